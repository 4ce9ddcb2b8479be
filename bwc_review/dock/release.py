"""Erases files from a camera, one by one, and looks at what is left."""

from __future__ import annotations

import errno
from collections.abc import Sequence

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

    Causes: "changed", "gone", "read_only", "busy", or what the system says.
    """
    state = source.state(file)
    if state is not FileState.UNCHANGED:
        raise ReleaseRefused(file.relative, state.value)
    try:
        source.erase(file)
    except OSError as error:
        raise ReleaseRefused(file.relative, _CAUSES.get(error.errno or 0, error.strerror or "")) from error


def residue(source: Source, profiles: Sequence[CameraProfile]) -> list[str]:
    """Pictures, sound and what belongs to them that a camera still holds, wherever they lie on it (R10).

    As relative paths. The camera's notes about itself are none of it; a folder that cannot be looked into is,
    unless it is the operating system's. Raises SourceMissing.
    """
    rules = IgnoreRules.of(profiles)
    files, closed = everything(source)
    held = [
        file.relative
        for file in files
        if is_media(file.name) or (is_sidecar(file.name) and not rules.is_marker(file.name))
    ]
    return held + [folder for folder in closed if not any(map(rules.is_system_folder, folder.split("/")))]
