"""Recognises many small files that came in before together: few questions, one transaction for hundreds.

A folder that is never emptied shows all it ever held at each look. Each file is read, since a name proves
nothing; what differs, is large or cannot be read goes the way of every other file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, Protocol

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.source_names import Named
from bwc_review.dock.listing import MEDIA_ENDINGS, is_media
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import ClipMissing, WorkerDied
from bwc_review.domain.journal import Draft, Operation
from bwc_review.operations.already_there import note_safe
from bwc_review.operations.docked import Docked, Item, on_its_own
from bwc_review.operations.intake import Intake, Tally
from bwc_review.vault.store import Store

_MOST_FILES = 500
_MOST_BYTES = 64 << 20
_SMALL = 4 << 20


class _Known(NamedTuple):
    item: Item
    named: Named


class Passing(Protocol):
    """The position within all sources."""

    def pass_on(self, size: int) -> None:
        """So many bytes more are dealt with."""


def recognise(intake: Intake, docked: Docked, tally: Tally, progress: Passing) -> Docked:
    """What is left to look at one by one; the rest is counted and logged as there already."""
    rest: list[Item] = [item for item in docked.items if not 0 < item.file.size <= _SMALL]
    small = [item for item in docked.items if 0 < item.file.size <= _SMALL]
    with ThreadPoolExecutor(1, "recognise") as reading:  # the next are read while these are noted
        ahead: Future[list[_Known]] | None = None
        for items, following in pairwise([*_batches(small), []]):
            known = _known(intake, items) if ahead is None else ahead.result()
            asks = any(one.item.beside for one in known)  # the worker, about what lies beside them
            ahead = reading.submit(_known, intake, following) if following and not asks else None
            _note(intake, known, tally)
            there = {one.item.file for one in known}
            rest.extend(item for item in items if item.file not in there)
            progress.pass_on(sum(one.item.file.size for one in known))
    return replace(docked, items=tuple(sorted(rest, key=lambda item: item.file.relative)))


def with_late(catalogue: Catalogue, docked: Docked) -> Docked:
    """With what lies alone and belongs to a recording that came in before, and is gone from its camera: what
    a dock wrote late comes in all the same.
    """
    late: dict[str, Item] = {}
    for start in range(0, len(docked.alone), _MOST_FILES):
        late |= _late(catalogue, docked.alone[start : start + _MOST_FILES])
    return replace(docked, items=(*docked.items, *(late[name] for name in sorted(late))))


def _late(catalogue: Catalogue, alone: Sequence[Item]) -> dict[str, Item]:
    beside: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in alone:
        for name in _recordings_of(item.file):
            beside[item.serial, name].append(item)
    late: dict[str, Item] = {}
    with catalogue.read() as tables:
        for serial in {item.serial for item in alone}:
            for one in tables.clips.named(serial, [name for whose, name in beside if whose == serial]):
                for item in beside[serial, one.source_name]:
                    late[item.file.relative] = on_its_own(item, item.file, one.source_name)
    return late


def _recordings_of(file: SourceFile) -> Iterator[str]:
    """How the recording may be called that a file lies beside: as it is, with another ending, or longer."""
    stem = file.relative.rpartition(".")[0]
    if is_media(stem):
        yield stem
    for ending in MEDIA_ENDINGS:
        yield from (f"{stem}.{ending}", f"{stem}.{ending.upper()}")


def _batches(items: Sequence[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += item.file.size
        if len(batch) == _MOST_FILES or size >= _MOST_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def new_bytes(intake: Intake, docked: Docked) -> list[int]:
    """The sizes of what seems to be new: no clip of that name and length came in from that camera."""
    sizes: list[int] = []
    for start in range(0, len(docked.items), _MOST_FILES):
        items = docked.items[start : start + _MOST_FILES]
        seen = {one.item.file for one in _named_alike(intake, items)}
        sizes.extend(item.size_bytes for item in items if item.file not in seen)
    return sizes


def _named_alike(intake: Intake, items: Sequence[Item]) -> list[_Known]:
    """Those of the same name and length as a clip that is there."""
    named: dict[tuple[str, str], Named] = {}
    with intake.catalogue.read() as tables:
        for serial in {item.serial for item in items}:
            names = [item.file.relative for item in items if item.serial == serial]
            named |= {(serial, one.source_name): one for one in tables.clips.named(serial, names)}
    return [
        _Known(item, one)
        for item in items
        if (one := named.get((item.serial, item.file.relative))) is not None
        and one.size_bytes == item.file.size
    ]


def _known(intake: Intake, items: Sequence[Item]) -> list[_Known]:
    """Those of the same name, length and content as a clip that is there."""
    asked = _named_alike(intake, items)
    if not asked:
        return []
    try:
        found = intake.workshop.fingerprints(tuple(one.item.file for one in asked))
    except WorkerDied:  # one of them kills it: each alone shows which
        return []
    return [one for one, sha256 in zip(asked, found, strict=True) if sha256 == one.named.sha256]


def _note(intake: Intake, known: Sequence[_Known], tally: Tally) -> None:
    """Log each as a second event. The camera keeps its file where the vault has lost its own."""
    if not known:
        return
    drafts = [
        Draft(
            Operation.INGEST_DONE,
            intake.author,
            (one.named.clip, *one.item.subjects),
            details={"sha256": one.named.sha256, "bytes": one.item.file.size, "already": 1},
        )
        for one in known
    ]
    with intake.catalogue.write(*drafts):
        pass
    tally.already_there += len(known)
    for item, named in known:
        if is_in_place(intake.store, named):
            note_safe(intake, item, named.clip, tally)
        else:
            tally.problems.append(ClipMissing(named.clip, BodyKind.CLIP.value))


def is_in_place(store: Store, named: Named) -> bool:
    """Head and body lie in the vault, as long as they were sealed."""
    parts = (
        (store.head_path(named.clip), named.head_bytes),
        (store.body_path(named.clip), named.sealed_bytes),
    )
    try:
        return all(path.stat().st_size == size for path, size in parts)
    except OSError:
        return False
