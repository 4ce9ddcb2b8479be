"""A source that the system shows as a folder: a camera's volume, a plain folder, a mounted share.

Never follows a link, never wakes a device.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
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

    def erase(self, file: SourceFile) -> None:
        """Unlink it, and sync its folder."""
        path = Path(self._path(file.key))
        path.unlink()
        _sync_folder(path.parent)

    def close(self) -> None:
        """Nothing is held open."""

    def _path(self, key: str) -> str:
        return f"{self._text}/{key}" if key else self._text


def _is_junction(entry: os.DirEntry[str]) -> bool:
    return os.name == "nt" and bool(
        getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _ELSEWHERE
    )


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
