"""The words an intervention or a mark can carry: stable codes with their labels, as data."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bwc_review.domain.typed_words import apart


@dataclass(frozen=True, slots=True)
class Category:
    """One category. The code is what is stored; none speaks of origin, belief, health, opinion (R19)."""

    code: str
    family: str  # code of its family
    fr: str
    en: str
    article: str = ""  # legal reference to check, may be empty
    is_hidden: bool = False  # no longer offered; what carries it keeps it


@dataclass(frozen=True, slots=True)
class Categories:
    """The list in the order people see it."""

    families: tuple[tuple[str, str, str], ...]  # code, French, English
    items: tuple[Category, ...]
    camera: tuple[Category, ...] = ()  # what cameras mark: shown, never offered
    hidden: tuple[Category, ...] = ()  # no longer offered

    def label(self, code: str, language: str) -> str:
        """The words for a code in "fr" or "en"; an unknown code, from another list, is shown as it is."""
        for item in (*self.items, *self.hidden, *self.camera):
            if item.code == code:
                return item.fr if language == "fr" else item.en
        return code

    def named(self, word: str) -> frozenset[str]:
        """The codes in whose label, in either language, a word stands; ``word`` is folded."""
        every = (*self.items, *self.hidden, *self.camera)
        return frozenset(one.code for one in every if word in folded(one.fr) or word in folded(one.en))

    def words(self, text: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """Each word typed, folded, with the categories in whose label it stands (``IncidentQuery``)."""
        return tuple((word, self.named(word)) for word in folded(text).split())

    def find(self, text: str) -> str | None:
        """The code that a person means by the code itself or by a label in either language.

        Case, accents and the shape of an apostrophe do not matter. None where nothing or several things are
        called so.
        """
        asked = folded(text)
        for item in self.items:
            if asked == folded(item.code):
                return item.code
        called = [item.code for item in self.called(text) if not item.is_hidden]
        return called[0] if len(called) == 1 else None

    def called(self, label: str) -> list[Category]:
        """Those with this label in either language, hidden ones too."""
        asked = folded(label)
        return [one for one in (*self.items, *self.hidden) if asked in {folded(one.fr), folded(one.en)}]


def folded(text: str) -> str:
    """How a word is compared: no case, accent or joined letters, one kind of apostrophe, single spaces."""
    parted = unicodedata.normalize("NFKD", apart(text).casefold().replace("’", "'"))
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return " ".join(bare.split())


def changed_by(shipped: Categories, changes: Sequence[Category]) -> Categories:
    """The list that ships with what a service added, renamed or hid; new ones end their family."""
    said = {one.code: one for one in changes}
    codes = {item.code for item in shipped.items}
    order = {code: place for place, (code, _, _) in enumerate(shipped.families)}
    every = [said.get(item.code, item) for item in shipped.items]
    every += [one for one in changes if one.code not in codes and one.family in order]
    every.sort(key=lambda one: order[one.family])  # stable: inside a family as they come
    return Categories(
        shipped.families,
        tuple(one for one in every if not one.is_hidden),
        shipped.camera,
        tuple(one for one in every if one.is_hidden),
    )


def forbidden_in(label: str, beginnings: Sequence[str]) -> str:
    """The first beginning, of those that say who people are, with which words of a label begin; "" for none.

    Signs between words do not hide one: "race/origine" has two words.
    """
    words = " " + " ".join("".join(sign if sign.isalnum() else " " for sign in folded(label)).split())
    return next((one for one in beginnings if f" {folded(one)}" in words), "")


def categories_from(mapping: Mapping[str, object]) -> Categories:
    """Build the list from a table as ``tomllib`` reads it; ValueError for a repeated code or no label."""
    families = tuple(
        (_word(one, "code"), _word(one, "fr"), _word(one, "en")) for one in _tables(mapping, "family")
    )
    items = tuple(
        Category(
            _word(one, "code"),
            _word(one, "family"),
            _word(one, "fr"),
            _word(one, "en"),
            one.get("article", ""),
        )
        for one in _tables(mapping, "category")
    )
    codes = [item.code for item in items]
    if len(set(codes)) != len(codes) or {item.family for item in items} - {code for code, _, _ in families}:
        raise ValueError("a category has one code and a known family")
    camera = tuple(
        Category(_word(one, "code"), "", _word(one, "fr"), _word(one, "en"))
        for one in (_tables(mapping, "camera") if "camera" in mapping else ())
    )
    return Categories(families, items, camera)


def _tables(mapping: Mapping[str, object], key: str) -> list[dict[str, str]]:
    value = mapping.get(key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError(f"{key}: a list of tables is expected")
    return value


def _word(table: Mapping[str, str], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{key}: a text is expected")
    return value
