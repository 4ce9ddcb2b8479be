"""The clips that exist: their rows, their sealed parts and the old values of what was corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    and_,
    delete,
    exists,
    func,
    insert,
    not_,
    or_,
    select,
    type_coerce,
    update,
)

from bwc_review.catalogue import due_query, inventory, marks, search
from bwc_review.catalogue.clip_counts import counts, total
from bwc_review.catalogue.clip_order import ids_asked
from bwc_review.catalogue.clip_query import (
    CLIPS,
    HAS_CONTENT,
    HELD,
    HOLDS,
    IN_INCIDENT,
    MARKS,
    PEOPLE,
    content,
)
from bwc_review.catalogue.clip_row import clip_of, columns_of, name_code, name_of
from bwc_review.catalogue.clock_readings import ClockReadings, clock_readings
from bwc_review.catalogue.compact import sealed_usually
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.due_query import Due, DueAlike
from bwc_review.catalogue.id_lists import begins_or_ends
from bwc_review.catalogue.packing import as_text
from bwc_review.catalogue.schema import BodyRow, ChangeRow
from bwc_review.catalogue.schema_requests import RestrictionRow
from bwc_review.domain.change import Change
from bwc_review.domain.clip import (
    HALF,
    MADE_AGAIN,
    REPAIRABLE,
    BodyKind,
    Clip,
    ClipId,
    Place,
    RecordingId,
    Sealed,
    SealedHead,
)
from bwc_review.domain.due_calendar import DueGroup
from bwc_review.domain.errors import ClipErased, ClipUnknown
from bwc_review.domain.moments import clock_seconds_between, differ, in_zone, instant, later, seconds_between
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery, Counts
from bwc_review.domain.recording import end_of

BODIES, HISTORY, RESTRICTIONS = table(BodyRow), table(ChangeRow), table(RestrictionRow)
FIXED = {"id", "sha256", "size_bytes", "source_name", "docked_at", "belongs", "pressed", "camera_claims"}
# ^ facts of the file
JOINED = {"wearer_name", "incident", "mark_count", "open_holds", "restricted_to"}  # said by other tables


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


class Named(NamedTuple):
    """A clip as the name of its file finds it; what lies in the vault is told by its lengths."""

    source_name: str
    clip: ClipId
    size_bytes: int
    sha256: str
    head_bytes: int
    sealed_bytes: int


_NAME = (CLIPS.c.source_name, CLIPS.c.camera, CLIPS.c.recorded_at, CLIPS.c.zone)  # of which name_of makes it
_LONGEST_FILE_S = 26 * 3600.0  # no camera writes a longer one
# Questions with all the columns take longer to put than to answer: they are put together once.
_BY_TIME = (
    select(CLIPS, PEOPLE.c.first_name, PEOPLE.c.last_name, IN_INCIDENT.c.incident)
    .select_from(CLIPS)
    .outerjoin(PEOPLE, PEOPLE.c.id == CLIPS.c.wearer)
    .outerjoin(IN_INCIDENT, IN_INCIDENT.c.clip == CLIPS.c.id)
    .order_by(CLIPS.c.recorded_at, CLIPS.c.id)
)
_TWIN = CLIPS.alias()
_HAS_TWIN = exists().where(
    _TWIN.c.id != CLIPS.c.id,
    or_(
        and_(_TWIN.c.id == CLIPS.c.recording, _TWIN.c.recording == _TWIN.c.id),
        and_(_TWIN.c.recording == CLIPS.c.recording, _TWIN.c.recording != _TWIN.c.id),
    ),
)
_MARKING_CUT = update(CLIPS).values(is_cut=_HAS_TWIN)


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
        found = self._where(CLIPS.c.id == clip)
        if not found:
            self._raise_missing(clip)
        return found[0]

    def find(self, part: str) -> Clip:
        """The only clip whose id begins so, or ends so (four signs at least).

        ClipUnknown says how many there are, ClipErased as ``get``.
        """
        named = begins_or_ends(CLIPS.c.id, part)
        found = self._where(named, limit=2) if part else []
        if len(found) == 1:
            return found[0]
        number = self._talk.scalar(select(func.count()).where(named)) if found else 0
        if not found and part:
            self._raise_missing(inventory.only_called(self._talk, part) or part)
        raise ClipUnknown(part, number)

    def by_sha256(self, sha256: str) -> Clip | None:
        """The clip that holds this very file; of several empty files the first one docked."""
        full = self._where(HAS_CONTENT, limit=1, **content(sha256))
        found = full or self._where(and_(CLIPS.c.size_bytes == 0, CLIPS.c.sha256 == sha256), limit=1)
        return found[0] if found else None

    def same_name(self, camera: str, source_name: str) -> ClipId | None:
        """The newest existing clip that came from this camera under this name."""
        named = (CLIPS.c.name_code == name_code(source_name)) & (CLIPS.c.camera == camera)
        question = select(CLIPS.c.id, *_NAME).where(named)
        rows = self._talk.rows(question.order_by(CLIPS.c.docked_at.desc(), CLIPS.c.id.desc()))
        return next((ClipId(row.id) for row in rows.all() if name_of(row) == source_name), None)

    def named(self, camera: str, names: Iterable[str]) -> list[Named]:
        """Of each of these names the newest existing clip that came from this camera, where there is one."""
        of_clip = (*_NAME, CLIPS.c.id, CLIPS.c.size_bytes, CLIPS.c.sha256, CLIPS.c.head_bytes)
        original = (BODIES.c.clip == CLIPS.c.number) & (BODIES.c.kind == BodyKind.CLIP)
        question = select(*of_clip, BODIES.c.plain_bytes, BODIES.c.beyond_bytes).join(BODIES, original)
        found: dict[str, Named] = {}
        for page in search.pages(names):
            wanted = set(page)
            named = CLIPS.c.name_code.in_([name_code(name) for name in page]) & (CLIPS.c.camera == camera)
            for row in self._talk.rows(question.where(named).order_by(CLIPS.c.docked_at, CLIPS.c.id)):
                if (name := name_of(row)) not in wanted:
                    continue
                found[name] = Named(
                    name,
                    ClipId(row.id),
                    row.size_bytes,
                    row.sha256,
                    row.head_bytes,
                    sealed_usually(row.plain_bytes) + row.beyond_bytes,
                )
        return list(found.values())

    def ids(self, query: ClipQuery, today: date | None = None, zone: tzinfo = UTC) -> Sequence[ClipId]:
        """The ids a query asks, in its order; today, where None, is the clock's. zone: of the days asked."""
        return ids_asked(self._talk, query, today or self._talk.now.date(), zone)

    def rows(self, ids: Sequence[str]) -> list[Clip]:
        """The clips with these ids, in this order; those that no longer exist are left out."""
        found: dict[str, Clip] = {}
        for page in search.pages(dict.fromkeys(ids)):
            found.update({clip.id: clip for clip in self._where(CLIPS.c.id.in_(page))})
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
        at = _microseconds(near)
        apart = func.abs(type_coerce(CLIPS.c.recorded_at, BigInteger) - at)
        rows = self._talk.rows(select(CLIPS.c.id).where(question).order_by(apart, CLIPS.c.id).limit(8 * most))
        found = [clip for clip in self.rows(list(rows.scalars())) if clip.probe.container in containers]
        return found[:most]

    def recording_members(self, recording: RecordingId) -> list[Clip]:
        """The clips of one recording, by time."""
        return self._where(_of_recordings([recording]))

    def recordings(self, recordings: Iterable[RecordingId]) -> dict[RecordingId, RecordingSum]:
        """What the files of each of these recordings make together; a question for five hundred, or two."""
        found: dict[RecordingId, RecordingSum] = {}
        for page in search.pages(dict.fromkeys(recordings)):
            inside = _of_recordings(page)
            sums = select(
                CLIPS.c.recording, func.count(), func.sum(CLIPS.c.duration_s), func.max(CLIPS.c.is_damaged)
            )
            rows = self._talk.rows(sums.where(inside).group_by(CLIPS.c.recording)).all()
            damaged: dict[str, list[Clip]] = {}
            if any(row[3] for row in rows):
                for clip in self._where(and_(inside, CLIPS.c.is_damaged)):
                    damaged.setdefault(clip.recording, []).append(clip)
            marked = select(CLIPS.c.recording, func.count()).join(MARKS, MARKS.c.clip == CLIPS.c.id)
            marks = dict(self._talk.rows(marked.where(inside).group_by(CLIPS.c.recording)).all())
            held, free = self._held(inside)
            worn = self._worn(inside) if any(row[1] > 1 for row in rows) else {}
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

    def _worn(self, inside: ColumnElement[bool]) -> dict[str, tuple[str, ...]]:
        """By recording: the names of its wearers, where its files have more than one."""
        of_files = (
            select(CLIPS.c.recording, CLIPS.c.wearer, PEOPLE.c.first_name, PEOPLE.c.last_name)
            .outerjoin(PEOPLE, PEOPLE.c.id == CLIPS.c.wearer)
            .where(inside, CLIPS.c.is_cut)
            .order_by(CLIPS.c.recorded_at, CLIPS.c.id)
        )
        found: dict[str, dict[str | None, str]] = {}
        for name, wearer, *names in self._talk.rows(of_files):
            found.setdefault(name, {}).setdefault(wearer, " ".join(part for part in names if part))
        return {name: tuple(worn.values()) for name, worn in found.items() if len(worn) > 1}

    def _held(self, inside: ColumnElement[bool]) -> tuple[dict[str, list[ClipId]], dict[str, date]]:
        """By recording: the files that are held, by time, and the first day on which another one goes."""
        kept = select(CLIPS.c.recording, CLIPS.c.id).where(inside, HELD)
        held: dict[str, list[ClipId]] = {}
        for name, clip in self._talk.rows(kept.order_by(CLIPS.c.recorded_at, CLIPS.c.id)):
            held.setdefault(name, []).append(ClipId(clip))
        if not held:
            return {}, {}
        others = select(CLIPS.c.recording, func.min(CLIPS.c.due_on)).where(inside, not_(HELD))
        return held, dict(self._talk.rows(others.group_by(CLIPS.c.recording)).all())

    def with_recordings(self, ids: Sequence[str]) -> list[Clip]:
        """These clips with the other files of their recordings, by time within each page of 500."""
        found: list[Clip] = []
        for page in search.pages(dict.fromkeys(ids)):
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
            found += self._where(or_(CLIPS.c.id.in_(alone), _of_recordings(list(cut))))
        return found

    def of_camera_between(self, camera: str, start: datetime, end: datetime) -> list[Clip]:
        """Clips of a camera recorded, by its own clock, from start up to but not including end."""
        return self._where(
            (CLIPS.c.camera == camera) & (CLIPS.c.recorded_at >= start) & (CLIPS.c.recorded_at < end)
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
        """Files of the same camera that may be one recording with this one, by time.

        Those that end where it starts or start where it ends, give or take ``slack_s``, those of its series
        within a day, and the places within it where a person split a recording.
        """
        start, end = clip.recorded_at, end_of(clip)
        ends = type_coerce(CLIPS.c.recorded_at, BigInteger) + CLIPS.c.duration_s * 1_000_000
        near = or_(CLIPS.c.is_apart)
        for step_s in {0.0, _clock_step_s(start, end)}:  # a camera's clock may not have made that step
            first, last = (_microseconds(later(start, step_s + slack)) for slack in (-slack_s, slack_s))
            begins = CLIPS.c.recorded_at.between(later(end, -slack_s - step_s), later(end, slack_s - step_s))
            near = or_(near, ends.between(first, last), begins)
        if clip.belongs.series:
            near = or_(near, CLIPS.c.series_code == name_code(clip.belongs.series))
        reach = CLIPS.c.recorded_at.between(later(start, -_LONGEST_FILE_S), later(end, _LONGEST_FILE_S))
        return self._where(and_(CLIPS.c.camera == clip.camera, CLIPS.c.id != clip.id, reach, near))

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
            old = known.get(id_) or self._raise_missing(id_)
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
        for page in search.pages(clips):
            listed = select(CLIPS.c.id, CLIPS.c.recording).where(CLIPS.c.id.in_(page))
            recordings = dict(self._talk.rows(listed).all())
            for clip in page:
                if clip not in recordings:
                    self._raise_missing(clip)
            search.forget(self._talk, page)
            self._talk.connection.execute(delete(CLIPS).where(CLIPS.c.id.in_(page)))
            mark_cut(self._talk, list(dict.fromkeys(recordings.values())))

    def sealed_head(self, clip: ClipId) -> SealedHead:
        """Fingerprint and length of the head as sealed."""
        row = self._talk.first(select(CLIPS.c.head_sha256, CLIPS.c.head_bytes).where(CLIPS.c.id == clip))
        if row is None:
            self._raise_missing(clip)
        return SealedHead(row.head_sha256, row.head_bytes)

    def set_sealed_head(self, clip: ClipId, head: SealedHead) -> None:
        """The head was wrapped anew for other keys."""
        values = {"head_sha256": head.sha256, "head_bytes": head.size_bytes}
        changed = self._talk.connection.execute(update(CLIPS).where(CLIPS.c.id == clip).values(**values))
        if not changed.rowcount:
            self._raise_missing(clip)

    def bodies(self, clip: ClipId) -> list[Sealed]:
        """The sealed bodies under the head: the original first, then the others by kind and name."""
        question = select(BODIES, CLIPS.c.sha256).join(CLIPS, CLIPS.c.number == BODIES.c.clip)
        found = [
            Sealed(
                each.kind,
                _name_of(each.kind, each.name),
                "" if each.kind in MADE_AGAIN else each.plain_sha256 or each.sha256,
                each.plain_bytes,
                each.sealed_sha256,
                sealed_usually(each.plain_bytes) + each.beyond_bytes,
            )
            for each in self._talk.rows(question.where(CLIPS.c.id == clip))
        ]
        return sorted(found, key=lambda body: (body.kind is not BodyKind.CLIP, body.kind.value, body.name))

    def add_body(self, clip: ClipId, body: Sealed) -> None:
        """A body was sealed under the head; one of the same kind and name is replaced.

        ClipErased or ClipUnknown where the clip is gone: what is derived takes time, and the sweep goes on.
        """
        of_clip = self._talk.first(select(CLIPS.c.number, CLIPS.c.sha256).where(CLIPS.c.id == clip))
        if of_clip is None:
            self._raise_missing(clip)
        self.remove_body(clip, body.kind, body.name)
        is_known = body.kind in MADE_AGAIN or body.plain_sha256 == of_clip.sha256
        self._talk.insert(
            BODIES,
            clip=of_clip.number,
            kind=body.kind,
            name=stored_name(body.kind, body.name),
            plain_sha256=None if is_known else body.plain_sha256,
            plain_bytes=body.plain_bytes,
            sealed_sha256=body.sealed_sha256[:HALF] if body.kind in MADE_AGAIN else body.sealed_sha256,
            beyond_bytes=body.sealed_bytes - sealed_usually(body.plain_bytes),
        )

    def unprepared(self) -> list[ClipId]:
        """Clips without a body that they should have for being looked at, the newest first."""
        video, audio, seeks = CLIPS.c.has_video, CLIPS.c.has_audio, CLIPS.c.can_seek
        lacks = or_(
            and_(video, or_(_without(BodyKind.FRAMES), _without(BodyKind.FILMSTRIP))),
            and_(audio, _without(BodyKind.WAVEFORM)),
            and_(or_(video, audio), not_(seeks), _without(BodyKind.WORKING_COPY)),
            and_(CLIPS.c.damage.in_(REPAIRABLE), _without(BodyKind.REPAIRED)),
            and_(CLIPS.c.latitude.is_not(None), _without(BodyKind.TRACK)),
        )
        question = select(CLIPS.c.id).where(lacks).order_by(CLIPS.c.recorded_at.desc(), CLIPS.c.id.desc())
        return [ClipId(each) for each in self._talk.rows(question).scalars()]

    def remove_body(self, clip: ClipId, kind: BodyKind, name: str) -> None:
        """A derived body was unlinked."""
        self._talk.connection.execute(
            delete(BODIES).where(
                BODIES.c.clip == _row_of(clip),
                BODIES.c.kind == kind,
                BODIES.c.name == stored_name(kind, name),
            )
        )

    def _where(self, condition: ColumnElement[bool], limit: int | None = None, **asked: object) -> list[Clip]:
        """Clips by time, with what other tables say of them: four questions, however many clips."""
        rows = self._talk.connection.execute(_BY_TIME.where(condition).limit(limit), asked).all()
        ids = [row.id for row in rows]
        marks = self._number_of(MARKS.c.clip, ids)
        holds = self._number_of(HOLDS.c.clip, ids, HOLDS.c.released_at.is_(None), HOLDS.c.freed_at.is_(None))
        limits = self._restrictions(ids)
        return [
            clip_of(row, marks.get(row.id, 0), holds.get(row.id, 0), limits.get(row.id, ())) for row in rows
        ]

    def _restrictions(self, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """The reasons of the restrictions in force."""
        found: dict[str, tuple[str, ...]] = {}
        for page in search.pages(ids):
            question = select(RESTRICTIONS.c.clip, RESTRICTIONS.c.reason).where(
                RESTRICTIONS.c.lifted_at.is_(None), RESTRICTIONS.c.clip.in_(page)
            )
            for clip, reason in self._talk.rows(question.order_by(RESTRICTIONS.c.reason)):
                found[clip] = (*found.get(clip, ()), reason)
        return found

    def _number_of(
        self, clip: ColumnElement[str], ids: Sequence[str], *more: ColumnElement[bool]
    ) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for page in search.pages(ids):
            question: Any = select(clip, func.count()).where(clip.in_(page), *more).group_by(clip)
            found.update({row[0]: row[1] for row in self._talk.rows(question)})
        return found

    def _raise_missing(self, clip: str) -> Any:
        line = inventory.find(self._talk, clip)
        if line is None:
            raise ClipUnknown(clip)
        if line.erased_at is None:
            raise ClipErased(clip, None)
        raise ClipErased(clip, line.erased_at.astimezone(line.recorded_at.tzinfo).date())


def mark_cut(talk: Conversation, recordings: Sequence[str]) -> None:
    """Say of the clips of these recordings whether theirs has several files."""
    talk.connection.execute(_MARKING_CUT.where(_of_recordings(recordings)))


def _of_recordings(names: Sequence[str]) -> ColumnElement[bool]:
    """That a clip is of one of these: nearly all are called as theirs, and an index knows the others."""
    return or_(
        and_(CLIPS.c.id.in_(names), CLIPS.c.recording == CLIPS.c.id),
        and_(CLIPS.c.recording.in_(names), CLIPS.c.recording != CLIPS.c.id),
    )


def _clock_step_s(start: datetime, end: datetime) -> float:
    """By how many seconds the clocks of the zone of ``start`` step within a file's length of the two."""
    first, last = (
        in_zone(at, start.tzinfo or UTC)
        for at in (later(start, -_LONGEST_FILE_S), later(end, _LONGEST_FILE_S))
    )
    return clock_seconds_between(first, last) - seconds_between(first, last)


def _microseconds(moment: datetime) -> int:
    """As the column of a moment keeps it."""
    return (instant(moment) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def _without(kind: BodyKind) -> ColumnElement[bool]:
    return not_(exists().where(BODIES.c.clip == CLIPS.c.number, BODIES.c.kind == kind))


def _row_of(clip: ClipId) -> Any:
    return select(CLIPS.c.number).where(CLIPS.c.id == clip).scalar_subquery()


_NAMELESS = "\n"  # no part of a file's name


def stored_name(kind: BodyKind, name: str) -> str:
    """Nearly every derived body is called like its kind: that is the empty text."""
    if kind is BodyKind.CLIP:
        return name
    return "" if name == kind.value else name or _NAMELESS


def _name_of(kind: BodyKind, stored: str) -> str:
    if kind is BodyKind.CLIP:
        return stored
    return "" if stored == _NAMELESS else stored or kind.value
