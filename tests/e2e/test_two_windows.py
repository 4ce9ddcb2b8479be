"""Two windows on one data folder: the second says so and leaves, the first one keeps what it has."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.journal import Operation
from tests.e2e.ending import end


def test_the_second_window_says_that_the_station_is_open_and_changes_nothing(
    demo: Shown, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    left: list[bool] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text() + box.informativeText()))
    monkeypatch.setattr(QApplication, "quit", lambda *_: left.append(True))
    first = Front(qapp, demo.paths, demo.access)
    second = Front(qapp, demo.paths, demo.access)
    try:
        first.start()
        qtbot.waitUntil(lambda: not first.window.is_covered, timeout=20_000)
        second.start()
        assert len(told) == 1
        assert "already open" in told[0]
        assert second.station is None
        qtbot.waitUntil(lambda: bool(left))
        second.close()
        station = first.station
        assert station is not None
        with station.catalogue.read() as tables:
            starts = tables.journal.entries(operation=Operation.START)
            assert tables.clips.counts(first.seat.today).total > 0
        assert len({entry.start_id for entry in starts}) == len(starts), "the second one started nothing"
        assert first.seat.is_taken
    finally:
        end(second, first)
