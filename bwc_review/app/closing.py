"""Asks, when the station closes, what would make an erasure late: whether now, and by this date (R9, R22)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from bwc_review.ui.confirm_date_dialog import BrakeFacts, ConfirmDateDialog


class ClosingWords(QObject):
    """The question and its answers."""

    def question(self, count: int) -> str:
        """What is due."""
        return self.tr("%n recording(s) have to be erased today. Erase now?", "", count)

    def otherwise(self, hour: str) -> str:
        """What happens without an answer."""
        return self.tr(
            "The station erases by itself from {hour} on. If this computer is off by then, the erasure comes "
            "late, at the next start, and the journal says so."
        ).format(hour=hour)

    def now(self) -> str:
        """The button that erases."""
        return self.tr("Erase now")

    def later(self) -> str:
        """The button that waits."""
        return self.tr("At the next start")


def ask_date(parent: QWidget, facts: BrakeFacts) -> bool:
    """Whether the responsable says that the date is right. Tests put their own in its place."""
    return ConfirmDateDialog(facts, parent).exec() == QDialog.DialogCode.Accepted


def ask_to_erase(parent: QWidget, count: int, hour: str) -> bool:
    """Whether the station may erase now what it would erase at ``hour``. Tests put their own in its place."""
    words = ClosingWords()
    box = QMessageBox(QMessageBox.Icon.Question, parent.windowTitle(), words.question(count), parent=parent)
    box.setInformativeText(words.otherwise(hour))
    now = box.addButton(words.now(), QMessageBox.ButtonRole.AcceptRole)
    later = box.addButton(words.later(), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(later)
    box.exec()
    return box.clickedButton() is now
