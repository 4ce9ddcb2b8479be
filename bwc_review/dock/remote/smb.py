"""Files of a share over SMB 2 and 3 ([MS-SMB2]) through smbprotocol.

Messages are signed, so that what the server says is what the holder of the password said. Junctions and
links that a server tells of are not followed. A name that Windows does not allow comes as the server rewrites
it, or not at all.
"""

from __future__ import annotations

import errno
import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any

import smbclient
from smbprotocol.connection import Connection
from smbprotocol.exceptions import (
    AccessDenied,
    BadNetworkName,
    LogonFailure,
    SMBAuthenticationError,
    SMBConnectionClosed,
    SMBException,
    SMBOSError,
    SMBResponseException,
)

from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, RemoteFiles, Stream, Target, gone, told
from bwc_review.domain.errors import SignInRefused

logging.getLogger("smbprotocol").addHandler(logging.NullHandler())  # what it tells a terminal is raised too

_FOLDER_BIT = 0x10  # FILE_ATTRIBUTE_DIRECTORY
_LINK_BIT = 0x400  # FILE_ATTRIBUTE_REPARSE_POINT
_SENSES = {  # [MS-ERREF] 2.3.1
    0xC0000022: errno.EACCES,  # ACCESS_DENIED
    0xC0000121: errno.EACCES,  # CANNOT_DELETE
    0xC00000A2: errno.EROFS,  # MEDIA_WRITE_PROTECTED
    0xC0000043: errno.EBUSY,  # SHARING_VIOLATION
    0xC0000033: errno.ENOENT,  # OBJECT_NAME_INVALID
    0xC000003B: errno.ENOENT,  # OBJECT_PATH_SYNTAX_BAD
    0xC0000056: errno.ENOENT,  # DELETE_PENDING
}
_GONE = {0xC00000C9, 0xC0000203}  # NETWORK_NAME_DELETED, USER_SESSION_DELETED


class SmbFiles(RemoteFiles):
    """One connection, signed in."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        place, limits = target.place, target.limits
        self._connection = Connection(uuid.uuid4(), place.host, place.port, require_signing=True)
        # A question that nobody answers has no end of its own there.
        self._connection.receive = partial(self._connection.receive, timeout=limits.read_s)
        self._with = {"port": place.port, "connection_cache": _Only(self._connection)}
        try:
            with _faults(target):
                self._connection.connect(timeout=limits.connect_s)
                smbclient.register_session(
                    place.host,
                    username=place.user.replace(";", "\\") or None,
                    password=target.password,
                    auth_protocol="ntlm",  # a dock is in no domain of ours
                    **self._with,
                )
        except BaseException:
            self.close()
            raise

    def listed(self, path: str) -> Iterator[Facts]:
        """What stands in a folder."""
        with _faults(self.target), smbclient.scandir(self._wire(path), **self._with) as entries:
            for entry in entries:
                found = entry.smb_info
                at_ns = _ns(found.last_write_time)
                yield _facts(f"{path}/{entry.name}", found.file_attributes, found.end_of_file, at_ns)

    def facts(self, path: str) -> Facts:
        """Of the name itself."""
        with _faults(self.target):
            found = smbclient.lstat(self._wire(path), **self._with)
        return _facts(path, found.st_file_attributes, found.st_size, found.st_mtime_ns)

    def stream(self, path: str) -> SmbStream:
        """Opened at once; the dock may go on writing, which shows afterwards."""
        with _faults(self.target):
            file = smbclient.open_file(
                self._wire(path), mode="rb", buffering=0, share_access="rwd", **self._with
            )
        return SmbStream(self.target, file)

    def erase(self, path: str) -> None:
        """Erase one file."""
        with _faults(self.target):
            smbclient.remove(self._wire(path), **self._with)

    def close(self) -> None:
        """Hang up; the server ends the session by itself."""
        with _faults(self.target):
            self._connection.disconnect(close=False)

    def _wire(self, path: str) -> str:
        return f"\\\\{self.target.place.host}" + path.replace("/", "\\")


class _Only(dict[str, Any]):
    """The one connection that smbprotocol may use: it would make another by itself, without the account."""

    def __init__(self, connection: Any) -> None:
        super().__init__()
        self._connection = connection

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ARG002 (there is only one)
        """It, while it stands."""
        if not self._connection.transport.connected:
            raise ConnectionResetError(errno.ECONNRESET, "The connection is closed")
        return self._connection


class SmbStream(Stream):
    """One open file."""

    def __init__(self, target: Target, file: Any) -> None:
        super().__init__()
        self._target = target
        self._file = file

    def fill(self, buffer: memoryview) -> int:
        """As much as the server gives in one answer."""
        with _faults(self._target):
            self._file.seek(self.at)
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self.at += len(data)
        return len(data)

    def close(self) -> None:
        """Let go of the file, where there is still a server that holds it."""
        if not self.closed:
            super().close()
            try:
                with _faults(self._target):
                    self._file.close()
            except OSError:
                self._file.fd._connected = False  # noqa: SLF001 (else it says that nobody closed it)


def _facts(path: str, attributes: int, size: int, at_ns: int) -> Facts:
    kind = OTHER if attributes & _LINK_BIT else FOLDER if attributes & _FOLDER_BIT else FILE
    return Facts(name=path, type=kind, size=size, mtime_ns=at_ns, version="")


def _ns(at: datetime) -> int:
    return int(at.timestamp()) * 1_000_000_000 + at.microsecond * 1000


@contextmanager
def _faults(target: Target) -> Iterator[None]:
    """What smbprotocol raises, as OSErrors of the port."""
    try:
        with told():
            yield
    except ConnectionError:
        raise
    except SMBOSError as error:
        raise _sensed(error.ntstatus, error) from error
    except (LogonFailure, SMBAuthenticationError) as refused:
        raise SignInRefused(target.place.title) from refused
    except AccessDenied as refused:
        raise OSError(errno.EACCES, "Access denied") from refused
    except BadNetworkName as missing:
        raise OSError(errno.ENOENT, "No such share") from missing
    except SMBResponseException as error:
        raise _sensed(error.status, error) from error
    except (SMBConnectionClosed, ValueError) as lost:  # ValueError: nothing listens, or no such host
        gone(lost)
    except SMBException as silent:  # waited for too long, or the connection broke
        gone(TimeoutError(str(silent)) if "timeout" in str(silent) else silent)


def _sensed(status: int, error: Exception) -> OSError:
    if status in _GONE:
        return OSError(errno.ESHUTDOWN, str(error))
    number = _SENSES.get(status) or (error.errno if isinstance(error, OSError) else 0) or errno.EIO
    return OSError(number, f"NTSTATUS 0x{status:08x}")
