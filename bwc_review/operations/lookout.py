"""Looks at what may be brought in by itself: folders of the settings, volumes of the service's cameras.

Nothing is brought in or erased here. A volume of no camera on the list is only named (R1): whose recordings
these are, a person says.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import Enum
from pathlib import Path

from bwc_review.dock import volumes as of_volumes
from bwc_review.dock.folder import FOLDER
from bwc_review.dock.listing import Listing, is_media, list_source
from bwc_review.dock.patient import SILENT_S, Patient
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.reach import reach as reach_source
from bwc_review.dock.shape import looks_like_camera
from bwc_review.dock.source import Address, Reach, SourceFile
from bwc_review.dock.still import Stillness
from bwc_review.dock.volumes import Volume, Volumes
from bwc_review.domain.errors import (
    PrivateKeyUnfit,
    ServerChanged,
    ServerUnknown,
    SignInRefused,
    SourceMissing,
)
from bwc_review.operations.docked import Docked, look_at


class SourceKind(Enum):
    """Why a source is looked at."""

    FOLDER = "folder"  # the settings name it
    CAMERA = "camera"  # a volume with recordings of a camera of the service
    UNKNOWN = "unknown"  # a volume with recordings of no camera of the service: to be identified
    OTHER = "other"  # a volume that is no camera: left alone, not listed


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder of the settings, and how long its files must be still, in seconds."""

    address: Address
    still_s: float


@dataclass(frozen=True, slots=True)
class OnVolume:
    """What a volume holds of one camera: recordings, and their bytes."""

    serial: str
    files: int = 0
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """What one source was at the last look. ready: what may be brought in now. waiting: recordings there.

    cameras: those whose recordings a volume holds, or held when it was mounted; a folder is not asked. A
    camera that nothing names is none of them.
    """

    address: Address
    title: str
    kind: SourceKind
    is_there: bool = True
    is_silent: bool = False  # it did not answer within the time
    refusal: str = ""  # why its server was told nothing, or let nobody in: "key", "unconfirmed", "account"
    ready: tuple[SourceFile, ...] = ()
    waiting: int = 0
    skipped: tuple[str, ...] = ()  # folders that their camera or dock has not finished, or refused
    cameras: tuple[OnVolume, ...] = ()
    is_readonly: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What a look goes by. known: serials of the service's cameras. own: the station's folder, no source."""

    profiles: Sequence[CameraProfile]
    zone: tzinfo
    known: Collection[str]
    own: Path


class Lookout:
    """Remembers between looks what is still, what a volume is, and who does not answer. For one thread."""

    def __init__(
        self,
        volumes: Volumes | None = None,
        reach: Reach = reach_source,
        monotonic: Callable[[], float] = time.monotonic,
        silent_s: float = SILENT_S,
    ) -> None:
        self._volumes = volumes or of_volumes.volumes_here()
        self._reach = reach
        self._monotonic = monotonic
        self._silent_s = silent_s
        self._patients: dict[Address, Patient] = {}
        self._still: dict[Address, Stillness] = {}
        self._serials: dict[Volume, tuple[str, ...]] = {}  # an emptied camera is the same camera
        self._alone: set[Volume] = set()  # what is no camera is looked at once, until it is taken away
        self.last: tuple[Look, ...] = ()  # of the last look; any thread may read it

    def look(self, watched: Sequence[Watched], rules: Rules) -> tuple[Look, ...]:
        """Look at everything once. What hangs is given up after some seconds and costs no other its look."""
        looks = [self._at_folder(one, rules) for one in watched]
        volumes = self._volumes.mounted()
        self._alone &= set(volumes)
        self._serials = {one: serials for one, serials in self._serials.items() if one in volumes}
        places = [Path(one.address.place) for one in watched if one.address.kind == FOLDER]
        for volume in volumes:
            if volume in self._alone or any(_holds(volume.root, place) for place in (rules.own, *places)):
                continue
            look = self._at_volume(volume, rules)
            if look.kind is not SourceKind.OTHER:
                looks.append(look)
            elif not look.is_silent and look.is_there:
                self._alone.add(volume)
        self._forget_all_but({look.address for look in looks})
        self.last = tuple(looks)
        return self.last

    def let_go(self, place: str) -> None:
        """Let go of the source at a place, which is about to be taken away."""
        self._forget_all_but({address for address in self._patients if address.place != place})

    def close(self) -> None:
        """Let go of every source."""
        self._forget_all_but(set())

    def _at_folder(self, watched: Watched, rules: Rules) -> Look:
        patient = self._patient(watched.address)
        try:
            listing = list_source(patient, rules.profiles)
        except SourceMissing as missing:
            self._still.pop(watched.address, None)
            return Look(
                watched.address,
                patient.title,
                SourceKind.FOLDER,
                is_there=False,
                is_silent=patient.is_silent,
                refusal=refusal_of(missing),
            )
        now_s = self._monotonic()
        still = self._still.get(watched.address, Stillness()).look(listing.files, now_s)
        self._still[watched.address] = still
        ready = still.ready(listing, rules.profiles, now_s, watched.still_s)
        return _seen(patient, SourceKind.FOLDER, listing, ready)

    def _at_volume(self, volume: Volume, rules: Rules) -> Look:
        """A camera that shows itself as a disk writes nothing meanwhile: all it holds is ready."""
        address = Address(FOLDER, str(volume.root))
        patient = self._patient(address)
        label = patient.label()
        if label in rules.known or (volume.is_removable and looks_like_camera(patient, rules.profiles)):
            kind = SourceKind.CAMERA if label in rules.known else SourceKind.UNKNOWN
        elif volume.is_removable or patient.is_silent:
            return Look(address, patient.title, SourceKind.OTHER, is_silent=patient.is_silent)
        else:  # a fixed disk is a camera only where a camera of the service wrote on it
            kind = SourceKind.OTHER
            if not looks_like_camera(patient, rules.profiles):
                return Look(address, patient.title, kind, is_silent=patient.is_silent)
        try:
            docked = look_at(patient, rules.profiles, rules.zone)
        except SourceMissing:
            return Look(address, patient.title, kind, is_there=False, is_silent=patient.is_silent)
        cameras = self._cameras(volume, docked, label if label in rules.known else "")
        if ({one.serial for one in cameras} | docked.claims) & set(rules.known):
            kind = SourceKind.CAMERA
        if kind is SourceKind.UNKNOWN and not docked.items:
            kind = SourceKind.OTHER
        ready = tuple(file for item in docked.items for file in (item.file, *item.beside))
        return Look(
            address,
            patient.title,
            kind,
            ready=ready,
            waiting=len(docked.items),
            skipped=docked.skipped,
            cameras=cameras if kind is not SourceKind.OTHER else (),
            is_readonly=patient.is_readonly(),
        )

    def _cameras(self, volume: Volume, docked: Docked, label: str) -> tuple[OnVolume, ...]:
        """By the recordings there; while there are none, the cameras that this volume was before."""
        known = docked.serials or self._serials.get(volume, ()) or ((label,) if label else ())
        self._serials[volume] = known
        sizes: dict[str, list[int]] = {serial: [] for serial in known}
        for item in docked.items:
            if item.serial:
                sizes[item.serial].append(item.file.size)
        return tuple(OnVolume(serial, len(each), sum(each)) for serial, each in sizes.items())

    def _patient(self, address: Address) -> Patient:
        if address not in self._patients:
            self._patients[address] = Patient(self._reach(address), self._silent_s)
        return self._patients[address]

    def _forget_all_but(self, kept: Collection[Address]) -> None:
        for address in set(self._patients) - set(kept):
            self._patients.pop(address).close()
            self._still.pop(address, None)


def refusal_of(missing: SourceMissing) -> str:
    """``Look.refusal`` of a source that cannot be listed; "" where it is simply not there."""
    match missing:
        case ServerChanged():
            return "key"
        case ServerUnknown():
            return "unconfirmed"
        case SignInRefused() | PrivateKeyUnfit():
            return "account"
    return ""


def _seen(patient: Patient, kind: SourceKind, listing: Listing, ready: tuple[SourceFile, ...]) -> Look:
    waiting = sum(is_media(file.name) for file in listing.files)
    return Look(patient.address, patient.title, kind, ready=ready, waiting=waiting, skipped=listing.skipped)


def _holds(volume: Path, place: Path) -> bool:
    return place == volume or volume in place.parents
