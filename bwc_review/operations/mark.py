"""Sets, changes and removes marks; the journal keeps where a mark stood before (R13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.people import Person
from bwc_review.domain.timecode import camera_and_corrected
from bwc_review.operations.permit import permit


def mark(
    catalogue: Catalogue,
    person: Person,
    clip: ClipId,
    start: Instant,
    end: Instant | None,
    category: str,
    note: str,
    now: datetime,
    profile: LegalProfile,
) -> Mark:
    """Set a mark at an instant, or on a span. A mark never stops the countdown (R11).

    Raises AccessRefused, ClipUnknown, ClipErased, FieldMissing ("category"; "end" before the start).
    """
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
    permit(catalogue, person, Action.MARK, now, profile, found)
    made = make_mark(
        found, MarkKind.POINT if end is None else MarkKind.SPAN, start, end, category, note, person, now
    )
    draft = Draft(Operation.MARK, author_of(person), (clip, made.id), details=_where(made))
    with catalogue.write(draft) as tables:
        tables.clips.get(clip)
        tables.marks.add(made)
    return made


def change_mark(
    catalogue: Catalogue,
    person: Person,
    mark: MarkId,
    now: datetime,
    profile: LegalProfile,
    *,
    start: Instant | None = None,
    end: Instant | None = None,
    category: str | None = None,
    note: str | None = None,
) -> Mark:
    """Move a mark or say it anew; what is None stays. The journal keeps the old place and category.

    Raises AccessRefused, FieldMissing, KeyError if the mark is gone.
    """
    with catalogue.read() as tables:
        old = tables.marks.get(mark)
        clip = tables.clips.get(old.clip)
    permit(catalogue, person, Action.MARK, now, profile, clip)
    begin = old.start if start is None else start
    camera, corrected = camera_and_corrected(clip, begin.offset_s)
    new = replace(
        old,
        start=begin,
        end=old.end if end is None else end,
        kind=MarkKind.SPAN if old.kind is MarkKind.POINT and end is not None else old.kind,
        camera_time=camera,
        corrected_time=corrected,
        category=old.category if category is None else category,
        note=old.note if note is None else note.strip(),
    )
    _check(new)
    if new == old:
        return old
    details = {**_where(new), **{f"old_{key}": value for key, value in _where(old).items()}}
    details["note_changed"] = int(new.note != old.note)
    with catalogue.write(
        Draft(Operation.MARK_CHANGED, author_of(person), (old.clip, mark), details=details)
    ) as tables:
        tables.marks.change(new)
    return new


def remove_mark(
    catalogue: Catalogue, person: Person, mark: MarkId, now: datetime, profile: LegalProfile
) -> None:
    """Take a mark away; the journal keeps where it stood. Raises AccessRefused, KeyError."""
    with catalogue.read() as tables:
        old = tables.marks.get(mark)
        clip = tables.clips.get(old.clip)
    permit(catalogue, person, Action.MARK, now, profile, clip)
    details: dict[str, int | str] = {f"old_{key}": value for key, value in _where(old).items()}
    details["removed"] = 1
    with catalogue.write(
        Draft(Operation.MARK_CHANGED, author_of(person), (old.clip, mark), details=details)
    ) as tables:
        tables.marks.remove(mark)


def make_mark(
    clip: Clip,
    kind: MarkKind,
    start: Instant,
    end: Instant | None,
    category: str,
    note: str,
    person: Person,
    now: datetime,
) -> Mark:
    """A mark with its two times. FieldMissing as ``mark``."""
    camera, corrected = camera_and_corrected(clip, start.offset_s)
    made = Mark(
        id=MarkId(str(uuid7())),
        clip=clip.id,
        kind=kind,
        start=start,
        end=end,
        camera_time=camera,
        corrected_time=corrected,
        category=category,
        note=note.strip(),
        author=person.id,
        made_at=now,
    )
    _check(made)
    return made


def _check(made: Mark) -> None:
    if not made.category.strip() and made.kind is not MarkKind.STILL:
        raise FieldMissing("category")
    if made.end is not None and made.end.offset_s < made.start.offset_s:
        raise FieldMissing("end")


def _where(made: Mark) -> dict[str, int | str]:
    """Place and category: what the journal says of a mark; the note, which may name people, stays out."""
    details: dict[str, int | str] = {
        "kind": made.kind.value,
        "category": made.category,
        "frame": made.start.frame,
        "pts": made.start.pts,
        "ms": round(made.start.offset_s * 1000),
    }
    if made.end is not None:
        details |= {"end_frame": made.end.frame, "end_ms": round(made.end.offset_s * 1000)}
    return details
