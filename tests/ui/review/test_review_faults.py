"""What goes wrong under a look: sealed files damaged, gone, cut, behind a disk that hangs; odd clips."""

from __future__ import annotations

import errno
import io
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, cast

import av
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bwc_review.app.review_desk import plain_view
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipDamaged, ClipMissing, JournalUnwritable
from bwc_review.media.frames import FrameServer
from bwc_review.media.scene import Scene, drop_index, make_clip
from bwc_review.player.engine import StoppedEarly
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.words import short_id
from bwc_review.vault.age_format import CHUNK, SEALED_CHUNK
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.reader import SealedReader
from bwc_review.vault.sealer import SealedPair, seal
from tests.ui.review.conftest import START, FakeOpenClip, FakeStation, Made, describe, number_in

CLIP = ClipId("film")
FPS = 25
ANSWER_S = 1.0  # stop and close answer within, whatever a disk does


class SealedOpenClip(FakeOpenClip):
    """An opened clip that is read through its seal."""

    def __init__(self, made: Made, pair: SealedPair, body: Path) -> None:
        reader = SealedReader(pair.file_key, body, made.clip.id, pair.body)
        super().__init__(made, cast("Any", reader))
        self.reader = reader

    def frames(self, kept_bytes: int | None = None) -> FrameServer:
        del kept_bytes
        server = FrameServer(partial(plain_view, self.reader), self.index, self.clip.id)
        self.servers.append(server)
        return server

    def close(self) -> None:
        self.reader.close()


@dataclass(frozen=True)
class Film:
    """A clip and its seal."""

    scene: Scene
    made: Made
    pair: SealedPair
    body: Path


class Vault:
    """One sealed clip on the disk, opened anew at each look."""

    def __init__(self, folder: Path, station: FakeStation, film: Film) -> None:
        self.made, self.pair = film.made, film.pair
        self.body = Path(shutil.copyfile(film.body, folder / "film.body"))
        self.opened: list[SealedOpenClip] = []
        self._scene = film.scene
        self._made = station.made
        station.made[CLIP] = self.made
        station.open = self.open  # type: ignore[method-assign]

    def add(self, name: str, camera: str, later_s: float) -> None:
        """The same film once more, as that of another camera, or of a later hour."""
        scene = replace(self._scene, started_at=START + timedelta(seconds=later_s))
        self._made[ClipId(name)] = describe(self.made.data, name, scene, camera)

    def open(self, clip: ClipId, progress: object = None) -> SealedOpenClip:
        del progress
        self.opened.append(SealedOpenClip(self._made[clip], self.pair, self.body))
        return self.opened[-1]

    def flip_byte(self, at: float) -> int:
        """Change one sealed byte, so far into the body; the number of its block."""
        chunk = int(self.pair.body.plain_bytes * at) // CHUNK
        with self.body.open("r+b") as stream:
            stream.seek(16 + chunk * SEALED_CHUNK + 100)
            byte = stream.read(1)
            stream.seek(-1, io.SEEK_CUR)
            stream.write(bytes([byte[0] ^ 0x40]))
        return chunk


class HangingDisk:
    """A file that answers nothing until ``answers`` is set."""

    def __init__(self, file: io.FileIO, answers: threading.Event) -> None:
        self._file = file
        self._answers = answers
        self.is_asked = threading.Event()

    def seek(self, offset: int) -> int:
        return self._file.seek(offset)

    def read(self, size: int) -> bytes | None:
        self.is_asked.set()
        self._answers.wait(30)
        return self._file.read(size)

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()


class GoneDisk(HangingDisk):
    """A file whose disk was pulled out."""

    def __init__(self, file: io.FileIO) -> None:
        super().__init__(file, threading.Event())

    def read(self, size: int) -> bytes | None:
        raise OSError(errno.EIO, "gone", str(size))


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory, make_made: object) -> Film:
    """A film of some megabytes, its index first, so that what is damaged lies in mid-clip."""
    del make_made  # it knows the law by which a clip is described
    folder = tmp_path_factory.mktemp("film")
    scene = Scene(START, 12.0, FPS, (1280, 720), gop=25, index_first=True, quality=14)
    path = make_clip(folder / "film.mp4", scene).path
    recipients = [recipient_of(identity_text(bytes(range(32))))]
    with path.open("rb") as stream:
        pair = seal(stream, folder / "film.body", folder / "film.head", recipients)
    return Film(scene, describe(path.read_bytes(), CLIP, scene, "CAM-02"), pair, folder / "film.body")


@pytest.fixture
def vault(tmp_path: Path, station: FakeStation, film: Film) -> Vault:
    """That film, to be damaged at will."""
    return Vault(tmp_path, station, film)


@pytest.fixture
def look(qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]) -> Callable[[], Any]:
    """Open the film; the stage once its first frame stands."""

    def begin() -> Any:
        screen.show_visit(make_visit(CLIP))
        run = screen._run
        assert run is not None
        qtbot.waitUntil(lambda: run.stage.transport is not None and not run.stage.deck.surface.image.isNull())
        return run.stage

    return begin


def number_on(stage: Any) -> int | None:
    return number_in(stage.deck.surface.image)


def packet_ends(made: Made) -> list[int]:
    """Where the bytes of each frame end, with those of all frames it may lean on; in order of showing."""
    with av.open(io.BytesIO(made.data), "r") as container:
        track = container.streams.video[0]
        found = [(one.pts or 0, (one.pos or 0) + one.size) for one in container.demux(track) if one.size]
    reached, ends = 0, {}
    for pts, end in found:
        reached = ends[pts] = max(reached, end)
    return [end for _, end in sorted(ends.items())]


def is_answered(stage: Any, frame: int) -> bool:
    """The frame is shown, or it is said why not."""
    is_shown = number_on(stage) == frame or bool(stage.deck.surface.message)
    return is_shown and not stage.deck.is_behind


def test_a_flipped_byte_stops_the_picture_there_and_names_clip_and_hour(
    qtbot: QtBot, vault: Vault, look: Callable[[], Any], station: FakeStation
) -> None:
    assert vault.pair.body.plain_bytes > 20 * CHUNK
    chunk = vault.flip_byte(0.5)
    stage = look()
    stage.seek(4.5)
    stage.play()
    qtbot.waitUntil(lambda: bool(stage.deck.surface.message), timeout=15_000)
    assert not stage.is_moving
    assert not stage.transport.is_at_end
    words = stage.deck.surface.message
    assert CLIP in words
    assert "14:03:2" in words
    assert "end" not in words.lower().split()
    assert stage.at_s > 4.5  # what lies before the damage was still played
    for _ in range(2):  # met again, playing and standing
        stage.seek(4.5)
        stage.play()
        qtbot.waitUntil(lambda: not stage.is_moving and bool(stage.deck.surface.message), timeout=15_000)
    stage.seek(1.0)
    qtbot.waitUntil(lambda: number_on(stage) == 25 and not stage.deck.surface.message)
    assert [(clip, repr(error)) for clip, error in station.damages] == [
        (CLIP, repr(ClipDamaged(CLIP, chunk)))
    ], "recorded once, not at each read"


def test_each_frame_before_a_flipped_byte_is_shown_those_in_it_refused_and_those_after_it_shown(
    qtbot: QtBot, vault: Vault, look: Callable[[], Any]
) -> None:
    """Frames that lean on damaged ones, up to the next key frame, cannot be decoded either."""
    chunk = vault.flip_byte(0.5)
    ends = packet_ends(vault.made)
    first_lost = next(frame for frame, end in enumerate(ends) if end > chunk * CHUNK)
    stage = look()
    after = vault.made.index.group_of(first_lost)[1]
    while ends[after - 1] < (chunk + 1) * CHUNK:  # the block reaches into the next group
        after = vault.made.index.group_of(after)[1]
    wanted = [0, *range(first_lost - 12, first_lost + 3), after - 1, *range(after, after + 3), 299]
    said: dict[int, str] = {}
    for frame in wanted:
        stage.seek(frame / FPS + 0.001)
        qtbot.waitUntil(partial(is_answered, stage, frame), timeout=10_000)
        said[frame] = stage.deck.surface.message
        assert said[frame] or number_on(stage) == frame
    refused = [frame for frame in wanted if CLIP in said[frame]]
    assert refused == [frame for frame in wanted if first_lost <= frame < after]


def test_a_vault_file_that_vanishes_while_playing_plays_on_and_is_missed_at_the_next_look(
    qtbot: QtBot,
    vault: Vault,
    look: Callable[[], Any],
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
) -> None:
    stage = look()
    stage.play()
    qtbot.waitUntil(lambda: stage.at_s > 0.3)
    vault.body.unlink()
    before = stage.at_s
    qtbot.waitUntil(lambda: stage.at_s > before + 0.5, timeout=10_000)
    assert stage.deck.surface.message == ""
    screen.close_visit()
    with pytest.raises(ClipMissing):
        vault.open(CLIP)
    screen.show_visit(make_visit(CLIP))
    run: Any = screen._run
    surface = run.stage.deck.surface
    qtbot.waitUntil(lambda: CLIP in surface.message)
    assert surface.image.isNull()


def test_a_vault_whose_disk_goes_while_playing_stops_is_said_to_be_missing_and_is_recorded(
    qtbot: QtBot, vault: Vault, look: Callable[[], Any], station: FakeStation
) -> None:
    stage = look()
    stage.play()
    qtbot.waitUntil(lambda: stage.at_s > 0.3)
    reader: Any = vault.opened[-1].reader
    reader._kept.clear()
    reader._file = GoneDisk(reader._file)
    vault.body.unlink()
    stage.seek(9.0)
    qtbot.waitUntil(lambda: bool(stage.deck.surface.message), timeout=15_000)
    assert not stage.is_moving
    assert CLIP in stage.deck.surface.message
    qtbot.waitUntil(lambda: bool(station.damages))
    assert [repr(error) for _, error in station.damages] == [repr(ClipMissing(CLIP, "clip"))]


def test_what_was_met_and_could_not_be_recorded_is_said_and_recorded_when_it_is_met_again(
    qtbot: QtBot, vault: Vault, look: Callable[[], Any], station: FakeStation, screen: ReviewScreen
) -> None:
    vault.flip_byte(0.5)
    stage = look()
    station.refuse_marks = JournalUnwritable()
    stage.seek(6.0)
    qtbot.waitUntil(lambda: bool(stage.deck.surface.message), timeout=15_000)
    qtbot.waitUntil(screen._notice.isVisible)
    assert station.damages == []
    station.refuse_marks = None
    stage.seek(1.0)
    qtbot.waitUntil(lambda: not stage.deck.surface.message)
    stage.seek(6.0)
    qtbot.waitUntil(lambda: len(station.damages) == 1, timeout=15_000)


def test_a_vault_file_cut_while_playing_stops_with_a_sentence_and_not_at_the_end(
    qtbot: QtBot, vault: Vault, look: Callable[[], Any]
) -> None:
    stage = look()
    with vault.body.open("r+b") as stream:
        stream.truncate(vault.pair.body.sealed_bytes // 2)
    stage.seek(4.5)
    stage.play()
    qtbot.waitUntil(lambda: bool(stage.deck.surface.message), timeout=15_000)
    assert CLIP in stage.deck.surface.message
    assert not stage.transport.is_at_end


@pytest.fixture
def hanging(
    vault: Vault, qtbot: QtBot, look: Callable[[], Any], screen: ReviewScreen
) -> Iterator[tuple[Any, HangingDisk]]:
    """The film plays when its disk stops answering, and something waits for it; it answers at the end."""
    stage = look()
    stage.play()
    qtbot.waitUntil(lambda: stage.at_s > 0.2)
    reader: Any = vault.opened[-1].reader
    answers = threading.Event()
    disk = HangingDisk(reader._file, answers)
    reader._file = disk
    stage.seek(9.0)
    qtbot.waitUntil(disk.is_asked.is_set, timeout=10_000)
    yield stage, disk
    answers.set()
    screen.close_visit()
    for thread in threading.enumerate():
        if thread.name.startswith(("player", "pictures", "filmstrips", "near")):
            thread.join(10)


def test_while_a_disk_hangs_stop_answers_and_the_window_goes_on(
    qtbot: QtBot, hanging: tuple[Any, HangingDisk]
) -> None:
    stage, _ = hanging
    began = time.monotonic()
    stage.pause()
    stage.seek(3.0)
    stage.step(1)
    assert time.monotonic() - began < ANSWER_S
    assert not stage.is_moving
    turned: list[bool] = []
    QTimer.singleShot(0, lambda: turned.append(True))
    qtbot.waitUntil(lambda: bool(turned))


def test_while_a_disk_hangs_close_answers_leaves_no_picture_and_keys_go_once_it_answers(
    qtbot: QtBot, hanging: tuple[Any, HangingDisk], screen: ReviewScreen, vault: Vault
) -> None:
    stage, disk = hanging
    surface = stage.deck.surface
    began = time.monotonic()
    screen.close_visit()
    assert time.monotonic() - began < ANSWER_S
    assert surface.image.isNull()
    reader = vault.opened[-1].reader
    assert reader.is_closed
    disk._answers.set()
    qtbot.waitUntil(lambda: reader._cipher is None and not reader._kept)


def test_while_all_clips_of_two_cameras_hang_and_a_strip_too_close_answers(
    qtbot: QtBot, vault: Vault, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    vault.add("later", "CAM-02", 12.0)
    vault.add("other", "CAM-01", 0.0)
    vault.add("other later", "CAM-01", 12.0)
    answers = threading.Event()
    screen.show_visit(make_visit(CLIP, "later", "other", "other later"))
    run: Any = screen._run
    qtbot.waitUntil(lambda: len(run._opened) == 4 and run.stage.transport is not None)
    run._lane.start(lambda _: answers.wait(30))
    run.stage.seek(10.5)
    run.stage.play()
    qtbot.waitUntil(lambda: all(deck._next is not None for deck in run.decks.values()), timeout=10_000)
    disks = []
    for opened in vault.opened:
        reader: Any = opened.reader
        reader._kept.clear()
        reader._file = HangingDisk(reader._file, answers)
        disks.append(reader._file)
    run.stage.seek(3.0)
    run.stage.play()
    qtbot.waitUntil(lambda: sum(disk.is_asked.is_set() for disk in disks) >= 2, timeout=10_000)
    began = time.monotonic()
    screen.close_visit()
    took_s = time.monotonic() - began
    answers.set()
    for thread in threading.enumerate():
        if thread.name.startswith(("player", "pictures", "filmstrips", "near")):
            thread.join(10)
    assert took_s < ANSWER_S
    qtbot.waitUntil(lambda: all(opened.reader._cipher is None for opened in vault.opened))


def test_a_file_without_a_single_frame_says_so(
    qtbot: QtBot, station: FakeStation, screen: ReviewScreen, make_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    scene = Scene(START, 1.0, FPS, (320, 180))
    make_clip(path, scene)
    drop_index(path)
    station.made[CLIP] = describe(path.read_bytes(), CLIP, scene, "CAM-02")
    assert station.made[CLIP].index.count == 0
    screen.show_visit(make_visit(CLIP))
    run: Any = screen._run
    qtbot.waitUntil(lambda: "sealed original is kept" in run.stage.deck.surface.message)
    run.stage.play()
    run.stage.step(1)
    run.stage.seek(0.0)
    assert run.stage.deck.surface.image.isNull()


def sound_alone(path: Path) -> bytes:
    """A recording of sound and nothing else."""
    make_clip(path, Scene(START, 3.0, FPS, with_video=False))
    return path.read_bytes()


def absurdly_large(path: Path) -> bytes:
    """Uncompressed pictures beside sound, and a header by which they are 60,000 by 60,000 pixels."""
    with av.open(str(path), "w") as container:
        pictures: Any = container.add_stream("rawvideo", rate=FPS)
        pictures.width, pictures.height, pictures.pix_fmt = 32, 16, "yuv420p"
        sound: Any = container.add_stream("pcm_s16le", rate=16_000)
        sound.layout = "mono"
        for number in range(3 * FPS):
            container.mux(pictures.encode(av.VideoFrame(32, 16, "yuv420p")))
            heard = av.AudioFrame("s16", "mono", 16_000 // FPS)
            heard.sample_rate, heard.pts = 16_000, number * 16_000 // FPS
            container.mux(sound.encode(heard))
    data = bytearray(path.read_bytes())
    size = data.index(b"strf") + 12  # biWidth, biHeight
    data[size : size + 8] = (60_000).to_bytes(4, "little") * 2
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data_of"), [("film.mp4", sound_alone), ("film.mkv", sound_alone), ("film.avi", absurdly_large)]
)
def test_where_there_is_no_picture_to_show_the_sound_is_played_and_sought_in_to_its_end(
    qtbot: QtBot,
    station: FakeStation,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    tmp_path: Path,
    name: str,
    data_of: Callable[[Path], bytes],
) -> None:
    scene = Scene(START, 3.0, FPS)
    made = station.made[CLIP] = describe(data_of(tmp_path / name), CLIP, scene, "CAM-02")
    assert (made.index.count, made.clip.seen.width, made.clip.seen.has_audio) == (0, 0, True)
    screen.show_visit(make_visit(CLIP))
    run: Any = screen._run
    stage = run.stage
    qtbot.waitUntil(lambda: "no picture" in stage.deck.surface.message)
    stage.play()
    qtbot.waitUntil(lambda: stage.at_s > 0.7, timeout=10_000)
    stage.pause()
    stood_s = stage.at_s
    stage.step(1)
    assert stage.at_s == stood_s
    stage.seek(1.5)
    assert stage.at_s == pytest.approx(1.5)
    assert stage.deck.surface.image.isNull()
    stage.play()
    qtbot.waitUntil(lambda: stage.at_s > 1.9, timeout=10_000)
    stage.seek(2.2)
    qtbot.waitUntil(lambda: not stage.is_moving, timeout=10_000)
    assert stage.transport.fault is None
    assert stage.transport.is_at_end
    assert "no picture" in stage.deck.surface.message
    watched = run.watching.watched[CLIP]
    assert watched[0][0] < 0.2
    assert watched[-1][1] > 1.9
    stage.play()  # from the beginning
    qtbot.waitUntil(lambda: 0.0 < stage.at_s < 1.0, timeout=10_000)
    assert stage.deck.surface.image.isNull()


def test_four_times_full_hd_is_exact_and_plays(
    qtbot: QtBot, station: FakeStation, screen: ReviewScreen, make_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    scene = Scene(START, 1.6, 10, (3840, 2160), gop=5)
    make_clip(path, scene)
    station.made[CLIP] = describe(path.read_bytes(), CLIP, scene, "CAM-02")
    screen.show_visit(make_visit(CLIP))
    run: Any = screen._run
    stage = run.stage
    qtbot.waitUntil(lambda: number_on(stage) == 0, timeout=10_000)
    assert stage.deck.surface.image.width() == 3840
    stage.play()
    qtbot.waitUntil(lambda: (number_on(stage) or 0) >= 4, timeout=15_000)
    stage.pause()
    transport = stage.transport
    qtbot.waitUntil(lambda: not transport.is_recognising and not stage.deck.is_behind, timeout=10_000)
    assert stage.deck.surface.image.width() == 3840
    assert number_on(stage) == transport.frame


def test_twelve_hours_are_gone_to_frame_by_frame(
    qtbot: QtBot, station: FakeStation, screen: ReviewScreen, make_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """A minute at two pictures a second, again and again by stream copy."""
    minute, path = tmp_path / "minute.mp4", tmp_path / "film.mp4"
    scene = Scene(START, 60.0, 2, (320, 180), gop=8, with_sound=False)
    make_clip(minute, scene)
    rounds = 12 * 60
    with av.open(str(path), "w") as made, av.open(str(minute)) as given:
        track = made.add_stream_from_template(given.streams.video[0])
        packets = [packet for packet in given.demux(video=0) if packet.size]
        base = Fraction(packets[0].time_base or 1)
        stamps = [(packet.pts, packet.dts) for packet in packets]
        for loop in range(rounds):
            shift = round(loop * 60 / base)
            for packet, (pts, dts) in zip(packets, stamps, strict=True):
                packet.pts, packet.dts = (pts or 0) + shift, (dts or 0) + shift
                packet.stream = track
                made.mux(packet)
    station.made[CLIP] = describe(path.read_bytes(), CLIP, scene, "CAM-02")
    index = station.made[CLIP].index
    assert index.count == rounds * 120
    screen.show_visit(make_visit(CLIP))
    run: Any = screen._run
    stage = run.stage
    qtbot.waitUntil(lambda: number_on(stage) == 0)
    for frame in (index.count - 1, index.count // 2, 40_001, 7):
        stage.seek(index.offset_of(frame) + 0.01)
        qtbot.waitUntil(lambda: not stage.deck.is_behind)
        assert stage.transport.frame == frame
        assert number_on(stage) == frame % 120
    stage.seek(index.offset_of(index.count - 5) + 0.01)
    qtbot.waitUntil(lambda: not stage.deck.is_behind)
    stage.play()
    qtbot.waitUntil(lambda: not stage.is_moving, timeout=15_000)
    assert stage.transport.fault is None
    assert stage.transport.frame == index.count - 1


def test_playing_that_stops_early_names_the_clip_and_the_hour(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    screen.show_visit(make_visit("cam2-a"))
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: run.stage.clip is not None)
    run.stage.failed.emit("CAM-02", StoppedEarly(1, 1.5), 1.5)
    said = run.decks["CAM-02"].surface.message
    assert short_id("cam2-a") in said
    assert "14:03:21,500" in said
