"""Ends the process where a disk that answers nothing would keep it for ever, and says so."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bwc_review.domain.errors import DiskSilent
from bwc_review.domain.progress import Progress
from bwc_review.ui.error_text import sentence
from bwc_review.ui.jobs import Jobs

T = TypeVar("T")

# What gives no sign of life for so long hangs. A disk that slept needs several seconds to turn again, and a
# keyring is given ten (vault/keyring_custody.py): neither is to be taken for dead.
SILENT_S = 12.0
GRACE_S = 1.0  # for what nobody waits for any more: reads of a look that is over
SAID_WHY = 3  # exit code: the station says why


def unless_silent(operation: Callable[[Progress], T], folder: Path) -> T:
    """What an operation gives, waited for here. Raises what it raises; DiskSilent: no sign of life."""
    given: list[T] = []
    failed: list[Exception] = []

    def work(progress: Progress) -> None:
        try:
            given.append(operation(progress))
        except Exception as error:  # noqa: BLE001 - raised again below, where it is waited for
            failed.append(error)

    lane = Jobs("last")
    lane.start(work)
    if not lane.finish(SILENT_S):
        raise DiskSilent(str(folder))
    for error in failed:
        raise error
    return given[0]


def leave(code: int, folder: Path, *, is_closed: bool, end: Callable[[int], object] = os._exit) -> None:
    """Let the interpreter end by itself; after a moment, or at once where the station hangs, end it.

    A thread that waits in a read for a hung disk cannot be stopped, and Python would wait for it at its end.
    The next start finds what was open then, and puts it in order as after a power cut.
    """
    if is_closed:
        watch = threading.Timer(GRACE_S, _end, (code, folder, end))
        watch.daemon = True  # goes with the process where nothing hangs
        watch.start()
    else:
        _end(SAID_WHY, folder, end)


def _end(code: int, folder: Path, end: Callable[[int], object]) -> None:
    sys.stderr.write(sentence(DiskSilent(str(folder))) + "\n")
    sys.stderr.flush()
    sys.stdout.flush()
    end(code)
