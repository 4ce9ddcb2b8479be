"""Points and spans of clips, and the stills taken at them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import String, cast, delete, select, update

from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT
from bwc_review.catalogue.columns import zone_name, zone_of
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_marks import MarkRow, StillRow
from bwc_review.catalogue.search import refresh
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Still
from bwc_review.domain.people import PersonId
from bwc_review.domain.timecode import camera_and_corrected

MARKS, STILLS = table(MarkRow), table(StillRow)


class Marks:
    """Marks go with their clip."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, mark: Mark) -> None:
        """Set a mark."""
        self._talk.insert(MARKS, **_columns(mark))
        refresh(self._talk, [mark.clip])

    def change(self, mark: Mark) -> None:
        """Say anew what a mark is; it stays on its clip. KeyError if there is none of this id."""
        if self.get(mark.id).clip != mark.clip:
            raise ValueError("a mark stays on its clip")
        self._talk.connection.execute(update(MARKS).where(MARKS.c.id == mark.id).values(**_columns(mark)))
        refresh(self._talk, [mark.clip])

    def remove(self, mark: MarkId) -> None:
        """Take a mark and its still away; nothing happens if there is none."""
        clip = self._talk.scalar(select(MARKS.c.clip).where(MARKS.c.id == mark))
        if clip is not None:
            self._talk.connection.execute(delete(MARKS).where(MARKS.c.id == mark))
            refresh(self._talk, [clip])

    def get(self, mark: str) -> Mark:
        """One mark; KeyError if there is none of this id (it may have gone with its clip)."""
        row = self._talk.first(select(MARKS).where(MARKS.c.id == mark))
        if row is None:
            raise KeyError(mark)
        return _mark(row)

    def of_clip(self, clip: ClipId) -> list[Mark]:
        """The marks of a clip in the order of the picture."""
        order = (MARKS.c.start_s, MARKS.c.made_at, MARKS.c.id)
        rows = self._talk.rows(select(MARKS).where(MARKS.c.clip == clip).order_by(*order))
        return [_mark(row) for row in rows]

    def clips_without_camera_marks(self) -> list[ClipId]:
        """The clips whose camera marked something that is no mark yet."""
        made = select(MARKS.c.id).where(MARKS.c.clip == CLIPS.c.id, MARKS.c.kind == MarkKind.CAMERA).exists()
        words = cast(CLIPS.c.camera_marks, String)
        question = select(CLIPS.c.id).where(words != "[]", ~made).order_by(CLIPS.c.id)
        return [ClipId(row.id) for row in self._talk.rows(question)]

    def of_incident(self, number: str) -> list[Mark]:
        """The marks of the clips of an incident, by corrected time."""
        question = (
            select(MARKS)
            .join(IN_INCIDENT, IN_INCIDENT.c.clip == MARKS.c.clip)
            .where(IN_INCIDENT.c.incident == number)
            .order_by(MARKS.c.corrected_time, MARKS.c.id)
        )
        return [_mark(row) for row in self._talk.rows(question)]

    def add_still(self, still: Still) -> None:
        """The picture of a mark is sealed under the head of its clip."""
        self._talk.insert(
            STILLS,
            mark=still.mark,
            clip=still.clip,
            body_name=still.body_name,
            sha256=still.sha256,
            frame=still.frame,
            pts=still.pts,
            camera_time=still.camera_time,
            corrected_time=still.corrected_time,
            zone=zone_name(still.camera_time),
            width=still.width,
            height=still.height,
        )

    def still(self, mark: str) -> Still | None:
        """The picture of a mark; None if it has none."""
        row = self._talk.first(select(STILLS).where(STILLS.c.mark == mark))
        return None if row is None else _still(row)

    def stills_of_clip(self, clip: ClipId) -> list[Still]:
        """The pictures taken from a clip, in their order in it."""
        order = (STILLS.c.frame, STILLS.c.mark)
        rows = self._talk.rows(select(STILLS).where(STILLS.c.clip == clip).order_by(*order))
        return [_still(row) for row in rows]

    def stills_of_incident(self, number: str) -> list[Still]:
        """The pictures taken from the clips of an incident, by corrected time."""
        question = (
            select(STILLS)
            .join(IN_INCIDENT, IN_INCIDENT.c.clip == STILLS.c.clip)
            .where(IN_INCIDENT.c.incident == number)
            .order_by(STILLS.c.corrected_time, STILLS.c.mark)
        )
        return [_still(row) for row in self._talk.rows(question)]

    def categories(self) -> list[str]:
        """The categories that marks of existing clips carry, in alphabetical order."""
        question = select(MARKS.c.category).join(CLIPS, CLIPS.c.id == MARKS.c.clip).distinct()
        return list(self._talk.rows(question.order_by(MARKS.c.category)).scalars())


def follow(talk: Conversation, clip: Clip) -> None:
    """The hours of its marks and stills are those of the clip, which was corrected; their frames stay."""
    for row in talk.rows(select(MARKS.c.id, MARKS.c.start_s).where(MARKS.c.clip == clip.id)).all():
        camera, corrected = camera_and_corrected(clip, row.start_s)
        said = {"camera_time": camera, "corrected_time": corrected, "zone": zone_name(camera)}
        talk.connection.execute(update(MARKS).where(MARKS.c.id == row.id).values(said))
        talk.connection.execute(update(STILLS).where(STILLS.c.mark == row.id).values(said))


def _columns(mark: Mark) -> dict[str, Any]:
    end = mark.end
    return {
        "id": mark.id,
        "clip": mark.clip,
        "kind": mark.kind,
        "start_frame": mark.start.frame,
        "start_pts": mark.start.pts,
        "start_s": mark.start.offset_s,
        "end_frame": None if end is None else end.frame,
        "end_pts": None if end is None else end.pts,
        "end_s": None if end is None else end.offset_s,
        "camera_time": mark.camera_time,
        "corrected_time": mark.corrected_time,
        "zone": zone_name(mark.camera_time),
        "category": mark.category,
        "note": mark.note,
        "author": mark.author,
        "made_at": mark.made_at,
    }


def _mark(row: Any) -> Mark:
    zone = zone_of(row.zone)
    return Mark(
        id=MarkId(row.id),
        clip=ClipId(row.clip),
        kind=row.kind,
        start=Instant(row.start_frame, row.start_pts, row.start_s),
        end=None if row.end_frame is None else Instant(row.end_frame, row.end_pts, row.end_s),
        camera_time=row.camera_time.astimezone(zone),
        corrected_time=row.corrected_time.astimezone(zone),
        category=row.category,
        note=row.note,
        author=None if row.author is None else PersonId(row.author),
        made_at=row.made_at,
    )


def _still(row: Any) -> Still:
    zone = zone_of(row.zone)
    return Still(
        mark=MarkId(row.mark),
        clip=ClipId(row.clip),
        body_name=row.body_name,
        sha256=row.sha256,
        frame=row.frame,
        pts=row.pts,
        camera_time=row.camera_time.astimezone(zone),
        corrected_time=row.corrected_time.astimezone(zone),
        width=row.width,
        height=row.height,
    )
