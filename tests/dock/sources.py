"""Every kind of source that the contract is run for, each with a hand that puts files on it.

A new kind joins by one more ``Shelf`` in ``SHELVES``.
"""

from __future__ import annotations

import errno
import io
import os
import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.reach import reach
from bwc_review.dock.remote.files import Limits
from bwc_review.dock.remote.protocols import remote_source
from bwc_review.dock.remote.remote_source import RemoteSource
from bwc_review.dock.source import Address, Entry, FileState, Reach, Secret, Source, SourceFile
from bwc_review.domain.errors import SourceUnreadable, SourceVanished
from bwc_review.operations.spool_source import SpoolSource
from bwc_review.operations.spool_source import reach as reach_all
from bwc_review.vault.spool import Spool
from tests.servers import (
    Server,
    lighttpd,
    lighttpd_secured,
    proftpd,
    proftpd_of_before,
    proftpd_secured,
    running,
    smbd,
    sshd,
)

BOX = "box"
AT_NS = 1_781_000_000_000_000_000


@dataclass
class Box:
    """All that a box source is: names with their bytes and time, no folder and no file system."""

    files: dict[str, tuple[bytes, int]] = field(default_factory=dict)
    label: str = ""
    is_readonly: bool = False
    wants: str = ""  # the secret without which it does not answer


class BoxSource:
    """A source in memory, kept between processes as one file with everything in it."""

    def __init__(self, file: Path, secret: str = "") -> None:
        self._file = file
        self._secret = secret

    def look(self) -> Box:
        """What is in it now. OSError where it is not there, or not for us."""
        box = pickle.loads(self._file.read_bytes())  # noqa: S301  the test wrote it
        assert isinstance(box, Box)
        if box.wants and box.wants != self._secret:
            raise OSError(errno.EACCES, "Permission denied")
        return box

    def keep(self, box: Box) -> None:
        """Write it back."""
        part = self._file.with_suffix(".part")
        part.write_bytes(pickle.dumps(box))
        part.replace(self._file)

    @property
    def address(self) -> Address:
        return Address(BOX, str(self._file))

    @property
    def title(self) -> str:
        return self._file.name

    def label(self) -> str:
        return self.look().label

    def is_there(self) -> bool:
        try:
            self.look()
        except OSError:
            return False
        return True

    def is_readonly(self) -> bool:
        return self.is_there() and self.look().is_readonly

    def entries(self, folder: str) -> Iterator[Entry]:
        files, folders = self.look().files, set()
        before = f"{folder}/" if folder else ""
        if folder and not any(key.startswith(before) for key in files):
            raise FileNotFoundError(errno.ENOENT, "No such folder")
        for key, (data, at) in files.items():
            if key.startswith(before):
                name, _, rest = key.removeprefix(before).partition("/")
                if not rest:
                    yield Entry(name, size=len(data), modified_ns=at)
                elif name not in folders:
                    folders.add(name)
                    yield Entry(name, is_folder=True)

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        try:
            data, _ = self.look().files[file.key]
        except (KeyError, FileNotFoundError) as gone:
            raise SourceVanished(file.relative) from gone
        except OSError as error:
            raise SourceUnreadable(file.relative, error.strerror or "") from error
        stream = io.BytesIO(data)
        stream.seek(offset)
        return stream

    def state(self, file: SourceFile) -> FileState:
        try:
            data, at = self.look().files[file.key]
        except (KeyError, OSError):
            return FileState.GONE
        is_same = (len(data), at) == (file.size, file.modified_ns)
        return FileState.UNCHANGED if is_same else FileState.CHANGED

    def trace(self, file: SourceFile) -> str:
        return ""

    def erase(self, file: SourceFile) -> None:
        box = self.look()
        if box.is_readonly:
            raise OSError(errno.EROFS, "Read-only file system")
        if file.key not in box.files:
            raise FileNotFoundError(errno.ENOENT, "No such file")
        del box.files[file.key]
        self.keep(box)

    def close(self) -> None:
        pass


def reach_any(address: Address, secret: Secret | None = None) -> Source:
    """As the station reaches its sources, and boxes too; the worker imports this by its name."""
    if address.kind == BOX:
        return BoxSource(Path(address.place), secret.text if secret is not None else "")
    return reach(address, secret)


class Shelf(Protocol):
    """A source under test, and what the world does to it."""

    source: Source
    reach: Reach
    secret: Secret | None  # what it asks for
    unsaid: str  # signs that its server rewrites in a name, or cannot be asked for

    def put(self, key: str, data: bytes, at_ns: int = AT_NS) -> None:
        """Write or replace a file."""

    def take(self, key: str) -> None:
        """A file goes away."""

    def keys(self) -> list[str]:
        """What is there, in order."""

    def vanish(self) -> None:
        """The whole source goes away: the cable is pulled."""


class FolderShelf:
    """A folder of this computer."""

    reach = staticmethod(reach_any)
    secret: Secret | None = None
    unsaid = ""

    def __init__(self, root: Path) -> None:
        self._root = root / "folder"
        self._root.mkdir()
        self.source: Source = FolderSource(self._root)

    def put(self, key: str, data: bytes, at_ns: int = AT_NS) -> None:
        path = self._root / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, ns=(at_ns, at_ns))

    def take(self, key: str) -> None:
        (self._root / key).unlink()

    def keys(self) -> list[str]:
        return sorted(str(path.relative_to(self._root)) for path in self._root.rglob("*") if path.is_file())

    def vanish(self) -> None:
        self._root.rename(self._root.with_name("elsewhere"))


class BoxShelf:
    """A box."""

    reach = staticmethod(reach_any)
    secret: Secret | None = None
    unsaid = ""

    def __init__(self, root: Path) -> None:
        self._file = root / "box"
        self._box = BoxSource(self._file)
        self._box.keep(Box())
        self.source: Source = self._box

    def put(self, key: str, data: bytes, at_ns: int = AT_NS) -> None:
        box = self._box.look()
        box.files[key] = (data, at_ns)
        self._box.keep(box)

    def take(self, key: str) -> None:
        box = self._box.look()
        del box.files[key]
        self._box.keep(box)

    def keys(self) -> list[str]:
        return sorted(self._box.look().files)

    def vanish(self) -> None:
        self._file.unlink()


SPOOL_KEY_OF_TESTS = bytes(range(32))


def reach_spool(address: Address, secret: Secret | None = None) -> Source:
    """As the worker does once it was told the key; it imports this by its name."""
    return reach_all(address, secret or Secret(SPOOL_KEY_OF_TESTS.hex()))


class SpoolShelf:
    """What a dock pushed to the station, sealed."""

    reach = staticmethod(reach_spool)
    secret: Secret | None = None
    unsaid = ""

    def __init__(self, root: Path) -> None:
        self._spool = Spool(root / "spool", SPOOL_KEY_OF_TESTS)
        self._spool.begin()
        self.source: Source = SpoolSource(self._spool)

    def put(self, key: str, data: bytes, at_ns: int = AT_NS) -> None:
        self._spool.put(key, data, at_ns)

    def take(self, key: str) -> None:
        self._spool.erase(key)

    def keys(self) -> list[str]:
        return sorted(one.key for folder in self._spool.folders() for one in self._spool.listing(folder))

    def vanish(self) -> None:
        self._spool.root.rename(self._spool.root.with_name("elsewhere"))


class ServerShelf(FolderShelf):
    """A folder that a real server shows; the world works on it behind the server's back."""

    def __init__(self, kind: str, make: Callable[[Path], Server], root: Path) -> None:
        self.server = running(make)
        name = f"{root.name}-{len(list(self.server.root.iterdir()))}"  # of this test alone
        self._root = self.server.root / name
        self._root.mkdir()
        self.secret = self.server.secret
        self.unsaid = {"smb": "\x01?\udcff", "dav": "\x01", "davs": "\x01"}.get(kind, "")
        self.place = self.server.place(kind, name)
        self.source = self.open()

    def grow(self, key: str, data: bytes) -> None:
        """What writes it goes on writing."""
        with (self._root / key).open("ab") as file:
            file.write(data)

    def open(self, limits: Limits | None = None, secret: Secret | None = None) -> RemoteSource:
        """Another connection to the same folder."""
        return remote_source(self.place, secret or self.server.secret, limits)


SERVED: dict[str, Callable[[Path], ServerShelf]] = {
    "sftp": partial(ServerShelf, "sftp", sshd),
    "smb": partial(ServerShelf, "smb", smbd),
    "ftp": partial(ServerShelf, "ftp", proftpd),
    "ftp of before": partial(ServerShelf, "ftp", proftpd_of_before),
    "ftps": partial(ServerShelf, "ftps", proftpd_secured),
    "dav": partial(ServerShelf, "dav", lighttpd),
    "davs": partial(ServerShelf, "davs", lighttpd_secured),
}
SHELVES: dict[str, Callable[[Path], Shelf]] = {
    "folder": FolderShelf,
    "box": BoxShelf,
    "spool": SpoolShelf,
    **SERVED,
}
