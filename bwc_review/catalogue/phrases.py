"""Keeps what the service made of the phrases for reports."""

from __future__ import annotations

import tomllib
from functools import cache

from sqlalchemy import func, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_phrases import PhraseRow
from bwc_review.domain.phrase import Phrase, changed_by, phrases_from
from bwc_review.paths import resource

OWN = table(PhraseRow)


@cache
def shipped() -> tuple[Phrase, ...]:
    """Those that ship with the program."""
    return phrases_from(tomllib.loads(resource("paper/phrases.fr.toml").read_text("utf-8")))


class Phrases:
    """A code is never reused and never removed."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def all(self) -> tuple[Phrase, ...]:
        """As they stand, hidden ones too."""
        rows = self._talk.rows(select(OWN).order_by(OWN.c.position, OWN.c.code))
        return changed_by(
            shipped(), [Phrase(row.code, row.part, row.title, row.text, row.is_hidden) for row in rows]
        )

    def next_code(self) -> str:
        """A code nobody has used. It says nothing, so that the journal can hold it."""
        taken = self._talk.scalar(select(func.count()).select_from(OWN)) or 0
        codes = {one.code for one in self.all()}
        while (code := f"own_{taken + 1:03d}") in codes:
            taken += 1
        return code

    def save(self, phrase: Phrase) -> None:
        """Add or change one."""
        values = {
            "part": phrase.part,
            "title": phrase.title,
            "text": phrase.text,
            "is_hidden": phrase.is_hidden,
        }
        if self._talk.scalar(select(OWN.c.code).where(OWN.c.code == phrase.code)) is None:
            position = (self._talk.scalar(select(func.max(OWN.c.position))) or 0) + 1
            self._talk.insert(OWN, code=phrase.code, position=position, **values)
        else:
            self._talk.connection.execute(update(OWN).where(OWN.c.code == phrase.code).values(values))
