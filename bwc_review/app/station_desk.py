"""Answers the pages of the station: people, docks, service."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bwc_review import startup
from bwc_review.app.seat import Seat
from bwc_review.dock.listing import list_source
from bwc_review.dock.patient import Patient
from bwc_review.dock.reach import address_of
from bwc_review.dock.source import Address
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import SourceMissing
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import Progress
from bwc_review.domain.rule_change import RuleEffect
from bwc_review.domain.service import Service
from bwc_review.domain.sweep_record import SweepRecord
from bwc_review.domain.year_figures import Figure
from bwc_review.operations.change_service import change_service
from bwc_review.operations.lookout import Look, SourceKind
from bwc_review.operations.people import add_person, change_person, list_people
from bwc_review.operations.permit import permit
from bwc_review.operations.print_erasures import print_sweep
from bwc_review.operations.record_setting import record_sources
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.year_figures import known_years, year_figures
from bwc_review.settings import Settings, save
from bwc_review.ui.station.docks_page import Brought, SourceLine
from bwc_review.ui.station.people_page import PersonOrder

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

    ``keep`` gets the new settings once a folder was added or taken away.
    """

    def __init__(
        self, seat: Seat, settings: Callable[[], Settings], keep: Callable[[Settings], None]
    ) -> None:
        self._seat = seat
        self._settings = settings
        self._keep = keep
        self._lock = threading.Lock()
        self._last: dict[str, datetime] = {}

    def sources(self) -> Sequence[SourceLine]:
        """Docks and folders of the settings, and volumes that are cameras, as they were at the last look."""
        looks = {look.address: look for look in self._seat.lookout.last}
        lines = []
        for path in self._settings().sources:
            address = address_of(path)
            lines.append(self._line(path, looks.pop(address) if address in looks else self._look(address)))
        lines.extend(self._line(look.title, look) for look in looks.values() if look.kind in _DOCKED)
        return lines

    def _line(self, path: str, look: Look) -> SourceLine:
        at = self._last.get(path)
        return SourceLine(path, look.is_there, look.waiting, at, is_unknown=look.kind is SourceKind.UNKNOWN)

    def _look(self, address: Address) -> Look:
        """A folder just added, which the next look will know."""
        patient = Patient(startup.reach_of(self._seat.station)(address))
        try:
            waiting = len(list_source(patient, self._seat.station.cameras).files)
            return Look(address, patient.title, SourceKind.FOLDER, waiting=waiting)
        except SourceMissing:
            return Look(address, patient.title, SourceKind.FOLDER, is_there=False)
        finally:
            patient.close()

    def add_source(self, path: str) -> None:
        """Remember a folder."""
        sources = self._settings().sources
        self._keep_sources(sources if path in sources else (*sources, path))

    def remove_source(self, path: str) -> None:
        """Look at it no longer; nothing in it is touched."""
        self._keep_sources(tuple(one for one in self._settings().sources if one != path))

    def bring_in(self, progress: Progress, *, release: bool) -> Brought:
        """Bring in what all folders and docked cameras hold; a volume to be identified is left alone."""
        with self._lock:
            looks = self._seat.lookout.last
            cameras = tuple(look.title for look in looks if look.kind is SourceKind.CAMERA)
            sources = (*self._settings().sources, *cameras)
            addresses = [address_of(path) for path in sources]
            done = startup.sync_now(self._seat.station, addresses, release=release, progress=progress)
            for source in sources:
                self._last[source] = self._seat.now
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
        )

    def _keep_sources(self, sources: tuple[str, ...]) -> None:
        """On record first, then kept."""
        seat, settings = self._seat, self._settings()
        catalogue, person = seat.station.catalogue, seat.person
        record_sources(catalogue, person, settings.sources, sources, seat.now, seat.rules)
        if sources != settings.sources:
            save(seat.station.paths.settings, replace(settings, sources=sources))
            self._keep(replace(settings, sources=sources))


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

    def save(self, service: Service, reason: str, shown: Collection[ClipId]) -> None:
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
