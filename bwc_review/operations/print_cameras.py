"""Writes the état des caméras: the service's cameras, and who had which in a period (R1, R2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.handing import HandingLine
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.hand_camera import register_lines
from bwc_review.operations.permit import permit
from bwc_review.reports.data import CameraRegister, Witness


def print_cameras(
    catalogue: Catalogue,
    person: Person,
    first_day: date,
    last_day: date,
    now: datetime,
    profile: LegalProfile,
) -> bytes:
    """The cameras and the hand-overs of a period, both days included, as a PDF; on record before that.

    Lines that were struck out or corrected say so, with what they said before. Raises AccessRefused,
    JournalUnwritable, DiskFull.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        count, head = tables.journal.head()
        service = tables.service.get()
        lines = lines_between(register_lines(tables), first_day, last_day, profile)
        data = CameraRegister(
            service=service,
            articles=profile.articles,
            zone=profile.zone,
            made_at=now,
            made_by=person.name,
            first_day=first_day,
            last_day=last_day,
            cameras=tuple(tables.cameras.all()),
            has_now=_has_now(tables, now),
            lines=tuple(reversed(lines)),
            witness=Witness(count, head, now, service.origin),
        )
    from bwc_review.reports.camera_register import camera_register  # ReportLab, where paper is printed

    pdf = camera_register(data)
    details: dict[str, int | str] = {"extract": "cameras", "from": str(first_day), "to": str(last_day)}
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), ("cameras",), details=details)):
        pass
    return pdf


def lines_between(
    lines: Sequence[HandingLine], first_day: date, last_day: date, profile: LegalProfile
) -> list[HandingLine]:
    """The lines with a moment, as they stand, in the period; both days included, order kept."""
    return [line for line in lines if _is_in(line, first_day, last_day, profile)]


def _has_now(tables: Tables, now: datetime) -> dict[str, str]:
    names = {person.id: person.name for person in tables.people.all()}
    worn = ((one.serial, tables.cameras.wearer_at(one.serial, now)) for one in tables.cameras.all())
    return {serial: names.get(wearer, wearer) for serial, wearer in worn if wearer is not None}


def _is_in(shown: HandingLine, first_day: date, last_day: date, profile: LegalProfile) -> bool:
    line = shown.line
    ends_before = line.returned_at is not None and local_day(line.returned_at, profile) < first_day
    return local_day(line.taken_at, profile) <= last_day and not ends_before
