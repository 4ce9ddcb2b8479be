"""Sets, changes, removes and brings back marks; the journal keeps where a mark stood before (R13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import FieldMissing, MarkFixed, MarkUnknown
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Removed
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

    Raises AccessRefused, FieldMissing, MarkUnknown, MarkFixed (made by a camera; a still that would move).
    """
    with catalogue.read() as tables:
        old = _known(tables, mark)
        clip = tables.clips.get(old.clip)
    permit(catalogue, person, Action.MARK, now, profile, clip)
    is_moved = start not in {None, old.start} or end not in {None, old.end}
    if old.kind is MarkKind.CAMERA or (old.kind is MarkKind.STILL and is_moved):
        raise MarkFixed(mark, old.kind.value)
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
) -> Removed:
    """Take a mark away; the journal keeps where it stood. What it answers brings it back (``restore_mark``).

    The sealed picture of a still stays under the head of its clip and goes with it. Raises AccessRefused,
    MarkUnknown, MarkFixed (made by a camera).
    """
    with catalogue.read() as tables:
        old = _known(tables, mark)
        still = tables.marks.still(mark)
        clip = tables.clips.get(old.clip)
    permit(catalogue, person, Action.MARK, now, profile, clip)
    if old.kind is MarkKind.CAMERA:
        raise MarkFixed(mark, old.kind.value)
    details: dict[str, int | str] = {f"old_{key}": value for key, value in _where(old).items()}
    details["removed"] = 1
    with catalogue.write(
        Draft(Operation.MARK_CHANGED, author_of(person), (old.clip, mark), details=details)
    ) as tables:
        tables.marks.remove(mark)
    return Removed(old, still)


def restore_mark(
    catalogue: Catalogue, person: Person, removed: Removed, now: datetime, profile: LegalProfile
) -> Mark:
    """Bring a removed mark back as it was: same id, author and hour, a still with its sealed picture.

    Its hours are those of its frame, which may have been corrected meanwhile. A mark that is there already is
    left as it is, unlogged. Raises AccessRefused, ClipUnknown, ClipErased, MarkUnknown (the sealed picture is
    not there any more), MarkFixed (made by a camera: never removed).
    """
    mark, still = removed.mark, removed.still
    with catalogue.read() as tables:
        clip = tables.clips.get(mark.clip)
        bodies = tables.clips.bodies(mark.clip)
    permit(catalogue, person, Action.MARK, now, profile, clip)
    if mark.kind is MarkKind.CAMERA:
        raise MarkFixed(mark.id, mark.kind.value)
    pictures = {(body.kind, body.name, body.plain_sha256) for body in bodies}
    if still is not None and (BodyKind.STILL, still.body_name, still.sha256) not in pictures:
        raise MarkUnknown(mark.id)
    with catalogue.read() as tables:
        try:
            return tables.marks.get(mark.id)
        except KeyError:
            pass
    draft = Draft(
        Operation.MARK_CHANGED,
        author_of(person),
        (mark.clip, mark.id),
        details=_where(mark) | {"restored": 1},
    )
    with catalogue.write(draft) as tables:
        camera, corrected = camera_and_corrected(tables.clips.get(mark.clip), mark.start.offset_s)
        mark = replace(mark, camera_time=camera, corrected_time=corrected)
        tables.marks.add(mark)
        if still is not None:
            tables.marks.add_still(replace(still, camera_time=camera, corrected_time=corrected))
    return mark


def _known(tables: Tables, mark: MarkId) -> Mark:
    try:
        return tables.marks.get(mark)
    except KeyError:
        raise MarkUnknown(mark) from None


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
