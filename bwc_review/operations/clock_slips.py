"""Proposes to correct cameras that nobody put forward or back, and remembers which proposal was dismissed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clock_slip import CameraSlip, slips
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day
from bwc_review.operations.correct_clock import clock_changes
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn


def clock_slips(tables: Tables, profile: LegalProfile) -> list[CameraSlip]:
    """What is proposed, by label of the camera and by night; nothing that would change no recording."""
    readings = tables.clips.clock_readings()
    found = []
    for camera in tables.cameras.all() if readings else ():
        told = readings.get(camera.serial)
        for slip in slips(told.readings, told.newest, profile.zone) if told is not None else ():
            if camera.slip_dismissed is not None and slip.night <= camera.slip_dismissed:
                continue
            one = CameraSlip(camera.serial, camera.label, slip)
            count = sum(not each.is_impossible for each in clock_changes(tables, one.period, profile))
            if count:
                found.append(replace(one, count=count))
    return found


def dismiss_slip(
    catalogue: Catalogue, by: SignedIn, serial: str, night: datetime, profile: LegalProfile, now: datetime
) -> None:
    """Propose nothing more of this camera for this night of change, or an earlier one; on record.

    Its recordings stay as they are. Raises AccessRefused, CameraUnknown.
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        tables.cameras.get(serial)
    details: dict[str, int | str] = {"slip_dismissed": local_day(night, profile).isoformat()}
    with catalogue.write(Draft(Operation.CAMERA_CHANGED, by.author, (serial,), details=details)) as tables:
        tables.cameras.change(replace(tables.cameras.get(serial), slip_dismissed=night))
