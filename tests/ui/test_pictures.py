"""Every screen in both looks, two sizes and large text: nothing is cut off; saved where asked for."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QTranslator
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from bwc_review.domain.access import Reason
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clip import Clip
from bwc_review.domain.due_calendar import Calendar, DueDay
from bwc_review.domain.people import PersonId
from bwc_review.domain.progress import Upgrading
from bwc_review.domain.service import RuleChange
from bwc_review.domain.transfer_view import CameraView, Stage, View
from bwc_review.settings import Settings
from bwc_review.ui.bug_dialog import BugDialog
from bwc_review.ui.deadlines.deadlines_screen import DeadlinesScreen
from bwc_review.ui.docks.docks_screen import DocksScreen
from bwc_review.ui.docks.empty_dialog import EmptyDialog
from bwc_review.ui.docks.history_dialog import HistoryDialog
from bwc_review.ui.docks.needs import ToEmpty
from bwc_review.ui.first_start.wizard import FirstStartWizard
from bwc_review.ui.holds.holds_screen import HoldsScreen
from bwc_review.ui.holds.needs import ReleaseEffect
from bwc_review.ui.holds.open_hold_dialog import OpenHoldDialog
from bwc_review.ui.holds.release_dialog import ReleaseDialog
from bwc_review.ui.jobs import Jobs, Step
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.library.needs import Attention
from bwc_review.ui.library.regroup_dialog import JoinDialog, SplitDialog
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.registers.journal_screen import JournalScreen
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.ui.sign_in.upgrade_line import UpgradeLine
from bwc_review.ui.station.camera_dialog import CameraDialog
from bwc_review.ui.station.cameras_page import CamerasPage
from bwc_review.ui.station.docks_page import DocksPage
from bwc_review.ui.station.integrity_page import IntegrityPage
from bwc_review.ui.station.look_page import LookPage
from bwc_review.ui.station.name_rule import NameRule
from bwc_review.ui.station.names_page import NamesPage
from bwc_review.ui.station.people_page import PeoplePage, PersonDialog
from bwc_review.ui.station.receiver_page import ReceiverPage
from bwc_review.ui.station.service_page import ServicePage
from bwc_review.ui.station.station_screen import StationScreen
from bwc_review.ui.status_line import StatusFacts
from bwc_review.ui.theme import Theme
from tests.ui.test_docks import SECOND, Desk
from tests.ui.test_receiver_page import LET_IN
from tests.ui.test_receiver_page import Desk as Receiving
from tests.ui.test_regroup_dialog import RegroupingService

LOOKS = [
    ("light", 1280, 800, 100),
    ("dark", 1280, 800, 100),
    ("light", 1920, 1080, 100),
    ("dark", 1920, 1080, 150),
    ("stretched", 1280, 800, 100),
]
TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Stretched(QTranslator):
    """A language a third longer than English, as French can be."""

    def translate(
        self, context: object, source: object, disambiguation: object = None, number: int = -1
    ) -> str | None:
        words = source.decode() if isinstance(source, bytes) else str(source)
        if context == "QObject" or len(words) < 3 or context == b"Language":
            return None
        return words.replace("%n", str(number)) + " " + "longer"[: max(2, len(words) // 3)]

    def isEmpty(self) -> bool:
        return False


CALENDAR = (
    DueDay(date(2026, 11, 24), 2, 0, 1),
    DueDay(date(2026, 12, 12), 3, 1, 1),
    DueDay(date(2026, 12, 31), 9, 0, 2, is_heap=True),
)


def jpeg() -> bytes:
    """A small picture of dusk."""
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor(58, 74, 98))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")  # type: ignore[call-overload]  # the stub knows bytes only
    return bytes(data.data())


def cut_texts(root: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    cut = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QPushButton):
            continue
        words = widget.text()
        if not words:
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.height() + 2 < widget.heightForWidth(widget.width()):
                cut.append(f"{words!r}: {widget.height()} of {widget.heightForWidth(widget.width())} high")
            continue
        if isinstance(widget, QLabel) and widget.height() + 2 < widget.minimumSizeHint().height():
            cut.append(f"{words!r}: {widget.height()} high")
        if widget.width() + 2 < widget.minimumSizeHint().width():
            cut.append(f"{words!r}: {widget.width()} of {widget.minimumSizeHint().width()}")
    return cut


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}-{look[3]}")
def look(
    request: pytest.FixtureRequest, qapp: QApplication, dressed: Theme
) -> Iterator[tuple[str, int, int, int]]:
    asked: tuple[str, int, int, int] = request.param
    dressed.choose("dark" if asked[0] == "dark" else "light", asked[3])
    language = Stretched()
    if asked[0] == "stretched":
        qapp.installTranslator(language)
    yield asked
    qapp.removeTranslator(language)


@pytest.fixture
def show(
    qtbot: QtBot, look: tuple[str, int, int, int], pictures_folder: Path | None, idle: Callable[[], None]
) -> Callable[[str, QWidget], None]:
    """Show a widget, wait until it is filled, look whether it is whole, save its picture."""

    def shown(name: str, widget: QWidget) -> None:
        theme, width, height, scale = look
        widget.show()
        idle()
        qtbot.waitExposed(widget)
        idle()
        with contextlib.suppress(QtTimeoutError):  # the assertion below says what is cut
            qtbot.waitUntil(lambda: cut_texts(widget) == [], timeout=500)
        picture = widget.grab()
        if pictures_folder is not None:
            pictures_folder.mkdir(parents=True, exist_ok=True)
            picture.save(str(pictures_folder / f"{name}-{theme}-{width}x{height}-{scale}.png"))
        assert cut_texts(widget) == []

    return shown


@pytest.fixture
def frame(qtbot: QtBot, look: tuple[str, int, int, int]) -> Callable[[str, QWidget], MainWindow]:
    """A screen inside the real frame."""

    def framed(key: str, screen: QWidget) -> MainWindow:
        window = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
        qtbot.addWidget(window)
        for each, title, sign in (
            ("library", "Recordings", "film-strip"),
            ("incidents", "Incidents", "notebook"),
            ("holds", "Holds", "lock-simple"),
            ("deadlines", "Due dates", "calendar-blank"),
            ("docks", "Docks", "video-camera"),
            ("registers", "Registers", "list-bullets"),
            ("station", "Station", "gear-six"),
        ):
            window.add_screen(each, title, sign, screen if each == key else QWidget())
        window.show_dock("CAM-02 is being brought in", 61)
        window.show_status(
            StatusFacts(TODAY, 34, date(2026, 11, 24), 2, date(2026, 11, 22), date(2026, 11, 21), 212)
        )
        window.resize(look[1], look[2])
        window.show_frame("Marie Durand")
        window.show()
        window.show_screen(key)
        return window

    return framed


def test_the_library_is_whole(
    listed: Any, noted: Any, lane: Jobs, show: Any, frame: Any, qtbot: QtBot, idle: Callable[[], None]
) -> None:
    listed.facts = Attention(due_tomorrow=2, hold_reviews=1, hold_review_by=date(2026, 12, 15), to_complete=2)
    for clip in list(listed.clips)[:6]:
        listed.pictures[clip] = jpeg()
    screen = LibraryScreen(listed, noted, lane, lane)
    window = frame("library", screen)
    idle()
    screen.table.choose([list(listed.clips)[2]])
    idle()
    show("library", window)
    window.close()


def test_an_empty_library_teaches(finder_of: Any, noted: Any, lane: Jobs, show: Any, frame: Any) -> None:
    window = frame("library", LibraryScreen(finder_of([]), noted, lane, lane))
    show("library-empty", window)
    window.close()


def test_the_holds_are_whole(holds: Any, lane: Jobs, show: Any, frame: Any) -> None:
    window = frame("holds", HoldsScreen(holds, lane, lane))
    show("holds", window)
    window.close()


def test_the_cards_of_the_cameras_are_whole(lane: Jobs, show: Any, frame: Any) -> None:
    screen = DocksScreen(Desk(order=OrderState(3, 2)), lane, lane, lane)
    window = frame("docks", screen)
    screen.show_moving(View((CameraView("/media/CAM-01", "CAM-01", Stage.MOVING, 610, 1000, 180.0),)))
    show("docks", window)
    window.close()


def test_a_dock_screen_without_cameras_teaches(lane: Jobs, show: Any, frame: Any) -> None:
    window = frame("docks", DocksScreen(Desk(()), lane, lane, lane))
    show("docks-empty", window)
    window.close()


def test_what_emptying_would_do_is_whole(lane: Jobs, show: Any) -> None:
    desk, serial = Desk(), SECOND.serial
    what = ToEmpty(SECOND.label, partial(desk.plan, serial), partial(desk.empty, serial))
    dialog = EmptyDialog(what, lane, lane)
    dialog.begin()
    show("docks-empty-now", dialog)
    dialog.reject()
    dialog.deleteLater()


def test_splitting_and_joining_are_whole(
    qtbot: QtBot, lane: Jobs, some_clips: list[Clip], show: Any, idle: Any
) -> None:
    service = RegroupingService(some_clips[:3])
    service.is_late = True
    splitting = SplitDialog(service, (lane, lane), some_clips[0].id)
    joining = JoinDialog(service, (lane, lane), [one.id for one in some_clips[:3]])
    idle()
    for box in splitting.findChildren(QComboBox):
        box.setCurrentIndex(1)
    for name, dialog in (("split-dialog", splitting), ("join-dialog", joining)):
        qtbot.addWidget(dialog)
        show(name, dialog)


def test_the_history_of_a_camera_is_whole(lane: Jobs, show: Any) -> None:
    dialog = HistoryDialog(SECOND, Desk(), (lane, lane))
    dialog.begin()
    show("docks-history", dialog)
    dialog.reject()
    dialog.deleteLater()


def test_the_calendar_of_due_dates_is_whole(lane: Jobs, show: Any, frame: Any) -> None:
    class Known:
        def calendar(self) -> Calendar:
            return Calendar(TODAY, TODAY + timedelta(days=44), CALENDAR, late=1)

        def table(self) -> bytes:
            return b""

        def paper(self, *, is_draft: bool) -> bytes:
            return b""

    window = frame("deadlines", DeadlinesScreen(Known(), lane, lane))
    show("deadlines", window)
    window.close()


def test_the_journal_is_whole(
    journal: Any, lane: Jobs, show: Any, frame: Any, idle: Callable[[], None]
) -> None:
    screen = JournalScreen(journal, journal, lane)
    window = frame("registers", screen)
    screen.check()
    idle()
    show("journal", window)
    window.close()


class KeptNames:
    """A ``NameRuleDesk`` with one change."""

    def __init__(self, months: int) -> None:
        change = RuleChange("report_months", "24", str(months), PersonId("p"), AT, "avis du délégué")
        self.known = NameRule(months, 72, ((change, "Marie Durand"),))

    def rule(self) -> NameRule:
        return self.known

    def would_erase(self, months: int) -> Sequence[str]:
        return ()

    def change(self, months: int, reason: str, shown: Sequence[str]) -> None:
        """Nobody presses."""


@pytest.mark.parametrize(
    "key", ["cameras", "people", "docks", "receiver", "service", "names", "integrity", "look"]
)
def test_the_station_pages_are_whole(
    key: str, station: Any, lane: Jobs, show: Any, frame: Any, idle: Callable[[], None]
) -> None:
    screen = StationScreen()
    receiver = ReceiverPage(Receiving(LET_IN), lane, lane, lambda: ["192.168.1.10"])
    docks, integrity = DocksPage(station, lane, lane, lane), IntegrityPage(station, lane, lane)
    for each, title, sign, page in (
        ("cameras", "Cameras", "video-camera", CamerasPage(station, lane, lane)),
        ("people", "People", "users", PeoplePage(station, lane, lane, 12)),
        ("docks", "Docking stations", "download-simple", docks),
        ("receiver", "Axis dock", "broadcast", receiver),
        ("service", "Service", "buildings", ServicePage(station, lane, lane)),
        ("names", "Names kept", "files", NamesPage(KeptNames(12), KeptNames(6), lane, lane)),
        ("integrity", "Integrity", "shield-check", integrity),
        ("look", "Appearance", "palette", LookPage(Settings())),
    ):
        screen.add_page(each, title, sign, page)
    window = frame("station", screen)
    screen.show_page(key)
    idle()
    if key == "docks":
        docks.bring_in()
    if key == "integrity":
        integrity.verify(deep=False)
    idle()
    show(f"station-{key}", window)
    window.close()


def test_signing_in_is_whole(door: Any, lane: Jobs, show: Any, frame: Any) -> None:
    window = frame("library", QWidget())
    screen = SignInScreen(door, lane, "Fleurance", "Police municipale")
    screen.show_background("CAM-02 is being brought in, 61 %")
    window.set_cover(screen)
    window.show_cover()
    show("sign-in", window)
    [line] = screen.findChildren(UpgradeLine)
    line.show_step(Step(4, 11, Upgrading.TABLES.value))
    show("sign-in-upgrade", window)
    window.close()


@pytest.mark.parametrize("page", range(5))
def test_the_first_start_is_whole(
    page: int, maker: Any, lane: Jobs, show: Any, frame: Any, idle: Callable[[], None]
) -> None:
    window = frame("library", QWidget())
    wizard = FirstStartWizard(maker, lane, 12)
    window.set_cover(wizard)
    window.show_cover()
    idle()
    wizard.show_page(page)
    show(f"first-start-{page + 1}", window)
    window.close()


def test_the_dialogues_are_whole(
    qtbot: QtBot, holds: Any, station: Any, lane: Jobs, show: Any, some_clips: Any
) -> None:
    clips = [clip.id for clip in some_clips[:2]]
    erasing = ReleaseEffect(erases_now=True, due_on=date(2026, 10, 12), other_open=0)
    try:
        raise RuntimeError
    except RuntimeError as error:
        fault = error
    for name, dialog in (
        ("reason", ReasonDialog("Intervention 2026-0042 · Outrage · 12 novembre 2026", tuple(Reason), 30)),
        ("hold-open", OpenHoldDialog(clips, holds, lane, (TODAY, 3))),
        ("hold-release", ReleaseDialog(holds.held[0], erasing, holds, lane)),
        ("camera", CameraDialog(None)),
        ("person", PersonDialog(None, 12, TODAY)),
        ("bug", BugDialog(fault, datetime(2026, 11, 23).astimezone())),
    ):
        qtbot.addWidget(dialog)
        show(name, dialog)
        dialog.close()
