"""Asks for an offence of the public list: typing its number or words of it finds it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.natinf import Natinf, natinf_code
from bwc_review.ui.theme import label

_CODE, _WORDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SHORTEST = 2  # signs of a search


class NatinfField(QWidget):
    """``searched``: words typed, to be answered with ``show_found``."""

    searched = Signal(str)

    def __init__(self, code: str = "", words: str = "") -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(self.tr("Number or words, optional"))
        self.line.setAccessibleName(self.tr("Offence (NATINF)"))
        self._said = label(role="soft", wraps=True)
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        # What the station found is what fits: the field filters nothing more.
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self.line)
        self._completer.activated.connect(self._take)
        self.line.textEdited.connect(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._said)
        self.setFocusProxy(self.line)
        self._show(code, words)

    @property
    def code(self) -> str:
        """The number that is filled in, "" for none; what cannot be one is given as it was typed."""
        typed = self.line.text().strip()
        return natinf_code(typed) or typed

    @property
    def popup(self) -> QAbstractItemView:
        """What is offered while typing."""
        found = self._completer.popup()
        assert found is not None  # noqa: S101 - Qt makes one when it is asked
        return found

    def show_found(self, asked: str, found: Sequence[Natinf]) -> None:
        """Offer what the list has for these words, unless other ones were typed since."""
        if asked != self.line.text().strip():
            return
        self._found.clear()
        for one in found:
            item = QStandardItem(self.tr("{number} · {words}").format(number=one.code, words=one.label))
            item.setData(one.code, _CODE)
            item.setData(one.label, _WORDS)
            item.setToolTip("\n".join(each for each in (one.nature, one.defined_by, one.punished_by) if each))
            self._found.appendRow(item)
        exact = next((one for one in found if one.code == natinf_code(asked)), None)
        self._say(exact.label if exact else "" if found else self.tr("Not in the list of offences."))
        is_here = self.window().focusWidget() is self.line  # nobody has gone on meanwhile
        if found and is_here and not (exact and len(found) == 1):
            self._completer.complete()
        else:
            self.popup.hide()

    def _search(self, text: str) -> None:
        self._say("")
        words = text.strip()
        if len(words) >= _SHORTEST:
            self.searched.emit(words)
        else:
            self.popup.hide()

    def _take(self, offered: str) -> None:
        """One of those offered was chosen."""
        [item] = self._found.findItems(offered)[:1]
        self._show(str(item.data(_CODE)), str(item.data(_WORDS)))

    def _show(self, code: str, words: str) -> None:
        self.line.setText(code)
        self._say(words)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
