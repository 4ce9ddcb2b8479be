"""FORMAT.md is true: every value on it is computed again, by a second writing of the rules and by ours."""

from __future__ import annotations

import hashlib
import hmac
import io
import json
import os
import re
import shutil
import subprocess
from base64 import b64encode
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.domain.clip import BodyKind
from bwc_review.vault import age_format, age_keys, sealer
from bwc_review.vault.key_files import normalised
from bwc_review.vault.reader import SealedReader
from bwc_review.vault.spool import Spool

DOCUMENT = (Path(age_format.__file__).parent / "FORMAT.md").read_text("utf-8")


def block(label: str) -> str:
    found = re.findall(rf"^```{label}\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert len(found) == 1, label
    text: str = found[0]
    return text


def values(label: str) -> dict[str, bytes]:
    pairs = (line.split(": ") for line in block(label).splitlines())
    return {name: bytes.fromhex(value) for name, value in pairs}


EXAMPLE = values("example")
FILE_KEY, NONCE = EXAMPLE["file key"], EXAMPLE["nonce"]
HEAD = block("head").encode("ascii")


def hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """RFC 5869 for one block, by hand."""
    extracted = hmac.digest(salt or bytes(32), secret, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def body_of(plain: bytes) -> bytes:
    cipher = ChaCha20Poly1305(hkdf(FILE_KEY, NONCE, b"payload"))
    pieces = [plain[i : i + 65_536] for i in range(0, len(plain), 65_536)] or [b""]
    return NONCE + b"".join(
        cipher.encrypt(i.to_bytes(11, "big") + bytes([i == len(pieces) - 1]), piece, None)
        for i, piece in enumerate(pieces)
    )


@pytest.mark.parametrize("who", ["vault", "recovery"])
def test_each_stanza_is_computed_again(who: str) -> None:
    secret = X25519PrivateKey.from_private_bytes(EXAMPLE[f"{who} secret"])
    ephemeral = X25519PrivateKey.from_private_bytes(EXAMPLE[f"{who} ephemeral"])
    share, public = (key.public_key().public_bytes_raw() for key in (ephemeral, secret))
    assert share == EXAMPLE[f"{who} share"]
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    assert hkdf(shared, share + public, b"age-encryption.org/v1/X25519") == EXAMPLE[f"{who} wrap key"]
    wrapped = ChaCha20Poly1305(EXAMPLE[f"{who} wrap key"]).encrypt(bytes(12), FILE_KEY, None)
    assert wrapped == EXAMPLE[f"{who} wrapped"]


def test_the_head_is_computed_again() -> None:
    def letters(data: bytes) -> str:
        return b64encode(data).decode().rstrip("=")

    lines = ["age-encryption.org/v1"]
    for who in ("vault", "recovery"):
        lines += [f"-> X25519 {letters(EXAMPLE[f'{who} share'])}", letters(EXAMPLE[f"{who} wrapped"])]
    signed = "\n".join([*lines, "---"])
    assert hkdf(FILE_KEY, b"", b"header") == EXAMPLE["header key"]
    assert hmac.digest(EXAMPLE["header key"], signed.encode(), "sha256") == EXAMPLE["mac"]
    assert f"{signed} {letters(EXAMPLE['mac'])}\n".encode() == HEAD
    assert hashlib.sha256(HEAD).digest() == EXAMPLE["head sha256"]
    assert len(HEAD) == 266


def test_the_keys_as_text_are_those_of_the_secrets() -> None:
    vault, vault_public, recovery, recovery_public = block("keys").split()
    assert age_keys.identity_bytes(vault) == EXAMPLE["vault secret"]
    assert age_keys.identity_bytes(recovery) == EXAMPLE["recovery secret"]
    assert age_keys.recipient_of(vault) == vault_public
    assert age_keys.recipient_of(recovery) == recovery_public


def test_the_body_is_computed_again() -> None:
    assert hkdf(FILE_KEY, NONCE, b"payload") == EXAMPLE["payload key"]
    assert body_of(EXAMPLE["plain"]) == EXAMPLE["body"]
    assert hashlib.sha256(EXAMPLE["plain"]).digest() == EXAMPLE["plain sha256"]
    assert hashlib.sha256(EXAMPLE["body"]).digest() == EXAMPLE["sealed sha256"]


def test_a_derived_body_has_another_key() -> None:
    derived = values("derived")
    assert age_format.payload_key(FILE_KEY, derived["nonce"]) == derived["payload key"]
    assert derived["payload key"] != EXAMPLE["payload key"]


def test_we_open_the_example(tmp_path: Path) -> None:
    for identity in block("keys").split()[::2]:
        assert age_format.open_head(HEAD, identity) == FILE_KEY
    (tmp_path / "b").write_bytes(EXAMPLE["body"])
    with SealedReader(FILE_KEY, tmp_path / "b", "clip", None) as reader:
        assert reader.read(0, 100) == EXAMPLE["plain"]


def test_the_ordinary_tools_open_the_example(tmp_path: Path) -> None:
    identity = block("keys").split()[2]
    whole = HEAD + EXAMPLE["body"]
    assert pyrage.decrypt(whole, [pyrage.x25519.Identity.from_str(identity)]) == EXAMPLE["plain"]
    if shutil.which("age"):
        (tmp_path / "key").write_text(identity)
        opened = subprocess.run(
            ["age", "-d", "-i", tmp_path / "key"], input=whole, capture_output=True, check=True
        )
        assert opened.stdout == EXAMPLE["plain"]


def test_the_vectors_are_what_our_sealer_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "urandom", lambda length: NONCE[:length])
    vectors = values("bodies")
    assert len(vectors) == 6
    for length, expected in vectors.items():
        plain = bytes(i % 251 for i in range(int(length)))
        assert hashlib.sha256(body_of(plain)).digest() == expected
        path = tmp_path / length
        sealed = sealer.seal_derived(FILE_KEY, io.BytesIO(plain), path, BodyKind.STILL, length)
        assert sealed.sealed_sha256 == expected.hex()
        assert hashlib.sha256(path.read_bytes()).digest() == expected


def test_the_sizes_are_those_of_the_arithmetic() -> None:
    lengths, bodies = (line.split(": ")[1].split() for line in block("sizes").splitlines())
    assert [age_format.body_size(int(length)) for length in lengths] == [int(body) for body in bodies]


def test_the_passphrase_head_opens_with_the_words() -> None:
    head = block("passphrase").encode("ascii")
    assert age_format.open_passphrase_head(head, normalised("forêt")) == FILE_KEY


def test_the_names_and_keys_of_a_spool_are_those_of_the_page(tmp_path: Path) -> None:
    told = values("spool")
    for name, label in (("key for names", b"bwc-spool/1 names"), ("key for heads", b"bwc-spool/1 heads")):
        assert hmac.digest(told["key"], label, "sha256") == told[name]
    spool = Spool(tmp_path, told["key"])
    spool.begin()
    spool.put("a/b", b"data", 7)
    (head,) = tmp_path.glob("heads/*/*.head")
    assert (head.parent.name, head.stem) == (told["folder a"].hex(), told["name b"].hex())
    data = head.read_bytes()
    place = f"{head.parent.name}/{head.name}".encode()
    facts = json.loads(ChaCha20Poly1305(told["key for heads"]).decrypt(data[:12], data[12:], place))
    assert set(facts) == set(re.findall(r"`(\w+)`", re.search(r"of a JSON object \((.*?)\)", DOCUMENT)[1]))  # type: ignore[index]
    assert (tmp_path / "bodies" / facts["body"]).is_file()
