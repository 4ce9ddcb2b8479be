"""Corrects the clock of a camera for a period: shown first, with a reason, the originals kept (R15)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.camera_clock import STANDS, ClockChange, ClockEvidence, ClockPeriod, correct
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import ClockNotShown, FieldMissing
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import instant
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import Verdict, verdict
from bwc_review.operations.permit import permit
from bwc_review.operations.wearers import wearer_fields, whose

_AT_ONCE = 200  # clips between two steps of the progress


def clock_effect(
    catalogue: Catalogue, person: Person, period: ClockPeriod, now: datetime, profile: LegalProfile
) -> list[ClockChange]:
    """What the correction would change, by time; a recording in several files is changed whole.

    Raises AccessRefused, CameraUnknown.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        return effect(tables, period, profile)


def goes_at_once(change: ClockChange, now: datetime, profile: LegalProfile) -> bool:
    """Whether the next sweep erases the clip because of the correction."""
    is_held = bool(change.clip.open_holds)
    was_due = verdict(change.clip.due_on, is_held, profile, now) is Verdict.ERASE
    return not was_due and verdict(change.due_on, is_held, profile, now) is Verdict.ERASE


def correct_clock(
    catalogue: Catalogue,
    person: Person,
    period: ClockPeriod,
    reason: str,
    shown: Collection[ClipId],
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> list[ClockChange]:
    """Correct the recordings of a period in one transaction, with an entry for each; returns what changed.

    The camera's own times stay; old offsets stay in the history with the reason. ``shown``: those that
    ``goes_at_once`` of the effect that the person saw. Wearers follow the register at the new hours, unless
    a person stated them. Progress counts clips. Raises AccessRefused, CameraUnknown, FieldMissing ("reason"),
    ClockNotShown, Cancelled.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    if not reason.strip():
        raise FieldMissing("reason")
    with catalogue.read() as tables:
        changes = [one for one in effect(tables, period, profile) if not one.is_impossible]
    gone = {one.clip.id for one in changes if goes_at_once(one, now, profile)}
    if not gone <= set(shown):
        raise ClockNotShown(len(gone))
    if not changes:
        return []
    with catalogue.write(*(_entry(person, one) for one in changes)) as tables:
        for start in range(0, len(changes), _AT_ONCE):
            progress.step(start, len(changes))
            some = changes[start : start + _AT_ONCE]
            tables.clips.update_many(
                {one.clip.id: _fields(tables, one) for one in some}, reason=reason.strip()
            )
        progress.step(len(changes), len(changes))
    return changes


def effect(tables: Tables, period: ClockPeriod, profile: LegalProfile) -> list[ClockChange]:
    """See ``clock_effect``, for callers that asked already whether the person may."""
    tables.cameras.get(period.camera)
    found = tables.clips.of_camera_between(period.camera, period.first, period.last)
    recordings: dict[str, list[Clip]] = {}
    for clip in tables.clips.with_recordings([clip.id for clip in found]):
        recordings.setdefault(clip.recording, []).append(clip)
    changes = [
        one
        for each in recordings.values()
        for one in correct(each, period.offset_s, profile, keeps_measured=period.keeps_measured)
    ]
    changed = [one for one in changes if one.is_impossible or _says_more(one)]
    return sorted(changed, key=lambda one: (instant(one.clip.recorded_at), one.clip.id))


def _says_more(change: ClockChange) -> bool:
    clip = change.clip
    return (
        clip.clock_offset_s != change.offset_s
        or clip.clock_suspect
        or clip.clock_proposal_s is not None
        or clip.counted_from != change.counted_from
    )


def _fields(tables: Tables, change: ClockChange) -> dict[str, Any]:
    clip = change.clip
    is_kept = clip.clock_offset_s == change.offset_s and clip.clock_evidence in STANDS
    fields: dict[str, Any] = {
        "clock_offset_s": change.offset_s,
        "clock_evidence": clip.clock_evidence if is_kept else ClockEvidence.PERSON.value,
        "clock_proposal_s": None,
        "clock_suspect": False,
        "counted_from": change.counted_from,
        "due_on": change.due_on,
    }
    if clip.wearer_evidence != WearerEvidence.PERSON.value:
        fields |= wearer_fields(whose(tables, replace(clip, **fields)))
    return fields


def _entry(person: Person, change: ClockChange) -> Draft:
    clip = change.clip
    details: dict[str, int | str] = {
        "fields": "clock_offset_s",
        "clock_offset_ms": round(change.offset_s * 1000),
        "old_clock_offset_ms": round(clip.clock_offset_s * 1000),
        "counted_from": change.counted_from.isoformat(),
        "old_counted_from": clip.counted_from.isoformat(),
        "sha256": clip.sha256,
    }
    return Draft(Operation.CLIP_CHANGED, author_of(person), (clip.id,), details=details)


def erased_at_once(changes: Sequence[ClockChange], now: datetime, profile: LegalProfile) -> list[ClipId]:
    """The clips that the next sweep erases because of the correction."""
    return [one.clip.id for one in changes if not one.is_impossible and goes_at_once(one, now, profile)]
