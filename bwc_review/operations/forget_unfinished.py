"""Ends what a dock began to push and never finished, once the month of keeping is over (R8).

Nothing of it was ever listed, and the dock was never told that it is complete: it still has its copy. Such a
container must not outlive by its own accident what the law lets the station keep.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.listing import is_media
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import due_date, local_day
from bwc_review.receiver.names import COMPLETE, LISTS, NOTE
from bwc_review.vault.spool import Spool, Spooled

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def unfinished(spool: Spool) -> list[list[Spooled]]:
    """The objects of each container that will never come in as it is: not complete, or with no recording."""
    found = []
    for folder in spool.folders() if spool.is_there() else ():
        objects = spool.listing(folder)
        is_done = any(one.name == COMPLETE for one in objects) and any(is_media(one.name) for one in objects)
        if folder not in LISTS and objects and not is_done:
            found.append(objects)
    return found


def forget_unfinished(catalogue: Catalogue, spool: Spool, now: datetime, profile: LegalProfile) -> int:
    """Erase what was last added to more than the month ago; how many containers went, each on record."""
    today, gone = local_day(now, profile), 0
    for objects in unfinished(spool):
        if due_date(local_day(_last_touched(objects), profile), profile) > today:
            continue
        details: dict[str, int | str] = {
            "stage": "abandoned",
            "files": len(objects),
            "bytes": sum(one.size for one in objects),
        }
        with catalogue.write(Draft(Operation.SPOOL_EMPTIED, SYSTEM, details=details)):
            pass
        for one in objects:
            spool.erase(one.key)
        gone += 1
    return gone


def _last_touched(objects: list[Spooled]) -> datetime:
    """By our own clock, which dates the notes; the time of a recording is the dock's to say."""
    notes = [one for one in objects if one.name.endswith(NOTE)] or objects
    return _EPOCH + timedelta(microseconds=max(one.modified_ns for one in notes) // 1_000)
