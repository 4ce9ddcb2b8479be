"""A recording of which a hold keeps some files only says so, and counts down to the day the others go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from bwc_review.app.lines import clip_lines
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip, ClipState, state_of_whole
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.print_list import ListView, list_paper, list_table
from bwc_review.operations.sweep import sweep
from bwc_review.ui import language
from bwc_review.ui.library.clip_model import badge_facts, state_of_line
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.widgets.retention_badge import badge_words

PART = "Conservé en partie (1 sur 3)"


@pytest.fixture
def files(bench: Any, qapp: QApplication) -> Iterator[list[Clip]]:
    """One recording in three files, in French."""
    language.install(qapp, "fr")
    first = bench.ingest("2026-11-12 10:00")
    others = [bench.ingest(f"2026-11-12 10:0{minute}", recording=first.recording) for minute in (1, 2)]
    yield [first, *others]
    language.install(qapp, "en")


def keep(bench: Any, clip: Clip) -> None:
    order = (ProcedureKind.JUDICIAIRE, "PV 1", "OPJ", None)
    open_hold(bench.catalogue, bench.chief, clip.id, *order, bench.now, bench.profile)


def listed(bench: Any, **asked: Any) -> list[ClipLine]:
    seat: Any = SimpleNamespace(rules=bench.profile, now=bench.now, person=bench.chief)
    with bench.catalogue.read() as tables:
        query = ClipQuery(whole_recordings=True, **asked)
        ids = tables.clips.ids(query, bench.now.date(), bench.profile.zone)
        return clip_lines(tables, seat, tables.clips.rows(ids))


def paper(bench: Any, clip: Clip) -> str:
    view = ListView(ClipQuery(whole_recordings=True))
    facts = (view, Categories((), ()), bench.now, bench.profile)
    pages = pypdfium2.PdfDocument(list_paper(bench.catalogue, bench.chief, [clip.id], *facts))
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


@pytest.mark.parametrize("held", [0, 1, 2])
def test_a_part_that_is_held_is_said_with_the_countdown_of_the_rest(
    bench: Any, files: list[Clip], held: int
) -> None:
    [line] = listed(bench)
    assert (line.held, line.state, PART in badge_words(badge_facts(line))) == (0, ClipState.KEPT, False)
    keep(bench, files[held])
    [line] = listed(bench)
    facts = badge_facts(line)
    assert (line.held, line.files, line.hold_reference) == (1, 3, "PV 1")
    assert badge_words(facts) == f"19\N{NO-BREAK SPACE}j · {PART}"
    assert (facts.due_on, facts.tooltip.startswith(f"{PART}. ")) == (date(2026, 12, 12), True)
    assert state_of_line(line) == PART
    table = list_table(bench.catalogue, bench.chief, [files[0].id], bench.now, bench.profile).decode(
        "utf-8-sig"
    )
    assert "conservé en partie (1 sur 3)" in table
    assert "2026-12-12" in table
    said = paper(bench, files[0])
    assert said.count("conservé en partie (1 sur 3)") == 2  # beside the day, and as its state
    assert "conservé\N{NO-BREAK SPACE}: PV 1" in said.replace("conservé :", "conservé\N{NO-BREAK SPACE}:")


def test_all_of_it_is_held_once_every_file_is(bench: Any, files: list[Clip]) -> None:
    for clip in files:
        keep(bench, clip)
    [line] = listed(bench)
    assert badge_words(badge_facts(line)) == "Conservé · PV 1"
    assert state_of_line(line) == "Conservé"
    assert "en partie" not in paper(bench, files[0])


def test_what_is_left_of_it_once_the_rest_is_erased_is_held(bench: Any, files: list[Clip]) -> None:
    keep(bench, files[1])
    bench.use_until("2026-12-12 18:30")
    swept = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert set(swept.erased) == {files[0].id, files[2].id}
    [line] = listed(bench)
    assert badge_words(badge_facts(line)) == "Conservé · PV 1"


def test_the_list_of_what_is_held_holds_it_and_that_of_what_is_merely_kept_does_not(
    bench: Any, files: list[Clip]
) -> None:
    alone = bench.ingest("2026-11-13 10:00")
    keep(bench, files[1])
    [held] = listed(bench, state=ClipState.HELD)
    assert (held.clip.recording, held.held, held.files) == (files[0].recording, 1, 3)
    assert [line.clip.id for line in listed(bench, state=ClipState.KEPT)] == [alone.id]
    [due] = listed(bench, due_within_days=19)
    assert PART in badge_words(badge_facts(due))  # the rest of it is going
    with bench.catalogue.read() as tables:
        states = tables.clips.counts(bench.now.date(), zone=bench.profile.zone).states
    assert (states[ClipState.HELD], states[ClipState.KEPT]) == (1, 1)


def test_what_wants_a_person_first_is_said_first_of_a_part_too(bench: Any, files: list[Clip]) -> None:
    bare = replace(files[0], wearer=None)
    assert [state_of_whole(bare, held) for held in (0, 1)] == [ClipState.TO_COMPLETE, ClipState.HELD]
    assert state_of_whole(replace(bare, is_damaged=True), 1) is ClipState.DAMAGED
    assert state_of_whole(replace(files[0], open_holds=1), 0) is ClipState.KEPT
