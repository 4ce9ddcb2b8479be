"""Reads the descriptions of camera makers: how their files are named, dated, marked and told apart."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import translate as expression_of
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast

from bwc_review.dock.source import SourceFile

ZoneRule = Literal["local", "utc"]
DateOrder = Literal["ymd", "mdy", "dmy"]


@dataclass(frozen=True, slots=True)
class NamePattern:
    """One shape of path. Groups: serial, wearer, date, time, epoch_ms, sequence, counter; all may be absent.

    date holds eight digits in ``order`` and time four or six, with anything between the digits. sequence
    counts the files of one recording from 0, counter all files of the camera.
    """

    expression: re.Pattern[str]
    order: DateOrder
    zone: ZoneRule
    date_in_folder: bool


@dataclass(frozen=True, slots=True)
class MarkRule:
    """A word the camera says about a recording: in its path, or by a file that lies beside it."""

    word: str
    path: re.Pattern[str] | None = None
    beside: re.Pattern[str] | None = (
        None  # group at, in UTC, as ``bookmark.stamped`` reads it: when it was made
    )


@dataclass(frozen=True, slots=True)
class IdentityRule:
    """Where the serial stands: "name" (group serial), "label" of the volume, or a "json" file."""

    source: Literal["name", "label", "json"]
    file: str = ""  # for json; {folder} is the name of the folder of the media file
    beside: bool = False  # the json file lies beside the media file, not under the root
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WearerRule:
    """Where the number or login of a wearer stands whom names give by an id that only the dock knows."""

    file: str  # under the root; {wearer} is what the name gives
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SidecarValue:
    """What stands in a JSON file beside the media; {folder} and {name} are those of the media."""

    file: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A path and what must be read from it: the profile's own test."""

    path: str
    serial: str | None
    at: datetime | None
    wearer: str | None
    marks: tuple[str, ...]
    continues: bool


@dataclass(frozen=True, slots=True)
class CameraProfile:
    """One maker's habits, as data."""

    name: str
    title: str
    patterns: tuple[NamePattern, ...]
    marks: tuple[MarkRule, ...] = ()
    identities: tuple[IdentityRule, ...] = ()
    unassigned: tuple[str, ...] = ()  # wearer numbers that mean nobody
    system_folders: tuple[str, ...] = ()  # of operating systems: never of interest
    index_folders: tuple[str, ...] = ()  # of these, what holds only what a system notes about the volume
    staging_folders: tuple[str, ...] = ()  # recordings not finished, or refused by the dock
    markers: tuple[str, ...] = ()  # files that only say something about others
    shared: tuple[re.Pattern[str], ...] = ()  # names of what belongs to every recording of its container
    ready_marker: str = ""  # a folder without this file is still being filled
    sidecar_times: tuple[SidecarValue, ...] = ()  # RFC 3339; the first that tells one
    places: tuple[SidecarValue, ...] = ()  # degrees of latitude and longitude, the same way
    wearers: tuple[WearerRule, ...] = ()
    trigger_times: tuple[SidecarValue, ...] = ()  # when the button was pressed, the same way
    pre_record_s: float | None = None  # what its cameras keep from before the button, unless told otherwise
    trusts_file_time: bool = False  # the camera sets it when a recording ends, and nothing sets it anew
    is_fallback: bool = False  # tried last
    samples: tuple[Sample, ...] = ()

    def matches(self, relative: str) -> bool:
        """One of the patterns fits this path."""
        return self.match(relative) is not None

    def match(self, relative: str) -> tuple[NamePattern, re.Match[str]] | None:
        """The first pattern that fits, and what it found."""
        for pattern in self.patterns:
            found = pattern.expression.fullmatch(relative)
            if found is not None:
                return pattern, found
        return None


@dataclass(frozen=True, slots=True)
class IgnoreRules:
    """What all profiles together leave aside. Shell patterns, letters of any size."""

    system: tuple[str, ...] = ()
    index: tuple[str, ...] = ()
    staging: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()

    @classmethod
    def of(cls, profiles: Iterable[CameraProfile]) -> IgnoreRules:
        """The rules of these profiles, put together."""
        everyone = tuple(profiles)
        return cls(
            tuple(shape for profile in everyone for shape in profile.system_folders),
            tuple(shape for profile in everyone for shape in profile.index_folders),
            tuple(shape for profile in everyone for shape in profile.staging_folders),
            tuple(shape for profile in everyone for shape in profile.markers),
        )

    def is_system_folder(self, name: str) -> bool:
        """A folder of the operating system."""
        return _fits(name, self.system)

    def is_in_system_folder(self, file: SourceFile) -> bool:
        """It lies in a folder of the operating system."""
        return any(_fits(part, self.system) for part in file.folder.split("/"))

    def is_in_index(self, file: SourceFile) -> bool:
        """It lies where a system notes only what concerns the volume."""
        return any(_fits(part, self.index) for part in file.folder.split("/"))

    def is_staging_folder(self, name: str) -> bool:
        """A folder whose recordings are not finished, or were refused."""
        return _fits(name, self.staging)

    def is_marker(self, name: str) -> bool:
        """A file that only says something about others."""
        return _fits(name, self.markers)


def load_profiles(folder: Path) -> tuple[CameraProfile, ...]:
    """All ``*.toml`` of a folder, the fallback last. ValueError names the file that does not parse."""
    profiles = []
    for file in sorted(folder.glob("*.toml")):
        try:
            profiles.append(profile_from(tomllib.loads(file.read_text("utf-8"))))
        except (ValueError, KeyError, TypeError, re.error) as error:
            raise ValueError(f"{file.name}: {error}") from error
    return tuple(sorted(profiles, key=lambda profile: profile.is_fallback))


def profile_from(data: Mapping[str, Any]) -> CameraProfile:
    """Make a profile of a parsed file; KeyError or ValueError for a key that is missing or unknown."""
    ignore = data.get("ignore", {})
    return CameraProfile(
        name=data["name"],
        title=data["title"],
        patterns=tuple(_pattern(item) for item in data["patterns"]),
        marks=tuple(_mark(item) for item in data.get("marks", ())),
        identities=tuple(_identity(item) for item in data.get("identities", ())),
        unassigned=tuple(data.get("unassigned", ())),
        system_folders=tuple(ignore.get("system_folders", ())),
        index_folders=tuple(ignore.get("index_folders", ())),
        staging_folders=tuple(ignore.get("staging_folders", ())),
        markers=tuple(ignore.get("markers", ())),
        shared=tuple(re.compile(one, re.IGNORECASE) for one in data.get("shared", ())),
        ready_marker=data.get("ready_marker", ""),
        sidecar_times=_values(data, "sidecar_times"),
        places=_values(data, "places"),
        wearers=tuple(WearerRule(item["file"], tuple(item["keys"])) for item in data.get("wearers", ())),
        trigger_times=_values(data, "trigger_times"),
        pre_record_s=data.get("pre_record_s"),
        trusts_file_time=data.get("trusts_file_time", False),
        is_fallback=data.get("fallback", False),
        samples=tuple(_sample(item) for item in data["samples"]),
    )


def _values(data: Mapping[str, Any], name: str) -> tuple[SidecarValue, ...]:
    return tuple(SidecarValue(item["file"], tuple(item["keys"])) for item in data.get(name, ()))


def _pattern(item: Mapping[str, Any]) -> NamePattern:
    order, zone = item.get("order", "ymd"), item["zone"]
    if order not in {"ymd", "mdy", "dmy"} or zone not in {"local", "utc"}:
        raise ValueError(f"order {order!r}, zone {zone!r}")
    return NamePattern(
        re.compile(item["path"], re.IGNORECASE),
        cast(DateOrder, order),
        cast(ZoneRule, zone),
        item.get("date_in_folder", False),
    )


def _mark(item: Mapping[str, Any]) -> MarkRule:
    path, beside = item.get("path"), item.get("beside")
    if (path is None) == (beside is None):
        raise ValueError(f"mark {item['word']!r} needs either path or beside")
    return MarkRule(
        item["word"],
        None if path is None else re.compile(path, re.IGNORECASE),
        None if beside is None else re.compile(beside, re.IGNORECASE),
    )


def _identity(item: Mapping[str, Any]) -> IdentityRule:
    source = item["from"]
    if source not in {"name", "label", "json"}:
        raise ValueError(f"identity from {source!r}")
    return IdentityRule(
        cast(Literal["name", "label", "json"], source),
        item.get("file", ""),
        item.get("beside", False),
        tuple(item.get("keys", ())),
    )


def _sample(item: Mapping[str, Any]) -> Sample:
    return Sample(
        item["path"],
        item.get("serial"),
        item.get("at"),
        item.get("wearer"),
        tuple(item.get("marks", ())),
        item.get("continues", False),
    )


def _fits(name: str, shapes: tuple[str, ...]) -> bool:
    return bool(shapes) and _any_of(shapes).match(name.lower()) is not None


@lru_cache(maxsize=16)
def _any_of(shapes: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all: it is asked of each of 100,000 names."""
    return re.compile("|".join(expression_of(shape.lower()) for shape in shapes))
