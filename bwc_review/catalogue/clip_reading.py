"""Reads clips with what other tables say of them: four questions, however many clips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from bwc_review.catalogue.clip_query import CLIPS, HOLDS, IN_INCIDENT, MARKS, PEOPLE
from bwc_review.catalogue.clip_row import clip_of
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.id_lists import pages
from bwc_review.catalogue.schema_requests import RestrictionRow
from bwc_review.domain.clip import Clip

RESTRICTIONS = table(RestrictionRow)
# Questions with all the columns take longer to put than to answer: they are put together once.
_BY_TIME = (
    select(CLIPS, PEOPLE.c.first_name, PEOPLE.c.last_name, IN_INCIDENT.c.incident)
    .select_from(CLIPS)
    .outerjoin(PEOPLE, PEOPLE.c.id == CLIPS.c.wearer)
    .outerjoin(IN_INCIDENT, IN_INCIDENT.c.clip == CLIPS.c.id)
    .order_by(CLIPS.c.recorded_at, CLIPS.c.id)
)


def clips_where(talk: Conversation, condition: ColumnElement[bool], limit: int | None = None) -> list[Clip]:
    """The clips of which this is true, by time."""
    rows = talk.rows(_BY_TIME.where(condition).limit(limit)).all()
    ids = [row.id for row in rows]
    marks = _number_of(talk, MARKS.c.clip, ids)
    holds = _number_of(talk, HOLDS.c.clip, ids, HOLDS.c.released_at.is_(None), HOLDS.c.freed_at.is_(None))
    limits = _restrictions(talk, ids)
    return [clip_of(row, marks.get(row.id, 0), holds.get(row.id, 0), limits.get(row.id, ())) for row in rows]


def _restrictions(talk: Conversation, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The reasons of the restrictions in force."""
    found: dict[str, tuple[str, ...]] = {}
    for page in pages(ids):
        question = select(RESTRICTIONS.c.clip, RESTRICTIONS.c.reason).where(
            RESTRICTIONS.c.lifted_at.is_(None), RESTRICTIONS.c.clip.in_(page)
        )
        for clip, reason in talk.rows(question.order_by(RESTRICTIONS.c.reason)):
            found[clip] = (*found.get(clip, ()), reason)
    return found


def _number_of(
    talk: Conversation, clip: ColumnElement[str], ids: Sequence[str], *more: ColumnElement[bool]
) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for page in pages(ids):
        question: Any = select(clip, func.count()).where(clip.in_(page), *more).group_by(clip)
        found.update({row[0]: row[1] for row in talk.rows(question)})
    return found
