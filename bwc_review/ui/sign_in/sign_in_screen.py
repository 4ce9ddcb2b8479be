"""The quiet full window in which a person signs in; docking and erasing go on behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.errors import PassphraseWrong, SignInTooSoon, StationError
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.sign_in.upgrade_line import UpgradeLine
from bwc_review.ui.theme import label, primary, px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.passphrase_field import PassphraseField
from bwc_review.ui.widgets.sign import Sign
from bwc_review.ui.widgets.still_fields import Choice


@dataclass(frozen=True, slots=True)
class LoginName:
    """Somebody who may sign in: the login and the name shown for it."""

    login: str
    name: str


class SignIn(Protocol):
    """Opens a person's key. Called in a lane: a try takes more than half a second by design."""

    def logins(self) -> Sequence[LoginName]:
        """Everybody whose habilitation runs, the last one who signed in first."""

    def sign_in(self, login: str, passphrase: str, progress: Progress) -> object:
        """Open the key and log it; raise ``PassphraseWrong``, ``SignInTooSoon`` and the like.

        progress: told, in parts of ``Upgrading``, how far an older catalogue is brought up to date.
        """


class SignInScreen(QWidget):
    """Emits ``signed_in`` with what ``SignIn.sign_in`` returned."""

    signed_in = Signal(object)

    def __init__(self, desk: SignIn, lane: Jobs, commune: str, service_name: str) -> None:
        super().__init__()
        self._desk = desk
        self._lane = lane
        self._wait_s = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._count_down)
        self._who = Choice()
        self._who.setAccessibleName(self.tr("Name"))
        self._passphrase = PassphraseField(self.tr("Passphrase"))
        self._passphrase.entered.connect(self._try)
        self._passphrase.typed.connect(self._show_ready)
        self._enter = primary(self.tr("Sign in"), "sign-in")
        self._enter.clicked.connect(self._try)
        self._notice = Notice()
        self._upgrade = UpgradeLine()
        self._background = label(role="soft", wraps=True)
        self._background.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out(commune, service_name)
        self.refresh()

    def refresh(self) -> None:
        """Ask again who may sign in, and forget what was typed."""
        chosen = self._who.currentData()
        self._who.clear()
        for person in self._desk.logins():
            self._who.addItem(person.name, person.login)
        self._who.setCurrentIndex(max(0, self._who.findData(chosen)))
        self._passphrase.clear()
        self._show_ready()

    def show_background(self, sentence: str) -> None:
        """Say what goes on with nobody signed in: "CAM-02 is being unloaded"."""
        self._background.setText(sentence)

    def say(self, title: str, text: str = "") -> None:
        """Say why the person is here again, for example that the station locked itself."""
        self._notice.say(title, text)

    def focus_first(self) -> None:
        """Ready to type."""
        self._passphrase.setFocus()

    def _lay_out(self, commune: str, service_name: str) -> None:
        card = QFrame()
        set_role(card, "card")
        card.setFixedWidth(px(self, 400))
        sign = Sign("shield-check", "accent", 40)
        town, service = label(commune, "title"), label(service_name, "soft")
        for top in (sign, town, service):
            top.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name_label = label(self.tr("Name"), "soft")
        name_label.setBuddy(self._who)
        passphrase_label = label(self.tr("Passphrase"), "soft")
        passphrase_label.setBuddy(self._passphrase)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(8)
        inside.addWidget(sign)
        inside.addWidget(town)
        inside.addWidget(service)
        inside.addSpacing(16)
        inside.addWidget(name_label)
        inside.addWidget(self._who)
        inside.addWidget(passphrase_label)
        inside.addWidget(self._passphrase)
        inside.addSpacing(8)
        inside.addWidget(self._notice)
        inside.addWidget(self._enter)
        inside.addWidget(self._upgrade)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addSpacing(16)
        whole.addWidget(self._background)
        whole.addStretch(3)

    def _try(self) -> None:
        if not self._enter.isEnabled():
            return
        self._notice.clear()
        self._set_busy(is_busy=True)
        login, passphrase = str(self._who.currentData()), self._passphrase.passphrase

        def operation(progress: Progress) -> object:
            return self._desk.sign_in(login, passphrase, progress)

        job = self._lane.start(operation)
        job.progressed.connect(self._upgrade.show_step)
        job.done.connect(self._enter_station)
        job.failed.connect(self._refuse)
        job.ended.connect(partial(self._set_busy, is_busy=False))
        job.ended.connect(self._upgrade.hide)

    def _enter_station(self, signed_in: object) -> None:
        self._passphrase.clear()
        self._notice.clear()
        self.signed_in.emit(signed_in)

    def _refuse(self, error: StationError) -> None:
        self._set_busy(is_busy=False)  # before the focus: a field at rest cannot take it
        self._notice.say_error(error)
        self._passphrase.clear()
        self._passphrase.setFocus()
        if isinstance(error, (PassphraseWrong, SignInTooSoon)) and error.wait_s > 0:
            self._wait_s = error.wait_s
            self._clock.start()
            self._show_ready()

    def _count_down(self) -> None:
        self._wait_s -= 1
        if self._wait_s <= 0:
            self._clock.stop()
            self._notice.clear()
        self._show_ready()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._who.setEnabled(not is_busy)
        self._passphrase.setEnabled(not is_busy)
        if is_busy:
            self._enter.setEnabled(False)
            self._enter.setText(self.tr("Opening the key…"))
        else:
            self._show_ready()

    def _show_ready(self) -> None:
        if self._wait_s > 0:
            self._enter.setText(self.tr("Wait {wait}").format(wait=language.wait(self._wait_s)))
        else:
            self._enter.setText(self.tr("Sign in"))
        self._enter.setEnabled(
            self._wait_s <= 0 and bool(self._passphrase.passphrase) and self._who.count() > 0
        )
