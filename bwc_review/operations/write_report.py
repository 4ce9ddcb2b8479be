"""Makes the rapport d'intervention: gathers what the incident holds, prints it, records that it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, ReasonSession
from bwc_review.domain.alignment import Alignment
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import FOUND_BY_SEAL, ClipErased, ReasonNeeded, StationError
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident import Incident, Narrative
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import Mark, MarkId, Still
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.recording import seams
from bwc_review.domain.retention import local_day
from bwc_review.operations.damage import note_damage
from bwc_review.operations.glance import glance
from bwc_review.operations.permit import (
    clips_seen,
    erased_seen,
    others_of,
    permit_incident,
    permit_pictures,
)
from bwc_review.reports.data import InterventionReport, Pictured, Recorded, Witness
from bwc_review.vault.reader import open_file_key, read_derived
from bwc_review.vault.store import Store
from bwc_review.vault.unlocked import Unlocked


@dataclass(frozen=True, slots=True)
class Written:
    """A report as it left the station."""

    number: str
    pdf: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class _Plate:
    """A still chosen for the planche photographique, and where its sealed picture is described."""

    mark: Mark
    still: Still


def preview_report(
    catalogue: Catalogue,
    store: Store,
    identity: Unlocked,
    person: Person,
    number: str,
    narrative: Narrative,
    session: ReasonSession | None,
    categories: Categories,
    now: datetime,
    profile: LegalProfile,
) -> bytes:
    """The report as it would print, marked as a draft on every page. Nothing leaves the station.

    Stills are pictures: with some chosen, a reason that covers the incident is needed (R6), and each must be
    of a clip that the person may look at. Drawn at each change of the text: the caller answers for the look
    being on record, once for the reason. Raises AccessRefused, IncidentUnknown, ReasonNeeded, and what a
    damaged clip raises.
    """
    kept = permit_incident(catalogue, person, Action.PRINT_REPORT, number, now, profile)
    incident = replace(kept, narrative=narrative)
    with catalogue.read() as tables:
        data = _gather(tables, person, incident, categories, now, profile)
        plates, shown = _plates(tables, incident)
    if narrative.stills:
        _check_subject(session, number)
        permit_pictures(catalogue, person, shown, session, now, profile)
    pictured = _pictures(catalogue, store, identity, person, plates)
    from bwc_review.reports.intervention import intervention_report  # ReportLab, where paper is printed

    return intervention_report(replace(data, stills=pictured))


def shows_pictures(
    catalogue: Catalogue, person: Person, number: str, now: datetime, profile: LegalProfile
) -> bool:
    """Whether the report as kept shows stills, so that it wants a reason. AccessRefused, IncidentUnknown."""
    _, plates, _ = _permitted(catalogue, person, number, now, profile)
    return bool(plates)


def permit_report(
    catalogue: Catalogue,
    person: Person,
    number: str,
    session: ReasonSession | None,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """Raises what ``issue_report`` would raise of rights and reasons; nothing is shown or made yet."""
    _, plates, shown = _permitted(catalogue, person, number, now, profile)
    if plates:
        _check_subject(session, number)
        permit_pictures(catalogue, person, shown, session, now, profile)


def issue_report(
    catalogue: Catalogue,
    store: Store,
    identity: Unlocked,
    person: Person,
    number: str,
    session: ReasonSession | None,
    categories: Categories,
    now: datetime,
    profile: LegalProfile,
) -> Written:
    """The report to sign: bound to the journal as it stands, and on record before it is handed over.

    With stills on it the reason for this incident is needed, as for a preview: the look is on record before
    the first of them is opened, and the report with that reason. Without any, no reason is asked and none
    recorded. Raises as ``preview_report``, and JournalUnwritable or DiskFull: then no report leaves.
    """
    incident, plates, shown = _permitted(catalogue, person, number, now, profile)
    if plates:
        _check_subject(session, number)
        glance(catalogue, person, shown, session, now, profile)
    with catalogue.read() as tables:
        data = _gather(tables, person, incident, categories, now, profile)
        count, head = tables.journal.head()
        witness = Witness(count, head, now, tables.service.get().origin)
    pictured = _pictures(catalogue, store, identity, person, plates)
    from bwc_review.reports.intervention import intervention_report  # ReportLab, where paper is printed

    pdf = intervention_report(replace(data, stills=pictured, witness=witness))
    sha256 = hashlib.sha256(pdf).hexdigest()
    looked = session if pictured else None
    draft = Draft(
        Operation.REPORT_PRINTED,
        author_of(person),
        (number, *(recorded.clip.id for recorded in data.recordings)),
        reason=looked.reason.value if looked else "",
        reference=looked.reference if looked else "",
        details={"sha256": sha256, "bytes": len(pdf), "stills": len(pictured)},
    )
    with catalogue.write(draft):
        pass
    return Written(number, pdf, sha256)


def _permitted(
    catalogue: Catalogue, person: Person, number: str, now: datetime, profile: LegalProfile
) -> tuple[Incident, list[_Plate], list[Clip]]:
    """The incident, if its report may be printed, with the stills chosen for it and the clips they show."""
    incident = permit_incident(catalogue, person, Action.PRINT_REPORT, number, now, profile)
    with catalogue.read() as tables:
        return incident, *_plates(tables, incident)


def _check_subject(session: ReasonSession | None, number: str) -> None:
    """The reason must be for the incident whose report it is. ReasonNeeded."""
    if session is None or session.subject != number:
        raise ReasonNeeded


def _gather(
    tables: Tables,
    person: Person,
    incident: Incident,
    categories: Categories,
    now: datetime,
    profile: LegalProfile,
) -> InterventionReport:
    """Everything but the pictures; of recordings, those that the person who makes it may list."""
    clips = clips_seen(tables, person, incident, local_day(now, profile))
    ids = [clip.id for clip in clips]
    holds, alignments = tables.holds.of_clips(ids), tables.alignments.of_clips(ids)
    erased = erased_seen(tables, person, incident.number)
    people = tables.people.all()
    between = {seam.after: seam for seam in seams(clips)}
    return InterventionReport(
        service=tables.service.get(),
        incident=replace(incident, narrative=_with_clips(incident.narrative, clips)),
        category=categories.label(incident.category, "fr"),
        articles=profile.articles,
        zone=profile.zone,
        made_at=now,
        recordings=tuple(
            replace(
                _recorded(clip, holds.get(clip.id, ()), alignments.get(clip.id), people),
                seam=between.get(clip.id),
            )
            for clip in clips
        ),
        others=others_of(tables, incident, clips, erased),
        erased=erased,
        writer=_writer(people, incident.narrative.writer),
        chief=next((one for one in people if one.role is Role.RESPONSABLE and one.ends_on is None), None),
    )


def _recorded(
    clip: Clip, holds: Sequence[Hold], alignment: Alignment | None, people: list[Person]
) -> Recorded:
    author = next((one for one in people if alignment is not None and one.id == alignment.author), None)
    return Recorded(clip, tuple(holds), alignment, author.name if author is not None else "")


def _with_clips(narrative: Narrative, clips: list[Clip]) -> Narrative:
    """What its recordings already answer: a camera ran, and whether people were told where they all agree.

    What the writer answered stays; damaged or not, a recording is the proof that the camera was started.
    """
    if clips and narrative.camera_started is None:
        narrative = replace(narrative, camera_started=True)
    told = {clip.informed for clip in clips}
    if narrative.people_informed is None and len(told) == 1:
        reasons = dict.fromkeys(clip.informed_reason for clip in clips if clip.informed_reason)
        reason = narrative.not_informed_reason or " ; ".join(reasons)
        narrative = replace(narrative, people_informed=told.pop(), not_informed_reason=reason)
    return narrative


def _writer(people: list[Person], writer: PersonId | None) -> Person | None:
    return next((one for one in people if one.id == writer), None)


def _plates(tables: Tables, incident: Incident) -> tuple[list[_Plate], list[Clip]]:
    """The chosen stills in their order, and their clips; one whose clip was erased is gone with it."""
    stills = {still.mark: still for still in tables.marks.stills_of_incident(incident.number)}
    chosen = [stills[mark] for mark in map(MarkId, incident.narrative.stills) if mark in stills]
    plates = [_Plate(tables.marks.get(still.mark), still) for still in chosen]
    return plates, tables.clips.rows(list(dict.fromkeys(still.clip for still in chosen)))


def _pictures(
    catalogue: Catalogue, store: Store, identity: Unlocked, person: Person, plates: list[_Plate]
) -> tuple[Pictured, ...]:
    """Open the sealed stills; damage is put on record and stops the report."""
    pictured = []
    for plate in plates:
        clip = plate.still.clip
        try:
            png = _open_still(catalogue, store, identity, clip, plate.still.body_name)
        except StationError as error:
            if isinstance(error, FOUND_BY_SEAL):
                note_damage(catalogue, author_of(person), clip, error)
            raise
        pictured.append(Pictured(plate.still, png, plate.mark.note))
    return tuple(pictured)


def _open_still(catalogue: Catalogue, store: Store, identity: Unlocked, clip: ClipId, name: str) -> bytes:
    with catalogue.read() as tables:
        head = tables.clips.sealed_head(clip)
        bodies = [body for body in tables.clips.bodies(clip) if body.name == name]
    if not bodies:
        raise ClipErased(clip, None)
    file_key = open_file_key(store.read_head(clip), identity, clip, head)
    return read_derived(file_key, store.body_path(clip, BodyKind.STILL, name), clip, bodies[0])
