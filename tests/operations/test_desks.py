"""What the screens are told, by role: a wearer's own clips only, and no picture that is not on record."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bwc_review.app.calendar_desk import DueDesk
from bwc_review.app.camera_desk import CamerasDesk
from bwc_review.app.decisions import what_waits
from bwc_review.app.hold_desk import HoldsDesk
from bwc_review.app.identify_desk import IdentifyDesk
from bwc_review.app.incident_desk import IncidentDesk
from bwc_review.app.library_desk import LibraryDesk
from bwc_review.app.register_desk import JournalDesk
from bwc_review.app.regroup_desk import RegroupDesk
from bwc_review.app.request_desk import RightsDesk
from bwc_review.app.review_desk import Looked, ReviewDesk
from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action, Reason, ReasonSession
from bwc_review.domain.camera import Camera
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import BodyKind, Clip, Place
from bwc_review.domain.effect import Agreed
from bwc_review.domain.errors import AccessRefused, JournalUnwritable, ReasonNeeded
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.incident import Narrative, PersonQuality, ReportPerson
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.domain.mark import Instant, MarkId
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.progress import SILENT
from bwc_review.domain.query import ClipQuery, Counts
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.media.filmstrip import Filmstrip
from bwc_review.media.probe import probe
from bwc_review.media.remux import working_copy
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.glance import glance
from bwc_review.operations.incidents import (
    attach_clips,
    change_incident,
    close_incident,
    create_incident,
    detach_clips,
)
from bwc_review.operations.open_clip import end_view
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.receive_request import concern_clips, receive_request
from bwc_review.operations.restrict_clip import restrict_clip
from bwc_review.operations.sweep import sweep
from bwc_review.operations.take_still import take_still
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import issue_report
from bwc_review.ui.confirm_date_dialog import ConfirmDateDialog
from bwc_review.ui.registers.needs import JournalQuery
from bwc_review.ui.widgets.rows import RowTable
from bwc_review.vault.reader import open_file_key
from tests.operations.seating import seat_at

_CATEGORIES = Categories((), ())
Sitting = Callable[[Person], Seat]


@pytest.fixture
def sitting(bench: Any) -> Sitting:
    """Somebody sits down at a station made of the bench's parts."""

    return partial(seat_at, bench)


def still(bench: Any, clip: Clip) -> MarkId:
    return take_still(
        bench.catalogue,
        bench.store,
        bench.keys,
        bench.chief,
        clip.id,
        Instant(0, 0, 0.0),
        b"picture",
        1,
        1,
        bench.now,
        bench.profile,
    ).mark.id


@pytest.fixture
def own(bench: Any) -> Clip:
    return cast(Clip, bench.ingest("2026-11-12 14:03"))


@pytest.fixture
def others(bench: Any) -> Clip:
    return cast(Clip, bench.ingest("2026-11-12 14:04", wearer=bench.officer.id, camera="DSJ-2"))


def incident(bench: Any, *clips: Clip) -> str:
    return create_incident(
        bench.catalogue,
        bench.chief,
        "rebellion",
        datetime(2026, 11, 12, 14, 3, tzinfo=bench.profile.zone),
        "rue Pastelle",
        [clip.id for clip in clips],
        bench.now,
        bench.profile,
    ).number


def test_a_wearer_is_told_nothing_of_other_clips(
    bench: Any, sitting: Sitting, own: Clip, others: Clip
) -> None:
    elsewhere = incident(bench, others)
    for clip in (own, others):
        open_hold(
            bench.catalogue,
            bench.chief,
            clip.id,
            ProcedureKind.JUDICIAIRE,
            "PV",
            "OPJ",
            None,
            bench.now,
            bench.profile,
        )
    seat = sitting(bench.wearer)
    library, incidents = LibraryDesk(seat), IncidentDesk(seat)
    counts = library.counts()
    assert (counts.total, counts.wearers, counts.categories) == (1, (bench.wearer.id,), {})
    assert [one.serial for one in counts.cameras] == ["DSJ-1"]
    assert counts.is_of_one  # so that no screen shows a figure of one person (R18)
    chief = sitting(bench.chief)
    assert not LibraryDesk(chief).counts().is_of_one
    assert library.attention(counts).is_of_one
    assert not LibraryDesk(chief).attention(counts).is_of_one
    assert [DueDesk(one).calendar().is_of_one for one in (seat, chief)] == [True, False]
    assert [HoldsDesk(one).may_count() for one in (seat, chief)] == [False, True]
    assert [IncidentDesk(one).may_count() for one in (seat, chief)] == [False, True]
    assert library.attention(library.counts()).hold_reviews == 0
    assert library.incidents() == []
    assert [line.hold.clip for line in HoldsDesk(seat).lines()] == [own.id]
    assert incidents.numbers("", only_open=False) == []
    assert incidents.lines([elsewhere]) == []
    for asked in (
        lambda: library.details(others.id),
        lambda: incidents.get(elsewhere),
        lambda: incidents.candidates(elsewhere),
    ):
        with pytest.raises(AccessRefused):
            asked()
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 3
    assert bench.entries(Operation.ACCESS_REFUSED)[-1].subjects == (elsewhere,)


def test_what_a_brake_keeps_is_shown_to_who_may_confirm_the_date_alone(bench: Any, sitting: Sitting) -> None:
    """R22: the recordings of the whole service are no business of who may not answer for them."""
    for minute in range(21):
        bench.ingest(f"2026-10-23 10:{minute:02d}", wearer=bench.officer.id, with_derived=False)
    bench.use_until("2026-11-23 11:00")
    seat = sitting(bench.chief)
    assert len(what_waits(seat).waiting) == 21
    told = LibraryDesk(seat).attention(Counts())
    assert told.brake is not None
    assert told.may_confirm
    assert not bench.entries(Operation.ACCESS_REFUSED)
    for person in (bench.wearer, bench.officer, bench.mayor):
        told = LibraryDesk(sitting(person)).attention(Counts())
        assert told.brake is not None
        assert not told.may_confirm
        with pytest.raises(AccessRefused):
            what_waits(sitting(person))
        refused = bench.entries(Operation.ACCESS_REFUSED)[-1]
        assert (refused.author.id, refused.details["action"]) == (person.id, Action.CONFIRM_SWEEP.value)


def test_names_that_a_brake_keeps_are_shown_with_its_recordings(bench: Any, sitting: Sitting) -> None:
    args = (bench.now, bench.profile)
    number = create_incident(bench.catalogue, bench.chief, "insult", bench.now, "", [], *args).number
    people = (ReportPerson(PersonQuality.WITNESS, "Mme Quidam"),)
    write_narrative(bench.catalogue, bench.chief, number, Narrative(people=people), *args)
    close_incident(bench.catalogue, bench.chief, number, *args)
    bench.local("2036-11-25 20:00")
    bench.restart()
    facts = what_waits(sitting(bench.chief))
    assert not facts.waiting
    assert facts.names == {number}
    [line] = facts.named
    assert line.words == f"Persons of the report of intervention {number}"
    assert line.kept.days_left < 0
    dialog = ConfirmDateDialog(facts)
    assert "the names in 1 place" in dialog.consequence
    table = dialog.findChild(RowTable)
    assert isinstance(table, RowTable)
    assert table.text(0, 0) == line.words
    assert table.isVisibleTo(dialog)


def test_a_page_of_lines_takes_as_many_readings_as_one_line(
    bench: Any, sitting: Sitting, own: Clip, others: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, read, readings = LibraryDesk(sitting(bench.chief)), bench.catalogue.read, []

    def counted() -> Any:
        readings.append(1)
        return read()

    monkeypatch.setattr(bench.catalogue, "read", counted)
    asked = []
    for ids in ([own.id], [own.id, others.id]):
        readings.clear()
        assert [line.clip.id for line in desk.lines(ids)] == ids
        asked.append(len(readings))
    assert asked[0] == asked[1]


def test_no_line_figure_or_effect_is_told_to_who_may_not_have_it(
    bench: Any, sitting: Sitting, own: Clip, others: Clip
) -> None:
    facts = (ProcedureKind.JUDICIAIRE, "PV", "OPJ", None, bench.now, bench.profile)
    kept = [open_hold(bench.catalogue, bench.chief, clip.id, *facts).id for clip in (own, others)]
    wearer, dpo = sitting(bench.wearer), sitting(bench.dpo)
    assert [line.clip.id for line in LibraryDesk(wearer).lines([own.id, others.id])] == [own.id]
    assert HoldsDesk(wearer).line(kept[0]).hold.id == kept[0]
    assert [line.hold.id for line in HoldsDesk(dpo).lines()] == kept  # a register, without image or wearer
    assert (HoldsDesk(dpo).may_look(), HoldsDesk(dpo).may_decide()) == (False, False)
    doors = {
        Action.LIST_CLIPS: (
            lambda: LibraryDesk(dpo).lines([own.id]),
            lambda: LibraryDesk(dpo).counts(),
            lambda: LibraryDesk(dpo).attention(Counts()),
        ),
        Action.READ_RETENTION: (lambda: HoldsDesk(wearer).line(kept[1]),),
        Action.RELEASE_HOLD: (
            lambda: HoldsDesk(wearer).effect(kept[0]),
            lambda: HoldsDesk(dpo).effect(kept[0]),
        ),
        Action.HAND_OVER: (
            lambda: HoldsDesk(wearer).hand_over_effect(kept[0]),
            lambda: HoldsDesk(dpo).hand_over_effect(kept[0]),
        ),
        Action.READ_REQUESTS: (lambda: RightsDesk(wearer).cameras(),),
    }
    for action, asked in doors.items():
        for ask in asked:
            with pytest.raises(AccessRefused):
                ask()
            said = bench.entries(Operation.ACCESS_REFUSED)[-1].details
            assert said["action"] == action.value
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == sum(map(len, doors.values()))


def test_a_wearer_touches_no_incident_of_others(bench: Any, own: Clip, others: Clip) -> None:
    number = incident(bench, others)
    args = (bench.now, bench.profile)
    attempts: list[Callable[[], object]] = [
        lambda: change_incident(bench.catalogue, bench.wearer, number, *args, place="x"),
        lambda: attach_clips(bench.catalogue, bench.wearer, number, [own.id], *args),
        lambda: detach_clips(bench.catalogue, bench.wearer, number, [], *args),
        lambda: close_incident(bench.catalogue, bench.wearer, number, *args),
        lambda: write_narrative(
            bench.catalogue, bench.wearer, number, Narrative(writer=bench.wearer.id), *args
        ),
        lambda: issue_report(
            bench.catalogue, bench.store, bench.keys, bench.wearer, number, None, _CATEGORIES, *args
        ),
    ]
    for attempt in attempts:
        with pytest.raises(AccessRefused):
            attempt()
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == len(attempts)
    assert not bench.entries(Operation.INCIDENT_CHANGED)


def test_a_wearer_sees_and_prints_no_still_of_another_clip(
    bench: Any, sitting: Sitting, own: Clip, others: Clip
) -> None:
    number = incident(bench, own, others)
    mine, theirs = still(bench, own), still(bench, others)
    seat = sitting(bench.wearer)
    seat.state_reason([number], Reason.ETABLISSEMENT_DES_FAITS, "")
    page = IncidentDesk(seat).get(number)
    assert [line.clip.id for line in page.clips] == [own.id]
    assert [(line.still.mark, line.picture) for line in page.stills] == [(mine, b"picture")]
    narrative = Narrative(subject="x", stills=(mine, theirs))
    write_narrative(bench.catalogue, bench.chief, number, narrative, bench.now, bench.profile)
    with pytest.raises(AccessRefused):
        issue_report(
            bench.catalogue,
            bench.store,
            bench.keys,
            bench.wearer,
            number,
            seat.reason_for(number),
            _CATEGORIES,
            bench.now,
            bench.profile,
        )
    assert not bench.entries(Operation.REPORT_PRINTED)


def test_a_still_on_a_page_is_on_record_once_a_visit(bench: Any, sitting: Sitting, own: Clip) -> None:
    number = incident(bench, own)
    still(bench, own)
    seat = sitting(bench.mayor)
    desk = IncidentDesk(seat)
    assert desk.get(number).stills[0].picture is None
    assert not bench.entries(Operation.VIEW)
    seat.state_reason([number], Reason.DROIT_ACCES, "D-1")
    assert desk.get(number).stills[0].picture == b"picture"
    assert desk.get(number).stills[0].picture == b"picture"
    (said,) = bench.entries(Operation.VIEW)
    assert (said.author.id, said.subjects, said.reason) == (bench.mayor.id, (own.id,), "droit_acces")
    assert len(bench.entries(Operation.VIEW_ENDED)) == 1
    bench.clock.wait(minutes=31)
    assert desk.get(number).stills[0].picture is None
    seat.state_reason([number], Reason.DROIT_ACCES, "D-1")
    assert desk.get(number).stills[0].picture == b"picture"
    assert len(bench.entries(Operation.VIEW)) == 2


def test_a_still_in_the_list_of_marks_is_on_record_before_it_is_shown(
    bench: Any, sitting: Sitting, own: Clip, others: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, theirs = still(bench, own), still(bench, others)
    seat = sitting(bench.wearer)
    desk = ReviewDesk(seat)
    assert desk.still(mine) is None  # no reason was stated
    seat.state_reason([own.recording, others.recording], Reason.ETABLISSEMENT_DES_FAITS, "")

    def unwritable(*_: object) -> object:
        raise JournalUnwritable

    with monkeypatch.context() as broken:
        broken.setattr(bench.catalogue, "write", unwritable)
        with pytest.raises(JournalUnwritable):
            desk.still(mine)
    assert desk.still(theirs) is None
    assert (desk.still(mine), desk.still(mine)) == (b"picture", b"picture")
    (said,) = bench.entries(Operation.VIEW)
    assert said.subjects == (own.id,)


def test_no_small_picture_before_its_entry(
    bench: Any, sitting: Sitting, own: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    with bench.catalogue.read() as tables:
        head = tables.clips.sealed_head(own.id)
    key = open_file_key(bench.store.read_head(own.id), bench.keys, own.id, head)
    strip = bench.derive(key, own.id, BodyKind.FILMSTRIP, Filmstrip(10, (0.0,), (b"jpeg",)).to_bytes())
    from bwc_review.domain.journal import SYSTEM, Draft

    with bench.catalogue.write(Draft(Operation.DERIVED, SYSTEM, (own.id,))) as tables:
        tables.clips.add_body(own.id, strip)
    seat = sitting(bench.chief)
    desk = LibraryDesk(seat)
    assert desk.thumbnail(own.id) is None
    seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV")

    def unwritable(*_: object) -> object:
        raise JournalUnwritable

    with monkeypatch.context() as broken:
        broken.setattr(bench.catalogue, "write", unwritable)
        with pytest.raises(JournalUnwritable):
            desk.thumbnail(own.id)
    assert desk.thumbnail(own.id) == b"jpeg"
    assert len(bench.entries(Operation.VIEW)) == 1


def test_a_lost_filmstrip_is_no_picture_in_the_list_and_no_fault(
    bench: Any, sitting: Sitting, own: Clip
) -> None:
    seat = sitting(bench.chief)
    seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV")
    desk = LibraryDesk(seat)
    assert desk.strip(own.id) == ()  # what is there is no filmstrip of this version
    assert bench.entries(Operation.DAMAGE_FOUND) == []
    bench.store.body_path(own.id, BodyKind.FILMSTRIP).unlink()
    assert desk.strip(own.id) == ()
    assert desk.thumbnail(own.id) is None
    assert [one.details["part"] for one in bench.entries(Operation.DAMAGE_FOUND)] == ["filmstrip"]


def test_a_glance_needs_a_reason_and_the_right(bench: Any, sitting: Sitting, own: Clip, others: Clip) -> None:
    seat = sitting(bench.chief)
    session = seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV")
    args = (bench.now, bench.profile)
    with pytest.raises(ReasonNeeded):
        glance(bench.catalogue, bench.chief, [others], session, *args)
    with pytest.raises(ReasonNeeded):
        glance(bench.catalogue, bench.chief, [own], None, *args)
    with pytest.raises(ReasonNeeded):
        glance(bench.catalogue, bench.officer, [own], session, *args)
    with pytest.raises(AccessRefused):
        glance(bench.catalogue, bench.dpo, [own], session, *args)
    assert bench.entries(Operation.ACCESS_REFUSED)[-1].details["action"] == Action.VIEW_CLIP.value
    assert not bench.entries(Operation.VIEW)


def test_a_visit_ends_where_another_begins(bench: Any, sitting: Sitting, own: Clip, others: Clip) -> None:
    seat = sitting(bench.chief)
    seat.state_reason([own.recording, others.recording], Reason.JUDICIAIRE, "PV")
    assert seat.sees([own, others]) == {own.id, others.id}
    seat.state_reason([others.recording], Reason.ADMINISTRATIF, "A-1")
    assert seat.reason_covering(own) is None
    assert seat.sees([own, others]) == {others.id}
    assert [one.reason for one in bench.entries(Operation.VIEW)] == [
        "judiciaire",
        "judiciaire",
        "administratif",
    ]


def test_no_picture_of_a_strip_is_read_before_the_look_is_on_record(
    bench: Any, sitting: Sitting, own: Clip
) -> None:
    seat = sitting(bench.chief)
    assert list(LibraryDesk(seat).strip(own.id)) == []
    assert bench.entries(Operation.VIEW) == [], "no reason, no look"


def test_who_looked_is_for_those_who_read_the_journal(bench: Any, sitting: Sitting, own: Clip) -> None:
    for person in (bench.chief, bench.wearer):
        seat = sitting(person)
        seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV")
        seat.sees([own])
    looks = [
        [
            line.who
            for line in LibraryDesk(sitting(person)).details(own.id).story
            if line.operation is Operation.VIEW
        ]
        for person in (bench.chief, bench.mayor, bench.wearer, bench.officer)
    ]
    everybody = [bench.wearer.name, bench.chief.name]
    assert [sorted(each) for each in looks] == [sorted(everybody), sorted(everybody), [bench.wearer.name], []]


def test_the_story_says_what_was_prepared_and_what_there_is_nothing_of(
    bench: Any, sitting: Sitting, own: Clip
) -> None:
    details: tuple[dict[str, int | str], ...] = (
        {"kinds": "frames,filmstrip", "nothing": "track"},
        {"failed": "waveform"},
    )
    for each in details:
        with bench.catalogue.write(Draft(Operation.DERIVED, SYSTEM, (own.id,), details=each)):
            pass
    story = LibraryDesk(sitting(bench.chief)).details(own.id).story
    told = {line.detail for line in story if line.operation is Operation.DERIVED}
    assert told == {"waveform", "index of the frames, filmstrip · without: track of positions"}


def test_the_journal_of_an_erased_clip_can_be_asked_for(
    bench: Any, sitting: Sitting, own: Clip, tmp_path: Path
) -> None:
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    days = (date(2026, 11, 1), date(2026, 12, 31))
    desk = JournalDesk(sitting(bench.dpo))
    lines = desk.lines(JournalQuery(*days, clip=own.id[-12:])).lines
    assert lines[0].operation is Operation.ERASE_DONE
    file = tmp_path / "journal.csv"
    desk.csv(JournalQuery(*days, clip=own.id), file, SILENT)
    assert file.read_text("utf-8-sig").count(own.id) >= 3
    said = bench.entries(Operation.REPORT_PRINTED)[-1]
    assert (said.author.id, said.details["form"]) == (bench.dpo.id, "csv")
    with pytest.raises(AccessRefused):
        JournalDesk(sitting(bench.officer)).csv(JournalQuery(*days), tmp_path / "other.csv", SILENT)
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [file]


def test_one_sees_what_one_watched_and_who_reads_the_journal_what_others_watched(
    bench: Any, sitting: Sitting, own: Clip
) -> None:
    with bench.catalogue.write(Draft(Operation.VIEW_GOES_ON, author_of(bench.chief), (own.id,))) as tables:
        tables.coverage.add(own.id, bench.wearer.id, 0.0, 2.0, bench.now)
        tables.coverage.add(own.id, bench.officer.id, 1.0, 3.0, bench.now)
        tables.coverage.add(own.id, bench.officer.id, 2.5, 4.0, bench.now)

    def seen(person: Person) -> dict[str, tuple[bool, tuple[tuple[float, float], ...]]]:
        told = ReviewDesk(sitting(person)).coverage(own.id)
        return {one.name: (one.is_own, one.spans) for one in told}

    watched = {
        bench.wearer.name: (False, ((0.0, 2.0),)),
        bench.officer.name: (False, ((1.0, 4.0),)),
    }
    assert seen(bench.wearer) == {bench.wearer.name: (True, ((0.0, 2.0),))}
    assert seen(bench.officer) == {bench.officer.name: (True, ((1.0, 4.0),))}
    assert seen(bench.chief) == {bench.chief.name: (True, ()), **watched}
    assert seen(bench.mayor) == {bench.mayor.name: (True, ()), **watched}


def restrict(bench: Any, clip: Clip) -> None:
    """Only for the right of access from now on."""
    facts = (bench.now, bench.profile)
    asked = (bench.now.date(), Channel.EMAIL, Right.RESTRICTION, Requester("Une personne"))
    number = receive_request(bench.catalogue, bench.chief, *asked, *facts).number
    concern_clips(bench.catalogue, bench.chief, number, [clip.id], *facts)
    restrict_clip(bench.catalogue, bench.chief, number, clip.id, *facts)


@pytest.mark.parametrize("reason", [Reason.DROIT_ACCES, Reason.JUDICIAIRE])
def test_no_screen_shows_a_picture_of_a_restricted_clip_but_for_its_reason(
    bench: Any, sitting: Sitting, own: Clip, others: Clip, monkeypatch: pytest.MonkeyPatch, reason: Reason
) -> None:
    mark = still(bench, own)
    still(bench, others)
    number = incident(bench, own, others)
    restrict(bench, own)
    seat = sitting(bench.chief)
    library, incidents, review = LibraryDesk(seat), IncidentDesk(seat), ReviewDesk(seat)
    jpegs = SimpleNamespace(from_bytes=lambda _: SimpleNamespace(jpegs=[b"jpeg"]))
    monkeypatch.setattr("bwc_review.media.filmstrip.Filmstrip", jpegs)
    seat.state_reason([number], reason, "2026-D-0001")
    is_shown = reason is Reason.DROIT_ACCES
    assert library.details(own.id).may_view  # for a reason: the dialogue offers that one
    assert library.thumbnail(own.id) == (b"jpeg" if is_shown else None)
    assert library.thumbnail(others.id) == b"jpeg"
    assert review.still(mark) == (b"picture" if is_shown else None)
    pictures = {one.still.clip: one.picture for one in incidents.get(number).stills}
    assert pictures == {own.id: b"picture" if is_shown else None, others.id: b"picture"}
    if not is_shown:
        with pytest.raises(AccessRefused):
            review.open(own.id)
    said = {entry.subjects[0] for entry in bench.entries(Operation.VIEW)}
    assert said == ({own.id, others.id} if is_shown else {others.id})


def test_a_report_shows_no_still_of_a_restricted_clip(bench: Any, own: Clip) -> None:
    mark = still(bench, own)
    number = incident(bench, own)
    facts = (bench.now, bench.profile)
    write_narrative(bench.catalogue, bench.chief, number, Narrative(stills=(mark,)), *facts)
    restrict(bench, own)
    other = ReasonSession(bench.chief.id, number, Reason.FORMATION, "", bench.now)
    with pytest.raises(AccessRefused) as refused:
        issue_report(
            bench.catalogue, bench.store, bench.keys, bench.chief, number, other, _CATEGORIES, *facts
        )
    assert refused.value.why == "restricted"
    assert bench.entries(Operation.REPORT_PRINTED) == []


def test_recordings_are_proposed_by_hour_and_place_and_others_are_searched(
    bench: Any, sitting: Sitting
) -> None:
    def put(at: str, place: Place | None, **other: Any) -> Any:
        clip = bench.ingest(at, **other)
        with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
            tables.clips.update(clip.id, place=place)
        return clip.id

    far = put("2026-11-12 14:02", Place("Stade"))
    unknown = put("2026-11-12 14:20", None)
    same = put("2026-11-12 15:30", Place("12 rue de la République"))
    metres = put("2026-11-12 16:30", Place("angle", 43.8501, 0.6601))
    late = put("2026-11-12 21:00", Place("rue de la République"))
    under = put("2026-11-12 14:00", Place("République", 43.85, 0.66))
    together = put("2026-11-12 14:00", None)
    other = create_incident(
        bench.catalogue, bench.chief, "theft", bench.now, "", [], bench.now, bench.profile
    ).number
    taken = put("2026-11-12 14:05", Place("République"))
    attach_clips(bench.catalogue, bench.chief, other, [taken], bench.now, bench.profile)
    at = datetime(2026, 11, 12, 14, 0, tzinfo=bench.profile.zone)
    number = create_incident(
        bench.catalogue, bench.chief, "insult", at, "place République", [under], bench.now, bench.profile
    ).number
    desk = IncidentDesk(sitting(bench.chief))
    found = desk.candidates(number)
    assert [one.line.clip.id for one in found] == [together, same, metres, unknown, far]
    assert [one.near.is_same_place for one in found if one.near] == [None, True, True, None, False]
    assert found[0].near is not None
    assert found[0].near.is_together
    assert {one.line.clip.id for one in desk.others("republique").candidates} == {same, late}
    assert [one.line.clip.id for one in desk.others("stade").candidates] == [far]
    assert IncidentDesk(sitting(replace(bench.wearer, id=PersonId("p-9")))).others("stade").candidates == []


def test_a_recording_cut_in_files_is_one_line_of_an_incident_and_goes_whole(
    bench: Any, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bench.ingest("2026-11-12 14:00", place=Place("Halle"))
    rest = [
        bench.ingest(f"2026-11-12 14:0{minute}", recording=first.recording, place=Place("Halle"))
        for minute in (1, 2)
    ]
    alone = bench.ingest("2026-11-12 15:00", place=Place("Halle"))
    files = [first.id, *(clip.id for clip in rest)]
    at = datetime(2026, 11, 12, 14, 2, 30, tzinfo=bench.profile.zone)
    number = create_incident(
        bench.catalogue, bench.chief, "insult", at, "", [], bench.now, bench.profile
    ).number
    desk = IncidentDesk(sitting(bench.chief))
    proposed = desk.candidates(number)
    assert [(one.line.clip.id, one.line.files) for one in proposed] == [(first.id, 3), (alone.id, 1)]
    assert proposed[0].near is not None
    assert proposed[0].near.apart_s == 0.0  # its last file runs at that hour
    assert [one.line.clip.id for one in desk.others("halle").candidates] == [alone.id, first.id]
    assert not desk.others("halle").has_more
    monkeypatch.setattr("bwc_review.app.incident_desk._MOST_FOUND", 1)
    cut = desk.others("halle")
    assert ([one.line.clip.id for one in cut.candidates], cut.has_more) == ([alone.id], True)
    desk.attach(number, [first.id])
    desk.attach(number, [alone.id])
    page = desk.get(number)
    assert [(line.clip.id, line.files) for line in page.clips] == [(first.id, 3), (alone.id, 1)]
    assert [clip.id for clip in page.files] == [*files, alone.id]
    assert (page.numbers(rest[1].id), page.numbers(alone.id)) == ((1, 2, 3), (4,))
    desk.detach(number, [first.id])
    with bench.catalogue.read() as tables:
        assert [clip.incident for clip in tables.clips.rows(files)] == [None] * 3
        assert tables.clips.get(alone.id).incident == number
    assert bench.entries(Operation.INCIDENT_CHANGED)[-1].details["detached"] == 3


def test_names_cameras_and_kept_searches_stand_as_people_look_for_them(bench: Any, sitting: Sitting) -> None:
    names = (("p-7", "Bob", "Zidane"), ("p-8", "Émile", "Évrard"), ("p-9", "Ève", "evrard"))
    cameras = (("S-10", "CAM-10"), ("S-2", "cam-2"))
    with bench.catalogue.write(Draft(Operation.SETTING_CHANGED, SYSTEM)) as tables:
        for id_, first, last in names:
            tables.people.add(
                Person(PersonId(id_), id_, first, last, Role.AGENT_PORTEUR, starts_on=date(2025, 1, 1))
            )
        for serial, label in cameras:
            tables.cameras.add(Camera(serial, label))
    library = LibraryDesk(sitting(bench.chief))
    wanted = ["p-9", "p-8", "p-7"]
    assert [one.id for one in library.wearers() if one.id in wanted] == wanted
    with bench.catalogue.read() as tables:
        listed = [one.label for one in tables.cameras.all()]
    assert [one for one in listed if one in {"CAM-10", "cam-2"}] == ["cam-2", "CAM-10"]
    for name in ("Zac", "école", "Église"):
        library.keep_search(name, ClipQuery(text=name))
    assert [one.name for one in library.searches()] == ["école", "Église", "Zac"]
    for id_, *_ in names:
        bench.ingest("2026-11-12 10:00", wearer=id_)
    assert [one for one in library.counts().wearers if one in wanted] == wanted


def test_no_camera_is_offered_to_the_mayor_or_the_data_protection_officer(
    bench: Any, sitting: Sitting
) -> None:
    roles = {f"of-{role.value}": role for role in Role}
    with bench.catalogue.write(Draft(Operation.SETTING_CHANGED, SYSTEM)) as tables:
        for id_, role in roles.items():
            tables.people.add(Person(PersonId(id_), id_, "Ève", id_, role, starts_on=date(2025, 1, 1)))
    offered = {one.id for one in CamerasDesk(sitting(bench.chief)).facts().people}
    assert offered & roles.keys() == {"of-responsable", "of-agent_habilite", "of-agent_porteur"}


def test_a_recording_is_found_and_proposed_by_the_true_hour_however_wrong_its_camera(
    bench: Any, sitting: Sitting
) -> None:
    bench.local("2026-11-21 09:00")
    wrong = bench.ingest("2026-11-17 10:00", clock_offset_s=3 * 86_400.0, docked_at=bench.now)
    between = bench.ingest("2026-11-18 23:30", clock_offset_s=3_600.0)
    right = bench.ingest("2026-11-18 10:00")
    library = LibraryDesk(sitting(bench.chief))
    assert list(library.ids(ClipQuery())) == [right.id, between.id, wrong.id]
    assert list(library.ids(ClipQuery(order="camera", descending=True))) == [wrong.id, between.id, right.id]

    def of(day: date) -> list[str]:
        return list(library.ids(ClipQuery(from_day=day, to_day=day)))

    assert [of(date(2026, 11, day)) for day in (17, 18, 19, 20)] == [
        [],
        [right.id],
        [between.id],
        [wrong.id],
    ]
    counts = library.counts()
    assert (counts.first_day, counts.last_day) == (date(2026, 11, 18), date(2026, 11, 20))
    at = datetime(2026, 11, 20, 10, 5, tzinfo=bench.profile.zone)
    number = create_incident(
        bench.catalogue, bench.chief, "insult", at, "", [], bench.now, bench.profile
    ).number
    found = IncidentDesk(sitting(bench.chief)).candidates(number)
    assert [one.line.clip.id for one in found] == [wrong.id]


def test_the_end_of_a_look_that_could_not_be_recorded_is_recorded_at_the_lock(
    bench: Any, sitting: Sitting, own: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = sitting(bench.chief)
    desk = ReviewDesk(seat)
    seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV 1")
    monkeypatch.setattr(ReviewDesk, "_index", lambda *_: SimpleNamespace())
    monkeypatch.setattr(ReviewDesk, "_part", lambda *_: None)
    looked = [desk.open(own.id), desk.open(own.id)]

    def unwritable(*_: object) -> object:
        raise JournalUnwritable

    with monkeypatch.context() as broken:
        broken.setattr(bench.catalogue, "write", unwritable)
        with pytest.raises(JournalUnwritable):
            desk.ended(looked[0], [(0.0, 2.0)])
    assert bench.entries(Operation.VIEW_ENDED) == []
    desk.end_left()
    watched = [entry.details["watched_ms"] for entry in bench.entries(Operation.VIEW_ENDED)]
    assert watched == [2000, 0]
    desk.ended(looked[0], [(0.0, 2.0)])
    desk.end_left()
    assert len(bench.entries(Operation.VIEW_ENDED)) == 2


@pytest.mark.parametrize("is_copied", [True, False])
def test_the_player_is_told_when_the_first_picture_of_the_very_bytes_it_plays_comes(
    bench: Any,
    sitting: Sitting,
    own: Clip,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    *,
    is_copied: bool,
) -> None:
    """In a working copy that is another time than in the original: after its sound, or with it."""
    make_clip(tmp_path / "stream.ts", Scene(bench.now, 2.0, 25, (160, 90)))
    copy = working_copy(io.BytesIO((tmp_path / "stream.ts").read_bytes()))
    index = probe(copy)[1]
    assert index is not None
    if is_copied:
        with bench.catalogue.read() as tables:
            head = tables.clips.sealed_head(own.id)
        key = open_file_key(bench.store.read_head(own.id), bench.keys, own.id, head)
        copy.seek(0)
        body = bench.derive(key, own.id, BodyKind.WORKING_COPY, copy.read())
        with bench.catalogue.write(Draft(Operation.DERIVED, SYSTEM, (own.id,))) as tables:
            tables.clips.add_body(own.id, body)
    seat = sitting(bench.chief)
    desk = ReviewDesk(seat)
    seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV 1")
    monkeypatch.setattr(ReviewDesk, "_index", lambda *_: SimpleNamespace(origin_s=1.4))
    monkeypatch.setattr(ReviewDesk, "_part", lambda *_: None)
    looked = desk.open(own.id)
    assert looked.start_s == (index.origin_s if is_copied else 1.4)
    assert index.origin_s > 0.05
    desk.ended(looked, ())


def test_where_no_end_can_be_recorded_each_is_tried_and_the_first_failure_is_said(
    bench: Any, sitting: Sitting, own: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = sitting(bench.chief)
    desk = ReviewDesk(seat)
    seat.state_reason([own.recording], Reason.JUDICIAIRE, "PV 1")
    monkeypatch.setattr(ReviewDesk, "_index", lambda *_: SimpleNamespace())
    monkeypatch.setattr(ReviewDesk, "_part", lambda *_: None)
    first, second = desk.open(own.id), desk.open(own.id)
    tried: list[str] = []

    def one_fails(*args: Any, **named: Any) -> None:
        tried.append(args[2].view)
        if len(tried) == 1:
            raise JournalUnwritable
        end_view(*args, **named)

    monkeypatch.setattr("bwc_review.app.review_desk.end_view", one_fails)
    with pytest.raises(JournalUnwritable):
        desk.end_left()
    assert tried == [cast(Looked, each).opened.view for each in (first, second)]
    assert len(bench.entries(Operation.VIEW_ENDED)) == 1


def test_who_sees_no_images_gets_none_at_any_desk_whatever_reason_is_stated(
    bench: Any, sitting: Sitting, own: Clip
) -> None:
    mine, number = still(bench, own), incident(bench, own)
    seat = sitting(bench.dpo)
    seat.state_reason([own.recording, number, own.id], Reason.JUDICIAIRE, "PV 1")
    library, review, incidents = LibraryDesk(seat), ReviewDesk(seat), IncidentDesk(seat)
    assert library.thumbnail(own.id) is None
    assert library.strip(own.id) == ()
    assert review.still(mine) is None
    for road in (
        lambda: library.details(own.id),
        lambda: review.open(own.id),
        lambda: incidents.preview(number, Narrative(writer=bench.chief.id)),
        lambda: incidents.issue(number),
    ):
        with pytest.raises(AccessRefused):
            road()
    assert [entry for entry in bench.entries(Operation.VIEW) if entry.author.id == bench.dpo.id] == []
    refused = bench.entries(Operation.ACCESS_REFUSED)
    assert len(refused) == 4
    assert {entry.author.id for entry in refused} == {bench.dpo.id}


def test_what_is_to_be_identified_is_offered_to_who_may_say_and_attributed_by_recordings(
    bench: Any, sitting: Sitting
) -> None:
    strange: dict[str, Any] = {"camera": "", "camera_label": "?", "to_identify": True, "wearer": None}
    first = bench.ingest("2026-11-12 14:00", **strange)
    bench.ingest("2026-11-12 14:01", **strange, recording=first.recording)
    known = bench.ingest("2026-11-12 16:00")
    for person, count in ((bench.chief, 1), (bench.officer, 1), (bench.wearer, 0)):
        library = LibraryDesk(sitting(person))
        assert library.attention(library.counts()).to_identify == count
        assert person is bench.wearer or library.details(first.id).may_identify
    seat = sitting(bench.officer)
    assert not LibraryDesk(seat).details(known.id).may_identify
    desk = IdentifyDesk(seat)
    camera = next(one for one in desk.choices([first.id]).cameras if one.label == "CAM-02")
    effect = desk.effect([first.id], camera)
    assert len(effect) == 2
    assert desk.identify([first.id], camera, "carte de la CAM-02", Agreed(effect), SILENT) == 1
    other = LibraryDesk(seat)
    assert other.attention(other.counts()).to_identify == 0
    details = LibraryDesk(seat).details(first.id)
    assert details.line.clip.camera_label == "CAM-02"
    assert details.may_identify  # a mistake can be mended
    assert "carte de la CAM-02" in {line.reason for line in details.story}


def test_a_recording_is_split_and_joined_from_the_window_and_its_story_says_why(
    bench: Any, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tick() -> datetime:
        bench.clock.wait(milliseconds=1)
        return bench.now  # type: ignore[no-any-return]

    monkeypatch.setattr(bench.catalogue, "_clock", tick)
    first = bench.ingest("2026-11-12 14:00")
    second = bench.ingest("2026-11-12 14:01", recording=first.recording)
    desk, library = RegroupDesk(sitting(bench.officer)), LibraryDesk(sitting(bench.officer))
    assert [one.id for one in desk.files(first.id)] == [first.id, second.id]
    effect = desk.split_effect(second.id)
    assert [one.is_moved for one in effect] == [False, True]
    desk.split(second.id, "deux interventions", Agreed(effect))
    bench.local("2026-11-12 16:00")
    assert [line.files for line in library.lines([first.id, second.id])] == [1, 1]
    effect = desk.join_effect([first.id, second.id])
    assert [one.is_moved for one in effect] == [False, True]
    desk.join([first.id, second.id], "une seule", Agreed(effect))
    assert [line.files for line in library.lines([first.id])] == [2]
    for clip in (first, second):
        told = {line.operation: line for line in library.details(clip.id).story}
        split, joined = told[Operation.RECORDING_SPLIT], told[Operation.RECORDING_JOINED]
        assert (split.reason, joined.reason) == ("deux interventions", "une seule")
        assert split.who == bench.officer.name
    with pytest.raises(AccessRefused):
        RegroupDesk(sitting(bench.wearer)).files(first.id)


def test_a_request_whose_answer_is_due_wants_somebody_also_where_nothing_is_lost(
    bench: Any, sitting: Sitting
) -> None:
    day = date(2026, 11, 23)
    asked = (Channel.LETTER, Right.ACCESS, Requester("Jeanne Quetzal"))
    receive_request(bench.catalogue, bench.chief, day, *asked, bench.now, bench.profile)
    desk = LibraryDesk(sitting(bench.chief))
    assert desk.attention(Counts()).requests_due == 0, "two months away"
    bench.use_until("2027-01-09 10:00")
    told = desk.attention(Counts())
    assert (told.requests_losing, told.requests_due, told.requests_due_by) == (0, 1, date(2027, 1, 23))
    bench.use_until("2027-02-01 10:00")
    assert desk.attention(Counts()).requests_due == 1, "all the more once it is late"
    assert LibraryDesk(sitting(bench.officer)).attention(Counts()).requests_due == 0


def test_a_recording_whose_files_have_several_wearers_says_all_of_them(bench: Any, sitting: Sitting) -> None:
    """The camera was handed over while it ran: it is one recording, and nobody's alone."""
    first = bench.ingest("2026-11-12 14:00")
    bench.ingest("2026-11-12 14:01", recording=first.recording, wearer=bench.officer.id)
    bench.ingest("2026-11-12 14:02", recording=first.recording, wearer=None)
    bench.ingest("2026-11-12 14:03", recording=first.recording)
    alone = bench.ingest("2026-11-12 15:00")
    [several, one] = LibraryDesk(sitting(bench.chief)).lines([first.id, alone.id])
    assert several.worn_by == (bench.wearer.name, bench.officer.name, "")
    assert one.worn_by == (bench.wearer.name,)
    [own] = LibraryDesk(sitting(bench.wearer)).lines([first.id])
    assert own.worn_by == (bench.wearer.name,), "a wearer reads of own recordings only"


def test_the_size_that_is_told_of_a_recording_is_of_all_its_files(bench: Any, sitting: Sitting) -> None:
    first = bench.ingest("2026-11-12 10:00")
    rest = bench.ingest("2026-11-12 10:10", recording=first.recording)
    told = LibraryDesk(sitting(bench.chief)).details(first.id)
    assert told.size_bytes == first.size_bytes + rest.size_bytes
