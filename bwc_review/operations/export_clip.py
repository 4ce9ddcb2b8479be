"""Writes the plain original of one clip where it is asked: an extraction, journaled before and after (R7)."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, Reason
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Sealed
from bwc_review.domain.errors import FOUND_BY_SEAL, ClipDamaged, DiskFull, OutputUnwritable, StationError
from bwc_review.domain.journal import Draft, Operation, Result, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.quoted import quoted
from bwc_review.operations.damage import note_damage
from bwc_review.operations.permit import permit
from bwc_review.vault import durable
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import SealedReader, open_clip
from bwc_review.vault.store import Store

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Exported:
    """What left the station."""

    clip: ClipId
    file: Path
    size_bytes: int
    sha256: str


def export_clip(
    catalogue: Catalogue,
    store: Store,
    identity: Unlocked,
    person: Person,
    clip: ClipId,
    out: Path,
    now: datetime,
    profile: LegalProfile,
    *,
    reason: Reason,
    reference: str = "",
    recipient: str = "",
    progress: Progress = SILENT,
) -> Exported:
    """Write the file as the camera wrote it, compare its fingerprint, and only then give it its name.

    The entry that begins the extraction is durable before a byte is written; an existing file is never
    overwritten. Raises AccessRefused, ClipUnknown, ClipErased, TextTooLong, OutputUnwritable, DiskFull,
    Cancelled, and what opening a clip raises; nothing plain is left behind then.
    """
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
        head = tables.clips.sealed_head(clip)
        original = next(body for body in tables.clips.bodies(clip) if body.kind is BodyKind.CLIP)
    permit(catalogue, person, Action.EXPORT_CLIP, now, profile, found, reason=reason)
    reference, recipient = quoted(reference), quoted(recipient)
    if out.exists():
        raise OutputUnwritable(str(out), os.strerror(errno.EEXIST))
    begun = _draft(Operation.EXTRACTION_BEGUN, person, found, reason, reference, recipient, Result.OK)
    with catalogue.write(begun):
        pass
    result = Result.INTERRUPTED
    try:
        path = store.body_path(clip)
        with open_clip(store.read_head(clip), path, identity, clip, head, original) as reader:
            _write(reader, out, original, clip, progress)
        result = Result.OK
    except StationError as error:
        result = Result.ERROR
        if isinstance(error, FOUND_BY_SEAL):
            note_damage(catalogue, author_of(person), clip, error)
        raise
    finally:
        done = _draft(Operation.EXTRACTION_DONE, person, found, reason, reference, recipient, result)
        with catalogue.write(done):
            pass
    return Exported(clip, out, original.plain_bytes, original.plain_sha256)


def _write(reader: SealedReader, out: Path, original: Sealed, clip: ClipId, progress: Progress) -> None:
    """Pour into a part file beside the target, check, rename; on any failure destroy the part."""
    part = out.with_name(out.name + ".part")
    try:
        descriptor = durable.create(part)
    except OSError as error:
        raise OutputUnwritable(str(out), error.strerror or type(error).__name__) from error
    try:
        try:
            digest = _pour(reader, descriptor, out, progress)
            if digest != original.plain_sha256:
                raise ClipDamaged(clip, -1, BodyKind.CLIP.value)
        finally:
            os.close(descriptor)
        _rename(part, out)
    except BaseException:
        with suppress(OSError):  # the medium may be gone: the first cause is what is said
            durable.destroy(part)
        raise


def _rename(part: Path, out: Path) -> None:
    """Give the whole file its name."""
    if out.exists():
        raise OutputUnwritable(str(out), os.strerror(errno.EEXIST))
    try:
        part.rename(out)
    except OSError as error:
        raise OutputUnwritable(str(out), error.strerror or type(error).__name__) from error
    with suppress(OSError):  # some media and shares cannot sync a folder; the file itself is synced
        durable.sync_folder(out.parent)


def _pour(reader: SealedReader, descriptor: int, out: Path, progress: Progress) -> str:
    """All plain bytes, synced; their SHA-256."""
    digest = hashlib.sha256()
    done = 0
    while data := reader.read(done, _BLOCK):
        digest.update(data)
        try:
            durable.write_all(descriptor, data)
        except OSError as error:
            raise _unwritable(error, out, reader.size) from error
        done += len(data)
        progress.step(done, reader.size)
    try:
        durable.sync_file(descriptor)
    except OSError as error:
        raise _unwritable(error, out, reader.size) from error
    return digest.hexdigest()


def _unwritable(error: OSError, out: Path, needed: int) -> StationError:
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return DiskFull(str(out.parent), needed)
    return OutputUnwritable(str(out), error.strerror or type(error).__name__)


def _draft(
    operation: Operation,
    person: Person,
    clip: Clip,
    reason: Reason,
    reference: str,
    recipient: str,
    result: Result,
) -> Draft:
    return Draft(
        operation,
        author_of(person),
        (clip.id,),
        reason=reason.value,
        reference=reference,
        recipients=(recipient,) if recipient else (),
        result=result,
        details={"sha256": clip.sha256, "bytes": clip.size_bytes},
    )
