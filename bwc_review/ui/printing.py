"""Sends a finished PDF to a printer through the system's dialogue, and saves one where a person chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from bwc_review.domain.errors import OutputUnwritable

AskFile = Callable[[QWidget, str, str], str]

_POINTS_PER_INCH = 72
_MOST_DPI = 300  # more makes a page of 100 MB and no better paper


def page_count(pdf: bytes) -> int:
    """How many pages a document has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_image(pdf: bytes, page: int, dpi: float) -> QImage:
    """One page as a picture of its own memory; page from 0."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page].render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        )
        return image.copy()
    finally:
        document.close()


def page_pixmap(pdf: bytes, page: int, width: int) -> QPixmap:
    """One page ``width`` pixels wide, for the screen."""
    image = page_image(pdf, page, 144)
    return QPixmap.fromImage(image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))


def print_pdf(pdf: bytes, title: str, printer: QPrinter) -> None:
    """Paint every page of the document onto the printer, in its size, centred."""
    dpi = min(_MOST_DPI, printer.resolution())
    printer.setDocName(title)
    painter = QPainter(printer)
    try:
        for page in range(page_count(pdf)):
            if page:
                printer.newPage()
            image = page_image(pdf, page, dpi)
            room = QRectF(painter.viewport())
            scale = min(room.width() / image.width(), room.height() / image.height())
            target = QRectF(0, 0, image.width() * scale, image.height() * scale)
            target.moveCenter(room.center())
            painter.drawImage(target, image)
    finally:
        painter.end()


def ask_and_print(pdf: bytes, title: str, parent: QWidget) -> bool:
    """Ask for a printer, then print. False when the person gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    print_pdf(pdf, title, printer)
    return True


def ask_file(parent: QWidget, title: str, proposal: str) -> str:
    """Ask where to save; "" when the person gave up. Tests put their own answer in its place."""
    return QFileDialog.getSaveFileName(parent, title, proposal)[0]


def save_bytes(data: bytes, file: str) -> None:
    """Write a document whole; ``OutputUnwritable`` says why it cannot be."""
    try:
        Path(file).write_bytes(data)
    except OSError as error:
        raise OutputUnwritable(file, error.strerror or "") from error
