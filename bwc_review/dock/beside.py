"""Looks at what lies beside a recording: the camera's own notes about it, as untrusted as the recording."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

from bwc_review.dock.profile import CameraProfile

_MOST_BYTES = 1 << 20  # notes are a few hundred bytes; nothing larger is read


def read_note(file: Path) -> bytes | None:
    """The bytes of a small regular file, or None: absent, too large, a link, unreadable."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        if file.is_symlink() or not file.is_file():
            return None
        with os.fdopen(os.open(file, flags), "rb") as stream:
            untrusted = stream.read(_MOST_BYTES + 1)
    except OSError:
        return None
    return untrusted if len(untrusted) <= _MOST_BYTES else None


def json_value(folder: Path, name: str, keys: Sequence[str]) -> str | None:
    """The text under these keys, one inside the other, of a JSON file; None where there is none."""
    untrusted_bytes = read_note(folder / name)
    if untrusted_bytes is None:
        return None
    try:
        untrusted = json.loads(untrusted_bytes)
    except (ValueError, RecursionError):
        return None
    for key in keys:
        if not isinstance(untrusted, dict) or key not in untrusted:
            return None
        untrusted = untrusted[key]
    return untrusted if isinstance(untrusted, str) else None


def marks_beside(file: Path, shape: re.Pattern[str], profile: CameraProfile) -> bool:
    """A mark that lies in the folder of this recording was made during it.

    A container holds several files of one recording and says only when each mark was made: it belongs to the
    last file that began before it. Marks and files of such a container count in UTC, so their digits compare.
    """
    try:
        names = sorted(entry.name for entry in file.parent.iterdir())
    except OSError:
        return False
    made = [found for name in names if (found := shape.fullmatch(name)) is not None]
    if not made:
        return False
    starts = sorted(
        (_digits(found), name)
        for name in names
        if shape.fullmatch(name) is None
        and (found := profile.patterns[0].expression.fullmatch(f"{file.parent.name}/{name}")) is not None
    )
    for mark in made:
        before = [name for start, name in starts if start <= _digits(mark)]
        if (before[-1] if before else starts[0][1] if starts else "") == file.name:
            return True
    return False


def _digits(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found["date"] + found["time"])
