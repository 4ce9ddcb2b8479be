"""Asks which recordings of about that time belong to an incident."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.ui.incidents.words import clip_hours
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.rows import Column, RowTable


class AttachDialog(FittingDialog):
    """``chosen`` are the ids once the dialogue was accepted."""

    def __init__(self, parent: QWidget, candidates: Sequence[ClipLine]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add recordings"))
        self.table: RowTable[ClipLine] = RowTable(self.tr("Recordings under no incident"), self._columns())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.show_rows(candidates)
        self.go_on = primary(self.tr("Add"), "plus")
        self.cancel = button(self.tr("Cancel"))
        empty = EmptyPage("film-strip")
        empty.say(
            self.tr("No free recording of that time."),
            self.tr("Recordings are free while they stand under no incident."),
        )
        middle = QStackedWidget()
        middle.addWidget(self.table)
        middle.addWidget(empty)
        middle.setCurrentIndex(0 if candidates else 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Add recordings"), "title"))
        column.addWidget(label(self.tr("Those nearest to the incident come first."), "soft"))
        column.addWidget(middle, 1)
        column.addLayout(buttons)
        self.resize(px(self, 640), px(self, 420))
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.table.opened.connect(lambda _: self.accept())
        self.go_on.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.enter_presses(self.go_on)
        self._allow()

    @property
    def chosen(self) -> list[ClipId]:
        """The recordings selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.table.rows[row].clip.id for row in rows]

    def _allow(self) -> None:
        self.go_on.setEnabled(bool(self.chosen))

    def _columns(self) -> Sequence[Column[ClipLine]]:
        return (
            Column(self.tr("Date and hours"), clip_hours, 190, is_strong=True),
            Column(self.tr("Camera"), lambda line: line.clip.camera_label or line.clip.camera, 96),
            Column(self.tr("Wearer"), lambda line: line.clip.wearer_name or self.tr("To complete"), 140),
            Column(self.tr("Place"), lambda line: line.clip.place.text if line.clip.place else "", 0),
        )
