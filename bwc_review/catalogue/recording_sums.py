"""What the files of a recording make together, and whether a clip is one of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select, update

from bwc_review.catalogue.clip_query import CLIPS, HELD, MARKS, PEOPLE
from bwc_review.catalogue.clip_reading import clips_where
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.id_lists import pages
from bwc_review.domain.clip import Clip, ClipId, RecordingId

_TWIN = CLIPS.alias()
_HAS_TWIN = exists().where(
    _TWIN.c.id != CLIPS.c.id,
    or_(
        and_(_TWIN.c.id == CLIPS.c.recording, _TWIN.c.recording == _TWIN.c.id),
        and_(_TWIN.c.recording == CLIPS.c.recording, _TWIN.c.recording != _TWIN.c.id),
    ),
)
_MARKING_CUT = update(CLIPS).values(is_cut=_HAS_TWIN)


@dataclass(frozen=True, slots=True)
class RecordingSum:
    """Of one recording: how many files, their length and marks together, and the damaged ones, by time.

    held: those of them that a hold keeps, by time. free_due_on: where that is not all of them, when the first
    of the others goes. wearers: of files that were not all worn by one, each once, by time; "" for what is
    still to be said.
    """

    files: int
    duration_s: float
    damaged: tuple[Clip, ...]
    marks: int = 0
    held: tuple[ClipId, ...] = ()
    free_due_on: date | None = None
    wearers: tuple[str, ...] = ()

    @property
    def held_files(self) -> int:
        """How many of its files a hold keeps: all of them, some or none."""
        return len(self.held)


def sums_of(talk: Conversation, recordings: Iterable[RecordingId]) -> dict[RecordingId, RecordingSum]:
    """What the files of each of these recordings make together; a question for five hundred, or two."""
    found: dict[RecordingId, RecordingSum] = {}
    for page in pages(dict.fromkeys(recordings)):
        inside = of_recordings(page)
        sums = select(
            CLIPS.c.recording, func.count(), func.sum(CLIPS.c.duration_s), func.max(CLIPS.c.is_damaged)
        )
        rows = talk.rows(sums.where(inside).group_by(CLIPS.c.recording)).all()
        damaged: dict[str, list[Clip]] = {}
        if any(row[3] for row in rows):
            for clip in clips_where(talk, and_(inside, CLIPS.c.is_damaged)):
                damaged.setdefault(clip.recording, []).append(clip)
        marked = select(CLIPS.c.recording, func.count()).join(MARKS, MARKS.c.clip == CLIPS.c.id)
        marks = dict(talk.rows(marked.where(inside).group_by(CLIPS.c.recording)).all())
        held, free = _held(talk, inside)
        worn = _worn(talk, inside) if any(row[1] > 1 for row in rows) else {}
        for name, files, duration_s, _ in rows:
            found[RecordingId(name)] = RecordingSum(
                files,
                duration_s,
                tuple(damaged.get(name, ())),
                marks.get(name, 0),
                tuple(held.get(name, ())),
                free.get(name),
                worn.get(name, ()),
            )
    return found


def _worn(talk: Conversation, inside: ColumnElement[bool]) -> dict[str, tuple[str, ...]]:
    """By recording: the names of its wearers, where its files have more than one."""
    of_files = (
        select(CLIPS.c.recording, CLIPS.c.wearer, PEOPLE.c.first_name, PEOPLE.c.last_name)
        .outerjoin(PEOPLE, PEOPLE.c.id == CLIPS.c.wearer)
        .where(inside, CLIPS.c.is_cut)
        .order_by(CLIPS.c.recorded_at, CLIPS.c.id)
    )
    found: dict[str, dict[str | None, str]] = {}
    for name, wearer, *names in talk.rows(of_files):
        found.setdefault(name, {}).setdefault(wearer, " ".join(part for part in names if part))
    return {name: tuple(worn.values()) for name, worn in found.items() if len(worn) > 1}


def _held(talk: Conversation, inside: ColumnElement[bool]) -> tuple[dict[str, list[ClipId]], dict[str, date]]:
    """By recording: the files that are held, by time, and the first day on which another one goes."""
    kept = select(CLIPS.c.recording, CLIPS.c.id).where(inside, HELD)
    held: dict[str, list[ClipId]] = {}
    for name, clip in talk.rows(kept.order_by(CLIPS.c.recorded_at, CLIPS.c.id)):
        held.setdefault(name, []).append(ClipId(clip))
    if not held:
        return {}, {}
    others = select(CLIPS.c.recording, func.min(CLIPS.c.due_on)).where(inside, not_(HELD))
    return held, dict(talk.rows(others.group_by(CLIPS.c.recording)).all())


def mark_cut(talk: Conversation, recordings: Sequence[str]) -> None:
    """Say of the clips of these recordings whether theirs has several files."""
    talk.connection.execute(_MARKING_CUT.where(of_recordings(recordings)))


def of_recordings(names: Sequence[str]) -> ColumnElement[bool]:
    """That a clip is of one of these: nearly all are called as theirs, and an index knows the others."""
    return or_(
        and_(CLIPS.c.id.in_(names), CLIPS.c.recording == CLIPS.c.id),
        and_(CLIPS.c.recording.in_(names), CLIPS.c.recording != CLIPS.c.id),
    )
