"""What is counted of a civil year for the annual report (R18): things and acts, never by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from zoneinfo import ZoneInfo

from bwc_review.domain.journal import Entry, Operation


class FigureCode(Enum):
    """The closed list, in the order in which it is told. None of them can be of one officer."""

    PEOPLE = "people"  # habilitated at some time of the year, in all
    CAMERAS = "cameras"  # of which something came in
    DOCKINGS = "dockings"
    TRANSFERRED = "transferred"  # files, by the day they came in
    TRANSFERRED_BYTES = "transferred_bytes"
    RECORDED = "recorded"  # files, by the day they were recorded
    RECORDED_S = "recorded_s"  # their length, in seconds
    VIEWED = "viewed"  # looks, by reason
    STILLS = "stills"
    HELD = "held"  # holds opened, by procedure
    RELEASED = "released"
    HANDED_OVER = "handed_over"
    EXTRACTED = "extracted"  # by reason
    PRINTED = "printed"  # documents
    INCIDENTS = "incidents"
    REQUESTS = "requests"  # by right
    ANSWERED = "answered"  # by decision
    ERASED = "erased"  # files, by cause
    ERASED_LATE = "erased_late"
    REFUSED = "refused"  # acts that the rules of access refused
    CHECKS = "checks"
    DAMAGES = "damages"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a year. ``part``: what it is split by, a code, "" for the whole."""

    code: FigureCode
    count: int
    part: str = ""


Key = tuple[int, FigureCode, str]  # year, code, part

# What only the journal knows, which keeps it three years: frozen when its entries are purged.
_OF_JOURNAL = {
    Operation.INGEST_BEGUN: FigureCode.DOCKINGS,
    Operation.VIEW: FigureCode.VIEWED,
    Operation.STILL: FigureCode.STILLS,
    Operation.EXTRACTION_DONE: FigureCode.EXTRACTED,
    Operation.REPORT_PRINTED: FigureCode.PRINTED,
    Operation.ACCESS_REFUSED: FigureCode.REFUSED,
    Operation.CHECK_DONE: FigureCode.CHECKS,
    Operation.DAMAGE_FOUND: FigureCode.DAMAGES,
}
JOURNALED = tuple(_OF_JOURNAL)
_BY_REASON = {FigureCode.VIEWED, FigureCode.EXTRACTED}


def journal_counts(entries: Iterable[Entry], zone: ZoneInfo) -> Counter[Key]:
    """What these entries add to which year, by the local clock. Who did it is not looked at."""
    counts: Counter[Key] = Counter()
    for entry in entries:
        code = _OF_JOURNAL.get(entry.operation)
        if code is None or "rule" in entry.details:  # a rule refused it: nobody lacked the right
            continue
        part = entry.reason if code in _BY_REASON else ""
        counts[entry.at.astimezone(zone).year, code, part] += 1
    return counts


def in_order(counts: Counter[Key], year: int) -> tuple[Figure, ...]:
    """The figures of one year, whole before parts; every code is told, 0 as well."""
    told = []
    for code in FigureCode:
        parts = {part: n for (of, each, part), n in counts.items() if of == year and each is code}
        told.append(Figure(code, sum(parts.values())))
        told += [Figure(code, parts[part], part) for part in sorted(parts) if part]
    return tuple(told)
