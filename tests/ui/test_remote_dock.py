"""What a person sees and does to add a dock on the network, and to say how long a file must be still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from bwc_review.domain.errors import (
    AddressUnfit,
    PrivateKeyUnfit,
    SignInCut,
    SignInRefused,
    SourceMissing,
    StationError,
)
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.docks_page import DocksPage
from bwc_review.ui.station.remote_dock_dialog import RemoteDockDialog, RemoteTried

KEY, OTHER = "ssh-ed25519 SHA256:abc", "ssh-ed25519 SHA256:xyz"


@pytest.fixture
def page(qtbot: Any, station: Any, lane: Jobs, idle: Callable[[], None]) -> DocksPage:
    made = DocksPage(station, lane, lane, lane)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    idle()
    return made


@pytest.fixture
def dialog(page: DocksPage, idle: Callable[[], None]) -> Iterator[RemoteDockDialog]:
    press(page, "Add a network dock…")
    found = page.findChild(RemoteDockDialog)
    assert isinstance(found, RemoteDockDialog)
    yield found
    for left in page.findChildren(RemoteDockDialog):
        left.reject()
    idle()


def press(widget: QWidget, words: str) -> None:
    next(one for one in widget.findChildren(QPushButton) if one.text() == words).click()


def fill(qtbot: Any, dialog: RemoteDockDialog, **texts: str) -> None:
    for name, text in texts.items():
        field = getattr(dialog, name)
        line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        line.clear()
        qtbot.keyClicks(line, text)


def shown(dialog: QWidget) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_a_dock_is_tried_its_key_confirmed_and_only_then_added(
    dialog: RemoteDockDialog, station: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    assert not dialog.test_button.isEnabled()
    fill(qtbot, dialog, host="192.168.1.20", folder="/cam", user="dock", password="sesame 1")
    assert not dialog.save_button.isEnabled()
    station.tried = RemoteTried(to_confirm=KEY)
    dialog.test_button.click()
    idle()
    assert KEY in shown(dialog)
    assert "No password was sent" in dialog.notice.words
    assert not dialog.save_button.isEnabled()
    dialog.confirm.click()
    assert not dialog.save_button.isEnabled()  # not tried with the password yet
    station.tried = RemoteTried(files=3, known_by=KEY)
    dialog.test_button.click()
    idle()
    assert "The dock answers: 3 files there." in dialog.notice.words
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    (order,) = [one[1] for one in station.told if one[0] == "add_remote"]
    assert (order.kind, order.host, order.folder, order.user) == ("sftp", "192.168.1.20", "/cam", "dock")
    assert (order.password, order.server_key) == ("sesame 1", KEY)
    assert "sesame" not in repr(order)
    idle()


def test_a_private_key_stands_in_for_the_password_which_then_opens_the_key(
    dialog: RemoteDockDialog, station: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    dialog.key_file._ask = lambda *_: Path("/home/chef/.ssh/id_dock")
    fill(qtbot, dialog, host="dock", user="dock")
    assert not dialog.key_file.none_button.isVisible()
    dialog.key_file.choose_button.click()
    assert "id_dock" in shown(dialog)
    assert "Passphrase of the key" in shown(dialog)
    fill(qtbot, dialog, password="sesame 1")
    station.tried = RemoteTried(files=1, known_by=KEY)
    dialog.test_button.click()
    idle()
    assert dialog.save_button.isEnabled()
    assert (dialog.order.key_file, dialog.order.password) == ("/home/chef/.ssh/id_dock", "sesame 1")
    dialog.kind.setCurrentIndex(dialog.kind.findData("smb"))
    dialog.kind.activated.emit(1)
    assert not dialog.key_file.isVisible()
    assert dialog.order.key_file == ""
    assert not dialog.save_button.isEnabled()
    dialog.kind.setCurrentIndex(dialog.kind.findData("sftp"))
    dialog.kind.activated.emit(0)
    dialog.key_file.none_button.click()
    assert dialog.order.key_file == ""
    assert "Passphrase of the key" not in shown(dialog)


def test_another_key_is_shown_beside_the_confirmed_one_and_is_not_taken_by_itself(
    dialog: RemoteDockDialog, station: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    fill(qtbot, dialog, host="dock")
    station.tried = RemoteTried(to_confirm=OTHER, known_by=KEY)
    dialog.test_button.click()
    idle()
    assert KEY in dialog.notice.words
    assert OTHER in shown(dialog)
    assert not dialog.confirm.isChecked()
    assert not dialog.save_button.isEnabled()


@pytest.mark.parametrize("field", ["host", "port", "folder", "user", "password"])
def test_what_was_tried_is_not_what_is_written_after_another_letter(
    field: str, dialog: RemoteDockDialog, station: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    fill(qtbot, dialog, host="dock")
    station.tried = RemoteTried(files=1)
    dialog.test_button.click()
    idle()
    assert dialog.save_button.isEnabled()
    fill(qtbot, dialog, **{field: "7"})
    assert not dialog.save_button.isEnabled()
    assert not dialog.notice.words.strip()


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (SignInRefused("sftp://dock"), "does not accept the account or its password"),
        (SourceMissing("sftp://dock"), "sftp://dock"),
        (AddressUnfit("share"), "The name of the share is missing"),
        (PrivateKeyUnfit("sftp://dock", "locked"), "This private key is under a passphrase"),
        (PrivateKeyUnfit("sftp://dock", "passphrase"), "does not open the private key"),
        (PrivateKeyUnfit("sftp://dock", "putty"), "Export OpenSSH key"),
        (SignInCut("sftp://dock"), "may have refused the account"),
        (PrivateKeyUnfit("sftp://dock", "form"), "no private key that the station can use"),
    ],
)
def test_a_dock_that_refuses_is_said_in_words_and_what_was_filled_in_stays(
    refusal: StationError,
    words: str,
    dialog: RemoteDockDialog,
    station: Any,
    qtbot: Any,
    idle: Callable[[], None],
) -> None:
    fill(qtbot, dialog, host="dock", password="un")
    station.refusal = refusal
    dialog.test_button.click()
    idle()
    assert words in dialog.notice.words
    assert (dialog.host.text(), dialog.password.passphrase) == ("dock", "un")
    assert not dialog.save_button.isEnabled()
    assert dialog.test_button.isEnabled()


def test_the_list_says_why_a_dock_is_not_connected_and_how_long_files_must_be_still(
    page: DocksPage, station: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    assert page.table.text(2, 1) == "its key has changed"
    assert [page.table.text(row, 3) for row in range(3)] == ["—", "30 s · fini.ok", "2 min 00 s"]
    spin = page.findChild(QSpinBox)
    end = next(one for one in page.findChildren(QLineEdit) if "lies beside" in one.accessibleName())
    remove = next(one for one in page.findChildren(QPushButton) if one.text() == "Remove from the list")
    assert isinstance(spin, QSpinBox)
    assert not spin.isEnabled()
    page.table.selectRow(0)  # a camera put on just now
    assert not spin.isEnabled()
    assert not remove.isEnabled()
    page.table.selectRow(2)
    assert (spin.isEnabled(), spin.value(), remove.isEnabled()) == (True, 120, True)
    spin.setValue(45)
    spin.editingFinished.emit()
    idle()
    assert ("keep_still", "sftp://dock@192.168.1.20/cam", 45, "") in station.told
    page.table.selectRow(1)
    assert end.text() == "fini.ok"
    end.selectAll()
    qtbot.keyClicks(end, "a b/c.txt")
    qtbot.keyClick(end, Qt.Key.Key_Return)
    idle()
    assert ("keep_still", "/srv/dock", 30, "abc.txt") in station.told
    page.table.selectRow(2)
    assert remove.isEnabled()  # the list was asked for again, and the same dock is chosen
    remove.click()
    idle()
    assert ("remove_source", "sftp://dock@192.168.1.20/cam") in station.told


def test_escape_while_the_dock_keeps_silent_leaves_nothing_on_the_list(
    dialog: RemoteDockDialog, station: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    fill(qtbot, dialog, host="dock")
    dialog.test_button.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    idle()
    assert not [one for one in station.told if one[0] == "add_remote"]
