"""The window closes while a disk hangs: the process ends all the same, and says why."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bwc_review.app import leaving
from bwc_review.demonstration import Shown
from bwc_review.domain.errors import DiskSilent
from bwc_review.vault.keyring_custody import LIMIT_S

SILENT_S = 2.0  # of the driver below
ENDED_S = SILENT_S + leaving.GRACE_S + 5.0  # and what a busy machine takes
DRIVER = """
import sys, threading, time
from pathlib import Path
from PySide6.QtCore import QTimer
import bwc_review.app as app
import bwc_review.app.front as of_front
import bwc_review.app.leaving as of_leaving
from bwc_review.domain.access import Reason
from bwc_review.domain.query import ClipQuery
from bwc_review.paths import Paths
from bwc_review.station import Access

of_front.SILENT_S = of_leaving.SILENT_S = 2.0
what, root, login, passphrase = sys.argv[1:]
seen = []


class Front(app.Front):
    def __init__(self, *given):
        super().__init__(*given)
        seen.append(self)


class Hanging:
    def __init__(self, file):
        self.file, self.is_asked = file, False

    def __getattr__(self, name):
        return getattr(self.file, name)

    def read(self, size):
        self.is_asked = True
        threading.Event().wait()


def steps():
    front = seen[0]
    while front._screens is None or not front.is_idle:
        yield
    with front.station.catalogue.read() as tables:
        clip = tables.clips.get(tables.clips.ids(ClipQuery())[0])
    front.seat.state_reason((clip.incident or clip.recording,), Reason.JUDICIAIRE, "")
    front._screens._visits.begin([clip.id])
    while front.window.current_screen != "review":
        yield
    review = front._screens._review
    while review._run is None or review._run.stage.transport is None or not front.is_idle:
        yield
    if what == "look":
        reader = review._run.stage.clip.opened.reader
        reader._file = disk = Hanging(reader._file)
        reader._kept.clear()
        review._run.stage.seek(review._run.stage.length_s - 1.0)
        while not disk.is_asked:
            yield
        review._run.stage.play()
    elif what == "work":
        front._lanes["work"].start(lambda _: threading.Event().wait())
    print(time.monotonic(), flush=True)
    front._last_erasure.ask_to_erase = lambda *_: False
    front.window.close()


def drive():
    try:
        next(coming)
    except StopIteration:
        timer.stop()


if __name__ == "__main__":  # the workers of the station read this file too
    app.Front = Front
    coming = steps()
    application = app._application()
    timer = QTimer(interval=20)
    timer.timeout.connect(drive)
    timer.start()
    sys.exit(app.run_window(Paths(Path(root)), Access(login, passphrase)))
"""


@pytest.mark.parametrize(("what", "code"), [("look", 0), ("work", leaving.SAID_WHY), ("nothing", 0)])
def test_the_process_ends_soon_whatever_hangs_and_says_so(
    demo: Shown, tmp_path: Path, what: str, code: int
) -> None:
    """A look whose clip is read from a hung disk; work that hangs; and nothing, where nothing is said."""
    driver = tmp_path / "driver.py"
    driver.write_text(DRIVER, encoding="utf-8")
    given = [str(demo.paths.root), demo.access.login, demo.access.passphrase]
    ended = subprocess.run(
        [sys.executable, str(driver), what, *given], capture_output=True, text=True, timeout=120, check=False
    )
    took_s = time.monotonic() - float(ended.stdout)
    said = f"The disk of {demo.paths.root} does not answer" in ended.stderr
    assert (ended.returncode, said) == (code, what != "nothing"), ended.stderr
    assert took_s < ENDED_S
    print(f"{what}: ended after {took_s:.1f} s")


def test_a_disk_that_turns_again_or_a_keyring_that_is_asked_is_not_taken_for_dead() -> None:
    assert leaving.SILENT_S > LIMIT_S


def test_what_is_waited_for_gives_its_result_or_raises(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(ZeroDivisionError):
        leaving.unless_silent(lambda _: 1 / 0, tmp_path)
    assert leaving.unless_silent(lambda _: 7, tmp_path) == 7


def test_what_gives_no_sign_of_life_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(leaving, "SILENT_S", 0.05)
    answers = threading.Event()
    with pytest.raises(DiskSilent):
        leaving.unless_silent(lambda _: answers.wait(30), tmp_path)
    answers.set()
    for thread in threading.enumerate():
        if thread.name.startswith("last"):
            thread.join(10)
