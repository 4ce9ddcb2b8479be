"""Answers the page of categories."""

from __future__ import annotations

from bwc_review import station as roof
from bwc_review.app.seat import Seat
from bwc_review.domain.category import Categories
from bwc_review.operations.change_category import add_category, hide_category, rename_category


class CategoryKeeper:
    """``CategoriesDesk`` of the categories page."""

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
