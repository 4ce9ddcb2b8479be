"""Puts on record what is set beside the catalogue and weighs on the station: its sources, when it locks."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit


@dataclass(frozen=True, slots=True)
class SourceFact:
    """What is put on record of a source. name: its address. pin: by what its server is known, "" for none."""

    name: str
    kind: str
    pin: str = ""


def record_source(
    catalogue: Catalogue,
    person: Person,
    what: Operation,
    source: SourceFact,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """That a dock or folder was added or forgotten, or that another key of its server was confirmed.

    A folder may be called after somebody: a code stands for it. Durable before the settings are. Raises
    AccessRefused (journaled), JournalUnwritable, DiskFull.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    details: dict[str, int | str] = {"source_kind": source.kind}
    if source.pin:
        details["server_key"] = source.pin
    with catalogue.write(Draft(what, author_of(person), (code_of(source.name),), details=details)):
        pass


def record_stillness(
    catalogue: Catalogue,
    person: Person,
    source: str,
    before: tuple[int, str],
    after: tuple[int, str],
    now: datetime,
    profile: LegalProfile,
) -> None:
    """That files of a folder are brought in once they were still for another time, or by another end marker.

    before, after: seconds, and the marker's name, of which only is put on record whether there is one. As
    above.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    if before != after:
        details: dict[str, int | str] = {"still_s": after[0], "old_still_s": before[0]}
        if before[1] != after[1]:
            details["end_marker"] = int(bool(after[1]))
        _record(catalogue, person, code_of(source), details)


def code_of(source: str) -> str:
    """What the journal calls a source: the beginning of the SHA-256 of its address."""
    return f"source-{hashlib.sha256(source.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}"


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
