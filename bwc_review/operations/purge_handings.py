"""Erases lines of the register of hand-overs after the journal's three years, and after its purge (R14).

The register lets an entry about a camera be understood, so it never goes first: where the journal could not
be purged, a start does not come to its lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.attribution import attributed
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.handing import is_over, may_be_of
from bwc_review.domain.journal import SYSTEM, Draft, Operation, purge_before
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.last_use import surely_past


class _Changed(Exception):
    """The register is no longer what the entry says."""


def purge_handings(catalogue: Catalogue, now: datetime, profile: LegalProfile) -> int:
    """Erase the lines, with what they said before, whose three civil years are over; how many.

    A line tells whose a recording is: it stays as long as one of its time does, of its camera or of one yet
    to be identified. One transaction with its entry, which holds counts and no name. The years are those that
    are ``surely_past``.
    """
    with catalogue.read() as tables:
        if not _over(tables, purge_before(now, profile), profile):
            return 0
        sure = surely_past(tables, now, profile)
        if sure is None:
            return 0
        before = purge_before(sure, profile)
        over = _over(tables, before, profile)
        if not over:
            return 0
    details: dict[str, int | str] = {"lines": len(over), "before": before.isoformat()}
    try:
        with catalogue.write(Draft(Operation.HANDINGS_ERASED, SYSTEM, details=details)) as tables:
            if _over(tables, before, profile) != over:
                raise _Changed
            tables.cameras.forget([line.number for line in over])
    except _Changed:
        return 0
    catalogue.checkpoint_wal()
    return len(over)


def _over(tables: Tables, before: datetime, profile: LegalProfile) -> list[Assignment]:
    corrected: dict[int, datetime] = {}
    for change in tables.cameras.corrections():
        corrected[change.number] = change.at  # the last one: they come in their order
    kept_to = tables.journal.latest()
    register = tables.cameras.register()
    old = [one for one in register if is_over(one, corrected.get(one.number), before, kept_to)]
    if not old:
        return []
    waiting = tables.clips.rows(tables.clips.ids(ClipQuery(to_identify=True)))
    clips = {
        serial: _may_be_of(tables, tables.cameras.get(serial), waiting, profile)
        for serial in {line.camera for line in old}
    }
    return [line for line in old if not any(may_be_of(clip, line) for clip in clips[line.camera])]


def _may_be_of(tables: Tables, camera: Camera, waiting: Iterable[Clip], profile: LegalProfile) -> list[Clip]:
    """A camera's recordings, and those that wait to be identified as they would be if they were its own."""
    own = tables.clips.rows(tables.clips.ids(ClipQuery(camera=camera.serial, to_identify=False)))
    return [*own, *(attributed(clip, camera, profile) for clip in waiting)]
