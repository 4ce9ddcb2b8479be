"""The cameras of the service, and who wore which when."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import or_, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema import AssignmentRow, CameraRow
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.errors import CameraUnknown
from bwc_review.domain.people import PersonId

CAMERAS, WORN = table(CameraRow), table(AssignmentRow)


class Cameras:
    """The prefect's list, and the hand-overs."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, camera: Camera) -> None:
        """List a camera. ValueError if its serial is listed."""
        if self._talk.first(select(CAMERAS.c.serial).where(CAMERAS.c.serial == camera.serial)):
            raise ValueError(f"{camera.serial} is already listed")
        self._talk.insert(CAMERAS, **_columns(camera))

    def change(self, camera: Camera) -> None:
        """Say anew what is known of a listed camera; CameraUnknown otherwise."""
        self.get(camera.serial)
        change = update(CAMERAS).where(CAMERAS.c.serial == camera.serial)
        self._talk.connection.execute(change.values(**_columns(camera)))

    def get(self, serial: str) -> Camera:
        """One camera; CameraUnknown if it is not on the list."""
        row = self._talk.first(select(CAMERAS).where(CAMERAS.c.serial == serial))
        if row is None:
            raise CameraUnknown(serial)
        return _camera(row)

    def all(self) -> list[Camera]:
        """The list, by label."""
        rows = self._talk.rows(select(CAMERAS).order_by(CAMERAS.c.label, CAMERAS.c.serial))
        return [_camera(row) for row in rows]

    def assign(self, assignment: Assignment) -> None:
        """Hand a camera to a wearer; whoever had it until then has returned it at that moment."""
        self.get(assignment.camera)
        self.return_(assignment.camera, assignment.taken_at)
        self._talk.insert(
            WORN,
            camera=assignment.camera,
            wearer=assignment.wearer,
            taken_at=assignment.taken_at,
            returned_at=assignment.returned_at,
        )

    def return_(self, serial: str, at: datetime) -> None:
        """The camera came back; nothing happens if nobody had it."""
        open_ = (WORN.c.camera == serial) & (WORN.c.taken_at <= at) & WORN.c.returned_at.is_(None)
        self._talk.connection.execute(update(WORN).where(open_).values(returned_at=at))

    def wearer_at(self, serial: str, when: datetime) -> PersonId | None:
        """Who wore the camera at that moment: from taking it up to, not including, returning it."""
        worn = or_(WORN.c.returned_at.is_(None), WORN.c.returned_at > when)
        question = select(WORN.c.wearer).where(WORN.c.camera == serial, WORN.c.taken_at <= when, worn)
        found = self._talk.scalar(question.order_by(WORN.c.taken_at.desc(), WORN.c.id.desc()).limit(1))
        return None if found is None else PersonId(found)

    def assignments(self, serial: str) -> list[Assignment]:
        """The hand-overs of a camera, oldest first."""
        question = select(WORN).where(WORN.c.camera == serial).order_by(WORN.c.taken_at, WORN.c.id)
        return [
            Assignment(row.camera, PersonId(row.wearer), row.taken_at, row.returned_at)
            for row in self._talk.rows(question)
        ]


def _columns(camera: Camera) -> dict[str, Any]:
    return {
        "serial": camera.serial,
        "label": camera.label,
        "order_reference": camera.order_reference,
        "model": camera.model,
        "release": camera.release,
        "clock_offset_s": camera.clock_offset_s,
        "last_docked_at": camera.last_docked_at,
        "last_emptied_at": camera.last_emptied_at,
    }


def _camera(row: Any) -> Camera:
    return Camera(
        serial=row.serial,
        label=row.label,
        order_reference=row.order_reference,
        model=row.model,
        release=row.release,
        clock_offset_s=row.clock_offset_s,
        last_docked_at=row.last_docked_at,
        last_emptied_at=row.last_emptied_at,
    )
