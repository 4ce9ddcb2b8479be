"""Puts in order what a crash left of a transfer: the start-up table of security.md 7.2. Needs no secret."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import BodyKind, ClipId, Sealed
from bwc_review.domain.errors import ClipMissing, ClipUnlisted, StationError
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.transfer import Verified
from bwc_review.operations.damage import MISSING, note_damage
from bwc_review.operations.verified_copy import beside_of, enter, listed
from bwc_review.vault.durable import disk_facts
from bwc_review.vault.sealer import sealed_fingerprint
from bwc_review.vault.store import Store

_ERASED = (Operation.ERASE_DONE,)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a start found and did; ids of clips.

    adopted: listed now. destroyed: half copies, the camera still has the file. erased: files of clips that
    were erased, destroyed again. missing: listed, and a sealed part is not there: damaged, an alarm.
    unlisted: whole in the vault and unknown to the catalogue, which was put back from a copy: left alone, an
    alarm.
    interrupted: dockings that had not ended.
    """

    adopted: tuple[ClipId, ...] = ()
    destroyed: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()
    missing: tuple[ClipId, ...] = ()
    unlisted: tuple[str, ...] = ()
    interrupted: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[StationError, ...]:
        """What a person must be told."""
        missing = tuple(ClipMissing(clip, "clip") for clip in self.missing)
        return (*missing, *(ClipUnlisted(clip) for clip in self.unlisted))


def recover(
    catalogue: Catalogue, store: Store, profile: LegalProfile, *, only_transfers: bool = False
) -> Recovered:
    """Finish or undo every transfer that was cut short; then compare the vault with the list.

    only_transfers: the first half alone, before a synchronisation. Erasures that were cut short are finished
    by the sweep: a clip with an open intent is none of this module's business.
    """
    adopted, destroyed = _transfers(catalogue, store, profile)
    if only_transfers:
        return Recovered(adopted=adopted, destroyed=destroyed)
    destroyed += _leftovers(catalogue, store)
    erased, missing, unlisted, half = _compare(catalogue, store)
    return Recovered(adopted, destroyed + half, erased, missing, unlisted, _close_dockings(catalogue))


def _transfers(
    catalogue: Catalogue, store: Store, profile: LegalProfile
) -> tuple[tuple[ClipId, ...], tuple[str, ...]]:
    """Every "verified" row: go on at step 5 or 6, or adopt, where all sealed bytes are those of the row."""
    adopted, destroyed = [], []
    with catalogue.read() as tables:
        waiting = tables.transfers.all()
    for verified in waiting:
        if not _is_double(catalogue, verified) and _is_as_sealed(store, verified):
            _adopt(catalogue, store, verified, profile)
            adopted.append(verified.clip)
        else:
            _destroy(catalogue, store, verified)
            destroyed.append(verified.clip)
    return tuple(adopted), tuple(destroyed)


def _is_double(catalogue: Catalogue, verified: Verified) -> bool:
    """It came in meanwhile, or was adopted a moment ago. Empty files are told apart by name."""
    if not verified.size_bytes:
        return False
    with catalogue.read() as tables:
        same = tables.inventory.same_file(verified.plain_sha256, verified.camera, verified.source_name)
        return same is not None and tables.inventory.line(same).erased_at is None


def _adopt(catalogue: Catalogue, store: Store, verified: Verified, profile: LegalProfile) -> None:
    store.place_body(verified.clip)
    store.place_head(verified.clip)
    for sealed in beside_of(verified):
        store.place_derived(verified.clip, sealed.kind, sealed.name)
    details: dict[str, int | str] = {"sha256": verified.plain_sha256, "bytes": verified.size_bytes}
    adopted = Draft(Operation.ADOPTED, SYSTEM, (verified.clip,), details=details)
    with catalogue.write(adopted, listed(verified, SYSTEM)) as tables:
        enter(tables, verified, profile)


def _destroy(catalogue: Catalogue, store: Store, verified: Verified) -> None:
    """The copy is not the one that was verified. Files first: the row must outlive them."""
    store.destroy_staged(verified.clip)
    store.destroy(verified.clip)
    with catalogue.write(_undone(verified.clip, "differs")) as tables:
        tables.transfers.remove(verified.clip)


def _undone(clip: str, why: str) -> Draft:
    return Draft(Operation.RECOVERY, SYSTEM, (clip,), details={"did": "destroyed", "why": why})


def _is_as_sealed(store: Store, verified: Verified) -> bool:
    """Head, body and sidecars lie in staging or in place and are the bytes that were verified."""
    head, body = store.stage(verified.clip)
    if not _is(_one_of(store.head_path(verified.clip), head), verified.head.sha256, verified.head.size_bytes):
        return False
    sealed = verified.body
    if not _is(_one_of(store.body_path(verified.clip), body), sealed.sealed_sha256, sealed.sealed_bytes):
        return False
    return all(_is_beside(store, verified.clip, one) for one in beside_of(verified))


def _is_beside(store: Store, clip: ClipId, sealed: Sealed) -> bool:
    placed = store.body_path(clip, sealed.kind, sealed.name)
    staged = store.stage_derived(clip, sealed.kind, sealed.name)
    return _is(_one_of(placed, staged), sealed.sealed_sha256, sealed.sealed_bytes)


def _one_of(placed: Path, staged: Path) -> Path | None:
    """Where the file lies; nowhere where it lies in both places, which no step of ours leaves."""
    found = [path for path in (placed, staged) if path.is_file()]
    return found[0] if len(found) == 1 else None


def _is(path: Path | None, sha256: str, size_bytes: int) -> bool:
    if path is None:
        return False
    with disk_facts(path.parent):  # what cannot be read now may be read at the next start: destroy nothing
        return path.stat().st_size == size_bytes and sealed_fingerprint(path)[0] == sha256


def _leftovers(catalogue: Catalogue, store: Store) -> tuple[str, ...]:
    """Anything left in staging: no row speaks of it, and the camera still has the file.

    A change of the vault key keeps its old and new heads there too; that is undone or finished instead.
    """
    destroyed = []
    staged = store.listing().staged
    rotating = {clip for clip, part in staged if part in {"oldhead", "newhead"}}
    for clip in sorted(rotating):
        store.destroy_old_head(clip)
    for clip in sorted({clip for clip, _ in staged} - rotating):
        store.destroy_staged(clip)
        if (clip, "head") in staged or (clip, "body") in staged:
            destroyed.append(clip)
            with catalogue.write(_undone(clip, "staged")):
                pass
    return tuple(destroyed)


def _compare(
    catalogue: Catalogue, store: Store
) -> tuple[tuple[str, ...], tuple[ClipId, ...], tuple[str, ...], tuple[str, ...]]:
    """Vault against list: heads of erased clips, listed clips without their files, files without a clip."""
    found = store.listing()
    with catalogue.read() as tables:
        clips = set(tables.clips.ids(ClipQuery()))
        gone = set(tables.inventory.erased())
        erasing = {
            entry.subjects[0] for entry in tables.journal.unfinished(Operation.ERASE_INTENDED, _ERASED)
        }
    present = found.heads | found.bodies | {clip for clip, _ in found.derived}
    erased = tuple(sorted((present & gone) - erasing))
    missing = tuple(sorted(clip for clip in clips - erasing if clip not in found.heads & found.bodies))
    strangers = present - clips - gone - erasing
    unlisted = tuple(sorted(clip for clip in strangers if clip in found.heads & found.bodies))
    half = tuple(sorted(strangers - set(unlisted)))
    for clip in (*erased, *half):
        store.destroy(clip)
        with catalogue.write(_undone(clip, "erased" if clip in gone else "half")):
            pass
    return erased, _alarm_missing(catalogue, missing, found.heads), _alarm_unlisted(catalogue, unlisted), half


def _alarm_missing(
    catalogue: Catalogue, clips: tuple[ClipId, ...], heads: frozenset[str]
) -> tuple[ClipId, ...]:
    """Listed, and not there: damaged, said once, never dropped in silence."""
    with catalogue.read() as tables:
        known = {clip.id for clip in tables.clips.rows(clips) if clip.damage == MISSING}
    for clip in clips:
        if clip not in known:
            part = BodyKind.CLIP.value if clip in heads else "head"
            note_damage(catalogue, SYSTEM, clip, ClipMissing(clip, part))
    return clips


def _alarm_unlisted(catalogue: Catalogue, clips: tuple[str, ...]) -> tuple[str, ...]:
    """Whole in the vault and unknown to the catalogue: said once for each."""
    for clip in clips:
        with catalogue.read() as tables:
            if any(entry.operation is Operation.DAMAGE_FOUND for entry in tables.journal.of_clip(clip)):
                continue
        details = {"what": "unlisted"}
        with catalogue.write(
            Draft(Operation.DAMAGE_FOUND, SYSTEM, (clip,), result=Result.ERROR, details=details)
        ):
            pass
    return clips


def _close_dockings(catalogue: Catalogue) -> tuple[str, ...]:
    """What a crash left open in the journal is closed as interrupted."""
    ended = (Operation.INGEST_DONE, Operation.INGEST_FAILED)
    with catalogue.read() as tables:
        dockings = [entry.subjects[0] for entry in tables.journal.unfinished(Operation.INGEST_BEGUN, ended)]
    for docking in dockings:
        with catalogue.write(Draft(Operation.INGEST_FAILED, SYSTEM, (docking,), result=Result.INTERRUPTED)):
            pass
    return tuple(dockings)
