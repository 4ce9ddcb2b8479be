"""Compares the list of cameras with the prefect's order: how many, until when (R. 241-8, law.md A2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SOON_DAYS = 60  # time to ask the prefect for the next order


@dataclass(frozen=True, slots=True)
class OrderState:
    """How the service stands. listed: cameras on its list; limit 0 and ends_on None are not stated.

    It warns and keeps no recording out: what was filmed is taken in, sealed and erased by the same rules.
    """

    listed: int
    limit: int = 0
    ends_on: date | None = None
    today: date = date.min

    @property
    def over(self) -> int:
        """Cameras beyond what the order allows."""
        return max(0, self.listed - self.limit) if self.limit else 0

    @property
    def days_left(self) -> int | None:
        """Days to the last day of the order, 0 on that day, negative once it is over; None: not stated."""
        return None if self.ends_on is None else (self.ends_on - self.today).days

    @property
    def is_over(self) -> bool:
        """The order has ended."""
        return self.days_left is not None and self.days_left < 0

    @property
    def ends_soon(self) -> bool:
        """The order ends within the days in which the next one is asked for."""
        return self.days_left is not None and 0 <= self.days_left <= SOON_DAYS

    @property
    def is_well(self) -> bool:
        """Nothing to do."""
        return not (self.over or self.is_over or self.ends_soon)
