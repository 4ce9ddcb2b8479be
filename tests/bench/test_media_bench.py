"""How quick exact frames, small pictures and the outline of the sound are; ``-s`` shows the figures."""

from __future__ import annotations

import random
import resource
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import av
import pytest

from bwc_review.media.filmstrip import filmstrip
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.frames import FrameServer
from bwc_review.media.probe import probe
from bwc_review.media.scene import Scene, make_clip
from bwc_review.media.waveform import waveform

pytestmark = pytest.mark.bench
LOOPS = 60  # of thirty seconds: half an hour


@pytest.fixture(scope="module")
def half_minute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1080p at 30 pictures a second, H.264 with B-frames, a key frame every two seconds, AAC."""
    path = tmp_path_factory.mktemp("bench") / "half-minute.mp4"
    started = datetime(2026, 11, 20, 14, 3, tzinfo=UTC)
    make_clip(path, Scene(started, seconds=30, fps=30, size=(1920, 1080), bframes=2, quality=34))
    return path


@pytest.fixture(scope="module")
def half_hour(half_minute: Path) -> Path:
    """The half minute again and again, by stream copy."""
    path = half_minute.with_name("half-hour.mp4")
    with av.open(path, "w") as made, av.open(half_minute) as given:
        tracks = {stream.index: made.add_stream_from_template(stream) for stream in given.streams}
        length = Fraction(given.duration or 0, av.time_base) + Fraction(
            1, 10
        )  # the sound ends a little later
        for loop in range(LOOPS):
            given.seek(0)
            for packet in given.demux():
                if packet.pts is None or packet.dts is None or packet.time_base is None:
                    continue
                shift = round(loop * length / packet.time_base)
                packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                packet.stream = tracks[packet.stream_index]
                made.mux(packet)
    return path


def _index(path: Path) -> FrameIndex:
    with path.open("rb") as stream:
        index = probe(stream)[1]
    assert index is not None
    return index


def _each(what: str, server: FrameServer, numbers: Iterable[int]) -> tuple[float, float]:
    """Ask for pictures one by one, say how long each took, return median and 95 % of the processor, in ms."""
    spent, worked = [], []
    for number in numbers:
        begun, busy = time.perf_counter(), time.process_time()
        server.frame(number)
        spent.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    figures = []
    for times in (sorted(spent), sorted(worked)):
        figures.append((statistics.median(times), times[int(len(times) * 0.95)], times[-1]))
    for name, (median, late, longest) in zip(("by the clock", "of the processor"), figures, strict=True):
        print(
            f"\n{what}, {name}: median {median:.1f} ms, 95 % {late:.1f} ms, longest {longest:.1f} ms", end=""
        )
    return figures[1][:2]


def _group_ms(path: Path) -> float:
    """Milliseconds of the processor to decode one group of 60 pictures and do nothing else."""
    with av.open(path) as container:
        pictures = container.decode(video=0)
        next(pictures)
        begun = time.process_time()
        for _ in range(60):
            next(pictures)
        return (time.process_time() - begun) * 1000


def _seconds(job: Callable[[], object]) -> float:
    """Seconds of the processor: other work on the machine does not count."""
    begun = time.process_time()
    job()
    return time.process_time() - begun


def test_stepping_and_seeking_in_1080p(half_minute: Path) -> None:
    index = _index(half_minute)
    server = FrameServer(lambda: half_minute.open("rb"), index)
    server.frame(100)
    forward, _ = _each("step forward", server, range(101, 301))
    back, _ = _each("step back", server, range(300, 100, -1))
    chance = random.Random(5)
    seek, late = _each("random seek", server, (chance.randrange(index.count) for _ in range(120)))
    server.close()
    group = statistics.median(_group_ms(half_minute) for _ in range(5))
    print(
        f"\none group of 60 decoded: {group:.0f} ms; seek {seek / group:.2f} of it, 95 % {late / group:.2f}"
    )
    assert forward <= max(15, group / 5)
    assert back <= max(60, group)
    assert seek <= max(60, group)  # half a group on average, and one picture as RGB
    assert late <= max(150, 2 * group)


def test_opening_and_probing(half_hour: Path) -> None:
    with half_hour.open("rb") as stream:
        spent = _seconds(lambda: probe(stream))
    size = half_hour.stat().st_size
    index = _index(half_hour)
    print(
        f"\nprobe of half an hour, {size >> 20} MB: {spent:.2f} s; frame index {len(index.to_bytes())} bytes"
    )
    assert index.count == LOOPS * 900
    assert spent < 10


def test_a_filmstrip_of_half_an_hour_against_reading_key_frames_in_a_row(half_hour: Path) -> None:
    """The rival does what ``ffmpeg -skip_frame nokey`` does: every key frame, one after another."""
    index = _index(half_hour)

    def strip() -> None:
        with half_hour.open("rb") as stream:
            assert len(filmstrip(stream, index, count=40).jpegs) == 40

    def rival() -> None:
        with av.open(half_hour) as container:
            video = container.streams.video[0]
            video.codec_context.skip_frame = "NONKEY"
            for frame in container.decode(video):
                frame.reformat(160, 90, "rgb24")

    ours, theirs = _seconds(strip), _seconds(rival)
    print(
        f"\nfilmstrip of 40: {ours:.2f} s, all key frames in a row: {theirs:.2f} s, ratio {ours / theirs:.2f}"
    )
    assert ours <= 1.1 * theirs


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="no ffmpeg command here: see the rival above")
def test_a_filmstrip_of_half_an_hour_against_the_ffmpeg_command(half_hour: Path, tmp_path: Path) -> None:
    """Forty small pictures from key frames, by ``ffmpeg -skip_frame nokey``, as JPEG like ours."""
    index = _index(half_hour)

    def strip() -> None:
        with half_hour.open("rb") as stream:
            assert len(filmstrip(stream, index, count=40).jpegs) == 40

    wishes = ["-vf", f"fps=40/{LOOPS * 30},scale=160:90", "-frames:v", "40", str(tmp_path / "%d.jpg")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    command = ["ffmpeg", "-v", "error", "-skip_frame", "nokey", "-i", str(half_hour), "-an", *wishes]
    subprocess.run(command, check=True)
    by_the_clock = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    theirs = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    begun, ours = time.perf_counter(), _seconds(strip)
    clock = time.perf_counter() - begun
    print(
        f"\nfilmstrip of 40, processor: {ours:.2f} s, ffmpeg {theirs:.2f} s, ratio {ours / theirs:.2f}; "
        f"by the clock {clock:.2f} s and {by_the_clock:.2f} s, ratio {clock / by_the_clock:.2f}"
    )
    assert ours <= 1.1 * theirs


def test_the_outline_of_half_an_hour_of_sound(half_hour: Path) -> None:
    with half_hour.open("rb") as stream:
        spent = _seconds(lambda: waveform(stream))
    print(f"\nwaveform: {spent:.2f} s for half an hour, {LOOPS * 30 / spent:.0f} x real time")
    assert LOOPS * 30 / spent >= 500


def test_a_demonstration_clip_is_made_quickly(tmp_path: Path) -> None:
    started = datetime(2026, 11, 20, 14, 3, tzinfo=UTC)
    begun = time.process_time()
    make_clip(tmp_path / "demo.mp4", Scene(started, seconds=20))
    spent = time.process_time() - begun
    print(f"\n20 s of 1280x720 made in {spent:.1f} s of one core")
    assert spent <= 5
