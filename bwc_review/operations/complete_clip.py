"""Completes and corrects what the catalogue says of clips; every old value is kept and logged (R2, R15)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, Refusal
from bwc_review.domain.clip import Clip, ClipId, Place, TimeCandidate, TimeSource
from bwc_review.domain.errors import CameraUnknown, FieldMissing
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.retention import counted_from, due_date, is_impossible, local_day
from bwc_review.operations.permit import permit, refuse


@dataclass(frozen=True, slots=True)
class Completion:
    """What somebody states about clips. None leaves a field as it is."""

    wearer: PersonId | None = None
    place: Place | None = None
    informed: bool | None = None
    informed_reason: str | None = None
    camera: str | None = None  # serial of the service's camera that files "to identify" came from


def complete_clip(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    completion: Completion,
    now: datetime,
    profile: LegalProfile,
) -> list[Clip]:
    """State wearer, place, information given or camera of clips; returns them as they now are.

    Values and names stay in the catalogue: the journal says which fields changed. Raises AccessRefused,
    ClipUnknown, ClipErased, CameraUnknown, FieldMissing ("wearer" if nobody has this id).
    """
    with catalogue.read() as tables:
        found = [tables.clips.get(clip) for clip in clips]
        fields = _fields(completion)
        if completion.camera is not None:
            cameras = {camera.serial: camera.label for camera in tables.cameras.all()}
            if completion.camera not in cameras:
                raise CameraUnknown(completion.camera)
            fields |= {"camera_label": cameras[completion.camera], "to_identify": False}
        if completion.wearer is not None and completion.wearer not in {one.id for one in tables.people.all()}:
            raise FieldMissing("wearer")
    for clip in found:
        permit(catalogue, person, Action.EDIT_CLIP, now, profile, clip)
    changing = [
        (clip, names)
        for clip in found
        if (names := sorted(name for name, value in fields.items() if getattr(clip, name) != value))
    ]
    if changing:
        drafts = [_changed(person, clip, names) for clip, names in changing]
        with catalogue.write(*drafts) as tables:
            for clip, names in changing:
                tables.clips.update(clip.id, **{name: fields[name] for name in names})
    with catalogue.read() as tables:
        return tables.clips.rows(clips)


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
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
    permit(catalogue, person, Action.EDIT_CLIP, now, profile, found)
    if person.role is not Role.RESPONSABLE:
        refuse(catalogue, person, Action.EDIT_CLIP, Refusal.ROLE, found)
    if not reason.strip():
        raise FieldMissing("reason")
    if not found.clock_suspect or is_impossible(recorded_at, found.docked_at, profile):
        raise FieldMissing("recorded_at")
    day = min(counted_from(recorded_at, profile), local_day(found.docked_at, profile))
    draft = Draft(
        Operation.CLIP_CHANGED,
        author_of(person),
        (clip,),
        details={
            "fields": "recorded_at",
            "counted_from": day.isoformat(),
            "old_counted_from": found.counted_from.isoformat(),
        },
    )
    with catalogue.write(draft) as tables:
        return tables.clips.update(
            clip,
            reason=reason.strip(),
            recorded_at=recorded_at,
            clock_offset_s=0.0,
            clock_suspect=False,
            counted_from=day,
            due_on=due_date(day, profile),
            times=(*found.times, TimeCandidate(TimeSource.PERSON, recorded_at)),
        )


def _fields(completion: Completion) -> dict[str, Any]:
    """The fields stated, by their names in domain.clip.Clip."""
    said: dict[str, Any] = {
        "wearer": completion.wearer,
        "place": completion.place,
        "informed": completion.informed,
        "informed_reason": completion.informed_reason,
        "camera": completion.camera,
    }
    return {name: value for name, value in said.items() if value is not None}


def _changed(person: Person, clip: Clip, names: Sequence[str]) -> Draft:
    return Draft(
        Operation.CLIP_CHANGED,
        author_of(person),
        (clip.id,),
        details={"fields": ",".join(names), "sha256": clip.sha256},
    )
