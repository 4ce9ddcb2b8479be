"""Counts a civil year for the annual report (R18), also where recordings and journal entries are gone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.journal_age import dated_right
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day
from bwc_review.domain.year_figures import JOURNALED, Figure, FigureCode, Key, in_order, journal_counts
from bwc_review.operations.last_use import surely_past


def year_figures(catalogue: Catalogue, year: int, rules: LegalProfile) -> tuple[Figure, ...]:
    """Every figure of that year by the local clock, as it stands now. Nothing is by person."""
    start, end = (
        datetime.combine(date(each, 1, 1), time(0), rules.zone).astimezone(UTC) for each in (year, year + 1)
    )
    with catalogue.read() as tables:
        counts = tables.figures.frozen(year)
        for operation in JOURNALED:
            numbers = tables.journal.numbers(start, end, operation=operation)
            counts.update(journal_counts(tables.journal.of_numbers(numbers), rules.zone))
        counts.update(tables.figures.of_files(year, start, end))
        counts.update(_of_registers(tables, year, rules))
        if not tables.figures.is_frozen(year, FigureCode.PEOPLE):
            counts[year, FigureCode.PEOPLE, ""] = _people(tables, year)
    return in_order(counts, year)


def close_years(catalogue: Catalogue, now: datetime, rules: LegalProfile) -> tuple[int, ...]:
    """Freeze how many people were habilitated in each year that is surely over; which years.

    A day corrected later in the register of people no longer changes what was told of those years.
    """
    with catalogue.read() as tables:
        first = tables.figures.first_docked()
        last = local_day(now, rules).year - 1
        if first is None or tables.figures.is_frozen(last, FigureCode.PEOPLE):
            return ()
        sure = surely_past(tables, now, rules)
        if sure is None:
            return ()
        over = range(local_day(first, rules).year, local_day(sure, rules).year)
        years = [year for year in over if not tables.figures.is_frozen(year, FigureCode.PEOPLE)]
        counts = {year: _people(tables, year) for year in years}
    for year, count in counts.items():
        details: dict[str, int | str] = {"year": year, "count": count}
        with catalogue.write(Draft(Operation.YEAR_CLOSED, SYSTEM, details=details)) as tables:
            tables.figures.freeze({(year, FigureCode.PEOPLE, ""): count})
    return tuple(counts)


def known_years(catalogue: Catalogue, now: datetime, rules: LegalProfile) -> tuple[int, ...]:
    """The years that can be asked for, the newest first: since something came in, or this one alone."""
    with catalogue.read() as tables:
        first = tables.figures.first_docked()
    this = local_day(now, rules).year
    begin = this if first is None else min(this, local_day(first, rules).year)
    return tuple(range(this, begin - 1, -1))


def freeze(tables: Tables, first: int, last: int, before: datetime, rules: LegalProfile) -> Counter[Key]:
    """What the entries from first to last, about to be purged, say of their years.

    They were made before that moment: what is dated later, by a clock ahead, counts with what is before it.
    """
    counts: Counter[Key] = Counter()
    dates = dated_right(tables.journal.dates(first - 1), before, last)
    for operation in JOURNALED:
        numbers = [each for each in tables.journal.numbers(operation=operation) if first <= each <= last]
        entries = tables.journal.of_numbers(numbers)
        right = (replace(one, at=dates.get(one.seq, one.at)) for one in entries)
        counts.update(journal_counts(right, rules.zone))
    return counts


def _of_registers(tables: Tables, year: int, rules: LegalProfile) -> Counter[Key]:
    """Registers of which no line is ever deleted."""
    counts: Counter[Key] = Counter()

    def note(day: date | datetime | None, code: FigureCode, part: str = "") -> None:
        if day is not None:
            day = local_day(day, rules) if isinstance(day, datetime) else day
            counts[day.year, code, part] += 1

    for hold in tables.holds.all():
        note(hold.opened_at, FigureCode.HELD, hold.procedure.value)
        note(hold.released_at, FigureCode.RELEASED)
        note(hold.handed_over_on, FigureCode.HANDED_OVER)
    for request in tables.requests.all():
        note(request.received_on, FigureCode.REQUESTS, request.right.value)
        if request.decision is not None:
            note(request.decided_at, FigureCode.ANSWERED, request.decision.value)
    counts[year, FigureCode.INCIDENTS, ""] = tables.incidents.count(year)
    return Counter({key: count for key, count in counts.items() if key[0] == year})


def _people(tables: Tables, year: int) -> int:
    """How many were habilitated at some time of that year, by the register as it stands."""
    return sum(
        person.starts_on.year <= year and (person.ends_on is None or person.ends_on.year >= year)
        for person in tables.people.all()
    )
