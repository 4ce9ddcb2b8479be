"""The pages of the first start that make secrets: passphrase and recovery sheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bwc_review.ui.first_start.needs import RecoverySheet, StationPlan, is_confirmed, is_long_enough
from bwc_review.ui.first_start.page import Page
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.passphrase_field import PassphraseField

translate = QCoreApplication.translate  # titles are needed before there is a widget to ask


class PassphrasePage(Page):
    """The passphrase, typed twice; where no keyring answers, the choice of a key file in words."""

    def __init__(self, minimum: int) -> None:
        super().__init__(
            translate("PassphrasePage", "Passphrase"),
            translate(
                "PassphrasePage",
                "It opens the pictures. If it is forgotten, only the recovery sheet helps.",
            ),
        )
        self._minimum = minimum
        self._has_keyring: bool | None = None
        self._first = PassphraseField(self.tr("Passphrase"), minimum)
        self._again = PassphraseField(self.tr("Once more"))
        self._differs = label(role="amber")
        self._named(self.tr("Passphrase"), self._first)
        self._named(self.tr("Once more"), self._again)
        self._form.addRow("", self._differs)
        self._custody = QWidget()
        self._keyring = QRadioButton(self.tr("In the keyring of this computer (recommended)"))
        self._file = QRadioButton(self.tr("In a file with a passphrase of its own"))
        self._group = QButtonGroup(self)
        self._of_file = QWidget()
        self._file_passphrase = PassphraseField(self.tr("Passphrase of the key file"), minimum)
        self._file_again = PassphraseField(self.tr("Once more, that of the key file"))
        self._file_differs = label(role="amber")
        self._explain = label(role="small", wraps=True)
        self._lay_out_custody()
        self._column.addStretch(1)
        for field in self._fields:
            field.typed.connect(self._show_ready)
        self._file.toggled.connect(self._show_ready)
        self._show_ready()

    def show_keyring(self, answers: bool) -> None:
        """Whether this computer has a keyring that keeps secrets encrypted."""
        self._has_keyring = answers
        self._keyring.setEnabled(answers)
        (self._keyring if answers else self._file).setChecked(True)
        self._explain.setText(
            self.tr(
                "With the keyring, cameras are emptied and expired recordings erased even when nobody has "
                "signed in."
            )
            if answers
            else self.tr(
                "This computer has no keyring that keeps secrets encrypted. With a key file somebody types "
                "its passphrase each time the program starts; until then nothing is brought in or erased. "
                "The choice is written to the journal."
            )
        )
        self._show_ready()

    @property
    def is_ready(self) -> bool:
        """Long enough, twice the same, and a place for the key of the catalogue."""
        chosen = self._first.passphrase
        if len(chosen) < self._minimum or chosen != self._again.passphrase or self._has_keyring is None:
            return False
        of_file = self._file_passphrase.passphrase
        is_stated = len(of_file) >= self._minimum and of_file == self._file_again.passphrase
        return is_stated or not self._file.isChecked()

    def add_to(self, plan: StationPlan) -> StationPlan:
        """The passphrases."""
        key_file = self._file_passphrase.passphrase if self._file.isChecked() else ""
        return replace(plan, passphrase=self._first.passphrase, key_file_passphrase=key_file)

    def forget(self) -> None:
        """The station is made: nothing typed stays in a field."""
        for field in self._fields:
            field.clear()

    @property
    def _fields(self) -> tuple[PassphraseField, ...]:
        return self._first, self._again, self._file_passphrase, self._file_again

    def _show_ready(self) -> None:
        for typed, again, said in (
            (self._first, self._again, self._differs),
            (self._file_passphrase, self._file_again, self._file_differs),
        ):
            differs = _differs(typed.passphrase, again.passphrase)
            said.setText(self.tr("The two are not the same yet.") if differs else "")
        self._file_differs.setVisible(bool(self._file_differs.text()))
        self._of_file.setVisible(self._file.isChecked())
        self.changed.emit()

    def _lay_out_custody(self) -> None:
        for each in (self._keyring, self._file):
            self._group.addButton(each)
        column = QVBoxLayout(self._custody)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(label(self.tr("Where the key of the catalogue is kept"), "strong"))
        column.addWidget(self._keyring)
        column.addWidget(self._file)
        form = QFormLayout(self._of_file)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, field in (
            (self.tr("Its passphrase"), self._file_passphrase),
            (self.tr("Once more"), self._file_again),
        ):
            name = label(words, "soft")
            name.setBuddy(field)
            form.addRow(name, field)
        form.addRow("", self._file_differs)
        column.addWidget(self._of_file)
        column.addWidget(self._explain)
        self._column.addWidget(self._custody)


def _differs(first: str, again: str) -> bool:
    """Not while the second is only on its way."""
    if len(again) >= len(first) > 0:
        return again != first
    return bool(again) and not first.startswith(again)


class RecoveryPage(Page):
    """The recovery sheet: print or save it, then type a part of it back."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            translate("RecoveryPage", "Recovery sheet"),
            translate(
                "RecoveryPage",
                "One sheet of paper for the safe. It opens everything if a passphrase is forgotten or this "
                "computer breaks. The program does not keep it.",
            ),
        )
        self._sheet: RecoverySheet | None = None
        self._print = button(self.tr("Print the sheet…"), "printer")
        self._save = button(self.tr("Save as PDF…"), "download-simple")
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self.notice = Notice()
        row = QHBoxLayout()
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self.notice)
        self._column.addSpacing(8)
        self._column.addWidget(
            label(self.tr("Now read the sheet and type the last eight signs of the key."), "strong")
        )
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Last eight signs of the key"))
        self._typed.setMaximumWidth(px(self, 240))
        self._typed.textChanged.connect(self._show_ready)
        self._said = label()
        self._column.addWidget(self._typed)
        self._column.addWidget(self._said)
        self._column.addStretch(1)
        self._show_ready()

    @property
    def sheet(self) -> RecoverySheet | None:
        """The sheet made for this station."""
        return self._sheet

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """The sheet is ready to print."""
        self._sheet = sheet
        self._show_ready()

    @property
    def is_ready(self) -> bool:
        """The part typed is the one printed."""
        return self._sheet is not None and is_confirmed(self._sheet.key, self._typed.text())

    def add_to(self, plan: StationPlan) -> StationPlan:
        """The recovery key, to seal for."""
        return replace(plan, recovery_key=self._sheet.key if self._sheet else "")

    def _words(self) -> str:
        if self.is_ready:
            return self.tr("This is what the sheet says.")
        if self._sheet is not None and is_long_enough(self._sheet.key, self._typed.text()):
            return self.tr("These are not the last eight signs of the key on the sheet.")
        return ""

    def _show_ready(self) -> None:
        for each in (self._print, self._save):
            each.setEnabled(self._sheet is not None)
        self._said.setText(self._words())
        set_role(self._said, "calm" if self.is_ready else "amber")
        self.changed.emit()
