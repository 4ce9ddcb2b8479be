"""Keeps the list of the service's cameras (R1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import CameraUnknown, FieldMissing
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.identify_clips import identify_waiting
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn


def save_camera(
    catalogue: Catalogue, by: SignedIn, camera: Camera, profile: LegalProfile, now: datetime
) -> None:
    """Put a camera on the list, or correct what is known of it; what its dockings and its clock told stays.

    Recordings kept apart because this serial was not on the list are the service's from now on (R1), but for
    those that would go at once because of it: they wait for a person to be shown that.
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    for name, text in (("serial", camera.serial), ("label", camera.label)):
        if not text.strip():
            raise FieldMissing(name)
    details: dict[str, int | str] = {
        "release": camera.release.value,
        "clock_offset_ms": round(camera.clock_offset_s * 1000),
    }
    if camera.pre_record_s is not None:
        details["pre_record_ms"] = round(camera.pre_record_s * 1000)
    with catalogue.write(
        Draft(Operation.CAMERA_CHANGED, by.author, (camera.serial,), details=details)
    ) as tables:
        try:
            known = tables.cameras.get(camera.serial)
        except CameraUnknown:
            tables.cameras.add(camera)
        else:
            tables.cameras.change(
                replace(
                    camera,
                    last_docked_at=known.last_docked_at,
                    unloaded_at=known.unloaded_at,
                    last_emptied_at=known.last_emptied_at,
                    slip_dismissed=known.slip_dismissed,
                )
            )
        identify_waiting(tables, by.author, camera, now, profile)


def set_release(
    catalogue: Catalogue,
    by: SignedIn,
    serial: str,
    release: ReleasePolicy,
    profile: LegalProfile,
    now: datetime,
) -> None:
    """Say what is done with a camera's own copies after their transfer; nothing is written where it is so.

    Raises AccessRefused, CameraUnknown.
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        known = tables.cameras.get(serial)
    if known.release is release:
        return
    details = {"release": release.value, "old_release": known.release.value}
    with catalogue.write(Draft(Operation.CAMERA_CHANGED, by.author, (serial,), details=details)) as tables:
        tables.cameras.change(replace(tables.cameras.get(serial), release=release))
