"""Somebody looks, in the real window: stills are the untouched frame, a lock leaves no picture anywhere."""

from __future__ import annotations

import gc
import hashlib
import io
import threading
from collections.abc import Callable

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bwc_review import __version__
from bwc_review.app.front import Front
from bwc_review.app.review_desk import Looked
from bwc_review.demonstration import Shown
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.mark import MarkId, MarkKind, Still
from bwc_review.media.frames import FrameServer
from bwc_review.player.vlc_engine import VlcEngine
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.review.picture_look import PictureLook
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.vault.reader import open_file_key, read_derived

WAIT_MS = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier


def dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def buttons(root: QWidget, words: str) -> list[QPushButton]:
    """Those that can be pressed by these words."""
    found = root.findChildren(QPushButton)
    return [one for one in found if words in one.text() and one.isVisible() and one.isEnabled()]


def click(root: QWidget, words: str) -> None:
    QTest.mouseClick(buttons(root, words)[0], Qt.MouseButton.LeftButton)


def holders() -> list[object]:
    """Everything there is that holds pictures of a visit; a decoder that was let go holds none."""
    gc.collect()
    there = gc.get_objects()
    decoders = [one for one in there if isinstance(one, FrameServer) and (one._kept or one._container)]
    return [*decoders, *(one for one in there if isinstance(one, VlcEngine | VisitRun | Surface))]


class Sitting:
    """The chief, signed in and looking at both cameras of the incident."""

    def __init__(self, front: Front, qtbot: QtBot, passphrase: str) -> None:
        self.front, self.qtbot, self._passphrase = front, qtbot, passphrase
        self.others = {id(one) for one in holders()}  # of tests before this one

    def sign_in(self) -> None:
        screen = self.front.window.findChild(SignInScreen)
        assert screen is not None
        field = screen.findChild(QLineEdit)
        assert field is not None
        self.qtbot.waitUntil(field.isEnabled, timeout=WAIT_MS)
        field.setText(self._passphrase)
        click(screen, "Sign in")
        self.qtbot.waitUntil(lambda: not self.front.window.is_covered, timeout=WAIT_MS)

    def look(self) -> None:
        table = self.front.window.findChild(ClipTable)
        assert table is not None
        model = table.model()
        self.qtbot.waitUntil(lambda: model.rowCount() == 4, timeout=WAIT_MS)
        texts = [
            " ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(4)
        ]
        table.selectRow(next(row for row, text in enumerate(texts) if "-0001" in text))
        self.qtbot.waitUntil(lambda: bool(buttons(self.front.window, "Review")), timeout=WAIT_MS)
        click(self.front.window, "Review")
        self.qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=WAIT_MS)
        dialogs()[0].findChildren(QRadioButton)[0].setChecked(True)
        click(dialogs()[0], "Show the pictures")
        self.qtbot.waitUntil(self.has_picture, timeout=WAIT_MS)
        self.front.window.activateWindow()
        self.qtbot.waitUntil(self.front.window.isActiveWindow, timeout=WAIT_MS)

    def has_picture(self) -> bool:
        if self.front.window.current_screen != "review":
            return False
        run = self.review._run
        return run is not None and not run.stage.deck.surface.image.isNull()

    @property
    def review(self) -> ReviewScreen:
        found = self.front.window.findChild(ReviewScreen)
        assert found is not None
        return found

    @property
    def surfaces(self) -> list[Surface]:
        return self.review.findChildren(Surface)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.review, key, modifiers)


@pytest.fixture
def sitting(front: Front, qtbot: QtBot, demo: Shown) -> Sitting:
    made = Sitting(front, qtbot, demo.access.passphrase)
    made.sign_in()
    made.look()
    return made


def nothing_is_left(sitting: Sitting) -> None:
    """What is seen goes at once; what is in memory as soon as players and decoders have ended."""
    review, front = sitting.review, sitting.front
    surfaces, moving = sitting.surfaces, [one._moving for one in sitting.surfaces if one._moving is not None]
    timeline = review.findChild(Timeline)
    assert timeline is not None
    assert timeline.looks
    keys = front.seat.who.unlocked
    front.window.idle_lock.due.emit()
    assert front.window.is_covered
    assert not front.window.isFullScreen()
    assert dialogs() == []
    assert not review.is_playing
    assert all(one.image.isNull() and one._moving is None and one._worked.isNull() for one in surfaces)
    assert timeline.looks == {}
    assert timeline._still is None
    assert review._desk.marks == ()
    assert review._desk.steps.last is None
    assert review._marks.lines == ()
    assert review._marks._pictures == {}
    assert keys.is_closed
    qtbot = sitting.qtbot
    qtbot.waitUntil(
        lambda: not {"player", "pictures", "filmstrips"} & {one.name for one in threading.enumerate()},
        timeout=WAIT_MS,
    )
    assert not any(any(one.data) for one in moving)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    del surfaces, moving
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [type(one).__name__ for one in holders() if id(one) not in sitting.others] == []


def comes_back(sitting: Sitting) -> None:
    """The same person signs in again: the same moment, standing still, in the window."""
    sitting.sign_in()
    sitting.qtbot.waitUntil(sitting.has_picture, timeout=WAIT_MS)
    assert not sitting.review.is_playing
    assert not sitting.front.window.isFullScreen()


def test_a_lock_while_it_plays_in_full_screen_looked_at_closer(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_F)
    assert sitting.front.window.isFullScreen()
    sitting.review._closer._brightness.setValue(30)
    sitting.press(Qt.Key.Key_Space)
    sitting.qtbot.waitUntil(
        lambda: any(one._moving is not None and not one._worked.isNull() for one in sitting.surfaces),
        timeout=WAIT_MS,
    )
    nothing_is_left(sitting)
    comes_back(sitting)
    assert all(one.look == PictureLook() for one in sitting.surfaces)


def play_backwards(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_Right)
    sitting.press(Qt.Key.Key_J)
    sitting.qtbot.waitUntil(lambda: sitting.review.is_playing)


def write_a_mark(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_M)
    sitting.qtbot.waitUntil(lambda: sitting.review._desk.steps.last is not None, timeout=WAIT_MS)
    sitting.press(Qt.Key.Key_M, CTRL)
    sitting.qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=WAIT_MS)


def take_a_still(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_S)
    sitting.qtbot.waitUntil(lambda: sitting.review._desk.steps.last is not None, timeout=WAIT_MS)


def go_to(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_G)
    sitting.qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=WAIT_MS)


@pytest.mark.parametrize("doing", [play_backwards, write_a_mark, take_a_still, go_to])
def test_a_lock_whatever_was_being_done(sitting: Sitting, doing: Callable[[Sitting], None]) -> None:
    timeline = sitting.review.findChild(Timeline)
    assert timeline is not None
    sitting.qtbot.waitUntil(lambda: bool(timeline.looks), timeout=WAIT_MS)
    doing(sitting)
    nothing_is_left(sitting)
    comes_back(sitting)


def test_a_text_typed_while_the_station_is_locked_is_kept_as_a_mark_and_not_shown(sitting: Sitting) -> None:
    timeline, qtbot = sitting.review.findChild(Timeline), sitting.qtbot
    assert timeline is not None
    qtbot.waitUntil(lambda: bool(timeline.looks), timeout=WAIT_MS)
    before = {one.id for one in sitting.review._desk.marks}
    write_a_mark(sitting)
    note = dialogs()[0].findChild(QPlainTextEdit)
    assert note is not None
    QTest.keyClicks(note, "hand in the pocket")
    nothing_is_left(sitting)
    comes_back(sitting)
    marks = sitting.review._desk
    qtbot.waitUntil(lambda: len(marks.marks) == len(before) + 2, timeout=WAIT_MS)
    assert [one.note for one in marks.marks if one.id not in before and one.note] == ["hand in the pocket"]


def test_another_text_typed_for_a_mark_while_the_station_is_locked_is_kept(sitting: Sitting) -> None:
    timeline, qtbot = sitting.review.findChild(Timeline), sitting.qtbot
    assert timeline is not None
    qtbot.waitUntil(lambda: bool(timeline.looks), timeout=WAIT_MS)
    sitting.press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: sitting.review._desk.steps.last is not None, timeout=WAIT_MS)
    mark = sitting.review._marks.current
    sitting.review._hand.edit(mark)
    note = dialogs()[0].findChild(QPlainTextEdit)
    assert note is not None
    QTest.keyClicks(note, "threatens")
    nothing_is_left(sitting)
    comes_back(sitting)
    kept = sitting.review._desk
    qtbot.waitUntil(lambda: kept.get(mark) is not None, timeout=WAIT_MS)
    assert getattr(kept.get(mark), "note", "") == "threatens"


# --- stills


def sealed_still(sitting: Sitting, mark: MarkId) -> tuple[Still, bytes]:
    """What the catalogue says of a still, and the PNG that lies sealed in the vault."""
    station = sitting.front.station
    assert station is not None
    with station.catalogue.read() as tables:
        still = tables.marks.still(mark)
        assert still is not None
        head = tables.clips.sealed_head(still.clip)
        body = next(one for one in tables.clips.bodies(still.clip) if one.name == still.body_name)
    key = open_file_key(
        station.store.read_head(still.clip), sitting.front.seat.who.unlocked, still.clip, head
    )
    path = station.store.body_path(still.clip, BodyKind.STILL, still.body_name)
    return still, read_derived(key, path, still.clip, body)


def test_a_still_is_the_untouched_decoded_frame_whatever_is_done_to_the_view_and_says_what_it_is(
    sitting: Sitting,
) -> None:
    review, qtbot = sitting.review, sitting.qtbot
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Period, Qt.Key.Key_R, Qt.Key.Key_Plus, Qt.Key.Key_Plus):
        sitting.press(key)
    for slider in review._closer._sliders:
        slider.setValue(60)
    assert "viewing only" in review._run.stage.deck.surface.overlay.viewing  # type: ignore[union-attr]
    sitting.press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: review._desk.steps.last is not None, timeout=WAIT_MS)
    run, mark = review._run, review._desk.get(review._marks.current)
    assert run is not None
    assert mark is not None
    assert mark.kind is MarkKind.STILL
    qtbot.waitUntil(lambda: "Still kept" in run.stage.deck.surface.overlay.badge, timeout=WAIT_MS)
    opened = run.stage.clip
    assert isinstance(opened, Looked)
    still, data = sealed_still(sitting, mark.id)
    server = opened.decoder()
    frame = server.frame(mark.start.frame)
    server.close()
    image = Image.open(io.BytesIO(data))
    assert (image.mode, image.size) == ("RGB", (frame.width, frame.height))
    assert image.tobytes() == frame.rgb
    assert hashlib.sha256(data).hexdigest() == still.sha256
    assert (still.frame, still.pts, still.width) == (mark.start.frame, mark.start.pts, frame.width)
    assert (still.camera_time, still.corrected_time) == (mark.camera_time, mark.corrected_time)
    clip, index = opened.clip, opened.index
    zone = sitting.front.seat.rules.zone
    assert image.info == {
        "clip": clip.id,
        "clip-sha256": clip.sha256,
        "camera": clip.camera,
        "frame": str(mark.start.frame),
        "pts": str(index.pts[mark.start.frame]),
        "time-base": f"{index.time_base.numerator}/{index.time_base.denominator}",
        "camera-time": f"{mark.camera_time.astimezone(zone):%Y-%m-%d %H:%M:%S},"
        f"{mark.camera_time.microsecond // 1000:03d} {mark.camera_time.astimezone(zone):%z}",
        "corrected-time": f"{mark.corrected_time.astimezone(zone):%Y-%m-%d %H:%M:%S},"
        f"{mark.corrected_time.microsecond // 1000:03d} {mark.corrected_time.astimezone(zone):%z}",
        "time-zone": "Europe/Paris",
        "taken-by": sitting.front.seat.person.id,
        "program": f"BWC Review {__version__}",
    }
    qtbot.waitUntil(lambda: mark.id in review._marks._pictures, timeout=WAIT_MS)
    sitting.press(Qt.Key.Key_Period)
    assert run.stage.deck.surface.overlay.badge == ""
