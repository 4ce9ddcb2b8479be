"""Every state a power cut can leave while a clip is erased, enumerated from what the code really does.

The steps are recorded from one real erasure. A state is a prefix of them, in which every write that was not
synced is lost, torn or whole, and of the folder changes that were not synced any prefix is on the disk. The
broken variants prove that the enumeration can fail (security.md 7.3).
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import bwc_review.catalogue.catalogue as of_catalogue
import bwc_review.operations.sweep as of_sweep
from bwc_review.operations.sweep import sweep

Step = tuple[str, str]  # what, where: write/fsync/unlink a file, sync a folder, commit an entry


@dataclass(frozen=True)
class State:
    """What is on the disk after the power cut."""

    head_bytes: str  # "old", "torn", "random"
    names: frozenset[str]
    entries: tuple[str, ...]


def record(bench: Any, patch: pytest.MonkeyPatch, count: int = 1) -> list[list[Step]]:
    """The steps of one sweep over so many clips, as each of them sees them on their way to the system.

    A folder that is synced is synced for all of them; a commit is a step of those whose entry is in it.
    """
    clips = [bench.ingest(f"2026-11-12 14:{number:02}").id for number in range(count)]
    bench.local("2026-12-12 18:00")
    vault = bench.root / "vault"
    steps: list[tuple[str, str, str]] = []  # what, where, which clip ("" for all)
    opened: dict[int, Path] = {}
    real_open, real_write, real_sync, real_unlink = os.open, os.write, os.fsync, os.unlink
    real_append = vars(of_catalogue)["append"]

    def opening(path: Any, *rest: Any, **more: Any) -> int:
        descriptor = real_open(path, *rest, **more)
        opened[descriptor] = Path(os.fsdecode(path))
        return descriptor

    def named(path: Path) -> tuple[str, str]:
        [clip] = [one for one in clips if path.name.startswith(one)]
        return path.name.removeprefix(clip), clip

    def writing(descriptor: int, data: Any) -> int:
        path = opened.get(descriptor, Path())
        if path.is_relative_to(vault):
            steps.append(("write", *named(path)))
        return real_write(descriptor, data)

    def syncing(descriptor: int) -> None:
        path = opened.get(descriptor, Path())
        if path.is_relative_to(vault):
            steps.append(("fsync", *named(path)) if path.is_file() else ("sync", path.parent.name, ""))
        real_sync(descriptor)

    def unlinking(path: Any, *rest: Any, **more: Any) -> None:
        if Path(path).is_relative_to(vault):
            steps.append(("unlink", *named(Path(path))))
        real_unlink(path, *rest, **more)

    def appending(talk: Any, version: str, drafts: Any) -> Any:
        made = real_append(talk, version, drafts)
        steps.extend(("commit", draft.operation.value, draft.subjects[0]) for draft in drafts)
        return made

    patch.setattr(os, "open", opening)
    patch.setattr(os, "write", writing)
    patch.setattr(os, "fsync", syncing)
    patch.setattr(os, "unlink", unlinking)
    patch.setattr(of_catalogue, "append", appending)
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert sorted(done.erased) == sorted(clips)
    return [[(what, where) for what, where, whose in steps if whose in {"", clip}] for clip in clips]


FOLDER = {".head": "heads", ".body": "clips"}  # everything else is derived


def states(steps: list[Step], names: frozenset[str]) -> Iterator[State]:
    """Every state that a cut after any prefix of the steps can leave."""
    for length in range(len(steps) + 1):
        yield from _left(steps[:length], names)


def _left(steps: list[Step], names: frozenset[str]) -> Iterator[State]:
    head: tuple[str, ...] = ("old",)
    synced: set[str] = set()
    pending: dict[str, list[str]] = {}
    entries: list[str] = []
    for what, where in steps:
        folder = FOLDER.get(where, "derived")
        if what == "write":
            head = ("old", "torn", "random")
        elif what == "fsync" and head != ("old",):
            head = ("random",)
        elif what == "unlink":
            pending.setdefault(folder, []).append(where)
        elif what == "sync":
            synced.update(pending.pop(where, ()))
        elif what == "commit":
            entries.append(where)
    prefixes = [[frozenset(gone[:count]) for count in range(len(gone) + 1)] for gone in pending.values()]
    for bytes_left in head:
        for chosen in itertools.product(*prefixes):
            gone = frozenset(synced).union(*chosen)
            yield State(bytes_left, names - gone, tuple(entries))


def wrong(state: State, names: frozenset[str]) -> str | None:
    """What may never be true of a disk, whatever was under way."""
    if "erase_done" in state.entries:
        if state.head_bytes != "random":
            return "certified, head bytes still on the disk"
        if state.names:
            return "certified, names still there"
    elif "erase_intended" not in state.entries and (state.head_bytes != "old" or state.names != names):
        return "looks like damage or an attack"
    return None


@pytest.fixture
def recorded(bench: Any) -> list[Step]:
    with pytest.MonkeyPatch.context() as patch:
        return record(bench, patch)[0]


def judge(steps: list[Step]) -> tuple[int, set[str]]:
    """How many states there are, and what is wrong in any of them."""
    names = frozenset(where for what, where in steps if what == "unlink")
    found = [wrong(state, names) for state in states(steps, names)]
    return len(found), {fault for fault in found if fault is not None}


def test_the_order_of_the_code_leaves_no_wrong_state(recorded: list[Step]) -> None:
    count, faults = judge(recorded)
    assert faults == set()
    assert count > len(recorded)
    # Intent first, then the head, its name, the bodies' names, and only then "effacé".
    assert recorded[0] == ("commit", "erase_intended")
    assert recorded[-1] == ("commit", "erase_done")
    wanted: list[Step] = [
        ("write", ".head"),
        ("fsync", ".head"),
        ("unlink", ".head"),
        ("sync", "heads"),
        ("unlink", ".body"),
        ("sync", "clips"),
    ]
    assert [step for step in recorded if step in wanted] == wanted


def test_erased_together_each_clip_is_as_safe_as_alone(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_sweep, "BATCH", 3)
    with pytest.MonkeyPatch.context() as patch:
        each = record(bench, patch, count=7)  # two batches and a rest
    for steps in each:
        assert judge(steps)[1] == set()
        own = [step for step in steps if step[0] != "sync"]
        assert own[0] == ("commit", "erase_intended")
        assert own[-1] == ("commit", "erase_done")
        assert own.count(("write", ".head")) == own.count(("fsync", ".head")) == 1
        for fault in ("certified, head bytes still on the disk", "certified, names still there"):
            assert fault in judge([steps[0], own[-1], *steps[1:-1]])[1]


Breaks = Callable[[list[Step]], list[Step]]


def without(*gone: Step) -> Breaks:
    return lambda steps: [step for step in steps if step not in gone]


def certified_first(steps: list[Step]) -> list[Step]:
    return [steps[0], steps[-1], *steps[1:-1]]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (without(("write", ".head"), ("fsync", ".head")), "certified, head bytes still on the disk"),
        (without(("fsync", ".head")), "certified, head bytes still on the disk"),
        (without(("sync", "heads")), "certified, names still there"),
        (without(("sync", "clips")), "certified, names still there"),
        (without(("sync", "derived")), "certified, names still there"),
        (certified_first, "certified, head bytes still on the disk"),
        (certified_first, "certified, names still there"),
        (without(("commit", "erase_intended")), "looks like damage or an attack"),
    ],
)
def test_every_broken_variant_is_caught(recorded: list[Step], broken: Breaks, fault: str) -> None:
    changed = broken(list(recorded))
    assert changed != recorded
    assert fault in judge(changed)[1]
