"""Puts a finished document where a person asked for it, whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

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
    part = file.with_name(file.name + ".part")
    try:
        part.unlink(missing_ok=True)
        mode = 0o600 if is_secret else 0o666
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            part.unlink()
        raise _failure(error, file, data) from error


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
        raise _failure(error, file, data) from error


def _failure(error: OSError, file: Path, data: bytes) -> DiskFull | OutputUnwritable:
    if error.errno in _FULL:
        return DiskFull(str(file.parent), len(data))
    return OutputUnwritable(str(file), error.strerror or type(error).__name__)
