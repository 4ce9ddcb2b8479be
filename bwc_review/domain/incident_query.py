"""What a person may ask of the list of interventions, and one line of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.incident import IncidentState
from bwc_review.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class IncidentQuery:
    """Which interventions, newest number first. What is asked must all hold.

    ``words``: for each word typed, folded as ``category.folded`` does, the codes of the categories in whose
    name it stands; a word is found in the number, the place or such a category. ``concerns``: only those that
    are that person's business, as ``access.concerns`` says.
    """

    words: tuple[tuple[str, frozenset[str]], ...] = ()
    only_open: bool = False
    concerns: PersonId | None = None


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """One line of the list: nothing of the report. clip_count: recordings that exist, by file."""

    number: str
    category: str
    occurred_at: datetime
    place: str
    state: IncidentState
    clip_count: int = 0
