"""Puts on record what is set beside the catalogue and weighs on the station: its sources, when it locks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit


def record_sources(
    catalogue: Catalogue,
    person: Person,
    before: Sequence[str],
    after: Sequence[str],
    now: datetime,
    profile: LegalProfile,
) -> None:
    """That other docks and folders are brought in from now on: how many were added and taken away.

    A folder may be called after somebody: no name is kept. Durable before the settings are. Raises
    AccessRefused (journaled), JournalUnwritable, DiskFull.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    added, removed = len(set(after) - set(before)), len(set(before) - set(after))
    if added or removed:
        details: dict[str, int | str] = {"sources_added": added, "sources_removed": removed}
        _record(catalogue, person, "docks", details)


def record_lock_delay(catalogue: Catalogue, person: Person, before_min: int, after_min: int) -> None:
    """That the station locks itself after another delay, in minutes (R20).

    Each person may set it for the seat they share. Durable before the settings are. Raises
    JournalUnwritable, DiskFull.
    """
    if before_min != after_min:
        _record(catalogue, person, "lock", {"lock_after_min": after_min, "old_lock_after_min": before_min})


def _record(catalogue: Catalogue, person: Person, subject: str, details: dict[str, int | str]) -> None:
    with catalogue.write(Draft(Operation.SETTING_CHANGED, author_of(person), (subject,), details=details)):
        pass
