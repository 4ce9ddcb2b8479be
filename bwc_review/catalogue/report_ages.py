"""From when the persons of reports count, and which procedures still need an open one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, null, select

from bwc_review.catalogue.clip_query import IN_INCIDENT, INCIDENTS
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_holds import HoldRow
from bwc_review.catalogue.schema_incidents import IncidentClosingRow
from bwc_review.domain.incident import IncidentState
from bwc_review.domain.report_retention import ReportAge

HOLDS, CLOSINGS = table(HoldRow), table(IncidentClosingRow)
_OF_INCIDENT = (IN_INCIDENT.c.incident == INCIDENTS.c.number) & (HOLDS.c.clip == IN_INCIDENT.c.clip)
# A hold that was opened on a clip while it stood under the incident, whatever became of the clip.
_IS_HELD = select(HOLDS.c.id).where(_OF_INCIDENT, HOLDS.c.released_at.is_(None)).exists()
_FREED_AT = select(func.max(HOLDS.c.released_at)).where(_OF_INCIDENT).correlate(INCIDENTS).scalar_subquery()


def report_ages(talk: Conversation, day: date) -> list[ReportAge]:
    """Reports whose persons are not erased, closed or last changed up to a day, without those in procedure.

    The day is taken in UTC and one more is given, so that no zone leaves one out. Earliest first.
    """
    latest = datetime.combine(day + timedelta(days=2), time(0), UTC)
    closed = (
        _ages(CLOSINGS.c.closed_at, literal(0), null())
        .join(CLOSINGS, CLOSINGS.c.incident == INCIDENTS.c.number)
        .where(CLOSINGS.c.reopened_at.is_(None), CLOSINGS.c.closed_at < latest)
    )
    untouched = _ages(INCIDENTS.c.changed_at, literal(1), _FREED_AT).where(
        INCIDENTS.c.state == IncidentState.OPEN, INCIDENTS.c.changed_at < latest, ~_IS_HELD
    )
    found = [_age(row) for question in (closed, untouched) for row in talk.rows(question)]
    return sorted(found, key=lambda one: (one.since, one.number))


def held_and_freed(talk: Conversation, number: str) -> tuple[bool, datetime | None]:
    """Whether an open hold needs the incident, and when the last released one let it go."""
    of_it = (IN_INCIDENT.c.incident == number) & (HOLDS.c.clip == IN_INCIDENT.c.clip)
    is_held = talk.first(select(HOLDS.c.id).where(of_it, HOLDS.c.released_at.is_(None))) is not None
    row: Any = talk.first(
        select(HOLDS.c.released_at)
        .where(of_it, HOLDS.c.released_at.is_not(None))
        .order_by(HOLDS.c.released_at.desc())
    )
    return is_held, None if row is None else row.released_at


def _ages(since: ColumnElement[Any], is_open: ColumnElement[Any], freed: ColumnElement[Any]) -> Select[Any]:
    columns: Sequence[ColumnElement[Any]] = (
        INCIDENTS.c.number,
        since.label("since"),
        is_open.label("is_open"),
        freed.label("freed_at"),
    )
    return select(*columns).where(INCIDENTS.c.people_erased_at.is_(None))


def _age(row: Any) -> ReportAge:
    return ReportAge(row.number, row.since, bool(row.is_open), row.freed_at)
