"""Adds, renames and hides categories; none may say who people are (R19), and none is ever removed."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import datetime
from functools import cache

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.category import Categories, Category, forbidden_in
from bwc_review.domain.errors import CategoryRefused, CategoryUnknown, FieldMissing
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit
from bwc_review.paths import resource

LONGEST = 80  # signs of a label


def add_category(
    catalogue: Catalogue,
    person: Person,
    family: str,
    fr: str,
    en: str,
    now: datetime,
    profile: LegalProfile,
) -> Category:
    """Put a category on the list; without an English label it is called by its French one.

    Raises AccessRefused, FieldMissing ("label"), CategoryUnknown (the family), CategoryRefused.
    """
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    with catalogue.read() as tables:
        known = tables.categories.get()
        code = tables.categories.next_code()
    if family not in {each for each, _, _ in known.families}:
        raise CategoryUnknown(family)
    return _save(catalogue, person, known, _labelled(Category(code, family, "", ""), fr, en), "added")


def rename_category(
    catalogue: Catalogue, person: Person, code: str, fr: str, en: str, now: datetime, profile: LegalProfile
) -> Category:
    """Call one otherwise; what carries it is called so too. Raises as ``add_category``."""
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    with catalogue.read() as tables:
        known = tables.categories.get()
    return _save(catalogue, person, known, _labelled(_of(known, code), fr, en), "renamed")


def hide_category(
    catalogue: Catalogue, person: Person, code: str, now: datetime, profile: LegalProfile, *, hidden: bool
) -> Category:
    """No longer offer one, or offer it again. Raises AccessRefused, CategoryUnknown."""
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    with catalogue.read() as tables:
        known = tables.categories.get()
    found = _of(known, code)
    if found.is_hidden == hidden:
        return found
    return _write(catalogue, person, replace(found, is_hidden=hidden), "hidden" if hidden else "shown")


def renew_category_words(catalogue: Catalogue) -> int:
    """After another version came with other labels: recordings are found by those. How many were renewed."""
    with catalogue.read() as tables:
        if tables.categories.are_words_current():
            return 0
    draft = Draft(Operation.CATEGORY_CHANGED, SYSTEM, details={"did": "words"})
    with catalogue.write(draft) as tables:
        count = tables.categories.renew_words()
        tables.instead(replace(draft, details={"did": "words", "clips": count}))
    return count


@cache
def _forbidden() -> tuple[str, ...]:
    said = tomllib.loads(resource("categories/forbidden.toml").read_text("utf-8"))
    return tuple(said["beginnings"])


def _of(known: Categories, code: str) -> Category:
    for one in (*known.items, *known.hidden):
        if one.code == code:
            return one
    raise CategoryUnknown(code)


def _labelled(category: Category, fr: str, en: str) -> Category:
    french = " ".join(fr.split())
    if not french:
        raise FieldMissing("label")
    return replace(category, fr=french, en=" ".join(en.split()) or french)


def _save(catalogue: Catalogue, person: Person, known: Categories, category: Category, did: str) -> Category:
    for label in (category.fr, category.en):
        if len(label) > LONGEST or not label.isprintable():
            raise CategoryRefused(label, "form")
        if forbidden_in(label, _forbidden()):
            raise CategoryRefused(label, "sensitive")
        if any(one.code != category.code for one in known.called(label)):
            raise CategoryRefused(label, "known")
    return _write(catalogue, person, category, did)


def _write(catalogue: Catalogue, person: Person, category: Category, did: str) -> Category:
    draft = Draft(
        Operation.CATEGORY_CHANGED,
        author_of(person),
        details={"category": category.code, "did": did},
    )
    with catalogue.write(draft) as tables:
        tables.categories.save(category)
    return category
