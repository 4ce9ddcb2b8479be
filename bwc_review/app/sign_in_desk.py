"""Answers the sign-in screen: with an open station, or by opening it with the person's own key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bwc_review import station as roof
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.progress import Progress
from bwc_review.operations.sign_in import SignedIn, sign_in
from bwc_review.paths import Paths
from bwc_review.station import Station
from bwc_review.ui.sign_in.sign_in_screen import LoginName


@dataclass(frozen=True, slots=True)
class Opened:
    """A station that a person's key has just opened."""

    station: Station
    who: SignedIn


class OpenStationDesk:
    """``SignIn`` where the station is open already: docking and erasing go on behind."""

    def __init__(self, station: Station, last_login: Callable[[], str]) -> None:
        self._station = station
        self._last_login = last_login

    def logins(self) -> Sequence[LoginName]:
        """Everybody whose habilitation runs and who has a key, the last one first."""
        station = self._station
        today = station.clock().astimezone(station.law.zone).date()
        with station.catalogue.read() as tables:
            people = [one for one in tables.people.all() if one.is_active(today)]
        people = [one for one in people if station.keys.person_key(one.login).exists()]
        last = self._last_login()
        people.sort(key=lambda one: one.login != last)
        return [LoginName(one.login, one.name) for one in people]

    def sign_in(self, login: str, passphrase: str, progress: Progress) -> object:  # noqa: ARG002 (at once)
        """Open the key and log it."""
        station = self._station
        today = station.clock().astimezone(station.law.zone).date()
        return sign_in(station.catalogue, station.keys, login, passphrase, today)


class ShutStationDesk:
    """``SignIn`` where the station's own key lies in a file and only a person's key is at hand."""

    def __init__(self, paths: Paths, last_login: str) -> None:
        self._paths = paths
        self._last_login = last_login

    def logins(self) -> Sequence[LoginName]:
        """Whose key lies in the folder; names are in the catalogue, which is shut."""
        found = [file.name.removesuffix(".key.age") for file in self._paths.people.glob("*.key.age")]
        return [
            LoginName(name, name) for name in sorted(found, key=lambda one: (one != self._last_login, one))
        ]

    def sign_in(self, login: str, passphrase: str, progress: Progress) -> object:
        """Open the key, and the station with it."""
        return Opened(*roof.open_with_person(self._paths, login, passphrase, working=_Whole(progress)))


@dataclass(frozen=True, slots=True)
class _Whole:
    """Tells the steps of what is not broken off: an upgrade goes on, even if the window closes."""

    watched: Progress

    def step(self, done: int, total: int, what: str = "") -> None:
        with suppress(Cancelled):
            self.watched.step(done, total, what)
