"""Real time across the nights on which a zone changes its clocks: nothing is an hour wrong (R8, R15)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import permutations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.camera_clock import measure
from bwc_review.domain.clip import Clip, ClipId, InventoryLine, RecordingId, TimeCandidate, TimeSource
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import (
    clock_seconds_between,
    differ,
    in_zone,
    instant,
    later,
    seconds_between,
    when_shown,
    which_of_two,
)
from bwc_review.domain.near import nearness
from bwc_review.domain.prerecord import pressed
from bwc_review.domain.recording import end_of, gap_s, goes_on, order_of, seams
from bwc_review.domain.regroup import far
from bwc_review.domain.retention import first_day, is_impossible
from bwc_review.domain.timecode import camera_and_corrected
from bwc_review.domain.wall_clock import Placement, WallClock

Maker = Callable[..., Clip]
PARIS = ZoneInfo("Europe/Paris")
ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Paris",
        "America/New_York",
        "Pacific/Auckland",  # its summer is our winter
        "Australia/Lord_Howe",  # by half an hour
        "America/Havana",  # at midnight
        "Asia/Kathmandu",  # never
        "UTC",
    )
]
NIGHTS = [  # the changes of 2026 in these zones, in UTC
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2026, 4, 4, 14, tzinfo=UTC),
    datetime(2026, 9, 26, 14, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
    datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
    datetime(2026, 3, 8, 5, tzinfo=UTC),
    datetime(2026, 11, 1, 5, tzinfo=UTC),
]
NEAR = st.builds(
    lambda night, second: night + timedelta(microseconds=second),
    st.sampled_from(NIGHTS),
    st.integers(-10_000_000_000, 10_000_000_000),
)
SECONDS = st.integers(-40_000_000_000, 40_000_000_000).map(lambda micro: micro / 1e6)
MICRO = timedelta(microseconds=1)


def paris(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS, fold=fold)


RECORDING = RecordingId("r")
OCTOBER, MARCH = "2026-10-25", "2026-03-29"


@given(at=NEAR, seconds=SECONDS, zone=st.sampled_from(ZONES))
def test_so_many_seconds_later_is_the_same_moment_in_every_zone(
    at: datetime, seconds: float, zone: ZoneInfo
) -> None:
    true = at + timedelta(seconds=seconds)
    assert later(in_zone(at, zone), seconds) == true
    assert later(at.astimezone(zone), seconds) == true
    assert in_zone(later(in_zone(at, zone), seconds), zone).timestamp() == true.timestamp()


@given(at=NEAR, seconds=SECONDS, zone=st.sampled_from(ZONES), other=st.sampled_from(ZONES))
def test_there_and_back_and_what_lies_between(
    at: datetime, seconds: float, zone: ZoneInfo, other: ZoneInfo
) -> None:
    start, end = in_zone(at, zone), in_zone(later(at, seconds), other)
    assert abs(seconds_between(start, end) - seconds) < 2e-6
    assert seconds_between(start, end) == -seconds_between(end, start)
    assert abs(later(end, -seconds) - at) <= MICRO
    assert later(start, seconds_between(start, end)) == instant(end)
    assert (instant(start) < instant(end)) is (at < instant(end))


@given(
    shown=NEAR.map(lambda at: at.replace(tzinfo=None)), zone=st.sampled_from(ZONES), fold=st.integers(0, 1)
)
def test_every_hour_on_a_clock_is_one_moment_and_is_told_so_that_a_clock_can_show_it(
    shown: datetime, zone: ZoneInfo, fold: int
) -> None:
    """Also the hour that a night skips, and both of the one that it has twice."""
    at = shown.replace(tzinfo=zone, fold=fold)
    told = in_zone(at, zone)
    assert instant(told) == instant(at)
    assert in_zone(told, zone) == told
    assert told.fold == in_zone(instant(at), zone).fold
    back = told.replace(tzinfo=None).replace(tzinfo=zone, fold=told.fold)
    assert instant(back) == instant(at), "an hour that clocks show"
    assert differ(at, told) is False
    assert differ(at, told.replace(tzinfo=zone, fold=1 - told.fold)) is (
        told.utcoffset() != told.replace(fold=1 - told.fold).utcoffset()
    )


@given(at=NEAR, seconds=SECONDS, zone=st.sampled_from(ZONES))
def test_a_clock_that_nobody_sets_is_off_by_what_the_zone_moved_and_else_by_nothing(
    at: datetime, seconds: float, zone: ZoneInfo
) -> None:
    start, end = in_zone(at, zone), in_zone(later(at, seconds), zone)
    moved = (end.utcoffset() or timedelta()) - (start.utcoffset() or timedelta())
    assert abs(clock_seconds_between(start, end) - seconds - moved.total_seconds()) < 2e-6


@given(at=NEAR, zone=st.sampled_from(ZONES))
def test_an_hour_is_shown_at_every_moment_at_which_it_is_shown(at: datetime, zone: ZoneInfo) -> None:
    told = in_zone(at, zone)
    since_midnight = clock_seconds_between(told.replace(hour=0, minute=0, second=0, microsecond=0), told)
    found = when_shown(told.date(), since_midnight, zone)
    assert at in found
    assert len({in_zone(one, zone).replace(tzinfo=None) for one in found}) == 1


@pytest.mark.parametrize(
    ("day", "hours", "shown"),
    [
        (OCTOBER, 2.5, ["02:30+02:00", "02:30+01:00"]),
        (OCTOBER, 3.0, ["03:00+01:00"]),
        (MARCH, 2.5, ["03:30+02:00"]),
        (MARCH, 25.0, ["01:00+02:00"]),
    ],
)
def test_the_hours_that_clocks_show_twice_once_and_never(day: str, hours: float, shown: list[str]) -> None:
    found = [in_zone(one, PARIS) for one in when_shown(date.fromisoformat(day), hours * 3600, PARIS)]
    assert [f"{one:%H:%M}{one.isoformat()[-6:]}" for one in found] == shown


def test_a_time_without_zone_is_refused() -> None:
    for ask in (instant, lambda at: later(at, 1.0), lambda at: in_zone(at, PARIS)):
        with pytest.raises(ValueError, match="zone"):
            ask(datetime(2026, 10, 25, 2, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("start", "fold", "seconds", "shown"),
    [
        (f"{OCTOBER} 02:30", 0, 3600, "02:30+01:00"),
        (f"{OCTOBER} 02:30", 0, 5400, "03:00+01:00"),
        (f"{OCTOBER} 02:30", 1, 1800, "03:00+01:00"),
        (f"{OCTOBER} 01:30", 0, 3 * 3600, "03:30+01:00"),
        (f"{OCTOBER} 03:30", 0, -3600, "02:30+01:00"),
        (f"{OCTOBER} 03:30", 0, -7200, "02:30+02:00"),
        (f"{MARCH} 01:30", 0, 3600, "03:30+02:00"),
        (f"{MARCH} 02:30", 0, 0, "03:30+02:00"),
        (f"{MARCH} 02:30", 0, 3600, "04:30+02:00"),
        (f"{MARCH} 03:30", 0, -3600, "01:30+01:00"),
    ],
)
def test_the_two_nights_of_paris(start: str, fold: int, seconds: float, shown: str) -> None:
    told = in_zone(later(paris(start, fold), seconds), PARIS)
    assert f"{told:%H:%M}{told.isoformat()[-6:]}" == shown


def test_the_two_nights_on_the_other_side_of_the_earth() -> None:
    zone = ZoneInfo("Pacific/Auckland")
    first = datetime(2026, 4, 5, 2, 30, tzinfo=zone)
    assert in_zone(later(first, 3600), zone).isoformat() == "2026-04-05T02:30:00+12:00"
    spring = datetime(2026, 9, 27, 1, 30, tzinfo=zone)
    assert in_zone(later(spring, 3600), zone).isoformat() == "2026-09-27T03:30:00+13:00"


# --- what the rules make of it


@pytest.mark.parametrize(
    ("start", "fold", "end", "corrected"),
    [
        (f"{OCTOBER} 02:30", 0, "2026-10-25T02:00:00+00:00", "2026-10-25T03:30:00+00:00"),
        (f"{OCTOBER} 02:30", 1, "2026-10-25T03:00:00+00:00", "2026-10-25T04:30:00+00:00"),
        (f"{OCTOBER} 01:30", 0, "2026-10-25T01:00:00+00:00", "2026-10-25T02:30:00+00:00"),
        (f"{MARCH} 01:30", 0, "2026-03-29T02:00:00+00:00", "2026-03-29T03:30:00+00:00"),
        (f"{MARCH} 02:30", 0, "2026-03-29T03:00:00+00:00", "2026-03-29T04:30:00+00:00"),
    ],
)
def test_a_clip_ends_and_is_corrected_in_real_time(
    make_clip: Maker, start: str, fold: int, end: str, corrected: str
) -> None:
    clip = make_clip(recorded_at=paris(start, fold), duration_s=5400.0, clock_offset_s=3 * 3600.0)
    assert end_of(clip).isoformat() == end
    assert clip.corrected_at.isoformat() == corrected
    line = InventoryLine(
        clip.id, "", 1, "", clip.recorded_at, 5400.0, clip.docked_at, clip.due_on, clock_offset_s=3 * 3600.0
    )
    assert line.corrected_at == clip.corrected_at
    camera, station = camera_and_corrected(clip, 5400.0)
    assert (instant(camera), instant(station)) == (end_of(clip), later(clip.corrected_at, 5400))
    assert camera.tzinfo is station.tzinfo is PARIS, "a mark keeps the zone of its clip"


def test_the_wall_clock_of_a_night_that_has_an_hour_twice() -> None:
    first = Placement(ClipId("a"), "CAM-01", paris(f"{OCTOBER} 02:50"), 1200.0)
    second = Placement(ClipId("b"), "CAM-01", paris(f"{OCTOBER} 02:10", 1), 600.0)
    other = Placement(ClipId("c"), "CAM-02", paris(f"{OCTOBER} 02:40", 1), 60.0)
    for order in permutations((first, second, other)):
        wall = WallClock(order)
        assert [one.clip for one in wall.placements] == ["a", "b", "c"]
        assert wall.lanes == ("CAM-01", "CAM-02")
        assert wall.gaps("CAM-01") == ((second.end, other.end),)
        assert seconds_between(wall.start, wall.end) == 3060.0
        assert wall.at(paris(f"{OCTOBER} 02:15", 1)) == {"CAM-01": ("b", 300.0)}
        assert wall.at(paris(f"{OCTOBER} 02:55")) == {"CAM-01": ("a", 300.0)}
        assert wall.at(paris(f"{OCTOBER} 02:15")) == {}
        assert wall.next_of("CAM-02", paris(f"{OCTOBER} 02:45")) == other
        assert wall.next_of("CAM-02", paris(f"{OCTOBER} 02:45", 1)) is None


def test_an_hour_is_missing_between_two_files_only_where_one_passed(make_clip: Maker) -> None:
    def file(name: str, start: datetime, **more: object) -> Clip:
        times = (TimeCandidate(TimeSource.NAME, start),)
        return make_clip(
            id=ClipId(name),
            recording=RecordingId("r"),
            recorded_at=in_zone(start, PARIS),
            times=times,
            **more,
        )

    before = file("a", paris(f"{OCTOBER} 02:50"), duration_s=1200.0)
    after = file("b", paris(f"{OCTOBER} 02:10", 1))
    assert sorted((after, before), key=order_of) == [before, after]
    assert gap_s(before, after) == 0.0, "02:10 is the hour that comes again"
    assert goes_on(before, after) is JoinedBy.TIMES
    assert seams([after, before]) == ()
    gone = file("c", paris(f"{OCTOBER} 02:15", 1))
    [seam] = seams([before, gone])
    assert (seam.seconds, seam.start.isoformat()) == (300.0, "2026-10-25T01:10:00+00:00")
    assert seconds_between(seam.start, seam.end) == 300.0

    long = file("d", paris(f"{MARCH} 01:50"), duration_s=1200.0)
    assert gap_s(long, file("e", paris(f"{MARCH} 03:10"))) == 0.0
    assert far([[long], [file("e", paris(f"{MARCH} 04:10"))]]) is None, "an hour, no more"
    assert far([[long], [late := file("f", paris(f"{MARCH} 04:10:01"))]]) == late


def test_files_of_a_camera_that_nobody_put_back_go_on_by_the_hours_in_their_names(make_clip: Maker) -> None:
    def file(name: str, start: datetime, **more: object) -> Clip:
        times = (TimeCandidate(TimeSource.NAME, start),)
        return make_clip(
            id=ClipId(name),
            recording=RecordingId("r"),
            recorded_at=in_zone(start, PARIS),
            times=times,
            **more,
        )

    before = file("a", paris(f"{OCTOBER} 02:50"), duration_s=1200.0)
    kept = file("b", paris(f"{OCTOBER} 03:10"))
    assert goes_on(before, kept) is JoinedBy.TIMES
    assert seams([before, kept]) == ()
    assert goes_on(before, file("c", paris(f"{OCTOBER} 03:10:05"))) is None
    told_in_utc = file("d", datetime(2026, 10, 25, 2, 10, tzinfo=UTC))
    assert goes_on(before, told_in_utc) is None, "an hour passed"
    assert [one.seconds for one in seams([before, told_in_utc])] == [3600.0]
    with_offset = file("e", datetime(2026, 10, 25, 3, 10, tzinfo=timezone(timedelta(hours=1))))
    assert goes_on(before, with_offset) is None
    day = file("f", paris("2026-10-24 14:00"), duration_s=60.0)
    assert goes_on(day, file("g", paris("2026-10-24 15:01"))) is None, "no night lies between"


def test_the_time_of_a_file_alone_joins_nothing_in_the_hour_that_comes_twice_either(make_clip: Maker) -> None:
    def file(name: str, start: datetime) -> Clip:
        times = (TimeCandidate(TimeSource.FILE, instant(start)),)
        return make_clip(id=ClipId(name), recorded_at=start, times=times)

    for fold in (0, 1):
        before = file("a", paris(f"{OCTOBER} 02:10", fold))
        assert goes_on(before, file("b", paris(f"{OCTOBER} 02:11", fold))) is None


def test_the_docking_judges_a_start_by_real_time(profile: LegalProfile) -> None:
    docked = paris(f"{OCTOBER} 02:40")
    assert not is_impossible(paris(f"{OCTOBER} 02:50"), docked, profile)
    assert is_impossible(paris(f"{OCTOBER} 02:20", 1), docked, profile), "40 minutes after it"
    assert not is_impossible(paris(f"{OCTOBER} 02:55"), paris(f"{OCTOBER} 02:10", 1), profile)


def test_the_button_the_satellites_and_the_docking_are_measured_in_real_time() -> None:
    start, again = paris(f"{OCTOBER} 02:59:30"), paris(f"{OCTOBER} 02:00", 1)
    at = pressed(start, again, None)
    assert at is not None
    assert at.offset_s == 30.0
    measured = measure((), start, 1800.0, paris(f"{OCTOBER} 02:31", 1), 0.0)
    assert measured.offset_s == 0.0, "it ended a minute and a half before"
    docked = measure((), paris(f"{MARCH} 01:30"), 3600.0, paris(f"{MARCH} 03:20"), 0.0)
    assert docked.offset_s == -600.0, "it was over when the camera docked"


def test_what_lies_near_an_incident_lies_near_in_real_time(make_clip: Maker) -> None:
    clip = make_clip(recorded_at=paris(f"{OCTOBER} 02:50"), duration_s=1200.0)
    assert nearness(paris(f"{OCTOBER} 02:05", 1), "", (), clip).apart_s == 0.0
    assert nearness(paris(f"{OCTOBER} 02:05"), "", (), clip).apart_s == 2700.0
    meanwhile = make_clip(recorded_at=paris(f"{OCTOBER} 02:09", 1), duration_s=60.0)
    assert nearness(paris(f"{OCTOBER} 12:00"), "", (meanwhile,), clip).is_together


# --- the day from which the month counts


def test_the_day_is_that_of_real_time_around_the_midnight_after_a_change(profile: LegalProfile) -> None:
    docked = paris("2026-10-27 10:00")
    ran_ahead = first_day(paris("2026-10-26 00:30"), (-3600.0,), docked, None, profile)
    assert ran_ahead == date(2026, 10, 25)
    # 26 hours before 02:15 on the 26th it was 01:15 on the 25th, not 00:15; 27 hours take it to 00:15
    for hours, day in ((26, 25), (27, 25), (28, 24)):
        found = first_day(paris("2026-10-26 02:15"), (-hours * 3600.0,), docked, None, profile)
        assert found == date(2026, 10, day), hours
    # and in spring a day of 23 hours: 25 hours before 00:30 on the 30th it was 22:30 on the 28th
    docked = paris("2026-03-31 10:00")
    for hours, day in ((23, 29), (24, 28)):
        found = first_day(paris("2026-03-30 00:30"), (-hours * 3600.0,), docked, None, profile)
        assert found == date(2026, 3, day), hours


def test_a_start_that_is_impossible_gives_no_day(profile: LegalProfile) -> None:
    docked, reset = paris("2026-11-12 17:00"), paris("1970-01-01 00:10")
    offset_s = seconds_between(reset, paris("2026-11-10 09:00"))
    assert first_day(reset, (offset_s,), docked, None, profile) == date(2026, 11, 10)
    assert first_day(reset, (), docked, None, profile) == date(2026, 11, 12), "bounded by the docking"
    emptied = paris("2026-11-11 08:00")
    assert first_day(reset, (), docked, emptied, profile) == date(2026, 11, 11)
    assert first_day(reset, (offset_s,), docked, emptied, profile, is_suspect=True) == date(2026, 11, 11)
    assert first_day(reset, (1e15,), docked, None, profile) == date(2026, 11, 12), "beyond the calendar"
    ahead = paris("2031-11-10 09:00")
    back_s = seconds_between(ahead, paris("2026-11-10 09:00"))
    assert first_day(ahead, (back_s,), docked, None, profile) == date(2026, 11, 10)
    assert first_day(paris("2026-11-12 09:00"), (-5e8,), docked, None, profile) == date(2026, 11, 12)


@given(at=NEAR, offset_s=SECONDS, wait_s=st.floats(0, 1e6))
def test_the_month_begins_on_the_earlier_day_of_both_clocks_and_not_after_the_docking(
    at: datetime, offset_s: float, wait_s: float, profile: LegalProfile
) -> None:
    docked = later(at, wait_s)
    starts = [one for one in (at, later(at, offset_s)) if not is_impossible(one, docked, profile)]
    days = [one.astimezone(PARIS).date() for one in (*starts, docked)]
    assert first_day(at.astimezone(PARIS), (offset_s,), docked, None, profile) == min(days)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize("night", NIGHTS, ids=str)
def test_which_of_two_hours_it_is_is_told_where_clocks_show_it_twice(zone: ZoneInfo, night: datetime) -> None:
    for minutes in range(-150, 151, 10):
        at = night + timedelta(minutes=minutes)
        there = at.astimezone(zone)
        since_s = (there.replace(tzinfo=None) - datetime.combine(there.date(), time())).total_seconds()
        both = when_shown(there.date(), since_s, zone)
        assert which_of_two(at, zone) == (both.index(at) if len(both) == 2 else None)
        assert which_of_two(there, zone) == which_of_two(at, zone)
