"""Lists and opens the files of a docked camera or folder; never follows a link or wakes a device."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.domain.errors import SourceMissing, SourceUnreadable, SourceVanished

_VIDEO = "mp4 mov m4v avi mkv ts mts m2ts 3gp asf wmv mpg mpeg dav h264 h265 hevc"
_PICTURE = "jpg jpeg png"
_SOUND = "m4a aac wav mp3 amr ogg opus"
MEDIA_ENDINGS = frozenset(f"{_VIDEO} {_PICTURE} {_SOUND}".split())
SIDECAR_ENDINGS = frozenset(["nmea", "gpx", "txt", "json", "log", "srt", "key", "xml", "mtd"])
_GONE = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One regular file as it was when listed. relative: from the root, "/" between parts, valid text."""

    path: Path
    relative: str
    size: int
    modified_ns: int

    @property
    def name(self) -> str:
        """The last part of relative."""
        return self.relative.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """What stands before the name, "" at the root."""
        return self.relative.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source holds: files to look at, and folders that were left aside (relative), to be said."""

    root: Path
    files: tuple[SourceFile, ...]
    skipped: tuple[str, ...] = ()


def ending(name: str) -> str:
    """The part after the last dot, in small letters; "" without one."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def is_media(name: str) -> bool:
    """Pictures or sound, judged by the ending alone: what is inside is for the probe to say."""
    return ending(name) in MEDIA_ENDINGS


def is_sidecar(name: str) -> bool:
    """Written by the camera beside its media: positions, metadata, keys."""
    return ending(name) in SIDECAR_ENDINGS


def list_source(root: Path, profiles: Sequence[CameraProfile] = ()) -> Listing:
    """The regular files under root in order of their names; SourceMissing where it cannot be listed.

    Links, devices and pipes are passed over. Folders that cameras use for what is not finished or was refused
    are left aside and named in ``skipped``; so is a container that lacks its sign of completeness.
    """
    rules = IgnoreRules.of(profiles)
    files: list[SourceFile] = []
    skipped: list[str] = []
    for relative, entry in _walk(root, rules, skipped):
        if rules.is_marker(entry.name):
            continue
        found = _source_file(relative, entry)
        if found is not None:
            files.append(found)
    files.sort(key=lambda file: file.relative)
    unready = _unready_folders(root, profiles, files)
    skipped.extend(unready)
    ready = tuple(file for file in files if not any(_is_under(file, folder) for folder in unready))
    return Listing(root, ready, tuple(sorted(skipped)))


def everything(root: Path) -> list[SourceFile]:
    """Every regular file under root, the folders that list_source leaves aside included."""
    found = (_source_file(relative, entry) for relative, entry in _walk(root, IgnoreRules(), []))
    return sorted((file for file in found if file is not None), key=lambda file: file.relative)


def open_source(file: SourceFile) -> BinaryIO:
    """Open a listed file for reading; refuses what is no longer a regular file.

    SourceVanished when it is gone, SourceUnreadable when it is there and cannot be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        number = os.open(file.path, flags)
    except OSError as error:
        if error.errno in _GONE:
            raise SourceVanished(file.relative) from error
        raise SourceUnreadable(file.relative, error.strerror or "") from error
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise SourceUnreadable(file.relative, "not a file")
    return os.fdopen(number, "rb", buffering=0)


def is_unchanged(file: SourceFile) -> bool:
    """The file still has the size and time of the listing, and is still a file."""
    try:
        now = file.path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(now.st_mode) and (now.st_size, now.st_mtime_ns) == (file.size, file.modified_ns)


def _walk(root: Path, rules: IgnoreRules, skipped: list[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    waiting: list[tuple[str, Path]] = [("", root)]
    while waiting:
        prefix, folder = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = list(listing)
        except OSError as error:
            if prefix and not isinstance(error, FileNotFoundError):
                skipped.append(prefix.rstrip("/"))
                continue
            raise SourceMissing(str(root)) from error
        for entry in entries:
            relative = prefix + _as_text(entry.name)
            if entry.is_dir(follow_symlinks=False):
                if rules.is_system_folder(entry.name):
                    continue
                if rules.is_staging_folder(entry.name):
                    skipped.append(relative)
                    continue
                waiting.append((relative + "/", Path(entry.path)))
            elif entry.is_file(follow_symlinks=False):
                yield relative, entry


def _source_file(relative: str, entry: os.DirEntry[str]) -> SourceFile | None:
    try:
        facts = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None  # gone since the folder was listed: it was never seen
    return SourceFile(Path(entry.path), relative, facts.st_size, facts.st_mtime_ns)


def _as_text(name: str) -> str:
    """A name that can be stored and shown: bytes that are no UTF-8 are written as their numbers."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _unready_folders(
    root: Path, profiles: Sequence[CameraProfile], files: Sequence[SourceFile]
) -> tuple[str, ...]:
    unready = set()
    for profile in profiles:
        if not profile.ready_marker:
            continue
        for file in files:
            if profile.matches(file.relative) and file.folder not in unready:
                sign = root.joinpath(*file.folder.split("/")) / profile.ready_marker
                if not sign.is_file():
                    unready.add(file.folder)
    return tuple(sorted(unready))


def _is_under(file: SourceFile, folder: str) -> bool:
    return file.folder == folder or file.folder.startswith(folder + "/")
