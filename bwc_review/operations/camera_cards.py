"""Gathers how each camera stands: the list, who has it, the last looks at the docks, journal and clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.dock.listing import is_media, is_preview
from bwc_review.domain.access import Action, may, sees_only_own_clips
from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.docking import (
    CameraBoard,
    CameraCard,
    ClockReading,
    Docking,
    DockPlace,
    OnDock,
    camera_state,
)
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.camera_order import order_state
from bwc_review.operations.clock_slips import clock_slips
from bwc_review.operations.dockings import last_docking
from bwc_review.operations.foresee_room import foresee_room
from bwc_review.operations.look import Look, OnVolume, SourceKind
from bwc_review.operations.permit import permit


class _Lying(NamedTuple):
    """What a look saw of a camera."""

    look: Look
    held: OnVolume


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
    docked = _on_docks(looks)
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
            _card(tables, Camera(serial, serial), lying, "", is_listed=False)
            for serial, lying in sorted(docked.items())
            if serial not in listed
        ]
        order = order_state(tables, now, profile) if may_manage else None
        room = None if free_bytes is None else foresee_room(tables, free_bytes, now)
    places = tuple(_place(look) for look in looks if look.kind is SourceKind.FOLDER)
    return CameraBoard(tuple(cards), may_manage, order, room, places=places)


def _place(look: Look) -> DockPlace:
    return DockPlace(
        look.title,
        look.address.place,
        look.is_there,
        look.refusal or ("silent" if look.is_silent else ""),
        look.waiting,
        sum(is_media(file.name) and not is_preview(file.name) for file in look.ready),
        look.skipped,
    )


def _on_docks(looks: Sequence[Look]) -> dict[str, _Lying]:
    """Which cameras lie on a dock now, by serial; of one that shows itself twice, where more lies."""
    lying = [_Lying(look, one) for look in looks if look.is_there for one in look.cameras]
    lying.sort(key=lambda one: (len(one.held.recordings), one.look.others))
    return {one.held.serial: one for one in lying}


def _dock(tables: Tables, lying: _Lying, last: Docking | None) -> OnDock:
    look, held = lying
    return OnDock(
        look.title,
        len(held.recordings),
        held.size_bytes,
        look.is_readonly,
        others=0 if held.recordings else look.others,
        own=0 if held.recordings else look.own,
        is_in=last is not None and _is_in(tables, lying, last),
        source=look.address.place,
    )


def _is_in(tables: Tables, lying: _Lying, last: Docking) -> bool:
    """Each of its recordings came in: the last docking was of these very files, which also tells it of those
    that were erased since at the station; else they are known by name and length, where some of them left.
    """
    look, held = lying
    if look.listed == last.listed:
        return True
    named = tables.clips.named(held.serial, [file.relative for file in held.recordings])
    known = {one.source_name: one.size_bytes for one in named}
    return all(known.get(file.relative) == file.size for file in held.recordings)


def _wearers(tables: Tables, cameras: Sequence[Camera], now: datetime) -> Mapping[str, str]:
    people = {person.id: person.name for person in tables.people.all()}
    worn = {one.serial: tables.cameras.wearer_at(one.serial, now) for one in cameras}
    return {serial: people.get(wearer, "") for serial, wearer in worn.items() if wearer is not None}


def _card(
    tables: Tables, camera: Camera, lying: _Lying | None, wearer: str, *, is_listed: bool = True
) -> CameraCard:
    last = last_docking(tables, camera.serial)
    dock = None if lying is None else _dock(tables, lying, last)
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
        clock=clock_reading(tables, camera),
    )


def clock_reading(tables: Tables, camera: Camera) -> ClockReading | None:
    """What is known of the clock of a camera: of the recording that came in last; where none is there, what
    a person noted for the camera; None where nothing is known.
    """
    clip = tables.clips.newest_of(camera.serial)
    if clip is None:
        offset_s, docked_at = camera.clock_offset_s, camera.last_docked_at
        if not offset_s or docked_at is None:
            return None
        return ClockReading(offset_s, ClockEvidence.CAMERA, docked_at)
    evidence = ClockEvidence(clip.offset_evidence)
    return ClockReading(clip.clock_offset_s, evidence, clip.docked_at, clip.clock_proposal_s)
