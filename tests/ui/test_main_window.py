"""The frame: screens, search, status, cover, and the lock that comes by itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from bwc_review.domain.errors import DiskFull
from bwc_review.ui import idle_lock
from bwc_review.ui.bug_dialog import BugDesk, BugDialog, code_of, report_of
from bwc_review.ui.idle_lock import IdleLock
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.status_line import StatusFacts
from bwc_review.ui.theme import Theme

Kind = TypeVar("Kind", bound=QWidget)


def child(root: QWidget, kind: type[Kind]) -> Kind:
    """The first part of its kind."""
    found = root.findChild(kind)
    assert found is not None, kind.__name__
    return found


class LookingScreen(QWidget):
    """A screen that counts how often it was asked to look again."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = 0

    def refresh(self) -> None:
        self.looked += 1


@pytest.fixture
def window(qtbot: Any) -> Iterator[MainWindow]:
    made = MainWindow("Fleurance", "Police municipale", is_demonstration=True, lock_after_min=10)
    qtbot.addWidget(made)
    made.add_screen("library", "Recordings", "film-strip", LookingScreen())
    made.add_screen("holds", "Holds", "lock-simple", LookingScreen())
    made.add_screen("review", "", "", QWidget())
    made.set_cover(QLabel("cover"))
    made.show_cover()
    made.show()
    yield made
    made.close()


def texts(window: MainWindow) -> str:
    return " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def press(window: MainWindow, words: str) -> None:
    next(each for each in window.findChildren(QPushButton) if each.text() == words).click()


def test_nothing_is_seen_behind_the_cover_and_the_place_is_kept(window: MainWindow) -> None:
    assert "cover" in texts(window)
    window.show_frame("Marie Durand")
    press(window, "Holds")
    assert window.current_screen == "holds"
    window.show_cover()
    assert window.is_covered
    assert "Marie Durand" not in texts(window)
    window.show_frame("Marie Durand")
    assert window.current_screen == "holds"


def test_a_screen_is_made_once_when_it_is_first_shown_and_goes_with_the_others(window: MainWindow) -> None:
    made: list[LookingScreen] = []

    def make() -> LookingScreen:
        made.append(LookingScreen())
        return made[-1]

    window.add_screen("docks", "Docks", "video-camera", make)
    window.add_screen("station", "Station", "gear-six", make)
    window.show_frame("Marie Durand")
    assert not made
    press(window, "Docks")
    assert window.current_screen == "docks"
    press(window, "Holds")
    press(window, "Docks")
    assert [each.looked for each in made] == [2]
    window.remove_screens()
    window.add_screen("docks", "Docks", "video-camera", QWidget())
    window.show_screen("docks")
    assert len(made) == 1


def test_a_screen_that_comes_to_the_front_looks_again(window: MainWindow, qtbot: Any) -> None:
    window.show_frame("Marie Durand")
    with qtbot.waitSignal(window.screen_shown) as shown:
        window.show_screen("library")
    assert shown.args == ["library"]
    [screen] = [each for each in window.findChildren(LookingScreen) if each.isVisible()]
    before = screen.looked
    window.refresh()
    assert screen.looked == before + 1
    window.show_screen("review")
    window.refresh()
    assert screen.looked == before + 1


def test_a_demonstration_says_so(window: MainWindow, qtbot: Any) -> None:
    window.show_frame("Marie Durand")
    assert "Demonstration: invented people" in texts(window)


def test_the_search_waits_for_the_last_key(window: MainWindow, qtbot: Any) -> None:
    window.show_frame("Marie Durand")
    search = child(window, QLineEdit)
    heard: list[str] = []
    window.searched.connect(heard.append)
    window.focus_search()
    qtbot.keyClicks(search, "halle")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["halle"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_search_the_keyboard_goes_on_to_what_was_found(
    window: MainWindow, qtbot: Any, key: Qt.Key
) -> None:
    window.show_frame("Marie Durand")
    window.show_screen("library")
    for one in window.findChildren(LookingScreen):
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    heard: list[str] = []
    window.searched.connect(heard.append)
    window.focus_search()
    search = child(window, QLineEdit)
    qtbot.keyClicks(search, "halle")
    QTest.keyClick(search, key)
    assert heard == ["halle"], "at once, and once"
    found = window.focusWidget()
    assert isinstance(found, LookingScreen)
    assert found.isVisible()


def test_the_status_line_is_made_of_sentences(window: MainWindow) -> None:
    window.show_frame("Marie Durand")
    window.show_status(
        StatusFacts(
            date(2026, 11, 23), 34, date(2026, 11, 24), 2, date(2026, 11, 22), date(2026, 11, 20), 212
        )
    )
    words = texts(window)
    for sentence in (
        "34 recordings", "next erasure tomorrow (2)", "integrity checked yesterday", "backup on 20/11/2026",
        "Room for 212 days",
    ):  # fmt: skip
        assert sentence in words
    window.show_status(StatusFacts(date(2026, 11, 23), verified_on=date(2026, 11, 23), has_damage=True))
    assert "integrity checked today: damage found" in texts(window)
    window.show_status(StatusFacts(date(2026, 11, 23), 34, date(2026, 11, 20), 2))  # the date is in question
    assert "erasure waiting since 20/11/2026" in texts(window)
    assert "next erasure" not in texts(window)
    window.show_status(StatusFacts(date(2026, 11, 23)))
    assert "backup" not in texts(window)
    assert "Room" not in texts(window)


def test_the_dock_is_told_with_its_figure(window: MainWindow) -> None:
    window.show_frame("Marie Durand")
    window.show_dock("CAM-02 is being brought in", 61)
    assert "CAM-02 is being brought in · 61 %" in texts(window)
    window.show_dock("CAM-02 is free")
    assert "CAM-02 is free" in texts(window)
    assert "%" not in texts(window)


def test_the_lock_button_asks_for_the_lock(window: MainWindow, qtbot: Any) -> None:
    window.show_frame("Marie Durand")
    with qtbot.waitSignal(window.lock_wanted):
        press(window, "Lock")


def test_closing_is_said_once(window: MainWindow, qtbot: Any) -> None:
    heard: list[int] = []
    window.closing.connect(lambda: heard.append(1))
    window.close()
    assert heard == [1]


class Clock:
    """A monotonic clock that goes when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(idle_lock, "time", made)
    return made


def test_idleness_counts_down_visibly_then_locks(clock: Clock, window: MainWindow, qtbot: Any) -> None:
    window.show_frame("Marie Durand")
    locked: list[int] = []
    window.lock_wanted.connect(lambda: locked.append(1))
    clock.now += 560
    window.idle_lock.look()
    assert "Locks in" not in texts(window)
    clock.now += 20
    window.idle_lock.look()
    assert "Locks in 21 s" in texts(window)
    assert not locked
    clock.now += 21
    window.idle_lock.look()
    assert locked == [1]
    assert "Locks in" not in texts(window)


def moved(window: QWindow) -> None:
    QTest.mouseMove(window, QPoint(50, 50))
    QTest.mouseMove(window, QPoint(60, 50))


def turned(window: QWindow) -> None:
    QTest.wheelEvent(window, QPointF(50, 50), QPoint(0, 120))


TOUCHES: list[Callable[[QWindow], None]] = [
    moved,
    turned,
    lambda window: QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(1, 1)),
    lambda window: QTest.keyClick(window, Qt.Key.Key_Shift),
    lambda window: QTest.keyClick(window, Qt.Key.Key_F9),
]


@pytest.mark.parametrize("is_dialogue", [False, True])
@pytest.mark.parametrize("touch", TOUCHES, ids=["move", "wheel", "button", "key", "shortcut"])
def test_a_touch_starts_the_delay_again(
    clock: Clock, window: MainWindow, qtbot: Any, touch: Callable[[QWindow], None], is_dialogue: bool
) -> None:
    window.show_frame("Marie Durand")
    seen = QDialog(window) if is_dialogue else window
    pressed: list[int] = []
    QShortcut(QKeySequence("F9"), seen, lambda: pressed.append(1))
    seen.resize(800, 600)
    seen.show()
    qtbot.waitUntil(seen.isActiveWindow)
    clock.now += 590
    window.idle_lock.look()
    assert "Locks in" in texts(window)
    touch(seen.windowHandle())
    assert "Locks in" not in texts(window)
    assert pressed == ([1] if touch is TOUCHES[-1] else [])
    clock.now += 400
    window.idle_lock.look()
    assert "Locks in" not in texts(window)
    seen.close()


def test_a_recording_that_plays_counts_as_a_touch_for_one_delay_more(clock: Clock, qtbot: Any) -> None:
    lock = IdleLock(600)
    heard: list[str] = []
    lock.due.connect(lambda: heard.append("due"))
    lock.counting.connect(lambda seconds: heard.append(f"counting {seconds}"))
    playing = [True]
    lock.watch_playing(lambda: playing[0])
    lock.start()
    for _ in range(1160):  # alone, with nobody at the keys
        clock.now += 1
        lock.look()
    assert heard == []
    clock.now += 20
    lock.look()
    assert heard == ["counting 21"]
    clock.now += 20
    lock.look()
    assert heard == ["counting 21", "counting 0", "due"], "twice the delay is the end of it"


def test_a_recording_that_ended_leaves_one_delay(clock: Clock, qtbot: Any) -> None:
    lock = IdleLock(600)
    heard: list[int] = []
    lock.due.connect(lambda: heard.append(1))
    playing = [True]
    lock.watch_playing(lambda: playing[0])
    lock.start()
    clock.now += 300
    lock.look()
    playing[0] = False
    clock.now += 599
    lock.look()
    assert not heard
    clock.now += 2
    lock.look()
    assert heard == [1]


@pytest.mark.parametrize(
    ("room", "fills"), [((1280, 800), True), ((1366, 768), True), ((1920, 1080), False), ((800, 800), True)]
)
def test_the_window_fits_the_screen(
    room: tuple[int, int], fills: bool, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Screen:
        def availableSize(self) -> QSize:
            return QSize(*room)

    monkeypatch.setattr(MainWindow, "screen", lambda _: Screen())
    made = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
    qtbot.addWidget(made)
    made.fit_screen()
    assert made.isMaximized() is fills
    assert made.width() < room[0]
    assert made.height() <= room[1] - 48, "the title bar has room above it"
    assert made.minimumHeight() <= room[1] - 48
    other = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
    qtbot.addWidget(other)
    other.take_place_of(made)
    assert other.isMaximized() is fills
    made.setWindowState(made.windowState() ^ Qt.WindowState.WindowMaximized)
    made.show()
    other.take_place_of(made)
    assert other.isMaximized() is not fills
    made.close()


def test_the_delay_can_be_changed_and_a_stopped_lock_is_silent(clock: Clock, qtbot: Any) -> None:
    lock = IdleLock(600)
    heard: list[int] = []
    lock.due.connect(lambda: heard.append(1))
    lock.start()
    lock.set_after(60)
    clock.now += 61
    lock.look()
    assert heard == [1]
    lock.start()
    lock.stop()


# --- our own faults -------------------------------------------------------------------


def fail(name: str) -> None:
    raise ValueError(f"no such person: {name}")


def caught(name: str = "Marie Durand") -> ValueError:
    try:
        fail(name)
    except ValueError as error:
        return error
    raise AssertionError


def test_the_report_names_places_in_our_source_and_nobody() -> None:
    report = report_of(caught(), datetime(2026, 11, 23, 9, 0).astimezone())
    assert "Durand" not in report
    assert "test_main_window.py" in report
    assert "ValueError" in report
    assert str(Path.cwd()) not in report


def test_the_code_is_the_same_for_the_same_fault_and_short_enough_to_read_out() -> None:
    assert code_of(caught("a")) == code_of(caught("b"))
    assert code_of(caught()) != code_of(ValueError())
    code = code_of(caught())
    assert len(code) == 7
    assert set(code) <= set("ABCDEFGHJKLMNPQRSTUVWXYZ23456789-")


def test_the_report_is_saved_where_the_person_chooses(qtbot: Any, tmp_path: Path) -> None:
    file = tmp_path / "rapport.txt"
    dialog = BugDialog(caught(), datetime(2026, 11, 23, 9, 0).astimezone(), None, lambda *_: file)
    qtbot.addWidget(dialog)
    next(each for each in dialog.findChildren(QPushButton) if "Save" in each.text()).click()
    assert dialog.code in file.read_text("utf-8")


def test_faults_are_shown_one_after_another_and_each_once(window: MainWindow, qtbot: Any) -> None:
    desk = BugDesk(window, lambda: datetime(2026, 11, 23, 9, 0).astimezone())
    other = ZeroDivisionError()
    for error in (caught(), caught(), other, other):
        desk.hear(type(error), error, error.__traceback__)
    first = child(window, BugDialog)
    assert first.code == code_of(caught())
    first.accept()
    qtbot.waitUntil(
        lambda: [each.code for each in window.findChildren(BugDialog) if each.isVisible()] == [code_of(other)]
    )
    for each in window.findChildren(BugDialog):
        each.accept()
    assert sys.excepthook is not desk.hear


@pytest.mark.parametrize("scale", [100, 125, 150, 175])
def test_the_title_of_the_screen_in_front_is_not_cut(qtbot: Any, dressed: Theme, scale: int) -> None:
    dressed.choose("light", scale)
    made = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
    qtbot.addWidget(made)
    made.add_screen("library", "Enregistrements conservés", "film-strip", QWidget())
    made.show_screen("library")
    made.show_frame("Marie Durand")
    made.show()
    qtbot.waitExposed(made)
    made.resize(1280 * scale // 100, 800)
    [entry] = [each for each in made.findChildren(QPushButton) if each.text() == "Enregistrements conservés"]
    bold = QFont(entry.font())
    bold.setBold(True)
    icon_and_padding = entry.iconSize().width() + 2 * round(12 * scale / 100)
    assert entry.width() >= QFontMetrics(bold).horizontalAdvance(entry.text()) + icon_and_padding
    made.close()


@pytest.mark.parametrize("scale", [100, 150])
def test_in_a_narrow_window_the_navigation_is_its_signs_and_the_names_give_way(
    qtbot: Any, dressed: Theme, scale: int
) -> None:
    dressed.choose("light", scale)
    made = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
    qtbot.addWidget(made)
    made.add_screen("library", "Enregistrements conservés", "film-strip", QWidget())
    made.show_screen("library")
    made.show_frame("Marie Durand")
    made.setMinimumSize(1, 1)
    made.show()
    qtbot.waitExposed(made)
    [entry] = [each for each in made.findChildren(QPushButton) if each.text() == "Enregistrements conservés"]
    names = [each for each in made.findChildren(QLabel) if each.text() in {"Fleurance", "Marie Durand"}]
    for width, is_wide in ((1280, True), (900, False), (1280, True)):
        made.resize(width * scale // 100, 800)
        words = entry.fontMetrics().horizontalAdvance(entry.text())
        assert (entry.width() > words) is is_wide
        assert entry.width() >= entry.iconSize().width()
        assert entry.toolTip() == "Enregistrements conservés"
        assert [each.isVisible() for each in names] == [is_wide, is_wide]
    made.close()


def test_a_screen_that_could_not_be_made_is_made_at_the_next_try(window: MainWindow) -> None:
    tries: list[None] = []

    def make() -> QWidget:
        tries.append(None)
        if len(tries) == 1:
            raise DiskFull("/station", 1)
        return QWidget()

    window.add_screen("late", "Late", "film-strip", make)
    window.show_frame("Marie Durand")
    press(window, "Holds")
    press(window, "Late")
    assert window.current_screen == "holds"
    assert "disk of the station is full" in window.notice.words
    assert [each.text() for each in window.findChildren(QPushButton) if each.isChecked()] == ["Holds"]
    press(window, "Late")
    assert window.current_screen == "late"


def test_behind_the_cover_nothing_is_looked_for_any_more(window: MainWindow, qtbot: Any) -> None:
    heard: list[str] = []
    window.searched.connect(heard.append)
    window.show_frame("Marie Durand")
    field = child(window, QLineEdit)
    field.setText("rue")
    qtbot.waitUntil(lambda: heard == ["rue"])
    field.setText("rue d")
    window.show_cover()
    qtbot.wait(400)
    assert (heard, field.text()) == (["rue"], "")


def test_who_has_no_list_is_offered_no_search(window: MainWindow) -> None:
    window.show_frame("Marie Durand")
    field = child(window, QLineEdit)
    for is_offered in (False, True):
        window.offer_search(is_offered=is_offered)
        assert field.isVisible() is is_offered
