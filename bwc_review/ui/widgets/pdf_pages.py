"""Turns the pages of a PDF into pictures, for the preview and for the printer. Nothing else calls pdfium."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72

_pdfium = Lock()  # pdfium cannot be used from two threads at once, not even on two documents


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points."""

    width: float
    height: float


def page_sizes(data: bytes) -> Sequence[PageSize]:
    """The size of each page, so that room can be kept before anything is drawn."""
    import pypdfium2 as pdfium  # where paper is looked at

    with _pdfium, pdfium.PdfDocument(data) as document:
        return [PageSize(*document.get_page_size(number)) for number in range(len(document))]


def draw_page(data: bytes, number: int, scale: float) -> QImage:
    """Page ``number`` (from 0) at ``scale`` dots to a point, on white. Safe from any thread."""
    import pypdfium2 as pdfium  # where paper is looked at

    with _pdfium, pdfium.PdfDocument(data) as document:
        bitmap = document[number].render(scale=scale)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888
        )
        return picture.copy()  # its own memory: pdfium's goes with the document
