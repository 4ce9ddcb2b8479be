"""What is unreachable is let go in the window's thread, whoever left it behind."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bwc_review.ui.garbage import Garbage
from bwc_review.ui.jobs import Jobs


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
