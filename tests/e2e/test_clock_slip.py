"""A camera that nobody put back is said on its card, and put right in the dialogue that the card leads to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review import station as roof
from bwc_review.demonstration import Shown
from bwc_review.demonstration_dock import SECOND_LABEL, SECOND_SERIAL
from bwc_review.domain.clip import Clip
from bwc_review.domain.clock_slip import Reading, Slip
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.operations import clock_slips
from bwc_review.ui.docks.docks_screen import DocksScreen
from bwc_review.ui.station.clock_correction import ClockCorrectionDialog
from tests.e2e.test_docking import WAIT_MS, signed_in


def _since_its_first(readings: Sequence[Reading], newest: datetime, zone: tzinfo) -> list[Slip]:
    """Whatever the season in which the test runs."""
    first = min(one.at for one in readings)
    return [Slip(first, -3600.0, first, newest + timedelta(minutes=1), len(readings))]


@pytest.fixture
def slipped(demo: Shown, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The satellites say of the recordings of the second camera that it is an hour ahead."""
    monkeypatch.setattr(clock_slips, "slips", _since_its_first)
    station, who = roof.open_with_person(demo.paths, demo.access.login, demo.access.passphrase)
    with station.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        found = tables.clips.rows(tables.clips.ids(ClipQuery(camera=SECOND_SERIAL)))
        doubtful = {one.id: {"clock_proposal_s": -3600.0} for one in found if not one.clock_suspect}
        tables.clips.update_many(doubtful)
    who.unlocked.close()
    roof.close(station)
    return demo


def test_the_card_of_a_camera_leads_to_the_correction_of_its_hours(
    slipped: Shown, qapp: QApplication, qtbot: QtBot
) -> None:
    with signed_in(slipped, qapp, qtbot) as front:
        front.window.show_screen("docks")
        qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
        screen = front.window.findChild(DocksScreen)
        assert isinstance(screen, DocksScreen)
        [card] = [each for each in screen.cards if each.card.camera.serial == SECOND_SERIAL]
        assert f"The clock of {SECOND_LABEL} was not put back on" in card.words
        [go] = [each for each in card.findChildren(QPushButton) if each.text() == "Correct the hours…"]
        go.click()
        qtbot.waitUntil(lambda: front.window.findChild(ClockCorrectionDialog) is not None, timeout=WAIT_MS)
        dialog = front.window.findChild(ClockCorrectionDialog)
        assert isinstance(dialog, ClockCorrectionDialog)
        qtbot.waitUntil(dialog.save_button.isEnabled, timeout=WAIT_MS)
        assert front.window.current_screen == "station"
        dialog.save_button.click()
        qtbot.waitUntil(
            lambda: front.is_idle and front.window.findChild(ClockCorrectionDialog) is None, timeout=WAIT_MS
        )
        assert front.station is not None
        with front.station.catalogue.read() as tables:
            found: list[Clip] = tables.clips.rows(tables.clips.ids(ClipQuery(camera=SECOND_SERIAL)))
        corrected = {(one.clock_offset_s, one.clock_evidence) for one in found if not one.clock_suspect}
        assert corrected == {(-3600.0, "person")}
        screen.refresh()
        qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
        assert not [each for each in screen.cards if each.card.slip is not None]
