"""What the system says of the volume a camera shows up as: its label, whether it can be written."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_LABELS = Path("/dev/disk/by-label")
_MOUNTS = Path("/proc/self/mountinfo")


def volume_label(root: Path) -> str:
    """The label of the volume whose top is root; "" for a plain folder or where the system does not say."""
    if not os.path.ismount(root):
        return ""
    if sys.platform == "win32":
        return _windows_label(root)
    if sys.platform == "darwin":
        return root.name if root.parent == Path("/Volumes") else ""
    return _linux_label(root)


def is_readonly(root: Path) -> bool:
    """Nothing can be erased there: the volume is mounted for reading, or the folder refuses us."""
    if hasattr(os, "statvfs") and os.statvfs(root).f_flag & os.ST_RDONLY:
        return True
    return not os.access(root, os.W_OK)


def device_of(mounts: str, root: str) -> str:
    """The device mounted at root according to the text of /proc/self/mountinfo; the last mount counts."""
    device = ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, source = before.split(), after.split()
        if len(fields) > 4 and len(source) > 1 and unescaped(fields[4]) == root:
            device = unescaped(source[1])
    return device


def unescaped(text: str) -> str:
    r"""Mountinfo writes a space as \040, udev writes it as \x20."""
    text = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)
    return re.sub(r"\\x([0-9a-fA-F]{2})", lambda found: chr(int(found[1], 16)), text)


def _linux_label(root: Path) -> str:
    try:
        device = device_of(_MOUNTS.read_text("utf-8", "replace"), str(root.resolve()))
        labels = list(_LABELS.iterdir()) if device.startswith("/dev/") else []
    except OSError:
        labels = []
    for label in labels:
        if label.resolve() == Path(device).resolve():
            return unescaped(label.name)
    if root.parent.parent in {Path("/media"), Path("/run/media")}:
        return root.name  # the desktop mounts a volume under its label
    return ""


if sys.platform == "win32":

    def _windows_label(root: Path) -> str:
        import ctypes

        label = ctypes.create_unicode_buffer(261)
        answer = ctypes.windll.kernel32.GetVolumeInformationW(
            f"{root.anchor}", label, 261, None, None, None, None, 0
        )
        return label.value if answer else ""

else:

    def _windows_label(root: Path) -> str:
        raise NotImplementedError(str(root))
