"""Knows the worker processes that no signal ends, each with the source at which it hangs, until they end.

A process that waits inside the system for a share that is gone (NFS mounted hard) cannot be ended by anybody
before the share answers. It is left behind: nobody waits for it, and its source is asked nothing meanwhile.
"""

from __future__ import annotations

import atexit
from multiprocessing import process as processes
from multiprocessing.context import SpawnProcess

from bwc_review.dock.source import Address

_FAREWELL_S = 5.0
_STUCK = "stuck"
_STARTED = processes._children  # type: ignore[attr-defined]  # noqa: SLF001 (what is alive, or not yet buried)


def end(process: SpawnProcess, at: Address | None = None) -> bool:
    """End a worker and leave no zombie; False where it hangs and is left behind. at: whose file it reads."""
    if process.is_alive():
        process.kill()
        process.join(_FAREWELL_S)
    if not process.is_alive():
        process.close()
        return True
    process.name = _name(at)
    atexit.register(_STARTED.discard, process)  # else the program would wait for it at its own end
    return False


def hangs_at(at: Address) -> bool:
    """Whether a process that was left still hangs at this source; those that ended meanwhile are buried."""
    hanging = [one for one in list(_STARTED) if one.name.startswith(_STUCK) and one.is_alive()]
    return any(one.name == _name(at) for one in hanging)


def _name(at: Address | None) -> str:
    return _STUCK if at is None else f"{_STUCK} at {at.kind} {at.place}"
