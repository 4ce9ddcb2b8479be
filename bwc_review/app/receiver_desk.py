"""Answers the page of docks that push: how they are let in, what waits, the connection file."""

from __future__ import annotations

from pathlib import Path

from bwc_review import __version__, startup
from bwc_review.app.seat import Seat
from bwc_review.documents import check_place, write_file
from bwc_review.operations.look_at_spool import look_at_spool
from bwc_review.operations.set_up_receiver import make_connection_file, set_up_receiver
from bwc_review.ui.station.receiver_page import ReceiverFacts


class ReceiverKeeper:
    """``ReceiverDesk`` of its page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def facts(self) -> ReceiverFacts:
        """As it stands."""
        station = self._seat.station
        receiver = startup.receiver_of(station)
        waits = look_at_spool(receiver, station.paths.spool)
        return ReceiverFacts(receiver, self._seat.receptionist.is_open, waits)

    def set_up(self, is_on: bool, address: str, port: int) -> None:
        """On record first, then in force."""
        seat = self._seat
        catalogue, person = seat.station.catalogue, seat.person
        set_up_receiver(catalogue, person, is_on, address, port, seat.now, seat.rules)
        seat.receptionist.begin_again()

    def make_file(self, file: Path) -> None:
        """New credentials, in force at once; the file is this account's alone."""
        seat = self._seat
        check_place(file)
        data = make_connection_file(seat.station.catalogue, seat.person, __version__, seat.now, seat.rules)
        write_file(file, data, is_secret=True)
        seat.receptionist.begin_again()
