"""The searches that people keep for themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_searches import SavedSearchRow
from bwc_review.domain.alphabet import alphabetical
from bwc_review.domain.clip import ClipState
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ORDERS, ClipQuery
from bwc_review.domain.saved_search import SavedSearch, SavedSearchId

SEARCHES = table(SavedSearchRow)
_ORDER = ("order", "descending")
_DAYS = ("from_day", "to_day", "due_from", "due_to")


class SavedSearches:
    """Everybody has their own."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def of(self, person: PersonId) -> list[SavedSearch]:
        """Those of one person, by name."""
        question = select(SEARCHES).where(SEARCHES.c.person == person)
        found = [
            SavedSearch(SavedSearchId(row.id), PersonId(row.person), row.name, query_in(row.query))
            for row in self._talk.rows(question)
        ]
        return sorted(found, key=lambda one: (alphabetical(one.name), one.id))

    def keep(self, search: SavedSearch) -> None:
        """Keep it; the same person's former one of this name is replaced."""
        self._talk.connection.execute(
            delete(SEARCHES).where(SEARCHES.c.person == search.person, SEARCHES.c.name == search.name)
        )
        stored = {"id": search.id, "person": search.person, "name": search.name}
        self._talk.insert(SEARCHES, **stored, query=query_out(search.query))

    def forget(self, person: PersonId, search: SavedSearchId) -> bool:
        """Remove a person's own; whether it was there."""
        gone = delete(SEARCHES).where(SEARCHES.c.person == person, SEARCHES.c.id == search)
        return bool(self._talk.connection.execute(gone).rowcount)


def query_out(query: ClipQuery) -> dict[str, Any]:
    """Only what is asked, and always the order: what is left out has its default when it is read."""
    default = asdict(ClipQuery())
    said = {name: value for name, value in asdict(query).items() if name in _ORDER or value != default[name]}
    if query.state is not None:
        said["state"] = query.state.value
    for day in _DAYS:
        if day in said:
            said[day] = said[day].isoformat()
    return said


def query_in(stored: Mapping[str, Any]) -> ClipQuery:
    """What ``query_out`` wrote; what a newer program asked besides is left out.

    What was kept before searches had an order, or in one that is not known, is shown newest first.
    """
    known = {field.name for field in fields(ClipQuery)}
    said = {name: value for name, value in stored.items() if name in known}
    if said.get("order") not in ORDERS:
        said |= {"order": "recorded", "descending": True}
    if "state" in said:
        said["state"] = ClipState(said["state"])
    for day in _DAYS:
        if day in said:
            said[day] = date.fromisoformat(said[day])
    return ClipQuery(**said)
