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
            return _ranked(talk, question, CLIPS.c.wearer, lambda one: places.get(one, 0), query.descending)
        case "state":
            return _ranked(talk, question, STATE, lambda one: _RANK[one], query.descending)
        case "incident":
            numbers = dict(talk.rows(select(IN_INCIDENT.c.clip, IN_INCIDENT.c.incident)).all())
            return _few_said(texts_at_once(talk, question)[0], numbers, query.descending)
        case "marks":
            number = select(MARKS.c.clip, func.count()).group_by(MARKS.c.clip)
            return _few_said(
                texts_at_once(talk, question)[0], dict(talk.rows(number).all()), query.descending
            )
        case _:
            return texts_at_once(talk, question)[0]


def _ranked(
    talk: Conversation,
    question: Select[Any],
    said: ColumnElement[Any],
    rank: Callable[[str], int],
    descending: bool,
) -> list[str]:
    """In the order of the rank of what is said of each clip."""
    ids, words = texts_at_once(talk, question.add_columns(func.coalesce(said, "")))
    ranks = [rank(word) for word in words]
    order = sorted(range(len(ids)), key=ranks.__getitem__, reverse=descending)
    return [ids[place] for place in order]


def _few_said(ids: list[str], said: Mapping[str, Any], descending: bool) -> list[str]:
    """In the order of what is said of few of them; the others come before, or behind where it descends."""
    few = sorted((each for each in ids if each in said), key=said.__getitem__, reverse=descending)
    others = [each for each in ids if each not in said]
    return few + others if descending else others + few


def _places_by_name(talk: Conversation) -> dict[str, int]:
    """The place of each person by name, from 1; those of one name share a place."""
    name = func.lower(PEOPLE.c.last_name + " " + PEOPLE.c.first_name)
    return dict(talk.rows(select(PEOPLE.c.id, func.dense_rank().over(order_by=name))).all())
