"""The figures of a year as a person sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bwc_review.domain.year_figures import Figure, FigureCode
from bwc_review.ui.figure_words import figure_value, figure_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.figures_page import FiguresPage
from bwc_review.ui.words import erasure_words


class Known:
    """A ``FigureDesk``."""

    def years(self) -> Sequence[int]:
        return 2026, 2025

    def figures(self, year: int) -> Sequence[Figure]:
        return Figure(FigureCode.VIEWED, year), Figure(FigureCode.VIEWED, 3, "judiciaire")


def rows(page: FiguresPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_year_is_chosen_and_its_figures_are_told(qtbot: Any, lane: Jobs, idle: Callable[[], None]) -> None:
    page = FiguresPage(Known(), lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert [page.year.itemText(at) for at in range(page.year.count())] == ["2026", "2025"]
    assert rows(page)[0][0] == "Consultations"
    assert rows(page)[1] == ["\u2003Judicial procedure", "3"]
    page.year.setCurrentText("2025")
    idle()
    assert rows(page)[0][1].replace("\u202f", "").replace(",", "") == "2025"
    page.refresh()
    idle()
    assert page.year.currentText() == "2025", "the choice stays"


def test_every_figure_and_every_part_has_its_words() -> None:
    for code in FigureCode:
        words = figure_words(Figure(code, 0))
        assert words
        assert words != code.value
        assert figure_value(Figure(code, 1234))
    for code, parts in {
        FigureCode.HELD: ("judiciaire", "administrative", "disciplinaire"),
        FigureCode.VIEWED: ("formation", "droit_acces"),
        FigureCode.REQUESTS: ("access", "objection"),
        FigureCode.ANSWERED: ("viewing", "withheld"),
        FigureCode.ERASED: ("due", "released", "handed_over", "request"),
    }.items():
        assert all(figure_words(Figure(code, 1, part)) not in {part, ""} for part in parts)


@pytest.mark.parametrize(
    "why",
    ["due", "joined", "corrected", "attributed", "stated", "tightened", "released", "handed_over", "request"],
)
def test_why_files_were_erased_is_said_of_a_year_as_it_is_said_of_one(why: str) -> None:
    assert figure_words(Figure(FigureCode.ERASED, 1, why)) == erasure_words(why)
