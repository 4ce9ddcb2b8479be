"""Asks for ids of clips, and puts them in the orders that no index has.

SQLite sorts a hundred thousand rows slower than Python does: so a whole column comes back by time, and what
is equal keeps that order. Ids stay in the bytes that the file keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, tzinfo
from functools import partial
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, LargeBinary, Select, String, case, func, select, type_coerce

from bwc_review.catalogue.clip_query import (
    CLIPS,
    CORRECTED,
    IN_INCIDENT,
    MARKS,
    PEOPLE,
    STATE,
    among_cut,
    ids_question,
)
from bwc_review.catalogue.compact import id_bytes
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.id_lists import Ids, stored_at_once
from bwc_review.domain.alphabet import alphabetical
from bwc_review.domain.clip import ClipState
from bwc_review.domain.query import ORDERS, ClipQuery

_STATE_SIGN = case({each.value: chr(ord("a") + place) for place, each in enumerate(ClipState)}, value=STATE)
_NOBODY = bytes(16)  # in the place of a wearer
Groups = list[list[bytes]]  # ids that are equal, in a rising order


def ids_asked(talk: Conversation, query: ClipQuery, today: date, zone: tzinfo) -> Ids:
    """The ids that the query asks, in its order; the days it names begin at midnight of the zone.

    What is equal stands by the corrected clock; of equal length, by that of the camera. ValueError for an
    order that does not exist.
    """
    if query.order not in ORDERS:
        raise ValueError(f"no such order: {query.order}")
    is_shifted = _is_shifted(talk)
    if query.order == "duration" or (not is_shifted and query.order in {"recorded", "due"}):
        return Ids(stored_at_once(talk, ids_question(talk, query, today, zone))[0])
    by_time = replace(query, order="recorded", descending=False)
    if query.order == "place":  # its index says all of them, and more is read for no clip
        in_order = ids_question(talk, replace(query, descending=False), today, zone)
        groups = _ranked(talk, in_order, CLIPS.c.place, alphabetical, is_shifted=is_shifted)
    else:
        in_order = ids_question(talk, by_time, today, zone)
        groups = _grouped(talk, query, in_order, is_shifted=is_shifted)
    found = [clip for group in groups for clip in group]
    return Ids(found[::-1] if query.descending else found)


def _is_shifted(talk: Conversation) -> bool:
    """Whether any camera's clock was off, so that the order by its hours is not that of the true ones."""
    return talk.scalar(select(CLIPS.c.id).where(CLIPS.c.clock_offset_s != 0).limit(1)) is not None


def _grouped(talk: Conversation, query: ClipQuery, by_time: Select[Any], *, is_shifted: bool) -> Groups:
    """In one of the orders that no index has."""
    ranked = partial(_ranked, talk, by_time, is_shifted=is_shifted)
    match query.order:
        case "due":
            return ranked(type_coerce(CLIPS.c.due_on, BigInteger), int)
        case "wearer":
            places = _places_by_name(talk)
            wearer = func.coalesce(type_coerce(CLIPS.c.wearer, LargeBinary), _NOBODY)
            return ranked(wearer, lambda one: places.get(one, 0))
        case "camera":
            return ranked(CLIPS.c.camera_label, alphabetical)
        case "state":
            return ranked(type_coerce(_STATE_SIGN, String(1)), ord)
    ids, _, hours = _told(talk, by_time, (), is_shifted=is_shifted)
    turns = range(len(ids)) if hours is None else sorted(range(len(ids)), key=hours.__getitem__)
    by_hour = [ids[place] for place in turns]
    match query.order:
        case "incident":
            numbers = _said_of(talk, select(IN_INCIDENT.c.clip, IN_INCIDENT.c.incident))
            return _few_said(by_hour, numbers, rank=_as_number)
        case "marks":
            return _few_said(by_hour, _marks(talk, whole=query.whole_recordings))
        case _:
            return [by_hour]


def _told(
    talk: Conversation, question: Select[Any], said: Sequence[ColumnElement[Any]], *, is_shifted: bool
) -> tuple[Sequence[bytes], Sequence[Any], list[float] | None]:
    """Ids, what is said of each, and each one's hour by the corrected clock where that is another one."""
    named = [each.label("said") for each in said]
    hour = [CORRECTED.label("corrected")] if is_shifted else []
    ids, *told = stored_at_once(talk, question.add_columns(*named, *hour))
    hours = list(map(float, told.pop())) if is_shifted else None
    return ids, told[0] if told else (), hours


def _ranked(
    talk: Conversation,
    question: Select[Any],
    said: ColumnElement[Any],
    rank: Callable[[Any], Any],
    *,
    is_shifted: bool,
) -> Groups:
    """In the order of the rank of what is said of each clip; few things are said of many."""
    ids, words, hours = _told(talk, question, [said], is_shifted=is_shifted)
    lists = _Alike(rank)
    for place, word in enumerate(words):
        lists[word].append(place)
    groups = [lists.of_rank[each] for each in sorted(lists.of_rank)]
    if hours is not None:
        groups = [sorted(group, key=hours.__getitem__) for group in groups]
    return [[ids[place] for place in group] for group in groups]


class _Alike(dict[Any, list[int]]):
    """A list of places for each word; words of one rank share theirs."""

    def __init__(self, rank: Callable[[Any], Any]) -> None:
        super().__init__()
        self.of_rank: dict[Any, list[int]] = {}
        self._rank = rank

    def __missing__(self, word: Any) -> list[int]:
        found = self[word] = self.of_rank.setdefault(self._rank(word), [])
        return found


def _said_of(talk: Conversation, question: Select[Any]) -> dict[bytes, str]:
    """What is said of each clip, as a question gives both."""
    return dict(zip(*stored_at_once(talk, question), strict=True))


def _few_said(
    ids: Sequence[bytes], said: Mapping[bytes, Any], rank: Callable[[Any], Any] | None = None
) -> Groups:
    """In the order of what is said of few of them, or of its rank; the others come before."""
    others: list[bytes] = []
    few: dict[Any, list[bytes]] = {}
    for each in ids:
        (few.setdefault(said[each], []) if each in said else others).append(each)
    return [others, *(few[each] for each in sorted(few, key=rank))]


def _as_number(incident: str) -> tuple[str, int, str]:
    """2026-9999 stands before 2026-10000."""
    year, _, place = incident.partition("-")
    return year, len(place), place


def _marks(talk: Conversation, *, whole: bool) -> dict[bytes, int]:
    """How many marks each clip has that has any; ``whole``: each file says those of its whole recording."""
    number = select(MARKS.c.clip, func.count().label("n")).group_by(MARKS.c.clip)
    counts = {clip: int(count) for clip, count in _said_of(talk, number).items()}
    if whole:
        files = among_cut(select(CLIPS.c.id, type_coerce(CLIPS.c.recording, LargeBinary).label("recording")))
        recordings: dict[bytes, list[bytes]] = {}
        for clip, recording in zip(*_pairs(talk, files), strict=True):
            recordings.setdefault(recording, []).append(clip)
        for clips in recordings.values():
            if together := sum(counts.get(clip, 0) for clip in clips):
                counts |= dict.fromkeys(clips, together)
    return counts


def _pairs(talk: Conversation, question: Select[Any]) -> Iterable[Sequence[Any]]:
    return stored_at_once(talk, question)


def _places_by_name(talk: Conversation) -> dict[bytes, int]:
    """The place of each person, by the id as stored: by name, from 1; one name, one place."""
    people = talk.rows(select(PEOPLE.c.id, PEOPLE.c.last_name, PEOPLE.c.first_name)).all()
    names = {id_bytes(person): (alphabetical(last), alphabetical(first)) for person, last, first in people}
    places = {name: place for place, name in enumerate(sorted(set(names.values())), 1)}
    return {person: places[name] for person, name in names.items()}
