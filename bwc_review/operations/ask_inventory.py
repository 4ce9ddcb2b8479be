"""Asks the inventory what was filmed between two moments, and prints the answer: it can prove a negative.

The answer names files by id, fingerprint and corrected hours, erased ones too; no image, no name, no place.

What of searching is on record (R13): each question to the inventory and each search for a rights request,
because its answer is an act of the service about somebody, and may be "nothing". Not the filters and words of
the library: they order a list that its reader may see anyway, show no image, and the words typed may be
names, which the journal must not hold. Nothing is seen through them: the first picture of a recording, in
list, grid, preview or player, is a consultation with its reason (``glance``, ``open_clip``), and a list that
leaves the screen is on record (``print_list``).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import NAMELESS, ClipState, InventoryLine
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.span import is_askable
from bwc_review.operations.permit import permit
from bwc_review.reports.data import CameraWord, InventoryAnswer, Witness

_SUBJECT = "inventory"


@dataclass(frozen=True, slots=True)
class InventoryQuestion:
    """« Qu'a-t-on filmé le … entre … et … ? » Aware moments, both included; camera: a serial, None: all."""

    start: datetime
    end: datetime
    camera: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the inventory says.

    ``lines`` ran in the span; ``uncertain`` have an hour that is not certain; ``failed`` files were seen
    since and could not be taken in, by a camera that is asked about or by one that nobody knows.
    ``journal_from``: where the span began before it, what failed until then is known no more.
    """

    question: InventoryQuestion
    lines: tuple[InventoryLine, ...]
    uncertain: tuple[InventoryLine, ...]
    cameras: tuple[CameraWord, ...]
    failed: int
    journal_from: datetime | None = None

    @property
    def proves_nothing_was_filmed(self) -> bool:
        """Nothing ran, nothing is uncertain or failed, and every camera was wholly unloaded since."""
        is_open = self.lines or self.uncertain or self.failed or self.journal_from
        return not is_open and all(camera.was_unloaded_since for camera in self.cameras)


def ask_inventory(
    catalogue: Catalogue, person: Person, question: InventoryQuestion, now: datetime, profile: LegalProfile
) -> Answer:
    """Answer a question; the question is on record. Raises AccessRefused, FieldMissing ("span")."""
    permit(catalogue, person, Action.READ_INVENTORY, now, profile)
    if not is_askable(question.start, question.end):
        raise FieldMissing("span")
    with catalogue.read() as tables:
        answer = _answer(tables, question, profile)
    with catalogue.write(_entry(Operation.SEARCH, person, answer, profile)):
        pass
    return answer


def ask_erased(
    catalogue: Catalogue,
    person: Person,
    days: tuple[date | None, date | None],
    camera: str | None,
    now: datetime,
    profile: LegalProfile,
) -> list[InventoryLine]:
    """Files recorded on those days, both included, and erased since, newest first; the question is on record.

    A day that is None leaves that end open. Raises AccessRefused.
    """
    permit(catalogue, person, Action.READ_JOURNAL, now, profile)
    with catalogue.read() as tables:
        lines = [one for one in tables.inventory.between(*days, camera) if one.erased_at is not None]
    details: dict[str, int | str] = {"state": ClipState.ERASED.value, "count": len(lines)}
    details |= {key: day.isoformat() for key, day in zip(("from", "to"), days, strict=True) if day}
    subjects = (_SUBJECT,) if camera is None else (_SUBJECT, camera)
    with catalogue.write(Draft(Operation.SEARCH, author_of(person), subjects, details=details)):
        pass
    return lines[::-1]


def print_inventory(
    catalogue: Catalogue, person: Person, question: InventoryQuestion, now: datetime, profile: LegalProfile
) -> bytes:
    """The answer as a PDF, on record before it is handed over. Raises as ``ask_inventory``."""
    permit(catalogue, person, Action.READ_INVENTORY, now, profile)
    if not is_askable(question.start, question.end):
        raise FieldMissing("span")
    with catalogue.read() as tables:
        answer = _answer(tables, question, profile)
        service = tables.service.get()
        count, head = tables.journal.head()
        here = [line.clip for line in (*answer.lines, *answer.uncertain) if line.erased_at is None]
        held = frozenset(clip.id for clip in tables.clips.rows(here) if clip.open_holds)
    data = InventoryAnswer(
        service=service,
        articles=profile.articles,
        zone=profile.zone,
        made_at=now,
        made_by=person.name,
        start=question.start,
        end=question.end,
        camera=next((one for one in answer.cameras if one.serial == question.camera), None),
        lines=answer.lines,
        uncertain=answer.uncertain,
        cameras=answer.cameras,
        failed=answer.failed,
        journal_from=answer.journal_from,
        is_proof=answer.proves_nothing_was_filmed,
        held=held,
        witness=Witness(count, head, now, service.origin),
    )
    from bwc_review.reports.inventory_answer import inventory_answer  # ReportLab, where paper is printed

    pdf = inventory_answer(data)
    with catalogue.write(_entry(Operation.REPORT_PRINTED, person, answer, profile)):
        pass
    return pdf


def _answer(tables: Tables, question: InventoryQuestion, profile: LegalProfile) -> Answer:
    earliest = datetime.combine(profile.earliest_recording, time(0), profile.zone)
    lines, uncertain = tables.inventory.running(question.start, question.end, earliest, question.camera)
    known = {camera.serial: camera for camera in tables.cameras.all()}
    of_lines = {line.camera for line in (*lines, *uncertain)}
    wanted = {question.camera} if question.camera is not None else {*known, *of_lines}
    cameras = []
    for serial in sorted(wanted):
        camera = known.get(serial)
        docked = tables.inventory.last_docked(serial)
        if camera is not None and camera.last_docked_at is not None:
            docked = max(camera.last_docked_at, docked or camera.last_docked_at)
        unloaded = None if camera is None else camera.unloaded_at
        cameras.append(
            CameraWord(
                serial,
                serial or NAMELESS if camera is None else camera.label,
                sum(line.camera == serial for line in lines),
                docked,
                unloaded,
                was_unloaded_since=unloaded is not None and unloaded >= question.end,
            )
        )
    reach = tables.journal.reaches_to()
    return Answer(
        question,
        tuple(lines),
        tuple(uncertain),
        tuple(cameras),
        _failures(tables, question, known),
        reach if reach is not None and question.start < reach else None,
    )


def _failures(tables: Tables, question: InventoryQuestion, listed: Collection[str]) -> int:
    """Files that could not be brought in, of the camera that is asked about or of none of the service."""
    failed = tables.journal.entries(start=question.start, operation=Operation.INGEST_FAILED)
    files = [entry for entry in failed if "error" in entry.details]  # one that ends a docking states none
    if question.camera is None:
        return len(files)
    return sum(
        question.camera in entry.subjects or not any(one in listed for one in entry.subjects)
        for entry in files
    )


def _entry(operation: Operation, person: Person, answer: Answer, profile: LegalProfile) -> Draft:
    question = answer.question
    details: dict[str, int | str] = {
        "from": question.start.astimezone(profile.zone).isoformat(timespec="seconds"),
        "to": question.end.astimezone(profile.zone).isoformat(timespec="seconds"),
        "count": len(answer.lines),
    }
    if operation is Operation.REPORT_PRINTED:
        details["extract"] = _SUBJECT
    subjects = (_SUBJECT,) if question.camera is None else (_SUBJECT, question.camera)
    return Draft(operation, author_of(person), subjects, details=details)
