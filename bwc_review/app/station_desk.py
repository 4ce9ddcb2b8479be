"""Answers the pages of the station: people, docks, service."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bwc_review import sources, startup
from bwc_review.app.seat import Seat
from bwc_review.dock.reach import address_of, is_address, written
from bwc_review.dock.remote.place import place_at, place_from
from bwc_review.dock.source import Address, Secret
from bwc_review.domain.access import Action
from bwc_review.domain.errors import AddressUnfit, ServerChanged
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import Progress
from bwc_review.domain.rule_change import RuleEffect
from bwc_review.domain.service import Service
from bwc_review.domain.sweep_record import SweepRecord
from bwc_review.domain.year_figures import Figure
from bwc_review.operations.change_service import change_service
from bwc_review.operations.look import Look, SourceKind
from bwc_review.operations.people import add_person, change_person, list_people
from bwc_review.operations.permit import permit
from bwc_review.operations.print_erasures import print_sweep
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.year_figures import known_years, year_figures
from bwc_review.settings import Settings, end_of, pin_of, still_s_of, with_sources_of
from bwc_review.ui.station.dock_desk import Brought, SourceLine
from bwc_review.ui.station.people_page import PersonOrder
from bwc_review.ui.station.remote_dock_dialog import RemoteOrder, RemoteTried

_DOCKED = frozenset({SourceKind.CAMERA, SourceKind.UNKNOWN})


class PeopleKeeper:
    """``PeopleDesk`` of the people page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def people(self) -> Sequence[Person]:
        """Everybody, by name."""
        seat = self._seat
        return list_people(seat.station.catalogue, seat.person, seat.now, seat.rules)

    def add(self, order: PersonOrder, passphrase: str) -> None:
        """Make an account with its own key."""
        seat = self._seat
        person = _person(PersonId(""), order)
        station = seat.station
        add_person(station.catalogue, station.keys, seat.who, person, passphrase, seat.rules, seat.now)

    def change(self, person: PersonId, order: PersonOrder) -> None:
        """Correct rights or days."""
        seat = self._seat
        station = seat.station
        change_person(station.catalogue, station.keys, seat.who, _person(person, order), seat.now, seat.rules)


class SourcesDesk:
    """``DockDesk`` of the docks page; works with nobody signed in too.

    ``keep`` gets the new settings once a dock or folder was added, changed or taken away, and which.
    """

    def __init__(
        self, seat: Seat, settings: Callable[[], Settings], keep: Callable[[Settings, str], None]
    ) -> None:
        self._seat = seat
        self._settings = settings
        self._keep = keep
        self._lock = threading.Lock()
        self._changing = threading.Lock()
        self._made: Settings | None = None  # by the last change
        self._last: dict[str, datetime] = {}

    def sources(self) -> Sequence[SourceLine]:
        """Docks and folders of the settings, and volumes that are cameras, as they were at the last look."""
        looks = {look.address: look for look in self._seat.lookout.last}
        lines = []
        for path in self._settings().sources:
            try:
                address = address_of(path)
            except AddressUnfit:  # written into the settings by hand
                lines.append(SourceLine(path, is_there=False, refusal="address", is_kept=True))
                continue
            look = looks.pop(address, None)
            line = SourceLine(path, is_there=False, is_asked=True) if look is None else self._line(path, look)
            still_s = int(still_s_of(self._settings(), path))
            end = end_of(self._settings(), path)
            lines.append(replace(line, is_kept=True, still_s=still_s, end=end))
        lines.extend(self._line(look.title, look) for look in looks.values() if look.kind in _DOCKED)
        return lines

    def _line(self, path: str, look: Look) -> SourceLine:
        return SourceLine(
            path,
            look.is_there,
            look.waiting,
            self._last.get(path),
            is_unknown=look.kind is SourceKind.UNKNOWN,
            refusal=look.refusal or ("silent" if look.is_silent else ""),
        )

    def add_source(self, path: str) -> None:
        """Remember a folder."""
        station, person = self._seat.station, self._seat.person
        self._change(path, lambda settings: sources.add(station, person, settings, address_of(path)))

    def remove_source(self, path: str) -> None:
        """Look at it no longer, and forget what opens it; nothing in it is touched."""
        station, person = self._seat.station, self._seat.person
        self._change(path, lambda settings: sources.forget(station, person, settings, path))

    def keep_still(self, path: str, seconds: int, end: str) -> None:
        """Bring in a file there once it was still for so long, or a file of that name lies beside it."""
        station, person = self._seat.station, self._seat.person
        self._change(path, lambda settings: sources.keep_still(station, person, settings, path, seconds, end))

    def try_remote(self, order: RemoteOrder) -> RemoteTried:
        """Ask a dock for its key, then, once that is confirmed, for its list."""
        address = _address(order)
        known = pin_of(self._settings(), place_at(address).server)
        pin = order.server_key or known
        if not pin:
            shown = sources.shown_key(address)
            if shown:
                return RemoteTried(to_confirm=shown)
        try:
            files = sources.look(self._seat.station, address, _secret(order, pin))
        except ServerChanged as changed:
            return RemoteTried(to_confirm=changed.fingerprint, known_by=changed.expected)
        return RemoteTried(files=files, known_by=pin)

    def add_remote(self, order: RemoteOrder) -> None:
        """Remember a dock that was tried, with its key and its password."""
        address = _address(order)
        station, person = self._seat.station, self._seat.person
        secret = _secret(order, order.server_key)
        self._change(
            written(address), lambda settings: sources.add(station, person, settings, address, secret)
        )

    def _change(self, source: str, change: Callable[[Settings], Settings]) -> None:
        """One change after another, each of the last one: the window may not have heard of it yet."""
        with self._changing:
            known = self._settings()
            self._made = change(known if self._made is None else with_sources_of(known, self._made))
            self._keep(self._made, source)

    def bring_in(self, progress: Progress, *, release: bool) -> Brought:
        """Bring in what is finished in all folders and on docked cameras, as of the last look.

        A volume to be identified is left alone.
        """
        with self._lock:
            looks = self._seat.lookout.last
            cameras = tuple(look.title for look in looks if look.kind is SourceKind.CAMERA)
            paths = (*(one for one in self._settings().sources if is_address(one)), *cameras)
            addresses = [address_of(path) for path in paths]
            ready = frozenset(file for look in looks for file in look.ready)
            done = startup.sync_now(
                self._seat.station, addresses, ready=ready, release=release, progress=progress
            )
            for path in paths:
                self._last[path] = self._seat.now
        return Brought(
            done.ingested,
            done.already_there,
            done.damaged,
            done.unknown_camera,
            done.released,
            done.bytes,
            done.seconds,
            done.problems,
            done.erased_before,
            done.freed,
            done.to_prepare,
            len(done.left_overdue),
            len(done.unseen),
            done.left,
            done.left_on,
            done.cleared,
            len(done.own),
            done.overdue_on,
            done.unfinished,
        )


class ServiceKeeper:
    """``ServiceDesk`` of the service page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def service(self) -> Service:
        """As it stands."""
        with self._seat.station.catalogue.read() as tables:
            return tables.service.get()

    def simulate(self, service: Service) -> RuleEffect:
        """What these rules would do now."""
        seat = self._seat
        return simulate_rules(seat.station.catalogue, seat.person, service, seat.now, seat.station.law)

    def save(self, service: Service, reason: str, shown: RuleEffect) -> None:
        """Write it, with its journal entry."""
        seat, station = self._seat, self._seat.station
        change_service(station.catalogue, seat.who, service, seat.now, station.law, reason, shown)


class RecordKeeper:
    """``RecordDesk`` of the page of records."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def records(self) -> Sequence[SweepRecord]:
        """Every record, newest first."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.READ_JOURNAL, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            return tables.sweeps.all()

    def pdf(self, number: str) -> bytes:
        """One of them on paper."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.READ_JOURNAL, seat.now, seat.rules)
        return print_sweep(seat.station.catalogue, number, seat.who.author, seat.now, seat.rules)


class FigureKeeper:
    """``FigureDesk`` of the page of figures."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def years(self) -> Sequence[int]:
        """The years there are figures of."""
        seat = self._seat
        return known_years(seat.station.catalogue, seat.now, seat.rules)

    def figures(self, year: int) -> Sequence[Figure]:
        """Everything counted of that year."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.READ_JOURNAL, seat.now, seat.rules)
        return year_figures(seat.station.catalogue, year, seat.rules)


def _secret(order: RemoteOrder, pin: str) -> Secret:
    key = sources.key_in(Path(order.key_file), order.host) if order.key_file else ""
    return Secret(order.password, pin, key)


def _address(order: RemoteOrder) -> Address:
    return place_from(order.kind, order.host, order.port, order.user, order.folder).address


def _person(id_: PersonId, order: PersonOrder) -> Person:
    return Person(
        id_,
        order.login,
        order.first_name,
        order.last_name,
        order.role,
        order.rank,
        order.matricule,
        order.order_reference,
        order.starts_on,
        order.ends_on,
    )
