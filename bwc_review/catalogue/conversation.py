"""One short talk with the database: its connection, its moment, and who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Table, insert

from bwc_review.catalogue.models import Base


@dataclass(frozen=True, slots=True)
class Conversation:
    """What each group of tables is given for the length of one transaction."""

    connection: Connection
    now: datetime  # aware; the beginning of the transaction
    monotonic_ns: int  # the same moment by the monotonic clock
    start_id: str
    author: str = "systeme"  # of the first draft
    reason: str = ""  # of the first draft

    def first(self, question: Select[Any]) -> Any:
        """The first row, or None."""
        return self.connection.execute(question).first()

    def scalar(self, question: Select[Any]) -> Any:
        """The first value of the first row, or None."""
        return self.connection.execute(question).scalar()

    def rows(self, question: Select[Any]) -> Any:
        """All rows, as they come."""
        return self.connection.execute(question)

    def insert(self, into: Table, **values: Any) -> Any:
        """Write one row; values apart from the statement, which is then made once and not for each row."""
        return self.connection.execute(insert(into), values)


def table(model: type[Base]) -> Table:
    """The table of a model: rows are read by column, so that no object outlives its conversation."""
    found = model.__table__
    assert isinstance(found, Table)  # noqa: S101 - a model maps one table; tells mypy so
    return found
