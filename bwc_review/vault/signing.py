"""Signs in the name of the station (Ed25519): checkpoints, manifests, the list of the vault's public keys.

A signature proves "this station", never a person. Notes are C2SP signed notes; PEM is what ``openssl`` reads.
"""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

SIGNING_KEY = 32  # bytes, private and public alike
SIGNATURE = 64  # bytes
_ED25519 = b"\x01"  # signature type of a signed note
_DASH = "\u2014 "


def make_signing_key() -> bytes:
    """A new private key, 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_of(signing_key: bytes) -> bytes:
    """The public key, 32 bytes, of a private one."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).public_key().public_bytes_raw()


def sign(signing_key: bytes, data: bytes) -> bytes:
    """The signature, 64 bytes, of the data."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).sign(data)


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """True where the station with this public key signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except InvalidSignature:
        return False
    return True


def private_pem(signing_key: bytes) -> bytes:
    """The private key as ``openssl pkeyutl -sign -inkey`` reads it. Only ever sealed."""
    key = Ed25519PrivateKey.from_private_bytes(signing_key)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def private_from_pem(pem: bytes) -> bytes:
    """The 32 bytes of private_pem; ValueError for anything else."""
    key = load_pem_private_key(pem, password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("not an Ed25519 key")  # noqa: TRY004 - the bytes are wrong, not the type
    return key.private_bytes_raw()


def public_pem(public: bytes) -> bytes:
    """The public key as ``openssl pkeyutl -verify -pubin -inkey`` reads it."""
    key = Ed25519PublicKey.from_public_bytes(public)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def public_from_pem(pem: bytes) -> bytes:
    """The 32 bytes of public_pem; ValueError for anything else."""
    key = load_pem_public_key(pem)
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("not an Ed25519 key")  # noqa: TRY004 - the bytes are wrong, not the type
    return key.public_bytes_raw()


def note_key(name: str, public: bytes) -> str:
    """The verifier key of a signed note, to be printed or handed over: ``name+hash+base64``."""
    return f"{name}+{_key_hash(name, public).hex()}+{b64encode(_ED25519 + public).decode('ascii')}"


def write_note(text: str, name: str, signing_key: bytes) -> str:
    """The text followed by the station's signature line (C2SP signed-note).

    text: lines, the last one ended; no other control characters. name: no space, no plus.
    """
    if not text.endswith("\n") or any(ord(letter) < 32 and letter != "\n" for letter in text):
        raise ValueError("not the text of a note")
    if not name or "+" in name or any(letter.isspace() for letter in name):
        raise ValueError("not the name of a signer")
    signature = _key_hash(name, public_of(signing_key)) + sign(signing_key, text.encode("utf-8"))
    return f"{text}\n{_DASH}{name} {b64encode(signature).decode('ascii')}\n"


def read_note(note: str, name: str, public: bytes) -> str | None:
    """The text of a note that this station signed; None where it did not."""
    text, blank, signatures = note.rpartition("\n\n")
    if not blank or not signatures.endswith("\n"):
        return None
    text += "\n"
    for line in signatures.splitlines():
        if not line.startswith(f"{_DASH}{name} "):
            continue
        try:
            value = b64decode(line[len(_DASH) + len(name) + 1 :], validate=True)
        except ValueError:
            continue
        if value[:4] == _key_hash(name, public) and verify(public, text.encode("utf-8"), value[4:]):
            return text
    return None


def _key_hash(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode("utf-8") + b"\n" + _ED25519 + public).digest()[:4]
