"""A station that only receives, real but for its clock, and cameras that are folders."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import reduce
from operator import xor
from pathlib import Path

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.dock.folder import FOLDER, FolderSource
from bwc_review.dock.listing import list_source
from bwc_review.dock.profile import CameraProfile, load_profiles
from bwc_review.dock.source import Address, SourceFile
from bwc_review.dock.volumes import IsVolume
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.release_plan import ReleasePlan
from bwc_review.domain.service import Service
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.intake import Intake
from bwc_review.operations.plan_release import plan_release
from bwc_review.operations.workshop import Workshop
from bwc_review.paths import resource
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.reader import open_clip
from bwc_review.vault.store import Store

VAULT = identity_text(hashlib.sha256(b"vault").digest())
CATALOGUE_KEY = hashlib.sha256(b"catalogue").digest()
RECOVERY = identity_text(hashlib.sha256(b"recovery").digest())
SERIAL = "7654321"
NOW = datetime(2026, 6, 20, 16, 0, tzinfo=UTC)


def a_volume(address: Address) -> bool:
    """The folders of these tests are mounted volumes to the station, each its camera's own memory."""
    return address.kind == FOLDER


@pytest.fixture(scope="session")
def profiles() -> tuple[CameraProfile, ...]:
    return load_profiles(resource("cameras"))


@pytest.fixture(scope="session")
def workshop() -> Iterator[Workshop]:
    with Workshop() as process:
        yield process


@pytest.fixture(scope="session")
def small_clips(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Real recordings of a second, each with another content."""
    folder = tmp_path_factory.mktemp("clips")
    made = []
    for number in range(4):
        scene = Scene(
            datetime(2026, 6, 19, 10, number, tzinfo=UTC), seconds=1.0, size=(160, 90), fps=10, view=number
        )
        made.append(make_clip(folder / f"{number}.mp4", scene).path)
    return tuple(made)


@pytest.fixture(scope="session")
def empty_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: the tables take longer to make than most tests."""
    file = tmp_path_factory.mktemp("catalogue") / "catalogue.db"
    open_engine(file, CATALOGUE_KEY).dispose()
    return file


@dataclass
class Receiving:
    """What a test asks of the station, and of the camera in front of it."""

    root: Path
    profile: LegalProfile
    workshop: Workshop
    profiles: tuple[CameraProfile, ...]
    empty_catalogue: Path
    now: datetime = NOW
    opened: list[Catalogue] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.camera = self.root / "camera"
        self.camera.mkdir()
        shutil.copyfile(self.empty_catalogue, self.root / "catalogue.db")
        self.store = Store(self.root / "vault", self.root / "staging")
        self.catalogue = self.open()
        self.service()

    def service(self) -> None:
        """Say what every station says of itself."""
        with self.catalogue.write(Draft(Operation.START, SYSTEM)) as tables:
            tables.service.set(Service("Fleurance", origin="station-1"))

    def open(self) -> Catalogue:
        """Open the catalogue as another start would."""
        for old in self.opened:
            old.close()
        engine = open_engine(self.root / "catalogue.db", CATALOGUE_KEY)
        ticks = iter(range(1, 1 << 30))
        self.catalogue = Catalogue(
            engine, lambda: self.now, lambda: next(ticks), f"start-{len(self.opened)}", "0"
        )
        self.opened.append(self.catalogue)
        return self.catalogue

    @property
    def recipients(self) -> tuple[str, str]:
        return recipient_of(VAULT), recipient_of(RECOVERY)

    @property
    def intake(self) -> Intake:
        return Intake(self.catalogue, self.store, self.workshop, self.recipients, self.profile)

    def put(self, relative: str, data: bytes | Path, at: datetime | None = None) -> Path:
        """Write a file onto the camera."""
        file = self.camera / relative
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, Path):
            shutil.copyfile(data, file)
        else:
            file.write_bytes(data)
        stamp = (at or self.now - timedelta(hours=2)).timestamp()
        os.utime(file, (stamp, stamp))
        return file

    def bear_out(self, relative: str, began_at: datetime) -> Path:
        """Write beside a recording what satellites said as it began."""
        body = f"GPRMC,{began_at:%H%M%S}.00,A,4350.9350,N,00039.7500,E,0.0,0.0,{began_at:%d%m%y},,,A"
        line = f"${body}*{reduce(xor, body.encode(), 0):02X}\r\n"
        return self.put(f"{relative.rpartition('.')[0]}.nmea", line.encode(), began_at)

    def dsj(self, at: str = "20260619_100324", tail: str = "", serial: str = SERIAL) -> str:
        """A name of the DSJ family."""
        return f"DCIM/{at[:4]}-{at[4:6]}-{at[6:8]}/DSJ_{serial}_000000_{at}{tail}.mp4"

    def know(self, camera: Camera | None = None) -> None:
        """Put the camera on the service's list."""
        with self.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (SERIAL,))) as tables:
            tables.cameras.add(camera or Camera(SERIAL, "CAM-01"))

    @property
    def source(self) -> FolderSource:
        return FolderSource(self.camera)

    def listed(self) -> list[SourceFile]:
        """What lies on the camera, as a look sees it."""
        return list(list_source(self.source, self.profiles).files)

    def sync(self, **more: object) -> Synced:
        more.setdefault("reserve_bytes", 0)
        more.setdefault("is_volume", a_volume)
        return sync(self.intake, [self.source], self.profiles, self.now, **more)  # type: ignore[arg-type]

    def plan(self, is_volume: IsVolume = a_volume) -> ReleasePlan:
        """What would become of each file on the camera."""
        return plan_release(
            self.catalogue,
            self.store,
            self.source,
            self.profiles,
            self.now,
            self.profile,
            is_volume=is_volume,
        )

    def clips(self) -> list[Clip]:
        with self.catalogue.read() as tables:
            return tables.clips.rows(tables.clips.ids(ClipQuery(order="recorded", descending=False)))

    def journal(self, *operations: Operation) -> list[Entry]:
        with self.catalogue.read() as tables:
            entries = tables.journal.entries()
        return sorted(
            (one for one in entries if not operations or one.operation in operations), key=lambda one: one.seq
        )

    def plain(self, clip: Clip) -> bytes:
        """The original, opened with the recovery key."""
        with self.catalogue.read() as tables:
            head, body = tables.clips.sealed_head(clip.id), tables.clips.bodies(clip.id)[0]
        path = self.store.body_path(clip.id)
        with open_clip(self.store.read_head(clip.id), path, RECOVERY, clip.id, head, body) as reader:
            return reader.read(0, reader.size)

    def staged(self) -> list[str]:
        folder = self.root / "staging"
        return sorted(file.name for file in folder.iterdir()) if folder.exists() else []

    def on_camera(self) -> list[str]:
        return sorted(str(file.relative_to(self.camera)) for file in self.camera.rglob("*") if file.is_file())


@pytest.fixture
def receiving(
    tmp_path: Path,
    profile: LegalProfile,
    workshop: Workshop,
    profiles: tuple[CameraProfile, ...],
    empty_catalogue: Path,
) -> Iterator[Receiving]:
    station = Receiving(tmp_path, profile, workshop, profiles, empty_catalogue)
    yield station
    for catalogue in station.opened:
        catalogue.close()


@pytest.fixture
def sha256_of() -> Callable[[bytes], str]:
    return lambda data: hashlib.sha256(data).hexdigest()
