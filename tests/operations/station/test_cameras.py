"""R1, R2: the list of cameras, and who wore which when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import AccessRefused, CameraUnknown, FieldMissing, PersonUnknown
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.operations.cameras import save_camera, set_release
from bwc_review.operations.hand_camera import return_camera, take_camera

CAMERA = Camera("36NCC1", "CAM-01", "n° 32-2026", release=ReleasePolicy.ALWAYS, clock_offset_s=-7.25)


def save(station: Any, camera: Camera = CAMERA, by: Any = None) -> None:
    save_camera(station.catalogue, by or station.chief, camera, station.profile, station.clocks.now)


def assign(station: Any, wearer: PersonId | None, at: datetime, serial: str = "36NCC1") -> None:
    rules, now = station.profile, at + timedelta(hours=1)
    if wearer is None:
        return_camera(station.catalogue, station.chief, serial, at, rules, now)
    else:
        take_camera(station.catalogue, station.chief, serial, wearer, at, rules, now)


def listed(station: Any) -> list[Camera]:
    with station.catalogue.read() as tables:
        found: list[Camera] = tables.cameras.all()
    return found


def test_a_camera_comes_on_the_list_and_on_record(station: Any) -> None:
    save(station)
    assert listed(station) == [CAMERA]
    entry = station.entries(Operation.CAMERA_CHANGED)[-1]
    assert entry.subjects == ("36NCC1",)
    assert entry.details == {"release": "always", "clock_offset_ms": -7250}


def test_correcting_a_camera_forgets_nothing_of_its_docking(station: Any) -> None:
    docked = replace(CAMERA, last_docked_at=station.clocks.now, last_emptied_at=station.clocks.now)
    save(station, docked)
    save(station, replace(CAMERA, label="CAM-09"))
    assert listed(station) == [replace(docked, label="CAM-09")]


def test_what_is_done_after_a_transfer_is_changed_on_record_and_nothing_else(station: Any) -> None:
    save(station)
    asked = (station.catalogue, station.chief, "36NCC1")
    set_release(*asked, ReleasePolicy.NEVER, station.profile, station.clocks.now)
    assert listed(station) == [replace(CAMERA, release=ReleasePolicy.NEVER)]
    entry = station.entries(Operation.CAMERA_CHANGED)[-1]
    assert (entry.subjects, entry.details) == (("36NCC1",), {"release": "never", "old_release": "always"})
    before = len(station.entries(Operation.CAMERA_CHANGED))
    set_release(*asked, ReleasePolicy.NEVER, station.profile, station.clocks.now)
    assert len(station.entries(Operation.CAMERA_CHANGED)) == before  # it was so already
    officer = Person(PersonId("p-2"), "luc", "Luc", "Sol", Role.AGENT_HABILITE)
    with pytest.raises(AccessRefused):
        set_release(
            station.catalogue, station.seat(officer), "36NCC1", ReleasePolicy.ALWAYS, station.profile,
            station.clocks.now,
        )  # fmt: skip
    with pytest.raises(CameraUnknown):
        set_release(
            station.catalogue, station.chief, "none", ReleasePolicy.ALWAYS, station.profile,
            station.clocks.now,
        )  # fmt: skip


@pytest.mark.parametrize("bad", [replace(CAMERA, serial=" "), replace(CAMERA, label="")])
def test_a_camera_has_a_serial_and_a_name(station: Any, bad: Camera) -> None:
    with pytest.raises(FieldMissing):
        save(station, bad)
    assert listed(station) == []


def test_who_may_not(station: Any) -> None:
    officer = Person(PersonId("p-2"), "luc", "Luc", "Sol", Role.AGENT_HABILITE)
    with pytest.raises(AccessRefused):
        save(station, by=station.seat(officer))
    assert listed(station) == []
    assert len(station.entries(Operation.ACCESS_REFUSED)) == 1


def test_a_camera_is_handed_over_and_comes_back(station: Any) -> None:
    save(station)
    anne, at = station.chief.person.id, station.clocks.now
    assign(station, anne, at)
    assign(station, None, at + timedelta(hours=8))

    def worn(hours: float) -> PersonId | None:
        with station.catalogue.read() as tables:
            found: PersonId | None = tables.cameras.wearer_at("36NCC1", at + timedelta(hours=hours))
        return found

    assert [worn(hours) for hours in (-0.1, 0, 7.9, 8)] == [None, anne, anne, None]
    assert station.entries(Operation.CAMERA_TAKEN)[-1].subjects == ("36NCC1", anne)


def test_what_is_not_on_the_list_is_not_handed_over(station: Any) -> None:
    save(station)
    before = len(station.entries(Operation.CAMERA_CHANGED))
    for wearer in (station.chief.person.id, None):
        with pytest.raises(CameraUnknown):
            assign(station, wearer, station.clocks.now, "none")
    with pytest.raises(PersonUnknown):
        assign(station, PersonId("nobody"), station.clocks.now)
    assert len(station.entries(Operation.CAMERA_CHANGED)) == before
