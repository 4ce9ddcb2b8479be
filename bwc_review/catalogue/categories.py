"""Writes what the service changes of the categories, and keeps the words of the search in step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select, union, update

from bwc_review.catalogue.category_labels import OWN, known
from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT, INCIDENTS
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_categories import SearchLabelsRow
from bwc_review.catalogue.schema_marks import MarkRow
from bwc_review.catalogue.search import refresh
from bwc_review.domain.category import Categories, Category

LABELS, MARKS = table(SearchLabelsRow), table(MarkRow)


class CategoryList:
    """What people call things. A code is never reused and never removed: what carries it stays readable."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def get(self) -> Categories:
        """The list as it stands."""
        return known(self._talk)

    def next_code(self) -> str:
        """A code nobody has used. It says nothing, so that the journal can hold it."""
        taken = self._talk.scalar(select(func.count()).select_from(OWN)) or 0
        codes = {item.code for item in (*self.get().items, *self.get().hidden)}
        while (code := f"own_{taken + 1:03d}") in codes:
            taken += 1
        return code

    def save(self, category: Category) -> None:
        """Add or change one. Recordings that carry it are found by its words of now."""
        values = {
            "family": category.family,
            "fr": category.fr,
            "en": category.en,
            "article": category.article,
            "is_hidden": category.is_hidden,
        }
        if self._talk.scalar(select(OWN.c.code).where(OWN.c.code == category.code)) is None:
            position = (self._talk.scalar(select(func.max(OWN.c.position))) or 0) + 1
            self._talk.insert(OWN, code=category.code, position=position, **values)
        else:
            self._talk.connection.execute(update(OWN).where(OWN.c.code == category.code).values(values))
        self._note_labels()
        refresh(self._talk, self._carrying({category.code}))

    def are_words_current(self) -> bool:
        """Whether recordings are found by the labels of now; another starter list came with the program."""
        return bool(self._talk.scalar(select(LABELS.c.sha256)) == _digest(self.get()))

    def renew_words(self) -> int:
        """Write the words of everything that carries a category anew; of how many recordings."""
        found = self._carrying(None)
        refresh(self._talk, found)
        self._note_labels()
        return len(found)

    def _carrying(self, codes: Iterable[str] | None) -> list[str]:
        """Ids of clips with such a mark or under such an incident; None: with any."""
        marks = select(MARKS.c.clip).where(MARKS.c.category != "")
        under = (
            select(IN_INCIDENT.c.clip)
            .join(CLIPS, CLIPS.c.id == IN_INCIDENT.c.clip)
            .join(INCIDENTS, INCIDENTS.c.number == IN_INCIDENT.c.incident)
        )
        if codes is not None:
            marks = marks.where(MARKS.c.category.in_(list(codes)))
            under = under.where(INCIDENTS.c.category.in_(list(codes)))
        return list(self._talk.connection.execute(union(marks, under)).scalars())

    def _note_labels(self) -> None:
        self._talk.connection.execute(delete(LABELS))
        self._talk.connection.execute(insert(LABELS), {"id": 1, "sha256": _digest(self.get())})


def _digest(categories: Categories) -> str:
    every = sorted((*categories.items, *categories.hidden, *categories.camera), key=lambda one: one.code)
    said = "\n".join(f"{one.code}\t{one.fr}\t{one.en}" for one in every)
    return hashlib.sha256(said.encode()).hexdigest()
