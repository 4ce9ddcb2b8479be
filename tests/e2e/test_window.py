"""A person at the window: sign in, look with a reason, mark, take a still, lock, come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from tempfile import gettempdir

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bwc_review import station
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import DiskSilent
from bwc_review.domain.journal import Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.vault.reader import open_clip

WAIT_MS = 20_000


def _button(root: QWidget, words: str) -> QPushButton:
    """The visible button that a person would press by these words."""
    found = [each for each in root.findChildren(QPushButton) if words in each.text() and each.isVisible()]
    assert found, f"no button {words!r} to press"
    return found[0]


def _tool(root: QWidget, words: str) -> QToolButton:
    return next(each for each in root.findChildren(QToolButton) if each.toolTip().startswith(words))


def _dialog(qtbot: QtBot, kind: str) -> QDialog:
    def there() -> None:
        assert [
            each
            for each in QApplication.topLevelWidgets()
            if type(each).__name__ == kind and each.isVisible()
        ]

    qtbot.waitUntil(there, timeout=WAIT_MS)
    return next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and type(each).__name__ == kind and each.isVisible()
    )


@pytest.fixture
def sign_in(front: Front, qtbot: QtBot) -> Callable[[str], None]:
    """Type the passphrase on the cover and press the button."""

    def act(passphrase: str) -> None:
        screen = front.window.findChild(SignInScreen)
        assert isinstance(screen, SignInScreen)
        field = screen.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        qtbot.waitUntil(field.isEnabled, timeout=WAIT_MS)
        field.setText(passphrase)
        QTest.mouseClick(_button(screen, "Sign in"), Qt.MouseButton.LeftButton)

    return act


@pytest.fixture
def at_the_library(front: Front, sign_in: Callable[[str], None], demo: Shown, qtbot: QtBot) -> Front:
    """Signed in, with the recordings listed."""
    sign_in(demo.access.passphrase)

    def listed() -> None:
        assert not front.window.is_covered
        table = front.window.findChild(ClipTable)
        assert table is not None
        assert table.model().rowCount() == 4

    qtbot.waitUntil(listed, timeout=WAIT_MS)
    return front


@pytest.fixture
def looking(at_the_library: Front, qtbot: QtBot) -> Front:
    """Looking at the incident of both cameras, for a stated reason."""
    front = at_the_library
    table = front.window.findChild(ClipTable)
    assert table is not None
    rows = [row for row in range(4) if _is_of_incident(front, table, row)]
    table.selectRow(rows[0])
    qtbot.waitUntil(lambda: _button(front.window, "Review").isEnabled(), timeout=WAIT_MS)
    QTest.mouseClick(_button(front.window, "Review"), Qt.MouseButton.LeftButton)
    dialog = _dialog(qtbot, "ReasonDialog")
    QTest.mouseClick(dialog.findChildren(QRadioButton)[0], Qt.MouseButton.LeftButton)
    dialog.findChildren(QRadioButton)[0].setChecked(True)
    QTest.mouseClick(_button(dialog, "Show the pictures"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _is_showing(front), timeout=WAIT_MS)
    return front


def _is_of_incident(front: Front, table: ClipTable, row: int) -> bool:
    model = table.model()
    texts = [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
    return any("-0001" in text for text in texts)


def _screen(front: Front) -> ReviewScreen:
    found = front.window.findChild(ReviewScreen)
    assert isinstance(found, ReviewScreen)
    return found


def _controls(front: Front) -> Controls:
    found = _screen(front).findChild(Controls)
    assert isinstance(found, Controls)
    return found


def _is_showing(front: Front) -> bool:
    return front.window.current_screen == "review" and "frame" in _controls(front).detail_text


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(
    front: Front, sign_in: Callable[[str], None], demo: Shown, qtbot: QtBot
) -> None:
    sign_in("pas la bonne phrase")
    screen = front.window.findChild(SignInScreen)
    assert screen is not None

    def told() -> None:
        assert "passphrase" in " ".join(
            each.text() for each in screen.findChildren(QWidget) if hasattr(each, "text")
        )
        assert front.window.is_covered

    qtbot.waitUntil(told, timeout=WAIT_MS)
    sign_in(demo.access.passphrase)
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)


def test_a_person_looks_marks_and_keeps_a_picture(looking: Front, qtbot: QtBot) -> None:
    front = looking
    controls = _controls(front)
    before = controls.time_text
    QTest.mouseClick(_tool(controls, "One frame forward"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controls.time_text != before, timeout=WAIT_MS)
    stepped = controls.time_text
    QTest.mouseClick(_tool(controls, "Play"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controls.time_text > stepped, timeout=WAIT_MS)
    QTest.mouseClick(_tool(controls, "Pause"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: bool([each for each in [_tool_or_none(controls, "Play")] if each]), timeout=WAIT_MS
    )
    marks = _count_marks(front)
    QTest.mouseClick(_button(controls, "Still"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _count_marks(front) == marks + 1, timeout=WAIT_MS)
    QTest.mouseClick(_button(controls, "Mark"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _count_marks(front) == marks + 2, timeout=WAIT_MS)


def _tool_or_none(root: QWidget, words: str) -> QToolButton | None:
    return next((each for each in root.findChildren(QToolButton) if each.toolTip().startswith(words)), None)


def _count_marks(front: Front) -> int:
    opened = front.station
    assert opened is not None
    with opened.catalogue.read() as tables:
        return sum(len(tables.marks.of_clip(clip)) for clip in tables.clips.ids(ClipQuery()))


def test_locking_hides_the_pictures_and_the_same_person_comes_back_to_them(
    looking: Front, sign_in: Callable[[str], None], demo: Shown, qtbot: QtBot
) -> None:
    front = looking
    QTest.mouseClick(_button(front.window, "Lock"), Qt.MouseButton.LeftButton)
    assert front.window.is_covered
    assert not any(surface.isVisible() for surface in _screen(front).findChildren(QWidget))
    sign_in(demo.access.passphrase)
    qtbot.waitUntil(lambda: not front.window.is_covered and _is_showing(front), timeout=WAIT_MS)


def _plain_pieces(front: Front) -> list[bytes]:
    """Pieces of what the cameras wrote, from the beginning, the middle and the end of each recording."""
    opened = front.station
    assert opened is not None
    unlocked = front.seat.who.unlocked
    pieces = []
    with opened.catalogue.read() as tables:
        for clip in tables.clips.rows(tables.clips.ids(ClipQuery())):
            body = next(one for one in tables.clips.bodies(clip.id) if one.kind is BodyKind.CLIP)
            head = tables.clips.sealed_head(clip.id)
            store = opened.store
            with open_clip(
                store.read_head(clip.id), store.body_path(clip.id), unlocked, clip.id, head, body
            ) as plain:
                pieces += [plain.read(at, 48) for at in (4, plain.size // 2, plain.size - 64)]
    return pieces


def _files_with(pieces: list[bytes], places: list[Path]) -> list[str]:
    """Files below these places, and files this program has open, that hold one of the pieces."""
    files = {file for place in places for file in place.rglob("*") if file.is_file()}
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            target = descriptor.resolve()
        except OSError:
            continue  # the one that lists this folder
        if target.is_file() and target.is_relative_to(gettempdir()):
            files.add(target)
    return [str(file) for file in files for piece in pieces if piece in file.read_bytes()]


def test_no_plain_byte_is_on_the_disk_while_looking_locked_or_closed(
    looking: Front, demo: Shown, qtbot: QtBot, own_home: Path
) -> None:
    front = looking
    places = [demo.paths.root, own_home]
    pieces = _plain_pieces(front)
    assert len(set(pieces)) > 10
    proof = own_home / "proof"
    proof.write_bytes(b"x" + pieces[1])
    assert _files_with(pieces, places) == [str(proof)]  # the search finds what is there
    proof.unlink()
    QTest.mouseClick(_tool(_controls(front), "Play"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _tool_or_none(_controls(front), "Pause") is not None, timeout=WAIT_MS)
    assert _files_with(pieces, places) == []
    QTest.mouseClick(_button(front.window, "Lock"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    assert _files_with(pieces, places) == []
    front.window.close()
    front.close()
    assert _files_with(pieces, places) == []


def test_leaving_writes_the_end_of_the_look_and_of_the_visit(
    looking: Front, demo: Shown, qtbot: QtBot
) -> None:
    front = looking
    front.window.close()
    front.close()
    opened = station.open_station(demo.paths, demo.access.passphrase)
    try:
        with opened.catalogue.read() as tables:
            said = [entry.operation for entry in tables.journal.entries()]
    finally:
        station.close(opened)
    begun, ended = said.count(Operation.VIEW), said.count(Operation.VIEW_ENDED)
    assert begun == ended
    assert begun > 1
    ends = [each for each in said if each in {Operation.VIEW_ENDED, Operation.LOCK, Operation.STOP}]
    assert ends[-2:] == [Operation.LOCK, Operation.STOP]


def test_a_disk_that_answers_nothing_at_closing_is_said_while_somebody_reads_it(
    front: Front,
    sign_in: Callable[[str], None],
    demo: Shown,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sign_in(demo.access.passphrase)
    qtbot.waitUntil(lambda: not front.window.is_covered and front.is_idle, timeout=WAIT_MS)
    told: list[str] = []

    def silent(*_: object) -> object:
        raise DiskSilent(str(demo.paths.root))

    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    with monkeypatch.context() as hung:
        hung.setattr("bwc_review.app.last_erasure.unless_silent", silent)
        front.window.close()
    assert len(told) == 1
    assert "does not answer" in told[0]
    assert QApplication.overrideCursor() is None


def test_closing_on_a_due_day_offers_to_erase_what_would_else_go_late(
    front: Front, sign_in: Callable[[str], None], demo: Shown, qtbot: QtBot
) -> None:
    sign_in(demo.access.passphrase)
    qtbot.waitUntil(lambda: not front.window.is_covered and front.is_idle, timeout=WAIT_MS)
    opened = front.station
    assert opened is not None
    with opened.catalogue.read() as tables:
        day, count = tables.clips.next_due() or (None, 0)
    assert day is not None
    morning = datetime.combine(day, time(9), tzinfo=opened.law.zone)
    asked: list[int] = []

    def yes(parent: QWidget, count: int, hour: str) -> bool:
        asked.append(count)
        return True

    front._last_erasure.ask_to_erase = yes
    with time_machine.travel(morning, tick=True):
        front.window.close()
        front.close()
        assert asked == [count]
        again = station.open_station(demo.paths, demo.access.passphrase)
        try:
            with again.catalogue.read() as tables:
                left = tables.clips.rows(tables.clips.ids(ClipQuery()))
        finally:
            station.close(again)
    assert all(clip.due_on > day for clip in left)
    assert len(left) == 6 - count
