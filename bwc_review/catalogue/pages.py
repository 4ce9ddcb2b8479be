"""Checks the pages of a SQLCipher file without opening it: tells a wrong key from a damaged file.

SQLCipher says "file is not a database" for both. Its format (version 4, defaults): 4096-byte pages; the
first 16 bytes of the file are a salt; each page ends in a 16-byte IV and an HMAC-SHA-512 over ciphertext, IV
and page number, with a key made from the raw key and the masked salt.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

PAGE = 4096
SALT = 16
MAC = 64
MASK = 0x3A  # HMAC_SALT_MASK of SQLCipher
ROUNDS = 2  # its fast key derivation for the HMAC key


def any_page_is_of(file: Path, key: bytes) -> bool:
    """True as soon as one page of the file bears the seal of this raw key."""
    with file.open("rb") as stream:
        salt = stream.read(SALT)
        seal = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ MASK for byte in salt), ROUNDS, len(key))
        stream.seek(0)
        number = 0
        while len(page := stream.read(PAGE)) == PAGE:
            number += 1
            body = page[SALT if number == 1 else 0 : -MAC]
            # the algorithm is the file format's, not ours to choose
            found = hmac.new(seal, body + number.to_bytes(4, "little"), "sha512").digest()
            if hmac.compare_digest(found, page[-MAC:]):
                return True
    return False
