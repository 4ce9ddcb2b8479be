"""The calendar of a real station: recordings and not files, held ones apart, own ones only for a wearer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bwc_review.domain.due_calendar import Calendar, DueDay, Duty, DutyKind
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.incident import Narrative, PersonQuality, ReportPerson
from bwc_review.domain.report_retention import people_due_on
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.operations.calendar import calendar
from bwc_review.operations.incidents import close_incident, create_incident
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.receive_request import receive_request
from bwc_review.operations.write_narrative import write_narrative


def asked(bench: Any, person: Any = None, days: int = 45) -> Calendar:
    return calendar(bench.catalogue, person or bench.chief, bench.now, bench.profile, days)


def test_the_next_weeks_with_what_goes_and_what_is_held(bench: Any) -> None:
    first = bench.ingest("2026-11-12 14:03")
    bench.ingest("2026-11-12 14:13", recording=first.recording)  # the same recording, another file
    bench.ingest("2026-11-12 16:00", wearer=bench.officer.id)
    kept = bench.ingest("2026-11-13 10:00")
    bench.ingest("2026-10-20 10:00")  # its month is over
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    open_holds(bench.catalogue, bench.chief, [kept.id], order, bench.now, bench.profile)
    found = asked(bench)
    assert (found.today, found.last, found.late) == (date(2026, 11, 23), date(2027, 1, 6), 1)
    twelfth, thirteenth = date(2026, 12, 12), date(2026, 12, 13)
    assert found.days == (DueDay(twelfth, 2, 0, 1), DueDay(thirteenth, 0, 1, 0))
    assert asked(bench, bench.officer).days == found.days
    assert asked(bench, days=20).days == (DueDay(twelfth, 2, 0, 1),)
    assert asked(bench, days=19).days == ()
    own = asked(bench, bench.wearer)
    assert own.days == (DueDay(twelfth, 1, 0, 1), DueDay(thirteenth, 0, 1, 0))
    assert asked(bench, bench.dpo).days == found.days  # a register: no image, no name
    with pytest.raises(AccessRefused):
        asked(bench, replace(bench.dpo, ends_on=date(2026, 11, 22)))


def test_a_month_end_is_announced(bench: Any) -> None:
    bench.local("2027-02-05 10:00")
    for day in (28, 29, 30, 31):
        bench.ingest(f"2027-01-{day} 10:00", size=10, with_derived=False)
    [heap] = asked(bench).heaps
    assert (heap.day, heap.count, heap.recording_days) == (date(2027, 2, 28), 4, 4)


def test_what_else_has_its_day_stands_in_it_and_what_is_overdue_comes_first(bench: Any) -> None:
    clips = [bench.ingest(f"2026-11-12 1{hour}:00").id for hour in range(2)]
    own = bench.ingest("2026-11-12 18:00", wearer=bench.wearer.id)
    args = (bench.now, bench.profile)
    for day, some in ((date(2026, 12, 1), clips), (date(2027, 2, 1), [own.id])):
        order = HoldOrder(ProcedureKind.JUDICIAIRE, f"PV {day.month}", "Brigade", review_on=day)
        open_holds(bench.catalogue, bench.chief, some, order, *args)
    received = date(2026, 10, 20)
    number = receive_request(
        bench.catalogue, bench.chief, received, Channel.LETTER, Right.ACCESS, Requester("Mme Roux"), *args
    ).number
    incident = create_incident(
        bench.catalogue, bench.chief, "insult", bench.now, "Halle", clips, *args
    ).number
    people = Narrative(people=(ReportPerson(PersonQuality.WITNESS, "Jean Roux"),), writer=bench.chief.id)
    write_narrative(bench.catalogue, bench.chief, incident, people, *args)
    close_incident(bench.catalogue, bench.chief, incident, *args)

    found = asked(bench)
    assert found.duties == (
        Duty(date(2026, 12, 1), DutyKind.REVIEW, "PV 12", 2),
        Duty(date(2026, 12, 20), DutyKind.REQUEST, number),
    )
    assert found.overdue == ()
    ends = people_due_on(bench.now, bench.profile)
    assert asked(bench, days=(ends - found.today).days + 1).duties[-1] == Duty(
        ends, DutyKind.PEOPLE, incident
    )
    assert Duty(ends, DutyKind.PEOPLE, incident) not in asked(bench, days=(ends - found.today).days).duties
    assert [duty.kind for duty in asked(bench, bench.officer).duties] == [DutyKind.REVIEW]
    assert asked(bench, bench.wearer, days=200).duties == (
        Duty(date(2026, 12, 1), DutyKind.REVIEW, "PV 12", 2), Duty(date(2027, 2, 1), DutyKind.REVIEW, "PV 2")
    )  # fmt: skip
    bench.local("2026-12-22 10:00")
    late = asked(bench)
    assert [(duty.day, duty.kind) for duty in late.overdue] == [
        (date(2026, 12, 1), DutyKind.REVIEW),
        (date(2026, 12, 20), DutyKind.REQUEST),
    ]


def test_a_near_heap_is_announced_a_far_one_waits(bench: Any) -> None:
    for day in (28, 29, 30, 31):
        bench.ingest(f"2027-01-{day} 10:00", size=10, with_derived=False)
    for now, is_said in (("2027-02-13 10:00", False), ("2027-02-14 10:00", True)):
        bench.local(now)
        assert (asked(bench).near_heap is not None) is is_said
