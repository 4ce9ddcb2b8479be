"""Writes the procès-verbal d'effacement: what was erased in a period, what a procedure still keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.clip import ClipId, ClipState, InventoryLine
from bwc_review.domain.journal import Author, Draft, Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import instant
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import local_day, month_is_over
from bwc_review.reports.data import ErasedLine, ErasureRecord, Recorded, Witness


def print_erasures(
    catalogue: Catalogue,
    first_day: date,
    last_day: date,
    author: Author,
    by: str,
    now: datetime,
    profile: LegalProfile,
) -> bytes:
    """The record of a period as a PDF, both days included; it is on record before it is handed over.

    ``by``: who asks for it, "" for the station. Raises JournalUnwritable, DiskFull.
    """
    with catalogue.read() as tables:
        service = tables.service.get()
        count, head = tables.journal.head()
        done = {
            entry.subjects[0]: entry
            for entry in tables.journal.entries(operation=Operation.ERASE_DONE)
            if first_day <= local_day(entry.at, profile) <= last_day
        }
        data = ErasureRecord(
            service=service,
            articles=profile.articles,
            zone=profile.zone,
            made_at=now,
            first_day=first_day,
            last_day=last_day,
            erased=_erased(tables, done, first_day, last_day, profile),
            held=_held(tables, now, profile),
            unfinished=tuple(
                entry.subjects[0]
                for entry in tables.journal.unfinished(Operation.ERASE_INTENDED, (Operation.ERASE_DONE,))
            ),
            by=by,
            entries=_numbers(done),
            witness=Witness(count, head, now, service.origin),
            number=f"{first_day:%Y-%m}",
        )
    from bwc_review.reports.erasure_record import erasure_record  # ReportLab, where paper is printed

    pdf = erasure_record(data)
    details: dict[str, int | str] = {"erased": len(data.erased), "from": str(first_day), "to": str(last_day)}
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author, ("erasures",), details=details)):
        pass
    return pdf


def print_sweep(
    catalogue: Catalogue, number: str, author: Author, now: datetime, profile: LegalProfile
) -> bytes:
    """The record of one sweep as a PDF; it is on record before it is handed over.

    It names who confirmed the date, if anybody did. Raises SweepRecordUnknown, JournalUnwritable, DiskFull.
    """
    with catalogue.read() as tables:
        record = tables.sweeps.get(number)
        names = {person.id: person.name for person in tables.people.all()}
        service = tables.service.get()
        count, head = tables.journal.head()
        entries = tables.journal.of_numbers(tables.sweeps.erasures(record.first, record.last))
        done = {entry.subjects[0]: entry for entry in entries}
        days = [local_day(entry.at, profile) for entry in entries] or [local_day(record.at, profile)]
        data = ErasureRecord(
            service=service,
            articles=profile.articles,
            zone=profile.zone,
            made_at=record.at,
            first_day=min(days),
            last_day=max(days),
            erased=_lines_of(tables, done),
            by=names.get(PersonId(record.author), ""),
            entries=(record.first, record.last),
            witness=Witness(count, head, now, service.origin),
            number=record.number,
        )
    from bwc_review.reports.erasure_record import erasure_record  # ReportLab, where paper is printed

    pdf = erasure_record(data)
    details: dict[str, int | str] = {"erased": len(data.erased)}
    with catalogue.write(
        Draft(Operation.REPORT_PRINTED, author, ("erasures", record.number), details=details)
    ):
        pass
    return pdf


def _lines_of(tables: Tables, done: dict[str, Entry]) -> tuple[ErasedLine, ...]:
    labels = {camera.serial: camera.label for camera in tables.cameras.all()}
    found = []
    for clip, entry in done.items():
        line = tables.inventory.line(ClipId(clip))
        found.append(_line(tables, line, labels.get(line.camera, ""), entry))
    return tuple(sorted(found, key=lambda one: (instant(one.line.recorded_at), one.line.clip)))


def _erased(
    tables: Tables, done: dict[str, Entry], first_day: date, last_day: date, profile: LegalProfile
) -> tuple[ErasedLine, ...]:
    labels = {camera.serial: camera.label for camera in tables.cameras.all()}
    found = []
    for clip in tables.inventory.erased():
        line = tables.inventory.line(clip)
        if line.erased_at is None or not first_day <= local_day(line.erased_at, profile) <= last_day:
            continue
        found.append(_line(tables, line, labels.get(line.camera, ""), done.get(clip)))
    return tuple(sorted(found, key=lambda one: (instant(one.line.recorded_at), one.line.clip)))


def _line(tables: Tables, line: InventoryLine, label: str, entry: Entry | None) -> ErasedLine:
    """What the certificate says besides; nothing once it was purged."""
    if entry is None:
        return ErasedLine(line, label)
    made = ErasedLine(line, label, str(entry.details.get("cause", "")))
    if "known_on" not in entry.details:
        return made
    number = int(entry.details["known_entry"])
    people = {person.id: person.name for person in tables.people.all()}
    who = next((people.get(PersonId(one.author.id), "") for one in tables.journal.of_numbers([number])), "")
    day = date.fromisoformat(str(entry.details["known_on"]))
    return replace(made, known_on=day, known_entry=number, known_who=who)


def _held(tables: Tables, now: datetime, profile: LegalProfile) -> tuple[Recorded, ...]:
    """What is past its month and kept for a procedure."""
    today = local_day(now, profile)
    clips = tables.clips.rows(tables.clips.ids(ClipQuery(state=ClipState.HELD, order="due"), today))
    past = [clip for clip in clips if month_is_over(clip.due_on, profile, now)]
    holds = tables.holds.of_clips([clip.id for clip in past])
    return tuple(Recorded(clip, tuple(holds.get(clip.id, ()))) for clip in past)


def _numbers(done: dict[str, Entry]) -> tuple[int, int] | None:
    numbers = [entry.seq for entry in done.values()]
    return (min(numbers), max(numbers)) if numbers else None
