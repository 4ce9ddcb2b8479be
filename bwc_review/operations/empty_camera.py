"""Empties a camera of what is safe in the vault, then looks again at what is left on it (R10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import release, residue
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import ClipDamaged, ReleaseRefused, SourceMissing, StationError
from bwc_review.domain.journal import Author, Draft, Operation, Result
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, Safe


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was erased from the cameras of one source, and what still lies there (relative paths)."""

    released: int = 0
    left: tuple[str, ...] = ()
    problems: tuple[StationError, ...] = ()


def empty_camera(
    catalogue: Catalogue,
    docked: Docked,
    safe: Sequence[Safe],
    profiles: Sequence[CameraProfile],
    ordered: bool,
    author: Author,
    now: datetime,
    is_whole: Callable[[Safe], bool],
) -> Emptied:
    """Erase the safe files of each camera that may be emptied, and check by listing the source again.

    ordered: somebody asked for it; else only cameras set to be emptied always are. A camera set to "never" is
    never emptied. Nothing is erased where nothing may be: then nothing is said to be left either.
    ``is_whole`` is asked of each file before it goes; where the vault's copy suffered, the camera keeps it.
    """
    with catalogue.read() as tables:
        cameras = {serial: known_camera(tables, serial) for serial in ("", *docked.serials)}
    may_go = [one for one in safe if may_empty(cameras[one.item.serial], ordered)]
    going = [one for one in may_go if is_whole(one)]
    suffered = tuple(ClipDamaged(one.clip, -1) for one in may_go if one not in going)
    if not going:
        return Emptied(problems=suffered)
    serials = tuple(sorted({one.item.serial for one in going} - {""}))
    planned = {"files": len(going), "bytes": sum(one.item.file.size for one in going)}
    with catalogue.write(
        Draft(Operation.CAMERA_RELEASED, author, serials, details={"stage": "begun", **planned})
    ):
        pass  # stated before the first file goes: what is erased is never unlogged
    released, problems = _erase_from_camera(docked.source, going)
    try:
        left = tuple(file.relative for file in residue(docked.source, profiles))
    except SourceMissing as gone:
        return Emptied(released, (), (*suffered, *problems, gone))
    _note(catalogue, serials, released, left, cameras, author, now)
    return Emptied(released, left, (*suffered, *problems))


def may_empty(camera: Camera | None, ordered: bool) -> bool:
    """A camera of the service follows its setting; another one only an order."""
    if camera is None or camera.release is ReleasePolicy.ASK:
        return ordered
    return camera.release is ReleasePolicy.ALWAYS


def _erase_from_camera(source: Source, going: Iterable[Safe]) -> tuple[int, tuple[StationError, ...]]:
    released = 0
    problems: list[StationError] = []
    for one in going:
        files: tuple[SourceFile, ...] = (
            *one.beside,
            one.item.file,
        )  # the recording last: it finds its sidecars
        try:
            for file in files:
                release(source, file)
        except ReleaseRefused as refused:
            problems.append(refused)
        else:
            released += 1
    return released, tuple(problems)


def _note(
    catalogue: Catalogue,
    serials: tuple[str, ...],
    released: int,
    left: tuple[str, ...],
    cameras: dict[str, Camera | None],
    author: Author,
    now: datetime,
) -> None:
    """Log the end, and from when on a camera is known to have been empty."""
    result = Result.OK if not left else Result.ERROR
    details: dict[str, int | str] = {"stage": "done", "released": released, "left": len(left)}
    draft = Draft(Operation.CAMERA_RELEASED, author, serials, result=result, details=details)
    with catalogue.write(draft) as tables:
        for serial in serials:
            camera = cameras[serial]
            if camera is not None and not left:
                tables.cameras.change(replace(camera, last_docked_at=now, last_emptied_at=now))
