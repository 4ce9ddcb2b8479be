"""What a service may call things: added, renamed, hidden, and never who people are."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.category import Category, categories_from, changed_by, folded, forbidden_in
from bwc_review.paths import resource

SHIPPED = categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))
FORBIDDEN = tuple(tomllib.loads(resource("categories/forbidden.toml").read_text("utf-8"))["beginnings"])
FAMILIES = [code for code, _, _ in SHIPPED.families]


def test_nothing_that_ships_says_who_people_are() -> None:
    every = [word for item in (*SHIPPED.items, *SHIPPED.camera) for word in (item.fr, item.en)]
    assert [word for word in every if forbidden_in(word, FORBIDDEN)] == []


@pytest.mark.parametrize(
    "label",
    [
        "Personne d’origine étrangère", "ÉTRANGERS", "rixe/musulmans", "Gens  du voyage", "person's religion",
        "Trouble lié à la religion", "Malade agité", "Réunion politique", "Syndicaliste", "Handicapé", "Roms",
        "Vie-sexuelle", "Trade unions", "dés-Santé", "Séropositif",
    ],
)  # fmt: skip
def test_what_says_who_people_are_is_seen_however_it_is_written(label: str) -> None:
    assert forbidden_in(label, FORBIDDEN)


@pytest.mark.parametrize(
    "label",
    ["Rixe entre voisins", "Romanée", "Désorientée", "Malaise", "Course de côte", "Trottinette", "Exhibition",
     "Barbecue sauvage", "Partie de ballon", "Feu d’artifice"],
)  # fmt: skip
def test_what_happened_may_be_called_so(label: str) -> None:
    assert not forbidden_in(label, FORBIDDEN)


OWN = st.builds(
    Category,
    code=st.sampled_from(["own_001", "own_002", *(item.code for item in SHIPPED.items[:6])]),
    family=st.sampled_from(FAMILIES),
    fr=st.text(min_size=1, max_size=9),
    en=st.text(min_size=1, max_size=9),
    is_hidden=st.booleans(),
)


@given(changes=st.lists(OWN, max_size=6, unique_by=lambda one: one.code))
def test_no_change_loses_a_category_and_families_stay_together(changes: list[Category]) -> None:
    known = changed_by(SHIPPED, changes)
    every = {item.code: item for item in (*known.items, *known.hidden)}
    assert len(every) == len(known.items) + len(known.hidden)
    said = {one.code: one for one in changes}
    assert every == {item.code: said.get(item.code, item) for item in SHIPPED.items} | said
    assert all(item.is_hidden for item in known.hidden)
    assert not any(item.is_hidden for item in known.items)
    places = [FAMILIES.index(item.family) for item in known.items]
    assert places == sorted(places)
    for item in every.values():
        assert known.label(item.code, "fr") == item.fr
        if folded(item.fr):
            assert item.code in known.named(folded(item.fr))
            assert item in known.called(item.fr)


def test_a_hidden_one_is_not_offered_and_no_longer_found_by_name_when_it_is_chosen() -> None:
    known = changed_by(SHIPPED, [replace(SHIPPED.items[0], is_hidden=True)])
    assert SHIPPED.items[0].code not in {item.code for item in known.items}
    assert known.find(SHIPPED.items[0].fr) is None
    assert known.label(SHIPPED.items[0].code, "fr") == SHIPPED.items[0].fr
