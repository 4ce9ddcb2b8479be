"""Keeps the files of the basemaps in the data folder: one for each, whole or not there.

They lie unsealed: a map of the town is public and tells of nobody. What was looked at on it lies elsewhere.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bwc_review.domain.basemap import MOST_BYTES
from bwc_review.domain.errors import BasemapRefused, DiskFull, FileUnreadable, FolderUnusable
from bwc_review.domain.progress import Progress

_ENDING, _PART = ".mbtiles", ".part"
_CHUNK = 1024**2
_MARGIN_BYTES = 500_000_000  # stays for what the cameras bring
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_TAKEN_OUT = {
    getattr(errno, name)
    for name in ("EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "ETIMEDOUT", "EHOSTDOWN", "EREMOTEIO")
    if hasattr(errno, name)
}
_MAY_BE_GONE = {"broken", "broken_picture", "changed", "no_map", "numbers", "tile_kind", "tile_size"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of the basemaps; it may not be there yet."""

    folder: Path

    def file(self, basemap: str) -> Path:
        """Where the tiles of one lie, there or not."""
        return self.folder / f"{basemap}{_ENDING}"

    @contextmanager
    def making(self, basemap: str) -> Iterator[Path]:
        """Where they are while they are made; nothing is there any more where the block fails."""
        part = self._part(basemap)
        try:
            yield part
        except BaseException:
            with suppress(OSError):  # ``tidy`` takes it away later
                part.unlink(missing_ok=True)
            raise

    def reserve(self, needed_bytes: int) -> None:
        """Make the folder; so much must fit beside what cameras may bring. DiskFull, FolderUnusable."""
        with self._facts():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if shutil.disk_usage(self.folder).free < needed_bytes + _MARGIN_BYTES:
                raise DiskFull(str(self.folder), needed_bytes)

    def keep(self, basemap: str) -> int:
        """What was made is whole: it is on the drive under its name when this returns. Its size in bytes."""
        with self._facts():
            part, file = self._part(basemap), self.file(basemap)
            with part.open("rb+") as stream:
                os.fsync(stream.fileno())
            part.replace(file)
            if sys.platform != "win32":
                descriptor = os.open(self.folder, os.O_RDONLY)
                try:
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)
            return file.stat().st_size

    def tidy(self, known: Collection[str]) -> None:
        """Take away what belongs to no basemap of the list: forgotten, or left by a crash. FolderUnusable."""
        kept = {self.file(one).name for one in known}
        with self._facts(), suppress(FileNotFoundError):
            for file in list(self.folder.iterdir()):
                if file.suffix in {_ENDING, _PART} and file.name not in kept:
                    file.unlink(missing_ok=True)

    def _part(self, basemap: str) -> Path:
        return self.folder / f"{basemap}{_PART}"

    @contextmanager
    def _facts(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise DiskFull(str(self.folder), 0) from error
            raise FolderUnusable(str(self.folder), error.strerror or type(error).__name__) from error


def fingerprint(given: Path, progress: Progress) -> tuple[str, int]:
    """SHA-256 and size of a file that somebody gives. Raises FileUnreadable, BasemapRefused "too_large"."""
    digest, read = hashlib.sha256(), 0
    with reading(given), given.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > MOST_BYTES:
                raise BasemapRefused(str(given), "too_large")
            digest.update(chunk)
            progress.step(read, max(size, read))
    return digest.hexdigest(), read


def head_of(given: Path) -> bytes:
    """How a file that somebody gives begins. Raises FileUnreadable."""
    with reading(given), given.open("rb") as stream:
        return stream.read(16)


@contextmanager
def still_there(given: Path) -> Iterator[None]:
    """Around the reading of a file that was read before: what fails because its drive went says so.

    BasemapRefused "gone" in place of what half a file is taken for.
    """
    try:
        yield
    except FileUnreadable:
        raise BasemapRefused(str(given), "gone") from None
    except BasemapRefused as refused:
        if refused.cause in _MAY_BE_GONE and _is_gone(given):
            raise BasemapRefused(str(given), "gone") from None
        raise


def is_taken_out(error: OSError) -> bool:
    """Whether the drive or the share of a file no longer answers."""
    return error.errno in _TAKEN_OUT


def _is_gone(given: Path) -> bool:
    try:
        with given.open("rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - 1))  # where nothing was read for a while
            stream.read(1)
    except OSError:
        return True
    return False


@contextmanager
def reading(given: Path) -> Iterator[None]:
    """Turn whatever the drive of a file that somebody gives refuses into FileUnreadable.

    BasemapRefused "gone" where it no longer answers.
    """
    try:
        yield
    except OSError as error:
        if is_taken_out(error):
            raise BasemapRefused(str(given), "gone") from None
        raise FileUnreadable(str(given), error.strerror or type(error).__name__) from None
