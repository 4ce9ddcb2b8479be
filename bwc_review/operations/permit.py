"""Asks the rule of access before anything is done; each refusal is on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import NoReturn

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import (
    Action,
    Reason,
    ReasonSession,
    Refusal,
    concerns,
    may,
    may_look,
    reasons_for,
    sees_only_own_clips,
)
from bwc_review.domain.clip import Clip, InventoryLine
from bwc_review.domain.errors import (
    AccessRefused,
    ClipHeld,
    DecisionUnfit,
    HoldTooLate,
    IdentityUnchecked,
    NotLookedAt,
    NotSearched,
    ReasonNeeded,
    SearchFound,
    StationError,
)
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident import Incident
from bwc_review.domain.incident_query import IncidentLine, IncidentQuery
from bwc_review.domain.journal import Draft, Operation, Result, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.paper_numbers import Stood, stood
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.retention import local_day

_RULES: dict[type[StationError], str] = {
    HoldTooLate: "too_late",
    ClipHeld: "held",
    IdentityUnchecked: "identity",
    DecisionUnfit: "unfit",
    NotLookedAt: "not_looked_at",
    NotSearched: "not_searched",
    SearchFound: "found",
}


def permit(
    catalogue: Catalogue,
    person: Person,
    action: Action,
    now: datetime,
    profile: LegalProfile,
    clip: Clip | None = None,
    target: Person | None = None,
    reason: Reason | None = None,
) -> None:
    """Return if the person may; otherwise record the refusal and raise AccessRefused.

    ``clip``, ``target`` and ``reason`` as in ``domain.access.may``; ``now`` is aware.
    """
    refusal = may(person, action, local_day(now, profile), clip, target, reason)
    if refusal is not None:
        refuse(catalogue, person, action, refusal, clip, target)


def permit_look(
    catalogue: Catalogue, person: Person, clip: Clip, now: datetime, profile: LegalProfile
) -> None:
    """As ``permit``, before a reason is stated: whether one exists for which the person may look."""
    refusal = may_look(person, local_day(now, profile), clip)
    if refusal is not None:
        refuse(catalogue, person, Action.VIEW_CLIP, refusal, clip)


def permit_pictures(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[Clip],
    session: ReasonSession | None,
    now: datetime,
    profile: LegalProfile,
) -> ReasonSession:
    """The reason, if for it the person may see pictures of all these clips now (R5, R6); ``now`` is aware.

    Raises AccessRefused (journaled), and ReasonNeeded where none was stated, where it is over, or where it
    was stated by somebody else or for something else.
    """
    stated = session.reason if session is not None else None
    for clip in clips:
        permit(catalogue, person, Action.VIEW_CLIP, now, profile, clip, reason=stated)
    if session is None or session.person != person.id or not session.is_valid(now, profile):
        raise ReasonNeeded
    if not all(session.covers(clip) for clip in clips):
        raise ReasonNeeded
    if session.reason not in reasons_for(person.role):
        refuse(catalogue, person, Action.VIEW_CLIP, Refusal.ROLE, next(iter(clips), None))
    return session


def permit_incident(
    catalogue: Catalogue, person: Person, action: Action, number: str, now: datetime, profile: LegalProfile
) -> Incident:
    """The intervention, if the person may and it concerns them; otherwise as ``permit``. IncidentUnknown."""
    permit(catalogue, person, action, now, profile)
    with catalogue.read() as tables:
        incident = tables.incidents.get(number)
        clips = tables.clips.rows(incident.clips)
    if not concerns(person, incident, clips):
        refuse(catalogue, person, action, Refusal.NOT_OWN_CLIP, incident=number)
    return incident


def clips_seen(tables: Tables, person: Person, incident: Incident, today: date) -> list[Clip]:
    """The recordings of an intervention that the person may list: a wearer's are the own ones."""
    clips = tables.clips.rows(incident.clips)
    return [clip for clip in clips if may(person, Action.LIST_CLIPS, today, clip) is None]


def erased_seen(tables: Tables, person: Person, number: str) -> tuple[InventoryLine, ...]:
    """What is left of the erased recordings of an intervention, as far as the person may read it.

    Nothing says any more whose they were: a wearer reads those of a camera that the register has them wear
    then.
    """
    lines = tuple(tables.inventory.line(clip) for clip in tables.incidents.erased_clips(number))
    if not sees_only_own_clips(person.role):
        return lines
    worn_by = tables.cameras.wearer_at
    return tuple(line for line in lines if worn_by(line.camera, line.corrected_at) == person.id)


def others_of(
    tables: Tables, incident: Incident, seen: Sequence[Clip], erased: Sequence[InventoryLine]
) -> tuple[Stood, ...]:
    """The recordings of an intervention that the person may not list, for their place among the numbers.

    seen, erased: those that they may.
    """
    known = {*(clip.id for clip in seen), *(line.clip for line in erased)}
    rest = tables.clips.rows([clip for clip in incident.clips if clip not in known])
    gone = [clip for clip in tables.incidents.erased_clips(incident.number) if clip not in known]
    return (*map(stood, rest), *(stood(tables.inventory.line(clip)) for clip in gone))


def incident_numbers(
    catalogue: Catalogue, person: Person, query: IncidentQuery, now: datetime, profile: LegalProfile
) -> list[str]:
    """The interventions that fit and concern the person, newest first. AccessRefused as ``permit``."""
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    with catalogue.read() as tables:
        return tables.incidents.numbers(replace(query, concerns=_only(person)))


def incident_lines(
    catalogue: Catalogue, person: Person, numbers: Sequence[str], now: datetime, profile: LegalProfile
) -> list[IncidentLine]:
    """Their lines; those that do not concern the person are left out. AccessRefused as ``permit``."""
    permit(catalogue, person, Action.LIST_CLIPS, now, profile)
    with catalogue.read() as tables:
        return tables.incidents.lines(numbers, _only(person))


def _only(person: Person) -> PersonId | None:
    return person.id if sees_only_own_clips(person.role) else None


def holds_of(catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile) -> list[Hold]:
    """The holds, released ones too, on clips that concern the person. AccessRefused as ``permit``.

    What is erased has no wearer any more: its holds are for those who see every clip.
    """
    permit(catalogue, person, Action.READ_RETENTION, now, profile)
    with catalogue.read() as tables:
        holds = tables.holds.all()
        if not sees_only_own_clips(person.role):
            return holds
        clips = {clip.id: clip for clip in tables.clips.rows([hold.clip for hold in holds])}
    today = local_day(now, profile)
    own = {id_ for id_, clip in clips.items() if may(person, Action.READ_RETENTION, today, clip) is None}
    return [hold for hold in holds if hold.clip in own]


@contextmanager
def rules_on_record(catalogue: Catalogue, person: Person, action: Action, *subjects: str) -> Iterator[None]:
    """Where a rule refuses what is done inside, that is on record as a refused access is; nothing else is."""
    try:
        yield
    except tuple(_RULES) as error:
        details = {"action": action.value, "rule": _RULES[type(error)]}
        draft = Draft(
            Operation.ACCESS_REFUSED, author_of(person), subjects, result=Result.REFUSED, details=details
        )
        with catalogue.write(draft):
            pass
        raise


def refuse(
    catalogue: Catalogue,
    person: Person,
    action: Action,
    refusal: Refusal,
    clip: Clip | None = None,
    target: Person | None = None,
    incident: str = "",
) -> NoReturn:
    """Record a refusal and raise AccessRefused."""
    subjects: tuple[str, ...] = tuple(thing.id for thing in (clip, target) if thing is not None)
    if incident:
        subjects = (*subjects, incident)
    draft = Draft(
        Operation.ACCESS_REFUSED,
        author_of(person),
        subjects,
        result=Result.REFUSED,
        details={"action": action.value, "why": refusal.value},
    )
    with catalogue.write(draft):
        pass
    raise AccessRefused(action.value, refusal.value)
