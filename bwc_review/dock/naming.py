"""Reads what the name of a camera's file says: which camera, whose, when, and which marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum

from bwc_review.dock.beside import Notes
from bwc_review.dock.bookmark import stamped
from bwc_review.dock.listing import is_media, is_preview, is_sidecar
from bwc_review.dock.profile import CameraProfile, DateOrder, NamePattern, SidecarValue
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import TimeCandidate, TimeSource
from bwc_review.domain.moments import in_zone

_DEGREES = re.compile(
    r"\s*([+-]?\d{1,2}(?:\.\d+)?)(?:\s*[,; ]\s*(?=[+-]?\d)|(?=[+-]))([+-]?\d{1,3}(?:\.\d+)?)"
)
_POLE = 90.0
_LATEST_NS = (1 << 63) - 1  # in the year 2262


class FileKind(Enum):
    """What a file on a camera is to the station."""

    MEDIA = "media"
    SIDECAR = "sidecar"
    PREVIEW = "preview"  # a sidecar of the recording it shows, and a recording where that is not there
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file without opening it. Candidates: the best claim about the start first."""

    profile: str
    kind: FileKind
    serial: str | None  # None where nothing tells it, or where what tells it does not agree
    wearer_hint: str | None
    candidates: tuple[TimeCandidate, ...]
    marks: tuple[str, ...] = ()
    series: str = ""  # what the files of one recording, or all of a camera, share by their names
    number: int | None = None  # the place that the name counts
    counts_all: bool = False  # the number counts every file of the camera
    trusts_file_time: bool = False
    claims: tuple[str, ...] = ()  # the serials that do not agree; () where there is one, or none
    told: tuple[str, ...] = ()  # the serials that its name and notes give; a label gives none
    is_stated: bool = False  # the serial is what a person says: neither name nor notes give one
    triggered_at: datetime | None = None  # when the button was pressed, by the camera
    pre_record_s: float | None = None  # what such cameras keep from before it
    in_container: bool = False  # everything in its folder belongs together
    marked_at: datetime | None = None  # of a mark that lies beside a recording
    is_shared: bool = False  # it belongs to every recording of its folder
    position: tuple[float, float] | None = None  # degrees of latitude and longitude, as the camera notes them

    @property
    def continues(self) -> bool:
        """The name says that another file comes before it in the same recording."""
        return bool(self.number) and not self.counts_all

    @property
    def named_start(self) -> datetime | None:
        """The start as the name or its folder tells it."""
        for candidate in self.candidates:
            if candidate.source in {TimeSource.NAME, TimeSource.FOLDER}:
                return candidate.at
        return None


def read_name(
    file: SourceFile, profiles: Sequence[CameraProfile], volume_label: str, zone: tzinfo, notes: Notes
) -> FileFacts:
    """Read one file's name by the first profile that fits; the last, the generic one, fits any name.

    zone: of a camera that writes its local time. notes: the source's small files, where some cameras write
    about themselves. Nothing is refused: what cannot be read is None, the time of the file stays as the last
    claim.
    """
    for profile in profiles:
        matched = profile.match(file.relative)
        if matched is not None:
            break
    else:
        return FileFacts("", FileKind.OTHER, None, None, (_file_time(file),))
    pattern, found = matched
    groups = {name: value for name, value in found.groupdict().items() if value}
    serial = _serial(file, profile, groups.get("serial"), volume_label, notes)
    told = _serials_told(file, profile, profiles, groups.get("serial"), notes)
    claims = told if len(told) > 1 else ()
    is_recording = is_media(file.name) or (bool(profile.ready_marker) and notes.is_recording(file))
    return FileFacts(
        profile=profile.name,
        kind=_kind(file, profile, is_recording),
        serial=None if claims else serial,
        claims=claims,
        told=told,
        wearer_hint=_wearer(profile, groups.get("wearer"), notes),
        candidates=_candidates(file, profile, pattern, groups, zone, notes if is_recording else None),
        marks=_marks(file, profile, notes, is_recording),
        series=_series(file, profile, found),
        number=_number(groups),
        counts_all="counter" in groups and "sequence" not in groups,
        trusts_file_time=profile.trusts_file_time,
        triggered_at=_told(file, profile.trigger_times if is_recording else (), notes)[0],
        pre_record_s=profile.pre_record_s,
        in_container=bool(profile.ready_marker),
        marked_at=_marked_at(file, profile),
        is_shared=any(shape.fullmatch(file.name) for shape in profile.shared),
        position=_position(file, profile.places if is_recording else (), notes),
    )


def volume_serials(profiles: Sequence[CameraProfile], volume_label: str, notes: Notes) -> tuple[str, ...]:
    """The serials that a volume without recordings tells of itself: by notes, else by its label.

    They are told as those of recordings are that bear none in their names.
    """
    rules = [rule for profile in profiles for rule in profile.identities]
    noted = [
        notes.value("", rule.file, rule.keys) for rule in rules if rule.source == "json" and not rule.beside
    ]
    named = [volume_label] if any(rule.source == "label" for rule in rules) else []
    return tuple(dict.fromkeys(text.strip() for text in noted if text and text.strip())) or tuple(
        text for text in named if text
    )


def with_stated(facts: FileFacts, serial: str) -> FileFacts:
    """With the serial that a person says: it fills what nothing tells, and overrides nothing.

    Where name or notes give another one both are claims, and it is asked which camera it was (R1).
    """
    if not facts.told:
        return replace(facts, serial=serial, is_stated=True)
    if len(facts.told) == 1 and _is_same(facts.told[0], serial):
        return facts
    others = [one for one in facts.told if not _is_same(one, serial)]
    return replace(facts, serial=None, claims=(*others, serial))


def _kind(file: SourceFile, profile: CameraProfile, is_recording: bool) -> FileKind:
    if is_preview(file.name):
        return FileKind.PREVIEW
    if is_recording:
        return FileKind.MEDIA
    if profile.ready_marker or is_sidecar(file.name):
        return FileKind.SIDECAR  # whatever else a dock puts into a container belongs to its recording
    is_mark = any(rule.beside is not None and rule.beside.fullmatch(file.name) for rule in profile.marks)
    return FileKind.SIDECAR if is_mark else FileKind.OTHER


def _series(file: SourceFile, profile: CameraProfile, found: re.Match[str]) -> str:
    """The folder of a container; else the path without what counts up in it, and without its hour."""
    if profile.ready_marker:
        return _container(file)
    groups = found.groupdict()
    if not groups.get("sequence") and not groups.get("counter"):
        return ""
    taken = [name for name in ("sequence", "counter", "date", "time") if groups.get(name)]
    kept = file.relative
    for start, end in sorted((found.span(name) for name in taken), reverse=True):
        kept = f"{kept[:start]}*{kept[end:]}"
    return kept


def _number(groups: dict[str, str]) -> int | None:
    text = groups.get("sequence") or groups.get("counter")
    return None if text is None else int(text)


def _marked_at(file: SourceFile, profile: CameraProfile) -> datetime | None:
    """When a mark that lies beside a recording was made, by its name; such names count in UTC."""
    for rule in profile.marks:
        found = rule.beside.fullmatch(file.name) if rule.beside is not None else None
        if found is not None:
            return stamped(found["at"])
    return None


def _wearer(profile: CameraProfile, named: str | None, notes: Notes) -> str | None:
    """The number of the wearer: the dock's own list says it of an id, else it is what the name gives."""
    if named is None or named in profile.unassigned:
        return None
    for rule in profile.wearers:
        found = notes.value("", rule.file.format(wearer=named), rule.keys)
        if found and found.strip():
            return found.strip()
    return named


def _serial(
    file: SourceFile, profile: CameraProfile, named: str | None, volume_label: str, notes: Notes
) -> str | None:
    for rule in profile.identities:
        found: str | None
        if rule.source == "name":
            found = named
        elif rule.source == "label":
            found = volume_label
        else:
            folder = file.folder if rule.beside else ""
            found = notes.value(folder, rule.file.format(folder=_container(file)), rule.keys)
        if found:
            return found.strip()
    return None


def _serials_told(
    file: SourceFile,
    profile: CameraProfile,
    profiles: Sequence[CameraProfile],
    named: str | None,
    notes: Notes,
) -> tuple[str, ...]:
    """The serials of a file's name, of the notes beside it and of those of its volume.

    A label is a name that people give, and claims nothing. A serial written shorter, without what its maker
    puts before it, is the same one.
    """
    found = [named] if any(rule.source == "name" for rule in profile.identities) else []
    for each in profiles:
        for rule in each.identities:
            if rule.source == "json" and (each is profile or not rule.beside):
                folder = file.folder if rule.beside else ""
                found.append(notes.value(folder, rule.file.format(folder=_container(file)), rule.keys))
    told: list[str] = []
    for text in (one.strip() for one in found if one):
        if text and not any(_is_same(text, known) for known in told):
            told.append(text)
    return tuple(told)


def _is_same(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    return first.endswith(second) or second.endswith(first)


def _candidates(
    file: SourceFile,
    profile: CameraProfile,
    pattern: NamePattern,
    groups: dict[str, str],
    zone: tzinfo,
    notes: Notes | None,
) -> tuple[TimeCandidate, ...]:
    """notes: of a recording; None for what lies beside one."""
    candidates = []
    named = _named_time(pattern, groups, zone)
    if named is not None:
        source = TimeSource.FOLDER if pattern.date_in_folder else TimeSource.NAME
        candidates.append(
            TimeCandidate(source, named, file.relative if pattern.date_in_folder else file.name)
        )
    at, told = (None, "") if notes is None else _told(file, profile.sidecar_times, notes)
    if at is not None:
        candidates.append(TimeCandidate(TimeSource.SIDECAR, at, told))
    candidates.append(_file_time(file))
    return tuple(candidates)


def _told(file: SourceFile, rules: Sequence[SidecarValue], notes: Notes) -> tuple[datetime | None, str]:
    """The first moment that a JSON file beside a recording tells, and as it stands there."""
    for told in _values(file, rules, notes):
        if (at := _rfc3339(told)) is not None:
            return at, told
    return None, ""


def _position(file: SourceFile, rules: Sequence[SidecarValue], notes: Notes) -> tuple[float, float] | None:
    """The first position that such a file tells: signed degrees, what follows of accuracy and hour let go."""
    for told in _values(file, rules, notes):
        found = _DEGREES.match(told)
        if found is not None:
            latitude, longitude = float(found[1]), float(found[2])
            if abs(latitude) <= _POLE and abs(longitude) <= 2 * _POLE and (latitude, longitude) != (0.0, 0.0):
                return latitude, longitude
    return None


def _values(file: SourceFile, rules: Sequence[SidecarValue], notes: Notes) -> Iterator[str]:
    for rule in rules:
        name = rule.file.format(folder=_container(file), name=file.name)
        yield notes.value(file.folder, name, rule.keys) or ""


def file_time(file: SourceFile) -> datetime:
    """When it was written, as the file system tells it; a FAT volume keeps no zone.

    What lies before 1970 or beyond 2262 is taken for these: it is to be checked, and the calendar ends.
    """
    said_ns = min(max(0, file.modified_ns), _LATEST_NS)
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=said_ns // 1000)


def _file_time(file: SourceFile) -> TimeCandidate:
    at = file_time(file)
    return TimeCandidate(TimeSource.FILE, at, at.isoformat())


def _named_time(pattern: NamePattern, groups: dict[str, str], zone: tzinfo) -> datetime | None:
    """The moment in the name, or None where the digits are no date: then they are only digits."""
    if "epoch_ms" in groups:
        return datetime.fromtimestamp(int(groups["epoch_ms"]) / 1000, UTC)
    if "date" not in groups or "time" not in groups:
        return None
    return moment(groups["date"], groups["time"], pattern.order, UTC if pattern.zone == "utc" else zone)


def moment(date_text: str, time_text: str, order: DateOrder, zone: tzinfo) -> datetime | None:
    """A moment from eight digits of a date and four or six of a time; None where there is no such moment.

    In the hour that happens twice when summer time ends, the first one is taken; an hour that is skipped when
    it begins is the one after the gap: so a clock shows it that nobody put forward.
    """
    digits, clock = re.sub(r"\D", "", date_text), re.sub(r"\D", "", time_text).ljust(6, "0")
    if order == "ymd":
        year, month, day = digits[:4], digits[4:6], digits[6:]
    else:
        year, month, day = digits[4:], digits[:2], digits[2:4]
        if order == "dmy":
            month, day = day, month
    try:
        at = datetime(
            int(year), int(month), int(day), int(clock[:2]), int(clock[2:4]), int(clock[4:]), tzinfo=zone
        )
        return in_zone(at, zone)
    except (ValueError, OverflowError):
        return None


def _container(file: SourceFile) -> str:
    """The name of the folder that a file lies in."""
    return file.folder.rpartition("/")[2]


def _rfc3339(text: str | None) -> datetime | None:
    try:
        at = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _marks(file: SourceFile, profile: CameraProfile, notes: Notes, is_recording: bool) -> tuple[str, ...]:
    words = []
    for rule in profile.marks:
        if rule.path is not None:
            if rule.path.search(file.relative):
                words.append(rule.word)
        elif rule.beside is not None and is_recording and notes.is_marked(file, rule.beside, profile):
            words.append(rule.word)
    return tuple(words)
