"""The keys of the review on this computer: what each does, and giving it another key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QKeyCombination, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLineEdit, QVBoxLayout, QWidget

from bwc_review.ui.review.key_map import MOST, SHIPPED, KeyMap, native
from bwc_review.ui.review.keys import GROUPS, KEYS, words
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Line:
    action: str
    keys: tuple[str, ...]
    media: tuple[str, ...]
    is_changed: bool


class KeysPage(QWidget):
    """``changed`` carries the new ``KeyMap`` as soon as a key is chosen."""

    changed = Signal(object)

    def __init__(self, keys: KeyMap) -> None:
        super().__init__()
        self._keys = keys
        self._notice = Notice()
        self._table: RowTable[_Line] = RowTable(self.tr("Keys of the review"), self._columns())
        self._what = label(role="strong")
        self._edits = tuple(self._edit(number) for number in range(MOST))
        self._none = button(self.tr("Take the keys away"), "x", "quiet")
        self._default = button(self.tr("Default"), "arrow-counter-clockwise")
        self._all = button(self.tr("Default for all"), "arrow-counter-clockwise")
        self._lay_out()
        self._table.picked.connect(self._show_picked)
        self._none.clicked.connect(lambda: self._take(()))
        self._default.clicked.connect(self._set_default)
        self._all.clicked.connect(self._set_all_default)
        self.show_keys(keys)
        self._table.selectRow(0)
        self.setFocusProxy(self._table)

    @property
    def keys(self) -> KeyMap:
        """What is chosen."""
        return self._keys

    @property
    def table(self) -> RowTable[_Line]:
        """The list."""
        return self._table

    @property
    def notice(self) -> Notice:
        """Where a refusal is said."""
        return self._notice

    def show_keys(self, keys: KeyMap) -> None:
        """Show these keys, keeping the line chosen, and the focus where it is."""
        self._keys = keys
        row = self._table.currentIndex().row()
        lines = [
            _Line(
                key.action, keys.names(key.action), tuple(map(native, key.media)), key.action in keys.changed
            )
            for group in GROUPS
            for key in KEYS
            if key.group == group
        ]
        with QSignalBlocker(self._table):  # for a moment no line is chosen: nothing would have the focus
            self._table.show_rows(lines)
            self._table.selectRow(max(0, row))
        self._show_picked(self._table.chosen())
        self._all.setEnabled(bool(keys.changed))

    # --- what a person does

    def _typed(self, number: int) -> None:
        """A key was pressed in one of the two fields."""
        line = self._table.chosen()
        typed = self._edits[number].keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        now = self._keys.keys(line.action) if line is not None else ()
        if line is None or not typed or typed in now[number : number + 1]:
            self._show_picked(line)
            return
        why = self._keys.refusal(line.action, typed)
        if why:
            self._notice.say(why)
            self._show_picked(line)
            return
        self._take((*now[:number], typed, *now[number + 1 :]))

    def _take(self, sequences: tuple[str, ...]) -> None:
        line = self._table.chosen()
        if line is not None:
            self._now(self._keys.with_keys(line.action, sequences))

    def _set_default(self) -> None:
        line = self._table.chosen()
        if line is None:
            return
        keys, why = self._keys.with_default(line.action)
        if why:
            self._notice.say(why)
        else:
            self._now(keys)

    def _set_all_default(self) -> None:
        self._now(SHIPPED)

    def _now(self, keys: KeyMap) -> None:
        self._notice.clear()
        self.show_keys(keys)
        self.changed.emit(keys)

    def _show_picked(self, line: _Line | None) -> None:
        for one in (*self._edits, self._none, self._default):
            one.setEnabled(line is not None)
        self._what.setText(words(line.action) if line is not None else "")
        sequences = self._keys.keys(line.action) if line is not None else ()
        for number, edit in enumerate(self._edits):
            with QSignalBlocker(edit):  # shown, not typed
                edit.setKeySequence(QKeySequence(sequences[number] if number < len(sequences) else ""))
            if (inner := edit.findChild(QLineEdit)) is not None:  # Qt's own words do not fit, and come back
                inner.setPlaceholderText(self.tr("Press a key"))
        if line is not None:
            self._default.setEnabled(line.is_changed)
            self._none.setEnabled(bool(sequences))

    # --- making

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column(self.tr("What it does"), lambda line: words(line.action), 280, is_strong=True),
            Column(self.tr("Keys"), self._said, 160, colour=lambda line: "accent" if line.is_changed else ""),
            Column(self.tr("Multimedia keys"), lambda line: ", ".join(line.media), takes_rest=True),
        ]

    def _said(self, line: _Line) -> str:
        keys = self.tr(" or ").join(line.keys) or self.tr("no key")
        return self.tr("{keys} (changed)").format(keys=keys) if line.is_changed else keys

    def _edit(self, number: int) -> QKeySequenceEdit:
        made = QKeySequenceEdit()
        made.setMaximumSequenceLength(1)
        made.setFixedWidth(px(self, 160))
        name = self.tr("First key") if number == 0 else self.tr("Second key")
        made.setAccessibleName(name)
        made.setToolTip(self.tr("Press the key you want"))
        made.setFinishingKeyCombinations(
            [
                QKeyCombination(Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Tab),
                QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab),
            ]
        )
        made.editingFinished.connect(partial(self._typed, number))
        return made

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for words_, edit in zip((self.tr("First key"), self.tr("Second key")), self._edits, strict=True):
            name = label(words_, "soft")
            name.setBuddy(edit)
            chosen.addWidget(name)
            chosen.addWidget(edit)
        chosen.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._what, 1)
        head.addWidget(self._none)
        head.addWidget(self._default)
        foot = QHBoxLayout()
        foot.addWidget(
            label(
                self.tr(
                    "Choose a line, then press the key it should have in one of the fields. Multimedia keys "
                    "always work; the volume keys belong to this computer."
                ),
                "soft",
                wraps=True,
            ),
            1,
        )
        foot.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addLayout(foot)
        column.addWidget(self._notice)
        column.addLayout(head)
        column.addLayout(chosen)
        column.addWidget(self._table, 1)


class KeysDialog(FittingDialog):
    """The same page over the review, so that the look goes on. ``page`` is inside."""

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("KeysDialog", "Keys of the review"))
        self.page = KeysPage(keys)
        close = primary(translate("KeysDialog", "Done"), "check")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(label(translate("KeysDialog", "Keys of the review"), "subtitle"))
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.page.setFocus()
        self.resize(min(px(self, 960), room.width() - 48), min(px(self, 640), room.height() - 64))
