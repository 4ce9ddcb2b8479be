"""How long work reports its position and is asked to stop."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Progress(Protocol):
    """Given to every operation that can take longer than a blink."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position in the unit of the caller; raise ``Cancelled`` if the person asked to stop."""


class Silent:
    """Progress nobody watches."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Do nothing."""


SILENT = Silent()
_PREPARING = re.compile(r"prepare ([0-9]+) ([0-9]+) (.*)", re.DOTALL)


class Upgrading(Enum):
    """The parts of bringing an older catalogue up to date, as ``Progress.step`` is told them."""

    COPY = "upgrade copy"  # bytes of the copy that an interrupted upgrade would be taken back to
    TABLES = "upgrade tables"  # steps of the tables
    SHRINK = "upgrade shrink"  # bytes of the new file


@dataclass(frozen=True, slots=True)
class Preparing:
    """What is being done is making pictures: of which camera, the how many-th clip of how many."""

    number: int
    count: int
    camera: str

    @property
    def what(self) -> str:
        """For ``Progress.step``."""
        return f"prepare {self.number} {self.count} {self.camera}"


def preparing_in(what: str) -> Preparing | None:
    """What ``Preparing.what`` wrote; None for anything else that is being done."""
    found = _PREPARING.fullmatch(what)
    return None if found is None else Preparing(int(found[1]), int(found[2]), found[3])
