"""A page of the catalogue that nobody reads is damaged: the program opens, finds it by itself and says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from bwc_review import station as roof
from bwc_review.app.front import Front
from bwc_review.catalogue.pages import PAGE
from bwc_review.demonstration import Shown
from bwc_review.domain.errors import CatalogueDamaged
from bwc_review.domain.journal import Operation, Result
from bwc_review.operations.check_pages import last_check
from bwc_review.ui.error_text import said
from bwc_review.ui.station.integrity_page import IntegrityPage
from bwc_review.ui.station.station_screen import StationScreen
from tests.e2e.ending import end

WAIT_MS = 20_000


def damage_unread_page(demo: Shown) -> None:
    """Flip a bit in the page of a table that holds nothing."""
    assert demo.access is not None
    station, who = roof.open_with_person(demo.paths, demo.access.login, demo.access.passphrase)
    with station.catalogue._engine.connect() as connection:
        asked = text("SELECT rootpage FROM sqlite_master WHERE name = 'hold_reviews'")
        page = int(connection.execute(asked).scalar_one())
    station.catalogue.checkpoint_wal()
    who.unlocked.close()
    roof.close(station)
    file = Path(demo.paths.catalogue)
    whole = bytearray(file.read_bytes())
    whole[page * PAGE - 2000] ^= 1
    file.write_bytes(whole)


@pytest.mark.parametrize("is_damaged", [False, True])
def test_what_no_question_meets_is_found_after_opening_and_said_in_the_same_words(
    demo: Shown, qapp: QApplication, qtbot: QtBot, is_damaged: bool
) -> None:
    if is_damaged:
        damage_unread_page(demo)
    front = Front(qapp, demo.paths, demo.access)
    try:
        front.start()
        qtbot.waitUntil(lambda: front._seat is not None and front._seat.is_taken, timeout=WAIT_MS)
        assert front.station is not None
        catalogue = front.station.catalogue
        qtbot.waitUntil(lambda: last_check(catalogue) is not None and front.is_idle, timeout=WAIT_MS)
        found = last_check(catalogue)
        assert found is not None
        assert (found.bad, found.is_whole) == (int(is_damaged), True)
        sentence = said(CatalogueDamaged(str(demo.paths.catalogue))).what
        assert (sentence in front.window.notice.words) == is_damaged
        with catalogue.read() as tables:
            [entry] = tables.journal.entries(operation=Operation.CATALOGUE_CHECKED)
        assert entry.result is (Result.ERROR if is_damaged else Result.OK)
        front.window.show_screen("station")
        pages = front.window.findChild(StationScreen)
        assert isinstance(pages, StationScreen)
        pages.show_page("integrity")
        page = front.window.findChild(IntegrityPage)
        assert isinstance(page, IntegrityPage)
        page.refresh()
        words = (
            "1 page of the catalogue is damaged." if is_damaged else "Every page of the catalogue is as it"
        )
        qtbot.waitUntil(lambda: words in page.look.words, timeout=WAIT_MS)
    finally:
        end(front)
