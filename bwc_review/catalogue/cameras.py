"""The cameras of the service, and who wore which when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_people import AssignmentHistoryRow, AssignmentRow, CameraRow
from bwc_review.domain.alphabet import alphabetical
from bwc_review.domain.camera import Assignment, AssignmentChange, Camera
from bwc_review.domain.errors import CameraUnknown, HandingUnknown
from bwc_review.domain.people import PersonId

CAMERAS, WORN, BEFORE = table(CameraRow), table(AssignmentRow), table(AssignmentHistoryRow)


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
        every = [_camera(row) for row in self._talk.rows(select(CAMERAS))]
        return sorted(every, key=lambda one: (alphabetical(one.label), one.serial))

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
        was_out = WORN.c.returned_at.is_(None) & WORN.c.is_void.is_(False)
        open_ = (WORN.c.camera == serial) & (WORN.c.taken_at <= at) & was_out
        self._talk.connection.execute(update(WORN).where(open_).values(returned_at=at))

    def wearer_at(self, serial: str, when: datetime) -> PersonId | None:
        """Who wore the camera at that moment: from taking it up to, not including, returning it."""
        worn = or_(WORN.c.returned_at.is_(None), WORN.c.returned_at > when)
        question = select(WORN.c.wearer).where(
            WORN.c.camera == serial, WORN.c.taken_at <= when, worn, WORN.c.is_void.is_(False)
        )
        found = self._talk.scalar(question.order_by(WORN.c.taken_at.desc(), WORN.c.id.desc()).limit(1))
        return None if found is None else PersonId(found)

    def assignments(self, serial: str) -> list[Assignment]:
        """The hand-overs of a camera, oldest first, those struck out too."""
        question = select(WORN).where(WORN.c.camera == serial).order_by(WORN.c.taken_at, WORN.c.id)
        return [_assignment(row) for row in self._talk.rows(question)]

    def register(self) -> list[Assignment]:
        """The hand-overs of all cameras, oldest first."""
        return [
            _assignment(row) for row in self._talk.rows(select(WORN).order_by(WORN.c.taken_at, WORN.c.id))
        ]

    def assignment(self, number: int) -> Assignment:
        """One line of the register; HandingUnknown."""
        row = self._talk.first(select(WORN).where(WORN.c.id == number))
        if row is None:
            raise HandingUnknown(number)
        return _assignment(row)

    def correct(self, line: Assignment, by: PersonId, reason: str) -> None:
        """Write a line anew and keep what it said before."""
        before = self.assignment(line.number)
        self._talk.insert(
            BEFORE,
            assignment=line.number,
            wearer=before.wearer,
            taken_at=before.taken_at,
            returned_at=before.returned_at,
            is_void=before.is_void,
            by=by,
            at=self._talk.now,
            reason=reason,
        )
        values = {
            "wearer": line.wearer,
            "taken_at": line.taken_at,
            "returned_at": line.returned_at,
            "is_void": line.is_void,
        }
        self._talk.connection.execute(update(WORN).where(WORN.c.id == line.number).values(**values))

    def forget(self, numbers: Sequence[int]) -> None:
        """Erase these lines, with what they said before."""
        self._talk.connection.execute(delete(BEFORE).where(BEFORE.c.assignment.in_(numbers)))
        self._talk.connection.execute(delete(WORN).where(WORN.c.id.in_(numbers)))

    def corrections(self) -> list[AssignmentChange]:
        """What the lines of the register said before, oldest correction first."""
        question = select(BEFORE, WORN.c.camera).join(WORN, WORN.c.id == BEFORE.c.assignment)
        return [
            AssignmentChange(
                row.assignment,
                Assignment(
                    row.camera,
                    PersonId(row.wearer),
                    row.taken_at,
                    row.returned_at,
                    row.is_void,
                    row.assignment,
                ),
                PersonId(row.by),
                row.at,
                row.reason,
            )
            for row in self._talk.rows(question.order_by(BEFORE.c.id))
        ]


def _assignment(row: Any) -> Assignment:
    return Assignment(row.camera, PersonId(row.wearer), row.taken_at, row.returned_at, row.is_void, row.id)


def _columns(camera: Camera) -> dict[str, Any]:
    return {
        "serial": camera.serial,
        "label": camera.label,
        "order_reference": camera.order_reference,
        "model": camera.model,
        "release": camera.release,
        "pre_record_s": camera.pre_record_s,
        "clock_offset_s": camera.clock_offset_s,
        "last_docked_at": camera.last_docked_at,
        "unloaded_at": camera.unloaded_at,
        "last_emptied_at": camera.last_emptied_at,
        "slip_dismissed": camera.slip_dismissed,
    }


def _camera(row: Any) -> Camera:
    return Camera(
        serial=row.serial,
        label=row.label,
        order_reference=row.order_reference,
        model=row.model,
        release=row.release,
        pre_record_s=row.pre_record_s,
        clock_offset_s=row.clock_offset_s,
        last_docked_at=row.last_docked_at,
        unloaded_at=row.unloaded_at,
        last_emptied_at=row.last_emptied_at,
        slip_dismissed=row.slip_dismissed,
    )
