"""States when a recording of impossible date was made, as a person was shown (R15, law.md E7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, Refusal
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.clip import Clip, ClipId, TimeCandidate, TimeSource
from bwc_review.domain.effect import Agreed, Effect, compared
from bwc_review.domain.errors import DateCertain, DateImpossible
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import Author, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import in_zone, later, seconds_between
from bwc_review.domain.people import Person, Role
from bwc_review.domain.recording import order_of
from bwc_review.domain.retention import due_date, first_day, is_impossible
from bwc_review.operations.align import keep_beside
from bwc_review.operations.as_agreed import as_agreed, changed, reason_of
from bwc_review.operations.permit import permit, refuse
from bwc_review.operations.wearers import wearer_fields, whose

_WRITTEN = (
    "recorded_at", "clock_offset_s", "clock_evidence", "clock_proposal_s", "clock_suspect", "counted_from",
    "due_on", "times", "wearer", "wearer_evidence",
)  # fmt: skip


def date_effect(
    catalogue: Catalogue, person: Person, clip: ClipId, at: datetime, now: datetime, profile: LegalProfile
) -> list[Effect]:
    """What stating that the clip began then would change, by time.

    The other files of its recording whose date is in doubt keep their distance from it. Their wearers are
    those of the register at these hours, unless a person stated them. Raises AccessRefused,
    ClipUnknown, ClipErased, DateCertain.
    """
    _permit(catalogue, person, clip, now, profile)
    with catalogue.read() as tables:
        return _effect(tables, clip, at, now, profile)


def state_date(
    catalogue: Catalogue,
    person: Person,
    clip: ClipId,
    at: datetime,
    reason: str,
    agreed: Agreed,
    now: datetime,
    profile: LegalProfile,
) -> list[Clip]:
    """State it, in one transaction with an entry for each file; returns them as they now are.

    The month is counted from the stated day, which cannot lie after the docking. Raises as ``date_effect``
    and ``as_agreed``, and FieldMissing ("reason"), DateImpossible (none of them can have begun then).
    """
    why = reason_of(reason)
    _permit(catalogue, person, clip, now, profile)
    dated = [one for one in agreed.effect if not one.is_impossible]
    if agreed.effect and not dated:
        raise DateImpossible
    drafts = [_entry(author_of(person), one) for one in dated]
    with as_agreed(
        catalogue, drafts, agreed, _WRITTEN, lambda tables: _effect(tables, clip, at, now, profile)
    ) as writing:
        writing.clips.update_many({one.before.id: changed(one, _WRITTEN) for one in dated}, reason=why)
        keep_beside(writing, author_of(person), dated, now)
    with catalogue.read() as tables:
        return tables.clips.rows([one.before.id for one in dated])


def _permit(catalogue: Catalogue, person: Person, clip: ClipId, now: datetime, profile: LegalProfile) -> None:
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
    permit(catalogue, person, Action.EDIT_CLIP, now, profile, found)
    if person.role is not Role.RESPONSABLE:
        refuse(catalogue, person, Action.EDIT_CLIP, Refusal.ROLE, found)


def _effect(tables: Tables, clip: ClipId, at: datetime, now: datetime, profile: LegalProfile) -> list[Effect]:
    asked = tables.clips.get(clip)
    if not asked.clock_suspect:
        raise DateCertain(clip)
    moved_s = seconds_between(asked.recorded_at, at)
    files = sorted(tables.clips.with_recordings([clip]), key=order_of)
    before = [one for one in files if one.clock_suspect]
    starts = [in_zone(later(one.recorded_at, moved_s), profile.zone) for one in before]
    after = [_dated(tables, one, start, profile) for one, start in zip(before, starts, strict=True)]
    told = compared(before, after, profile, now)
    return [replace(one, is_impossible=one.after.clock_suspect) for one in told]


def _dated(tables: Tables, clip: Clip, at: datetime, profile: LegalProfile) -> Clip:
    """The clip with this start; as it is where it cannot have begun then."""
    if is_impossible(at, clip.docked_at, profile):
        return clip
    day = first_day(at, (), clip.docked_at, None, profile)
    after = replace(
        clip,
        recorded_at=at,
        clock_offset_s=0.0,
        clock_evidence=ClockEvidence.PERSON.value,
        clock_proposal_s=None,
        clock_suspect=False,
        counted_from=day,
        due_on=due_date(day, profile),
        times=(*clip.times, TimeCandidate(TimeSource.PERSON, at)),
    )
    if clip.wearer_evidence == WearerEvidence.PERSON.value:
        return after
    return replace(after, **wearer_fields(whose(tables, after)))


def _entry(author: Author, one: Effect) -> Draft:
    """That it was stated, and between which days the month moved."""
    fields = ["recorded_at"] + ["wearer"] * (one.after.wearer != one.before.wearer)
    details: dict[str, int | str] = {
        "fields": ",".join(fields),
        "sha256": one.before.sha256,
        "counted_from": one.after.counted_from.isoformat(),
        "old_counted_from": one.before.counted_from.isoformat(),
    }
    return Draft(Operation.CLIP_CHANGED, author, (one.before.id,), details=details)
