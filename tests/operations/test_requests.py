"""R16: the register of rights requests, its two months, its decisions, erasure on request and its checks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import Clip, ClipId, Place
from bwc_review.domain.errors import (
    AccessRefused,
    ClipErased,
    ClipHeld,
    ClipNotConcerned,
    ClipUnknown,
    DecisionUnfit,
    FieldMissing,
    IdentityUnchecked,
    NotLookedAt,
    NotSearched,
    RequestClosed,
    RequestUnknown,
    SearchFound,
)
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.request import (
    Channel,
    Decision,
    Identity,
    Requester,
    RequestState,
    Right,
    RightsRequest,
    Sought,
    answer_due,
    decisions_for,
    first_lost,
    parse_request_number,
    request_number,
)
from bwc_review.operations import erase_on_request as erasing
from bwc_review.operations.ask_inventory import InventoryQuestion, ask_inventory
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.decide_request import decide_request
from bwc_review.operations.erase import intent
from bwc_review.operations.erase_on_request import erase_on_request
from bwc_review.operations.find_for_request import find_for_request
from bwc_review.operations.glance import glance
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.print_journal import journal_csv
from bwc_review.operations.receive_request import (
    check_identity,
    concern_clips,
    read_requests,
    receive_request,
)
from bwc_review.operations.restrict_clip import restrict_clip
from bwc_review.operations.sweep import sweep
from bwc_review.ui.error_text import sentence

MARKERS = ("Quetzalcoatl", "Xylophonistes", "Brimborion")  # name, contact, words of a citizen
Asking = Callable[..., RightsRequest]


@pytest.fixture
def asking(bench: Any) -> Asking:
    def run(right: Right = Right.ACCESS, *clips: str, known: bool = True, **changed: Any) -> RightsRequest:
        said: dict[str, Any] = {
            "received_on": bench.now.date(),
            "channel": Channel.LETTER,
            "requester": Requester("Jeanne " + MARKERS[0], "3 rue des " + MARKERS[1], MARKERS[2]),
        } | changed
        made = receive_request(
            bench.catalogue, bench.chief, right=right, now=bench.now, profile=bench.profile, **said
        )
        facts = (bench.now, bench.profile)
        if clips:
            made = concern_clips(bench.catalogue, bench.chief, made.number, [*map(ClipId, clips)], *facts)
        if known:
            made = check_identity(bench.catalogue, bench.chief, made.number, Identity.DOCUMENT, *facts)
        return made

    return run


def deciding(bench: Any, request: RightsRequest, decision: Decision, grounds: str = "loi") -> RightsRequest:
    facts = (grounds, bench.now, bench.profile)
    return decide_request(bench.catalogue, bench.chief, request.number, decision, *facts)


def searching(bench: Any, request: RightsRequest, start: str, end: str, **more: Any) -> int:
    span = [datetime.fromisoformat(each).replace(tzinfo=bench.profile.zone) for each in (start, end)]
    facts = (Sought(span[0], span[1], **more), bench.now, bench.profile)
    return len(find_for_request(bench.catalogue, bench.chief, request.number, *facts))


def erasing_for(bench: Any, request: RightsRequest, clip: str, person: Any = None) -> None:
    who = person or bench.chief
    facts = ("demande fondée", bench.now, bench.profile)
    erase_on_request(bench.catalogue, bench.store, who, request.number, ClipId(clip), *facts)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 11, 23), date(2027, 1, 23)),
        (date(2026, 12, 31), date(2027, 2, 28)),
        (date(2027, 12, 30), date(2028, 2, 29)),
        (date(2026, 6, 30), date(2026, 8, 30)),
    ],
)
def test_the_answer_is_due_two_civil_months_after_the_receipt(bench: Any, received: date, due: date) -> None:
    assert answer_due(received, bench.profile) == due


def test_numbers_have_no_gap_inside_a_year_and_are_read_back(bench: Any, asking: Asking) -> None:
    made = [asking(known=False) for _ in range(2)]
    made += [asking(known=False, received_on=date(2025, 12, 31)), asking(known=False)]
    assert [one.number for one in made] == ["2026-D-0001", "2026-D-0002", "2025-D-0001", "2026-D-0003"]
    assert parse_request_number(" 2026-d-0003 ") == (2026, 3)
    for wrong in ("2026-0003", "2026-D-3", ""):
        with pytest.raises(ValueError, match="AAAA-D-NNNN"):
            parse_request_number(wrong)
    with pytest.raises(ValueError, match="place"):
        request_number(2026, 0)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"requester": Requester("  ")}, "requester"),
        ({"received_on": date(2026, 11, 24)}, "received_on"),
        (
            {
                "sought": Sought(
                    datetime.fromisoformat("2026-11-12T15:00+01:00"),
                    datetime.fromisoformat("2026-11-12T14:00+01:00"),
                )
            },
            "span",
        ),
    ],
)
def test_what_a_request_needs(bench: Any, asking: Asking, changed: dict[str, Any], field: str) -> None:
    with pytest.raises(FieldMissing) as refused:
        asking(known=False, **changed)
    assert refused.value.field == field
    assert bench.entries(Operation.REQUEST_RECEIVED) == []
    assert asking(known=False).number == "2026-D-0001"


def test_who_reads_and_who_answers_requests(bench: Any, asking: Asking) -> None:
    request = asking(known=False)
    facts = (bench.now, bench.profile)
    for person in (bench.chief, bench.mayor, bench.dpo):
        assert [one.number for one in read_requests(bench.catalogue, person, *facts)] == [request.number]
    for person in (bench.officer, bench.wearer):
        with pytest.raises(AccessRefused):
            read_requests(bench.catalogue, person, *facts)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            check_identity(bench.catalogue, person, request.number, Identity.DOCUMENT, *facts)
        with pytest.raises(AccessRefused):
            find_for_request(bench.catalogue, person, request.number, Sought(), *facts)
    assert {entry.details["action"] for entry in bench.entries(Operation.ACCESS_REFUSED)} == {
        "read_requests",
        "answer_request",
    }


def test_who_asks_is_in_no_entry_no_search_and_no_export(bench: Any, asking: Asking) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking(Right.ACCESS, clip.id)
    find_for_request(
        bench.catalogue, bench.chief, request.number, Sought(place=MARKERS[2]), bench.now, bench.profile
    )
    restrict_clip(bench.catalogue, bench.chief, request.number, clip.id, bench.now, bench.profile)
    deciding(bench, request, Decision.WITHHELD, f"{MARKERS[2]} entendu")
    entries = bench.entries()
    table = journal_csv(entries, bench.profile).decode("utf-8-sig")
    with bench.catalogue.read() as tables:
        for marker in MARKERS:
            assert tables.clips.ids(ClipQuery(text=marker)) == []
            assert not [entry.seq for entry in entries if marker.encode() in (entry.body or b"")]
            assert marker not in table
        assert tables.requests.requester(request.number).name == f"Jeanne {MARKERS[0]}"
        assert MARKERS[2] in tables.requests.get(request.number).grounds
    words = _search_words(bench.catalogue)
    assert "pastelle" in words.casefold()  # the words are read at all
    assert not [marker for marker in MARKERS if marker.casefold() in words.casefold()]


def _search_words(catalogue: Catalogue) -> str:
    with catalogue._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM clip_words").all()
    return " ".join(str(value) for row in rows for value in row)


def test_the_search_help_finds_by_hour_camera_and_place_and_what_is_erased(
    bench: Any, asking: Asking
) -> None:
    docked_at = datetime(2026, 11, 12, 18, tzinfo=UTC)
    hit = bench.ingest("2026-11-12 14:03", clock_offset_s=7200.0, docked_at=docked_at)  # truly 16:03
    other_camera = bench.ingest("2026-11-12 16:00", camera="DSJ-2", camera_label="CAM-02")
    elsewhere = bench.ingest("2026-11-12 16:02", place=Place("Gare"))
    placeless = bench.ingest("2026-11-12 16:03", place=None)
    gone = bench.ingest("2026-10-12 16:03")
    bench.ingest("2026-11-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    request = asking(known=False)

    def found(start: str, end: str, **more: Any) -> set[str]:
        span = [datetime.fromisoformat(each).replace(tzinfo=bench.profile.zone) for each in (start, end)]
        sought = Sought(span[0], span[1], **more)
        facts = (sought, bench.now, bench.profile)
        return {one.id for one in find_for_request(bench.catalogue, bench.chief, request.number, *facts)}

    evening = ("2026-11-12 16:00", "2026-11-12 17:00")
    assert found(*evening) == {hit.id, other_camera.id, elsewhere.id, placeless.id}
    assert found(*evening, camera="DSJ-1", place="PASTELLE") == {hit.id, placeless.id}
    assert found("2026-11-12 14:00", "2026-11-12 15:00") == set()
    assert found("2026-10-12 16:04", "2026-10-12 16:05", place="Gare") == {gone.id}  # its place is gone
    said = bench.entries(Operation.SEARCH)
    assert [entry.subjects[0] for entry in said] == [request.number] * 4
    assert said[1].subjects == (request.number, "DSJ-1")
    assert "PASTELLE" not in str(said[1].body)
    facts = (Sought(), bench.now, bench.profile)
    with pytest.raises(RequestUnknown):
        find_for_request(bench.catalogue, bench.chief, "2026-D-0099", *facts)


@pytest.mark.parametrize(
    "typed", ["Eglise", "eglise", "église", "EGLISE de l’", "de  l'Église", "Saint-Jean", "boeuf"]
)
def test_the_search_help_knows_a_place_without_its_accents(bench: Any, asking: Asking, typed: str) -> None:
    hit = bench.ingest("2026-11-12 16:00", place=Place("place de l'Église Saint Jean, rue du Bœuf"))
    bench.ingest("2026-11-12 16:05", place=Place("Gare"))
    request = asking(known=False)
    hour = [datetime(2026, 11, 12, at, tzinfo=bench.profile.zone) for at in (15, 17)]
    sought = Sought(hour[0], hour[1], place=typed)
    facts = (request.number, sought, bench.now, bench.profile)
    assert [one.id for one in find_for_request(bench.catalogue, bench.chief, *facts)] == [hit.id]


def test_the_search_help_finds_all_that_the_inventory_answers_whatever_the_cameras_clock_says(
    bench: Any, asking: Asking
) -> None:
    start, end = (datetime(2026, 11, 12, hour, tzinfo=bench.profile.zone) for hour in (14, 15))
    fast = bench.ingest("2026-11-17 14:03", clock_offset_s=-5 * 86_400.0)
    gone = bench.ingest("2026-11-17 14:05", clock_offset_s=-5 * 86_400.0)
    bench.ingest("2026-11-12 14:05", clock_offset_s=-5 * 86_400.0)  # truly five days before
    reset = bench.ingest("2010-01-01 00:00", docked_at=end + timedelta(hours=3))
    request = asking(Right.ERASURE, gone.id)
    erasing_for(bench, request, gone.id)

    def found(first: datetime, last: datetime | None) -> list[str]:
        facts = (request.number, Sought(first, last), bench.now, bench.profile)
        return [one.id for one in find_for_request(bench.catalogue, bench.chief, *facts)]

    assert found(start, end) == [fast.id, gone.id, reset.id]
    assert found(start, None) == [fast.id, gone.id, reset.id]
    answer = ask_inventory(
        bench.catalogue, bench.chief, InventoryQuestion(start, end), bench.now, bench.profile
    )
    assert found(start, end) == [line.clip for line in (*answer.lines, *answer.uncertain)]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-12T15:00+01:00", "2026-11-12T14:00+01:00"),
        (None, "9999-12-31T23:59+01:00"),
        ("0001-01-01T00:00+01:00", None),
    ],
)
def test_a_span_that_cannot_be_asked_about_is_refused_and_never_answered_by_nothing(
    bench: Any, asking: Asking, start: str | None, end: str | None
) -> None:
    request = asking(known=False)
    span = [None if each is None else datetime.fromisoformat(each) for each in (start, end)]
    facts = (request.number, Sought(span[0], span[1]), bench.now, bench.profile)
    with pytest.raises(FieldMissing) as refused:
        find_for_request(bench.catalogue, bench.chief, *facts)
    assert refused.value.field == "span"
    assert bench.entries(Operation.SEARCH) == []


def test_a_clip_that_goes_before_the_answer_is_due_is_told_unless_a_procedure_keeps_it(
    bench: Any, asking: Asking
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking(Right.ACCESS, clip.id)
    assert first_lost(request, [clip]) == date(2026, 12, 12)
    _hold(bench, clip.id)
    with bench.catalogue.read() as tables:
        assert first_lost(request, tables.clips.rows([clip.id])) is None
    assert first_lost(deciding(bench, request, Decision.VIEWING), [clip]) is None
    assert first_lost(request, []) is None


def _hold(bench: Any, clip: str) -> None:
    order = (ProcedureKind.JUDICIAIRE, "PV 2026/1", "OPJ", None)
    open_hold(bench.catalogue, bench.chief, ClipId(clip), *order, bench.now, bench.profile)


@pytest.mark.parametrize("right", list(Right))
def test_only_a_decision_that_fits_the_right_answers_it(bench: Any, asking: Asking, right: Right) -> None:
    request = asking(right)
    for decision in Decision:
        if decision in decisions_for(right):
            continue
        with pytest.raises(DecisionUnfit):
            deciding(bench, request, decision)
    assert bench.entries(Operation.REQUEST_DECIDED) == []
    with bench.catalogue.read() as tables:
        assert tables.requests.get(request.number).state is RequestState.OPEN


def test_a_request_sent_back_stays_open_with_its_date_and_an_answered_one_is_fixed(
    bench: Any, asking: Asking
) -> None:
    request = asking()
    waiting = deciding(bench, request, Decision.TOO_VAGUE, "ni jour ni lieu")
    assert (waiting.state, waiting.due_on) == (RequestState.WAITING, request.due_on)
    searching(bench, request, "2026-11-12 14:00", "2026-11-12 15:00")
    answered = deciding(bench, waiting, Decision.NOTHING_FOUND, "rien ce jour-là")
    assert answered.is_answered
    with bench.catalogue.read() as tables:
        assert tables.requests.get(request.number) == answered
        assert tables.requests.pending() == []
    facts = (bench.now, bench.profile)
    changes: tuple[Callable[[], object], ...] = (
        lambda: deciding(bench, request, Decision.NOTHING_FOUND),
        lambda: check_identity(bench.catalogue, bench.chief, request.number, Identity.REFUSED, *facts),
        lambda: concern_clips(bench.catalogue, bench.chief, request.number, [], *facts),
    )
    for change in changes:
        with pytest.raises(RequestClosed):
            change()
    said = bench.entries(Operation.REQUEST_DECIDED)
    assert [entry.details["decision"] for entry in said] == ["too_vague", "nothing_found"]
    assert b"rien ce jour" not in b"".join(entry.body for entry in said)


def test_nothing_is_granted_to_somebody_unknown_and_nothing_without_grounds(
    bench: Any, asking: Asking
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking(Right.ACCESS, clip.id, known=False)
    for identity in (Identity.TO_CHECK, Identity.REFUSED):
        check_identity(bench.catalogue, bench.chief, request.number, identity, bench.now, bench.profile)
        with pytest.raises(IdentityUnchecked):
            deciding(bench, request, Decision.COPY)
    with pytest.raises(FieldMissing):
        deciding(bench, request, Decision.WITHHELD, "  ")
    assert deciding(bench, request, Decision.WITHHELD).is_answered


def test_a_decision_that_states_a_fact_needs_the_fact(bench: Any, asking: Asking) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    access, limit = asking(Right.ACCESS, clip.id), asking(Right.RESTRICTION, clip.id)
    for request, decision in (
        (access, Decision.ALREADY_ERASED),
        (access, Decision.NOTHING_FOUND),
        (limit, Decision.LIMITED),
    ):
        with pytest.raises(DecisionUnfit):
            deciding(bench, request, decision)
    with pytest.raises(DecisionUnfit):
        deciding(bench, asking(Right.ACCESS), Decision.COPY)  # it concerns nothing
    restrict_clip(bench.catalogue, bench.chief, limit.number, clip.id, bench.now, bench.profile)
    assert deciding(bench, limit, Decision.LIMITED).is_answered
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    with pytest.raises(DecisionUnfit):
        deciding(bench, access, Decision.COPY)  # it is erased meanwhile
    assert deciding(bench, access, Decision.ALREADY_ERASED).is_answered


def test_nothing_found_needs_a_search_of_the_request_that_found_nothing(bench: Any, asking: Asking) -> None:
    bench.ingest("2026-11-12 14:03")
    request, other = asking(), asking()
    hour = "2026-11-12 14:00", "2026-11-12 15:00"
    searching(bench, other, "2026-11-12 16:00", "2026-11-12 17:00")
    with pytest.raises(NotSearched):  # the search was for another one
        deciding(bench, request, Decision.NOTHING_FOUND)
    assert searching(bench, request, *hour) == 1
    with pytest.raises(SearchFound) as found:
        deciding(bench, request, Decision.NOTHING_FOUND)
    assert found.value.count == 1
    refused = bench.entries(Operation.ACCESS_REFUSED)
    assert [(one.subjects, one.details["rule"]) for one in refused] == [
        ((request.number,), "not_searched"),
        ((request.number,), "found"),
    ]
    assert b"aucune recherche" in journal_csv(refused, bench.profile)
    assert b"refus du poste" in journal_csv(refused, bench.profile)  # as on screen: access was not refused
    assert searching(bench, request, *hour, place="gare") == 0  # as it was asked, and the newest counts
    assert deciding(bench, request, Decision.NOTHING_FOUND).is_answered


def test_that_the_person_is_not_on_what_was_found_is_said_once_it_was_looked_at(
    bench: Any, asking: Asking
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking()
    with pytest.raises(DecisionUnfit):
        deciding(bench, request, Decision.NOT_SHOWN)
    assert searching(bench, request, "2026-11-12 14:00", "2026-11-12 15:00") == 1
    for reason in (Reason.ETABLISSEMENT_DES_FAITS, Reason.DROIT_ACCES):
        with pytest.raises(DecisionUnfit):  # nobody has looked for this right yet
            deciding(bench, request, Decision.NOT_SHOWN)
        session = ReasonSession(bench.chief.id, clip.id, reason, request.number, bench.now)
        glance(bench.catalogue, bench.chief, [clip], session, bench.now, bench.profile)
    assert deciding(bench, request, Decision.NOT_SHOWN).is_answered


def test_that_the_person_is_not_on_what_was_found_needs_a_look_at_each_of_them(
    bench: Any, asking: Asking
) -> None:
    early = asking()
    first = bench.ingest("2026-11-12 14:03")
    second = bench.ingest("2026-11-12 14:30", camera="DSJ-2", camera_label="CAM-02")
    elsewhere = bench.ingest("2026-11-12 14:40", place=Place("Gare"))
    outside = bench.ingest("2026-11-12 18:00")

    def look(clip: Clip) -> None:
        session = ReasonSession(bench.chief.id, clip.id, Reason.DROIT_ACCES, "", bench.now)
        glance(bench.catalogue, bench.chief, [clip], session, bench.now, bench.profile)

    look(outside)
    look(second)  # before this one was received
    bench.clock.wait(minutes=5)
    request = asking(sought=Sought(place="Pastelle"))
    hour = "2026-11-12 14:00", "2026-11-12 15:00"
    assert searching(bench, request, *hour, place="pastelle") == 2
    assert searching(bench, request, "2026-11-12 20:00", "2026-11-12 21:00") == 0
    assert searching(bench, early, *hour) == 3
    with pytest.raises(NotLookedAt) as missing:
        deciding(bench, request, Decision.NOT_SHOWN)
    names = [(clip.corrected_at, clip.camera_label) for clip in (first, second, elsewhere)]
    assert missing.value.recordings == tuple(names[:2])
    look(first)
    with pytest.raises(NotLookedAt) as missing:
        deciding(bench, request, Decision.NOT_SHOWN)
    assert missing.value.recordings == (names[1],)
    words = sentence(missing.value)
    assert "CAM-02" in words
    assert "CAM-01" not in words
    refused = bench.entries(Operation.ACCESS_REFUSED)
    assert [one.details["rule"] for one in refused] == ["not_looked_at"] * 2
    assert "n’ont pas été visionnés".encode() in journal_csv(refused, bench.profile)
    look(second)
    assert deciding(bench, request, Decision.NOT_SHOWN).is_answered
    with pytest.raises(NotLookedAt) as missing:  # its own search found one more
        deciding(bench, early, Decision.NOT_SHOWN)
    assert missing.value.recordings == (names[2],)


def test_a_look_at_each_is_needed_of_what_was_found_without_the_place_of_the_request(
    bench: Any, asking: Asking
) -> None:
    at_hand = bench.ingest("2026-11-12 14:03")
    elsewhere = bench.ingest("2026-11-12 14:40", place=Place("Gare"))
    request = asking(sought=Sought(place="Pastelle"))
    assert searching(bench, request, "2026-11-12 14:00", "2026-11-12 15:00") == 2
    session = ReasonSession(bench.chief.id, at_hand.id, Reason.DROIT_ACCES, "", bench.now)
    glance(bench.catalogue, bench.chief, [at_hand], session, bench.now, bench.profile)
    with pytest.raises(NotLookedAt) as missing:
        deciding(bench, request, Decision.NOT_SHOWN)
    assert missing.value.recordings == ((elsewhere.corrected_at, elsewhere.camera_label),)
    [search] = bench.entries(Operation.SEARCH)
    assert "by_place" not in search.details


def test_what_was_found_and_erased_since_cannot_be_looked_at_any_more(bench: Any, asking: Asking) -> None:
    gone = bench.ingest("2026-10-24 14:30")
    request = asking()
    assert searching(bench, request, "2026-10-24 14:00", "2026-10-24 15:00") == 1
    bench.use_until("2026-11-24 19:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    with pytest.raises(DecisionUnfit) as refused:
        deciding(bench, request, Decision.NOT_SHOWN)
    assert not isinstance(refused.value, NotLookedAt), gone.id


def test_a_rectification_is_done_where_a_value_was_added_since_and_the_old_one_is_kept(
    bench: Any, asking: Asking
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    facts = (bench.now, bench.profile)
    complete_clip(bench.catalogue, bench.chief, [clip.id], Completion(place=Place("Halle")), *facts)
    bench.clock.wait(minutes=1)
    request = asking(Right.RECTIFICATION, clip.id)
    with pytest.raises(DecisionUnfit):
        deciding(bench, request, Decision.RECTIFIED)  # that was before
    bench.clock.wait(minutes=1)
    facts = (bench.now, bench.profile)
    complete_clip(bench.catalogue, bench.chief, [clip.id], Completion(place=Place("Gare")), *facts)
    assert deciding(bench, request, Decision.RECTIFIED).is_answered
    with bench.catalogue.read() as tables:
        assert "Halle" in tables.clips.history(clip.id)[-1].old


def test_a_request_can_concern_what_is_erased_and_nothing_that_was_never_seen(
    bench: Any, asking: Asking
) -> None:
    gone = bench.ingest("2026-10-12 16:03")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert asking(Right.ACCESS, gone.id).clips == (gone.id,)
    with pytest.raises(ClipUnknown):
        asking(Right.ACCESS, "01930000-0000-7000-8000-000000000000")


# --- erasure on request ---------------------------------------------------------------


def test_erasure_on_request_destroys_the_clip_keeps_its_line_and_is_on_record(
    bench: Any, asking: Asking
) -> None:
    clip, stays = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    request = asking(Right.ERASURE, clip.id)
    with pytest.raises(DecisionUnfit):
        deciding(bench, request, Decision.ERASED)  # not done yet
    erasing_for(bench, request, clip.id)
    assert bench.files(clip.id) == []
    assert bench.files(stays.id) != []
    with bench.catalogue.read() as tables:
        line = tables.inventory.line(clip.id)
        with pytest.raises(ClipErased):
            tables.clips.get(clip.id)
    assert (line.erased_why, line.erased_at, line.late_days) == ("request", bench.now, 0)
    assert line.sha256 == clip.sha256
    tied, intended, done = (
        bench.entries(operation, clip.id)[-1]
        for operation in (Operation.REQUEST_CHANGED, Operation.ERASE_INTENDED, Operation.ERASE_DONE)
    )
    assert tied.seq < intended.seq < done.seq
    assert (tied.subjects, tied.details) == ((request.number, clip.id), {"erases": 1})
    assert (intended.reason, done.reason, done.author.id) == ("request", "request", bench.chief.id)
    assert deciding(bench, request, Decision.ERASED).is_answered
    with pytest.raises(ClipErased):
        erasing_for(bench, asking(Right.ERASURE, clip.id), clip.id)


def test_what_a_procedure_keeps_is_never_erased_on_request(
    bench: Any, asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, late = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    request = asking(Right.ERASURE, held.id, late.id)
    _hold(bench, held.id)
    with pytest.raises(ClipHeld):
        erasing_for(bench, request, held.id)
    assert refused_by(bench) == [("erase_on_request", "held", (request.number, held.id))]
    assert bench.entries(Operation.ERASE_INTENDED) == []

    def held_meanwhile(*facts: Any) -> Draft:
        _hold(bench, late.id)
        return intent(*facts)

    monkeypatch.setattr(erasing, "intent", held_meanwhile)
    with pytest.raises(ClipHeld):
        erasing_for(bench, request, late.id)
    assert [] not in (bench.files(held.id), bench.files(late.id))
    assert not [one for one in bench.entries(Operation.REQUEST_CHANGED) if "erases" in one.details]
    assert bench.entries(Operation.ERASE_INTENDED) == []
    with pytest.raises(DecisionUnfit):
        deciding(bench, request, Decision.ERASED)
    assert refused_by(bench)[-1] == ("answer_request", "unfit", (request.number,))
    assert deciding(bench, request, Decision.ERASURE_REFUSED).is_answered


def refused_by(bench: Any) -> list[tuple[Any, Any, tuple[str, ...]]]:
    """What rules refused: of which action, by which rule, about what."""
    said = bench.entries(Operation.ACCESS_REFUSED)
    return [(entry.details["action"], entry.details.get("rule"), entry.subjects) for entry in said]


def test_erasure_on_request_wants_its_right_its_clip_an_identity_and_the_head_of_service(
    bench: Any, asking: Asking
) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    with pytest.raises(DecisionUnfit):
        erasing_for(bench, asking(Right.ACCESS, clip.id), clip.id)
    with pytest.raises(IdentityUnchecked):
        erasing_for(bench, asking(Right.ERASURE, clip.id, known=False), clip.id)
    assert [rule for _, rule, _ in refused_by(bench)] == ["unfit", "identity"]
    request = asking(Right.ERASURE, clip.id)
    with pytest.raises(ClipNotConcerned):
        erasing_for(bench, request, other.id)
    assert len(refused_by(bench)) == 2, "no rule: it does not concern that one"
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            erasing_for(bench, request, clip.id, person)
    facts = (request.number, clip.id, " ", bench.now, bench.profile)
    with pytest.raises(FieldMissing):
        erase_on_request(bench.catalogue, bench.store, bench.chief, *facts)
    assert bench.entries(Operation.ERASE_INTENDED) == []


def test_an_erasure_on_request_that_was_cut_off_is_finished_at_the_next_start(
    bench: Any, asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking(Right.ERASURE, clip.id)

    def cut(_: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cutting:
        cutting.setattr(bench.store, "unlink_head", cut)
        with pytest.raises(KeyboardInterrupt):
            erasing_for(bench, request, clip.id)
    bench.restart()
    bench.clock.wait(minutes=5)
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert bench.files(clip.id) == []
    with bench.catalogue.read() as tables:
        assert tables.inventory.line(clip.id).erased_why == "request"
    assert deciding(bench, request, Decision.ERASED).is_answered


def after_the_first_write(bench: Any, happens: Callable[[], None]) -> Callable[..., Any]:
    """A way to write that has something happen once, as soon as something is durable."""
    real, left = bench.catalogue.write, [happens]

    @contextmanager
    def write(*drafts: Draft) -> Iterator[Any]:
        with real(*drafts) as tables:
            yield tables
        if left:
            left.pop()()

    return write


def test_a_power_cut_after_the_register_says_erased_leaves_an_erasure_that_is_finished(
    bench: Any, asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking(Right.ERASURE, clip.id)

    def cut() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cutting:
        cutting.setattr(bench.catalogue, "write", after_the_first_write(bench, cut))
        with pytest.raises(KeyboardInterrupt):
            erasing_for(bench, request, clip.id)
    bench.restart()
    bench.clock.wait(minutes=5)
    swept = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert (swept.resumed, bench.files(clip.id)) == ((clip.id,), [])
    assert deciding(bench, request, Decision.ERASED).is_answered


def test_no_sweep_comes_between_what_the_register_says_and_the_erasure(
    bench: Any, asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    request = asking(Right.ERASURE, clip.id)
    bench.local("2026-12-12 18:30")  # the sweep would take it now
    facts = (bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    other = threading.Thread(target=lambda: sweep(*facts))
    is_ours = []

    def swept_meanwhile() -> None:
        is_ours.append(bench.store.erasing.locked())
        other.start()

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(bench.catalogue, "write", after_the_first_write(bench, swept_meanwhile))
        erasing_for(bench, request, clip.id)
    other.join()
    assert is_ours == [True]
    assert [one.reason for one in bench.entries(Operation.ERASE_DONE, clip.id)] == ["request"]


def test_the_register_lists_what_is_pressing_first(bench: Any, asking: Asking) -> None:
    old = asking(known=False, received_on=bench.now.date() - timedelta(days=40))
    new = asking(known=False)
    done = asking()
    searching(bench, done, "2026-11-12 14:00", "2026-11-12 15:00")
    done = deciding(bench, done, Decision.NOTHING_FOUND)
    found = read_requests(bench.catalogue, bench.dpo, bench.now, bench.profile)
    assert [one.number for one in found] == [old.number, new.number, done.number]
