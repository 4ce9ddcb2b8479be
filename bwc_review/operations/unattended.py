"""Finds out whether the system's timer runs the erasure with nobody there, and when it last did (R9)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.journal import Operation

UNATTENDED = "unattended"  # detail of the start that the timer made
TASK = "BWC Review sweep"  # as packaging/windows names it
_TIMER = "timers.target.wants/bwc-review-sweep.timer"
_LIMIT_S = 10.0
_PAGE = 200  # starts looked at together


def is_installed() -> bool | None:
    """Whether systemd or the task scheduler of Windows has the task; None on another system."""
    if sys.platform == "win32":
        return _has_task()
    if sys.platform == "darwin":
        return None
    own = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
    places = (own, Path("/etc/systemd/user"), Path("/etc/systemd/system"))
    return any(os.path.lexists(place / _TIMER) for place in places)


def last_run(tables: Tables) -> datetime | None:
    """When the timer last opened this station; None where the journal knows of no such start."""
    numbers = tables.journal.numbers(operation=Operation.START)
    while numbers:
        page, numbers = numbers[-_PAGE:], numbers[:-_PAGE]
        for entry in reversed(tables.journal.of_numbers(page)):
            if entry.details.get(UNATTENDED):
                return entry.at
    return None


def _has_task() -> bool:
    program = shutil.which("schtasks")
    if program is None:
        return False
    asked = [program, "/Query", "/TN", TASK]
    try:
        found = subprocess.run(asked, capture_output=True, check=False, timeout=_LIMIT_S)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return found.returncode == 0
