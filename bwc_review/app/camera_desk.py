"""Answers the page of the cameras: the list, the register of hand-overs, and its paper."""

from __future__ import annotations

from bwc_review.app.seat import Seat
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.people import PersonId
from bwc_review.domain.retention import months_later
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.hand_camera import correct_handing, register_lines, return_camera, take_camera
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
                lines.append(CameraLine(camera, people.get(wearer) if wearer else None, docked_at=docked_at))
            handings = register_lines(tables)
        active = [person for person in people.values() if person.is_active(self._seat.today)]
        return CameraFacts(lines, active, handings)

    def add(self, camera: Camera) -> None:
        """Put a camera on the list."""
        save_camera(self._seat.station.catalogue, self._seat.who, camera, self._seat.rules, self._seat.now)

    def change(self, camera: Camera) -> None:
        """Correct label, order, model or release policy."""
        self.add(camera)

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
