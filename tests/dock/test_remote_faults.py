"""What a server does at its worst: killed, silent, other than it was, not for us. It is said in time."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from bwc_review.dock.listing import list_source
from bwc_review.dock.release import release
from bwc_review.dock.remote.files import Limits
from bwc_review.dock.remote.place import PROVEN, RemotePlace
from bwc_review.dock.remote.protocols import remote_source
from bwc_review.dock.source import FileState, Secret, SourceFile
from bwc_review.domain.errors import (
    ReleaseRefused,
    ServerUnknown,
    SignInRefused,
    SourceChanged,
    SourceMissing,
    SourceUnreadable,
    SourceVanished,
)
from bwc_review.operations.workbench import Workbench
from bwc_review.vault.age_keys import identity_text, recipient_of
from tests.dock.sources import SERVED, ServerShelf
from tests.servers import ME

SHORT = Limits(0.3, 0.3)
REAL = Limits(3.0, 1.0)  # a real server on a busy machine answers within these, too
BIG = os.urandom(1 << 20) * 24  # more than any buffer on the way holds


@pytest.fixture(params=sorted(SERVED))
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerShelf]:
    made = SERVED[request.param](tmp_path)
    yield made
    made.source.close()


@pytest.fixture(params=sorted(SERVED))
def kind(request: pytest.FixtureRequest) -> str:
    assert isinstance(request.param, str)
    return request.param


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a server that takes a connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as plug:
        port = plug.getsockname()[1]
        assert isinstance(port, int)
        yield port


def drain(stream: BinaryIO) -> int:
    """Read to the end; how many bytes there were."""
    count = 0
    while part := stream.read(1 << 20):
        count += len(part)
    return count


def only(shelf: ServerShelf) -> SourceFile:
    (file,) = list_source(shelf.source).files
    return file


def test_a_wrong_password_is_told_apart_from_a_dock_that_is_away(shelf: ServerShelf) -> None:
    source = shelf.open(secret=Secret("another", shelf.server.pin))
    with pytest.raises(SignInRefused) as refused:
        list_source(source)
    assert refused.value.source == source.title
    assert not source.is_there()
    source.close()


def test_a_server_that_nobody_confirmed_is_told_nothing(shelf: ServerShelf) -> None:
    if shelf.place.kind not in PROVEN:
        return
    source = shelf.open(secret=Secret("never sent"))
    with pytest.raises(ServerUnknown) as unknown:
        list_source(source)
    assert unknown.value.fingerprint == shelf.server.pin
    assert not source.is_there()
    source.close()


def test_a_server_that_never_answers_is_given_up(kind: str, silent: int) -> None:
    place = RemotePlace(kind.partition(" ")[0], "127.0.0.1", silent, ME, "/share/folder")
    source = remote_source(place, Secret("x", "x"), SHORT)
    assert not source.is_there()
    with pytest.raises(SourceMissing):
        list_source(source)
    file = SourceFile(source.address, "a.mp4", "a.mp4", 1, 1)
    assert source.state(file) is FileState.GONE
    with pytest.raises(SourceVanished):
        source.open(file)
    with pytest.raises(ReleaseRefused):
        release(source, file)
    source.close()


def test_a_server_where_nothing_listens_is_missing(kind: str, silent: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as plug:
        port = plug.getsockname()[1]
    source = remote_source(
        RemotePlace(kind.partition(" ")[0], "127.0.0.1", port, ME, "/share"), Secret("x", "x"), SHORT
    )
    with pytest.raises(SourceMissing):
        list_source(source)


def test_a_server_killed_in_mid_file_is_gone_and_found_again_once_it_is_back(shelf: ServerShelf) -> None:
    shelf.put("DCIM/a.mp4", BIG)
    file = only(shelf)
    with shelf.source.open(file) as stream:
        assert stream.read(1000) == BIG[:1000]
        shelf.server.stop()
        with pytest.raises(ConnectionError):
            drain(stream)
    assert not shelf.source.is_there()
    assert shelf.source.state(file) is FileState.GONE
    shelf.server.start()
    assert shelf.source.state(file) is FileState.UNCHANGED
    with shelf.source.open(file, len(BIG) - 5) as stream:
        assert stream.read(10) == BIG[-5:]


def test_a_server_that_falls_silent_in_mid_file_is_given_up(shelf: ServerShelf) -> None:
    shelf.put("DCIM/a.mp4", BIG)
    source = shelf.open(REAL)
    (file,) = list_source(source).files
    with source.open(file) as stream:
        assert stream.read(1000) == BIG[:1000]
        shelf.server.hang()
        with pytest.raises(ConnectionError):
            drain(stream)
    assert source.state(file) is FileState.GONE
    source.close()
    shelf.server.stop()


def test_a_file_read_over_a_cut_has_vanished_and_comes_whole_when_it_is_back(
    shelf: ServerShelf,
) -> None:
    shelf.put("DCIM/a.mp4", BIG)
    file = only(shelf)
    bench = Workbench(_StopsServer(shelf), lambda *_: shelf.source)
    with pytest.raises(SourceVanished):
        bench.fingerprint(file)
    shelf.server.start()
    assert len(bench.fingerprint(file)) == 64
    bench.close()


def test_a_file_is_sealed_on_from_where_its_server_was_killed(shelf: ServerShelf, tmp_path: Path) -> None:
    shelf.put("DCIM/a.mp4", BIG)
    file = only(shelf)
    head, body = tmp_path / "head", tmp_path / "body"
    bench = Workbench(_StopsServer(shelf, 10 << 20), lambda *_: shelf.source)
    with pytest.raises((SourceVanished, SourceUnreadable)):
        bench.seal("clip", file, head, body, [recipient_of(identity_text(bytes(32)))])
    done = bench.kept("clip")
    assert 10 << 20 <= done < len(BIG)
    with pytest.raises((SourceVanished, SourceUnreadable)):
        bench.go_on("clip", file, head, body, [recipient_of(identity_text(bytes(32)))])
    assert bench.kept("clip") == done, "it is waited for"
    shelf.server.start()
    _, sealed = bench.go_on("clip", file, head, body, [recipient_of(identity_text(bytes(32)))])
    bench.start_check("clip", body)
    bench.end_check("clip")
    assert (sealed.plain_sha256, sealed.plain_bytes) == (hashlib.sha256(BIG).hexdigest(), len(BIG))
    assert bench.kept("clip") == 0
    bench.close()


def test_another_file_of_the_same_name_length_and_time_is_not_sealed_onto_the_first(
    shelf: ServerShelf, tmp_path: Path
) -> None:
    shelf.put("DCIM/a.mp4", BIG)
    file = only(shelf)
    head, body = tmp_path / "head", tmp_path / "body"
    bench = Workbench(_StopsServer(shelf, 10 << 20), lambda *_: shelf.source)
    with pytest.raises((SourceVanished, SourceUnreadable)):
        bench.seal("clip", file, head, body, [recipient_of(identity_text(bytes(32)))])
    shelf.put("DCIM/a.mp4", BIG[1:] + BIG[:1])
    shelf.server.start()
    with pytest.raises(SourceChanged):
        bench.go_on("clip", file, head, body, [recipient_of(identity_text(bytes(32)))])
    bench.close()


class _StopsServer:
    """Pulls the plug at the first bytes, or at the first after so many, once."""

    def __init__(self, shelf: ServerShelf, at: int = 0) -> None:
        self._shelf = shelf
        self._at = at
        self._is_done = False

    def step(self, done: int, total: int, what: str = "") -> None:
        if not self._is_done and done >= self._at:
            self._is_done = True
            self._shelf.server.stop()


def test_questions_are_asked_again_on_a_new_connection_after_a_cut(shelf: ServerShelf) -> None:
    shelf.put("a.mp4", b"data")
    file = only(shelf)
    shelf.server.stop()
    shelf.server.start()
    assert shelf.source.state(file) is FileState.UNCHANGED
    shelf.server.stop()
    shelf.server.start()
    assert only(shelf) == file
    release(shelf.source, file)
    assert shelf.keys() == []


def test_a_file_that_grows_while_it_is_read_is_read_beyond_what_was_listed(shelf: ServerShelf) -> None:
    shelf.put("a.mp4", BIG)
    file = only(shelf)
    with shelf.source.open(file) as stream:
        assert stream.read(10) == BIG[:10]
        shelf.grow("a.mp4", b"more")
        assert drain(stream) >= len(BIG) - 10
    assert shelf.source.state(file) is FileState.CHANGED
