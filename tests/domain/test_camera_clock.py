"""R15: an offset moves no further than what was measured proves, and a correction loosens no due date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.camera_clock import (
    ClockEvidence,
    Measured,
    Written,
    correct,
    least_ahead,
    least_behind,
    measure,
)
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import due_date, local_day
from bwc_review.domain.track import Position

START = datetime(2026, 11, 12, 13, 0, tzinfo=UTC)
LATER = START + timedelta(hours=4)


def track(offset_s: float, first_s: float = 0.0, last_s: float = 60.0) -> list[datetime]:
    """Satellites' times along a minute that really began so many seconds after what the camera says."""
    really = START + timedelta(seconds=offset_s)
    return [really + timedelta(seconds=at) for at in (last_s, first_s)]


def measured(satellites: list[datetime], known_s: float = 0.0, docked_at: datetime = LATER) -> Measured:
    return measure(satellites, START, 60.0, docked_at, known_s)


@given(
    st.floats(-1500, 1500),
    st.floats(-1500, 1500),
    st.floats(0, 59),
    st.floats(0, 59),
)
def test_satellites_bring_the_offset_as_near_as_they_prove(
    true_s: float, known_s: float, first_s: float, missing_s: float
) -> None:
    last_s = max(first_s, 60.0 - missing_s)
    found = measured(track(true_s, first_s, last_s), known_s)
    assert found.evidence is ClockEvidence.GPS
    gap = 60.0 - (last_s - first_s)
    assert abs(found.offset_s - true_s) <= gap + 1.001
    assert abs(found.offset_s - true_s) <= abs(known_s - true_s) + 1e-6, "never further off than before"


@pytest.mark.parametrize("hours", [-2, -1, 1, 2])
@pytest.mark.parametrize("known", [0.0, -67.0])
def test_whole_hours_are_proposed_and_not_applied(hours: int, known: float) -> None:
    found = measured(track(known + hours * 3600 + 4), known)
    assert found.offset_s == known
    assert found.evidence is (ClockEvidence.CAMERA if known else ClockEvidence.NOTHING)
    assert found.proposal_s == known + hours * 3600


def test_forty_minutes_are_measured_and_a_wrong_date_is_proposed() -> None:
    assert measured(track(2400)).offset_s == pytest.approx(2400, abs=1.001)
    days = measured(track(26 * 365 * 86_400))
    assert (days.offset_s, days.evidence) == (0.0, ClockEvidence.NOTHING)
    assert days.proposal_s == pytest.approx(26 * 365 * 86_400, abs=1.001)


def test_a_track_that_is_longer_than_its_recording_proves_nothing() -> None:
    assert measured(track(500, 0, 90), 7.0) == Measured(7.0, ClockEvidence.CAMERA)
    assert measure(track(500), START, 0.0, LATER, 7.0) == Measured(7.0, ClockEvidence.CAMERA)


def test_a_recording_that_ends_after_its_docking_is_on_a_clock_that_runs_ahead() -> None:
    docked_at = START - timedelta(minutes=5)
    assert measured([], 0.0, docked_at) == Measured(-360.0, ClockEvidence.DOCKING)
    assert measured([], 0.0, START + timedelta(seconds=30)).evidence is ClockEvidence.NOTHING
    assert measured([], 0.0, START - timedelta(days=4000)).evidence is ClockEvidence.NOTHING


SYSTEM_ZONES = st.sampled_from([0, 1, 2, -5])  # what a system takes the local times of a FAT volume for


@given(st.floats(-7200, 7200), st.floats(10, 3600), SYSTEM_ZONES, st.sampled_from([0, 1]))
def test_a_log_written_at_the_docking_shows_how_far_a_clock_is_ahead(
    ahead_s: float, long_s: float, zone_h: int, own_h: int
) -> None:
    """It is told as much too little as the newest recording is long, and never too much."""
    began = LATER - timedelta(hours=2)
    shown = [timedelta(seconds=ahead_s) + at for at in (began, began + timedelta(seconds=long_s), LATER)]
    start, written, log = shown[0], *(at + timedelta(hours=own_h - zone_h) for at in shown[1:])
    told = least_ahead([Written(start, written)], log, LATER, PROFILE.zone)
    assert told <= max(0.0, ahead_s) + 1e-3
    assert told >= ahead_s - long_s - 1e-3


def test_file_times_that_another_clock_set_show_nothing() -> None:
    copied = Written(LATER - timedelta(days=2), LATER - timedelta(hours=1))
    assert least_ahead([copied], LATER, LATER, PROFILE.zone) == 0.0
    night = datetime(2026, 10, 25, 1, tzinfo=UTC)
    over = Written(night - timedelta(hours=4), night - timedelta(hours=4))
    log, docked_at = night + timedelta(hours=5), night + timedelta(hours=4)
    assert least_ahead([over], log, docked_at, PROFILE.zone) == 0.0, "a system may tell the two by two zones"
    assert least_ahead([], LATER, LATER, PROFILE.zone) == 0.0


@given(st.floats(-90_000, 90_000), st.lists(st.floats(0, 80_000), max_size=4))
def test_what_was_recorded_before_its_camera_was_empty_shows_how_far_its_clock_is_behind(
    behind_s: float, after_s: list[float]
) -> None:
    """Never too much, and none of a clock that is right or ahead."""
    starts = [START + timedelta(seconds=after - behind_s) for after in after_s]
    docked_at = START + timedelta(seconds=80_000)
    told = least_behind(starts, START, docked_at)
    assert told <= max(0.0, behind_s) + 1e-3
    if after_s and 0 < behind_s - min(after_s) <= 86_400:
        assert told == pytest.approx(behind_s - min(after_s), abs=1e-3)
    assert least_behind(starts, None, docked_at) == 0.0


def test_a_clock_that_dated_its_newest_recording_rightly_is_not_behind() -> None:
    """A second card holds recordings from before the first one was emptied, and from after."""
    docked_at = START + timedelta(hours=8)
    old, new = START - timedelta(hours=6), docked_at - timedelta(hours=1)
    assert least_behind([old], START, docked_at) == 6 * 3600.0
    assert least_behind([old, new], START, docked_at) == 0.0
    late = docked_at - timedelta(hours=6)  # the newest one of a clock that is six hours behind
    assert least_behind([old, late], START, docked_at) == 6 * 3600.0


def test_a_clock_that_is_behind_is_proposed_and_not_applied() -> None:
    found = measure([], START, 60.0, LATER, 7.0, behind_s=3540.0)
    assert found == Measured(7.0, ClockEvidence.DOCKING, 3540.0)
    assert measure([], START, 60.0, LATER, 7.0, behind_s=500.0).proposal_s is None, "a clock drifts"
    assert measure([], START, 60.0, LATER, 3600.0, behind_s=3540.0).proposal_s is None, "it is known"
    assert measure(track(20), START, 60.0, LATER, 0.0, behind_s=3540.0).evidence is ClockEvidence.GPS


def test_what_a_docking_shows_of_the_camera_is_proposed_for_each_recording_and_not_applied() -> None:
    found = measure([], START, 60.0, LATER, 7.0, ahead_s=3540.0)
    assert found == Measured(7.0, ClockEvidence.DOCKING, -3540.0)
    stored = replace(CLIP, clock_offset_s=7.0, clock_evidence="docking", clock_proposal_s=-3540.0)
    assert stored.offset_evidence == "camera", "the docking tells nothing of what is applied"
    assert replace(stored, clock_offset_s=0.0).offset_evidence == ""
    assert replace(stored, clock_proposal_s=None).offset_evidence == "docking"
    assert measure([], START, 60.0, LATER, 7.0, ahead_s=500.0).proposal_s is None, "a clock drifts"
    assert measure([], START, 60.0, LATER, -3600.0, ahead_s=3540.0).proposal_s is None, "it is known"
    assert measure(track(20), START, 60.0, LATER, 0.0, ahead_s=3540.0).evidence is ClockEvidence.GPS


def inside(true_s: float, *, told: bool = False, zone_h: int = 0, count: int = 5) -> list[Position]:
    """One a second, the first two seconds in, by a clock of so many hours beside UTC."""
    found = []
    for second in range(2, 2 + count):
        at = START + timedelta(seconds=true_s + second, hours=zone_h)
        stamp = at.replace(microsecond=0)
        hours = {"told": stamp.replace(tzinfo=None)} if told else {"at": stamp}
        found.append(Position(float(second), 43.8, 0.6, **hours))  # type: ignore[arg-type]
    return found


LOCAL = START.astimezone(timezone(timedelta(hours=1)))


@given(st.floats(-1500, 1500), st.floats(-1500, 1500))
def test_an_hour_inside_the_recording_tells_the_offset_to_the_second(true_s: float, known_s: float) -> None:
    found = measure([], START, 60.0, LATER, known_s, inside(true_s))
    assert found.evidence is ClockEvidence.GPS
    assert abs(found.offset_s - true_s) <= 2.001


def test_hours_inside_count_before_those_beside_and_whole_hours_are_only_proposed() -> None:
    assert measure(track(500), START, 60.0, LATER, 0.0, inside(20)).offset_s == pytest.approx(20, abs=1.001)
    assert measure([], START, 60.0, LATER, 0.0, inside(3600)).proposal_s == 3600.0


def test_an_hour_of_unknown_clock_counts_as_utc_within_minutes_and_else_proves_nothing() -> None:
    utc = measure([], LOCAL, 60.0, LATER, 0.0, inside(40, told=True))
    assert utc.evidence is ClockEvidence.GPS
    assert utc.offset_s == pytest.approx(40, abs=1.001)
    copied = measure([], LOCAL, 60.0, LATER, 0.0, inside(0, told=True, zone_h=1))
    assert copied == Measured(0.0, ClockEvidence.NOTHING), "a copy of the camera's own local hour"
    assert measure([], START, 60.0, LATER, 0.0, inside(40, told=True)).evidence is ClockEvidence.NOTHING


def test_hours_that_do_not_go_on_as_a_clock_does_prove_nothing() -> None:
    torn = [replace(one, at=START + timedelta(hours=number)) for number, one in enumerate(inside(0))]
    assert measure([], START, 60.0, LATER, 7.0, torn) == Measured(7.0, ClockEvidence.CAMERA)
    late = [replace(inside(0)[0], at=START - timedelta(days=900)), *inside(30)]
    assert measure([], START, 60.0, LATER, 0.0, late).offset_s == pytest.approx(30, abs=1.001)


_offsets = st.floats(-40 * 86_400, 40 * 86_400)


@given(_offsets, st.booleans(), st.integers(0, 40))
def test_a_correction_never_makes_a_recording_due_later_than_the_law_allows(
    offset_s: float, is_suspect: bool, days: int
) -> None:
    clip = replace(CLIP, clock_suspect=is_suspect, docked_at=CLIP.recorded_at + timedelta(days=days, hours=3))
    [change] = correct([clip], offset_s, PROFILE)
    latest = due_date(local_day(clip.docked_at, PROFILE), PROFILE) if is_suspect else clip.due_on
    assert change.due_on <= latest or change.due_on == clip.due_on
    if not change.is_impossible:
        assert change.due_on <= due_date(local_day(change.starts_at, PROFILE), PROFILE)
        assert change.due_on == due_date(change.counted_from, PROFILE)


def test_files_of_one_recording_stay_together_and_keep_the_earliest_day() -> None:
    second = replace(CLIP, id=ClipId("b"), recorded_at=CLIP.recorded_at + timedelta(minutes=30))
    midnight = datetime(2026, 11, 12, 0, 10, tzinfo=PROFILE.zone) - CLIP.recorded_at.astimezone(PROFILE.zone)
    changes = correct([CLIP, second], midnight.total_seconds() - 1200, PROFILE)
    assert len({(change.counted_from, change.due_on) for change in changes}) == 1
    assert changes[0].counted_from.day == 11
    late = correct([CLIP, second], 86_400 * 300, PROFILE)
    assert [change.is_impossible for change in late] == [True, True]


@pytest.fixture(autouse=True, scope="module")
def _made(make_clip: Callable[..., Clip], profile: LegalProfile) -> None:
    global CLIP, PROFILE
    CLIP, PROFILE = make_clip(due_on=due_date(make_clip().counted_from, profile)), profile


CLIP: Clip
PROFILE: LegalProfile
