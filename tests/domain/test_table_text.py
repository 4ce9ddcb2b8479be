"""What leaves as text: no cell is a formula, none is two cells, none is disguised."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.table_text import csv_bytes, harmless, tabbed

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
ROWS = st.lists(st.lists(WORDS, min_size=2, max_size=4), max_size=5)
FORMULAS = (
    "=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =cmd|' /C calc'!A0", "\u00a0=1", "＝1",
    "＠x",
)  # fmt: skip


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_a_table_program_would_run_is_preceded_by_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Rue de l'Église", "12/11/2026", "2026-0042", "a=b", "😀", "شارع"])
def test_ordinary_words_are_left_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_signs_that_turn_the_direction_of_writing_are_written_out() -> None:
    assert harmless("rue\u202e4pm.exe") == "rue<U+202E>4pm.exe"
    assert harmless("\u2066=1") == "<U+2066>=1"


@given(ROWS)
def test_every_cell_is_read_back_as_one_cell_that_is_no_formula(rows: list[list[str]]) -> None:
    text = csv_bytes(rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert read == [[harmless(cell) for cell in row] for row in rows]
    assert not [cell for row in read for cell in row if cell[:1] in set("=+-@\t\r\n")]


@given(ROWS)
def test_copied_rows_have_one_line_each_and_their_cells_between_tabs(rows: list[list[str]]) -> None:
    lines = tabbed(rows).split("\n") if rows else []
    assert [line.count("\t") for line in lines] == [len(row) - 1 for row in rows]
