"""What the screens say of the nights on which the clock changes: real lengths, hours as clocks show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.effect import Effect
from bwc_review.domain.moments import in_zone, instant, later, seconds_between
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_model import ClipColumn
from bwc_review.ui.library.details import DetailsPanel
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.review.go_to import GoToDialog, position_of
from bwc_review.ui.review.timeline_scale import ticks
from bwc_review.ui.review.timeline_window import TimeWindow
from bwc_review.ui.station.clock_correction import ClockCorrectionDialog
from bwc_review.ui.station.handing_register import _kept
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.rows import RowTable

PARIS = ZoneInfo("Europe/Paris")
LENGTH_S = 5400.0
NIGHTS = [
    ("2026-10-25 02:30", 0, "02:30 (summer time)–03:00", "04:30:00"),
    ("2026-10-25 02:30", 1, "02:30 (winter time)–04:00", "05:30:00"),
    ("2026-10-25 01:30", 0, "01:30–02:00 (winter time)", "03:30:00"),
    ("2026-03-29 01:30", 0, "01:30–04:00", "05:30:00"),
    ("2026-03-29 02:30", 0, "03:30–05:00", "06:30:00"),  # clocks show 03:30
]


def paris(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS, fold=fold)


@pytest.fixture
def some_clips(clip_number: Callable[..., Clip]) -> list[Clip]:
    """One of each night, and each of them by a clock that was three hours behind."""
    made = []
    for number, (start, fold, *_) in enumerate(NIGHTS):
        at = paris(start, fold)
        fields = {"duration_s": LENGTH_S, "docked_at": later(at, 36_000), "due_on": date(2026, 12, 12)}
        made.append(clip_number(2 * number, recorded_at=at, **fields))
        made.append(clip_number(2 * number + 1, recorded_at=at, clock_offset_s=10_800.0, **fields))
    return made


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen]) -> LibraryScreen:
    return show_library()


def test_the_list_and_the_panel_say_when_a_recording_ended(
    screen: LibraryScreen, some_clips: list[Clip], read_texts: Any, idle: Callable[[], None]
) -> None:
    model = screen.table.model()
    cells = {str(model.data(model.index(row, ClipColumn.WHEN))) for row in range(model.rowCount())}
    panel = screen.findChild(DetailsPanel)
    assert panel is not None
    for number, (start, _, hours, _) in enumerate(NIGHTS):
        night = date.fromisoformat(start[:10])
        assert f"{night:%d/%m/%Y}   {hours}" in cells
        screen.table.choose([some_clips[2 * number].id])
        idle()
        assert f"{night.day} {night:%B} 2026, {hours}" in read_texts(panel)
        screen.table.choose([some_clips[2 * number + 1].id])
        idle()
        begun = f"{in_zone(paris(start, NIGHTS[number][1]), PARIS):%d/%m/%Y %H:%M:%S}"
        assert any(f"by the camera {begun}" in each for each in read_texts(panel))


def dialog_of(
    qtbot: Any, station: Any, lane: Jobs, now: datetime, offset_s: float = 0.0
) -> ClockCorrectionDialog:
    made = ClockCorrectionDialog(
        station, (lane, lane), Camera("DSJ-1", "CAM-01", clock_offset_s=offset_s), now
    )
    qtbot.addWidget(made)
    return made


def edit(dialog: ClockCorrectionDialog, name: str) -> QDateTimeEdit:
    return next(one for one in dialog.findChildren(QDateTimeEdit) if one.accessibleName() == name)


@pytest.mark.parametrize("offset_s", [0.0, 10_800.0, -3600.0, -600.0, 1500.0])
@pytest.mark.parametrize(
    "now",
    [
        paris("2026-10-25 02:20"),
        paris("2026-10-25 02:20", 1),
        paris("2026-10-25 03:20"),
        paris("2026-10-25 05:20"),
        paris("2026-03-29 03:20"),
        paris("2026-11-12 14:00"),
    ],
)
def test_the_screen_that_corrects_a_clock_opens_with_the_offset_that_is_known(
    qtbot: Any, station: Any, lane: Jobs, now: datetime, offset_s: float
) -> None:
    dialog = dialog_of(qtbot, station, lane, instant(now), offset_s)
    assert dialog.offset_s == offset_s
    assert instant(dialog.period.last) == instant(now)


def test_what_a_person_types_across_the_change_is_a_real_difference(
    qtbot: Any, station: Any, lane: Jobs, some_clips: list[Clip], idle: Callable[[], None]
) -> None:
    station.clock_changes = tuple(
        Effect(clip, replace(clip, clock_offset_s=10_800.0)) for clip in some_clips[::2]
    )
    dialog = dialog_of(qtbot, station, lane, datetime(2026, 11, 12, 13, tzinfo=UTC))
    edit(dialog, "The camera said").setDateTime(QDateTime(2026, 10, 25, 1, 30, 0))
    edit(dialog, "It really was").setDateTime(QDateTime(2026, 10, 25, 3, 30, 0))
    assert dialog.offset_s == 10_800.0, "from 01:30 to 03:30 three hours pass that night"
    dialog.ask_again()
    idle()
    table = dialog.findChild(RowTable)
    assert table is not None
    for row, (_, _, _, becomes) in enumerate(NIGHTS):
        assert becomes in table.text(row, 3)


@pytest.mark.parametrize("fold", [0, 1])
def test_a_field_that_nobody_touched_says_the_moment_it_was_given(qtbot: Any, fold: int) -> None:
    at = paris("2026-10-25 02:20", fold)
    field = MomentEdit(instant(at))
    qtbot.addWidget(field)
    assert instant(field.moment) == instant(at)
    field.setDateTime(QDateTime(2026, 10, 25, 2, 40, 0))
    assert seconds_between(at, field.moment) == 1200.0, "in the same hour as before"
    field.setDateTime(QDateTime(2026, 11, 12, 2, 40, 0))
    assert instant(field.moment) == instant(paris("2026-11-12 02:40"))


def _which(field: MomentEdit) -> QToolButton:
    found = field.findChild(QToolButton)
    assert found is not None
    return found


@pytest.mark.parametrize(("is_end", "typed"), [(False, 0), (True, 1)])
def test_a_typed_hour_that_comes_twice_has_a_choice_in_its_field(
    qtbot: Any, is_end: bool, typed: int
) -> None:
    field = MomentEdit(paris("2026-11-12 14:00"), is_end=is_end)
    qtbot.addWidget(field)
    field.show()
    which, names, told = _which(field), ("summer time", "winter time"), []
    field.dateTimeChanged.connect(lambda _: told.append(field.moment))
    assert not which.isVisible()
    narrow = field.sizeHint().width()
    field.setDateTime(QDateTime(2026, 10, 25, 2, 30, 0))
    assert which.isVisible()
    assert which.text() == which.accessibleName() == names[typed]
    assert field.sizeHint().width() > narrow
    assert instant(field.moment) == instant(paris("2026-10-25 02:30", typed))
    which.click()
    assert which.text() == names[1 - typed]
    assert instant(told[-1]) == instant(paris("2026-10-25 02:30", 1 - typed)), "who listens is told"
    field.setDateTime(QDateTime(2026, 10, 25, 2, 45, 0))
    assert instant(field.moment) == instant(paris("2026-10-25 02:45", 1 - typed)), "it was chosen"
    for hour in (1, 3):
        field.setDateTime(QDateTime(2026, 10, 25, hour, 30, 0))
        assert not which.isVisible()
        assert instant(field.moment) == instant(paris(f"2026-10-25 0{hour}:30"))
    assert field.sizeHint().width() == narrow
    field.setDateTime(QDateTime(2026, 3, 29, 2, 30, 0))
    assert not which.isVisible(), "that one does not come at all"


def test_the_choice_leaves_the_typed_hour_room(qtbot: Any) -> None:
    field = MomentEdit(paris("2026-10-25 02:30", 1), with_seconds=True)
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.show()
    which, edit = _which(field), field.lineEdit()
    assert (which.isVisible(), which.text()) == (True, "winter time")
    free = which.geometry().left() - edit.geometry().left()
    assert edit.fontMetrics().horizontalAdvance(edit.text()) <= free


def test_a_span_says_which_of_two_hours_begins_and_ends_it() -> None:
    first, second = paris("2026-10-25 02:30"), paris("2026-10-25 02:30", 1)
    assert language.span(first, second) == "02:30 (summer time)–02:30 (winter time)"
    assert language.span(first, later(first, 20)) == "02:30 (summer time)"
    assert language.moment(second) == "25/10/2026 02:30 (winter time)"
    assert language.hour_fine(second) == "02:30:00,000 (winter time)"
    assert language.hour(paris("2026-10-25 03:00")) == "03:00"


def test_a_line_of_the_register_keeps_its_seconds_but_not_the_other_hour() -> None:
    known = paris("2026-10-25 02:30", 1).replace(second=22)
    assert instant(_kept(known, paris("2026-10-25 02:30", 1))) == instant(known)
    assert instant(_kept(known, paris("2026-10-25 02:30"))) == instant(paris("2026-10-25 02:30"))


def test_an_hour_that_comes_twice_is_gone_to_where_the_recording_has_it() -> None:
    start = paris("2026-10-25 02:50")
    assert position_of("02:55:00", start, LENGTH_S) == 300.0
    assert position_of("02:10:00", start, LENGTH_S) == 1200.0, "the second one"
    assert position_of("03:05:00", start, LENGTH_S) == 4500.0
    assert position_of("03:30:00", paris("2026-03-29 01:50"), LENGTH_S) == 2400.0


def test_of_two_hours_that_look_alike_the_one_said_behind_is_gone_to() -> None:
    start, length_s = paris("2026-10-25 01:50"), 4 * 3600.0
    assert position_of("02:30:00", start, length_s) == 2400.0
    assert position_of("02:30:00 (summer time)", start, length_s) == 2400.0
    assert position_of("02:30:00 (winter time)", start, length_s) == 6000.0
    assert position_of("02:30:00,250 Winter time", start, length_s) == 6000.25
    assert position_of("03:30:00 (winter time)", start, length_s) is None, "it comes once"
    assert position_of("01:00 (winter time)", start, length_s) is None


def test_the_hour_said_in_the_twice_lived_hour_leads_back_to_it(qtbot: QtBot) -> None:
    start, length_s = paris("2026-10-25 01:50"), 4 * 3600.0
    parent = QWidget()
    qtbot.addWidget(parent)
    for at_s in (600.0, 2400.5, 4200.0, 6000.25, 7800.0, 10_000.0):
        dialog = GoToDialog(parent, start, length_s, language.hour_fine(later(start, at_s)))
        assert dialog.position_s == at_s
        assert dialog.hint.startswith("An hour such as")
    dialog = GoToDialog(parent, start, length_s, "02:30:00")
    assert dialog.position_s == 2400.0
    assert dialog.hint == (
        "This hour comes twice in that night. Without a word behind it the first is meant: type"
        " “summer time” or “winter time” behind it."
    )


def test_the_hours_under_the_timeline_are_those_of_the_clocks() -> None:
    window = TimeWindow(LENGTH_S)
    window.width = 900.0
    found = [(one.at_s, one.text) for one in ticks(window, paris("2026-10-25 02:30"), 250.0)]
    assert found == [(0.0, "02:30"), (1800.0, "02:00"), (3600.0, "02:30"), (5400.0, "03:00")]
