"""Checks the pages of a SQLCipher file by their seals without opening it: which are damaged, whose key fits.

SQLCipher says "file is not a database" for a wrong key and for a damaged file. Its format (version 4,
defaults): 4096-byte pages; the first 16 bytes of the file are a salt; each page ends in a 16-byte IV and an
HMAC-SHA-512 over ciphertext, IV and page number, with a key made from the raw key and the masked salt.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from threading import Lock
from typing import BinaryIO

PAGE = 4096
SALT = 16
MAC = 64
MASK = 0x3A  # HMAC_SALT_MASK of SQLCipher
ROUNDS = 2  # its fast key derivation for the HMAC key
LOCK_PAGE = (1 << 30) // PAGE + 1  # SQLite locks bytes here and never writes the page (fileformat2.html 1.4)


def any_page_is_of(file: Path, key: bytes) -> bool:
    """True as soon as one page of the file bears the seal of this raw key."""
    with file.open("rb") as stream:
        seal = _seal_key(stream.read(SALT), key)
        stream.seek(0)
        number = 0
        while len(page := stream.read(PAGE)) == PAGE:
            number += 1
            if _is_sealed(page, number, seal):
                return True
    return False


class SealedPages:
    """Reads the pages of an open catalogue's file beside SQLite; safe for threads.

    The file stays open until ``close``: closing any handle of a file drops all POSIX locks this process holds
    on it, SQLite's own among them.
    """

    def __init__(self, file: Path, key: bytes) -> None:
        self._file, self._key = file, key
        self._stream: BinaryIO | None = None
        self._turn = Lock()

    @property
    def count(self) -> int:
        """How many pages the file has; a part of one counts."""
        return -(-self._file.stat().st_size // PAGE)

    def bad_among(self, first: int, count: int) -> tuple[int, ...]:
        """The numbers, from 1, of those of these pages whose seal is not theirs."""
        with self._turn:
            if self._stream is None:
                self._stream = self._file.open("rb")
            self._stream.seek(0)
            seal = _seal_key(self._stream.read(SALT), self._key)
            try:
                self._stream.seek((first - 1) * PAGE)
                read = self._stream.read(count * PAGE)
            except OSError:  # the disk cannot read one of them: which?
                if count == 1:
                    return (first,)
                read = None
        if read is None:
            return tuple(page for page in range(first, first + count) if self.bad_among(page, 1))
        numbers = range(first, min(first + count, first + -(-len(read) // PAGE)))
        return tuple(
            number
            for number in numbers
            if number != LOCK_PAGE
            and not _is_sealed(read[(number - first) * PAGE : (number - first + 1) * PAGE], number, seal)
        )

    def close(self) -> None:
        """Let go of the file; SQLite must have closed it."""
        with self._turn:
            if self._stream is not None:
                self._stream.close()
            self._stream = None


def _seal_key(salt: bytes, key: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ MASK for byte in salt), ROUNDS, len(key))


def _is_sealed(page: bytes, number: int, seal: bytes) -> bool:
    body = page[SALT if number == 1 else 0 : -MAC]
    # the algorithm is the file format's, not ours to choose
    found = hmac.digest(seal, body + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(found, page[-MAC:])
