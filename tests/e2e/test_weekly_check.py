"""The window looks at everything sealed once a week by itself, and says what it found (R4)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review import station as roof
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.clip import ClipId
from bwc_review.domain.journal import Entry, Operation, Result
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.verify import last_whole_check
from tests.e2e.ending import end

WAIT_MS = 30_000


@pytest.fixture
def damaged(demo: Shown) -> Shown:
    """The demonstration, with one flipped byte in a recording that nobody opens."""
    assert demo.access is not None
    station, who = roof.open_with_person(demo.paths, demo.access.login, demo.access.passphrase)
    with station.catalogue.read() as tables:
        clip = tables.clips.ids(ClipQuery())[0]
    path = station.store.body_path(clip)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    who.unlocked.close()
    roof.close(station)
    return demo


@pytest.fixture
def front(damaged: Shown, qapp: QApplication) -> Iterator[Front]:
    made = Front(qapp, damaged.paths, damaged.access)
    made.start()
    yield made
    end(made)


def whole_check(front: Front) -> Entry | None:
    if front.station is None:
        return None
    with front.station.catalogue.read() as tables:
        return last_whole_check(tables)


def test_damage_that_nobody_met_is_found_said_and_shown_on_the_recording(front: Front, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "found damage: 1 damaged" in front.window.notice.words, timeout=WAIT_MS)
    entry = whole_check(front)
    assert entry is not None
    assert (entry.result, entry.author.id) == (Result.ERROR, "systeme")
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        [clip] = entry.subjects
        assert tables.clips.get(ClipId(clip)).is_damaged
        before = len(tables.journal.numbers(operation=Operation.CHECK_DONE))
    assert front._background is not None
    front._background.checker.look()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    with front.station.catalogue.read() as tables:
        assert len(tables.journal.numbers(operation=Operation.CHECK_DONE)) == before, "once a week"
