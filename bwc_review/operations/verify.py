"""Checks that every sealed file, the journal and the registers are what was written (R4, security.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.catalogue.journal import ChainRow
from bwc_review.domain.access import Action, Refusal
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.journal import (
    SYSTEM,
    Author,
    Draft,
    Entry,
    Operation,
    Result,
    Verification,
    verify_chain,
)
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.check_clip import Counter, Damage, check_clip
from bwc_review.operations.checkpoint import Statements, read_statements
from bwc_review.operations.compare_registers import RegisterFault, Registers, compare_registers
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.store import Store

_AS_BYTES = 2048  # a journal entry takes about as long as so many sealed bytes
_SAID_EVERY = 500  # entries
_NO_STATEMENTS = Statements((), ())


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at before: how many clips, and which of them are damaged."""

    clips: int
    bad: tuple[ClipId, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a verification."""

    clips_checked: int
    clips_bad: tuple[ClipId, ...]
    damages: tuple[Damage, ...]
    journal: Verification
    register_faults: tuple[RegisterFault, ...]
    checkpoints: int
    checkpoints_bad: tuple[str, ...]
    catalogue_faults: tuple[str, ...]
    is_deep: bool

    @property
    def journal_entries(self) -> int:
        """How many entries were checked."""
        return self.journal.entries

    @property
    def journal_ok(self) -> bool:
        """The chain is whole, every anchor is of it, and every checkpoint is the station's."""
        return self.journal.ok and not self.checkpoints_bad

    @property
    def ok(self) -> bool:
        """Nothing at all was found."""
        return self.journal_ok and not (self.clips_bad or self.register_faults or self.catalogue_faults)


def verify(
    catalogue: Catalogue,
    store: Store,
    clips: Sequence[ClipId] | None = None,
    deep_identity: Unlocked | str | None = None,
    anchors: Iterable[tuple[int, bytes]] = (),
    progress: Progress = SILENT,
    *,
    author: Author = SYSTEM,
    checkpoints: Path | None = None,
    public_key: bytes | None = None,
    looked: Looked | None = None,
) -> Checked:
    """Compare every sealed file with what was sealed, and the journal with itself and with its anchors.

    ``clips`` None: all. Without ``deep_identity`` nothing secret is needed: the sealed bytes are compared;
    with it every chunk is opened too and the plain content compared. ``anchors``: (count, head) from custody,
    paper or a backup. ``public_key``: 32 bytes, to check the signed checkpoints in the catalogue and in the
    folder ``checkpoints``. ``looked``: all other clips, which were looked at before. Damage is journaled and
    shown on the clip; what is whole again loses that word. Progress counts sealed bytes, each entry as 2048
    of them. Raises ClipUnknown, ClipErased, Cancelled, and AccessRefused (journaled) for a ``deep_identity``
    that opens no clip: every one would look sealed for another key.
    """
    if isinstance(deep_identity, Unlocked) and not deep_identity.sees_images:
        _refuse(catalogue, author)
    with catalogue.read() as tables:
        ids = tables.clips.ids(ClipQuery()) if clips is None else list(clips)
        for clip in clips or ():
            tables.clips.get(clip)
        sealed = {clip: (tables.clips.sealed_head(clip), tables.clips.bodies(clip)) for clip in ids}
        entries = tables.journal.head()[0]
    size = sum(body.sealed_bytes for _, bodies in sealed.values() for body in bodies)
    counter = Counter(progress, size + entries * _AS_BYTES)
    damages: list[Damage] = []
    before = Looked(0, ()) if looked is None else looked
    for clip, (head, bodies) in sealed.items():
        damages += check_clip(catalogue, store, clip, head, bodies, deep_identity, author, counter)
    statements = _NO_STATEMENTS if public_key is None else read_statements(catalogue, checkpoints, public_key)
    with catalogue.checking() as found:
        journal, faults = _check_journal(catalogue, store, [*anchors, *statements.anchors], counter)
        catalogue_faults = found()
    checked = Checked(
        clips_checked=len(sealed) + before.clips,
        clips_bad=tuple(dict.fromkeys((*before.bad, *(damage.clip for damage in damages)))),
        damages=tuple(damages),
        journal=journal,
        register_faults=faults,
        checkpoints=len(statements.checkpoints),
        checkpoints_bad=statements.bad,
        catalogue_faults=catalogue_faults,
        is_deep=deep_identity is not None,
    )
    with catalogue.write(_done(checked, author, is_whole=clips is None or looked is not None)):
        pass
    return checked


def _refuse(catalogue: Catalogue, author: Author) -> NoReturn:
    details = {"action": Action.VIEW_CLIP.value, "why": Refusal.ROLE.value}
    with catalogue.write(Draft(Operation.ACCESS_REFUSED, author, result=Result.REFUSED, details=details)):
        pass
    raise AccessRefused(Action.VIEW_CLIP.value, Refusal.ROLE.value)


def _check_journal(
    catalogue: Catalogue, store: Store, anchors: Sequence[tuple[int, bytes]], counter: Counter
) -> tuple[Verification, tuple[RegisterFault, ...]]:
    """The chain in one pass, and in the same pass what it says of clips, holds and people."""
    with catalogue.read() as tables:
        said = Registers()
        origin = tables.service.get().origin
        rows = said.listen(_counted(tables.journal.iterate(), counter))
        verification = verify_chain(rows, origin, anchors)
        for (
            _
        ) in rows:  # past the first fault the chain proves nothing, the registers are compared all the same
            pass
        faults = compare_registers(tables, said, store.listing().heads)
    return verification, faults


def last_whole_check(tables: Tables) -> Entry | None:
    """The newest check of everything that is sealed; None before the first.

    What docking compares, and a check of some clips only, say nothing of the rest.
    """
    return next(
        (each for each in tables.journal.backwards(Operation.CHECK_DONE) if is_whole_check(each)), None
    )


def is_whole_check(entry: Entry) -> bool:
    """Whether everything was looked at. An older program did not say so, and did in nearly every case."""
    return bool(entry.details.get("whole", "journal" in entry.details))


def _counted(rows: Iterable[ChainRow], counter: Counter) -> Iterator[ChainRow]:
    """Passes rows on, and says how far it came."""
    counter.begin("")
    number = 0
    for number, row in enumerate(rows, 1):
        if number % _SAID_EVERY == 0:
            counter.step(number * _AS_BYTES, 0)
        yield row
    counter.step(number * _AS_BYTES, 0)


def _done(checked: Checked, author: Author, *, is_whole: bool) -> Draft:
    return Draft(
        Operation.CHECK_DONE,
        author,
        checked.clips_bad[:50],
        result=Result.OK if checked.ok else Result.ERROR,
        details={
            "clips": checked.clips_checked,
            "bad": len(checked.clips_bad),
            "deep": int(checked.is_deep),
            "whole": int(is_whole),
            "entries": checked.journal_entries,
            "journal": checked.journal.why or "ok",
            "first_bad": checked.journal.first_bad or 0,
            "registers": len(checked.register_faults),
            "checkpoints": checked.checkpoints,
            "checkpoints_bad": len(checked.checkpoints_bad),
            "catalogue": len(checked.catalogue_faults),
        },
    )
