"""Adds, changes and hides phrases for reports: whoever writes reports may; no text goes to the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing, PhraseTooLong, PhraseUnknown
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.phrase import LONGEST_TEXT, LONGEST_TITLE, Phrase, PhrasePart
from bwc_review.operations.permit import permit


def add_phrase(
    catalogue: Catalogue,
    person: Person,
    part: PhrasePart,
    title: str,
    text: str,
    now: datetime,
    profile: LegalProfile,
) -> Phrase:
    """Put a phrase on the list. Raises AccessRefused, FieldMissing ("name", "text"), PhraseTooLong."""
    permit(catalogue, person, Action.CHANGE_PHRASE, now, profile)
    with catalogue.read() as tables:
        code = tables.phrases.next_code()
    return _write(catalogue, person, _said(Phrase(code, part, "", ""), title, text), "added")


def change_phrase(
    catalogue: Catalogue,
    person: Person,
    code: str,
    title: str,
    text: str,
    now: datetime,
    profile: LegalProfile,
) -> Phrase:
    """Word one otherwise; what was written with it stays. Raises as ``add_phrase``, and PhraseUnknown."""
    permit(catalogue, person, Action.CHANGE_PHRASE, now, profile)
    old = _known(catalogue, code)
    new = _said(old, title, text)
    return old if new == old else _write(catalogue, person, new, "changed")


def hide_phrase(
    catalogue: Catalogue, person: Person, code: str, now: datetime, profile: LegalProfile, *, hidden: bool
) -> Phrase:
    """No longer offer one, or offer it again. Raises AccessRefused, PhraseUnknown."""
    permit(catalogue, person, Action.CHANGE_PHRASE, now, profile)
    old = _known(catalogue, code)
    if old.is_hidden == hidden:
        return old
    return _write(catalogue, person, replace(old, is_hidden=hidden), "hidden" if hidden else "shown")


def _known(catalogue: Catalogue, code: str) -> Phrase:
    with catalogue.read() as tables:
        for one in tables.phrases.all():
            if one.code == code:
                return one
    raise PhraseUnknown(code)


def _said(phrase: Phrase, title: str, text: str) -> Phrase:
    short, long = " ".join(title.split()), text.strip()
    if not short:
        raise FieldMissing("name")
    if not long:
        raise FieldMissing("text")
    if len(short) > LONGEST_TITLE or len(long) > LONGEST_TEXT:
        raise PhraseTooLong(LONGEST_TITLE, LONGEST_TEXT)
    return replace(phrase, title=short, text=long)


def _write(catalogue: Catalogue, person: Person, phrase: Phrase, did: str) -> Phrase:
    draft = Draft(
        Operation.SETTING_CHANGED,
        author_of(person),
        details={"fields": "phrases", "phrase": phrase.code, "did": did},
    )
    with catalogue.write(draft) as tables:
        tables.phrases.save(phrase)
    return phrase
