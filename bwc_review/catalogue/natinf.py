"""Keeps the public list of offences, and finds in it by number and by words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, delete, func, insert, select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_natinf import NatinfFileRow, NatinfRow
from bwc_review.domain.category import folded
from bwc_review.domain.natinf import Natinf

OFFENCES, FILE = table(NatinfRow), table(NatinfFileRow)
_PAGE = 2_000  # rows written at once


@dataclass(frozen=True, slots=True)
class NatinfFile:
    """What the list in force came from."""

    sha256: str
    count: int
    imported_at: datetime


class NatinfTable:
    """Empty until somebody gives the file."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def file(self) -> NatinfFile | None:
        """Where the list in force came from; None while there is none."""
        row = self._talk.first(select(FILE))
        return None if row is None else NatinfFile(row.sha256, row.count, row.imported_at)

    def get(self, code: str) -> Natinf | None:
        """One offence; None where the list in force does not have it."""
        row = self._talk.first(select(OFFENCES).where(OFFENCES.c.code == code))
        return None if row is None else _offence(row)

    def find(self, text: str, most: int) -> list[Natinf]:
        """Those whose number or words hold every word typed; a number that begins so comes first."""
        words = folded(text).split()
        if not words:
            return []
        question = select(OFFENCES)
        for word in words:
            question = question.where(OFFENCES.c.plain.contains(word, autoescape=True))
        begins = case((OFFENCES.c.code.startswith(words[0], autoescape=True), 0), else_=1)
        question = question.order_by(begins, func.length(OFFENCES.c.code), OFFENCES.c.code).limit(most)
        return [_offence(row) for row in self._talk.rows(question)]

    def replace(self, items: Sequence[Natinf], sha256: str) -> None:
        """Write this list in the place of the one before."""
        connection = self._talk.connection
        connection.execute(delete(OFFENCES))
        connection.execute(delete(FILE))
        for start in range(0, len(items), _PAGE):
            rows = [
                {
                    "code": one.code,
                    "label": one.label,
                    "nature": one.nature,
                    "defined_by": one.defined_by,
                    "punished_by": one.punished_by,
                    "plain": folded(f"{one.code} {one.label}"),
                }
                for one in items[start : start + _PAGE]
            ]
            connection.execute(insert(OFFENCES), rows)
        self._talk.insert(FILE, id=1, sha256=sha256, count=len(items), imported_at=self._talk.now)


def _offence(row: object) -> Natinf:
    names = ("code", "label", "nature", "defined_by", "punished_by")
    return Natinf(*(str(getattr(row, name)) for name in names))
