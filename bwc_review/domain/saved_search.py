"""A question that a person asks of the list again and again, under a name of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery

SavedSearchId = NewType("SavedSearchId", str)
LONGEST_NAME = 60  # signs


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """The question is kept, never what it found: asked again it finds what there is then."""

    id: SavedSearchId
    person: PersonId
    name: str
    query: ClipQuery
