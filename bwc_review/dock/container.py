"""Tells which files of a container are its recordings, where the dock gives them no ending that says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from bwc_review.dock.listing import is_media, is_sidecar
from bwc_review.dock.own_files import may_be_recorded
from bwc_review.dock.source import SourceFile

COMPLETE = "complete"  # the empty file by which a container says that nothing more will come
_MARK = re.compile(r"(?:.*\.)?bookmark_.*", re.IGNORECASE)


def may_be_recording(name: str) -> bool:
    """By its name: not a note, positions, a mark, nor the sign that the container is whole."""
    return name != COMPLETE and not is_sidecar(name) and _MARK.fullmatch(name) is None


def holds_recording(names: Sequence[str]) -> bool:
    """Something in a container may be its recording."""
    return any(may_be_recording(name) for name in names)


def unnamed_recordings(
    files: Sequence[SourceFile], kinds: Mapping[str, str], begin: Callable[[SourceFile], bytes]
) -> frozenset[str]:
    """The names of those that are recordings though their ending does not say it.

    kinds: what the dock says of the content of an object, by name. Where neither names nor dock tell one,
    what begins as pictures, sound or packed bytes do; else the largest: no whole container is without.
    ``begin``: the first bytes of a file, b"" where they cannot be read.
    """
    noted = {file.name for file in files if kinds.get(file.name) and not is_media(file.name)}
    if noted or any(is_media(file.name) for file in files):
        return frozenset(noted)
    asked = [file for file in files if may_be_recording(file.name)]
    seen = {file.name for file in asked if may_be_recorded(begin(file))}
    largest = max(asked, key=lambda file: file.size, default=None)
    return frozenset(seen or ([largest.name] if largest is not None else ()))
