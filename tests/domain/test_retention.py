"""R8, R9, R11, R12, R15: the month table, midnight, clock changes, holds, impossible dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import (
    Verdict,
    counted_from,
    counted_from_suspect,
    days_left,
    deadline,
    due_date,
    erase_moment,
    is_impossible,
    lateness_days,
    may_erase_early,
    may_hold,
    month_is_over,
    months_later,
    sweeps_again,
    verdict,
    warning,
)

DAYS = st.dates(date(2018, 8, 5), date(2099, 12, 31))
MOMENTS = st.integers(1_514_000_000, 4_070_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))  # 2018-2098


@pytest.mark.parametrize(
    ("recorded", "due"),
    [
        ("2025-01-15", "2025-02-15"),
        ("2025-01-28", "2025-02-28"),
        ("2025-01-29", "2025-02-28"),
        ("2025-01-30", "2025-02-28"),
        ("2025-01-31", "2025-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2028-01-30", "2028-02-29"),
        ("2028-01-29", "2028-02-29"),
        ("2028-02-29", "2028-03-29"),
        ("2025-02-28", "2025-03-28"),
        ("2025-03-31", "2025-04-30"),
        ("2025-05-31", "2025-06-30"),
        ("2025-11-30", "2025-12-30"),
        ("2025-12-31", "2026-01-31"),
        ("2025-07-31", "2025-08-31"),
        ("2100-01-31", "2100-02-28"),
    ],
)
def test_the_month_table(recorded: str, due: str, profile: LegalProfile) -> None:
    assert due_date(date.fromisoformat(recorded), profile) == date.fromisoformat(due)
    stricter = replace(profile, days_early=1)
    assert due_date(date.fromisoformat(recorded), stricter) == date.fromisoformat(due) - timedelta(days=1)


@given(DAYS)
def test_a_month_is_the_next_civil_month_and_never_longer_than_31_days(day: date) -> None:
    due = months_later(day, 1)
    assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == 1
    assert due.day == day.day or (due.day < day.day and (due + timedelta(days=1)).day == 1)
    assert 28 <= (due - day).days <= 31


@given(DAYS, DAYS)
def test_an_older_recording_is_never_due_later(one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert months_later(first, 1) <= months_later(second, 1)


@given(DAYS, st.integers(-30, 30))
def test_months_back_and_forth_lose_days_only_at_month_ends(day: date, months: int) -> None:
    there = months_later(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day == day.day or (there + timedelta(days=1)).day == 1


def test_a_clip_past_midnight_keeps_the_day_it_started(profile: LegalProfile) -> None:
    started = datetime(2025, 1, 30, 23, 50, tzinfo=profile.zone)
    assert counted_from(started, profile) == date(2025, 1, 30)
    assert counted_from(started.astimezone(UTC), profile) == date(2025, 1, 30)
    # 23:30 UTC in summer is half past one of the next day in Paris.
    assert counted_from(datetime(2025, 7, 1, 23, 30, tzinfo=UTC), profile) == date(2025, 7, 2)


@pytest.mark.parametrize(
    ("due", "utc"),
    [
        ("2025-02-28", "2025-02-28T23:00:00"),
        ("2025-07-01", "2025-07-01T22:00:00"),
        # The day of a clock change: 23 hours in March, 25 in October; local midnight counts.
        ("2025-03-30", "2025-03-30T22:00:00"),
        ("2025-03-29", "2025-03-29T23:00:00"),
        ("2025-10-26", "2025-10-26T23:00:00"),
        ("2025-10-25", "2025-10-25T22:00:00"),
    ],
)
def test_the_deadline_is_local_midnight(due: str, utc: str, profile: LegalProfile) -> None:
    assert deadline(date.fromisoformat(due), profile) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("recorded_utc", "day"),
    [
        ("2025-03-30T00:30:00", "2025-03-30"),  # 01:30, before the clock goes on
        ("2025-03-29T23:30:00", "2025-03-30"),
        ("2025-10-26T00:30:00", "2025-10-26"),  # 02:30 summer time
        ("2025-10-26T01:30:00", "2025-10-26"),  # 02:30 winter time, the same words on the wall
        ("2025-10-25T21:59:59", "2025-10-25"),
    ],
)
def test_the_nights_of_a_clock_change(recorded_utc: str, day: str, profile: LegalProfile) -> None:
    started = datetime.fromisoformat(recorded_utc).replace(tzinfo=UTC)
    assert counted_from(started, profile) == date.fromisoformat(day)


def test_the_erasure_hour_on_the_night_it_is_skipped(profile: LegalProfile) -> None:
    skipped = replace(profile, erase_from=time(2, 30))
    assert erase_moment(date(2025, 3, 30), skipped) == datetime(2025, 3, 30, 1, 30, tzinfo=UTC)


def test_verdict_before_at_and_after_the_hour(profile: LegalProfile) -> None:
    due = date(2025, 2, 28)
    moment = datetime(2025, 2, 28, 18, 0, tzinfo=profile.zone)
    assert erase_moment(due, profile) == moment
    before = moment - timedelta(microseconds=1)
    assert verdict(due, False, profile, before) is Verdict.KEEP
    assert verdict(due, False, profile, moment) is Verdict.ERASE
    assert verdict(due, True, profile, moment) is Verdict.HELD
    assert verdict(due, True, profile, moment + timedelta(days=4000)) is Verdict.HELD
    assert verdict(due, True, profile, before) is Verdict.HELD


@given(day=DAYS, moment=MOMENTS, is_held=st.booleans())
def test_nothing_is_erased_before_its_due_day_nor_kept_after_it(
    day: date, moment: datetime, is_held: bool, profile: LegalProfile
) -> None:
    due = due_date(day, profile)
    today = moment.astimezone(profile.zone).date()
    judged = verdict(due, is_held, profile, moment)
    if is_held:
        assert judged is Verdict.HELD
    elif today < due:
        assert judged is Verdict.KEEP
    elif moment >= deadline(due, profile):
        assert judged is Verdict.ERASE
    assert (lateness_days(due, profile, moment) > 0) == (moment >= deadline(due, profile))
    assert may_hold(due, profile, moment) != month_is_over(due, profile, moment)


def test_a_shutdown_on_the_due_day_may_erase_early(profile: LegalProfile) -> None:
    due = date(2025, 2, 28)
    morning = datetime(2025, 2, 28, 9, 0, tzinfo=profile.zone)
    assert may_erase_early(due, False, profile, morning)
    assert not may_erase_early(due, True, profile, morning)
    assert not may_erase_early(due, False, profile, morning - timedelta(days=1))


def test_a_hold_only_while_the_month_runs(profile: LegalProfile) -> None:
    due = date(2025, 2, 28)
    end = deadline(due, profile)
    assert may_hold(due, profile, end - timedelta(microseconds=1))
    assert not may_hold(due, profile, end)


def test_late_by_civil_days(profile: LegalProfile) -> None:
    due = date(2025, 2, 28)
    assert lateness_days(due, profile, datetime(2025, 2, 28, 23, 59, 59, tzinfo=profile.zone)) == 0
    assert lateness_days(due, profile, datetime(2025, 3, 1, 0, 0, tzinfo=profile.zone)) == 1
    assert lateness_days(due, profile, datetime(2025, 3, 9, 8, 0, tzinfo=profile.zone)) == 9


@pytest.mark.parametrize(
    ("left", "said"),
    [(30, None), (8, None), (7, 7), (6, 7), (4, 7), (3, 3), (2, 3), (1, 1), (0, 0), (-1, 0), (-40, 0)],
)
def test_warnings(left: int, said: int | None, profile: LegalProfile) -> None:
    due = date(2025, 6, 15)
    now = datetime(2025, 6, 15, 10, 0, tzinfo=profile.zone) - timedelta(days=left)
    assert days_left(due, profile, now) == left
    assert warning(due, profile, now) == said


@pytest.mark.parametrize(
    ("started", "impossible"),
    [
        (datetime(1970, 1, 1, 0, 3, tzinfo=UTC), True),
        (datetime(2000, 1, 1, 12, 0, tzinfo=UTC), True),
        (datetime(2018, 8, 4, 12, 0, tzinfo=UTC), True),
        (
            datetime(2025, 9, 1, 12, 0, tzinfo=UTC),
            False,
        ),  # left in the camera: an alert only
        (datetime(2026, 11, 12, 17, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 12, 17, 15, tzinfo=UTC), False),
        (datetime(2026, 11, 12, 17, 15, 1, tzinfo=UTC), True),
        (datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC), True),
    ],
)
def test_impossible_dates(started: datetime, impossible: bool, profile: LegalProfile) -> None:
    docked = datetime(2026, 11, 12, 17, 0, tzinfo=UTC)
    assert is_impossible(started, docked, profile) is impossible


@pytest.mark.parametrize(
    ("docked", "emptied", "counted", "due"),
    [
        ("2025-06-10", "2025-06-03", "2025-06-03", "2025-07-03"),  # the earliest plausible day
        ("2025-06-10", None, "2025-06-10", "2025-07-10"),  # never emptied: the docking day bounds it
        ("2025-06-10", "2025-04-01", "2025-05-12", "2025-06-12"),  # long ago: two days to look
        (
            "2025-03-29",
            "2025-01-01",
            "2025-03-01",
            "2025-04-01",
        ),  # 31 March ends no month
        ("2025-06-10", "2025-06-20", "2025-06-10", "2025-07-10"),  # emptied "after" docking: capped
    ],
)
def test_a_clip_of_unknown_date(
    docked: str, emptied: str | None, counted: str, due: str, profile: LegalProfile
) -> None:
    def noon(day: str) -> datetime:
        return datetime.combine(date.fromisoformat(day), time(12), profile.zone)

    day = counted_from_suspect(noon(docked), noon(emptied) if emptied else None, profile)
    assert (day, due_date(day, profile)) == (date.fromisoformat(counted), date.fromisoformat(due))


@given(docked=DAYS, before=st.integers(-20, 4000), days_early=st.sampled_from((0, 1)))
def test_a_clip_of_unknown_date_is_never_due_on_arrival_nor_after_docking_and_a_month(
    docked: date, before: int, days_early: int, profile: LegalProfile
) -> None:
    rules = replace(profile, days_early=days_early)
    docked_at = datetime.combine(docked, time(15), rules.zone)
    day = counted_from_suspect(docked_at, docked_at - timedelta(days=before), rules)
    due = due_date(day, rules)
    assert docked + timedelta(days=rules.suspect_grace_days) <= due <= due_date(docked, rules)
    assert day >= docked - timedelta(days=max(before, 0))


@pytest.mark.parametrize(
    ("last", "now", "again"),
    [
        ("2026-11-23 12:00:00", "2026-11-23 12:59:59", False),
        ("2026-11-23 12:00:00", "2026-11-23 13:00:00", True),
        ("2026-11-23 12:00:00", "2026-11-26 12:10:00", True),  # it slept for days
        ("2026-11-23 17:30:00", "2026-11-23 17:59:59", False),
        ("2026-11-23 17:30:00", "2026-11-23 18:00:00", True),  # the erasure hour
        ("2026-11-23 18:00:00", "2026-11-23 18:01:00", False),
        ("2026-11-23 12:00:00", "2026-11-23 11:59:00", True),  # the clock was put back
        ("2026-10-25 01:59:59", "2026-10-25 03:00:00", True),  # two hours, the clock says one
    ],
)
def test_a_station_sweeps_again_after_an_hour_and_at_the_erasure_hour(
    profile: LegalProfile, last: str, now: str, again: bool
) -> None:
    read = [datetime.fromisoformat(each).replace(tzinfo=profile.zone) for each in (last, now)]
    assert sweeps_again(read[0].astimezone(UTC), read[1].astimezone(UTC), profile) is again
