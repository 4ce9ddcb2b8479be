"""The list of categories that ships, and how a person may call one."""

from __future__ import annotations

import tomllib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.category import Categories, Category, categories_from
from bwc_review.paths import resource

SHIPPED = categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))
CASES = (str, str.upper, str.lower, str.title, str.swapcase)


@given(
    item=st.sampled_from(SHIPPED.items),
    name=st.sampled_from(["code", "fr", "en"]),
    case=st.sampled_from(CASES),
    form=st.sampled_from(["NFC", "NFD"]),
    space=st.sampled_from(["", " ", "\t "]),
)
def test_every_name_of_a_category_finds_it(
    item: Category, name: str, case: type, form: str, space: str
) -> None:
    called = case(getattr(item, name))
    assert SHIPPED.find(space + unicodedata.normalize(form, called) + space) == item.code  # type: ignore[arg-type]


@given(st.text())
def test_what_is_found_is_in_the_list(text: str) -> None:
    assert SHIPPED.find(text) in {None, *(item.code for item in SHIPPED.items)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("outrage", "insult"),
        ("OUTRAGE", "insult"),
        ("rebellion", "rebellion"),
        ("Rébellion", "rebellion"),
        ("", None),
        ("out", None),
        ("outrages", None),
    ],
)
def test_as_people_call_it(text: str, code: str | None) -> None:
    assert SHIPPED.find(text) == code


def test_a_name_that_two_share_finds_neither_and_a_code_goes_first() -> None:
    items = (
        Category("a", "f", "Un", "Same"),
        Category("b", "f", "Deux", "same"),
        Category("un", "f", "Z", "Y"),
    )
    shared = Categories((("f", "F", "F"),), items)
    assert shared.find("same") is None
    assert shared.find("Un") == "un"
    assert shared.find("deux") == "b"
