"""A track that is kept says later where the camera was at each moment, also after its clock was corrected."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.track import Fix, Position, Track, TrackSource

START = datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC)
_north, _east = st.floats(-90, 90), st.floats(-180, 180)
_moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_positions = st.builds(
    Position, st.floats(-10, 90_000), _north, _east, st.none() | _moments, st.floats(0, 500), st.none()
)
_fixes = st.builds(Fix, _moments, _north, _east, st.floats(0, 500))
_tracks = st.builds(
    Track,
    st.sampled_from(TrackSource),
    st.lists(_positions, max_size=5).map(tuple),
    st.lists(_fixes, max_size=5).map(tuple),
)


@given(_tracks)
def test_what_is_sealed_comes_back_to_the_centimetre_and_the_millisecond(track: Track) -> None:
    again = Track.from_bytes(track.to_bytes())
    assert again.source is track.source
    assert [len(again.inside), len(again.fixes)] == [len(track.inside), len(track.fixes)]
    for kept, one in zip(again.inside, track.inside, strict=True):
        assert kept.latitude == pytest.approx(one.latitude, abs=1e-7)
        assert kept.longitude == pytest.approx(one.longitude, abs=1e-7)
        assert kept.offset_s == pytest.approx(one.offset_s, abs=1e-3)
        assert (kept.at is None) == (one.at is None)
    for other, fix in zip(again.fixes, track.fixes, strict=True):
        assert abs(other.at - fix.at) <= timedelta(milliseconds=1)
    assert Track.from_bytes(again.to_bytes()) == again


@given(
    st.binary(max_size=60) | st.sampled_from([b"[]", b"{}", b'{"form":2}', b'{"form":1,"source":"x"}', b"1"])
)
def test_what_is_no_track_is_refused_and_nothing_else_is_raised(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Track.from_bytes(data)


def test_satellites_positions_move_with_a_corrected_clock_and_a_cameras_own_do_not() -> None:
    fixes = tuple(Fix(START + timedelta(seconds=at), 43.8 + at / 1000, 0.6) for at in (0, 10, 20))
    corrected = START - timedelta(seconds=5)
    for source, first_s in ((TrackSource.SATELLITES, 5.0), (TrackSource.CAMERA, 0.0)):
        found = Track(source, fixes=fixes).along(START, corrected, 30.0)
        assert [one.offset_s for one in found] == [first_s, first_s + 10, first_s + 20]


def test_positions_beside_the_recording_are_left_out_and_those_at_its_edges_are_not() -> None:
    fixes = tuple(Fix(START + timedelta(seconds=at), 43.8, 0.6) for at in (-60, -1, 0, 30, 31, 40))
    found = Track(TrackSource.SATELLITES, fixes=fixes).along(START, START, 30.0)
    assert [one.offset_s for one in found] == [-1, 0, 30, 31]


def test_positions_inside_a_recording_follow_no_clock() -> None:
    inside = (Position(3.0, 43.8, 0.6), Position(1.0, 43.8, 0.6))
    found = Track(TrackSource.INSIDE, inside).along(START, START + timedelta(days=400), 30.0)
    assert [one.offset_s for one in found] == [1.0, 3.0]
