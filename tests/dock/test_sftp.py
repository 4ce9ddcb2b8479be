"""What only SFTP has: keys of the server, links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bwc_review.dock.listing import everything, list_source
from bwc_review.dock.remote.protocols import remote_source
from bwc_review.dock.source import FileState
from bwc_review.domain.errors import ServerChanged, SourceUnreadable
from tests.dock.sources import AT_NS, SERVED, ServerShelf
from tests.servers import host_key_shown, make_host_key


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


def test_without_a_folder_in_its_address_the_source_is_where_the_server_lets_in(shelf: ServerShelf) -> None:
    source = remote_source(replace(shelf.place, path=""), shelf.server.secret)
    assert source.is_there()
    list(source.entries(""))
    source.close()
