"""Lists stand in the order in which people look for words."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.alphabet import alphabetical

IN_ORDER = [
    "", "8 rue du Port", "10 rue du Port", "CAM-2", "CAM-010", "cam-10", "Écluse", "Eglise", "Église",
    "Œuvre", "ofgs", "place 2", "Place 10", "Zac du Port", "zone",
]  # fmt: skip


def test_accents_capitals_and_numbers_stand_where_they_are_looked_for() -> None:
    mixed = IN_ORDER.copy()
    Random(7).shuffle(mixed)
    assert sorted(mixed, key=alphabetical) == IN_ORDER


@given(texts=st.lists(st.text(max_size=8) | st.sampled_from(["0", "7", "07", "x7", "7x", "7é", "½7", "٧"])))
def test_any_texts_can_be_put_in_order(texts: list[str]) -> None:
    keys = sorted(map(alphabetical, texts))
    assert keys == sorted(map(alphabetical, reversed(texts)))


def test_a_number_of_any_length_is_one() -> None:
    long = "9" * 10_000
    assert sorted([f"n° {long}", "n° 12", "n° " + "0" * 9_999 + "3"], key=alphabetical)[1:] == [
        "n° 12",
        f"n° {long}",
    ]
