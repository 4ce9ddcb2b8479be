"""Keeps the register of who has which camera: taken, returned, corrected with a reason (R2, law.md E29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.camera import Assignment
from bwc_review.domain.errors import CameraNotOut, FieldMissing, HandingClash, HandingTimes
from bwc_review.domain.handing import HandingBefore, HandingLine, clash
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import instant, seconds_between
from bwc_review.domain.people import PersonId
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.wearers import judge_again


def take_camera(
    catalogue: Catalogue,
    by: SignedIn,
    serial: str,
    wearer: PersonId,
    at: datetime,
    profile: LegalProfile,
    now: datetime,
) -> None:
    """Hand a camera to a wearer at a moment; whoever had it until then has returned it at that moment.

    Recordings of that time follow, except those whose wearer a person stated. Nothing happens where the
    wearer has it already. Raises AccessRefused, CameraUnknown, PersonUnknown, HandingTimes, HandingClash.
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    _check_times(Assignment(serial, wearer, at), now)
    with catalogue.read() as tables:
        tables.cameras.get(serial)
        tables.people.get(wearer)
        known = _out(tables, serial, at)
        if known is not None and known.wearer == wearer:
            return
    details = {"taken_at": at.isoformat()}
    draft = Draft(Operation.CAMERA_TAKEN, by.author, (serial, wearer), details=details)
    with catalogue.write(draft) as tables:
        tables.cameras.return_(serial, at)
        line = Assignment(serial, wearer, at)
        _check_clash(tables, line)
        tables.cameras.assign(line)
        judge_again(tables, by.author, serial, at)


def return_camera(
    catalogue: Catalogue, by: SignedIn, serial: str, at: datetime, profile: LegalProfile, now: datetime
) -> None:
    """The camera came back at a moment. Raises AccessRefused, CameraUnknown, CameraNotOut, HandingTimes."""
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        camera = tables.cameras.get(serial)
        out = _out(tables, serial, at)
    if out is None:
        raise CameraNotOut(camera.label)
    _check_times(replace(out, returned_at=at), now)
    details = {"returned_at": at.isoformat()}
    draft = Draft(Operation.CAMERA_RETURNED, by.author, (serial, out.wearer), details=details)
    with catalogue.write(draft) as tables:
        tables.cameras.return_(serial, at)
        judge_again(tables, by.author, serial, at)


def correct_handing(
    catalogue: Catalogue, by: SignedIn, line: Assignment, reason: str, profile: LegalProfile, now: datetime
) -> None:
    """Write a line of the register anew, or strike it out; what it said before stays in the register.

    Recordings of either time are judged again. Raises AccessRefused, HandingUnknown, PersonUnknown,
    FieldMissing ("reason"), HandingTimes, HandingClash.
    """
    permit(catalogue, by.person, Action.MANAGE_CAMERAS, now, profile)
    if not reason.strip():
        raise FieldMissing("reason")
    with catalogue.read() as tables:
        before = tables.cameras.assignment(line.number)
        tables.people.get(line.wearer)
    taken_at, returned_at = instant(line.taken_at), line.returned_at and instant(line.returned_at)
    line = replace(line, camera=before.camera, taken_at=taken_at, returned_at=returned_at)
    if line == before:
        return
    _check_times(line, now)
    details: dict[str, int | str] = {
        "line": line.number,
        "fields": ",".join(_changed(before, line)),
        "taken_at": line.taken_at.isoformat(),
        "old_taken_at": before.taken_at.isoformat(),
    }
    subjects = (line.camera, before.wearer, *([line.wearer] if line.wearer != before.wearer else []))
    with catalogue.write(Draft(Operation.HANDING_CORRECTED, by.author, subjects, details=details)) as tables:
        _check_clash(tables, line)
        tables.cameras.correct(line, by.person.id, reason.strip())
        judge_again(tables, by.author, line.camera, min(line.taken_at, before.taken_at))


def register_lines(tables: Tables) -> list[HandingLine]:
    """The register with the names in it, newest line first."""
    people = {person.id: person.name for person in tables.people.all()}
    labels = {camera.serial: camera.label for camera in tables.cameras.all()}
    before: dict[int, list[HandingBefore]] = {}

    for change in tables.cameras.corrections():
        was = change.before
        wearer, by = people.get(was.wearer, was.wearer), people.get(change.by, change.by)
        said = HandingBefore(was, wearer, by, change.at, change.reason)
        before.setdefault(change.number, []).append(said)
    return [
        HandingLine(
            line,
            labels.get(line.camera, line.camera),
            people.get(line.wearer, line.wearer),
            tuple(before.get(line.number, ())),
        )
        for line in reversed(tables.cameras.register())
    ]


def _out(tables: Tables, serial: str, at: datetime) -> Assignment | None:
    """The line of the camera that is still open at that moment."""
    lines = tables.cameras.assignments(serial)
    is_open = (one for one in lines if one.returned_at is None and not one.is_void and one.taken_at <= at)
    return next(is_open, None)


def _check_times(line: Assignment, now: datetime) -> None:
    """A line that was struck out says nothing that could be wrong."""
    ends_early = line.returned_at is not None and seconds_between(line.taken_at, line.returned_at) <= 0
    if not line.is_void and (
        ends_early or max(map(instant, (line.taken_at, line.returned_at or line.taken_at))) > instant(now)
    ):
        raise HandingTimes


def _check_clash(tables: Tables, line: Assignment) -> None:
    other = clash(tables.cameras.assignments(line.camera), line)
    if other is not None:
        label = tables.cameras.get(line.camera).label
        raise HandingClash(label, other.taken_at, other.returned_at)


def _changed(before: Assignment, after: Assignment) -> list[str]:
    names = ("wearer", "taken_at", "returned_at", "is_void")
    return [name for name in names if getattr(before, name) != getattr(after, name)]
