"""Asks for ids of clips, and puts them in the orders that no index has.

SQLite sorts a hundred thousand rows slower than Python does: so a whole column comes back by time, and what
is equal keeps that order. Ids stay in the bytes that the file keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Select, String, case, func, select, type_coerce

from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT, MARKS, PEOPLE, STATE, ids_question
from bwc_review.catalogue.compact import id_bytes
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.id_lists import Ids, stored_at_once
from bwc_review.domain.clip import ClipState
from bwc_review.domain.query import ClipQuery

_STATE_SIGN = case({each.value: chr(ord("a") + place) for place, each in enumerate(ClipState)}, value=STATE)


_NOBODY = bytes(16)  # in the place of a wearer


def ids_asked(talk: Conversation, query: ClipQuery, today: date) -> Ids:
    """The ids that the query asks, in its order."""
    question = ids_question(talk, query, today)
    found: Sequence[bytes]
    match query.order:
        case "wearer":
            places = _places_by_name(talk)
            wearer = func.coalesce(type_coerce(CLIPS.c.wearer, LargeBinary), _NOBODY)
            found = _ranked(talk, question, wearer, lambda one: places.get(one, 0), query.descending)
        case "camera":
            found = _ranked(talk, question, CLIPS.c.camera_label, str, query.descending)
        case "state":
            found = _ranked(talk, question, type_coerce(_STATE_SIGN, String(1)), ord, query.descending)
        case "incident":
            numbers = _said_of(talk, select(IN_INCIDENT.c.clip, IN_INCIDENT.c.incident))
            found = _few_said(stored_at_once(talk, question)[0], numbers, query.descending)
        case "marks":
            number = select(MARKS.c.clip, func.count().label("n")).group_by(MARKS.c.clip)
            counts = {clip: int(count) for clip, count in _said_of(talk, number).items()}
            found = _few_said(stored_at_once(talk, question)[0], counts, query.descending)
        case _:
            found = stored_at_once(talk, question)[0]
    return Ids(found)


def _ranked(
    talk: Conversation,
    question: Select[Any],
    said: ColumnElement[Any],
    rank: Callable[[Any], Any],
    descending: bool,
) -> list[bytes]:
    """In the order of the rank of what is said of each clip; few things are said of many."""
    ids, words = stored_at_once(talk, question.add_columns(said))
    lists = _Alike(rank)
    for id_, word in zip(ids, words, strict=True):
        lists[word].append(id_)
    return [id_ for each in sorted(lists.of_rank, reverse=descending) for id_ in lists.of_rank[each]]


class _Alike(dict[Any, list[bytes]]):
    """A list for each word; words of one rank share theirs."""

    def __init__(self, rank: Callable[[Any], Any]) -> None:
        super().__init__()
        self.of_rank: dict[Any, list[bytes]] = {}
        self._rank = rank

    def __missing__(self, word: Any) -> list[bytes]:
        found = self[word] = self.of_rank.setdefault(self._rank(word), [])
        return found


def _said_of(talk: Conversation, question: Select[Any]) -> dict[bytes, str]:
    """What is said of each clip, as a question gives both."""
    return dict(zip(*stored_at_once(talk, question), strict=True))


def _few_said(ids: Sequence[bytes], said: Mapping[bytes, Any], descending: bool) -> list[bytes]:
    """In the order of what is said of few of them; the others come before, or behind where it descends."""
    few = sorted((each for each in ids if each in said), key=said.__getitem__, reverse=descending)
    others = [each for each in ids if each not in said]
    return few + others if descending else others + few


def _places_by_name(talk: Conversation) -> dict[bytes, int]:
    """The place of each person, by the id as stored: by name, from 1; one name, one place."""
    name = func.lower(PEOPLE.c.last_name + " " + PEOPLE.c.first_name)
    places = talk.rows(select(PEOPLE.c.id, func.dense_rank().over(order_by=name)))
    return {id_bytes(person): place for person, place in places}
