"""Sets the date of a recording whose camera had a wrong one, with the reason for believing it (R15)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.clip import Clip, TimeCandidate, TimeSource
from bwc_review.domain.moments import instant, seconds_between
from bwc_review.ui import language
from bwc_review.ui.library.needs import ClipChange
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.moment_edit import MomentEdit


class ClockDialog(FittingDialog):
    """``stated`` carries a ``ClipChange`` with the new start and its reason. Open it with ``open()``."""

    stated = Signal(object)

    def __init__(self, clip: Clip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Date of the recording"))
        self._start = MomentEdit(_best(clip), latest=clip.docked_at, with_seconds=True)
        self._start.setAccessibleName(self.tr("Start of the recording"))
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("For example: hour of the call in the logbook"))
        self._reason.setAccessibleName(self.tr("Reason"))
        self._go = primary(self.tr("Set the date"), "check")
        self._go.setEnabled(False)
        self._go.clicked.connect(self._state)
        self._reason.textChanged.connect(lambda: self._go.setEnabled(bool(self._reason.text().strip())))
        self._lay_out(clip)

    def _lay_out(self, clip: Clip) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(label(self.tr("When did this recording start?"), "subtitle"))
        column.addWidget(
            label(
                self.tr("The camera says {said}. Its month is counted from the date set here.").format(
                    said=language.moment(clip.recorded_at)
                ),
                "soft",
                wraps=True,
            )
        )
        for candidate in clip.times:
            column.addWidget(label(self._candidate_words(candidate), "small"))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Start of the recording"), "soft"))
        column.addWidget(self._start)
        column.addWidget(label(self.tr("Reason"), "soft"))
        column.addWidget(self._reason)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.enter_presses(self._go)
        self.setMinimumWidth(px(self, 460))

    def _candidate_words(self, candidate: TimeCandidate) -> str:
        source = {
            TimeSource.NAME: self.tr("the name of the file"),
            TimeSource.FOLDER: self.tr("the folder"),
            TimeSource.SIDECAR: self.tr("the file beside it"),
            TimeSource.METADATA: self.tr("the recording itself"),
            TimeSource.FILE: self.tr("the date of the file"),
            TimeSource.PERSON: self.tr("a person"),
        }[candidate.source]
        words = self.tr("{moment} according to {source}")
        return words.format(moment=language.moment(candidate.at), source=source)

    def _state(self) -> None:
        reason = self._reason.text().strip()
        self.stated.emit(ClipChange(recorded_at=self._start.moment, clock_reason=reason))
        self.accept()


def _best(clip: Clip) -> datetime:
    """The latest claim that is possible: not after the docking."""
    possible = [each.at for each in clip.times if seconds_between(each.at, clip.docked_at) >= 0]
    return max(possible, default=clip.docked_at, key=instant)
