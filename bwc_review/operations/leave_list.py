"""Lets a list of a register leave the station as a table or on paper, on record first; never an image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.errors import ListTooLong
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.table_text import csv_bytes
from bwc_review.reports.data import RegisterList, Witness
from bwc_review.reports.wording import say

MOST_ON_PAPER = 2000  # rows, some ninety pages; more are for a table


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list says on paper. kind, columns, rows, asked and may_count as in ``RegisterList``."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    asked: tuple[str, ...] = ()
    may_count: bool = True


def table_leaves(
    catalogue: Catalogue, person: Person, kind: str, titles: Sequence[str], rows: Sequence[Sequence[str]]
) -> bytes:
    """As ``csv_bytes`` writes it, titles by their words; whoever calls asked the rule of access.

    Raises JournalUnwritable, DiskFull.
    """
    data = csv_bytes([[say(f"table.{title}") for title in titles], *rows])
    _note(catalogue, person, kind, "csv", len(rows))
    return data


def paper_leaves(
    catalogue: Catalogue,
    person: Person,
    listing: Listing,
    now: datetime,
    profile: LegalProfile,
    *,
    is_draft: bool = False,
) -> bytes:
    """As a PDF; whoever calls asked the rule of access.

    A draft says on every page that it is one and is not on record: it is for looking at on the screen, which
    shows the same. Raises ListTooLong, JournalUnwritable, DiskFull.
    """
    if len(listing.rows) > MOST_ON_PAPER:
        raise ListTooLong(len(listing.rows) if listing.may_count else 0, MOST_ON_PAPER)
    with catalogue.read() as tables:
        service = tables.service.get()
        count, head = tables.journal.head()
    from bwc_review.reports.register_list import register_list  # ReportLab, where paper is printed

    pdf = register_list(
        RegisterList(
            service=service,
            articles=profile.articles,
            zone=profile.zone,
            made_at=now,
            made_by=person.name,
            kind=listing.kind,
            columns=listing.columns,
            rows=listing.rows,
            asked=listing.asked,
            may_count=listing.may_count,
            witness=None if is_draft else Witness(count, head, now, service.origin),
        )
    )
    if not is_draft:
        _note(catalogue, person, listing.kind, "pdf", len(listing.rows))
    return pdf


def _note(catalogue: Catalogue, person: Person, kind: str, form: str, count: int) -> None:
    """That a list left, how and how long; not what it says."""
    counted = "clips" if kind == "list" else "count"
    details: dict[str, int | str] = {"extract": kind, "form": form, counted: count}
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), (kind,), details=details)):
        pass
