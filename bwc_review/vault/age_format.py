"""The age v1 file format (C2SP age.md): heads, payload keys, chunk arithmetic. Files are others' business.

A head is everything up to and including the line feed after the MAC; a body is the 16-byte nonce and the
chunks. Reading is strict: what the specification does not allow is refused, never repaired.
"""

from __future__ import annotations

import binascii
import hmac
import os
import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from bwc_review.vault.age_keys import identity_bytes, recipient_bytes

CHUNK = 65_536  # plain bytes in a full chunk
TAG = 16  # what sealing adds to a chunk
SEALED_CHUNK = CHUNK + TAG
NONCE = 16  # random bytes that begin a body
FILE_KEY = 16  # bytes
HEAD_LIMIT = 65_536  # a longer head is refused unread; ours has 266 bytes

WORK_WRITTEN = 18  # log2 of the scrypt cost of every passphrase file we write: 256 MiB
WORK_READ = 20  # the highest we open: 1 GiB

_VERSION = b"age-encryption.org/v1\n"
_X25519_INFO = b"age-encryption.org/v1/X25519"
_SCRYPT_LABEL = b"age-encryption.org/v1/scrypt"
_ZERO_NONCE = bytes(12)
_SALT = 16
_WRAPPED = FILE_KEY + TAG
_LINE = 64  # base64 letters of a full body line
_ARGUMENTS = re.compile(rb"[\x21-\x7e]+(?: [\x21-\x7e]+)*")
_WORK = re.compile(r"[1-9][0-9]{0,8}")


class HeadDamaged(Exception):
    """The bytes are not a head that age v1 allows, or its MAC does not match."""


class NotForThisKey(Exception):
    """No stanza of the head opens with this identity or passphrase."""


class WorkTooHigh(HeadDamaged):
    """The scrypt cost asked for is above WORK_READ; no memory was taken."""


class BodyCut(Exception):
    """No plain length gives a body of this size."""


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the file key: its arguments (the first is the type) and its body."""

    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """A parsed head. ``signed`` is what the MAC covers."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes


# --- heads -------------------------------------------------------------------


def write_head(file_key: bytes, recipients: Sequence[str]) -> bytes:
    """Wrap the file key for each ``age1…``; each stanza has a new ephemeral secret."""
    if not recipients:
        raise ValueError("a head needs at least one recipient")
    return _assemble(file_key, [_wrap(file_key, recipient_bytes(text)) for text in recipients])


def open_head(head: bytes, identity: str) -> bytes:
    """Return the file key. Raises HeadDamaged or NotForThisKey."""
    parsed = parse_head(head)
    secret = X25519PrivateKey.from_private_bytes(identity_bytes(identity))
    public = secret.public_key().public_bytes_raw()
    for stanza in parsed.stanzas:
        if stanza.arguments[0] == "X25519":
            file_key = _unwrap(stanza, secret, public)
            if file_key is not None:
                return _checked(parsed, file_key)
    raise NotForThisKey


def write_passphrase_head(file_key: bytes, passphrase: bytes, work: int = WORK_WRITTEN) -> bytes:
    """Wrap the file key under a passphrase (UTF-8, NFC). Takes 2**work KiB of memory."""
    salt = os.urandom(_SALT)
    body = ChaCha20Poly1305(_stretch(passphrase, salt, work)).encrypt(_ZERO_NONCE, file_key, None)
    return _assemble(file_key, [Stanza(("scrypt", _letters(salt), str(work)), body)])


def open_passphrase_head(head: bytes, passphrase: bytes) -> bytes:
    """Return the file key. Raises HeadDamaged (WorkTooHigh before any memory is taken) or NotForThisKey."""
    parsed = parse_head(head)
    stanza = parsed.stanzas[0]
    if stanza.arguments[0] != "scrypt":
        raise NotForThisKey
    salt, work = stanza.arguments[1], int(stanza.arguments[2])
    if work > WORK_READ:
        raise WorkTooHigh(work)
    try:
        wrap_key = ChaCha20Poly1305(_stretch(passphrase, _bytes(salt), work))
        file_key = wrap_key.decrypt(_ZERO_NONCE, stanza.body, None)
    except InvalidTag:
        raise NotForThisKey from None
    return _checked(parsed, file_key)


def head_length(data: bytes) -> int:
    """Where the head of a whole age file ends; HeadDamaged where it has none. Its size varies."""
    start = data.find(b"\n--- ", 0, HEAD_LIMIT)
    end = data.find(b"\n", start + 1)
    if start < 0 or end < 0:
        raise HeadDamaged("no MAC line")
    return end + 1


def parse_head(head: bytes) -> Head:
    """Read a whole head strictly; HeadDamaged for everything that age v1 does not allow."""
    if len(head) > HEAD_LIMIT:
        raise HeadDamaged("too long")
    if not head.startswith(_VERSION):
        raise HeadDamaged("not age v1")
    lines = head.split(b"\n")
    stanzas = []
    at = 1
    while at < len(lines) and lines[at].startswith(b"-> "):
        stanza, at = _stanza(lines, at)
        stanzas.append(stanza)
    if not stanzas or at != len(lines) - 2 or not lines[at].startswith(b"--- ") or lines[at + 1]:
        raise HeadDamaged("the lines are not those of a head")
    _check_kinds(stanzas)
    mac = _bytes(lines[at][4:].decode("ascii", "replace"))
    if len(mac) != 32:
        raise HeadDamaged("the MAC has another length")
    return Head(tuple(stanzas), head[: len(head) - len(lines[at]) - 1 + 3], mac)


def _stanza(lines: list[bytes], at: int) -> tuple[Stanza, int]:
    """One stanza beginning at a line, and the number of the line after it."""
    if not _ARGUMENTS.fullmatch(lines[at][3:]):
        raise HeadDamaged("the arguments of a stanza")
    arguments = tuple(lines[at][3:].decode("ascii").split(" "))
    letters = []
    while True:
        at += 1
        if at >= len(lines) or len(lines[at]) > _LINE:
            raise HeadDamaged("the body of a stanza")
        letters.append(lines[at])
        if len(lines[at]) < _LINE:
            return Stanza(arguments, _bytes(b"".join(letters).decode("ascii", "replace"))), at + 1


def _check_kinds(stanzas: list[Stanza]) -> None:
    """What the specification demands of the two kinds we know; others are let pass unread."""
    for stanza in stanzas:
        kind, *arguments = stanza.arguments
        if kind == "X25519":
            if len(arguments) != 1 or len(_bytes(arguments[0])) != 32 or len(stanza.body) != _WRAPPED:
                raise HeadDamaged("an X25519 stanza")
        elif kind == "scrypt":
            if len(stanzas) != 1:
                raise HeadDamaged("an scrypt stanza stands alone")
            if len(arguments) != 2 or len(_bytes(arguments[0])) != _SALT or len(stanza.body) != _WRAPPED:
                raise HeadDamaged("an scrypt stanza")
            if not _WORK.fullmatch(arguments[1]):
                raise HeadDamaged("an scrypt cost")


def _assemble(file_key: bytes, stanzas: list[Stanza]) -> bytes:
    parts = [_VERSION]
    for stanza in stanzas:
        parts.append(b"-> " + " ".join(stanza.arguments).encode("ascii") + b"\n")
        letters = _letters(stanza.body).encode("ascii")
        cut = [letters[i : i + _LINE] for i in range(0, len(letters) + 1, _LINE)]
        parts += [line + b"\n" for line in cut]
    signed = b"".join(parts) + b"---"
    return signed + b" " + _letters(_mac(file_key, signed)).encode("ascii") + b"\n"


def _checked(parsed: Head, file_key: bytes) -> bytes:
    if not hmac.compare_digest(_mac(file_key, parsed.signed), parsed.mac):
        raise HeadDamaged("the MAC does not match")
    return file_key


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(_derive(file_key, b"", b"header"), signed, "sha256")


def _wrap(file_key: bytes, recipient: bytes) -> Stanza:
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
    key = _derive(shared, share + recipient, _X25519_INFO)
    return Stanza(("X25519", _letters(share)), ChaCha20Poly1305(key).encrypt(_ZERO_NONCE, file_key, None))


def _unwrap(stanza: Stanza, secret: X25519PrivateKey, public: bytes) -> bytes | None:
    """The file key, or None where the stanza is for somebody else."""
    share = _bytes(stanza.arguments[1])
    try:
        shared = secret.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:  # an all-zero shared secret: a share of low order
        raise HeadDamaged("a share of low order") from None
    try:
        key = _derive(shared, share + public, _X25519_INFO)
        return ChaCha20Poly1305(key).decrypt(_ZERO_NONCE, stanza.body, None)
    except InvalidTag:
        return None


def _stretch(passphrase: bytes, salt: bytes, work: int) -> bytes:
    # r and p are fixed by age
    return Scrypt(salt=_SCRYPT_LABEL + salt, length=32, n=1 << work, r=8, p=1).derive(passphrase)


def _derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(secret)


def _letters(data: bytes) -> str:
    return b64encode(data).rstrip(b"=").decode("ascii")


def _bytes(letters: str) -> bytes:
    """Unpadded base64 in its only allowed spelling."""
    try:
        data = b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise HeadDamaged("base64") from None
    if _letters(data) != letters:  # padding given, or spare bits not zero
        raise HeadDamaged("base64 is not canonical")
    return data


# --- bodies ------------------------------------------------------------------


def payload_key(file_key: bytes, nonce: bytes) -> bytes:
    """The key of one body: its 16 random bytes are the salt, so bodies under one head share no key."""
    return _derive(file_key, nonce, b"payload")


def chunk_nonce(index: int, *, last: bool) -> bytes:
    """The 12 bytes that fix a chunk's place and whether it is the last."""
    return index.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def chunk_count(plain_bytes: int) -> int:
    """How many chunks seal so many plain bytes; an empty file has one empty chunk."""
    return max(1, -(-plain_bytes // CHUNK))


def chunk_start(index: int) -> int:
    """Where chunk ``index`` begins in a body, in bytes."""
    return NONCE + SEALED_CHUNK * index


def body_size(plain_bytes: int) -> int:
    """Length in bytes of the body that seals so many plain bytes."""
    return NONCE + plain_bytes + TAG * chunk_count(plain_bytes)


def plain_size(body_bytes: int) -> int:
    """Length in bytes of what a body of this size seals; BodyCut where there is no such length."""
    chunks = -(-(body_bytes - NONCE) // SEALED_CHUNK)
    plain = body_bytes - NONCE - TAG * chunks
    if chunks < 1 or plain < 0 or body_size(plain) != body_bytes:
        raise BodyCut
    return plain
