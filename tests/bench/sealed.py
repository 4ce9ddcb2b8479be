"""A real station with sealed 1080p clips, somebody signed in, and the review screen over it."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path

import av

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.app.review_desk import ReviewDesk
from bwc_review.app.seat import Seat
from bwc_review.dock.reach import address_of
from bwc_review.domain.access import Reason
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.service import Service
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.sign_in import sign_in
from bwc_review.paths import Paths
from bwc_review.player.vlc_engine import Vlc
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen

LOGIN, WORDS = "anne", "quatre mots sans rapport"
FPS = 30
SIZE = (1920, 1080)


@dataclass(frozen=True)
class Filmed:
    """A plain file and the camera that filmed it, so many seconds after the first of all."""

    file: Path
    camera: str
    after_s: int = 0


def film(path: Path, seconds: float, view: int = 0) -> Path:
    """1080p at 30 pictures a second, H.264 with B-frames, a key frame every two seconds, AAC."""
    started = datetime(2026, 11, 20, 14, 3, tzinfo=roof.law().zone)
    return make_clip(path, Scene(started, seconds, FPS, SIZE, view=view, bframes=2, quality=34)).path


def repeat(given_path: Path, made_path: Path, loops: int) -> Path:
    """The same clip again and again, by stream copy."""
    with av.open(made_path, "w") as made, av.open(given_path) as given:
        tracks = {stream.index: made.add_stream_from_template(stream) for stream in given.streams}
        # the sound ends a little later
        length = Fraction(given.duration or 0, av.time_base) + Fraction(1, 10)
        for loop in range(loops):
            given.seek(0)
            for packet in given.demux():
                if packet.pts is None or packet.dts is None or packet.time_base is None:
                    continue
                shift = round(loop * length / packet.time_base)
                packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                packet.stream = tracks[packet.stream_index]
                made.mux(packet)
    return made_path


def found_station(root: Path, filmed: Sequence[Filmed]) -> Paths:
    """A new station that brought these clips in as a camera gives them, closed again."""
    paths = Paths(root / "station")
    person = Person(PersonId(""), LOGIN, "Anne", "Rey", Role.RESPONSABLE)
    roof.create(paths, Service("Fleurance"), person, WORDS, WORDS)
    station = roof.open_station(paths, WORDS)
    try:
        now = station.clock()
        who = sign_in(station.catalogue, station.keys, LOGIN, WORDS, now.astimezone(station.law.zone).date())
        began = (now - timedelta(days=1)).astimezone(station.law.zone).replace(hour=12, minute=0, second=0)
        cameras = sorted({one.camera for one in filmed})
        for number, label in enumerate(cameras):
            camera = Camera(_serial(number), label)
            save_camera(station.catalogue, who, camera, roof.rules(station), now)
        for number, one in enumerate(filmed):
            at = began + timedelta(seconds=one.after_s)
            name = f"DSJ_{_serial(cameras.index(one.camera))}_000000_{at:%Y%m%d_%H%M%S}.mp4"
            folder = root / one.camera / "DCIM" / f"{at:%Y-%m-%d}"
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(one.file, folder / name)
            with (folder / name).open("ab") as end:  # a box nobody reads: the station takes no clip twice
                end.write(struct.pack(">I4sI", 12, b"free", number))
        synced = startup.sync_now(station, [address_of(str(root / label)) for label in cameras], ready=None)
        assert synced.ingested == len(filmed)
        who.unlocked.close()
    finally:
        roof.close(station)
    for label in cameras:
        shutil.rmtree(root / label)
    return paths


def _serial(number: int) -> str:
    return f"36NCC00010{number}"


class Review:
    """The review screen over a station."""

    def __init__(self, seat: Seat, screen: ReviewScreen) -> None:
        self.seat = seat
        self.screen = screen
        with seat.station.catalogue.read() as tables:
            self.clips = tables.clips.rows(tables.clips.ids(ClipQuery(order="recorded")))

    def of(self, *cameras: str) -> tuple[Clip, ...]:
        """The clips of these cameras, in order."""
        return tuple(sorted((one for one in self.clips if one.camera_label in cameras), key=_began))

    def visit(self, *clips: Clip) -> Visit:
        """A look at these clips; its reason was just stated."""
        seat = self.seat
        ids = [clip.id for clip in clips]
        session = seat.state_reason(ids, Reason.JUDICIAIRE, "PV 1")
        categories = seat.categories
        return Visit("Look", "", clips, clips[0].id, "A. Rey", session, seat.rules, categories)


def _began(clip: Clip) -> datetime:
    return clip.corrected_at


@contextmanager
def reviewing(paths: Paths) -> Iterator[Review]:
    """Somebody sits at the station, the review is shown at 1280 x 800."""
    station, who = roof.open_with_person(paths, LOGIN, WORDS)
    work, ask = Jobs("work"), Jobs("ask")
    seat = Seat(station)
    seat.take(who)
    desk = ReviewDesk(seat)
    screen = ReviewScreen(desk, desk, desk, Vlc("--aout=adummy"), work, ask, now=station.clock)
    screen.resize(1280, 800)
    screen.show()
    try:
        yield Review(seat, screen)
    finally:
        screen.close_visit()
        work.finish()
        work.close()
        ask.close()
        screen.hide()
        screen.deleteLater()
        who.unlocked.close()
        roof.close(station)
