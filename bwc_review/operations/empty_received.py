"""Empties the spool of what is safe in the vault: the station's own copy goes, whatever its camera's policy.

A dock empties its cameras itself. That the station received everything says nothing of what a camera still
holds, so that no camera is called free here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.listing import everything, list_source
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import release
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.errors import ReleaseRefused, SourceMissing, StationError
from bwc_review.domain.journal import Author, Draft, Operation, Result
from bwc_review.operations.docked import Docked, Safe, leaving

COMPLETE = "complete"  # the empty file by which a container says that nothing more will come


def complete_files(source: Source, profiles: Sequence[CameraProfile]) -> frozenset[SourceFile]:
    """What may be brought in: everything of the containers that are complete. Raises SourceMissing."""
    listing = list_source(source, profiles)
    ready = {file.folder for file in listing.markers if file.name == COMPLETE}
    return frozenset(file for file in listing.files if file.folder in ready)


def empty_received(
    catalogue: Catalogue,
    docked: Docked,
    going: Sequence[Safe],
    suffered: Sequence[StationError],
    author: Author,
) -> tuple[int, tuple[str, ...], tuple[StationError, ...]]:
    """Erase what was compared; how many recordings went, what their containers still hold, what went wrong.

    suffered: what is wrong with those that were compared in vain and stay.
    """
    problems: list[StationError] = [*suffered]
    if not going:
        return 0, (), tuple(problems)
    serials = tuple(sorted({one.item.serial for one in going} - {""}))
    _note(catalogue, author, serials, Result.OK, stage="begun", files=len(going))
    gone = 0
    for _, files in leaving(docked, going):
        try:
            for file in files:
                release(docked.source, file)
        except ReleaseRefused as refused:
            problems.append(replace(refused, at="spool"))
        else:
            gone += 1
    try:
        left = _close(docked.source, {one.item.file.folder for one in going}, problems)
    except SourceMissing as missing:
        return gone, (), (*problems, missing)
    _note(
        catalogue,
        author,
        serials,
        Result.ERROR if left else Result.OK,
        stage="done",
        files=gone,
        left=len(left),
    )
    return gone, tuple(left), tuple(problems)


def _close(source: Source, folders: Iterable[str], problems: list[StationError]) -> list[str]:
    """A container of which only its mark is left goes whole; what others still hold."""
    left: list[str] = []
    files, _ = everything(source)
    for folder in sorted(folders):
        held = [file for file in files if file.folder == folder]
        if all(file.name == COMPLETE for file in held):
            for file in held:
                try:
                    release(source, file)
                except ReleaseRefused as refused:
                    problems.append(replace(refused, at="spool"))
        else:
            left.extend(file.relative for file in held if file.name != COMPLETE)
    return left


def _note(
    catalogue: Catalogue, author: Author, serials: tuple[str, ...], result: Result, **details: int | str
) -> None:
    """Stated before the first file goes, and again when they are gone: nothing is erased unlogged."""
    draft = Draft(Operation.SPOOL_EMPTIED, author, serials, result=result, details=details)
    with catalogue.write(draft):
        pass
