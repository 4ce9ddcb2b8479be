"""A camera that gives so many bytes a second, whatever asks for them."""

from __future__ import annotations

import io
import os
import time
from pathlib import Path
from typing import BinaryIO, cast

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Secret, Source, SourceFile

RATE = float(os.environ.get("BWC_BENCH_SLOW_MB", "40")) * 1e6  # a camera on USB 2


class SlowCamera(FolderSource):
    """A folder behind a cable."""

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        return cast(BinaryIO, _Slow(super().open(file, offset)))


class _Slow(io.RawIOBase):
    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._due = stream, time.monotonic()

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))[: 1 << 17]
        count = int(cast(io.RawIOBase, self._stream).readinto(view) or 0)
        self._due = max(self._due, time.monotonic() - 0.1) + count / RATE
        time.sleep(max(0.0, self._due - time.monotonic()))
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()


def reach(address: Address, secret: Secret | None = None) -> Source:
    """For the worker process, which imports it by its name."""
    return SlowCamera(Path(address.place))
