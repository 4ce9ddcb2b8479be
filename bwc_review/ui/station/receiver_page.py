"""Docks that push to the station (Axis): let in or not, at which address, and their connection file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.progress import Progress
from bwc_review.domain.receiver import HIGHEST_PORT, LOWEST_PORT, PORT, Receiver, SpoolFacts
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.receiver_words import file_warning, file_words, received_words, state_words
from bwc_review.ui.theme import button, label, primary, px, set_role, stepper
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.still_fields import Choice, NumberEdit


@dataclass(frozen=True, slots=True)
class ReceiverFacts:
    """How docks are let in, whether it really listens, and what they pushed that is not in the vault yet."""

    receiver: Receiver | None = None
    is_open: bool = False
    spool: SpoolFacts = field(default_factory=SpoolFacts)


class ReceiverDesk(Protocol):
    """``facts`` is asked, the rest is work."""

    def facts(self) -> ReceiverFacts:
        """As it stands."""

    def set_up(self, is_on: bool, address: str, port: int) -> None:
        """Let docks in at this address, or none."""

    def make_file(self, file: Path) -> None:
        """Write a connection file with new credentials."""


def own_addresses() -> list[str]:
    """Addresses of this computer that a dock could reach: no loopback, none that holds on one cable only."""
    from PySide6.QtNetwork import QNetworkInterface  # where the page is looked at

    found = [
        address.toString()
        for address in QNetworkInterface.allAddresses()
        if not address.isLoopback() and not address.isLinkLocal() and not address.isMulticast()
    ]
    return sorted(dict.fromkeys(found), key=lambda text: (":" in text, text))


class ReceiverPage(QWidget):
    """One form; what was made stands beside it."""

    def __init__(
        self,
        desk: ReceiverDesk,
        ask: Jobs,
        work: Jobs,
        addresses: Callable[[], Sequence[str]] = own_addresses,
        ask_where: AskFile = ask_file,
    ) -> None:
        super().__init__()
        self._desk, self._ask, self._work = desk, ask, work
        self._addresses, self._ask_where = addresses, ask_where
        self._shown: tuple[bool, str, int] | None = None
        self._state = label(role="strong", wraps=True)
        self._on = QCheckBox(self.tr("Let docks push to this station"))
        self._address = Choice()
        self._address.setEditable(True)
        self._port = stepper(NumberEdit())
        self._port.setRange(LOWEST_PORT, HIGHEST_PORT)
        self._port.setGroupSeparatorShown(False)
        self._port.setValue(PORT)
        self._apply = button(self.tr("Apply"), "check")
        self._file = label(wraps=True)
        self._make = primary(self.tr("Make the connection file…"), "file-plus")
        self._last, self._waits = label(wraps=True), label(role="soft", wraps=True)
        self._notice, self._progress = Notice(), ProgressLine()
        self._lay_out()
        self._apply.clicked.connect(self._set_up)
        self._make.clicked.connect(self._make_file)
        self._on.toggled.connect(self._offer)
        self._address.currentTextChanged.connect(self._offer)
        self._port.valueChanged.connect(self._offer)
        self._offer()

    @property
    def notice(self) -> Notice:
        """Where the result stands."""
        return self._notice

    @property
    def chosen(self) -> tuple[bool, str, int]:
        """What is filled in: on, address, port."""
        return self._on.isChecked(), self._address.currentText().strip(), self._port.value()

    def refresh(self) -> None:
        """Ask again; what a person is filling in stays."""

        def operation(progress: Progress) -> ReceiverFacts:  # noqa: ARG001 (one question)
            return self._desk.facts()

        job = self._ask.start(operation)
        job.done.connect(self._show)
        job.failed.connect(self._notice.say_error)

    def _show(self, facts: ReceiverFacts) -> None:
        receiver = facts.receiver
        self._state.setText(state_words(receiver, is_open=facts.is_open))
        is_wrong = receiver is not None and receiver.is_on and not facts.is_open
        set_role(self._state, "amber" if is_wrong else "strong")
        self._file.setText(file_words(receiver))
        self._last.setText(received_words(receiver.last_received_at if receiver is not None else None))
        self._waits.setText(self._waiting_words(facts.spool))
        if self._shown is None or self.chosen == self._shown:
            self._fill(receiver)
        self._offer()

    def _fill(self, receiver: Receiver | None) -> None:
        known = receiver.address if receiver is not None else ""
        offered = list(self._addresses())
        if known and known not in offered:
            offered.insert(0, known)
        self._address.clear()
        self._address.addItems(offered)
        self._address.setCurrentText(known or (offered[0] if offered else ""))
        self._on.setChecked(receiver is not None and receiver.is_on)
        self._port.setValue(receiver.port if receiver is not None else PORT)
        self._shown = self.chosen

    def _waiting_words(self, spool: SpoolFacts) -> str:
        said = []
        if spool.arriving:
            said.append(self.tr("%n recording(s) still arriving.", "", spool.arriving))
        if spool.waiting:
            said.append(self.tr("%n recording(s) to be brought in.", "", spool.waiting))
        if spool.bare:
            words = self.tr("%n complete by the dock's word, with notes and no recording.", "", spool.bare)
            said.append(words)
        if spool.unreadable:
            words = self.tr(
                "%n received file(s) do not open with this station's key and are left alone.",
                "",
                spool.unreadable,
            )
            said.append(words)
        return " ".join(said)

    def _offer(self, *_: object) -> None:
        """A file is made for what is in force, never for what is only filled in."""
        is_same = self._shown is not None and self.chosen == self._shown
        had_focus = self._apply.hasFocus()
        self._make.setEnabled(is_same and bool(self.chosen[1]) and self.chosen[0])
        self._apply.setEnabled(not is_same)
        if had_focus and is_same:  # the keyboard stays near what it did
            (self._make if self._make.isEnabled() else self._on).setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up(self) -> None:
        is_on, address, port = self.chosen
        words = self.tr("Setting up the reception")
        self._start(words, lambda: self._desk.set_up(is_on, address, port), self._was_set_up)

    def _was_set_up(self, _: object) -> None:
        self._shown = None
        self._notice.say_good(self.tr("Kept, and on record."))

    def _make_file(self) -> None:
        file = self._ask_where(self, self.tr("Connection file"), "axis-bwc-review.json")
        if file is not None:
            words = self.tr("Writing the connection file")
            self._start(words, lambda: self._desk.make_file(file), lambda _: self._was_made(file))

    def _was_made(self, file: Path) -> None:
        self._notice.say_good(self.tr("Written: {file}").format(file=file.name), file_warning())

    def _start(self, words: str, change: Callable[[], None], done: Callable[[object], None]) -> None:
        self._notice.clear()

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one step)
            change()

        job = self._work.start(operation)
        self._progress.watch(job, words, (self._apply, self._make))
        job.done.connect(done)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(self._offer)
        job.ended.connect(self.refresh)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, entry, tip in (
            (
                self.tr("Address of this computer"),
                self._address,
                self.tr("The network card that the dock reaches; the station listens on no other."),
            ),
            (self.tr("Port"), self._port, self.tr("Let the firewall of this computer through here.")),
        ):
            name = label(words, "soft")
            name.setBuddy(entry)
            entry.setAccessibleName(words)
            entry.setToolTip(tip)
            entry.setMinimumWidth(px(self, 240))
            form.addRow(name, entry)
        self._on.setToolTip(self.tr("Off at first. Without it nothing listens on the network."))
        self._make.setToolTip(
            self.tr("With new credentials: a dock set up with an older file is refused from then on.")
        )
        applying, making = QHBoxLayout(), QHBoxLayout()
        applying.addWidget(self._apply)
        applying.addStretch(1)
        making.addWidget(self._make)
        making.addStretch(1)
        fields = QHBoxLayout()
        fields.addLayout(form)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addWidget(self._progress)
        column.addWidget(
            label(
                self.tr(
                    "For the Axis body-worn dock, which sends by itself over the network. What it sends is "
                    "sealed at once and listed when the dock says that the recording is complete. The dock "
                    "empties its cameras itself."
                ),
                "soft",
                wraps=True,
            )
        )
        column.addWidget(self._state)
        column.addWidget(self._on)
        column.addLayout(fields)
        column.addLayout(applying)
        column.addSpacing(px(self, 16))
        column.addWidget(label(self.tr("Connection file"), "section"))
        column.addWidget(self._file)
        column.addLayout(making)
        column.addSpacing(px(self, 16))
        column.addWidget(label(self.tr("Reception"), "section"))
        column.addWidget(self._last)
        column.addWidget(self._waits)
        column.addStretch(1)
