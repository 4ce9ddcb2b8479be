"""One line of the self-check of a station: a fact and whether it is as it should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class CheckName(Enum):
    """What is looked at."""

    PLAYER = "player"
    CODECS = "codecs"
    KEYRING = "keyring"
    FOLDER = "folder"
    DISK = "disk"
    FILE_SYSTEM = "file_system"
    CLOCK = "clock"
    CORE_DUMPS = "core_dumps"
    TIMER = "timer"
    CAMERA_ORDER = "camera_order"
    INTEGRITY = "integrity"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Check:
    """``facts`` fill the sentence that the command line and the window make of it."""

    name: CheckName
    ok: bool
    facts: Mapping[str, str | int] = field(default_factory=dict)
