"""The calendar of a real station: recordings and not files, held ones apart, own ones only for a wearer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bwc_review.domain.due_calendar import Calendar, DueDay
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.operations.calendar import calendar
from bwc_review.operations.open_hold import open_holds


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
    with pytest.raises(AccessRefused):
        asked(bench, bench.dpo)


def test_a_month_end_is_announced(bench: Any) -> None:
    bench.local("2027-02-05 10:00")
    for day in (28, 29, 30, 31):
        bench.ingest(f"2027-01-{day} 10:00", size=10, with_derived=False)
    [heap] = asked(bench).heaps
    assert (heap.day, heap.count, heap.recording_days) == (date(2027, 2, 28), 4, 4)
