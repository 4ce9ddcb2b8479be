"""Turns what the catalogue says of clips into the lines that screens show."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.clip import Clip, ClipId, state
from bwc_review.domain.hold import Hold
from bwc_review.domain.retention import days_left
from bwc_review.ui.language import day, hour
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.widgets.retention_badge import BadgeFacts, retention_sentence


def clip_lines(tables: Tables, seat: Seat, clips: Sequence[Clip]) -> list[ClipLine]:
    """A line for each clip; a recording cut in files counts with all of them."""
    rules, now = seat.rules, seat.now
    article = rules.articles.get("retention", "")
    members = {clip.recording: tables.clips.recording_members(clip.recording) for clip in clips}
    holds = tables.holds.of_clips([clip.id for clip in clips])
    return [
        ClipLine(
            clip,
            days_left(clip.due_on, rules, now),
            sum(one.duration_s for one in members[clip.recording]) or clip.duration_s,
            max(1, len(members[clip.recording])),
            hold_reference(holds.get(clip.id, ())),
            article,
            tuple(one for one in members[clip.recording] if one.is_damaged),
        )
        for clip in clips
    ]


def hold_reference(holds: Sequence[Hold]) -> str:
    """The reference of the first open hold."""
    return next((hold.reference for hold in holds if hold.is_open), "")


def badge_facts(tables: Tables, seat: Seat, clip: ClipId) -> BadgeFacts:
    """How long a clip is kept."""
    found = tables.clips.get(clip)
    rules = seat.rules
    return BadgeFacts(
        found.due_on,
        days_left(found.due_on, rules, seat.now),
        state(found),
        hold_reference(tables.holds.of_clip(clip)),
        retention_sentence(found.due_on, rules.articles.get("retention", "")),
    )


def with_recordings(tables: Tables, ids: Sequence[ClipId]) -> list[Clip]:
    """These clips with the other files of their recordings, in order of time."""
    found: dict[ClipId, Clip] = {}
    for clip in tables.clips.rows(ids):
        for member in tables.clips.recording_members(clip.recording) or [clip]:
            found[member.id] = member
    return sorted(found.values(), key=lambda clip: (clip.corrected_at, clip.id))


def clip_words(clip: Clip) -> str:
    """A clip in a few words: "12/11/2026 14:02 · CAM-02"."""
    return f"{day(clip.recorded_at.date())} {hour(clip.recorded_at)} · {clip.camera_label}"
