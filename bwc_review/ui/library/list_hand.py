"""Takes the list out as text: rows to the clipboard, the whole of it into a table; never a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bwc_review.documents import write_file
from bwc_review.domain.progress import Progress
from bwc_review.domain.table_text import tabbed
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.library.needs import ClipFinder, ClipLine
from bwc_review.ui.widgets.asking import AskFile
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine

_MOST_COPIED = 2000  # rows; more belong into a table


class ListHand(QObject):
    """Saves the list as a table; copies the chosen rows."""

    def __init__(
        self,
        finder: ClipFinder,
        table: ClipTable,
        model: ClipModel,
        lanes: tuple[Jobs, Jobs],
        say: tuple[Notice, ProgressLine],
        ask_where: AskFile,
        parent: QWidget,
    ) -> None:
        """lanes: for questions, and for what is logged."""
        super().__init__(parent)
        self._parent = parent
        self._finder, self._table, self._model = finder, table, model
        self._ask, self._work = lanes
        self._notice, self._progress = say
        self._ask_where = ask_where

    def copy(self) -> None:
        """What the chosen rows say, into the clipboard."""
        chosen = self._table.chosen()
        if not chosen:
            return
        if len(chosen) > _MOST_COPIED:
            self._notice.say_good(self.tr("So many rows are not copied. Save the list as a table instead."))
            return

        def operation(progress: Progress) -> Sequence[ClipLine]:  # noqa: ARG001 (a few questions)
            return self._finder.lines(chosen)

        job = self._ask.start(operation)
        job.done.connect(lambda lines: self._put({line.clip.id: line for line in lines}, chosen))
        job.failed.connect(self._notice.say_error)

    def _put(self, lines: dict[str, ClipLine], chosen: Sequence[str]) -> None:
        columns = self._table.shown_columns
        rows = [self._model.row_words(lines[each], columns) for each in chosen if each in lines]
        QGuiApplication.clipboard().setText(tabbed(rows))
        self._notice.say_good(self.tr("%n row(s) copied as text.", "", len(rows)))

    def save_table(self) -> None:
        """The whole list, into a file that a person names."""
        ids = list(self._model.ids)
        file = self._ask_where(self._parent, self.tr("Save the list"), self.tr("recordings") + ".csv")
        if file is None or not ids:
            return

        def operation(progress: Progress) -> str:  # noqa: ARG001 (made and written whole)
            write_file(file, self._finder.table(ids))
            return str(file)

        job = self._work.start(operation)
        self._progress.watch(job, self.tr("Writing the list"))
        job.done.connect(lambda path: self._notice.say_good(self.tr("Saved: {file}").format(file=path)))
        job.failed.connect(self._notice.say_error)
