"""Says which volumes are mounted that may be a camera: never the system's own, never one of the network.

Each system tells in its own way, behind one port: Linux by its table of mounts, Windows by its drives, macOS
by the answer of ``mount``. Asking is cheap, so that a look every few seconds is enough.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bwc_review.dock.source import Address
from bwc_review.dock.volume import unescaped

_TABLE = Path("/proc/self/mountinfo")
_DEVICES = Path("/sys/dev/block")
_PLAIN = frozenset({"vfat", "exfat", "msdos", "udf", "ntfs", "ntfs3", "fuseblk"})
_LARGE = frozenset({"hfsplus", "apfs", "ext2", "ext3", "ext4", "f2fs", "btrfs", "xfs"})
_OF_THE_SYSTEM = ("/boot", "/usr", "/var", "/etc", "/dev", "/proc", "/sys", "/snap", "/nix", "/opt")
_REMOVABLE, _FIXED = 2, 3  # GetDriveTypeW
_NO_DIALOG = 1  # SEM_FAILCRITICALERRORS
_SILENT_S = 2.0
_MAC_MOUNT = "/sbin/mount"
_ATTRIBUTE_GROUPS, _VOLUME_INFO, _VOLUME_ID = 5, 0x80000000, 0x00040000  # sys/attr.h


@dataclass(frozen=True, slots=True)
class Volume:
    """A mounted volume of a local disk. is_removable: it hangs on a cable or sits in a slot.

    arrival: another one where another volume was mounted at the same place.
    """

    root: Path
    is_removable: bool
    arrival: str = ""


class Volumes(Protocol):
    """What is mounted now."""

    def mounted(self) -> Sequence[Volume]:
        """In order of their places; empty where the system does not say. Never raises."""


IsVolume = Callable[[Address], bool]  # whether it is a camera's own memory, or its card: see ``is_top``


def no_volume(_: Address) -> bool:
    """It is none: where nothing is left there, more of what cameras recorded may come."""
    return False


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
    """The questions to Windows."""

    def letters(self) -> int:
        """A bit for each drive letter, A first (GetLogicalDrives)."""

    def kind(self, root: str) -> int:
        """2 removable, 3 fixed, 4 network, 5 disc, 6 memory (GetDriveTypeW); asks no network."""

    def serial(self, root: str) -> int | None:
        """The number its volume was given when it was formatted; None where no medium is in the drive."""


class Drives:
    """Windows: drive letters with a volume in them. The letter of a card reader stays, its cards change."""

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
                serial = self._calls.serial(f"{name}\\") if kind in {_REMOVABLE, _FIXED} else None
                if serial is not None:
                    found.append(Volume(Path(f"{name}\\"), kind == _REMOVABLE, f"{serial:08X}"))
        return tuple(found)


class VolumesFolder:
    """MacOS: what ``mount`` says of /Volumes, and the system of the id of each volume there."""

    def __init__(self, ask: Callable[[], str] | None = None, id_of: Callable[[Path], str] | None = None):
        self._ask = ask or _mount_says
        self._id_of = id_of or _mac_id

    def mounted(self) -> Sequence[Volume]:
        """See ``Volumes.mounted``."""
        found = []
        for line in self._ask().splitlines():
            device, _, rest = line.partition(" on ")
            place, _, facts = rest.rpartition(" (")
            words = facts.rstrip(")").split(", ")
            if device.startswith("/dev/") and place.startswith("/Volumes/") and "local" in words:
                arrival = f"{device} {self._id_of(Path(place))}".rstrip()
                found.append(Volume(Path(place), is_removable=True, arrival=arrival))
        return tuple(sorted(found, key=lambda volume: volume.root))


def _mount_says() -> str:
    try:
        return subprocess.run([_MAC_MOUNT], capture_output=True, check=True, text=True, timeout=10).stdout
    except (OSError, subprocess.SubprocessError, ValueError):
        return ""


def is_top(folder: Path, docks: Collection[Path], volumes: Volumes) -> bool:
    """Whether a folder, however it is spelled, is the top of a mounted volume: a camera's own memory or card.

    docks: folders that others fill, as the settings spell them. A volume that is one of them, lies in one or
    holds one is none. Never raises.
    """
    if folder in docks:
        return False
    tops = {one.root for one in volumes.mounted()}
    top = folder if folder in tops else _led_to(folder)
    return top in tops and not any(_is_same_branch(top, _led_to(dock)) for dock in docks)


def _led_to(folder: Path) -> Path:
    """Where links lead; as it is written where that cannot be told, or a share in between keeps silent."""
    found: list[Path] = []

    def follow() -> None:
        with suppress(OSError, RuntimeError, ValueError):
            found.append(folder.resolve())

    asking = threading.Thread(target=follow, name="where", daemon=True)
    asking.start()
    asking.join(_SILENT_S)
    return found[0] if found else folder


def _is_same_branch(one: Path, other: Path) -> bool:
    return one == other or one in other.parents or other in one.parents


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

        def serial(self, root: str) -> int | None:
            import ctypes

            kernel, number, before = ctypes.windll.kernel32, ctypes.c_uint32(), ctypes.c_uint32()
            kernel.SetThreadErrorMode(_NO_DIALOG, ctypes.byref(before))  # "There is no disk in the drive"
            try:
                is_there = kernel.GetVolumeInformationW(
                    root, None, 0, ctypes.byref(number), None, None, None, 0
                )
            finally:
                kernel.SetThreadErrorMode(before.value, None)
            return number.value if is_there else None


if sys.platform == "darwin":

    def _mac_id(root: Path) -> str:
        """What getattrlist(2) answers to ATTR_VOL_UUID, a length and sixteen bytes; "" where it is none."""
        import ctypes

        request = struct.pack("=HHIIIII", _ATTRIBUTE_GROUPS, 0, 0, _VOLUME_INFO | _VOLUME_ID, 0, 0, 0)
        answer = ctypes.create_string_buffer(4 + 16)
        failed = ctypes.CDLL(None).getattrlist(os.fsencode(root), request, answer, len(answer), 0)
        return "" if failed else answer.raw[4:].hex()

else:

    def _mac_id(root: Path) -> str:  # noqa: ARG001 (asked where ``mount`` shows /Volumes)
        return ""
