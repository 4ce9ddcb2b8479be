"""A private key in PKCS#8 is the same key in OpenSSH's form, under the same words and no other ones."""

from __future__ import annotations

import io
from typing import Any

import paramiko
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from bwc_review.domain.errors import PrivateKeyUnfit
from bwc_review.vault.pkcs8 import is_pkcs8, openssh_form

WORDS = "mot de passé"
KEYS: dict[str, tuple[Any, Any]] = {
    "ed25519": (paramiko.Ed25519Key, ed25519.Ed25519PrivateKey.generate()),
    "ecdsa": (paramiko.ECDSAKey, ec.generate_private_key(ec.SECP384R1())),
    "rsa": (paramiko.RSAKey, rsa.generate_private_key(65537, 2048)),
}


def written(key: Any, words: str = "", form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    seal = BestAvailableEncryption(words.encode()) if words else NoEncryption()
    data: bytes = key.private_bytes(Encoding.PEM, form, seal)
    return data.decode("ascii")


@pytest.mark.parametrize("kind", list(KEYS))
@pytest.mark.parametrize("words", ["", WORDS])
def test_it_is_the_same_key_under_the_same_words(kind: str, words: str) -> None:
    reads, key = KEYS[kind]
    text = written(key, words)
    assert is_pkcs8(text)
    made = openssh_form(text, words, "dock")
    assert not is_pkcs8(made)
    read = reads.from_private_key(io.StringIO(made), words or None)
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    assert read.get_base64() == public.split()[1]
    if words:
        with pytest.raises((paramiko.SSHException, ValueError)):
            reads.from_private_key(io.StringIO(made), "another")


def test_what_does_not_open_is_said_as_what_it_is_and_tells_nothing() -> None:
    locked = written(KEYS["ed25519"][1], WORDS)
    for text, words, why in (
        (locked, "", "locked"),
        (written(x25519.X25519PrivateKey.generate()), "", "form"),
        (written(KEYS["rsa"][1])[:200], "", "form"),
    ):
        with pytest.raises(PrivateKeyUnfit) as unfit:
            openssh_form(text, words, "dock")
        assert (unfit.value.source, unfit.value.why) == ("dock", why)
        assert unfit.value.__cause__ is None
    assert openssh_form(written(KEYS["rsa"][1]), "words for nothing", "dock")


def test_other_words_than_those_of_the_key_are_said() -> None:
    text = written(KEYS["ed25519"][1], WORDS)
    said = set()
    for number in range(12):
        with pytest.raises(PrivateKeyUnfit) as unfit:
            openssh_form(text, f"another {number}", "dock")
        said.add(unfit.value.why)
    assert "passphrase" in said, "one in 256 opens to nonsense, which is no key either"


@pytest.mark.parametrize("kind", list(KEYS))
def test_a_key_as_openssh_writes_it_is_left_as_it_is(kind: str) -> None:
    assert not is_pkcs8(written(KEYS[kind][1], form=PrivateFormat.OpenSSH))
