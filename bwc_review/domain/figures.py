"""Says when a number of things may be shown: never beside a person, officers are not counted (R18)."""

from __future__ import annotations

from collections.abc import Iterable

from bwc_review.domain.people import Person
from bwc_review.domain.typed_words import bare_words, typed_words


def may_count(person: str | None, text: str, people: Iterable[Person]) -> bool:
    """Whether a list narrowed so may carry its length.

    ``person``: the one a filter names; None and "" name nobody. ``text``: typed words. The list is a person's
    as soon as one of the words begins a word of somebody's name, accents, capitals and signs aside: searches
    find names by their beginnings.
    """
    if person:
        return False
    words = [bare for word in typed_words(text) for bare in bare_words(word)]
    names = [name for one in people for name in bare_words(one.name)]
    return not any(name.startswith(word) for word in words for name in names)
