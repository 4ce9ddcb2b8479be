"""Completes and corrects what the catalogue says of clips; every old value is kept and logged (R2, R15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId, Place
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import differ
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.permit import permit, permit_incident

_AT_ONCE = 200  # clips between two steps of the progress
_FOLLOWS = {"wearer_evidence"}  # from who said it


@dataclass(frozen=True, slots=True)
class Completion:
    """What somebody states about clips. None leaves a field as it is.

    ``wearer`` "": nobody knows any more who wore the camera. ``place``: one without coordinates keeps those
    that the clip has; one without words takes the words away. ``informed_reason``: why people were not told.
    ``takes_back_informed``: whether they were is not stated any more, whatever ``informed`` says.
    ``incident``: its number, "" takes the clips from under theirs.
    """

    wearer: PersonId | str | None = None
    place: Place | None = None
    informed: bool | None = None
    informed_reason: str | None = None
    takes_back_informed: bool = False
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class _Changing:
    """One clip, what becomes of its fields, and the incident it leaves or comes under."""

    clip: Clip
    fields: Mapping[str, Any]
    incident: str = ""


def complete_clip(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    completion: Completion,
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> list[Clip]:
    """State wearer, place, information given or incident; returns the clips as they now are.

    All in one transaction with one entry for each clip that changes, or nothing at all. Values and names
    stay in the catalogue: the journal says which fields changed. Progress counts clips. Raises AccessRefused,
    ClipUnknown, ClipErased, IncidentUnknown, IncidentClosed, Cancelled, FieldMissing
    ("wearer" if nobody has this id, "informed_reason" where people were not told and nothing says why).
    """
    ids = list(dict.fromkeys(clips))
    with catalogue.read() as tables:
        found = tables.clips.rows(ids)
        for clip in ids if len(found) < len(ids) else ():
            tables.clips.get(clip)  # says which one is erased or was never there
        stated = _stated(tables, completion)
    for one in found:
        permit(catalogue, person, Action.EDIT_CLIP, now, profile, one)
    _permit_incidents(catalogue, person, found, completion, now, profile)
    changing = []
    for one in found:
        fields = _fields(one, stated, completion)
        incident = _incident(one, completion)
        if fields or incident:
            changing.append(_Changing(one, fields, incident))
    if changing:
        with catalogue.write(*(_changed(person, one) for one in changing)) as tables:
            _write(tables, changing, completion, progress)
    with catalogue.read() as tables:
        return tables.clips.rows(ids)


def _stated(tables: Tables, completion: Completion) -> dict[str, Any]:
    """What becomes the same for all clips, by the names of domain.clip.Clip."""
    said: dict[str, Any] = {}
    if completion.wearer is not None:
        if completion.wearer and completion.wearer not in {one.id for one in tables.people.all()}:
            raise FieldMissing("wearer")
        said |= {"wearer": completion.wearer or None, "wearer_evidence": WearerEvidence.PERSON.value}
    return said


def _fields(clip: Clip, stated: Mapping[str, Any], completion: Completion) -> dict[str, Any]:
    """What really changes of one clip."""
    fields = dict(stated)
    if completion.place is not None:
        fields["place"] = _corrected(clip.place, completion.place)
    if completion.takes_back_informed:
        fields |= {"informed": None, "informed_reason": ""}
    elif completion.informed is not None or completion.informed_reason is not None:
        informed = clip.informed if completion.informed is None else completion.informed
        why = (
            clip.informed_reason if completion.informed_reason is None else completion.informed_reason.strip()
        )
        if informed is False and not why:
            raise FieldMissing("informed_reason")
        fields |= {"informed": informed, "informed_reason": why if informed is False else ""}
    if fields.get("wearer", clip.wearer) == clip.wearer:
        fields.pop("wearer_evidence", None)  # nothing new was said of who wore the camera
    return {name: value for name, value in fields.items() if differ(getattr(clip, name), value)}


def _corrected(known: Place | None, stated: Place) -> Place | None:
    """Words are corrected; where the camera stood by its own positions stays."""
    new = replace(stated, text=stated.text.strip())
    if new.latitude is None and known is not None:
        new = replace(new, latitude=known.latitude, longitude=known.longitude)
    return new if new.text or new.latitude is not None else None


def _incident(clip: Clip, completion: Completion) -> str:
    """The incident that the clip comes under, or leaves; "" where nothing changes."""
    if completion.incident is None or completion.incident == (clip.incident or ""):
        return ""
    return completion.incident or clip.incident or ""


def _permit_incidents(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[Clip],
    completion: Completion,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """Writing is asked for each clip, so that a wearer puts only own ones under an intervention."""
    for number in sorted({number for clip in clips if (number := _incident(clip, completion))}):
        permit_incident(catalogue, person, Action.WRITE_INCIDENT, number, now, profile)
        for clip in clips:
            permit(catalogue, person, Action.WRITE_INCIDENT, now, profile, clip)


def _changed(person: Person, one: _Changing) -> Draft:
    """Which fields."""
    names = sorted({*one.fields, *(["incident"] if one.incident else [])} - _FOLLOWS)
    details: dict[str, int | str] = {"fields": ",".join(names), "sha256": one.clip.sha256}
    numbers = dict.fromkeys(number for number in (one.incident, one.clip.incident) if number)
    subjects = (one.clip.id, *(numbers if one.incident else ()))
    return Draft(Operation.CLIP_CHANGED, author_of(person), subjects, details=details)


def _write(
    tables: Writing, changing: Sequence[_Changing], completion: Completion, progress: Progress
) -> None:
    for start in range(0, len(changing), _AT_ONCE):
        progress.step(start, len(changing))
        some = changing[start : start + _AT_ONCE]
        tables.clips.update_many({one.clip.id: one.fields for one in some if one.fields})
        moved: dict[str, list[ClipId]] = {}
        for one in some:
            if one.incident:
                moved.setdefault(one.incident, []).append(one.clip.id)
        for number, ids in moved.items():
            if completion.incident:
                tables.incidents.attach(number, ids)
            else:
                tables.incidents.detach(number, ids)
    progress.step(len(changing), len(changing))
