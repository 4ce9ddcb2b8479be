"""Writes the lists of holds, of incidents and of due dates as tables or on paper; never an image."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip
from bwc_review.domain.due_calendar import DAYS
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident_query import IncidentLine, IncidentQuery
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.calendar import calendar
from bwc_review.operations.hold_groups import grouped
from bwc_review.operations.leave_list import Listing, paper_leaves, table_leaves
from bwc_review.operations.permit import holds_of, incident_lines, incident_numbers
from bwc_review.reports.register_words import due_cells, figure, hold_cells, incident_cells, yes_no
from bwc_review.reports.wording import say, short_date, whole

HOLDS, INCIDENTS, DUE_DATES = "holds", "incidents", "due_dates"
_HOLD_TITLES = (
    "hold", "recording", "procedure", "reference", "authority", "requested_by", "opened_at", "review_on",
    "handed_over_on", "released_at", "due_on",
)  # fmt: skip
_HOLD_COLUMNS = (
    "reference", "procedure", "authority", "recording", "due", "opened_on", "review_on", "hold_state",
)  # fmt: skip
_INCIDENT_TITLES = ("number", "occurred_at", "category_code", "category", "place", "recordings", "state")
_INCIDENT_COLUMNS = ("number", "occurred_at", "category", "incident_place", "recordings", "incident_state")
_DUE_TITLES = ("day", "erased", "held", "recording_days", "heap", "also")
_DUE_COLUMNS = ("day", "erased", "held", "remark")


def in_order(holds: list[Hold]) -> list[Hold]:
    """As every list shows them: open ones first, the nearest review date on top."""
    return sorted(holds, key=lambda hold: (not hold.is_open, hold.review_on, hold.id))


def holds_table(
    catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile, *, only_open: bool
) -> bytes:
    """The holds on what the person may list, as CSV; on record.

    Raises AccessRefused, JournalUnwritable, DiskFull.
    """
    holds = _holds(catalogue, person, now, profile, only_open)
    with catalogue.read() as tables:
        clips = _clips(tables, holds)
        rows = [_hold_row(hold, clips.get(hold.clip), tables, profile) for hold in holds]
    return table_leaves(catalogue, person, HOLDS, _HOLD_TITLES, rows)


def holds_paper(
    catalogue: Catalogue,
    person: Person,
    now: datetime,
    profile: LegalProfile,
    *,
    only_open: bool,
    is_draft: bool = False,
) -> bytes:
    """The same as a PDF, one line for each recording. Raises as ``holds_table``, and ListTooLong."""
    holds = _holds(catalogue, person, now, profile, only_open)
    with catalogue.read() as tables:
        clips = _clips(tables, holds)
        rows = tuple(_hold_cells(one, clips, tables, profile) for one in grouped(tables, holds))
    asked = (say("asked.only_open" if only_open else "asked.released_too"),)
    listing = Listing(HOLDS, _HOLD_COLUMNS, rows, asked)
    return paper_leaves(catalogue, person, listing, now, profile, is_draft=is_draft)


def incidents_table(
    catalogue: Catalogue,
    person: Person,
    query: IncidentQuery,
    categories: Categories,
    now: datetime,
    profile: LegalProfile,
) -> bytes:
    """The incidents that concern the person, as CSV; on record.

    Raises AccessRefused, JournalUnwritable, DiskFull.
    """
    rows = [
        (
            line.number,
            line.occurred_at.astimezone(profile.zone).isoformat(timespec="minutes"),
            line.category,
            categories.label(line.category, "fr"),
            line.place,
            str(line.clip_count),
            say(f"incident_states.{line.state.value}"),
        )
        for line in _incidents(catalogue, person, query, now, profile)
    ]
    return table_leaves(catalogue, person, INCIDENTS, _INCIDENT_TITLES, rows)


def incidents_paper(
    catalogue: Catalogue,
    person: Person,
    query: IncidentQuery,
    categories: Categories,
    now: datetime,
    profile: LegalProfile,
    *,
    is_draft: bool = False,
) -> bytes:
    """The same as a PDF. Raises as ``incidents_table``, and ListTooLong."""
    lines = _incidents(catalogue, person, query, now, profile)
    rows = tuple(incident_cells(line, categories.label(line.category, "fr"), profile.zone) for line in lines)
    words = " ".join(word for word, _ in query.words)
    asked = ((say("asked.text", text=words),) if words else ()) + (
        (say("asked.only_open_incidents"),) if query.only_open else ()
    )
    listing = Listing(INCIDENTS, _INCIDENT_COLUMNS, rows, asked)
    return paper_leaves(catalogue, person, listing, now, profile, is_draft=is_draft)


def due_table(
    catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile, days: int = DAYS
) -> bytes:
    """The days on which recordings go, as CSV; on record. AccessRefused, JournalUnwritable, DiskFull."""
    found = calendar(catalogue, person, now, profile, days)
    rows = [
        (
            day.isoformat(),
            figure(found, found.due_on(day).count),
            figure(found, found.due_on(day).held),
            "" if found.is_of_one else str(found.due_on(day).recording_days),
            yes_no(is_so=found.due_on(day).is_heap),
            ", ".join(
                say(f"register.duty_{duty.kind.value}", reference=duty.reference)
                for duty in found.duties_on(day)
            ),
        )
        for day in found.every_day
    ]
    return table_leaves(catalogue, person, DUE_DATES, _DUE_TITLES, rows)


def due_paper(
    catalogue: Catalogue,
    person: Person,
    now: datetime,
    profile: LegalProfile,
    days: int = DAYS,
    *,
    is_draft: bool = False,
) -> bytes:
    """The same as a PDF. Raises as ``due_table``."""
    found = calendar(catalogue, person, now, profile, days)
    rows = tuple(due_cells(found, day) for day in found.every_day)
    asked = [say("asked.due_until", first=short_date(found.today), last=short_date(found.last))]
    if found.late and found.is_of_one:
        asked.append(say("asked.late_own"))
    elif found.late:
        asked.append(say("asked.late", count=whole(found.late)))
    listing = Listing(DUE_DATES, _DUE_COLUMNS, rows, tuple(asked), may_count=False)
    return paper_leaves(catalogue, person, listing, now, profile, is_draft=is_draft)


def _holds(
    catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile, only_open: bool
) -> list[Hold]:
    holds = in_order(holds_of(catalogue, person, now, profile))
    return [hold for hold in holds if hold.is_open or not only_open]


def _incidents(
    catalogue: Catalogue, person: Person, query: IncidentQuery, now: datetime, profile: LegalProfile
) -> list[IncidentLine]:
    numbers = incident_numbers(catalogue, person, query, now, profile)
    return incident_lines(catalogue, person, numbers, now, profile)


def _clips(tables: Tables, holds: list[Hold]) -> dict[str, Clip]:
    return {clip.id: clip for clip in tables.clips.rows([hold.clip for hold in holds])}


def _hold_cells(
    group: Sequence[Hold], clips: Mapping[str, Clip], tables: Tables, profile: LegalProfile
) -> tuple[str, ...]:
    """A line of the paper: the holds of one recording that are one."""
    files = list(dict.fromkeys(hold.clip for hold in group))
    kept = [clips[file] for file in files if file in clips]
    line = tables.inventory.line(group[0].clip)
    return hold_cells(group[0], kept, line, profile.zone, files=len(files))


def _hold_row(hold: Hold, clip: Clip | None, tables: Tables, profile: LegalProfile) -> tuple[str, ...]:
    due_on = clip.due_on if clip is not None else tables.inventory.line(hold.clip).due_on
    return (
        hold.id,
        hold.clip,
        say(f"procedures.{hold.procedure.value}"),
        hold.reference,
        hold.authority,
        hold.requested_by,
        hold.opened_at.astimezone(profile.zone).isoformat(timespec="minutes"),
        hold.review_on.isoformat(),
        hold.handed_over_on.isoformat() if hold.handed_over_on else "",
        hold.released_at.astimezone(profile.zone).isoformat(timespec="minutes") if hold.released_at else "",
        due_on.isoformat(),
    )
