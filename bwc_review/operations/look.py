"""Looks once at one source: what it is, and what of it may be brought in now. Nothing is brought in here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from enum import Enum
from pathlib import Path

from bwc_review.dock.listing import is_media, is_preview, list_source
from bwc_review.dock.own_files import OwnFiles
from bwc_review.dock.patient import Patient
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import Left, left_on
from bwc_review.dock.shape import looks_like_camera
from bwc_review.dock.source import Address, SourceFile
from bwc_review.dock.still import Stillness
from bwc_review.dock.volumes import Volume
from bwc_review.domain.errors import (
    PrivateKeyUnfit,
    ServerChanged,
    ServerUnknown,
    SignInCut,
    SignInRefused,
    SourceMissing,
)
from bwc_review.operations.docked import Docked, fingerprint, look_at


class SourceKind(Enum):
    """Why a source is looked at."""

    FOLDER = "folder"  # the settings name it
    CAMERA = "camera"  # a volume with recordings of a camera of the service
    UNKNOWN = "unknown"  # a volume with recordings of no camera of the service: to be identified
    OTHER = "other"  # a volume that is no camera: left alone, not listed


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder of the settings, how long its files must be still, in seconds, and what says so sooner."""

    address: Address
    still_s: float
    end: str = ""  # the name of a file, "" for none


@dataclass(frozen=True, slots=True)
class OnVolume:
    """What a volume holds of one camera."""

    serial: str
    recordings: tuple[SourceFile, ...] = ()

    @property
    def size_bytes(self) -> int:
        """Of its recordings."""
        return sum(file.size for file in self.recordings)


@dataclass(frozen=True, slots=True)
class Look:
    """What one source was at the last look. ready: what may be brought in now. waiting: recordings there.

    cameras: those whose recordings a volume holds, or held when it was mounted; a folder is not asked. A
    camera that nothing names is none of them. others: what lies on a volume besides, where one of them has
    nothing left there; own: what the camera keeps for itself then. listed: the fingerprint of all recordings
    of a volume.
    """

    address: Address
    title: str
    kind: SourceKind
    is_there: bool = True
    is_silent: bool = False  # it did not answer within the time
    refusal: str = (
        ""  # why its server was told nothing, or let nobody in: "key", "unconfirmed", "account", "cut"
    )
    ready: tuple[SourceFile, ...] = ()
    waiting: int = 0
    skipped: tuple[str, ...] = ()  # folders that their camera or dock has not finished, or refused
    cameras: tuple[OnVolume, ...] = ()
    is_readonly: bool = False
    others: int = 0
    own: int = 0
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a look goes by. known: serials of the service's cameras. own: the station's folder, no source."""

    profiles: Sequence[CameraProfile]
    zone: tzinfo
    known: Collection[str]
    own: Path


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of a source from one look to the next. serials: of the cameras that a volume was:
    an emptied camera is the same camera. own: what was found of files that it may keep for itself.
    """

    still: Stillness = field(default_factory=Stillness)
    serials: tuple[str, ...] = ()
    own: Mapping[SourceFile, bool] = field(default_factory=dict)


Found = tuple[Look, Memory]


def look_at_folder(
    source: Patient, watched: Watched, rules: Rules, monotonic: Callable[[], float], memory: Memory
) -> Found:
    """A folder or dock of the settings: ready is what was still for long enough."""
    address, kind = watched.address, SourceKind.FOLDER
    try:
        listing = list_source(source, rules.profiles)
    except SourceMissing as missing:
        is_silent, why = source.is_silent, refusal_of(missing)
        look = Look(address, source.title, kind, is_there=False, is_silent=is_silent, refusal=why)
        return look, Memory()
    now_s = monotonic()
    still = memory.still.look(listing.files, now_s)
    ready = still.ready(listing, rules.profiles, now_s, watched.still_s, watched.end)
    waiting = sum(is_media(file.name) and not is_preview(file.name) for file in listing.files)
    look = Look(address, source.title, kind, ready=ready, waiting=waiting, skipped=listing.skipped)
    return look, Memory(still)


def look_at_volume(source: Patient, volume: Volume, rules: Rules, memory: Memory) -> Found:
    """A camera that shows itself as a disk writes nothing meanwhile: all it holds is ready."""
    label = source.label()
    known_label = label if label in rules.known else ""
    kind = _kind(source, volume, rules, known_label)
    if kind is None:
        is_there = source.is_there()  # a slot without a card is looked at again
        look = Look(
            source.address, source.title, SourceKind.OTHER, is_there=is_there, is_silent=source.is_silent
        )
        return look, memory
    try:
        docked = look_at(source, rules.profiles, rules.zone)
        # while there are no recordings, the cameras that this volume was before, or says that it is
        said = tuple(serial for serial in docked.named if serial in rules.known)
        serials = docked.serials or memory.serials or said or ((known_label,) if known_label else ())
        own = OwnFiles(source, rules.profiles, memory.own)
        left = _left(source, docked, serials, rules, own)
    except SourceMissing:
        look = Look(source.address, source.title, kind, is_there=False, is_silent=source.is_silent)
        return look, memory
    cameras = _cameras(docked, serials)
    if ({one.serial for one in cameras} | docked.claims) & set(rules.known):
        kind = SourceKind.CAMERA
    if kind is SourceKind.UNKNOWN and not docked.items:
        kind = SourceKind.OTHER
    look = Look(
        source.address,
        source.title,
        kind,
        ready=tuple(file for item in (*docked.items, *docked.alone) for file in (item.file, *item.beside)),
        waiting=len(docked.items),
        skipped=docked.skipped,
        cameras=cameras if kind is not SourceKind.OTHER else (),
        is_readonly=source.is_readonly(),
        others=len(left.names),
        own=len(left.own),
        listed=fingerprint(docked),
    )
    return look, Memory(serials=serials, own=own.found)


def _kind(source: Patient, volume: Volume, rules: Rules, known_label: str) -> SourceKind | None:
    """What a volume seems to be by its label and its shape; None: it is not worth listing."""
    if known_label:
        return SourceKind.CAMERA
    if source.is_silent or not looks_like_camera(source, rules.profiles):
        return None
    # a fixed disk is a camera only where a camera of the service wrote on it
    return SourceKind.UNKNOWN if volume.is_removable else SourceKind.OTHER


def _cameras(docked: Docked, serials: Sequence[str]) -> tuple[OnVolume, ...]:
    found: dict[str, list[SourceFile]] = {serial: [] for serial in serials}
    for item in docked.items:
        if item.serial:
            found[item.serial].append(item.file)
    return tuple(OnVolume(serial, tuple(each)) for serial, each in found.items())


def _left(
    source: Patient,
    docked: Docked,
    serials: Sequence[str],
    rules: Rules,
    is_own: Callable[[SourceFile], bool],
) -> Left:
    """What would keep a camera without recordings from being free, and what it keeps for itself; as its
    emptying asks. SourceMissing.
    """
    if set(serials) <= set(docked.serials):
        return Left()
    left = left_on(source, rules.profiles, is_own)
    signed = {file for item in docked.items if item.serial for file in (item.file, *item.beside)}
    return replace(left, files=tuple(file for file in left.files if file not in signed))


def refusal_of(missing: SourceMissing) -> str:
    """``Look.refusal`` of a source that cannot be listed; "" where it is simply not there."""
    match missing:
        case ServerChanged():
            return "key"
        case ServerUnknown():
            return "unconfirmed"
        case SignInRefused() | PrivateKeyUnfit():
            return "account"
        case SignInCut():
            return "cut"
    return ""
