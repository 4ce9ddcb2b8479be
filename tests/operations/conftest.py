"""A small real station: SQLCipher catalogue, vault in a temporary folder, people, a clock moved by hand."""

from __future__ import annotations

import hashlib
import io
import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import uuid6

import bwc_review.catalogue.catalogue as of_catalogue
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Place, RecordingId, Sealed
from bwc_review.domain.hold import Hold, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.retention import counted_from, due_date
from bwc_review.domain.service import Service
from bwc_review.operations.open_hold import open_hold
from bwc_review.vault import signing
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.custody import MemoryCustody
from bwc_review.vault.sealer import seal, seal_derived
from bwc_review.vault.store import Store
from bwc_review.vault.unlocked import Unlocked
from tests import digging, memory

tmp_path = memory.folder

_VAULT = identity_text(hashlib.sha256(b"vault").digest())
_RECOVERY = identity_text(hashlib.sha256(b"recovery").digest())
_KEY = hashlib.sha256(b"catalogue").digest()
_SIGNING = hashlib.sha256(b"signing").digest()


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


@dataclass
class Bench:
    """Everything an operation is given, and how to put clips in."""

    root: Path
    profile: LegalProfile
    clock: Clock = field(default_factory=Clock)
    service: Service = field(default_factory=lambda: Service("Fleurance", origin="station-1"))
    starts: int = 0
    is_new: bool = True  # False: the folder is a copy of a station that another bench made

    def __post_init__(self) -> None:
        day = date(2025, 1, 1)
        self.chief = Person(PersonId("p-chief"), "anne", "Anne", "Rey", Role.RESPONSABLE, starts_on=day)
        self.officer = Person(PersonId("p-officer"), "luc", "Luc", "Sol", Role.AGENT_HABILITE, starts_on=day)
        self.wearer = Person(PersonId("p-wearer"), "zoe", "Zoé", "Mas", Role.AGENT_PORTEUR, starts_on=day)
        self.mayor = Person(PersonId("p-mayor"), "max", "Max", "Puy", Role.MAIRE, starts_on=day)
        self.dpo = Person(PersonId("p-dpo"), "eve", "Ève", "Bon", Role.DPO, starts_on=day)
        self.store = Store(self.root / "vault", self.root / "staging")
        self.checkpoints = self.root / "journal"
        self.custody = MemoryCustody()
        self.custody.store(_KEY, _SIGNING)
        self.public_key = signing.public_of(_SIGNING)
        self.keys = Unlocked("anne", _VAULT, (_VAULT,))
        self.no_keys = Unlocked("eve", _RECOVERY, ())
        self.catalogue = self.open()
        if self.is_new:
            self._set_up()

    def _set_up(self) -> None:
        with self.catalogue.write(Draft(Operation.SETTING_CHANGED, SYSTEM)) as tables:
            tables.service.set(self.service)
            for person in self.people:
                tables.people.add(person)
                tables.also(
                    Draft(Operation.PERSON_ADDED, SYSTEM, (person.id,), details={"role": person.role.value})
                )
            tables.cameras.add(Camera("DSJ-1", "CAM-01"))
            tables.cameras.add(Camera("DSJ-2", "CAM-02"))

    @property
    def people(self) -> tuple[Person, ...]:
        return self.chief, self.officer, self.wearer, self.mayor, self.dpo

    @property
    def now(self) -> datetime:
        return self.clock.now

    def local(self, text: str) -> None:
        """Set the clock to a local time, as "2026-12-12 18:00"."""
        moment = datetime.fromisoformat(text).replace(tzinfo=self.profile.zone).astimezone(UTC)
        self.clock.monotonic_ns += max(0, int((moment - self.clock.now).total_seconds() * 1e9))
        self.clock.now = moment

    def use_until(self, text: str) -> None:
        """Used on the eight days before this local time and an hour before: the clock is not in doubt."""
        end = datetime.fromisoformat(text).replace(tzinfo=self.profile.zone)
        for used in (*(end - timedelta(days=days) for days in range(8, 0, -1)), end - timedelta(hours=1)):
            if used > self.now:
                self.local(f"{used:%Y-%m-%d %H:%M}")
                self.log()
        self.local(text)

    def open(self) -> Catalogue:
        self.starts += 1
        engine = open_engine(self.root / "catalogue.db", _KEY)
        return Catalogue(engine, self.clock.wall, self.clock.monotonic, f"start-{self.starts}", "1.0")

    def restart(self, *, logged: bool = True) -> None:
        """The program ends, however it ends, and starts again."""
        self.catalogue.close()
        self.clock.monotonic_ns = 0
        self.catalogue = self.open()
        if logged:
            with self.catalogue.write(Draft(Operation.START, SYSTEM)):
                pass

    def ingest(
        self, local_start: str, size: int = 70_000, *, with_derived: bool = True, **fields: object
    ) -> Clip:
        """Seal some noise as a clip recorded at that local time and list it, docked one hour later."""
        started = datetime.fromisoformat(local_start).replace(tzinfo=self.profile.zone)
        clip = ClipId(str(uuid6.uuid7()))
        plain = random.Random(clip).randbytes(size)
        head, body = self.store.stage(clip)
        pair = seal(io.BytesIO(plain), body, head, (recipient_of(_VAULT), recipient_of(_RECOVERY)))
        self.store.place(clip)
        day = counted_from(started, self.profile)
        made = Clip(
            id=clip,
            sha256=hashlib.sha256(plain).hexdigest(),
            size_bytes=size,
            source_name=f"DCIM/{clip}.MP4",
            camera="DSJ-1",
            camera_label="CAM-01",
            recorded_at=started,
            duration_s=60.0,
            docked_at=started + timedelta(hours=1),
            counted_from=day,
            due_on=due_date(day, self.profile),
            recording=RecordingId(clip),
            wearer=self.wearer.id,
            place=Place("rue Pastelle"),
        )
        made = replace(made, **fields)  # type: ignore[arg-type]
        details: dict[str, int | str] = {"sha256": made.sha256, "bytes": size}
        with self.catalogue.write(
            Draft(Operation.INGEST_DONE, SYSTEM, (clip, made.camera), details=details)
        ) as tables:
            tables.clips.add(made, pair.head, pair.body)
            if with_derived:
                for kind in (BodyKind.FILMSTRIP, BodyKind.FRAMES):
                    tables.clips.add_body(clip, self.derive(pair.file_key, clip, kind, b"derived" * 100))
        with self.catalogue.read() as tables:
            return tables.clips.get(clip)

    def hold(self, clip: Clip) -> Hold:
        """Kept for a procedure, by the head of service."""
        return open_hold(
            self.catalogue,
            self.chief,
            clip.id,
            ProcedureKind.JUDICIAIRE,
            "PV 2026/0123",
            "Brigade de Fleurance",
            None,
            self.now,
            self.profile,
        )

    def derive(self, file_key: bytes, clip: str, kind: BodyKind, data: bytes) -> Sealed:
        staged = self.store.stage_derived(clip, kind)
        sealed = seal_derived(file_key, data, staged, kind, "")
        self.store.place_derived(clip, kind)
        return sealed

    def plain(self, clip: Clip) -> bytes:
        return random.Random(clip.id).randbytes(clip.size_bytes)

    def entries(self, operation: Operation | None = None, clip: str | None = None) -> list[Entry]:
        with self.catalogue.read() as tables:
            return tables.journal.entries(operation=operation, clip=clip)

    def files(self, clip: str) -> list[str]:
        """Every file of a clip in vault and staging."""
        return sorted(path.name for path in self.root.rglob(f"{clip}*") if path.is_file())

    def opened_pages(self) -> bytes:
        """Every page of the catalogue decrypted, free ones too: what somebody with the key could dig up."""
        return digging.opened_pages(self.root / "catalogue.db", _KEY)

    def log(self, operation: Operation = Operation.SEARCH) -> None:
        """The station is used for something."""
        with self.catalogue.write(Draft(operation, author_of(self.chief))):
            pass


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory, profile: LegalProfile) -> Path:
    """The catalogue of such a station, made once: the tables take longer to make than most tests."""
    made = Bench(tmp_path_factory.mktemp("set-up"), profile)
    made.keys.close()
    made.catalogue.close()
    return made.root / "catalogue.db"


@pytest.fixture
def make_bench(tmp_path: Path, profile: LegalProfile, set_up: Path) -> Iterator[Callable[[], Bench]]:
    """As many stations as a test wants, each in a folder of its own."""
    made: list[Bench] = []

    def build() -> Bench:
        root = tmp_path / f"station-{len(made)}"
        root.mkdir()
        shutil.copyfile(set_up, root / "catalogue.db")
        made.append(Bench(root, profile, is_new=False))
        return made[-1]

    yield build
    for bench in made:
        bench.keys.close()
        bench.catalogue.close()


@pytest.fixture
def bench(make_bench: Callable[[], Bench]) -> Bench:
    """The station of a test that needs one."""
    return make_bench()


@pytest.fixture
def fail_at() -> Callable[..., object]:
    """Make the n-th call of a method raise, before or after it did its work."""

    def arrange(
        monkeypatch: pytest.MonkeyPatch, owner: object, name: str, *, call: int = 1, after: bool = False
    ) -> None:
        real = getattr(owner, name)
        calls = 0

        def wrapped(*args: object, **kwargs: object) -> object:
            nonlocal calls
            calls += 1
            if calls == call and not after:
                raise PowerCut
            result = real(*args, **kwargs)
            if calls == call:
                raise PowerCut
            return result

        monkeypatch.setattr(owner, name, wrapped)

    return arrange


class PowerCut(BaseException):
    """The electricity goes: nothing may catch it."""


@pytest.fixture
def power_cut() -> type[BaseException]:
    return PowerCut


def _cut_at(bench: Any, monkeypatch: pytest.MonkeyPatch, at: int) -> list[str]:
    """Count and name every step of disk and journal; cut the power before (even) or after (odd) one."""
    seen: list[str] = []

    def watched(owner: Any, name: str, label: Callable[..., str | None]) -> None:
        real = getattr(owner, name)

        def wrapped(*args: Any, **kwargs: Any) -> Any:
            said = label(*args, **kwargs)
            if said is None:
                return real(*args, **kwargs)
            seen.append(said)
            if len(seen) - 1 == at // 2 and at % 2 == 0:
                raise PowerCut
            result = real(*args, **kwargs)
            if len(seen) - 1 == at // 2:
                raise PowerCut
            return result

        monkeypatch.setattr(owner, name, wrapped)

    vault = str(bench.root / "vault")
    opened: dict[int, str] = {}
    real_open = os.open

    def opening(path: Any, *args: Any, **kwargs: Any) -> int:
        descriptor = real_open(path, *args, **kwargs)
        opened[descriptor] = str(path)
        return descriptor

    def of_descriptor(what: str) -> Callable[..., str | None]:
        def label(descriptor: int, *_: Any) -> str | None:
            path = opened.get(descriptor, "")
            return f"{what} {path}" if path.startswith(vault) else None

        return label

    monkeypatch.setattr(os, "open", opening)
    watched(os, "write", of_descriptor("write"))
    watched(os, "fsync", of_descriptor("fsync"))
    watched(os, "unlink", lambda path, *_, **__: f"unlink {path}" if str(path).startswith(vault) else None)
    watched(of_catalogue, "append", lambda _, __, drafts: "commit " + drafts[0].operation.value)
    watched(of_catalogue.Catalogue, "checkpoint_wal", lambda *_: "fold")
    return seen


@pytest.fixture
def cut_at() -> Callable[..., list[str]]:
    """Cut the power at one step of whatever is done: ``cut_at(bench, patch, at)``."""
    return _cut_at
