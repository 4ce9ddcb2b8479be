"""Files over SFTP (draft-ietf-secsh-filexfer-02) through paramiko. A server of unknown key is told nothing.

Listings and questions are those of links themselves (``lstat``); names stay the bytes they are.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import logging
import socket
import stat
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, cast

import paramiko
from paramiko.sftp import CMD_CLOSE, CMD_OPENDIR, CMD_READ, CMD_READDIR, CMD_STATUS, int64

from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, RemoteFiles, Stream, Target, gone, told
from bwc_review.dock.remote.ssh_key import private_key
from bwc_review.domain.errors import ServerChanged, ServerUnknown, SignInRefused, SourceMissing

logging.getLogger("paramiko").addHandler(logging.NullHandler())  # what it tells a terminal is raised too

_CHUNK = 1 << 15  # what every server answers in one piece
_FAREWELL_S = 2.0
_SHORTEST_NAME = 12  # bytes of a name without letters: two lengths, and flags
_AHEAD = 64  # chunks asked for at once: 2 MiB under way


class SftpFiles(RemoteFiles):
    """An SSH connection with one SFTP channel."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._transport = _transport(target)
        try:
            with _faults(self._transport):
                _check_key(self._transport, target)
                _sign_in(self._transport, target)
                self._sftp = _open_channel(self._transport, target)
                self._home = self._sftp.normalize(".") if not target.place.path else ""
        except BaseException:
            _end(self._transport)
            raise

    @property
    def top(self) -> str:
        """The folder of the place, else the one that the server lets in to."""
        return self.target.place.path or self._home.rstrip("/")

    def listed(self, path: str) -> Iterator[Facts]:
        """What stands in a folder."""
        with _faults(self._transport):
            for name, told in _listed(self._sftp, path or "/"):
                yield _facts(f"{path}/{name}", told)

    def facts(self, path: str) -> Facts:
        """Of the name itself, not of what a link points to."""
        with _faults(self._transport):
            return _facts(path, self._sftp.lstat(_wire(path or "/")))

    def erase(self, path: str) -> None:
        """Erase one file."""
        with _faults(self._transport):
            self._sftp.remove(_wire(path))

    def close(self) -> None:
        """End the connection and its thread."""
        _end(self._transport)

    def stream(self, path: str) -> SftpStream:
        """Opened at once."""
        with _faults(self._transport):
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
            with _faults(self._transport):
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


def shown_key(key: paramiko.PKey) -> str:
    """A host key as OpenSSH shows it: its kind and the SHA-256 of its blob in base64."""
    digest = base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode("ascii").rstrip("=")
    return f"{key.get_name()} SHA256:{digest}"


def _transport(target: Target) -> paramiko.Transport:
    """Connected, keys exchanged, nobody signed in yet."""
    place, limits = target.place, target.limits
    with told():
        plug = socket.create_connection((place.host, place.port), limits.connect_s)
    transport = paramiko.Transport(plug)
    transport.daemon = True
    transport.banner_timeout = transport.auth_timeout = limits.connect_s
    transport.handshake_timeout = limits.connect_s
    kind = target.secret.pin.partition(" ")[0]
    options = transport.get_security_options()
    if kind in options.key_types:  # a server with several keys is asked for the one that is known
        options.key_types = (kind, *(one for one in options.key_types if one != kind))
    try:
        with _faults(transport):
            transport.start_client(timeout=limits.connect_s)
    except BaseException:
        _end(transport)
        raise
    return transport


def _end(transport: paramiko.Transport) -> None:
    """Close the connection and wait for its thread, which a socket that is shut down wakes at once."""
    with suppress(OSError):
        cast(socket.socket, transport.sock).shutdown(socket.SHUT_RDWR)
    transport.close()
    transport.join(_FAREWELL_S)


def _check_key(transport: paramiko.Transport, target: Target) -> None:
    shown, known, title = shown_key(transport.get_remote_server_key()), target.secret.pin, target.place.title
    if not known:
        raise ServerUnknown(title, shown)
    if shown != known:
        raise ServerChanged(title, shown, known)


def _sign_in(transport: paramiko.Transport, target: Target) -> None:
    """By the private key alone where there is one: the password is then its passphrase, for no server."""
    user = target.place.user
    try:
        if target.secret.key:
            transport.auth_publickey(user, private_key(target))
        else:
            transport.auth_password(user, target.password)
    except paramiko.AuthenticationException as refused:
        if not transport.is_active() or "timeout" in str(refused).lower():
            gone(TimeoutError(str(refused)))  # nobody refused anything
        raise SignInRefused(target.place.title) from refused
    if not transport.is_authenticated():  # it wants something more
        raise SignInRefused(target.place.title)


def _open_channel(transport: paramiko.Transport, target: Target) -> paramiko.SFTPClient:
    channel = transport.open_session(timeout=target.limits.connect_s)
    channel.settimeout(target.limits.read_s)
    with _broken_off(transport, target.limits.connect_s):  # paramiko itself waits for ever here
        channel.invoke_subsystem("sftp")
    return paramiko.SFTPClient(channel)


@contextmanager
def _broken_off(transport: paramiko.Transport, after_s: float) -> Iterator[None]:
    """Close the connection where what happens inside has not ended by then."""
    timer = threading.Timer(after_s, transport.close)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


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


@contextmanager
def _faults(transport: paramiko.Transport) -> Iterator[None]:
    """What paramiko raises, as OSErrors of the port."""
    try:
        with told():
            yield
    except (SourceMissing, ConnectionError):
        raise
    except paramiko.SSHException as lost:
        gone(lost)
    except OSError as error:
        if error.errno is None:  # "Failure" of the server, or a socket that paramiko closed
            if not transport.is_active():
                gone(error)
            raise OSError(errno.EIO, str(error)) from error
        raise
