"""What a person at a terminal sees while cameras are brought in; a file or a pipe sees nothing of it."""

from __future__ import annotations

import io
import sys

import pytest

from bwc_review.cli.terminal import camera_bars
from bwc_review.dock.source import Address
from bwc_review.domain.transfer_view import CameraDone, Stage
from bwc_review.operations.ongoing import Ongoing

ONE, TWO = Address("folder", "/media/one"), Address("folder", "/media/two")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def ongoing() -> Ongoing:
    made = Ongoing(lambda: 1.0)
    for address, title in ((ONE, "CAM-01"), (TWO, "CAM-02")):
        made.enter(address, address.place)
        made.began(address, title, 100)
    made.moved(ONE, 40)
    return made


def test_each_camera_has_its_bar_and_is_said_to_be_free_as_soon_as_it_is(
    ongoing: Ongoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("bwc_review.cli.terminal._REDRAWN_S", 0.0)
    with camera_bars("Bringing in", ongoing) as bar:
        bar.step(40, 200)
        ongoing.ended(TWO, Stage.DONE, CameraDone("CAM-02", 1, freed=("CAM-02",)))
        bar.step(140, 200)
        bar.step(160, 200)
    words = shown.getvalue()
    for part in ("CAM-01", "CAM-02", "40 %", "finished", "Bringing in"):
        assert part in words
    assert words.count("CAM-02: camera free") == 1


def test_nobody_at_the_terminal_is_shown_nothing(
    ongoing: Ongoing, capsys: pytest.CaptureFixture[str]
) -> None:
    with camera_bars("Bringing in", ongoing) as bar:
        bar.step(40, 200)
    assert capsys.readouterr() == ("", "")
