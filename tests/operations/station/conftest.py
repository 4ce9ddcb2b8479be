"""A founded station: real key files and catalogue, custody in memory, clocks moved by hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.journal import Entry, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.operations.create_station import Created, create_station
from bwc_review.operations.sign_in import SignedIn, sign_in
from bwc_review.paths import Paths
from bwc_review.vault.custody import Custody, MemoryCustody
from bwc_review.vault.keys import StationKeys
from tests.quick_words import quick_words

WORDS = "quatre mots sans rapport"
CHIEF = Person(PersonId(""), "anne", "Anne", "Rey", Role.RESPONSABLE, starts_on=datetime(2026, 1, 1).date())  # noqa: DTZ001


@dataclass
class Clocks:
    """The two clocks of a computer."""

    now: datetime = datetime(2026, 11, 23, 9, tzinfo=UTC)
    monotonic_ns: int = 10**12

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.monotonic_ns += int(seconds * 1e9)


@dataclass
class Founded:
    """What operations on people and keys are given."""

    root: Path
    profile: LegalProfile
    custody: MemoryCustody
    clocks: Clocks = field(default_factory=Clocks)
    starts: int = 0

    def __post_init__(self) -> None:
        self.paths = Paths(self.root)
        self.keys = StationKeys(self.paths)
        self.catalogue = self.open(self.paths.catalogue, self.custody.catalogue_key())

    def open(self, file: Path, key: bytes, *, create: bool = False) -> Catalogue:
        self.starts += 1
        engine = open_engine(file, key, create=create)
        clocks = self.clocks
        return Catalogue(
            engine, lambda: clocks.now, lambda: clocks.monotonic_ns, f"start-{self.starts}", "1.0"
        )

    def restart(self) -> None:
        self.catalogue.close()
        self.catalogue = self.open(self.paths.catalogue, self.custody.catalogue_key())

    def sign_in(self, login: str = "anne", words: str = WORDS) -> SignedIn:
        return sign_in(self.catalogue, self.keys, login, words, self.clocks.now.date())

    def seat(self, person: Person) -> SignedIn:
        """Somebody at the station, without a key."""
        return replace(self.chief, person=person, author=author_of(person))

    @property
    def chief(self) -> SignedIn:
        if not hasattr(self, "_chief"):
            self._chief = self.sign_in()
        return self._chief

    def entries(self, operation: Operation) -> list[Entry]:
        with self.catalogue.read() as tables:
            return tables.journal.entries(operation=operation)

    def person(self, login: str) -> Person:
        with self.catalogue.read() as tables:
            return tables.people.by_login(login)


@pytest.fixture(scope="session")
def found() -> Callable[..., Created]:
    """Make a station in a folder; what differs from the usual is given by name."""

    def make(folder: Path, profile: LegalProfile, custody: Custody, **change: Any) -> Created:
        def open_new(file: Path, key: bytes) -> Catalogue:
            engine = open_engine(file, key, create=True)
            return Catalogue(
                engine, lambda: datetime(2026, 11, 23, 9, tzinfo=UTC), lambda: 1, "start-0", "1.0"
            )

        return create_station(
            change.get("paths", Paths(folder)),
            change.get("service", Service("Fleurance")),
            change.get("person", CHIEF),
            change.get("passphrase", WORDS),
            change.get("custody_for", lambda: custody),
            change.get("open_catalogue", open_new),
            profile,
            change.get("recovery", ""),
        )

    return make


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    """In this folder every passphrase is stretched at a low cost."""
    with quick_words():
        yield


@pytest.fixture(scope="session")
def _made(
    tmp_path_factory: pytest.TempPathFactory,
    profile: LegalProfile,
    found: Callable[..., Created],
) -> tuple[Path, MemoryCustody, Created]:
    folder, custody = tmp_path_factory.mktemp("founded") / "station", MemoryCustody()
    with quick_words():
        return folder, custody, found(folder, profile, custody)


@pytest.fixture
def created(_made: tuple[Path, MemoryCustody, Created]) -> Created:
    """What making the station gave."""
    return _made[2]


@pytest.fixture
def station(
    _made: tuple[Path, MemoryCustody, Created], tmp_path: Path, profile: LegalProfile
) -> Iterator[Founded]:
    """A copy of one's own."""
    root, custody, _ = _made
    own = MemoryCustody()
    own.store(custody.catalogue_key(), custody.signing_key())
    made = Founded(Path(shutil.copytree(root, tmp_path / "station")), profile, own)
    yield made
    made.catalogue.close()
