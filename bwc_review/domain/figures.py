"""Says when a number of things may be shown: never beside a person, officers are not counted (R18)."""

from __future__ import annotations

from collections.abc import Iterable

from bwc_review.domain.people import Person


def may_count(person: str | None, text: str, people: Iterable[Person]) -> bool:
    """Whether a list narrowed so may carry its length.

    ``person``: the one a filter names; None and "" name nobody. ``text``: typed words. The list is a person's
    as soon as one of the words begins a word of somebody's name: searches find names by their beginnings.
    """
    if person:
        return False
    words = text.casefold().split()
    names = [name for one in people for name in one.name.casefold().replace("-", " ").split()]
    return not any(name.startswith(word) for word in words for name in names)
