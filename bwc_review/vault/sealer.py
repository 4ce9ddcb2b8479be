"""Seals files: one pass reads, takes the SHA-256 of the plain and of the sealed bytes, and seals.

Threads beside the caller's take the fingerprints and write; memory is a few blocks whatever the file's size.
Nothing here needs a secret: a clip is sealed to public keys. A sealing that fails or is cancelled leaves
nothing on the disk.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.domain.clip import BodyKind, Sealed, SealedHead
from bwc_review.domain.errors import (
    ClipDamaged,
    ClipMissing,
    ClipTruncated,
)
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.vault import durable
from bwc_review.vault.age_format import (
    CHUNK,
    FILE_KEY,
    NONCE,
    SEALED_CHUNK,
    TAG,
    BodyCut,
    body_size,
    chunk_nonce,
    chunk_start,
    payload_key,
    plain_size,
    write_head,
)
from bwc_review.vault.direct import PAGE, from_drive, pages, read_at, read_into
from bwc_review.vault.pour import BLOCK_CHUNKS, Buffer, Cut, Fingerprint, Line, SourceCut, block_chunks, pour
from bwc_review.vault.source import Source


@dataclass(frozen=True, slots=True)
class SealedPair:
    """What sealing a clip gives. file_key opens every body under the head: keep it short, never write it."""

    head: SealedHead
    body: Sealed
    file_key: bytes = field(repr=False)


def seal(
    source: BinaryIO,
    body: Path,
    head: Path,
    recipients: Sequence[str],
    progress: Progress = SILENT,
    *,
    expected_bytes: int | None = None,
    name: str = "",
    onto: Cut | None = None,
    keep: Callable[[Cut], None] | None = None,
) -> SealedPair:
    """Seal a source from where it stands to its end, to each ``age1…``; body first, then head, both synced.

    source: read in large blocks, best opened unbuffered. body, head: new files, in existing folders.
    expected_bytes: what the listing said; a source that gives another length is SourceChanged, at once when
    it gives more. name: what to call the source in a failure; its own name otherwise. progress: in bytes.
    keep: given what is sealed already where the source vanished or could not be read further; the body then
    stays. onto: what it was given before; the source then stands at ``onto.plain_bytes``, and the caller has
    proved that it begins with what was sealed.
    Raises SourceUnreadable, SourceVanished, SourceChanged, DiskFull, FolderUnusable, Cancelled.
    """
    begun = onto if onto is not None else Cut(os.urandom(FILE_KEY), os.urandom(NONCE))
    file_key = begun.file_key
    label = name or str(getattr(source, "name", ""))
    reading = Source(source, label, expected_bytes, begun.plain_bytes)
    sealed = _seal_body(begun, reading, body, BodyKind.CLIP, "", progress, keep)
    head_bytes = write_head(file_key, recipients)
    try:
        with durable.disk_facts(head.parent):
            durable.write_new(head, head_bytes)
            _sync_or_destroy(head)
    except BaseException:
        body.unlink(missing_ok=True)
        raise
    fingerprint = SealedHead(hashlib.sha256(head_bytes).hexdigest(), len(head_bytes))
    return SealedPair(fingerprint, sealed, file_key)


def seal_derived(
    file_key: bytes,
    data: bytes | BinaryIO,
    body: Path,
    kind: BodyKind,
    name: str,
    progress: Progress = SILENT,
) -> Sealed:
    """Seal something derived from a clip under the clip's own head. Raises like seal."""
    source = (
        Source(io.BytesIO(data), name, len(data)) if isinstance(data, bytes) else Source(data, name, None)
    )
    return _seal_body(Cut(file_key, os.urandom(NONCE)), source, body, kind, name, progress)


def verify_sealed(
    file_key: bytes, body: Path, expected: Sealed, clip: str = "", progress: Progress = SILENT
) -> None:
    """Read a body again from the drive, open every chunk and compare length and SHA-256 with what was sealed.

    The sealed bytes need no comparison of their own: key, nonce and plain bytes determine them; they are
    compared where the plain fingerprint is not kept (MADE_AGAIN). Raises ClipMissing, ClipTruncated,
    ClipDamaged (chunk -1: every chunk opens, and it is another content).
    """
    part = expected.kind.value
    try:
        with body.open("rb", buffering=0) as stream:
            size = os.fstat(stream.fileno()).st_size
            if size != expected.sealed_bytes:
                raise ClipTruncated(clip, expected.sealed_bytes, size)
            from_drive(stream)
            found = _plain_sha256(file_key, stream, size, clip, part, progress)
        if expected.plain_sha256:
            is_it = found == expected.plain_sha256
        else:
            is_it = expected.is_sealed_as(sealed_fingerprint(body)[0])
    except FileNotFoundError:
        raise ClipMissing(clip, part) from None
    except OSError as error:
        raise ClipDamaged(clip, -1, part) from error
    if not is_it:
        raise ClipDamaged(clip, -1, part)


def sealed_fingerprint(path: Path, progress: Progress = SILENT) -> tuple[str, int]:
    """SHA-256 (hex) and length of a sealed file, from the drive; needs no secret. Raises OSError."""
    digest = hashlib.sha256()
    done = 0
    buffer = pages(BLOCK_CHUNKS * SEALED_CHUNK)
    with path.open("rb", buffering=0) as stream:
        total = os.fstat(stream.fileno()).st_size
        from_drive(stream)
        while count := read_into(stream, buffer):
            digest.update(buffer[:count])
            done += count
            progress.step(done, total)
    return digest.hexdigest(), done


def _sync_or_destroy(head: Path) -> None:
    try:
        durable.sync_folder(head.parent)
    except OSError:
        durable.destroy(head)
        raise


def _seal_body(
    begun: Cut,
    source: Source,
    body: Path,
    kind: BodyKind,
    name: str,
    progress: Progress,
    keep: Callable[[Cut], None] | None = None,
) -> Sealed:
    """Seal a source into a new file, or onto what is sealed, and sync it; remove it where anything fails."""
    with durable.disk_facts(body.parent):
        descriptor = durable.open_again(body, begun.sealed_bytes) if begun.chunks else durable.create(body)
    try:
        try:
            plain, sealed = pour(begun, source, descriptor, body.parent, progress)
            with durable.disk_facts(body.parent):
                durable.sync_file(descriptor)
        finally:
            os.close(descriptor)
        source.finish()
    except SourceCut as cut:
        if keep is None or not cut.kept.chunks:
            body.unlink(missing_ok=True)
        else:
            keep(cut.kept)
        raise cut.cause from cut.cause.__cause__
    except BaseException:
        body.unlink(missing_ok=True)
        raise
    return Sealed(kind, name, plain, source.bytes_read, sealed, body_size(source.bytes_read))


def _plain_sha256(
    file_key: bytes, stream: io.FileIO, size: int, clip: str, part: str, progress: Progress
) -> str:
    """Open a whole body from its beginning; the SHA-256 of what it seals."""
    try:
        total = plain_size(size)
    except BodyCut:
        raise ClipDamaged(clip, -1, part) from None
    chunks = block_chunks(total)
    sealed = [pages(chunks * SEALED_CHUNK + 2 * PAGE) for _ in range(2)]  # as long as ``read_at`` wants them
    opened = [Buffer(chunks * CHUNK) for _ in range(2)]
    line, digest = Line("read", total), Fingerprint(total)

    def read(first: int) -> memoryview:
        return read_at(stream, sealed[first // chunks % 2], chunk_start(first), chunks * SEALED_CHUNK)

    try:
        nonce = bytes(read_at(stream, sealed[0], 0, NONCE))
        cipher = ChaCha20Poly1305(payload_key(file_key, nonce))
        first, ahead = 0, line.call(read, 0)
        while chunk_start(first) < size:
            block, target = ahead.result(), opened[first // chunks % 2]
            following = first + chunks
            if chunk_start(following) < size:
                ahead = line.call(read, following)
            target.wait()
            length = _open_block(cipher, block, target.data, first, size, clip, part)
            target.readers.append(digest.add(target.data[:length]))
            first = following
            progress.step(min(first * CHUNK, total), total)
    finally:
        line.close()
        result = digest.close()
    return result


def _open_block(
    cipher: ChaCha20Poly1305,
    sealed: memoryview,
    target: memoryview,
    first: int,
    size: int,
    clip: str,
    part: str,
) -> int:
    """Open sealed bytes, chunk ``first`` and those after it, into the target; how many plain bytes come."""
    length = 0
    for i, start in enumerate(range(0, len(sealed), SEALED_CHUNK)):
        piece = sealed[start : start + SEALED_CHUNK]
        plain = target[i * CHUNK : i * CHUNK + max(0, len(piece) - TAG)]
        try:
            nonce = chunk_nonce(first + i, last=chunk_start(first + i) + len(piece) == size)
            cipher.decrypt_into(nonce, piece, None, plain)
        except (InvalidTag, ValueError):  # ValueError: a piece shorter than a tag
            raise ClipDamaged(clip, first + i, part) from None
        length += len(plain)
    return length
