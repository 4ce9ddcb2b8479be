"""Pours a source into a sealed body block after block; what a cut leaves can be gone on with.

Three threads beside the caller's take the two fingerprints and write; memory is a few blocks whatever the
file's size, and less where the file is small. Neither file stays in the system's cache, see ``direct``.
No chunk is ever sealed twice under one nonce: a block is sealed when the next one has been read, and what was
not sealed before a cut was not written either.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.domain.errors import (
    ClipDamaged,
    SourceUnreadable,
    SourceVanished,
)
from bwc_review.domain.progress import Progress
from bwc_review.vault import durable
from bwc_review.vault.age_format import (
    CHUNK,
    NONCE,
    SEALED_CHUNK,
    TAG,
    chunk_count,
    chunk_nonce,
    chunk_start,
    payload_key,
)
from bwc_review.vault.direct import PAGE, Writer, from_drive, pages, read_at
from bwc_review.vault.source import Source

BLOCK_CHUNKS = 32  # 2 MiB read and written at a time
_BLOCKS = 3  # one being filled, one being sealed, one being written whose fingerprints are being taken


@dataclass(slots=True)
class Cut:
    """A body as far as it is sealed: whole chunks, none of them the last. chunks 0: not begun.

    plain, sealed: the fingerprints so far, as ``hashlib`` objects. Holds the file key: never leaves memory.
    """

    file_key: bytes = field(repr=False)
    nonce: bytes
    chunks: int = 0
    plain: Any = field(default_factory=hashlib.sha256)
    sealed: Any = field(default_factory=hashlib.sha256)

    @property
    def plain_bytes(self) -> int:
        """How much of the source is sealed."""
        return self.chunks * CHUNK

    @property
    def sealed_bytes(self) -> int:
        """How long the body is so far."""
        return NONCE + self.chunks * SEALED_CHUNK


class SourceCut(Exception):
    """The source gave no more: what is sealed, and why it stopped."""

    def __init__(self, kept: Cut, cause: SourceVanished | SourceUnreadable) -> None:
        super().__init__(cause)
        self.kept, self.cause = kept, cause


class Block:
    """Two buffers, made once, and who still reads them: the fingerprints and the writer."""

    def __init__(self, total: int) -> None:
        """total: how many plain bytes are expected in all; 0: not known. More than that is no mistake."""
        self.chunks = min(BLOCK_CHUNKS, chunk_count(total)) if total else BLOCK_CHUNKS
        self.sealed_bytes = self.chunks * SEALED_CHUNK
        self.plain = pages(self.chunks * CHUNK)
        self.sealed = pages(self.sealed_bytes + 2 * PAGE)  # as long as ``read_at`` wants it
        self.readers: list[Future[None]] = []

    def wait(self) -> None:
        """Until nobody reads the buffers any more."""
        for reader in self.readers:
            reader.result()
        self.readers.clear()


class Line:
    """Calls made in order; in a thread of its own, where there are several blocks."""

    def __init__(self, name: str, total: int) -> None:
        """total: how many bytes are expected in all; 0: not known."""
        is_one_block = 0 < total <= BLOCK_CHUNKS * CHUNK  # a thread takes longer to begin than this to do
        self._thread = None if is_one_block else ThreadPoolExecutor(1, name)

    def call(self, work: Callable[[memoryview | bytes], None], data: memoryview | bytes) -> Future[None]:
        """Do this, now or later."""
        if self._thread is not None:
            return self._thread.submit(work, data)
        done: Future[None] = Future()
        work(data)
        done.set_result(None)
        return done

    def close(self) -> None:
        """Wait until all is done."""
        if self._thread is not None:
            self._thread.shutdown()


class Fingerprint:
    """A SHA-256 taken in order, on a line of its own."""

    def __init__(self, total: int, begun: Any = None) -> None:
        """total: how many bytes are expected in all; 0: not known."""
        self._digest = hashlib.sha256() if begun is None else begun.copy()
        self._before = self._digest
        self._line = Line("fingerprint", total)

    def add(self, data: memoryview | bytes) -> Future[None]:
        """Take these bytes into it, now or later."""
        return self._line.call(self._add, data)

    def close(self) -> str:
        """Wait for what was added and give the hexadecimal digest."""
        self._line.close()
        return str(self._digest.hexdigest())

    @property
    def now(self) -> Any:
        """The digest of all that was added, once closed."""
        return self._digest

    @property
    def before_last(self) -> Any:
        """The digest as it was before what was added last, once closed."""
        return self._before

    def _add(self, data: memoryview | bytes) -> None:
        self._before = self._digest.copy()
        self._digest.update(data)


class _Sealed:
    """The body being written, on a line of its own. A write that failed is the last one."""

    def __init__(self, descriptor: int, folder: Path, block_bytes: int, total: int) -> None:
        self._folder, self._total = folder, total
        with self._facts():
            self._writer = Writer(descriptor, block_bytes)
        self._line = Line("write", total)
        self._failure: BaseException | None = None

    def add(self, data: memoryview | bytes) -> Future[None]:
        """Write these bytes, now or later. DiskFull, FolderUnusable, from the future."""
        return self._line.call(self._add, data)

    def finish(self) -> None:
        """Wait for what was added and write what is left. DiskFull, FolderUnusable."""
        self._line.close()
        if self._failure is not None:
            raise self._failure
        with self._facts():
            self._writer.finish()

    def close(self) -> None:
        """Wait for what was added."""
        self._line.close()

    def _add(self, data: memoryview | bytes) -> None:
        if self._failure is not None:
            raise self._failure
        try:
            with self._facts():
                self._writer.write(data)
        except BaseException as error:
            self._failure = error
            raise

    def _facts(self) -> AbstractContextManager[None]:
        return durable.disk_facts(self._folder, self._total)


def pour(begun: Cut, source: Source, descriptor: int, folder: Path, progress: Progress) -> tuple[str, str]:
    """Read, seal and write block after block; the two fingerprints, plain and sealed, in hexadecimal.

    A block is sealed when the next one has been read: only then is it known whether it is the last.
    descriptor: where the next chunk belongs, open for reading too. SourceCut where the source vanished or
    could not be read.
    """
    cipher = ChaCha20Poly1305(payload_key(begun.file_key, begun.nonce))
    blocks = [Block(source.total) for _ in range(_BLOCKS)]
    body = _Sealed(descriptor, folder, blocks[0].sealed_bytes, source.total)
    plain, sealed = (Fingerprint(source.total, one) for one in (begun.plain, begun.sealed))
    first_chunk, turn, is_added = begun.chunks, 0, False
    try:
        if not first_chunk:
            sealed.add(begun.nonce)
            body.add(begun.nonce)
        count = source.fill(blocks[0].plain)
        while True:
            block, following = blocks[turn % _BLOCKS], blocks[(turn + 1) % _BLOCKS]
            block.readers.append(plain.add(block.plain[:count]))
            is_added = True
            following.wait()
            next_count = source.fill(following.plain) if count == len(block.plain) else 0
            length = _seal_block(cipher, block, count, first_chunk, ends=not next_count)
            block.readers += [sealed.add(block.sealed[:length]), body.add(block.sealed[:length])]
            progress.step(source.bytes_read - next_count, source.total)
            if not next_count:
                break
            turn, count, first_chunk, is_added = turn + 1, next_count, first_chunk + block.chunks, False
        for block in blocks:
            block.wait()
        body.finish()
    except (SourceVanished, SourceUnreadable) as error:
        plain.close(), sealed.close()
        body.finish()
        told = plain.before_last if is_added else plain.now
        kept = Cut(begun.file_key, begun.nonce, first_chunk, told, sealed.now)
        raise SourceCut(kept, error) from error
    finally:
        body.close()
        digests = plain.close(), sealed.close()
    return digests


def _seal_block(cipher: ChaCha20Poly1305, block: Block, count: int, first: int, *, ends: bool) -> int:
    """Seal the block's plain bytes into its other buffer; how many sealed bytes that makes."""
    chunks = max(1, -(-count // CHUNK))
    for i in range(chunks):
        plain = block.plain[i * CHUNK : min((i + 1) * CHUNK, count)]
        start = i * SEALED_CHUNK
        nonce = chunk_nonce(first + i, last=ends and i == chunks - 1)
        cipher.encrypt_into(nonce, plain, None, block.sealed[start : start + len(plain) + TAG])
    return count + chunks * TAG


def block_of(cut: Cut, body: Path, number: int) -> bytes:
    """The plain bytes of the n-th block (of ``BLOCK_CHUNKS`` chunks) of what is sealed, from the drive.

    ClipDamaged where the drive does not give back what was written.
    """
    first = number * BLOCK_CHUNKS
    cipher = ChaCha20Poly1305(payload_key(cut.file_key, cut.nonce))
    length = min(BLOCK_CHUNKS, cut.chunks - first) * SEALED_CHUNK
    with durable.disk_facts(body.parent), body.open("rb", buffering=0) as stream:
        from_drive(stream)
        sealed = read_at(stream, pages(length + 2 * PAGE), chunk_start(first), length)
    try:
        return b"".join(
            cipher.decrypt(
                chunk_nonce(first + i, last=False), sealed[i * SEALED_CHUNK : (i + 1) * SEALED_CHUNK], None
            )
            for i in range(min(BLOCK_CHUNKS, cut.chunks - first))
        )
    except InvalidTag:
        raise ClipDamaged(body.stem, first) from None
