"""The badge: words for every state, the sentence of the law, colours that never stand alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipState
from bwc_review.ui.countdown_words import original_words
from bwc_review.ui.theme import DARK, LIGHT, Tokens, tokens_of
from bwc_review.ui.widgets.retention_badge import (
    BadgeFacts,
    RetentionBadge,
    badge_colour,
    badge_words,
    paint_badge,
    paint_state,
    retention_sentence,
)
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.words import state_words

DUE = date(2027, 2, 28)


@pytest.mark.parametrize(
    ("days", "state", "words", "colour"),
    [
        (18, ClipState.KEPT, "18 d", "calm"),
        (8, ClipState.TO_COMPLETE, "8 d", "calm"),
        (7, ClipState.KEPT, "7 d", "amber"),
        (2, ClipState.DAMAGED, "2 d", "amber"),
        (1, ClipState.KEPT, "tomorrow", "red"),
        (0, ClipState.KEPT, "today", "red"),
        (-1, ClipState.KEPT, "overdue", "red"),
        (3, ClipState.HELD, "Held · PV 2026/0123", "accent"),
        (-30, ClipState.HELD, "Held · PV 2026/0123", "accent"),
        (0, ClipState.ERASED, "erased on 28/02", "soft"),
    ],
)
def test_the_words_and_the_colour_of_each_state(days: int, state: ClipState, words: str, colour: str) -> None:
    facts = BadgeFacts(DUE, days, state, "PV 2026/0123" if state is ClipState.HELD else "")
    assert badge_words(facts) == words
    assert badge_colour(facts, LIGHT) == getattr(LIGHT, colour)


def test_the_tooltip_is_the_sentence_of_the_law(qtbot: QtBot) -> None:
    badge = RetentionBadge()
    qtbot.addWidget(badge)
    sentence = retention_sentence(DUE, "R. 241-13")
    badge.show_facts(BadgeFacts(DUE, 5, ClipState.KEPT, tooltip=sentence))
    assert badge.toolTip() == "Automatic erasure on 28/02/2027, at 24:00 at the latest (R. 241-13)"
    assert badge.accessibleName() == "5 d"
    assert badge.accessibleDescription() == sentence


def test_more_is_said_after_the_words_and_an_old_erasure_says_its_year() -> None:
    assert badge_words(BadgeFacts(DUE, 18, ClipState.KEPT, more="28/02/2027")) == "18 d · 28/02/2027"
    held = BadgeFacts(DUE, 18, ClipState.HELD, more=original_words(DUE))
    assert badge_words(held) == "Held · else 28/02/2027"
    assert badge_words(BadgeFacts(DUE, -300, ClipState.ERASED)) == "erased on 28/02/2027"


def test_a_column_of_due_dates_is_painted_as_the_badge_and_read_as_its_words(qtbot: QtBot) -> None:
    few = BadgeFacts(DUE, 3, ClipState.KEPT, tooltip="the sentence")
    many = BadgeFacts(DUE, 25, ClipState.KEPT)
    rows: dict[str, BadgeFacts | None] = {"few": few, "many": many, "none": None}
    columns: list[Column[str]] = [
        Column("Name", lambda name: name, takes_rest=True),
        badge_column("Due", lambda name: rows[name], 160),
    ]
    table: RowTable[str] = RowTable("Things", columns)
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show_rows(list(rows))
    table.show()
    assert [table.text(row, 1) for row in range(3)] == ["3 d", "25 d", "—"]
    tip = table.model().index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "the sentence"
    painted = table.viewport().grab().toImage()

    def has(row: int, colour: str) -> bool:
        cell = table.visualRect(table.model().index(row, 1))
        xs, ys = range(cell.left(), cell.right()), range(cell.top(), cell.bottom())
        return any(painted.pixelColor(x, y) == QColor(colour) for x in xs for y in ys)

    tokens = tokens_of(table.palette())
    assert [has(row, tokens.amber) for row in range(3)] == [True, False, False]
    assert [has(row, tokens.calm) for row in range(3)] == [False, True, False]


def ink(facts: BadgeFacts, tokens: Tokens, width: int = 200) -> set[tuple[int, int]]:
    """The painted points of a badge."""
    image = QImage(width, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_badge(painter, QRect(0, 0, width, 24), facts, tokens)
    painter.end()
    return {(x, y) for x in range(width) for y in range(24) if image.pixelColor(x, y).alpha() > 128}


def test_the_ring_empties_as_days_go() -> None:
    def coloured(days: int) -> int:
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        paint_badge(painter, QRect(0, 0, 24, 24), BadgeFacts(DUE, days, ClipState.KEPT), LIGHT)
        painter.end()
        points = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        return sum(point.green() > point.red() + 20 for point in points)

    assert coloured(30) > coloured(20) > coloured(10) > 0


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("state", list(ClipState))
def test_nothing_is_painted_outside_its_room(state: ClipState, tokens: Tokens) -> None:
    facts = BadgeFacts(DUE, 5, state, "PV 2026/0123 du tribunal judiciaire d'Auch")
    image = QImage(200, 60, QImage.Format.Format_ARGB32)
    for is_badge in (True, False):
        image.fill(0)
        painter = QPainter(image)
        if is_badge:
            paint_badge(painter, QRect(20, 20, 100, 24), facts, tokens)
        else:
            paint_state(painter, QRect(20, 20, 100, 24), state, tokens)
        painter.end()
        outside = [
            (x, y)
            for x in range(200)
            for y in range(60)
            if image.pixelColor(x, y).alpha() > 128 and not QRect(17, 17, 106, 30).contains(x, y)
        ]
        assert outside == []


def test_a_badge_paints_itself_and_every_state_has_a_word(qtbot: QtBot) -> None:
    badge = RetentionBadge()
    qtbot.addWidget(badge)
    badge.show_facts(BadgeFacts(DUE, 5, ClipState.KEPT))
    assert not badge.grab().isNull()
    assert ink(BadgeFacts(DUE, 5, ClipState.KEPT), LIGHT) != ink(BadgeFacts(DUE, 25, ClipState.KEPT), LIGHT)
    assert len({state_words(state) for state in ClipState}) == len(ClipState)


def test_the_days_of_the_first_warning_are_data() -> None:
    calm, warned = BadgeFacts(DUE, 9, ClipState.KEPT), BadgeFacts(DUE, 9, ClipState.KEPT, warn_days=10)
    assert badge_colour(calm, LIGHT) == LIGHT.calm
    assert badge_colour(warned, LIGHT) == LIGHT.amber


@pytest.mark.parametrize("height", [24, 31, 32])
def test_the_words_of_a_badge_stand_on_the_line_of_the_cells_beside_it(height: int) -> None:
    """The rows of ink of the same figure, painted as a badge and as plain words."""
    rect = QRect(0, 0, 200, height)
    facts = BadgeFacts(DUE, 16, ClipState.KEPT)
    inked = []
    for is_badge in (True, False):
        image = QImage(rect.size(), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        if is_badge:
            paint_badge(painter, rect, facts, LIGHT)
        else:
            room = rect.adjusted(60, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "16 d")
        left = painter.fontMetrics().height() + 4
        painter.end()
        inked.append(
            [
                y
                for y in range(height)
                if any(image.pixelColor(x, y).lightness() < 200 for x in range(left, 200))
            ]
        )
    assert inked[0][0] == inked[1][0]
