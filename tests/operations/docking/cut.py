"""A camera whose cable is pulled at a byte of a file and put back at once; what was opened is noted."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from typing import BinaryIO, cast

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Secret, Source, SourceFile

ELSEWHERE = "elsewhere"  # a source behind a network, as far as an address tells


class CutSource(FolderSource):
    """Beside the folder: NAME.cut holds the byte of the next cut; NAME.opened, where files were opened."""

    def __init__(self, root: Path, kind: str) -> None:
        super().__init__(root)
        self._kind = kind

    @property
    def address(self) -> Address:
        return Address(self._kind, str(self.root))

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        with self.root.with_suffix(".opened").open("a") as opened:
            opened.write(f"{offset}\n")
        stream = super().open(file, offset)
        cut = self.root.with_suffix(".cut")
        return cast(BinaryIO, Cutting(stream, offset, cut)) if cut.exists() else stream


class Cutting(io.RawIOBase):
    def __init__(self, stream: BinaryIO, at: int, cut: Path) -> None:
        self._stream, self._at, self._cut = stream, at, cut

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        if self._cut.exists():
            left = int(self._cut.read_text()) - self._at
            if left <= 0:
                self._cut.unlink()
                raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
            view = view[:left]
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def reach(address: Address, secret: Secret | None = None) -> Source:
    """For the worker process, which imports it by its name."""
    return CutSource(Path(address.place), address.kind)


def cut_at(camera: Path, byte: int) -> None:
    """The next file that is read so far is cut there."""
    camera.with_suffix(".cut").write_text(str(byte))


def opened_at(camera: Path) -> list[int]:
    """At which bytes files were opened since this was asked last."""
    file = camera.with_suffix(".opened")
    found = [int(line) for line in file.read_text().split()] if file.exists() else []
    file.unlink(missing_ok=True)
    return found
