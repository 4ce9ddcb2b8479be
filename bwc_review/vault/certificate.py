"""Makes what the station shows and asks for where docks connect: a certificate, its key, a key for them."""

from __future__ import annotations

import hashlib
import ipaddress
import os
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from bwc_review.vault.spool import SPOOL_KEY

_YEARS_DAYS = 3_653  # ten years: a dock that finds it over says nothing to anybody here
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shown:
    """A self-signed certificate and its private key, both PEM; the key is sealed by the password."""

    certificate: bytes
    private_key: bytes = field(repr=False)
    password: str = field(repr=False)


def make_certificate(address: str, now: datetime) -> Shown:
    """For the address (IP) by which docks reach the station. ECDSA on P-256. ValueError for no address."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "BWC Review")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCKS_DIFFER)
        .not_valid_after(now + timedelta(days=_YEARS_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    password = secrets.token_urlsafe(32)
    sealed = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password.encode()))
    return Shown(made.public_bytes(Encoding.PEM), sealed, password)


def make_key() -> tuple[str, str]:
    """A key of 256 random bits as text, and its SHA-256 (hex), which is all that is kept of it."""
    key = secrets.token_urlsafe(32)
    return key, hashlib.sha256(key.encode("ascii")).hexdigest()


def make_spool_key() -> bytes:
    """What seals the heads of a spool."""
    return os.urandom(SPOOL_KEY)


def _usage() -> x509.KeyUsage:
    """Signing, and being its own root: it is the certificate that docks are told to trust."""
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
