"""The list of incidents, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.incident import Incident, IncidentState
from bwc_review.ui import language
from bwc_review.ui.incidents.words import incident_state_words
from bwc_review.ui.theme import label, primary, px
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable


class IncidentList(QWidget):
    """``opened`` carries a number; ``new_wanted`` asks for a new one."""

    opened = Signal(str)
    new_wanted = Signal()

    def __init__(self, category_words: Callable[[str], str]) -> None:
        super().__init__()
        self._category_words = category_words
        self._incidents: Sequence[Incident] = ()
        self.table: RowTable[Incident] = RowTable(self.tr("Incidents"), self._columns())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Number, category, place…"))
        self.search.setAccessibleName(self.tr("Find an incident"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(self, 240))
        self.only_open = QCheckBox(self.tr("Open ones only"))
        self.new = primary(self.tr("New incident…"), "plus")
        self.notice = Notice()
        self._figures = label(role="soft")
        self._empty = EmptyPage("files")
        self._stack = QStackedWidget()
        self._lay_out()
        self.search.textChanged.connect(self._show_fitting)
        self.only_open.toggled.connect(self._show_fitting)
        self.table.opened.connect(lambda incident: self.opened.emit(incident.number))
        self.new.clicked.connect(self.new_wanted)

    def show_incidents(self, incidents: Sequence[Incident]) -> None:
        """Show these, as far as they fit what is asked for."""
        self._incidents = incidents
        self._show_fitting()

    def _show_fitting(self) -> None:
        fitting = [incident for incident in self._incidents if self._fits(incident)]
        self.table.show_rows(fitting)
        self._figures.setText(self.tr("%n incident(s)", "", len(fitting)))
        if self._incidents:
            self._empty.say(
                self.tr("No incident fits."), self.tr("Take other words, or show closed ones too.")
            )
        else:
            self._empty.say(
                self.tr("No incident yet."),
                self.tr("Open one here, or choose recordings and then « New incident »."),
            )
        self._stack.setCurrentIndex(0 if fitting else 1)

    def _fits(self, incident: Incident) -> bool:
        if self.only_open.isChecked() and incident.state is not IncidentState.OPEN:
            return False
        said = f"{incident.number} {self._category_words(incident.category)} {incident.place}".casefold()
        return all(word in said for word in self.search.text().casefold().split())

    def _columns(self) -> Sequence[Column[Incident]]:
        return (
            Column(self.tr("Number"), lambda incident: incident.number, 104, is_strong=True),
            Column(self.tr("Date and hour"), lambda incident: language.moment(incident.occurred_at), 144),
            Column(self.tr("Category"), lambda incident: self._category_words(incident.category), 216),
            Column(
                self.tr("Place"),
                lambda incident: incident.place or self.tr("To complete"),
                0,
                colour=lambda incident: "" if incident.place else "violet",
            ),
            Column(self.tr("Recordings"), lambda incident: language.number(len(incident.clips)), 104),
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
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label(self.tr("Incidents"), "title"))
        top.addWidget(self._figures)
        top.addStretch(1)
        top.addWidget(self.only_open)
        top.addWidget(self.search)
        top.addWidget(self.new)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.notice)
        head.addLayout(top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
