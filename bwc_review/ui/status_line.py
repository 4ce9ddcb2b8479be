"""The line at the foot of the window: what is there, what is erased next, when it was last checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from bwc_review.ui import language
from bwc_review.ui.theme import button, label, set_role


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What the status line says. None: not known, and then not said."""

    today: date
    clips: int = 0
    next_due_on: date | None = None
    next_due_count: int = 0
    verified_on: date | None = None
    backed_up_on: date | None = None
    days_of_room: int | None = None
    has_damage: bool = False  # found by the check of that day


class StatusLine(QFrame):
    """Sentences at the left; at the right what goes on behind the screens, and the room that is left.

    ``preparing_toggled``: the making of pictures should stop, or go on.
    """

    preparing_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "footer")
        self._sentences = label(role="small")
        self._room = label(role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._sentences)
        row.addStretch(1)
        self._preparing, self._toggle = label(role="small"), button("", "", "link")
        self._toggle.clicked.connect(self.preparing_toggled)
        row.addWidget(self._preparing)
        row.addWidget(self._toggle)
        row.addSpacing(16)
        row.addWidget(self._room)
        self.show_preparing("", is_running=False)

    def show_facts(self, facts: StatusFacts) -> None:
        """Say what is known."""
        said = [self.tr("%n recording(s)", "", facts.clips)]
        if facts.next_due_on is not None and facts.next_due_on < facts.today:
            words = self.tr("erasure waiting since {day}")
            said.append(words.format(day=language.day(facts.next_due_on)))
        elif facts.next_due_on is not None:
            said.append(
                self.tr("next erasure {day} ({count})").format(
                    day=self._day(facts.next_due_on, facts.today), count=language.number(facts.next_due_count)
                )
            )
        if facts.verified_on is not None:
            day = self._day(facts.verified_on, facts.today)
            checked = self.tr("integrity checked {day}: damage found")
            said.append((checked if facts.has_damage else self.tr("integrity checked {day}")).format(day=day))
        if facts.backed_up_on is not None:
            said.append(self.tr("backup {day}").format(day=self._day(facts.backed_up_on, facts.today)))
        self._sentences.setText("      ".join(said))
        room = "" if facts.days_of_room is None else self.tr("Room for %n day(s)", "", facts.days_of_room)
        self._room.setText(room)

    def show_preparing(self, words: str, *, is_running: bool) -> None:
        """That pictures are being made, with what stops it, or that it was stopped; nothing without words."""
        stopped = self.tr("{words} (stopped)").format(words=words)
        self._preparing.setText(words if is_running or not words else stopped)
        self._toggle.setText(self.tr("Stop") if is_running else self.tr("Go on"))
        name = self.tr("Stop preparing pictures") if is_running else self.tr("Go on preparing pictures")
        self._toggle.setAccessibleName(name)
        self._toggle.setToolTip(name)
        for one in (self._preparing, self._toggle):
            one.setVisible(bool(words))

    def _day(self, day: date, today: date) -> str:
        """A day as a person says it, without capital letter."""
        match (day - today).days:
            case -1:
                return self.tr("yesterday")
            case 0:
                return self.tr("today")
            case 1:
                return self.tr("tomorrow")
            case _:
                return self.tr("on {day}").format(day=language.day(day))
