"""Completes and corrects what the catalogue says of clips; every old value is kept and logged (R2, R15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.access import Action, Refusal
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.clip import Clip, ClipId, Place, TimeCandidate, TimeSource
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import differ
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import counted_from, due_date, is_impossible, local_day
from bwc_review.operations.permit import permit, permit_incident, refuse

_AT_ONCE = 200  # clips between two steps of the progress
_FOLLOWS = {  # from the stated time, or from who said it
    "clock_offset_s",
    "clock_evidence",
    "clock_proposal_s",
    "clock_suspect",
    "counted_from",
    "due_on",
    "times",
    "wearer_evidence",
}


@dataclass(frozen=True, slots=True)
class Completion:
    """What somebody states about clips. None leaves a field as it is.

    ``wearer`` "": nobody knows any more who wore the camera. ``place``: one without coordinates keeps those
    that the clip has; one without words takes the words away. ``informed_reason``: why people were not told.
    ``incident``: its number, "" takes the clips from under theirs. ``recorded_at``: see ``set_time``.
    """

    wearer: PersonId | str | None = None
    place: Place | None = None
    informed: bool | None = None
    informed_reason: str | None = None
    incident: str | None = None
    recorded_at: datetime | None = None
    clock_reason: str = ""


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
    """State wearer, place, information given, incident or time; returns the clips as they now are.

    All in one transaction with one entry for each clip that changes, or nothing at all. Values and names
    stay in the catalogue: the journal says which fields changed. Progress counts clips. Raises AccessRefused,
    ClipUnknown, ClipErased, IncidentUnknown, IncidentClosed, Cancelled, FieldMissing
    ("wearer" if nobody has this id, "informed_reason" where people were not told and nothing says why; as
    ``set_time``).
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
        fields = _fields(catalogue, person, one, stated, completion, profile)
        incident = _incident(one, completion)
        if fields or incident:
            changing.append(_Changing(one, fields, incident))
    if changing:
        with catalogue.write(*(_changed(person, one, completion) for one in changing)) as tables:
            _write(tables, changing, completion, progress)
    with catalogue.read() as tables:
        return tables.clips.rows(ids)


def set_time(
    catalogue: Catalogue,
    person: Person,
    clip: ClipId,
    recorded_at: datetime,
    reason: str,
    now: datetime,
    profile: LegalProfile,
) -> Clip:
    """The responsable states when a clip of impossible date was recorded (R15, law.md E7).

    The month is counted from the stated day, which cannot lie after the docking. A clip whose date was never
    in doubt is not changed so. Raises AccessRefused, ClipUnknown,
    ClipErased, FieldMissing ("reason"; "recorded_at" where the moment is impossible too).
    """
    stated = Completion(recorded_at=recorded_at, clock_reason=reason)
    return complete_clip(catalogue, person, [clip], stated, now, profile)[0]


def _stated(tables: Tables, completion: Completion) -> dict[str, Any]:
    """What becomes the same for all clips, by the names of domain.clip.Clip."""
    said: dict[str, Any] = {}
    if completion.wearer is not None:
        if completion.wearer and completion.wearer not in {one.id for one in tables.people.all()}:
            raise FieldMissing("wearer")
        said |= {"wearer": completion.wearer or None, "wearer_evidence": WearerEvidence.PERSON.value}
    return said


def _fields(
    catalogue: Catalogue,
    person: Person,
    clip: Clip,
    stated: Mapping[str, Any],
    completion: Completion,
    profile: LegalProfile,
) -> dict[str, Any]:
    """What really changes of one clip."""
    fields = dict(stated)
    if completion.place is not None:
        fields["place"] = _corrected(clip.place, completion.place)
    if completion.informed is not None or completion.informed_reason is not None:
        informed = clip.informed if completion.informed is None else completion.informed
        why = (
            clip.informed_reason if completion.informed_reason is None else completion.informed_reason.strip()
        )
        if informed is False and not why:
            raise FieldMissing("informed_reason")
        fields |= {"informed": informed, "informed_reason": why if informed is False else ""}
    if completion.recorded_at is not None:
        fields |= _time(catalogue, person, clip, completion.recorded_at, completion.clock_reason, profile)
    if fields.get("wearer", clip.wearer) == clip.wearer:
        fields.pop("wearer_evidence", None)  # nothing new was said of who wore the camera
    return {name: value for name, value in fields.items() if differ(getattr(clip, name), value)}


def _corrected(known: Place | None, stated: Place) -> Place | None:
    """Words are corrected; where the camera stood by its own positions stays."""
    new = replace(stated, text=stated.text.strip())
    if new.latitude is None and known is not None:
        new = replace(new, latitude=known.latitude, longitude=known.longitude)
    return new if new.text or new.latitude is not None else None


def _time(
    catalogue: Catalogue, person: Person, clip: Clip, at: datetime, reason: str, profile: LegalProfile
) -> dict[str, Any]:
    """What follows from the moment that the responsable states."""
    if person.role is not Role.RESPONSABLE:
        refuse(catalogue, person, Action.EDIT_CLIP, Refusal.ROLE, clip)
    if not reason.strip():
        raise FieldMissing("reason")
    if not clip.clock_suspect or is_impossible(at, clip.docked_at, profile):
        raise FieldMissing("recorded_at")
    day = min(counted_from(at, profile), local_day(clip.docked_at, profile))
    return {
        "recorded_at": at,
        "clock_offset_s": 0.0,
        "clock_evidence": ClockEvidence.PERSON.value,
        "clock_proposal_s": None,
        "clock_suspect": False,
        "counted_from": day,
        "due_on": due_date(day, profile),
        "times": (*clip.times, TimeCandidate(TimeSource.PERSON, at)),
    }


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


def _changed(person: Person, one: _Changing, completion: Completion) -> Draft:
    """Which fields; for a time also the days between which the month moved."""
    names = sorted({*one.fields, *(["incident"] if one.incident else [])} - _FOLLOWS)
    details: dict[str, int | str] = {"fields": ",".join(names), "sha256": one.clip.sha256}
    if completion.recorded_at is not None and "recorded_at" in one.fields:
        counted = one.fields.get("counted_from", one.clip.counted_from)
        details["counted_from"] = counted.isoformat()
        details["old_counted_from"] = one.clip.counted_from.isoformat()
    subjects = (one.clip.id, one.incident) if one.incident else (one.clip.id,)
    return Draft(Operation.CLIP_CHANGED, author_of(person), subjects, details=details)


def _write(
    tables: Writing, changing: Sequence[_Changing], completion: Completion, progress: Progress
) -> None:
    reason = completion.clock_reason.strip() if completion.recorded_at is not None else None
    for start in range(0, len(changing), _AT_ONCE):
        progress.step(start, len(changing))
        some = changing[start : start + _AT_ONCE]
        tables.clips.update_many({one.clip.id: one.fields for one in some if one.fields}, reason=reason)
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
