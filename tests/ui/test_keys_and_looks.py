"""Real key presses in dialogues and wizard, and what follows a change of look while it is on screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from bwc_review.domain.access import Reason
from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.docking import ClockReading, Docking, DockingEnd, Emptying
from bwc_review.domain.errors import SweepBraked
from bwc_review.ui.docks.words import clock_words
from bwc_review.ui.first_start.wizard import FirstStartWizard
from bwc_review.ui.holds.needs import ReleaseEffect
from bwc_review.ui.holds.open_hold_dialog import OpenHoldDialog
from bwc_review.ui.holds.release_dialog import ReleaseDialog
from bwc_review.ui.incidents.incident_form import IncidentForm
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.attention import AttentionLine
from bwc_review.ui.library.needs import Attention
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.review.go_to import GoToDialog
from bwc_review.ui.review.mark_dialog import MarkDialog, MarkWords
from bwc_review.ui.station.camera_dialog import CameraDialog
from bwc_review.ui.station.cameras_page import CameraLine, CamerasPage
from bwc_review.ui.theme import DARK, LIGHT, Theme
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.sign import Sign

Kind = TypeVar("Kind", bound=QWidget)
TODAY = date(2026, 11, 23)


def child(root: QWidget, kind: type[Kind]) -> Kind:
    """The first part of its kind."""
    found = root.findChild(kind)
    assert found is not None, kind.__name__
    return found


def field(root: QWidget, name: str) -> QLineEdit:
    [found] = [each for each in root.findChildren(QLineEdit) if each.accessibleName() == name]
    return found


def button(root: QWidget, words: str) -> QPushButton:
    [found] = [each for each in root.findChildren(QPushButton) if each.text() == words]
    return found


def in_front(qtbot: Any, widget: QWidget) -> None:
    """On screen and active, so that keys go where they go for a person."""
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widget.window())


def press(qtbot: Any, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def ended(dialog: QDialog) -> list[int]:
    """The results a dialogue ends with, filled in as it ends."""
    results: list[int] = []
    dialog.finished.connect(results.append)
    return results


# --- dialogues -----------------------------------------------------------------------


def test_enter_states_the_reason_once_one_is_chosen(qtbot: Any) -> None:
    dialog = ReasonDialog("Incident 2026-0042", tuple(Reason), 30)
    in_front(qtbot, dialog)
    told: list[tuple[object, str]] = []
    dialog.stated.connect(lambda reason, reference: told.append((reason, reference)))
    field(dialog, "Reference").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not told, "without a reason Enter does nothing"
    assert dialog.isVisible()
    choice = dialog.findChildren(QRadioButton)[0]
    choice.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    assert told == [(Reason.JUDICIAIRE, "")]
    assert not dialog.isVisible()


def test_an_arrow_chooses_the_reason_that_it_goes_to(qtbot: Any) -> None:
    dialog = ReasonDialog("Incident 2026-0042", tuple(Reason), 30)
    in_front(qtbot, dialog)
    dialog.findChildren(QRadioButton)[0].setFocus()
    chosen = [dialog.reason]  # none before somebody does it
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(qtbot, key)
        chosen.append(dialog.reason)
    first, second, *_ = Reason
    assert chosen == [None, second, first]
    dialog.close()


def test_enter_on_cancel_cancels_and_escape_does_too(qtbot: Any) -> None:
    for key, on in ((Qt.Key.Key_Enter, "Cancel"), (Qt.Key.Key_Escape, "Show the pictures")):
        dialog = ReasonDialog("Incident 2026-0042", tuple(Reason), 30)
        in_front(qtbot, dialog)
        told: list[object] = []
        dialog.stated.connect(lambda reason, _, told=told: told.append(reason))
        dialog.choose(Reason.JUDICIAIRE)
        results = ended(dialog)
        button(dialog, on).setFocus()
        press(qtbot, key)
        assert results == [QDialog.DialogCode.Rejected]
        assert not told


def test_the_key_that_opened_a_dialogue_and_is_still_down_presses_nothing(qtbot: Any) -> None:
    dialog = ReasonDialog("Incident 2026-0042", tuple(Reason), 30)
    in_front(qtbot, dialog)
    dialog.choose(Reason.JUDICIAIRE)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(field(dialog, "Reference"), held)
    assert dialog.isVisible()
    dialog.close()


def test_enter_holds_from_the_last_field(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None], some_clips: Any
) -> None:
    dialog = OpenHoldDialog([some_clips[0].id], holds, lane, (TODAY, 3))
    in_front(qtbot, dialog)
    qtbot.keyClicks(field(dialog, "Reference"), "PV 2026/0200")
    qtbot.keyClicks(field(dialog, "Authority"), "Gendarmerie")
    field(dialog, "Requesting officer").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    idle()
    assert len(holds.opened) == 1
    assert not dialog.isVisible()


@pytest.mark.parametrize("erases", [False, True])
def test_enter_releases_but_never_erases(
    erases: bool, qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    dialog = ReleaseDialog(holds.held[0], ReleaseEffect(erases, date(2026, 12, 12), 0), holds, lane)
    in_front(qtbot, dialog)
    if erases:
        child(dialog, QCheckBox).setChecked(True)
    reason = field(dialog, "Reason")
    reason.setFocus()
    qtbot.keyClicks(reason, "Affaire close")
    press(qtbot, Qt.Key.Key_Return)
    idle()
    assert len(holds.released) == (0 if erases else 1)
    if erases:
        button(dialog, "Release and erase").setFocus()
        press(qtbot, Qt.Key.Key_Return)
        idle()
        assert not holds.released
        dialog.close()


def test_enter_saves_a_camera_and_goes_to_a_time(qtbot: Any) -> None:
    dialog = CameraDialog(None)
    in_front(qtbot, dialog)
    saved: list[Camera] = []
    dialog.saved.connect(saved.append)
    qtbot.keyClicks(field(dialog, "Serial number"), "DSJ-9")
    qtbot.keyClicks(field(dialog, "Label"), "CAM-09")
    field(dialog, "Label").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert [camera.label for camera in saved] == ["CAM-09"]
    dialog.close()
    parent = QWidget()
    qtbot.addWidget(parent)
    go_to = GoToDialog(parent, datetime(2026, 11, 12, 14, 2, tzinfo=UTC), 600.0, "1:30")
    in_front(qtbot, go_to)
    results = ended(go_to)
    field(go_to, "Time").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert results == [QDialog.DialogCode.Accepted]
    assert go_to.position_s == 90.0


def test_enter_in_the_text_of_a_mark_begins_a_line(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MarkDialog(parent, "14:02:11", (("a", "Outrage"), ("b", "Fuite")), MarkWords("a", ""))
    in_front(qtbot, dialog)
    results = ended(dialog)
    note = child(dialog, QPlainTextEdit)
    note.setFocus()
    qtbot.keyClicks(note, "one")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "two")
    assert dialog.words.note == "one\ntwo"
    assert not results
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert results == [QDialog.DialogCode.Accepted]


def test_enter_opens_an_incident_only_with_a_category(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    form = IncidentForm(parent, (("a", "Outrage"), ("b", "Fuite")), datetime(2026, 11, 12, tzinfo=UTC))
    in_front(qtbot, form)
    results = ended(form)
    form.place.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not results, "a category is missing"
    form.category.setCurrentIndex(1)
    form.place.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert results == [QDialog.DialogCode.Accepted]
    assert form.answer.category == "a"


def test_part_of_a_word_that_only_one_category_has_names_it(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    offered = (("a", "Outrage"), ("b", "Fuite"), ("c", "Refus d’obtempérer"), ("d", "Refus de priorité"))
    form = IncidentForm(parent, offered, datetime(2026, 11, 12, tzinfo=UTC))
    in_front(qtbot, form)
    line = form.category.lineEdit()
    assert line is not None

    def leave() -> None:
        """Tab, which closes the list of what was found too."""
        qtbot.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Tab)

    form.category.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "outr")
    leave()
    assert form.category.currentText() == "Outrage"
    form.category.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "refus")
    leave()
    assert form.category.currentText() == "refus", "two have it: a person chooses"
    form.category.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "priori")
    results = ended(form)
    leave()
    form.place.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert results == [QDialog.DialogCode.Accepted]
    assert form.answer.category == "d"


# --- first start ---------------------------------------------------------------------


@pytest.fixture
def wizard(qtbot: Any, maker: Any, lane: Jobs, idle: Callable[[], None]) -> FirstStartWizard:
    """The wizard in front."""
    made = FirstStartWizard(maker, lane, 12)
    in_front(qtbot, made)
    idle()
    return made


def type_here(qtbot: Any, text: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, text)


def to_the_cameras(qtbot: Any, idle: Callable[[], None]) -> None:
    """The first four pages by keys alone."""
    type_here(qtbot, "Fleurance")
    press(qtbot, Qt.Key.Key_Return)
    type_here(qtbot, "Marie")
    press(qtbot, Qt.Key.Key_Tab)
    type_here(qtbot, "Durand")
    press(qtbot, Qt.Key.Key_Return)
    type_here(qtbot, "cheval agrafe pile juste")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)  # past the eye
    type_here(qtbot, "cheval agrafe pile juste")
    press(qtbot, Qt.Key.Key_Return)
    idle()
    type_here(qtbot, "ce6mua7l")
    press(qtbot, Qt.Key.Key_Return)


def test_a_station_is_made_by_keys_alone(
    qtbot: Any, wizard: FirstStartWizard, maker: Any, idle: Callable[[], None]
) -> None:
    press(qtbot, Qt.Key.Key_Return)
    assert wizard.page == 0, "the commune is missing"
    to_the_cameras(qtbot, idle)
    assert wizard.page == 4
    assert QApplication.focusWidget() is field(wizard, "Label")
    type_here(qtbot, "CAM-01")
    press(qtbot, Qt.Key.Key_Tab)
    type_here(qtbot, "DSJ-0001")
    press(qtbot, Qt.Key.Key_Return)
    assert not maker.plans, "Enter added the camera first"
    type_here(qtbot, "CAM-02")
    press(qtbot, Qt.Key.Key_Tab)
    type_here(qtbot, "DSJ-0002")
    with qtbot.waitSignal(wizard.created):
        button(wizard, "Create the station").click()
    idle()
    assert [camera.label for camera in maker.plans[0].cameras] == ["CAM-01", "CAM-02"]
    wizard.close()


def test_tab_reaches_continue_before_the_demonstration(qtbot: Any, wizard: FirstStartWizard) -> None:
    type_here(qtbot, "Fleurance")
    met: list[str] = []
    for _ in range(12):
        press(qtbot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton):
            met.append(focused.text())
    assert met[:2] == ["Continue", "Try with demonstration data"]
    wizard.close()


@pytest.mark.parametrize(
    ("label", "serial", "words"),
    [
        ("", "DSJ-0002", "its label and its serial number"),
        ("CAM-02", "", "its label and its serial number"),
        ("CAM-02", "DSJ-0001", "on the list already"),
    ],
)
def test_a_camera_half_typed_is_said_and_not_dropped(
    label: str, serial: str, words: str, qtbot: Any, wizard: FirstStartWizard, maker: Any,
    idle: Callable[[], None],
) -> None:  # fmt: skip
    to_the_cameras(qtbot, idle)
    type_here(qtbot, "CAM-01")
    press(qtbot, Qt.Key.Key_Tab)
    type_here(qtbot, "DSJ-0001")
    press(qtbot, Qt.Key.Key_Return)
    field(wizard, "Label").setText(label)
    field(wizard, "Serial number").setText(serial)
    press(qtbot, Qt.Key.Key_Return)
    idle()
    assert not maker.plans
    assert words in " ".join(each.words for each in wizard.findChildren(Notice))
    for name in ("Label", "Serial number"):
        field(wizard, name).clear()
    press(qtbot, Qt.Key.Key_Return)
    idle()
    assert [camera.label for camera in maker.plans[0].cameras] == ["CAM-01"]
    wizard.close()


# --- looks ---------------------------------------------------------------------------


def has_colour(image: QImage, colour: str) -> bool:
    """Whether some point has exactly this colour."""
    wanted = QColor(colour).rgb()
    points = (QPoint(x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixel(point) == wanted for point in points)


def test_signs_and_links_follow_the_look(qtbot: Any, dressed: Theme) -> None:
    sign = Sign("shield-check", "accent", 40)
    line = AttentionLine()
    for each in (sign, line):
        qtbot.addWidget(each)
        each.show()
    line.show_attention(Attention(due_today=2))
    words = next(each for each in line.findChildren(QLabel) if each.text())
    for choice, mine, other in (("dark", DARK, LIGHT), ("light", LIGHT, DARK)):
        dressed.choose(choice, 100)
        QTest.qWait(0)
        assert has_colour(sign.pixmap().toImage(), mine.accent)
        assert not has_colour(sign.pixmap().toImage(), other.accent)
        assert mine.accent in words.text()
        assert other.accent not in words.text()
    for each in (sign, line):
        each.close()


# --- cameras -------------------------------------------------------------------------


def test_a_docking_before_the_camera_was_listed_is_said(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    at = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)
    station.camera_lines = [
        CameraLine(Camera("S1", "CAM-01"), docked_at=at),
        CameraLine(Camera("S2", "CAM-02")),
    ]
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert page.table.text(0, 4) == "20/11/2026 09:15"
    assert page.table.text(1, 4) == "never"


def test_a_clock_is_told_as_on_the_card_of_the_camera(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    at = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)
    readings = [
        ClockReading(0.0, ClockEvidence.NOTHING, at),
        ClockReading(0.0, ClockEvidence.NOTHING, at, 3600.0),
        ClockReading(67.0, ClockEvidence.GPS, at),
        None,
    ]
    station.camera_lines = [
        CameraLine(Camera(f"S{row}", f"CAM-0{row}", last_docked_at=at), clock=reading)
        for row, reading in enumerate(readings)
    ]
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert [page.table.text(row, 3) for row in range(4)] == [
        "not measured", "+ 1 h measured, not corrected", "+ 67 s · by the satellites", "—",
    ]  # fmt: skip
    assert [clock_words(one) for one in readings if one is not None] == [
        f"{page.table.text(row, 3)} · 20/11/2026" for row in range(3)
    ]


@pytest.mark.parametrize(
    ("told", "words", "colour"),
    [
        ({"emptying": Emptying.DONE}, "nothing", ""),
        ({"emptying": Emptying.DONE, "left": 2}, "2 files", "amber"),
        ({"emptying": Emptying.DONE, "left": 3, "overdue": 1}, "3 files, 1 older than a month", "amber"),
        ({"emptying": Emptying.ASKS}, "waits for an order", ""),
        ({"emptying": Emptying.NEVER, "overdue": 2}, "never emptied, 2 older than a month", "amber"),
        ({"emptying": Emptying.WRITE_PROTECTED}, "write-protected", "amber"),
        ({"emptying": Emptying.DOCK_REFUSES}, "the dock lets nothing be erased", "amber"),
        ({"emptying": Emptying.CUT}, "begun, end unknown", "amber"),
        ({}, "—", ""),
    ],
)
def test_what_the_last_docking_left_in_a_camera_is_said_and_why_it_was_not_emptied(
    qtbot: Any,
    station: Any,
    lane: Jobs,
    idle: Callable[[], None],
    told: dict[str, Any],
    words: str,
    colour: str,
) -> None:
    last = Docking(1, datetime(2026, 11, 20, 8, 15, tzinfo=UTC), DockingEnd.DONE, 3, 9, **told)
    station.camera_lines = [CameraLine(Camera("S1", "CAM-01"), last=last), CameraLine(Camera("S2", "CAM-02"))]
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert page.table.text(0, 5) == words
    assert page.table.text(1, 5) == "—", "it never docked: nobody knows"
    shown = page.table.model().data(page.table.model().index(0, 5), Qt.ItemDataRole.ForegroundRole)
    assert (shown is not None and shown.name() == LIGHT.amber) is (colour == "amber")


# --- tables --------------------------------------------------------------------------


def cut_cells(table: RowTable[Any]) -> list[str]:
    """Titles and words that have less room than they need."""
    header, metrics = table.horizontalHeader(), table.fontMetrics()
    cut = [
        str(table.model().headerData(n, Qt.Orientation.Horizontal))
        for n in range(header.count())
        if header.sectionSize(n) < header.sectionSizeHint(n)
    ]
    for row in range(len(table.rows)):
        words = [table.text(row, n) for n in range(header.count())]
        cut += [
            each for n, each in enumerate(words) if metrics.horizontalAdvance(each) > table.columnWidth(n)
        ]
    return cut


def test_a_column_has_room_for_its_title_and_grows_with_its_words(qtbot: Any) -> None:
    table: RowTable[str] = RowTable(
        "Names",
        [
            Column("A title far wider than forty", lambda row: row[:3], 40),
            Column("Operation", lambda row: row, 60, is_strong=True),
            Column("Rest", lambda row: row, takes_rest=True),
        ],
    )
    in_front(qtbot, table)
    long = "Enregistrement complété ou corrigé"
    table.show_rows([long, "x"])
    table.resize(1200, 300)
    assert cut_cells(table) == []
    table.resize(600, 300)
    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance(long), (
        "the strong one keeps its words"
    )
    assert table.columnWidth(0) >= table.horizontalHeader().sectionSizeHint(0)
    table.setColumnWidth(1, 77)  # as a person drags it
    table.show_rows(["y"])
    table.resize(1300, 300)
    assert table.columnWidth(1) == 77
    table.close()


def test_an_empty_table_says_so_once_that_is_known(qtbot: Any) -> None:
    table: RowTable[str] = RowTable("Names", [Column("Name", str)])
    table.say_when_empty("Nobody yet.", "Add the first.", "user")
    in_front(qtbot, table)
    (page,) = table.findChildren(EmptyPage)
    assert not page.isVisible(), "nobody was asked yet"
    table.show_rows([])
    assert page.isVisible()
    assert page.words == "Nobody yet. Add the first."
    table.show_rows(["Camille"])
    assert not page.isVisible()
    table.close()


def test_in_a_narrow_table_short_words_are_whole_before_long_ones_grow(qtbot: Any) -> None:
    table: RowTable[str] = RowTable(
        "Names",
        [
            Column("Who", lambda row: f"{row}, responsable du service", 60),
            Column("When", lambda _: "29/11/2026 10:08", 60),
            Column("What", lambda row: f"{row} " * 9, takes_rest=True),
        ],
    )
    in_front(qtbot, table)
    table.show_rows(["Camille Martin"])
    table.resize(400, 300)
    metrics = table.fontMetrics()
    assert table.columnWidth(1) > metrics.horizontalAdvance("29/11/2026 10:08")
    assert table.columnWidth(2) >= 120, "its least width"
    assert sum(table.columnWidth(n) for n in range(3)) == table.viewport().width()
    table.close()


def test_a_dialogue_begins_in_its_first_field_and_ends_with_its_buttons(qtbot: Any) -> None:
    dialog = CameraDialog(None)
    in_front(qtbot, dialog)
    assert QApplication.focusWidget() is field(dialog, "Serial number")  # no click before typing
    met = []
    for _ in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.text() if isinstance(focused, QPushButton) else focused.accessibleName())
        press(qtbot, Qt.Key.Key_Tab)
    names = [
        "Serial number",
        "Label",
        "Model",
        "Prefect's order",
        "After the transfer",
        "Kept from before the button",
    ]
    assert met[:8] == [*names, "Cancel", "Serial number"]  # a button that is not ready is passed over
    dialog.close()
    known = CameraDialog(Camera("DSJ-1", "CAM-01"))
    in_front(qtbot, known)
    assert QApplication.focusWidget() is field(known, "Label")  # the number is fixed
    for _ in range(6):
        press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(known, "Save")
    known.close()


def test_a_list_that_gets_the_focus_lights_the_row_its_buttons_act_on(qtbot: Any) -> None:
    table: RowTable[str] = RowTable("Holds", (Column("Reference", str, takes_rest=True),))
    in_front(qtbot, table)
    table.show_rows(["PV 2026/0123", "PV 2026/0124"])
    table.clearFocus()
    table.setFocus()
    assert table.chosen() == "PV 2026/0123"
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    table.show_rows([])
    table.clearFocus()
    table.setFocus()
    assert table.chosen() is None
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.show_rows(["a doubtful hour"])
    table.clearFocus()
    table.setFocus()
    assert not table.selectionModel().hasSelection()  # where several are chosen nothing is chosen unasked


def test_a_failure_that_is_over_is_said_no_more_and_nothing_else_goes_with_it(qtbot: Any) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say_error(SweepBraked("clock", 2, TODAY))
    notice.take_back(SweepBraked)
    assert (notice.words, notice.isHidden()) == ("", True)
    notice.say_error(SweepBraked("clock", 2, TODAY))
    notice.say_good("Saved.")
    notice.take_back(SweepBraked)
    assert notice.words == "Saved."
