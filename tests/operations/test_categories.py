"""Categories as data of the service; the search finds what carries one by the words it has now."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from bwc_review.domain.errors import AccessRefused, CategoryRefused, CategoryUnknown, FieldMissing
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import SYSTEM, Operation
from bwc_review.domain.mark import Instant
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.change_category import (
    add_category,
    hide_category,
    rename_category,
    renew_category_words,
)
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.mark import mark
from bwc_review.operations.verify import verify


def categories(bench: Any) -> Any:
    with bench.catalogue.read() as tables:
        return tables.categories.get()


def finds(bench: Any, words: str) -> list[Any]:
    with bench.catalogue.read() as tables:
        return sorted(tables.clips.ids(ClipQuery(text=words)))


def incidents(bench: Any, words: str) -> list[str]:
    with bench.catalogue.read() as tables:
        found: list[str] = tables.incidents.numbers(IncidentQuery(tables.categories.get().words(words)))
        return found


def open_one(bench: Any, category: str, clips: list[Any]) -> str:
    ids = [clip.id for clip in clips]
    number: str = create_incident(
        bench.catalogue, bench.chief, category, bench.now, "", ids, bench.now, bench.profile
    ).number
    return number


def put_mark(bench: Any, clip: Any, category: str) -> None:
    at = Instant(1, 2, 0.04)
    mark(bench.catalogue, bench.chief, clip.id, at, None, category, "", bench.now, bench.profile)


def test_the_word_outrage_finds_its_incidents_and_its_marks_in_both_languages(bench: Any) -> None:
    under, marked, other = (bench.ingest(f"2026-11-12 14:0{n}") for n in (1, 2, 3))
    number = open_one(bench, "insult", [under])
    open_one(bench, "theft", [other])
    put_mark(bench, marked, "insult")
    english = categories(bench).label("insult", "en").split()[0]
    for words in ("Outrage", "outr", "OUTRAGE", "insult", english):
        assert finds(bench, words) == sorted([under.id, marked.id]), words
    assert incidents(bench, "outrage") == [number]
    assert finds(bench, "vol") == [other.id]


def test_one_that_is_added_is_offered_found_and_renamed_everywhere(bench: Any) -> None:
    args = (bench.now, bench.profile)
    made = add_category(bench.catalogue, bench.chief, "nuisance", "  Trottinette   bruyante ", "", *args)
    assert (made.fr, made.en, made.code) == ("Trottinette bruyante", "Trottinette bruyante", "own_001")
    known = categories(bench)
    assert known.find("trottinette BRUYANTE") == made.code
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    number = open_one(bench, made.code, [clip])
    put_mark(bench, other, made.code)
    assert finds(bench, "trottinette") == sorted([clip.id, other.id])
    rename_category(bench.catalogue, bench.chief, made.code, "Gyropode", "Segway", *args)
    assert finds(bench, "trottinette") == []
    assert finds(bench, "gyropode") == finds(bench, "segway") == sorted([clip.id, other.id])
    assert incidents(bench, "gyropode") == [number]
    second = add_category(bench.catalogue, bench.chief, "road", "Drone", "Drone", *args)
    assert second.code == "own_002"
    said = bench.entries(Operation.CATEGORY_CHANGED)
    assert [(entry.details["category"], entry.details["did"]) for entry in said] == [
        ("own_001", "added"),
        ("own_001", "renamed"),
        ("own_002", "added"),
    ]
    assert not any("rottinette" in str(entry.body) for entry in said)  # codes only
    assert verify(bench.catalogue, bench.store).ok


def test_a_hidden_one_is_no_longer_offered_and_what_carries_it_keeps_its_name(bench: Any) -> None:
    args = (bench.now, bench.profile)
    clip = bench.ingest("2026-11-12 14:03")
    number = open_one(bench, "insult", [clip])
    hide_category(bench.catalogue, bench.chief, "insult", *args, hidden=True)
    known = categories(bench)
    assert "insult" not in {item.code for item in known.items}
    assert known.label("insult", "fr") == "Outrage"
    assert finds(bench, "outrage") == [clip.id]
    assert incidents(bench, "outrage") == [number]
    before = len(bench.entries())
    hide_category(bench.catalogue, bench.chief, "insult", *args, hidden=True)
    assert len(bench.entries()) == before
    hide_category(bench.catalogue, bench.chief, "insult", *args, hidden=False)
    assert categories(bench).find("Outrage") == "insult"


def test_what_cannot_be_taken_changes_nothing(bench: Any) -> None:
    args = (bench.now, bench.profile)
    add_category(bench.catalogue, bench.chief, "nuisance", "Gyropode", "", *args)
    hide_category(bench.catalogue, bench.chief, "own_001", *args, hidden=True)
    before = bench.entries()
    for label, why in (
        ("Personne d’origine étrangère", "sensitive"),
        ("outrage", "known"),
        ("GYROPODE", "known"),
        ("x" * 81, "form"),
        ("Rixe\u202eecalp", "form"),
    ):
        with pytest.raises(CategoryRefused) as refused:
            add_category(bench.catalogue, bench.chief, "nuisance", label, "", *args)
        assert refused.value.why == why
        with pytest.raises(CategoryRefused):
            rename_category(bench.catalogue, bench.chief, "theft", "Vol simple", label, *args)
    with pytest.raises(FieldMissing):
        add_category(bench.catalogue, bench.chief, "nuisance", " \t", "", *args)
    with pytest.raises(CategoryUnknown):
        add_category(bench.catalogue, bench.chief, "nowhere", "Drone", "", *args)
    with pytest.raises(CategoryUnknown):
        rename_category(bench.catalogue, bench.chief, "own_999", "Drone", "", *args)
    assert bench.entries() == before
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            add_category(bench.catalogue, person, "nuisance", "Drone", "", *args)


def test_a_category_can_keep_its_name_and_change_the_other(bench: Any) -> None:
    made = rename_category(bench.catalogue, bench.chief, "theft", "Vol", "Larceny", bench.now, bench.profile)
    assert (made.fr, made.en) == ("Vol", "Larceny")


def test_a_catalogue_of_before_is_found_by_names_after_its_next_start(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    open_one(bench, "insult", [clip])
    with bench.catalogue._engine.begin() as connection:  # as a version that knew codes only left it
        connection.execute(text("UPDATE clip_words SET words = 'insult'"))
        connection.execute(text("DELETE FROM search_labels"))
    assert finds(bench, "outrage") == []
    assert renew_category_words(bench.catalogue) == 1
    assert finds(bench, "outrage") == [clip.id]
    entry = bench.entries(Operation.CATEGORY_CHANGED)[-1]
    assert (entry.author, dict(entry.details)) == (SYSTEM, {"did": "words", "clips": 1})
    before = len(bench.entries())
    assert renew_category_words(bench.catalogue) == 0
    assert len(bench.entries()) == before  # once for each list that ships
