"""Turns an ``IncidentQuery`` into SQL: ordered numbers first, light lines when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT, INCIDENTS, RECORDINGS
from bwc_review.catalogue.columns import zone_of
from bwc_review.domain.incident import IncidentState
from bwc_review.domain.incident_query import IncidentLine, IncidentQuery
from bwc_review.domain.people import PersonId

NEWEST_FIRST = (INCIDENTS.c.year.desc(), INCIDENTS.c.place_in_year.desc())


def numbers_question(query: IncidentQuery) -> Select[Any]:
    """The numbers that fit, newest first; a covering index answers, so that no report is read."""
    return select(INCIDENTS.c.number).where(*_conditions(query)).order_by(*NEWEST_FIRST)


def lines_question(numbers: Sequence[str], concerns: PersonId | None) -> Select[Any]:
    """The lines of some of them: what comes before the report in the row, and how many recordings exist."""
    inside = (
        select(RECORDINGS)
        .select_from(IN_INCIDENT.join(CLIPS, CLIPS.c.id == IN_INCIDENT.c.clip))
        .where(IN_INCIDENT.c.incident == INCIDENTS.c.number)
        .scalar_subquery()
    )
    columns = [INCIDENTS.c[name] for name in ("number", "category", "occurred_at", "zone", "place", "state")]
    question = select(*columns, inside.label("clip_count")).where(INCIDENTS.c.number.in_(numbers))
    return question if concerns is None else question.where(_concerns(concerns))


def line_of(row: Any) -> IncidentLine:
    """One line."""
    at = row.occurred_at.astimezone(zone_of(row.zone))
    return IncidentLine(row.number, row.category, at, row.place, row.state, row.clip_count)


def _conditions(query: IncidentQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.only_open:
        found.append(INCIDENTS.c.state == IncidentState.OPEN)
    if query.concerns is not None:
        found.append(_concerns(query.concerns))
    for word, codes in query.words:
        found.append(
            or_(INCIDENTS.c.plain.contains(word, autoescape=True), INCIDENTS.c.category.in_(sorted(codes)))
        )
    return found


def _concerns(person: PersonId) -> ColumnElement[bool]:
    """Opened by them, written by them, or with a clip of their own (``access.concerns``)."""
    own = select(IN_INCIDENT.c.incident).where(
        and_(IN_INCIDENT.c.clip == CLIPS.c.id, CLIPS.c.wearer == person)
    )
    return or_(INCIDENTS.c.created_by == person, INCIDENTS.c.writer == person, INCIDENTS.c.number.in_(own))
