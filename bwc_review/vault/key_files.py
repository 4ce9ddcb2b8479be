"""Reads and writes the small age files that hold keys: under a passphrase, or sealed to public keys."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.domain.errors import KeyDamaged, PassphraseWrong
from bwc_review.vault import durable
from bwc_review.vault.age_format import (
    CHUNK,
    FILE_KEY,
    NONCE,
    BodyCut,
    HeadDamaged,
    NotForThisKey,
    chunk_count,
    chunk_nonce,
    chunk_start,
    head_length,
    open_head,
    open_passphrase_head,
    payload_key,
    plain_size,
    write_head,
    write_passphrase_head,
)
from bwc_review.vault.age_keys import identity_bytes

_LIMIT = 1 << 20  # bytes; a longer key file is refused


def normalised(passphrase: str) -> bytes:
    """The bytes that are stretched: the same words give the same bytes however the keyboard composed them."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8")


def write_with_passphrase(file: Path, data: bytes, passphrase: str) -> None:
    """Write data under a passphrase (scrypt 2^18: 0.6 s, 256 MiB); an older file is destroyed.

    Raises DiskFull, FolderUnusable.
    """
    file_key = os.urandom(FILE_KEY)
    sealed = write_passphrase_head(file_key, normalised(passphrase)) + seal_small(file_key, data)
    with durable.disk_facts(file.parent):
        durable.replace_secret(file, sealed)


def open_with_passphrase(file: Path, passphrase: str) -> bytes:
    """What write_with_passphrase sealed. Raises KeyDamaged, or NotForThisKey where the words are others."""
    head, body = _cut(file)
    try:
        return open_small(open_passphrase_head(head, normalised(passphrase)), body)
    except (HeadDamaged, BodyCut, InvalidTag):
        raise KeyDamaged(str(file)) from None


def write_person_key(file: Path, identity: str, passphrase: str) -> None:
    """Keep a person's identity under the person's passphrase, as a file that ``age -d -i`` takes too."""
    write_with_passphrase(file, identity.encode("ascii") + b"\n", passphrase)


def open_person_key(file: Path, passphrase: str, login: str = "") -> str:
    """The person's identity; this is the password check. Raises PassphraseWrong (wait_s 0), KeyDamaged."""
    try:
        text = open_with_passphrase(file, passphrase).decode("ascii").strip()
        identity_bytes(text)
    except NotForThisKey:
        raise PassphraseWrong(login, 0) from None
    except ValueError:
        raise KeyDamaged(str(file)) from None
    return text


def seal_key(file: Path, data: bytes, recipients: Sequence[str]) -> None:
    """Seal a key to each ``age1…``; an older file is destroyed. Raises DiskFull, FolderUnusable."""
    file_key = os.urandom(FILE_KEY)
    sealed = write_head(file_key, recipients) + seal_small(file_key, data)
    with durable.disk_facts(file.parent):
        durable.replace_secret(file, sealed)


def open_sealed_key(file: Path, identity: str) -> bytes:
    """What seal_key sealed. Raises KeyDamaged, also where it was not sealed to this identity; from an OSError
    where it could not be read.
    """
    try:
        return open_if_entitled(file, identity)
    except NotForThisKey:
        raise KeyDamaged(str(file)) from None


def open_if_entitled(file: Path, identity: str) -> bytes:
    """As open_sealed_key, with NotForThisKey where the file is whole and sealed to others."""
    head, body = _cut(file)
    try:
        return open_small(open_head(head, identity), body)
    except (HeadDamaged, BodyCut, InvalidTag):
        raise KeyDamaged(str(file)) from None


def seal_small(file_key: bytes, plain: bytes) -> bytes:
    """Seal a small file (a key) in memory; the sealer and the reader do the same to clips, chunk by chunk."""
    nonce = os.urandom(NONCE)
    cipher = ChaCha20Poly1305(payload_key(file_key, nonce))
    count = chunk_count(len(plain))
    sealed = [
        cipher.encrypt(chunk_nonce(i, last=i == count - 1), plain[i * CHUNK : (i + 1) * CHUNK], None)
        for i in range(count)
    ]
    return nonce + b"".join(sealed)


def open_small(file_key: bytes, body: bytes) -> bytes:
    """Open what seal_small made. Raises BodyCut or InvalidTag."""
    count = chunk_count(plain_size(len(body)))
    cipher = ChaCha20Poly1305(payload_key(file_key, body[:NONCE]))
    return b"".join(
        cipher.decrypt(chunk_nonce(i, last=i == count - 1), body[chunk_start(i) : chunk_start(i + 1)], None)
        for i in range(count)
    )


def _cut(file: Path) -> tuple[bytes, bytes]:
    """Head and body of a whole age file."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
        length = head_length(data)
    except OSError as unread:
        raise KeyDamaged(str(file)) from unread
    except HeadDamaged:
        raise KeyDamaged(str(file)) from None
    if len(data) > _LIMIT:
        raise KeyDamaged(str(file))
    return data[:length], data[length:]
