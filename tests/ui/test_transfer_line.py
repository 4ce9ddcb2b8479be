"""What a person sees of a transfer: each camera by itself, the time left, pause and stop."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget

from bwc_review.domain.transfer_view import CameraView, Stage, View
from bwc_review.ui.theme import BASE_PX
from bwc_review.ui.transfer_line import TransferLine

MIB = 1 << 20


def camera(name: str, stage: Stage = Stage.MOVING, done: int = 0, left_s: float | None = None) -> CameraView:
    return CameraView(f"/media/{name}", name, stage, done * MIB, 100 * MIB, left_s)


@pytest.fixture
def line(qtbot: Any) -> TransferLine:
    made = TransferLine()
    qtbot.addWidget(made)
    made.resize(1280, 40)
    made.show()
    return made


def words(line: TransferLine) -> list[str]:
    """As they stand, from left to right."""
    layout = line.layout()
    assert layout is not None
    layout.activate()
    shown = [one for one in line.findChildren(QLabel) if one.isVisibleTo(line) and one.text()]
    return [one.text() for one in sorted(shown, key=lambda one: one.mapTo(line, one.rect().topLeft()).x())]


def press(line: TransferLine, name: str) -> None:
    (one,) = [one for one in line.findChildren(QPushButton) if one.accessibleName() == name]
    one.click()


def test_each_camera_has_its_percentage_and_its_time(line: TransferLine) -> None:
    line.show_view(View((camera("CAM-01", done=45, left_s=130.0), camera("CAM-02", done=12, left_s=600.0))))
    assert line.isVisible()
    assert words(line) == ["CAM-01", "45 %, 2 min left", "CAM-02", "12 %, 10 min left", "About 10 min left"]
    assert [bar.value() for bar in line.findChildren(QProgressBar)] == [45, 12]
    assert [bar.accessibleName() for bar in line.findChildren(QProgressBar)] == [
        "Transfer of CAM-01",
        "Transfer of CAM-02",
    ]
    line.show_view(None)
    assert not line.isVisible()


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.LISTING, "being looked at"),
        (Stage.AWAY, "not there, waited for"),
        (Stage.EMPTYING, "being emptied"),
        (Stage.DONE, "finished"),
        (Stage.FAILED, "not brought in"),
        (Stage.MOVING, "0 %"),
    ],
)
def test_what_is_done_with_a_camera_is_said(line: TransferLine, stage: Stage, said: str) -> None:
    line.show_view(View((camera("CAM-01", stage),)))
    assert words(line) == ["CAM-01", said], "nothing is said of a time that nobody knows"


def test_an_empty_camera_is_no_division_by_nothing(line: TransferLine) -> None:
    line.show_view(View((CameraView("/a", "CAM-01", Stage.MOVING),)))
    assert words(line) == ["CAM-01", "100 %"]


def test_of_many_cameras_those_under_way_are_shown(line: TransferLine) -> None:
    ended = [camera(f"CAM-0{number}", Stage.DONE, 100) for number in range(6)]
    line.show_view(View((*ended, camera("CAM-07", done=3))))
    shown = words(line)
    assert "CAM-07" in shown
    ended_shown = shown.count("finished")
    assert 1 <= ended_shown < 6
    assert f"and {6 - ended_shown} more" in shown
    line.resize(500, 40)
    assert "CAM-07" in words(line)
    assert "and 6 more" in words(line)


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("width", [1280, 900])
def test_nothing_is_clipped_in_a_narrow_window_or_large_text(
    line: TransferLine, qapp: QApplication, width: int, percent: int
) -> None:
    font = qapp.font()
    try:
        larger = QFont(font)
        larger.setPixelSize(BASE_PX * percent // 100)
        qapp.setFont(larger)
        line.resize(width, 60)
        line.show_view(View(tuple(camera(f"CAM-0{one}", done=45, left_s=130.0) for one in range(1, 8))))
        assert "CAM-01" in words(line)
        assert line.width() == width
        layout = line.layout()
        assert layout is not None
        assert layout.sizeHint().width() <= width
        qapp.processEvents()
        parts: list[QLabel | QPushButton] = [*line.findChildren(QLabel), *line.findChildren(QPushButton)]
        for one in parts:
            if one.isVisibleTo(line):
                assert one.width() >= one.sizeHint().width(), one.text()
    finally:
        qapp.setFont(font)


def test_a_pause_is_asked_for_said_and_taken_back(line: TransferLine, qtbot: Any) -> None:
    view = View((camera("CAM-01", done=45, left_s=130.0),))
    line.show_view(view)
    with qtbot.waitSignal(line.pause_toggled):
        press(line, "Pause the transfer")
    line.show_view(View(view.cameras, is_paused=True))
    assert "Transfer paused" in words(line)
    with qtbot.waitSignal(line.pause_toggled):
        press(line, "Go on with the transfer")


def test_stop_is_asked_for_once(line: TransferLine, qtbot: Any) -> None:
    line.show_view(View((camera("CAM-01", done=45),)))
    heard: list[int] = []
    line.stop_wanted.connect(lambda: heard.append(1))
    press(line, "Stop the transfer")
    press(line, "Stop the transfer")
    assert heard == [1]
    line.show_view(None)
    line.show_view(View((camera("CAM-01"),)))
    press(line, "Stop the transfer")
    assert heard == [1, 1]


def test_a_long_name_is_shortened_and_told_whole_when_pointed_at(line: TransferLine) -> None:
    name = "/media/marie/CARTE DE LA CAMERA NUMERO DEUX"
    line.show_view(View((CameraView(name, name, Stage.MOVING, 0, 10),)))
    assert len(words(line)[0]) == 22
    assert words(line)[0].startswith("…")
    assert any(name in one.toolTip() for one in line.findChildren(QWidget))
