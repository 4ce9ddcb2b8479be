"""Opens a sealed body at any place. Decryption is a view in memory, never a file.

The last chunk is opened first: only its flag proves that the body is whole. A chunk that fails raises, and
nothing of it is shown.
"""

from __future__ import annotations

import hashlib
import io
import os
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.domain.clip import BodyKind, Sealed, SealedHead
from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipTruncated, ClipWrongKey
from bwc_review.vault.age_format import (
    CHUNK,
    NONCE,
    SEALED_CHUNK,
    TAG,
    BodyCut,
    HeadDamaged,
    NotForThisKey,
    chunk_count,
    chunk_nonce,
    chunk_start,
    open_head,
    payload_key,
    plain_size,
)
from bwc_review.vault.placed import Placed

_KEPT = 32  # chunks in memory: 2 MiB
_RUN = 16  # chunks read in one go where a range asks for several: 1 MiB


class ReaderClosed(ValueError):
    """The reader was closed, by its owner or because the station locked."""


class HeadOpener(Protocol):
    """Opens heads, and closes what it opened when it is closed itself (keys.Unlocked)."""

    def open_head(self, head: bytes) -> bytes:
        """Return the file key; raises HeadDamaged or NotForThisKey."""

    def close_with(self, reader: SealedReader) -> None:
        """Close the reader too when the person's key is dropped."""


class SealedReader:
    """The plain bytes of one sealed body, read at random. May be used from several threads at once."""

    def __init__(self, file_key: bytes, body: Path, clip: str, expected: Sealed | None) -> None:
        """Open a body and check that it is whole.

        expected: what the catalogue says of it; without it the content is taken as found. Raises
        ClipMissing, ClipTruncated (an original of another length, or with its end cut off), ClipDamaged.
        """
        self._lock = threading.Lock()
        self._is_closing = False
        self._clip = clip
        self._body = body
        self._part = (expected.kind if expected else BodyKind.CLIP).value
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        self._cipher: ChaCha20Poly1305 | None = None
        try:
            self._file: io.FileIO | None = io.FileIO(body, "rb")
        except FileNotFoundError:
            raise ClipMissing(clip, self._part) from None
        except OSError as error:
            raise self._damaged(-1) from error
        try:
            self.size = self._measure(expected)
            self._count = chunk_count(self.size)
            self._cipher = ChaCha20Poly1305(payload_key(file_key, self._sealed(0, NONCE, -1)))
            self._open_end(expected)
        except BaseException:
            self.close()
            raise

    @property
    def is_closed(self) -> bool:
        """True once nothing can be read any more."""
        return self._is_closing or self._file is None

    def read(self, offset: int, length: int) -> bytes:
        """Return the plain bytes of [offset, offset + length), less past the end.

        Raises ClipDamaged where a chunk does not open, ClipMissing where file and disk are gone, ReaderClosed
        after close.
        """
        if offset < 0 or length < 0:
            raise ValueError("offset and length count from 0")
        try:
            with self._lock:
                return self._range(offset, min(offset + length, self.size))
        finally:
            if self._is_closing:
                self._let_go()

    def close(self) -> None:
        """Forget the key and the chunks. May be called twice.

        A read in another thread is not waited for, since it may hang: it is that thread which forgets them,
        as soon as the disk answers it, and nothing can be read in between.
        """
        self._is_closing = True
        self._let_go()

    def _let_go(self) -> None:
        """Unless somebody reads: who does looks after its read whether to let go."""
        if not self._lock.acquire(blocking=False):
            return
        try:
            if self._file is not None:
                self._file.close()
                self._file = None
            self._kept.clear()
            self._cipher = None
        finally:
            self._lock.release()

    def _range(self, offset: int, end: int) -> bytes:
        parts = []
        while offset < end:
            if self._is_closing or self._file is None:
                raise ReaderClosed
            index, start = divmod(offset, CHUNK)
            part = self._chunk(index, (end - 1) // CHUNK)[start : start + end - offset]
            parts.append(part)
            offset += len(part)
        if self._is_closing or self._file is None:
            raise ReaderClosed
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def __enter__(self) -> SealedReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _measure(self, expected: Sealed | None) -> int:
        """The plain size, from the size of the file and what it should be."""
        found = os.fstat(self._open_file().fileno()).st_size
        if expected is not None and found != expected.sealed_bytes:
            raise self._cut(expected.sealed_bytes, found)
        try:
            size = plain_size(found)
        except BodyCut:
            raise self._cut(0, found) from None
        if expected is not None and size != expected.plain_bytes:
            raise self._damaged(-1)
        return size

    def _open_end(self, expected: Sealed | None) -> None:
        """Open the last chunk as the last; where it opens as another one, the end was cut off."""
        last = self._count - 1
        sealed = self._sealed(chunk_start(last), min(SEALED_CHUNK, self.size - last * CHUNK + TAG), last)
        try:
            self._keep(last, self._plain(last, sealed, last=True))
            return
        except ClipDamaged:
            # raised again where the chunk does not open as an inner one either
            self._plain(last, sealed, last=False)
        found = os.fstat(self._open_file().fileno()).st_size
        raise self._cut(expected.sealed_bytes if expected else 0, found)

    def _chunk(self, index: int, wanted: int) -> bytes:
        """One plain chunk; with it, in the same read, those up to ``wanted`` that are not kept yet."""
        kept = self._kept.get(index)
        if kept is not None:
            self._kept.move_to_end(index)
            return kept
        run = index + 1
        while run <= wanted and run - index < _RUN and run not in self._kept:
            run += 1
        start = chunk_start(index)
        end = NONCE + self.size + TAG * self._count if run == self._count else chunk_start(run)
        sealed = self._sealed(start, end - start, index)
        for i in range(index, run):
            piece = sealed[(i - index) * SEALED_CHUNK : (i - index + 1) * SEALED_CHUNK]
            self._keep(i, self._plain(i, piece, last=i == self._count - 1))
        return self._kept[index]

    def _plain(self, index: int, sealed: bytes, *, last: bool) -> bytes:
        if self._cipher is None:
            raise ReaderClosed
        try:
            return self._cipher.decrypt(chunk_nonce(index, last=last), sealed, None)
        except InvalidTag:
            raise self._damaged(index) from None

    def _keep(self, index: int, plain: bytes) -> None:
        self._kept[index] = plain
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _sealed(self, start: int, length: int, chunk: int) -> bytes:
        """Read sealed bytes; a file that no longer gives them is damaged, or gone with its disk."""
        file = self._open_file()
        parts = []
        try:
            file.seek(start)
            while length:
                part = file.read(length)
                if not part:
                    raise self._damaged(chunk)
                parts.append(part)
                length -= len(part)
        except OSError as error:
            if not is_there(self._body):
                raise ClipMissing(self._clip, self._part) from error
            raise self._damaged(chunk) from error
        return b"".join(parts)

    def _open_file(self) -> io.FileIO:
        if self._file is None:
            raise ReaderClosed
        return self._file

    def _damaged(self, chunk: int) -> ClipDamaged:
        return ClipDamaged(self._clip, chunk, self._part)

    def _cut(self, expected_bytes: int, found_bytes: int) -> ClipDamaged | ClipTruncated:
        """Of another length than was sealed: said of the clip where it is the original."""
        if self._part == BodyKind.CLIP.value:
            return ClipTruncated(self._clip, expected_bytes, found_bytes)
        return self._damaged(-1)


class ReaderStream(Placed):
    """A reader as a seekable binary file, for PyAV. Closing it leaves the reader open."""

    def __init__(self, reader: SealedReader) -> None:
        super().__init__()
        self._reader = reader

    @property
    def _end(self) -> int:
        return self._reader.size

    def read(self, size: int = -1) -> bytes:
        """The next bytes, as many as asked for less past the end; all that are left with -1."""
        length = max(0, self._reader.size - self._at) if size < 0 else size
        data = self._reader.read(self._at, length)
        self._at += len(data)
        return data

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        """Fill a buffer with the next bytes; how many there were."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def is_there(body: Path) -> bool:
    """Whether a sealed file is where it was put; not so either where its disk is gone."""
    try:
        body.stat()
    except OSError:
        return False
    return True


def open_clip(
    head: bytes,
    body: Path,
    identity: HeadOpener | str,
    clip: str,
    sealed_head: SealedHead | None,
    sealed: Sealed | None,
) -> SealedReader:
    """Open one body of a clip with a person's key, or with an identity as text (the recovery key).

    The head's fingerprint is compared first, so that a head sealed for another key (ClipWrongKey) is told
    from a damaged one (ClipDamaged, chunk -1, part "head"). A reader opened through a person's key is closed
    when that key is dropped. Raises as SealedReader does besides.
    """
    reader = SealedReader(open_file_key(head, identity, clip, sealed_head), body, clip, sealed)
    if not isinstance(identity, str):
        identity.close_with(reader)
    return reader


def open_file_key(
    head: bytes, identity: HeadOpener | str, clip: str, sealed_head: SealedHead | None
) -> bytes:
    """The file key of a clip. Raises ClipWrongKey or ClipDamaged as open_clip does."""
    untouched = sealed_head is None or (
        len(head) == sealed_head.size_bytes and hashlib.sha256(head).hexdigest() == sealed_head.sha256
    )
    if not untouched:
        raise ClipDamaged(clip, -1, "head")
    try:
        return open_head(head, identity) if isinstance(identity, str) else identity.open_head(head)
    except NotForThisKey:
        raise ClipWrongKey(clip) from None
    except HeadDamaged:
        raise ClipDamaged(clip, -1, "head") from None


def read_derived(file_key: bytes, body: Path, clip: str, expected: Sealed) -> bytes:
    """The whole of a small derived body, compared with what the catalogue says was sealed.

    Its content, or where no fingerprint of that is kept, the file as it lies there: a body of another kind
    under the same head opens, and only this comparison refuses it (ClipDamaged, -1).
    """
    with SealedReader(file_key, body, clip, expected) as reader:
        data = reader.read(0, reader.size)
    if expected.plain_sha256:
        is_it = hashlib.sha256(data).hexdigest() == expected.plain_sha256
    else:
        is_it = expected.is_sealed_as(_sealed_sha256(body, clip, expected))
    if not is_it:
        raise ClipDamaged(clip, -1, expected.kind.value)
    return data


def _sealed_sha256(body: Path, clip: str, expected: Sealed) -> str:
    try:
        return hashlib.sha256(body.read_bytes()).hexdigest()
    except FileNotFoundError:
        raise ClipMissing(clip, expected.kind.value) from None
    except OSError as error:
        raise ClipDamaged(clip, -1, expected.kind.value) from error
