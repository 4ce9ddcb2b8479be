"""Phrases for reports are changed by who writes them, on record; their texts stay out of the journal."""

from __future__ import annotations

from typing import Any

import pytest

from bwc_review.domain.errors import AccessRefused, FieldMissing, PhraseTooLong, PhraseUnknown
from bwc_review.domain.journal import Operation
from bwc_review.domain.phrase import LONGEST_TEXT, LONGEST_TITLE, Phrase, PhrasePart
from bwc_review.operations.change_phrase import add_phrase, change_phrase, hide_phrase


def phrases(bench: Any) -> dict[str, Phrase]:
    with bench.catalogue.read() as tables:
        return {one.code: one for one in tables.phrases.all()}


def said(bench: Any) -> list[Any]:
    every = bench.entries(Operation.SETTING_CHANGED)
    return [entry for entry in every if entry.details.get("fields") == "phrases"]


def add(bench: Any, person: Any, title: str, text: str) -> Phrase:
    return add_phrase(bench.catalogue, person, PhrasePart.FACTS, title, text, bench.now, bench.profile)


def test_every_writer_adds_changes_and_hides_and_the_journal_names_the_code_alone(bench: Any) -> None:
    args = (bench.now, bench.profile)
    made = add(bench, bench.wearer, "  Bris   de glace ", " Constatons le bris de …. ")
    assert (made.code, made.title, made.text) == ("own_001", "Bris de glace", "Constatons le bris de ….")
    change_phrase(bench.catalogue, bench.officer, made.code, "Vitre", "Vitre brisée.", *args)
    hide_phrase(bench.catalogue, bench.chief, made.code, *args, hidden=True)
    hide_phrase(bench.catalogue, bench.chief, made.code, *args, hidden=True)  # nothing to do
    change_phrase(bench.catalogue, bench.chief, made.code, "Vitre", "Vitre brisée.", *args)  # nor here
    found = phrases(bench)[made.code]
    assert (found.title, found.text, found.is_hidden) == ("Vitre", "Vitre brisée.", True)
    hide_phrase(bench.catalogue, bench.chief, made.code, *args, hidden=False)
    entries = said(bench)
    assert [entry.details["did"] for entry in entries] == ["added", "changed", "hidden", "shown"]
    assert {entry.details["phrase"] for entry in entries} == {"own_001"}
    assert not any(b"itre" in (entry.body or b"") for entry in entries)


def test_one_that_ships_is_changed_and_keeps_its_place(bench: Any) -> None:
    before = list(phrases(bench))
    change_phrase(bench.catalogue, bench.chief, before[0], "Autre", "Autre.", bench.now, bench.profile)
    assert list(phrases(bench)) == before
    assert phrases(bench)[before[0]].text == "Autre."
    assert add(bench, bench.chief, "A", "B").code == "own_002"  # the first of its own is a changed one


@pytest.mark.parametrize(
    ("title", "text", "error"),
    [
        (" ", "x", FieldMissing),
        ("x", "\n", FieldMissing),
        ("x" * (LONGEST_TITLE + 1), "x", PhraseTooLong),
        ("x", "x" * (LONGEST_TEXT + 1), PhraseTooLong),
    ],
)
def test_what_cannot_be_one_is_refused_and_nothing_is_written(
    bench: Any, title: str, text: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        add(bench, bench.chief, title, text)
    assert said(bench) == []


def test_who_writes_no_report_changes_none_and_an_unknown_one_is_said(bench: Any) -> None:
    with pytest.raises(AccessRefused):
        add(bench, bench.dpo, "A", "B")
    with pytest.raises(PhraseUnknown):
        change_phrase(bench.catalogue, bench.chief, "none", "A", "B", bench.now, bench.profile)
    with pytest.raises(PhraseUnknown):
        hide_phrase(bench.catalogue, bench.chief, "none", bench.now, bench.profile, hidden=True)
