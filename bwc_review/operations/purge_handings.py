"""Erases lines of the register of hand-overs once the journal has let go of their entries (R14)."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.camera import Assignment
from bwc_review.domain.handing import is_over, may_be_of
from bwc_review.domain.journal import SYSTEM, Draft, Operation, purge_before
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.last_use import has_steady_clock


class _Changed(Exception):
    """The register is no longer what the entry says."""


def purge_handings(catalogue: Catalogue, now: datetime, profile: LegalProfile) -> int:
    """Erase the lines, with what they said before, whose three civil years are over; how many.

    A line tells whose a recording is: it stays as long as one of its time does. One transaction with its
    entry, which holds counts and no name. Nothing is erased on a clock that jumped since the last use.
    """
    before = purge_before(now, profile)
    with catalogue.read() as tables:
        over = _over(tables, before)
        if not over or not has_steady_clock(tables, now, profile):
            return 0
    details: dict[str, int | str] = {"lines": len(over), "before": before.isoformat()}
    try:
        with catalogue.write(Draft(Operation.HANDINGS_ERASED, SYSTEM, details=details)) as tables:
            if _over(tables, before) != over:
                raise _Changed
            tables.cameras.forget([line.number for line in over])
    except _Changed:
        return 0
    catalogue.checkpoint_wal()
    return len(over)


def _over(tables: Tables, before: datetime) -> list[Assignment]:
    corrected: dict[int, datetime] = {}
    for change in tables.cameras.corrections():
        corrected[change.number] = change.at  # the last one: they come in their order
    old = [one for one in tables.cameras.register() if is_over(one, corrected.get(one.number), before)]
    clips = {
        serial: tables.clips.rows(tables.clips.ids(ClipQuery(camera=serial)))
        for serial in {line.camera for line in old}
    }
    return [line for line in old if not any(may_be_of(clip, line) for clip in clips[line.camera])]
