"""What a person reads while pictures are made: which camera's, how many, and how it is stopped."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.progress import Preparing, Progress, preparing_in
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.status_line import StatusLine
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.words import preparing_words


@pytest.mark.parametrize("camera", ["CAM-02", "CAM 02 / cour", "", "3 4 x\ny"])
def test_what_is_prepared_survives_the_way_from_the_worker(camera: str) -> None:
    assert preparing_in(Preparing(3, 8, camera).what) == Preparing(3, 8, camera)
    assert preparing_words(Preparing(3, 8, "CAM-02").what) == "Preparing pictures of CAM-02 · 3 of 8"
    for other in ("", "prepare", "01a20634-e123-7eee-bf47-7621c7be1884", "prepare x y z"):
        assert preparing_in(other) is None
        assert preparing_words(other) == ""


def test_the_line_of_a_transfer_says_whose_pictures_are_made(qtbot: QtBot, lane: Jobs) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)

    def operation(progress: Progress) -> None:
        progress.step(1, 8, Preparing(3, 8, "CAM-02").what)

    said: list[str] = []
    job = lane.start(operation)
    line.watch(job, "Bringing in")
    job.progressed.connect(lambda _: said.extend(one.text() for one in line.findChildren(QLabel)))
    with qtbot.waitSignal(job.ended):
        pass
    assert "Preparing pictures of CAM-02 · 3 of 8" in said


def test_the_foot_of_the_window_says_it_and_stops_it(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    toggled: list[Any] = []
    line.preparing_toggled.connect(lambda: toggled.append(1))

    def said() -> list[str]:
        return [one.text() for one in line.findChildren(QLabel) if one.isVisible() and one.text()]

    button = line.findChild(QPushButton)
    assert button is not None
    assert not button.isVisible()
    line.show_preparing("Preparing pictures 3/12", is_running=True)
    assert said() == ["Preparing pictures 3/12"]
    assert (button.text(), button.accessibleName()) == ("Stop", "Stop preparing pictures")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert toggled == [1]
    line.show_preparing("Preparing pictures 3/12", is_running=False)
    assert said() == ["Preparing pictures 3/12 (stopped)"]
    assert button.text() == "Go on"
    line.show_preparing("", is_running=False)
    assert said() == []
    assert not button.isVisible()
