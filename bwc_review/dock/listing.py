"""Lists a source by the rules of all cameras: what to look at, what is left aside and said."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.errors import SourceMissing

_VIDEO = (
    "mp4 mov m4v avi mkv ts mts m2ts 3gp 3g2 asf wmv mpg mpeg mpe m2v dav h264 h265 hevc 264 265 h26x "
    "flv f4v webm vob ogv mxf insv ps mjpg mjpeg divx"
)
_PICTURE = "jpg jpeg png bmp gif heic heif tif tiff webp"
_SOUND = "m4a aac wav mp3 amr ogg oga opus wma flac g711 pcm mka"
PREVIEW_ENDINGS = frozenset(["lrv", "thm"])
MEDIA_ENDINGS = frozenset(f"{_VIDEO} {_PICTURE} {_SOUND}".split()) | PREVIEW_ENDINGS
SIDECAR_ENDINGS = frozenset(["nmea", "gpx", "txt", "json", "log", "srt", "key", "xml", "mtd"])
# of Unicode: controls, separators of lines, and what changes the direction of text
_STEERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MOST_NAMES = 1_000_000  # on one source: folders without end are no camera's


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source holds: files to look at, and folders that were left aside (relative), to be said.

    markers: files that only say something about others. aside: those of containers that are not complete.
    passed: keys of the folders that were not looked into.
    """

    files: tuple[SourceFile, ...]
    skipped: tuple[str, ...] = ()
    markers: tuple[SourceFile, ...] = ()
    aside: tuple[SourceFile, ...] = ()
    passed: tuple[str, ...] = ()


def ending(name: str) -> str:
    """The part after the last dot, in small letters; "" without one."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def is_media(name: str) -> bool:
    """Pictures or sound, judged by the ending alone: what is inside is for the probe to say."""
    return ending(name) in MEDIA_ENDINGS


def is_preview(name: str) -> bool:
    """The same pictures once more, smaller, as some cameras write them beside each recording."""
    return ending(name) in PREVIEW_ENDINGS


def is_sidecar(name: str) -> bool:
    """Written by the camera beside its media: positions, metadata, keys."""
    return ending(name) in SIDECAR_ENDINGS


def list_source(source: Source, profiles: Sequence[CameraProfile] = ()) -> Listing:
    """The regular files of a source in order of their names; SourceMissing where it cannot be listed.

    Folders that cameras use for what is not finished or was refused are left aside and named in ``skipped``;
    so is a container that lacks its sign of completeness.
    """
    rules = IgnoreRules.of(profiles)
    skipped: list[str] = []
    passed: list[str] = []
    found = sorted(_walk(source, rules, skipped, passed), key=lambda file: file.relative)
    unready = _unready_folders(profiles, found)
    skipped.extend(unready)
    ready: list[SourceFile] = []
    markers: list[SourceFile] = []
    others: list[SourceFile] = []
    aside = {folder: _is_under(folder, unready) for folder in {file.folder for file in found}}
    for file in found:
        if aside[file.folder]:
            others.append(file)
        else:
            (markers if rules.is_marker(file.name) else ready).append(file)
    return Listing(tuple(ready), tuple(sorted(skipped)), tuple(markers), tuple(others), tuple(passed))


def everything(source: Source, folders: Sequence[str] = ("",)) -> tuple[list[SourceFile], list[str]]:
    """Every regular file of a source, in the folders that list_source leaves aside too; and which folders
    cannot be looked into. folders: keys of those that are looked into. SourceMissing.
    """
    closed: list[str] = []
    files = sorted(_walk(source, IgnoreRules(), closed, [], folders), key=lambda file: file.relative)
    return files, closed


def _walk(
    source: Source, rules: IgnoreRules, skipped: list[str], passed: list[str], folders: Sequence[str] = ("",)
) -> Iterator[SourceFile]:
    """skipped, passed: are told, as text and as keys, which folders were not looked into."""
    address = source.address
    waiting, seen = [*folders], 0
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(source.entries(folder))
        except OSError as error:
            if folder and not isinstance(error, (FileNotFoundError, TimeoutError, ConnectionError)):
                skipped.append(_as_text(folder))
                passed.append(folder)
                continue
            raise SourceMissing(source.title) from error
        seen += len(entries)
        if seen > _MOST_NAMES:
            raise SourceMissing(source.title)
        for name, is_folder, size, modified_ns, version in entries:
            key = f"{folder}/{name}" if folder else name
            if not is_folder:
                yield SourceFile(address, key, _as_text(key), size, modified_ns, version)
            elif rules.is_staging_folder(name):
                skipped.append(_as_text(key))
                passed.append(key)
            elif rules.is_system_folder(name):
                passed.append(key)
            else:
                waiting.append(key)


def _as_text(key: str) -> str:
    """A name that can be stored and shown: bytes that are no UTF-8 are written as their numbers, and so is
    what steers a terminal, breaks a line or turns what is read around.
    """
    text = os.fsencode(key).decode("utf-8", "backslashreplace")
    return text if text.isprintable() else _STEERS.sub(_numbered, text)


def _numbered(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _unready_folders(profiles: Sequence[CameraProfile], files: Sequence[SourceFile]) -> tuple[str, ...]:
    """Folders with recordings of a camera that says when it is done, and has not said so."""
    names = {file.relative.lower() for file in files}
    unready = set()
    for profile in profiles:
        if not profile.ready_marker:
            continue
        for file in files:
            sign = f"{file.folder}/{profile.ready_marker}".lower().lstrip("/")
            if file.folder not in unready and sign not in names and profile.matches(file.relative):
                unready.add(file.folder)
    return tuple(sorted(unready))


def _is_under(folder: str, others: Sequence[str]) -> bool:
    return any(folder == other or folder.startswith(other + "/") for other in others)
