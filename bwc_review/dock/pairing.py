"""Says which sidecar belongs to which recording of the same camera."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bwc_review.dock.naming import FileFacts
from bwc_review.dock.source import SourceFile

_SAME_START = timedelta(seconds=2)


def pair(
    media: Sequence[tuple[SourceFile, FileFacts]], sidecars: Sequence[tuple[SourceFile, FileFacts]]
) -> Mapping[str, tuple[SourceFile, ...]]:
    """For each recording (its relative path) the files that belong to it; what belongs to none is absent.

    A sidecar belongs to the recording of the same name, else to the one whose name it begins with, else to
    the one of the same camera that starts with it; in a container, to the first recording there.
    """
    found: dict[str, list[SourceFile]] = {}
    for file, facts in sidecars:
        owner = _owner(file, facts, media)
        if owner is not None:
            found.setdefault(owner.relative, []).append(file)
    return {relative: tuple(files) for relative, files in found.items()}


def _owner(
    file: SourceFile, facts: FileFacts, media: Sequence[tuple[SourceFile, FileFacts]]
) -> SourceFile | None:
    stem = _stem(file.name)
    for other, _ in media:
        if other.folder == file.folder and _stem(other.name) == stem:
            return other
    for other, _ in media:
        if other.folder == file.folder and file.name.lower().startswith(_stem(other.name)):
            return other
    start = facts.named_start
    if start is not None:
        for other, told in media:
            named = told.named_start
            if named is not None and told.serial == facts.serial and abs(named - start) <= _SAME_START:
                return other
    if facts.in_container:
        return next((other for other, _ in media if other.folder == file.folder), None)
    return None


def _stem(name: str) -> str:
    return name.rpartition(".")[0].lower() or name.lower()
