from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import TimeCandidate, TimeSource
from bwc_review.domain.clock import choose_time
from bwc_review.domain.legal import LegalProfile

PARIS = ZoneInfo("Europe/Paris")
PROFILE = LegalProfile("test", PARIS)
DOCKED = datetime(2026, 6, 20, 18, 0, tzinfo=PARIS)


def claim(source: TimeSource, at: datetime) -> TimeCandidate:
    return TimeCandidate(source, at)


def named(*parts: int) -> TimeCandidate:
    year, month, day, hour, minute = parts
    return claim(TimeSource.NAME, datetime(year, month, day, hour, minute, tzinfo=PARIS))


def test_the_name_is_believed_before_the_time_of_the_file() -> None:
    name = named(2026, 6, 19, 10, 3)
    file = claim(TimeSource.FILE, DOCKED - timedelta(hours=1))
    chosen = choose_time([file, name], DOCKED, PROFILE)
    assert chosen.candidate is name
    assert not chosen.is_suspect


@pytest.mark.parametrize(
    "start",
    [
        named(1970, 1, 1, 1, 0),
        named(1980, 1, 1, 0, 0),
        named(2000, 1, 1, 0, 0),
        named(2026, 6, 20, 18, 20),  # after the docking
        named(2026, 6, 21, 0, 5),
        named(2038, 1, 19, 4, 14),
    ],
)
def test_an_impossible_date_is_suspect(start: TimeCandidate) -> None:
    assert choose_time([start], DOCKED, PROFILE).is_suspect


@pytest.mark.parametrize(
    "start", [named(2026, 6, 20, 18, 10), named(2026, 3, 1, 9, 0), named(2024, 2, 29, 9, 0)]
)
def test_a_clock_minutes_ahead_and_an_old_file_are_possible(start: TimeCandidate) -> None:
    assert not choose_time([start], DOCKED, PROFILE).is_suspect


def test_a_clock_ahead_never_moves_the_day_past_the_docking_day() -> None:
    late = datetime(2026, 6, 20, 23, 58, tzinfo=PARIS)
    assert choose_time([named(2026, 6, 21, 0, 3)], late, PROFILE).is_suspect


def test_a_file_older_than_the_last_verified_emptying_is_suspect() -> None:
    emptied = datetime(2026, 6, 18, 19, 0, tzinfo=PARIS)
    assert choose_time([named(2026, 6, 17, 23, 59)], DOCKED, PROFILE, emptied).is_suspect
    assert not choose_time([named(2026, 6, 18, 8, 0)], DOCKED, PROFILE, emptied).is_suspect


def test_a_possible_claim_behind_an_impossible_one_is_taken_but_still_suspect() -> None:
    file = claim(TimeSource.FILE, DOCKED - timedelta(hours=3))
    chosen = choose_time([named(2000, 1, 1, 0, 0), file], DOCKED, PROFILE)
    assert chosen.candidate is file
    assert chosen.is_suspect


def test_without_any_claim_there_is_nothing_to_choose() -> None:
    with pytest.raises(ValueError, match="no claim"):
        choose_time([], DOCKED, PROFILE)


claims = st.builds(
    TimeCandidate,
    st.sampled_from(TimeSource),
    st.integers(100_000, 4_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)),
)


@given(st.lists(claims, min_size=1, max_size=6), st.randoms())
def test_the_order_in_which_claims_are_found_changes_nothing_but_ties(
    found: list[TimeCandidate], chance: random.Random
) -> None:
    by_source = list({candidate.source: candidate for candidate in found}.values())
    shuffled = list(by_source)
    chance.shuffle(shuffled)
    assert choose_time(by_source, DOCKED, PROFILE) == choose_time(shuffled, DOCKED, PROFILE)


@given(st.lists(claims, min_size=1, max_size=6))
def test_what_is_not_suspect_was_recorded_before_the_docking_day_ended(found: list[TimeCandidate]) -> None:
    chosen = choose_time(found, DOCKED, PROFILE)
    if not chosen.is_suspect:
        assert chosen.candidate.at.astimezone(PARIS).date() <= DOCKED.date()
