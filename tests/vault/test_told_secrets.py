"""What docks ask for: kept under the catalogue's key alone, as FORMAT.md says."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pyrage
import pytest

from bwc_review.domain.errors import KeyDamaged
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.key_files import seal_key
from bwc_review.vault.told_secrets import Told, ToldSecrets

KEY = os.urandom(32)
IDENTITY = identity_text(hashlib.sha256(b"bwc-review: what docks ask for\n" + KEY).digest())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "docks.key.age"


def test_what_is_kept_opens_by_the_rule_of_the_format_document(file: Path) -> None:
    told = ToldSecrets(file, KEY)
    told.keep("sftp://a", Told("words", "a private key"))
    told.keep("smb://b", Told("sésame"))
    data = pyrage.decrypt(file.read_bytes(), [pyrage.x25519.Identity.from_str(IDENTITY)])
    assert json.loads(data) == {
        "sftp://a": {"text": "words", "key": "a private key"},
        "smb://b": {"text": "sésame", "key": ""},
    }
    told.forget("sftp://a")
    told.forget("sftp://a")
    assert (told.get("sftp://a"), told.get("smb://b")) == (None, Told("sésame"))
    assert "sésame" not in repr(told.get("smb://b"))
    with pytest.raises(KeyDamaged):
        ToldSecrets(file, os.urandom(32)).get("smb://b")


@pytest.mark.parametrize("data", [b"no JSON", b"[1]", b'{"a": 1}', b'{"a": {"more": "y"}}', b"\xff"])
def test_a_file_that_holds_something_else_is_said_as_damaged(data: bytes, file: Path) -> None:
    seal_key(file, data, [recipient_of(IDENTITY)])
    with pytest.raises(KeyDamaged):
        ToldSecrets(file, KEY).get("a")


def test_a_damaged_file_gives_way_to_what_is_told_anew(file: Path) -> None:
    file.write_bytes(b"age-encryption.org/v1 no more")
    told = ToldSecrets(file, KEY)
    told.forget("smb://b")
    told.keep("sftp://a", Told("words"))
    assert told.get("sftp://a") == Told("words")


def test_a_file_that_cannot_be_read_now_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, opened = ToldSecrets(file, KEY), Path.open
    told.keep("smb://b", Told("words"))

    def held(path: Path, *args: Any, **more: Any) -> Any:
        if path == file:
            raise PermissionError("another program holds it")
        return opened(path, *args, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", held)
        with pytest.raises(KeyDamaged):
            told.keep("sftp://a", Told("others"))
        with pytest.raises(KeyDamaged):
            told.forget("smb://b")
    assert told.get("smb://b") == Told("words")


def test_a_password_kept_before_there_were_keys_is_found(file: Path) -> None:
    seal_key(file, b'{"smb://b": "words"}', [recipient_of(IDENTITY)])
    assert ToldSecrets(file, KEY).get("smb://b") == Told("words")
