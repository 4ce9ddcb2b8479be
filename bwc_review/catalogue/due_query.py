"""Counts recordings by the day on which their month ends, without reading them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case, func, not_, or_, select

from bwc_review.catalogue.clip_query import CLIPS, HELD, IN_INCIDENT, MARKS, unindexed
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.id_lists import ids_apart, ids_joined
from bwc_review.domain.clip import ClipId, RecordingId
from bwc_review.domain.due_calendar import DueGroup
from bwc_review.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class Due:
    """What is due on one day: how many recordings of one file, and which ones of several files."""

    day: date
    whole: int
    cut: tuple[RecordingId, ...]

    @property
    def count(self) -> int:
        """How many recordings."""
        return self.whole + len(self.cut)


class DueAlike(NamedTuple):
    """Clips that no hold keeps, counted from one day and due on one."""

    due_on: date
    counted_from: date
    clips: tuple[ClipId, ...]


def due_alike(talk: Conversation, last: date) -> list[DueAlike]:
    """Clips due on that day or before that no hold keeps, those together that are judged alike."""
    keys = (CLIPS.c.due_on, CLIPS.c.counted_from)
    question = select(*keys, ids_joined(CLIPS.c.id)).where(CLIPS.c.due_on <= last, not_(HELD))
    rows = talk.rows(question.group_by(*keys).order_by(*keys))
    return [DueAlike(due_on, first, tuple(ids_apart(text))) for due_on, first, text in rows]


def cut_and_due(talk: Conversation, last: date) -> dict[ClipId, RecordingId]:
    """Of the clips due on that day or before those that are one file of several, with their recording."""
    question = select(CLIPS.c.id, CLIPS.c.recording).where(CLIPS.c.is_cut, CLIPS.c.due_on <= last)
    return {ClipId(clip): RecordingId(recording) for clip, recording in talk.rows(question)}


def unheld_due(
    talk: Conversation, last: date, wearer: PersonId | None = None, *, noted_only: bool = False
) -> list[Due]:
    """Recordings due on that day or before that no hold keeps, by due day.

    ``noted_only``: only what has a mark or is in an incident. ``wearer``: only the clips of that person.
    """
    asked = [CLIPS.c.due_on <= last, not_(HELD), *_of(wearer)]
    if noted_only:
        id_ = unindexed(CLIPS.c.id)
        asked.append(or_(id_.in_(select(MARKS.c.clip)), id_.in_(select(IN_INCIDENT.c.clip))))
    whole: dict[date, int] = {}
    cut: dict[date, list[RecordingId]] = {}
    question = select(CLIPS.c.due_on, func.count()).where(not_(CLIPS.c.is_cut), *asked)
    for day, count in talk.rows(question.group_by(CLIPS.c.due_on)):
        whole[day] = count
    parts = select(CLIPS.c.due_on, CLIPS.c.recording).where(CLIPS.c.is_cut, *asked).distinct()
    for day, recording in talk.rows(parts):
        cut.setdefault(day, []).append(RecordingId(recording))
    return [Due(day, whole.get(day, 0), tuple(cut.get(day, ()))) for day in sorted({*whole, *cut})]


def next_due(talk: Conversation) -> tuple[date, int] | None:
    """The earliest due date among clips that no hold keeps, and how many share it."""
    due = CLIPS.c.due_on
    row = talk.first(select(due, func.count()).where(not_(HELD)).group_by(due).order_by(due).limit(1))
    return None if row is None else (row[0], row[1])


def due_groups(talk: Conversation, last: date, wearer: PersonId | None = None) -> list[DueGroup]:
    """Recordings due on that day or before, late ones too, by due day, recording day and whether held."""
    is_held = case((HELD, 1), else_=0).label("is_held")
    keys: tuple[Any, ...] = (CLIPS.c.due_on, CLIPS.c.counted_from, is_held)
    question = select(*keys, func.count(CLIPS.c.recording.distinct()))
    question = question.where(CLIPS.c.due_on <= last, *_of(wearer))
    rows = talk.rows(question.group_by(*keys).order_by(*keys))
    return [DueGroup(row[0], row[1], bool(row[2]), row[3]) for row in rows]


def _of(wearer: PersonId | None) -> list[ColumnElement[bool]]:
    return [] if wearer is None else [CLIPS.c.wearer == wearer]
