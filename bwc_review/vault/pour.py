"""Pours a source into a sealed body block after block; what a cut leaves can be gone on with.

Four threads beside the caller's read ahead, take the two fingerprints and write; memory is a few blocks
whatever the file's size, and less where the file is small. Neither file stays in the system's cache, see
``direct``.
No chunk is ever sealed twice under one nonce: a block is sealed when the next one has been read, and what was
not sealed before a cut was not written either.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

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
_READ = 4  # blocks: one being read, one that was, one being sealed, one whose fingerprint is being taken
_SEALED = 3  # blocks: one being sealed, two being written whose fingerprints are being taken

T = TypeVar("T")
R = TypeVar("R")


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


class Buffer:
    """Memory made once, and who still reads it: fingerprints, the writer."""

    def __init__(self, size: int) -> None:
        """size: in bytes; the memory begins at a page."""
        self.data = pages(size)[:size]
        self.readers: list[Future[None]] = []

    def wait(self) -> None:
        """Until nobody reads it any more."""
        for reader in self.readers:
            reader.result()
        self.readers.clear()


def block_chunks(total: int) -> int:
    """How many chunks are read and written at a time. total: plain bytes expected in all; 0: not known."""
    return min(BLOCK_CHUNKS, chunk_count(total)) if total else BLOCK_CHUNKS


class Line:
    """Calls made in order; in a thread of its own, where there are several blocks."""

    def __init__(self, name: str, total: int) -> None:
        """total: how many bytes are expected in all; 0: not known."""
        is_one_block = 0 < total <= BLOCK_CHUNKS * CHUNK  # a thread takes longer to begin than this to do
        self._thread = None if is_one_block else ThreadPoolExecutor(1, name)

    def call(self, work: Callable[[T], R], data: T) -> Future[R]:
        """Do this, now or later; what it raises comes from the future."""
        if self._thread is not None:
            return self._thread.submit(work, data)
        done: Future[R] = Future()
        try:
            done.set_result(work(data))
        except BaseException as error:  # noqa: BLE001  as a thread does
            done.set_exception(error)
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


class _Ahead:
    """A source read in order on a line of its own, before what it gives is asked for."""

    def __init__(self, source: Source) -> None:
        self._source, self._is_over = source, False
        self._line = Line("read", source.total)
        self._begun: deque[Future[int]] = deque()

    def begin(self, buffer: memoryview) -> None:
        """Fill this next, once what was begun before is read; with nothing where that reached the end."""
        self._begun.append(self._line.call(self._fill, buffer))

    def take(self) -> int:
        """How many bytes came of what was begun first. What ``Source.fill`` raises."""
        return self._begun.popleft().result()

    def close(self) -> None:
        """Read no more than what is being read."""
        self._is_over = True
        self._line.close()

    def _fill(self, buffer: memoryview) -> int:
        if self._is_over:
            return 0
        self._is_over = True  # where it fails
        count = self._source.fill(buffer)
        self._is_over = count < len(buffer)
        return count


class _Sealed:
    """The body being written, on a line of its own. A write that failed is the last one."""

    def __init__(self, descriptor: int, folder: Path, total: int) -> None:
        self._folder, self._total = folder, total
        with self._facts():
            self._writer = Writer(descriptor)
        self.begun = self._writer.begun
        self._line = Line("write", total)
        self._failure: BaseException | None = None

    def add(self, data: memoryview) -> Future[None]:
        """Write these whole pages, now or later. DiskFull, FolderUnusable, from the future."""
        return self._line.call(self._add, data)

    def finish(self, rest: bytes) -> None:
        """Wait for what was added and write what is left. DiskFull, FolderUnusable."""
        self._line.close()
        if self._failure is not None:
            raise self._failure
        with self._facts():
            self._writer.finish(rest)

    def close(self) -> None:
        """Wait for what was added."""
        self._line.close()

    def _add(self, data: memoryview) -> None:
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

    A block is sealed when the next one has been read: only then is it known whether it is the last. Another
    one is being read meanwhile. descriptor: where the next chunk belongs, open for reading too. SourceCut
    where the source vanished or could not be read.
    """
    cipher = ChaCha20Poly1305(payload_key(begun.file_key, begun.nonce))
    chunks = block_chunks(source.total)
    read = [Buffer(chunks * CHUNK) for _ in range(_READ)]
    sealed = [Buffer(PAGE + chunks * SEALED_CHUNK) for _ in range(_SEALED)]
    body = _Sealed(descriptor, folder, source.total)
    ahead = _Ahead(source)
    of_plain, of_sealed = (Fingerprint(source.total, one) for one in (begun.plain, begun.sealed))
    rest, first_chunk, done, turn, is_added = body.begun, begun.chunks, begun.plain_bytes, 0, False
    try:
        if not first_chunk:
            of_sealed.add(begun.nonce)
            rest = begun.nonce
        ahead.begin(read[0].data)
        ahead.begin(read[1].data)
        count = ahead.take()
        while True:
            plain, later, target = read[turn % _READ], read[(turn + 2) % _READ], sealed[turn % _SEALED]
            plain.readers.append(of_plain.add(plain.data[:count]))
            is_added = True
            later.wait()
            ahead.begin(later.data)
            next_count = ahead.take()
            target.wait()
            start = len(rest)
            target.data[:start] = rest
            end = start + _seal_block(
                cipher, plain.data[:count], target.data[start:], first_chunk, ends=not next_count
            )
            rest = bytes(target.data[end - end % PAGE : end])
            target.readers += [
                of_sealed.add(target.data[start:end]),
                body.add(target.data[: end - end % PAGE]),
            ]
            done += count
            progress.step(done, source.total)
            if not next_count:
                break
            turn, count, first_chunk, is_added = turn + 1, next_count, first_chunk + chunks, False
        for buffer in (*read, *sealed):
            buffer.wait()
        body.finish(rest)
    except (SourceVanished, SourceUnreadable) as error:
        of_plain.close(), of_sealed.close()
        body.finish(rest)
        told = of_plain.before_last if is_added else of_plain.now
        kept = Cut(begun.file_key, begun.nonce, first_chunk, told, of_sealed.now)
        raise SourceCut(kept, error) from error
    finally:
        ahead.close()
        body.close()
        digests = of_plain.close(), of_sealed.close()
    return digests


def _seal_block(
    cipher: ChaCha20Poly1305, plain: memoryview, target: memoryview, first: int, *, ends: bool
) -> int:
    """Seal plain bytes, as chunk ``first`` and those after it; how many sealed bytes that makes."""
    chunks = max(1, -(-len(plain) // CHUNK))
    for i in range(chunks):
        piece = plain[i * CHUNK : (i + 1) * CHUNK]
        start = i * SEALED_CHUNK
        nonce = chunk_nonce(first + i, last=ends and i == chunks - 1)
        cipher.encrypt_into(nonce, piece, None, target[start : start + len(piece) + TAG])
    return len(plain) + chunks * TAG


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
