"""Names whose time is over leave the folder by themselves: of who asked for a right, and of who left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bwc_review.catalogue.people import People
from bwc_review.catalogue.requests import Requests
from bwc_review.domain.errors import NamesNotShown, RuleOutOfBounds, RulesNotShown
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import tightened
from bwc_review.domain.people import Person
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.request import Channel, Decision, Identity, Requester, Right, RightsRequest, Sought
from bwc_review.domain.retention import local_day
from bwc_review.domain.saved_search import SavedSearch, SavedSearchId
from bwc_review.operations.decide_request import decide_request
from bwc_review.operations.erase_on_request import erase_on_request
from bwc_review.operations.find_for_request import find_for_request
from bwc_review.operations.name_months import REQUESTER, change_name_months, would_erase
from bwc_review.operations.receive_request import check_identity, concern_clips, receive_request
from bwc_review.operations.restrict_clip import lift_restriction, restrict_clip
from bwc_review.operations.sweep import DateShown, Swept, sweep
from bwc_review.operations.verify import verify

MARKERS = ("tartempionnet", "ruedeschiens", "motsdelettre", "motifquinomme", "lieuquinomme")
NAMES = ("Zoé", "Mas", "zoe")


def answered(bench: Any, *clips: Any) -> RightsRequest:
    args = (bench.now, bench.profile)
    who = Requester(MARKERS[0], MARKERS[1], MARKERS[2])
    made = receive_request(
        bench.catalogue, bench.chief, bench.now.date(), Channel.LETTER, Right.RESTRICTION, who, *args
    )
    if clips:
        concern_clips(bench.catalogue, bench.chief, made.number, [clip.id for clip in clips], *args)
        for clip in clips:
            restrict_clip(bench.catalogue, bench.chief, made.number, clip.id, *args)
    else:
        hour = Sought(datetime(2026, 9, 1, 8, tzinfo=UTC), datetime(2026, 9, 1, 9, tzinfo=UTC))
        assert find_for_request(bench.catalogue, bench.chief, made.number, hour, *args) == ()
    decision = Decision.LIMITED if clips else Decision.NOTHING_FOUND
    checked = check_identity(bench.catalogue, bench.chief, made.number, Identity.DOCUMENT, *args)
    return decide_request(bench.catalogue, bench.chief, checked.number, decision, MARKERS[3], *args)


def swept(bench: Any, **how: Any) -> Swept:
    with bench.catalogue.read() as tables:
        service = tables.service.get()
    return sweep(bench.catalogue, bench.store, bench.profile, service, bench.now, **how)


def use_until(bench: Any, day: str) -> None:
    """The station is used until a few days before that local moment."""
    bench.local(day)
    end, bench.clock.now = bench.clock.now, bench.clock.now - timedelta(days=5)
    bench.log()
    bench.clock.now = end


def digs_up(bench: Any, words: tuple[str, ...]) -> set[str]:
    bench.catalogue.checkpoint_wal()
    dug = bench.opened_pages()
    return {word for word in words if word.encode() in dug}


def leave(bench: Any, day: date) -> None:
    with bench.catalogue.write(Draft(Operation.PERSON_ENDED, SYSTEM, (bench.wearer.id,))) as tables:
        tables.people.change(replace(bench.wearer, matricule="014", ends_on=day))
        own = SavedSearch(SavedSearchId("s-1"), bench.wearer.id, "Zoé Mas", ClipQuery(text="Mas"))
        tables.searches.keep(own)


def person(bench: Any) -> Person:
    with bench.catalogue.read() as tables:
        found: Person = tables.people.get(bench.wearer.id)
        return found


def test_who_asked_is_forgotten_a_year_after_the_answer_and_the_register_stays(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    request = answered(bench)
    assert digs_up(bench, MARKERS[:4]) == set(MARKERS[:4])
    use_until(bench, "2027-11-23 17:59")
    assert swept(bench).requesters == ()
    bench.local("2027-11-23 18:00")
    assert swept(bench, dry_run=True).requesters == (request.number,)
    assert swept(bench).requesters == (request.number,)
    assert digs_up(bench, MARKERS) == set()
    with bench.catalogue.read() as tables:
        left = tables.requests.get(request.number)
        assert tables.requests.requester(request.number) == Requester("")
    assert left == replace(request, grounds="", requester_erased_at=bench.now)
    [entry] = bench.entries(Operation.REQUESTER_ERASED)
    assert (entry.author, entry.subjects) == (SYSTEM, (request.number,))
    assert dict(entry.details) == {"due": "2027-11-23", "late_days": 0}
    assert swept(bench).requesters == ()  # once
    assert verify(bench.catalogue, bench.store).ok


@pytest.mark.parametrize("lifted", [False, True])
def test_a_request_that_restricts_a_recording_or_is_not_answered_keeps_its_name(
    bench: Any, *, lifted: bool
) -> None:
    bench.local("2026-11-23 10:00")
    clip = bench.ingest("2026-11-22 14:03")
    limited = answered(bench, clip)
    args = (bench.now, bench.profile)
    who = Requester(MARKERS[0])
    receive_request(bench.catalogue, bench.chief, bench.now.date(), Channel.LETTER, Right.ACCESS, who, *args)
    use_until(bench, "2028-11-25 20:00")
    assert swept(bench, dry_run=True).requesters == ()
    if lifted:
        why = f"{MARKERS[0]} y renonce"
        lift_restriction(bench.catalogue, bench.chief, limited.number, clip.id, why, *args)
    else:
        swept(bench)  # the recording goes, and with it what restricted it
    assert swept(bench).requesters == (limited.number,)
    with bench.catalogue.read() as tables:
        assert [one.lift_reason for one in tables.requests.restrictions()] == [""]


def test_why_a_recording_was_erased_on_request_goes_with_the_name(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    clip = bench.ingest("2026-11-22 14:03")
    args = (bench.now, bench.profile)
    who = Requester(MARKERS[0])
    made = receive_request(
        bench.catalogue, bench.chief, bench.now.date(), Channel.LETTER, Right.ERASURE, who, *args
    )
    concern_clips(bench.catalogue, bench.chief, made.number, [clip.id], *args)
    check_identity(bench.catalogue, bench.chief, made.number, Identity.DOCUMENT, *args)
    erase_on_request(bench.catalogue, bench.store, bench.chief, made.number, clip.id, MARKERS[3], *args)
    decide_request(bench.catalogue, bench.chief, made.number, Decision.ERASED, "loi", *args)
    assert digs_up(bench, MARKERS) == {MARKERS[0], MARKERS[3]}
    use_until(bench, "2027-11-23 18:00")
    assert swept(bench).requesters == (made.number,)
    assert digs_up(bench, MARKERS) == set()
    with bench.catalogue.read() as tables:
        assert tables.requests.get(made.number).clips == (clip.id,)  # that it was erased for it stays


def test_who_left_is_a_number_three_years_after_the_last_entry(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    leave(bench, date(2026, 11, 30))
    bench.local("2027-02-01 10:00")
    with bench.catalogue.write(Draft(Operation.SIGN_IN_REFUSED, SYSTEM, (bench.wearer.id,))):
        pass  # the last entry about the person
    use_until(bench, "2030-02-01 20:00")
    assert swept(bench).forgotten == ()
    assert person(bench).name == "Zoé Mas"
    bench.local("2030-02-02 18:00")
    assert swept(bench).forgotten == (bench.wearer.id,)
    gone = person(bench)
    assert (gone.name, gone.login, gone.matricule) == ("014", bench.wearer.id, "014")
    assert (gone.role, gone.ends_on) == (bench.wearer.role, date(2026, 11, 30))
    assert digs_up(bench, ("Zoé",)) == set()
    [entry] = bench.entries(Operation.PERSON_FORGOTTEN)
    assert (entry.author, entry.subjects) == (SYSTEM, (bench.wearer.id,))
    assert not any(name.encode() in (entry.body or b"") for name in NAMES)
    assert swept(bench).forgotten == ()
    assert verify(bench.catalogue, bench.store).ok


def test_a_recording_still_there_keeps_the_name_of_its_wearer(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    clip = bench.ingest("2026-11-22 14:03")
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, wearer=bench.wearer.id)
        tables.clips.update(clip.id, due_on=date(2040, 1, 1))
    leave(bench, date(2026, 11, 30))
    use_until(bench, "2032-02-02 18:00")
    with bench.catalogue.read() as tables:
        assert tables.people.is_worn(bench.wearer.id) is bool(tables.clips.rows([clip.id]))
        is_there = bool(tables.clips.rows([clip.id]))
    done = swept(bench, dry_run=True)
    assert is_there
    assert done.forgotten == ()
    assert person(bench).name == "Zoé Mas"


def test_a_clock_that_jumped_forgets_nobody_until_somebody_confirms_the_date(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    request = answered(bench)
    leave(bench, date(2026, 11, 30))
    bench.local("2032-11-25 20:00")
    bench.restart()
    done = swept(bench)
    assert (done.requesters, done.forgotten) == ((), ())
    assert done.braked is not None
    assert done.waiting_names.days.keys() == {request.number, bench.wearer.id}
    read = DateShown(local_day(bench.now, bench.profile), frozenset(), frozenset({request.number}))
    with pytest.raises(NamesNotShown) as refused:
        swept(bench, confirmed=bench.chief, shown=read)
    assert refused.value.count == 2
    assert not bench.entries(Operation.BRAKE_CONFIRMED)
    read = replace(read, names=frozenset(done.waiting_names.days))
    done = swept(bench, confirmed=bench.chief, shown=read)
    assert done.waiting_names.days == {}
    assert (done.requesters, done.forgotten) == ((request.number,), (bench.wearer.id,))


@pytest.mark.parametrize(("owner", "step"), [(Requests, "erase_requester"), (People, "forget")])
@pytest.mark.parametrize("after", [False, True])
def test_a_power_cut_leaves_a_name_whole_or_gone_and_the_next_sweep_finishes(
    bench: Any,
    fail_at: Any,
    power_cut: Any,
    monkeypatch: pytest.MonkeyPatch,
    owner: Any,
    step: str,
    *,
    after: bool,
) -> None:
    bench.local("2026-11-23 10:00")
    request = answered(bench)
    leave(bench, date(2026, 11, 30))
    use_until(bench, "2031-11-25 20:00")
    with monkeypatch.context() as patch:
        fail_at(patch, owner, step, after=after)
        with pytest.raises(power_cut):
            swept(bench)
    entries = [*bench.entries(Operation.REQUESTER_ERASED), *bench.entries(Operation.PERSON_FORGOTTEN)]
    assert len(entries) == (0 if owner is Requests else 1)
    bench.restart()
    swept(bench)
    assert person(bench).name == "014"
    with bench.catalogue.read() as tables:
        assert tables.requests.get(request.number).requester_erased_at is not None
    assert len(bench.entries(Operation.REQUESTER_ERASED)) == 1
    assert len(bench.entries(Operation.PERSON_FORGOTTEN)) == 1
    assert verify(bench.catalogue, bench.store).ok


def test_how_long_who_asked_is_kept_changes_with_a_reason_and_says_first_whose_name_goes(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    request = answered(bench)
    use_until(bench, "2027-02-23 20:00")
    args = (bench.now, tightened(bench.profile, bench.service))
    assert would_erase(bench.catalogue, REQUESTER, 3, *args) == (request.number,)
    assert would_erase(bench.catalogue, REQUESTER, 4, *args) == ()
    for months in (0, 73):
        with pytest.raises(RuleOutOfBounds):
            would_erase(bench.catalogue, REQUESTER, months, *args)
    with pytest.raises(RulesNotShown):
        change_name_months(bench.catalogue, bench.chief, REQUESTER, 3, "avis", *args)
    change_name_months(bench.catalogue, bench.chief, REQUESTER, 3, "avis", *args, (request.number,))
    entry = bench.entries(Operation.SETTING_CHANGED)[-1]
    assert (entry.details["old_requester_months"], entry.details["requester_months"]) == (12, 3)
    with bench.catalogue.read() as tables:
        [change] = tables.service.changes(REQUESTER)
    assert (change.old, change.new, change.reason) == ("12", "3", "avis")
    done = swept(bench)
    assert (done.requesters, done.reports) == ((request.number,), ())


def test_a_longer_time_keeps_who_asked(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    answered(bench)
    rules = tightened(bench.profile, bench.service)
    change_name_months(bench.catalogue, bench.chief, REQUESTER, 13, "avis", bench.now, rules)
    use_until(bench, "2027-11-23 20:00")
    assert swept(bench).requesters == ()
    use_until(bench, "2027-12-23 20:00")
    assert len(swept(bench).requesters) == 1
