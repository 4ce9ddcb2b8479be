"""The port by which the station reaches whatever holds recordings: a camera's volume, a folder, a server.

An implementation answers the few questions of ``Source``. What is made of the answers is written once, for
all of them: which folders are left aside (``listing``), what may be erased and what is left (``release``),
what the camera notes about itself (``beside``).
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import BinaryIO, NamedTuple, Protocol

GONE = frozenset(
    {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE, errno.ESHUTDOWN, errno.ENOTDIR}
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a source is: plain values that are compared, remembered in the settings, sent to the worker.

    kind: which implementation reaches it. place: a path, or a location with its account, never with a
    password or token: it may be shown. What opens it beyond that is a ``Secret``, which travels apart.
    """

    kind: str
    place: str


@dataclass(frozen=True, slots=True)
class Secret:
    """What a source asks for before it answers; no text made of it tells it.

    pin: by what the server is known, as its fingerprint was shown to a person; "" while nobody confirmed one.
    key: a private key as its file holds it; ``text`` is then the passphrase that opens it, "" for none.
    """

    text: str = field(repr=False)
    pin: str = ""
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One regular file as it was when listed; whoever can reach the address can open it, in any process.

    key: what the source knows it by, "/" between parts; it may hold bytes that are no text (surrogateescape).
    relative: the same as text that can be stored and shown. version: what the source itself says of this
    content (an ETag), "" where it says nothing beyond size and time. trace: what ``Source.trace`` told before
    it was read; no part of what makes two of them equal, since some systems number a file anew each time.
    """

    source: Address
    key: str
    relative: str
    size: int  # bytes
    modified_ns: int  # since 1970, UTC
    version: str = ""
    trace: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The last part of relative."""
        return self.relative.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """What stands before the name, "" at the root."""
        return self.relative.rpartition("/")[0]


class Entry(NamedTuple):
    """One name in a folder of a source. Links, devices and pipes are no entries."""

    name: str
    is_folder: bool = False
    size: int = 0
    modified_ns: int = 0
    version: str = ""


class FileState(Enum):
    """How a listed file is now."""

    UNCHANGED = "unchanged"  # still a file, of the size, time and version of the listing
    CHANGED = "changed"  # another file, or no file, stands in its place
    GONE = "gone"  # nothing stands in its place, or the source cannot be reached


class Source(Protocol):
    """Something that holds recordings. Used from one thread at a time.

    Where a question fails, OSError says why: one of ``GONE`` for what is no longer there (the cable, the
    volume), ConnectionError for a server that went away or keeps silent, EROFS, EACCES or EPERM for what may
    not be written, any other for what is not readable.
    """

    @property
    def address(self) -> Address:
        """Where it is: reached again from this, in another process too."""

    @property
    def title(self) -> str:
        """What a person calls it, for the screen; nothing secret."""

    def label(self) -> str:
        """The name a volume was given, by which some cameras are told apart; "" where there is none."""

    def is_there(self) -> bool:
        """It can be reached now. Never raises."""

    def is_readonly(self) -> bool:
        """Nothing can be erased there, as far as can be known without trying. Never raises."""

    def entries(self, folder: str) -> Iterable[Entry]:
        """What stands directly in the folder of this key, in any order; "" is the top. OSError.

        SourceMissing, as what it is exactly, where a server was reached that lets nobody in.
        """

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        """The file from this byte on, unbuffered; what is no longer a regular file is refused.

        SourceVanished where it is gone, SourceUnreadable where it is there and cannot be read; what the
        stream itself raises later is an OSError as above.
        """

    def state(self, file: SourceFile) -> FileState:
        """How a listed file is now. Never raises."""

    def trace(self, file: SourceFile) -> str:
        """What tells the very file that lies there now from another of its name, size and time.

        "" where the source knows nothing more, or nothing lies there. Another answer than before proves
        nothing by itself: then the content has to be compared. Never raises.
        """

    def erase(self, file: SourceFile) -> None:
        """Erase one file so that it stays erased after a power cut. OSError."""

    def close(self) -> None:
        """Let go of what it holds open."""


class Reach(Protocol):
    """Makes the source of an address. A function of a module: the worker process imports it by its name."""

    def __call__(self, address: Address, secret: Secret | None = None) -> Source:
        """The source, not yet asked anything. ValueError for a kind that nobody knows."""
