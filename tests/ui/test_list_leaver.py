"""A list leaves the window: looked at first, then printed or saved; nothing is issued before."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget

from bwc_review.domain.errors import ListTooLong
from bwc_review.ui.deadlines.deadlines_screen import DeadlinesScreen
from bwc_review.ui.holds.holds_screen import HoldsScreen
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.columns_button import ColumnsButton
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.widgets.list_leaver import ListButton, PaperDialog


def document(pages: int = 2) -> bytes:
    """So many white A4 pages."""
    pictures = [Image.new("RGB", (595, 842), "white") for _ in range(pages)]
    out = BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:])
    return out.getvalue()


@pytest.fixture
def printer(tmp_path: Path, qapp: object) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setResolution(72)
    return made


def press(root: QWidget, words: str, qtbot: Any) -> None:
    [found] = [each for each in root.findChildren(QPushButton) if each.text() == words]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def choose(root: QWidget, words: str) -> None:
    """A line of the menu beside the list."""
    menu = root.findChild(ListButton) or root.findChild(ColumnsButton)
    assert menu is not None
    [action] = [each for each in menu.menu.actions() if each.text() == words]
    action.trigger()


@pytest.fixture
def looked_at(qtbot: Any, idle: Callable[[], None]) -> Callable[[QWidget], PaperDialog]:
    """The dialogue over a screen, once its pages are shown."""

    def find(screen: QWidget) -> PaperDialog:
        dialog = screen.findChild(PaperDialog)
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.preview.page_count > 0 and dialog.preview.is_at_rest)
        idle()
        return dialog

    return find


def test_the_list_is_looked_at_as_a_draft_then_printed_with_the_columns_a_person_wants(
    qtbot: Any,
    listed: Any,
    noted: Any,
    lane: Jobs,
    idle: Any,
    printer: QPrinter,
    looked_at: Any,
    read_texts: Any,
) -> None:
    listed.document = document()
    screen = LibraryScreen(listed, noted, lane, lane, ask_which=lambda *_: printer)
    qtbot.addWidget(screen)
    screen.show()
    screen.table.arrange(("when", "place", "-camera"))
    screen.search("république")
    idle()
    choose(screen, "Print the list…")
    dialog = looked_at(screen)
    assert [draft for *_, draft in listed.printed] == [True], "looking is not leaving"
    press(dialog, "Print…", qtbot)
    qtbot.waitUntil(lambda: "2 pages sent to the printer." in dialog.notice.words)
    ids, query, columns, draft = listed.printed[-1]
    assert not draft
    assert ids == list(screen.table.model().ids)  # type: ignore[attr-defined]
    assert (query.text, query.order) == ("république", "recorded")
    assert columns[:2] == ("when", "place")
    assert "camera" not in columns
    assert "picture" not in columns
    with pdfium.PdfDocument(Path(printer.outputFileName())) as printed:
        assert len(printed) == 2
    press(dialog, "Close", qtbot)
    idle()


def test_the_paper_is_saved_where_one_says_and_giving_up_issues_nothing(
    qtbot: Any, holds: Any, lane: Jobs, idle: Any, tmp_path: Path, looked_at: Any
) -> None:
    holds.document = document(1)
    answers: list[Path | None] = [None, tmp_path / "conservations.pdf"]
    screen = HoldsScreen(holds, lane, lane, ask_where=lambda *_: answers.pop(0), ask_which=lambda *_: None)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    choose(screen, "Print the list…")
    dialog = looked_at(screen)
    press(dialog, "Print…", qtbot)
    press(dialog, "Save as PDF…", qtbot)
    idle()
    assert holds.printed == [(True, True)]
    press(dialog, "Save as PDF…", qtbot)
    idle()
    assert holds.printed == [(True, True), (True, False)]
    assert (tmp_path / "conservations.pdf").read_bytes() == holds.document
    assert str(tmp_path / "conservations.pdf") in dialog.notice.words
    press(dialog, "Close", qtbot)
    idle()


def test_a_list_too_long_for_paper_says_so_and_cannot_be_printed(
    qtbot: Any, lane: Jobs, idle: Any, qapp: object
) -> None:
    def make(is_draft: bool) -> bytes:
        raise ListTooLong(5000, 2000)

    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PaperDialog("List", "list", make, (lane, lane), parent)
    dialog.show()
    idle()
    assert "5,000 lines" in dialog.notice.words
    assert "save it as a table" in dialog.notice.words
    assert not any(
        each.isEnabled()
        for each in dialog.findChildren(QPushButton)
        if each.text() in {"Print…", "Save as PDF…"}
    )
    dialog.reject()


def test_the_table_of_a_list_is_what_the_list_shows(
    qtbot: Any, holds: Any, lane: Jobs, idle: Any, tmp_path: Path, read_texts: Any
) -> None:
    file = tmp_path / "h.csv"
    screen = HoldsScreen(holds, lane, lane, ask_where=lambda *_: file)
    qtbot.addWidget(screen)
    screen.refresh()
    idle()
    choose(screen, "Save as table…")
    idle()
    assert file.read_bytes() == b"open"
    screen._all.setChecked(True)
    choose(screen, "Save as table…")
    idle()
    assert file.read_bytes() == b"all"
    assert f"Saved: {file}" in " ".join(read_texts(screen))


def test_a_folder_that_is_gone_is_said_before_anything_is_on_record(
    qtbot: Any, lane: Jobs, idle: Any, tmp_path: Path, read_texts: Any
) -> None:
    class Desk:
        made = 0

        def calendar(self) -> Any:
            raise NotImplementedError

        def table(self) -> bytes:
            Desk.made += 1
            return b""

        def paper(self, *, is_draft: bool) -> bytes:
            raise NotImplementedError

    screen = DeadlinesScreen(Desk(), lane, lane, ask_where=lambda *_: tmp_path / "gone" / "d.csv")
    qtbot.addWidget(screen)
    choose(screen, "Save as table…")
    idle()
    assert Desk.made == 0
    assert "d.csv cannot be written" in " ".join(read_texts(screen))
