"""Looks at what is docked: which files, of which camera, and what their names say. Opens no recording."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from bwc_review.dock.beside import Notes
from bwc_review.dock.listing import ending, is_media, is_preview, list_source
from bwc_review.dock.naming import FileFacts, FileKind, file_time, read_name, volume_serials, with_stated
from bwc_review.dock.pairing import pair
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.camera_clock import Written, least_ahead, least_behind
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import SourceMissing
from bwc_review.domain.legal import LegalProfile


@dataclass(frozen=True, slots=True)
class Item:
    """One recording on a camera, and the files that belong to it."""

    file: SourceFile
    facts: FileFacts
    beside: tuple[SourceFile, ...] = ()
    ahead_s: float = 0.0  # its camera's clock, at least: domain.camera_clock.least_ahead
    behind_s: float = 0.0  # the same the other way: least_behind
    beside_of: str = ""  # of what comes in by itself: the recording it lies beside, its relative path

    @property
    def serial(self) -> str:
        """Of the camera, "" where nothing tells it."""
        return self.facts.serial or ""

    @property
    def size_bytes(self) -> int:
        """With what lies beside it."""
        return sum(file.size for file in (self.file, *self.beside))

    @property
    def is_encrypted(self) -> bool:
        """Its dock or camera sealed it with a key of its own, which lies beside it."""
        return any(ending(file.name) == "key" for file in self.beside)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The camera as a subject of the journal, where it is known which one it is."""
        return (self.serial,) if self.serial else ()


def on_its_own(item: Item, file: SourceFile, beside_of: str) -> Item:
    """What lies beside a recording and was not sealed with it, as a file of the same camera and hour."""
    facts = replace(item.facts, kind=FileKind.SIDECAR, series="", number=None, counts_all=False)
    return replace(item, file=file, facts=facts, beside=(), beside_of=beside_of)


@dataclass(frozen=True, slots=True)
class Docked:
    """One source with its recordings in order of their names. skipped: folders left aside, not finished.

    listed: every file that was seen, also what is not brought in now. alone: what cameras write
    beside recordings, with an hour in its name, and no such recording is there. aside, passed: as in Listing.
    named: the serials that a volume without recordings tells of itself, and the one that a person says.
    """

    source: Source
    items: tuple[Item, ...]
    skipped: tuple[str, ...] = ()
    listed: tuple[SourceFile, ...] = ()
    alone: tuple[Item, ...] = ()
    aside: tuple[SourceFile, ...] = ()
    passed: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def serials(self) -> tuple[str, ...]:
        """Of the cameras whose files lie here; a camera that nothing names has none."""
        return tuple(sorted({item.serial for item in self.items if item.serial}))

    @property
    def unfinished(self) -> int:
        """Recordings that were seen and are not to be brought in now."""
        asked = {file for item in self.items for file in (item.file, *item.beside)}
        recordings = (file for file in self.listed if is_media(file.name) and not is_preview(file.name))
        return sum(file not in asked for file in recordings)

    @property
    def claims(self) -> frozenset[str]:
        """Serials of cameras that are named for a file, and not alone."""
        return frozenset(serial for item in self.items for serial in item.facts.claims)


@dataclass(frozen=True, slots=True)
class Safe:
    """A file whose sealed copy was verified, so that the camera's may go; its sidecars that are safe too."""

    item: Item
    clip: ClipId
    beside: tuple[SourceFile, ...] = ()
    is_from_before: bool = False  # the copy was compared at an earlier docking, not in this one
    reads_again: bool = False  # the camera's file is compared once more before it may go: it was put together
    # after a cut (``going_on``), or its source was away since, and another may stand in its place


def look_at(
    source: Source,
    profiles: Sequence[CameraProfile],
    zone: tzinfo,
    camera: str | None = None,
    ready: Collection[SourceFile] | None = None,
) -> Docked:
    """List a source and read its names. Raises SourceMissing, also where it goes silent over its notes: they
    tell one camera from another.

    camera: the serial where a person says it: ``with_stated``. ready: what may be brought in, where not
    everything may be; a recording waits for what lies beside it.
    """
    listing = list_source(source, profiles)
    listed = (*listing.files, *listing.markers)
    label, notes = source.label(), Notes(source, listed)
    named = [(file, read_name(file, profiles, label, zone, notes)) for file in listing.files]
    if notes.is_cut:
        raise SourceMissing(source.title)
    if camera is not None:
        named = [(file, with_stated(facts, camera)) for file, facts in named]
    media = [(file, facts) for file, facts in named if facts.kind is FileKind.MEDIA]
    beside = pair(media, [one for one in named if one[1].kind in {FileKind.SIDECAR, FileKind.PREVIEW}])
    shown = {file for files in beside.values() for file in files}
    media = [
        (file, facts)
        for file, facts in named
        if facts.kind is FileKind.MEDIA or (facts.kind is FileKind.PREVIEW and file not in shown)
    ]
    items = tuple(Item(file, facts, beside.get(file.relative, ())) for file, facts in media)
    alone = tuple(
        Item(file, facts)
        for file, facts in named
        if facts.kind is FileKind.SIDECAR and file not in shown and facts.serial and facts.named_start
    )
    if ready is not None:
        items = tuple(item for item in items if all(file in ready for file in (item.file, *item.beside)))
        alone = tuple(item for item in alone if item.file in ready)
    own: tuple[str, ...] = ()
    if not items:
        stated = () if camera is None else (camera,)
        own = tuple(dict.fromkeys((*volume_serials(profiles, label, notes), *stated)))
    return Docked(source, items, listing.skipped, listed, alone, listing.aside, listing.passed, own)


def judge_clocks(
    docked: Docked, docked_at: datetime, profile: LegalProfile, emptied: Mapping[str, datetime | None]
) -> Docked:
    """Say of each recording by how much its camera's clock is wrong at least, as the files on it tell (R15).

    emptied: when each camera was last checked to be empty, by serial.
    """
    ahead = {serial: _ahead(docked, serial, docked_at, profile.zone) for serial in docked.serials}
    behind = {serial: _behind(docked, serial, emptied.get(serial), docked_at) for serial in docked.serials}
    items = (
        replace(
            item,
            ahead_s=ahead.get(item.serial, 0.0),
            behind_s=behind.get(item.serial, 0.0),
        )
        for item in docked.items
    )
    return replace(docked, items=tuple(items))


def with_traces(docked: Docked) -> Docked:
    """With what the source tells of each file that may be erased, before the first of them is read."""

    def traced(file: SourceFile) -> SourceFile:
        return replace(file, trace=docked.source.trace(file))

    items = (
        replace(item, file=traced(item.file), beside=tuple(map(traced, item.beside))) for item in docked.items
    )
    return replace(docked, items=tuple(items))


def _ahead(docked: Docked, serial: str, docked_at: datetime, zone: tzinfo) -> float:
    """By its recordings, what lies beside them, and the logs of a source that is all its own."""
    its = [item for item in docked.items if item.serial == serial]
    told = [
        Written(item.facts.named_start, file_time(item.file))
        for item in its
        if item.facts.named_start is not None and not item.facts.in_container
    ]
    files = [file for item in its for file in (item.file, *item.beside)]
    if len(docked.serials) == 1:
        files += [file for file in docked.listed if ending(file.name) == "log"]
    return least_ahead(told, max(map(file_time, files)), docked_at, zone)


def _behind(docked: Docked, serial: str, emptied_at: datetime | None, docked_at: datetime) -> float:
    """By its recordings: what lay beside one may come after it."""
    its = [item.facts for item in docked.items if item.serial == serial]
    facts = [one for one in its if one.kind is not FileKind.SIDECAR and not one.in_container]
    starts = [one.named_start for one in facts if one.named_start is not None]
    return least_behind(starts, emptied_at, docked_at)


def whole(safe: Sequence[Safe]) -> list[Safe]:
    """Those of which nothing that lies beside them is still to be brought in: a recording stays beside it."""
    there = {file for one in safe for file in (one.item.file, *one.beside)}
    return [one for one in safe if there.issuperset(one.item.beside)]


def leaving(docked: Docked, going: Sequence[Safe]) -> list[tuple[Safe, tuple[SourceFile, ...]]]:
    """The files that go with each recording, itself last: it finds the others.

    What belongs to several goes with the last of them, and stays where one of them does.
    """
    holders = Counter(file for item in docked.items for file in item.beside)
    gone = []
    for one in going:
        holders.subtract(one.beside)
        gone.append((one, (*(file for file in one.beside if not holders[file]), one.item.file)))
    return gone


def fingerprint(docked: Docked) -> str:
    """Another one where a recording came, went or is no longer what it was, by name, length and time."""
    digest = hashlib.sha256()
    for item in docked.items:
        file = item.file
        line = f"{file.relative}\0{file.size}\0{file.modified_ns}\0{file.version}\n"
        digest.update(line.encode(errors="backslashreplace"))
    return digest.hexdigest()[:32]


def largest(docked: Iterable[Docked]) -> int:
    """Bytes of the largest recording."""
    return max((item.file.size for one in docked for item in one.items), default=0)
