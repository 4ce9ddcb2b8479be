"""The ordinary age tools open what we seal, and we open what they made, cut in two."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyrage
import pytest

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.domain.errors import KeyDamaged
from bwc_review.vault import signing
from bwc_review.vault.age_format import WORK_READ, head_length, parse_head
from bwc_review.vault.key_files import open_with_passphrase
from bwc_review.vault.reader import SealedReader, open_clip, open_file_key
from bwc_review.vault.store import Store

needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="the age tool is not installed")


@pytest.fixture(params=["vault", "recovery"])
def either_identity(request: pytest.FixtureRequest, vault_identity: str, recovery_identity: str) -> str:
    return vault_identity if request.param == "vault" else recovery_identity


def identity_file(folder: Path, identity: str) -> Path:
    file = folder / "recovery.txt"
    file.write_text(f"# the paper key\n{identity}\n", encoding="ascii")
    return file


def cut(whole: bytes, folder: Path) -> tuple[bytes, Path]:
    length = head_length(whole)
    body = folder / "theirs.body"
    body.write_bytes(whole[length:])
    return whole[:length], body


@needs_age
def test_the_age_tool_opens_head_and_body(
    sealed_clip: Callable[..., Any], edge: int, either_identity: str, tmp_path: Path
) -> None:
    clip = sealed_clip(edge)
    key = identity_file(tmp_path, either_identity)
    command = f"cat {clip.head} {clip.body} | age -d -i {key}"
    opened = subprocess.run(["sh", "-c", command], capture_output=True, check=True)
    assert opened.stdout == clip.plain


@needs_age
def test_we_open_what_the_age_tool_seals(
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    edge: int,
    either_identity: str,
    tmp_path: Path,
) -> None:
    arguments = [text for recipient in recipients for text in ("-r", recipient)]
    made = subprocess.run(["age", *arguments], input=noise(edge), capture_output=True, check=True)
    head, body = cut(made.stdout, tmp_path)
    with open_clip(head, body, either_identity, "clip", None, None) as reader:
        assert reader.read(0, edge + 1) == noise(edge)


def test_pyrage_opens_head_and_body(sealed_clip: Callable[..., Any], edge: int, either_identity: str) -> None:
    clip = sealed_clip(edge)
    whole = clip.head.read_bytes() + clip.body.read_bytes()
    assert pyrage.decrypt(whole, [pyrage.x25519.Identity.from_str(either_identity)]) == clip.plain


def test_we_open_what_pyrage_seals(
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    edge: int,
    either_identity: str,
    tmp_path: Path,
) -> None:
    theirs = pyrage.encrypt(noise(edge), [pyrage.x25519.Recipient.from_str(text) for text in recipients])
    head, body = cut(theirs, tmp_path)
    with open_clip(head, body, either_identity, "clip", None, None) as reader:
        assert reader.read(0, edge + 1) == noise(edge)


@needs_age
def test_the_age_tool_opens_a_derived_body_under_the_same_head(
    sealed_clip: Callable[..., Any],
    derive: Callable[..., Sealed],
    store: Store,
    vault_identity: str,
    tmp_path: Path,
) -> None:
    clip = sealed_clip(10)
    derive(clip, BodyKind.FILMSTRIP, b"small pictures")
    key = identity_file(tmp_path, vault_identity)
    body = store.body_path(clip.id, BodyKind.FILMSTRIP)
    opened = subprocess.run(
        ["sh", "-c", f"cat {clip.head} {body} | age -d -i {key}"], capture_output=True, check=True
    )
    assert opened.stdout == b"small pictures"


@needs_age
def test_the_age_tool_refuses_what_we_refuse(
    sealed_clip: Callable[..., Any], vault_identity: str, tmp_path: Path
) -> None:
    clip = sealed_clip(70_000)
    key = identity_file(tmp_path, vault_identity)
    clip.body.write_bytes(clip.body.read_bytes()[: 16 + 65_552])
    command = f"cat {clip.head} {clip.body} | age -d -i {key}"
    assert subprocess.run(["sh", "-c", command], capture_output=True, check=False).returncode == 1


@needs_age
def test_a_clip_opens_from_the_person_s_key_file_by_age_alone(station: Any, tmp_path: Path) -> None:
    """age opens vault.key.age with the paper key, and what it gives opens clips."""
    key = identity_file(tmp_path, station.recovery)
    opened = subprocess.run(
        ["age", "-d", "-i", key, station.keys.vault_key], capture_output=True, check=True
    ).stdout
    vault = tmp_path / "vault.txt"
    vault.write_bytes(opened)
    recipient = station.keys.recipients(signing.public_of(station.signing_key))[0]
    sealed = subprocess.run(["age", "-r", recipient], input=b"a clip", capture_output=True, check=True).stdout
    plain = subprocess.run(["age", "-d", "-i", vault], input=sealed, capture_output=True, check=True).stdout
    assert plain == b"a clip"


def test_pyrage_opens_our_passphrase_files_and_we_open_its(station: Any, tmp_path: Path) -> None:
    file = station.keys.person_key("marie")
    opened = pyrage.passphrase.decrypt(file.read_bytes(), station.passphrase)
    assert opened.startswith(b"AGE-SECRET-KEY-1")
    theirs = tmp_path / "theirs.age"
    theirs.write_bytes(pyrage.passphrase.encrypt(b"words", "ouvre-toi"))
    work = int(parse_head(theirs.read_bytes()[: head_length(theirs.read_bytes())]).stanzas[0].arguments[2])
    if work <= WORK_READ:
        assert open_with_passphrase(theirs, "ouvre-toi") == b"words"
    else:  # pyrage times the PC: on a fast one its files are above what we open
        with pytest.raises(KeyDamaged):
            open_with_passphrase(theirs, "ouvre-toi")


def test_several_recipients_of_another_tool_and_its_stray_stanzas_are_read(
    noise: Callable[[int], bytes], tmp_path: Path
) -> None:
    people = [pyrage.x25519.Identity.generate() for _ in range(20)]
    whole = pyrage.encrypt(noise(100), [one.to_public() for one in people])
    head, body = cut(whole, tmp_path)
    keys = {open_file_key(head, str(one), "clip", None) for one in people}
    assert len(keys) == 1
    expected = Sealed(BodyKind.CLIP, "", "", 100, "", body.stat().st_size)
    with SealedReader(keys.pop(), body, "clip", expected) as reader:
        assert reader.read(0, 100) == noise(100)
