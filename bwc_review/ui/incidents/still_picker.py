"""Chooses which stills go onto the planche photographique, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.moments import instant
from bwc_review.ui import language
from bwc_review.ui.incidents.facts_editor import tool
from bwc_review.ui.incidents.needs import StillLine
from bwc_review.ui.incidents.picture_door import PictureDoor
from bwc_review.ui.theme import icon, label, px
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.words import camera_words

_MARK = Qt.ItemDataRole.UserRole


class StillPicker(QWidget):
    """A checked list: the checked ones are printed, from top to bottom. ``edited`` when that changes."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items = QListWidget()
        self.items.setAccessibleName(self.tr("Stills"))
        self.items.setIconSize(QSize(px(self, 128), px(self, 72)))
        self.items.setUniformItemSizes(True)
        self.hint = PictureDoor(
            self.tr("The pictures are shown here and on the print once you state a reason.")
        )
        self.up = tool("arrow-up", self.tr("Move up"))
        self.down = tool("arrow-down", self.tr("Move down"))
        self._empty = EmptyPage("image")
        self._empty.say(
            self.tr("No still yet."),
            self.tr("Review a recording and press S where a picture is to be kept."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.items.itemChanged.connect(lambda _: self.edited.emit())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the marks of the checked stills, in the order they are printed."""
        rows = (self.items.item(row) for row in range(self.items.count()))
        return tuple(str(item.data(_MARK)) for item in rows if item.checkState() is Qt.CheckState.Checked)

    def show_stills(self, stills: Sequence[StillLine], chosen: Sequence[str]) -> None:
        """Show the stills: those chosen first and in their order, then the others by time."""
        rank = {mark: number for number, mark in enumerate(chosen)}
        ordered = sorted(
            stills,
            key=lambda line: (rank.get(line.still.mark, len(rank)), instant(line.still.corrected_time)),
        )
        self.items.blockSignals(True)
        self.items.clear()
        for line in ordered:
            self.items.addItem(self._item(line, is_chosen=line.still.mark in rank))
        self.items.blockSignals(False)
        self.hint.setVisible(any(line.picture is None for line in stills))
        self._stack.setCurrentIndex(0 if stills else 1)

    def set_writable(self, writable: bool) -> None:
        """Let the choice be changed, or only read."""
        self.items.setEnabled(writable)
        self.up.setEnabled(writable)
        self.down.setEnabled(writable)

    def _item(self, line: StillLine, *, is_chosen: bool) -> QListWidgetItem:
        still = line.still
        words = self.tr("{hour} · {camera} · frame {frame}").format(
            hour=language.hour_exact(still.corrected_time),
            camera=camera_words(line.camera_label),
            frame=language.number(still.frame),
        )
        item = QListWidgetItem(f"{words}\n{line.note}" if line.note else words)
        item.setIcon(self._picture(line))
        item.setData(_MARK, still.mark)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        return item

    def _picture(self, line: StillLine) -> QIcon:
        pixmap = QPixmap()
        if line.picture is not None and pixmap.loadFromData(line.picture):
            shown = QIcon(pixmap)
            shown.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt lays the colour of the choice over it
            return shown
        return icon("image", "soft")

    def _move(self, step: int) -> None:
        row = self.items.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < self.items.count():
            return
        self.items.blockSignals(True)
        item = self.items.takeItem(row)
        self.items.insertItem(target, item)
        self.items.setCurrentRow(target)
        self.items.blockSignals(False)
        self.edited.emit()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(
            label(self.tr("The checked ones are printed, from top to bottom."), "soft", wraps=True), 1
        )
        tools.addWidget(self.up)
        tools.addWidget(self.down)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.hint)
        column.addWidget(self.items, 1)
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
