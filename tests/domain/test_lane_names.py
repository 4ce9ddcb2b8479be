"""One lane for each camera, also for those that nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import NAMELESS, Clip, ClipId, RecordingId
from bwc_review.domain.lane_names import lane_names
from bwc_review.domain.recording import TOLERANCE_S

T0 = datetime(2026, 11, 12, 13, 0, tzinfo=UTC)

MakeClip = Callable[..., Clip]


def _nameless(make_clip: MakeClip, clip: str, recording: str, begin: float, seconds: float) -> Clip:
    return make_clip(
        id=ClipId(clip),
        recording=RecordingId(recording),
        camera="",
        camera_label=NAMELESS,
        recorded_at=T0 + timedelta(seconds=begin),
        clock_offset_s=0.0,
        duration_s=seconds,
    )


def test_a_known_camera_has_the_lane_of_its_label(make_clip: MakeClip) -> None:
    names = {"a": "CAM-01", "b": "X77"}
    clips = [make_clip(id=ClipId(name), camera_label=label) for name, label in names.items()]
    assert lane_names(clips) == names


def test_two_nameless_cameras_that_filmed_at_once_have_a_lane_each(make_clip: MakeClip) -> None:
    clips = [
        _nameless(make_clip, "b", "two", 30, 60),
        _nameless(make_clip, "a", "one", 0, 60),
        _nameless(make_clip, "a2", "one", 60, 60),
        _nameless(make_clip, "c", "three", 121, 60),
    ]
    assert lane_names(clips) == {"a": "?", "a2": "?", "b": "? 2", "c": "?"}


def test_names_of_whole_seconds_make_no_second_camera(make_clip: MakeClip) -> None:
    clips = [_nameless(make_clip, "a", "one", 0, 60.9), _nameless(make_clip, "b", "two", 60, 60)]
    assert set(lane_names(clips).values()) == {"?"}


@given(
    spans=st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 300), st.integers(1, 90)), min_size=1, max_size=10
    )
)
def test_nothing_lies_over_another_recording(make_clip: MakeClip, spans: list[tuple[int, int, int]]) -> None:
    clips = [
        _nameless(make_clip, f"{number}", f"r{recording}", begin, seconds)
        for number, (recording, begin, seconds) in enumerate(spans)
    ]
    lanes = lane_names(clips)
    assert set(lanes) == {clip.id for clip in clips}
    for one in clips:
        for other in clips:
            if one.recording == other.recording:
                assert lanes[one.id] == lanes[other.id], "a recording is of one camera"
            elif lanes[one.id] == lanes[other.id]:
                first, last = max(one.recorded_at, other.recorded_at), min(_end(one), _end(other))
                assert (last - first).total_seconds() <= TOLERANCE_S


def _end(clip: Clip) -> datetime:
    return clip.recorded_at + timedelta(seconds=clip.duration_s)
