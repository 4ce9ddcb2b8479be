"""Judges the register of hand-overs: one wearer at a time, and whose a recording is (R2, law.md E29)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from bwc_review.domain.camera import Assignment
from bwc_review.domain.clip import Clip
from bwc_review.domain.people import Person, PersonId


class WearerEvidence(Enum):
    """What tells who wore the camera."""

    NOTHING = ""
    REGISTER = "register"  # the hand-overs of the service
    CAMERA = "camera"  # the camera's own user field
    PERSON = "person"  # somebody stated it


@dataclass(frozen=True, slots=True)
class WearerVerdict:
    """Whose a recording is. A wearer of None is to be completed."""

    wearer: PersonId | None = None
    evidence: WearerEvidence = WearerEvidence.NOTHING


@dataclass(frozen=True, slots=True)
class HandingBefore:
    """What a line of the register said before a correction, with the names in it."""

    line: Assignment
    wearer: str
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class HandingLine:
    """One line of the register with the names in it. before: what it said, oldest correction first."""

    line: Assignment
    camera: str  # its label
    wearer: str
    before: tuple[HandingBefore, ...] = ()


def overlap(one: Assignment, other: Assignment) -> bool:
    """Whether two lines of one camera claim a common moment; a line that was struck out claims none."""
    if one.is_void or other.is_void or one.camera != other.camera:
        return False
    starts_before_end = other.returned_at is None or one.taken_at < other.returned_at
    ends_after_start = one.returned_at is None or other.taken_at < one.returned_at
    return starts_before_end and ends_after_start


def clash(register: Iterable[Assignment], line: Assignment) -> Assignment | None:
    """The first line that claims a moment of ``line``; the line itself, by its number, is passed over."""
    others = (each for each in register if each.number != line.number or not line.number)
    return next((each for each in others if overlap(each, line)), None)


def is_over(
    line: Assignment, corrected_at: datetime | None, before: datetime, kept_to: datetime | None
) -> bool:
    """Whether a line ended, and was corrected for the last time, before that moment (R14).

    One that was struck out ended when it began; a camera that is still out has no end. kept_to: the latest
    date in the journal. No line is noted for a time to come: where it lies after that, a clock that ran ahead
    dated it, and its entry has had its years. Only one that was struck out may say such a time, of which it
    then claims nothing: the day of the correction keeps it its years.
    """
    ended = line.returned_at or (line.taken_at if line.is_void else None)
    told = [] if ended is None else [ended, corrected_at or ended]
    return bool(told) and all(at < before or (kept_to is not None and at > kept_to) for at in told)


def may_be_of(clip: Clip, line: Assignment) -> bool:
    """Whether a recording was made in the time of a line, or its own time is in doubt (R15)."""
    if line.is_void or clip.camera != line.camera:
        return False
    has_ended = line.returned_at is not None and line.returned_at <= clip.corrected_at
    return clip.clock_suspect or (line.taken_at <= clip.corrected_at and not has_ended)


def named(people: Iterable[Person], user_field: str | None, today: date) -> PersonId | None:
    """The one person habilitated that day whom a camera's user field names by service number or login.

    Letters of any size; zeros in front of a number do not count, since cameras fill their fields with them.
    None where it names nobody, or more than one.
    """
    if not user_field or not (asked := _plain(user_field)):
        return None
    found = {one.id for one in people if one.is_active(today) and asked in _names(one)}
    return found.pop() if len(found) == 1 else None


def judge_wearer(by_register: PersonId | None, by_camera: PersonId | None) -> WearerVerdict:
    """The register's wearer, else the camera's; where they disagree nobody is guessed."""
    if by_register is None:
        return WearerVerdict() if by_camera is None else WearerVerdict(by_camera, WearerEvidence.CAMERA)
    if by_camera is not None and by_camera != by_register:
        return WearerVerdict()
    return WearerVerdict(by_register, WearerEvidence.REGISTER)


def _names(person: Person) -> set[str]:
    return {text for text in (_plain(person.matricule), _plain(person.login)) if text}


def _plain(text: str) -> str:
    plain = text.strip().casefold()
    return plain.lstrip("0") if plain.isdigit() else plain
