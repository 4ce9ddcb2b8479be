"""A camera whose files give nothing until the test opens a gate: one that is slow, or hangs."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Secret, Source, SourceFile

GATE = "gate"  # a pipe beside the camera's folder, where there is one


class Gated(FolderSource):
    """Reading waits until somebody opens the gate for writing."""

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        gate = self.root.parent / f"{self.root.name}.{GATE}"
        stream = super().open(file, offset)
        return cast(BinaryIO, Waiting(stream, gate)) if gate.exists() else stream


class Waiting(io.RawIOBase):
    def __init__(self, stream: BinaryIO, gate: Path) -> None:
        self._stream, self._gate = stream, gate

    def readinto(self, buffer: object) -> int:
        with suppress(FileNotFoundError):
            os.close(os.open(self._gate, os.O_RDONLY))
        return cast(io.RawIOBase, self._stream).readinto(cast(bytearray, buffer)) or 0

    def close(self) -> None:
        self._stream.close()
        super().close()


def reach(address: Address, secret: Secret | None = None) -> Source:
    """For the worker process, which imports it by its name."""
    return Gated(Path(address.place))


def shut(camera: Path) -> Callable[[], None]:
    """Shut the gate of a camera; what opens it, once somebody waits at it."""
    gate = camera.parent / f"{camera.name}.{GATE}"
    os.mkfifo(gate)

    def open_() -> None:
        if gate.exists():
            number = os.open(gate, os.O_RDWR)  # never waits, and lets in whoever does
            gate.unlink()
            os.close(number)

    return open_
