"""Moves the clips of a camera on the wall clock; the journal keeps by how much, how, and what was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Writing
from bwc_review.domain.access import Action
from bwc_review.domain.alignment import LARGEST_OFFSET_S, Alignment, AlignMethod
from bwc_review.domain.clip import ClipId
from bwc_review.domain.effect import Effect
from bwc_review.domain.errors import AlignmentTooLarge
from bwc_review.domain.journal import Author, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.people import Person, PersonId
from bwc_review.operations.permit import permit

_Told = tuple[int, AlignMethod, int | None, ClipId | None]  # ms, how, percent, against


def align_clips(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    offset_s: float,
    method: AlignMethod,
    confidence: float | None,
    against: ClipId | None,
    now: datetime,
    profile: LegalProfile,
) -> tuple[Alignment, ...]:
    """Keep this offset (to ADD to the corrected time; rounded to a millisecond) for each of the clips.

    Back to the clocks: CLOCK with no offset. A clip that stands so already is not logged again. Returns how
    the clips stand, in their order. Raises AccessRefused, ClipUnknown, ClipErased, AlignmentTooLarge;
    ValueError for CLOCK with an offset, or a confidence outside 0 to 1.
    """
    if abs(offset_s) > LARGEST_OFFSET_S:
        raise AlignmentTooLarge(round(offset_s), round(LARGEST_OFFSET_S))
    offset_ms = round(offset_s * 1000)
    if method is AlignMethod.CLOCK and offset_ms:
        raise ValueError("the clocks know no offset")
    if confidence is not None and not 0.0 <= confidence <= 1.0:
        raise ValueError("a confidence lies between 0 and 1")
    with catalogue.read() as tables:
        found = [tables.clips.get(clip) for clip in clips]
        kept = tables.alignments.of_clips(clips)
    for one in found:
        permit(catalogue, person, Action.MARK, now, profile, one)
    wanted = {
        clip: Alignment(clip, offset_ms / 1000, method, confidence, against, person.id, now) for clip in clips
    }
    changed = [clip for clip in wanted if _told(wanted[clip]) != _told(kept.get(clip))]
    drafts = [_draft(author_of(person), wanted[clip], kept.get(clip)) for clip in changed]
    if drafts:
        with catalogue.write(*drafts) as writing:
            for clip in changed:
                writing.clips.get(clip)
                writing.alignments.set(wanted[clip])
    now_kept = {**kept, **{clip: wanted[clip] for clip in changed}}
    return tuple(now_kept[clip] for clip in clips if clip in now_kept)


def keep_beside(writing: Writing, author: Author, effect: Iterable[Effect], now: datetime) -> None:
    """Clocks were put right: what pictures or sound brought in line stays so, each change on record.

    Who found an alignment, how and when stays said of it. One that would be beyond a day stands by its clock.
    """
    moved_s = {
        one.before.id: by_s
        for one in effect
        if (by_s := seconds_between(one.before.corrected_at, one.after.corrected_at))
    }
    found = _touched(writing, moved_s)
    for old in found.values():
        by_s = _on_the_clock_s(old.clip, found, moved_s) - moved_s.get(old.clip, 0.0)
        offset_ms = round((old.offset_s + by_s) * 1000)
        if old.method is AlignMethod.CLOCK or offset_ms == round(old.offset_s * 1000):
            continue
        new = replace(old, offset_s=offset_ms / 1000)
        if abs(new.offset_s) > LARGEST_OFFSET_S:
            new = Alignment(old.clip, 0.0, AlignMethod.CLOCK, None, None, PersonId(author.id), now)
        writing.alignments.set(new)
        writing.also(_draft(author, new, old))


def _touched(writing: Writing, moved_s: Mapping[ClipId, float]) -> dict[ClipId, Alignment]:
    """The alignments of these, of those in line with them, and so on."""
    found: dict[ClipId, Alignment] = {}
    asked = set(moved_s)
    while asked:
        new = {one.clip: one for one in writing.alignments.touching(asked) if one.clip not in found}
        found |= new
        asked = set(new)
    return found


def _on_the_clock_s(
    clip: ClipId,
    found: Mapping[ClipId, Alignment],
    moved_s: Mapping[ClipId, float],
    passed: frozenset[ClipId] = frozenset(),
) -> float:
    """By how much a clip moves on the wall clock: with what it is in line with, or by its own clock.

    Of clips in line with one another all round, none moves.
    """
    one = found.get(clip)
    if one is None or one.method is AlignMethod.CLOCK:
        return moved_s.get(clip, 0.0)
    if one.against is None or one.against in passed:
        return 0.0
    return _on_the_clock_s(one.against, found, moved_s, passed | {clip})


def _told(alignment: Alignment | None) -> _Told:
    """What the journal tells of an alignment; a clip without one stands by its clock."""
    if alignment is None:
        return 0, AlignMethod.CLOCK, None, None
    percent = None if alignment.confidence is None else round(alignment.confidence * 100)
    return round(alignment.offset_s * 1000), alignment.method, percent, alignment.against


def _draft(author: Author, new: Alignment, old: Alignment | None) -> Draft:
    offset_ms, method, percent, against = _told(new)
    old_ms, old_method, old_percent, _ = _told(old)
    details: dict[str, int | str] = {
        "offset_ms": offset_ms,
        "align_method": method.value,
        "old_offset_ms": old_ms,
        "old_align_method": old_method.value,
    }
    if percent is not None:
        details |= {"confidence": percent}
    if old_percent is not None:
        details |= {"old_confidence": old_percent}
    subjects = (new.clip,) if against is None else (new.clip, against)
    return Draft(Operation.ALIGNED, author, subjects, details=details)
