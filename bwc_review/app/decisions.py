"""What is decided in a dialogue over any screen: a hold, its release, the date of this computer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from bwc_review import startup
from bwc_review.app.hold_desk import HoldsDesk
from bwc_review.app.lines import kept_facts
from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId, ClipState, RecordingId
from bwc_review.domain.errors import DateNotShown, ErasureNotShown, NamesNotShown, StationError
from bwc_review.domain.hold import HoldId
from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import days_left
from bwc_review.operations.permit import permit
from bwc_review.operations.sweep import DateShown, Swept
from bwc_review.ui.confirm_date_dialog import BrakeFacts, ConfirmDateDialog, Waiting
from bwc_review.ui.holds.needs import HoldLine, ReleaseEffect
from bwc_review.ui.holds.open_hold_dialog import OpenHoldDialog
from bwc_review.ui.holds.release_dialog import ReleaseDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.language import day
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.recording_words import clips_words
from bwc_review.ui.waiting_words import names_waiting
from bwc_review.ui.widgets.retention_badge import BadgeFacts


@dataclass(frozen=True, slots=True)
class _ToRelease:
    """A hold about to be released, and what that does."""

    line: HoldLine
    effect: ReleaseEffect


def what_waits(seat: Seat) -> BrakeFacts:
    """The date to confirm and every recording and name that waits for it. AccessRefused as ``permit``."""
    catalogue = seat.station.catalogue
    permit(catalogue, seat.person, Action.CONFIRM_SWEEP, seat.now, seat.rules)
    found = startup.sweep_now(seat.station, dry_run=True)
    waiting, names = found.waiting, found.waiting_names
    with catalogue.read() as tables:
        clips = tables.clips.rows(waiting)
        people: dict[str, str] = {one.id: one.name for one in tables.people.all()}
    together: dict[RecordingId, list[Clip]] = {}
    for clip in clips:
        together.setdefault(clip.recording, []).append(clip)
    rows = []
    for files in together.values():
        due_on = min(one.due_on for one in files)
        rows.append(Waiting(clips_words(files), kept_facts(seat, due_on, more=day(due_on))))
    named = [Waiting(words, _day_facts(seat, due_on)) for words, due_on in names_waiting(names, people)]
    return BrakeFacts(
        seat.today, seat.rules.erase_from, rows, frozenset(waiting), named, frozenset(names.days)
    )


def _day_facts(seat: Seat, due_on: date) -> BadgeFacts:
    """The badge of a name: its time is none of a recording's."""
    left = days_left(due_on, seat.rules, seat.now)
    return BadgeFacts(due_on, left, ClipState.KEPT, warn_days=max(seat.rules.warn_days), more=day(due_on))


class Decisions(QObject):
    """``decided``: recordings may have other due dates now, or be gone."""

    decided = Signal()

    def __init__(
        self, seat: Seat, holds: HoldsDesk, window: MainWindow, ask: Jobs, work: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._holds = holds
        self._window = window
        self._ask = ask
        self._work = work

    def open_hold(self, clips: Sequence[ClipId]) -> None:
        """Ask for what a hold needs."""
        days = (self._seat.today, self._seat.rules.max_review_months)
        dialog = OpenHoldDialog(clips, self._holds, self._work, days, self._window)
        dialog.opened.connect(self.decided)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def release(self, hold: str) -> None:
        """Show what a release does, then ask for its reason."""

        def operation(progress: Progress) -> _ToRelease:  # noqa: ARG001 (two questions)
            found = HoldId(hold)
            return _ToRelease(self._holds.line(found), self._holds.effect(found))

        job = self._ask.start(operation)
        job.done.connect(self._ask_release)
        job.failed.connect(self._window.notice.say_error)

    def _ask_release(self, found: _ToRelease) -> None:
        dialog = ReleaseDialog(found.line, found.effect, self._holds, self._work, self._window)
        dialog.released.connect(self.decided)
        dialog.outdated.connect(self._window.notice.say_error)
        dialog.outdated.connect(lambda _: self.release(found.line.hold.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def confirm_date(self) -> None:
        """R22: the responsable reads the date of this computer and what waits for it, and confirms it."""

        def operation(progress: Progress) -> BrakeFacts:  # noqa: ARG001 (a few questions)
            return what_waits(self._seat)

        job = self._ask.start(operation)
        job.done.connect(self._ask_date)
        job.failed.connect(self._window.notice.say_error)

    def _ask_date(self, facts: BrakeFacts) -> None:
        dialog = ConfirmDateDialog(facts, self._window)
        dialog.confirmed.connect(partial(self._sweep_confirmed, facts))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sweep_confirmed(self, facts: BrakeFacts) -> None:
        shown = DateShown(facts.today, facts.clips, facts.names)

        def operation(progress: Progress) -> Swept:
            return startup.sweep_confirmed(self._seat.station, self._seat.person, progress, shown=shown)

        job = self._work.start(operation)
        job.done.connect(self._swept)
        job.failed.connect(self._say_unconfirmed)

    def _say_unconfirmed(self, error: StationError) -> None:
        """Where what was shown is no longer so, it is asked again over what is so now."""
        self._window.notice.say_error(error)
        if isinstance(error, (DateNotShown, ErasureNotShown, NamesNotShown)):
            self.confirm_date()

    def _swept(self, swept: Swept) -> None:
        """The question is answered: what said that it stands says what came of it."""
        gone = self.tr("What was past its day is erased; its record stands under Station, Erasures.")
        self._window.notice.say_good(self.tr("The date is confirmed."), gone if swept.erased else "")
        for problem in startup.sweep_problems(swept):
            self._window.notice.say_error(problem)
        self.decided.emit()
