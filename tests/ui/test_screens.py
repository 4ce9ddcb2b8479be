"""Holds, reason, journal, station, first start, sign-in: what clicks do."""

from __future__ import annotations

import threading
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QDate, QDateTime, QModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.access import Reason
from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clip import ClipId
from bwc_review.domain.clock_slip import CameraSlip, Slip
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.errors import (
    DiskFull,
    HoldTooLate,
    LoginTaken,
    PassphraseWrong,
    RulesNotShown,
    SignInTooSoon,
)
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.journal import Operation, Verification
from bwc_review.domain.people import PersonId, Role
from bwc_review.domain.progress import Progress, Upgrading
from bwc_review.domain.rule_change import Affected, RuleEffect
from bwc_review.paths import resource
from bwc_review.settings import Settings
from bwc_review.ui import language
from bwc_review.ui.first_start.needs import is_confirmed, login_from, part_to_confirm
from bwc_review.ui.first_start.wizard import FirstStartWizard
from bwc_review.ui.holds.hand_over_dialog import HandOverDialog
from bwc_review.ui.holds.holds_screen import HoldsScreen
from bwc_review.ui.holds.needs import HandOverEffect, ReleaseEffect
from bwc_review.ui.holds.open_hold_dialog import OpenHoldDialog
from bwc_review.ui.holds.release_dialog import ReleaseDialog
from bwc_review.ui.holds.review_dialog import ReviewDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.registers.journal_screen import JournalScreen
from bwc_review.ui.registers.subject_words import subject_words
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.ui.sign_in.upgrade_line import UpgradeLine
from bwc_review.ui.station.camera_dialog import CameraDialog
from bwc_review.ui.station.cameras_page import CameraLine, CamerasPage
from bwc_review.ui.station.clock_correction import ClockCorrectionDialog
from bwc_review.ui.station.docks_page import DocksPage
from bwc_review.ui.station.handing_register import HandingDialog, HandingRegister
from bwc_review.ui.station.integrity_page import BadClip, CatalogueLook, CheckResult, IntegrityPage
from bwc_review.ui.station.look_page import LookPage
from bwc_review.ui.station.people_page import PeoplePage, PersonDialog
from bwc_review.ui.station.rules_dialog import RulesDialog
from bwc_review.ui.station.service_page import ServicePage
from bwc_review.ui.theme import Theme
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.passphrase_field import PassphraseField
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import RowTable

TODAY = date(2026, 11, 23)


Kind = TypeVar("Kind", bound=QWidget)


def child(root: QWidget, kind: type[Kind]) -> Kind:
    """The first part of its kind."""
    found = root.findChild(kind)
    assert found is not None, kind.__name__
    return found


def button(root: QWidget, words: str) -> QPushButton:
    [found] = [each for each in root.findChildren(QPushButton) if each.text() == words]
    return found


def field(root: QWidget, name: str) -> QLineEdit:
    [found] = [each for each in root.findChildren(QLineEdit) if each.accessibleName() == name]
    return found


def said(root: QWidget) -> str:
    return " ".join(each.words for each in root.findChildren(Notice))


def type_passphrase(qtbot: Any, root: QWidget, name: str, text: str) -> None:
    line = field(root, name)
    line.clear()
    qtbot.keyClicks(line, text)


# --- holds ---------------------------------------------------------------------------


def test_a_hold_needs_a_reference_and_an_authority(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None], some_clips: Any
) -> None:
    dialog = OpenHoldDialog([some_clips[0].id], holds, lane, (TODAY, 3))
    qtbot.addWidget(dialog)
    dialog.show()
    keep = button(dialog, "Hold")
    assert not keep.isEnabled()
    qtbot.keyClicks(field(dialog, "Reference"), "PV 2026/0200")
    assert not keep.isEnabled()
    qtbot.keyClicks(field(dialog, "Authority"), "Gendarmerie")
    with qtbot.waitSignal(dialog.opened):
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    idle()
    [(clips, order)] = holds.opened
    assert clips == [some_clips[0].id]
    assert (order.procedure, order.reference, order.authority) == (
        ProcedureKind.JUDICIAIRE, "PV 2026/0200", "Gendarmerie",
    )  # fmt: skip
    assert order.review_on == date(2026, 12, 23)
    assert order.procedure_on == TODAY
    assert not dialog.isVisible()


def test_a_review_cannot_be_put_off_beyond_the_rule(qtbot: Any, holds: Any, lane: Jobs) -> None:
    dialog = OpenHoldDialog([], holds, lane, (date(2026, 11, 30), 3))
    qtbot.addWidget(dialog)
    [edit] = [one for one in dialog.findChildren(QDateEdit) if one.accessibleName() == "Review on"]
    edit.setDate(QDate(2030, 1, 1))
    assert dialog.order.review_on == date(2027, 2, 28)


def test_a_hold_refused_is_said_and_nothing_typed_is_lost(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None], some_clips: Any
) -> None:
    holds.refusal = HoldTooLate(some_clips[0].id, date(2026, 11, 12))
    dialog = OpenHoldDialog([some_clips[0].id], holds, lane, (TODAY, 3))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(field(dialog, "Reference"), "PV 1")
    qtbot.keyClicks(field(dialog, "Authority"), "A")
    button(dialog, "Hold").click()
    idle()
    assert "The month ended on 12/11/2026" in said(dialog)
    assert field(dialog, "Reference").text() == "PV 1"
    assert button(dialog, "Hold").isEnabled()
    dialog.close()


def test_the_list_shows_open_holds_and_on_request_released_ones(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    screen = HoldsScreen(holds, lane, lane)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    assert [screen.table.text(row, 0) for row in range(len(screen.table.rows))] == [
        "PV 2026/0123",
        "PV 2026/0124",
    ]
    child(screen, QCheckBox).click()
    assert len(screen.table.rows) == 3
    assert screen.table.text(2, 7) == "released 20/11/2026"
    assert screen.table.text(0, 5) == "Held · else 12/12/2026"
    assert screen.table.text(2, 5) == "5 d"
    assert [screen.table.badge(5, row) for row in range(3)] == [line.kept for line in holds.held]
    screen.close()


def test_who_lists_holds_on_own_recordings_only_reads_no_figure_of_them(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None], read_texts: Any
) -> None:
    screen = HoldsScreen(holds, lane, lane)
    qtbot.addWidget(screen)
    screen.refresh()
    idle()
    assert "2 open" in read_texts(screen)
    holds.counts = False
    screen.refresh()
    idle()
    assert len(screen.table.rows) == 2
    assert not [words for words in read_texts(screen) if words.endswith(" open")]


def test_a_release_says_first_what_it_erases_and_asks_twice(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    holds.result = ReleaseEffect(True, date(2026, 10, 12), 0, 1_500_000_000, 3, 2, "2026-0042")
    screen = HoldsScreen(holds, lane, lane)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    screen.table.selectRow(0)
    button(screen, "Release…").click()
    idle()
    dialog = child(screen, ReleaseDialog)
    assert "will be erased at once" in dialog.consequence
    assert dialog.goes.splitlines() == [
        "What goes:",
        "–\u00a0the original (1.5 GB)",
        "–\u00a03 marks",
        "–\u00a02 stills",
        "–\u00a0previews, and the words it is found by",
        "–\u00a0its place in incident 2026-0042, which keeps the line that it was erased",
    ]
    go = button(dialog, "Release and erase")
    qtbot.keyClicks(field(dialog, "Reason"), "Affaire close")
    assert not go.isEnabled()
    child(dialog, QCheckBox).click()
    go.click()
    idle()
    assert holds.released == [("h1", "Affaire close")]
    assert "The hold is released." in said(screen)
    screen.close()


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (HandOverEffect(False, False, date(2026, 12, 12), 0), "keeps the original here until it is released"),
        (HandOverEffect(True, False, date(2026, 12, 12), 0), "follows its month again, until 12/12/2026"),
        (HandOverEffect(True, False, date(2026, 12, 12), 1), "1 other hold keeps the original"),
    ],
)
def test_a_hand_over_says_first_what_becomes_of_the_original(
    effect: HandOverEffect, words: str, qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    holds.hand_over_result = effect
    screen = HoldsScreen(holds, lane, lane)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    screen.table.selectRow(0)
    button(screen, "Handed over…").click()
    idle()
    dialog = child(screen, HandOverDialog)
    assert words in dialog.consequence
    go = button(dialog, "Note the hand-over")
    assert not go.isEnabled()
    qtbot.keyClicks(field(dialog, "Who signed for it"), "Adj. Roux")
    child(dialog, QDateEdit).setDate(QDate(2026, 11, 20))
    go.click()
    idle()
    assert holds.handed_over == [("h1", "Adj. Roux", date(2026, 11, 20))]
    assert "The hand-over is noted." in said(screen)
    screen.close()


def test_a_hand_over_that_erases_asks_twice(qtbot: Any, holds: Any, lane: Jobs) -> None:
    effect = HandOverEffect(True, True, date(2026, 10, 12), 0)
    dialog = HandOverDialog(holds.held[0], effect, holds, lane, TODAY)
    qtbot.addWidget(dialog)
    assert "will be erased at once" in dialog.consequence
    go = button(dialog, "Note and erase")
    qtbot.keyClicks(field(dialog, "Who signed for it"), "Adj. Roux")
    assert not go.isEnabled()
    child(dialog, QCheckBox).click()
    assert go.isEnabled()


def test_a_hold_to_review_is_kept_on_with_a_reason_and_a_new_date(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    screen = HoldsScreen(holds, lane, lane)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    screen.table.selectRow(1)
    button(screen, "Review…").click()
    dialog = child(screen, ReviewDialog)
    keep = button(dialog, "Keep on holding")
    assert not keep.isEnabled()
    qtbot.keyClicks(field(dialog, "Why it is still needed"), "Jugement attendu")
    child(dialog, QDateEdit).setDate(QDate(2026, 12, 31))
    keep.click()
    idle()
    assert holds.reviewed == [("h2", date(2026, 12, 31), "Jugement attendu")]
    assert "The hold stays" in said(screen)
    screen.close()


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (ReleaseEffect(False, date(2026, 12, 12), 0), "it will be erased automatically on 12/12/2026"),
        (ReleaseEffect(False, date(2026, 10, 12), 2), "2 other holds keep this recording"),
    ],
)
def test_a_release_that_erases_nothing_says_what_holds_then(
    effect: ReleaseEffect, words: str, qtbot: Any, holds: Any, lane: Jobs
) -> None:
    dialog = ReleaseDialog(holds.held[0], effect, holds, lane)
    qtbot.addWidget(dialog)
    assert words in dialog.consequence
    assert dialog.findChildren(QCheckBox) == []  # nothing is to be confirmed


# --- reason --------------------------------------------------------------------------


def test_no_picture_without_a_reason(qtbot: Any) -> None:
    dialog = ReasonDialog("Intervention 2026-0042", tuple(Reason), 30)
    qtbot.addWidget(dialog)
    dialog.show()
    show = button(dialog, "Show the pictures")
    assert not show.isEnabled()
    dialog.choose(Reason.JUDICIAIRE)
    qtbot.keyClicks(field(dialog, "Reference"), " PV 2026/0123 ")
    with qtbot.waitSignal(dialog.stated) as stated:
        qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert stated.args == [Reason.JUDICIAIRE, "PV 2026/0123"]
    assert not dialog.isVisible()


def test_only_the_reasons_of_the_role_are_offered(qtbot: Any, read_texts: Any) -> None:
    dialog = ReasonDialog("x", (Reason.ETABLISSEMENT_DES_FAITS,), 30)
    qtbot.addWidget(dialog)
    words = read_texts(dialog)
    assert "Faithful account of the facts" in words
    assert "Judicial procedure" not in words


# --- journal -------------------------------------------------------------------------


@pytest.fixture
def journal_screen(
    qtbot: Any, journal: Any, lane: Jobs, idle: Callable[[], None], tmp_path: Path
) -> JournalScreen:
    screen = JournalScreen(journal, journal, lane, lambda parent, title, name: tmp_path / "out.bin")
    qtbot.addWidget(screen)
    screen.refresh()
    idle()
    return screen


def test_the_journal_shows_its_entries_in_words(journal_screen: JournalScreen) -> None:
    table = journal_screen.table
    assert len(table.rows) == 40
    assert [table.text(1, column) for column in range(8)] == [
        "3,199", "22/11/2026 03:12", "Viewing", "Marie Durand · Head of service", "Judicial procedure", "—",
        "0197f3a2-11d4", "Done",
    ]  # fmt: skip
    assert table.text(2, 3) == "the station"


def test_a_long_role_does_not_push_the_name_out_of_its_cell(
    journal_screen: JournalScreen, journal: Any, idle: Callable[[], None]
) -> None:
    journal.entries = [replace(journal.entries[1], role="dpo")]
    journal_screen.refresh()
    idle()
    assert journal_screen.table.text(0, 3) == "Marie Durand · DPO"


def test_the_journal_is_narrowed_by_operation(
    journal_screen: JournalScreen, journal: Any, idle: Callable[[], None]
) -> None:
    [combo] = [
        each for each in journal_screen.findChildren(QComboBox) if each.accessibleName() == "Operation"
    ]
    combo.setCurrentIndex(combo.findText("Viewing"))
    combo.activated.emit(combo.currentIndex())
    idle()
    assert journal.queries[-1].operation is Operation.VIEW
    assert {line.operation for line in journal_screen.table.rows} == {Operation.VIEW}


def test_a_journal_too_long_to_list_says_so(
    journal_screen: JournalScreen, journal: Any, idle: Callable[[], None], read_texts: Any
) -> None:
    def cut() -> bool:
        words = "Only the newest entries are listed."
        labels = journal_screen.findChildren(QLabel)
        return any(each.text().startswith(words) and not each.isHidden() for each in labels)

    assert not cut()
    journal.most = 7
    journal_screen.refresh()
    idle()
    assert cut()
    assert len(journal_screen.table.rows) == 7
    assert "40 entries" in read_texts(journal_screen)


def test_no_number_stands_beside_a_person_in_the_journal(
    journal_screen: JournalScreen, idle: Callable[[], None]
) -> None:
    def figures() -> list[str]:
        return [
            each.text() for each in journal_screen.findChildren(QLabel) if each.text().endswith("entries")
        ]

    assert figures() == ["40 entries"]
    combo = next(each for each in journal_screen.findChildren(QComboBox) if each.accessibleName() == "Person")
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    idle()
    assert combo.currentData() is not None
    assert figures() == []


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Verification(True, 3200, None, "", 0, b""), "The journal is intact. 3200 entries checked"),
        (Verification(True, 3200, None, "", 12, b""), "12 older ones were purged after their term."),
        (Verification(False, 3200, 1234, "leaf", 0, b""), "The journal was altered at entry 1,234."),
    ],
)
def test_verify_has_a_visible_result(
    outcome: Verification, words: str, journal_screen: JournalScreen, journal: Any, idle: Callable[[], None]
) -> None:
    journal.outcome = outcome
    button(journal_screen, "Verify").click()
    idle()
    assert words in journal_screen.notice.words
    assert button(journal_screen, "Verify").isEnabled()


@pytest.mark.parametrize(
    ("words", "content"), [("Save as table…", b"seq;at\n"), ("Save as PDF…", b"%PDF-1.7\n")]
)
def test_the_journal_is_saved_where_the_person_chooses(
    words: str, content: bytes, journal_screen: JournalScreen, tmp_path: Path, idle: Callable[[], None]
) -> None:
    button(journal_screen, words).click()
    idle()
    assert (tmp_path / "out.bin").read_bytes() == content
    assert "Saved." in journal_screen.notice.words


def test_writing_the_journal_is_stopped_and_nothing_is_saved(
    journal_screen: JournalScreen, journal: Any, tmp_path: Path, idle: Callable[[], None]
) -> None:
    journal.gate = threading.Event()
    button(journal_screen, "Save as table…").click()
    button(child(journal_screen, ProgressLine), "Cancel").click()
    journal.gate.set()
    idle()
    assert not (tmp_path / "out.bin").exists()
    assert "Nothing was saved" in journal_screen.notice.words


# --- station -------------------------------------------------------------------------


def test_a_camera_is_added_and_handed_over(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert [page.table.text(1, column) for column in range(6)] == [
        "CAM-02", "DSJ-0002", "Éric Lafont", "+ 67 s · by the satellites", "22/11/2026 18:40", "3 files",
    ]  # fmt: skip
    button(page, "Add a camera…").click()
    dialog = child(page, CameraDialog)
    qtbot.keyClicks(field(dialog, "Serial number"), "DSJ-0003")
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(field(dialog, "Label"), "CAM-03")
    assert dialog.camera.pre_record_s is None
    [before] = [
        each for each in dialog.findChildren(QSpinBox) if "before the button" in each.accessibleName()
    ]
    before.setValue(30)
    station.waiting = 2
    dialog.save_button.click()
    idle()
    assert child(page, Notice).words == (
        "The list of cameras is saved. 2 recordings that name this camera wait to be attributed: "
        "Recordings, To identify."
    )
    [(verb, camera)] = station.told
    assert (verb, camera.serial, camera.label) == ("add", "DSJ-0003", "CAM-03")
    assert camera.pre_record_s == 30.0
    page.table.selectRow(0)
    [combo] = [each for each in page.findChildren(QComboBox) if each.accessibleName() == "Worn by"]
    combo.setCurrentIndex(combo.findText("Éric Lafont"))
    button(page, "Taken").click()
    idle()
    assert station.told[-1] == ("take", "DSJ-0001", PersonId("p2"))
    assert "in the register" in child(page, Notice).words


def test_one_click_brings_a_camera_back_and_none_where_nobody_has_it(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    station.camera_lines = [CameraLine(Camera("S1", "CAM-01")), *station.camera_lines]
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    page.table.selectRow(0)
    assert not button(page, "Returned").isEnabled()
    page.table.selectRow(2)
    assert not button(page, "Taken").isEnabled(), "who has it already does not take it again"
    button(page, "Returned").click()
    idle()
    assert station.told[-1] == ("give_back", "DSJ-0002")


def test_a_line_of_the_register_is_corrected_with_a_reason_and_printed(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "register.pdf"
    page = CamerasPage(station, lane, lane, lambda _parent, _title, _name: file)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    register = child(page, HandingRegister)
    assert register.table.text(0, 3) == "still out"
    assert "heure du tableau" in register.table.text(1, 4)
    register.table.selectRow(1)
    button(page, "Correct the line…").click()
    dialog = child(page, HandingDialog)
    assert not dialog.save_button.isEnabled()
    field(dialog, "Reason").setText("mauvaise caméra")
    [strike] = [box for box in dialog.findChildren(QCheckBox) if box.text().startswith("This hand-over")]
    strike.setChecked(True)
    dialog.save_button.click()
    idle()
    before = station.handings[1].line
    assert station.told[-1] == ("correct", replace(before, is_void=True), "mauvaise caméra")
    button(page, "Save as PDF…").click()
    idle()
    assert file.read_bytes() == b"%PDF-register"


def test_a_person_is_added_with_an_own_passphrase(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = PeoplePage(station, lane, lane, 12)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    button(page, "Add a person…").click()
    dialog = child(page, PersonDialog)
    for name, text in (("First name", "Anne"), ("Last name", "Roux"), ("Sign-in name", "A.Roux")):
        qtbot.keyClicks(field(dialog, name), text)
    type_passphrase(qtbot, dialog, "Passphrase", "trop court")
    assert not dialog.save_button.isEnabled()
    type_passphrase(qtbot, dialog, "Passphrase", "cheval agrafe pile juste")
    station.refusal = LoginTaken("a.roux")
    dialog.save_button.click()
    idle()
    assert "Somebody already signs in as a.roux" in said(dialog)
    station.refusal = None
    dialog.save_button.click()
    idle()
    [(verb, order, passphrase)] = station.told
    assert (verb, order.login, order.role, order.ends_on) == ("add", "a.roux", Role.AGENT_HABILITE, None)
    assert passphrase == "cheval agrafe pile juste"


def test_who_is_named_by_no_order_is_to_complete_and_counted_until_it_is_stated(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    chief = replace(station.people()[0], order_reference="")
    named = replace(chief, order_reference="2025-12")
    mayor = replace(chief, id=PersonId("m"), last_name="Maire", role=Role.MAIRE)
    gone = replace(chief, id=PersonId("g"), last_name="Parti", ends_on=date(2025, 12, 31))
    monkeypatch.setattr(station, "people", lambda: (named, chief, mayor, gone))
    page = PeoplePage(station, lane, lane, 12)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert [page.table.text(row, 4) for row in range(4)] == ["2025-12", "To complete", "—", "—"]
    words = "1 person without the order of the mayor that designates them."
    assert [one.isHidden() for one in page.findChildren(QLabel) if one.text() == words] == [False]
    page.table.selectRow(1)
    button(page, "Correct or end…").click()
    dialog = child(page, PersonDialog)
    order = field(dialog, "Mayor's order")
    assert order.property("role") == "missing"
    qtbot.keyClicks(order, "2026-3")
    assert order.property("role") != "missing"
    dialog.reject()


def test_what_lies_at_a_source_is_not_said_to_wait(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    """A folder that is not emptied keeps what has long been in the vault."""
    page = DocksPage(station, lane, lane, lane, lambda parent, title: "/media/dock2")
    qtbot.addWidget(page)
    page.refresh()
    idle()
    header = page.table.model()
    assert header.headerData(2, Qt.Orientation.Horizontal) == "There"
    assert page.table.text(0, 2) == "2 recordings"
    assert header.data(header.index(0, 2), Qt.ItemDataRole.ForegroundRole) is None


def test_bringing_in_says_what_came_and_what_did_not(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = DocksPage(station, lane, lane, lane, lambda parent, title: "/media/dock2")
    qtbot.addWidget(page)
    page.refresh()
    idle()
    child(page, QCheckBox).click()
    with qtbot.waitSignal(page.brought_in):
        button(page, "Bring in now").click()
    idle()
    assert station.told == [("bring_in", True)]
    assert page.notice.words.startswith("3 recordings brought in and checked. 1 was already there.")
    button(page, "Add a folder…").click()
    idle()
    assert station.told[-1] == ("add_source", "/media/dock2")
    station.refusal = DiskFull("/srv", 0)
    button(page, "Bring in now").click()
    idle()
    assert "The camera keeps its recordings" in page.notice.words
    assert button(page, "Bring in now").isEnabled()


def test_no_button_of_the_sources_is_cut_in_large_letters(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], dressed: Theme
) -> None:
    dressed.choose("light", 150)
    page = DocksPage(station, lane, lane, lane, lambda parent, title: "/media/dock2")
    qtbot.addWidget(page)
    page.resize(640, 700)
    page.show()
    page.refresh()
    idle()
    cut = [one.text() for one in page.findChildren(QPushButton) if one.width() < one.sizeHint().width()]
    assert cut == []
    page.close()


def test_when_a_file_comes_in_is_said_of_the_folder_that_is_chosen_only(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = DocksPage(station, lane, lane, lane, lambda parent, title: "/media/dock2")
    qtbot.addWidget(page)
    page.refresh()
    idle()
    spin = child(page, QSpinBox)
    assert spin.text() == "—"
    row = next(n for n, line in enumerate(page.table.rows) if line.is_kept)
    page.table.selectRow(row)
    assert spin.text() == f"{page.table.rows[row].still_s} s"
    page.table.clearSelection()
    page.table.setCurrentIndex(QModelIndex())
    assert spin.text() == "—"


def test_what_stayed_on_a_camera_is_said_by_name(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = DocksPage(station, lane, lane, lane, lambda parent, title: "/media/dock2")
    qtbot.addWidget(page)
    station.brought = replace(
        station.brought, left=tuple(f"DCIM/{number}.bin" for number in range(7)), left_on=("CAM-02",)
    )
    button(page, "Bring in now").click()
    idle()
    assert "7 files still on CAM-02: DCIM/0.bin, DCIM/1.bin, DCIM/2.bin" in page.notice.words
    assert "DCIM/4.bin, …." in page.notice.words
    station.brought = replace(station.brought, left_overdue=2, overdue_on=("CAM-02",))
    button(page, "Bring in now").click()
    idle()
    assert "2 recordings older than a month still on CAM-02: empty it" in page.notice.words
    station.brought = replace(station.brought, left=(), left_overdue=0, unfinished=2)
    button(page, "Bring in now").click()
    idle()
    assert "2 not finished yet: they come in by themselves." in page.notice.words
    station.brought = replace(station.brought, unfinished=0, cleared=("/media/dock2",))
    button(page, "Bring in now").click()
    idle()
    assert "/media/dock2: nothing is left there. Its cameras may hold more." in page.notice.words


def test_who_only_reads_the_holds_is_offered_nothing_to_do_with_them(
    qtbot: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    holds.looks = holds.decides = False
    screen = HoldsScreen(holds, lane, lane)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    idle()
    assert len(screen.table.rows) == 2
    screen.clip_wanted.connect(lambda _: pytest.fail("no picture for who sees none"))
    screen.table.setCurrentIndex(screen.table.model().index(0, 0))
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    hidden = ("Show the recording", "Review…", "Handed over…", "Release…")
    assert [button(screen, words).isVisible() for words in hidden] == [False] * 4
    assert [keys for _, lines in screen.key_groups() for keys, _ in lines] == ["↑ ↓"]
    screen.close()


def test_a_changed_rule_is_simulated_and_the_list_it_would_erase_is_shown(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = ServicePage(station, lane, lane)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    assert page.service == station.current
    next(each for each in page.findChildren(QCheckBox) if "one day earlier" in each.text()).click()
    begun = datetime(2026, 10, 24, 13, 0, tzinfo=UTC)
    gone = Affected(ClipId("c-1"), "CAM-01", begun, date(2026, 11, 24), date(2026, 11, 23))
    tonight = replace(gone, clip=ClipId("c-2"))
    moves = replace(gone, clip=ClipId("c-3"), due_before=date(2026, 11, 30), due_after=date(2026, 11, 29))
    station.effect = RuleEffect((gone,), 12, (tonight,), (moves,), date(2026, 11, 23))
    button(page, "Save").click()
    idle()
    dialog = child(page, RulesDialog)
    assert "These rules would erase 2 recordings today." in dialog.consequence
    assert "The due date of 12 recordings moves." in dialog.consequence
    table = child(dialog, RowTable)
    assert table.text(0, 0) == "24/10/2026 15:00 · CAM-01"
    assert [(table.text(row, 1), table.text(row, 2)) for row in range(3)] == [
        ("tomorrow · 24/11/2026", "today · 23/11/2026, at once"),
        ("tomorrow · 24/11/2026", "today · 23/11/2026, later today"),
        ("7 d · 30/11/2026", "6 d · 29/11/2026"),
    ]
    go = button(dialog, "Change and erase")
    qtbot.keyClicks(field(dialog, "Reason"), "Avis du maire")
    assert not go.isEnabled()
    next(each for each in dialog.findChildren(QCheckBox)).click()
    assert station.told == []
    go.click()
    idle()
    _, saved, reason, shown = station.told[0]
    assert (saved.days_early, reason, shown.goes) == (1, "Avis du maire", {"c-1", "c-2"})
    page.close()


def test_a_rule_whose_list_grew_is_shown_anew_with_the_reason_as_it_was_written(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = ServicePage(station, lane, lane)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    next(each for each in page.findChildren(QCheckBox) if "one day earlier" in each.text()).click()
    button(page, "Save").click()
    idle()
    before = child(page, RulesDialog)
    qtbot.keyClicks(field(before, "Reason"), "Avis du maire")
    gone = Affected(
        ClipId("c-1"),
        "CAM-01",
        datetime(2026, 10, 24, 13, tzinfo=UTC),
        date(2026, 11, 24),
        date(2026, 11, 23),
    )
    station.effect = RuleEffect((gone,), 1, told_on=date(2026, 11, 23))  # by now
    station.refusal = RulesNotShown(1)
    button(before, "Change the rules").click()
    idle()
    assert "that have not all been shown" in page.notice.words
    anew = page.findChildren(RulesDialog)[-1]
    assert anew is not before
    assert "would erase 1 recording today" in anew.consequence
    assert field(anew, "Reason").text() == "Avis du maire"
    station.refusal = None
    station.told.clear()
    next(each for each in anew.findChildren(QCheckBox)).click()
    button(anew, "Change and erase").click()
    idle()
    assert station.told[0][2:] == ("Avis du maire", station.effect)
    page.close()


def test_a_rule_that_erases_nothing_still_wants_its_reason(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = ServicePage(station, lane, lane)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    next(each for each in page.findChildren(QCheckBox) if "one day earlier" in each.text()).click()
    button(page, "Save").click()
    idle()
    dialog = child(page, RulesDialog)
    assert "erase nothing now" in dialog.consequence
    assert page.service.reading == "lenient"
    next(one for one in page.findChildren(QRadioButton) if one.text().startswith("Strict")).click()
    assert page.service.reading == "strict"
    go = button(dialog, "Change the rules")
    assert not go.isEnabled()
    button(dialog, "Leave as it is").click()
    assert station.told == []
    page.close()


def test_the_letterhead_is_saved_without_a_question(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = ServicePage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    line = field(page, "Telephone")
    line.setText("05 62 11 11 11")
    page.refresh()
    idle()
    assert line.text() == "05 62 11 11 11", "a refresh must not take away what is being typed"
    button(page, "Save").click()
    idle()
    assert station.told[0][1].telephone == "05 62 11 11 11"
    assert "Saved." in page.notice.words


def test_the_integrity_check_names_what_is_bad(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], read_texts: Any
) -> None:
    page = IntegrityPage(station, lane, lane)
    qtbot.addWidget(page)
    page.show()
    button(page, "Verify").click()
    idle()
    assert "Everything is as it was sealed. 34 recordings checked" in page.notice.words
    bad = BadClip("0197f3a2", "12/11/2026 14:02 · CAM-02", "no longer what was sealed")
    station.checked = CheckResult(34, (bad,), 3200, journal_ok=False, seconds=5, is_deep=True)
    button(page, "Verify in depth").click()
    idle()
    assert station.told == [("verify", False), ("verify", True)]
    assert "1 recording is not what was sealed. The journal was altered." in page.notice.words
    page.close()


def test_the_keyboard_stays_at_a_check_that_was_begun_from_it(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button that cannot be pressed for a while hands the keyboard to Cancel, and takes it back."""
    screen, may_end = QWidget(), threading.Event()
    search, page = QLineEdit(), IntegrityPage(station, lane, lane)
    column = QVBoxLayout(screen)
    column.addWidget(search)
    column.addWidget(page)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    real = station.verify

    def slow(progress: Progress, *, deep: bool) -> CheckResult:
        assert may_end.wait(20)
        found: CheckResult = real(progress, deep=deep)
        return found

    monkeypatch.setattr(station, "verify", slow)
    verify, cancel = button(page, "Verify"), button(page, "Cancel")
    for is_stopped in (False, True):
        may_end.clear()
        verify.setFocus()
        qtbot.keyClick(verify, Qt.Key.Key_Space)
        assert not verify.isEnabled()
        assert cancel.hasFocus()
        if is_stopped:
            qtbot.keyClick(cancel, Qt.Key.Key_Space)
            assert not cancel.isEnabled()
        assert not search.hasFocus()
        may_end.set()
        idle()
        assert verify.isEnabled()
        assert verify.hasFocus()
    screen.close()


def test_the_keyboard_stays_at_a_button_whose_work_a_dialogue_before_it_asked_for(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    """A window gets its focus back later than the dialogue ends that asked for a file."""
    screen, dialog = QWidget(), QWidget()
    page = IntegrityPage(station, lane, lane)
    column = QVBoxLayout(screen)
    column.addWidget(QLineEdit())
    column.addWidget(page)
    verify = button(page, "Verify")
    for one in (screen, dialog):
        qtbot.addWidget(one)
        one.show()
        one.activateWindow()
        qtbot.waitUntil(one.isActiveWindow)
        if one is screen:
            verify.setFocus()
    assert not verify.hasFocus()
    verify.click()
    assert not verify.isEnabled()
    dialog.close()
    idle()
    assert screen.focusWidget() is verify
    screen.close()


def test_the_integrity_page_says_what_the_look_at_the_catalogue_found(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], read_texts: Any
) -> None:
    page = IntegrityPage(station, lane, lane)
    qtbot.addWidget(page)
    page.show()
    at = datetime(2026, 11, 28, 9, 5, tzinfo=UTC)
    for look, words in (
        (None, "The first check is not over yet."),
        (CatalogueLook(at, 64, 1520, 0), "The catalogue is being checked; nothing wrong so far."),
        (CatalogueLook(at, 1520, 1520, 0), "Every page of the catalogue is as it was written."),
        (CatalogueLook(at, 1520, 1520, 3), "3 pages of the catalogue are damaged."),
    ):
        station.look = look
        page.refresh()
        idle()
        assert words in read_texts(page)
    assert any("Keep a copy of the data folder" in each for each in read_texts(page))
    page.close()


def test_the_look_is_told_as_soon_as_it_is_chosen(qtbot: Any) -> None:
    page = LookPage(Settings(language="fr"))
    qtbot.addWidget(page)
    [combo] = [each for each in page.findChildren(QComboBox) if each.accessibleName() == "Appearance"]
    combo.setCurrentIndex(combo.findText("Dark"))
    with qtbot.waitSignal(page.changed) as changed:
        combo.activated.emit(combo.currentIndex())
    assert changed.args == [Settings(language="fr", theme="dark")]


# --- first start ---------------------------------------------------------------------


def fill_in(qtbot: Any, wizard: FirstStartWizard, idle: Callable[[], None]) -> None:
    """All five pages as a person fills them in."""
    qtbot.keyClicks(field(wizard, "Commune"), "Fleurance")
    button(wizard, "Continue").click()
    field(wizard, "First name").insert("Éloïse")  # QTest types ASCII only
    qtbot.keyClicks(field(wizard, "Last name"), "D'Arc Petit")
    button(wizard, "Continue").click()
    type_passphrase(qtbot, wizard, "Passphrase", "cheval agrafe pile juste")
    assert not button(wizard, "Continue").isEnabled()
    type_passphrase(qtbot, wizard, "Once more", "cheval agrafe pile juste")
    button(wizard, "Continue").click()
    idle()


def test_five_pages_make_a_station(
    qtbot: Any, maker: Any, lane: Jobs, idle: Callable[[], None], tmp_path: Path, read_texts: Any
) -> None:
    sheet = tmp_path / "fiche.pdf"
    wizard = FirstStartWizard(maker, lane, 12, (lambda *_: sheet, lambda *_: "/media/dock"))
    qtbot.addWidget(wizard)
    wizard.show()
    idle()
    assert not button(wizard, "Continue").isEnabled()
    fill_in(qtbot, wizard, idle)
    button(wizard, "Save as PDF…").click()
    assert sheet.read_bytes() == b"%PDF-1.7\n"
    assert "whoever holds it opens everything" in said(wizard)
    typed = field(wizard, "Last eight signs of the key")
    qtbot.keyClicks(typed, "WRONGONE")
    assert not button(wizard, "Continue").isEnabled()
    wrong = "These are not the last eight signs of the key on the sheet."
    assert wrong in read_texts(wizard)
    typed.clear()
    qtbot.keyClicks(typed, "e6mu a7l")
    assert not button(wizard, "Continue").isEnabled(), "seven signs are not eight"
    assert wrong not in read_texts(wizard)
    typed.clear()
    qtbot.keyClicks(typed, "ce6m ua7l")
    button(wizard, "Continue").click()
    qtbot.keyClicks(field(wizard, "Label"), "CAM-01")
    qtbot.keyClicks(field(wizard, "Serial number"), "DSJ-0001")
    button(wizard, "Add this camera").click()
    qtbot.keyClicks(field(wizard, "Label"), "CAM-02")
    qtbot.keyClicks(field(wizard, "Serial number"), "DSJ-0001")
    button(wizard, "Create the station").click()
    assert "This serial number is on the list already." in said(wizard)
    assert wizard.focusWidget() is field(wizard, "Serial number")
    for name in ("Label", "Serial number"):
        field(wizard, name).clear()
    assert "already" not in said(wizard), "what was seen to is not said any more"
    button(wizard, "Add a folder of a docking station…").click()
    with qtbot.waitSignal(wizard.created):
        button(wizard, "Create the station").click()
    idle()
    [plan] = maker.plans
    assert (plan.commune, plan.first_name, plan.login) == ("Fleurance", "Éloïse", "e.darcpetit")
    assert plan.passphrase == "cheval agrafe pile juste"
    assert plan.key_file_passphrase == ""
    assert [camera.serial for camera in plan.cameras] == ["DSJ-0001"]
    assert plan.sources == ("/media/dock",)
    assert wizard.plan.passphrase == "", "nothing secret stays in a field"
    wizard.close()


def test_without_a_keyring_the_key_file_is_chosen_in_words(
    qtbot: Any, maker: Any, lane: Jobs, idle: Callable[[], None], read_texts: Any
) -> None:
    maker.has_keyring = False
    wizard = FirstStartWizard(maker, lane, 12)
    qtbot.addWidget(wizard)
    wizard.show()
    idle()
    qtbot.keyClicks(field(wizard, "Commune"), "Fleurance")
    button(wizard, "Continue").click()
    qtbot.keyClicks(field(wizard, "First name"), "A")
    qtbot.keyClicks(field(wizard, "Last name"), "B")
    button(wizard, "Continue").click()
    for name in ("Passphrase", "Once more"):
        type_passphrase(qtbot, wizard, name, "cheval agrafe pile juste")
    assert "This computer has no keyring that keeps secrets encrypted." in " ".join(read_texts(wizard))
    assert not button(wizard, "Continue").isEnabled()
    type_passphrase(qtbot, wizard, "Passphrase of the key file", "autre phrase de passe")
    assert not button(wizard, "Continue").isEnabled(), "one wrong key would lock the station"
    type_passphrase(qtbot, wizard, "Once more, that of the key file", "autre phrase de pasze")
    assert not button(wizard, "Continue").isEnabled()
    assert "The two are not the same yet." in read_texts(wizard)
    type_passphrase(qtbot, wizard, "Once more, that of the key file", "autre phrase de passe")
    assert button(wizard, "Continue").isEnabled()
    assert wizard.plan.key_file_passphrase == "autre phrase de passe"
    wizard.close()


def test_a_station_that_cannot_be_made_leaves_the_pages_filled_in(
    qtbot: Any, maker: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    maker.refusal = DiskFull("/srv", 1_000_000)
    wizard = FirstStartWizard(maker, lane, 12)
    qtbot.addWidget(wizard)
    wizard.show()
    idle()
    fill_in(qtbot, wizard, idle)
    qtbot.keyClicks(field(wizard, "Last eight signs of the key"), "CE6MUA7L")
    button(wizard, "Continue").click()
    button(wizard, "Create the station").click()
    idle()
    assert "The disk of the station is full" in said(wizard)
    assert wizard.plan.commune == "Fleurance"
    assert button(wizard, "Create the station").isEnabled()
    wizard.close()


@pytest.mark.parametrize(
    ("first", "last", "taken", "login"),
    [
        ("Marie", "Durand", (), "m.durand"),
        ("Éloïse", "D'Arc Petit", (), "e.darcpetit"),
        ("Marie", "Durand", ("m.durand",), "m.durand2"),
        ("", "Durand", (), "durand"),
    ],
)
def test_a_sign_in_name_is_proposed(first: str, last: str, taken: tuple[str, ...], login: str) -> None:
    assert login_from(first, last, taken) == login


def test_the_part_typed_back_must_be_the_one_printed() -> None:
    key = "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
    assert part_to_confirm(key) == "CE6MUA7L"
    assert is_confirmed(key, "ce6m-ua7l ")
    assert not is_confirmed(key, "")
    assert not is_confirmed("", "")
    assert not is_confirmed(key, key)


# --- sign-in -------------------------------------------------------------------------


@pytest.fixture
def sign_in(qtbot: Any, door: Any, lane: Jobs) -> SignInScreen:
    screen = SignInScreen(door, lane, "Fleurance", "Police municipale")
    qtbot.addWidget(screen)
    return screen


def test_the_right_passphrase_opens(
    sign_in: SignInScreen, door: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    assert not button(sign_in, "Sign in").isEnabled()
    type_passphrase(qtbot, sign_in, "Passphrase", door.passphrase)
    with qtbot.waitSignal(sign_in.signed_in) as signed:
        qtbot.keyClick(field(sign_in, "Passphrase"), Qt.Key.Key_Return)
    idle()
    assert signed.args == ["durand"]
    assert field(sign_in, "Passphrase").text() == ""


def test_while_a_key_opens_an_older_station_the_card_says_how_far_it_is_and_nothing_of_it_afterwards(
    sign_in: SignInScreen, door: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    sign_in.show()
    [line] = sign_in.findChildren(UpgradeLine)
    assert not line.isVisible()
    seen: list[tuple[bool, str]] = []
    [bar] = line.findChildren(QProgressBar)
    bar.valueChanged.connect(lambda _: seen.append((True, bar.accessibleName())))
    door.steps = [(3, 10, Upgrading.TABLES.value)]
    type_passphrase(qtbot, sign_in, "Passphrase", door.passphrase)
    button(sign_in, "Sign in").click()
    idle()
    assert line.words.endswith("2 of 3: tables, step 4 of 10")
    assert seen, "while it went on"
    assert not line.isVisible()


def test_a_wrong_passphrase_is_said_and_forgotten(
    sign_in: SignInScreen, qtbot: Any, idle: Callable[[], None]
) -> None:
    type_passphrase(qtbot, sign_in, "Passphrase", "wrong")
    button(sign_in, "Sign in").click()
    idle()
    assert "The passphrase is not right." in said(sign_in)
    line = field(sign_in, "Passphrase")
    assert (line.text(), sign_in.focusWidget()) == ("", line), "the next try can be typed at once"


@pytest.mark.parametrize("refusal", [PassphraseWrong("durand", 2), SignInTooSoon("durand", 2)])
def test_the_wait_counts_down_and_ends(
    refusal: Any, sign_in: SignInScreen, door: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    door.refusals = [refusal]
    type_passphrase(qtbot, sign_in, "Passphrase", "wrong")
    button(sign_in, "Sign in").click()
    idle()
    assert "Wait 2 s" in said(sign_in)
    wait = button(sign_in, "Wait 2 s")
    type_passphrase(qtbot, sign_in, "Passphrase", door.passphrase)
    assert not wait.isEnabled()
    qtbot.keyClick(field(sign_in, "Passphrase"), Qt.Key.Key_Return)
    assert len(door.tried) == 1, "nothing is tried during the wait"
    qtbot.waitUntil(lambda: wait.text() == "Wait 1 s", timeout=3000)
    qtbot.waitUntil(lambda: wait.text() == "Sign in" and wait.isEnabled(), timeout=3000)
    assert said(sign_in) == ""


def test_locked_capitals_are_said_and_the_eye_shows(qtbot: Any) -> None:
    made = PassphraseField("Passphrase", 12)
    qtbot.addWidget(made)
    made.show()
    line = field(made, "Passphrase")
    qtbot.keyClick(line, "A")  # a capital without Shift
    assert made.hint == "Capital letters are locked."
    qtbot.keyClick(line, "a")
    assert made.hint == "10 characters to go."
    assert line.echoMode() is QLineEdit.EchoMode.Password
    made.close()


def test_what_goes_on_behind_the_window_is_told(sign_in: SignInScreen, read_texts: Any) -> None:
    sign_in.show_background("CAM-02 is being brought in")
    assert "CAM-02 is being brought in" in read_texts(sign_in)


def test_a_rank_is_one_of_the_list_or_any_other(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = PeoplePage(station, lane, lane, 12)
    qtbot.addWidget(page)
    button(page, "Add a person…").click()
    dialog = child(page, PersonDialog)
    [rank] = [each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Rank"]
    assert rank.currentText() == ""
    offered = [rank.itemText(number) for number in range(rank.count())]
    assert {"gardien-brigadier", "brigadier-chef principal", "chef de service", "directeur"} <= set(offered)
    rank.setCurrentIndex(rank.findText("brigadier-chef principal"))
    assert dialog.order.rank == "brigadier-chef principal"
    line = rank.lineEdit()
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, "garde forestier")
    assert dialog.order.rank == "garde forestier"
    assert rank.count() == len(offered)
    dialog.reject()


# --- clock of a camera -----------------------------------------------------------------


def test_a_clock_is_corrected_once_it_was_shown_what_changes_and_why(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], some_clips: Any
) -> None:
    clip = some_clips[0]
    earlier = clip.due_on - timedelta(days=1)
    after = replace(clip, clock_offset_s=3600.0, counted_from=earlier - timedelta(days=30), due_on=earlier)
    station.clock_changes = (Effect(clip, after, is_erased=True),)
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    page.table.selectRow(0)
    button(page, "Clock…").click()
    dialog = child(page, ClockCorrectionDialog)
    [said, true] = [
        next(each for each in dialog.findChildren(QDateTimeEdit) if each.accessibleName() == name)
        for name in ("The camera said", "It really was")
    ]
    said.setDateTime(QDateTime(2026, 11, 12, 14, 0, 0))
    true.setDateTime(QDateTime(2026, 11, 12, 15, 0, 0))
    field(dialog, "Reason").setText("heure d'hiver")
    assert not dialog.save_button.isEnabled(), "nothing was shown yet"
    button(dialog, "Show what changes").click()
    idle()
    [_, asked] = station.told[-1]
    assert (asked.camera, asked.offset_s, asked.keeps_measured) == ("DSJ-0001", 3600.0, False)
    table = child(dialog, RowTable)
    assert table.text(0, 5) == f"{language.day(earlier)}, at once"
    assert not dialog.save_button.isEnabled(), "what is erased at once wants a yes"
    [yes] = [box for box in dialog.findChildren(QCheckBox) if box.text().startswith("Yes")]
    yes.setChecked(True)
    assert dialog.save_button.isEnabled()
    true.setDateTime(QDateTime(2026, 11, 12, 15, 1, 0))
    assert not dialog.save_button.isEnabled(), "another question wants another answer"
    true.setDateTime(QDateTime(2026, 11, 12, 15, 0, 0))
    button(dialog, "Show what changes").click()
    idle()
    yes.setChecked(True)
    dialog.save_button.click()
    idle()
    assert station.told[-1] == (
        "correct_clock",
        asked,
        "heure d'hiver",
        Agreed(station.clock_changes, erases=True),
    )
    assert "corrected" in child(page, Notice).words


NIGHT = datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
SLIP = CameraSlip(
    "DSJ-0002",
    "CAM-02",
    Slip(NIGHT, -3600.0, NIGHT + timedelta(hours=1), NIGHT + timedelta(days=20), 5),
    14,
)


@pytest.fixture
def slipped(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], some_clips: Any
) -> tuple[CamerasPage, ClockCorrectionDialog]:
    """The page that a link of the library leads to."""
    clip = some_clips[0]
    station.slips = (SLIP,)
    station.clock_changes = (Effect(clip, replace(clip, clock_offset_s=-3600.0)),)
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.propose()
    idle()
    return page, child(page, ClockCorrectionDialog)


def _said(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def test_a_camera_that_was_not_put_back_is_corrected_with_one_click(
    slipped: tuple[CamerasPage, ClockCorrectionDialog], station: Any, idle: Callable[[], None]
) -> None:
    page, dialog = slipped
    assert "The clock of CAM-02 was not put back on 25 October 2026." in _said(page)
    assert "5 measured offsets of about − 1 h since then. Nothing shows that it was set" in _said(dialog)
    assert len(child(dialog, RowTable).rows) == 1, "what changes is shown without being asked for"
    assert field(dialog, "Reason").text() == "Clock not put back on 25 October 2026"
    field(dialog, "Reason").setText("heure d'hiver, main courante 118")
    dialog.save_button.click()
    idle()
    assert station.told[-1] == (
        "correct_clock",
        SLIP.period,
        "heure d'hiver, main courante 118",
        Agreed(station.clock_changes),
    )


def test_cameras_that_could_not_be_asked_for_open_nothing_later(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent() -> None:
        raise DiskFull("/srv", 0)

    station.slips = (SLIP,)
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    with monkeypatch.context() as patch:
        patch.setattr(station, "facts", silent)
        page.propose()
        idle()
    page.refresh()
    idle()
    assert not page.findChildren(ClockCorrectionDialog)
    assert "See what changes…" in {each.text() for each in page.findChildren(QPushButton)}


def test_what_is_proposed_can_be_left_for_good(
    slipped: tuple[CamerasPage, ClockCorrectionDialog], station: Any, idle: Callable[[], None]
) -> None:
    page, dialog = slipped
    button(dialog, "Leave them so").click()
    idle()
    assert station.told[-1] == ("dismiss_slip", "DSJ-0002", NIGHT)
    assert not page.findChildren(ClockCorrectionDialog), "the dialogue is done"
    assert "not proposed again" in child(page, Notice).words
    shown = [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
    assert "See what changes…" not in {each.text() for each in shown}


def test_an_order_that_is_exceeded_and_over_is_said_above_the_cameras(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = CamerasPage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert not [each for each in page.findChildren(QLabel) if "prefect's order" in each.text()]
    station.order = OrderState(3, 2, date(2026, 11, 1), date(2026, 11, 23))
    page.refresh()
    idle()
    [words] = [each.text() for each in page.findChildren(QLabel) if "prefect's order" in each.text()]
    assert words.splitlines() == [
        "3 cameras on the list, more than the 2 of the prefect's order.",
        "The prefect's order of the cameras ended on 1 November 2026.",
    ]


def test_the_number_and_the_end_of_the_order_are_settings_of_the_service(
    qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    page = ServicePage(station, lane, lane)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    assert (page.service.camera_limit, page.service.order_ends_on) == (0, None)
    [limit] = [each for each in page.findChildren(QSpinBox) if each.accessibleName() == "Cameras it allows"]
    limit.setValue(2)
    [has_end] = [each for each in page.findChildren(QCheckBox) if each.text().startswith("The order ends")]
    has_end.setChecked(True)
    child(page, DayEdit).show_day(date(2027, 3, 31))
    assert (page.service.camera_limit, page.service.order_ends_on) == (2, date(2027, 3, 31))


def test_every_thing_of_the_station_that_paper_names_has_words_on_screen() -> None:
    codes = tomllib.loads(resource("paper/fr.toml").read_text("utf-8"))["values"]["subject"]
    assert len(codes) > 10
    assert {code for code in codes if subject_words(code) == code} <= {
        "inventory",
        "journal",
    }  # English words
    assert subject_words("2026-0042") == "2026-0042"
