"""A table of plain values: what is wider than its column goes on below, and can be read to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bwc_review.ui.theme import LIGHT, Theme
from bwc_review.ui.widgets.rows import Column, RowTable


def lines_of_ink(picture: QImage) -> int:
    """How many lines of writing, one over the other, are in it."""
    ink = QColor(LIGHT.ink)
    written = [
        any(
            abs(QColor(picture.pixel(x, y)).lightness() - ink.lightness()) < 60
            for x in range(picture.width())
        )
        for y in range(picture.height())
    ]
    return sum(now and not before for before, now in zip([False, *written], written, strict=False))


def shown(qtbot: QtBot, column: Column[str], words: str, width: int) -> RowTable[str]:
    table: RowTable[str] = RowTable("Words", [column])
    qtbot.addWidget(table)
    table.resize(width + 40, 160)
    table.show()
    table.show_rows([words])
    table.setColumnWidth(0, width)
    return table


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize(
    ("words", "is_path"),
    [("mmmmmmmmmmmm nnnnnnnnnnn", False), ("mmmmmmmmmmmm/nnnnnnnnnnn", True)],
    ids=["words", "path"],
)
def test_what_is_wider_than_its_column_goes_on_in_a_second_line(
    dressed: Theme, qtbot: QtBot, words: str, is_path: bool, scale: int
) -> None:
    dressed.choose("light", scale)
    table = shown(qtbot, Column("Words", lambda one: one, is_path=is_path), words, 170 * scale // 100)
    cell = table.visualRect(table.model().index(0, 0))
    picture = table.viewport().grab(cell.adjusted(0, 0, 0, -1)).toImage()  # without the line below
    assert lines_of_ink(picture) == 2
    assert table.text(0, 0) == words, "as it is said and copied, it is one"


def test_what_fits_stays_on_one_line(dressed: Theme, qtbot: QtBot) -> None:
    dressed.choose("light", 100)
    table = shown(qtbot, Column("Words", lambda one: one), "mmm nnn", 170)
    cell = table.visualRect(table.model().index(0, 0))
    assert lines_of_ink(table.viewport().grab(cell.adjusted(0, 0, 0, -1)).toImage()) == 1


PEOPLE = [
    ("Jean-Christophe Dupont-Martin", "Chef de service de PM principal de 1re classe", "Responsable"),
    ("Ève Bon", "—", "Délégué à la protection des données"),
    ("Luc Sol", "Brigadier-chef principal", "Agent porteur"),
]


@pytest.mark.parametrize("width", [640, 700, 900])
def test_all_words_are_whole_on_the_two_lines_of_their_row_before_any_is_on_one(
    dressed: Theme, qtbot: QtBot, width: int
) -> None:
    dressed.choose("light", 100)
    columns: list[Column[tuple[str, str, str]]] = [
        Column("Name", lambda one: one[0], 130, is_strong=True),
        Column("Rank", lambda one: one[1], 120),
        Column("Role", lambda one: one[2], 124),
        Column("Order", lambda _: "2025", takes_rest=True),
    ]
    table: RowTable[tuple[str, str, str]] = RowTable("People", columns)
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    table.show_rows(PEOPLE)
    metrics = table.fontMetrics()
    for row in range(len(PEOPLE)):
        for section in (1, 2):
            cell = table.visualRect(table.model().index(row, section))
            room = QRect(0, 0, cell.width() - 8, 1000)
            needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, table.text(row, section))
            assert needed.height() <= cell.height(), table.text(row, section)
            assert needed.width() <= room.width()


def test_where_room_is_short_what_folds_gives_it_to_a_title_and_a_number_that_would_be_cut(
    dressed: Theme, qtbot: QtBot
) -> None:
    dressed.choose("light", 100)
    columns: list[Column[str]] = [
        Column("Serial number", lambda _: "36NCC000101", 110),
        Column("Worn by", lambda _: "Dominique Morel-Lafont", 180),
        Column("Clock", lambda _: "− 7 s · noted for the camera", 200),
        Column("Prefect's order no.", lambda _: "n° 32-2025-01-15-00003-BIS", takes_rest=True, is_path=True),
    ]
    table: RowTable[str] = RowTable("Cameras", columns)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    table.show_rows(["one"])
    header, metrics = table.horizontalHeader(), table.fontMetrics()
    for section in range(len(columns)):
        cell = table.visualRect(table.model().index(0, section))
        assert cell.width() >= header.sectionSizeHint(section)
        assert cell.right() <= table.viewport().width()
        room = QRect(0, 0, cell.width() - 8, 1000)
        said = str(table.model().index(0, section).data())
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, said)
        assert needed.height() <= cell.height(), said
        assert needed.width() <= room.width(), said


def test_most_words_of_a_column_are_whole_where_not_all_can_be(dressed: Theme, qtbot: QtBot) -> None:
    dressed.choose("light", 100)
    said = {"one": "Camille Martin · Head of service", "two": "Marie-Christine Lafargue · " + "w" * 60}
    columns: list[Column[str]] = [
        Column("Person", lambda one: said[one], 100),
        Column("Concerns", lambda _: "Marie-Christine Dupont-Lafargue", takes_rest=True),
    ]
    table: RowTable[str] = RowTable("Journal", columns)
    qtbot.addWidget(table)
    table.resize(450, 300)
    table.show()
    table.show_rows(["one", "two"])
    cell = table.visualRect(table.model().index(0, 0))
    room = QRect(0, 0, cell.width() - 8, 1000)
    needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, said["one"])
    assert needed.height() <= cell.height()


def test_a_list_that_is_too_narrow_for_its_columns_scrolls_and_crushes_none(
    dressed: Theme, qtbot: QtBot
) -> None:
    dressed.choose("light", 150)
    columns: list[Column[str]] = [
        Column("Date and hour", lambda _: "30/11/2026 21:28", 200),
        Column("Operation", lambda _: "Session opened by somebody", 240),
        Column("Concerns", lambda _: "Camille Martin", takes_rest=True),
        Column("Result", lambda _: "Done", 72),
    ]
    table: RowTable[str] = RowTable("Journal", columns)
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show()
    table.show_rows(["one"])
    rest = table.visualRect(table.model().index(0, 2)).width()
    assert rest > table.fontMetrics().horizontalAdvance("Camille Martin")
    table.resize(1600, 300)
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width(), "what is left is the rest's again"


def test_a_path_is_found_by_what_is_typed_also_past_where_it_may_be_parted(
    dressed: Theme, qtbot: QtBot
) -> None:
    table = shown(qtbot, Column("Words", lambda words: words, is_path=True), "DCIM/A_1.MP4", 200)
    table.show_rows(["DCIM/A_1.MP4", "DCIM/B_1.MP4", "DCIM/C_1.MP4"])
    table.setCurrentIndex(table.model().index(0, 0))
    table.keyboardSearch("dcim/c_1")
    assert table.currentIndex().row() == 2
