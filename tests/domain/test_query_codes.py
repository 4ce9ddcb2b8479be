"""What the journal keeps of a question: codes, days and ids; never a word that was looked for."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import ClipState
from bwc_review.domain.query import ORDERS, ClipQuery, both, dated, query_codes

queries = st.builds(
    ClipQuery,
    state=st.none() | st.sampled_from(ClipState),
    camera=st.none() | st.sampled_from(["36NCC1", "X" * 600]),
    wearer=st.none() | st.sampled_from(["", "person-1"]),
    category=st.none() | st.just("insult"),
    incident=st.none() | st.sampled_from(["", "2026-0001"]),
    last_days=st.none() | st.just(7),
    from_day=st.none() | st.just(date(2026, 11, 1)),
    place=st.none() | st.just("chez Dupont, Halle"),
    is_marked=st.none() | st.booleans(),
    is_noted=st.none() | st.booleans(),
    due_in_days=st.none() | st.just(1),
    longer_than_s=st.none() | st.just(60.0),
    text=st.sampled_from(["", "Dupont rue de la Halle"]),
    order=st.sampled_from(ORDERS),
    descending=st.booleans(),
)


@given(queries)
def test_no_word_looked_for_is_kept_and_an_entry_can_hold_it(query: ClipQuery) -> None:
    codes = query_codes(query)
    assert len(codes) <= 400
    assert "Dupont" not in codes
    assert "Halle" not in codes
    assert "person-1" not in codes, "beside a count it would be a figure of an officer"


@given(queries.filter(lambda query: len(query.camera or "") < 10))
def test_each_thing_asked_is_named_once_and_nothing_else(query: ClipQuery) -> None:
    named = [code.partition("=")[0] for code in query_codes(query).split(",") if code]
    asked = [
        one.name
        for one in fields(query)
        if one.name not in {"order", "descending", "whole_recordings"}
        and getattr(query, one.name) not in ({None, ""} if one.name == "text" else {None})
    ]
    assert named == asked
    assert query_codes(query) == query_codes(replace(query, order="due"))


def test_the_last_days_are_those_of_the_day_on_which_it_is_asked() -> None:
    week = ClipQuery(last_days=7)
    assert dated(week, date(2026, 11, 30)) == ClipQuery(
        from_day=date(2026, 11, 24), to_day=date(2026, 11, 30)
    )
    assert dated(week, date(2027, 1, 15)) == ClipQuery(from_day=date(2027, 1, 9), to_day=date(2027, 1, 15))
    assert dated(ClipQuery(last_days=1), date(2027, 1, 1)).from_day == date(2027, 1, 1)
    within = replace(week, from_day=date(2027, 1, 11), to_day=date(2027, 1, 12))
    asked = dated(within, date(2027, 1, 15))
    assert (asked.from_day, asked.to_day) == (date(2027, 1, 11), date(2027, 1, 12))


def test_days_by_their_date_and_the_last_days_take_each_others_place() -> None:
    week, dates = ClipQuery(last_days=7), ClipQuery(from_day=date(2026, 11, 1), to_day=date(2026, 11, 2))
    assert both(dates, week) == week
    assert both(week, dates) == dates
    assert both(week, ClipQuery(camera="X")) == ClipQuery(camera="X", last_days=7)
