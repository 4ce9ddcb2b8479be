"""A small station for the review: real clips with numbered frames, real libVLC, everything else in memory."""

from __future__ import annotations

import io
import threading
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.alignment import Alignment
from bwc_review.domain.basemap import Basemap, Tile
from bwc_review.domain.category import categories_from
from bwc_review.domain.clip import Clip, ClipId, ClipState, Place, RecordingId
from bwc_review.domain.errors import ClipDamaged, ClipMissing, StationError
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Removed
from bwc_review.domain.people import PersonId
from bwc_review.domain.place_near import NamedPlace
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import due_date
from bwc_review.domain.timecode import camera_and_corrected
from bwc_review.domain.track import Position
from bwc_review.media.align_sound import Heard, SoundMatch, align_by_sound
from bwc_review.media.filmstrip import Filmstrip, filmstrip
from bwc_review.media.frame_code import read_frame_number
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.frames import CACHE_BYTES, FrameServer
from bwc_review.media.picture import png
from bwc_review.media.probe import probe
from bwc_review.media.remux import first_picture_s, working_copy
from bwc_review.media.scene import Scene, make_clip
from bwc_review.media.waveform import Waveform, waveform
from bwc_review.paths import resource
from bwc_review.player.vlc_engine import Vlc
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.needs import Aligned, Peaks, SeenBy, Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.widgets.retention_badge import BadgeFacts, retention_sentence

FPS = 25
START = datetime(2026, 11, 12, 13, 3, 20, tzinfo=UTC)  # 14:03:20 in Paris
NOW = datetime(2026, 12, 7, 9, 0, tzinfo=UTC)
PERSON = PersonId("person-1")


class MemorySource:
    """A clip in memory; from ``bad_from`` on it is damaged. Once closed, nothing can be read."""

    def __init__(self, clip: str, data: bytes) -> None:
        self._clip = clip
        self._data = data
        self.bad_from: int | None = None
        self.is_closed = False

    @property
    def size(self) -> int:
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        if self.is_closed:
            raise ClipDamaged(self._clip, -1)
        end = min(offset + length, self.size)
        if self.bad_from is not None and end > self.bad_from:
            raise ClipDamaged(self._clip, self.bad_from // 65536)
        return self._data[offset:end]


class SourceStream(io.RawIOBase):
    """A source as a stream, as the vault gives it to the decoder."""

    def __init__(self, source: MemorySource) -> None:
        super().__init__()
        self._source = source
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + {0: 0, 1: self._at, 2: self._source.size}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        data = self._source.read(self._at, len(view))
        view[: len(data)] = data
        self._at += len(data)
        return len(data)


@dataclass
class Made:
    """What was made of one clip."""

    clip: Clip
    data: bytes
    index: FrameIndex
    filmstrip: Filmstrip
    waveform: Waveform
    playing: bytes | None = None  # the working copy, where the player cannot seek in the original
    track: tuple[Position, ...] = ()

    @property
    def start_s(self) -> float:
        """What the container that plays calls the first frame."""
        return self.index.origin_s if self.playing is None else first_picture_s(io.BytesIO(self.playing))


def number_in(image: QImage) -> int | None:
    """The frame number read from a picture on screen; None where there is none."""
    if image.isNull():
        return None
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return read_frame_number(lines[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3))


class FakeOpenClip:
    """An opened clip; notes what is closed."""

    def __init__(self, made: Made, source: MemorySource) -> None:
        self.clip = made.clip
        self.original = source
        self.source = source if made.playing is None else MemorySource(made.clip.id, made.playing)
        self.start_s = made.start_s
        self.index = made.index
        self.filmstrip = made.filmstrip
        self.waveform = made.waveform
        self.track = made.track
        self.servers: list[FrameServer] = []

    def frames(self, kept_bytes: int | None = None) -> FrameServer:
        kept = CACHE_BYTES if kept_bytes is None else kept_bytes
        server = FrameServer(lambda: SourceStream(self.original), self.index, self.clip.id, kept)  # type: ignore[arg-type,return-value]
        self.servers.append(server)
        return server

    def close(self) -> None:
        self.source.is_closed = self.original.is_closed = True


@dataclass
class FakeStation:
    """Opening, Marking and Looking in memory."""

    made: dict[ClipId, Made]
    profile: LegalProfile
    refuse: StationError | None = None
    kept: dict[MarkId, Mark] = field(default_factory=dict)
    opened: list[FakeOpenClip] = field(default_factory=list)
    looks: dict[ClipId, tuple[tuple[float, float], ...]] = field(default_factory=dict)
    seen_before: dict[ClipId, tuple[tuple[float, float], ...]] = field(default_factory=dict)
    stills: list[tuple[ClipId, int]] = field(default_factory=list)
    bad_from: dict[ClipId, float] = field(default_factory=dict)
    now: datetime = NOW
    aligned: list[tuple[tuple[ClipId, ...], Aligned, ClipId | None]] = field(default_factory=list)
    refuse_align: StationError | None = None
    may_match: threading.Event = field(default_factory=threading.Event)  # cleared: comparing sound takes long
    prepares: list[Callable[[Progress], None]] = field(default_factory=list)
    lost_stills: set[str] = field(default_factory=set)
    refuse_marks: StationError | None = None
    refuse_ends: StationError | None = None
    numbers: int = 0
    seen_by: dict[ClipId, dict[str, tuple[tuple[float, float], ...]]] = field(default_factory=dict)
    goes_on: list[tuple[ClipId, tuple[tuple[float, float], ...]]] = field(default_factory=list)
    places: list[tuple[ClipId, Place]] = field(default_factory=list)
    damages: list[tuple[ClipId, StationError]] = field(default_factory=list)
    names: tuple[NamedPlace, ...] = ()
    maps: tuple[Basemap, ...] = ()
    tile_data: dict[Tile, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.may_match.set()

    def basemaps(self) -> Sequence[Basemap]:
        return self.maps

    def tiles(self, wanted: Sequence[Tile]) -> dict[Tile, bytes]:
        return {tile: self.tile_data[tile] for tile in wanted if tile in self.tile_data}

    def open(self, clip: ClipId, progress: Progress = SILENT) -> FakeOpenClip:
        for step in self.prepares:
            step(progress)
        if self.refuse is not None:
            raise self.refuse
        made = self.made[clip]
        source = MemorySource(clip, made.data)
        if clip in self.bad_from:
            source.bad_from = int(len(made.data) * self.bad_from[clip])
        self.opened.append(FakeOpenClip(made, source))
        return self.opened[-1]

    def watched(self, opened: FakeOpenClip, spans: Sequence[tuple[float, float]]) -> None:
        self._refuse()
        self.goes_on.append((opened.clip.id, tuple(spans)))

    def damaged(self, opened: FakeOpenClip, error: StationError) -> None:
        self._refuse()
        self.damages.append((opened.clip.id, error))

    def ended(self, opened: FakeOpenClip, watched: Sequence[tuple[float, float]]) -> None:
        if self.refuse_ends is not None:
            raise self.refuse_ends
        self.looks[opened.clip.id] = tuple(watched)

    def marks(self, clips: Sequence[ClipId]) -> Sequence[Mark]:
        return [mark for mark in self.kept.values() if mark.clip in clips]

    def add(
        self, clip: ClipId, kind: MarkKind, start: Instant, end: Instant | None, category: str, note: str
    ) -> Mark:
        camera, corrected = camera_and_corrected(self.made[clip].clip, start.offset_s)
        self._refuse()
        self.numbers += 1
        number = MarkId(f"mark-{self.numbers}")
        self.kept[number] = Mark(
            number, clip, kind, start, end, camera, corrected, category, note, PERSON, self.now
        )
        return self.kept[number]

    def change(self, mark: Mark) -> Mark:
        self._refuse()
        _, corrected = camera_and_corrected(self.made[mark.clip].clip, mark.start.offset_s)
        self.kept[mark.id] = replace(mark, corrected_time=corrected)
        return self.kept[mark.id]

    def remove(self, mark: MarkId) -> Removed:
        self._refuse()
        return Removed(self.kept.pop(mark), None)

    def restore(self, removed: Removed) -> Mark:
        self._refuse()
        self.kept[removed.mark.id] = removed.mark
        return removed.mark

    def _refuse(self) -> None:
        if self.refuse_marks is not None:
            raise self.refuse_marks

    def align(self, clips: Sequence[ClipId], aligned: Aligned, against: ClipId | None) -> Sequence[Alignment]:
        if self.refuse_align is not None:
            raise self.refuse_align
        self.aligned.append((tuple(clips), aligned, against))
        return []

    def match_sound(
        self, fixed: Sequence[tuple[float, Peaks]], moved: Sequence[tuple[float, Peaks]], progress: Progress
    ) -> SoundMatch:
        while not self.may_match.wait(0.01):
            progress.step(1, 4)
        one, other = ([Heard(at_s, it.per_second, it.peaks) for at_s, it in lane] for lane in (fixed, moved))
        return align_by_sound(one, other, progress=progress)

    def take_still(self, opened: FakeOpenClip, frame: int) -> Mark:
        self.stills.append((opened.clip.id, frame))
        at = Instant(frame, int(opened.index.pts[frame]), opened.index.offset_of(frame))
        return self.add(opened.clip.id, MarkKind.STILL, at, None, "", "")

    def coverage(self, clip: ClipId) -> Sequence[SeenBy]:
        others = self.seen_by.get(clip, {})
        return [
            SeenBy(PERSON, "Marc Durand", True, self.seen_before.get(clip, ())),
            *(SeenBy(PersonId(name), name, False, spans) for name, spans in others.items()),
        ]

    def still(self, mark: MarkId) -> bytes | None:
        kept = self.kept.get(mark)
        if kept is None:
            return None
        if mark in self.lost_stills:
            raise ClipMissing(kept.clip, "still")
        made = self.made[kept.clip]
        server = FrameServer(lambda: io.BytesIO(made.data), made.index, kept.clip)
        try:
            return png(server.frame(kept.start.frame), {})
        finally:
            server.close()

    def near(self, latitude: float, longitude: float) -> Sequence[NamedPlace]:
        return self.names

    def start(self, clip: ClipId) -> tuple[float, float] | None:
        track = self.made[clip].track
        return (track[0].latitude, track[0].longitude) if track else None

    def place(self, clip: ClipId, place: Place) -> None:
        self._refuse()
        self.places.append((clip, place))

    def badge(self, clip: ClipId) -> BadgeFacts:
        made = self.made[clip].clip
        return BadgeFacts(
            made.due_on,
            (made.due_on - self.now.date()).days,
            ClipState.KEPT,
            "",
            retention_sentence(made.due_on, "R. 241-13"),
        )


def make(folder: Path, name: str, scene: Scene, camera: str, offset_s: float) -> Made:
    """A clip with all that is derived from it."""
    path = folder / f"{name}.mp4"
    make_clip(path, scene)
    return describe(path.read_bytes(), name, scene, camera, offset_s)


def describe(data: bytes, name: str, scene: Scene, camera: str, offset_s: float = 0.0) -> Made:
    """A file as the station would keep it."""
    found, index = probe(io.BytesIO(data))
    if index is None:
        index = FrameIndex(Fraction(1, 1000), 0, np.array([], np.int64), np.array([], np.int64))
    counted = scene.started_at.date()
    due = due_date(counted, _PROFILE[0])
    clip = Clip(
        ClipId(name), "ab" * 32, len(data), f"{name}.mp4", camera, camera, scene.started_at,
        found.duration_s or 0.0, scene.started_at + timedelta(hours=3), counted, due, RecordingId("r1"),
        wearer=PERSON, wearer_name="Sophie Martin", place=Place("place de la République"),
        clock_offset_s=offset_s, probe=found, incident="2026-0042",
    )  # fmt: skip
    strip = filmstrip(io.BytesIO(data), index, max(4, int(scene.seconds)), 60)
    heard = waveform(io.BytesIO(data), index=index)
    has_something = found.has_video or found.has_audio
    needs_copy = has_something and not found.can_seek_in_player
    playing = working_copy(io.BytesIO(data)).read() if needs_copy else None
    return Made(clip, data, index, strip, heard, playing)


_PROFILE: list[LegalProfile] = []


@pytest.fixture(scope="session")
def make_made(profile: LegalProfile) -> Callable[..., Made]:
    """Makes a clip and all that is derived from it: folder, name, scene, camera, clock offset in seconds."""
    _PROFILE.append(profile)
    return make


@pytest.fixture(scope="session")
def made_clips(tmp_path_factory: pytest.TempPathFactory, profile: LegalProfile) -> dict[ClipId, Made]:
    """CAM-02 in two files without a gap, and CAM-01, whose clock is 7 s late, beside it."""
    _PROFILE.append(profile)
    folder = tmp_path_factory.mktemp("clips")
    size = (640, 360)
    second = START + timedelta(seconds=4)
    scenes = {
        "cam2-a": (Scene(START, 4.0, FPS, size, "CAM-02", bframes=2, gop=25), "CAM-02", 0.0),
        "cam2-b": (Scene(second, 4.0, FPS, size, "CAM-02", bframes=2, gop=25), "CAM-02", 0.0),
        "cam1": (
            Scene(START - timedelta(seconds=5), 4.0, FPS, size, "CAM-01", view=1, real_start=START),
            "CAM-01",
            7.0,
        ),
    }
    return {ClipId(name): make(folder, name, *facts) for name, facts in scenes.items()}


@pytest.fixture
def station(made_clips: dict[ClipId, Made], profile: LegalProfile) -> FakeStation:
    return FakeStation(made_clips, profile)


@pytest.fixture(scope="session")
def vlc() -> Vlc:
    return Vlc("--aout=adummy")


@pytest.fixture
def make_visit(station: FakeStation, profile: LegalProfile) -> Callable[..., Visit]:
    """A visit to these clips by their names; CAM-02's first file alone unless said otherwise."""

    def visit(*names: str, begun_at: datetime = NOW - timedelta(minutes=6), **more: object) -> Visit:
        clips = tuple(station.made[ClipId(name)].clip for name in names or ("cam2-a",))
        categories = categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))
        made = Visit(
            "Incident 2026-0042",
            "Outrage · place de la République · 12 November 2026",
            clips,
            clips[0].id,
            "M. Durand",
            ReasonSession(PERSON, "2026-0042", Reason.JUDICIAIRE, "PV 2026/0123", begun_at),
            profile,
            categories,
        )
        return replace(made, **more)  # type: ignore[arg-type]

    return visit


@pytest.fixture
def work() -> Iterator[Jobs]:
    jobs = Jobs("work")
    yield jobs
    jobs.close()


@pytest.fixture
def ask() -> Iterator[Jobs]:
    jobs = Jobs("ask")
    yield jobs
    jobs.close()


@pytest.fixture
def screen(qtbot: QtBot, station: FakeStation, vlc: Vlc, work: Jobs, ask: Jobs) -> Iterator[ReviewScreen]:
    """The review at 1280 x 800, shown; closed before its lanes."""
    made = ReviewScreen(
        station,  # type: ignore[arg-type]
        station,  # type: ignore[arg-type]
        station,
        vlc,
        work,
        ask,
        now=lambda: station.now,
        placing=station,
        charting=station,
    )
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_visit()
    made.hide()
    for thread in threading.enumerate():
        if thread.name == "player":  # closing waits for less than a second, a busy machine may need more
            thread.join(10)
