"""A worker that no signal ends, at a share that is gone, is left behind: the station goes on, and closes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import SourceFile
from bwc_review.domain.errors import SourceStuck
from bwc_review.domain.journal import Operation
from bwc_review.operations import stuck_workers
from bwc_review.operations.workshop import Workshop
from tests.operations.docking.conftest import Receiving
from tests.operations.docking.test_faults import Faulty, ends_well, hangs, run, three


@pytest.fixture
def immortal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Workers that no signal ends, as one in the system's own hands; their ids."""
    met: list[int] = []

    def kill(process: SpawnProcess) -> None:
        assert process.pid is not None
        if process.pid not in met:
            met.append(process.pid)

    monkeypatch.setattr(SpawnProcess, "kill", kill)
    monkeypatch.setattr(stuck_workers, "_FAREWELL_S", 0.2)
    yield met
    for pid in met:
        if Path(f"/proc/{pid}").exists():
            let_go(pid)


def let_go(pid: int) -> None:
    """The share answers: what waited ends at once, by the signal that was sent to it."""
    os.kill(pid, signal.SIGKILL)


def stops(workshop: Workshop, file: SourceFile, body: Path | None) -> None:
    """Once there is a worker it waits for a share for ever, and is not waited for as long."""
    hangs(workshop, file, body)
    workshop._quiet_s = 1.0


def is_stuck(receiving: Receiving) -> bool:
    return Workshop().is_stuck_at(FolderSource(receiving.camera).address)


def test_a_share_that_hangs_is_said_asked_nothing_more_and_read_again_once_it_answers(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop, immortal: list[int]
) -> None:
    names = three(receiving, small_clips)
    problems = run(receiving, Faulty("seal", stops, 2))
    assert {type(problem) for problem in problems} == {SourceStuck}
    assert len(problems) == 2, "of the file that was read, and of the one whose key was with that worker"
    (pid,) = immortal
    assert [name for name in receiving.on_camera() if name.endswith(".mp4")] == names
    assert is_stuck(receiving)
    failed = [entry.details["error"] for entry in receiving.journal(Operation.INGEST_FAILED)]
    assert failed == ["SourceStuck"] * 2
    assert [type(problem) for problem in run(receiving, Workshop())] == [SourceStuck], "nothing is read"
    assert immortal == [pid], "no second process was sent there"
    let_go(pid)
    receiving.workshop = workshop
    while is_stuck(receiving):
        time.sleep(0.02)
    assert not Path(f"/proc/{pid}").exists(), "it is no zombie"
    ends_well(receiving, workshop, small_clips)


def test_a_worker_that_hangs_keeps_no_other_source_from_being_read(
    receiving: Receiving, small_clips: tuple[Path, ...], immortal: list[int]
) -> None:
    three(receiving, small_clips)
    run(receiving, Faulty("seal", stops, 1))
    assert len(immortal) == 1
    there = receiving.camera
    receiving.camera = receiving.root / "elsewhere"
    receiving.put(receiving.dsj(), small_clips[0])
    assert run(receiving, Workshop()) == ()
    assert len(receiving.clips()) == 1
    receiving.camera = there
    assert is_stuck(receiving)


_CLOSES = """
import os, signal
from multiprocessing.context import SpawnProcess
from bwc_review.domain.errors import SourceStuck
from bwc_review.dock.source import Address, SourceFile
from bwc_review.operations import stuck_workers
from bwc_review.operations.workshop import Workshop

if __name__ == "__main__":
    stuck_workers._FAREWELL_S = 0.2
    SpawnProcess.kill = lambda process: None
    file = SourceFile(Address("folder", os.getcwd()), "a", "a", 1, 1)
    with Workshop() as workshop:
        try:
            workshop.fingerprint(file)
        except Exception as gone:
            print(type(gone).__name__)
        pid = workshop.process_id
        os.kill(pid, signal.SIGSTOP)
        workshop._quiet_s = 1.0
        try:
            workshop.fingerprint(file)
        except SourceStuck:
            print("stuck", pid)
"""


def test_the_program_closes_although_a_worker_hangs(tmp_path: Path) -> None:
    script = tmp_path / "closes.py"
    script.write_text(_CLOSES, "utf-8")
    said = tmp_path / "said"
    with said.open("wb") as out:  # no pipe: the one that hangs would hold it open
        ended = subprocess.run(
            [sys.executable, str(script)], stdout=out, timeout=120, cwd=tmp_path, check=False
        )
    assert ended.returncode == 0
    word, pid = said.read_text("utf-8").split()[-2:]
    assert word == "stuck"
    os.kill(int(pid), signal.SIGKILL)
