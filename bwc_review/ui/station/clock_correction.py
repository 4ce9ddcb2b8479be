"""Corrects a camera's clock for a period: two hours that belong together, what changes, and why (R15)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import ClockChange, ClockPeriod
from bwc_review.domain.clip import ClipId
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.clock_slip_words import slip_evidence, slip_reason, slip_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import button, label, px
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.rows import Column, RowTable

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask
_DAYS = 31  # a month back, which is what is still kept


class ClockDesk(Protocol):
    """``clock_effect`` is asked, the others are work."""

    def clock_effect(self, period: ClockPeriod) -> tuple[Sequence[ClockChange], Sequence[ClipId]]:
        """What a correction would change, and what it would have erased at once."""

    def correct_clock(
        self, period: ClockPeriod, reason: str, shown: Collection[ClipId], progress: Progress
    ) -> int:
        """Correct; returns how many recordings changed."""

    def dismiss_slip(self, serial: str, night: datetime) -> None:
        """Propose nothing more of this camera for this night."""


class ClockCorrectionDialog(FormDialog):
    """``corrected``: how many recordings changed. Nothing can be corrected before it was shown.

    ``dismissed``: what is proposed is not wanted.
    """

    corrected = Signal(int)
    dismissed = Signal()

    def __init__(
        self,
        desk: ClockDesk,
        ask: Jobs,
        work: Jobs,
        camera: Camera,
        now: datetime,
        parent: QWidget | None = None,
        slip: CameraSlip | None = None,
    ) -> None:
        """slip: filled in, and what it changes is shown at once."""
        title = translate("ClockCorrectionDialog", "Correct the clock of {camera}").format(
            camera=camera.label
        )
        super().__init__(title, translate("ClockCorrectionDialog", "Correct the clock"), parent)
        self._desk, self._ask, self._work, self._serial = desk, ask, work, camera.serial
        self._gone: Sequence[ClipId] | None = None
        self._slip = slip
        offset_s, first, last = camera.clock_offset_s, now - timedelta(days=_DAYS), now
        if slip is not None:
            offset_s, first, last = slip.slip.offset_s, slip.slip.first, slip.slip.last
        said = later(now, -offset_s)
        self._first, self._last, self._said, self._true = (
            MomentEdit(each, with_seconds=True) for each in (first, last, said, now)
        )
        self._reason = QLineEdit("" if slip is None else slip_reason(slip))
        self._show = button(self.tr("Show what changes"), "magnifying-glass")
        self._table: RowTable[ClockChange] = RowTable(self.tr("What changes"), self._columns())
        self._table.setMinimumHeight(px(self, 160))
        self._effect = label(wraps=True)
        self._confirm = QCheckBox(self.tr("Yes, these recordings may be erased"))
        self._confirm.hide()
        self._lay_out()
        self._wire()
        self._forget()
        if slip is not None:
            self._ask_effect()

    @property
    def offset_s(self) -> float:
        """Seconds to add to the camera's time."""
        return seconds_between(self._said.moment, self._true.moment)

    @property
    def period(self) -> ClockPeriod:
        """What is asked for."""
        keeps = self._slip is not None
        return ClockPeriod(self._serial, self._first.moment, self._last.moment, self.offset_s, keeps)

    def _columns(self) -> list[Column[ClockChange]]:
        return [
            Column(self.tr("By the camera"), lambda one: language.moment(one.clip.recorded_at), 144),
            Column(self.tr("Was"), lambda one: _exact(one.clip.corrected_at), 168),
            Column(self.tr("Becomes"), self._becomes, 176, is_strong=True),
            Column(self.tr("Due"), lambda one: language.day(one.clip.due_on), 112),
            Column(self.tr("Due then"), lambda one: language.day(one.due_on), 112, colour=_due_colour),
        ]

    def _becomes(self, one: ClockChange) -> str:
        return self.tr("impossible: stays") if one.is_impossible else _exact(one.starts_at)

    def _forget(self) -> None:
        """Something else is asked now: what was shown counts no longer."""
        self._gone = None
        self._confirm.setChecked(False)
        self._confirm.hide()
        self._table.show_rows(())
        self._effect.setText(self.tr("Offset: {offset}.").format(offset=language.offset(self.offset_s)))
        self._show_ready()

    def _ask_effect(self) -> None:
        asked = self.period

        def operation(progress: Progress) -> tuple[Sequence[ClockChange], Sequence[ClipId]]:  # noqa: ARG001
            return self._desk.clock_effect(asked)

        job = self._ask.start(operation)
        job.done.connect(partial(self._show_effect, asked))
        job.failed.connect(self.notice.say_error)

    def _show_effect(self, asked: ClockPeriod, found: tuple[Sequence[ClockChange], Sequence[ClipId]]) -> None:
        if asked != self.period:
            return  # the answer to a question that is no longer the one
        changes, self._gone = found
        self._table.show_rows(changes)
        count = sum(not one.is_impossible for one in changes)
        said = [
            self.tr("Offset: {offset}.").format(offset=language.offset(self.offset_s)),
            self.tr("%n recording(s) change. The camera's own times stay beside the new ones.", "", count),
        ]
        if self._gone:
            said.append(self.tr("%n of them would be erased at once.", "", len(self._gone)))
        self._effect.setText(" ".join(said))
        self._confirm.setVisible(bool(self._gone))
        self._show_ready()

    def _show_ready(self) -> None:
        changes = [one for one in self._table.rows if not one.is_impossible]
        is_shown = self._gone is not None and (not self._gone or self._confirm.isChecked())
        self.save_button.setEnabled(bool(changes) and is_shown and bool(self._reason.text().strip()))

    def _correct(self) -> None:
        shown, reason = tuple(self._gone or ()), self._reason.text().strip()
        asked = self.period

        def operation(progress: Progress) -> int:
            return self._desk.correct_clock(asked, reason, shown, progress)

        self.save_button.setEnabled(False)
        job = self._work.start(operation)
        job.done.connect(self._end)
        job.failed.connect(self.notice.say_error)
        job.failed.connect(self._show_ready)

    def _dismiss(self, slip: CameraSlip) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.dismiss_slip(slip.serial, slip.slip.night)

        job = self._work.start(operation)
        job.done.connect(self.dismissed)
        job.done.connect(self.accept)
        job.failed.connect(self.notice.say_error)

    def _end(self, count: int) -> None:
        self.corrected.emit(count)
        self.accept()

    def _wire(self) -> None:
        for edit in (self._first, self._last, self._said, self._true):
            edit.dateTimeChanged.connect(self._forget)
        self._reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self._show.clicked.connect(self._ask_effect)
        self.save_button.clicked.connect(self._correct)

    def _lay_out_slip(self, slip: CameraSlip) -> None:
        """What is proposed, and the way to want it no more."""
        self._form.addRow(label(f"{slip_words(slip)}.", "amber", wraps=True))
        self._form.addRow(label(slip_evidence(slip), wraps=True))
        leave = button(self.tr("Leave them so"))
        leave.setToolTip(self.tr("Nothing is corrected, and this is not proposed again; on record"))
        leave.clicked.connect(partial(self._dismiss, slip))
        self.add_choice(leave)

    def _lay_out(self) -> None:
        if self._slip is not None:
            self._lay_out_slip(self._slip)
        hint = self.tr("Read both at the same moment, or from a recording that shows a clock.")
        self.add_field(self.tr("The camera said"), self._said)
        self.add_field(self.tr("It really was"), self._true, hint)
        hint = self.tr("By the camera's own clock.")
        self.add_field(self.tr("Recordings from"), self._first)
        self.add_field(self.tr("Recordings to"), self._last, hint)
        self.add_field(self.tr("Reason"), self._reason)
        self._confirm.setAccessibleName(self._confirm.text())
        self._form.addRow("", self._show)
        self._form.setAlignment(self._show, Qt.AlignmentFlag.AlignLeft)
        for part in (self._effect, self._table, self._confirm):
            self._form.addRow(part)
        self.setMinimumWidth(px(self, 808))


def _exact(at: datetime) -> str:
    return f"{language.day(language.local(at).date())} {language.hour_exact(at)}"


def _due_colour(one: ClockChange) -> str:
    return "amber" if one.due_on != one.clip.due_on else ""
