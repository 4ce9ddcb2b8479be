"""The list of incidents, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.incident import IncidentState
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.ui import language
from bwc_review.ui.incidents.words import incident_state_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import label, primary, px
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.list_leaver import ListButton
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.paged_rows import PagedModel
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.wrapping import Wrapping


class IncidentList(QWidget):
    """``opened`` carries a number; ``new_wanted`` asks for a new one; ``asked``: other words were typed."""

    opened = Signal(str)
    new_wanted = Signal()
    asked = Signal()

    def __init__(
        self,
        category_words: Callable[[str], str],
        read: Callable[[Sequence[str]], Sequence[IncidentLine]],
        lane: Jobs,
    ) -> None:
        super().__init__()
        self._category_words = category_words
        columns = self._columns()
        self._model: PagedModel[IncidentLine] = PagedModel(
            columns, read, lambda line: line.number, lane, self
        )
        self.table: RowTable[IncidentLine] = RowTable(self.tr("Incidents"), columns, model=self._model)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Number, category, place…"))
        self.search.setAccessibleName(self.tr("Find an incident"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(px(self, 160))
        self.search.setMaximumWidth(px(self, 240))
        self.only_open = QCheckBox(self.tr("Open ones only"))
        self.new = primary(self.tr("New incident…"), "plus")
        self.out = ListButton()
        self.notice, self.progress = Notice(), ProgressLine()
        self._figures = label(role="soft")
        self._empty = EmptyPage("files")
        self._stack = QStackedWidget()
        self._lay_out()
        self.search.textChanged.connect(self.asked)
        self.only_open.toggled.connect(self.asked)
        self._model.failed.connect(self.notice.say_error)
        self._model.dataChanged.connect(self.table.share_room)
        self.table.opened.connect(lambda incident: self.opened.emit(incident.number))
        self.new.clicked.connect(self.new_wanted)

    def show_incidents(
        self, numbers: Sequence[str], first: Sequence[IncidentLine] = (), *, may_count: bool = False
    ) -> None:
        """Show these, newest first; ``first``: the lines of the first page."""
        self._model.show_keys(numbers, first)
        self.table.note_other_rows()
        self._figures.setText(self.tr("%n incident(s)", "", len(numbers)) if may_count else "")
        if self.search.text().strip() or self.only_open.isChecked():
            self._empty.say(
                self.tr("No incident fits."), self.tr("Take other words, or show closed ones too.")
            )
        else:
            self._empty.say(
                self.tr("No incident yet."),
                self.tr("Open one here, or choose recordings and then « New incident »."),
            )
        self._stack.setCurrentIndex(0 if numbers else 1)

    def _columns(self) -> Sequence[Column[IncidentLine]]:
        return (
            Column(self.tr("Number"), lambda incident: incident.number, 104, is_strong=True),
            Column(self.tr("Date and hour"), lambda incident: language.moment(incident.occurred_at), 144),
            Column(self.tr("Category"), lambda incident: self._category_words(incident.category), 216),
            Column(
                self.tr("Place"),
                lambda incident: incident.place or self.tr("To complete"),
                takes_rest=True,
                colour=lambda incident: "" if incident.place else "violet",
            ),
            Column(self.tr("Recordings"), lambda incident: language.number(incident.clip_count), 104),
            Column(
                self.tr("State"),
                lambda incident: incident_state_words(incident.state),
                96,
                colour=lambda incident: "calm" if incident.state is IncidentState.OPEN else "soft",
            ),
        )

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        title = label(self.tr("Incidents"), "title")
        top = Wrapping((title, self._figures), (self.only_open, self.search, self.out, self.new), spacing=12)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.notice)
        head.addWidget(self.progress)
        head.addLayout(top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
