"""Says which sidecar belongs to which recording of the same camera."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bwc_review.dock.naming import FileFacts
from bwc_review.dock.source import SourceFile

_SAME_START = timedelta(seconds=2)


def pair(
    media: Sequence[tuple[SourceFile, FileFacts]], sidecars: Sequence[tuple[SourceFile, FileFacts]]
) -> Mapping[str, tuple[SourceFile, ...]]:
    """For each recording (its relative path) the files that belong to it; what belongs to none is absent.

    A sidecar belongs to the recording of the same name, else to the one whose name it begins with; a mark, to
    the last one of its folder that began before it; else to the one of the same camera that starts with it;
    in a container, to the first recording there.
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
    if facts.marked_at is not None:
        return _marked_in(file, facts.marked_at, media)
    start = facts.named_start
    if start is not None:
        for other, told in media:
            named = told.named_start
            if named is not None and told.serial == facts.serial and abs(named - start) <= _SAME_START:
                return other
    if facts.in_container:
        return next((other for other, _ in media if other.folder == file.folder), None)
    return None


def _marked_in(
    file: SourceFile, at: datetime, media: Sequence[tuple[SourceFile, FileFacts]]
) -> SourceFile | None:
    began = [
        (told.named_start, other.relative, other)
        for other, told in media
        if other.folder == file.folder and told.named_start is not None
    ]
    before = [one for one in sorted(began, key=lambda one: one[:2]) if one[0] <= at]
    return before[-1][2] if before else min(began, key=lambda one: one[:2])[2] if began else None


def _stem(name: str) -> str:
    return name.rpartition(".")[0].lower() or name.lower()
