"""The persons of a report: never searched, erased on their own date, who closes and who reopens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.incidents import Incidents
from bwc_review.domain.brake import Brake
from bwc_review.domain.due_calendar import DutyKind
from bwc_review.domain.errors import (
    AccessRefused,
    DiskFull,
    FieldMissing,
    IncidentClosed,
    IncidentOpen,
    RuleEffectChanged,
    RuleOutOfBounds,
    RulesNotShown,
)
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.incident import Fact, IncidentState, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.journal import SYSTEM, Operation, author_of
from bwc_review.domain.legal import tightened
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.report_retention import ReportDay
from bwc_review.operations.calendar import calendar
from bwc_review.operations.change_service import change_service
from bwc_review.operations.incidents import (
    attach_clips,
    change_incident,
    close_incident,
    create_incident,
    reopen_incident,
)
from bwc_review.operations.name_months import REPORT, change_name_months, would_erase
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.reports_losing import reports_losing
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.sweep import Swept, sweep
from bwc_review.operations.verify import verify
from bwc_review.operations.write_narrative import write_narrative

MARKERS = ("tartempionnet", "chezlavoisine", "declarationsecrete", "faitquinomme", "agenddupontel")


def written(bench: Any, **other: Any) -> str:
    """An open incident whose report names somebody everywhere."""
    number: str = create_incident(
        bench.catalogue, bench.officer, "rebellion", bench.now, "place", other.pop("clips", []), bench.now,
        bench.profile,
    ).number  # fmt: skip
    narrative = Narrative(
        subject="tartempionnet",
        call="chezlavoisine",
        facts=(Fact("14:03", "faitquinomme"),),
        people=(
            ReportPerson(PersonQuality.SUSPECT, "tartempionnet", True, "declarationsecrete"),
            ReportPerson(PersonQuality.WITNESS, "chezlavoisine"),
        ),
        measures="agenddupontel",
        **other,
    )
    write_narrative(bench.catalogue, bench.officer, number, narrative, bench.now, bench.profile)
    return number


def close(bench: Any, number: str) -> None:
    close_incident(bench.catalogue, bench.chief, number, bench.now, bench.profile)


def swept(bench: Any, **how: Any) -> Swept:
    with bench.catalogue.read() as tables:
        service = tables.service.get()
    return sweep(bench.catalogue, bench.store, bench.profile, service, bench.now, **how)


def use_until(bench: Any, day: str) -> None:
    """The station is used each month until that local moment."""
    bench.local(day)
    end, bench.clock.now = bench.clock.now, bench.clock.now - timedelta(days=5)
    bench.log()
    bench.clock.now = end


def get(bench: Any, number: str) -> Any:
    with bench.catalogue.read() as tables:
        return tables.incidents.get(number)


def found_in(bench: Any) -> set[str]:
    """The markers that somebody with the key digs up anywhere in the folder."""
    bench.catalogue.checkpoint_wal()
    dug = bench.opened_pages() + b"".join(
        path.read_bytes() for path in bench.root.rglob("*") if path.is_file()
    )
    return {word for word in MARKERS if word.encode() in dug}


def test_on_their_own_date_they_leave_the_folder_and_the_rest_of_the_report_stays(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench, crew=("BCP Sol",), logbook_number="MC 12")
    assert found_in(bench) == set(MARKERS)  # the digging works
    close(bench, number)
    use_until(bench, "2027-11-23 17:59")
    assert swept(bench).reports == ()
    assert get(bench, number).narrative.people
    bench.local("2027-11-23 18:00")
    assert swept(bench, dry_run=True).reports == (number,)
    assert get(bench, number).narrative.people
    assert swept(bench).reports == (number,)
    assert found_in(bench) == set()
    left = get(bench, number)
    assert left.narrative == Narrative(
        crew=("BCP Sol",), logbook_number="MC 12", facts=(Fact("14:03", ""),), writer=None
    )
    assert (left.state, left.people_erased_at) == (IncidentState.CLOSED, bench.now)
    [entry] = bench.entries(Operation.REPORT_PEOPLE_ERASED)
    assert (entry.author, entry.subjects) == (SYSTEM, (number,))
    assert dict(entry.details) == {
        "people": 2,
        "texts": 4,
        "due": "2027-11-23",
        "late_days": 0,
        "left_open": 0,
    }
    assert swept(bench).reports == ()  # once
    assert verify(bench.catalogue, bench.store).ok


def test_no_search_finds_a_person_of_a_report(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    number = written(bench, clips=[clip.id])
    with bench.catalogue.read() as tables:
        assert tables.clips.ids(ClipQuery(text=number)) == [clip.id]
        for word in MARKERS:
            assert tables.clips.ids(ClipQuery(text=word)) == []
    assert not any(word in str(entry.body) for entry in bench.entries() for word in MARKERS)


def test_late_is_said_in_days(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    use_until(bench, "2027-12-01 09:00")
    assert swept(bench).reports == (number,)
    assert bench.entries(Operation.REPORT_PEOPLE_ERASED)[-1].details["late_days"] == 8


def test_a_report_left_open_loses_them_once_untouched_for_so_long_and_every_change_begins_anew(
    bench: Any,
) -> None:
    bench.local("2026-11-23 10:00")
    number, other = written(bench), written(bench)
    clip = bench.ingest("2027-05-30 09:00")
    bench.local("2027-06-01 10:00")
    args = (bench.now, bench.profile)
    attach_clips(bench.catalogue, bench.officer, other, [clip.id], *args)
    use_until(bench, "2027-11-23 17:59")
    assert swept(bench).reports == ()
    bench.local("2027-11-23 18:00")
    assert swept(bench).reports == (number,)
    left = get(bench, number)
    assert (left.state, left.people_erased_at, left.narrative.people) == (IncidentState.OPEN, bench.now, ())
    entry = bench.entries(Operation.REPORT_PEOPLE_ERASED)[-1]
    assert (entry.details["left_open"], entry.details["late_days"]) == (1, 0)
    assert get(bench, other).narrative.people
    again = Narrative(people=(ReportPerson(PersonQuality.WITNESS, "chezlavoisine"),))
    write_narrative(bench.catalogue, bench.officer, number, again, bench.now, bench.profile)
    assert get(bench, number).people_erased_at is None  # what is written anew has its own time
    use_until(bench, "2028-06-01 18:00")
    assert swept(bench).reports == (other,)
    use_until(bench, "2028-11-23 18:00")
    assert swept(bench).reports == (number,)
    assert found_in(bench) == set()


def test_an_open_hold_keeps_a_report_left_open_and_its_release_leaves_the_days_of_a_warning(
    bench: Any,
) -> None:
    bench.local("2026-11-23 10:00")
    clip = bench.ingest("2026-11-20 14:03")
    number = written(bench, clips=[clip.id])
    review = date(2027, 1, 20)
    held = open_hold(
        bench.catalogue, bench.chief, clip.id, ProcedureKind.JUDICIAIRE, "PV 1", "Parquet", review, bench.now,
        bench.profile,
    )  # fmt: skip
    use_until(bench, "2027-12-23 20:00")
    assert swept(bench).reports == ()
    assert losing(bench, 45) == ()
    release_hold(bench.catalogue, bench.store, bench.chief, held.id, "clos", bench.now, bench.profile)
    assert swept(bench).reports == ()
    assert losing(bench, 45) == (ReportDay(date(2027, 12, 30), number, is_open=True),)
    use_until(bench, "2027-12-30 17:59")
    assert swept(bench).reports == ()
    assert found_in(bench) >= {"tartempionnet"}
    bench.local("2027-12-30 18:00")
    assert swept(bench).reports == (number,)
    assert bench.entries(Operation.REPORT_PEOPLE_ERASED)[-1].details["late_days"] == 0


def losing(bench: Any, days: int, person: Any = None) -> tuple[ReportDay, ...]:
    with bench.catalogue.read() as tables:
        rules = tightened(bench.profile, tables.service.get())
        return reports_losing(tables, person or bench.chief, bench.now, rules, days)


def test_what_goes_is_told_beforehand_to_whom_it_concerns_and_an_empty_report_is_not(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    closed = written(bench)
    close(bench, closed)
    args = (bench.now, bench.profile)
    create_incident(bench.catalogue, bench.officer, "brawl", bench.now, "", [], *args)
    use_until(bench, "2027-10-20 10:00")
    assert losing(bench, 30) == ()
    bench.local("2027-10-25 10:00")
    day = date(2027, 11, 23)
    assert set(losing(bench, 30)) == {
        ReportDay(day, number, is_open=True), ReportDay(day, closed, is_open=False)
    }  # fmt: skip
    assert losing(bench, 30, bench.wearer) == ()
    shown = calendar(bench.catalogue, bench.chief, bench.now, bench.profile)
    people = [duty.reference for duty in shown.duties if duty.kind is DutyKind.PEOPLE]
    assert people == sorted([number, closed])


def test_a_change_in_the_last_moment_keeps_a_report_left_open(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    use_until(bench, "2027-11-23 18:00")
    real = Catalogue.write
    args = (bench.now, bench.profile)

    def meanwhile(catalogue: Catalogue, *drafts: Any) -> Any:
        if drafts[0].operation is Operation.REPORT_PEOPLE_ERASED:
            monkeypatch.undo()
            change_incident(bench.catalogue, bench.officer, number, *args, place="Halle")
        return real(catalogue, *drafts)

    monkeypatch.setattr(Catalogue, "write", meanwhile)
    assert swept(bench).reports == ()
    assert get(bench, number).narrative.people
    assert bench.entries(Operation.REPORT_PEOPLE_ERASED) == []


def test_a_reopened_report_begins_anew(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    bench.local("2027-10-01 10:00")
    reopen_incident(bench.catalogue, bench.chief, number, "complément", bench.now, bench.profile)
    use_until(bench, "2028-09-30 20:00")
    assert swept(bench).reports == ()
    close(bench, number)
    use_until(bench, "2029-09-30 20:00")
    assert swept(bench).reports == (number,)
    reopened = reopen_incident(bench.catalogue, bench.chief, number, "suite", bench.now, bench.profile)
    assert (reopened.people_erased_at, reopened.reopened_at) == (None, bench.now)


def test_a_clock_that_jumped_states_a_brake_and_no_later_use_by_it_erases_the_persons(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    bench.local("2028-11-25 20:00")
    bench.restart()
    assert swept(bench, dry_run=True).reports == ()
    done = swept(bench)
    assert (done.reports, done.braked) == (
        (),
        Brake("clock_ahead", 0, date(2028, 11, 25), date(2028, 11, 27)),
    )
    bench.clock.wait(hours=1)
    bench.log()
    assert swept(bench) == done
    assert len(bench.entries(Operation.BRAKE)) == 1
    # The clock is set right again: nothing the wrong clock wrote counts.
    bench.local("2026-11-24 10:00")
    bench.restart()
    assert swept(bench).braked is None
    assert get(bench, number).narrative.people
    use_until(bench, "2027-11-23 18:00")
    assert swept(bench).reports == (number,)


def test_who_confirms_a_date_far_ahead_lets_the_persons_go(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    bench.local("2028-11-25 20:00")
    bench.restart()
    assert swept(bench).reports == ()
    assert swept(bench, confirmed=bench.chief).reports == (number,)


def test_a_clock_brake_that_stands_for_recordings_holds_the_persons_too_and_one_by_count_does_not(
    bench: Any,
) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    for _ in range(21):
        bench.ingest("2027-10-23 10:00", size=10, with_derived=False)
    use_until(bench, "2027-11-23 18:00")
    done = swept(bench)
    assert done.braked == Brake("count", 21, date(2027, 11, 23), date(2027, 11, 23))
    assert done.reports == (number,)
    other = written(bench)
    close(bench, other)
    bench.local("2028-12-23 18:00")
    bench.restart()
    bench.ingest("2028-11-23 10:00", size=10, with_derived=False)
    braked = swept(bench).braked
    assert braked is not None
    assert braked.cause == "clock_ahead"
    bench.clock.wait(hours=1)
    bench.log()
    assert swept(bench).reports == ()
    assert get(bench, other).narrative.people


def test_a_crash_between_two_reports_leaves_each_whole_or_erased(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.local("2026-11-23 10:00")
    first, second = written(bench), written(bench)
    close(bench, first)
    close(bench, second)
    use_until(bench, "2027-11-24 09:00")
    real = Incidents.erase_people

    def full(self: Any, incident: Any, at: Any) -> None:
        real(self, incident, at)
        if incident.number == second:
            raise DiskFull("/srv")

    monkeypatch.setattr(Incidents, "erase_people", full)
    with pytest.raises(DiskFull):
        swept(bench)
    monkeypatch.undo()
    assert [entry.subjects for entry in bench.entries(Operation.REPORT_PEOPLE_ERASED)] == [(first,)]
    assert not get(bench, first).narrative.people
    assert len(get(bench, second).narrative.people) == 2
    bench.restart()
    assert swept(bench).reports == (second,)


def test_the_rule_changes_with_a_reason_and_says_first_what_it_erases(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    use_until(bench, "2027-02-23 20:00")
    rules = tightened(bench.profile, bench.service)
    args = (bench.now, rules)
    assert would_erase(bench.catalogue, REPORT, 3, *args) == (number,)
    assert would_erase(bench.catalogue, REPORT, 4, *args) == ()
    for months in (0, 73):
        with pytest.raises(RuleOutOfBounds):
            change_name_months(bench.catalogue, bench.chief, REPORT, months, "x", *args)
    with pytest.raises(FieldMissing):
        change_name_months(bench.catalogue, bench.chief, REPORT, 3, "  ", *args)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            change_name_months(bench.catalogue, person, REPORT, 3, "x", *args)
    assert not bench.entries(Operation.SETTING_CHANGED)[1:]
    with pytest.raises(RulesNotShown):
        change_name_months(bench.catalogue, bench.chief, REPORT, 3, "avis du délégué", *args)
    change_name_months(bench.catalogue, bench.chief, REPORT, 3, "avis du délégué", *args, (number,))
    entry = bench.entries(Operation.SETTING_CHANGED)[-1]
    assert (entry.details["old_report_months"], entry.details["report_months"]) == (12, 3)
    assert entry.reference == ""
    assert "délégué" not in entry.body.decode()
    with bench.catalogue.read() as tables:
        [change] = tables.service.changes(REPORT)
        service = tables.service.get()
    assert (change.old, change.new, change.by, change.reason) == ("12", "3", "p-chief", "avis du délégué")
    assert service.report_months == 3
    assert swept(bench).reports == (number,)
    before = len(bench.entries())
    change_name_months(
        bench.catalogue, bench.chief, REPORT, 3, "", bench.now, tightened(bench.profile, service)
    )
    assert len(bench.entries()) == before  # nothing changed, nothing said


def test_a_rule_says_also_what_it_erases_at_the_erasure_hour_of_that_day(bench: Any) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    use_until(bench, "2027-02-23 09:00")
    args = (bench.now, tightened(bench.profile, bench.service))
    assert would_erase(bench.catalogue, REPORT, 3, *args) == (number,)
    with pytest.raises(RulesNotShown):
        change_name_months(bench.catalogue, bench.chief, REPORT, 3, "avis du délégué", *args)
    change_name_months(bench.catalogue, bench.chief, REPORT, 3, "avis du délégué", *args, (number,))
    assert swept(bench).reports == ()  # it is morning
    bench.local("2027-02-23 18:00")
    assert swept(bench).reports == (number,)


def test_a_report_closed_while_the_rule_is_being_written_still_wants_to_be_shown(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.local("2026-11-23 10:00")
    number = written(bench)
    use_until(bench, "2027-02-23 20:00")
    rules = tightened(bench.profile, bench.service)
    real = bench.catalogue.write

    def write(*drafts: Any) -> Any:
        monkeypatch.undo()
        now, bench.clock.now = bench.now, bench.now - timedelta(days=92)
        close(bench, number)  # another seat of the station, just before
        bench.clock.now = now
        return real(*drafts)

    monkeypatch.setattr(bench.catalogue, "write", write)
    with pytest.raises(RulesNotShown):
        change_name_months(bench.catalogue, bench.chief, REPORT, 1, "avis", bench.now, rules)
    with bench.catalogue.read() as tables:
        assert tables.service.changes(REPORT) == []
    assert not [e for e in bench.entries(Operation.SETTING_CHANGED) if "report_months" in dict(e.details)]


def test_the_figure_that_another_seat_wrote_meanwhile_is_the_one_that_is_changed(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was shown was told from twelve months; three are in force when it is written."""
    bench.local("2026-11-23 10:00")
    number = written(bench)
    close(bench, number)
    use_until(bench, "2027-02-23 20:00")
    args = (bench.now, tightened(bench.profile, bench.service))
    shown = would_erase(bench.catalogue, REPORT, 2, *args)
    change_name_months(bench.catalogue, bench.chief, REPORT, 3, "avis", *args, shown)
    with pytest.raises(RuleEffectChanged):
        change_name_months(bench.catalogue, bench.chief, REPORT, 2, "avis", *args, shown)
    change_name_months(bench.catalogue, bench.chief, REPORT, 2, "avis", *args, ())
    with bench.catalogue.read() as tables:
        told = [(change.old, change.new) for change in tables.service.changes(REPORT)]
    assert told == [("3", "2"), ("12", "3")]
    assert bench.entries(Operation.SETTING_CHANGED)[-1].details["old_report_months"] == 3


def test_the_form_of_the_service_is_no_way_around_the_reason(bench: Any) -> None:
    with bench.catalogue.read() as tables:
        service = tables.service.get()
    by = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    after = change_service(
        bench.catalogue,
        by,
        replace(service, report_months=1, requester_months=1, mayor_name="Max"),
        bench.now,
        bench.profile,
    )
    assert (after.report_months, after.requester_months, after.mayor_name) == (0, 0, "Max")


def test_who_writes_the_report_closes_it_and_only_the_responsable_opens_it_again(bench: Any) -> None:
    args = (bench.now, bench.profile)
    number = written(bench, writer=bench.wearer.id)
    with pytest.raises(AccessRefused) as refused:
        close_incident(bench.catalogue, bench.officer, number, *args)
    assert refused.value.why == "not_writer"
    assert bench.entries(Operation.ACCESS_REFUSED)[-1].subjects == (number,)
    assert close_incident(bench.catalogue, bench.wearer, number, *args).closed_by == bench.wearer.id
    assert bench.entries(Operation.INCIDENT_CLOSED)[-1].subjects == (number,)
    with pytest.raises(IncidentClosed):
        close_incident(bench.catalogue, bench.chief, number, *args)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            reopen_incident(bench.catalogue, person, number, "x", *args)
    with pytest.raises(FieldMissing):
        reopen_incident(bench.catalogue, bench.chief, number, " ", *args)
    done = reopen_incident(bench.catalogue, bench.chief, number, "complément", *args)
    assert (done.state, done.closed_at, done.reopened_at) == (IncidentState.OPEN, None, bench.now)
    entry = bench.entries(Operation.INCIDENT_REOPENED)[-1]
    assert (entry.author.id, entry.subjects) == (bench.chief.id, (number,))
    assert "complément" not in entry.body.decode()
    with pytest.raises(IncidentOpen):
        reopen_incident(bench.catalogue, bench.chief, number, "x", *args)
    write_narrative(bench.catalogue, bench.wearer, number, Narrative(writer=bench.wearer.id), *args)
