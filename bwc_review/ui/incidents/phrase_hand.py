"""Puts a phrase in at the cursor of the text of the report that was written in last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from bwc_review.domain.phrase import BLANK, PhrasePart
from bwc_review.ui.incidents.phrases_dialog import PhraseBook, PhrasesDialog
from bwc_review.ui.incidents.writing_form import WritingForm
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.text_fields import GrowingText

KEY = "Ctrl+T"


class PhraseHand(QObject):
    """``step``: called before and after an insertion, so that it is one step to take back."""

    def __init__(
        self, form: WritingForm, book: PhraseBook, lanes: tuple[Jobs, Jobs], step: Callable[[], None]
    ) -> None:
        super().__init__(form)
        self._form, self._book, self._step = form, book, step
        self._ask, self._work = lanes
        self._field: GrowingText | None = None
        shortcut = QShortcut(QKeySequence(KEY), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.offer)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are widgets
        application.focusChanged.connect(self._follow)

    def offer(self) -> None:
        """Show the phrases for where the cursor is; where it is in no text, for how it began."""
        if not self._form.is_writable:
            return
        field = self._field
        if field is None or not field.isVisibleTo(self._form):  # its card went
            field = self._form.call
        part = self._form.part_of(field) or PhrasePart.CALL
        dialog = PhrasesDialog(self._book, part, self._ask, self._work, self._form.window())
        dialog.chosen.connect(lambda text: self._insert(field, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.search.setFocus()

    def _insert(self, field: GrowingText, text: str) -> None:
        if not (field is self._form.call or field is self._field):
            return  # the paragraph is not there any more
        self._step()
        insert_phrase(field, text)
        self._step()
        field.setFocus()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002 - the signal's
        if isinstance(new, GrowingText) and self._form.part_of(new) is not None:
            self._field = new
            new.destroyed.connect(partial(self._let_go, id(new)))

    def _let_go(self, gone: int, _: object = None) -> None:
        if self._field is not None and id(self._field) == gone:
            self._field = None


def insert_phrase(field: GrowingText, text: str) -> None:
    """In the place of what is selected; parted from the words around it; its first blank is selected then."""
    cursor = field.textCursor()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    document = field.document()
    before = document.characterAt(cursor.position() - 1) if cursor.position() else ""
    if before and not before.isspace() and before != "\u2029":
        cursor.insertText(" ")
    start = cursor.position()
    cursor.insertText(text)
    end = cursor.position()
    after = document.characterAt(end)
    if after and not after.isspace() and after not in "\u2029\0":
        cursor.insertText(" ")
    cursor.endEditBlock()
    before_blank, blank, _ = text.partition(BLANK)
    if blank:
        cursor.setPosition(start + _units(before_blank))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(end)
    field.setTextCursor(cursor)


def _units(text: str) -> int:
    """How far Qt counts: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2
