"""Writes a list of recordings as a table or on paper: what the registers say, never an image."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId, state
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.table_text import csv_bytes
from bwc_review.operations.permit import permit

_COLUMNS = (
    "id", "recorded_at", "duration_s", "files", "camera", "wearer", "place", "informed", "incident", "marks",
    "holds", "due_on", "state", "sha256",
)  # fmt: skip


def list_table(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> bytes:
    """The recordings that begin with these clips, in this order, as ``csv_bytes`` writes them.

    One row for each recording, hours in the zone of the service; what was erased meanwhile is left out. It is
    on record before it is handed over. Raises AccessRefused, JournalUnwritable, DiskFull.
    """
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    with catalogue.read() as tables:
        found = tables.clips.rows(clips)
        rows = _rows(tables, found, profile)
    for clip in found:
        permit(catalogue, person, Action.LIST_CLIPS, now, profile, clip)
    data = csv_bytes([_COLUMNS, *rows])
    details: dict[str, int | str] = {"extract": "list", "form": "csv", "clips": len(rows)}
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), ("list",), details=details)):
        pass
    return data


def _rows(tables: Tables, clips: Sequence[Clip], profile: LegalProfile) -> list[tuple[str, ...]]:
    sums = tables.clips.recordings(clip.recording for clip in clips)
    return [
        (
            clip.id,
            clip.corrected_at.astimezone(profile.zone).isoformat(timespec="seconds"),
            f"{sums[clip.recording].duration_s:.1f}",
            str(sums[clip.recording].files),
            clip.camera_label or clip.camera,
            clip.wearer_name,
            clip.place.text if clip.place else "",
            {None: "", True: "yes", False: "no"}[clip.informed],
            clip.incident or "",
            str(clip.mark_count),
            str(clip.open_holds),
            clip.due_on.isoformat(),
            state(clip).value,
            clip.sha256,
        )
        for clip in clips
    ]
