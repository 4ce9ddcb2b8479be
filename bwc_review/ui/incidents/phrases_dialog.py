"""Offers the phrases for the part of a report that is being written, and lets them be changed on the spot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.category import folded
from bwc_review.domain.phrase import LONGEST_TITLE, Phrase, PhrasePart
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.still_fields import Choice

translate = QCoreApplication.translate


class PhraseBook(Protocol):
    """Keeps the phrases. ``phrases`` and ``wording`` are asked, the rest is work."""

    def phrases(self) -> Sequence[Phrase]:
        """All of them, hidden ones too, part by part."""

    def wording(self, phrase: Phrase) -> str:
        """The text as it is inserted: articles of the law in the place of their names."""

    def may_change(self) -> bool:
        """Whether the person may change them."""

    def add(self, part: PhrasePart, title: str, text: str) -> None:
        """Put one on the list; raises ``FieldMissing``, ``PhraseTooLong``, ``AccessRefused``."""

    def change(self, code: str, title: str, text: str) -> None:
        """Word one otherwise."""

    def hide(self, code: str, *, hidden: bool) -> None:
        """No longer offer one, or offer it again."""


def part_words(part: PhrasePart) -> str:
    """The part of a report, as its form calls it."""
    match part:
        case PhrasePart.CALL:
            return translate("Phrases", "How it began")
        case PhrasePart.FACTS:
            return translate("Phrases", "Facts")
        case PhrasePart.STATEMENT:
            return translate("Phrases", "What the person said")
        case PhrasePart.MEASURES:
            return translate("Phrases", "Measures taken")
        case PhrasePart.INSTRUCTIONS:
            return translate("Phrases", "Instructions of the investigating officer")


class PhraseForm(FormDialog):
    """``saved`` carries part, title and text."""

    saved = Signal(object, str, str)

    def __init__(self, part: PhrasePart, known: Phrase | None, parent: QWidget) -> None:
        title = self.tr("Add a phrase") if known is None else self.tr("Change the phrase")
        super().__init__(title, self.tr("Save"), parent)
        self.part = Choice()
        for each in PhrasePart:
            self.part.addItem(part_words(each), each)
        self.part.setCurrentIndex(list(PhrasePart).index(part))
        self.part.setEnabled(known is None)
        self.title = QLineEdit(known.title if known else "")
        self.title.setMaxLength(LONGEST_TITLE)
        self.text = QPlainTextEdit(known.text if known else "")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(self, 120))
        self.add_field(self.tr("Part of the report"), self.part)
        self.add_field(self.tr("Name"), self.title)
        hint = self.tr("“…” is what the writer completes. Everybody who writes reports sees it: name nobody.")
        self.add_field(self.tr("Text"), self.text, hint)
        self.title.textChanged.connect(self._show_ready)
        self.text.textChanged.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)
        self._show_ready()

    def _show_ready(self) -> None:
        self.save_button.setEnabled(bool(self.title.text().strip() and self.text.toPlainText().strip()))

    def _save(self) -> None:
        part = PhrasePart(self.part.currentData())
        self.saved.emit(part, self.title.text(), self.text.toPlainText())


class PhrasesDialog(FittingDialog):
    """``chosen`` carries the text to insert. Those of ``part`` come first."""

    chosen = Signal(str)

    def __init__(self, book: PhraseBook, part: PhrasePart, ask: Jobs, work: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phrases"))
        self._book, self._part, self._ask, self._work = book, part, ask, work
        self._known: Sequence[Phrase] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a phrase…"))
        self.search.setAccessibleName(self.tr("Find a phrase"))
        self.search.setClearButtonEnabled(True)
        self.hidden = QCheckBox(self.tr("Hidden ones too"))
        self.table: RowTable[Phrase] = RowTable(self.tr("Phrases"), self._columns())
        self.text = label(wraps=True)
        self.notice = Notice()
        self.add = button(self.tr("Add…"), "plus")
        self.change = button(self.tr("Change…"), "pencil-simple")
        self.hide_it = button(self.tr("Hide"), "eye-slash")
        self.insert = primary(self.tr("Insert"), "check")
        self.cancel = button(self.tr("Cancel"))
        self._lay_out()
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Ask again for the list."""
        job = self._ask.start(lambda _: self._book.phrases())
        job.done.connect(self._show)
        job.failed.connect(self.notice.say_error)

    def _show(self, known: Sequence[Phrase]) -> None:
        self._known = known
        self._show_fitting()

    def _show_fitting(self) -> None:
        words = folded(self.search.text()).split()
        fitting = [
            one
            for one in self._known
            if (self.hidden.isChecked() or not one.is_hidden)
            and all(word in folded(f"{one.title} {one.text}") for word in words)
        ]
        fitting.sort(key=lambda one: one.part is not self._part)  # stable: part by part after that
        self.table.show_rows(fitting)
        if fitting:
            self.table.selectRow(0)
        self._show_chosen()

    def _show_chosen(self, _: object = None) -> None:
        one = self.table.chosen()
        self.text.setText(self._book.wording(one) if one else "")
        self.insert.setEnabled(one is not None)
        may = self._book.may_change()
        self.add.setVisible(may)
        for each in (self.change, self.hide_it):
            each.setVisible(may)
            each.setEnabled(one is not None)
        words = self.tr("Offer again") if one is not None and one.is_hidden else self.tr("Hide")
        self.hide_it.setText(words)
        self.hide_it.setAccessibleName(words)

    def _insert(self) -> None:
        one = self.table.chosen()
        if one is not None:
            self.chosen.emit(self._book.wording(one))
            self.accept()

    # --- changing -----------------------------------------------------------------

    def _open_form(self, known: Phrase | None) -> None:
        form = PhraseForm(known.part if known else self._part, known, self)
        form.saved.connect(partial(self._save, form, known))
        form.finished.connect(form.deleteLater)
        form.open()

    def _change(self) -> None:
        one = self.table.chosen()
        if one is not None:
            self._open_form(one)

    def _save(self, form: PhraseForm, known: Phrase | None, part: PhrasePart, title: str, text: str) -> None:
        def change() -> None:
            if known is None:
                self._book.add(part, title, text)
            else:
                self._book.change(known.code, title, text)

        form.save_button.setEnabled(False)
        job = self._work.start(lambda _: change())
        job.done.connect(form.accept)
        job.done.connect(self.refresh)
        job.failed.connect(form.notice.say_error)
        job.failed.connect(lambda _: form.save_button.setEnabled(True))

    def _hide(self) -> None:
        one = self.table.chosen()
        if one is not None:
            self._do(lambda: self._book.hide(one.code, hidden=not one.is_hidden))

    def _do(self, change: Callable[[], None]) -> None:
        job = self._work.start(lambda _: change())
        job.done.connect(self.refresh)
        job.failed.connect(self.notice.say_error)

    # --- making -------------------------------------------------------------------

    def _columns(self) -> list[Column[Phrase]]:
        def soft(one: Phrase) -> str:
            return "soft" if one.is_hidden else ""

        return [
            Column(self.tr("Phrase"), lambda one: one.title, takes_rest=True, is_strong=True, colour=soft),
            Column(self.tr("Part of the report"), lambda one: part_words(one.part), 216, colour=soft),
            Column(
                self.tr("State"),
                lambda one: self.tr("hidden") if one.is_hidden else self.tr("offered"),
                88,
                colour=soft,
            ),
        ]

    def _wire(self) -> None:
        self.search.textChanged.connect(self._show_fitting)
        self.hidden.toggled.connect(self._show_fitting)
        self.table.picked.connect(self._show_chosen)
        self.table.opened.connect(self._insert)
        self.insert.clicked.connect(self._insert)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(lambda: self._open_form(None))
        self.change.clicked.connect(self._change)
        self.hide_it.clicked.connect(self._hide)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.hidden)
        self.table.setMinimumHeight(px(self, 240))
        self.text.setMinimumHeight(px(self, 56))
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setAccessibleName(self.tr("Text"))
        buttons = QHBoxLayout()
        for each in (self.add, self.change, self.hide_it):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Phrases"), "subtitle"))
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.text)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        self.enter_presses(self.insert)
        self.setMinimumWidth(px(self, 680))
