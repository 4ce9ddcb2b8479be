"""Searches that people keep: stored as asked, everybody's own, on record without what they ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.catalogue.saved_searches import query_in, query_out
from bwc_review.domain.clip import ClipState
from bwc_review.domain.errors import AccessRefused, FieldMissing
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import INFORMED, ORDERS, ClipQuery
from bwc_review.operations.save_search import forget_search, save_search

DAYS = st.none() | st.dates()
QUERIES = st.builds(
    ClipQuery,
    state=st.none() | st.sampled_from(ClipState),
    camera=st.none() | st.text(),
    wearer=st.none() | st.text(),
    category=st.none() | st.text(),
    incident=st.none() | st.text(),
    from_day=DAYS,
    to_day=DAYS,
    last_days=st.none() | st.integers(1, 100),
    due_within_days=st.none() | st.integers(-100, 100),
    due_from=DAYS,
    due_to=DAYS,
    informed=st.none() | st.sampled_from(INFORMED),
    has_place=st.none() | st.booleans(),
    is_marked=st.none() | st.booleans(),
    longer_than_s=st.none() | st.floats(0, 10_000),
    shorter_than_s=st.none() | st.floats(0, 10_000),
    text=st.text(),
    order=st.sampled_from(ORDERS),
    descending=st.booleans(),
    whole_recordings=st.booleans(),
)


def keep(bench: Any, name: str, query: ClipQuery, person: Any = None) -> Any:
    return save_search(bench.catalogue, person or bench.chief, name, query, bench.now, bench.profile)


def kept(bench: Any, person: Any) -> list[tuple[str, ClipQuery]]:
    with bench.catalogue.read() as tables:
        return [(one.name, one.query) for one in tables.searches.of(person.id)]


@settings(max_examples=200, deadline=None)
@given(QUERIES)
def test_every_question_is_read_back_as_it_was_asked(query: ClipQuery) -> None:
    assert query_in(query_out(query)) == query


def test_a_question_of_a_newer_program_is_read_as_far_as_it_is_known() -> None:
    assert query_in({"text": "halle", "colour": "blue"}) == ClipQuery(text="halle", descending=True)
    assert query_in({"order": "colour"}) == ClipQuery(descending=True), "an order that is not known"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(QUERIES)
def test_what_is_kept_asks_the_same_in_the_same_order(bench: Any, query: ClipQuery) -> None:
    plain = ClipQuery(**query_fields(query))
    if replace(plain, order="recorded", descending=False) == ClipQuery():
        with pytest.raises(FieldMissing):
            keep(bench, "vide", query)
        return
    keep(bench, "une", query)
    assert kept(bench, bench.chief) == [("une", plain)]


def query_fields(query: ClipQuery) -> dict[str, Any]:
    found = {name: getattr(query, name) for name in ClipQuery.__slots__}
    return found | {"whole_recordings": False}


def test_everybody_has_their_own_and_the_same_name_replaces(bench: Any) -> None:
    first = keep(bench, "  à   voir ", ClipQuery(text="halle"))
    keep(bench, "à voir", ClipQuery(text="auch"), bench.officer)
    keep(bench, "à voir", ClipQuery(text="parc"))
    assert kept(bench, bench.chief) == [("à voir", ClipQuery(text="parc"))]
    assert kept(bench, bench.officer) == [("à voir", ClipQuery(text="auch"))]
    forget_search(bench.catalogue, bench.officer, first.id, bench.now, bench.profile)
    assert len(kept(bench, bench.chief)) == 1, "nobody lets another's search go"
    with bench.catalogue.read() as tables:
        [mine] = tables.searches.of(bench.chief.id)
    forget_search(bench.catalogue, bench.chief, mine.id, bench.now, bench.profile)
    forget_search(bench.catalogue, bench.chief, mine.id, bench.now, bench.profile)
    assert kept(bench, bench.chief) == []


def test_the_journal_says_that_a_search_was_kept_and_not_what_it_asks(bench: Any) -> None:
    made = keep(bench, "Lucie", ClipQuery(wearer=PersonId("gone"), text="Tartempion"))
    forget_search(bench.catalogue, bench.chief, made.id, bench.now, bench.profile)
    entries = bench.entries(Operation.SETTING_CHANGED)[-2:]
    assert [entry.details for entry in entries] == [{"saved_search": "kept"}, {"saved_search": "gone"}]
    assert {entry.subjects for entry in entries} == {(bench.chief.id,)}
    assert "Tartempion" not in "".join(entry.body.decode() for entry in entries)
    assert "Lucie" not in "".join(entry.body.decode() for entry in entries)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_a_search_needs_a_name_of_sixty_signs_at_most(bench: Any, name: str) -> None:
    with pytest.raises(FieldMissing):
        keep(bench, name, ClipQuery(text="halle"))


def test_whose_habilitation_is_over_keeps_nothing(bench: Any) -> None:
    gone = replace(bench.officer, ends_on=bench.officer.starts_on)
    with pytest.raises(AccessRefused):
        keep(bench, "x", ClipQuery(text="halle"), gone)
    assert kept(bench, gone) == []


def test_a_kept_week_is_that_of_the_day_on_which_it_is_asked(bench: Any) -> None:
    old = bench.ingest("2026-11-18 10:00")
    keep(bench, "7 derniers jours", ClipQuery(last_days=7))
    [(_, week)] = kept(bench, bench.chief)
    with bench.catalogue.read() as tables:
        assert tables.clips.ids(week, date(2026, 11, 24)) == [old.id]
        assert tables.clips.ids(week, date(2026, 11, 25)) == []
