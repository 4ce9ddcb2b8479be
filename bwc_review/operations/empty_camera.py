"""Empties a camera of what is safe in the vault, then looks again at what is left on it (R10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    """What was erased from the cameras of one source, and what still lies there (relative paths).

    freed: labels of cameras that hold nothing any more. asking: of those whose files wait for an order to go.
    """

    released: int = 0
    left: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
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
    asking = _asking(safe, cameras, ordered)
    if not going:
        return Emptied(asking=asking, problems=suffered)
    serials = tuple(sorted({one.item.serial for one in going} - {""}))
    if docked.source.is_readonly():
        _refuse(catalogue, serials, len(going), author)
        refused = ReleaseRefused(docked.source.title, "read_only")
        return Emptied(asking=asking, problems=(*suffered, refused))
    planned = {"files": len(going), "bytes": sum(one.item.file.size for one in going)}
    with catalogue.write(
        Draft(Operation.CAMERA_RELEASED, author, serials, details={"stage": "begun", **planned})
    ):
        pass  # stated before the first file goes: what is erased is never unlogged
    released, problems = _erase_from_camera(docked.source, going)
    try:
        left = tuple(residue(docked.source, profiles))
    except SourceMissing as gone:
        return Emptied(released, asking=asking, problems=(*suffered, *problems, gone))
    free = tuple(serial for serial in serials if not _still_holds(docked, serial, left))
    _note(catalogue, serials, free, released, left, cameras, author, now)
    freed = tuple(_label(serial, cameras) for serial in free)
    return Emptied(released, left, freed, asking, (*suffered, *problems))


def may_empty(camera: Camera | None, ordered: bool) -> bool:
    """A camera of the service follows its setting; another one only an order."""
    if camera is None or camera.release is ReleasePolicy.ASK:
        return ordered
    return camera.release is ReleasePolicy.ALWAYS


def _asking(safe: Sequence[Safe], cameras: Mapping[str, Camera | None], ordered: bool) -> tuple[str, ...]:
    """Cameras of the service that are emptied when somebody says so, and nobody has."""
    serials = sorted({one.item.serial for one in safe} - {""}) if not ordered else ()
    waiting = (camera for serial in serials if (camera := cameras[serial]) is not None)
    return tuple(camera.label for camera in waiting if camera.release is ReleasePolicy.ASK)


def _still_holds(docked: Docked, serial: str, left: Sequence[str]) -> bool:
    """Something of this camera is left, or something of which nobody knows whose it is."""
    owners = {file.relative: item.serial for item in docked.items for file in (item.file, *item.beside)}
    return any(owners.get(name, "") in {serial, ""} for name in left)


def _label(serial: str, cameras: Mapping[str, Camera | None]) -> str:
    camera = cameras[serial]
    return serial if camera is None else camera.label


def _refuse(catalogue: Catalogue, serials: tuple[str, ...], files: int, author: Author) -> None:
    """Log that a write-protected camera keeps what should have gone."""
    details: dict[str, int | str] = {"stage": "read_only", "files": files}
    draft = Draft(Operation.CAMERA_RELEASED, author, serials, result=Result.ERROR, details=details)
    with catalogue.write(draft):
        pass


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
    free: tuple[str, ...],
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
        for serial in free:
            camera = cameras[serial]
            if camera is not None:
                tables.cameras.change(replace(camera, last_docked_at=now, last_emptied_at=now))
