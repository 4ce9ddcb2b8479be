"""Which days of the calendar are announced, and that its figures are those of the recordings."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.due_calendar import DueDay, DueGroup, due_days
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import due_date

DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 31))
GROUPS = st.lists(st.builds(DueGroup, DAYS, DAYS, st.booleans(), st.integers(1, 30)), max_size=30)


@given(groups=GROUPS)
def test_every_recording_stands_on_its_day_once(groups: list[DueGroup]) -> None:
    days = due_days(groups)
    assert [day.day for day in days] == sorted({group.due_on for group in groups})
    for day in days:
        of_day = [group for group in groups if group.due_on == day.day]
        assert day.count == sum(group.count for group in of_day if not group.is_held)
        assert day.held == sum(group.count for group in of_day if group.is_held)
        assert day.recording_days == len({group.counted_from for group in of_day if not group.is_held})
        assert not (day.is_heap and day.count < 3)


def test_the_last_days_of_january_heap_up_on_the_last_of_february(profile: LegalProfile) -> None:
    """law.md E2: 28 to 31 January 2026 are all due on 28 February."""
    groups = [
        DueGroup(due_date(day, profile), day, False, 1)
        for day in (date(2026, 1, 20) + timedelta(days=number) for number in range(20))
    ]
    heaps = [day for day in due_days(groups) if day.is_heap]
    assert [(one.day, one.count, one.recording_days) for one in heaps] == [(date(2026, 2, 28), 4, 4)]
    assert heaps[0].is_month_end


def test_an_ordinary_day_is_no_heap_and_one_with_twice_the_usual_is() -> None:
    first = date(2026, 5, 1)
    groups = [
        DueGroup(first + timedelta(days=n), date(2026, 4, 1) + timedelta(days=n), False, 4) for n in range(9)
    ]
    assert not any(day.is_heap for day in due_days(groups))
    busy = [*groups, DueGroup(date(2026, 5, 20), date(2026, 4, 20), False, 8)]
    [heap] = [day for day in due_days(busy) if day.is_heap]
    assert (heap.day, heap.is_month_end) == (date(2026, 5, 20), False)


def test_what_is_held_heaps_up_nowhere() -> None:
    days = due_days([DueGroup(date(2026, 5, 1), date(2026, 4, 1), True, 40)])
    assert days == (DueDay(date(2026, 5, 1), held=40),)
