"""The register of hand-overs under the list of cameras: who had which camera, and its corrections (R2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.documents import write_file
from bwc_review.domain.camera import Assignment
from bwc_review.domain.handing import HandingLine
from bwc_review.domain.moments import differ
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.still_fields import Choice

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask


class HandingDesk(Protocol):
    """Corrects and prints the register; both are work."""

    def correct(self, line: Assignment, reason: str) -> None:
        """Write a line anew; what it said stays."""

    def register_pdf(self) -> bytes:
        """The cameras and the hand-overs of the last twelve months on paper; it is on record."""


class HandingDialog(FormDialog):
    """Corrects one line. ``saved`` carries the ``Assignment`` and the reason."""

    saved = Signal(object, str)

    def __init__(self, shown: HandingLine, people: Sequence[Person], parent: QWidget | None = None) -> None:
        title = translate("HandingDialog", "Correct the hand-over of {camera}").format(camera=shown.camera)
        super().__init__(title, translate("HandingDialog", "Correct"), parent)
        self._line = shown.line
        self._wearer = Choice()
        for person in people:
            self._wearer.addItem(person.name, person.id)
        if self._wearer.findData(shown.line.wearer) < 0:
            self._wearer.addItem(shown.wearer, shown.line.wearer)  # has left the service
        self._wearer.setCurrentIndex(self._wearer.findData(shown.line.wearer))
        self._taken = MomentEdit(shown.line.taken_at)
        self._is_back = QCheckBox(self.tr("It was returned"))
        self._is_back.setChecked(shown.line.returned_at is not None)
        self._returned = MomentEdit(shown.line.returned_at or datetime.now(language.zone()), is_end=True)
        self._returned.setEnabled(self._is_back.isChecked())
        self._is_void = QCheckBox(self.tr("This hand-over never happened: strike the line out"))
        self._is_void.setChecked(shown.line.is_void)
        self._reason = QLineEdit()
        self.add_field(self.tr("Taken by"), self._wearer)
        self.add_field(self.tr("Taken on"), self._taken)
        self.add_field("", self._is_back)
        self.add_field(self.tr("Returned on"), self._returned)
        self.add_field("", self._is_void)
        self.add_field(
            self.tr("Reason"), self._reason, self.tr("The line as it stands now stays in the register.")
        )
        self._is_back.setAccessibleName(self._is_back.text())
        self._is_void.setAccessibleName(self._is_void.text())
        self._is_back.toggled.connect(self._returned.setEnabled)
        self._reason.textChanged.connect(self._show_ready)
        self.save_button.clicked.connect(lambda: self.saved.emit(self.line, self._reason.text().strip()))
        self._show_ready()

    @property
    def line(self) -> Assignment:
        """The line as it is filled in; a moment that was not touched keeps its seconds."""
        known = self._line
        returned = self._returned.moment if self._is_back.isChecked() else None
        return replace(
            known,
            wearer=self._wearer.currentData(),
            taken_at=_kept(known.taken_at, self._taken.moment),
            returned_at=None if returned is None else _kept(known.returned_at, returned),
            is_void=self._is_void.isChecked(),
        )

    def _show_ready(self) -> None:
        self.save_button.setEnabled(bool(self._reason.text().strip()))


class HandingRegister(QWidget):
    """The table of the register, a correction, and the paper. ``changed``: a line was corrected."""

    changed = Signal()

    def __init__(self, desk: HandingDesk, work: Jobs, notice: Notice, ask_where: AskFile = ask_file) -> None:
        super().__init__()
        self._desk, self._work, self._notice, self._ask_where = desk, work, notice, ask_where
        self._people: Sequence[Person] = ()
        self._table: RowTable[HandingLine] = RowTable(self.tr("Register of hand-overs"), self._columns())
        self._table.say_when_empty(
            self.tr("No hand-over yet."),
            self.tr("Choose a camera above, who takes it, then “Taken”."),
            "user",
        )
        self._correct = button(self.tr("Correct the line…"), "pencil-simple")
        self._pdf = button(self.tr("Save as PDF…"), "file-text")
        self._lay_out()
        self._table.picked.connect(self._show_ready)
        self._table.opened.connect(self._open_dialog)
        self._correct.clicked.connect(self._open_dialog)
        self._pdf.clicked.connect(self._save_pdf)
        self._show_ready()

    @property
    def table(self) -> RowTable[HandingLine]:
        """The lines, newest first."""
        return self._table

    def show_lines(self, lines: Sequence[HandingLine], people: Sequence[Person]) -> None:
        """Show these, and offer these people in a correction."""
        self._people = people
        self._table.show_rows(lines)
        self._show_ready()

    def _columns(self) -> list[Column[HandingLine]]:
        return [
            Column(self.tr("Camera"), lambda one: one.camera, 110, is_strong=True),
            Column(self.tr("Taken by"), lambda one: one.wearer, 170),
            Column(self.tr("Taken on"), lambda one: language.moment(one.line.taken_at), 150),
            Column(self.tr("Returned on"), self._returned, 150),
            Column(self.tr("Remark"), self._remark, takes_rest=True, colour=_remark_colour),
        ]

    def _returned(self, one: HandingLine) -> str:
        return language.moment(one.line.returned_at) if one.line.returned_at else self.tr("still out")

    def _remark(self, one: HandingLine) -> str:
        said = [self.tr("Struck out")] if one.line.is_void else []
        for before in one.before:
            words = self.tr("Corrected on {day} by {name} ({reason}); before: {wearer}, {hours}")
            said.append(
                words.format(
                    day=language.day(language.local(before.at).date()),
                    name=before.by,
                    reason=before.reason,
                    wearer=before.wearer,
                    hours=self._hours(before.line),
                )
            )
        return " · ".join(said)

    def _hours(self, line: Assignment) -> str:
        end = language.moment(line.returned_at) if line.returned_at else self.tr("still out")
        return f"{language.moment(line.taken_at)} – {end}"

    def _show_ready(self) -> None:
        self._correct.setEnabled(self._table.chosen() is not None)

    def _open_dialog(self) -> None:
        chosen = self._table.chosen()
        if chosen is None:
            return
        dialog = HandingDialog(chosen, self._people, self)
        dialog.saved.connect(partial(self._save, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, dialog: HandingDialog, line: Assignment, reason: str) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.correct(line, reason)

        job = self._work.start(operation)
        job.done.connect(dialog.accept)
        job.done.connect(self.changed)
        job.failed.connect(dialog.notice.say_error)

    def _save_pdf(self) -> None:
        file = self._ask_where(self, self.tr("Save the register"), self.tr("cameras") + f"-{_today()}.pdf")
        if file is None:
            return

        def operation(progress: Progress) -> str:  # noqa: ARG001 (made and written whole)
            write_file(file, self._desk.register_pdf())
            return str(file)

        job = self._work.start(operation)
        job.done.connect(lambda path: self._notice.say_good(self.tr("Saved."), path))
        job.failed.connect(self._notice.say_error)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Register of hand-overs"), "subtitle"))
        top.addStretch(1)
        top.addWidget(self._correct)
        top.addWidget(self._pdf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        kept = self.tr(
            "A line is erased by itself when the journal lets go of its entries; later where a recording of "
            "its time is still kept."
        )
        column.addWidget(label(kept, "soft", wraps=True))
        column.addWidget(self._table, 1)


def _kept(known: datetime | None, shown: datetime) -> datetime:
    """What is known, where the field shows its very minute."""
    if known is None or differ(language.local(known).replace(second=0, microsecond=0), shown):
        return shown
    return known


def _remark_colour(one: HandingLine) -> str:
    return "soft" if one.line.is_void else ""


def _today() -> date:
    return datetime.now(language.zone()).date()
