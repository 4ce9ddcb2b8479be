"""Asks for ids of clips as texts, and puts them in the orders that no index has.

A hundred thousand rows take longer to hand over than to find, and SQLite sorts them slower than Python does:
so one text comes back for a whole column, by time, and what is equal keeps that order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT, MARKS, PEOPLE, STATE, ids_question
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.id_lists import texts_at_once
from bwc_review.domain.clip import ClipState
from bwc_review.domain.query import ClipQuery

_RANK = {each.value: place for place, each in enumerate(ClipState)}


def ids_asked(talk: Conversation, query: ClipQuery, today: date) -> list[str]:
    """The ids that the query asks, in its order."""
    question = ids_question(talk, query, today)
    match query.order:
        case "wearer":
            places = _places_by_name(talk)
            wearer = func.hex(CLIPS.c.wearer)  # of many clips few words, which need not be ids again
            return _ranked(talk, question, wearer, lambda one: places.get(one, 0), query.descending)
        case "state":
            return _ranked(talk, question, STATE, lambda one: _RANK[one], query.descending)
        case "incident":
            numbers = _said_of(talk, select(IN_INCIDENT.c.clip, IN_INCIDENT.c.incident))
            return _few_said(texts_at_once(talk, question)[0], numbers, query.descending)
        case "marks":
            number = select(MARKS.c.clip, func.count().label("n")).group_by(MARKS.c.clip)
            counts = {clip: int(count) for clip, count in _said_of(talk, number).items()}
            return _few_said(texts_at_once(talk, question)[0], counts, query.descending)
        case _:
            return texts_at_once(talk, question)[0]


def _ranked(
    talk: Conversation,
    question: Select[Any],
    said: ColumnElement[Any],
    rank: Callable[[str], int],
    descending: bool,
) -> list[str]:
    """In the order of the rank of what is said of each clip; few things are said of many."""
    ids, words = texts_at_once(talk, question.add_columns(func.coalesce(said, "")))
    ranks = {word: rank(word) for word in set(words)}
    alike: dict[int, list[str]] = {each: [] for each in ranks.values()}
    lists = {word: alike[each] for word, each in ranks.items()}
    for id_, word in zip(ids, words, strict=True):
        lists[word].append(id_)
    return [id_ for each in sorted(alike, reverse=descending) for id_ in alike[each]]


def _said_of(talk: Conversation, question: Select[Any]) -> dict[str, str]:
    """What is said of each clip, as a question gives both."""
    return dict(zip(*texts_at_once(talk, question), strict=True))


def _few_said(ids: list[str], said: Mapping[str, Any], descending: bool) -> list[str]:
    """In the order of what is said of few of them; the others come before, or behind where it descends."""
    few = sorted((each for each in ids if each in said), key=said.__getitem__, reverse=descending)
    others = [each for each in ids if each not in said]
    return few + others if descending else others + few


def _places_by_name(talk: Conversation) -> dict[str, int]:
    """The place of each person, by the id in hexadecimal: by name, from 1; one name, one place."""
    name = func.lower(PEOPLE.c.last_name + " " + PEOPLE.c.first_name)
    return dict(talk.rows(select(func.hex(PEOPLE.c.id), func.dense_rank().over(order_by=name))).all())
