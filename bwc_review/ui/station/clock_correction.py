"""Corrects a camera's clock for a period: two hours that belong together, what changes, and why (R15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.clock_slip_words import slip_evidence, slip_reason, slip_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.effect_dialog import Act, EffectDialog, Question
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.rows import Column

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask
_DAYS = 31  # a month back, which is what is still kept


class ClockDesk(Protocol):
    """``clock_effect`` is asked, the others are work."""

    def clock_effect(self, period: ClockPeriod) -> Sequence[Effect]:
        """What a correction would change."""

    def correct_clock(self, period: ClockPeriod, reason: str, agreed: Agreed, progress: Progress) -> int:
        """Correct; returns how many recordings changed."""

    def dismiss_slip(self, serial: str, night: datetime) -> None:
        """Propose nothing more of this camera for this night."""


class ClockCorrectionDialog(EffectDialog):
    """``dismissed``: what is proposed is not wanted."""

    dismissed = Signal()

    def __init__(
        self,
        desk: ClockDesk,
        lanes: tuple[Jobs, Jobs],
        camera: Camera,
        now: datetime,
        parent: QWidget | None = None,
        slip: CameraSlip | None = None,
    ) -> None:
        """slip: filled in, and what it changes is shown at once."""
        title = translate("ClockCorrectionDialog", "Correct the clock of {camera}").format(
            camera=camera.label
        )
        super().__init__(title, translate("ClockCorrectionDialog", "Correct the clock"), lanes, parent)
        self._desk, self._serial, self._slip = desk, camera.serial, slip
        offset_s, first, last = camera.clock_offset_s, now - timedelta(days=_DAYS), now
        if slip is not None:
            offset_s, first, last = slip.slip.offset_s, slip.slip.first, slip.slip.last
            self.reason.setText(slip_reason(slip))
        said = later(now, -offset_s)
        shown = ((first, False), (last, True), (said, False), (now, False))
        edits = [MomentEdit(at, with_seconds=True, is_end=is_end) for at, is_end in shown]
        self._first, self._last, self._said, self._true = edits
        show = button(self.tr("Show what changes"), "magnifying-glass")
        self.fields += [*edits, show]
        self._lay_out(show)
        for edit in edits:
            edit.dateTimeChanged.connect(self.forget)
        show.clicked.connect(self.ask_again)
        self.forget()
        if slip is not None:
            self.ask_again()

    @property
    def offset_s(self) -> float:
        """Seconds to add to the camera's time."""
        return seconds_between(self._said.moment, self._true.moment)

    @property
    def period(self) -> ClockPeriod:
        """What is asked for."""
        keeps = self._slip is not None
        return ClockPeriod(self._serial, self._first.moment, self._last.moment, self.offset_s, keeps)

    def columns(self) -> list[Column[Effect]]:
        """Its hours, by the camera and corrected."""
        title = self.tr("By the camera")
        said: Column[Effect] = Column(title, lambda one: language.moment(one.before.recorded_at), 144)
        return [said, *self.clock_columns()]

    def question(self) -> Question:
        """What the correction would change."""
        return partial(self._desk.clock_effect, self.period)

    def act(self, reason: str, agreed: Agreed) -> Act:
        """Correct."""
        return partial(self._desk.correct_clock, self.period, reason, agreed)

    def says(self, effect: Sequence[Effect]) -> list[str]:
        """By how much, and how many."""
        said = [self.tr("Offset: {offset}.").format(offset=language.offset(self.offset_s))]
        if self.is_told:
            count = sum(not one.is_impossible for one in effect)
            words = self.tr(
                "%n recording(s) change. The camera's own times stay beside the new ones.", "", count
            )
            said.append(words)
        return said

    def _dismiss(self, slip: CameraSlip) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.dismiss_slip(slip.serial, slip.slip.night)

        job = self.work.start(operation)
        job.done.connect(self.dismissed)
        job.done.connect(self.accept)
        job.failed.connect(self.notice.say_error)

    def _lay_out_slip(self, slip: CameraSlip) -> None:
        """What is proposed, and the way to want it no more."""
        self._form.addRow(label(f"{slip_words(slip)}.", "amber", wraps=True))
        self._form.addRow(label(slip_evidence(slip), wraps=True))
        leave = button(self.tr("Leave them so"))
        leave.setToolTip(self.tr("Nothing is corrected, and this is not proposed again; on record"))
        leave.clicked.connect(partial(self._dismiss, slip))
        self.add_choice(leave)

    def _lay_out(self, show: QPushButton) -> None:
        if self._slip is not None:
            self._lay_out_slip(self._slip)
        hint = self.tr("Read both at the same moment, or from a recording that shows a clock.")
        self.add_field(self.tr("The camera said"), self._said)
        self.add_field(self.tr("It really was"), self._true, hint)
        hint = self.tr("By the camera's own clock.")
        self.add_field(self.tr("Recordings from"), self._first)
        self.add_field(self.tr("Recordings to"), self._last, hint)
        self._form.addRow("", show)
        self._form.setAlignment(show, Qt.AlignmentFlag.AlignLeft)
        self.lay_out()
