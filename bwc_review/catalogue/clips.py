"""The clips that exist: every question about them, and the corrections that keep the old values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from sqlalchemy import BigInteger, delete, func, insert, not_, or_, select, type_coerce, update

from bwc_review.catalogue import bodies, due_query, inventory, marks, search, source_names
from bwc_review.catalogue.clip_counts import counts, total
from bwc_review.catalogue.clip_order import ids_asked
from bwc_review.catalogue.clip_query import CLIPS
from bwc_review.catalogue.clip_reading import clips_where
from bwc_review.catalogue.clip_row import columns_of
from bwc_review.catalogue.clock_readings import ClockReadings, clock_readings
from bwc_review.catalogue.compact import microseconds
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.due_query import Due, DueAlike
from bwc_review.catalogue.id_lists import begins_or_ends, pages
from bwc_review.catalogue.neighbours import neighbours
from bwc_review.catalogue.packing import as_text
from bwc_review.catalogue.recording_sums import RecordingSum, mark_cut, of_recordings, sums_of
from bwc_review.catalogue.schema_clips import ChangeRow
from bwc_review.catalogue.source_names import Named
from bwc_review.domain.change import Change
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Place, RecordingId, Sealed, SealedHead
from bwc_review.domain.due_calendar import DueGroup
from bwc_review.domain.errors import ClipUnknown
from bwc_review.domain.moments import differ
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery, Counts

HISTORY = table(ChangeRow)
FIXED = {"id", "sha256", "size_bytes", "source_name", "docked_at", "belongs", "pressed", "camera_claims"}
# ^ facts of the file
JOINED = {"wearer_name", "incident", "mark_count", "open_holds", "restricted_to"}  # said by other tables


class Clips:
    """Questions about clips, and their changes."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, clip: Clip, head: SealedHead, body: Sealed) -> None:
        """List a clip, with its inventory line and its words. What other tables say of it is not stored."""
        inventory.ensure(self._talk, clip)
        head_columns = {"head_sha256": head.sha256, "head_bytes": head.size_bytes}
        self._talk.insert(CLIPS, **columns_of(clip), **head_columns)
        mark_cut(self._talk, [clip.recording])
        self.add_body(clip.id, body)
        search.refresh(self._talk, [clip.id])

    def get(self, clip: ClipId) -> Clip:
        """One clip; ClipErased once only its inventory line is left, ClipUnknown otherwise."""
        found = clips_where(self._talk, CLIPS.c.id == clip)
        if not found:
            inventory.raise_missing(self._talk, clip)
        return found[0]

    def find(self, part: str) -> Clip:
        """The only clip whose id begins so, or ends so (four signs at least).

        ClipUnknown says how many there are, ClipErased as ``get``.
        """
        named = begins_or_ends(CLIPS.c.id, part)
        found = clips_where(self._talk, named, limit=2) if part else []
        if len(found) == 1:
            return found[0]
        number = self._talk.scalar(select(func.count()).where(named)) if found else 0
        if not found and part:
            inventory.raise_missing(self._talk, inventory.only_called(self._talk, part) or part)
        raise ClipUnknown(part, number)

    def same_name(self, camera: str, source_name: str) -> ClipId | None:
        """The newest existing clip that came from this camera under this name."""
        return source_names.same_name(self._talk, camera, source_name)

    def named(self, camera: str, names: Iterable[str]) -> list[Named]:
        """Of each of these names the newest existing clip that came from this camera, where there is one."""
        return source_names.named(self._talk, camera, names)

    def ids(self, query: ClipQuery, today: date | None = None, zone: tzinfo = UTC) -> Sequence[ClipId]:
        """The ids a query asks, in its order; today, where None, is the clock's. zone: of the days asked."""
        return ids_asked(self._talk, query, today or self._talk.now.date(), zone)

    def rows(self, ids: Sequence[str]) -> list[Clip]:
        """The clips with these ids, in this order; those that no longer exist are left out."""
        found: dict[str, Clip] = {}
        for page in pages(dict.fromkeys(ids)):
            found.update({clip.id: clip for clip in clips_where(self._talk, CLIPS.c.id.in_(page))})
        return [found[each] for each in ids if each in found]

    def counts(self, today: date | None = None, wearer: PersonId | None = None, zone: tzinfo = UTC) -> Counts:
        """The figures beside the filters; of one wearer's clips where one is named. zone: of the days."""
        return counts(self._talk, today or self._talk.now.date(), wearer, zone)

    def total(self) -> int:
        """How many recordings there are, as ``counts`` says it; much less is asked."""
        return total(self._talk)

    def due_alike(self, last: date) -> list[DueAlike]:
        """Clips due on that day or before that no hold keeps, by due day and the day counted from."""
        return due_query.due_alike(self._talk, last)

    def cut_and_due(self, last: date) -> dict[ClipId, RecordingId]:
        """Of the clips due on that day or before those that are one file of several, with their recording."""
        return due_query.cut_and_due(self._talk, last)

    def next_due(self) -> tuple[date, int] | None:
        """The earliest due date among clips that no hold keeps, and how many share it."""
        return due_query.next_due(self._talk)

    def unheld_due(
        self, last: date, wearer: PersonId | None = None, *, noted_only: bool = False
    ) -> list[Due]:
        """Recordings due on that day or before that no hold keeps, as ``due_query`` counts them."""
        return due_query.unheld_due(self._talk, last, wearer, noted_only=noted_only)

    def fingerprints(self) -> Iterator[tuple[ClipId, str, datetime]]:
        """Id, SHA-256 and moment of docking of every clip, by time; a stream."""
        question = select(CLIPS.c.id, CLIPS.c.sha256, CLIPS.c.docked_at)
        rows = self._talk.rows(question.order_by(CLIPS.c.recorded_at, CLIPS.c.id))
        for id_, sha256, docked_at in rows:
            yield ClipId(id_), sha256, docked_at

    def due_groups(self, last: date, wearer: PersonId | None = None) -> list[DueGroup]:
        """Recordings due on that day or before, late ones too, by due day, recording day and whether held."""
        return due_query.due_groups(self._talk, last, wearer)

    def whole_of_camera(
        self, camera: str, containers: Sequence[str], near: datetime, most: int
    ) -> list[Clip]:
        """Whole clips of a camera with pictures, in one of these containers; the nearest in time first."""
        question = (
            (CLIPS.c.camera == camera) & not_(CLIPS.c.is_damaged) & CLIPS.c.has_video & CLIPS.c.can_seek
        )
        at = microseconds(near)
        apart = func.abs(type_coerce(CLIPS.c.recorded_at, BigInteger) - at)
        rows = self._talk.rows(select(CLIPS.c.id).where(question).order_by(apart, CLIPS.c.id).limit(8 * most))
        found = [clip for clip in self.rows(list(rows.scalars())) if clip.probe.container in containers]
        return found[:most]

    def recording_members(self, recording: RecordingId) -> list[Clip]:
        """The clips of one recording, by time."""
        return clips_where(self._talk, of_recordings([recording]))

    def recordings(self, recordings: Iterable[RecordingId]) -> dict[RecordingId, RecordingSum]:
        """What the files of each of these recordings make together; a question for five hundred, or two."""
        return sums_of(self._talk, recordings)

    def with_recordings(self, ids: Sequence[str]) -> list[Clip]:
        """These clips with the other files of their recordings, by time within each page of 500."""
        found: list[Clip] = []
        for page in pages(dict.fromkeys(ids)):
            named = self._talk.rows(
                select(CLIPS.c.id, CLIPS.c.recording, CLIPS.c.is_cut).where(CLIPS.c.id.in_(page))
            )
            alone: list[str] = []
            cut: dict[str, None] = {}
            for id_, recording, is_cut in named:
                if is_cut:
                    cut[recording] = None
                else:
                    alone.append(id_)
            found += clips_where(self._talk, or_(CLIPS.c.id.in_(alone), of_recordings(list(cut))))
        return found

    def of_camera_between(self, camera: str, start: datetime, end: datetime) -> list[Clip]:
        """Clips of a camera recorded, by its own clock, from start up to but not including end."""
        return clips_where(
            self._talk,
            (CLIPS.c.camera == camera) & (CLIPS.c.recorded_at >= start) & (CLIPS.c.recorded_at < end),
        )

    def named_places(self, south: float, north: float, west: float, east: float) -> list[Place]:
        """The places of clips between these degrees that bear a name, each once."""
        where = (
            CLIPS.c.latitude.between(south, north)
            & CLIPS.c.longitude.between(west, east)
            & (CLIPS.c.place != "")
        )
        question = select(CLIPS.c.place, CLIPS.c.latitude, CLIPS.c.longitude).where(where).distinct()
        return [Place(*each) for each in self._talk.rows(question)]

    def clock_readings(self) -> Mapping[str, ClockReadings]:
        """What was measured of the clocks of cameras of which one may not be right, by serial."""
        return clock_readings(self._talk)

    def neighbours(self, clip: Clip, slack_s: float) -> list[Clip]:
        """Files of the same camera that may be one recording with this one, as ``neighbours`` finds them."""
        return neighbours(self._talk, clip, slack_s)

    def newest_of(self, camera: str) -> Clip | None:
        """The clip that came in last from a camera; None where it has none."""
        newest = select(CLIPS.c.id).where(CLIPS.c.camera == camera)
        found = self._talk.scalar(newest.order_by(CLIPS.c.docked_at.desc(), CLIPS.c.id.desc()).limit(1))
        return None if found is None else self.get(ClipId(found))

    def update(
        self, clip: ClipId, *, by: str | None = None, reason: str | None = None, **fields: object
    ) -> Clip:
        """Correct fields of domain.clip.Clip and keep each old value; returns the clip as it now is.

        by and reason, where None, are those of the first draft of this transaction. The inventory line, the
        hours of marks and stills and the words follow. ValueError for a field that is a fact of the file, or
        that another table says.
        """
        self.update_many({clip: fields}, by=by, reason=reason)
        return self.get(clip)

    def update_many(
        self,
        changes: Mapping[ClipId, Mapping[str, Any]],
        *,
        by: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Correct many clips, each as ``update`` does; their words are written anew once for all of them."""
        for fields in changes.values():
            if fields.keys() & (FIXED | JOINED):
                raise ValueError(f"not to be corrected: {sorted(fields.keys() & (FIXED | JOINED))}")
        known = {clip.id: clip for clip in self.rows(list(changes))}
        changed: list[ClipId] = []
        history: list[dict[str, Any]] = []
        said = {
            "by": self._talk.author if by is None else by,
            "at": self._talk.now,
            "reason": self._talk.reason if reason is None else reason,
        }
        for id_, fields in changes.items():
            old = known.get(id_) or inventory.raise_missing(self._talk, id_)
            new = replace(old, **fields)
            before = columns_of(old)
            columns = {name: value for name, value in columns_of(new).items() if differ(value, before[name])}
            if not columns:
                continue
            self._talk.connection.execute(update(CLIPS).where(CLIPS.c.id == id_).values(**columns))
            if new.recording != old.recording:
                mark_cut(self._talk, [old.recording, new.recording])
            history += [
                {"clip": id_, "field": name, "old": as_text(former), "new": as_text(now), **said}
                for name in fields
                if differ(former := getattr(old, name), now := getattr(new, name))
            ]
            inventory.follow(self._talk, new)
            if "recorded_at" in columns or "clock_offset_s" in columns:
                marks.follow(self._talk, new)
            changed.append(id_)
        if changed:
            self._talk.connection.execute(insert(HISTORY), history)
            search.refresh(self._talk, changed)

    def set_damaged(self, clip: ClipId, damage: str) -> Clip:
        """Say that the clip does not match its seal, or cannot be read; the old word is kept."""
        return self.update(clip, is_damaged=True, damage=damage)

    def history(self, clip: ClipId) -> list[Change]:
        """The corrections of a clip, oldest first."""
        rows = self._talk.rows(select(HISTORY).where(HISTORY.c.clip == clip).order_by(HISTORY.c.id))
        return [
            Change(ClipId(each.clip), each.field, each.old, each.new, each.by, each.at, each.reason)
            for each in rows
        ]

    def remove(self, *clips: ClipId) -> None:
        """Take clips away with their marks, stills, bodies, history and words; their inventory lines stay."""
        for page in pages(clips):
            listed = select(CLIPS.c.id, CLIPS.c.recording).where(CLIPS.c.id.in_(page))
            recordings = dict(self._talk.rows(listed).all())
            for clip in page:
                if clip not in recordings:
                    inventory.raise_missing(self._talk, clip)
            search.forget(self._talk, page)
            self._talk.connection.execute(delete(CLIPS).where(CLIPS.c.id.in_(page)))
            mark_cut(self._talk, list(dict.fromkeys(recordings.values())))

    def sealed_head(self, clip: ClipId) -> SealedHead:
        """Fingerprint and length of the head as sealed."""
        return bodies.sealed_head(self._talk, clip)

    def set_sealed_head(self, clip: ClipId, head: SealedHead) -> None:
        """The head was wrapped anew for other keys."""
        bodies.set_sealed_head(self._talk, clip, head)

    def bodies(self, clip: ClipId) -> list[Sealed]:
        """The sealed bodies under the head: the original first, then the others by kind and name."""
        return bodies.bodies(self._talk, clip)

    def add_body(self, clip: ClipId, body: Sealed) -> None:
        """A body was sealed under the head; one of the same kind and name is replaced.

        ClipErased or ClipUnknown where the clip is gone: what is derived takes time, and the sweep goes on.
        """
        bodies.add_body(self._talk, clip, body)

    def remove_body(self, clip: ClipId, kind: BodyKind, name: str) -> None:
        """A derived body was unlinked."""
        bodies.remove_body(self._talk, clip, kind, name)

    def unprepared(self) -> list[ClipId]:
        """Clips without a body that they should have for being looked at, the newest first."""
        return bodies.unprepared(self._talk)
