"""Attributes recordings kept apart to the camera they came from, as a person states with a reason (R1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.access import Action, may
from bwc_review.domain.attribution import Attributed, Choices, attributed, names_camera, proposed
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import CameraKnown, ErasureNotShown, FieldMissing
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Author, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.recording import order_of
from bwc_review.domain.retention import Verdict, local_day, verdict
from bwc_review.operations.describe import known_camera
from bwc_review.operations.permit import permit
from bwc_review.operations.verified_copy import join_again
from bwc_review.operations.wearers import change_clip, wearer_fields, whose

_WRITTEN = (
    "camera", "camera_label", "to_identify", "clock_offset_s", "clock_evidence", "clock_proposal_s",
    "counted_from", "due_on", "wearer", "wearer_evidence",
)  # fmt: skip
_UNSAID = {"clock_evidence", "clock_proposal_s", "wearer_evidence", "counted_from"}  # they go with the others
_AT_ONCE = 200  # clips between two steps of the progress


def identify_effect(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    camera: Camera,
    now: datetime,
    profile: LegalProfile,
) -> list[Attributed]:
    """What attributing these, with the other files of their recordings, would change; by time.

    camera: one of the list by its serial, else one to be put on it. Raises AccessRefused, ClipUnknown,
    ClipErased, CameraKnown where one of them has its camera already.
    """
    with catalogue.read() as tables:
        for clip in clips:
            tables.clips.get(clip)  # says which one is erased or was never there
        found = sorted(tables.clips.with_recordings(clips), key=order_of)
    for one in found:
        permit(catalogue, person, Action.IDENTIFY_CLIP, now, profile, one)
    with catalogue.read() as tables:
        known = known_camera(tables, camera.serial) or camera
        for one in found:
            if not can_identify(tables, one):
                raise CameraKnown(one.camera_label, one.source_name)
        return [_effect(tables, one, known, now, profile) for one in found]


def identify_clips(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    camera: Camera,
    reason: str,
    shown: Collection[ClipId],
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> list[Clip]:
    """Attribute them in one transaction, with an entry for each; returns the clips as they now are.

    A camera that is not on the list is put on it, by who may. shown: those that the person saw the next sweep
    takes because of it. Old values stay in the history with the reason. Progress counts clips. Raises as
    ``identify_effect``, and FieldMissing ("reason"; "serial", "label" of a new camera), ErasureNotShown,
    Cancelled.
    """
    if not reason.strip():
        raise FieldMissing("reason")
    with catalogue.read() as tables:
        is_new = known_camera(tables, camera.serial) is None
    if is_new:
        permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
        for name, text in (("serial", camera.serial), ("label", camera.label)):
            if not text.strip():
                raise FieldMissing(name)
    effect = identify_effect(catalogue, person, clips, camera, now, profile)
    gone = {one.before.id for one in effect if one.is_erased}
    if not gone <= set(shown):
        raise ErasureNotShown(len(gone))
    drafts = [_entry(person, one) for one in effect]
    if is_new:
        details: dict[str, int | str] = {"release": camera.release.value}
        drafts.insert(
            0, Draft(Operation.CAMERA_CHANGED, author_of(person), (camera.serial,), details=details)
        )
    with catalogue.write(*drafts) as tables:
        if is_new:
            tables.cameras.add(camera)
        _write(tables, effect, reason.strip(), profile, progress)
        if is_new:
            identify_waiting(tables, author_of(person), camera, now, profile)
    with catalogue.read() as tables:
        return tables.clips.rows([one.before.id for one in effect])


def identify_waiting(
    tables: Writing, author: Author, camera: Camera, now: datetime, profile: LegalProfile
) -> None:
    """What waited for the serial of a camera that came on the list is judged as its own, each on record.

    What the next sweep would take because of it waits on, until a person was shown that.
    """
    found = tables.clips.rows(tables.clips.ids(ClipQuery(camera=camera.serial, to_identify=True)))
    effect = [_effect(tables, clip, camera, now, profile) for clip in found]
    shown = [one for one in effect if not one.is_erased]
    for one in shown:
        change_clip(tables, author, one.before, **{name: getattr(one.after, name) for name in _WRITTEN})
    _rejoin(tables, [one.before.id for one in shown], profile)


def identify_choices(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> Choices:
    """Which cameras these may be attributed to, and which one is proposed. Raises AccessRefused."""
    permit(catalogue, person, Action.IDENTIFY_CLIP, now, profile)
    may_add = may(person, Action.MANAGE_CAMERAS, local_day(now, profile)) is None
    with catalogue.read() as tables:
        cameras = sorted(tables.cameras.all(), key=lambda one: one.label)
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


def _effect(tables: Tables, clip: Clip, camera: Camera, now: datetime, profile: LegalProfile) -> Attributed:
    after = attributed(clip, camera, profile)
    if clip.wearer_evidence != WearerEvidence.PERSON.value:
        after = replace(after, **wearer_fields(whose(tables, after)))
    is_held = bool(clip.open_holds)
    was_due, is_due = (
        verdict(day, is_held, profile, now) is Verdict.ERASE for day in (clip.due_on, after.due_on)
    )
    return Attributed(clip, after, is_due and not was_due)


def _entry(person: Person, one: Attributed) -> Draft:
    fields = _changed(one)
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
    if "counted_from" in fields:
        details |= {
            "counted_from": one.after.counted_from.isoformat(),
            "old_counted_from": one.before.counted_from.isoformat(),
        }
    subjects = (one.before.id, one.after.camera)
    return Draft(Operation.CLIP_CHANGED, author_of(person), subjects, details=details)


def _changed(one: Attributed) -> dict[str, Any]:
    return {
        name: value for name in _WRITTEN if (value := getattr(one.after, name)) != getattr(one.before, name)
    }


def _write(
    tables: Writing, effect: Sequence[Attributed], reason: str, profile: LegalProfile, progress: Progress
) -> None:
    for start in range(0, len(effect), _AT_ONCE):
        progress.step(start, len(effect))
        some = effect[start : start + _AT_ONCE]
        tables.clips.update_many({one.before.id: _changed(one) for one in some}, reason=reason)
    _rejoin(tables, [one.before.id for one in effect], profile)
    progress.step(len(effect), len(effect))


def _rejoin(tables: Writing, clips: Iterable[ClipId], profile: LegalProfile) -> None:
    """Place clips whose camera was found among its files, in their order: the same recordings as if they had
    come in under its name.
    """
    for clip in clips:
        join_again(tables, tables.clips.get(clip), profile)
