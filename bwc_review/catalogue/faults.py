"""Tells what SQLite complains of, and says the world's faults as StationErrors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from bwc_review.domain.errors import (
    CatalogueDamaged,
    DiskFull,
    FolderUnusable,
    StationError,
    StationLocked,
    TextUnwritable,
)


class Fault(Enum):
    """The world's faults by SQLite's primary result code."""

    BUSY = 5
    READ_ONLY = 8
    IO = 10
    DAMAGED = 11
    FULL = 13
    CANNOT_OPEN = 14
    NOT_OURS = 26


def fault_of(error: BaseException | None) -> Fault | None:
    """The fault behind an error of the driver; None where it is not the world's."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    try:
        return Fault(int(code) & 0xFF)
    except ValueError:
        return None


def station_error(fault: Fault, file: Path) -> StationError:
    """The fact to say of a fault."""
    match fault:
        case Fault.FULL:
            return DiskFull(str(file.parent))
        case Fault.DAMAGED | Fault.NOT_OURS:
            return CatalogueDamaged(str(file))
        case Fault.BUSY:
            return StationLocked(str(file.parent))
        case Fault.IO | Fault.CANNOT_OPEN | Fault.READ_ONLY:
            return FolderUnusable(str(file.parent), fault.name.lower())


@contextmanager
def said_as(file: Path, *, is_reading: bool = False) -> Iterator[None]:
    """Run a piece of work; an error of the database that is the world's fault leaves as its StationError.

    So does a text that no encoding has. While reading, being refused to write is not: somebody tried to
    change the tables unlogged.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        fault = fault_of(cause)
        if fault is None or (is_reading and fault is Fault.READ_ONLY):
            raise
        raise station_error(fault, file) from error
    except UnicodeEncodeError:
        raise TextUnwritable from None  # its cause holds the text
