"""Two cameras of one incident, aligned for real: kept, on record, there again at the next visit, printed."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.alignment import Alignment, AlignMethod
from bwc_review.domain.clip import ClipId
from bwc_review.domain.journal import Entry, Operation
from bwc_review.operations.write_report import issue_report
from bwc_review.station import Station
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.visit_run import VisitRun
from tests.e2e.ending import end

WAIT_MS = 20_000
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Chief:
    """Sits at the demonstration station, signed in."""

    def __init__(self, front: Front, qtbot: QtBot) -> None:
        self.front = front
        self.qtbot = qtbot

    def look(self) -> None:
        """Open the incident of both cameras, stating the reason where it is asked for."""
        self.front.window.show_screen("library")
        table = self.front.window.findChild(ClipTable)
        assert table is not None
        self.qtbot.waitUntil(lambda: table.model().rowCount() == 4, timeout=WAIT_MS)
        model = table.model()
        row = next(
            row
            for row in range(4)
            if any("-0001" in str(model.index(row, at).data() or "") for at in range(model.columnCount()))
        )
        table.selectRow(row)
        button = next(one for one in self.front.window.findChildren(QPushButton) if one.text() == "Review")
        self.qtbot.waitUntil(button.isEnabled, timeout=WAIT_MS)
        button.click()
        self.qtbot.waitUntil(lambda: bool(self.dialogs()) or self.is_looking, timeout=WAIT_MS)
        for dialog in self.dialogs():
            dialog.findChildren(QRadioButton)[0].setChecked(True)
            next(one for one in dialog.findChildren(QPushButton) if "Show" in one.text()).click()
        self.qtbot.waitUntil(lambda: self.is_looking, timeout=WAIT_MS)
        self.front.window.activateWindow()
        self.qtbot.waitUntil(self.review.isActiveWindow)
        self.qtbot.waitUntil(
            lambda: all(self.run.opened(clip.id) is not None for clip in self.run.visit.clips),
            timeout=WAIT_MS,
        )

    def dialogs(self) -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    @property
    def review(self) -> ReviewScreen:
        found = self.front.window.findChild(ReviewScreen)
        assert found is not None
        return found

    @property
    def is_looking(self) -> bool:
        return self.front.window.current_screen == "review" and self.review.place is not None

    @property
    def run(self) -> VisitRun:
        assert self.review._run is not None
        return self.review._run

    @property
    def station(self) -> Station:
        assert self.front.station is not None
        return self.front.station

    @property
    def other(self) -> str:
        return next(lane for lane in self.run.decks if lane != self.run.stage.primary)

    def kept(self) -> dict[ClipId, Alignment]:
        clips = [clip.id for clip in self.run.visit.clips]
        with self.station.catalogue.read() as tables:
            return tables.alignments.of_clips(clips)

    def entries(self) -> list[Entry]:
        with self.station.catalogue.read() as tables:
            return tables.journal.entries(operation=Operation.ALIGNED)


@pytest.fixture
def chief(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Chief]:
    front = Front(qapp, demo.paths, demo.access)
    front.start()
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    front.window.showNormal()
    yield Chief(front, qtbot)
    end(front)


def test_cameras_aligned_by_sound_and_by_hand_stand_so_at_the_next_visit_and_on_paper(chief: Chief) -> None:
    chief.look()
    lane = chief.other
    clips = chief.run.clips_of(lane)
    QTest.keyClick(chief.review, Qt.Key.Key_A, SHIFT)
    chief.qtbot.waitUntil(lambda: chief.run.aligned(lane).method is AlignMethod.SOUND, timeout=WAIT_MS)
    chief.qtbot.waitUntil(lambda: len(chief.entries()) == len(clips), timeout=WAIT_MS)
    by_sound = chief.kept()
    assert set(by_sound) == set(clips)
    assert {one.confidence is not None and one.confidence > 0.6 for one in by_sound.values()} == {True}
    QTest.keyClick(chief.review, Qt.Key.Key_Right, ALT)
    moved_s = chief.run.aligned(lane).offset_s
    assert moved_s > next(iter(by_sound.values())).offset_s
    chief.review.close_visit()  # at once, before the hand has come to rest
    chief.qtbot.waitUntil(lambda: len(chief.entries()) == 2 * len(clips), timeout=WAIT_MS)
    chief.look()
    assert chief.run.aligned(lane).offset_s == moved_s
    assert "aligned by hand" in chief.run.decks[lane].surface.overlay.aligned
    assert {(one.method, one.offset_s) for one in chief.kept().values()} == {(AlignMethod.HAND, moved_s)}
    last = chief.entries()[-1]
    assert last.details["old_align_method"] == "sound"
    assert last.details["offset_ms"] == round(moved_s * 1000)
    printed(chief, moved_s)


def printed(chief: Chief, offset_s: float) -> None:
    """The report of the incident says by how much, and how it was found."""
    seat = chief.front._seat
    station = chief.station
    incident = chief.run.visit.clips[0].incident
    assert incident is not None
    assert seat is not None
    made = issue_report(
        station.catalogue, station.store, seat.who.unlocked, seat.person, incident,
        seat.reason_for(incident), seat.categories, seat.now, seat.rules,
    )  # fmt: skip
    with pypdfium2.PdfDocument(made.pdf) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    amount = f"{abs(offset_s):.3f}".replace(".", ",")
    assert f"{amount} s, à la main, image par image, par" in text
