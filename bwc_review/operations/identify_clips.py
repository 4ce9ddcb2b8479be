"""Attributes recordings kept apart to the camera they came from, as a person states with a reason (R1)."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.access import Action, may
from bwc_review.domain.attribution import Choices, attributed, names_camera, proposed
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, Effect, compared, erased
from bwc_review.domain.errors import CameraKnown, FieldMissing
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Author, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.recording import COUNTED_S, order_of
from bwc_review.domain.retention import local_day
from bwc_review.operations.align import keep_beside
from bwc_review.operations.as_agreed import as_agreed, changed, day_details, reason_of
from bwc_review.operations.describe import known_camera
from bwc_review.operations.permit import permit
from bwc_review.operations.verified_copy import join_again
from bwc_review.operations.wearers import wearer_fields, whose

_STATED = (
    "camera", "camera_label", "to_identify", "clock_offset_s", "clock_evidence", "clock_proposal_s",
    "clock_suspect", "wearer", "wearer_evidence",
)  # fmt: skip
_WRITTEN = (*_STATED, "counted_from", "due_on")
_UNSAID = {"clock_evidence", "clock_proposal_s", "wearer_evidence", "counted_from"}  # they go with the others
_AT_ONCE = 200  # clips between two steps of the progress


class _Shown(Exception):
    """It was only to be shown."""


def identify_effect(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    camera: Camera,
    now: datetime,
    profile: LegalProfile,
) -> list[Effect]:
    """What attributing these, with the other files of their recordings, would change; by time.

    Also what of the camera's own would be due earlier because it is one recording with them: it is written,
    looked at and taken back. camera: one of the list by its serial, else one to be put on it. Raises
    AccessRefused, ClipUnknown, ClipErased, CameraKnown where one of them has its camera already.
    """
    _permit(catalogue, person, clips, now, profile)
    effect: list[Effect] = []
    with suppress(_Shown), catalogue.write(Draft(Operation.CLIP_CHANGED, author_of(person))) as tables:
        known = known_camera(tables, camera.serial) or camera
        effect = _attribute(tables, _named(tables, clips), known, "", now, profile, SILENT)
        raise _Shown
    return effect


def identify_clips(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    camera: Camera,
    reason: str,
    agreed: Agreed,
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> list[Clip]:
    """Attribute them in one transaction, with an entry for each; returns the clips as they now are.

    A camera that is not on the list is put on it, by who may. Old values stay in the history with the reason.
    Progress counts clips. Raises as ``identify_effect`` and ``as_agreed``, and FieldMissing ("reason";
    "serial", "label" of a new camera), Cancelled.
    """
    why = reason_of(reason)
    with catalogue.read() as tables:
        is_new = known_camera(tables, camera.serial) is None
    if is_new:
        permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
        for name, text in (("serial", camera.serial), ("label", camera.label)):
            if not text.strip():
                raise FieldMissing(name)
    _permit(catalogue, person, clips, now, profile)

    def tell(tables: Writing) -> list[Effect]:
        known = known_camera(tables, camera.serial) or camera
        return _attribute(tables, _named(tables, clips), known, why, now, profile, progress)

    author = author_of(person)
    drafts = [_entry(author, one) for one in agreed.effect]
    if is_new:
        details: dict[str, int | str] = {"release": camera.release.value}
        drafts.insert(0, Draft(Operation.CAMERA_CHANGED, author, (camera.serial,), details=details))
    with as_agreed(catalogue, drafts, agreed, _WRITTEN, tell) as tables:
        keep_beside(tables, author, agreed.effect, now)
        if is_new:
            tables.cameras.add(camera)
            identify_waiting(tables, author, camera, now, profile)
    with catalogue.read() as tables:
        return tables.clips.rows(
            [one.before.id for one in agreed.effect if one.after.camera == camera.serial]
        )


def identify_waiting(
    tables: Writing, author: Author, camera: Camera, now: datetime, profile: LegalProfile
) -> None:
    """What waited for the serial of a camera that came on the list is judged as its own, each on record.

    What would go that day because of it, itself or a file that it is one recording with, waits on,
    until a person was shown that.
    """
    waiting = tables.clips.rows(tables.clips.ids(ClipQuery(camera=camera.serial, to_identify=True)))
    for clip in sorted(waiting, key=order_of):
        with suppress(_Shown), tables.alone():
            effect = _attribute(tables, [clip], camera, "", now, profile, SILENT)
            if erased(effect):
                raise _Shown
            tables.also(*(_entry(author, one) for one in effect))
            keep_beside(tables, author, effect, now)


def identify_choices(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> Choices:
    """Which cameras these may be attributed to, and which one is proposed. Raises AccessRefused."""
    permit(catalogue, person, Action.IDENTIFY_CLIP, now, profile)
    may_add = may(person, Action.MANAGE_CAMERAS, local_day(now, profile)) is None
    with catalogue.read() as tables:
        cameras = tables.cameras.all()
        found = tables.clips.with_recordings(clips)
        names = {str(one.id): one.name for one in tables.people.all()}
    named = {name for one in found for name in (one.camera, *one.camera_claims) if name}
    return Choices(cameras, proposed(found, cameras), sorted(named), may_add, names)


def waiting_for(tables: Tables, serial: str) -> int:
    """How many recordings wait to be identified that name this camera, alone or among others."""
    waiting = tables.clips.rows(tables.clips.ids(ClipQuery(to_identify=True, whole_recordings=True)))
    return sum(names_camera(clip, serial) for clip in waiting)


def can_identify(tables: Tables, clip: Clip) -> bool:
    """Of no known camera, or attributed by a person before: that may have been a mistake."""
    return clip.to_identify or any(
        change.field == "to_identify" and change.reason for change in tables.clips.history(clip.id)
    )


def _permit(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> None:
    with catalogue.read() as tables:
        found = _named(tables, clips)
    for one in found:
        permit(catalogue, person, Action.IDENTIFY_CLIP, now, profile, one)
    with catalogue.read() as tables:
        for one in found:
            if not can_identify(tables, one):
                raise CameraKnown(one.camera_label, one.source_name)


def _named(tables: Tables, clips: Sequence[ClipId]) -> list[Clip]:
    """These and the other files of their recordings, by time."""
    for clip in clips:
        tables.clips.get(clip)  # says which one is erased or was never there
    return sorted(tables.clips.with_recordings(clips), key=order_of)


def _attribute(
    tables: Writing,
    clips: Sequence[Clip],
    camera: Camera,
    reason: str,
    now: datetime,
    profile: LegalProfile,
    progress: Progress,
) -> list[Effect]:
    """Attribute them and join them to what the camera filmed before and after; what became of each, by time.

    Of the camera's own files those that are due earlier are told too.
    """
    stated = {clip.id: _as_of(tables, clip, camera, profile) for clip in clips}
    near = [other.id for one in stated.values() for other in tables.clips.neighbours(one, COUNTED_S)]
    before = sorted(tables.clips.with_recordings([*stated, *near]), key=order_of)
    for start in range(0, len(clips), _AT_ONCE):
        progress.step(start, len(clips))
        some = clips[start : start + _AT_ONCE]
        fields = {one.id: changed(Effect(one, stated[one.id]), _WRITTEN) for one in some}
        tables.clips.update_many(fields, reason=reason)
    for clip in clips:
        join_again(tables, tables.clips.get(clip.id), profile)
    progress.step(len(clips), len(clips))
    after = tables.clips.rows([one.id for one in before])
    effect = compared(before, after, profile, now)
    return [one for one in effect if one.before.id in stated or one.is_due_otherwise]


def _as_of(tables: Tables, clip: Clip, camera: Camera, profile: LegalProfile) -> Clip:
    after = attributed(clip, camera, profile)
    if clip.wearer_evidence == WearerEvidence.PERSON.value:
        return after
    return replace(after, **wearer_fields(whose(tables, after)))


def _entry(author: Author, one: Effect) -> Draft:
    fields = changed(one, _WRITTEN)
    details: dict[str, int | str] = {
        "fields": ",".join(sorted(fields.keys() - _UNSAID)),
        "camera": one.after.camera,
        "old_camera": one.before.camera,
        "sha256": one.before.sha256,
    }
    if "clock_offset_s" in fields:
        details |= {
            "clock_offset_ms": round(one.after.clock_offset_s * 1000),
            "old_clock_offset_ms": round(one.before.clock_offset_s * 1000),
        }
    details |= day_details(one.before, one.after)
    return Draft(Operation.CLIP_CHANGED, author, (one.before.id, one.after.camera), details=details)
