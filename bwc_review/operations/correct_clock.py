"""Corrects the clock of a camera for a period: shown first, with a reason, the originals kept (R15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.camera_clock import STANDS, ClockChange, ClockEvidence, ClockPeriod, correct
from bwc_review.domain.clip import Clip
from bwc_review.domain.effect import Agreed, Effect, compared
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import instant
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.align import keep_beside
from bwc_review.operations.as_agreed import as_agreed, changed, reason_of
from bwc_review.operations.permit import permit
from bwc_review.operations.wearers import wearer_fields, whose

_WRITTEN = (
    "clock_offset_s", "clock_evidence", "clock_proposal_s", "clock_suspect", "counted_from", "due_on",
    "wearer", "wearer_evidence",
)  # fmt: skip
_AT_ONCE = 200  # clips between two steps of the progress


def clock_effect(
    catalogue: Catalogue, person: Person, period: ClockPeriod, now: datetime, profile: LegalProfile
) -> list[Effect]:
    """What the correction would change, by time; a recording in several files is changed whole.

    Raises AccessRefused, CameraUnknown.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        return _effect(tables, period, now, profile)


def correct_clock(
    catalogue: Catalogue,
    person: Person,
    period: ClockPeriod,
    reason: str,
    agreed: Agreed,
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> list[Effect]:
    """Correct the recordings of a period in one transaction, with an entry for each; returns what changed.

    The camera's own times stay; old offsets stay in the history with the reason. Wearers follow the register
    at the new hours, unless a person stated them; cameras that were aligned stay beside each other. What is
    impossible stays as it is. Progress counts clips.
    Raises as ``clock_effect`` and ``as_agreed``, and FieldMissing ("reason"), Cancelled.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    why = reason_of(reason)
    with catalogue.read() as tables:
        tables.cameras.get(period.camera)
    changes = [one for one in agreed.effect if not one.is_impossible]
    if not changes:
        return []
    drafts = [_entry(person, one) for one in changes]
    with as_agreed(
        catalogue, drafts, agreed, _WRITTEN, lambda tables: _effect(tables, period, now, profile)
    ) as tables:
        for start in range(0, len(changes), _AT_ONCE):
            progress.step(start, len(changes))
            some = changes[start : start + _AT_ONCE]
            tables.clips.update_many({one.before.id: changed(one, _WRITTEN) for one in some}, reason=why)
        keep_beside(tables, author_of(person), changes, now)
        progress.step(len(changes), len(changes))
    return changes


def clock_changes(tables: Tables, period: ClockPeriod, profile: LegalProfile) -> list[ClockChange]:
    """What the correction makes of the clocks, by time; the caller asked whether the person may."""
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
    said = [one for one in changes if one.is_impossible or _says_more(one)]
    return sorted(said, key=lambda one: (instant(one.clip.recorded_at), one.clip.id))


def _effect(tables: Tables, period: ClockPeriod, now: datetime, profile: LegalProfile) -> list[Effect]:
    changes = clock_changes(tables, period, profile)
    before, after = [one.clip for one in changes], [_corrected(tables, one) for one in changes]
    told = zip(compared(before, after, profile, now), changes, strict=True)
    return [replace(each, is_impossible=change.is_impossible) for each, change in told]


def _says_more(change: ClockChange) -> bool:
    clip = change.clip
    return (
        clip.clock_offset_s != change.offset_s
        or clip.clock_suspect
        or clip.clock_proposal_s is not None
        or clip.counted_from != change.counted_from
    )


def _corrected(tables: Tables, change: ClockChange) -> Clip:
    clip = change.clip
    if change.is_impossible:
        return clip
    is_kept = clip.clock_offset_s == change.offset_s and clip.clock_evidence in STANDS
    after = replace(
        clip,
        clock_offset_s=change.offset_s,
        clock_evidence=clip.clock_evidence if is_kept else ClockEvidence.PERSON.value,
        clock_proposal_s=None,
        clock_suspect=False,
        counted_from=change.counted_from,
        due_on=change.due_on,
    )
    if clip.wearer_evidence == WearerEvidence.PERSON.value:
        return after
    return replace(after, **wearer_fields(whose(tables, after)))


def _entry(person: Person, one: Effect) -> Draft:
    fields = ["clock_offset_s"] + ["wearer"] * (one.after.wearer != one.before.wearer)
    details: dict[str, int | str] = {
        "fields": ",".join(fields),
        "clock_offset_ms": round(one.after.clock_offset_s * 1000),
        "old_clock_offset_ms": round(one.before.clock_offset_s * 1000),
        "counted_from": one.after.counted_from.isoformat(),
        "old_counted_from": one.before.counted_from.isoformat(),
        "sha256": one.before.sha256,
    }
    return Draft(Operation.CLIP_CHANGED, author_of(person), (one.before.id,), details=details)
