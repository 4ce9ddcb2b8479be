"""Puts a finished document where a person asked for it, whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bwc_review.domain.errors import DiskFull, OutputUnwritable

_BINARY = getattr(os, "O_BINARY", 0)
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def check_place(file: Path) -> None:
    """Raise OutputUnwritable where a document cannot go, before it is made and put on record."""
    if not file.parent.is_dir():
        raise OutputUnwritable(str(file), os.strerror(errno.ENOENT))
    if file.is_dir():
        raise OutputUnwritable(str(file), os.strerror(errno.EISDIR))


def write_file(file: Path, data: bytes, *, is_secret: bool = False) -> None:
    """Write beside, sync, then rename over what was there. Raises OutputUnwritable, DiskFull.

    is_secret: for this account alone.
    """
    with writing(file, len(data), is_secret=is_secret) as stream:
        stream.write(data)


@contextmanager
def writing(file: Path, size: int = 0, *, is_secret: bool = False) -> Iterator[BinaryIO]:
    """What is written inside is ``file`` once the block ends well, and nothing where an error leaves it.

    size: bytes that are to come, where that is known. Raises as ``write_file``.
    """
    part = file.with_name(file.name + ".part")
    mode = 0o600 if is_secret else 0o666
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode), "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except BaseException as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            part.unlink()
        if isinstance(error, OSError):
            raise _failure(error, file, size) from error
        raise


def write_new_file(file: Path, data: bytes) -> None:
    """Write a file that must not exist yet, this account's alone. Raises OutputUnwritable, DiskFull."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise OutputUnwritable(str(file), error.strerror or type(error).__name__) from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        file.unlink(missing_ok=True)
        raise _failure(error, file, len(data)) from error


def _failure(error: OSError, file: Path, size: int) -> DiskFull | OutputUnwritable:
    if error.errno in _FULL:
        return DiskFull(str(file.parent), size)
    return OutputUnwritable(str(file), error.strerror or type(error).__name__)
