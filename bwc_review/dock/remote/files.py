"""The files of a server as fsspec shows them: what each protocol answers, and how its failures are told.

Every implementation is an fsspec file system, so that one from elsewhere may stand in its place. What fsspec
brings for these protocols is not used: it trusts any SSH key it meets, follows links, loses names that are no
text, has no time in FTP listings, asks an SMB server about each file singly, and keeps connections with their
passwords for as long as the program runs.
"""

from __future__ import annotations

import errno
import io
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, TypedDict

from fsspec import AbstractFileSystem

from bwc_review.dock.remote.place import RemotePlace
from bwc_review.dock.source import Secret

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FILE, FOLDER, OTHER = "file", "directory", "other"
MOST_NAMES = 500_000  # in one folder: a server that lists more has no end
_MOST_DIGITS = 18  # of a size: what has more fits no disk, and no column


class Facts(TypedDict):
    """What fsspec tells of one name. name: the whole path. type: FILE, FOLDER or OTHER (links, devices)."""

    name: str
    type: str
    size: int
    mtime_ns: int
    version: str


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a server may be silent, in seconds, before it counts as gone."""

    connect_s: float = 6.0
    read_s: float = 8.0


@dataclass(frozen=True, slots=True)
class Target:
    """A place with what opens it."""

    place: RemotePlace
    secret: Secret
    limits: Limits

    @property
    def password(self) -> str:
        """What is told to a server that has proved who it is."""
        return self.secret.text


class RemoteFiles(AbstractFileSystem):
    """Connected when made. Paths are absolute on the server, with bytes that are no text as surrogates.

    Raises OSError: ENOENT, EACCES, EROFS, and ConnectionError where the server is gone or silent. When it is
    made also SourceMissing, as what it is exactly.
    """

    cachable = False
    root_marker = ""

    def __init__(self, target: Target) -> None:
        AbstractFileSystem.__init__(self, use_listings_cache=False)
        self.target = target

    @property
    def top(self) -> str:
        """The path of the folder that is the source."""
        return self.target.place.path

    @property
    def can_erase(self) -> bool:
        """As far as can be known without trying."""
        return True

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        """A path is a path, whatever signs a camera puts into its names."""
        return path

    def ls(self, path: str, detail: bool = True, **_: object) -> list[Facts] | list[str]:
        """What stands in a folder, or its names."""
        found = list(self.listed(path))
        return found if detail else [facts["name"] for facts in found]

    def info(self, path: str, **_: object) -> Facts:
        """Of one name."""
        return self.facts(path)

    def rm_file(self, path: str) -> None:
        """Erase one file."""
        self.erase(path)

    def _open(
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,  # noqa: ARG002 (fsspec's; the station reads in blocks of its own)
        autocommit: bool = True,  # noqa: ARG002
        cache_options: object = None,  # noqa: ARG002
        **_: object,
    ) -> Stream:
        if mode != "rb":
            raise OSError(errno.EROFS, "Only for reading")
        return self.stream(path)

    def listed(self, path: str) -> Iterator[Facts]:
        """What stands directly in a folder, as it comes. Nothing else is asked before its end."""
        raise NotImplementedError

    def facts(self, path: str) -> Facts:
        """Of the name itself, never of what a link points to."""
        raise NotImplementedError

    def stream(self, path: str) -> Stream:
        """One file, from any byte: ``seek`` before the first read."""
        raise NotImplementedError

    def erase(self, path: str) -> None:
        """Erase one file."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the connection."""


class Stream(io.RawIOBase):
    """What a server sends of one file. Failures are OSErrors; ConnectionError where the server is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0  # the next byte to come
        self._has_begun = False

    def seekable(self) -> bool:
        """Any byte can be the first."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Begin at this byte; once something was read, no more."""
        if whence != io.SEEK_SET or self._has_begun:
            raise io.UnsupportedOperation("only before the first read")
        self.at = offset
        return offset

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """The next bytes; 0 at the end."""
        self._has_begun = True
        with told():
            return self.fill(memoryview(buffer).cast("B"))

    def fill(self, buffer: memoryview) -> int:
        """The next bytes, as the protocol brings them."""
        raise NotImplementedError


def size_of(text: str) -> int | None:
    """A size as a server writes it; None for what is none."""
    is_size = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    return int(text) if is_size else None


def gone(cause: BaseException) -> NoReturn:
    """The server is gone, or silent for too long."""
    raise OSError(errno.ESHUTDOWN, str(cause) or type(cause).__name__) from cause


@contextmanager
def told() -> Iterator[None]:
    """A connection that failed anyhow is a server that is gone: ConnectionError."""
    try:
        yield
    except (TimeoutError, EOFError, ConnectionError) as lost:
        gone(lost)
    except OSError as error:
        if error.errno in _UNREACHABLE or isinstance(error, socket.gaierror):
            gone(error)
        raise


_UNREACHABLE = {
    errno.EHOSTUNREACH,
    errno.ENETUNREACH,
    errno.ENETDOWN,
    errno.EHOSTDOWN,
    errno.ETIMEDOUT,
    errno.ENOTCONN,
    errno.EBADF,  # the connection was closed on our side meanwhile
}
