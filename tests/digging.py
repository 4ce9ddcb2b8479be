"""What somebody with the key digs up in a catalogue's file: free pages too, and what is kept deflated."""

from __future__ import annotations

import zlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bwc_review.catalogue.compact import WORDS

PAGE = 4096
WINDOW = -12  # raw deflate, as the catalogue's own


def opened_pages(file: Path, key: bytes) -> bytes:
    """Every page decrypted; behind them whatever inflates from anywhere in them."""
    stored = file.read_bytes()
    plain = b""
    for start in range(0, len(stored), PAGE):
        page = stored[start : start + PAGE]
        iv, body = page[-80:-64], page[16 if start == 0 else 0 : -80]
        # SQLCipher's own layout: what it chose, the test must follow
        opener = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain += opener.update(body) + opener.finalize()
    return plain + b"\n".join(_inflations(plain))


def _inflations(plain: bytes) -> list[bytes]:
    """What begins at each byte that marks deflated bytes, as far as it makes sense."""
    found, at = [], plain.find(b"\x01")
    while at >= 0:
        opener = zlib.decompressobj(WINDOW, zdict=WORDS)
        said = b""
        try:
            for start in range(at + 1, min(at + PAGE, len(plain)), 32):
                said += opener.decompress(plain[start : start + 32])
                if opener.eof:
                    break
        except zlib.error:
            pass  # what came before it is kept
        if len(said) > 8:
            found.append(said)
        at = plain.find(b"\x01", at + 1)
    return found
