"""One line for every file ever seen on a camera. It stays when the clip is erased; nothing here deletes.

What the row of a clip says while it exists is not said twice: see ``InventoryRow``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NoReturn

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    true,
    type_coerce,
    union,
    union_all,
    update,
)

from bwc_review.catalogue.clip_query import HAS_CONTENT, content
from bwc_review.catalogue.clip_row import name_code
from bwc_review.catalogue.columns import zone_name, zone_of
from bwc_review.catalogue.compact import IdType
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.id_lists import begins_or_ends, pages
from bwc_review.catalogue.schema_clips import ClipRow, InventoryRow
from bwc_review.catalogue.schema_people import CameraRow
from bwc_review.domain.clip import Clip, ClipId, InventoryLine, RecordingId
from bwc_review.domain.errors import ClipErased, ClipUnknown
from bwc_review.domain.moments import DAY_S, instant, later

LINES, CLIPS = table(InventoryRow), table(ClipRow)
CAMERAS = table(CameraRow)
_EMPTY = hashlib.sha256().hexdigest()
_MAY_BE_OFF_S = 7 * DAY_S  # how far the clock of a camera may have been off where nobody kept it
_OF_CLIP = ("sha256", "recorded_at", "recorded_day", "zone", "duration_s", "clock_offset_s")
_FOLLOWS = ("camera", "corrected_at", "due_on")
_RECORDING = type_coerce(func.nullif(CLIPS.c.recording, CLIPS.c.id), IdType)
_HERE_OR_OF_CLIP: dict[str, ColumnElement[Any]] = {
    **{name: func.coalesce(LINES.c[name], CLIPS.c[name]) for name in _OF_CLIP},
    "recording": func.coalesce(LINES.c.recording, _RECORDING),
}
_WHOLE = select(
    *(column for name, column in LINES.c.items() if name not in _HERE_OR_OF_CLIP),
    *(said.label(name) for name, said in _HERE_OR_OF_CLIP.items()),
).select_from(LINES.outerjoin(CLIPS, CLIPS.c.id == LINES.c.clip))
# put together once: that takes longer than the answer
_NEWEST = _WHOLE.order_by(LINES.c.docked_at.desc(), LINES.c.clip.desc()).limit(1)
_OF_CONTENT = or_(  # each part has its index
    LINES.c.clip.in_(select(CLIPS.c.id).where(HAS_CONTENT)),
    and_(LINES.c.erased_at.is_not(None), LINES.c.sha256 == bindparam("sha256")),
)
_SEEN = _NEWEST.where(_OF_CONTENT)
_SAME = (
    select(LINES.c.clip)
    .where(
        _OF_CONTENT,
        or_(
            LINES.c.name_code.is_(None),
            and_(
                LINES.c.name_code == bindparam("name_code"),
                or_(LINES.c.camera == bindparam("camera"), LINES.c.camera == "", bindparam("camera") == ""),
            ),
        ),
    )
    .order_by(LINES.c.erased_at.is_not(None), LINES.c.docked_at.desc(), LINES.c.clip.desc())
    .limit(1)
)
_NAMED = (
    select(LINES.c.clip)
    .where(_OF_CONTENT, LINES.c.name_code == bindparam("name_code"))
    .order_by(LINES.c.erased_at.is_not(None), LINES.c.docked_at.desc(), LINES.c.clip.desc())
)
_ASKED = bindparam("asked", type_=IdType)
_FILES = union(
    select(LINES.c.clip).where(or_(LINES.c.recording == _ASKED, LINES.c.clip == _ASKED)),
    select(CLIPS.c.id).where(CLIPS.c.recording == _ASKED, CLIPS.c.recording != CLIPS.c.id),
).subquery()
_FILES_OF = select(_FILES.c.clip)
_OF_ONE = _WHOLE.where(LINES.c.clip == bindparam("clip"))


class Inventory:
    """The register that proves what there is not."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, line: InventoryLine) -> None:
        """Write a line; the same file's line written before is kept. ValueError if it says another file."""
        known = find(self._talk, line.clip)
        if known is None:
            self._talk.insert(LINES, **_columns(line))
        elif known.sha256 != line.sha256:
            raise ValueError(f"the inventory knows {line.clip} as another file")

    def line(self, clip: ClipId) -> InventoryLine:
        """The line of a clip, erased or not; ClipUnknown if no such file was ever seen."""
        found = find(self._talk, clip)
        if found is None:
            raise ClipUnknown(clip)
        return found

    def lines(self, clips: Collection[ClipId]) -> dict[ClipId, InventoryLine]:
        """The lines of these clips that were ever seen."""
        found: dict[ClipId, InventoryLine] = {}
        for some in pages(clips):
            rows = self._talk.rows(_WHOLE.where(LINES.c.clip.in_(some)))
            found |= {line.clip: line for line in map(_line, rows)}
        return found

    def files_of(self, recording: RecordingId) -> list[ClipId]:
        """Every file of a recording that was ever seen, erased or not."""
        found = self._talk.connection.execute(_FILES_OF, {"asked": recording})
        return [ClipId(each) for each in found.scalars()]

    def due_dates(self, clips: Collection[ClipId]) -> dict[ClipId, date]:
        """When each of these is to be erased, or was; ClipUnknown if one was never seen."""
        found: dict[ClipId, date] = {}
        for some in pages(clips):
            question = select(LINES.c.clip, LINES.c.due_on).where(LINES.c.clip.in_(some))
            found |= {ClipId(clip): due_on for clip, due_on in self._talk.rows(question)}
        for clip in clips:
            if clip not in found:
                raise ClipUnknown(clip)
        return found

    def between(
        self, start: date | None = None, end: date | None = None, camera: str | None = None
    ) -> list[InventoryLine]:
        """Lines of files recorded from start to end, both included, by the camera's own day; oldest first."""
        question = _WHOLE
        if start is not None or end is not None:
            days = (start or date.min, end or date.max)
            near = CLIPS.c.recorded_at.between(*_around(*days))  # by which the listing finds them
            parts = []
            for each, id_, also in ((CLIPS, CLIPS.c.id, near), (gone := LINES.alias(), gone.c.clip, true())):
                here = [] if camera is None else [each.c.camera == camera]
                parts.append(select(id_).where(each.c.recorded_day.between(*days), also, *here))
            question = question.where(LINES.c.clip.in_(union_all(*parts)))
        elif camera is not None:
            question = question.where(LINES.c.camera == camera)
        order = (_HERE_OR_OF_CLIP["recorded_at"], LINES.c.clip)
        return [_line(row) for row in self._talk.rows(question.order_by(*order))]

    def moved_since(self, since: datetime) -> tuple[datetime | None, int, int]:
        """When the first file came in, and the bytes that came in and that were erased since then."""
        came = func.sum(case((LINES.c.docked_at >= since, LINES.c.size_bytes), else_=0))
        ended = func.sum(case((LINES.c.erased_at >= since, LINES.c.size_bytes), else_=0))
        first, brought, gone = self._talk.first(select(func.min(LINES.c.docked_at), came, ended))
        return first, int(brought or 0), int(gone or 0)

    def running(
        self,
        start: datetime | None,
        end: datetime | None,
        earliest: datetime,
        camera: str | None = None,
    ) -> tuple[list[InventoryLine], list[InventoryLine]]:
        """Lines of files that ran at some instant of the span by the corrected clock, oldest first.

        Beside them, lines docked after the span began whose hour is not certain: it is doubted (R15), cannot
        be true, before ``earliest`` or after the docking, or it is that of a camera whose difference was not
        kept and lies within some days of the span. Such files may belong to it. So may those of no listed
        camera, whichever one is asked about: nobody has said yet which it was. None: open on that side.
        """
        nobodys = LINES.c.camera.not_in(select(CAMERAS.c.serial))
        here = [] if camera is None else [or_(LINES.c.camera == camera, nobodys)]
        begins, docked = LINES.c.corrected_at, LINES.c.docked_at
        lengths = (self._talk.scalar(select(func.max(each.c.duration_s))) for each in (LINES, CLIPS))
        longest_s = max(each or 0.0 for each in lengths)
        near = _WHOLE.where(*here)
        unkept: list[ColumnElement[bool]] = [LINES.c.sha256.is_not(None), LINES.c.clock_offset_s.is_(None)]
        if end is not None:
            near = near.where(begins <= end)
            unkept.append(begins <= later(end, _MAY_BE_OFF_S))
        if start is not None:
            near = near.where(begins >= later(start, -longest_s))
            unkept.append(begins >= later(start, -longest_s - _MAY_BE_OFF_S))
        doubted = begins.is_(None)
        wrong = _WHOLE.where(or_(doubted, begins > docked, begins < earliest, and_(*unkept)), *here)
        if start is not None:
            wrong = wrong.where(docked >= start)
        found = [_line(row) for row in self._talk.rows(near.order_by(begins, LINES.c.clip))]
        running = [
            line
            for line in found
            if start is None or later(line.corrected_at, line.duration_s) >= instant(start)
        ]
        odd = [_line(row) for row in self._talk.rows(wrong.order_by(docked, LINES.c.clip))]
        its = [line for line in running if camera is None or line.camera == camera]
        known = {line.clip for line in its}
        others = {line.clip: line for line in (*running, *odd) if line.clip not in known}
        return its, sorted(others.values(), key=lambda line: (line.docked_at, line.clip))

    def seen(self, sha256: str) -> InventoryLine | None:
        """The newest line of a file with this content."""
        empty = _NEWEST.where(LINES.c.size_bytes == 0)
        row = self._talk.connection.execute(
            *((empty,) if sha256 == _EMPTY else (_SEEN, content(sha256)))
        ).first()
        return None if row is None else _line(row)

    def same_file(self, sha256: str, camera: str, source_name: str) -> ClipId | None:
        """The clip of this file, which is not empty: one that exists before one that was erased.

        Content tells a recording, under whatever name it comes. What is damaged may be like another that
        suffered the same, all zeros for example: there the camera and the name tell it too. A camera that
        nothing names may be any.
        """
        asked = {"camera": camera, "name_code": name_code(source_name), **content(sha256)}
        found = self._talk.connection.execute(_SAME, asked).scalar()
        return None if found is None else ClipId(found)

    def of_name(self, sha256: str, source_name: str) -> list[ClipId]:
        """The damaged files of this content and name, of whatever camera; those that exist first."""
        asked = {"name_code": name_code(source_name), **content(sha256)}
        return [ClipId(each) for each in self._talk.connection.execute(_NAMED, asked).scalars()]

    def set_erased(self, clip: ClipId, at: datetime, why: str, late_days: int = 0) -> None:
        """Say when and why the clip was erased. A first statement is never overwritten: ValueError.

        From here on the line says everything by itself, whether the clip's row is gone already or not.
        """
        line = self.line(clip)
        if line.erased_at is not None:
            raise ValueError(f"{clip} is already erased")
        said = _columns(replace(line, erased_at=at, erased_why=why, late_days=late_days))
        self._talk.connection.execute(update(LINES).where(LINES.c.clip == clip).values(said))

    def last_docked(self, camera: str) -> datetime | None:
        """When a file of this camera came in last, also where the camera was not on the list yet."""
        newest = select(func.max(LINES.c.docked_at)).where(LINES.c.camera == camera)
        found: datetime | None = self._talk.scalar(newest)
        return found

    def erased(self) -> list[ClipId]:
        """Every clip that must have no sealed file left."""
        question = select(LINES.c.clip).where(LINES.c.erased_at.is_not(None)).order_by(LINES.c.clip)
        return [ClipId(each) for each in self._talk.rows(question).scalars()]

    def erasures(self) -> Iterator[tuple[ClipId, datetime]]:
        """Which clips were erased when, by time of recording."""
        question = select(LINES.c.clip, LINES.c.erased_at).where(LINES.c.erased_at.is_not(None))
        for clip, erased_at in self._talk.rows(question.order_by(LINES.c.recorded_at, LINES.c.clip)):
            yield ClipId(clip), erased_at

    def busiest_day(self, since: datetime) -> int:
        """Of the recordings erased since then, the most that were due on one day; 0 if none was (R22).

        Counted by due day: a PC switched off for a month must not make a mass erasure look normal.
        """
        recordings = func.count(func.coalesce(LINES.c.recording, LINES.c.clip).distinct())
        erased = select(recordings.label("n")).where(LINES.c.erased_at >= since)
        per_day = erased.group_by(LINES.c.due_on).subquery()
        return self._talk.scalar(select(func.max(per_day.c.n))) or 0


def _around(start: date, end: date) -> tuple[datetime, datetime]:
    """Moments between which these days lie in every zone."""
    before = start - timedelta(days=1) if start > date.min else start
    behind = end + timedelta(days=1) if end < date.max else end
    return datetime.combine(before, time.min, UTC), datetime.combine(behind, time.max, UTC)


def find(talk: Conversation, clip: str) -> InventoryLine | None:
    """The line of a clip."""
    row = talk.connection.execute(_OF_ONE, {"clip": clip}).first()
    return None if row is None else _line(row)


def raise_missing(talk: Conversation, clip: str) -> NoReturn:
    """Say why there is no clip of this id: ClipErased where its line is left, ClipUnknown otherwise."""
    line = find(talk, clip)
    if line is None:
        raise ClipUnknown(clip)
    if line.erased_at is None:
        raise ClipErased(clip, None)
    raise ClipErased(clip, line.erased_at.astimezone(line.recorded_at.tzinfo).date())


def only_called(talk: Conversation, part: str) -> str | None:
    """The id of the only line whose clip's id begins or ends so."""
    named = begins_or_ends(LINES.c.clip, part)
    found = talk.rows(select(LINES.c.clip).where(named).limit(2)).scalars().all()
    return found[0] if len(found) == 1 else None


def ensure(talk: Conversation, clip: Clip) -> None:
    """A clip is never listed without its line. ValueError if that says another file."""
    Inventory(talk).add(_of(clip))
    said: dict[str, Any] = dict.fromkeys(_HERE_OR_OF_CLIP)
    said["name_code"] = name_code(clip.source_name) if clip.is_damaged else None
    talk.connection.execute(update(LINES).where(LINES.c.clip == clip.id).values(said))


def follow(talk: Conversation, clip: Clip) -> None:
    """The line says what the clip says, corrections included."""
    said = _columns(_of(clip))
    values = {name: said[name] for name in _FOLLOWS}
    talk.connection.execute(update(LINES).where(LINES.c.clip == clip.id).values(values))


def _of(clip: Clip) -> InventoryLine:
    return InventoryLine(
        clip=clip.id,
        sha256=clip.sha256,
        size_bytes=clip.size_bytes,
        camera=clip.camera,
        recorded_at=clip.recorded_at,
        duration_s=clip.duration_s,
        docked_at=clip.docked_at,
        due_on=clip.due_on,
        clock_offset_s=clip.clock_offset_s,
        recording=None if clip.recording == RecordingId(clip.id) else clip.recording,
        is_doubted=clip.clock_suspect,
    )


def _columns(line: InventoryLine) -> dict[str, Any]:
    return {
        "clip": line.clip,
        "sha256": line.sha256,
        "size_bytes": line.size_bytes,
        "camera": line.camera,
        "recorded_at": line.recorded_at,
        "recorded_day": line.recorded_at.date(),
        "zone": zone_name(line.recorded_at),
        "duration_s": line.duration_s,
        "docked_at": line.docked_at,
        "due_on": line.due_on,
        "erased_at": line.erased_at,
        "erased_why": line.erased_why,
        "late_days": line.late_days,
        "clock_offset_s": line.clock_offset_s,
        "corrected_at": None if line.is_doubted else line.corrected_at,
        "recording": line.recording,
    }


def _line(row: Any) -> InventoryLine:
    return InventoryLine(
        clip=ClipId(row.clip),
        sha256=row.sha256,
        size_bytes=row.size_bytes,
        camera=row.camera,
        recorded_at=row.recorded_at.astimezone(zone_of(row.zone)),
        duration_s=row.duration_s,
        docked_at=row.docked_at,
        due_on=row.due_on,
        erased_at=row.erased_at,
        erased_why=row.erased_why,
        late_days=row.late_days,
        clock_offset_s=row.clock_offset_s,
        recording=None if row.recording is None else RecordingId(row.recording),
        is_doubted=row.corrected_at is None,
    )
