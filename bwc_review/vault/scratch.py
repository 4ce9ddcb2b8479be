"""A file to write to at random whose bytes never lie plain on the disk, for what is too large for memory.

Blocks of 64 KiB, each sealed by ChaCha20-Poly1305 with a key that exists in this object alone and a fresh
random nonce at every write; the number of the block is authenticated with it, so that none can stand in for
another. Deleted at the end; where the system allows it the name is gone as soon as the file is open, so that
a process that is killed leaves nothing either, and what is left elsewhere has no key.
"""

from __future__ import annotations

import contextlib
import os
from collections import OrderedDict
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.vault import durable
from bwc_review.vault.placed import Placed

BLOCK = 1 << 16
KEPT = 64  # blocks in memory: 4 MiB
_NONCE, _TAG = 12, 16
_SLOT = _NONCE + BLOCK + _TAG


class ScratchDamaged(OSError):
    """A block is not what was written: the disk lost it, or somebody changed it."""


class Scratch(Placed):
    """A seekable binary file, read and written, of any length; memory stays the same.

    Raises DiskFull and FolderUnusable where the disk takes no more, ScratchDamaged where it gives back
    something else than it was given.
    """

    def __init__(self, path: Path) -> None:
        """path: a new file in an existing folder, on a disk with room for what will be written."""
        super().__init__()
        self._path = path
        self._cipher = ChaCha20Poly1305(ChaCha20Poly1305.generate_key())
        self._kept: OrderedDict[int, bytearray] = OrderedDict()
        self._changed: set[int] = set()
        self._written: set[int] = set()  # blocks the file has; all others are zeros
        self._size = 0
        with durable.disk_facts(path.parent):
            self._descriptor = durable.create(path)
        with contextlib.suppress(OSError):  # Windows keeps the name of an open file; close removes it
            path.unlink()

    def writable(self) -> bool:
        """True: it can be written."""
        return True

    @property
    def _end(self) -> int:
        return self._size

    def truncate(self, size: int | None = None) -> int:
        """Cut there, or fill up with zeros to there; the place stays."""
        size = self._at if size is None else size
        if size < self._size:
            first, rest = divmod(size, BLOCK)
            if rest:
                block = self._block(first)
                block[rest:] = bytes(BLOCK - rest)
                self._changed.add(first)
                first += 1
            for number in [one for one in self._kept if one >= first]:
                del self._kept[number]
            self._changed = {one for one in self._changed if one < first}
            self._written = {one for one in self._written if one < first}
        self._size = size
        return size

    def readinto(self, buffer: object) -> int:
        """Fill a buffer with the next bytes; how many there were."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        count = max(0, min(len(view), self._size - self._at))
        done = 0
        while done < count:
            number, start = divmod(self._at + done, BLOCK)
            part = self._block(number)[start : start + count - done]
            view[done : done + len(part)] = part
            done += len(part)
        self._at += done
        return done

    def write(self, data: object) -> int:
        """Write all of it at this place, zeros before it where it lies past the end."""
        view = memoryview(data).cast("B")  # type: ignore[arg-type]
        done = 0
        while done < len(view):
            number, start = divmod(self._at + done, BLOCK)
            part = view[done : done + BLOCK - start]
            self._block(number)[start : start + len(part)] = part
            self._changed.add(number)
            done += len(part)
        self._at += done
        self._size = max(self._size, self._at) if done else self._size
        return done

    def close(self) -> None:
        """Forget key and blocks, and delete the file. May be called twice."""
        if not self.closed:
            self._kept.clear()
            os.close(self._descriptor)
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()
        super().close()

    def _block(self, number: int) -> bytearray:
        """A block, in memory from now on; the one not asked for longest makes room for it."""
        kept = self._kept.get(number)
        if kept is None:
            while len(self._kept) >= KEPT:
                oldest, block = self._kept.popitem(last=False)
                if oldest in self._changed:
                    self._put(oldest, block)
            kept = self._kept[number] = self._fetch(number)
        else:
            self._kept.move_to_end(number)
        return kept

    def _put(self, number: int, block: bytearray) -> None:
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._cipher.encrypt(nonce, bytes(block), number.to_bytes(8, "big"))
        with durable.disk_facts(self._path.parent, self._size):
            os.lseek(self._descriptor, number * _SLOT, os.SEEK_SET)
            durable.write_all(self._descriptor, sealed)
        self._changed.discard(number)
        self._written.add(number)

    def _fetch(self, number: int) -> bytearray:
        if number not in self._written:
            return bytearray(BLOCK)
        os.lseek(self._descriptor, number * _SLOT, os.SEEK_SET)
        sealed = b""
        while len(sealed) < _SLOT and (part := os.read(self._descriptor, _SLOT - len(sealed))):
            sealed += part
        try:
            plain = self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], number.to_bytes(8, "big"))
        except (InvalidTag, ValueError):  # ValueError: shorter than a nonce
            raise ScratchDamaged(f"block {number}") from None
        return bytearray(plain)
