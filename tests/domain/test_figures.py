"""R18: no number stands beside a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.figures import may_count
from bwc_review.domain.people import Person, PersonId, Role

MARIE = Person(PersonId("p-1"), "marie", "Marie-Ève", "Dupont", Role.AGENT_PORTEUR)
ARC = Person(PersonId("p-2"), "arc", "Émile", "D'Arc", Role.AGENT_PORTEUR)


@pytest.mark.parametrize(
    ("person", "text", "expected"),
    [
        (None, "", True),
        ("", "", True),  # recordings without a wearer
        ("p-1", "", False),
        (None, "dup", False),
        (None, "rue DUPONT", False),
        (None, "ève", False),
        (None, "pont", True),  # searches find names by their beginnings
        (None, "rue Pastelle", True),
        (None, "eve", False),
        (None, "emile", False),
        (None, "(émile", False),
        (None, "ÉMILE,", False),
        (None, "x,émile", False),
        (None, "x_émile", False),
        (None, "E\u0301mile", False),
        (None, "arc", False),
        (None, "d’arc", False),
        (None, "d\u0301halle", False),  # "d" and "halle": the accent belongs to no letter
        (None, "dhalle", True),
        (None, "???", True),
    ],
)
def test_a_list_narrowed_to_a_person_has_no_figure(person: str | None, text: str, expected: bool) -> None:
    assert may_count(person, text, [MARIE, ARC]) is expected


@given(words=st.lists(st.text(max_size=6), max_size=3), cut=st.integers(1, 6))
def test_no_words_around_it_hide_the_beginning_of_a_name(words: list[str], cut: int) -> None:
    assert not may_count(None, " ".join([*words, MARIE.last_name[:cut], *words]), [MARIE])
