"""Keeps the list of the service's cameras and who wore which when (R1, R2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.access import Action
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.errors import CameraUnknown, FieldMissing
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn


def save_camera(
    catalogue: Catalogue, by: SignedIn, camera: Camera, profile: LegalProfile, now: datetime
) -> None:
    """Put a camera on the list, or correct what is known of it; when it docked last stays as it was.

    Recordings kept apart because this serial was not on the list are the service's from now on (R1).
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    for name, text in (("serial", camera.serial), ("label", camera.label)):
        if not text.strip():
            raise FieldMissing(name)
    details = {"release": camera.release.value, "clock_offset_ms": round(camera.clock_offset_s * 1000)}
    with catalogue.write(
        Draft(Operation.CAMERA_CHANGED, by.author, (camera.serial,), details=details)
    ) as tables:
        try:
            known = tables.cameras.get(camera.serial)
        except CameraUnknown:
            tables.cameras.add(camera)
        else:
            docked, emptied = known.last_docked_at, known.last_emptied_at
            tables.cameras.change(replace(camera, last_docked_at=docked, last_emptied_at=emptied))
        _identify(tables, by, camera)


def assign_camera(
    catalogue: Catalogue,
    by: SignedIn,
    serial: str,
    wearer: PersonId | None,
    taken_at: datetime,
    profile: LegalProfile,
    now: datetime,
) -> None:
    """Hand a camera to a wearer from ``taken_at`` on, or take it back (wearer None). Raises CameraUnknown.

    Recordings of that time that name no wearer yet are theirs; what a person stated of a recording stays.
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    subjects = (serial,) if wearer is None else (serial, wearer)
    details = {"taken_at": taken_at.isoformat()}
    with catalogue.write(Draft(Operation.CAMERA_CHANGED, by.author, subjects, details=details)) as tables:
        tables.cameras.get(serial)
        if wearer is None:
            tables.cameras.return_(serial, taken_at)
        else:
            tables.people.get(wearer)
            tables.cameras.assign(Assignment(serial, wearer, taken_at))
            _name_wearer(tables, by, serial, taken_at)


def _identify(tables: Writing, by: SignedIn, camera: Camera) -> None:
    for clip in tables.clips.rows(tables.clips.ids(ClipQuery(camera=camera.serial))):
        if clip.to_identify:
            wearer = clip.wearer or _wearer_of(tables, clip)
            _change(tables, by, clip, camera_label=camera.label, to_identify=False, wearer=wearer)


def _name_wearer(tables: Writing, by: SignedIn, serial: str, since: datetime) -> None:
    for clip in tables.clips.rows(tables.clips.ids(ClipQuery(camera=serial, wearer=""))):
        if clip.recorded_at >= since:
            _change(tables, by, clip, wearer=_wearer_of(tables, clip))


def _wearer_of(tables: Tables, clip: Clip) -> PersonId | None:
    """Who had the camera then; nobody where the time itself is in doubt."""
    return None if clip.clock_suspect else tables.cameras.wearer_at(clip.camera, clip.recorded_at)


def _change(tables: Writing, by: SignedIn, clip: Clip, **fields: Any) -> None:
    names = sorted(name for name, value in fields.items() if getattr(clip, name) != value)
    if names:
        tables.clips.update(clip.id, **fields)
        details = {"fields": ",".join(names), "sha256": clip.sha256}
        tables.also(Draft(Operation.CLIP_CHANGED, by.author, (clip.id,), details=details))
