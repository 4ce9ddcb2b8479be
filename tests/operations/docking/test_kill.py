"""Two cameras brought in side by side, killed at random points, again and again: nothing is lost or half in.

The points are drawn from a seed. BWC_KILLS: how many, BWC_KILL_SEED: another seed.
"""

from __future__ import annotations

import hashlib
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.journal_check import verify_chain
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.recover import recover
from bwc_review.vault.sealer import sealed_fingerprint

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(
        not hasattr(os, "fork") or not hasattr(os, "pidfd_open"), reason="needs fork and pidfd"
    ),
]

KILLS = int(os.environ.get("BWC_KILLS", "100"))
SEED = int(os.environ.get("BWC_KILL_SEED", "20260620"))
CAMERAS = ("camera", "second")
MOST_LEFT = 4  # recordings on both
SERIALS = ("7654321", "7654322")

# Brings in once by itself, then forks a process for each synchronisation, so that the time goes into what is
# to be killed and not into imports and the making of SQL. Each is a real one: own connections to the
# catalogue, a worker process for each camera, both emptied at the end.
RUNNER = """
import multiprocessing, os, sys
from datetime import datetime, UTC
from pathlib import Path
fork = multiprocessing.get_context("fork")
multiprocessing.get_context = lambda method: fork
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.profile import load_profiles
from bwc_review.dock.listing import list_source
from bwc_review.domain.legal import LegalProfile
from bwc_review.media import filmstrip, frame_index, inner_track, probe, remux, waveform
from bwc_review.operations.ingest import sync
from bwc_review.operations.intake import Intake
from bwc_review.operations import workshop as of_workers
from bwc_review.operations.workshop import Workshop
from bwc_review.paths import resource
from bwc_review.vault.store import Store
from zoneinfo import ZoneInfo

of_workers._FAREWELL_S = 0.0  # a forked worker holds the pipe of its own station, and reads no end of it
root, key, now, *recipients = sys.argv[1:]
root, now = Path(root), datetime.fromisoformat(now)
profiles = load_profiles(resource("cameras"))
profile = LegalProfile("test", ZoneInfo("Europe/Paris"))
engine = open_engine(root / "catalogue.db", bytes.fromhex(key))

def tell(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def synchronise(number):
    ticks = iter(range(1, 1 << 30))
    catalogue = Catalogue(engine, lambda: now, lambda: next(ticks), f"run-{number}", "0")
    store = Store(root / "vault", root / "staging")
    workshop, second = Workshop(), Workshop()
    for one in (workshop, second):
        one.fingerprint(list_source(FolderSource(root / "warm")).files[0])
    workshop.another = lambda: second
    tell("ready", os.getpid(), workshop.process_id, second.process_id)
    intake = Intake(catalogue, store, workshop, recipients, profile)
    cameras = [FolderSource(root / name) for name in ("camera", "second")]
    synced = sync(intake, cameras, profiles, now, release=True, reserve_bytes=0, is_volume=lambda _: True)
    for one in (workshop, second):
        one.close()
    engine.dispose()  # no process inherits a connection
    tell("done", synced.ingested, len(synced.problems))

for number, line in enumerate(sys.stdin):
    child = os.fork() if number else 0
    if child:
        os.waitpid(child, 0)
    else:
        try:
            synchronise(number)
        finally:
            if number:
                os._exit(0)
    tell("over")
"""


class Runner:
    """The process that forks synchronisations, and how to kill one."""

    def __init__(self, receiving: Receiving, key: bytes) -> None:
        self.took_s = 0.0  # the last run, until it was done or killed
        warm = receiving.root / "warm"
        warm.mkdir()
        (warm / "a.mp4").write_bytes(b"warm")
        command = [sys.executable, "-c", RUNNER, str(receiving.root), key.hex(), receiving.now.isoformat()]
        self._process = subprocess.Popen(
            [*command, *receiving.recipients], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )

    def _line(self) -> list[str]:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().split()

    def run(self, delay_s: float | None) -> bool:
        """Synchronise; kill it after so long unless it is done. True: it was killed before it was done."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"go\n")
        word, child, *workers = self._line()
        assert word == "ready"
        watches = [os.pidfd_open(int(worker)) for worker in workers]
        try:
            begun = time.perf_counter()
            is_done = bool(select.select([self._process.stdout], [], [], delay_s)[0])
            self.took_s = time.perf_counter() - begun
            if not is_done:
                os.kill(int(child), signal.SIGKILL)
            words = self._line()
            was_done = words[0] == "done"
            if was_done:
                assert words[2] == "0", "a run that is not killed has no problem"
                assert self._line() == ["over"]
            for watch in watches:
                assert select.select([watch], [], [], 10)[0], "a worker outlives its station"
        finally:
            for watch in watches:
                os.close(watch)
        return not was_done

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        assert self._process.wait(10) == 0
        self._process.stdout.close()


@pytest.fixture
def runner(receiving: Receiving) -> Iterator[Runner]:
    made = Runner(receiving, hashlib.sha256(b"catalogue").digest())
    yield made
    made.close()


def dock_both(receiving: Receiving, small_clips: tuple[Path, ...], number: int) -> list[bytes]:
    """Two files nobody has seen on each camera: a recording, and one no decoder knows, with its positions."""
    contents = []
    for folder, serial in zip(CAMERAS, SERIALS, strict=True):
        for part in range(2):
            data = (b"" if part else small_clips[0].read_bytes()) + os.urandom(5000)
            name = receiving.dsj(f"20260619_{number // 60:02}{number % 60:02}{part * 3:02}", serial=serial)
            put(receiving.root / folder / name, data)
            contents.append(data)
            if part == 1:
                put(receiving.root / folder / (name[:-4] + ".nmea"), b"no position\r\n")
    return contents


def put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def check(receiving: Receiving, contents: set[bytes], seen: dict[str, bytes], *, again: bool = False) -> int:
    """Every recording is wholly in or wholly on its camera, and nothing else is anywhere; how many lie there.

    again: look once more into those that were seen before.
    """
    found = recover(receiving.catalogue, receiving.store, receiving.profile)
    assert (found.missing, found.unlisted, found.erased) == ((), (), ())
    assert receiving.staged() == []
    with receiving.catalogue.read() as tables:
        clips = set(tables.clips.ids(ClipQuery()))
        new = tables.clips.rows([clip for clip in clips if again or clip not in seen])
    for clip in new:
        plain = receiving.plain(clip)
        assert seen.setdefault(clip.id, plain) == plain
    assert len(set(seen.values())) == len(seen) == len(clips), "a recording is there twice"
    assert set(seen.values()) <= contents, "something half is listed"
    roots = [receiving.root / name for name in CAMERAS]
    on_camera = {file.read_bytes() for root in roots for file in root.rglob("*.mp4")}
    assert set(seen.values()) | on_camera == contents, "a recording is lost"
    with receiving.catalogue.read() as tables:
        for clip in new:
            for body in tables.clips.bodies(clip.id):
                sha256, length = sealed_fingerprint(receiving.store.body_path(clip.id, body.kind, body.name))
                assert body.is_sealed_as(sha256), "something half is listed"
                assert length == body.sealed_bytes, "something half is listed"
    listing = receiving.store.listing()
    assert listing.heads == listing.bodies == clips
    assert listing.strange == ()
    receiving.catalogue.close()  # whoever asks it next opens the file again
    return len(on_camera)


def test_kills_with_two_cameras_at_once_lose_nothing_and_list_nothing_half(
    receiving: Receiving, small_clips: tuple[Path, ...], runner: Runner
) -> None:
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, SERIALS)) as tables:
        for number, serial in enumerate(SERIALS):
            tables.cameras.add(Camera(serial, f"CAM-{number}"))
    receiving.catalogue.close()
    contents: set[bytes] = set()
    seen: dict[str, bytes] = {}
    for number in range(2):  # the second one takes as long as those that follow
        contents |= set(dock_both(receiving, small_clips, number))
        assert not runner.run(None)
        check(receiving, contents, seen)
    whole_s = runner.took_s
    chance, kills, left = random.Random(SEED), 0, 0
    while kills < KILLS:
        number += 1
        assert number < 4 * KILLS
        if left < MOST_LEFT:  # else what is killed is ever longer, and never killed at its end
            contents |= set(dock_both(receiving, small_clips, number))
        kills += runner.run(chance.uniform(0, whole_s))
        left = check(receiving, contents, seen)
    assert not runner.run(None)
    check(receiving, contents, seen, again=True)
    receiving.open()
    assert not [file for name in CAMERAS for file in (receiving.root / name).rglob("*") if file.is_file()]
    assert set(seen.values()) == contents
    assert all(is_sound(receiving, clip) for clip in receiving.clips())
    assert_chain_holds(receiving)


def is_sound(receiving: Receiving, clip: Clip) -> bool:
    """The listed fingerprint is that of what is sealed, and the journal says the same."""
    with receiving.catalogue.read() as tables:
        entries = [one for one in tables.journal.of_clip(clip.id) if one.operation is Operation.INGEST_DONE]
    sha256 = hashlib.sha256(receiving.plain(clip)).hexdigest()
    return clip.sha256 == sha256 and entries[0].details["sha256"] == sha256


def assert_chain_holds(receiving: Receiving) -> None:
    """The journal verifies, whenever its writer was killed."""
    with receiving.catalogue.read() as tables:
        origin = tables.service.get().origin
        found = verify_chain(tables.journal.iterate(), origin, [])
    assert found.ok, found.why
