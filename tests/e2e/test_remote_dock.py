"""A dock on the network, added and taken away in the window, over a real server."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review import settings, startup
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.dock.reach import written
from bwc_review.domain.journal import Operation
from bwc_review.operations.record_setting import code_of
from bwc_review.settings import Settings
from bwc_review.ui.station.docks_page import DocksPage
from bwc_review.ui.station.remote_dock_dialog import RemoteDockDialog
from bwc_review.ui.station.station_screen import StationScreen
from bwc_review.vault.told_secrets import Told
from tests.dock.sources import SERVED, ServerShelf
from tests.servers import ME, PASSWORD, host_key_shown, make_host_key

WAIT_MS = 20_000


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[ServerShelf]:
    made = SERVED["sftp"](tmp_path)
    made.put("DCIM/a.mp4", b"not a film", 10**18)
    yield made
    made.source.close()


@pytest.fixture
def unfit(demo: Shown) -> str:
    """A line that somebody wrote into the settings by hand, before the program starts."""
    line = "sftp://dock:secret@192.168.1.20/cam"
    now = settings.load(demo.paths.settings)[0]
    settings.save(demo.paths.settings, replace(now, sources=(line,)))
    return line


@pytest.fixture
def page(pages: StationScreen) -> DocksPage:
    pages.show_page("docks")
    found = pages.findChild(DocksPage)
    assert isinstance(found, DocksPage)
    return found


@pytest.fixture
def kept(demo: Shown) -> Callable[[], Settings]:
    return lambda: settings.load(demo.paths.settings)[0]


def filled(page: DocksPage, shelf: ServerShelf, password: str = PASSWORD) -> RemoteDockDialog:
    next(one for one in page.findChildren(QPushButton) if "network dock" in one.text()).click()
    dialog = page.findChildren(RemoteDockDialog)[-1]
    place = shelf.place
    for field, text in (
        (dialog.host, place.host),
        (dialog.port, str(place.port)),
        (dialog.folder, place.path),
        (dialog.user, place.user),
        (dialog.password.findChild(QLineEdit), password),
    ):
        assert isinstance(field, QLineEdit)
        field.setText(text)
        field.textEdited.emit(text)
    return dialog


def added(page: DocksPage, shelf: ServerShelf, qtbot: QtBot) -> None:
    """Tried, its key confirmed, tried with the password, on the list."""
    dialog = filled(page, shelf)
    dialog.test_button.click()
    qtbot.waitUntil(dialog.confirm.isVisible, timeout=WAIT_MS)
    assert dialog.key.text() == shelf.server.pin
    dialog.confirm.click()
    dialog.test_button.click()
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=WAIT_MS)
    assert "The dock answers: 1 file there." in dialog.notice.words
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT_MS):
        dialog.save_button.click()


def rows(page: DocksPage) -> dict[str, str]:
    table = page.table
    return {table.text(row, 0): table.text(row, 1) for row in range(len(table.rows))}


def test_a_dock_on_the_network_comes_and_goes_with_its_key_and_its_password(
    front: Front, page: DocksPage, shelf: ServerShelf, kept: Callable[[], Settings], qtbot: QtBot
) -> None:
    assert front.station is not None
    station, name = front.station, written(shelf.place.address)
    added(page, shelf, qtbot)
    qtbot.waitUntil(lambda: rows(page).get(name) == "connected", timeout=WAIT_MS)
    assert kept().sources == (name,)
    assert shelf.server.pin in kept().servers[0]
    assert startup.told_secrets(station).get(name) == Told(PASSWORD)
    assert PASSWORD not in station.paths.settings.read_text("utf-8")

    page.table.selectRow(list(rows(page)).index(name))
    next(one for one in page.findChildren(QPushButton) if one.text() == "Remove from the list").click()
    qtbot.waitUntil(lambda: kept().sources == (), timeout=WAIT_MS)
    assert kept().servers == ()
    assert startup.told_secrets(station).get(name) is None
    with station.catalogue.read() as tables:
        said = [one for one in tables.journal.entries() if one.subjects == (code_of(name),)]
    assert [one.operation for one in said] == [Operation.SOURCE_ADDED, Operation.SOURCE_FORGOTTEN]
    assert said[0].details == {"source_kind": "sftp", "server_key": shelf.server.pin}
    assert ME not in f"{said}"
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


def test_a_dock_whose_key_changed_is_said_in_the_list_and_the_new_key_is_confirmed_once(
    front: Front, page: DocksPage, shelf: ServerShelf, kept: Callable[[], Settings], qtbot: QtBot
) -> None:
    assert front.station is not None
    added(page, shelf, qtbot)
    qtbot.waitUntil(lambda: kept().servers != (), timeout=WAIT_MS)
    name, key = written(shelf.place.address), shelf.server.work / "host_key"
    old = key.with_name("old")
    shutil.copy(key, old)
    shelf.server.stop()
    make_host_key(key)
    shelf.server.start()
    try:
        assert front._background is not None
        front._background.watcher.look()
        qtbot.waitUntil(lambda: rows(page).get(name) == "its key has changed", timeout=WAIT_MS)
        dialog = filled(page, shelf)
        dialog.test_button.click()
        qtbot.waitUntil(dialog.confirm.isVisible, timeout=WAIT_MS)
        assert shelf.server.pin in dialog.notice.words
        assert dialog.key.text() == host_key_shown(key)
        dialog.confirm.click()
        dialog.test_button.click()
        qtbot.waitUntil(dialog.save_button.isEnabled, timeout=WAIT_MS)
        with qtbot.waitSignal(dialog.accepted, timeout=WAIT_MS):
            dialog.save_button.click()
        qtbot.waitUntil(lambda: rows(page).get(name) == "connected", timeout=WAIT_MS)
        assert host_key_shown(key) in kept().servers[0]
        assert len(kept().servers) == 1
        with front.station.catalogue.read() as tables:
            said = [one for one in tables.journal.entries() if one.subjects == (code_of(name),)]
        assert [one.operation for one in said] == [Operation.SOURCE_ADDED, Operation.SERVER_KEY_CHANGED]
        qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    finally:
        shelf.server.stop()
        shutil.copy(old, key)
        shelf.server.start()


def test_a_wrong_password_is_said_and_nothing_is_kept(
    front: Front, page: DocksPage, shelf: ServerShelf, kept: Callable[[], Settings], qtbot: QtBot
) -> None:
    dialog = filled(page, shelf, "another")
    dialog.test_button.click()
    qtbot.waitUntil(dialog.confirm.isVisible, timeout=WAIT_MS)
    dialog.confirm.click()
    dialog.test_button.click()
    qtbot.waitUntil(lambda: "does not accept" in dialog.notice.words, timeout=WAIT_MS)
    assert not dialog.save_button.isEnabled()
    dialog.reject()
    assert kept().sources == ()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


def test_a_dock_that_hangs_is_said_by_its_name_and_another_one_comes_in_meanwhile(
    front: Front, page: DocksPage, shelf: ServerShelf, demo: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    assert front._background is not None
    assert front._seat is not None
    front._seat.lookout._silent_s = 0.5
    added(page, shelf, qtbot)
    name, title = written(shelf.place.address), shelf.source.title
    qtbot.waitUntil(lambda: rows(page).get(name) == "connected", timeout=WAIT_MS)
    shelf.server.hang()
    (tmp_path / "CAM-09").mkdir()
    page._ask_where = lambda *_: str(tmp_path / "CAM-09")
    next(one for one in page.findChildren(QPushButton) if one.text() == "Add a folder…").click()
    qtbot.waitUntil(lambda: rows(page).get(str(tmp_path / "CAM-09")) == "connected", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: rows(page).get(name) == "does not answer", timeout=WAIT_MS)
    assert f"{title} does not answer." in front.window.notice.words
    shelf.server.stop()
    shelf.server.start()
    front._background.watcher.look()
    qtbot.waitUntil(lambda: rows(page).get(name) == "connected", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


def test_a_line_that_is_no_address_is_said_once_holds_up_nothing_and_can_be_removed(
    unfit: str,
    front: Front,
    page: DocksPage,
    kept: Callable[[], Settings],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    assert front._background is not None
    watcher = front._background.watcher
    qtbot.waitUntil(lambda: not watcher._is_busy, timeout=WAIT_MS)
    watcher._said = set()
    said: list[str] = []
    monkeypatch.setattr(front.window.notice, "say_alarm", lambda what, *_: said.append(what))
    for _ in range(2):
        watcher.look()
        qtbot.waitUntil(lambda: not watcher._is_busy, timeout=WAIT_MS)
    assert said == ["A line of the list of docks and folders is no address and is left out."]
    qtbot.waitUntil(lambda: rows(page).get(unfit) == "no address: remove it", timeout=WAIT_MS)
    page.table.selectRow(list(rows(page)).index(unfit))
    next(one for one in page.findChildren(QPushButton) if one.text() == "Remove from the list").click()
    qtbot.waitUntil(lambda: kept().sources == (), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
