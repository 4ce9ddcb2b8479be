"""Offers, as the window closes, to erase what is due today: nothing runs at the erasure hour (R9, R22)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.app.closing import ask_date, ask_to_erase
from bwc_review.app.decisions import what_waits
from bwc_review.app.leaving import unless_silent
from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action, may
from bwc_review.domain.errors import DateNotShown, ErasureNotShown, NamesNotShown, StationError
from bwc_review.domain.progress import Progress
from bwc_review.operations.sweep import DateShown, Swept
from bwc_review.station import Station
from bwc_review.ui import language

T = TypeVar("T")


class LastErasure:
    """``is_agreed``: a person said that the station erases before it closes."""

    def __init__(self) -> None:
        self.ask_to_erase = ask_to_erase
        self.ask_date = ask_date
        self.is_agreed = False

    def offer(
        self, station: Station, seat: Seat, window: QWidget, explain: Callable[[StationError], None]
    ) -> None:
        """Where something is due, ask whether it may go now, until somebody agreed to it."""
        if self.is_agreed:
            return
        try:
            due = self._due(station, seat, window, explain).erased
        except StationError as error:
            explain(error)  # nothing can be erased there now: said while somebody is there to read it
            return
        if due:
            hour = language.hour(roof.rules(station).erase_from)
            self.is_agreed = self.ask_to_erase(window, len(due), hour)

    def _due(
        self, station: Station, seat: Seat, window: QWidget, explain: Callable[[StationError], None]
    ) -> Swept:
        """What would go now; of a brake that stands it asks first: it may end while this is off (R22).

        Raises as ``sweep``, DiskSilent.
        """
        look = partial(startup.sweep_now, station, dry_run=True, whole_day=True)
        due = _waited_for(look, station)
        if due.braked is None or not seat.is_taken:
            return due
        person = seat.person
        if may(person, Action.CONFIRM_SWEEP, seat.today) is not None:
            return due
        swept: Swept | None = None
        while swept is None:  # asked again over what is so by then, where something else waits
            facts = _waited_for(lambda _: what_waits(seat), station)
            if not self.ask_date(window, facts):
                return due
            shown = DateShown(facts.today, facts.clips, facts.names)
            try:
                swept = _waited_for(partial(startup.sweep_confirmed, station, person, shown=shown), station)
            except (DateNotShown, ErasureNotShown, NamesNotShown) as error:
                explain(error)
        for problem in startup.sweep_problems(swept):
            explain(problem)
        return _waited_for(look, station)


def _waited_for(operation: Callable[[Progress], T], station: Station) -> T:
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return unless_silent(operation, station.paths.root)
    finally:
        QApplication.restoreOverrideCursor()
