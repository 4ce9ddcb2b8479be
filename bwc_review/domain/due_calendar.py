"""The days on which recordings go, where they heap up (law.md E2), and what else falls on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from statistics import median

DAYS = 45  # the month that runs and the half of the next one
_LEAST_HEAP = 3  # fewer recordings than that are no heap, whatever the other days have
HEAP_NEAR_DAYS = 14  # a heap is announced beside what wants a person, so many days ahead
_HEAP_FACTOR = 2  # of the median of the days that have something


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Recordings of one recording day that are due on one day and alike held or not."""

    due_on: date
    counted_from: date
    is_held: bool
    count: int


@dataclass(frozen=True, slots=True)
class DueDay:
    """One day of the calendar. Counts are of recordings, never of persons."""

    day: date
    count: int = 0  # erased on that day unless something comes between
    held: int = 0  # their month ends then, and a hold keeps them
    recording_days: int = 0  # how many days of recording the erased ones are of
    is_heap: bool = False

    @property
    def is_month_end(self) -> bool:
        """Several days of recording fall on this one: the month is too short for each to have its own."""
        return self.recording_days > 1


class DutyKind(Enum):
    """What else has its day, beside recordings."""

    REVIEW = "review"  # a hold is looked at again
    REQUEST = "request"  # a rights request is answered
    PEOPLE = "people"  # the persons of a report are erased, by themselves


@dataclass(frozen=True, slots=True, order=True)
class Duty:
    """One thing of a day. ``reference``: of the procedure, or number of the request or of the incident."""

    day: date
    kind: DutyKind = field(compare=False)
    reference: str
    count: int = 1  # holds of one procedure with one review date are one duty


@dataclass(frozen=True, slots=True)
class Calendar:
    """From today on; ``late``: what is due earlier and still there."""

    today: date
    last: date
    days: tuple[DueDay, ...]  # only those on which something is due
    late: int = 0
    duties: tuple[Duty, ...] = ()  # in order; those before today are overdue
    is_of_one: bool = False  # of what one person recorded: then no figure is shown (R18)

    @property
    def overdue(self) -> tuple[Duty, ...]:
        """What should have been done before today."""
        return tuple(duty for duty in self.duties if duty.day < self.today)

    @property
    def every_day(self) -> tuple[date, ...]:
        """Each day on which anything falls; those before today are overdue."""
        return tuple(sorted({one.day for one in self.days} | {duty.day for duty in self.duties}))

    def due_on(self, day: date) -> DueDay:
        """What goes on that day, which may be nothing."""
        return next((one for one in self.days if one.day == day), DueDay(day))

    def duties_on(self, day: date) -> tuple[Duty, ...]:
        """What else falls on that day."""
        return tuple(duty for duty in self.duties if duty.day == day)

    @property
    def near_heap(self) -> DueDay | None:
        """The next heap, where it is near enough to be announced everywhere."""
        until = self.today + timedelta(days=HEAP_NEAR_DAYS)
        return next((day for day in self.heaps if day.day <= until), None)

    @property
    def heaps(self) -> tuple[DueDay, ...]:
        """The days to be announced."""
        return tuple(day for day in self.days if day.is_heap)


def due_days(groups: Iterable[DueGroup]) -> tuple[DueDay, ...]:
    """Every day on which something is due, in order. A heap: at least three, and twice the usual number."""
    counts: dict[date, int] = {}
    held: dict[date, int] = {}
    days: dict[date, set[date]] = {}
    for group in groups:
        into = held if group.is_held else counts
        into[group.due_on] = into.get(group.due_on, 0) + group.count
        if not group.is_held:
            days.setdefault(group.due_on, set()).add(group.counted_from)
    usual = median(counts.values()) if counts else 0
    return tuple(
        DueDay(
            day,
            counts.get(day, 0),
            held.get(day, 0),
            len(days.get(day, ())),
            is_heap=_is_heap(counts.get(day, 0), len(days.get(day, ())), usual),
        )
        for day in sorted(counts.keys() | held.keys())
    )


def _is_heap(count: int, recording_days: int, usual: float) -> bool:
    return count >= _LEAST_HEAP and (recording_days > 1 or count >= _HEAP_FACTOR * max(1, usual))
