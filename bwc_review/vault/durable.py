"""Puts small files on the disk so that a crash leaves the old or the new, and destroys them in place.

Every file and folder made here belongs to its owner alone (0600, 0700). Failures of the disk are told as
facts: no room left, or a folder that cannot be used.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bwc_review.domain.errors import DiskFull, FolderUnusable, StationError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_BINARY = getattr(os, "O_BINARY", 0)


def disk_failure(error: OSError, folder: Path, needed_bytes: int = 0) -> StationError:
    """The fact behind a failed write: DiskFull or FolderUnusable."""
    if error.errno in _NO_ROOM:
        return DiskFull(str(folder), needed_bytes)
    return FolderUnusable(str(folder), error.strerror or type(error).__name__)


@contextmanager
def disk_facts(folder: Path, needed_bytes: int = 0) -> Iterator[None]:
    """Turn an OSError of what happens inside into DiskFull or FolderUnusable."""
    try:
        yield
    except FileExistsError:
        raise  # ids are never used twice: a bug, not the disk
    except OSError as error:
        raise disk_failure(error, folder, needed_bytes) from error


def create(path: Path) -> int:
    """Open a new file for reading and writing, its owner's alone; FileExistsError where there is one."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)


def open_again(path: Path, size: int) -> int:
    """Open what was begun to go on at its end, which is at this byte. Never follows a link. OSError."""
    descriptor = os.open(path, os.O_RDWR | _BINARY | getattr(os, "O_NOFOLLOW", 0))
    try:
        os.ftruncate(descriptor, size)
        os.lseek(descriptor, size, os.SEEK_SET)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def make_folder(folder: Path) -> None:
    """Make a folder and its missing parents, and have each new name on the disk before returning."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_file(descriptor: int) -> None:
    """Return when the file is on the drive. After a failure the data may be gone: never try again."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync stops at the drive's cache there
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Return when the names in a folder are on the drive."""
    if sys.platform == "win32":
        return  # there is no such call: the catalogue's commit is the barrier
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes | memoryview) -> None:
    """Write everything; a short write goes on where it stopped."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def write_new(path: Path, data: bytes) -> None:
    """Write a file that did not exist, synced, or leave none; the caller syncs the folder."""
    descriptor = create(path)
    try:
        try:
            write_all(descriptor, data)
            sync_file(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        destroy(path)
        raise


def replace(path: Path, data: bytes) -> None:
    """Write a file whole, over an older one or not: a crash leaves the one or the other."""
    part = path.with_name(path.name + ".part")
    make_folder(path.parent)
    part.unlink(missing_ok=True)
    write_new(part, data)
    part.replace(path)
    sync_folder(path.parent)


def replace_secret(path: Path, data: bytes) -> None:
    """Write a key file whole and destroy the blocks of the older one, if any.

    The old blocks keep a second name (``.old``) until they are overwritten, so that a crash loses neither
    file nor trace; end_replacement does what a crash left to do.
    """
    old = path.with_name(path.name + ".old")
    make_folder(path.parent)
    end_replacement(path, old)
    if path.exists():
        os.link(path, old)
        sync_folder(path.parent)
    replace(path, data)
    end_replacement(path, old)


def end_replacement(path: Path, old: Path) -> None:
    """Destroy what the second name of an older file still holds; nothing to do where there is none."""
    if not old.exists():
        return
    if path.exists() and old.samefile(path):
        old.unlink()  # never replaced: these blocks are still the file
    else:
        destroy(old)
    sync_folder(old.parent)


def overwrite(path: Path) -> None:
    """Write random bytes over the blocks the file has. ``r+b`` keeps them; ``wb`` would take new ones."""
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        write_all(descriptor, os.urandom(os.fstat(descriptor).st_size))
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def destroy(path: Path) -> None:
    """Overwrite and unlink a small secret file, where there is one; the caller syncs the folder."""
    try:
        overwrite(path)
    except FileNotFoundError:
        return
    path.unlink()
