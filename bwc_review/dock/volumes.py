"""Says which volumes are mounted that may be a camera: never the system's own, never one of the network.

Each system tells in its own way, behind one port: Linux by its table of mounts, Windows by its drives, macOS
by the answer of ``mount``. Asking is cheap and wakes no disk, so that a look every few seconds is enough.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bwc_review.dock.volume import unescaped

_TABLE = Path("/proc/self/mountinfo")
_DEVICES = Path("/sys/dev/block")
_PLAIN = frozenset({"vfat", "exfat", "msdos", "udf", "ntfs", "ntfs3", "fuseblk"})
_LARGE = frozenset({"hfsplus", "apfs", "ext2", "ext3", "ext4", "f2fs", "btrfs", "xfs"})
_OF_THE_SYSTEM = ("/boot", "/usr", "/var", "/etc", "/dev", "/proc", "/sys", "/snap", "/nix", "/opt")
_REMOVABLE, _FIXED = 2, 3  # GetDriveTypeW
_MAC_MOUNT = "/sbin/mount"


@dataclass(frozen=True, slots=True)
class Volume:
    """A mounted volume of a local disk. is_removable: it hangs on a cable or sits in a slot.

    arrival: another one where another volume was mounted at the same place, as far as the system tells.
    """

    root: Path
    is_removable: bool
    arrival: str = ""


class Volumes(Protocol):
    """What is mounted now."""

    def mounted(self) -> Sequence[Volume]:
        """In order of their places; empty where the system does not say. Never raises."""


class MountTable:
    """Linux: the table of mounts, and what the kernel knows of each device."""

    def __init__(self, table: Path = _TABLE, devices: Path = _DEVICES) -> None:
        self._table = table
        self._devices = devices

    def mounted(self) -> Sequence[Volume]:
        """See ``Volumes.mounted``."""
        try:
            text = self._table.read_text("utf-8", "surrogateescape")
        except OSError:
            return ()
        return mounted_in(text, self._is_removable)

    def _is_removable(self, number: str) -> bool:
        """number: of the device, "8:17". On USB or a card reader, or a medium that can be taken out."""
        try:
            device = (self._devices / number).resolve(strict=True)
            if any(part.startswith(("usb", "mmc")) for part in device.parts):
                return True
            disk = device if (device / "removable").exists() else device.parent
            return (disk / "removable").read_text("ascii").strip() == "1"
        except (OSError, ValueError):
            return False


def mounted_in(table: str, is_removable: Callable[[str], bool]) -> tuple[Volume, ...]:
    """The volumes of local disks in the text of /proc/self/mountinfo (proc(5)), the system's left out.

    A folder that is bound to a second place is no volume; of two mounts at one place the last one counts.
    """
    found: dict[str, Volume | None] = {}
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        fields, source = before.split(), after.split()
        if len(fields) < 6 or len(source) < 2:
            continue
        number, top, place = fields[2], fields[3], unescaped(fields[4])
        is_disk = source[0] in _PLAIN | _LARGE and source[1].startswith("/dev/") and "/loop" not in source[1]
        found[place] = (
            Volume(Path(place), is_removable(number), fields[0])
            if is_disk and top == "/" and not _is_of_system(place)
            else None
        )
    return tuple(volume for _, volume in sorted(found.items()) if volume is not None)


def _is_of_system(place: str) -> bool:
    return place in {"/", "/home", "/srv"} or any(
        place == part or place.startswith(part + "/") for part in _OF_THE_SYSTEM
    )


class DriveCalls(Protocol):
    """The two questions to Windows."""

    def letters(self) -> int:
        """A bit for each drive letter, A first (GetLogicalDrives)."""

    def kind(self, root: str) -> int:
        """2 removable, 3 fixed, 4 network, 5 disc, 6 memory (GetDriveTypeW); asks no network."""


class Drives:
    """Windows: drive letters. A letter that appears is a volume that arrived."""

    def __init__(self, calls: DriveCalls, system: str = "C:") -> None:
        self._calls = calls
        self._system = system.upper()

    def mounted(self) -> Sequence[Volume]:
        """See ``Volumes.mounted``."""
        letters = self._calls.letters()
        found = []
        for number in range(26):
            name = f"{chr(ord('A') + number)}:"
            if letters >> number & 1 and name != self._system:
                kind = self._calls.kind(f"{name}\\")
                if kind in {_REMOVABLE, _FIXED}:
                    found.append(Volume(Path(f"{name}\\"), kind == _REMOVABLE))
        return tuple(found)


class VolumesFolder:
    """MacOS: what ``mount`` says of /Volumes."""

    def __init__(self, ask: Callable[[], str] | None = None) -> None:
        self._ask = ask or _mount_says

    def mounted(self) -> Sequence[Volume]:
        """See ``Volumes.mounted``."""
        found = []
        for line in self._ask().splitlines():
            device, _, rest = line.partition(" on ")
            place, _, facts = rest.rpartition(" (")
            words = facts.rstrip(")").split(", ")
            if device.startswith("/dev/") and place.startswith("/Volumes/") and "local" in words:
                found.append(Volume(Path(place), is_removable=True))
        return tuple(sorted(found, key=lambda volume: volume.root))


def _mount_says() -> str:
    try:
        return subprocess.run([_MAC_MOUNT], capture_output=True, check=True, text=True, timeout=10).stdout
    except (OSError, subprocess.SubprocessError, ValueError):
        return ""


def volumes_here() -> Volumes:
    """The way this system tells."""
    if sys.platform == "win32":
        return Drives(_Kernel(), os.environ.get("SYSTEMDRIVE", "C:"))
    return VolumesFolder() if sys.platform == "darwin" else MountTable()


if sys.platform == "win32":

    class _Kernel:
        def letters(self) -> int:
            import ctypes

            return ctypes.windll.kernel32.GetLogicalDrives()

        def kind(self, root: str) -> int:
            import ctypes

            return ctypes.windll.kernel32.GetDriveTypeW(root)
