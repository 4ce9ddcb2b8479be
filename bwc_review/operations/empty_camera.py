"""Empties a camera of what is safe in the vault, then looks again at what is left on it (R10).

Only a file whose sealed copy was read again and compared goes, with its sidecars that were sealed too, and
with the sign that its folder is whole. What is left is listed anew, and reported: what would not go, what is
older than a month, what the camera wrote meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.folder import FOLDER
from bwc_review.dock.listing import everything
from bwc_review.dock.own_files import OwnFiles
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import Left, left_of, left_on, release
from bwc_review.dock.source import FileState, Source, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.docking import Emptying
from bwc_review.domain.errors import Cancelled, ReleaseRefused, SourceChanged, SourceMissing, StationError
from bwc_review.domain.journal import Author, Draft, Operation, Result
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.alike import may_be_another
from bwc_review.operations.already_there import compared
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, Safe, leaving, whole
from bwc_review.operations.empty_received import empty_received
from bwc_review.operations.left_behind import LeftBehind
from bwc_review.operations.spool_source import RECEIVED

Cameras = Mapping[str, Camera | None]


class Place(Enum):
    """What files are erased from."""

    CAMERA = "camera"
    FOLDER = "folder"  # or a dock on another machine
    RECEPTION = "reception"  # what docks pushed to the station


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was erased from the cameras of one source, and what still lies there (relative paths).

    freed: labels of cameras that hold nothing any more. cleared: the dock where nothing is left, which tells
    nothing of the cameras that it reads. asking: of those whose files wait for an order to go.
    never: of those that were ordered to be emptied and are set never to be. strange: serials of cameras that
    hold nothing any more and are not on the list of the service. place: what the source is.
    overdue: recordings on a camera whose month is over, whether or not it was to be emptied. unseen: written
    after the source was listed, so that the station holds no copy. own: what a camera that was emptied keeps
    for itself; it is free all the same. left_on, overdue_on: what is left, or overdue, lies on these, as
    people call them.
    is_all_in: nothing lies there that is not in the vault too.
    """

    released: int = 0
    left: tuple[str, ...] = ()
    left_on: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    place: Place = Place.CAMERA
    problems: tuple[StationError, ...] = ()
    overdue: tuple[str, ...] = ()
    overdue_on: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    is_all_in: bool = False


@dataclass(frozen=True, slots=True)
class _Round:
    """One source after its transfer, and by whose order it is emptied."""

    catalogue: Catalogue
    docked: Docked
    cameras: Cameras
    behind: LeftBehind
    author: Author
    now: datetime
    rest: Callable[[], bool]
    is_dock: bool
    own: OwnFiles
    is_whole: Callable[[Safe], bool]
    is_alike: Callable[[Safe], bool]
    safe: frozenset[SourceFile]
    free_of: Callable[[Sequence[str]], tuple[str, ...]]

    @property
    def at(self) -> str:
        """As ``ReleaseRefused`` says it."""
        return "dock" if self.is_dock else "camera"

    def is_own(self, file: SourceFile) -> bool:
        """A dock has none: whoever fills it may be writing it; nor is it what came meanwhile."""
        return not self.is_dock and not self.behind.is_unseen(file) and self.own(file)

    def are_all_in(self, lying: Left) -> bool:
        """Each file that lies there still, as it is now, was sealed; and no folder is closed."""
        return not lying.closed and self.safe.issuperset(lying.files)


def empty_camera(
    catalogue: Catalogue,
    docked: Docked,
    safe: Sequence[Safe],
    profiles: Sequence[CameraProfile],
    ordered: bool,
    author: Author,
    now: datetime,
    is_whole: Callable[[Safe], bool],
    is_alike: Callable[[Safe], bool],
    profile: LegalProfile,
    rest: Callable[[], bool],
    is_dock: bool,
    free_of: Callable[[Sequence[str]], tuple[str, ...]],
) -> Emptied:
    """Erase the safe files of each camera that may be emptied, and check by listing the source again.

    ordered: somebody asked for it; else only cameras set to be emptied always are. A camera set to "never" is
    never emptied. Where nothing is erased it is listed again all the same: what is not finished, or nobody
    knows, may be years old.
    ``is_whole`` is asked of each file before the first one goes; where the vault's copy suffered, the camera
    keeps it. ``rest`` is called before each one goes: it returns when nobody wants a pause, and raises
    Cancelled where somebody wants an end, which leaves the rest on the camera, listed and said as ever. It
    says whether there was a pause: from then on each file is compared with its copy once more before it goes,
    since another volume may have been put in the place of this one. So is one of which the source tells that
    it is no more the very file that was read (``Source.trace``), pause or not; where a source tells nothing
    by which that would show, ``is_alike`` is asked of it.
    What a dock pushed to the station is no camera: it goes as soon as it is safe. is_dock: nor is what a dock
    fills; that nothing is left there says nothing of its cameras, which may hold more that is still to come.
    free_of: told of which cameras nothing is left here, it says which of them are free: a camera may have two
    cards, docked at the same time.
    """
    if docked.source.address.kind == RECEIVED:
        gone, left, troubles = empty_received(catalogue, docked, *compared(whole(safe), is_whole), author)
        title = (docked.source.title,) if left else ()
        return Emptied(gone, left, title, place=Place.RECEPTION, problems=troubles)
    with catalogue.read() as tables:
        cameras = {serial: known_camera(tables, serial) for serial in ("", *docked.serials)}
    behind = LeftBehind(docked, safe, profiles, now, profile)
    own = OwnFiles(docked.source, profiles)
    sealed = frozenset(file for one in safe for file in (one.item.file, *one.beside))
    here = _Round(
        catalogue,
        docked,
        cameras,
        behind,
        author,
        now,
        rest,
        is_dock,
        own,
        is_whole,
        is_alike,
        sealed,
        free_of,
    )
    may_go = [one for one in whole(safe) if may_empty(cameras[one.item.serial], ordered)]
    going, suffered = compared(may_go, is_whole)
    is_shut = bool(going) and docked.source.is_readonly()
    if going and not is_shut:
        kept = _keep(here, ordered)
        done = _empty(here, going, profiles)
    else:
        lying, is_there = _lying(here, profiles)
        kept = _keep(here, ordered, lying.files)
        done = _refuse(here, going, lying) if is_shut else _leave(here, ordered, kept, lying)
        done = replace(done, is_all_in=is_there and here.are_all_in(lying))
    asking = tuple(_label(serial, cameras) for serial, why in kept.items() if why == "asks")
    never = tuple(_label(serial, cameras) for serial, why in kept.items() if ordered and why == "never")
    place = Place.FOLDER if is_dock else Place.CAMERA
    problems = (*suffered, *done.problems)
    called = _called(here)
    return replace(
        done,
        asking=asking,
        never=never,
        place=place,
        problems=problems,
        left_on=called if done.left else (),
        overdue_on=called if done.overdue else (),
    )


def _called(here: _Round) -> tuple[str, ...]:
    """The cameras of this source by their labels; the source itself where none is known, or it is a dock."""
    known = (here.cameras[serial] for serial in here.docked.serials)
    labels = () if here.is_dock else tuple(camera.label for camera in known if camera is not None)
    return labels or (here.docked.source.title,)


def may_empty(camera: Camera | None, ordered: bool) -> bool:
    """A camera of the service follows its setting; another one only an order."""
    return why_kept(camera, ordered) == ""


def why_kept(camera: Camera | None, ordered: bool) -> str:
    """The code of what keeps a camera from being emptied: "never", "asks", "not_listed"; "" if nothing."""
    if camera is None:
        return "" if ordered else "not_listed"
    if camera.release is ReleasePolicy.ASK:
        return "" if ordered else "asks"
    return "" if camera.release is ReleasePolicy.ALWAYS else "never"


def _empty(here: _Round, going: Sequence[Safe], profiles: Sequence[CameraProfile]) -> Emptied:
    """Stated before the first file goes, so that what is erased is never unlogged; then listed again."""
    source, serials = here.docked.source, _serials(going)
    if not source.is_there():
        return Emptied(problems=(SourceMissing(source.title),))
    with here.catalogue.write(*(_begun(here, serial, going) for serial in serials)):
        pass
    gone, problems = _erase_from_camera(here, going)
    try:
        left = left_on(source, profiles, here.is_own)
    except SourceMissing as missing:
        with here.catalogue.write(*(_cut(here, serial, gone) for serial in serials)):
            pass
        return Emptied(len(gone), problems=(*problems, missing))
    _erase_signs(source, left, {one.item.file.folder for one in gone})
    owners = {file: here.behind.owner(file) for file in left.files}
    without = tuple(
        serial for serial in serials if serial and not left.closed and not {serial, ""} & set(owners.values())
    )
    overdue = here.behind.overdue(here.catalogue, left.files)
    unseen = [file for file in left.files if here.behind.is_unseen(file)]
    drafts = [
        _done(
            here,
            serial,
            gone,
            [one for one in left.files if owners[one] in {serial, ""}],
            left,
            overdue,
            unseen,
        )
        for serial in serials
    ]
    free = () if here.is_dock else here.free_of(without)
    _note(here, drafts, without, free)
    return Emptied(
        released=len(gone),
        left=tuple(left.names),
        freed=tuple(camera.label for serial in free if (camera := here.cameras[serial]) is not None),
        strange=tuple(serial for serial in free if here.cameras[serial] is None),
        cleared=(source.title,) if here.is_dock and not left.names else (),
        problems=problems,
        overdue=tuple(file.relative for file in overdue),
        unseen=tuple(file.relative for file in unseen),
        own=tuple(file.relative for file in left.own),
        is_all_in=here.are_all_in(left),
    )


def _lying(here: _Round, profiles: Sequence[CameraProfile]) -> tuple[Left, bool]:
    """What lies there though nothing of it goes: as it was listed, and what is in folders that were not.

    Beside it whether the source is still there, so that those folders could be looked into.
    """
    docked, is_there = here.docked, True
    try:
        others, closed = everything(docked.source, docked.passed)
    except SourceMissing:  # it is away by now
        others, closed, is_there = [], [], False
    return left_of([*docked.listed, *docked.aside, *others], closed, profiles, here.is_own), is_there


def _leave(here: _Round, ordered: bool, kept: Mapping[str, str], lying: Left) -> Emptied:
    """Nothing goes. Log what keeps a camera from being free that would be emptied; name what would stay."""
    owners = {file: here.behind.owner(file) for file in lying.files}
    overdue = here.behind.overdue(here.catalogue, lying.files)
    unseen = [file for file in lying.files if here.behind.is_unseen(file)]
    with here.catalogue.read() as tables:
        cameras = {serial: known_camera(tables, serial) for serial in set(owners.values()) - {""}}
    stuck = [
        serial
        for serial, camera in sorted(cameras.items())
        if camera is not None and not why_kept(camera, ordered)
    ]
    drafts = [
        _done(
            here,
            serial,
            (),
            [one for one in lying.files if owners[one] in {serial, ""}],
            lying,
            overdue,
            unseen,
        )
        for serial in stuck
    ]
    if overdue and not stuck and not kept:
        details: dict[str, int | str] = {
            "kept": "not_listed",
            "files": 0,
            "bytes": 0,
            "overdue": len(overdue),
        }
        drafts.append(Draft(Operation.CAMERA_KEPT, here.author, (), details=details))
    if drafts:
        _note(here, drafts, ())
    named = {file for item in here.docked.items for file in (item.file, *item.beside)}  # else said
    stays = [file.relative for file in lying.files if file not in named]
    return Emptied(
        left=(*stays, *lying.closed) if set(kept.values()) <= {"asks"} else (),
        overdue=tuple(file.relative for file in overdue),
    )


def _keep(here: _Round, ordered: bool, lying: Sequence[SourceFile] = ()) -> dict[str, str]:
    """Log, for each camera that is not emptied, why not and what lies on it; returns the codes by serial.

    lying: what is known to lie there, recordings of the camera or not.
    """
    held: dict[str, list[SourceFile]] = {}
    for item in here.docked.items:
        if why_kept(here.cameras[item.serial], ordered):
            held.setdefault(item.serial, []).append(item.file)
    kept = {serial: why_kept(here.cameras[serial], ordered) for serial in sorted(held)}
    others = set(lying) - {file for item in here.docked.items for file in (item.file, *item.beside)}
    drafts = []
    for serial, why in kept.items():
        files = held[serial]
        own = [file for file in others if here.behind.owner(file) in {serial, ""}]
        details: dict[str, int | str] = {
            "kept": why,
            "files": len(files),
            "bytes": sum(file.size for file in files),
            "overdue": len(here.behind.overdue(here.catalogue, [*files, *own])),
        }
        subjects = (serial,) if serial else ()
        drafts.append(Draft(Operation.CAMERA_KEPT, here.author, subjects, details=details))
    if drafts:
        with here.catalogue.write(*drafts):
            pass
    return kept


def _serials(going: Iterable[Safe]) -> tuple[str, ...]:
    """Each camera that something goes from; "" for what nobody knows whose it is."""
    return tuple(sorted({one.item.serial for one in going}))


def _label(serial: str, cameras: Cameras) -> str:
    camera = cameras[serial]
    return serial if camera is None else camera.label


def _begun(here: _Round, serial: str, going: Sequence[Safe]) -> Draft:
    own = [one for one in going if one.item.serial == serial]
    size = sum(one.item.file.size for one in own)
    details: dict[str, int | str] = {"stage": "begun", "files": len(own), "bytes": size}
    return Draft(Operation.CAMERA_RELEASED, here.author, (serial,) if serial else (), details=details)


def _refuse(here: _Round, going: Sequence[Safe], lying: Left) -> Emptied:
    """Log that a write-protected camera, or a dock that refuses, keeps what should have gone."""
    drafts = []
    for serial in _serials(going):
        own = [one.item.file for one in going if one.item.serial == serial]
        details: dict[str, int | str] = {
            "stage": (Emptying.DOCK_REFUSES if here.is_dock else Emptying.WRITE_PROTECTED).value,
            "files": len(own),
            "overdue": len(here.behind.overdue(here.catalogue, own)),
        }
        subjects = (serial,) if serial else ()
        draft = Draft(Operation.CAMERA_RELEASED, here.author, subjects, result=Result.ERROR, details=details)
        drafts.append(draft)
    with here.catalogue.write(*drafts):
        pass
    overdue = here.behind.overdue(here.catalogue, lying.files)
    refused = ReleaseRefused(here.docked.source.title, "read_only", here.at)
    return Emptied(problems=(refused,), overdue=tuple(file.relative for file in overdue))


def _cut(here: _Round, serial: str, gone: Sequence[Safe]) -> Draft:
    """The source went away before it could be listed again: so many are known to be erased."""
    went = [one for one in gone if one.item.serial == serial]
    details: dict[str, int | str] = {"stage": "begun", "released": len(went)}
    subjects = (serial,) if serial else ()
    return Draft(Operation.CAMERA_RELEASED, here.author, subjects, result=Result.INTERRUPTED, details=details)


def _erase_from_camera(here: _Round, going: Sequence[Safe]) -> tuple[list[Safe], tuple[StationError, ...]]:
    """One after another, until somebody wants an end or the source goes away: then the rest stays unsaid."""
    source = here.docked.source
    gone: list[Safe] = []
    problems: list[StationError] = []
    for one, files in leaving(here.docked, going):
        try:
            has_rested = here.rest() and source.address.kind == FOLDER  # a server is known by its key
            traced = files
            if has_rested or _is_another(source, files):
                traced = tuple(replace(file, trace=source.trace(file)) for file in files)
                is_same = _is_as_sealed(here, one, traced)
            else:
                is_same = not may_be_another(one.item.file) or here.is_alike(one)
            if not is_same:
                if not source.is_there():
                    break
                problems.append(SourceChanged(one.item.file.relative))
                continue
            for file in traced:
                release(source, file)
        except Cancelled:
            break
        except ReleaseRefused as refused:
            if not source.is_there():
                break
            problems.append(replace(refused, at=here.at))
        else:
            gone.append(one)
    return gone, tuple(problems)


def _is_another(source: Source, files: Iterable[SourceFile]) -> bool:
    """Whether one of them may be another file than the one that was sealed, of the same name, size and time.

    One that is gone, or of which these differ, is none: that is said where it would be erased.
    """
    return any(
        source.trace(file) != file.trace and source.state(file) is FileState.UNCHANGED for file in files
    )


def _is_as_sealed(here: _Round, one: Safe, files: Sequence[SourceFile]) -> bool:
    """The content is that of the sealed copies, and nothing took its place while it was read. files: with
    the traces from before.
    """
    source = here.docked.source
    is_same = here.is_whole(replace(one, reads_again=True))
    return is_same and all(source.trace(file) == file.trace for file in files)


def _erase_signs(source: Source, left: Left, folders: Collection[str]) -> None:
    """They speak of recordings that are gone; where one cannot be erased, it holds nothing of anybody."""
    for sign in left.spent:
        if sign.folder in folders:
            with suppress(ReleaseRefused):
                release(source, sign)


def _done(
    here: _Round,
    serial: str,
    gone: Sequence[Safe],
    own: Sequence[SourceFile],
    left: Left,
    overdue: Sequence[SourceFile],
    unseen: Sequence[SourceFile],
) -> Draft:
    """own: what is left of this camera, and what nobody knows whose it is."""
    went = [one.item.file for one in gone if one.item.serial == serial]
    still = len(own) + len(left.closed)
    details: dict[str, int | str] = {
        "stage": "cleared" if here.is_dock else "done",
        "released": len(went),
        "bytes": sum(file.size for file in went),
        "left": still,
        "overdue": len(set(own) & set(overdue)),
        "unseen": len(set(own) & set(unseen)),
    }
    its = [file for file in left.own if here.behind.owner(file) in {serial, ""}]
    if its:
        details["own"] = len(its)
    result = Result.ERROR if still else Result.OK
    subjects = (serial,) if serial else ()
    return Draft(Operation.CAMERA_RELEASED, here.author, subjects, result=result, details=details)


def _note(here: _Round, drafts: Sequence[Draft], without: Sequence[str], free: Collection[str] = ()) -> None:
    """Log the end, and from when on a camera is known to have been empty.

    without: of which nothing is left here. free: nor on another source of this synchronisation.
    """
    with here.catalogue.write(*drafts) as tables:
        for serial in without:
            camera = known_camera(tables, serial)
            if camera is not None:
                emptied_at = here.now if serial in free else camera.last_emptied_at
                tables.cameras.change(replace(camera, last_docked_at=here.now, last_emptied_at=emptied_at))
