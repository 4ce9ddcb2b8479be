"""Asks what happened, when and where: for a new incident, or to correct one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident import Incident
from bwc_review.ui.incidents.natinf_field import NatinfField
from bwc_review.ui.incidents.needs import NewIncident
from bwc_review.ui.theme import button, label, primary, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.still_fields import Choice


class IncidentForm(FittingDialog):
    """``answer`` is what was said once the dialogue was accepted."""

    def __init__(
        self,
        parent: QWidget,
        categories: Sequence[tuple[str, str]],
        occurred_at: datetime,
        clips: Sequence[ClipId] = (),
        incident: Incident | None = None,
        place: str = "",
    ) -> None:
        super().__init__(parent)
        self._clips = tuple(clips)
        title = self.tr("New incident") if incident is None else self.tr("Correct the incident")
        self.setWindowTitle(title)
        self.category = Choice()
        self.category.addItem(self.tr("Choose…"), "")
        for code, words in categories:
            self.category.addItem(words, code)
        self.category.setMaxVisibleItems(18)
        self._type_to_find()
        self._form = QFormLayout()
        self.when = MomentEdit(occurred_at if incident is None else incident.occurred_at)
        self.place = QLineEdit(place if incident is None else incident.place)
        self.place.setPlaceholderText(self.tr("Street and number, square…"))
        known = ("", "") if incident is None else (incident.natinf, incident.natinf_label)
        self.offence = NatinfField(*known)
        self.go_on = primary(self.tr("Open the incident") if incident is None else self.tr("Save"), "check")
        self.cancel = button(self.tr("Cancel"))
        if incident is not None:
            self._choose(incident.category)
        self._lay_out(title)
        self.go_on.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.reject)

    @property
    def answer(self) -> NewIncident:
        """What the fields say."""
        return NewIncident(
            category=str(self.category.currentData()),
            occurred_at=self.when.moment,
            place=self.place.text().strip(),
            clips=self._clips,
            natinf=self.offence.code,
        )

    def _choose(self, code: str) -> None:
        found = self.category.findData(code)
        if found < 0:  # a category from an older list stays what it was
            self.category.addItem(code, code)
            found = self.category.count() - 1
        self.category.setCurrentIndex(found)

    def _type_to_find(self) -> None:
        """Some sixty categories: typing any part of a word finds them."""
        self.category.setEditable(True)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.category.model(), self.category)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.category.setCompleter(completer)
        line = self.category.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take_only_one)

    def _take_only_one(self) -> None:
        """Part of a word that is in one category only names it."""
        typed = self.category.currentText().strip().casefold()
        if not typed or self.category.findText(typed, Qt.MatchFlag.MatchFixedString) >= 0:
            return
        named = [
            row for row in range(1, self.category.count()) if typed in self.category.itemText(row).casefold()
        ]
        if len(named) == 1:
            self.category.setCurrentIndex(named[0])

    def _accept(self) -> None:
        """A category is needed; typed words count when they name one."""
        found = self.category.findText(self.category.currentText(), Qt.MatchFlag.MatchFixedString)
        if found <= 0:
            set_role(self.category, "missing")
            self._form.setRowVisible(self._missing, True)
            self.category.setFocus()
            return
        self.category.setCurrentIndex(found)
        self.accept()

    def _lay_out(self, title: str) -> None:
        form = self._form
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._missing = label(self.tr("Choose a category of the list."), "violet")
        for words, field in (
            (self.tr("Category"), self.category),
            ("", self._missing),
            (self.tr("Date and hour"), self.when),
            (self.tr("Place"), self.place),
            (self.tr("Offence (NATINF)"), self.offence),
        ):
            head = label(words, "soft")
            head.setBuddy(field)
            if words:
                field.setAccessibleName(words)
            form.addRow(head, field)
        form.setRowVisible(self._missing, False)
        if self._clips:
            form.addRow(
                label(self.tr("Recordings"), "soft"), label(self.tr("%n recording(s)", "", len(self._clips)))
            )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(label(title, "title"))
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(px(self, 480))
        self.enter_presses(self.go_on)
