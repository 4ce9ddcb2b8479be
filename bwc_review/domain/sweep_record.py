"""The record of one sweep: its number, and which erasures of the journal it certifies (R9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.numbering import next_number


@dataclass(frozen=True, slots=True)
class SweepRecord:
    """One procès-verbal d'effacement; ``first`` and ``last`` are journal numbers of erasures."""

    number: str  # "2026-PV-0012"
    at: datetime
    first: int
    last: int
    erased: int
    late: int
    author: str  # a person's id where the date was confirmed, else the station's


def record_number(year: int, last: int) -> str:
    """The number after ``last`` of that year: "2026-PV-0001"."""
    head, _, place = next_number(year, last).partition("-")
    return f"{head}-PV-{place}"
