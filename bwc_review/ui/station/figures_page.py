"""The figures of a year, for the annual report: of the service as a whole, never of an officer (R18)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.domain.year_figures import Figure
from bwc_review.ui.figure_words import figure_value, figure_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import label
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.still_fields import Choice

_INDENT = "\u2003"  # before the parts of a figure


class FigureDesk(Protocol):
    """Asked in the ask lane."""

    def years(self) -> Sequence[int]:
        """The years there are figures of, the newest first."""

    def figures(self, year: int) -> Sequence[Figure]:
        """Everything counted of that year."""


class FiguresPage(QWidget):
    """A year, and its figures below each other."""

    def __init__(self, desk: FigureDesk, ask: Jobs) -> None:
        super().__init__()
        self._desk, self._ask = desk, ask
        self._asked = 0  # answers to an older question are dropped
        self.year = Choice()
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setToolTip(self.tr("Year"))
        self.year.currentIndexChanged.connect(lambda _: self._ask_figures())
        self.table: RowTable[Figure] = RowTable(self.tr("Figures of the year"), self._columns())
        self._notice = Notice()
        self._lay_out()

    def refresh(self) -> None:
        """Ask again."""

        def operation(progress: Progress) -> Sequence[int]:  # noqa: ARG001 (one question)
            return self._desk.years()

        job = self._ask.start(operation)
        job.done.connect(self._show_years)
        job.failed.connect(self._notice.say_error)

    def _show_years(self, years: Sequence[int]) -> None:
        chosen = self.year.currentData()
        self.year.blockSignals(True)
        self.year.clear()
        for year in years:
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(chosen)))
        self.year.blockSignals(False)
        self._ask_figures()

    def _ask_figures(self) -> None:
        year = self.year.currentData()
        if year is None:
            return
        self._asked += 1

        def operation(progress: Progress) -> Sequence[Figure]:  # noqa: ARG001 (a few questions)
            return self._desk.figures(year)

        job = self._ask.start(operation)
        job.done.connect(partial(self._show_figures, self._asked))
        job.failed.connect(self._notice.say_error)

    def _show_figures(self, asked: int, figures: Sequence[Figure]) -> None:
        if asked == self._asked:
            self.table.show_rows(figures)

    def _columns(self) -> list[Column[Figure]]:
        return [
            Column(self.tr("Counted"), _indented, takes_rest=True, is_strong=True),
            Column(self.tr("Number"), figure_value, 160),
        ]

    def _lay_out(self) -> None:
        words = self.tr(
            "Of the service as a whole: no figure is by officer. They stay when recordings and journal "
            "entries are erased."
        )
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(label(words, "soft", wraps=True), 1)
        top.addWidget(self.year)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addLayout(top)
        column.addWidget(self.table, 1)


def _indented(figure: Figure) -> str:
    return f"{_INDENT}{figure_words(figure)}" if figure.part else figure_words(figure)
