"""Turns what the catalogue says of clips into the lines that screens show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.catalogue.recording_sums import RecordingSum
from bwc_review.domain.access import sees_only_own_clips
from bwc_review.domain.clip import Clip, ClipId, ClipState
from bwc_review.domain.hold import Hold
from bwc_review.domain.retention import days_left
from bwc_review.ui.library.clip_model import badge_facts as facts_of_line
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.widgets.retention_badge import BadgeFacts, retention_sentence


def clip_lines(tables: Tables, seat: Seat, clips: Sequence[Clip]) -> list[ClipLine]:
    """A line for each clip; a recording cut in files counts with all of them.

    A wearer reads of no other one.
    """
    rules, now = seat.rules, seat.now
    article = rules.articles.get("retention", "")
    sums = tables.clips.recordings(clip.recording for clip in clips)
    holds = tables.holds.of_clips([clip for whole in sums.values() for clip in whole.held])
    lines = []
    for clip in clips:
        whole = sums.get(clip.recording) or RecordingSum(1, clip.duration_s, ())  # erased meanwhile
        free_due_on = whole.free_due_on if whole.held else None
        kept = [hold for held in whole.held for hold in holds.get(held, ())]
        lines.append(
            ClipLine(
                clip,
                days_left(free_due_on or clip.due_on, rules, now),
                whole.duration_s,
                whole.files,
                hold_reference(kept),
                article,
                max(rules.warn_days),
                whole.damaged,
                max(0, whole.marks - clip.mark_count),
                whole.held_files,
                free_due_on,
                () if sees_only_own_clips(seat.person.role) else whole.wearers,
            )
        )
    return lines


def hold_reference(holds: Sequence[Hold]) -> str:
    """The reference of the first hold that keeps it."""
    return next((hold.reference for hold in holds if hold.keeps), "")


def badge_facts(tables: Tables, seat: Seat, clip: ClipId) -> BadgeFacts:
    """How long a clip is kept: what the library says of its recording."""
    [line] = clip_lines(tables, seat, [tables.clips.get(clip)])
    return facts_of_line(line)


def gone_facts(seat: Seat, erased_on: date) -> BadgeFacts:
    """Of a clip that was erased on that day."""
    return BadgeFacts(erased_on, days_left(erased_on, seat.rules, seat.now), ClipState.ERASED)


def kept_facts(
    seat: Seat, due_on: date, *, is_held: bool = False, reference: str = "", more: str = ""
) -> BadgeFacts:
    """Of whatever is erased on a day unless a hold keeps it; more: said after the words of the badge."""
    rules = seat.rules
    return BadgeFacts(
        due_on,
        days_left(due_on, rules, seat.now),
        ClipState.HELD if is_held else ClipState.KEPT,
        reference,
        retention_sentence(due_on, rules.articles.get("retention", "")),
        max(rules.warn_days),
        more,
    )


def with_recordings(tables: Tables, ids: Sequence[ClipId]) -> list[Clip]:
    """These clips with the other files of their recordings, in order of time."""
    found: dict[ClipId, Clip] = {}
    for member in tables.clips.with_recordings(ids):
        found[member.id] = member
    return sorted(found.values(), key=lambda clip: (clip.corrected_at, clip.id))
