"""The list of marks beside the picture: what, when, which camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.mark import MarkId, MarkKind
from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.review.timeline_drawing import camera_sign, mark_colour
from bwc_review.ui.theme import icon, label, px, tokens_of

_LINE = Qt.ItemDataRole.UserRole
_PICTURE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MarkLine:
    """One line: words ready to show."""

    mark: MarkId
    kind: MarkKind
    title: str
    when: str
    camera: str
    note: str = ""

    @property
    def spoken(self) -> str:
        """The line as one sentence."""
        return " · ".join(part for part in (self.title, self.when, self.camera, self.note) if part)


class _Painter(QStyledItemDelegate):
    """Two lines of text, the sign of the kind, the camera at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines, three with a note."""
        line = index.data(_LINE)
        rows = 3 if isinstance(line, MarkLine) and line.note else 2
        picture = self._small(index, option)
        return QSize(0, rows * option.fontMetrics.height() + 14 + (picture.height() + 4 if picture else 0))

    def _small(self, index: Index, option: QStyleOptionViewItem) -> QSize | None:
        """How large the picture of a still is shown."""
        image = index.data(_PICTURE)
        if not isinstance(image, QImage):
            return None
        most = QSize(7, 4) * round(option.fontMetrics.height() * 0.85)
        return image.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one mark."""
        line = index.data(_LINE)
        if not isinstance(line, MarkLine):
            return
        tokens = tokens_of(option.palette)
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        row = option.fontMetrics.height()
        side = max(8, row // 2)  # grows with the text
        sign = QRect(rect.left() + 9, rect.top() + 7 + (row - side) // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mark_colour(line.kind, tokens)))
        if line.kind is MarkKind.SPAN:
            painter.drawRoundedRect(sign.adjusted(-3, 1, 3, -1), 2, 2)
        elif line.kind is MarkKind.STILL:
            painter.drawRect(sign)
        elif line.kind is MarkKind.CAMERA:
            painter.drawPolygon(camera_sign(QRectF(sign.adjusted(0, -2, 0, 2))))
        else:
            painter.drawEllipse(sign)
        room = rect.adjusted(28, 7, -8, 0)
        room.setHeight(row)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.soft))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), line.camera)
        used = painter.fontMetrics().horizontalAdvance(line.camera) + 8
        painter.setFont(bold)
        painter.setPen(QColor(tokens.ink))
        title = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, room.width() - used)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), title)
        painter.setFont(font)
        painter.setPen(QColor(tokens.soft))
        for text in (line.when, line.note):
            room.translate(0, row)
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), words)
        if (size := self._small(index, option)) is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = QRect(room.left(), rect.bottom() - 5 - size.height(), size.width(), size.height())
            painter.drawImage(place, index.data(_PICTURE))
        painter.restore()


class MarksPanel(QWidget):
    """``chosen`` carries the mark somebody went to, ``edit_wanted`` and ``remove_wanted`` the mark meant;
    ``undo_wanted`` and ``redo_wanted`` concern what was done last.
    """

    chosen = Signal(str)
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = label(role="soft")
        self._empty = label("", "soft", wraps=True)
        self._list = QListWidget()
        self._list.setItemDelegate(_Painter(self._list))
        self._list.setMinimumHeight(px(self, 40))  # the least, above the panel of key B
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._list.setAccessibleName(self.tr("Marks"))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.itemClicked.connect(lambda _: self.chosen.emit(self.current))
        self._list.itemActivated.connect(lambda _: self.chosen.emit(self.current))
        self._list.itemDoubleClicked.connect(lambda _: self.edit_wanted.emit(self.current))
        self._list.currentItemChanged.connect(lambda *_: self._offer())
        self._edit = self._tool("pencil-simple", self.tr("Change the mark"))
        self._edit.clicked.connect(lambda: self.edit_wanted.emit(self.current))
        self._remove = self._tool("trash", self.tr("Remove the mark"))
        self._remove.clicked.connect(lambda: self.remove_wanted.emit(self.current))
        # in ink: it has to be seen when there is nothing to take back
        self._undo = self._tool("arrow-u-up-left", "", "ink")
        self._redo = self._tool("arrow-u-up-right", "", "ink")
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        self._may_mark = True
        self._pictures: dict[MarkId, QImage] = {}
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Marks"), "subtitle"))
        head.addStretch(1)
        head.addWidget(self._undo)
        head.addWidget(self._redo)
        head.addWidget(self._edit)
        head.addWidget(self._remove)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 4))
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        self._named = SHIPPED
        self._steps = ("", "")
        self.show_keys(SHIPPED)
        self.show_marks((), may_mark=True)

    def show_keys(self, keys: KeyMap) -> None:
        """Name the keys in force."""
        self._named = keys
        self.show_steps(*self._steps)
        words = keys.said(self.tr("Remove the mark"), "remove_mark")
        self._remove.setToolTip(words)
        self._remove.setAccessibleName(words)
        names = {"mark": keys.name("mark"), "entry": keys.name("entry"), "exit": keys.name("exit")}
        sentence = self.tr("No mark yet. {mark} marks this instant; {entry} and {exit} choose a span first.")
        self._empty.setText(sentence.format(**names) if all(names.values()) else self.tr("No mark yet."))

    def show_marks(self, lines: Sequence[MarkLine], *, may_mark: bool) -> None:
        """Replace the list, keeping the chosen mark."""
        kept = self.current
        self._may_mark = may_mark
        self._pictures = {one.mark: self._pictures[one.mark] for one in lines if one.mark in self._pictures}
        self._list.blockSignals(True)
        self._list.clear()
        for line in lines:
            item = QListWidgetItem()
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            item.setToolTip(line.spoken)
            item.setData(_PICTURE, self._pictures.get(line.mark))
            self._list.addItem(item)
            if line.mark == kept:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._count.setText(str(len(lines)))
        self._empty.setVisible(not lines)
        self._offer()

    def show_steps(self, undo: str, redo: str) -> None:
        """What can be taken back and done again, in words; nothing where there is nothing."""
        self._steps = undo, redo
        none = self.tr("Nothing to undo"), self.tr("Nothing to redo")
        undoes = self._named.said(self.tr("Undo: {what}").format(what=undo), "undo") if undo else none[0]
        redoes = self._named.said(self.tr("Redo: {what}").format(what=redo), "redo") if redo else none[1]
        for tool, words, can in ((self._undo, undoes, bool(undo)), (self._redo, redoes, bool(redo))):
            tool.setToolTip(words)
            tool.setAccessibleName(words)
            tool.setEnabled(can)

    def show_picture(self, mark: str, image: QImage) -> None:
        """The small picture of a still has come. Kept as long as it is listed."""
        for row in range(self._list.count()):
            line = self._list.item(row).data(_LINE)
            if isinstance(line, MarkLine) and line.mark == mark:
                self._pictures[line.mark] = image
                self._list.item(row).setData(_PICTURE, image)
        self.choose(self.current)  # still in sight, although the lines grew

    def choose(self, mark: str) -> None:
        """Show this mark as the chosen one."""
        for row in range(self._list.count()):
            line = self._list.item(row).data(_LINE)
            if isinstance(line, MarkLine) and line.mark == mark:
                self._list.setCurrentRow(row)
                self._list.scrollToItem(self._list.item(row))

    @property
    def current(self) -> str:
        """The chosen mark's id, or nothing."""
        item = self._list.currentItem()
        line = item.data(_LINE) if item is not None else None
        return line.mark if isinstance(line, MarkLine) else ""

    @property
    def lines(self) -> tuple[MarkLine, ...]:
        """What is listed."""
        found = (self._list.item(row).data(_LINE) for row in range(self._list.count()))
        return tuple(line for line in found if isinstance(line, MarkLine))

    def _tool(self, name: str, words: str, colour: str = "soft") -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name, colour))
        made.setIconSize(QSize(px(made, 18), px(made, 18)))
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _offer(self) -> None:
        can = bool(self.current) and self._may_mark
        self._edit.setEnabled(can)
        self._remove.setEnabled(can)
