"""Keeps a person's searches under names, and lets them go."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.saved_search import LONGEST_NAME, SavedSearch, SavedSearchId
from bwc_review.operations.permit import permit


def save_search(
    catalogue: Catalogue, person: Person, name: str, query: ClipQuery, now: datetime, profile: LegalProfile
) -> SavedSearch:
    """Keep a question under a name, with its order; the person's former one of this name is replaced.

    The journal says that one was kept, not what it asks. Raises AccessRefused, FieldMissing ("name" where it
    is empty or longer than 60 signs; "question" where nothing is asked).
    """
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise FieldMissing("name")
    asked = replace(query, whole_recordings=False)
    if replace(asked, order="recorded", descending=False) == ClipQuery():
        raise FieldMissing("question")
    search = SavedSearch(SavedSearchId(str(uuid7())), person.id, name, asked)
    with catalogue.write(_said(person, "kept")) as tables:
        tables.searches.keep(search)
    return search


def forget_search(
    catalogue: Catalogue, person: Person, search: SavedSearchId, now: datetime, profile: LegalProfile
) -> None:
    """Let a search of the person's own go; one that is not there any more changes nothing. AccessRefused."""
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    with catalogue.read() as tables:
        if search not in {one.id for one in tables.searches.of(person.id)}:
            return
    with catalogue.write(_said(person, "gone")) as tables:
        tables.searches.forget(person.id, search)


def _said(person: Person, what: str) -> Draft:
    details: dict[str, int | str] = {"saved_search": what}
    return Draft(Operation.SETTING_CHANGED, author_of(person), (person.id,), details=details)
