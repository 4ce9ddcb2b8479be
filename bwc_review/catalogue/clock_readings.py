"""Reads what was measured of the clocks of cameras that may not have been put forward or back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select, text

from bwc_review.catalogue.clip_query import CLIPS
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.schema_clips import CLOCK_TOLD
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.clock_slip import Reading, reading


@dataclass(frozen=True, slots=True)
class ClockReadings:
    """Of one camera. newest: start of its newest recording, by its own clock."""

    readings: tuple[Reading, ...]
    newest: datetime


def clock_readings(talk: Conversation) -> Mapping[str, ClockReadings]:
    """By serial, of the cameras of which an offset was measured that nobody accepted, or a clock ahead."""
    told = text(f"({CLOCK_TOLD})")
    is_open = or_(
        CLIPS.c.clock_proposal_s.is_not(None), CLIPS.c.clock_evidence == ClockEvidence.DOCKING.value
    )
    doubtful = [serial for (serial,) in talk.rows(select(CLIPS.c.camera).where(told, is_open).distinct())]
    if not doubtful:
        return {}
    of_them = CLIPS.c.camera.in_(doubtful)
    columns = (
        CLIPS.c.camera,
        CLIPS.c.recorded_at,
        CLIPS.c.docked_at,
        CLIPS.c.clock_offset_s,
        CLIPS.c.clock_evidence,
        CLIPS.c.clock_proposal_s,
    )
    found: dict[str, list[Reading]] = {}
    for serial, at, docked_at, offset_s, evidence, proposal_s in talk.rows(
        select(*columns).where(told, of_them, CLIPS.c.clock_suspect.is_(False))
    ):
        one = reading(at, docked_at, offset_s, ClockEvidence(evidence), proposal_s)
        if one is not None:
            found.setdefault(serial, []).append(one)
    newest = select(CLIPS.c.camera, func.max(CLIPS.c.recorded_at)).where(
        of_them, CLIPS.c.clock_suspect.is_(False)
    )
    last = dict(talk.rows(newest.group_by(CLIPS.c.camera)).all())
    return {serial: ClockReadings(tuple(told), last[serial]) for serial, told in found.items()}
