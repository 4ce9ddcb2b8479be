"""Seals files: one pass reads, takes the SHA-256 of the plain and of the sealed bytes, and seals.

Two threads beside the caller's do the two fingerprints; memory is a few blocks whatever the file's size.
Nothing here needs a secret: a clip is sealed to public keys. A sealing that fails or is cancelled leaves
nothing on the disk.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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
    SourceUnreadable,
    SourceVanished,
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
from bwc_review.vault.source import Source

_BLOCK_CHUNKS = 32  # 2 MiB read and written at a time
_BLOCKS = 3  # one being filled, one being sealed, one whose fingerprints are being taken


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
) -> SealedPair:
    """Seal a source from where it stands to its end, to each ``age1…``; body first, then head, both synced.

    source: read in large blocks, best opened unbuffered. body, head: new files, in existing folders.
    expected_bytes: what the listing said; a source that gives another length is SourceChanged, at once when
    it gives more. name: what to call the source in a failure; its own name otherwise. progress: in bytes.
    Raises SourceUnreadable, SourceVanished, SourceChanged, DiskFull, FolderUnusable, Cancelled.
    """
    file_key = os.urandom(FILE_KEY)
    label = name or str(getattr(source, "name", ""))
    reading = Source(source, label, expected_bytes)
    sealed = _seal_body(file_key, reading, body, BodyKind.CLIP, "", progress)
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
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    return _seal_body(file_key, Source(source, name, None), body, kind, name, progress)


def verify_sealed(
    file_key: bytes, body: Path, expected: Sealed, clip: str = "", progress: Progress = SILENT
) -> None:
    """Read a body again from the drive, open every chunk and compare length and SHA-256 with what was sealed.

    The sealed bytes need no comparison of their own: key, nonce and plain bytes determine them. Raises
    ClipMissing, ClipTruncated, ClipDamaged (chunk -1: every chunk opens, and it is another content).
    """
    part = expected.kind.value
    try:
        stream = body.open("rb", buffering=0)
    except FileNotFoundError:
        raise ClipMissing(clip, part) from None
    except OSError as error:
        raise ClipDamaged(clip, -1, part) from error
    with stream:
        size = os.fstat(stream.fileno()).st_size
        if size != expected.sealed_bytes:
            raise ClipTruncated(clip, expected.sealed_bytes, size)
        durable.forget_cached(stream.fileno())
        if _plain_sha256(file_key, stream, size, clip, part, progress) != expected.plain_sha256:
            raise ClipDamaged(clip, -1, part)


def sealed_fingerprint(path: Path, progress: Progress = SILENT) -> tuple[str, int]:
    """SHA-256 (hex) and length of a sealed file, from the drive; needs no secret. Raises OSError."""
    digest = hashlib.sha256()
    done = 0
    buffer = memoryview(bytearray(_BLOCK_CHUNKS * SEALED_CHUNK))
    with path.open("rb", buffering=0) as stream:
        total = os.fstat(stream.fileno()).st_size
        durable.forget_cached(stream.fileno())
        while count := stream.readinto(buffer):
            digest.update(buffer[:count])
            done += count
            progress.step(done, total)
    return digest.hexdigest(), done


class _Block:
    """Two buffers, made once, and the fingerprints still reading them."""

    def __init__(self) -> None:
        self.plain = memoryview(bytearray(_BLOCK_CHUNKS * CHUNK))
        self.sealed = memoryview(bytearray(_BLOCK_CHUNKS * SEALED_CHUNK))
        self.readers: list[Future[None]] = []

    def wait(self) -> None:
        """Until nobody reads the buffers any more."""
        for reader in self.readers:
            reader.result()
        self.readers.clear()


class _Fingerprint:
    """A SHA-256 taken in a thread of its own, in order."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._thread = ThreadPoolExecutor(1, "fingerprint")

    def add(self, data: memoryview | bytes) -> Future[None]:
        return self._thread.submit(self._digest.update, data)

    def close(self) -> str:
        """Wait for the thread and give the hexadecimal digest."""
        self._thread.shutdown()
        return self._digest.hexdigest()


def _sync_or_destroy(head: Path) -> None:
    try:
        durable.sync_folder(head.parent)
    except OSError:
        durable.destroy(head)
        raise


def _seal_body(
    file_key: bytes, source: Source, body: Path, kind: BodyKind, name: str, progress: Progress
) -> Sealed:
    """Seal a source into a new file and sync it; remove it where anything fails."""
    with durable.disk_facts(body.parent):
        descriptor = durable.create(body)
    try:
        try:
            plain, sealed = _pour(file_key, source, descriptor, body.parent, progress)
            with durable.disk_facts(body.parent):
                durable.sync_file(descriptor)
        finally:
            os.close(descriptor)
        source.finish()
    except BaseException:
        body.unlink(missing_ok=True)
        raise
    return Sealed(kind, name, plain, source.bytes_read, sealed, body_size(source.bytes_read))


def _pour(
    file_key: bytes, source: Source, descriptor: int, folder: Path, progress: Progress
) -> tuple[str, str]:
    """Read, seal and write block after block; the two fingerprints, plain and sealed, in hexadecimal.

    A block is sealed when the next one has been read: only then is it known whether it is the last.
    """
    nonce = os.urandom(NONCE)
    cipher = ChaCha20Poly1305(payload_key(file_key, nonce))
    plain, sealed = _Fingerprint(), _Fingerprint()
    blocks = [_Block() for _ in range(_BLOCKS)]
    try:
        sealed.add(nonce)
        _write(descriptor, nonce, folder, source.total)
        first_chunk = turn = 0
        count = source.fill(blocks[0].plain)
        while True:
            block, following = blocks[turn % _BLOCKS], blocks[(turn + 1) % _BLOCKS]
            block.readers.append(plain.add(block.plain[:count]))
            following.wait()
            next_count = source.fill(following.plain) if count == len(block.plain) else 0
            length = _seal_block(cipher, block, count, first_chunk, ends=not next_count)
            block.readers.append(sealed.add(block.sealed[:length]))
            _write(descriptor, block.sealed[:length], folder, source.total)
            progress.step(source.bytes_read - next_count, source.total)
            if not next_count:
                break
            turn, count, first_chunk = turn + 1, next_count, first_chunk + _BLOCK_CHUNKS
        for block in blocks:
            block.wait()
    finally:
        digests = plain.close(), sealed.close()
    return digests


def _seal_block(cipher: ChaCha20Poly1305, block: _Block, count: int, first: int, *, ends: bool) -> int:
    """Seal the block's plain bytes into its other buffer; how many sealed bytes that makes."""
    chunks = max(1, -(-count // CHUNK))
    for i in range(chunks):
        plain = block.plain[i * CHUNK : min((i + 1) * CHUNK, count)]
        start = i * SEALED_CHUNK
        nonce = chunk_nonce(first + i, last=ends and i == chunks - 1)
        cipher.encrypt_into(nonce, plain, None, block.sealed[start : start + len(plain) + TAG])
    return count + chunks * TAG


def _write(descriptor: int, data: bytes | memoryview, folder: Path, needed_bytes: int) -> None:
    with durable.disk_facts(folder, needed_bytes):
        durable.write_all(descriptor, data)


def _plain_sha256(
    file_key: bytes, stream: io.FileIO, size: int, clip: str, part: str, progress: Progress
) -> str:
    """Open a whole body from its beginning; the SHA-256 of what it seals."""
    try:
        total = plain_size(size)
    except BodyCut:
        raise ClipDamaged(clip, -1, part) from None
    source = Source(stream, str(stream.name), None)
    nonce = memoryview(bytearray(NONCE))
    blocks = [_Block(), _Block()]
    digest = _Fingerprint()
    try:
        source.fill(nonce)
        cipher = ChaCha20Poly1305(payload_key(file_key, bytes(nonce)))
        first = turn = 0
        while chunk_start(first) < size:
            block = blocks[turn % 2]
            block.wait()
            count = source.fill(block.sealed)
            length = _open_block(cipher, block, count, first, size, clip, part)
            block.readers.append(digest.add(block.plain[:length]))
            turn, first = turn + 1, first + _BLOCK_CHUNKS
            progress.step(min(first * CHUNK, total), total)
    except (SourceUnreadable, SourceVanished) as error:
        raise ClipDamaged(clip, -1, part) from error
    finally:
        result = digest.close()
    return result


def _open_block(
    cipher: ChaCha20Poly1305, block: _Block, count: int, first: int, size: int, clip: str, part: str
) -> int:
    """Open the block's sealed bytes into its other buffer; how many plain bytes that makes."""
    length = 0
    for i, start in enumerate(range(0, count, SEALED_CHUNK)):
        piece = block.sealed[start : min(start + SEALED_CHUNK, count)]
        plain = block.plain[i * CHUNK : i * CHUNK + max(0, len(piece) - TAG)]
        try:
            nonce = chunk_nonce(first + i, last=chunk_start(first + i) + len(piece) == size)
            cipher.decrypt_into(nonce, piece, None, plain)
        except (InvalidTag, ValueError):  # ValueError: a piece shorter than a tag
            raise ClipDamaged(clip, first + i, part) from None
        length += len(plain)
    return length
