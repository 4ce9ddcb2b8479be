"""A source that the system shows as a folder: a camera's volume, a plain folder, a mounted share.

Never follows a link, never wakes a device.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from bwc_review.dock.source import GONE, Address, Entry, FileState, SourceFile
from bwc_review.dock.volume import is_readonly, volume_label
from bwc_review.domain.errors import SourceUnreadable, SourceVanished

FOLDER = "folder"
_READING = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in the place of a file must not hold us
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_ELSEWHERE = 0x400  # FILE_ATTRIBUTE_REPARSE_POINT: a junction of Windows, which is a link to a folder


class FolderSource:
    """The folder ``root`` and all below it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._text = str(root)

    @property
    def root(self) -> Path:
        """The folder."""
        return self._root

    @property
    def address(self) -> Address:
        """The path."""
        return Address(FOLDER, self._text)

    @property
    def title(self) -> str:
        """The path."""
        return self._text

    def label(self) -> str:
        """Of the volume, where this folder is the top of one."""
        return volume_label(self._root)

    def is_there(self) -> bool:
        """The folder is there, and lets itself be looked at."""
        try:
            return self._root.is_dir()
        except OSError:
            return False

    def is_readonly(self) -> bool:
        """The volume is mounted for reading, or the folder refuses us."""
        try:
            return is_readonly(self._root)
        except OSError:
            return False

    def entries(self, folder: str) -> Iterator[Entry]:
        """Files with their size and time; what went away while the folder was read was never seen."""
        with os.scandir(self._path(folder)) as listing:
            for entry in listing:
                if entry.is_dir(follow_symlinks=False):
                    if not _is_junction(entry):
                        yield Entry(entry.name, is_folder=True)
                elif entry.is_file(follow_symlinks=False):
                    try:
                        facts = entry.stat(follow_symlinks=False)
                    except FileNotFoundError:
                        continue
                    yield Entry(entry.name, size=facts.st_size, modified_ns=facts.st_mtime_ns)

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        """See ``Source.open``."""
        try:
            number = os.open(self._path(file.key), _READING)
        except OSError as error:
            if error.errno in GONE:
                raise SourceVanished(file.relative) from error
            raise SourceUnreadable(file.relative, error.strerror or "") from error
        if not stat.S_ISREG(os.fstat(number).st_mode):
            os.close(number)
            raise SourceUnreadable(file.relative, "not a file")
        if offset:
            os.lseek(number, offset, os.SEEK_SET)
        return os.fdopen(number, "rb", buffering=0)

    def state(self, file: SourceFile) -> FileState:
        """See ``Source.state``."""
        try:
            now = os.lstat(self._path(file.key))
        except OSError:
            return FileState.GONE
        is_same = (now.st_size, now.st_mtime_ns) == (file.size, file.modified_ns)
        return FileState.UNCHANGED if stat.S_ISREG(now.st_mode) and is_same else FileState.CHANGED

    def trace(self, file: SourceFile) -> str:
        """Its volume, its number there, and when it was last written or put in its place (st_ctime)."""
        try:
            now = os.lstat(self._path(file.key))
        except OSError:
            return ""
        return f"{now.st_dev}:{now.st_ino}:{now.st_ctime_ns}"

    def erase(self, file: SourceFile) -> None:
        """Unlink it, and sync its folder; also what its camera locked: some lock what was filmed before."""
        path = Path(self._path(file.key))
        try:
            path.unlink()
        except PermissionError:
            lock = _Lock(path)
            if not lock.is_shut:
                raise
            lock.open()
            try:
                path.unlink()
            except PermissionError:
                lock.shut()
                raise
        _sync_folder(path.parent)

    def close(self) -> None:
        """Nothing is held open."""

    def _path(self, key: str) -> str:
        return f"{self._text}/{key}" if key else self._text


def _is_junction(entry: os.DirEntry[str]) -> bool:
    return os.name == "nt" and bool(
        getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _ELSEWHERE
    )


class _Lock:
    """What keeps a single file of ours from going: the read-only attribute, on a Mac its own lock."""

    def __init__(self, path: Path) -> None:
        facts = os.lstat(path)
        self._path, self._mode = path, stat.S_IMODE(facts.st_mode)
        self._is_file = stat.S_ISREG(facts.st_mode)
        self._flags: int = getattr(facts, "st_flags", 0)

    @property
    def is_shut(self) -> bool:
        """False where it is something else that refuses."""
        return self._is_file and bool(self._flags & stat.UF_IMMUTABLE or not self._mode & stat.S_IWRITE)

    def open(self) -> None:
        """Take it off."""
        self._put(self._mode | stat.S_IWRITE, self._flags & ~stat.UF_IMMUTABLE)

    def shut(self) -> None:
        """As it was: the file stays, and its camera meant it to be kept."""
        with suppress(OSError):
            self._put(self._mode, self._flags)

    def _put(self, mode: int, flags: int) -> None:
        if self._flags & stat.UF_IMMUTABLE:
            os.chflags(self._path, flags & ~stat.UF_IMMUTABLE)  # type: ignore[attr-defined, unused-ignore]
        self._path.chmod(mode)
        if flags & stat.UF_IMMUTABLE:
            os.chflags(self._path, flags)  # type: ignore[attr-defined, unused-ignore]


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no such call for folders
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some camera file systems know no folder sync
            raise
    finally:
        os.close(number)
