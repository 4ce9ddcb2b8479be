"""An old copy of the data folder is put back: the window lists nothing before its holds are settled (R21)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review import station as roof
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.hold import Hold
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, Result
from bwc_review.ui.holds.put_back_dialog import PutBackDialog
from bwc_review.ui.library.clip_table import ClipTable
from tests.e2e.ending import end

WAIT_MS = 20_000


@pytest.fixture
def put_back(demo: Shown) -> Shown:
    """The demonstration, in whose journal a copy is found that nobody can say all about."""
    assert demo.access is not None
    station, who = roof.open_with_person(demo.paths, demo.access.login, demo.access.passphrase)
    details: dict[str, int | str] = {"expected": 900, "found": 100, "head": "00" * 32}
    with station.catalogue.write(Draft(Operation.ANCHOR, SYSTEM, result=Result.ERROR, details=details)):
        pass
    who.unlocked.close()
    roof.close(station)
    return demo


@pytest.fixture
def front(put_back: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """Started by the responsable."""
    made = Front(qapp, put_back.paths, put_back.access)
    made.start()
    yield made
    end(made)


def asked(front: Front, qtbot: QtBot) -> PutBackDialog:
    """The dialogue, as soon as it is there."""
    found: list[PutBackDialog] = []

    def is_there() -> bool:
        found[:] = [one for one in front.window.findChildren(PutBackDialog) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_there, timeout=WAIT_MS)
    return found[0]


def press(dialog: PutBackDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()


def said(dialog: PutBackDialog) -> str:
    """What a person reads in it."""
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def holds(front: Front) -> list[Hold]:
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        return tables.holds.open()


def anchors(front: Front) -> list[Entry]:
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        return tables.journal.entries(operation=Operation.ANCHOR)


def test_each_hold_is_said_to_run_before_anything_is_listed(front: Front, qtbot: QtBot) -> None:
    dialog = asked(front, qtbot)
    assert front.window.is_covered
    assert front.window.findChild(ClipTable) is None
    before = holds(front)
    assert len(dialog.answers) == len(before) > 0
    go = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Settle")
    assert not go.isEnabled()
    for box in dialog.answers:
        box.setCurrentText("Still runs")
    assert go.isEnabled()
    go.click()
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    assert front.window.findChild(ClipTable) is not None
    assert holds(front) == before
    assert [entry.result for entry in anchors(front)] == [Result.ERROR, Result.OK]


def test_a_hold_that_was_released_ends_and_the_dialogue_says_what_that_does(
    front: Front, qtbot: QtBot
) -> None:
    dialog = asked(front, qtbot)
    assert "is erased at once" not in said(dialog)
    for box in dialog.answers:
        box.setCurrentText("Was released")
    assert "is erased at once" in said(dialog)
    press(dialog, "Settle")
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    assert holds(front) == []


def test_left_for_later_nobody_is_signed_in_and_nothing_has_changed(front: Front, qtbot: QtBot) -> None:
    dialog = asked(front, qtbot)
    before = holds(front)
    press(dialog, "Leave it for later")
    qtbot.waitUntil(lambda: not front.seat.is_taken, timeout=WAIT_MS)
    assert front.window.is_covered
    assert holds(front) == before
    assert [entry.result for entry in anchors(front)] == [Result.ERROR]


def test_whoever_may_not_settle_it_is_told_and_the_station_stays_shut(
    put_back: Shown, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bwc_review.app.put_back_desk import PutBackHolds

    told: list[str] = []
    monkeypatch.setattr(PutBackHolds, "may_settle", property(lambda _: False))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text() + box.informativeText()))
    made = Front(qapp, put_back.paths, put_back.access)
    try:
        made.start()
        qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
        qtbot.waitUntil(lambda: not made.seat.is_taken, timeout=WAIT_MS)
        assert "whether it still runs" in told[0]
        assert made.window.is_covered
    finally:
        end(made)
