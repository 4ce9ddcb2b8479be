"""Real SQLCipher files, a clock that the test moves, and clips to put in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Place, RecordingId, Sealed, SealedHead
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from tests import digging, memory

tmp_path = memory.folder

PARIS = ZoneInfo("Europe/Paris")
KEY = sha256(b"a catalogue key").digest()
FIRST_DAY = date(2026, 1, 1)
PEOPLE = (
    Person(PersonId("p-1"), "marie", "Marie", "Dupont", Role.RESPONSABLE, starts_on=FIRST_DAY),
    Person(PersonId("p-2"), "jean", "Jean", "Écluse", Role.AGENT_PORTEUR, starts_on=FIRST_DAY),
    Person(PersonId("p-3"), "dpo", "Ève", "Martin", Role.DPO, starts_on=FIRST_DAY),
)


class Clock:
    """The two clocks of a station, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
        self.monotonic_ns = 1_000_000_000

    def wall(self) -> datetime:
        return self.now

    def monotonic(self) -> int:
        return self.monotonic_ns

    def wait(self, **span: float) -> None:
        self.now += timedelta(**span)
        self.monotonic_ns += int(timedelta(**span).total_seconds() * 1e9)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def key() -> bytes:
    return KEY


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.db"


Open = Callable[..., Catalogue]


@pytest.fixture
def open_it(file: Path, key: bytes, clock: Clock) -> Iterator[Open]:
    """Opens the catalogue of this test, as a new start of the program would; closes all at the end."""
    opened: list[Catalogue] = []

    def opening(start: str = "start-1") -> Catalogue:
        catalogue = Catalogue(open_engine(file, key), clock.wall, clock.monotonic, start, "0.1.0")
        opened.append(catalogue)
        return catalogue

    yield opening
    for catalogue in opened:
        catalogue.close()


@pytest.fixture
def draft() -> Callable[..., Draft]:
    def drafting(operation: Operation = Operation.SETTING_CHANGED, *subjects: str) -> Draft:
        return Draft(operation, SYSTEM, subjects=subjects)

    return drafting


@pytest.fixture
def people() -> tuple[Person, ...]:
    return PEOPLE


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station that has been set up, made once: origin, three people, two cameras, one entry."""
    file = tmp_path_factory.mktemp("set-up") / "catalogue.db"
    clock = Clock()
    made = Catalogue(open_engine(file, KEY), clock.wall, clock.monotonic, "start-1", "0.1.0")
    with made.write(Draft(Operation.START, SYSTEM)) as tables:
        tables.service.set(Service("Fleurance", origin="station-1"))
        for person in PEOPLE:
            tables.people.add(person)
        tables.cameras.add(Camera("SER-1", "CAM-01"))
        tables.cameras.add(Camera("SER-2", "CAM-02"))
    made.close()
    return file


@pytest.fixture
def catalogue(open_it: Open, file: Path, set_up: Path) -> Catalogue:
    """The station of this test, open."""
    shutil.copy(set_up, file)
    return open_it()


@pytest.fixture
def make_clip() -> Callable[..., Clip]:
    """A clip of the given number; anything else by keyword."""

    def make(number: int, **fields: object) -> Clip:
        recorded = datetime(2026, 11, 1, 10, 0, tzinfo=PARIS) + timedelta(minutes=number)
        made = Clip(
            id=ClipId(f"0193-{number:05}"),
            sha256=sha256(str(number).encode()).hexdigest(),
            size_bytes=1000 + number,
            source_name=f"DCIM/100/{number:05}.mp4",
            camera="SER-1",
            camera_label="CAM-01",
            recorded_at=recorded,
            duration_s=60.5,
            docked_at=recorded + timedelta(hours=3),
            counted_from=recorded.date(),
            due_on=date(2026, 12, 1),
            recording=RecordingId(f"0193-{number:05}"),
            place=Place("Place de la République", 43.85, 0.66),
        )
        return replace(made, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def sealed() -> Callable[[Clip], tuple[SealedHead, Sealed]]:
    """What the vault would say of the clip."""

    def seal(clip: Clip) -> tuple[SealedHead, Sealed]:
        body = Sealed(BodyKind.CLIP, "", clip.sha256, clip.size_bytes, "ab" * 32, clip.size_bytes + 32)
        return SealedHead("cd" * 32, 266), body

    return seal


@pytest.fixture
def put(
    draft: Callable[..., Draft], sealed: Callable[[Clip], tuple[SealedHead, Sealed]]
) -> Callable[..., None]:
    """Lists clips, each logged."""

    def putting(catalogue: Catalogue, *clips: Clip) -> None:
        with catalogue.write(*(draft(Operation.INGEST_DONE, clip.id) for clip in clips)) as tables:
            for clip in clips:
                tables.clips.add(clip, *sealed(clip))

    return putting


@pytest.fixture
def opened_pages(key: bytes) -> Callable[[Path], bytes]:
    """Every page of a SQLCipher file decrypted, free ones too: what somebody with the key could dig up."""

    return lambda path: digging.opened_pages(path, key)
