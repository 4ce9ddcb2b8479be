"""Answers the dock screen: how each camera stands, and the emptying of one by order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bwc_review import startup
from bwc_review.app.seat import Seat
from bwc_review.dock.source import Address
from bwc_review.domain.access import Action
from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.docking import CameraBoard, Docking
from bwc_review.domain.errors import SourceMissing
from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import Keeps, ReleasePlan
from bwc_review.operations.camera_cards import camera_board
from bwc_review.operations.cameras import set_release
from bwc_review.operations.describe import known_camera
from bwc_review.operations.ingest import Synced
from bwc_review.operations.look import SourceKind
from bwc_review.operations.permit import permit
from bwc_review.operations.plan_release import files_of, plan_release
from bwc_review.operations.print_dockings import dockings_of, dockings_paper, dockings_table
from bwc_review.ui.docks.needs import EmptiedNow


class DocksDesk:
    """``DockBoard`` of the dock screen."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def board(self) -> CameraBoard:
        """How each camera stands, by the last look at the docks."""
        seat, station = self._seat, self._seat.station
        free, last = station.store.space_left(), seat.lookout.last
        board = camera_board(station.catalogue, seat.person, last, seat.now, seat.rules, free)
        return replace(board, can_let_go=frozenset(seat.arrivals.mounted))

    def set_release(self, serial: str, release: ReleasePolicy) -> None:
        """What is done with its own copies after a transfer."""
        seat = self._seat
        set_release(seat.station.catalogue, seat.who, serial, release, seat.rules, seat.now)

    def plan(self, serial: str) -> ReleasePlan:
        """What emptying it would do."""
        seat, station = self._seat, self._seat.station
        address = self._place(serial)
        with startup.reached(seat.station, [address]) as (source,):
            return plan_release(
                station.catalogue,
                station.store,
                source,
                station.cameras,
                seat.now,
                seat.rules,
                serial=serial,
                is_volume=startup.volumes_of(station),
            )

    def place_plan(self, source: str) -> ReleasePlan:
        """What the next transfer would do there."""
        return self._plan_at(self._folder(source), ordered=False)

    def waiting_plan(self, source: str) -> ReleasePlan:
        """What an order would do there to the files of cameras that wait for one, and to no others."""
        address = self._folder(source)
        found = self._plan_at(address, ordered=False).files
        waiting = {one.serial for one in found if one.keeps is Keeps.ASKS}
        plan = self._plan_at(address, ordered=True)
        return replace(plan, files=tuple(one for one in plan.files if one.serial in waiting))

    def empty_waiting(self, source: str, plan: ReleasePlan, progress: Progress) -> EmptiedNow:
        """Bring in what is new of it, then erase there what was compared; the rest is left alone."""
        serials = {one.serial for one in plan.going}
        done = self._empty_shown(self._folder(source), serials, plan, progress)
        shown = {one.name for one in plan.files}
        left = tuple(name for name in done.left if name in shown)
        return EmptiedNow(done.released, bool(done.cleared), left, done.problems, len(done.own))

    def _folder(self, source: str) -> Address:
        """Of a watched folder or network dock, for those who may look after it. Raises SourceMissing."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.MANAGE_CAMERAS, seat.now, seat.rules)
        looks = (one for one in seat.lookout.last if one.kind is SourceKind.FOLDER)
        look = next((one for one in looks if one.address.place == source), None)
        if look is None:
            raise SourceMissing(source)
        return look.address

    def _plan_at(self, address: Address, *, ordered: bool) -> ReleasePlan:
        seat, station = self._seat, self._seat.station
        with startup.reached(station, [address]) as (reached,):
            return plan_release(
                station.catalogue,
                station.store,
                reached,
                station.cameras,
                seat.now,
                seat.rules,
                ordered=ordered,
                is_volume=startup.volumes_of(station),
            )

    def empty(self, serial: str, plan: ReleasePlan, progress: Progress) -> EmptiedNow:
        """Bring in what is new on it, then empty it of what was compared; other cameras are left alone.

        What came onto it since the plan was shown stays, and is said to be left.
        """
        done = self._empty_shown(self._place(serial), {serial}, plan, progress)
        with self._seat.station.catalogue.read() as tables:
            camera = known_camera(tables, serial)
        is_free = camera is not None and camera.label in done.freed
        return EmptiedNow(done.released, is_free, done.left, done.problems, len(done.own))

    def _empty_shown(
        self, address: Address, serials: Collection[str], plan: ReleasePlan, progress: Progress
    ) -> Synced:
        """Of the files of these cameras, those that were shown to go."""
        seat, station = self._seat, self._seat.station
        with startup.reached(station, [address]) as (source,):
            found = files_of(source, station.cameras, seat.rules, serials)
        shown = plan.let_go
        files = frozenset(file for file in found if (file.relative, file.size) in shown)
        return startup.sync_now(
            station,
            [address],
            release=True,
            ready=files,
            author=seat.who.author,
            progress=progress,
        )

    def history(self, serial: str) -> Sequence[Docking]:
        """Its dockings, newest first."""
        seat = self._seat
        return dockings_of(seat.station.catalogue, seat.person, serial, seat.now, seat.rules)

    def history_table(self, serial: str) -> bytes:
        """The same as CSV, on record."""
        seat = self._seat
        return dockings_table(seat.station.catalogue, seat.person, serial, seat.now, seat.rules)

    def history_paper(self, serial: str, *, is_draft: bool) -> bytes:
        """The same as a PDF, on record unless it is a draft."""
        seat = self._seat
        catalogue = seat.station.catalogue
        return dockings_paper(catalogue, seat.person, serial, seat.now, seat.rules, is_draft=is_draft)

    def _place(self, serial: str) -> Address:
        """Where the camera lies now, for those who may have it emptied. Raises SourceMissing."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.MANAGE_CAMERAS, seat.now, seat.rules)
        for look in seat.lookout.last:
            if look.is_there and serial in {one.serial for one in look.cameras}:
                return look.address
        raise SourceMissing(serial)
