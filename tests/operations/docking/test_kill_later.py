"""The making of pictures killed (SIGKILL) at each of its steps leaves nothing half, and is ended later."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.progress import preparing_in
from bwc_review.operations.derive_missing import lacking
from bwc_review.operations.recover import recover
from bwc_review.vault.sealer import sealed_fingerprint

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
]

# Imports once and forks for each run; each has its own catalogue, worker and end: SIGKILL before a step.
RUNNER = """
import multiprocessing, os, signal, sys
from datetime import date, datetime
from pathlib import Path
fork = multiprocessing.get_context("fork")
multiprocessing.get_context = lambda method: fork
from zoneinfo import ZoneInfo
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.operations.derive_missing import derive_missing
from bwc_review.operations.workshop import Workshop
from bwc_review.vault import durable
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.store import Store

root, key, now, vault = sys.argv[1:]
root, now = Path(root), datetime.fromisoformat(now)
person = Person(PersonId("p-chief"), "anne", "Anne", "Rey", Role.RESPONSABLE, starts_on=date(2025, 1, 1))

def run(at):
    engine = open_engine(root / "catalogue.db", bytes.fromhex(key))
    ticks = iter(range(1, 1 << 30))
    catalogue = Catalogue(engine, lambda: now, lambda: next(ticks), f"run-{at}", "0")
    store, workshop = Store(root / "vault", root / "staging"), Workshop()
    steps = iter(range(1 << 30))

    def watched(owner, name):
        original = getattr(owner, name)
        def step(*args, **more):
            if next(steps) == at:
                os.kill(os.getpid(), signal.SIGKILL)
            return original(*args, **more)
        setattr(owner, name, step)

    for name in ("stage_derived", "place_derived"):
        watched(store, name)
    for name in ("take", "derive", "forget"):
        watched(workshop, name)
    watched(catalogue, "write")
    watched(durable, "sync_folder")  # between the moving of a file and the end of the transaction
    profile = LegalProfile("test", ZoneInfo("Europe/Paris"))
    derive_missing(catalogue, store, workshop, Unlocked("anne", vault, (vault,)), person, now, profile)
    workshop.close()

for line in sys.stdin:
    child = os.fork()
    if not child:
        run(int(line))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    os.write(1, b"killed\\n" if os.WIFSIGNALED(status) else f"done {status}\\n".encode())
"""


class _Stopped:
    """Stops a transfer as soon as it has come to making pictures."""

    def step(self, done: int, total: int, what: str = "") -> None:
        if preparing_in(what) is not None:
            raise Cancelled


def test_killed_at_any_step_nothing_half_is_listed_and_the_next_run_goes_on(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    from tests.operations.docking.conftest import CATALOGUE_KEY, VAULT

    receiving.know()
    for number in range(2):
        receiving.put(receiving.dsj(f"20260619_10000{number * 3}"), small_clips[number])
    assert receiving.sync(progress=_Stopped()).to_prepare == 2
    receiving.catalogue.close()
    command = [sys.executable, "-c", RUNNER, str(receiving.root), CATALOGUE_KEY.hex()]
    kills, answer = 0, b""
    with subprocess.Popen(
        [*command, receiving.now.isoformat(), VAULT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as runner:
        assert runner.stdin is not None
        assert runner.stdout is not None
        while answer != b"done 0\n":
            runner.stdin.write(f"{kills}\n".encode())
            answer = runner.stdout.readline()
            assert answer in (b"killed\n", b"done 0\n")
            kills += answer == b"killed\n"
            assert kills < 200
            check(receiving)
        runner.stdin.close()
    assert kills > 10
    receiving.open()
    assert lacking(receiving.catalogue) == ()
    with receiving.catalogue.read() as tables:
        assert [len(tables.clips.bodies(clip.id)) for clip in receiving.clips()] == [4, 4]


def check(receiving: Receiving) -> None:
    """What is listed is whole, and nothing is left beside it."""
    receiving.open()
    recover(receiving.catalogue, receiving.store, receiving.profile)
    assert receiving.staged() == []
    for clip in receiving.clips():
        with receiving.catalogue.read() as tables:
            bodies = tables.clips.bodies(clip.id)
        assert {BodyKind.CLIP, BodyKind.FRAMES} <= {one.kind for one in bodies}
        for one in bodies:
            path = receiving.store.body_path(clip.id, one.kind, one.name)
            sha256, length = sealed_fingerprint(path)
            assert one.is_sealed_as(sha256)
            assert length == one.sealed_bytes
        assert hashlib.sha256(receiving.plain(clip)).hexdigest() == clip.sha256
    receiving.catalogue.close()
