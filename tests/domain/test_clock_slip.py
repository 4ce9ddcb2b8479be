"""R15: a camera that nobody put forward or back is found by its offsets since the night, and no other one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.camera_clock import ClockEvidence, correct
from bwc_review.domain.clip import Clip
from bwc_review.domain.clock_slip import Reading, changes, reading, slips
from bwc_review.domain.legal import LegalProfile

PARIS = ZoneInfo("Europe/Paris")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def night(year: int, month: int) -> datetime:
    """The directive of the Union: one in the morning, universal time, of the last Sunday."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


@dataclass(frozen=True)
class Camera:
    """A clock that shows so many hours beside UTC, some seconds wrong; it knows no summer time."""

    hours: float
    drift_s: float = 0.0

    def says(self, really: datetime) -> datetime:
        """What the station makes of the local hour that it writes."""
        shown = really + timedelta(hours=self.hours, seconds=self.drift_s)
        return shown.replace(tzinfo=PARIS).astimezone(UTC)

    def reading(self, really: datetime) -> Reading:
        """By satellites, of a recording that docks two hours after it began."""
        at = self.says(really)
        return Reading(at, really + 2 * HOUR, (really - at).total_seconds())


def hours_of(at: datetime) -> float:
    return (at.astimezone(PARIS).utcoffset() or timedelta(0)) / HOUR


def days_after(start: datetime, count: int, first: int = 1) -> list[datetime]:
    """Mid-mornings."""
    return [start + timedelta(days=day, hours=9) for day in range(first, first + count)]


nights = st.builds(night, st.integers(2000, 2036), st.sampled_from([3, 10]))
drifts = st.floats(-500, 500)
counts = st.integers(2, 20)


@given(st.integers(1996, 2037))
def test_the_nights_are_those_of_the_directive(year: int) -> None:
    first, last = datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, tzinfo=UTC)
    assert list(changes(PARIS, first, last)) == [(night(year, 3), HOUR), (night(year, 10), -HOUR)]
    assert list(changes(UTC, first, last)) == []


@given(nights, drifts, counts, st.integers(0, 3))
def test_a_clock_left_as_it_was_is_one_slip_over_all_it_recorded_since(
    at: datetime, drift_s: float, count: int, before: int
) -> None:
    camera = Camera(hours_of(at - HOUR), drift_s)
    told = [camera.reading(each) for each in days_after(at, count)]
    earlier = [camera.reading(each) for each in days_after(at, before, -7)]
    newest = camera.says(told[-1].docked_at)
    [slip] = slips([*told, *earlier], newest, PARIS)
    shift = hours_of(at + HOUR) - hours_of(at - HOUR)
    assert (slip.night, slip.readings, slip.is_set) == (at, count, False)
    assert abs(slip.offset_s - (3600 * shift - drift_s)) <= 1
    assert all(slip.first <= one.at < slip.last for one in told)
    assert slip.first <= camera.says(at + 2 * HOUR + timedelta(minutes=10)), "from the night on"
    assert slip.last > newest
    assert all(one.at < slip.first for one in earlier)


@given(nights, st.integers(0, 5), drifts, counts, st.booleans())
def test_a_clock_that_was_right_before_and_after_or_runs_on_utc_all_year_is_none(
    at: datetime, before: int, drift_s: float, count: int, is_utc: bool
) -> None:
    told = [
        Camera(0 if is_utc else hours_of(each), drift_s).reading(each)
        for each in [*days_after(at, before, -before), *days_after(at, count)]
    ]
    assert slips(told, told[-1].at, PARIS) == []


@given(nights, st.sampled_from([-2, -1, 1, 2]), counts)
def test_a_clock_that_was_off_by_hours_before_the_night_did_not_slip_then(
    at: datetime, hours: int, count: int
) -> None:
    told = [
        Camera(hours_of(each) - hours).reading(each)
        for each in [*days_after(at, 2, -4), *days_after(at, count)]
    ]
    assert at not in {one.night for one in slips(told, told[-1].at, PARIS)}


@given(nights, drifts, counts, st.integers(1, 5))
def test_a_clock_set_later_is_a_slip_until_the_last_docking_that_found_it_wrong(
    at: datetime, drift_s: float, count: int, right: int
) -> None:
    wrong, well = Camera(hours_of(at - HOUR), drift_s), Camera(hours_of(at + HOUR), drift_s)
    slipped = [wrong.reading(each) for each in days_after(at, count)]
    later = [well.reading(each) for each in days_after(at, right, count + 3)]
    [slip] = slips([*later, *slipped], later[-1].at, PARIS)
    assert slip.is_set
    assert all(slip.first <= one.at < slip.last for one in slipped)
    assert all(one.at >= slip.last for one in later)
    unknown = at + timedelta(days=count + 1, hours=9)
    assert wrong.says(unknown) >= slip.last, "nothing tells of the recordings between the two"


@given(nights, counts, st.data())
def test_offsets_that_contradict_are_no_slip(at: datetime, count: int, data: st.DataObject) -> None:
    camera = Camera(hours_of(at - HOUR))
    told = [camera.reading(each) for each in days_after(at, count + 1)]
    odd = data.draw(st.integers(0, count - 1))
    shift_s = told[0].offset_s
    wrong_s = data.draw(st.sampled_from([0.0, -shift_s, 2 * shift_s, shift_s / 2, shift_s + 1200]))
    told[odd] = replace(told[odd], offset_s=wrong_s)
    assert slips(told, told[-1].at, PARIS) == []


@given(nights)
def test_one_measured_offset_is_not_enough(at: datetime) -> None:
    told = [Camera(hours_of(at - HOUR)).reading(each) for each in days_after(at, 1)]
    assert slips(told, told[0].at, PARIS) == []


OCTOBER = night(2026, 10)


def ahead(day: int, offset_s: float) -> Reading:
    """By a docking: at least so far ahead."""
    really = OCTOBER + timedelta(days=day, hours=9)
    return Reading(Camera(2).says(really), really + timedelta(minutes=2), offset_s, is_bound=True)


def test_dockings_show_a_clock_that_was_not_put_back_to_within_minutes() -> None:
    """It docks some minutes after its last recording: each docking tells a little less than the hour."""
    told = [ahead(1, -3500.0), ahead(1, -3500.0), ahead(2, -3300.0), ahead(3, -900.0)]
    [slip] = slips(told, told[-1].at, PARIS)
    assert (slip.offset_s, slip.readings) == (-3600.0, 2), "what one docking tells counts once"
    assert slips(told[:2], told[-1].at, PARIS) == []
    assert slips([*told, ahead(4, -3700.0)], told[-1].at, PARIS) == [], "ahead by more than the hour"
    march = [replace(one, at=one.at + 155 * DAY, docked_at=one.docked_at + 155 * DAY) for one in told[1:3]]
    assert slips(march, march[-1].at, PARIS) == [], "no clock that was not put forward runs ahead"


def test_the_hour_that_happens_twice_tells_nothing() -> None:
    twice = [
        Reading(OCTOBER + timedelta(minutes=each), OCTOBER + HOUR, 3600.0) for each in (-30, -10, 10, 50)
    ]
    assert slips(twice, OCTOBER + DAY, PARIS) == []


def test_a_clip_tells_what_was_measured_of_it_and_not_what_a_person_stated() -> None:
    gps, docking, person = ClockEvidence.GPS, ClockEvidence.DOCKING, ClockEvidence.PERSON

    def told(
        offset_s: float, evidence: ClockEvidence, proposal_s: float | None = None
    ) -> tuple[float, bool] | None:
        found = reading(OCTOBER, OCTOBER + HOUR, offset_s, evidence, proposal_s)
        return None if found is None else (found.offset_s, found.is_bound)

    assert told(0.0, ClockEvidence.NOTHING) is None
    assert told(7.0, ClockEvidence.CAMERA) is None
    assert told(0.0, gps) == (0.0, False)
    assert told(7.0, ClockEvidence.CAMERA, 3607.0) == (3607.0, False)
    assert told(-900.0, docking) == (-900.0, True)
    assert told(7.0, docking, -3540.0) == (-3540.0, True), "what the files on it showed"
    assert told(3600.0, person) == (3600.0, False), "an earlier correction"
    assert told(0.0, person) is None, "a start that somebody stated"
    assert told(0.0, ClockEvidence.NOTHING, 86_400.0 * 9000) is None, "a wrong date"


def test_what_was_measured_of_a_single_recording_can_stay(
    make_clip: Callable[..., Clip], profile: LegalProfile
) -> None:
    clip = make_clip()
    stays = replace(clip, clock_offset_s=40.0, clock_evidence=ClockEvidence.GPS.value)
    kept, moved = correct([stays, clip], 3600.0, profile, keeps_measured=True)
    assert (kept.offset_s, moved.offset_s) == (40.0, 3600.0)
