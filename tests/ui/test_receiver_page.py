"""What a person sees and does on the page of docks that push."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import ReceiverUnreachable, StationError
from bwc_review.domain.receiver import Credentials, Receiver, SpoolFacts
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.receiver_page import ReceiverFacts, ReceiverPage, own_addresses

MADE_AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LET_IN = ReceiverFacts(
    Receiver(b"", True, "192.168.1.10", 8443, Credentials("station", "", b"", b"", "", MADE_AT), MADE_AT),
    is_open=True,
    spool=SpoolFacts(1, 2, 3),
)
ADDRESSES = ["192.168.1.10", "10.0.0.3"]


@dataclass
class Desk:
    """Does what it is told, and remembers it."""

    now: ReceiverFacts = field(default_factory=ReceiverFacts)
    told: list[object] = field(default_factory=list)
    refusal: StationError | None = None

    def facts(self) -> ReceiverFacts:
        return self.now

    def set_up(self, is_on: bool, address: str, port: int) -> None:
        self._refuse()
        self.told.append((is_on, address, port))
        self.now = ReceiverFacts(Receiver(b"", is_on, address, port))

    def make_file(self, file: Path) -> None:
        self._refuse()
        self.told.append(file)
        assert self.now.receiver is not None
        made = Credentials("station", "", b"", b"", "", MADE_AT)
        self.now = ReceiverFacts(replace(self.now.receiver, credentials=made), is_open=True)

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, lane: Jobs, idle: Callable[[], None], tmp_path: Path) -> ReceiverPage:
    made = ReceiverPage(desk, lane, lane, lambda: ADDRESSES, lambda *_: tmp_path / "axis.json")
    qtbot.addWidget(made)
    made.refresh()
    idle()
    return made


def words(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel))


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def test_at_first_nothing_listens_and_an_address_of_this_computer_is_offered(page: ReceiverPage) -> None:
    assert "Switched off: no dock is let in." in words(page)
    assert "Nothing was received yet." in words(page)
    assert page.chosen == (False, "192.168.1.10", 8443)
    assert not button(page, "Apply").isEnabled()
    assert not button(page, "Make the connection file…").isEnabled()


def test_it_is_switched_on_then_the_file_is_made_and_docks_are_let_in(
    page: ReceiverPage, desk: Desk, idle: Callable[[], None], tmp_path: Path
) -> None:
    on = page.findChild(QCheckBox)
    assert isinstance(on, QCheckBox)
    on.click()
    assert not button(page, "Make the connection file…").isEnabled()
    button(page, "Apply").click()
    idle()
    assert desk.told == [(True, "192.168.1.10", 8443)]
    assert "No connection file for this address yet" in words(page)
    button(page, "Make the connection file…").click()
    idle()
    assert desk.told[-1] == tmp_path / "axis.json"
    assert page.notice.words.startswith("Written: axis.json Import it in the dock's manager, then delete it")
    assert "Open: docks are let in at 192.168.1.10, port 8443." in words(page)
    assert "Made on 20" in words(page)


@pytest.mark.parametrize("is_on", [True, False])
def test_the_keyboard_stays_on_the_page_while_it_is_set_up(
    page: ReceiverPage,
    desk: Desk,
    idle: Callable[[], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    is_on: bool,
) -> None:
    """From Apply to Cancel, then to what can be done next."""
    if not is_on:
        desk.set_up(True, "192.168.1.10", 8443)
        page.refresh()
        idle()
    may_end, real = Event(), desk.set_up

    def slow(*order: Any) -> None:
        assert may_end.wait(20)
        real(*order)

    monkeypatch.setattr(desk, "set_up", slow)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    on = page.findChild(QCheckBox)
    assert isinstance(on, QCheckBox)
    on.click()
    button(page, "Apply").setFocus()
    QTest.keyClick(button(page, "Apply"), Qt.Key.Key_Space)
    assert button(page, "Cancel").hasFocus()
    may_end.set()
    idle()
    make = button(page, "Make the connection file…")
    assert (make if is_on else on).hasFocus()
    page.close()


def test_another_port_is_no_file_of_the_former_one(
    page: ReceiverPage, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.set_up(True, "10.0.0.3", 9_000)
    page.refresh()
    idle()
    assert page.chosen == (True, "10.0.0.3", 9_000)
    port = page.findChild(QSpinBox)
    assert isinstance(port, QSpinBox)
    port.setValue(9_001)
    assert button(page, "Apply").isEnabled()
    assert not button(page, "Make the connection file…").isEnabled()
    page.refresh()
    idle()
    assert page.chosen == (True, "10.0.0.3", 9_001), "what is being filled in stays"


def test_a_port_that_is_taken_is_said_and_what_was_filled_in_stays(
    page: ReceiverPage, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.refusal = ReceiverUnreachable("192.168.1.10", 8443, "Address already in use")
    on = page.findChild(QCheckBox)
    assert isinstance(on, QCheckBox)
    on.click()
    button(page, "Apply").click()
    idle()
    assert "cannot reach the station at 192.168.1.10, port 8443" in page.notice.words
    assert page.chosen == (True, "192.168.1.10", 8443)
    assert button(page, "Apply").isEnabled()


def test_what_waits_and_what_is_wrong_is_said(
    page: ReceiverPage, desk: Desk, idle: Callable[[], None]
) -> None:
    desk.now = replace(LET_IN, is_open=False)
    page.refresh()
    idle()
    said = words(page)
    assert "Not reachable at 192.168.1.10, port 8443." in said
    assert "2 recordings still arriving. 1 recording to be brought in. 3 received files do not open" in said
    assert "Last recording received on 20" in said


def test_every_field_has_a_name_that_is_read_out(page: ReceiverPage) -> None:
    fields: list[Any] = [page.findChild(QComboBox), page.findChild(QSpinBox)]
    assert [one.accessibleName() for one in fields] == ["Address of this computer", "Port"]


def test_no_address_is_offered_that_a_dock_could_not_reach() -> None:
    assert not [one for one in own_addresses() if one.startswith(("127.", "169.254.", "fe80:", "::1"))]
