"""The integrity check: every sealed recording and the whole journal, with a visible result (R4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, primary
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable


@dataclass(frozen=True, slots=True)
class BadClip:
    """A recording that is not what was sealed; sentence: what is wrong, in words."""

    clip: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found."""

    clips_checked: int
    bad: tuple[BadClip, ...]
    journal_entries: int
    journal_ok: bool
    seconds: float
    is_deep: bool


@dataclass(frozen=True, slots=True)
class CatalogueLook:
    """The look at each page of the catalogue that follows every start: how far it came, and what it found."""

    at: datetime  # local
    last: int
    pages: int
    bad: int


class Verifier(Protocol):
    """Checks the station; work, since each check is logged."""

    def last_look(self) -> CatalogueLook | None:
        """What the newest look at the catalogue found; a question for the reading lane."""

    def verify(self, progress: Progress, *, deep: bool) -> CheckResult:
        """Compare every sealed file with its fingerprint; ``deep`` opens every chunk as well."""


class IntegrityPage(QWidget):
    """``checked``: a check ended. ``clip_wanted``: a bad recording to look at."""

    checked = Signal()
    clip_wanted = Signal(str)

    def __init__(self, verifier: Verifier, work: Jobs, ask: Jobs) -> None:
        super().__init__()
        self._verifier = verifier
        self._work = work
        self._ask = ask
        self._look = Notice()
        self._quick = primary(self.tr("Verify"), "shield-check")
        self._deep = button(self.tr("Verify in depth"), "magnifying-glass")
        self._progress = ProgressLine()
        self._notice = Notice()
        self._bad: RowTable[BadClip] = RowTable(
            self.tr("Recordings that are not what was sealed"), self._columns()
        )
        self._bad.opened.connect(lambda line: self.clip_wanted.emit(line.clip))
        self._bad.hide()
        self._quick.clicked.connect(lambda: self.verify(deep=False))
        self._deep.clicked.connect(lambda: self.verify(deep=True))
        self._lay_out()

    @property
    def look(self) -> Notice:
        """Where it stands what the last look at the catalogue found."""
        return self._look

    @property
    def notice(self) -> Notice:
        """Where the result stands."""
        return self._notice

    def refresh(self) -> None:
        """Say what the last look at the catalogue found."""

        def operation(progress: Progress) -> CatalogueLook | None:  # noqa: ARG001 (one short question)
            return self._verifier.last_look()

        job = self._ask.start(operation)
        job.done.connect(self._say_look)
        job.failed.connect(self._look.say_error)

    def _say_look(self, look: CatalogueLook | None) -> None:
        if look is None:
            self._look.say(
                self.tr("The catalogue's pages are checked after each start."),
                self.tr("The first check is not over yet."),
            )
            return
        figures = self.tr("{last} of {pages} pages, {moment}.").format(
            last=language.number(look.last),
            pages=language.number(look.pages),
            moment=language.moment(look.at),
        )
        if look.bad:
            self._look.say_alarm(
                self.tr("%n page(s) of the catalogue are damaged.", "", look.bad),
                f"{figures} "
                + self.tr("Keep a copy of the data folder and tell the person who looks after the computer."),
            )
        elif look.last < look.pages:
            self._look.say(self.tr("The catalogue is being checked; nothing wrong so far."), figures)
        else:
            self._look.say_good(self.tr("Every page of the catalogue is as it was written."), figures)

    def _columns(self) -> list[Column[BadClip]]:
        return [
            Column(self.tr("Recording"), lambda line: line.title, 260, is_strong=True),
            Column(
                self.tr("What is wrong"), lambda line: line.sentence, takes_rest=True, colour=lambda _: "red"
            ),
        ]

    def verify(self, *, deep: bool) -> None:
        """Start a check, as the buttons do."""
        self._notice.clear()
        self._bad.hide()

        def operation(progress: Progress) -> CheckResult:
            return self._verifier.verify(progress, deep=deep)

        job = self._work.start(operation)
        self._progress.watch(job, self.tr("Checking the recordings"), (self._quick, self._deep))
        job.done.connect(self._say_result)
        job.failed.connect(self._notice.say_error)
        job.cancelled.connect(self._say_stopped)

    def _say_result(self, result: CheckResult) -> None:
        clips = self.tr("%n recording(s) checked", "", result.clips_checked)
        entries = self.tr("%n journal entry(ies)", "", result.journal_entries)
        took = language.duration(result.seconds)
        figures = self.tr("{clips}, {entries}, in {time}.").format(clips=clips, entries=entries, time=took)
        if result.journal_ok and not result.bad:
            self._notice.say_good(self.tr("Everything is as it was sealed."), figures)
        else:
            said = []
            if result.bad:
                said.append(self.tr("%n recording(s) are not what was sealed.", "", len(result.bad)))
            if not result.journal_ok:
                said.append(self.tr("The journal was altered."))
            advice = self.tr("Do not extract them; keep the camera and tell the head of service.")
            self._notice.say_alarm(" ".join(said), f"{figures} {advice}")
        self._show_bad(result.bad)
        self.checked.emit()

    def _show_bad(self, bad: Sequence[BadClip]) -> None:
        self._bad.show_rows(bad)
        self._bad.setVisible(bool(bad))

    def _say_stopped(self) -> None:
        self._notice.say(self.tr("The check was stopped."), self.tr("Nothing is wrong; nothing was proved."))

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addWidget(self._quick)
        actions.addWidget(self._deep)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(12)
        column.addWidget(
            label(
                self.tr(
                    "Compares every sealed file with the fingerprint taken when it came in, and recomputes "
                    "the journal. In depth, every recording is opened to its last byte: it takes longer and "
                    "proves more."
                ),
                "soft",
                wraps=True,
            )
        )
        column.addWidget(self._look)
        column.addLayout(actions)
        column.addWidget(self._progress)
        column.addWidget(self._notice)
        column.addWidget(self._bad, 1)
        column.addStretch(1)
