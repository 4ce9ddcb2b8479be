"""Writes the dockings of one camera as a table or on paper; never an image."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.docking import Docking
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.describe import known_camera
from bwc_review.operations.dockings import LAST, dockings
from bwc_review.operations.leave_list import Listing, paper_leaves, table_leaves
from bwc_review.operations.permit import permit
from bwc_review.reports.register_words import docking_cells
from bwc_review.reports.wording import say, whole

DOCKINGS = "dockings"
_TITLES = (
    "docked_at", "ended_at", "end", "files", "bytes", "cameras", "new", "already", "problems", "emptying",
    "released", "released_bytes", "left", "own", "overdue", "unseen",
)  # fmt: skip
_COLUMNS = ("docked_on", "found", "came_in", "emptied", "freed", "left_on")


def dockings_of(
    catalogue: Catalogue, person: Person, serial: str, now: datetime, profile: LegalProfile
) -> list[Docking]:
    """The last dockings of a camera, newest first. Raises AccessRefused."""
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    with catalogue.read() as tables:
        return dockings(tables, serial)


def dockings_table(
    catalogue: Catalogue, person: Person, serial: str, now: datetime, profile: LegalProfile
) -> bytes:
    """The same as CSV; on record. Raises AccessRefused, JournalUnwritable, DiskFull."""
    found = dockings_of(catalogue, person, serial, now, profile)
    return table_leaves(catalogue, person, DOCKINGS, _TITLES, [_row(one, profile) for one in found])


def dockings_paper(
    catalogue: Catalogue,
    person: Person,
    serial: str,
    now: datetime,
    profile: LegalProfile,
    *,
    is_draft: bool = False,
) -> bytes:
    """The same as a PDF. Raises as ``dockings_table``."""
    found = dockings_of(catalogue, person, serial, now, profile)
    with catalogue.read() as tables:
        camera = known_camera(tables, serial)
    label = serial if camera is None else f"{camera.label} ({serial})"
    asked = (say("asked.camera", label=label), say("asked.last_dockings", count=whole(LAST)))
    rows = tuple(docking_cells(one, profile.zone) for one in found)
    listing = Listing(DOCKINGS, _COLUMNS, rows, asked)
    return paper_leaves(catalogue, person, listing, now, profile, is_draft=is_draft)


def _row(one: Docking, profile: LegalProfile) -> tuple[str, ...]:
    ended = one.ended_at.astimezone(profile.zone).isoformat(timespec="seconds") if one.ended_at else ""
    counts = (one.released, one.released_bytes, one.left, one.own, one.overdue, one.unseen)
    return (
        one.at.astimezone(profile.zone).isoformat(timespec="seconds"),
        ended,
        say(f"register.docking_{one.end.value}"),
        *map(str, (one.files, one.size_bytes, one.shared_by, one.new, one.already, one.problems)),
        say(f"register.emptying_{one.emptying.value}"),
        *map(str, counts),
    )
