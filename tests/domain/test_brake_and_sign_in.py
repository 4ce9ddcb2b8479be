"""R22 with its own end, and R20 with its waits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.brake import Brake, check, holds, keeps, lets_go
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import SignInTries
from bwc_review.domain.retention import deadline
from bwc_review.domain.sign_in import normalised, still_to_wait, wait_after, weak

NOW = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)  # 18:30 in Paris
TODAY = date(2026, 11, 23)
MOMENTS = st.integers(1_577_000_000, 2_524_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))  # 2020-2049


@pytest.mark.parametrize(
    ("due", "busiest", "brakes"),
    [
        (0, 0, False),
        (20, 0, False),  # over 20 is asked
        (21, 0, True),
        (21, 6, True),
        (21, 7, False),  # three times the busiest day is not over it
        (22, 7, True),
        (300, 100, False),
        (301, 100, True),
    ],
)
def test_brake_by_count(due: int, busiest: int, brakes: bool, profile: LegalProfile) -> None:
    found = check(due, busiest, NOW - timedelta(hours=1), NOW, TODAY, profile)
    assert found == (Brake("count", due, TODAY, TODAY) if brakes else None)


@pytest.mark.parametrize(
    ("last_use", "cause"),
    [
        (None, None),
        (NOW, None),
        (NOW - timedelta(days=45), None),
        (NOW - timedelta(days=45, seconds=1), "clock_ahead"),
        (NOW + timedelta(seconds=1), "clock_behind"),
    ],
)
def test_brake_by_clock(last_use: datetime | None, cause: str | None, profile: LegalProfile) -> None:
    found = check(1, 10, last_use, NOW, TODAY, profile)
    assert (found.cause if found else None) == cause


def test_nothing_to_erase_needs_no_brake(profile: LegalProfile) -> None:
    assert check(0, 0, NOW - timedelta(days=900), NOW, None, profile) is None


def test_the_brake_ends_within_the_month_of_the_first_clip(profile: LegalProfile) -> None:
    found = check(50, 1, NOW, NOW, TODAY, profile)
    assert found is not None
    end = datetime(2026, 11, 23, 21, 0, tzinfo=UTC)  # 22:00 in Paris
    assert lets_go(found.until, profile) == end
    assert holds(found.until, end - timedelta(microseconds=1), profile)
    assert not holds(found.until, end, profile)
    assert check(50, 1, end, end, TODAY, profile) is None  # stated now, it would exceed the month


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), TODAY),
        (datetime(2026, 11, 23, 16, 59, tzinfo=UTC), TODAY),  # four hours to answer in
        (datetime(2026, 11, 23, 17, 0, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 11, 23, 20, 59, tzinfo=UTC), date(2026, 11, 24)),  # else a question of one minute
        (datetime(2026, 11, 23, 21, 0, tzinfo=UTC), date(2026, 11, 24)),
    ],
)
def test_what_is_past_its_month_by_no_brake_waits_until_the_next_evening(
    moment: datetime, until: date, profile: LegalProfile
) -> None:
    found = check(50, 1, moment, moment, date(2026, 11, 14), profile)
    assert found == Brake("count", 50, TODAY, until)
    behind = check(1, 1, moment + timedelta(days=2), moment, date(2026, 11, 14), profile)
    assert behind == Brake("clock_behind", 1, TODAY, until)


def test_the_hours_to_answer_in_are_not_taken_from_a_month_that_still_runs(profile: LegalProfile) -> None:
    evening = datetime(2026, 11, 23, 20, 59, tzinfo=UTC)
    found = check(50, 1, evening, evening, date(2026, 11, 14), profile)
    assert found is not None
    assert not keeps(found, TODAY, evening + timedelta(minutes=1), profile)
    assert keeps(found, date(2026, 11, 14), evening + timedelta(hours=24), profile)


def test_what_is_past_its_month_by_a_clock_that_jumped_waits_two_days_at_most(profile: LegalProfile) -> None:
    ahead = datetime(2031, 5, 1, 8, 0, tzinfo=UTC)
    found = check(9, 4, NOW, ahead, TODAY, profile)
    assert found == Brake("clock_ahead", 9, date(2031, 5, 1), date(2031, 5, 3))
    in_its_month = date(2031, 5, 2)
    evening = lets_go(in_its_month, profile)
    assert keeps(found, in_its_month, evening - timedelta(seconds=1), profile)
    assert not keeps(found, in_its_month, evening, profile)
    assert keeps(found, TODAY, evening, profile)
    assert not keeps(found, TODAY, lets_go(found.until, profile), profile)


@given(
    due=st.integers(1, 10_000),
    busiest=st.integers(0, 500),
    last=MOMENTS,
    moment=MOMENTS,
    days=st.lists(st.dates(date(2020, 1, 1), date(2050, 1, 1)), min_size=1, max_size=5),
)
def test_a_brake_never_exceeds_a_month_that_was_not_over_before_it(
    due: int, busiest: int, last: datetime, moment: datetime, days: list[date], profile: LegalProfile
) -> None:
    found = check(due, busiest, last, moment, min(days), profile)
    if found is None:
        return
    for day in days:
        if moment < deadline(day, profile):
            assert not keeps(found, day, deadline(day, profile) - timedelta(hours=2), profile)
    most = profile.brake_days + 1 if found.cause == "clock_ahead" else 1
    if min(days) < found.since:
        left = lets_go(found.until, profile) - moment
        assert timedelta(hours=4) < left <= timedelta(days=most, hours=5)  # one of them a change of hours


@pytest.mark.parametrize(
    ("failures", "wait"),
    [(0, 0), (1, 0), (4, 0), (5, 60), (6, 120), (7, 300), (8, 900), (9, 900), (1000, 900)],
)
def test_waits_after_wrong_tries(failures: int, wait: int) -> None:
    assert wait_after(failures) == wait
    assert still_to_wait(SignInTries(failures, None)) == wait  # a restart does not help
    assert still_to_wait(SignInTries(failures, 0.0)) == wait
    assert still_to_wait(SignInTries(failures, wait + 0.0)) == 0
    if wait:
        assert still_to_wait(SignInTries(failures, 10.5)) == wait - 10


@pytest.mark.parametrize(
    ("passphrase", "is_weak"),
    [
        ("", True),
        ("motdepasse1", True),
        ("motdepasse12", False),
        ("aaaaaaaaaaaaaaaaaa", True),
        ("abababababababab", True),
        ("            ", True),
        ("   court      ", True),
        ("l'été à Fleurance", False),
    ],
)
def test_weak_passphrases(passphrase: str, is_weak: bool) -> None:
    assert weak(passphrase) is is_weak


def test_both_ways_of_writing_an_accent_are_one_passphrase() -> None:
    composed, decomposed = "\u00e9t\u00e9", "e\u0301te\u0301"
    assert normalised(decomposed) == normalised(composed) == composed
    # Eleven characters stay eleven however their accents are written.
    assert weak("e\u0301" * 3 + "abcdefgh")
