"""Counts what docks have pushed and the vault does not have yet."""

from __future__ import annotations

from pathlib import Path

from bwc_review.dock.listing import is_media
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
    waiting = arriving = 0
    for folder in spool.folders():
        names = [one.name for one in spool.listing(folder)] if folder not in LISTS else []
        is_whole = COMPLETE in names and any(is_media(name) for name in names)
        waiting += is_whole
        arriving += bool(names) and not is_whole
    return SpoolFacts(waiting, arriving, spool.damaged())
