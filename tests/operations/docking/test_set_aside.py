"""What lies on a camera besides its recordings is said too where nothing of them goes (R10)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.journal import Operation
from tests.operations.docking.conftest import NOW, SERIAL, Receiving

ALWAYS = Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS)
LONG_AGO = NOW - timedelta(days=170)
UNFINISHED = "Temp/2026-01-01/DCAM_7654321_000000_20260101_100000.mp4"
LOST = "FOUND.000/DSJ_7654321_000000_20260101_100000.mp4"
NMEA = "DCIM/2026-01-01/DSJ_7654321_000000_20260101_100000.nmea"


def old(receiving: Receiving, *names: str) -> tuple[str, ...]:
    for name in names:
        receiving.put(name, b"\0" * 10, LONG_AGO)
    return tuple(sorted(names))


def test_old_files_alone_on_a_camera_are_said_counted_and_logged(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    names = old(receiving, UNFINISHED, LOST)
    synced = receiving.sync()
    assert tuple(sorted(synced.left_overdue)) == names
    assert tuple(sorted(synced.left)) == names
    assert (synced.freed, synced.unseen) == ((), ())
    (entry,) = receiving.journal(Operation.CAMERA_RELEASED)
    said = {key: entry.details[key] for key in ("stage", "released", "left", "overdue")}
    assert (entry.subjects, said) == ((SERIAL,), {"stage": "done", "released": 0, "left": 2, "overdue": 2})


@pytest.mark.parametrize("policy", [ReleasePolicy.ASK, ReleasePolicy.NEVER])
def test_what_is_set_aside_counts_on_a_camera_that_is_not_emptied(
    receiving: Receiving, policy: ReleasePolicy
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=policy))
    receiving.put(receiving.dsj(), b"x" * 100)
    names = old(receiving, UNFINISHED)
    synced = receiving.sync()
    assert synced.left_overdue == names
    assert synced.left == (names if policy is ReleasePolicy.ASK else ())
    (entry,) = receiving.journal(Operation.CAMERA_KEPT)
    assert (entry.details["files"], entry.details["overdue"]) == (1, 1)


def test_old_positions_of_no_recording_are_said_and_the_camera_s_settings_are_not(
    receiving: Receiving,
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 100)
    names = old(receiving, NMEA, "config.txt")
    synced = receiving.sync()
    assert (synced.released, synced.left_overdue, synced.left) == (1, (NMEA,), names)
    plan = receiving.plan()
    assert [one.name for one in plan.staying if one.is_overdue] == [NMEA]


def test_old_files_of_nobody_are_said_and_logged(receiving: Receiving) -> None:
    names = old(receiving, "Temp/20260101_100000.mp4")
    assert receiving.sync().left_overdue == names
    (entry,) = receiving.journal(Operation.CAMERA_KEPT)
    assert (entry.subjects, entry.details["overdue"]) == ((), 1)


def test_an_empty_camera_says_nothing(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    receiving.put("readme.txt", b"a note of the camera about itself")
    synced = receiving.sync()
    assert (synced.left, synced.left_overdue, synced.freed) == ((), (), ())
    assert receiving.journal(Operation.CAMERA_RELEASED, Operation.CAMERA_KEPT) == []
