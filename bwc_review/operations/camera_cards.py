"""Gathers how each camera stands: the list, who has it, the last looks at the docks, journal and clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, may, sees_only_own_clips
from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.docking import CameraBoard, CameraCard, ClockReading, OnDock, camera_state
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.camera_order import order_state
from bwc_review.operations.clock_slips import clock_slips
from bwc_review.operations.dockings import last_docking
from bwc_review.operations.foresee_room import foresee_room
from bwc_review.operations.look import Look
from bwc_review.operations.permit import permit


def camera_board(
    catalogue: Catalogue,
    person: Person,
    looks: Sequence[Look],
    now: datetime,
    profile: LegalProfile,
    free_bytes: int | None = None,
) -> CameraBoard:
    """The cameras of the service by label, then those on a dock that are none of it. Raises AccessRefused.

    looks: the last ones at docks and volumes. Who has a camera is told to those who may see the recordings
    of others. free_bytes: on the drive of the vault; None: nothing is said about it.
    """
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    may_manage = may(person, Action.MANAGE_CAMERAS, local_day(now, profile)) is None
    docked = on_docks(looks)
    with catalogue.read() as tables:
        cameras = tables.cameras.all()
        names = {} if sees_only_own_clips(person.role) else _wearers(tables, cameras, now)
        cards = [_card(tables, one, docked.get(one.serial), names.get(one.serial, "")) for one in cameras]
        if may_manage:
            oldest_last = reversed(clock_slips(tables, profile))  # which is the one that is opened first
            slips = {one.serial: one for one in oldest_last}
            cards = [replace(one, slip=slips.get(one.camera.serial)) for one in cards]
        listed = {one.serial for one in cameras}
        cards += [
            _card(tables, Camera(serial, serial), dock, "", is_listed=False)
            for serial, dock in sorted(docked.items())
            if serial not in listed
        ]
        order = order_state(tables, now, profile) if may_manage else None
        room = None if free_bytes is None else foresee_room(tables, free_bytes, now)
    return CameraBoard(tuple(cards), may_manage, order, room)


def on_docks(looks: Sequence[Look]) -> dict[str, OnDock]:
    """Which cameras lie on a dock now, by serial."""
    return {
        one.serial: OnDock(look.title, one.files, one.size_bytes, look.is_readonly, look.address.place)
        for look in looks
        if look.is_there
        for one in look.cameras
    }


def _wearers(tables: Tables, cameras: Sequence[Camera], now: datetime) -> Mapping[str, str]:
    people = {person.id: person.name for person in tables.people.all()}
    worn = {one.serial: tables.cameras.wearer_at(one.serial, now) for one in cameras}
    return {serial: people.get(wearer, "") for serial, wearer in worn.items() if wearer is not None}


def _card(
    tables: Tables, camera: Camera, dock: OnDock | None, wearer: str, *, is_listed: bool = True
) -> CameraCard:
    last = last_docking(tables, camera.serial)
    docked_at = last.at if last is not None else camera.last_docked_at
    docked_at = docked_at or tables.inventory.last_docked(camera.serial)
    return CameraCard(
        camera=camera,
        state=camera_state(camera, is_listed, dock, last, docked_at),
        is_listed=is_listed,
        wearer=wearer,
        dock=dock,
        last=last,
        docked_at=docked_at,
        clock=_clock(tables, camera.serial),
    )


def _clock(tables: Tables, serial: str) -> ClockReading | None:
    """Of the recording that came in last."""
    clip = tables.clips.newest_of(serial)
    if clip is None:
        return None
    evidence = ClockEvidence(clip.offset_evidence)
    return ClockReading(clip.clock_offset_s, evidence, clip.docked_at, clip.clock_proposal_s)
