"""Turns a ClipQuery into SQL: ordered ids, and the figures beside the filters."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, not_, or_, select, union

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema import (
    CameraRow,
    ClipRow,
    HoldRow,
    IncidentClipRow,
    IncidentRow,
    MarkRow,
    PersonRow,
)
from bwc_review.catalogue.search import matching
from bwc_review.domain.clip import ClipState
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ORDERS, CameraCount, ClipQuery, Counts

SOON_DAYS = 7
CLIPS, HOLDS, MARKS, CAMERAS = table(ClipRow), table(HoldRow), table(MarkRow), table(CameraRow)
PEOPLE, INCIDENTS, IN_INCIDENT = table(PersonRow), table(IncidentRow), table(IncidentClipRow)
RECORDINGS = func.count(CLIPS.c.recording.distinct())

HELD = CLIPS.c.id.in_(select(HOLDS.c.clip).where(HOLDS.c.released_at.is_(None)))
INCOMPLETE = or_(CLIPS.c.to_identify, CLIPS.c.wearer.is_(None), not_(CLIPS.c.has_place))
# the order of domain.clip.state(); a test keeps the two alike
STATE = case(
    (CLIPS.c.is_damaged, ClipState.DAMAGED.value),
    (CLIPS.c.clock_suspect, ClipState.CLOCK_CHECK.value),
    (HELD, ClipState.HELD.value),
    (INCOMPLETE, ClipState.TO_COMPLETE.value),
    else_=ClipState.KEPT.value,
)
RANK = {each.value: place for place, each in enumerate(ClipState)}


def ids_question(query: ClipQuery, today: date) -> Select[Any]:
    """A question for the ids that the query asks, in its order."""
    if query.order not in ORDERS:
        raise ValueError(f"no such order: {query.order}")
    wanted = _conditions(query, today)
    if query.whole_recordings:
        turn = func.row_number().over(
            partition_by=CLIPS.c.recording, order_by=(CLIPS.c.recorded_at, CLIPS.c.id)
        )
        firsts = select(CLIPS.c.id, turn.label("turn")).where(*wanted).subquery()
        wanted = [CLIPS.c.id.in_(select(firsts.c.id).where(firsts.c.turn == 1))]
    order = [_order(query.order), CLIPS.c.recorded_at, CLIPS.c.id]
    if query.order == "recorded":
        del order[0]
    return (
        select(CLIPS.c.id)
        .where(*wanted)
        .order_by(*(column.desc() if query.descending else column.asc() for column in order))
    )


def _conditions(query: ClipQuery, today: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.state is not None:
        found.append(_state_is(query.state))
    if query.camera is not None:
        found.append(CLIPS.c.camera == query.camera)
    if query.wearer is not None:
        found.append(CLIPS.c.wearer == query.wearer if query.wearer else CLIPS.c.wearer.is_(None))
    if query.category is not None:
        found.append(CLIPS.c.id.in_(_of_category(query.category)))
    if query.incident is not None:
        inside = select(IN_INCIDENT.c.clip)
        if query.incident:
            found.append(CLIPS.c.id.in_(inside.where(IN_INCIDENT.c.incident == query.incident)))
        else:
            found.append(CLIPS.c.id.not_in(inside))
    if query.from_day is not None:
        found.append(CLIPS.c.recorded_day >= query.from_day)
    if query.to_day is not None:
        found.append(CLIPS.c.recorded_day <= query.to_day)
    if query.due_within_days is not None:
        found.append(and_(CLIPS.c.due_on <= today + timedelta(days=query.due_within_days), not_(HELD)))
    words = matching(query.text)
    if words is not None:
        found.append(CLIPS.c.id.in_(words))
    return found


def _state_is(state: ClipState) -> ColumnElement[bool]:
    """The same rule as STATE, taken apart so that an index can serve it."""
    damaged, suspect = CLIPS.c.is_damaged, CLIPS.c.clock_suspect
    match state:
        case ClipState.DAMAGED:
            return damaged == literal(True)
        case ClipState.CLOCK_CHECK:
            return and_(not_(damaged), suspect)
        case ClipState.HELD:
            return and_(not_(damaged), not_(suspect), HELD)
        case ClipState.TO_COMPLETE:
            return and_(not_(damaged), not_(suspect), not_(HELD), INCOMPLETE)
        case ClipState.KEPT:
            return and_(not_(damaged), not_(suspect), not_(HELD), not_(INCOMPLETE))
        case ClipState.ERASED:
            return literal(1) == literal(0)


def _of_category(category: str) -> Any:
    return union(
        select(MARKS.c.clip).where(MARKS.c.category == category),
        select(IN_INCIDENT.c.clip)
        .join(INCIDENTS, INCIDENTS.c.number == IN_INCIDENT.c.incident)
        .where(INCIDENTS.c.category == category),
    )


def _order(order: str) -> ColumnElement[Any]:
    match order:
        case "docked":
            return CLIPS.c.docked_at
        case "due":
            return CLIPS.c.due_on
        case "duration":
            return CLIPS.c.duration_s
        case "size":
            return CLIPS.c.size_bytes
        case "camera":
            return CLIPS.c.camera_label
        case "place":
            return CLIPS.c.place
        case "wearer":
            name = select(func.lower(PEOPLE.c.last_name + " " + PEOPLE.c.first_name))
            return func.coalesce(name.where(PEOPLE.c.id == CLIPS.c.wearer).scalar_subquery(), "")
        case "incident":
            number = select(IN_INCIDENT.c.incident).where(IN_INCIDENT.c.clip == CLIPS.c.id)
            return func.coalesce(number.scalar_subquery(), "")
        case "marks":
            return select(func.count()).where(MARKS.c.clip == CLIPS.c.id).scalar_subquery()
        case "state":
            return case(RANK, value=STATE)
        case _:
            return CLIPS.c.recorded_at


def counts(talk: Conversation, today: date, wearer: PersonId | None = None) -> Counts:
    """The figures of the filter panel, of one wearer's clips where one is named.

    Recordings are counted, not the files a camera cut them into: a figure is the length of the list that its
    filter shows.
    """
    own: list[ColumnElement[bool]] = [] if wearer is None else [CLIPS.c.wearer == wearer]
    states: dict[ClipState, int] = {each: 0 for each in ClipState if each is not ClipState.ERASED}
    by_state = select(STATE.label("state"), RECORDINGS).where(*own).group_by("state")
    for value, number in talk.rows(by_state):
        states[ClipState(value)] = number
    soon = and_(CLIPS.c.due_on <= today + timedelta(days=SOON_DAYS), not_(HELD), *own)
    days = talk.first(select(func.min(CLIPS.c.recorded_day), func.max(CLIPS.c.recorded_day)).where(*own))
    return Counts(
        total=talk.scalar(select(RECORDINGS).where(*own)) or 0,
        states=states,
        due_soon=talk.scalar(select(RECORDINGS).where(soon)) or 0,
        cameras=_camera_counts(talk, own),
        categories=_category_counts(talk, own),
        wearers=_wearers(talk, own),
        first_day=days[0],
        last_day=days[1],
    )


def _camera_counts(talk: Conversation, own: list[ColumnElement[bool]]) -> tuple[CameraCount, ...]:
    label = func.coalesce(CAMERAS.c.label, func.max(CLIPS.c.camera_label))
    question = (
        select(CLIPS.c.camera, label, RECORDINGS)
        .select_from(CLIPS)
        .outerjoin(CAMERAS, CAMERAS.c.serial == CLIPS.c.camera)
        .where(*own)
        .group_by(CLIPS.c.camera)
        .order_by(label, CLIPS.c.camera)
    )
    return tuple(CameraCount(*row) for row in talk.rows(question))


def _category_counts(talk: Conversation, own: list[ColumnElement[bool]]) -> dict[str, int]:
    marked = (
        select(MARKS.c.category.label("category"), CLIPS.c.recording.label("recording"))
        .join(CLIPS, CLIPS.c.id == MARKS.c.clip)
        .where(*own)
    )
    both = union(
        marked,
        select(INCIDENTS.c.category, CLIPS.c.recording)
        .join(IN_INCIDENT, INCIDENTS.c.number == IN_INCIDENT.c.incident)
        .join(CLIPS, CLIPS.c.id == IN_INCIDENT.c.clip)
        .where(*own),
    ).subquery()
    question = select(both.c.category, func.count()).where(both.c.category != "").group_by(both.c.category)
    return {row[0]: row[1] for row in talk.rows(question.order_by(both.c.category))}


def _wearers(talk: Conversation, own: list[ColumnElement[bool]]) -> tuple[PersonId, ...]:
    """Who wore a camera, by name; no figure stands beside a person."""
    wore = select(CLIPS.c.id).where(CLIPS.c.wearer == PEOPLE.c.id, *own).exists()
    names = select(PEOPLE.c.id).where(wore).order_by(PEOPLE.c.last_name, PEOPLE.c.first_name, PEOPLE.c.id)
    return tuple(PersonId(each) for each in talk.rows(names).scalars())
