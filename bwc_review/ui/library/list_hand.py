"""Takes the list out as text: rows to the clipboard, the whole of it into a table or on paper; no picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bwc_review.domain.progress import Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.table_text import tabbed
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.library.needs import ClipFinder, ClipLine
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.list_leaver import ListLeaver
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer
from bwc_review.ui.widgets.progress_line import ProgressLine

_MOST_COPIED = 2000  # rows; more belong into a table


class ListHand(QObject):
    """Saves the list as a table, prints it, copies the chosen rows."""

    def __init__(
        self,
        finder: ClipFinder,
        table: ClipTable,
        model: ClipModel,
        lanes: tuple[Jobs, Jobs],
        say: tuple[Notice, ProgressLine],
        query: Callable[[], ClipQuery],
        may_count: Callable[[], bool],
        parent: QWidget,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
    ) -> None:
        """lanes: for questions, and for what is logged.

        query: what the list answers now. may_count: whether its length may be said.
        """
        super().__init__(parent)
        self._finder, self._table, self._model = finder, table, model
        self._query, self._may_count = query, may_count
        self._work = lanes[1]
        self._notice = say[0]
        self._leaver = ListLeaver(parent, lanes, say, ask_where, ask_which)

    def copy(self) -> None:
        """What the chosen rows say, into the clipboard; on record before."""
        chosen = self._table.chosen()
        if not chosen:
            return
        if len(chosen) > _MOST_COPIED:
            self._notice.say_good(self.tr("So many rows are not copied. Save the list as a table instead."))
            return

        query = self._query()

        def operation(progress: Progress) -> Sequence[ClipLine]:  # noqa: ARG001 (one entry)
            return self._finder.copied(chosen, query)

        job = self._work.start(operation)
        job.done.connect(lambda lines: self._put({line.clip.id: line for line in lines}, chosen))
        job.failed.connect(self._notice.say_error)

    def _put(self, lines: dict[str, ClipLine], chosen: Sequence[str]) -> None:
        columns = self._table.shown_columns
        rows = [self._model.row_words(lines[each], columns) for each in chosen if each in lines]
        QGuiApplication.clipboard().setText(tabbed(rows))
        copied = self.tr("Copied as text.")
        if self._may_count():
            copied = self.tr("%n row(s) copied as text.", "", len(rows))
        self._notice.say_good(copied)

    def save_table(self) -> None:
        """The whole list, into a file that a person names."""
        ids = list(self._model.ids)
        if ids:
            self._leaver.save_table(self.tr("recordings"), lambda: self._finder.table(ids))

    def print_list(self) -> None:
        """The whole list on paper, its columns as a person has arranged them."""
        ids, query = list(self._model.ids), self._query()
        columns = tuple(column.name.lower() for column in self._table.wanted_columns)
        if ids:
            self._leaver.show_paper(
                self.tr("List of recordings"),
                self.tr("recordings"),
                lambda is_draft: self._finder.paper(ids, query, columns, is_draft=is_draft),
            )
