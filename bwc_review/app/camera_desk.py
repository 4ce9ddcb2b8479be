"""Answers the page of the cameras: the list, the register of hand-overs, and its paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bwc_review.app.seat import Seat
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.people import PersonId
from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import months_later
from bwc_review.operations.camera_cards import clock_reading
from bwc_review.operations.camera_order import order_state
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.clock_slips import clock_slips, dismiss_slip
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.dockings import last_docking
from bwc_review.operations.hand_camera import correct_handing, register_lines, return_camera, take_camera
from bwc_review.operations.identify_clips import waiting_for
from bwc_review.operations.print_cameras import print_cameras
from bwc_review.ui.station.cameras_page import CameraFacts, CameraLine

_MONTHS = 12  # of hand-overs on paper


class CamerasDesk:
    """``CameraDesk`` of the cameras page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def facts(self) -> CameraFacts:
        """All cameras by label, and who may wear one."""
        now = self._seat.now
        with self._seat.station.catalogue.read() as tables:
            people = {person.id: person for person in tables.people.all()}
            lines = []
            for camera in tables.cameras.all():
                wearer = tables.cameras.wearer_at(camera.serial, now)
                docked_at = camera.last_docked_at or tables.inventory.last_docked(camera.serial)
                last = last_docking(tables, camera.serial)
                clock = clock_reading(tables, camera)
                worn_by = people.get(wearer) if wearer else None
                lines.append(CameraLine(camera, worn_by, last, docked_at, clock))
            handings = register_lines(tables)
            order = order_state(tables, now, self._seat.rules)
            slips = clock_slips(tables, self._seat.rules)
        today = self._seat.today
        active = [person for person in people.values() if person.is_active(today) and person.wears_cameras]
        return CameraFacts(lines, active, handings, order, slips)

    def add(self, camera: Camera) -> int:
        """Put a camera on the list; how many recordings that name it wait for a person still."""
        seat = self._seat
        save_camera(seat.station.catalogue, seat.who, camera, seat.rules, seat.now)
        with seat.station.catalogue.read() as tables:
            return waiting_for(tables, camera.serial)

    def change(self, camera: Camera) -> int:
        """Correct label, order, model or release policy."""
        return self.add(camera)

    def take(self, serial: str, wearer: PersonId) -> None:
        """Hand the camera over now."""
        seat = self._seat
        take_camera(seat.station.catalogue, seat.who, serial, wearer, seat.now, seat.rules, seat.now)

    def give_back(self, serial: str) -> None:
        """The camera came back now."""
        seat = self._seat
        return_camera(seat.station.catalogue, seat.who, serial, seat.now, seat.rules, seat.now)

    def correct(self, line: Assignment, reason: str) -> None:
        """Write a line of the register anew."""
        seat = self._seat
        correct_handing(seat.station.catalogue, seat.who, line, reason, seat.rules, seat.now)

    def register_pdf(self) -> bytes:
        """The cameras and the hand-overs of the last twelve months."""
        seat, today = self._seat, self._seat.today
        first = months_later(today, -_MONTHS)
        return print_cameras(seat.station.catalogue, seat.person, first, today, seat.now, seat.rules)

    def clock_effect(self, period: ClockPeriod) -> Sequence[Effect]:
        """What a correction would change."""
        seat = self._seat
        return clock_effect(seat.station.catalogue, seat.person, period, seat.now, seat.rules)

    def correct_clock(self, period: ClockPeriod, reason: str, agreed: Agreed, progress: Progress) -> int:
        """Correct; returns how many recordings changed."""
        seat = self._seat
        catalogue = seat.station.catalogue
        return len(
            correct_clock(catalogue, seat.person, period, reason, agreed, seat.now, seat.rules, progress)
        )

    def dismiss_slip(self, serial: str, night: datetime) -> None:
        """Propose nothing more of this camera for this night."""
        seat = self._seat
        dismiss_slip(seat.station.catalogue, seat.who, serial, night, seat.rules, seat.now)
