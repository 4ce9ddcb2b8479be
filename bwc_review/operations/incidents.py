"""Creates, changes and closes interventions, and puts clips under them (R13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, may_close
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import CategoryUnknown, FieldMissing, IncidentOpen, IncidentTime
from bwc_review.domain.incident import Incident, IncidentChange, IncidentState
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import differ
from bwc_review.domain.people import Person
from bwc_review.domain.retention import is_impossible, local_day
from bwc_review.operations.offence import with_offence
from bwc_review.operations.permit import permit, permit_incident, refuse

_CORRECTED = ("category", "occurred_at", "place", "natinf")


class _AlreadySaid(Exception):
    """Another window has corrected the same: nothing is written."""


def create_incident(
    catalogue: Catalogue,
    person: Person,
    category: str,
    occurred_at: datetime,
    place: str,
    clips: Sequence[ClipId],
    now: datetime,
    profile: LegalProfile,
    natinf: str = "",
) -> Incident:
    """Open an intervention under the next number of the current year.

    Raises AccessRefused, ClipUnknown, ClipErased, IncidentClosed (a clip lies under a closed one),
    FieldMissing ("category"), CategoryUnknown, IncidentTime, NatinfUnknown.
    """
    _permit_for(catalogue, person, clips, now, profile)
    _check_time(occurred_at, now, profile)
    category = _known(catalogue, category)
    year = local_day(now, profile).year
    draft = Draft(Operation.INCIDENT_CREATED, author_of(person), tuple(clips), details={"category": category})
    with catalogue.write(draft) as tables:
        number = tables.incidents.create(year)  # inside the write: no other writer comes between
        tables.instead(replace(draft, subjects=(number, *clips, *_left(tables, clips, number))))
        new = replace(
            tables.incidents.get(number),
            category=category,
            occurred_at=occurred_at,
            place=place.strip(),
        )
        new = with_offence(tables, new, natinf)
        tables.incidents.save(new)
        tables.incidents.attach(number, clips)
        return tables.incidents.get(number)


def change_incident(
    catalogue: Catalogue,
    person: Person,
    number: str,
    now: datetime,
    profile: LegalProfile,
    *,
    category: str | None = None,
    occurred_at: datetime | None = None,
    place: str | None = None,
    natinf: str | None = None,
) -> Incident:
    """Say anew what it was; what is None stays. natinf: a number, "" for none. Old values are kept.

    Raises as ``close_incident``, and FieldMissing, CategoryUnknown, IncidentTime, NatinfUnknown.
    """
    old = permit_incident(catalogue, person, Action.WRITE_INCIDENT, number, now, profile)
    if occurred_at is not None and differ(occurred_at, old.occurred_at):
        _check_time(occurred_at, now, profile)
    new = replace(
        old,
        category=old.category if category in {None, old.category} else _known(catalogue, category or ""),
        occurred_at=old.occurred_at if occurred_at is None else occurred_at,
        place=old.place if place is None else place.strip(),
    )
    if natinf is not None:
        with catalogue.read() as tables:
            new = with_offence(tables, new, natinf)
    if not _changed(old, new):
        return old
    return _write(catalogue, person, old, new, now, profile)


def attach_clips(
    catalogue: Catalogue,
    person: Person,
    number: str,
    clips: Sequence[ClipId],
    now: datetime,
    profile: LegalProfile,
) -> Incident:
    """Put clips under an intervention; one that was under another moves. Raises as ``create_incident``."""
    permit_incident(catalogue, person, Action.WRITE_INCIDENT, number, now, profile)
    _permit_for(catalogue, person, clips, now, profile)
    draft = Draft(
        Operation.INCIDENT_CHANGED, author_of(person), (number, *clips), details={"attached": len(clips)}
    )
    with catalogue.write(draft) as tables:
        tables.instead(replace(draft, subjects=(*draft.subjects, *_left(tables, clips, number))))
        tables.incidents.attach(number, clips)
        return tables.incidents.get(number)


def detach_clips(
    catalogue: Catalogue,
    person: Person,
    number: str,
    clips: Sequence[ClipId],
    now: datetime,
    profile: LegalProfile,
) -> Incident:
    """Take clips from under an intervention. Raises AccessRefused, IncidentUnknown, IncidentClosed."""
    permit_incident(catalogue, person, Action.WRITE_INCIDENT, number, now, profile)
    _permit_for(catalogue, person, clips, now, profile)
    draft = Draft(
        Operation.INCIDENT_CHANGED, author_of(person), (number, *clips), details={"detached": len(clips)}
    )
    with catalogue.write(draft) as tables:
        tables.incidents.detach(number, clips)
        return tables.incidents.get(number)


def close_incident(
    catalogue: Catalogue, person: Person, number: str, now: datetime, profile: LegalProfile
) -> Incident:
    """Close an intervention once its report is signed: nothing of it changes afterwards.

    The responsable closes any, others those whose report they write. Raises AccessRefused, IncidentUnknown,
    IncidentClosed.
    """
    old = permit_incident(catalogue, person, Action.CLOSE_INCIDENT, number, now, profile)
    refusal = may_close(person, old, local_day(now, profile))
    if refusal is not None:
        refuse(catalogue, person, Action.CLOSE_INCIDENT, refusal, incident=number)
    with catalogue.write(Draft(Operation.INCIDENT_CLOSED, author_of(person), (number,))) as tables:
        tables.incidents.close(number, now, person.id)
        return tables.incidents.get(number)


def reopen_incident(
    catalogue: Catalogue, person: Person, number: str, reason: str, now: datetime, profile: LegalProfile
) -> Incident:
    """Let a closed intervention change again; the reason stays in the register of closings.

    Raises AccessRefused, IncidentUnknown, IncidentOpen, FieldMissing ("reason").
    """
    old = permit_incident(catalogue, person, Action.REOPEN_INCIDENT, number, now, profile)
    if old.state is IncidentState.OPEN:
        raise IncidentOpen(number)
    if not reason.strip():
        raise FieldMissing("reason")
    with catalogue.write(Draft(Operation.INCIDENT_REOPENED, author_of(person), (number,))) as tables:
        if tables.incidents.get(number).state is IncidentState.OPEN:
            raise IncidentOpen(number)
        tables.incidents.reopen(number, now, person.id, reason.strip())
        return tables.incidents.get(number)


def _known(catalogue: Catalogue, category: str) -> str:
    """The code, if a category has it: it goes into the journal, which takes no text about people."""
    code = category.strip()
    if not code:
        raise FieldMissing("category")
    with catalogue.read() as tables:
        known = tables.categories.get()
    if code not in {one.code for one in (*known.items, *known.hidden)}:
        raise CategoryUnknown(code)
    return code


def _left(tables: Tables, clips: Sequence[ClipId], number: str) -> list[str]:
    """The interventions which these clips leave for this one: that they did is on record of both."""
    under = {clip.incident for clip in tables.clips.rows(clips) if clip.incident}
    return sorted(under - {number})


def _check_time(occurred_at: datetime, now: datetime, profile: LegalProfile) -> None:
    """An incident can have been when a recording of it can: what is impossible of one is of the other."""
    if is_impossible(occurred_at, now, profile):
        raise IncidentTime(profile.earliest_recording)


def _permit_for(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> None:
    """Writing is asked for each clip, so that a wearer puts only own ones under an intervention."""
    permit(catalogue, person, Action.WRITE_INCIDENT, now, profile)
    with catalogue.read() as tables:
        found = [tables.clips.get(clip) for clip in clips]
    for clip in found:
        permit(catalogue, person, Action.WRITE_INCIDENT, now, profile, clip)


def _changed(old: Incident, new: Incident) -> list[str]:
    return [name for name in _CORRECTED if differ(getattr(old, name), getattr(new, name))]


def _write(
    catalogue: Catalogue, person: Person, old: Incident, new: Incident, now: datetime, profile: LegalProfile
) -> Incident:
    """Only what is corrected is written over what stands by then; the values before are kept beside it."""
    fields = {name: getattr(new, name) for name in _changed(old, new)}
    if "natinf" in fields:
        fields["natinf_label"] = new.natinf_label
    try:
        with catalogue.write(_correction(person, old, list(fields), profile)) as tables:
            before = tables.incidents.get(old.number)
            after = replace(before, **fields)
            changed = _changed(before, after)
            if not changed:
                raise _AlreadySaid
            tables.instead(_correction(person, before, changed, profile))
            tables.incidents.save(after)
            was, becomes = (partial(_said, one, profile) for one in (before, after))
            kept = [IncidentChange(name, was(name), becomes(name), person.id, now) for name in changed]
            tables.incidents.note(old.number, kept)
            return tables.incidents.get(old.number)
    except _AlreadySaid:
        with catalogue.read() as tables:
            return tables.incidents.get(old.number)


def _said(incident: Incident, profile: LegalProfile, field: str) -> str:
    """A value of it as text."""
    value = getattr(incident, field)
    if isinstance(value, datetime):
        return value.astimezone(profile.zone).isoformat(timespec="seconds")
    return str(value)


def _correction(person: Person, old: Incident, changed: Sequence[str], profile: LegalProfile) -> Draft:
    """The entry keeps the values before that are codes or moments; a place has no place in the journal."""
    details: dict[str, int | str] = {"fields": ",".join(changed)}
    if "category" in changed:
        details |= {"old_category": old.category}
    if "natinf" in changed:
        details |= {"old_natinf": old.natinf}
    if "occurred_at" in changed:
        details |= {"old_occurred_at": _said(old, profile, "occurred_at")}
    return Draft(Operation.INCIDENT_CHANGED, author_of(person), (old.number,), details=details)
