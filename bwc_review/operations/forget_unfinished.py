"""Ends what a dock began to push and never finished, once the month of keeping is over (R8).

Nothing of it was ever listed. What the dock did not finish it still has; what it called complete goes this
way only where it sent notes and no recording, and that is said. Such a container must not outlive by its own
accident what the law lets the station keep.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.container import holds_recording
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import due_date, local_day
from bwc_review.receiver.names import COMPLETE, LISTS, NOTE
from bwc_review.vault.spool import Spool, Spooled

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def forget_unfinished(catalogue: Catalogue, spool: Spool, now: datetime, profile: LegalProfile) -> int:
    """Erase what was last added to more than the month ago; how many containers went, each on record."""
    return _forget(catalogue, spool, now, profile, is_complete=False)


def forget_bare(catalogue: Catalogue, spool: Spool, now: datetime, profile: LegalProfile) -> int:
    """The same of what is complete by the dock's word and holds no recording: whoever calls it says so."""
    return _forget(catalogue, spool, now, profile, is_complete=True)


def _forget(
    catalogue: Catalogue, spool: Spool, now: datetime, profile: LegalProfile, *, is_complete: bool
) -> int:
    today, gone = local_day(now, profile), 0
    for objects in _without_recording(spool, is_complete):
        if due_date(local_day(_last_touched(objects), profile), profile) > today:
            continue
        details: dict[str, int | str] = {
            "files": len(objects),
            "bytes": sum(one.size for one in objects),
        }
        details["stage"] = "bare" if is_complete else "abandoned"
        result = Result.ERROR if is_complete else Result.OK
        with catalogue.write(Draft(Operation.SPOOL_EMPTIED, SYSTEM, result=result, details=details)):
            pass
        for one in objects:
            spool.erase(one.key)
        gone += 1
    return gone


def _without_recording(spool: Spool, is_complete: bool) -> list[list[Spooled]]:
    """The objects of each container that is not complete, or complete with notes alone."""
    found = []
    for folder in spool.folders() if spool.is_there() else ():
        objects = spool.listing(folder)
        names = [one.name for one in objects]
        if folder in LISTS or not objects or is_complete != (COMPLETE in names):
            continue
        if not is_complete or not holds_recording(names):
            found.append(objects)
    return found


def _last_touched(objects: list[Spooled]) -> datetime:
    """By our own clock, which dates the notes; the time of a recording is the dock's to say."""
    notes = [one for one in objects if one.name.endswith(NOTE)] or objects
    return _EPOCH + timedelta(microseconds=max(one.modified_ns for one in notes) // 1_000)
