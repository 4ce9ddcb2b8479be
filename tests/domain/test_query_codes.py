"""What the journal keeps of a question: codes, days and ids; never a word that was looked for."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import ClipState
from bwc_review.domain.query import ORDERS, ClipQuery, query_codes

queries = st.builds(
    ClipQuery,
    state=st.none() | st.sampled_from(ClipState),
    camera=st.none() | st.sampled_from(["36NCC1", "X" * 600]),
    wearer=st.none() | st.sampled_from(["", "person-1"]),
    category=st.none() | st.just("insult"),
    incident=st.none() | st.sampled_from(["", "2026-0001"]),
    from_day=st.none() | st.just(date(2026, 11, 1)),
    place=st.none() | st.just("chez Dupont, Halle"),
    is_marked=st.none() | st.booleans(),
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
