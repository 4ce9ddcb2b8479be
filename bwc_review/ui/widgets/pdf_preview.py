"""Shows a PDF as it will be printed; drawing is done in a lane, the newest wish wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.theme import icon, label, set_role
from bwc_review.ui.widgets.pdf_pages import draw_page, page_sizes

_MARGIN = 12
_REDRAW_AFTER_MS = 150
_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
_LEAST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The pages of one answer."""

    data: bytes
    dots: int  # width of a page
    pages: Sequence[QImage]


class PdfPreview(QWidget):
    """``failed`` carries the StationError that kept a document from being made; ``shown`` the page count."""

    failed = Signal(object)
    shown = Signal(int)

    def __init__(self, lane: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._data = b""
        self._asked = 0
        self._dots = 0  # width of the pages shown, 0 where there are none
        self._drawing: Job | None = None
        self._zoom = 0
        self._pages: list[QLabel] = []
        self._column = QVBoxLayout()
        self._area = QScrollArea()
        self._count = label(role="small")
        self._state = label(role="small")
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self._draw_again)
        self._lay_out()

    def show_from(self, make: Callable[[], bytes]) -> None:
        """Make a document in the lane and show it; the place on the page stays."""
        self._state.setText(self.tr("Updating…"))
        self._show_later(make)

    def _show_later(self, make: Callable[[], bytes]) -> None:
        self._asked += 1
        asked, dots = self._asked, self._width_in_dots()

        def operation(progress: Progress) -> _Drawn:
            data = make()
            return _Drawn(data, dots, _draw(data, dots, progress))

        self._start(asked, operation)

    def forget(self) -> None:
        """Let go of every page: nobody is signed in any more."""
        self._asked += 1
        if self._drawing is not None:
            self._drawing.cancel()
        self._redraw.stop()
        self._data, self._dots = b"", 0
        self._show_pages(())
        self._state.clear()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    @property
    def data(self) -> bytes:
        """The document shown."""
        return self._data

    @property
    def is_at_rest(self) -> bool:
        """Nothing is asked for any more, and the pages are as wide as the panel."""
        return not self._redraw.isActive() and self._dots in (0, self._width_in_dots())

    def page_picture(self, number: int) -> QImage:
        """What is shown of a page (from 0)."""
        return self._pages[number].pixmap().toImage()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages keep the width of the panel; they are drawn again once it rests."""
        super().resizeEvent(event)
        if self._data:
            self._redraw.start()

    def _start(self, asked: int, operation: Callable[[Progress], _Drawn]) -> None:
        if self._drawing is not None:
            self._drawing.cancel()  # an older wish: nobody waits for it any more
        job = self._lane.start(operation)
        self._drawing = job
        job.done.connect(lambda drawn: self._show(asked, drawn))
        job.failed.connect(lambda error: self._fail(asked, error))

    def _draw_again(self) -> None:
        """The same pages at another width: nothing is being updated, and a newer wish goes first."""
        if self._data and not self._state.text():
            data = self._data
            self._show_later(lambda: data)

    def _show(self, asked: int, drawn: _Drawn) -> None:
        if asked != self._asked:
            return
        self._data, self._dots = drawn.data, drawn.dots
        self._state.clear()
        self._show_pages(drawn.pages)
        if drawn.dots != self._width_in_dots():  # the panel was laid out meanwhile
            self._redraw.start()
        self.shown.emit(len(drawn.pages))

    def _fail(self, asked: int, error: object) -> None:
        if asked != self._asked:
            return
        self._state.clear()
        self.failed.emit(error)

    def _show_pages(self, pages: Sequence[QImage]) -> None:
        """Fill the labels there are, so that the scroll position stays where the person reads."""
        while len(self._pages) > len(pages):
            old = self._pages.pop()
            self._column.removeWidget(old)
            old.deleteLater()
        while len(self._pages) < len(pages):
            page = QLabel()
            set_role(page, "paper")
            self._pages.append(page)
            self._column.insertWidget(len(self._pages) - 1, page, 0, Qt.AlignmentFlag.AlignHCenter)
        ratio = self.devicePixelRatioF()
        for number, (page, picture) in enumerate(zip(self._pages, pages, strict=True), 1):
            pixmap = QPixmap.fromImage(picture)
            pixmap.setDevicePixelRatio(ratio)
            page.setPixmap(pixmap)
            page.setAccessibleName(self.tr("Page {number}").format(number=number))
        self._count.setText(self.tr("%n page(s)", "", len(pages)) if pages else "")

    def _width_in_dots(self) -> int:
        width = max(self._area.viewport().width(), _LEAST_WIDTH) - 2 * _MARGIN
        return round(width * _ZOOMS[self._zoom] * self.devicePixelRatioF())

    def _zoom_by(self, step: int) -> None:
        self._zoom = max(0, min(len(_ZOOMS) - 1, self._zoom + step))
        self._larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._smaller.setEnabled(self._zoom > 0)
        self._draw_again()

    def _lay_out(self) -> None:
        inside = QWidget()
        set_role(inside, "plain")
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_MARGIN)
        self._column.addStretch(1)
        inside.setLayout(self._column)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setAccessibleName(self.tr("Print preview"))
        self._smaller = self._tool("magnifying-glass-minus", self.tr("Smaller"), -1)
        self._larger = self._tool("magnifying-glass-plus", self.tr("Larger"), 1)
        self._smaller.setEnabled(False)
        tools = QHBoxLayout()
        tools.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        tools.setSpacing(8)
        tools.addWidget(label(self.tr("AS PRINTED"), "section"))
        tools.addWidget(self._count)
        tools.addWidget(self._state)
        tools.addStretch(1)
        tools.addWidget(self._smaller)
        tools.addWidget(self._larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._area, 1)

    def _tool(self, icon_name: str, words: str, step: int) -> QToolButton:
        tool = QToolButton()
        tool.setIcon(icon(icon_name))
        tool.setToolTip(words)
        tool.setAccessibleName(words)
        tool.clicked.connect(lambda: self._zoom_by(step))
        return tool


def _draw(data: bytes, dots: int, progress: Progress) -> Sequence[QImage]:
    """Every page, ``dots`` wide."""
    sizes = page_sizes(data)
    pictures = []
    for number, size in enumerate(sizes):
        progress.step(number, len(sizes))
        pictures.append(draw_page(data, number, dots / size.width))
    return pictures
