"""Turns a ClipQuery into SQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    LargeBinary,
    Select,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    type_coerce,
    union,
    union_all,
)

from bwc_review.catalogue.compact import fingerprint_bytes, microseconds
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_clips import CONTENT, ClipRow
from bwc_review.catalogue.schema_holds import HoldRow
from bwc_review.catalogue.schema_incidents import IncidentClipRow, IncidentRow
from bwc_review.catalogue.schema_marks import MarkRow
from bwc_review.catalogue.schema_people import PersonRow
from bwc_review.catalogue.search import MANY, fits_many, matching
from bwc_review.domain.clip import ClipState
from bwc_review.domain.query import ClipQuery, dated
from bwc_review.domain.typed_words import plain_words

CLIPS, HOLDS, MARKS = table(ClipRow), table(HoldRow), table(MarkRow)
PEOPLE, INCIDENTS, IN_INCIDENT = table(PersonRow), table(IncidentRow), table(IncidentClipRow)
RECORDINGS = func.count(CLIPS.c.recording.distinct())

KEEPS = select(HOLDS.c.clip).where(HOLDS.c.released_at.is_(None), HOLDS.c.freed_at.is_(None))
HELD = CLIPS.c.id.in_(KEEPS)
# the start by the station's clock, in microseconds as ``Instant`` has them
CORRECTED: ColumnElement[Any] = type_coerce(CLIPS.c.recorded_at, BigInteger) + cast(
    func.round(CLIPS.c.clock_offset_s * 1_000_000), BigInteger
)
INCOMPLETE = or_(CLIPS.c.to_identify, CLIPS.c.wearer.is_(None), not_(CLIPS.c.has_place))
_CONTENT: ColumnElement[Any] = literal_column(CONTENT.replace("sha256", "clips.sha256"), LargeBinary)
# that a clip is this very file, which is not empty; found by an index
HAS_CONTENT = and_(
    CLIPS.c.size_bytes > 0,
    bindparam("half", type_=LargeBinary) == _CONTENT,
    CLIPS.c.sha256 == bindparam("sha256"),
)
# the order of domain.clip.state(); a test keeps the two alike
STATE = case(
    (CLIPS.c.is_damaged, ClipState.DAMAGED.value),
    (CLIPS.c.clock_suspect, ClipState.CLOCK_CHECK.value),
    (HELD, ClipState.HELD.value),
    (INCOMPLETE, ClipState.TO_COMPLETE.value),
    else_=ClipState.KEPT.value,
)
BY_INDEX: dict[str, ColumnElement[Any]] = {  # the orders that SQL gives; the others: clip_order.py
    "due": CLIPS.c.due_on,
    "duration": CLIPS.c.duration_s,
    "place": CLIPS.c.place,
}


def ids_question(talk: Conversation, query: ClipQuery, today: date, zone: tzinfo) -> Select[Any]:
    """A question for the ids that the query asks, in its order where that is one of BY_INDEX, else by time.

    By the time of the cameras' clocks; the days asked are those of the corrected ones, in the zone.
    """
    query = dated(query, today)
    words = _words_asked(talk, query.text)
    asked = _conditions(talk, query, today, zone, words)
    if query.whole_recordings:
        turn = func.row_number().over(
            partition_by=CLIPS.c.recording, order_by=(CLIPS.c.recorded_at, CLIPS.c.id)
        )
        fits = _conditions(talk, query, today, zone, words, are_few=True)
        cut = among_cut(select(CLIPS.c.id, turn.label("turn")).where(*fits)).subquery()
        firsts = select(cut.c.id).where(cut.c.turn < 2)  # "= 1" would have SQLite build an index for it
        asked = [*asked, or_(not_(CLIPS.c.is_cut), CLIPS.c.id.in_(firsts))]
    first = [BY_INDEX[query.order]] if query.order in BY_INDEX else []
    order = [*first, CLIPS.c.recorded_at, CLIPS.c.id]
    ends = (column.desc() if query.descending else column.asc() for column in order)
    return select(CLIPS.c.id).where(*asked).order_by(*ends)


def content(sha256: str) -> dict[str, Any]:
    """What HAS_CONTENT is asked of."""
    return {"half": fingerprint_bytes(sha256)[-16:], "sha256": sha256}


def unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same value without an index: where many rows fit, one walk through the listing is shorter."""
    return func.coalesce(column, column)


def _asks_of_the_clip(query: ClipQuery) -> bool:
    """Whether it asks what the listing says of a clip: by camera or wearer each whole row would be read."""
    dues = (query.due_within_days, query.due_in_days, query.due_from, query.due_to)
    asked = (query.state, query.has_place, query.to_identify, query.from_day, query.to_day, *dues)
    return any(one is not None for one in asked)


def _one_of(talk: Conversation, ids: Any, name: ColumnElement[Any] = CLIPS.c.id) -> ColumnElement[bool]:
    """That a clip is one of these: fetched by what names it where they are few, met on a walk if many."""
    number = talk.scalar(select(func.count()).select_from(select(ids.subquery()).limit(MANY).subquery()))
    return (unindexed(name) if number == MANY else name).in_(ids)


def _words_asked(talk: Conversation, sentence: str) -> ColumnElement[bool] | None:
    """What says that the words asked for stand at a clip; found once, however often it is asked.

    Signs alone are no words and stand at none.
    """
    words = matching(sentence)
    if words is None:
        return literal(1) == literal(0) if sentence.strip() else None
    found = select(words.cte("found").c.number)
    return (unindexed(CLIPS.c.number) if fits_many(talk, sentence) else CLIPS.c.number).in_(found)


def among_cut(question: Select[Any]) -> Select[Any]:
    """Asked of recordings in several files only."""
    return question.where(CLIPS.c.is_cut)


def _conditions(
    talk: Conversation,
    query: ClipQuery,
    today: date,
    zone: tzinfo,
    words: ColumnElement[bool] | None,
    *,
    are_few: bool = False,
) -> list[ColumnElement[bool]]:
    """What must hold. ``are_few``: an index already picks few clips, another would only lead away from it."""
    camera: ColumnElement[Any] = CLIPS.c.camera
    wearer: ColumnElement[Any] = CLIPS.c.wearer
    if are_few or _asks_of_the_clip(query):
        camera, wearer = unindexed(camera), unindexed(wearer)
    found: list[ColumnElement[bool]] = []
    if query.state is not None:
        found.append(_in_state(query.state, whole=query.whole_recordings))
    if query.camera is not None:
        found.append(camera == query.camera)
    if query.wearer is not None:
        found.append(wearer == query.wearer if query.wearer else wearer.is_(None))
    if query.category is not None:
        found.append(_one_of(talk, _of_category(query.category)))
    if query.incident is not None:
        inside = select(IN_INCIDENT.c.clip)
        if query.incident:
            found.append(CLIPS.c.id.in_(inside.where(IN_INCIDENT.c.incident == query.incident)))
        else:
            found.append(unindexed(CLIPS.c.id).not_in(inside))
    if query.from_day is not None:
        found.append(_midnight(query.from_day, zone) <= CORRECTED)
    if query.to_day is not None and query.to_day < date.max:
        found.append(_midnight(query.to_day + timedelta(days=1), zone) > CORRECTED)
    if query.due_within_days is not None:
        found.append(and_(CLIPS.c.due_on <= today + timedelta(days=query.due_within_days), not_(HELD)))
    if query.due_in_days is not None:
        found.append(and_(CLIPS.c.due_on == today + timedelta(days=query.due_in_days), not_(HELD)))
    if query.due_from is not None:
        found.append(CLIPS.c.due_on >= query.due_from)
    if query.due_to is not None:
        found.append(CLIPS.c.due_on <= query.due_to)
    if query.informed is not None:
        told = {"yes": CLIPS.c.informed.is_(True), "no": CLIPS.c.informed.is_(False)}
        found.append(told.get(query.informed, CLIPS.c.informed.is_(None)))
    if query.has_place is not None:
        found.append(CLIPS.c.has_place if query.has_place else not_(CLIPS.c.has_place))
    if query.place is not None:
        found.append(_one_of(talk, _of_places(_called(talk, query.place)), CLIPS.c.number))
    if query.is_marked is not None:
        marked = unindexed(CLIPS.c.id).in_(union(*_marked(whole=query.whole_recordings)))
        found.append(marked if query.is_marked else not_(marked))
    if query.is_noted is not None:
        noted = union(*_marked(whole=query.whole_recordings), select(IN_INCIDENT.c.clip))
        is_noted = unindexed(CLIPS.c.id).in_(noted)
        found.append(is_noted if query.is_noted else not_(is_noted))
    if query.to_identify is not None:
        found.append(CLIPS.c.to_identify if query.to_identify else not_(CLIPS.c.to_identify))
    if query.longer_than_s is not None:
        found.append(_one_of(talk, _of_length(lambda length: length >= query.longer_than_s), CLIPS.c.number))
    if query.shorter_than_s is not None:
        found.append(_one_of(talk, _of_length(lambda length: length < query.shorter_than_s), CLIPS.c.number))
    return found if words is None else [*found, words]


def _in_state(state: ClipState, *, whole: bool) -> ColumnElement[bool]:
    """What a person finds there: all of which it is true, also where the word in the lists is another one.

    A damaged recording is held all the same, and its wearer is missing all the same; "kept" is what nothing
    is to be said of. whole: a recording is asked about: one that is held in part is held, and not "kept".
    """
    match state:
        case ClipState.DAMAGED:
            return CLIPS.c.is_damaged == literal(True)
        case ClipState.CLOCK_CHECK:
            return CLIPS.c.clock_suspect == literal(True)
        case ClipState.HELD:
            return HELD
        case ClipState.TO_COMPLETE:
            return INCOMPLETE
        case ClipState.KEPT:
            said = [CLIPS.c.is_damaged, CLIPS.c.clock_suspect, HELD, INCOMPLETE]
            if whole:
                twin = CLIPS.alias()
                in_part = select(twin.c.recording).where(twin.c.is_cut, twin.c.id.in_(KEEPS))
                said.append(and_(CLIPS.c.is_cut, CLIPS.c.recording.in_(in_part)))
            return and_(*(not_(one) for one in said))
        case ClipState.ERASED:
            return literal(1) == literal(0)


def _of_length(fits: Callable[[ColumnElement[Any]], ColumnElement[bool]]) -> Any:
    """The clips of recordings whose whole length fits; most are one file and found in an index alone."""
    length = select(CLIPS.c.recording).where(CLIPS.c.is_cut).group_by(CLIPS.c.recording)
    long = length.having(fits(func.sum(CLIPS.c.duration_s)))
    return union_all(
        select(CLIPS.c.number).where(not_(CLIPS.c.is_cut), fits(CLIPS.c.duration_s)),
        select(CLIPS.c.number).where(CLIPS.c.is_cut, CLIPS.c.recording.in_(long)),
    )


def _called(talk: Conversation, words: str) -> list[str]:
    """The places in whose words these stand; each place is read once, in an index alone."""
    asked = plain_words(words)
    if not asked:  # signs alone are the name of no place
        return []
    every = talk.rows(select(CLIPS.c.place).distinct()).scalars()
    return [place for place in every if place and asked in plain_words(place)]


def _of_places(places: list[str]) -> Any:
    """The clips of these places, which are one value: a question cannot name any number of them."""
    named = func.json_each(json.dumps(places)).table_valued("value")
    return select(CLIPS.c.number).where(CLIPS.c.place.in_(select(named.c.value)))


def _midnight(day: date, zone: tzinfo) -> int:
    """When a day begins, as CORRECTED has it."""
    return microseconds(datetime.combine(day, time(0), zone))


def _marked(*, whole: bool) -> list[Select[Any]]:
    """The clips with a mark; ``whole``: all files of the recordings that have one on any of theirs."""
    marked = select(MARKS.c.clip)
    if not whole:
        return [marked]
    recordings = among_cut(select(CLIPS.c.recording).where(unindexed(CLIPS.c.id).in_(marked)))
    return [marked, among_cut(select(CLIPS.c.id).where(CLIPS.c.recording.in_(recordings)))]


def _of_category(category: str) -> Any:
    return union(
        select(MARKS.c.clip).where(MARKS.c.category == category),
        select(IN_INCIDENT.c.clip)
        .join(INCIDENTS, INCIDENTS.c.number == IN_INCIDENT.c.incident)
        .where(INCIDENTS.c.category == category),
    )
