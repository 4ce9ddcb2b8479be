"""Sends a PDF to a printer through the system's dialogue, page by page at the printer's resolution."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from bwc_review.domain.errors import OutputUnwritable
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.ui.widgets.pdf_pages import POINTS_PER_INCH, draw_page, page_sizes

MOST_DOTS_PER_INCH = 300  # a page at 600 would take 100 MB and look the same

AskPrinter = Callable[[QWidget, str], QPrinter | None]


def ask_printer(parent: QWidget, title: str) -> QPrinter | None:
    """The system's print dialogue for an A4 document; None where the person gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def chosen_pages(printer: QPrinter, count: int) -> range:
    """The pages to print, from 0; all where no range was chosen."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() != QPrinter.PrintRange.PageRange or not first:
        return range(count)
    return range(first - 1, min(last or first, count))


def print_pages(data: bytes, printer: QPrinter, progress: Progress = SILENT) -> int:
    """Paint the pages onto the printer and return how many. Raises OutputUnwritable, Cancelled.

    Meant for a lane: Qt lets a painter work on a printer outside the window's thread.
    """
    pages = chosen_pages(printer, len(page_sizes(data)))
    scale = min(printer.resolution(), MOST_DOTS_PER_INCH) / POINTS_PER_INCH
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputUnwritable(printer.printerName() or printer.outputFileName(), "printer")
    try:
        for done, number in enumerate(pages):
            progress.step(done, len(pages))
            if done and not printer.newPage():
                raise OutputUnwritable(printer.printerName() or printer.outputFileName(), "printer")
            target = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            painter.drawImage(target, draw_page(data, number, scale))
    except BaseException:  # whatever stopped it: no half page stays in the queue
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)
