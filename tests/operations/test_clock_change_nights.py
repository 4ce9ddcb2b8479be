"""Real sweeps on the nights when the clock of Paris changes: the civil day counts, not its hours (R8, R9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import due_date
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.sweep import Swept, sweep
from bwc_review.operations.verify import verify

SPRING = (date(2027, 3, 28), date(2028, 3, 26))  # 23 hours
AUTUMN = (date(2026, 10, 25), date(2028, 10, 29))  # 25 hours
NIGHTS = SPRING + AUTUMN
NOTHING_DUE = date(2027, 10, 31)  # no month ends on it, but it is a night like the others for recordings


def at(bench: Any, moment: datetime) -> None:
    """The computer has run until that moment and was used the day before."""
    bench.clock.now = moment - timedelta(days=1)
    bench.log()
    bench.clock.now = moment


def due_on(bench: Any, night: date) -> date:
    """A day whose recordings are due then."""
    days = (night - timedelta(days=back) for back in range(28, 33))
    return next(day for day in days if due_date(day, bench.profile) == night)


def run(bench: Any) -> Swept:
    return sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)


def left(bench: Any) -> set[str]:
    with bench.catalogue.read() as tables:
        return set(tables.clips.ids(ClipQuery()))


def midnight(day: date, bench: Any) -> datetime:
    return datetime.combine(day, time(0), bench.profile.zone).astimezone(UTC)


@pytest.mark.parametrize("night", NIGHTS)
def test_what_is_due_that_day_goes_at_the_hour_on_the_wall(bench: Any, night: date) -> None:
    recorded = due_on(bench, night)
    clip = bench.ingest(f"{recorded} 02:30")
    assert clip.due_on == night
    hour = datetime.combine(night, bench.profile.erase_from, bench.profile.zone).astimezone(UTC)
    at(bench, hour - timedelta(seconds=1))
    assert run(bench).erased == ()
    bench.clock.now = hour
    done = run(bench)
    assert (done.erased, done.late, done.braked) == ((clip.id,), (), None)
    assert bench.files(clip.id) == []
    assert verify(bench.catalogue, bench.store).ok


@pytest.mark.parametrize("night", NIGHTS)
def test_until_midnight_it_is_in_time_and_a_second_later_it_is_a_day_late(bench: Any, night: date) -> None:
    recorded = due_on(bench, night)
    first, second = bench.ingest(f"{recorded} 01:00"), bench.ingest(f"{recorded} 23:59")
    end = midnight(night + timedelta(days=1), bench)
    keeping = open_hold(
        bench.catalogue, bench.chief, second.id, ProcedureKind.JUDICIAIRE, "PV 1", "Brigade", None,
        end - timedelta(days=2), bench.profile,
    )  # fmt: skip
    at(bench, end - timedelta(seconds=1))
    assert (run(bench).late, left(bench)) == ((), {second.id})
    released = release_hold(
        bench.catalogue, bench.store, bench.chief, keeping.id, "classé", bench.now, bench.profile
    )
    assert released.is_erased, "the hour from which its last day is erased is past"
    third = bench.ingest(f"{recorded} 12:00")
    bench.clock.now = end
    assert run(bench).late == (third.id,)
    with bench.catalogue.read() as tables:
        days = [tables.inventory.line(each.id).late_days for each in (first, second, third)]
    assert days == [0, 0, 1]


@pytest.mark.parametrize("night", [*NIGHTS, NOTHING_DUE])
def test_a_recording_of_that_night_is_due_a_month_after_its_civil_day(bench: Any, night: date) -> None:
    """Real hours: in autumn two of them read alike on the wall, in spring 02:30 is on no wall."""
    clips = {}
    for hours in (-0.02, 0.0, 1.5, 2.5, 3.5, 22.9):
        started = midnight(night, bench) + timedelta(hours=hours)
        wall = started.astimezone(bench.profile.zone).replace(tzinfo=None).isoformat()
        clip = bench.ingest(wall, recorded_at=started, docked_at=started + timedelta(hours=1))
        clips[clip.id] = due_date(night if hours >= 0 else night - timedelta(days=1), bench.profile)
        assert clip.due_on == clips[clip.id]
    for due in sorted(set(clips.values())):
        hour = datetime.combine(due, bench.profile.erase_from, bench.profile.zone).astimezone(UTC)
        at(bench, hour - timedelta(minutes=1))
        assert run(bench).erased == ()
        bench.clock.now = hour
        assert set(run(bench).erased) == {clip for clip, day in clips.items() if day == due}
    assert left(bench) == set()


@pytest.mark.parametrize("night", SPRING)
def test_an_erasure_hour_that_the_night_skips_erases_right_after_the_gap(bench: Any, night: date) -> None:
    bench.service = replace(bench.service, erase_from=time(2, 30))
    recorded = due_on(bench, night)
    clip = bench.ingest(f"{recorded} 12:00")
    gap = midnight(night, bench) + timedelta(hours=2)  # 02:00 becomes 03:00
    at(bench, gap - timedelta(minutes=1))
    assert run(bench).erased == ()
    bench.clock.now = gap + timedelta(minutes=30)
    assert run(bench).erased == (clip.id,)


@pytest.mark.parametrize("night", AUTUMN)
def test_an_erasure_hour_that_the_night_has_twice_erases_once(bench: Any, night: date) -> None:
    bench.service = replace(bench.service, erase_from=time(2, 30))
    recorded = due_on(bench, night)
    clip = bench.ingest(f"{recorded} 12:00")
    once = midnight(night, bench) + timedelta(hours=2, minutes=30)  # 02:30 summer time
    at(bench, once - timedelta(minutes=1))
    assert run(bench).erased == ()
    bench.clock.now = once
    assert run(bench).erased == (clip.id,)
    bench.clock.now = once + timedelta(hours=1)  # 02:30 again
    again = run(bench)
    assert (again.erased, again.braked) == ((), None)
