"""The screen of rights requests over a real register: what clicks do, and what is shown to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateTimeEdit, QLineEdit, QPushButton, QWidget

from bwc_review.app.request_desk import RightsDesk
from bwc_review.domain.access import Reason
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person
from bwc_review.domain.request import Decision, Identity, Right
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.attention import AttentionLine
from bwc_review.ui.library.needs import Attention
from bwc_review.ui.requests.dialogs import (
    DecideDialog,
    EraseDialog,
    FindDialog,
    LiftDialog,
    ReceiveDialog,
)
from bwc_review.ui.requests.requests_screen import RequestsScreen
from bwc_review.ui.theme import Theme
from bwc_review.ui.widgets.text_fields import GrowingText
from tests.operations.seating import seat_at

Kind = TypeVar("Kind", bound=QWidget)
Showing = Callable[..., RequestsScreen]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    language.install(qapp, "en")
    theme = Theme(qapp, "light", 100)
    yield
    theme.setParent(None)


@pytest.fixture
def lane(qtbot: Any) -> Iterator[Jobs]:
    jobs = Jobs("test-lane")
    yield jobs
    jobs.close()


@pytest.fixture
def idle(qtbot: Any, lane: Jobs) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: lane.is_idle, timeout=10_000)

    return wait


@pytest.fixture
def showing(bench: Any, qtbot: Any, lane: Jobs, idle: Callable[[], None]) -> Showing:
    def run(person: Person | None = None) -> RequestsScreen:
        who = person or bench.chief
        screen = RequestsScreen(RightsDesk(seat_at(bench, who)), lane, lane, may_answer=who is bench.chief)
        qtbot.addWidget(screen)
        screen.resize(1280, 760)
        screen.refresh()
        idle()
        return screen

    return run


@pytest.fixture(autouse=True)
def november(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen's day is the bench's."""
    monkeypatch.setattr(
        "bwc_review.ui.requests.requests_screen._today",
        lambda: bench.now.astimezone(bench.profile.zone).date(),
    )


def dialog_of(screen: QWidget, kind: type[Kind]) -> Kind:
    """The one that was opened last."""
    return screen.findChildren(kind)[-1]


def button(root: QWidget, words: str) -> QPushButton:
    [found] = [each for each in root.findChildren(QPushButton) if each.text() == words]
    return found


def named(root: QWidget, kind: type[Kind], name: str) -> Kind:
    [found] = [each for each in root.findChildren(kind) if each.accessibleName() == name]
    return found


def choose(box: QComboBox, value: object) -> None:
    """As a person does: the box says that it was activated."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def received(screen: RequestsScreen, right: Right, idle: Callable[[], None]) -> None:
    button(screen, "Register a request…").click()
    dialog = dialog_of(screen, ReceiveDialog)
    assert not button(dialog, "Register").isEnabled()
    named(dialog, QLineEdit, "Person asking").setText("Jeanne Quetzal")
    named(dialog, GrowingText, "Request").setPlainText("Effacez ma fille")
    choose(named(dialog, QComboBox, "Right"), right)
    button(dialog, "Register").click()
    idle()
    screen.refresh()
    idle()


def found_for(screen: RequestsScreen, start: str, end: str, idle: Callable[[], None]) -> FindDialog:
    button(screen, "Find recordings…").click()
    idle()
    dialog = dialog_of(screen, FindDialog)
    for name, text in (("From", start), ("To", end)):
        named(dialog, QDateTimeEdit, name).setDateTime(QDateTime.fromString(text, "yyyy-MM-dd HH:mm"))
    button(dialog, "Search").click()
    idle()
    return dialog


def test_from_the_receipt_to_the_erasure_and_the_answer(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    screen = showing()
    received(screen, Right.ERASURE, idle)
    assert screen.table.text(0, 0) == "2026-D-0001"
    assert screen.table.text(0, 2) == "61 d · 23/01/2027"
    assert screen.panel.number == "2026-D-0001"
    nothing = found_for(screen, "2026-11-11 14:00", "2026-11-11 15:00", idle)
    assert "Nothing was recorded then." in nothing.notice.words
    nothing.reject()
    dialog = found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle)
    assert dialog.table.text(0, 1) == "rue Pastelle"
    button(dialog, "Concerned").click()
    idle()
    screen.refresh()
    idle()
    assert screen.table.text(0, 3) == "19 d"  # before 23/01/2027: the alarm
    alarm = "1 request: a recording is erased before the answer is due"
    assert [each for each in _labels(screen) if each.startswith(alarm)]
    erase = button(screen, "Erase on request…")
    assert not erase.isEnabled()  # nobody knows yet who asks
    choose(named(screen.panel, QComboBox, "Identity"), Identity.DOCUMENT)
    idle()
    assert erase.isEnabled()
    erase.click()
    sure = dialog_of(screen, EraseDialog)
    assert not button(sure, "Erase for good").isEnabled()
    named(sure, QLineEdit, "Reason").setText("fondée")
    button(sure, "Erase for good").click()
    idle()
    assert bench.files(clip.id) == []
    assert screen.panel.table.text(0, 1) == "erased on 23/11"
    button(screen, "Answer…").click()
    answer = dialog_of(screen, DecideDialog)
    choose(named(answer, QComboBox, "Decision"), Decision.ERASED)
    named(answer, GrowingText, "Grounds").setPlainText("fait")
    button(answer, "Note the answer").click()
    idle()
    assert screen.table.text(0, 4) == "Erasure done"
    assert not button(screen, "Answer…").isEnabled()
    assert not [each for each in _labels(screen) if each.startswith(alarm)]
    assert "Quetzal" not in "".join((entry.body or b"").decode() for entry in bench.entries())


def _labels(screen: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in screen.findChildren(QLabel) if not each.isHidden() and each.text()]


def test_a_recording_is_restricted_to_the_reason_chosen_and_opened_again(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    screen = showing()
    changes: list[int] = []
    screen.changed.connect(lambda: changes.append(1))
    received(screen, Right.RESTRICTION, idle)
    dialog = found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle)
    button(dialog, "Concerned").click()
    idle()
    choose(named(screen.panel, QComboBox, "Only reason to look at it"), Reason.JUDICIAIRE)
    button(screen, "Restrict").click()
    idle()
    assert "restricted to “Judicial procedure”" in screen.panel.table.text(0, 1)
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).restricted_to == ("judiciaire",)
    assert not button(screen, "Restrict").isEnabled()
    button(screen, "Lift the restriction…").click()
    lifting = dialog_of(screen, LiftDialog)
    assert not button(lifting, "Lift the restriction").isEnabled()
    named(lifting, QLineEdit, "Reason").setText("demande retirée")
    button(lifting, "Lift the restriction").click()
    idle()
    who = bench.chief.name
    said = f"19 d · restriction lifted on 23/11/2026 by {who}: demande retirée"
    assert screen.panel.table.text(0, 1) == said
    assert len(changes) == 2
    assert [entry.operation for entry in bench.entries()][-2:] == [
        Operation.RESTRICTED,
        Operation.RESTRICTION_LIFTED,
    ]


def test_a_second_request_restricts_a_recording_that_is_restricted_already_and_each_lifts_its_own(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    screen = showing()
    for number in ("2026-D-0001", "2026-D-0002"):
        received(screen, Right.RESTRICTION, idle)
        assert screen.panel.number == number
        choose(named(screen.panel, QComboBox, "Identity"), Identity.DOCUMENT)
        idle()
        button(found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle), "Concerned").click()
        idle()
        assert not button(screen, "Lift the restriction…").isEnabled()  # that of the other is not this one's
        button(screen, "Restrict").click()
        idle()
        assert not button(screen, "Not concerned").isEnabled()
        button(screen, "Answer…").click()
        answer = dialog_of(screen, DecideDialog)
        choose(named(answer, QComboBox, "Decision"), Decision.LIMITED)
        named(answer, GrowingText, "Grounds").setPlainText("fondée")
        button(answer, "Note the answer").click()
        idle()
    screen.refresh()
    idle()
    assert {screen.table.text(row, 4) for row in (0, 1)} == {"Restriction done"}
    button(screen, "Lift the restriction…").click()
    lifting = dialog_of(screen, LiftDialog)
    named(lifting, QLineEdit, "Reason").setText("demande retirée")
    button(lifting, "Lift the restriction").click()
    idle()
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).restricted_to == ("droit_acces",)  # for the other one still


def test_what_may_belong_to_the_hours_is_said_so_and_chosen_by_hand_only(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    sure = bench.ingest("2026-11-12 14:03")
    docked = datetime(2026, 11, 12, 20, tzinfo=bench.profile.zone)
    doubtful = bench.ingest("2010-01-01 00:00", docked_at=docked, clock_suspect=True)
    screen = showing()
    received(screen, Right.ACCESS, idle)
    dialog = found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle)
    assert [line.clip for line in dialog.table.rows] == [sure.id, doubtful.id]
    assert "not certain" not in dialog.table.text(0, 2)
    assert dialog.table.text(1, 2) == "overdue · hour not certain"
    assert "The hour of 1 recording is not certain. It may belong to these hours" in dialog.notice.words
    button(dialog, "Concerned").click()
    idle()
    assert [line.clip for line in screen.panel.table.rows] == [sure.id]


def test_a_recording_that_is_not_concerned_after_all_is_taken_out_and_nothing_found_is_answered(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    bench.ingest("2026-11-12 14:03")
    screen = showing()
    received(screen, Right.ACCESS, idle)
    assert not button(screen, "Not concerned").isEnabled()
    button(found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle), "Concerned").click()
    idle()
    button(screen, "Not concerned").click()
    idle()
    assert screen.panel.table.rows == ()
    assert bench.entries(Operation.REQUEST_CHANGED)[-1].details == {"clips": 0}
    button(screen, "Answer…").click()
    answer = dialog_of(screen, DecideDialog)
    choose(named(answer, QComboBox, "Decision"), Decision.NOTHING_FOUND)
    named(answer, GrowingText, "Grounds").setPlainText("rien")
    button(answer, "Note the answer").click()
    idle()
    assert "found recordings: 1. The answer cannot be that there are none." in answer.notice.words
    found = found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle)
    named(found, QLineEdit, "Words of the place").setText("gare")  # where the person says it was
    button(found, "Search").click()
    idle()
    assert found.table.rows == ()
    button(answer, "Note the answer").click()
    idle()
    assert screen.table.text(0, 4) == "No recording found"


def test_what_is_answered_is_said_and_the_keyboard_goes_on_in_the_register(
    bench: Any, showing: Showing, idle: Callable[[], None], qtbot: Any
) -> None:
    screen = showing()
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    received(screen, Right.ACCESS, idle)
    assert screen.notice.words == "Request 2026-D-0001 is registered."
    button(screen, "Answer…").setFocus()
    button(screen, "Answer…").click()
    assert screen.notice.words == "", "that was before"
    answer = dialog_of(screen, DecideDialog)
    choose(named(answer, QComboBox, "Decision"), Decision.WITHHELD)
    named(answer, GrowingText, "Grounds").setPlainText("enquête")
    button(answer, "Note the answer").click()
    idle()
    assert screen.notice.words == "The answer to request 2026-D-0001 is noted."
    assert screen.focusWidget() is screen.table, "where the window goes on when it is in front again"


def test_files_of_one_recording_are_told_apart_in_a_request(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    bench.ingest("2026-11-12 14:03:05")
    bench.ingest("2026-11-12 14:03:40")
    screen = showing()
    received(screen, Right.ACCESS, idle)
    found = found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle).table
    assert [found.text(row, 0)[:19] for row in (0, 1)] == ["12/11/2026 14:03:05", "12/11/2026 14:03:40"]


def test_why_nothing_found_is_no_answer_where_a_recording_is_concerned_is_said(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    bench.ingest("2026-11-12 14:03")
    screen = showing()
    received(screen, Right.ACCESS, idle)
    button(found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle), "Concerned").click()
    idle()
    button(screen, "Answer…").click()
    answer = dialog_of(screen, DecideDialog)
    choose(named(answer, QComboBox, "Decision"), Decision.NOTHING_FOUND)
    named(answer, GrowingText, "Grounds").setPlainText("rien")
    button(answer, "Note the answer").click()
    idle()
    assert "Take out those that are not concerned" in answer.notice.words


def test_a_search_that_a_place_narrowed_does_not_say_that_nothing_was_recorded(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    bench.ingest("2026-11-12 14:03")
    screen = showing()
    received(screen, Right.ACCESS, idle)
    dialog = found_for(screen, "2026-11-12 14:00", "2026-11-12 15:00", idle)
    named(dialog, QLineEdit, "Words of the place").setText("gare")
    button(dialog, "Search").click()
    idle()
    assert dialog.table.rows == ()
    assert "Nothing was recorded then." not in dialog.notice.words
    assert "No recording then by this camera or with these words of the place." in dialog.notice.words


def test_enter_searches_and_then_takes_what_is_chosen_and_the_recordings_stand_by_their_hour(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    late, early = bench.ingest("2026-11-12 15:03"), bench.ingest("2026-11-12 14:03")
    screen = showing()
    received(screen, Right.ACCESS, idle)
    dialog = found_for(screen, "2026-11-12 15:00", "2026-11-12 16:00", idle)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    idle()
    assert [line.clip for line in screen.panel.table.rows] == [late.id]
    button(screen, "Find recordings…").click()
    idle()
    dialog = dialog_of(screen, FindDialog)
    first = named(dialog, QDateTimeEdit, "From")
    first.setDateTime(QDateTime.fromString("2026-11-12 14:00", "yyyy-MM-dd HH:mm"))
    named(dialog, QDateTimeEdit, "To").setDateTime(
        QDateTime.fromString("2026-11-12 15:00", "yyyy-MM-dd HH:mm")
    )
    QTest.keyClick(first, Qt.Key.Key_Return)
    idle()
    assert [line.clip for line in dialog.table.rows] == [early.id]
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    idle()
    assert [line.clip for line in screen.panel.table.rows] == [early.id, late.id]


def test_who_only_reads_the_register_can_change_nothing_and_locking_leaves_no_name(
    bench: Any, showing: Showing, idle: Callable[[], None]
) -> None:
    received(showing(), Right.ACCESS, idle)
    screen = showing(bench.dpo)
    screen.table.selectRow(0)
    idle()
    assert any("Jeanne Quetzal" in each for each in _labels(screen))
    assert button(screen, "Register a request…").isHidden()
    for words in ("Find recordings…", "Answer…", "Restrict", "Lift the restriction…"):
        assert not button(screen, words).isEnabled()
    screen.forget()
    assert not any("Quetzal" in each for each in _labels(screen))
    assert screen.table.rows == ()


def test_the_attention_line_leads_to_requests_that_lose_a_recording(qtbot: Any) -> None:
    line = AttentionLine()
    qtbot.addWidget(line)
    line.show_attention(Attention(requests_losing=1))
    assert "1 request to answer before a recording is erased" in line.words
    line.show_attention(Attention(requests_due=2, requests_due_by=date(2027, 1, 23)))
    assert "2 requests to answer, the first by 23 January 2027" in line.words
