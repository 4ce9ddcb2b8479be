"""Answers the page of categories and of the public list of offences."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bwc_review import station as roof
from bwc_review.app.seat import Seat
from bwc_review.domain.category import Categories
from bwc_review.domain.natinf import MOST_BYTES, NatinfList
from bwc_review.domain.progress import Progress
from bwc_review.given import bytes_of
from bwc_review.operations.change_category import add_category, hide_category, rename_category
from bwc_review.operations.import_natinf import import_natinf


class CategoryKeeper:
    """``CategoriesDesk`` and ``OffencesDesk`` of the categories page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def categories(self) -> Categories:
        """As the list stands."""
        return roof.categories(self._seat.station)

    def add(self, family: str, fr: str, en: str) -> None:
        """Put one on the list."""
        seat = self._seat
        add_category(seat.station.catalogue, seat.person, family, fr, en, seat.now, seat.rules)
        seat.forget_categories()

    def rename(self, code: str, fr: str, en: str) -> None:
        """Call one otherwise."""
        seat = self._seat
        rename_category(seat.station.catalogue, seat.person, code, fr, en, seat.now, seat.rules)
        seat.forget_categories()

    def hide(self, code: str, *, hidden: bool) -> None:
        """No longer offer one, or offer it again."""
        seat = self._seat
        hide_category(seat.station.catalogue, seat.person, code, seat.now, seat.rules, hidden=hidden)
        seat.forget_categories()

    def in_force(self) -> tuple[int, datetime] | None:
        """How many offences the public list has, and since when it is here; None while there is none."""
        with self._seat.station.catalogue.read() as tables:
            file = tables.natinf.file()
        return None if file is None else (file.count, file.imported_at)

    def take_in(self, file: Path, progress: Progress) -> NatinfList:
        """Replace the public list by what the file says."""
        seat = self._seat
        progress.step(0, 2)
        content = bytes_of(file, MOST_BYTES)
        progress.step(1, 2)
        return import_natinf(seat.station.catalogue, seat.person, content, str(file), seat.now, seat.rules)
