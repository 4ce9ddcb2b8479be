"""Counts what docks have pushed and the vault does not have yet."""

from __future__ import annotations

from pathlib import Path

from bwc_review.dock.container import holds_recording
from bwc_review.domain.receiver import Receiver, SpoolFacts
from bwc_review.receiver.names import COMPLETE, LISTS
from bwc_review.vault.spool import Spool


def look_at_spool(receiver: Receiver | None, root: Path) -> SpoolFacts:
    """What waits under ``root``; nothing where nothing was ever received. Raises OSError."""
    if receiver is None:
        return SpoolFacts()
    spool = Spool(root, receiver.spool_key)
    if not spool.is_there():
        return SpoolFacts()
    waiting = arriving = bare = 0
    for folder in spool.folders():
        names = [one.name for one in spool.listing(folder)] if folder not in LISTS else []
        is_done = COMPLETE in names
        waiting += is_done and holds_recording(names)
        bare += is_done and not holds_recording(names)
        arriving += bool(names) and not is_done
    return SpoolFacts(waiting, arriving, spool.damaged(), bare)
