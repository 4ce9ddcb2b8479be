"""Turns a private key in PKCS#8 (RFC 5958) into the form of SSH, in memory, under the same passphrase."""

from __future__ import annotations

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from bwc_review.domain.errors import PrivateKeyUnfit

_PLAIN = "-----BEGIN PRIVATE KEY-----"
_LOCKED = "-----BEGIN ENCRYPTED PRIVATE KEY-----"


def is_pkcs8(text: str) -> bool:
    """Whether the text of a key file is in this form, opened or under a passphrase."""
    return text.lstrip().startswith((_PLAIN, _LOCKED))


def openssh_form(text: str, passphrase: str, title: str) -> str:
    """The same key as OpenSSH writes it; a passphrase of a key that is under none is left aside.

    title: of the server, for the words. PrivateKeyUnfit, which tells nothing of the key: "locked",
    "passphrase", or "form" for one that no SSH server takes.
    """
    is_locked = text.lstrip().startswith(_LOCKED)
    if is_locked and not passphrase:
        raise PrivateKeyUnfit(title, "locked")
    words = passphrase.encode("utf-8") if is_locked else None
    seal: KeySerializationEncryption = BestAvailableEncryption(words) if words else NoEncryption()
    try:
        key = load_pem_private_key(text.encode("ascii"), words)
        if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey | Ed25519PrivateKey):
            raise PrivateKeyUnfit(title, "form")
        return key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, seal).decode("ascii")
    except ValueError as error:
        why = "passphrase" if is_locked and "password" in str(error).lower() else "form"
        raise PrivateKeyUnfit(title, why) from None
    except (TypeError, UnsupportedAlgorithm):
        raise PrivateKeyUnfit(title, "form") from None
