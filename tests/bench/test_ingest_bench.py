"""How fast cameras are brought in here, beside the same honest work by hand. No time is asserted.

BWC_BENCH_MB: all recordings together in MiB (2048), in 40 files. Everything is compared within one run, since
the machine may have other work; each way begins with nothing of its files in memory. By hand: sha256sum of
the source, cp, sync, sha256sum of the copy read from the drive. The disk's own limit: cp, sync, and the copy
read from the drive, nothing computed. Each recording is a second of film, and noise behind it in a box that
players skip; pictures of it are left for later. Beside the time stand the seconds of the processor, which
other work on the machine lengthens less.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.profile import load_profiles
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.service import Service
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations import side_by_side
from bwc_review.operations.ingest import sync
from bwc_review.operations.intake import Intake
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.workshop import Workshop
from bwc_review.paths import resource
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.store import Store
from tests.bench.slow_camera import RATE, SlowCamera, reach

pytestmark = [
    pytest.mark.bench,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(shutil.which("sha256sum") is None, reason="compares with sha256sum and cp"),
]
MIB = 1 << 20
SIZE_MIB = int(os.environ.get("BWC_BENCH_MB", "2048"))
FILES = 40
NOW = datetime(2026, 6, 20, 16, tzinfo=UTC)
BEGAN = datetime(2026, 6, 19, 8, tzinfo=UTC)
KEYS = [recipient_of(identity_text(hashlib.sha256(key).digest())) for key in (b"vault", b"paper")]
ROUNDS = int(os.environ.get("BWC_BENCH_ROUNDS", "2"))


def fill(root: Path, cameras: int, mib: int = SIZE_MIB) -> list[Path]:
    """So many cameras, which hold 40 recordings together, on the disk."""
    root.mkdir()
    noise = os.urandom(MIB)
    film = make_clip(root / "film.mp4", Scene(BEGAN, seconds=1.0, size=(160, 90), fps=10)).path
    second = film.read_bytes()
    film.unlink()
    blocks = max(1, mib // FILES)
    folders = []
    for number in range(FILES):
        folder = root / f"camera-{number % cameras}"
        folder.mkdir(parents=True, exist_ok=True)
        folders.append(folder)
        at = BEGAN + timedelta(minutes=5 * number)
        serial = 7654321 + number % cameras
        with (folder / f"DSJ_{serial}_000000_{at:%Y%m%d_%H%M%S}.mp4").open("wb") as file:
            file.write(second + struct.pack(">I4s", 8 + blocks * MIB, b"free"))
            for block in range(blocks):
                file.write(number.to_bytes(8, "big") + block.to_bytes(8, "big") + noise[16:])
            os.fsync(file.fileno())
    return sorted(set(folders))


def forget_cached(root: Path) -> None:
    """Whatever is read next comes from the drive."""
    for path in root.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and of the processor, with those of the processes that were waited for."""

    s: float = 0.0
    processor_s: float = 0.0

    def __add__(self, other: Took) -> Took:
        return Took(self.s + other.s, self.processor_s + other.processor_s)


def since(began: Took) -> Took:
    now = clocks()
    return Took(now.s - began.s, now.processor_s - began.processor_s)


def clocks() -> Took:
    return Took(time.perf_counter(), sum(os.times()[:4]))


def shell(script: str, *words: str) -> Took:
    """How long a script took."""
    began = clocks()
    subprocess.run(["sh", "-ec", script, "sh", *words], check=True, stdout=subprocess.DEVNULL)
    return since(began)


def copied(root: Path, copy: Path, script: str, then: str = "", *more: str) -> Took:
    """A way by hand: the script from the source to the copy, then what reads the copy from the drive."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    forget_cached(root)
    took = shell(script, str(root), str(copy), *more)
    forget_cached(copy)
    if then:
        took += shell(then, str(root), str(copy), *more)
    shutil.rmtree(copy)
    return took


@dataclass(frozen=True)
class Ours:
    took: Took
    worker_mib: float
    grown_mib: float


class _Peak:
    """Progress that remembers the most memory a worker had."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self.kib = 0

    def step(self, done: int, total: int, what: str = "") -> None:
        if self._workshop.process_id is not None:
            with suppress(OSError):
                self.kib = max(self.kib, kib(self._workshop.process_id, "VmHWM"))


def kib(process: int, line: str) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split(f"{line}:")[1].split()[0])


def ours(
    work: Path, cameras: Sequence[FolderSource], open_workshop: Callable[[], Workshop] = Workshop
) -> Ours:
    """A whole synchronisation into a new vault: sealed, compared from the drive, listed."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    for camera in cameras:
        forget_cached(camera.root)
    engine = open_engine(work / "catalogue.db", b"k" * 32)
    ticks = iter(range(1, 1 << 40))
    catalogue = Catalogue(engine, lambda: NOW, lambda: next(ticks), "start", "0")
    with catalogue.write(Draft(Operation.START, SYSTEM)) as tables:
        tables.service.set(Service("Fleurance", origin="station-1"))
    store = Store(work / "vault", work / "staging")
    profile, profiles = LegalProfile("test", ZoneInfo("Europe/Paris")), load_profiles(resource("cameras"))
    before = kib(os.getpid(), "VmRSS")
    with open_workshop() as workshop:
        peak, ongoing = _Peak(workshop), Ongoing()
        ongoing.leave_pictures()
        intake = Intake(catalogue, store, workshop, KEYS, profile)
        began = clocks()
        done = sync(intake, cameras, profiles, NOW, reserve_bytes=0, progress=peak, ongoing=ongoing)
        took_s = time.perf_counter() - began.s
    took = Took(took_s, since(began).processor_s)  # now that the worker was waited for
    grown = kib(os.getpid(), "VmRSS") - before
    catalogue.close()
    assert (done.ingested, done.problems) == (FILES, ())
    shutil.rmtree(work)
    return Ours(took, peak.kib / 1024, grown / 1024)


def test_one_camera_beside_the_same_work_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (camera,) = fill(tmp_path / "dock", 1)
    size = sum(file.stat().st_size for file in camera.iterdir()) / 1e6
    copy, work = tmp_path / "copy", tmp_path / "work"
    lines = []
    for _ in range(ROUNDS):
        hand = copied(camera, copy, 'sha256sum "$1"/*; cp -r "$1" "$2/c"; sync -f "$2"', 'sha256sum "$2"/c/*')
        disk = copied(camera, copy, 'cp -r "$1" "$2/c"; sync -f "$2"', 'cat "$2"/c/*')
        found = ours(work, [FolderSource(camera)])
        age, ours_s = Took(), found.took.s
        if shutil.which("age"):
            script = 'sha256sum "$1"/*; for f in "$1"/*; do age -e -r "$3" -o "$2/${f##*/}" "$f"; done'
            script += '; sync -f "$2"'
            age = copied(camera, copy, script, "", KEYS[0])
        lines.append(
            f"{FILES} files, {size:.0f} MB: {size / ours_s:.0f} MB/s; "
            f"by hand {size / hand.s:.0f}, ratio {hand.s / ours_s:.2f} (2 wanted); "
            f"the disk {size / disk.s:.0f}, ratio {disk.s / ours_s:.2f} (0.85 wanted); "
            f"sha256sum and age {size / age.s if age.s else 0:.0f}, ratio {age.s / ours_s:.2f} (2 wanted); "
            f"seconds of the processor for 1 GB: {1000 * found.took.processor_s / size:.1f}, by hand "
            f"{1000 * hand.processor_s / size:.1f}, with age {1000 * age.processor_s / size:.1f}; "
            f"worker at most {found.worker_mib:.0f} MiB, this process grew by {found.grown_mib:.0f}"
        )
    with capsys.disabled():
        print("", *lines, sep="\n")


def test_behind_a_slow_camera_the_check_costs_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (camera,) = fill(tmp_path / "dock", 1, SIZE_MIB // 8)
    size = sum(file.stat().st_size for file in camera.iterdir())
    found = ours(tmp_path / "work", [SlowCamera(camera)], lambda: Workshop(reach=reach))
    with capsys.disabled():
        print(
            f"\n{size / 1e6:.0f} MB behind a camera of {RATE / 1e6:.0f} MB/s: {found.took.s:.1f} s, "
            f"{found.took.s * RATE / size:.2f} x what the camera alone takes"
        )


def test_how_many_at_once_help(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cameras = [FolderSource(folder) for folder in fill(tmp_path / "dock", 8, SIZE_MIB // 2)]
    size = sum(file.stat().st_size for one in cameras for file in one.root.iterdir()) / 1e6
    lines = []
    for most in (1, 2, 3, 4, 8, 1, 2, 3, 4, 8):
        monkeypatch.setattr(side_by_side, "MOST_AT_ONCE", most)
        found = ours(tmp_path / "work", cameras)
        lines.append(f"8 cameras, {most} at once: {size / found.took.s:.0f} MB/s")
    with capsys.disabled():
        print("", *lines, sep="\n")
