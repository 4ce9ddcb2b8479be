"""R18: figures of a year that outlive recordings and journal, and none of them of an officer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.domain.year_figures import Figure, FigureCode
from bwc_review.operations.close_day import close_day
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.open_clip import end_view, open_clip
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.purge_journal import purge_journal
from bwc_review.operations.receive_request import receive_request
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.sweep import sweep
from bwc_review.operations.year_figures import close_years, known_years, year_figures


def told(bench: Any, year: int) -> dict[str, int]:
    """The figures by code, and code:part."""
    found = year_figures(bench.catalogue, year, bench.profile)
    return {f"{one.code.value}:{one.part}".rstrip(":"): one.count for one in found}


def a_year(bench: Any) -> None:
    """Two officers, two cameras, and everything that is counted."""
    args = (bench.now, bench.profile)
    first = bench.ingest("2026-11-20 14:03", duration_s=90.0)
    second = bench.ingest("2026-11-21 14:03", camera="DSJ-2", wearer=bench.officer.id)
    for person, reason in ((bench.chief, Reason.JUDICIAIRE), (bench.officer, Reason.ETABLISSEMENT_DES_FAITS)):
        session = ReasonSession(person.id, first.recording, reason, "PV 1", bench.now)
        opened = open_clip(
            bench.catalogue, bench.store, bench.keys, person, first.id, session, bench.now, bench.profile
        )
        end_view(bench.catalogue, person, opened, [], bench.now)
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    [hold] = open_holds(bench.catalogue, bench.chief, [second.id], order, *args)
    create_incident(bench.catalogue, bench.chief, "insult", bench.now, "Halle", [first.id], *args)
    receive_request(
        bench.catalogue,
        bench.chief,
        bench.now.date(),
        Channel.LETTER,
        Right.ACCESS,
        Requester("Mme X"),
        *args,
    )
    left = Draft(Operation.EXTRACTION_DONE, author_of(bench.chief), (first.id,), reason="judiciaire")
    with bench.catalogue.write(left, Draft(Operation.CHECK_DONE, SYSTEM)):
        pass
    bench.local("2026-12-20 19:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    bench.local("2026-12-31 23:30")  # 22:30 UTC
    bench.log()
    release_hold(bench.catalogue, bench.store, bench.chief, hold.id, "classé", bench.now, bench.profile)


WHOLE = {
    "people": 5, "cameras": 2, "transferred": 2, "transferred_bytes": 140_000, "recorded": 2,
    "recorded_s": 150, "viewed": 2, "viewed:judiciaire": 1, "viewed:etablissement_des_faits": 1, "held": 1,
    "held:judiciaire": 1, "released": 1, "extracted": 1, "extracted:judiciaire": 1, "incidents": 1,
    "requests": 1, "requests:access": 1, "erased": 2, "erased:due": 1, "erased:released": 1, "checks": 1,
}  # fmt: skip


def test_a_year_is_counted_although_its_recordings_are_gone(bench: Any) -> None:
    a_year(bench)
    found = told(bench, 2026)
    assert {code: count for code, count in found.items() if count} == WHOLE
    assert set(found) >= {code.value for code in FigureCode}, "0 is told too"
    assert not any(told(bench, 2027)[code] for code in ("viewed", "erased", "held", "incidents"))
    assert told(bench, 2027)["people"] == 5


def test_files_that_nothing_tells_the_camera_of_are_no_camera(bench: Any) -> None:
    bench.ingest("2026-11-20 14:03")
    bench.ingest("2026-11-21 14:03", camera="")
    assert told(bench, 2026)["cameras"] == 1


def test_the_year_begins_at_midnight_on_the_wall(bench: Any) -> None:
    bench.local("2026-12-31 23:59")
    bench.log(Operation.CHECK_DONE)
    bench.local("2027-01-01 00:00")  # 23:00 UTC of the day before
    bench.log(Operation.CHECK_DONE)
    assert (told(bench, 2026)["checks"], told(bench, 2027)["checks"]) == (1, 1)


def test_the_figures_stay_when_the_journal_is_purged(bench: Any) -> None:
    a_year(bench)
    before = told(bench, 2026)
    for now in ("2029-12-20 11:00", "2030-01-02 11:00"):  # some of the year, then all of it
        bench.use_until(now)
        purged = purge_journal(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile)
        assert purged > 0
        assert told(bench, 2026) == before
    assert bench.entries(Operation.VIEW) == []
    assert known_years(bench.catalogue, bench.now, bench.profile) == (2030, 2029, 2028, 2027, 2026)


def test_what_a_clock_ahead_dated_is_frozen_into_the_year_of_what_is_before_it(bench: Any) -> None:
    bench.log(Operation.CHECK_DONE)
    year, ahead = bench.now.year, timedelta(days=7300)
    bench.clock.now += ahead
    bench.log(Operation.CHECK_DONE)
    bench.clock.now -= ahead
    bench.log(Operation.CHECK_DONE)
    assert told(bench, year)["checks"] == 2
    bench.use_until(f"{year + 4}-01-02 11:00")
    assert purge_journal(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile) > 0
    assert told(bench, year)["checks"] == 3
    assert told(bench, (bench.now + ahead).year - 4)["checks"] == 0


def test_no_figure_is_of_a_person_nor_tells_two_officers_apart(bench: Any, make_bench: Any) -> None:
    """Whoever did it, the figures are the same; and nothing in them names anybody."""
    a_year(bench)
    other = make_bench()
    other.chief, other.officer = other.officer, other.chief
    other.chief, other.officer = (
        replace(other.chief, role=other.officer.role),
        replace(other.officer, role=other.chief.role),
    )
    a_year(other)
    assert told(bench, 2026) == told(other, 2026)
    names = {part for person in bench.people for part in (person.id, person.login, person.name)}
    for one in year_figures(bench.catalogue, 2026, bench.profile):
        assert isinstance(one, Figure)
        assert not names & {one.part, one.code.value}


def test_what_a_past_year_told_of_people_no_correction_changes(bench: Any) -> None:
    bench.ingest("2026-11-12 10:00")
    bench.local("2027-01-02 10:00")  # by a clock that may be ahead
    assert close_years(bench.catalogue, bench.now, bench.profile) == ()
    bench.use_until("2027-01-20 10:00")
    close_day(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile)
    [said] = bench.entries(Operation.YEAR_CLOSED)
    assert said.details == {"year": 2026, "count": 5}
    late = replace(bench.officer, starts_on=date(2027, 1, 1))
    gone = replace(bench.wearer, ends_on=date(2026, 6, 30))
    for changed in (late, gone):
        with bench.catalogue.write(Draft(Operation.PERSON_CHANGED, SYSTEM, (changed.id,))) as tables:
            tables.people.change(changed)
    assert (told(bench, 2026)["people"], told(bench, 2027)["people"]) == (5, 4)
    close_day(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile)
    assert len(bench.entries(Operation.YEAR_CLOSED)) == 1


def test_a_clock_that_jumped_closes_no_year(bench: Any) -> None:
    bench.ingest("2026-11-12 10:00")
    bench.local("2031-05-01 10:00")
    bench.restart()
    bench.log()
    assert close_years(bench.catalogue, bench.now, bench.profile) == ()
    assert bench.entries(Operation.YEAR_CLOSED) == []


def test_a_person_whose_habilitation_ended_before_is_not_counted(bench: Any) -> None:
    gone = replace(bench.wearer, ends_on=date(2025, 12, 31))
    with bench.catalogue.write(Draft(Operation.PERSON_CHANGED, SYSTEM, (gone.id,))) as tables:
        tables.people.change(gone)
    assert (told(bench, 2025)["people"], told(bench, 2026)["people"]) == (5, 4)
