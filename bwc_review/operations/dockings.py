"""Reads from the journal when a camera was docked, what came in, and what became of its own copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.docking import Docking, DockingEnd, Emptying
from bwc_review.domain.journal import Entry, Operation, Result

LAST = 50
_ENDS = (Operation.INGEST_DONE, Operation.INGEST_FAILED)
_EMPTYING = (Operation.CAMERA_RELEASED, Operation.CAMERA_KEPT)


def dockings(tables: Tables, serial: str, most: int = LAST) -> list[Docking]:
    """The last dockings of a camera, newest first; those older than the journal is kept are not known."""
    journal = tables.journal
    begun = journal.of_numbers(journal.numbers(clip=serial, operation=Operation.INGEST_BEGUN)[-most:])
    if not begun:
        return []
    ended = _ends(tables, [one.subjects[0] for one in begun])
    emptied = _emptied(tables, serial, begun)
    running = _this_start(tables)
    made = [_docking(one, ended.get(one.subjects[0]), emptied[one.seq], running) for one in begun]
    return made[::-1]


def last_docking(tables: Tables, serial: str) -> Docking | None:
    """The newest one; None where none is known."""
    return next(iter(dockings(tables, serial, 1)), None)


def _ends(tables: Tables, ids: Sequence[str]) -> dict[str, Entry]:
    """The entry that ends each docking; of a file that failed the docking is the second subject."""
    found: dict[str, Entry] = {}
    for operation in _ENDS:
        for entry in tables.journal.entries(operation=operation, about=ids):
            if entry.subjects[0] in ids:
                found[entry.subjects[0]] = entry
    return found


def _emptied(tables: Tables, serial: str, begun: Sequence[Entry]) -> dict[int, list[Entry]]:
    """What was done to the camera between each docking and the next, in order."""
    found: dict[int, list[Entry]] = {one.seq: [] for one in begun}
    entries = [
        entry
        for operation in _EMPTYING
        for entry in tables.journal.entries(start=begun[0].at, clip=serial, operation=operation)
    ]
    for entry in sorted(entries, key=lambda one: one.seq):
        before = [one.seq for one in begun if one.seq < entry.seq]
        if before:
            found[before[-1]].append(entry)
    return found


def _this_start(tables: Tables) -> str:
    """The run of the program that wrote last: what another one left without an end was cut short."""
    count, _ = tables.journal.head()
    newest = tables.journal.of_numbers([count])
    return newest[0].start_id if newest else ""


def _docking(begun: Entry, ended: Entry | None, emptied: Sequence[Entry], running: str) -> Docking:
    files, size = _number(begun.details, "files"), _number(begun.details, "bytes")
    made = Docking(
        number=begun.seq,
        at=begun.at,
        end=DockingEnd.UNDER_WAY if begun.start_id == running else DockingEnd.INTERRUPTED,
        files=files,
        size_bytes=size,
        shared_by=max(1, len(begun.subjects) - 1),
        listed=str(begun.details.get("listed", "")),
    )
    if ended is not None:
        made = replace(
            made,
            end=DockingEnd.DONE if ended.result is Result.OK else DockingEnd.INTERRUPTED,
            ended_at=ended.at,
            new=_number(ended.details, "clips"),
            already=_number(ended.details, "already"),
            problems=_number(ended.details, "problems"),
        )
    for entry in emptied:
        made = _after(made, entry)
    return made


def _after(docking: Docking, entry: Entry) -> Docking:
    """The docking with what this entry adds; several orders to empty may follow one transfer."""
    details = entry.details
    emptying = Emptying(str(details.get("kept") or details.get("stage", "")))
    overdue = _number(details, "overdue")
    if emptying not in {Emptying.DONE, Emptying.CLEARED}:
        return replace(docking, emptying=emptying, overdue=overdue)
    return replace(
        docking,
        emptying=emptying,
        released=docking.released + _number(details, "released"),
        released_bytes=docking.released_bytes + _number(details, "bytes"),
        left=_number(details, "left"),
        own=_number(details, "own"),
        overdue=overdue,
        unseen=_number(details, "unseen"),
    )


def _number(details: Mapping[str, int | str], key: str) -> int:
    value = details.get(key, 0)
    return value if isinstance(value, int) else 0
