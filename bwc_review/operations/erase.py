"""Erases one clip so that a crash at any step is finished at the next start (R9, security.md 5.2).

Intent in the journal, head overwritten in place and unlinked, bodies unlinked, then in one transaction the
row and its words gone, the inventory line closed and « effacé » in the journal.
"""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.journal import Author, Draft, Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import deadline, erase_moment, lateness_days
from bwc_review.vault.store import Store

DUE = "due"
RELEASED = "released"
HANDED_OVER = "handed_over"
REQUEST = "request"


class Held(Exception):
    """A hold was opened at the last moment: nothing of the clip has been touched."""


def erase(
    catalogue: Catalogue,
    store: Store,
    clip: ClipId,
    why: str,
    now: datetime,
    profile: LegalProfile,
    author: Author,
    cause: str = "",
) -> int:
    """Erase a clip that nothing holds; returns by how many days too late. Raises Held, ClipErased.

    ``why``: "due", "released", "handed_over" or "request". ``cause``: why it is late, as a code. The
    caller folds the catalogue's log in afterwards (``checkpoint_wal``), once for many clips.
    """
    with store.erasing:
        intend(catalogue, clip, why, author, cause)
        return finish(catalogue, store, clip, why, now, profile, author, cause)


def intend(catalogue: Catalogue, clip: ClipId, why: str, author: Author, cause: str = "") -> None:
    """First step: state what is about to be destroyed, durably, unless a hold is open by now (Held)."""
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
        head = tables.clips.sealed_head(clip)
        bodies = tables.clips.bodies(clip)
    details: dict[str, int | str] = {
        "why": why,
        "cause": cause,
        "due": found.due_on.isoformat(),
        "counted_from": found.counted_from.isoformat(),
        "sha256": found.sha256,
        "bytes": found.size_bytes,
        "head_sha256": head.sha256,
        "parts": len(bodies),
    }
    with catalogue.write(
        Draft(Operation.ERASE_INTENDED, author, (clip,), reason=why, details=details)
    ) as tables:
        if tables.clips.get(clip).open_holds:
            raise Held


def finish(
    catalogue: Catalogue,
    store: Store,
    clip: ClipId,
    why: str,
    now: datetime,
    profile: LegalProfile,
    author: Author,
    cause: str = "",
    *,
    resumed: bool = False,
) -> int:
    """All steps after the intent; each may be done already. Returns by how many days too late.

    The caller holds ``store.erasing``.
    """
    store.overwrite_head(clip)
    store.unlink_head(clip)
    parts = store.unlink_bodies(clip)
    return _conclude(catalogue, clip, why, now, profile, author, cause, parts, resumed=resumed)


def _conclude(
    catalogue: Catalogue,
    clip: ClipId,
    why: str,
    now: datetime,
    profile: LegalProfile,
    author: Author,
    cause: str,
    parts: tuple[str, ...],
    *,
    resumed: bool,
) -> int:
    """Last step: nothing is listed any more, and the inventory line says when and why."""
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
        bodies = tables.clips.bodies(clip)
    late = lateness_days(found.due_on, profile, now) if why == DUE else 0
    details: dict[str, int | str] = {
        "why": why,
        "cause": cause if late else "",
        "late_days": late,
        "due": found.due_on.isoformat(),
        "sha256": found.sha256,
        "bytes": found.size_bytes,
        "sealed_bytes": sum(body.sealed_bytes for body in bodies),
        "files": len(parts) + 1,
        "method": "key_overwritten_in_place",
        "resumed": int(resumed),
    }
    with catalogue.write(Draft(Operation.ERASE_DONE, author, (clip,), reason=why, details=details)) as tables:
        tables.inventory.set_erased(clip, now, why, late)
        tables.clips.remove(clip)
    return late


def is_intended(entries: list[Entry]) -> Entry | None:
    """The intent among the entries of a clip that still exists: its erasure must be finished."""
    intents = [entry for entry in entries if entry.operation is Operation.ERASE_INTENDED]
    return intents[-1] if intents else None


def lateness_cause(catalogue: Catalogue, clip: Clip, profile: LegalProfile) -> str:
    """Why a clip outlived its term: "docked_late", "brake", "off" (nothing ran that evening), "failed"."""
    end = deadline(clip.due_on, profile)
    if clip.docked_at >= end:
        return "docked_late"
    with catalogue.read() as tables:
        brakes = tables.journal.entries(operation=Operation.BRAKE)
        if any(
            str(brake.details.get("until", "")) >= clip.due_on.isoformat() and brake.at <= end
            for brake in brakes
        ):
            return "brake"
        evening = tables.journal.numbers(erase_moment(clip.due_on, profile), end)
    return "failed" if evening else "off"
