"""The calendar of due dates as a person sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from bwc_review.domain.due_calendar import Calendar, DueDay, Duty, DutyKind
from bwc_review.ui.deadlines.deadlines_screen import DeadlinesScreen
from bwc_review.ui.jobs import Jobs

TODAY, LAST = date(2027, 2, 4), date(2027, 3, 20)  # a Thursday


class Known:
    """A ``CalendarDesk``."""

    def __init__(self) -> None:
        self.found = Calendar(
            TODAY,
            LAST,
            (
                DueDay(date(2027, 2, 5), 2, 1, 1),
                DueDay(date(2027, 2, 28), 9, 0, 4, is_heap=True),
                DueDay(date(2027, 3, 10), 0, 2),
            ),
            late=1,
        )

    def calendar(self) -> Calendar:
        return self.found

    def table(self) -> bytes:
        return b"day,erased"

    def paper(self, *, is_draft: bool) -> bytes:
        return b"draft" if is_draft else b"issued"


@pytest.fixture
def screen(qtbot: Any, lane: Jobs, idle: Callable[[], None]) -> DeadlinesScreen:
    made = DeadlinesScreen(Known(), lane, lane)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.refresh()
    idle()
    return made


def text(screen: DeadlinesScreen, row: int, column: int) -> str:
    item = screen.grid.item(row, column)
    assert item is not None
    return item.text()


def test_the_weeks_stand_below_each_other_with_their_figures(screen: DeadlinesScreen) -> None:
    assert (screen.grid.rowCount(), screen.grid.columnCount()) == (7, 7)
    assert text(screen, 0, 0) == "01/02"
    assert text(screen, 0, 3) == "04/02"
    assert text(screen, 0, 4) == "05/02\n2 to erase\n1 held"
    assert text(screen, 3, 6) == "28/02\n9 to erase ▲"
    assert text(screen, 5, 2) == "10/03\n2 held"
    before = screen.grid.item(0, 0)
    assert before is not None
    assert before.flags() == Qt.ItemFlag.NoItemFlags  # the past cannot be chosen


def test_the_chosen_day_is_counted_down_to_by_the_badge(screen: DeadlinesScreen) -> None:
    assert screen.badge.words == "today"
    screen.grid.setCurrentCell(0, 4)
    assert screen.badge.words == "tomorrow"
    screen.grid.setCurrentCell(3, 6)
    assert screen.badge.words == "24 d"
    assert screen.badge.isVisible()


def test_who_may_not_list_recordings_reads_the_days_and_is_led_to_no_list(
    qtbot: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    screen = DeadlinesScreen(Known(), lane, lane, may_list=False)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    assert text(screen, 0, 4) == "05/02\n2 to erase\n1 held"
    shows = [each for each in screen.findChildren(QPushButton) if each.text().startswith("Show what goes")]
    assert [each.isVisible() for each in shows] == [False]
    screen.day_wanted.connect(lambda _: pytest.fail("there is no list"))
    screen.grid.setCurrentCell(0, 4)
    qtbot.keyClick(screen.grid, Qt.Key.Key_Return)
    assert [keys for _, lines in screen.key_groups() for keys, _ in lines] == ["↑ ↓ ← →"]


def test_what_is_late_and_the_month_end_are_announced(screen: DeadlinesScreen) -> None:
    assert screen.words.startswith("1 recording is late.")
    assert "9 recordings go on" in screen.words
    assert "recordings of 4 days fall on this one" in screen.words
    heap = screen.grid.item(3, 6)
    assert heap is not None
    assert "recordings of 4 days fall on this one" in heap.toolTip()


def test_without_a_heap_the_sum_is_said(screen: DeadlinesScreen) -> None:
    screen.show_calendar(Calendar(TODAY, LAST, (DueDay(date(2027, 2, 5), 2, 0, 1),)))
    assert screen.words.startswith("2 recordings go by themselves until")


def test_the_keyboard_reaches_a_day_and_shows_its_recordings(screen: DeadlinesScreen, qtbot: Any) -> None:
    assert screen.grid.currentColumn() == 3
    screen.grid.setFocus()
    qtbot.keyClick(screen.grid, Qt.Key.Key_Right)
    [show] = [one for one in screen.findChildren(QPushButton) if "until this day" in one.text()]
    assert show.isEnabled()
    with qtbot.waitSignal(screen.day_wanted) as wanted:
        show.click()
    assert wanted.args == [date(2027, 2, 5)]


def test_what_else_falls_on_a_day_is_counted_in_it_and_said_below(
    screen: DeadlinesScreen,
) -> None:
    friday, sunday = date(2027, 2, 5), date(2027, 2, 7)
    screen.show_calendar(
        Calendar(
            TODAY,
            LAST,
            (DueDay(friday, 2, 1, 1),),
            duties=(
                Duty(date(2027, 2, 1), DutyKind.REQUEST, "2026-D-0007"),
                Duty(friday, DutyKind.REVIEW, "PV 2026/12", 3),
                Duty(sunday, DutyKind.PEOPLE, "2024-0031"),
            ),
        )
    )
    assert text(screen, 0, 4) == "05/02\n2 to erase\n1 held\n1 reminder"
    assert text(screen, 0, 6) == "07/02\n1 reminder"
    assert screen.words.startswith("Overdue: request 2026-D-0007 to be answered.")
    screen.grid.setCurrentCell(0, 4)
    assert screen.of_day.endswith("2 to erase · 1 held · hold PV 2026/12 to be looked at again")
    screen.grid.setCurrentCell(0, 6)
    assert screen.of_day.endswith("persons of report 2024-0031 erased")
    screen.grid.setCurrentCell(0, 5)
    assert screen.of_day.endswith("nothing")


def test_of_what_one_person_recorded_no_figure_is_said(screen: DeadlinesScreen) -> None:
    """R18: an officer's recordings are not counted, not even for that officer."""
    friday, end = date(2027, 2, 5), date(2027, 2, 28)
    duties = (Duty(friday, DutyKind.REVIEW, "PV A", 3), Duty(friday, DutyKind.PEOPLE, "B"))
    days = (DueDay(friday, 2, 1, 1), DueDay(end, 9, 0, 4, is_heap=True))
    screen.show_calendar(Calendar(TODAY, LAST, days, late=1, duties=duties, is_of_one=True))
    assert text(screen, 0, 4) == "05/02\nErasure\nHold\nReminder"
    assert text(screen, 3, 6) == "28/02\nErasure ▲"
    assert screen.words == (
        "Some of your recordings are late. Some of your recordings go on 28 February 2027: "
        "recordings of several days fall on this one."
    )
    screen.grid.setCurrentCell(0, 4)
    assert screen.of_day.endswith(
        "· Erasure · Hold · hold PV A to be looked at again · persons of report B erased"
    )
    screen.show_calendar(Calendar(TODAY, LAST, (DueDay(friday, 2, 0, 1),), is_of_one=True))
    assert screen.words == "Your recordings whose day comes until 20 March 2027 go by themselves."
