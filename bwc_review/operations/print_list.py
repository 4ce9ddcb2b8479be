"""Lets a list of recordings leave as a table, on paper or as text: what the registers say, never an image."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, sees_only_own_clips
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.figures import may_count
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.query import ClipQuery, dated, query_codes
from bwc_review.domain.retention import local_day
from bwc_review.operations.leave_list import Listing, paper_leaves, table_leaves
from bwc_review.operations.permit import permit
from bwc_review.reports.camera_words import camera_called
from bwc_review.reports.register_words import CLIP_COLUMNS, Row, asked_words, clip_cells, yes_no

_KIND = "list"
_TITLES = (
    "recording", "recorded_at", "duration_s", "files", "camera", "wearer", "place", "informed", "incident",
    "marks", "holds", "due_on", "state", "sha256",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListView:
    """How a list is looked at. query: what it answers; columns: of ``CLIP_COLUMNS``, from left to right."""

    query: ClipQuery
    columns: tuple[str, ...] = CLIP_COLUMNS


def list_table(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> bytes:
    """The recordings that begin with these clips, in this order, as ``csv_bytes`` writes them.

    One row for each recording, hours in the zone of the service; what was erased meanwhile is left out. It is
    on record before it is handed over. Raises AccessRefused, JournalUnwritable, DiskFull.
    """
    found = _permitted(catalogue, person, clips, now, profile)
    with catalogue.read() as tables:
        rows = _rows(tables, found, person, profile)
    return table_leaves(catalogue, person, _KIND, _TITLES, rows)


def list_paper(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    view: ListView,
    categories: Categories,
    now: datetime,
    profile: LegalProfile,
    *,
    is_draft: bool = False,
) -> bytes:
    """The same recordings as a PDF, with what was asked; ``is_draft`` as ``paper_leaves`` takes it.

    Raises AccessRefused, ListTooLong, JournalUnwritable, DiskFull.
    """
    found = _permitted(catalogue, person, clips, now, profile)
    with catalogue.read() as tables:
        people = tables.people.all()
        asked = asked_words(
            dated(view.query, local_day(now, profile)),
            {str(one.id): one.name for one in people},
            {one.serial: one.label for one in tables.cameras.all()},
            lambda code: categories.label(code, "fr"),
        )
        rows = _paper_rows(tables, found, view.columns, person, profile)
    counts = may_count(view.query.wearer, view.query.text, people) and not sees_only_own_clips(person.role)
    listing = Listing(_KIND, view.columns, rows, asked, may_count=counts)
    return paper_leaves(catalogue, person, listing, now, profile, is_draft=is_draft)


def copy_list(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    query: ClipQuery,
    now: datetime,
    profile: LegalProfile,
) -> list[Clip]:
    """Those of these clips whose rows may go to the clipboard, from where any program takes them.

    On record with what the list answered, before a row is copied; where nothing is left of them, nothing is
    recorded. Raises AccessRefused, JournalUnwritable, DiskFull.
    """
    found = _permitted(catalogue, person, clips, now, profile)
    if found:
        details: dict[str, int | str] = {"extract": "clipboard", "form": "text", "clips": len(found)}
        if asked := query_codes(query):
            details["asked"] = asked
        with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), (_KIND,), details=details)):
            pass
    return found


def _permitted(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> list[Clip]:
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    with catalogue.read() as tables:
        found = tables.clips.rows(clips)
    for clip in found:
        permit(catalogue, person, Action.LIST_CLIPS, now, profile, clip)
    return found


def _rows(
    tables: Tables, clips: Sequence[Clip], person: Person, profile: LegalProfile
) -> list[tuple[str, ...]]:
    return [
        (
            row.clip.id,
            row.clip.corrected_at.astimezone(profile.zone).isoformat(timespec="seconds"),
            f"{row.duration_s:.1f}".replace(".", ","),
            str(row.files),
            camera_called(row.clip.camera_label, row.clip.camera),
            row.worn_by,
            row.clip.place.text if row.clip.place else "",
            "" if row.clip.informed is None else yes_no(is_so=row.clip.informed),
            row.clip.incident or "",
            str(row.marks),
            str(row.holds),
            row.due_on.isoformat(),
            row.state,
            row.clip.sha256,
        )
        for row in _lines(tables, clips, person)
    ]


def _paper_rows(
    tables: Tables, clips: Sequence[Clip], columns: Sequence[str], person: Person, profile: LegalProfile
) -> tuple[tuple[str, ...], ...]:
    return tuple(clip_cells(row, columns, profile.zone) for row in _lines(tables, clips, person))


def _lines(tables: Tables, clips: Sequence[Clip], person: Person) -> Iterator[Row]:
    """Each recording, with what all of its files make together. A wearer reads of no other one."""
    sums = tables.clips.recordings(clip.recording for clip in clips)
    holds = tables.holds.of_clips([clip for whole in sums.values() for clip in whole.held])
    for clip in clips:
        whole = sums[clip.recording]
        keeping = [[hold for hold in holds.get(held, ()) if hold.keeps] for held in whole.held]
        yield Row(
            clip,
            whole.duration_s,
            whole.files,
            whole.marks,
            next((hold.reference for kept in keeping for hold in kept), ""),
            whole.held_files,
            whole.free_due_on if whole.held else None,
            max(map(len, keeping), default=0),
            () if sees_only_own_clips(person.role) else whole.wearers,
        )
