"""People, cameras, marks, incidents, holds, transfers, coverage: out as they went in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.camera import Assignment, Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Sealed, SealedHead
from bwc_review.domain.coverage import Watched
from bwc_review.domain.errors import (
    CameraUnknown,
    HoldClosed,
    HoldUnknown,
    IncidentClosed,
    IncidentUnknown,
    LoginTaken,
    PersonUnknown,
)
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.incident import (
    Fact,
    Incident,
    IncidentState,
    Narrative,
    PersonQuality,
    ReportKind,
    ReportPerson,
)
from bwc_review.domain.journal import Author, Draft, Operation
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Still
from bwc_review.domain.people import Person, PersonId, Role, SignInTries
from bwc_review.domain.transfer import Verified

Put = Callable[..., None]
Make = Callable[..., Clip]
Drafting = Callable[..., Draft]
PARIS = ZoneInfo("Europe/Paris")
AT = datetime(2026, 11, 2, 9, 30, tzinfo=PARIS)
MARIE, JEAN = PersonId("p-1"), PersonId("p-2")


# --- people ------------------------------------------------------------------


def test_people_are_found_by_id_and_login(
    catalogue: Catalogue, draft: Drafting, people: tuple[Person, ...]
) -> None:
    left = replace(people[1], ends_on=date(2026, 12, 31), rank="BCP", matricule="7", order_reference="A 3")
    with catalogue.write(draft()) as tables:
        tables.people.change(left)
    with catalogue.read() as tables:
        assert tables.people.get("p-2") == tables.people.by_login("jean") == left
        assert [person.last_name for person in tables.people.all()] == ["Dupont", "Martin", "Écluse"]
        for ask in (tables.people.get, tables.people.by_login):
            with pytest.raises(PersonUnknown):
                ask("nobody")


def test_a_login_belongs_to_one_person(
    catalogue: Catalogue, draft: Drafting, people: tuple[Person, ...]
) -> None:
    other = replace(people[0], id=PersonId("p-9"))
    with pytest.raises(LoginTaken), catalogue.write(draft()) as tables:
        tables.people.add(other)
    with pytest.raises(LoginTaken), catalogue.write(draft()) as tables:
        tables.people.change(replace(people[1], login="marie"))
    with pytest.raises(PersonUnknown), catalogue.write(draft()) as tables:
        tables.people.change(replace(people[1], id=PersonId("p-9"), login="new"))


def test_failed_tries_count_across_restarts_and_wait_on_the_monotonic_clock(
    catalogue: Catalogue, open_it: Callable[..., Catalogue], draft: Drafting, clock: Any
) -> None:
    def tries(of: Catalogue) -> SignInTries:
        with of.read() as tables:
            return tables.people.tries("marie")

    def fail(of: Catalogue) -> None:
        with of.write(draft(Operation.SIGN_IN_REFUSED, MARIE)) as tables:
            tables.people.note_failure("marie", clock.monotonic_ns)

    assert tries(catalogue) == SignInTries()
    fail(catalogue)
    fail(catalogue)
    clock.wait(seconds=90)
    clock.now -= timedelta(days=2)  # setting the date helps nobody
    assert tries(catalogue) == SignInTries(2, 90.0)
    catalogue.close()
    again = open_it("start-2")
    assert tries(again) == SignInTries(2, 90.0)  # the program starting again neither helps nor harms
    clock.monotonic_ns = 500_000_000
    assert tries(again) == SignInTries(2, 0.5)  # the computer started again: it counts from there
    fail(again)
    assert tries(again) == SignInTries(3, 0.0)
    with again.write(draft(Operation.SIGN_IN)) as tables:
        tables.people.note_success("marie")
    assert tries(again) == SignInTries()
    with pytest.raises(PersonUnknown), again.write(draft()) as tables:
        tables.people.note_failure("nobody")


# --- cameras -----------------------------------------------------------------


def test_a_camera_comes_out_as_it_went_in(catalogue: Catalogue, draft: Drafting) -> None:
    camera = Camera("SER-1", "CAM-10", "AP 2025-1", "DSJ", ReleasePolicy.ALWAYS, -3.5, AT)
    with catalogue.write(draft()) as tables:
        tables.cameras.change(camera)
    with catalogue.read() as tables:
        assert tables.cameras.get("SER-1") == camera
        assert [each.label for each in tables.cameras.all()] == ["CAM-02", "CAM-10"]
        with pytest.raises(CameraUnknown):
            tables.cameras.get("SER-9")
    with pytest.raises(ValueError, match="already listed"), catalogue.write(draft()) as tables:
        tables.cameras.add(camera)


def test_the_last_docking_is_known_of_a_camera_that_is_not_listed(
    catalogue: Catalogue, put: Put, make_clip: Make
) -> None:
    late = datetime(2026, 11, 5, 18, tzinfo=UTC)
    first = make_clip(1)
    put(catalogue, first, make_clip(2, docked_at=late), make_clip(3, camera="ANOTHER"))
    with catalogue.read() as tables:
        assert tables.inventory.last_docked(first.camera) == max(late, first.docked_at)
        assert tables.inventory.last_docked("NEVER SEEN") is None


def test_who_wore_a_camera_when(catalogue: Catalogue, draft: Drafting) -> None:
    hour = timedelta(hours=1)
    with catalogue.write(draft()) as tables:
        tables.cameras.assign(Assignment("SER-1", MARIE, AT))
        tables.cameras.assign(Assignment("SER-1", JEAN, AT + 4 * hour))  # taken over without returning
        tables.cameras.return_("SER-1", AT + 8 * hour)
        tables.cameras.return_("SER-1", AT + 9 * hour)  # nobody has it
        with pytest.raises(CameraUnknown):
            tables.cameras.assign(Assignment("SER-9", MARIE, AT))
    with catalogue.read() as tables:
        wore = [tables.cameras.wearer_at("SER-1", AT + n * hour) for n in (-1, 0, 3, 4, 7, 8)]
        assert wore == [None, MARIE, MARIE, JEAN, JEAN, None]
        assert tables.cameras.assignments("SER-1") == [
            Assignment("SER-1", MARIE, AT, AT + 4 * hour),
            Assignment("SER-1", JEAN, AT + 4 * hour, AT + 8 * hour),
        ]


# --- marks -------------------------------------------------------------------


def mark(number: int, clip: str, **fields: object) -> Mark:
    made = Mark(
        MarkId(f"m{number}"),
        ClipId(clip),
        MarkKind.SPAN,
        Instant(number, 512 * number, number / 30),
        Instant(number + 30, 512 * (number + 30), number / 30 + 1.0),
        AT + timedelta(seconds=number),
        AT + timedelta(seconds=number + 7),
        "outrage",
        "à la 3e minute",
        MARIE,
        AT,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def test_marks_and_stills_come_out_as_they_went_in(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    put(catalogue, make_clip(1), make_clip(2))
    late, early = mark(90, "0193-00001"), mark(3, "0193-00001", kind=MarkKind.STILL, end=None, author=None)
    other = mark(10, "0193-00002", category="tapage")
    still = Still(
        early.id, early.clip, "still-3", "ab" * 32, 3, 1536, AT, AT + timedelta(seconds=7), 640, 360
    )
    with catalogue.write(draft()) as tables:
        for each in (late, early, other):
            tables.marks.add(each)
        tables.marks.add_still(still)
        number = tables.incidents.create(2026)
        tables.incidents.attach(number, [ClipId("0193-00002"), ClipId("0193-00001")])
    with catalogue.read() as tables:
        assert tables.marks.of_clip(ClipId("0193-00001")) == [early, late]
        assert tables.marks.of_incident(number) == [early, other, late]
        assert tables.marks.get("m10") == other
        assert tables.marks.still("m3") == still
        assert tables.marks.still("m90") is None
        assert tables.marks.stills_of_clip(ClipId("0193-00001")) == [still]
        assert tables.marks.stills_of_incident(number) == [still]
        assert tables.marks.categories() == ["outrage", "tapage"]
    with catalogue.write(draft()) as tables:
        changed = replace(late, note="", category="menace", end=None)
        tables.marks.change(changed)
        tables.marks.remove(early.id)
        tables.marks.remove(early.id)  # already gone
        with pytest.raises(ValueError, match="stays on its clip"):
            tables.marks.change(replace(late, clip=ClipId("0193-00002")))
        with pytest.raises(KeyError):
            tables.marks.change(mark(77, "0193-00001"))
    with catalogue.read() as tables:
        assert tables.marks.of_clip(ClipId("0193-00001")) == [changed]
        assert tables.marks.still("m3") is None


# --- incidents ---------------------------------------------------------------

NARRATIVE = Narrative(
    kind=ReportKind.HAND_OVER,
    subject="Rixe",
    addressees=("Procureur", "Maire"),
    writer=MARIE,
    crew=("BCP Écluse",),
    facts=(Fact("14 h 03", "Vu", True, ClipId("0193-00001")), Fact("14 h 05", "Entendu")),
    people=(
        ReportPerson(PersonQuality.WITNESS, "M. X", True, "déclare"),
        ReportPerson(PersonQuality.VICTIM, "Mme Y"),
    ),
    camera_started=True,
    people_informed=False,
    attachments=("plan",),
    stills=("m1", "m2"),
)


def test_an_incident_comes_out_as_it_went_in(
    catalogue: Catalogue, put: Put, make_clip: Make, clock: Any
) -> None:
    put(catalogue, make_clip(1), make_clip(2), make_clip(3))
    author = Author(MARIE, "responsable", "passphrase")
    with catalogue.write(Draft(Operation.INCIDENT_CREATED, author)) as tables:
        number = tables.incidents.create(2026)
        empty = tables.incidents.get(number)
        tables.incidents.save(
            replace(empty, category="Rixe", occurred_at=AT, place="Halle", narrative=NARRATIVE)
        )
        tables.incidents.attach(number, [ClipId("0193-00002"), ClipId("0193-00001"), ClipId("0193-00002")])
    assert (empty.created_by, empty.created_at, empty.category) == (MARIE, clock.now, "")
    with catalogue.read() as tables:
        found = tables.incidents.get(number)
        with pytest.raises(IncidentUnknown):
            tables.incidents.get("2026-9999")
    assert found == Incident(
        "2026-0001",
        "Rixe",
        AT,
        "Halle",
        IncidentState.OPEN,
        (ClipId("0193-00001"), ClipId("0193-00002")),
        NARRATIVE,
        MARIE,
        clock.now,
        changed_at=clock.now,
    )
    assert found.occurred_at.tzinfo == PARIS


def test_a_clip_belongs_to_one_incident_and_an_erased_one_is_remembered(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    one, two, three = (ClipId(f"0193-{n:05}") for n in (1, 2, 3))
    put(catalogue, make_clip(1), make_clip(2), make_clip(3))
    with catalogue.write(draft()) as tables:
        first, second = tables.incidents.create(2026), tables.incidents.create(2026)
        tables.incidents.attach(first, [one, two])
        tables.incidents.attach(second, [two, three])
        tables.incidents.attach(second, [])
        tables.incidents.detach(first, [three])  # it is under the other one: stays there
        tables.clips.remove(two)
        with pytest.raises(IncidentUnknown):
            tables.incidents.attach("2026-0009", [one])
    with catalogue.read() as tables:
        assert [each.clips for each in tables.incidents.all()] == [(three,), (one,)]
        assert tables.incidents.erased_clips(second) == [two]
        assert tables.incidents.erased_clips(first) == []
        assert tables.clips.get(three).incident == second


def test_a_closed_incident_is_no_longer_changed(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    one = ClipId("0193-00001")
    put(catalogue, make_clip(1))
    with catalogue.write(draft()) as tables:
        number, other = tables.incidents.create(2026), tables.incidents.create(2026)
        tables.incidents.attach(number, [one])
        tables.incidents.close(number, AT, MARIE)
        closed = tables.incidents.get(number)
        assert (closed.state, closed.closed_at, closed.closed_by) == (IncidentState.CLOSED, AT, MARIE)
    changes: tuple[Callable[[Any], None], ...] = (
        lambda t: t.incidents.save(closed),
        lambda t: t.incidents.attach(number, [one]),
        lambda t: t.incidents.detach(number, [one]),
        lambda t: t.incidents.attach(other, [one]),
    )
    for change in changes:
        with pytest.raises(IncidentClosed), catalogue.write(draft()) as tables:
            change(tables)
    with catalogue.read() as tables:
        assert tables.incidents.get(number) == closed


def test_numbers_have_no_gap_in_a_year_whoever_asks_at_once(catalogue: Catalogue, draft: Drafting) -> None:
    ready = threading.Barrier(4)

    def work(worker: int) -> list[str]:
        ready.wait(30)
        given: list[str] = []
        for n in range(15):
            try:
                with catalogue.write(draft(Operation.INCIDENT_CREATED)) as tables:
                    number = tables.incidents.create(2026 if n % 3 else 2027)
                    if n % 5 == worker:
                        raise InterruptedError  # taken back: the number is given again
                given.append(number)
            except InterruptedError:
                pass
        return given

    with ThreadPoolExecutor(4) as pool:
        given = [number for each in pool.map(work, range(4)) for number in each]
    with catalogue.read() as tables:
        assert {each.number for each in tables.incidents.all()} == set(given)
    assert len(given) == len(set(given)) == 48
    by_year = {year: sorted(n for n in given if n.startswith(year)) for year in ("2026", "2027")}
    for year, numbers in by_year.items():
        assert numbers == [f"{year}-{n:04}" for n in range(1, len(numbers) + 1)]
    assert all(by_year.values())


NARRATIVES = st.builds(
    Narrative,
    kind=st.sampled_from(ReportKind),
    subject=st.text(max_size=20),
    addressees=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    writer=st.none() | st.just(MARIE),
    facts=st.lists(st.builds(Fact, st.text(max_size=5), st.text(max_size=30), st.booleans()), max_size=3).map(
        tuple
    ),
    people=st.lists(
        st.builds(
            ReportPerson, st.sampled_from(PersonQuality), st.text(max_size=9), st.booleans(), st.text()
        ),
        max_size=3,
    ).map(tuple),
    camera_started=st.none() | st.booleans(),
    stills=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(NARRATIVES)
def test_any_report_is_read_back_as_written(
    catalogue: Catalogue, draft: Drafting, narrative: Narrative
) -> None:
    with catalogue.write(draft()) as tables:
        number = tables.incidents.create(2026)
        tables.incidents.save(replace(tables.incidents.get(number), narrative=NARRATIVE))
        tables.incidents.save(replace(tables.incidents.get(number), narrative=narrative))
    with catalogue.read() as tables:
        assert tables.incidents.get(number).narrative == narrative


# --- holds -------------------------------------------------------------------


def hold(number: int, clip: str) -> Hold:
    return Hold(
        HoldId(f"h{number}"),
        ClipId(clip),
        ProcedureKind.JUDICIAIRE,
        "PV 2026/12",
        "COB Fleurance",
        "OPJ",
        AT + timedelta(hours=number),
        MARIE,
        date(2027, 1, 1),
    )


def test_several_holds_each_with_its_own_release(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    put(catalogue, make_clip(1), make_clip(2))
    first, second, other = hold(1, "0193-00001"), hold(2, "0193-00001"), hold(30, "0193-00002")
    with catalogue.write(draft()) as tables:
        for each in (other, second, first):
            tables.holds.add(each)
    with catalogue.write(draft()) as tables:
        released = tables.holds.release("h1", AT + timedelta(days=3), JEAN, "classée")
        with pytest.raises(HoldClosed):
            tables.holds.release("h1", AT, JEAN, "encore")
        with pytest.raises(HoldUnknown):
            tables.holds.release("h9", AT, JEAN, "")
    assert released == replace(
        first, released_at=AT + timedelta(days=3), released_by=JEAN, release_reason="classée"
    )
    with catalogue.read() as tables:
        assert tables.holds.get("h1") == released
        assert tables.holds.of_clip(ClipId("0193-00001")) == [released, second]
        assert tables.holds.open() == [second, other]
        assert tables.holds.all() == [released, second, other]
        assert tables.holds.of_clips([ClipId("0193-00001"), ClipId("none")]) == {
            "0193-00001": [released, second]
        }
        assert tables.holds.find("h3") == other
        for prefix in ("h", "", "zz"):
            with pytest.raises(HoldUnknown):
                tables.holds.find(prefix)
        assert tables.clips.get(ClipId("0193-00001")).open_holds == 1
    with pytest.raises(IntegrityError), catalogue.write(draft()) as tables:
        tables.holds.add(hold(4, "never seen"))


def test_the_register_of_holds_outlives_the_clip(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    put(catalogue, make_clip(1))
    with catalogue.write(draft()) as tables:
        tables.holds.add(hold(1, "0193-00001"))
        tables.holds.release("h1", AT, MARIE, "fin")
        tables.clips.remove(ClipId("0193-00001"))
    with catalogue.read() as tables:
        assert [each.id for each in tables.holds.of_clip(ClipId("0193-00001"))] == ["h1"]


# --- transfers and coverage --------------------------------------------------


def test_a_verified_copy_is_remembered_until_it_is_listed(catalogue: Catalogue, draft: Drafting) -> None:
    facts = {"recorded_at": "2026-11-02T09:30:00+01:00", "times": [{"source": "name"}], "n": 3, "none": None}
    verified = Verified(
        ClipId("c1"),
        "DCIM/é.mp4",
        "SER-1",
        1 << 33,
        "aa" * 32,
        SealedHead("bb" * 32, 266),
        Sealed(BodyKind.CLIP, "", "aa" * 32, 1 << 33, "cc" * 32, (1 << 33) + 16),
        AT,
        facts,
    )
    with catalogue.write(draft(Operation.INGEST_BEGUN)) as tables:
        tables.transfers.add(verified)
        tables.transfers.add(replace(verified, clip=ClipId("c0"), at=AT - timedelta(hours=1)))
    with catalogue.read() as tables:
        assert tables.transfers.get(ClipId("c1")) == verified
        assert [each.clip for each in tables.transfers.all()] == ["c0", "c1"]
        assert tables.transfers.get(ClipId("c2")) is None
    with catalogue.write(draft(Operation.INGEST_DONE)) as tables:
        tables.transfers.remove(ClipId("c1"))
    with catalogue.read() as tables:
        assert [each.clip for each in tables.transfers.all()] == ["c0"]


def test_what_was_watched(catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting) -> None:
    one = ClipId("0193-00001")
    put(catalogue, make_clip(1))
    at = datetime(2026, 11, 3, tzinfo=UTC)
    with catalogue.write(draft(Operation.VIEW_ENDED)) as tables:
        tables.coverage.add(one, MARIE, 0.0, 12.5, at)
        tables.coverage.add(one, JEAN, 3.0, 3.0, at)
        with pytest.raises(ValueError, match="span"):
            tables.coverage.add(one, JEAN, 3.0, 2.0, at)
    with catalogue.read() as tables:
        assert tables.coverage.of_clip(one) == [
            Watched(one, MARIE, 0.0, 12.5, at),
            Watched(one, JEAN, 3.0, 3.0, at),
        ]


def test_roles_are_stored_by_value(catalogue: Catalogue) -> None:
    with catalogue._engine.connect() as connection:
        stored = connection.exec_driver_sql("SELECT role FROM people ORDER BY id").scalars().all()
    assert stored == [Role.RESPONSABLE.value, Role.AGENT_PORTEUR.value, Role.DPO.value]
