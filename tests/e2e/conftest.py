"""One demonstration station, made for real once and copied for each test that works on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bwc_review import settings
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown, demonstrate
from bwc_review.paths import Paths
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.ui.station.station_screen import StationScreen
from tests import memory
from tests.e2e.ending import end
from tests.quick_words import quick_words

tmp_path = memory.folder

PASSPHRASE = "des mots pour un essai"
WAIT_MS = 20_000


@pytest.fixture(scope="session")
def told() -> list[str]:
    """The lines that the demonstration told while it was made."""
    return []


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory, told: list[str]) -> Shown:
    """Made once: two cameras docked, reviewed, held, reported. Nobody writes into it."""
    paths = Paths(tmp_path_factory.mktemp("demo") / "station")
    with quick_words():
        return demonstrate(paths, PASSPHRASE, told.append)


@pytest.fixture
def demo(made_demo: Shown, tmp_path: Path) -> Shown:
    """A copy to work on, in English and light."""
    root = tmp_path / "station"
    shutil.copytree(made_demo.paths.root, root)
    (root / "lock").unlink(missing_ok=True)
    paths = Paths(root)
    settings.save(paths.settings, settings.Settings(language="en", theme="light"))
    return replace(made_demo, paths=paths, passphrase_file=root / made_demo.passphrase_file.name)


@pytest.fixture
def front(demo: Shown, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """The program as a person starts it on that station; everything it began has ended with the test."""
    made = Front(qapp, demo.paths, None)
    made.start()
    made.window.showNormal()  # the screen behind an offscreen window is small: it would fill it
    made.window.resize(1280, 800)
    yield made
    end(made)
    left = [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert not left, f"windows left open: {left}"
    timers = [each for each in qapp.findChildren(QTimer) if each.isActive()]
    assert not timers, f"timers left running: {timers}"


@pytest.fixture
def pages(front: Front, demo: Shown, qtbot: QtBot) -> StationScreen:
    """The pages of the station, in front."""
    cover = front.window.findChild(SignInScreen)
    assert isinstance(cover, SignInScreen)
    field = cover.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.isEnabled, timeout=WAIT_MS)
    field.setText(demo.access.passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not front.window.is_covered, timeout=WAIT_MS)
    front.window.show_screen("station")
    found = front.window.findChild(StationScreen)
    assert isinstance(found, StationScreen)
    return found
