"""A station of an older program is opened: the window says that its catalogue is brought up to date."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from types import SimpleNamespace

import pytest
from alembic import command
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review import given
from bwc_review import station as roof
from bwc_review.app.front import Front
from bwc_review.app.sign_in_desk import _Whole
from bwc_review.app.upgrade_cover import UpgradeCover
from bwc_review.catalogue import engine
from bwc_review.catalogue.engine import migrations
from bwc_review.demonstration import Shown
from bwc_review.domain.belonging import Belonging
from bwc_review.domain.clip import Clip
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.query import ClipQuery
from bwc_review.ui import jobs
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.ui.sign_in.upgrade_line import UpgradeLine
from bwc_review.ui.widgets.empty_page import EmptyPage
from tests.e2e.ending import end

WAIT_MS = 20_000


def as_kept_then(clip: Clip) -> Clip:
    """Without what the older program had no room for."""
    return replace(clip, belongs=Belonging(), joined_by=None, pressed=None, repair=None)


def _made_older(demo: Shown, words_of_file: str) -> list[Clip]:
    """Take the tables back to those of an older program; what they listed before."""
    station = roof.open_station(demo.paths, words_of_file)
    with station.catalogue.read() as tables:
        clips = tables.clips.rows(tables.clips.ids(ClipQuery()))
    roof.close(station)
    with station.catalogue._engine.begin() as connection:
        command.downgrade(migrations(connection), "0019")
    station.catalogue.close()
    return clips


def test_an_older_catalogue_is_brought_up_to_date_before_a_window_that_says_so(
    demo: Shown, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_STEPS", 200)  # a small file is upgraded in few steps
    assert demo.access is not None
    words_of_file = demo.access.passphrase  # the demonstration keeps its keys in a file under the same words
    monkeypatch.setattr(given, "key_file_passphrase", lambda: words_of_file)
    clips = _made_older(demo, words_of_file)
    said: list[str] = []
    front = Front(qapp, demo.paths, None)
    step = UpgradeCover.step

    def look(cover: UpgradeCover, done: int, total: int, what: str = "") -> None:
        step(cover, done, total, what)
        [page] = [each for each in front.window.findChildren(EmptyPage) if each.isVisible()]
        assert all(bar.isVisible() for bar in page.findChildren(QProgressBar))
        said.append(page.words)

    monkeypatch.setattr(UpgradeCover, "step", look)
    try:
        front.start()
        qtbot.waitUntil(lambda: front.station is not None and front.is_idle, timeout=WAIT_MS)
        assert all(
            words.startswith("The catalogue is being brought up to date. This happens") for words in said
        )
        parts = [words.partition("computer off. ")[2] for words in said]
        assert [part for part, _ in groupby(part[:6] for part in parts)] == ["1 of 3", "2 of 3", "3 of 3"]
        assert len(set(parts)) > 5, "how far it is"
        assert front.station is not None
        with front.station.catalogue.read() as tables:
            assert tables.clips.rows(tables.clips.ids(ClipQuery())) == [as_kept_then(clip) for clip in clips]
    finally:
        end(front)


def test_where_a_person_s_key_opens_the_station_the_sign_in_says_so(
    demo: Shown, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_STEPS", 200)
    monkeypatch.setattr(jobs, "_STEP_EVERY_S", 0.0)
    assert demo.access is not None
    _made_older(demo, demo.access.passphrase)
    said: list[str] = []
    show = UpgradeLine.show_step

    def look(line: UpgradeLine, step: jobs.Step) -> None:
        show(line, step)
        assert line.isVisible()
        said.append(line.words)

    monkeypatch.setattr(UpgradeLine, "show_step", look)
    front = Front(qapp, demo.paths, None)
    try:
        front.start()
        [screen] = front.window.findChildren(SignInScreen)
        [field] = screen.findChildren(QLineEdit)
        field.setText(demo.access.passphrase)
        [enter] = [each for each in screen.findChildren(QPushButton) if each.text() == "Sign in"]
        enter.click()
        qtbot.waitUntil(lambda: front.station is not None and front.is_idle, timeout=WAIT_MS)
        assert all(words.startswith("The catalogue is being brought up to date.") for words in said)
        parts = [words.partition("computer off. ")[2] for words in said]
        assert [part for part, _ in groupby(part[:6] for part in parts)] == ["1 of 3", "2 of 3", "3 of 3"]
    finally:
        end(front)


def test_an_upgrade_that_was_begun_is_not_broken_off_by_the_window() -> None:
    def stopped(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    watched = SimpleNamespace(step=stopped)
    _Whole(watched).step(1, 2, "upgrade tables")
