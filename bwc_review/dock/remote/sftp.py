"""Files over SFTP (draft-ietf-secsh-filexfer-02) through paramiko. A server of unknown key is told nothing.

Listings and questions are those of links themselves (``lstat``); names stay the bytes they are.
"""

from __future__ import annotations

import errno
import stat
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import paramiko
from paramiko.sftp import CMD_CLOSE, CMD_OPENDIR, CMD_READ, CMD_READDIR, CMD_STATUS, int64

from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, RemoteFiles, Stream, Target
from bwc_review.dock.remote.ssh import connected, end, faults

_CHUNK = 1 << 15  # what every server answers in one piece
_SHORTEST_NAME = 12  # bytes of a name without letters: two lengths, and flags
_AHEAD = 64  # chunks asked for at once: 2 MiB under way


class SftpFiles(RemoteFiles):
    """An SSH connection with one SFTP channel."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._transport, self._sftp = connected(target)
        try:
            with faults(self._transport):
                self._home = self._sftp.normalize(".") if not target.place.path else ""
        except BaseException:
            end(self._transport)
            raise

    @property
    def top(self) -> str:
        """The folder of the place, else the one that the server lets in to."""
        return self.target.place.path or self._home.rstrip("/")

    def listed(self, path: str) -> Iterator[Facts]:
        """What stands in a folder."""
        with faults(self._transport):
            for name, told in _listed(self._sftp, path or "/"):
                yield _facts(f"{path}/{name}", told)

    def facts(self, path: str) -> Facts:
        """Of the name itself, not of what a link points to."""
        with faults(self._transport):
            return _facts(path, self._sftp.lstat(_wire(path or "/")))

    def erase(self, path: str) -> None:
        """Erase one file."""
        with faults(self._transport):
            self._sftp.remove(_wire(path))

    def close(self) -> None:
        """End the connection and its thread."""
        end(self._transport)

    def stream(self, path: str) -> SftpStream:
        """Opened at once."""
        with faults(self._transport):
            file = self._sftp.open(_wire(path), "rb", bufsize=0)
            size = file.stat().st_size or 0
        return SftpStream(self._transport, self._sftp, file, size)


class SftpStream(Stream):
    """One open file, of this size when it was opened. What is known to be there is asked for ahead.

    Without the threads that paramiko starts to do so.
    """

    def __init__(
        self, transport: paramiko.Transport, sftp: paramiko.SFTPClient, file: paramiko.SFTPFile, size: int
    ) -> None:
        super().__init__()
        self._transport = transport
        self._sftp = cast(Any, sftp)
        self._file = file
        self._size = size
        self._asked: deque[_Asked] = deque()
        self._came: dict[int, bytes | Exception] = {}
        self._rest = memoryview(b"")

    def fill(self, buffer: memoryview) -> int:
        """The next bytes; beyond the size known one piece at a time, to find a file that grows."""
        if not self._rest:
            with faults(self._transport):
                self._rest = memoryview(self._next())
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count

    def close(self) -> None:
        """Let go of the file; a connection that is gone holds none."""
        if not self.closed and self._transport.is_active():
            try:
                self._file.close()
            except (OSError, EOFError, paramiko.SSHException):
                self._transport.close()
        super().close()

    def _next(self) -> bytes:
        while len(self._asked) < _AHEAD and self.at < self._size:
            self._ask(min(_CHUNK, self._size - self.at))
        if not self._asked:
            self._ask(_CHUNK)
        asked = self._asked.popleft()
        data = self._answer(asked)
        if len(data) < asked.length:  # the file is shorter now, or the server gives less at once
            while self._asked:
                self._answer(self._asked.popleft())
            self.at = asked.at + len(data)
        return data

    def _ask(self, length: int) -> None:
        number = self._sftp._async_request(  # noqa: SLF001
            self, CMD_READ, self._file.handle, int64(self.at), length
        )
        self._asked.append(_Asked(number, self.at, length))
        self.at += length

    def _answer(self, asked: _Asked) -> bytes:
        while asked.number not in self._came:
            self._sftp._read_response()  # noqa: SLF001
        answer = self._came.pop(asked.number)
        if isinstance(answer, EOFError):
            return b""
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _async_response(self, kind: int, message: paramiko.Message, number: int) -> None:
        """Called by paramiko with what was asked ahead."""
        if kind == CMD_STATUS:
            try:
                self._sftp._convert_status(message)  # noqa: SLF001
                self._came[number] = b""
            except (OSError, EOFError) as error:
                self._came[number] = error
        else:
            self._came[number] = message.get_binary()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A piece that is under way."""

    number: int
    at: int
    length: int


def _listed(sftp: paramiko.SFTPClient, folder: str) -> Iterator[tuple[str, paramiko.SFTPAttributes]]:
    """As ``SFTPClient.listdir_attr``, which gives up on a name that is no UTF-8."""
    wire = cast(Any, sftp)
    _, message = wire._request(CMD_OPENDIR, _wire(folder))  # noqa: SLF001
    handle = message.get_binary()
    try:
        while True:
            try:
                _, message = wire._request(CMD_READDIR, handle)  # noqa: SLF001
            except EOFError:
                return
            count = message.get_int()
            if count * _SHORTEST_NAME > len(message.asbytes()):
                raise OSError(errno.EIO, "The listing holds more names than it has room for")
            for _ in range(count):
                name = message.get_binary().decode("utf-8", "surrogateescape")
                message.get_binary()  # the same as a line for people
                found = cast(Any, paramiko.SFTPAttributes)._from_msg(message)  # noqa: SLF001
                if name not in {".", ".."} and "/" not in name:
                    yield name, found
    finally:
        wire._request(CMD_CLOSE, handle)  # noqa: SLF001


def _facts(path: str, found: paramiko.SFTPAttributes) -> Facts:
    mode = found.st_mode or 0
    kind = FILE if stat.S_ISREG(mode) else FOLDER if stat.S_ISDIR(mode) else OTHER
    at_ns = int(found.st_mtime or 0) * 1_000_000_000  # version 3 of the protocol knows whole seconds
    return Facts(name=path, type=kind, size=found.st_size or 0, mtime_ns=at_ns, version="")


def _wire(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")
