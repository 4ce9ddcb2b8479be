"""The phrases for reports: those that ship, the service's own over them."""

from __future__ import annotations

import re

import pytest

from bwc_review.catalogue.phrases import shipped
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.phrase import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    Phrase,
    PhrasePart,
    changed_by,
    phrases_from,
    with_articles,
)

ONE = {"code": "a", "part": "facts", "title": "A", "text": "Il …"}


def test_those_that_ship_fill_every_part_fit_and_quote_only_articles_the_profile_knows(
    profile: LegalProfile,
) -> None:
    assert {one.part for one in shipped()} == set(PhrasePart)
    for one in shipped():
        assert len(one.title) <= LONGEST_TITLE
        assert len(one.text) <= LONGEST_TEXT
        assert "{" not in with_articles(one.text, profile.articles)
        assert not re.search(r"\b(21-2|78-6|27|429)\b", one.text)  # articles are data of the profile
    assert any("21-2" in with_articles(one.text, profile.articles) for one in shipped())


def test_what_the_service_changed_stands_in_its_place_and_its_own_end_the_part() -> None:
    base = phrases_from({"phrase": [ONE, {**ONE, "code": "b", "part": "call"}]})
    changed = Phrase("a", PhrasePart.FACTS, "Autre", "Elle …", is_hidden=True)
    own = Phrase("own_001", PhrasePart.CALL, "Mien", "Nous …")
    assert changed_by(base, [changed, own]) == (base[1], own, changed)


def test_braces_that_name_no_article_stay() -> None:
    assert with_articles("{x} {cpp_arrest} {", {"cpp_arrest": "73"}) == "{x} 73 {"


@pytest.mark.parametrize("rows", [None, [], [ONE, ONE], [{**ONE, "part": "nowhere"}]])
def test_a_list_that_is_none_is_refused(rows: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        phrases_from({"phrase": rows})
