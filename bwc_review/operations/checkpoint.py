"""Signs what the journal is, daily, and keeps the statement where the catalogue is not (R13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.journal import (
    SYSTEM,
    Checkpoint,
    Draft,
    Operation,
    checkpoint_from,
    checkpoint_text,
)
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day
from bwc_review.vault import durable, signing
from bwc_review.vault.custody import Custody

_SUFFIX = ".checkpoint"


class _Moved(Exception):
    """Somebody wrote between reading the head and stating it."""


def checkpoint(
    catalogue: Catalogue,
    custody: Custody,
    folder: Path,
    now: datetime,
    profile: LegalProfile,
    *,
    always: bool = False,
) -> Checkpoint | None:
    """Sign count and head once a local day (or ``always``: before a purge).

    The signed note goes to ``folder``, the statement to the catalogue, the newest count and head to custody.
    None where today has one already, or nothing was written since the last. Raises KeyringMissing,
    KeyFileNeeded, DiskFull, FolderUnusable, JournalUnwritable.
    """
    while True:
        with catalogue.read() as tables:
            last = tables.journal.checkpoints.last()
            count, head = tables.journal.head()
            purged_to = tables.journal.purged_to()
            origin = tables.service.get().origin
        if last is not None and not always:
            is_news = count > last[0].count + 1  # the entry that says "checkpoint" is none
            if not is_news or local_day(last[0].at, profile) == local_day(now, profile):
                note_anchor(catalogue, custody)
                return None
        previous = b"" if last is None else last[0].head
        made = Checkpoint(origin, count, head, now, previous, purged_to)
        try:
            _state(catalogue, custody.signing_key(), folder, made)
        except _Moved:
            continue
        note_anchor(catalogue, custody)
        return made


def note_anchor(catalogue: Catalogue, custody: Custody) -> None:
    """Leave the newest count and head with custody, which shows a data folder that was put back."""
    with catalogue.read() as tables:
        count, head = tables.journal.head()
    if custody.anchor() != (count, head):
        custody.set_anchor(count, head)


def _state(catalogue: Catalogue, signing_key: bytes, folder: Path, made: Checkpoint) -> None:
    """File, row and entry. A file whose entry was never written states the truth all the same."""
    text = checkpoint_text(made)
    note = signing.write_note(text.decode("utf-8"), made.origin, signing_key)
    draft = Draft(Operation.CHECKPOINT, SYSTEM, details={"count": made.count, "head": made.head.hex()})
    with catalogue.write(draft) as tables:
        if tables.journal.head() != (made.count, made.head):
            raise _Moved
        with durable.disk_facts(folder):
            durable.replace(folder / f"{made.count:010d}{_SUFFIX}", note.encode("utf-8"))
        tables.journal.checkpoints.add(made, signing.sign(signing_key, text))


@dataclass(frozen=True, slots=True)
class Statements:
    """What signed checkpoints say. bad: what was not signed by this station, or contradicts its neighbour."""

    checkpoints: tuple[Checkpoint, ...]
    bad: tuple[str, ...]

    @property
    def anchors(self) -> tuple[tuple[int, bytes], ...]:
        """Count and head of each."""
        return tuple((one.count, one.head) for one in self.checkpoints)


def read_statements(catalogue: Catalogue, folder: Path | None, public_key: bytes) -> Statements:
    """Every checkpoint in the catalogue and in the folder, its signature checked against the public key.

    In the catalogue each one must also name the head of the one before.
    """
    good: dict[tuple[int, bytes], Checkpoint] = {}
    bad: list[str] = []
    with catalogue.read() as tables:
        kept = tables.journal.checkpoints.all()
        origin = tables.service.get().origin
    before = b""
    for one, signature in kept:
        is_ours = signing.verify(public_key, checkpoint_text(one), signature)
        if not is_ours or one.previous != before or one.origin != origin:
            bad.append(f"catalogue:{one.count}")
        else:
            good[one.count, one.head] = one
        before = one.head
    for file in sorted(folder.glob(f"*{_SUFFIX}")) if folder is not None and folder.is_dir() else ():
        found = _read_file(file, origin, public_key)
        if found is None:
            bad.append(file.name)
        else:
            good[found.count, found.head] = found
    return Statements(tuple(sorted(good.values(), key=lambda one: one.count)), tuple(bad))


def _read_file(file: Path, origin: str, public_key: bytes) -> Checkpoint | None:
    """The checkpoint of a signed note; None where it is not one of this station's."""
    try:
        text = signing.read_note(file.read_bytes().decode("utf-8"), origin, public_key)
        found = None if text is None else checkpoint_from(text.encode("utf-8"))
    except (OSError, ValueError):
        return None
    return found if found is not None and found.origin == origin else None
