"""The dialogue that adds a dock on another machine: place and account, tried first, its key confirmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Job, Jobs, Operation
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.station.key_file_field import KeyFileField
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.asking import AskOpenFile, ask_open_file
from bwc_review.ui.widgets.passphrase_field import PassphraseField
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.still_fields import Choice

translate = QCoreApplication.translate

_LONGEST = 255  # signs of a field


@dataclass(frozen=True, slots=True)
class RemoteOrder:
    """What was filled in. server_key: as the server showed it and a person confirmed it, "" before.

    key_file: of a private key, which ``password`` then opens; "" for none.
    """

    kind: str
    host: str
    port: str
    folder: str
    user: str
    password: str
    server_key: str = ""
    key_file: str = ""

    def __repr__(self) -> str:
        """Without the password."""
        return f"RemoteOrder({self.kind})"


@dataclass(frozen=True, slots=True)
class RemoteTried:
    """What a dock answered. to_confirm: the key it shows, where a person has to compare it first.

    known_by: the key that is confirmed already, "" for none.
    """

    files: int = 0
    to_confirm: str = ""
    known_by: str = ""


class RemoteDesk(Protocol):
    """Both are work of some seconds and raise StationError."""

    def try_remote(self, order: RemoteOrder) -> RemoteTried:
        """Ask it."""

    def add_remote(self, order: RemoteOrder) -> None:
        """Remember it."""


class RemoteDockDialog(FormDialog):
    """``accepted`` once the dock is on the list. Open it with ``open()``."""

    def __init__(
        self,
        desk: RemoteDesk,
        lane: Jobs,
        parent: QWidget | None = None,
        ask_key: AskOpenFile = ask_open_file,
    ) -> None:
        super().__init__(
            translate("RemoteDockDialog", "Add a dock on the network"),
            translate("RemoteDockDialog", "Add to the list"),
            parent,
        )
        self._desk, self._lane = desk, lane
        self._job: Job | None = None
        self._confirmed = ""  # the key that the last answer was given under
        self._shown = ""
        self._tried: RemoteOrder | None = None  # what answered
        self.kind = Choice()
        for words, kind in self._kinds():
            self.kind.addItem(words, kind)
        self.host, self.port, self.folder, self.user = (QLineEdit() for _ in range(4))
        for field in (self.host, self.port, self.folder, self.user):
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(self._changed)
        self.port.setMaxLength(5)
        self.port.setPlaceholderText(self.tr("the usual one"))
        self.password = PassphraseField(self.tr("Password"))
        self.password.typed.connect(self._changed)
        self.key_file = KeyFileField(ask_key)
        self.key_file.changed.connect(self._changed)
        self.kind.activated.connect(self._changed)
        self.test_button = button(self.tr("Test the connection"))
        self.test_button.clicked.connect(self.test)
        self.key = label(role="mono", wraps=True)
        self.confirm = QCheckBox(self.tr("Yes, the dock shows this very key"))
        self.confirm.toggled.connect(self._show_ready)
        self._progress = ProgressLine()
        self._add_fields()
        self.save_button.clicked.connect(self._save)
        self._show_ready()

    @property
    def order(self) -> RemoteOrder:
        """What is filled in."""
        return RemoteOrder(
            str(self.kind.currentData()),
            self.host.text(),
            self.port.text(),
            self.folder.text(),
            self.user.text(),
            self.password.passphrase,
            self._shown if self.confirm.isChecked() else self._confirmed,
            self.key_file.file if self._takes_keys() else "",
        )

    def test(self) -> None:
        """Ask the dock, as the button does."""
        order = self.order
        self.notice.clear()

        def operation(progress: Progress) -> RemoteTried:  # noqa: ARG001 (it answers, or keeps silent)
            return self._desk.try_remote(order)

        self._start(operation, self.tr("Asking the dock"), lambda tried: self._say_tried(order, tried))

    def done(self, result: int) -> None:
        """What is under way is heard no more."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _save(self) -> None:
        order = self.order

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one step)
            self._desk.add_remote(order)

        self._start(operation, self.tr("Adding the dock"), lambda _: self.accept())

    def _start(self, operation: Operation, words: str, then: Callable[[Any], None]) -> None:
        job = self._job = self._lane.start(operation)
        self._progress.watch(job, words)
        job.done.connect(then)
        job.failed.connect(self.notice.say_error)
        job.ended.connect(self._free)
        self._show_ready()

    def _free(self) -> None:
        self._job = None
        self._show_ready()

    def _say_tried(self, order: RemoteOrder, tried: RemoteTried) -> None:
        if order != self.order:
            return  # another dock is written there meanwhile
        if tried.to_confirm:
            self._ask_key(tried)
            return
        self._confirmed = tried.known_by
        self._tried = replace(order, server_key=tried.known_by)
        self.confirm.hide()
        self.notice.say_good(
            self.tr("The dock answers: %n file(s) there.", "", tried.files),
            self.tr("Add it to the list: it is brought in from then on."),
        )

    def _ask_key(self, tried: RemoteTried) -> None:
        self._shown = tried.to_confirm
        self.key.setText(_breakable(tried.to_confirm))
        self._form.setRowVisible(self.key, True)
        self.confirm.setChecked(False)
        self.confirm.show()
        if tried.known_by:
            self.notice.say_alarm(
                self.tr("The dock shows another key than the one that was confirmed: {key}.").format(
                    key=_breakable(tried.known_by)
                ),
                self.tr(
                    "No password was sent: another machine may answer in its place. Confirm the new key only "
                    "once whoever looks after the dock said that it was renewed, then test again."
                ),
            )
        else:
            self.notice.say(
                self.tr("The dock shows its key: compare it with the one of the dock."),
                self.tr("No password was sent. Whoever looks after the dock knows it. Then test again."),
            )

    def _changed(self) -> None:
        """What was answered is about another dock."""
        self._tried = None
        self._shown = self._confirmed = ""
        self.notice.clear()
        self.confirm.setChecked(False)
        self._form.setRowVisible(self.key, False)
        self.confirm.hide()
        self._show_secret()
        self._show_ready()

    def _takes_keys(self) -> bool:
        return bool(self.kind.currentData() == "sftp")

    def _show_secret(self) -> None:
        """A key is for SFTP alone, and changes what the password is for."""
        self._form.setRowVisible(self.key_file, self._takes_keys())
        words = self.tr("Passphrase of the key") if self.order.key_file else self.tr("Password")
        self._secret_name.setText(words)
        self.password.setAccessibleName(words)

    def _show_ready(self) -> None:
        is_free = self._job is None
        self.test_button.setEnabled(is_free and bool(self.host.text().strip()))
        self.save_button.setEnabled(is_free and self._tried is not None and self._tried == self.order)

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("SFTP"), "sftp"),
            (self.tr("Windows share (SMB)"), "smb"),
            (self.tr("FTPS"), "ftps"),
            (self.tr("FTP, not encrypted"), "ftp"),
            (self.tr("WebDAV (HTTPS)"), "davs"),
            (self.tr("WebDAV (HTTP, not encrypted)"), "dav"),
            (self.tr("Web page of files (HTTPS), only read"), "https"),
            (self.tr("Web page of files (HTTP, not encrypted), only read"), "http"),
        )

    def _add_fields(self) -> None:
        self.add_field(self.tr("Kind"), self.kind)
        self.add_field(self.tr("Server"), self.host)
        self.add_field(self.tr("Port"), self.port)
        self.add_field(
            self.tr("Folder"), self.folder, self.tr("For a Windows share: its name, then the folder in it")
        )
        self.add_field(self.tr("Account"), self.user)
        self.add_field(self.tr("Private key"), self.key_file)
        self._secret_name = self.add_field(
            self.tr("Password"), self.password, self.tr("Kept sealed; never written in the settings")
        )
        self.add_field("", self.test_button)
        self.add_field(self.tr("Key of the dock"), self.key)
        self.add_field("", self.confirm)
        self.add_field("", self._progress)
        self.test_button.setAccessibleName(self.tr("Test the connection"))
        self.confirm.setAccessibleName(self.confirm.text())
        self._form.setRowVisible(self.key, False)
        self.confirm.hide()
        self._show_secret()


def _breakable(key: str) -> str:
    """A certificate's fingerprint is one long word: it may go on in the next line after any pair."""
    return key.replace(":", ":\u200b") if key.count(":") > 1 else key
