"""Erases files from a camera, one by one, and looks at what is left."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.source import SourceFile, everything, is_media, is_sidecar, is_unchanged
from bwc_review.domain.errors import ReleaseRefused

_CAUSES = {
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EBUSY: "busy",
    errno.ENOENT: "gone",
}


def release(file: SourceFile) -> None:
    """Erase one file from the camera, durably; only the very file that was listed, else ReleaseRefused.

    Causes: "changed", "gone", "read_only", "busy", or what the system says.
    """
    if not os.path.lexists(file.path):
        raise ReleaseRefused(file.relative, "gone")
    if not is_unchanged(file):
        raise ReleaseRefused(file.relative, "changed")
    try:
        file.path.unlink()
        _sync_folder(file.path.parent)
    except OSError as error:
        raise ReleaseRefused(file.relative, _CAUSES.get(error.errno or 0, error.strerror or "")) from error


def residue(root: Path, profiles: Sequence[CameraProfile]) -> list[SourceFile]:
    """Pictures, sound and what belongs to them that a camera still holds, wherever they lie on it (R10).

    The camera's notes about itself are none of it. Raises SourceMissing.
    """
    rules = IgnoreRules.of(profiles)
    return [
        file
        for file in everything(root)
        if is_media(file.name) or (is_sidecar(file.name) and not rules.is_marker(file.name))
    ]


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no such call for folders
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some camera file systems know no folder sync
            raise
    finally:
        os.close(number)
