"""A look at a station's clips, as restless as half an hour of work; says as JSON what memory it takes."""

from __future__ import annotations

import json
import os
import random
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPointF, QTimer
from PySide6.QtWidgets import QApplication

from bwc_review.paths import Paths
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.theme import Theme
from tests.bench.sealed import reviewing

FIFTHS = 5
FIFTH_S = 30.0


@dataclass(frozen=True, order=True)
class Memory:
    """Of this process (Linux). mib: all that is resident, the pages of its libraries too, which others may
    share. files: of it, those pages of libraries and files.
    """

    mib: float = 0.0
    files: float = 0.0


def memory() -> Memory:
    """What is in use now."""
    page_mib = os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    _, resident, files, *_ = Path("/proc/self/statm").read_text("ascii").split()
    return Memory(int(resident) * page_mib, int(files) * page_mib)


def say(when: str, taken: Memory, what: str) -> None:
    """One line."""
    print(json.dumps({"when": when, **asdict(taken), "what": what}), flush=True)


def live(seconds: float) -> None:
    """Let the window live so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


class Restless:
    """Uses the review without rest; remembers the most memory it took."""

    def __init__(self, screen: ReviewScreen) -> None:
        self._screen = screen
        self._chance = random.Random(9)
        self.done = 0
        self.most = Memory()

    def work(self, seconds: float) -> None:
        """Seek, play, step, shuttle, scrub, zoom in time and picture, for so long."""
        run = self._screen._run
        assert run is not None
        stage, timeline, chance = run.stage, self._screen._timeline, self._chance
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.done += 1
            stage.seek(chance.uniform(0, stage.length_s - 10))
            self._live(0.3)
            for way in (1, 1, 1, -1, -1):
                stage.step(way)
                self._live(0.04)
            stage.play()
            self._live(1.5)
            stage.set_speed(chance.choice((2.0, 8.0, -2.0, 0.5)))
            self._live(0.7)
            stage.pause()
            self._live(0.3)
            stage.begin_scrub()
            start, width = chance.uniform(0, stage.length_s * 0.8), chance.choice((20.0, 900.0))
            for part in range(20):
                stage.seek(start + part / 20 * width)
                self._live(0.03)
            stage.end_scrub()
            for _ in range(8):
                timeline.zoom_here(chance.choice((1, 1, -1)))
                self._live(0.05)
            run.decks[stage.primary].surface.change_zoom(chance.choice((1, -1, 0)), QPointF(200, 200))
            self._live(0.2)
            if chance.random() < 0.3:
                lanes = list(run.decks)
                stage.set_primary(lanes[(lanes.index(stage.primary) + 1) % len(lanes)])

    def _live(self, seconds: float) -> None:
        live(seconds)
        self.most = max(self.most, memory())


def main(root: Path) -> None:
    """Review every clip of the station at root."""
    app = QApplication([])
    theme = Theme(app, "light", 100)
    with reviewing(Paths(root)) as review:
        say("window", memory(), "nothing looked at yet")
        review.screen.show_visit(review.visit(*review.clips))
        live(5)
        say("begin", memory(), f"{len(review.clips)} clips open")
        person = Restless(review.screen)
        for fifth in range(1, FIFTHS + 1):
            person.most = Memory()
            person.work(FIFTH_S)
            say(f"{fifth}/{FIFTHS}", person.most, f"the most so far in this part, {person.done} rounds")
        review.screen.close_visit()
        live(2)
        say("end", memory(), "the look closed")
    theme.setParent(None)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
