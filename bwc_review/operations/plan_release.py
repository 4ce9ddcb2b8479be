"""Simulates the emptying of a camera: which files would go, which stay and why. Nothing is read or erased.

Known files are told by name and length. The real emptying reads each of them again, compares it with its
sealed copy, and lets it go only then: fewer may go than are announced here, never more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.catalogue.source_names import Named
from bwc_review.dock.listing import everything, is_media, is_sidecar
from bwc_review.dock.own_files import OwnFiles
from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.release import may_be_recording, none_own
from bwc_review.dock.source import Source, SourceFile
from bwc_review.dock.volumes import IsVolume, no_volume
from bwc_review.domain.clip import BodyKind, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.release_plan import Fate, Keeps, PlannedFile, ReleasePlan
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, Item, look_at
from bwc_review.operations.empty_camera import why_kept
from bwc_review.operations.left_behind import LeftBehind
from bwc_review.operations.recognise import is_in_place, with_late
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class _Known:
    """What the catalogue says of a source: why each camera is kept, and the clips its names find."""

    keeps: Mapping[str, Keeps]
    named: Mapping[tuple[str, str], Named]
    sidecars: Mapping[ClipId, frozenset[int]]  # lengths of those sealed with a clip, by its id


def plan_release(
    catalogue: Catalogue,
    store: Store,
    source: Source,
    profiles: Sequence[CameraProfile],
    now: datetime,
    profile: LegalProfile,
    *,
    ordered: bool = True,
    serial: str | None = None,
    stated: str | None = None,
    is_volume: IsVolume = no_volume,
) -> ReleasePlan:
    """What would become of each file of the source, by name. Raises SourceMissing.

    ordered: as if somebody asked for it; else by what each camera is set to. serial: only what is known to be
    of this camera, and what nobody knows whose it is. stated: whose all of it is, where a person says so.
    is_volume: as ``sync`` is told.
    """
    docked = with_late(catalogue, look_at(source, profiles, profile.zone, stated))
    behind = LeftBehind(docked, (), profiles, now, profile)
    with catalogue.read() as tables:
        known = _known(tables, docked, ordered)
    is_at_dock = not is_volume(source.address)
    protects = Keeps.DOCK_REFUSES if is_at_dock else Keeps.WRITE_PROTECTED
    shut = protects if source.is_readonly() else Keeps.NOTHING
    planned: dict[str, PlannedFile] = {}
    for item in docked.items:
        for one in _item(item, known, store, shut):
            planned[one.name] = one
    files, closed = everything(source)
    others = [file for file in files if may_be_recording(file, IgnoreRules.of(profiles))]
    is_own = none_own if is_at_dock else OwnFiles(source, profiles)
    for one in _others(others, closed, profiles, docked, behind, is_own):
        planned.setdefault(one.name, one)
    over = {file.relative for file in behind.overdue(catalogue, others)}
    made = (replace(one, is_overdue=one.name in over) for _, one in sorted(planned.items()))
    return ReleasePlan(
        source.title, tuple(one for one in made if serial is None or one.serial in {serial, ""})
    )


def _known(tables: Tables, docked: Docked, ordered: bool) -> _Known:
    serials = {item.serial for item in docked.items}
    keeps = {serial: Keeps(why_kept(known_camera(tables, serial), ordered)) for serial in serials}
    named: dict[tuple[str, str], Named] = {}
    for serial in serials:
        own = [item for item in docked.items if item.serial == serial]
        names = [file.relative for item in own for file in (item.file, *item.beside)]
        named |= {(serial, one.source_name): one for one in tables.clips.named(serial, names)}
    with_sidecars = {
        named[item.serial, item.file.relative].clip
        for item in docked.items
        if item.beside and (item.serial, item.file.relative) in named
    }
    sidecars = {
        clip: frozenset(
            body.plain_bytes for body in tables.clips.bodies(clip) if body.kind is BodyKind.SIDECAR
        )
        for clip in with_sidecars
    }
    return _Known(keeps, named, sidecars)


def _item(item: Item, known: _Known, store: Store, shut: Keeps) -> list[PlannedFile]:
    """A recording, and what belongs to it: it goes with it where it was sealed with it.

    shut: why nothing can be erased there, NOTHING where it can.
    """
    named = known.named.get((item.serial, item.file.relative))
    is_known = named is not None and named.size_bytes == item.file.size
    keeps = known.keeps[item.serial]
    keeps = shut if keeps is Keeps.NOTHING else keeps
    if keeps is Keeps.NOTHING and named is not None and is_known and not is_in_place(store, named):
        keeps = Keeps.COPY_SUFFERED
    goes = Fate.GOES if is_known else Fate.GOES_AFTER
    fate = goes if keeps is Keeps.NOTHING else Fate.STAYS
    made = [PlannedFile(item.file.relative, item.file.size, fate, keeps, item.serial)]
    for file in item.beside:
        came_in = (
            named is None
            or not is_known
            or file.size in known.sidecars[named.clip]
            or _is_in_alone(item, file, known, store)
        )
        its = fate if came_in or keeps is not Keeps.NOTHING else Fate.GOES_AFTER
        made.append(PlannedFile(file.relative, file.size, its, keeps, item.serial, is_recording=False))
    return made


def _is_in_alone(item: Item, file: SourceFile, known: _Known, store: Store) -> bool:
    """It came late, and in by itself."""
    named = known.named.get((item.serial, file.relative))
    return named is not None and named.size_bytes == file.size and is_in_place(store, named)


def _others(
    files: Sequence[SourceFile],
    closed: Sequence[str],
    profiles: Sequence[CameraProfile],
    docked: Docked,
    behind: LeftBehind,
    is_own: Callable[[SourceFile], bool],
) -> Iterator[PlannedFile]:
    """What is no recording and belongs to none, or lies where nothing is looked at; no notes of cameras."""
    rules = IgnoreRules.of(profiles)
    for file in files:
        is_ours = is_media(file.name) or is_sidecar(file.name)
        if rules.is_in_system_folder(file) or any(_is_under(file.folder, one) for one in docked.skipped):
            yield _stays(file, Keeps.ASIDE, behind.owner(file), is_recording=is_media(file.name))
        elif is_own(file):
            yield _stays(file, Keeps.OWN, behind.owner(file))
        else:
            yield _stays(file, Keeps.ALONE if is_ours else Keeps.NO_RECORDING, behind.owner(file))
    for folder in closed:
        if not any(map(rules.is_system_folder, folder.split("/"))):
            yield PlannedFile(folder, 0, Fate.STAYS, Keeps.ASIDE, is_recording=False)


def _stays(file: SourceFile, keeps: Keeps, serial: str, *, is_recording: bool = False) -> PlannedFile:
    return PlannedFile(file.relative, file.size, Fate.STAYS, keeps, serial, is_recording=is_recording)


def _is_under(folder: str, other: str) -> bool:
    return folder == other or folder.startswith(f"{other}/")


def files_of(
    source: Source, profiles: Sequence[CameraProfile], profile: LegalProfile, serials: Collection[str]
) -> frozenset[SourceFile]:
    """The recordings of these cameras at a source, with what belongs to them. Raises SourceMissing."""
    docked = look_at(source, profiles, profile.zone)
    own = (item for item in (*docked.items, *docked.alone) if item.serial in serials)
    return frozenset(file for item in own for file in (item.file, *item.beside))
