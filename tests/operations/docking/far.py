"""A dock on another machine whose files stop at a byte, in the worker, until the test lets them go on."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import BinaryIO, cast

from bwc_review.dock.folder import FOLDER
from bwc_review.dock.remote.files import Limits
from bwc_review.dock.remote.place import place_at
from bwc_review.dock.remote.protocols import remote_source
from bwc_review.dock.source import Address, Secret, Source, SourceFile
from tests.operations.docking.gated import Gated

STOP_AT = 9 << 20
PLACE = "TESTS_FAR"  # names a folder: ``gate``, a pipe; ``reached``, once somebody waits; ``opened``, where
SHORT = Limits(2.0, 1.0)


class Far:
    """A source as it is, but for the gate."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __getattr__(self, name: str) -> object:
        return getattr(self._source, name)

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        folder = Path(os.environ[PLACE])
        with (folder / "opened").open("a") as opened:
            opened.write(f"{offset}\n")
        return cast(BinaryIO, Stopping(self._source.open(file, offset), offset, folder))


class Stopping(io.RawIOBase):
    def __init__(self, stream: BinaryIO, at: int, folder: Path) -> None:
        self._stream, self._at, self._folder = stream, at, folder

    def readinto(self, buffer: object) -> int:
        gate = self._folder / "gate"
        if self._at >= STOP_AT and gate.exists():
            (self._folder / "reached").touch()
            os.close(os.open(gate, os.O_RDONLY))
        count = cast(io.RawIOBase, self._stream).readinto(cast(bytearray, buffer)) or 0
        self._at += count
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()


def reach(address: Address, secret: Secret | None = None) -> Source:
    """For the worker process, which imports it by its name. A folder is a gated one."""
    if address.kind == FOLDER:
        return Gated(Path(address.place))
    return cast(Source, Far(remote_source(place_at(address), secret or Secret(""), SHORT)))
