"""How long a stated reason lasts, at the real window: until the visit is left, and not longer (R6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from bwc_review import station as roof
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import Entry, Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.incidents import create_incident
from bwc_review.ui.incidents.incidents_screen import IncidentsScreen
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.review.reason_bar import ReasonBar
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from tests.e2e.ending import end

WAIT_MS = 20_000
LEFT = Qt.MouseButton.LeftButton


def button(root: QWidget, words: str) -> QPushButton:
    return next(one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible())


class Chief:
    """Signed in at the demonstration station, with what is needed to see how a visit ends."""

    def __init__(self, front: Front, qtbot: QtBot, passphrase: str) -> None:
        self.front, self.qtbot, self.passphrase = front, qtbot, passphrase
        self.window = front.window
        with self.station.catalogue.read() as tables:
            clips = tables.clips.rows(tables.clips.ids(ClipQuery()))
        self.of_incident = [clip for clip in clips if clip.incident]
        self.others = [clip for clip in clips if not clip.incident]
        assert self.of_incident[0].incident is not None
        self.number: str = self.of_incident[0].incident

    @property
    def station(self) -> roof.Station:
        found = self.front.station
        assert found is not None
        return found

    @property
    def review(self) -> ReviewScreen:
        found = self.window.findChild(ReviewScreen)
        assert found is not None
        return found

    @property
    def incidents(self) -> IncidentsScreen:
        found = self.window.findChild(IncidentsScreen)
        assert found is not None
        return found

    def has_reason(self) -> bool:
        return self.front.seat.reason_for(self.number) is not None

    @property
    def way_back(self) -> QPushButton | None:
        """The entry that leads to a look that stands open."""
        entries = self.window.findChildren(QPushButton)
        return next((one for one in entries if one.text() == "Look under way" and one.isVisible()), None)

    def asked(self) -> ReasonDialog:
        """The dialogue that asks for a reason, once it is there."""
        self.qtbot.waitUntil(lambda: bool(self._dialogs()), timeout=WAIT_MS)
        return self._dialogs()[0]

    def state(self, reason: int = 0) -> None:
        dialog = self.asked()
        dialog.findChildren(QRadioButton)[reason].setChecked(True)
        QTest.mouseClick(button(dialog, "Show the pictures"), LEFT)
        self.qtbot.waitUntil(lambda: not self._dialogs(), timeout=WAIT_MS)

    def open(self, clips: list[Clip]) -> None:
        assert self.front._screens is not None
        self.front._screens._visits.begin([clip.id for clip in clips])

    def look(self, clips: list[Clip]) -> None:
        self.open(clips)
        self.state()
        self.qtbot.waitUntil(lambda: self.window.current_screen == "review", timeout=WAIT_MS)
        self.rest()

    def open_page(self) -> None:
        self.window.show_screen("incidents")
        self.incidents.open_incident(self.number)
        self.qtbot.waitUntil(lambda: self.incidents.is_page_open, timeout=WAIT_MS)
        self.rest()

    def back(self) -> None:
        bar = self.window.findChild(ReasonBar)
        assert bar is not None
        QTest.mouseClick(bar._back, LEFT)
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.front.is_idle, timeout=WAIT_MS)

    def entries(self, operation: Operation) -> list[Entry]:
        with self.station.catalogue.read() as tables:
            return [one for one in tables.journal.entries() if one.operation is operation]

    def _dialogs(self) -> list[ReasonDialog]:
        found = QApplication.topLevelWidgets()
        return [one for one in found if isinstance(one, ReasonDialog) and one.isVisible()]


@pytest.fixture
def chief(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Chief]:
    front = Front(qapp, demo.paths, demo.access)
    front.start()
    qtbot.waitUntil(lambda: not front.window.is_covered and front.is_idle, timeout=WAIT_MS)
    yield Chief(front, qtbot, demo.access.passphrase)
    end(front)


def test_closing_the_look_ends_its_reason_and_the_next_look_asks_again(chief: Chief) -> None:
    chief.look(chief.of_incident[:1])
    assert chief.has_reason()
    chief.back()
    assert chief.window.current_screen == "library"
    assert not chief.has_reason()
    assert chief.way_back is None
    chief.open(chief.of_incident[:1])
    chief.asked().reject()
    assert chief.review.place is None


def test_another_screen_in_between_pauses_the_look_and_its_entry_leads_back(chief: Chief) -> None:
    chief.look(chief.of_incident[:1])
    run = chief.review._run
    assert run is not None
    run.stage.toggle()
    chief.window.show_screen("library")
    assert chief.has_reason()
    assert not chief.review.is_playing
    entry = chief.way_back
    assert entry is not None
    assert chief.number in entry.toolTip()
    QTest.mouseClick(entry, LEFT)
    assert chief.window.current_screen == "review"
    assert chief.review._run is run
    chief.back()
    assert chief.window.current_screen == "library"


def test_writing_the_report_of_what_is_looked_at_does_not_leave_it(chief: Chief) -> None:
    chief.look(chief.of_incident[:1])
    chief.review.report_wanted.emit(chief.number)
    chief.qtbot.waitUntil(lambda: chief.incidents.is_page_open, timeout=WAIT_MS)
    chief.rest()
    assert chief.has_reason()
    assert all(line.picture for line in chief.incidents.page._facts.stills)  # type: ignore[union-attr]
    assert not chief.incidents.page.door.isVisible()
    assert chief.way_back is not None
    QTest.mouseClick(chief.way_back, LEFT)
    chief.back()
    assert chief.window.current_screen == "incidents"
    assert chief.has_reason(), "the page of the incident is still open"
    chief.incidents.show_list()
    assert not chief.has_reason()


def test_opening_another_recording_begins_another_visit(chief: Chief) -> None:
    chief.look(chief.of_incident[:1])
    chief.window.show_screen("library")
    chief.open(chief.others[:1])
    chief.asked().reject()
    assert chief.has_reason(), "nothing else was opened"
    chief.look(chief.others[:1])
    assert not chief.has_reason()
    assert chief.front.seat.reason_covering(chief.others[0]) is not None


def test_opening_the_page_of_another_incident_leaves_it_and_closes_the_look(chief: Chief) -> None:
    seat = chief.front.seat
    other = create_incident(
        chief.station.catalogue, seat.person, "brawl", seat.now, "", [], seat.now, seat.rules
    ).number
    chief.look(chief.of_incident[:1])
    chief.window.show_screen("incidents")
    chief.rest()
    assert chief.has_reason()
    chief.incidents.open_incident(other)
    chief.qtbot.waitUntil(lambda: chief.incidents.is_page_open, timeout=WAIT_MS)
    assert not chief.has_reason()
    assert chief.review.place is None
    assert chief.way_back is None


def test_a_lock_keeps_the_place_and_the_reason_of_a_look_behind_another_screen(chief: Chief) -> None:
    chief.look(chief.of_incident[:1])
    chief.window.show_screen("library")
    chief.window.idle_lock.due.emit()
    assert chief.review._run is None
    assert chief.window.is_covered
    chief.rest()
    screen = chief.window.findChild(SignInScreen)
    assert screen is not None
    field = screen.findChild(QLineEdit)
    assert field is not None
    chief.qtbot.waitUntil(field.isEnabled, timeout=WAIT_MS)
    field.setText(chief.passphrase)
    QTest.mouseClick(button(screen, "Sign in"), LEFT)
    chief.qtbot.waitUntil(lambda: not chief.window.is_covered, timeout=WAIT_MS)
    assert chief.has_reason()
    assert chief.window.current_screen == "library"
    assert chief.way_back is not None
    QTest.mouseClick(chief.way_back, LEFT)
    place = chief.review.place
    assert place is not None
    assert place.reason == chief.front.seat.reason_for(chief.number)


def test_once_time_has_ended_the_reason_no_picture_stays_on_the_page_of_the_incident(
    chief: Chief, monkeypatch: pytest.MonkeyPatch
) -> None:
    chief.open_page()
    page = chief.incidents.page
    QTest.mouseClick(page.door.show_pictures, LEFT)
    chief.state()
    chief.qtbot.waitUntil(lambda: not page.door.isVisible(), timeout=WAIT_MS)
    assert page._facts is not None
    assert all(line.picture for line in page._facts.stills)
    seat = chief.front.seat
    later = seat.now + timedelta(minutes=31)
    seat.station = replace(seat.station, clock=lambda: later)
    chief.qtbot.waitUntil(page.door.isVisible, timeout=WAIT_MS)
    assert not any(line.picture for line in page._facts.stills)
    chief.rest()


def test_the_report_with_pictures_asks_for_the_reason_that_its_entry_states(
    chief: Chief, tmp_path: Path
) -> None:
    out = tmp_path / "rapport.pdf"
    chief.open_page()
    page = chief.incidents.page
    page._desk._ask_file = lambda *_: out
    before = chief.entries(Operation.REPORT_PRINTED)
    QTest.mouseClick(page.head.save_pdf, LEFT)
    chief.asked().reject()
    chief.rest()
    assert chief.entries(Operation.REPORT_PRINTED) == before
    assert not out.exists()
    QTest.mouseClick(page.head.save_pdf, LEFT)
    with chief.qtbot.waitSignal(page._desk.saved, timeout=WAIT_MS):
        chief.state(list(Reason).index(Reason.ADMINISTRATIF))
    chief.rest()
    assert out.read_bytes().startswith(b"%PDF")
    assert chief.entries(Operation.REPORT_PRINTED)[-1].reason == "administratif"
    looked = chief.entries(Operation.VIEW)[-1]
    assert (looked.reason, looked.details["pictures"]) == ("administratif", 1)
    QTest.mouseClick(page.head.back, LEFT)
    assert not chief.has_reason()


def test_pictures_of_the_list_are_gone_with_the_reason(chief: Chief, look_at: Callable[[], bool]) -> None:
    chief.look(chief.of_incident[:1])
    chief.window.show_screen("library")
    chief.qtbot.waitUntil(look_at, timeout=WAIT_MS)
    chief.window.show_screen("review")
    chief.back()
    assert not look_at()


@pytest.fixture
def look_at(chief: Chief) -> Callable[[], bool]:
    """Whether the library has a picture of the first recording of the incident."""
    library = chief.window.findChild(LibraryScreen)
    assert library is not None

    def there() -> bool:
        return library._thumbnails.picture(chief.of_incident[0].id) is not None

    return there
