"""The screen of the inventory over a real station: the question, the answer in words, and the paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from bwc_review.app.inventory_desk import InventoryDesk
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.operations.sweep import sweep
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.registers.inventory_screen import InventoryScreen
from bwc_review.ui.theme import Theme
from bwc_review.ui.widgets.moment_edit import MomentEdit
from tests.operations.seating import seat_at

Asking = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    language.install(qapp, "en")
    theme = Theme(qapp, "light", 100)
    yield
    theme.setParent(None)


@pytest.fixture
def lane(qtbot: Any) -> Iterator[Jobs]:
    jobs = Jobs("test-lane")
    yield jobs
    jobs.close()


@pytest.fixture
def screen(bench: Any, qtbot: Any, lane: Jobs, tmp_path: Path) -> InventoryScreen:
    made = InventoryScreen(
        InventoryDesk(seat_at(bench, bench.dpo)), lane, lane, lambda *_: tmp_path / "answer.pdf"
    )
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.refresh()
    qtbot.waitUntil(lambda: lane.is_idle, timeout=10_000)
    return made


@pytest.fixture
def asking(screen: InventoryScreen, qtbot: Any, lane: Jobs) -> Asking:
    def run(start: str, end: str) -> None:
        edits = screen.findChildren(MomentEdit)
        for edit, text in zip(edits, (start, end), strict=True):
            edit.setDateTime(QDateTime.fromString(text, "yyyy-MM-dd HH:mm"))
        button(screen, "Ask").click()
        qtbot.waitUntil(lambda: lane.is_idle, timeout=10_000)

    return run


def button(screen: InventoryScreen, words: str) -> QPushButton:
    [found] = [each for each in screen.findChildren(QPushButton) if each.text() == words]
    return found


def test_the_dpo_asks_and_reads_the_answer_also_after_the_erasure(
    bench: Any, screen: InventoryScreen, asking: Asking
) -> None:
    clip = bench.ingest("2026-10-12 16:03", clock_offset_s=-7200.0)
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    asking("2026-10-12 14:00", "2026-10-12 15:00")
    assert screen.answer.startswith("Recordings in this span: 1.")
    assert screen.table.text(0, 0) == clip.id[-12:]
    assert screen.table.text(0, 1) == "12/10/2026 14:03"
    assert "erased on 23/11/2026 (due date)" in screen.table.text(0, 6)
    assert [entry.operation for entry in bench.entries()][-1] is Operation.SEARCH
    screen.findChildren(MomentEdit)[0].setDateTime(
        QDateTime.fromString("2026-10-11 14:00", "yyyy-MM-dd HH:mm")
    )
    assert screen.answer == ""  # no answer stands beside another question
    assert screen.table.rows == ()


def test_nothing_is_said_as_nothing_and_what_is_open_beside_it(
    bench: Any, screen: InventoryScreen, asking: Asking
) -> None:
    asking("2026-11-12 14:00", "2026-11-12 15:00")
    assert "No recording is known in this span. This answer is not final." in screen.answer
    reserve = "{} has not been wholly unloaded since the end of the span (last unloaded wholly: not known)."
    assert reserve.format("CAM-02") in screen.answer
    bench.ingest("2026-11-13 10:00")
    box = screen.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("DSJ-1"))
    asking("2026-11-12 14:00", "2026-11-12 15:00")
    assert reserve.format("CAM-01") in screen.answer  # one file that came in is no proof
    with bench.catalogue.write(Draft(Operation.CAMERA_UNLOADED, SYSTEM, ("DSJ-1",))) as tables:
        tables.cameras.change(replace(tables.cameras.get("DSJ-1"), unloaded_at=bench.now))
    box.setCurrentIndex(box.findData(None))
    box.setCurrentIndex(box.findData("DSJ-1"))
    asking("2026-11-12 14:00", "2026-11-12 15:00")
    proved = "Nothing was recorded in this span, and every camera has been wholly unloaded since."
    assert screen.answer == proved


def test_a_camera_that_nothing_tells_is_called_that_whichever_one_is_asked_about(
    bench: Any, screen: InventoryScreen, asking: Asking
) -> None:
    bench.ingest("2026-11-12 14:03", camera="", camera_label="?", to_identify=True)
    box = screen.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    for camera in (None, "DSJ-1"):
        box.setCurrentIndex(box.findData(camera))
        asking("2026-11-12 14:00", "2026-11-12 15:00")
        assert screen.table.text(0, 4) == "Camera not known"


def test_a_span_that_ends_before_it_begins_is_told_and_the_paper_is_saved(
    screen: InventoryScreen, asking: Asking, qtbot: Any, lane: Jobs, tmp_path: Path
) -> None:
    asking("2026-11-12 15:00", "2026-11-12 14:00")
    assert "“Span of time” is missing" in screen.notice.words
    asking("2026-11-12 14:00", "2026-11-12 15:00")
    button(screen, "Answer as PDF…").click()
    qtbot.waitUntil(lambda: lane.is_idle, timeout=10_000)
    assert (tmp_path / "answer.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved." in screen.notice.words
