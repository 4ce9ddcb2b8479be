"""A dock pushes to the open window; nobody touches the PC."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.journal import Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.media.scene import Scene, make_clip
from bwc_review.ui.station.receiver_page import ReceiverPage
from bwc_review.ui.station.station_screen import StationScreen
from tests.axis_dock import SERIAL, USER, AxisDock
from tests.e2e.ending import end

WAIT_MS = 60_000


@pytest.fixture
def open_front(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The program with somebody signed in."""
    made = Front(qapp, demo.paths, demo.access)
    made.start()
    qtbot.waitUntil(lambda: not made.window.is_covered and made.is_idle, timeout=WAIT_MS)
    yield made
    end(made)


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def page_of(front: Front) -> ReceiverPage:
    front.window.show_screen("station")
    pages = front.window.findChild(StationScreen)
    assert isinstance(pages, StationScreen)
    pages.show_page("receiver")
    page = pages.findChild(ReceiverPage)
    assert isinstance(page, ReceiverPage)
    return page


def press(page: ReceiverPage, text: str) -> None:
    next(one for one in page.findChildren(QPushButton) if one.text() == text).click()


def labels(front: Front) -> list[str]:
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        return [clip.camera for clip in tables.clips.rows(tables.clips.ids(ClipQuery()))]


def test_a_dock_is_set_up_on_the_page_and_what_it_pushes_is_listed_while_the_station_is_locked(
    open_front: Front, qtbot: QtBot, tmp_path: Path, port: int
) -> None:
    front = open_front
    page = page_of(front)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    file = tmp_path / "axis.json"
    page._ask_where = lambda *_: file
    page._address.setCurrentText("127.0.0.1")
    number, on = page.findChild(QSpinBox), page.findChild(QCheckBox)
    assert isinstance(number, QSpinBox)
    assert isinstance(on, QCheckBox)
    number.setValue(port)
    on.click()
    press(page, "Apply")
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    press(page, "Make the connection file…")
    qtbot.waitUntil(lambda: front.is_idle and file.exists(), timeout=WAIT_MS)
    front.window.lock_wanted.emit()
    qtbot.waitUntil(lambda: front.window.is_covered and front.is_idle, timeout=WAIT_MS)

    assert front.station is not None
    at = front.station.clock() - timedelta(hours=2)
    clip = make_clip(tmp_path / "clip.mp4", Scene(at, seconds=1.0, size=(160, 90), fps=10)).path
    container = f"{USER}_{SERIAL}_{at:%Y%m%dT%H%M%SZ}"
    told: list[int] = []
    dock = AxisDock.of(file.read_bytes())
    pusher = threading.Thread(target=lambda: told.extend(dock.push(clip, container)))
    pusher.start()
    qtbot.waitUntil(lambda: SERIAL in labels(front) and front.is_idle, timeout=WAIT_MS)
    pusher.join()
    assert told[-1] == 204
    assert front.window.is_covered
    with front.station.catalogue.read() as tables:
        emptied = tables.journal.entries(operation=Operation.SPOOL_EMPTIED)
    assert {entry.details["stage"] for entry in emptied} == {"begun", "done"}
    front.close()
    with pytest.raises(OSError, match=r"refused|reset"):
        dock.sign_in()
