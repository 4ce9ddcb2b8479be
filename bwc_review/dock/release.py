"""Erases files from a camera, one by one, and looks at what is left."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bwc_review.dock.listing import everything, is_media, is_sidecar
from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.source import FileState, Source, SourceFile
from bwc_review.domain.errors import ReleaseRefused

_CAUSES = {
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EBUSY: "busy",
    errno.ENOENT: "gone",
}


def release(source: Source, file: SourceFile) -> None:
    """Erase one file from the camera, durably; only the very file that was listed, else ReleaseRefused.

    So says its trace too, where it bears one: what goes with a recording goes before it, and takes its time.
    Causes: "changed", "gone", "read_only", "busy", or what the system says.
    """
    state = source.state(file)
    if state is not FileState.UNCHANGED:
        raise ReleaseRefused(file.relative, state.value)
    if file.trace and source.trace(file) != file.trace:
        raise ReleaseRefused(file.relative, FileState.CHANGED.value)
    try:
        source.erase(file)
    except OSError as error:
        raise ReleaseRefused(file.relative, _CAUSES.get(error.errno or 0, error.strerror or "")) from error


def may_be_recording(file: SourceFile, rules: IgnoreRules) -> bool:
    """It is one, belongs to one, or nobody knows what it is: a camera that holds it is not free."""
    if rules.is_marker(file.name):
        return False
    return is_media(file.name) or is_sidecar(file.name) or not rules.is_in_index(file)


@dataclass(frozen=True, slots=True)
class Left:
    """What a camera still holds. closed: folders (relative) that cannot be looked into.

    spent: signs that a folder is whole, of folders in which nothing but the camera's notes is left.
    own: what the camera keeps for itself and no rule knows; it stays, is named, and is no recording.
    """

    files: tuple[SourceFile, ...] = ()
    closed: tuple[str, ...] = ()
    spent: tuple[SourceFile, ...] = ()
    own: tuple[SourceFile, ...] = ()

    @property
    def names(self) -> list[str]:
        """All of it but its own, relative."""
        return [*(file.relative for file in self.files), *self.closed]


def none_own(file: SourceFile) -> bool:  # noqa: ARG001 (whatever it is)
    """Where nothing is known to be a camera's own."""
    return False


def left_on(
    source: Source, profiles: Sequence[CameraProfile], is_own: Callable[[SourceFile], bool] = none_own
) -> Left:
    """All that a camera still holds and that is not known to be no recording, wherever it lies on it (R10).

    The camera's notes about itself are none of it, nor are its settings and those of operating systems; a
    folder that cannot be looked into is, unless it is the operating system's. SourceMissing. is_own: as
    ``OwnFiles`` answers.
    """
    return left_of(*everything(source), profiles, is_own)


def left_of(
    files: Sequence[SourceFile],
    closed: Sequence[str],
    profiles: Sequence[CameraProfile],
    is_own: Callable[[SourceFile], bool] = none_own,
) -> Left:
    """The same of what was listed. closed: folders that cannot be looked into."""
    rules = IgnoreRules.of(profiles)
    signs = {profile.ready_marker.lower() for profile in profiles if profile.ready_marker}
    asked = tuple(file for file in files if may_be_recording(file, rules))
    own = frozenset(filter(is_own, asked))
    held = tuple(file for file in asked if file not in own)
    odd = (folder for folder in closed if not any(map(rules.is_system_folder, folder.split("/"))))
    full = {file.folder for file in files if not rules.is_marker(file.name)}
    spent = (file for file in files if file.name.lower() in signs and file.folder not in full)
    return Left(held, tuple(odd), tuple(spent), tuple(file for file in asked if file in own))
