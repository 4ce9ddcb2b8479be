"""Finds the files of a camera that may be one recording with another of its files."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, and_, or_, type_coerce

from bwc_review.catalogue.clip_query import CLIPS
from bwc_review.catalogue.clip_reading import clips_where
from bwc_review.catalogue.clip_row import name_code
from bwc_review.catalogue.compact import microseconds
from bwc_review.catalogue.conversation import Conversation
from bwc_review.domain.clip import Clip
from bwc_review.domain.moments import clock_seconds_between, in_zone, later, seconds_between
from bwc_review.domain.recording import end_of

_LONGEST_FILE_S = 26 * 3600.0  # no camera writes a longer one


def neighbours(talk: Conversation, clip: Clip, slack_s: float) -> list[Clip]:
    """Files of the same camera that may be one recording with this one, by time.

    Those that end where it starts or start where it ends, give or take ``slack_s``, those of its series
    within a day, and the places within it where a person split a recording.
    """
    start, end = clip.recorded_at, end_of(clip)
    ends = type_coerce(CLIPS.c.recorded_at, BigInteger) + CLIPS.c.duration_s * 1_000_000
    near = or_(CLIPS.c.is_apart)
    for step_s in {0.0, _clock_step_s(start, end)}:  # a camera's clock may not have made that step
        first, last = (microseconds(later(start, step_s + slack)) for slack in (-slack_s, slack_s))
        begins = CLIPS.c.recorded_at.between(later(end, -slack_s - step_s), later(end, slack_s - step_s))
        near = or_(near, ends.between(first, last), begins)
    if clip.belongs.series:
        near = or_(near, CLIPS.c.series_code == name_code(clip.belongs.series))
    reach = CLIPS.c.recorded_at.between(later(start, -_LONGEST_FILE_S), later(end, _LONGEST_FILE_S))
    return clips_where(talk, and_(CLIPS.c.camera == clip.camera, CLIPS.c.id != clip.id, reach, near))


def _clock_step_s(start: datetime, end: datetime) -> float:
    """By how many seconds the clocks of the zone of ``start`` step within a file's length of the two."""
    first, last = (
        in_zone(at, start.tzinfo or UTC)
        for at in (later(start, -_LONGEST_FILE_S), later(end, _LONGEST_FILE_S))
    )
    return clock_seconds_between(first, last) - seconds_between(first, last)
