"""What the station signs is checked by openssl and refused when a byte changes."""

from __future__ import annotations

import shutil
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.vault import signing

KEY = bytes(range(32))
PUBLIC = signing.public_of(KEY)
TEXT = "station-1\n42\nIgphTmyKmny+Fn1ZeM6IgBmgFLkOyB7CGUrSAAlUydk=\n"


@given(st.binary(max_size=300), st.integers(0, 10_000))
def test_a_signature_holds_for_these_bytes_alone(data: bytes, place: int) -> None:
    signature = signing.sign(KEY, data)
    assert len(signature) == signing.SIGNATURE
    assert signing.verify(PUBLIC, data, signature)
    assert not signing.verify(PUBLIC, data + b"x", signature)
    changed = bytearray(signature)
    changed[place % 64] ^= 1
    assert not signing.verify(PUBLIC, data, bytes(changed))
    assert not signing.verify(signing.public_of(bytes(32)), data, signature)
    assert not signing.verify(PUBLIC, data, signature[:-1])


def test_two_keys_are_never_the_same() -> None:
    assert signing.make_signing_key() != signing.make_signing_key()
    assert len(signing.make_signing_key()) == signing.SIGNING_KEY


def test_pem_goes_there_and_back() -> None:
    assert signing.private_from_pem(signing.private_pem(KEY)) == KEY
    assert signing.public_from_pem(signing.public_pem(PUBLIC)) == PUBLIC


@pytest.mark.parametrize("pem", [b"", b"x", signing.public_pem(PUBLIC)])
def test_what_is_no_private_key_is_refused(pem: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        signing.private_from_pem(pem)


def test_a_key_of_another_kind_is_refused() -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        PublicFormat,
    )

    other = X25519PrivateKey.generate()
    with pytest.raises(ValueError, match="Ed25519"):
        signing.private_from_pem(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(ValueError, match="Ed25519"):
        signing.public_from_pem(
            other.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        )


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_accepts_the_signature_and_refuses_a_change(tmp_path: Path) -> None:
    for name, data in (
        ("pub", signing.public_pem(PUBLIC)),
        ("file", b"manifest"),
        ("sig", signing.sign(KEY, b"manifest")),
    ):
        (tmp_path / name).write_bytes(data)
    command: list[str | Path] = [
        "openssl",
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        tmp_path / "pub",
        "-rawin",
        "-in",
        tmp_path / "file",
        "-sigfile",
        tmp_path / "sig",
    ]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    (tmp_path / "file").write_bytes(b"manifesT")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


# --- notes -------------------------------------------------------------------


def test_a_note_is_the_text_and_one_line() -> None:
    note = signing.write_note(TEXT, "station-1", KEY)
    assert note.startswith(TEXT + "\n\u2014 station-1 ")
    assert note.count("\n") == 5
    assert signing.read_note(note, "station-1", PUBLIC) == TEXT


def test_the_printed_verifier_key_names_the_key() -> None:
    name, hashed, key = signing.note_key("station-1", PUBLIC).split("+", 2)
    assert name == "station-1"
    assert b64decode(key) == b"\x01" + PUBLIC
    line = signing.write_note(TEXT, "station-1", KEY).splitlines()[-1]
    assert b64decode(line.split(" ")[2])[:4].hex() == hashed


def test_the_lines_of_other_signers_are_let_pass() -> None:
    note = signing.write_note(TEXT, "station-1", KEY)
    both = note + signing.write_note(TEXT, "witness", bytes(32)).splitlines()[-1] + "\n"
    assert signing.read_note(both, "station-1", PUBLIC) == TEXT
    assert signing.read_note(both, "witness", signing.public_of(bytes(32))) == TEXT
    assert signing.read_note(both, "witness", PUBLIC) is None


@given(st.integers(0, len(TEXT) - 1))
def test_a_note_changed_anywhere_is_refused(place: int) -> None:
    note = signing.write_note(TEXT, "station-1", KEY)
    changed = note[:place] + ("x" if note[place] != "x" else "y") + note[place + 1 :]
    assert signing.read_note(changed, "station-1", PUBLIC) is None


@pytest.mark.parametrize(
    "note", ["", "\n", "a\n", "a\n\n", "a\n\n\u2014 station-1 !!!\n", "a\n\n\u2014 station-1 AAAA\n", TEXT]
)
def test_what_is_no_note_is_refused(note: str) -> None:
    assert signing.read_note(note, "station-1", PUBLIC) is None


@pytest.mark.parametrize(
    ("text", "name"), [("no end", "s"), ("a\tb\n", "s"), ("a\n", ""), ("a\n", "a b"), ("a\n", "a+b")]
)
def test_what_cannot_be_read_again_is_not_written(text: str, name: str) -> None:
    with pytest.raises(ValueError, match="not the"):
        signing.write_note(text, name, KEY)
