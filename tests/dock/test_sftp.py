"""What only SFTP has: keys of the server and of the account, links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from paramiko import PKey

from bwc_review.dock.listing import everything, list_source
from bwc_review.dock.remote import ssh
from bwc_review.dock.remote.files import Limits, Target
from bwc_review.dock.remote.protocols import remote_source
from bwc_review.dock.remote.ssh_key import private_key
from bwc_review.dock.source import FileState, Secret
from bwc_review.domain.errors import (
    PrivateKeyUnfit,
    ServerChanged,
    SignInCut,
    SignInRefused,
    SourceMissing,
    SourceUnreadable,
)
from tests.dock.sources import AT_NS, SERVED, ServerShelf
from tests.servers import host_key_shown, make_host_key, make_user_key, sshd_of_one_try


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[ServerShelf]:
    made = SERVED["sftp"](tmp_path)
    yield made
    made.source.close()


def test_a_server_with_another_key_is_told_nothing_and_both_keys_are_said(shelf: ServerShelf) -> None:
    shelf.put("a.mp4", b"data")
    (file,) = list_source(shelf.source).files
    server, key = shelf.server, shelf.server.work / "host_key"
    before = server.pin
    kept = {one: one.read_bytes() for one in (key, key.with_suffix(".pub"))}
    server.stop()
    make_host_key(key)
    server.start()
    try:
        with pytest.raises(ServerChanged) as changed:
            list_source(shelf.source)
        assert changed.value.expected == before
        assert changed.value.fingerprint == host_key_shown(key) != before
        assert not shelf.source.is_there()
        assert shelf.source.state(file) is FileState.GONE
    finally:
        server.stop()
        for one, data in kept.items():
            one.write_bytes(data)
    server.start()
    assert shelf.source.state(file) is FileState.UNCHANGED


def test_links_and_pipes_are_neither_listed_nor_followed(shelf: ServerShelf, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.mp4").write_bytes(b"not of the camera")
    shelf.put("a.mp4", b"data")
    root = shelf.server.root / shelf.place.path.rpartition("/")[2]
    (root / "to a file.mp4").symlink_to(tmp_path / "outside" / "secret.mp4")
    (root / "to a folder").symlink_to(tmp_path / "outside")
    (root / "round").symlink_to(root)
    os.mkfifo(root / "pipe.mp4")
    (file,), closed = everything(shelf.source)
    assert (file.relative, closed) == ("a.mp4", [])
    (root / "a.mp4").unlink()
    (root / "a.mp4").symlink_to(tmp_path / "outside" / "secret.mp4")
    os.utime(root / "a.mp4", ns=(AT_NS, AT_NS), follow_symlinks=False)
    assert shelf.source.state(file) is FileState.CHANGED
    with pytest.raises(SourceUnreadable):
        shelf.source.open(file)


@pytest.mark.parametrize(
    ("kind", "form", "passphrase"),
    [("ed25519", "", "mot de passé"), ("ecdsa", "", ""), ("rsa", "", ""), ("rsa", "PEM", "mot de passé")],
)
def test_a_private_key_opens_the_account_in_place_of_a_password(
    kind: str, form: str, passphrase: str, shelf: ServerShelf
) -> None:
    shelf.put("a.mp4", b"data")
    key = make_user_key(shelf.server, passphrase, kind=kind, form=form)
    source = shelf.open(secret=Secret(passphrase, shelf.server.pin, key))
    assert [file.relative for file in list_source(source).files] == ["a.mp4"]
    source.close()


def test_a_key_that_is_not_of_the_account_or_cannot_be_used_is_said_as_what_it_is(shelf: ServerShelf) -> None:
    other = make_user_key(shelf.server)
    key = make_user_key(shelf.server, "mot de passé")
    pin = shelf.server.pin
    for secret, why in (
        (Secret("", pin, key), "locked"),
        (Secret("another", pin, key), "passphrase"),
        (Secret("", pin, "no key\n"), "form"),
        (Secret("", pin, other[: len(other) // 2]), "form"),
        (Secret("", pin, "\0" + key[5:]), "form"),
    ):
        source = shelf.open(secret=secret)
        with pytest.raises(PrivateKeyUnfit) as unfit:
            list_source(source)
        assert unfit.value.why == why
        assert "PRIVATE" not in f"{secret!r} {unfit.value!r} {unfit.value}"
        source.close()
    source = shelf.open(secret=Secret("", pin, other))
    with pytest.raises(SignInRefused):
        list_source(source)
    source.close()


def test_a_server_that_hangs_up_at_the_first_wrong_word_is_not_taken_for_gone(tmp_path: Path) -> None:
    shelf = ServerShelf("sftp", sshd_of_one_try, tmp_path)
    shelf.put("a.mp4", b"data")
    pin, other = shelf.server.pin, make_user_key(shelf.server)
    make_user_key(shelf.server)  # in place of the other one
    for secret in (Secret("another", pin), Secret("", pin, other)):
        source = shelf.open(secret=secret)
        with pytest.raises(SignInCut) as cut:
            list_source(source)
        assert cut.value.source == source.title
        assert not source.is_there()
        source.close()
    assert [file.relative for file in list_source(shelf.source).files] == ["a.mp4"]
    shelf.source.close()


@pytest.mark.parametrize("what", ["stop", "hang"])
def test_a_server_that_goes_away_in_the_middle_of_signing_in_has_refused_nobody(
    what: str, shelf: ServerShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def key_of(target: Target) -> PKey:
        getattr(shelf.server, what)()
        return private_key(target)

    monkeypatch.setattr(ssh, "private_key", key_of)
    source = shelf.open(Limits(2.0, 2.0), Secret("", shelf.server.pin, make_user_key(shelf.server)))
    with pytest.raises(SourceMissing) as missing:
        list_source(source)
    assert type(missing.value) is SourceMissing
    source.close()
    shelf.server.stop()


def test_without_a_folder_in_its_address_the_source_is_where_the_server_lets_in(shelf: ServerShelf) -> None:
    source = remote_source(replace(shelf.place, path=""), shelf.server.secret)
    assert source.is_there()
    list(source.entries(""))
    source.close()
