"""What servers say that mean no good, or are broken: it has an end, and is taken for nothing else."""

from __future__ import annotations

import errno
import ftplib
import io
import logging
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast
from zoneinfo import ZoneInfo

import paramiko
import pytest
from hypothesis import given
from hypothesis import strategies as st
from paramiko.sftp import CMD_READDIR

from bwc_review.dock import listing
from bwc_review.dock.listing import list_source
from bwc_review.dock.naming import file_time
from bwc_review.dock.remote import ftp, remote_source, sftp, ssh
from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, Limits, RemoteFiles, Target, size_of
from bwc_review.dock.remote.ftp_connection import Plain
from bwc_review.dock.remote.ftp_listing import from_facts, from_line
from bwc_review.dock.remote.index import links
from bwc_review.dock.remote.place import RemotePlace
from bwc_review.dock.remote.remote_source import RemoteSource
from bwc_review.dock.source import Address, Secret, SourceFile
from bwc_review.domain.errors import SourceMissing
from tests.dock.sources import AT_NS

TARGET = Target(RemotePlace("sftp", "dock", 22, "", "/cam"), Secret(""), Limits(0.05, 0.05))


class Made(RemoteFiles):
    """A server whose folder holds what the test says."""

    def __init__(self, target: Target, found: Iterator[Facts]) -> None:
        super().__init__(target)
        self._found = found

    def listed(self, path: str) -> Iterator[Facts]:
        return self._found


def source_of(found: Iterator[Facts]) -> RemoteSource:
    return RemoteSource(TARGET, lambda target: Made(target, found))


def one(name: str, kind: str = FILE) -> Facts:
    return Facts(name=f"/cam/{name}", type=kind, size=1, mtime_ns=AT_NS, version="")


def test_a_name_is_told_once_and_what_is_no_name_not_at_all() -> None:
    names = ["a.mp4", "a.mp4", "", ".", "..", "a\0b.mp4", "b.mp4"]
    entries = list(source_of(iter([one(name) for name in names])).entries(""))
    assert [entry.name for entry in entries] == ["a.mp4", "b.mp4"]


def test_a_folder_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_source, "MOST_NAMES", 10)
    endless = (one(f"{number}.mp4") for number in iter(int, 1) for number in range(1 << 62))
    with pytest.raises(OSError, match="no end") as error:
        list(source_of(endless).entries(""))
    assert error.value.errno == errno.EFBIG


def test_folders_without_end_are_no_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST_NAMES", 10)

    class Deep(Made):
        def listed(self, path: str) -> Iterator[Facts]:
            return iter([Facts(name=f"{path}/deeper", type=FOLDER, size=0, mtime_ns=0, version="")])

    with pytest.raises(SourceMissing):
        list_source(RemoteSource(TARGET, lambda target: Deep(target, iter(()))))


def test_names_are_told_as_they_come_so_that_a_long_folder_is_no_silence() -> None:
    come = []

    def found() -> Iterator[Facts]:
        for number in range(3):
            come.append(number)
            yield one(f"{number}.mp4")

    entries = source_of(found()).entries("")
    next(iter(entries))
    assert come == [0]


def test_a_connection_that_breaks_in_the_middle_of_a_folder_is_let_go_of_with_what_it_may_still_say() -> None:
    made: list[Made] = []

    def found() -> Iterator[Facts]:
        yield one("a.mp4")
        raise BrokenPipeError(errno.ESHUTDOWN, "silent")

    def connect(target: Target) -> Made:
        made.append(Made(target, found()))
        return made[-1]

    source = RemoteSource(TARGET, connect)
    for count in (1, 2):
        with pytest.raises(ConnectionError):
            list(source.entries(""))
        assert len(made) == count


def test_an_sftp_listing_of_more_names_than_it_has_bytes_is_none() -> None:
    """Each of them would be empty, and there would be four billion."""
    message = paramiko.Message()
    message.add_int(0xFFFFFFFF)
    message.rewind()

    class Wire:
        def _request(self, command: int, *_: object) -> tuple[int, paramiko.Message]:
            if command == CMD_READDIR:
                return 0, message
            handle = paramiko.Message()
            handle.add_string(b"handle")
            handle.rewind()
            return 0, handle

    with pytest.raises(OSError, match="more names"):
        list(sftp._listed(cast(Any, Wire()), "/cam"))


def test_an_sftp_server_that_never_opens_its_channel_is_broken_off() -> None:
    closed = threading.Event()

    def wait(_: str) -> None:
        assert closed.wait(60)
        raise paramiko.SSHException("closed")

    channel = SimpleNamespace(settimeout=lambda _: None, invoke_subsystem=wait)
    transport = SimpleNamespace(open_session=lambda timeout: channel, close=closed.set)
    with pytest.raises(paramiko.SSHException):
        ssh._open_channel(cast(Any, transport), TARGET)


@pytest.mark.parametrize("name", ["paramiko.transport", "smbprotocol.connection"])
def test_what_a_library_logs_is_no_prose_on_a_terminal(name: str) -> None:
    from bwc_review.dock.remote import smb  # noqa: F401

    above = logging.getLogger(name.partition(".")[0])
    assert any(isinstance(one, logging.NullHandler) for one in above.handlers)


def test_an_ftp_answer_without_end_is_given_up() -> None:
    control = Plain()
    control.file = io.StringIO("220-welcome\r\n" * 5_000)
    with pytest.raises(EOFError, match="no end"):
        control.getresp()


def test_an_ftp_listing_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ftp, "MOST_NAMES", 10)

    class Endless(ftplib.FTP):
        def retrlines(self, cmd: str, callback: Any = None) -> str:
            for number in range(11):
                callback(f"type=file;size=1; {number}.mp4")
            return ""

    with pytest.raises(EOFError, match="no end"):
        ftp._lines(Endless(), "MLSD")


@pytest.mark.parametrize("size", ["9" * 5_000, "\u00b2", "\u0663", "-1", ""])
def test_a_size_that_is_none_makes_no_recording(size: str) -> None:
    assert size_of(size) is None
    assert from_facts("/cam/a.mp4", {"type": "file", "size": size})["type"] == OTHER
    line = f"-rw-r--r-- 1 cam cam {size} Jun 19 10:00 a.mp4"
    assert from_line("/cam", line, from_year()) is None


def from_year() -> Any:
    from datetime import UTC, datetime

    return datetime(2026, 7, 1, tzinfo=UTC)


@pytest.mark.parametrize("name", ["a\r.mp4", "a\0.mp4"])
def test_a_name_that_no_command_can_say_makes_no_recording(name: str) -> None:
    assert from_facts(f"/cam/{name}", {"type": "file", "size": "1"})["type"] == OTHER
    assert from_line("/cam", f"-rw-r--r-- 1 cam cam 1 Jun 19 10:00 {name}", from_year()) is None


def test_links_are_found_in_a_page_of_any_length_and_shape() -> None:
    page = "<a " * 200_000 + "<!--" * 200_000 + "<a\n HREF='a.mp4' >x</a><a href=b.mp4>"
    page += '<a class="x" href="c&amp;d.mp4"'
    assert links(page, "/cam/") == [("a.mp4", False), ("b.mp4", False), ("c&d.mp4", False)]


@given(st.integers(-(1 << 70), 1 << 70))
def test_whatever_a_server_says_of_a_time_it_can_be_shown(modified_ns: int) -> None:
    file = SourceFile(Address("sftp", "//dock"), "a.mp4", "a.mp4", 1, modified_ns)
    assert 1970 <= file_time(file).astimezone(ZoneInfo("Europe/Paris")).year <= 2262
