"""What is unreachable is let go in the window's thread, whoever left it behind."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.access import Reason
from bwc_review.ui.garbage import Garbage
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.screen_keys import _entry


@pytest.fixture
def garbage() -> Iterator[Garbage]:
    parent = QObject()
    gc.enable()
    yield Garbage(parent)
    parent.deleteLater()


class _Ring:
    """Nothing but the look for unreachable objects lets it go."""

    def __init__(self) -> None:
        self.itself = self


def test_a_lane_that_makes_much_lets_go_nothing_of_the_window(qtbot: QtBot, garbage: Garbage) -> None:
    died_in: list[int] = []
    ring = _Ring()
    weakref.finalize(ring, lambda: died_in.append(threading.get_ident()))
    del ring
    lane = Jobs("much")
    made: list[list[int]] = []
    with qtbot.waitSignal(lane.start(lambda _: made.extend([] for _ in range(100_000))).ended):
        pass
    lane.close()
    gc.collect()
    assert died_in == [threading.get_ident()]
    assert not gc.isenabled()


def test_young_objects_are_let_go_while_the_window_lives(qtbot: QtBot, garbage: Garbage) -> None:
    gone: list[bool] = []
    ring = _Ring()
    weakref.finalize(ring, lambda: gone.append(True))
    del ring
    kept = [_Ring() for _ in range(2000)]
    qtbot.waitUntil(lambda: bool(gone))
    assert kept


def test_a_dialogue_that_stands_open_is_never_unreachable(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def ask() -> None:
        """As the window does: it keeps no name for it."""
        dialog = ReasonDialog("Incident 2026-0001", tuple(Reason), 30, window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    ask()
    gc.collect()
    [dialog] = window.findChildren(ReasonDialog)
    assert dialog.isVisible()
    assert _entry(dialog) is not None, "and F6 finds its first field"
    del dialog
    gc.collect()
    [dialog] = window.findChildren(ReasonDialog)
    dialog.reject()
