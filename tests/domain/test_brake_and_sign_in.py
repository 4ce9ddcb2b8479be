"""R22 with its own end, and R20 with its waits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.brake import Brake, check, holds
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
    assert found == (Brake("count", due, TODAY) if brakes else None)


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


def test_the_brake_ends_with_the_month_of_the_first_clip(profile: LegalProfile) -> None:
    found = check(50, 1, NOW, NOW, TODAY, profile)
    assert found is not None
    assert holds(found.until, NOW, profile)
    end = deadline(TODAY, profile)
    assert holds(found.until, end - timedelta(microseconds=1), profile)
    assert not holds(found.until, end, profile)


def test_what_is_past_its_month_waits_two_days_at_most(profile: LegalProfile) -> None:
    ahead = datetime(2031, 5, 1, 8, 0, tzinfo=UTC)
    found = check(9, 4, NOW, ahead, TODAY, profile)
    assert found == Brake("clock_ahead", 9, date(2031, 5, 3))


@given(
    due=st.integers(1, 10_000),
    busiest=st.integers(0, 500),
    last=MOMENTS,
    moment=MOMENTS,
    earliest=st.dates(date(2020, 1, 1), date(2050, 1, 1)),
)
def test_a_brake_never_outlasts_the_month_it_could_still_keep(
    due: int, busiest: int, last: datetime, moment: datetime, earliest: date, profile: LegalProfile
) -> None:
    found = check(due, busiest, last, moment, earliest, profile)
    if found is None:
        return
    if moment < deadline(earliest, profile):
        assert found.until == earliest
    else:
        assert deadline(found.until, profile) - moment <= timedelta(days=profile.brake_days + 1, hours=1)


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
