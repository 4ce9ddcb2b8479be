"""Which files are one recording, in whatever order they come in, and what lies between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.belonging import Belonging, JoinedBy
from bwc_review.domain.clip import Clip, ClipId, Probe, RecordingId, TimeCandidate, TimeSource
from bwc_review.domain.recording import Seam, goes_on, order_of, place, seams

T0 = datetime(2026, 11, 12, 13, 0, tzinfo=UTC)
H264 = Probe(
    container="mp4",
    video_codec="h264",
    audio_codec="aac",
    width=1920,
    height=1080,
    has_video=True,
    has_audio=True,
)
Maker = Callable[..., Clip]


@pytest.fixture(scope="session")
def file(make_clip: Maker) -> Maker:
    """A file of a camera: name, start in seconds, length, what its name says of the recording."""

    def make(name: str, start_s: float, length_s: float = 60.0, **more: object) -> Clip:
        at = T0 + timedelta(seconds=start_s)
        source = more.pop("source", TimeSource.NAME)
        assert isinstance(source, TimeSource)
        times = (TimeCandidate(source, at),)
        return make_clip(
            **{
                "id": ClipId(name),
                "recording": RecordingId(name),
                "recorded_at": at,
                "duration_s": length_s,
                "times": times,
                "probe": H264,
                **more,
            }
        )

    return make


def listed(files: Iterable[Clip]) -> dict[str, Clip]:
    """What the list says of files that come in one after another."""
    there: dict[str, Clip] = {}
    for clip in files:
        at = place(clip, there.values())
        there[clip.id] = replace(clip, recording=at.recording, joined_by=at.by)
        for member in list(there.values()):
            if member.recording in at.merged:
                there[member.id] = replace(member, recording=at.recording)
        for other, by in at.following:
            there[other] = replace(there[other], joined_by=by)
    return there


def recordings(files: Iterable[Clip]) -> dict[str, str]:
    return {name: clip.recording for name, clip in listed(files).items()}


def test_files_cut_by_the_camera_are_one_recording(file: Maker) -> None:
    clips = [
        file("c", 121),
        file("a", 0),
        file("b", 61),
        file("x", 60, camera="DSJ-2"),  # another camera never joins
        file("d", 184),  # three seconds later: another recording
        file("e", 243, 10.0),  # one second of overlap joins
    ]
    assert recordings(clips) == {"a": "a", "b": "a", "c": "a", "x": "x", "d": "d", "e": "d"}
    assert {clip.joined_by for clip in listed(clips).values()} == {None, JoinedBy.TIMES}


@given(
    lengths=st.lists(st.integers(3, 600), min_size=1, max_size=8),
    slips=st.lists(st.floats(-2, 2), min_size=8, max_size=8),
    seed=st.integers(0, 1 << 30),
)
def test_a_chain_within_tolerance_is_one_recording_in_any_order(
    lengths: list[int], slips: list[float], seed: int, file: Maker
) -> None:
    clips: list[Clip] = []
    reached = 0.0
    for number, length in enumerate(lengths):
        start = max(0.0, round(reached + slips[number], 3)) if clips else 0.0
        clips.append(file(f"{number}", start, float(length)))
        reached = start + length
    Random(seed).shuffle(clips)
    assert set(recordings(clips).values()) == {"0"}
    began = [clip.id for clip in listed(clips).values() if clip.joined_by is None]
    assert began == ["0"], "each file but the first says why it is part of the recording"


@given(
    starts=st.lists(st.sampled_from(range(0, 400, 49)), min_size=1, max_size=7),
    sources=st.lists(st.sampled_from((TimeSource.NAME, TimeSource.METADATA, TimeSource.FILE)), min_size=7),
    cameras=st.lists(st.sampled_from(("", "DSJ-1")), min_size=7, max_size=7),
    dockings=st.lists(st.sampled_from(("one", "two")), min_size=7, max_size=7),
    seed=st.integers(0, 1 << 30),
)
def test_the_order_of_arrival_decides_nothing(
    starts: list[int],
    sources: list[TimeSource],
    cameras: list[str],
    dockings: list[str],
    seed: int,
    file: Maker,
) -> None:
    clips = [
        file(
            f"{number}",
            start,
            50.0,
            source=sources[number],
            camera=cameras[number],
            belongs=Belonging(docking=dockings[number]),
        )
        for number, start in enumerate(starts)
    ]
    first = recordings(clips)
    Random(seed).shuffle(clips)
    again = recordings(clips)
    assert _parts(first) == _parts(again)


def _parts(found: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(name for name, one in found.items() if one == each) for each in found.values()}


def test_the_bare_time_of_a_file_joins_nothing(file: Maker) -> None:
    """Three files copied in the same second to a stick: their times are those of the copy."""
    copied = [
        file(name, -length, length, source=TimeSource.FILE, camera="", belongs=Belonging("docking"))
        for name, length in (("a", 1.0), ("b", 2.0), ("c", 1.5))
    ]
    assert recordings(copied) == {"a": "a", "b": "b", "c": "c"}
    named = [replace(one, times=(TimeCandidate(TimeSource.NAME, one.recorded_at),)) for one in copied]
    assert len(set(recordings(named).values())) < 3, "the same times in their names would have joined them"


def test_a_profile_may_say_that_the_time_of_a_file_is_the_cameras(file: Maker) -> None:
    trusted = Belonging(trusts_file_time=True)
    first, second = (file(f"{n}", 60 * n, source=TimeSource.FILE, belongs=trusted) for n in range(2))
    assert goes_on(first, second) is JoinedBy.TIMES
    assert goes_on(first, replace(second, belongs=Belonging())) is None


def test_numbers_that_follow_join_files_whose_own_times_follow_too(file: Maker) -> None:
    def mov(number: int, start_s: float, length_s: float = 60.0) -> Clip:
        counted = Belonging(series="DCIM/MOV*.avi", number=number, counts_all=True)
        return file(f"{number}", start_s, length_s, source=TimeSource.FILE, belongs=counted)

    assert goes_on(mov(17, 0), mov(18, 60)) is JoinedBy.NUMBERS
    assert goes_on(mov(17, 0), mov(19, 60)) is None, "a number is missing"
    assert goes_on(mov(17, 0), mov(18, 90)) is None, "the camera was off in between"
    assert goes_on(mov(17, 0, 2.0), mov(18, 2.0, 2.0)) is None, "so short that they may lie on each other"
    other = replace(mov(18, 60), belongs=Belonging(series="DCIM/VID*.avi", number=18, counts_all=True))
    assert goes_on(mov(17, 0), other) is None


def test_an_unknown_camera_is_the_same_one_inside_one_docking_only(file: Maker) -> None:
    first, second = (file(f"{n}", 60 * n, camera="", belongs=Belonging("docking-1")) for n in range(2))
    assert goes_on(first, second) is JoinedBy.TIMES
    assert goes_on(first, replace(second, belongs=Belonging("docking-2"))) is None
    assert goes_on(replace(first, belongs=Belonging()), replace(second, belongs=Belonging())) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(H264, video_codec="hevc"),
        replace(H264, width=1280, height=720),
        replace(H264, container="avi"),
        replace(H264, audio_codec="pcm_s16le"),
        Probe(container="mp4", audio_codec="aac", has_audio=True),
    ],
)
def test_files_of_another_kind_are_never_one_recording(other: Probe, file: Maker) -> None:
    first, second = file("a", 0), file("b", 60)
    assert goes_on(first, second) is JoinedBy.TIMES
    assert goes_on(first, replace(second, probe=other)) is None
    held = Belonging(series="container")
    for whole in (first, second):
        assert goes_on(replace(whole, belongs=held), replace(second, id=ClipId("z"), probe=other)) is None


def test_a_file_without_index_goes_on_the_one_before_it(file: Maker) -> None:
    """The battery fell out: nothing is known of the last file but its name."""
    cut = file("b", 60, 0.0, probe=Probe(is_damaged=True, damage="no_index"))
    assert goes_on(file("a", 0), cut) is JoinedBy.TIMES


def test_another_profile_and_a_date_to_check_join_nothing(file: Maker) -> None:
    first, second = file("a", 0, belongs=Belonging(profile="dsj")), file("b", 60)
    assert goes_on(first, replace(second, belongs=Belonging(profile="dsj"))) is JoinedBy.TIMES
    assert goes_on(first, replace(second, belongs=Belonging(profile="dcam"))) is None
    assert goes_on(first, replace(second, clock_suspect=True)) is None
    assert goes_on(replace(first, clock_suspect=True), second) is None


def test_all_files_of_a_container_are_one_recording_whatever_is_missing_in_between(file: Maker) -> None:
    held = Belonging(series="agent7_B8A44F000001_20260619T080320Z")
    clips = [file("c", 900, belongs=held), file("a", 0, belongs=held), file("b", 300, belongs=held)]
    assert set(recordings(clips).values()) == {"a"}
    assert {clip.joined_by for clip in listed(clips).values()} == {None, JoinedBy.CONTAINER}
    other = file("d", 960, belongs=replace(held, series="agent7_B8A44F000001_20260619T081820Z"))
    assert goes_on(clips[0], other) is JoinedBy.TIMES, "a container that follows at once goes on by its times"
    assert goes_on(clips[1], other) is None


def test_names_that_count_the_files_of_a_recording(file: Maker) -> None:
    def named(number: int, start_s: float, name: str = "x") -> Clip:
        return file(f"{name}{number}", start_s, belongs=Belonging(series="A_*_312-*.mp4", number=number))

    assert goes_on(named(0, 0), named(1, 100)) is JoinedBy.SERIES, "names to the minute"
    assert goes_on(named(0, 0), named(1, 300)) is None
    assert goes_on(named(0, 0), named(2, 60)) is None
    assert goes_on(named(0, 0), named(3, 0)) is JoinedBy.SERIES, "each name bears the start of the recording"
    assert goes_on(named(4, 0), named(0, 60, "y")) is None, "counting from nought begins another recording"


def test_gaps_and_overlaps_are_told_to_the_second(file: Maker) -> None:
    held = Belonging(series="container")
    clips = listed(
        [
            file("a", 0, 60.0, belongs=held),
            file("b", 72, 60.0, belongs=held),
            file("c", 128, 60.0, belongs=held),
            file("d", 188.9, 60.0, belongs=held),
        ]
    ).values()
    late = [replace(clip, clock_offset_s=7.0) for clip in clips]

    def at(seconds: float) -> datetime:
        return T0 + timedelta(seconds=7 + seconds)

    assert seams(late) == (
        Seam(ClipId("a"), ClipId("b"), at(60), at(72), 12.0),
        Seam(ClipId("b"), ClipId("c"), at(128), at(132), -4.0),
    )
    assert [one.is_gap for one in seams(late)] == [True, False]


def test_a_file_inside_another_one_is_filmed_twice_and_hides_no_gap(file: Maker) -> None:
    held = Belonging(series="container")
    clips = listed(
        [file("a", 0, 60.0, belongs=held), file("b", 10, 5.0, belongs=held), file("c", 65, belongs=held)]
    ).values()
    assert [(one.before, one.after, one.seconds) for one in seams(clips)] == [
        ("a", "b", -5.0),
        ("a", "c", 5.0),
    ]


def test_a_camera_that_was_off_is_no_gap(file: Maker) -> None:
    assert seams([file("a", 0), file("b", 600)]) == ()


@given(
    starts=st.lists(st.integers(0, 2000), min_size=1, max_size=8, unique=True),
    length_s=st.integers(1, 300),
)
def test_files_gaps_and_overlaps_make_up_the_whole(starts: list[int], length_s: int, file: Maker) -> None:
    held = Belonging(series="container")
    clips = list(listed(file(f"{start}", start, float(length_s), belongs=held) for start in starts).values())
    found = seams(clips, least_s=0.0)
    whole_s = max(starts) - min(starts) + length_s
    assert whole_s == pytest.approx(len(clips) * length_s + sum(one.seconds for one in found))
    for one in found:
        assert one.end - one.start == timedelta(seconds=abs(one.seconds))
        assert one.is_gap == (one.seconds > 0)
    assert [order_of(clip) for clip in sorted(clips, key=order_of)] == sorted(
        order_of(clip) for clip in clips
    )
