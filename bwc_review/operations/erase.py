"""Erases one clip so that a crash at any step is finished at the next start (R9, security.md 5.2).

Intent in the journal, head overwritten in place and unlinked, bodies unlinked, then in one transaction the
row and its words gone, the inventory line closed and « effacé » in the journal.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.date_known import DateKnown, KnownBy, date_known
from bwc_review.domain.errors import Cancelled, FolderUnusable
from bwc_review.domain.journal import SYSTEM, Author, Draft, Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import deadline, erase_moment, lateness_days, local_day, month_is_over
from bwc_review.vault.store import Store

DUE = "due"
RELEASED = "released"
HANDED_OVER = "handed_over"
REQUEST = "request"
BY_DATE = frozenset({DUE, *(by.value for by in KnownBy)})  # its day came, or was found to have been
PUT_BACK = "put_back"  # cause: an old copy of the data folder had brought it back


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

    ``why``: "due" or by what its date was known (``KnownBy``), "released", "handed_over" or "request".
    ``cause``: why it is late, as a code. The caller folds the catalogue's log in afterwards
    (``checkpoint_wal``), once for many clips.
    """
    with store.erasing:
        intend(catalogue, clip, why, author, cause)
        return finish(catalogue, store, clip, why, now, profile, author, cause)


def erase_again(
    catalogue: Catalogue, store: Store, clip: ClipId, why: str, erased_at: datetime, profile: LegalProfile
) -> None:
    """Erase once more what was erased at ``erased_at`` and an old copy brought back, held in it or not (R21).

    Raises ClipErased, ClipUnknown.
    """
    with store.erasing:
        with catalogue.read() as tables:
            draft = intent(tables, clip, why, SYSTEM, PUT_BACK)
        with catalogue.write(draft):
            pass
        finish(catalogue, store, clip, why, erased_at, profile, SYSTEM, PUT_BACK)


@dataclass(frozen=True, slots=True)
class ToErase:
    """A clip whose time has come by ``due_on``, its day as stored. ``why`` and ``cause`` as in ``erase``."""

    clip: ClipId
    why: str
    due_on: date
    cause: str = ""


def erase_several(
    catalogue: Catalogue,
    store: Store,
    several: Sequence[ToErase],
    now: datetime,
    profile: LegalProfile,
    author: Author,
    progress: Progress = SILENT,
) -> tuple[tuple[ClipId, ...], dict[ClipId, FolderUnusable]]:
    """Erase some clips together: one intent for all, each one's files, then one certificate for all.

    For each clip the order is that of ``erase``, so that a crash at any step is finished in the same way.
    What a hold or a later date keeps by now, or is erased meanwhile, is left out. Returns those that are
    gone, and those whose files could not be destroyed: their intent stands. ``progress`` hears of each clip,
    so that a slow disk is not taken for a silent one. Raises Cancelled: what is gone is certified, the
    intents of the others stand.
    """
    with store.erasing:
        intended = _intend_several(catalogue, several, author)
        failures: dict[ClipId, FolderUnusable] = {}
        gone: list[tuple[ToErase, tuple[str, ...]]] = []
        cancelled: Cancelled | None = None
        for one in intended:
            try:
                gone.append((one, _destroy(store, one.clip)))
                progress.step(len(gone) + len(failures), len(intended), one.clip)
            except FolderUnusable as error:
                failures[one.clip] = error
            except Cancelled as error:
                cancelled = error
                break
        if gone:
            _certify_several(catalogue, gone, now, profile, author)
        if cancelled is not None:
            raise cancelled
    return tuple(one.clip for one, _ in gone), failures


def _intend_several(catalogue: Catalogue, several: Sequence[ToErase], author: Author) -> tuple[ToErase, ...]:
    """First step for all of them, in one transaction; those that may be destroyed."""
    with catalogue.read() as tables:
        found = {clip.id: clip for clip in tables.clips.rows([one.clip for one in several])}
        drafts = {
            one.clip: intent_of(tables, found[one.clip], one.why, author, one.cause)
            for one in several
            if one.clip in found
        }
    if not drafts:
        return ()
    kept: tuple[ToErase, ...] = ()
    with suppress(Held), catalogue.write(*drafts.values()) as tables:
        now_listed = {clip.id: clip for clip in tables.clips.rows(list(drafts))}
        kept = tuple(one for one in several if _goes(now_listed.get(one.clip), one.due_on))
        if not kept:
            raise Held  # nothing to state
        stated = {one.clip for one in kept}
        for clip, draft in drafts.items():
            if clip not in stated:
                tables.drafts.remove(draft)
    return kept


def _goes(found: Clip | None, due_on: date) -> bool:
    """Whether it is still there, nothing holds it, and the day by which it was judged was not moved later."""
    return found is not None and not found.open_holds and found.due_on <= due_on


def _destroy(store: Store, clip: ClipId) -> tuple[str, ...]:
    """The files of a clip, in the only order that leaves nothing certified and readable."""
    store.overwrite_head(clip)
    store.unlink_head(clip)
    return store.unlink_bodies(clip)


def _certify_several(
    catalogue: Catalogue,
    gone: Sequence[tuple[ToErase, tuple[str, ...]]],
    now: datetime,
    profile: LegalProfile,
    author: Author,
) -> None:
    """Last step for all of them, in one transaction."""
    clips = [one.clip for one, _ in gone]
    with catalogue.read() as tables:
        found = {clip.id: clip for clip in tables.clips.rows(clips)}
        facts = [
            _certificate(tables, found[one.clip], one.why, now, profile, author, one.cause, parts)
            for one, parts in gone
        ]
    with catalogue.write(*(draft for draft, _ in facts)) as tables:
        for (one, _), (_, late) in zip(gone, facts, strict=True):
            tables.inventory.set_erased(one.clip, now, one.why, late)
        tables.clips.remove(*clips)


def intend(catalogue: Catalogue, clip: ClipId, why: str, author: Author, cause: str = "") -> None:
    """First step: state what is about to be destroyed, durably, unless a hold is open by now (Held)."""
    with catalogue.read() as tables:
        draft = intent(tables, clip, why, author, cause)
    with catalogue.write(draft) as tables:
        if tables.clips.get(clip).open_holds:
            raise Held


def intent(tables: Tables, clip: ClipId, why: str, author: Author, cause: str = "") -> Draft:
    """What states that a clip is about to be destroyed. Raises ClipErased."""
    return intent_of(tables, tables.clips.get(clip), why, author, cause)


def intent_of(tables: Tables, found: Clip, why: str, author: Author, cause: str) -> Draft:
    """The same of a clip that has been read."""
    clip = found.id
    details: dict[str, int | str] = {
        "why": why,
        "cause": cause,
        "due": found.due_on.isoformat(),
        "counted_from": found.counted_from.isoformat(),
        "sha256": found.sha256,
        "bytes": found.size_bytes,
        "head_sha256": tables.clips.sealed_head(clip).sha256,
        "parts": len(tables.clips.bodies(clip)),
    }
    return Draft(Operation.ERASE_INTENDED, author, (clip,), reason=why, details=details)


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
    parts = _destroy(store, clip)
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
        draft, late = _certificate(tables, found, why, now, profile, author, cause, parts, resumed=resumed)
    with catalogue.write(draft) as tables:
        tables.inventory.set_erased(clip, now, why, late)
        tables.clips.remove(clip)
    return late


def _certificate(
    tables: Tables,
    found: Clip,
    why: str,
    now: datetime,
    profile: LegalProfile,
    author: Author,
    cause: str,
    parts: tuple[str, ...],
    *,
    resumed: bool = False,
) -> tuple[Draft, int]:
    """What « effacé » says of a clip, and by how many days it is late."""
    clip = found.id
    known = known_late(tables, found, profile) if why in BY_DATE else None
    late = late_by(found, known, now, profile) if why in BY_DATE else 0
    details: dict[str, int | str] = {
        "why": why,
        "cause": cause if late else "",
        "late_days": late,
        "due": found.due_on.isoformat(),
        "sha256": found.sha256,
        "bytes": found.size_bytes,
        "sealed_bytes": sum(body.sealed_bytes for body in tables.clips.bodies(clip)),
        "files": len(parts) + 1,
        "method": "key_overwritten_in_place",
        "resumed": int(resumed),
    }
    if known is not None:
        details |= {
            "known_on": local_day(known.at, profile).isoformat(),
            "known_entry": known.entry,
        }
    return Draft(Operation.ERASE_DONE, author, (clip,), reason=why, details=details), late


def is_intended(entries: list[Entry]) -> Entry | None:
    """The intent among the entries of a clip that still exists: its erasure must be finished."""
    intents = [entry for entry in entries if entry.operation is Operation.ERASE_INTENDED]
    return intents[-1] if intents else None


def known_late(tables: Tables, clip: Clip, profile: LegalProfile) -> DateKnown | None:
    """The act that found its month to be over, by the journal; None where its day was known in time."""
    rules = [
        entry
        for entry in tables.journal.entries(operation=Operation.SETTING_CHANGED, clip="service")
        if "new_days_early" in entry.details
    ]
    return date_known([*tables.journal.of_clip(clip.id), *rules], clip, profile)


def late_by(clip: Clip, known: DateKnown | None, now: datetime, profile: LegalProfile) -> int:
    """By how many civil days an erasure now is too late, counted from when its day could be known."""
    day = clip.due_on if known is None else max(clip.due_on, known.lateness_counts_from(profile))
    return lateness_days(day, profile, now)


def lateness_cause(tables: Tables, clip: Clip, known: DateKnown | None, profile: LegalProfile) -> str:
    """Why a clip outlived its term: "docked_late", "brake", "off" (nothing ran by then), "failed"."""
    if known is None:
        begin, end = erase_moment(clip.due_on, profile), deadline(clip.due_on, profile)
        if month_is_over(clip.due_on, profile, clip.docked_at):
            return "docked_late"
    else:
        begin, end = known.sweeps_at, deadline(known.lateness_counts_from(profile), profile)
    day = local_day(begin, profile).isoformat()
    if any(
        str(brake.details.get("until", "")) >= day and brake.at <= end
        for brake in tables.journal.entries(operation=Operation.BRAKE)
    ):
        return "brake"
    return "failed" if tables.journal.numbers(begin, end) else "off"
