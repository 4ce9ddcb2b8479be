"""Looks at what the station stands on: player, codecs, keyring, folder, disk, clock. Changes nothing."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from datetime import datetime
from pathlib import Path

from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.errors import KeyringMissing, PlayerMissing
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, seconds_between
from bwc_review.media.codecs import missing_codecs
from bwc_review.operations.unattended import is_installed
from bwc_review.player.instance import open_vlc
from bwc_review.vault.custody import KeyringCustody

_RUNS_WITHIN_S = 2 * DAY_S  # hourly, but the computer may be off over a night
_LEAST_FREE = 10 * 1024**3
_COPY_ON_WRITE = {"btrfs", "zfs", "apfs", "refs", "bcachefs", "overlay"}
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"}


def diagnose(
    folder: Path,
    last_use: datetime | None,
    profile: LegalProfile,
    now: datetime,
    last_unattended: datetime | None = None,
) -> tuple[Check, ...]:
    """Every check of ``doctor``, in the order in which a person would mend them.

    ``last_unattended``: when the timer of the system last opened the station to erase what is due.
    """
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    return (
        _player(),
        _codecs(),
        _keyring(),
        _folder(existing),
        _disk(existing),
        _file_system(existing),
        _clock(last_use, profile, now),
        _core_dumps(),
        _timer(last_unattended, last_use, now),
    )


def _player() -> Check:
    try:
        instance = open_vlc()
    except PlayerMissing:
        return Check(CheckName.PLAYER, ok=False)
    instance.release()
    return Check(CheckName.PLAYER, ok=True)


def _codecs() -> Check:
    missing = missing_codecs()
    return Check(CheckName.CODECS, not missing, {"missing": ", ".join(missing)})


def _keyring() -> Check:
    try:
        return Check(CheckName.KEYRING, ok=True, facts={"backend": KeyringCustody("doctor").name})
    except KeyringMissing as error:
        return Check(CheckName.KEYRING, ok=False, facts={"backend": error.backend})


def _folder(folder: Path) -> Check:
    writable = os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    private = sys.platform == "win32" or not folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    return Check(
        CheckName.FOLDER,
        writable and private,
        {"folder": str(folder), "writable": int(writable), "private": int(private)},
    )


def _disk(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free
    return Check(CheckName.DISK, free >= _LEAST_FREE, {"free_bytes": free})


def _file_system(folder: Path) -> Check:
    kind = file_system(folder)
    return Check(CheckName.FILE_SYSTEM, kind not in _COPY_ON_WRITE | _NETWORK, {"kind": kind})


def file_system(folder: Path) -> str:
    """The type of the file system that holds the folder, by the mount table of Linux; "" elsewhere."""
    table = Path("/proc/self/mounts")
    if not table.exists():
        return ""
    best, kind = "", ""
    for line in table.read_text("utf-8", "replace").splitlines():
        _, mount, name, *_ = line.split(" ")
        mount = mount.encode().decode("unicode_escape")
        inside = folder.resolve().is_relative_to(mount)
        if inside and len(mount) >= len(best):
            best, kind = mount, name
    return kind


def _clock(last_use: datetime | None, profile: LegalProfile, now: datetime) -> Check:
    if last_use is None:
        return Check(CheckName.CLOCK, now.year >= profile.effective_from.year, {"days": 0})
    days = int(seconds_between(last_use, now) // DAY_S)
    return Check(CheckName.CLOCK, 0 <= days <= profile.clock_jump_days, {"days": days})


def _timer(last: datetime | None, last_use: datetime | None, now: datetime) -> Check:
    """Well where the task is installed and has run, or where nothing has had the time to."""
    installed = is_installed()
    facts: dict[str, str | int] = {
        "installed": -1 if installed is None else int(installed),
        "last_run": "" if last is None else last.isoformat(),
    }
    seldom = last_use is not None and (last is None or seconds_between(last, now) > _RUNS_WITHIN_S)
    return Check(CheckName.TIMER, bool(installed) and not seldom, facts)


def _core_dumps() -> Check:
    if sys.platform == "win32":
        return Check(CheckName.CORE_DUMPS, ok=True)
    import resource

    return Check(CheckName.CORE_DUMPS, resource.getrlimit(resource.RLIMIT_CORE)[0] == 0)
