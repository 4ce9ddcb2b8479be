"""Asks the rule of access before anything is done; each refusal is on record."""

from __future__ import annotations

from datetime import datetime
from typing import NoReturn

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, Refusal, may
from bwc_review.domain.clip import Clip
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.journal import Draft, Operation, Result, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day


def permit(
    catalogue: Catalogue,
    person: Person,
    action: Action,
    now: datetime,
    profile: LegalProfile,
    clip: Clip | None = None,
    target: Person | None = None,
) -> None:
    """Return if the person may; otherwise record the refusal and raise AccessRefused.

    ``clip`` and ``target`` as in ``domain.access.may``; ``now`` is aware.
    """
    refusal = may(person, action, local_day(now, profile), clip, target)
    if refusal is not None:
        refuse(catalogue, person, action, refusal, clip, target)


def refuse(
    catalogue: Catalogue,
    person: Person,
    action: Action,
    refusal: Refusal,
    clip: Clip | None = None,
    target: Person | None = None,
) -> NoReturn:
    """Record a refusal and raise AccessRefused."""
    subjects = tuple(thing.id for thing in (clip, target) if thing is not None)
    draft = Draft(
        Operation.ACCESS_REFUSED,
        author_of(person),
        subjects,
        result=Result.REFUSED,
        details={"action": action.value, "why": refusal.value},
    )
    with catalogue.write(draft):
        pass
    raise AccessRefused(action.value, refusal.value)
