"""The true preview and the printer: real documents, real pages."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import Cancelled, DiskFull, OutputUnwritable
from bwc_review.ui.incidents.paper_desk import PaperDesk
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.pdf_pages import draw_page, page_sizes
from bwc_review.ui.widgets.pdf_preview import PdfPreview
from bwc_review.ui.widgets.pdf_printing import chosen_pages, print_pages
from bwc_review.ui.widgets.text_fields import GrowingText, YesNo

COLOURS = ("red", "lime", "blue")


@pytest.fixture
def document() -> bytes:
    """Three A4 pages, each of one colour."""
    pages = [Image.new("RGB", (595, 842), colour) for colour in COLOURS]
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


@pytest.fixture
def printer(tmp_path: Path, qapp: object) -> QPrinter:
    """A printer that writes a PDF."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setFullPage(True)
    return made


def middle(picture: QImage) -> tuple[int, int, int]:
    colour = QColor(picture.pixel(picture.width() // 2, picture.height() // 2))
    return colour.red(), colour.green(), colour.blue()


def test_pages_are_drawn_in_their_colours_and_size(document: bytes) -> None:
    sizes = page_sizes(document)
    assert [(round(size.width), round(size.height)) for size in sizes] == [(595, 842)] * 3
    picture = draw_page(document, 2, 0.5)
    assert abs(picture.width() - 298) <= 1
    red, green, blue = middle(picture)
    assert blue > 240
    assert red < 20
    assert green < 20


def test_the_preview_shows_every_page_as_wide_as_the_panel(
    qtbot: QtBot, lane: Jobs, document: bytes, idle: Callable[[], None]
) -> None:
    preview = PdfPreview(lane)
    qtbot.addWidget(preview)
    preview.resize(500, 600)
    preview.show()
    with qtbot.waitSignal(preview.shown, timeout=5000):
        preview.show_from(lambda: document)
    idle()
    assert preview.page_count == 3
    assert middle(preview.page_picture(0))[0] > 240
    assert 420 < preview.page_picture(0).width() / preview.devicePixelRatioF() < 500
    preview.forget()
    assert preview.page_count == 0
    preview.close()


def test_another_width_is_no_update_and_nothing_is_said_for_ever(
    qtbot: QtBot,
    lane: Jobs,
    document: bytes,
    idle: Callable[[], None],
    read_texts: Callable[[QWidget], list[str]],
) -> None:
    preview = PdfPreview(lane)
    qtbot.addWidget(preview)
    preview.resize(500, 600)
    preview.show()
    with qtbot.waitSignal(preview.shown, timeout=5000):
        preview.show_from(lambda: document)
        assert "Updating…" in read_texts(preview)
    assert "Updating…" not in read_texts(preview)
    before = preview.page_picture(0).width()
    with qtbot.waitSignal(preview.shown, timeout=5000):
        preview.resize(700, 600)
        qtbot.wait(200)
        assert "Updating…" not in read_texts(preview)
    idle()
    assert preview.page_picture(0).width() > before
    assert "Updating…" not in read_texts(preview)
    preview.close()


def test_only_the_newest_wish_is_shown(
    qtbot: QtBot, lane: Jobs, document: bytes, idle: Callable[[], None]
) -> None:
    preview = PdfPreview(lane)
    qtbot.addWidget(preview)
    made: list[str] = []

    def slow(name: str) -> Callable[[], bytes]:
        def make() -> bytes:
            made.append(name)
            return document

        return make

    with qtbot.waitSignal(preview.shown, timeout=5000):
        for name in ("first", "second", "third"):
            preview.show_from(slow(name))
    idle()
    assert made[-1] == "third"
    assert len(made) < 3, "a wish replaced before its turn is not drawn"


def test_a_document_that_cannot_be_made_is_told(qtbot: QtBot, lane: Jobs) -> None:
    preview = PdfPreview(lane)
    qtbot.addWidget(preview)

    def make() -> bytes:
        raise DiskFull("folder")

    with qtbot.waitSignal(preview.failed, timeout=5000) as told:
        preview.show_from(make)
    assert isinstance(told.args[0], DiskFull)


def test_every_page_reaches_the_printer_whole(document: bytes, printer: QPrinter) -> None:
    assert print_pages(document, printer) == 3
    with pdfium.PdfDocument(Path(printer.outputFileName())) as printed:
        assert len(printed) == 3
        for page, expected in zip(printed, COLOURS, strict=True):
            assert [round(side) for side in page.get_size()] == [595, 842]
            picture = page.render(scale=0.5).to_pil().convert("RGB")
            wanted = Image.new("RGB", (1, 1), expected).getpixel((0, 0))
            for place in (
                (6, 6),
                (picture.width // 2, picture.height // 2),
                (picture.width - 7, picture.height - 7),
            ):
                found = picture.getpixel(place)
                assert all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True)), place  # type: ignore[arg-type]


def test_a_range_of_pages_is_printed_alone(document: bytes, printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert chosen_pages(printer, 3) == range(1, 3)
    assert print_pages(document, printer) == 2
    with pdfium.PdfDocument(Path(printer.outputFileName())) as printed:
        assert len(printed) == 2


def test_a_range_past_the_end_stops_at_the_end(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert chosen_pages(printer, 3) == range(1, 3)


def test_printing_can_be_stopped(document: bytes, printer: QPrinter) -> None:
    class StopsAtTheSecond:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(document, printer, StopsAtTheSecond())


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_be_written_to_is_a_fact(document: bytes, printer: QPrinter) -> None:
    printer.setOutputFileName("/nowhere/at/all/printed.pdf")
    with pytest.raises(OutputUnwritable):
        print_pages(document, printer)


class Issues:
    """A reporter with one document."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def has_reason(self, number: str) -> bool:
        return True

    def preview(self, number: str, narrative: object) -> bytes:
        return self.data

    def issue(self, number: str) -> bytes:
        return self.data


def test_the_desk_prints_what_was_issued(
    qtbot: QtBot, lane: Jobs, document: bytes, printer: QPrinter
) -> None:
    desk = PaperDesk(Issues(document), lane, lane, lambda *_: printer)
    window = YesNo("any")
    qtbot.addWidget(window)
    with qtbot.waitSignal(desk.printed, timeout=10_000) as told:
        desk.print_report(window, "2026-0042", "Report")
    assert told.args == [3]


def test_a_text_grows_with_what_is_written_and_stops_growing(qtbot: QtBot) -> None:
    text = GrowingText("text", least=1, most=4)
    qtbot.addWidget(text)
    text.resize(200, 40)
    text.show()
    heights = []
    for lines in (1, 3, 4, 40):
        text.set_text("\n".join("x" for _ in range(lines)))
        heights.append(text.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    text.close()
