"""French on screen and on paper: the signs that stand apart from a word never begin a line without it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from xml.etree import ElementTree

from bwc_review.paths import resource

_LOOSE = re.compile(r"\S [:;?!»%](?![\w=])|« ")  # a plain space is where a line may break
_TYPED = re.compile(r"\w'\w|\.\.\.")  # the apostrophe and the points of a typewriter


def translations() -> Iterator[str]:
    """What the window and the commands say in French."""
    root = ElementTree.fromstring(resource("i18n/bwc_review_fr.ts").read_text("utf-8"))  # noqa: S314 - our own
    for said in root.iter("translation"):
        yield from (each.text or "" for each in (said, *said.findall("numerusform")))


def on_paper() -> Iterator[str]:
    """What documents say, but for the commands to type."""

    def strings(name: str, value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for inner, each in value.items():
                yield from strings(inner, each)
        elif isinstance(value, list):
            for each in value:
                yield from strings(name, each)
        elif isinstance(value, str) and not name.endswith("_command"):
            yield value

    for path in ("paper/fr.toml", "paper/phrases.fr.toml"):
        yield from strings("", tomllib.loads(resource(path).read_text("utf-8")))


def categories() -> Iterator[str]:
    """The French names of categories and their families."""
    text = resource("categories/categories.toml").read_text("utf-8")
    yield from re.findall(r'^fr = "(.*)"$', text, re.MULTILINE)


def test_no_line_begins_with_a_sign_that_belongs_to_the_word_before() -> None:
    said = [*translations(), *on_paper(), *categories()]
    assert len(said) > 2000
    assert not [each for each in said if _LOOSE.search(each)]


def test_the_apostrophe_is_that_of_print() -> None:
    assert not [each for each in (*translations(), *on_paper(), *categories()) if _TYPED.search(each)]
