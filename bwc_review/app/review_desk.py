"""Answers the review screen: opens clips for looking, keeps marks and stills, knows coverage and badge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

import numpy as np

from bwc_review.app.lines import badge_facts
from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action, may
from bwc_review.domain.alignment import Alignment
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import FOUND_BY_SEAL, Cancelled, ClipUnplayable, StationError
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Removed
from bwc_review.domain.people import PersonId
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.track import Position
from bwc_review.media.align_sound import Heard, SoundMatch, align_by_sound
from bwc_review.media.frame_index import FrameIndex
from bwc_review.operations.align import align_clips
from bwc_review.operations.mark import change_mark, mark, remove_mark, restore_mark
from bwc_review.operations.met_damage import note_gone, note_met
from bwc_review.operations.open_clip import OpenedClip, end_view, keep_watched, open_clip, read_part
from bwc_review.operations.place_from_track import positions_of
from bwc_review.operations.read_still import read_still
from bwc_review.operations.still_words import still_words
from bwc_review.operations.take_still import take_still
from bwc_review.player.coverage import merged
from bwc_review.player.feed import Source
from bwc_review.ui.review.needs import Aligned, Frames, OpenClip, Peaks, SeenBy, Strip
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.vault.reader import ReaderClosed, ReaderStream, SealedReader

if TYPE_CHECKING:
    from bwc_review.media.filmstrip import Filmstrip
    from bwc_review.media.frames import FrameServer
    from bwc_review.media.waveform import Waveform

_Made = TypeVar("_Made")
_PICTURES_KEPT = 24 << 20  # bytes of decoded pictures, where one is wanted now and then


def _no_frames() -> FrameIndex:
    """The index of a clip that is only heard."""
    return FrameIndex(Fraction(1, 1000), 0, np.array([], np.int64), np.array([], np.int64))


class Looked:
    """``OpenClip`` of the review: one clip with its readers and what was derived from it."""

    def __init__(
        self,
        opened: OpenedClip,
        index: FrameIndex,
        copy_start_s: float | None,
        strip: Filmstrip | None,
        waveform: Waveform | None,
        track: Sequence[Position] = (),
    ):
        self.opened = opened
        self._index = index
        self._copy_start_s = copy_start_s  # None where the same bytes play that the index is of
        self._strip = strip
        self._waveform = waveform
        self._track = track

    @property
    def clip(self) -> Clip:
        """What the catalogue says of it."""
        return self.opened.clip

    @property
    def source(self) -> Source:
        """The bytes that play."""
        return self.opened.playing

    @property
    def start_s(self) -> float:
        """What the container of ``source`` calls the first frame."""
        return self._index.origin_s if self._copy_start_s is None else self._copy_start_s

    @property
    def index(self) -> FrameIndex:
        """When each frame is shown."""
        return self._index

    @property
    def filmstrip(self) -> Strip | None:
        """Small pictures along the clip."""
        return self._strip

    @property
    def waveform(self) -> Peaks | None:
        """How loud it is."""
        return self._waveform

    @property
    def track(self) -> Sequence[Position]:
        """Where the camera was."""
        return self._track

    def frames(self, kept_bytes: int | None = None) -> Frames:
        """A decoder of its own over the original."""
        return self.decoder(_PICTURES_KEPT if kept_bytes is None else kept_bytes)

    def decoder(self, kept_bytes: int = _PICTURES_KEPT) -> FrameServer:
        """The same, as what it is."""
        from bwc_review.media.frames import FrameServer  # decoders, where a recording is looked at

        open_view = partial(plain_view, self.opened.reader)
        return FrameServer(open_view, self._index, self.clip.id, kept_bytes)

    def close(self) -> None:
        """Let go of every file and key, at once."""
        self.opened.reader.close()
        self.opened.playing.close()


class ReviewDesk:
    """``Opening``, ``Marking`` and ``Looking`` of the review screen."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._open: dict[str, Looked] = {}  # by view, until its end is on record; work lane only
        self._kept_ms: dict[str, int] = {}  # watched and kept so far, by view
        self._unsaid: dict[str, list[tuple[float, float]]] = {}  # watched, and its end could not be recorded

    # --- opening -------------------------------------------------------------------

    def open(self, clip: ClipId, progress: Progress = SILENT) -> OpenClip:
        """The clip, readable; logged before the first byte is decrypted.

        Where its frame index was not made yet, or is not what was sealed, it is made now, for this look,
        with progress. A filmstrip, waveform or track that is lost or not to be read hinders no look.
        """
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.clips.get(clip)
        session = seat.reason_covering(found)
        opened = open_clip(
            seat.station.catalogue,
            seat.station.store,
            seat.who.unlocked,
            seat.person,
            clip,
            session,
            seat.now,
            seat.rules,
        )
        if session is not None:
            seat.note_look(session, found)
        from bwc_review.media.filmstrip import Filmstrip  # decoders, where a recording is looked at
        from bwc_review.media.waveform import Waveform

        try:
            index = self._index(opened, progress)
            if index is None and not opened.clip.seen.has_audio:
                raise ClipUnplayable(clip)
            looked = Looked(
                opened,
                index if index is not None else _no_frames(),
                _copy_start_s(opened),
                self._made(opened, BodyKind.FILMSTRIP, Filmstrip.from_bytes),
                self._made(opened, BodyKind.WAVEFORM, Waveform.from_bytes),
                self._track(opened),
            )
        except BaseException:
            end_view(seat.station.catalogue, seat.person, opened, (), seat.now)
            raise
        self._open[opened.view] = looked
        self._kept_ms[opened.view] = 0
        return looked

    def watched(self, opened: OpenClip, spans: Sequence[tuple[float, float]]) -> None:
        """The look goes on; a look that was ended keeps no more."""
        assert isinstance(opened, Looked)  # noqa: S101 - what open gave
        seat, view = self._seat, opened.opened.view
        if view in self._open:
            # first: where the journal does not take it, nothing is kept yet that would be kept again
            note_gone(seat.station.catalogue, seat.station.store, seat.person, opened.opened)
            kept = keep_watched(seat.station.catalogue, seat.person, opened.opened, spans, seat.now)
            self._kept_ms[view] += kept

    def damaged(self, opened: OpenClip, error: StationError) -> None:
        """What was met, once for each place; what is no damage of a sealed file is not noted."""
        assert isinstance(opened, Looked)  # noqa: S101 - what open gave
        if isinstance(error, FOUND_BY_SEAL):
            note_met(self._seat.station.catalogue, self._seat.person, opened.opened, error)

    def ended(self, opened: OpenClip, watched: Sequence[tuple[float, float]]) -> None:
        """The look is over; said twice, it is recorded once.

        What could not be recorded is tried again when the station is locked, with what was watched.
        """
        assert isinstance(opened, Looked)  # noqa: S101 - what open gave
        seat, view = self._seat, opened.opened.view
        if view not in self._open:
            return
        spans = self._unsaid[view] = [*self._unsaid.get(view, ()), *watched]
        end_view(
            seat.station.catalogue, seat.person, opened.opened, spans, seat.now, self._kept_ms.get(view, 0)
        )
        for known in (self._open, self._kept_ms, self._unsaid):
            known.pop(view, None)
        note_gone(seat.station.catalogue, seat.station.store, seat.person, opened.opened)

    def end_left(self) -> None:
        """The station is being locked: end the looks whose end is not on record yet.

        Each is tried; raises what stopped the first that could not be recorded: the next start closes it as
        interrupted.
        """
        failed: list[StationError] = []
        for looked in list(self._open.values()):
            try:
                self.ended(looked, ())
            except StationError as error:
                failed.append(error)
        for known in (self._open, self._kept_ms, self._unsaid):
            known.clear()
        if failed:
            raise failed[0]

    # --- marking -------------------------------------------------------------------

    def marks(self, clips: Sequence[ClipId]) -> Sequence[Mark]:
        """All marks of these clips."""
        with self._seat.station.catalogue.read() as tables:
            return [one for clip in clips for one in tables.marks.of_clip(clip)]

    def add(
        self, clip: ClipId, kind: MarkKind, start: Instant, end: Instant | None, category: str, note: str
    ) -> Mark:
        """A new point or span."""
        del kind  # a mark with an end is a span
        seat = self._seat
        return mark(
            seat.station.catalogue, seat.person, clip, start, end, category, note, seat.now, seat.rules
        )

    def change(self, mark: Mark) -> Mark:
        """The mark with this id as it should be now."""
        seat = self._seat
        return change_mark(
            seat.station.catalogue,
            seat.person,
            mark.id,
            seat.now,
            seat.rules,
            start=mark.start,
            end=mark.end,
            category=mark.category,
            note=mark.note,
        )

    def remove(self, mark: MarkId) -> Removed:
        """Take a mark away; what brings it back."""
        seat = self._seat
        return remove_mark(seat.station.catalogue, seat.person, mark, seat.now, seat.rules)

    def restore(self, removed: Removed) -> Mark:
        """Bring a removed mark back as it was, a still with its picture."""
        seat = self._seat
        return restore_mark(seat.station.catalogue, seat.person, removed, seat.now, seat.rules)

    def align(self, clips: Sequence[ClipId], aligned: Aligned, against: ClipId | None) -> Sequence[Alignment]:
        """Keep how the clips of a camera stand."""
        seat = self._seat
        return align_clips(
            seat.station.catalogue,
            seat.person,
            clips,
            aligned.offset_s,
            aligned.method,
            aligned.confidence,
            against,
            seat.now,
            seat.rules,
        )

    def take_still(self, opened: OpenClip, frame: int) -> Mark:
        """Keep the untouched decoded frame."""
        from bwc_review.media.picture import png  # decoders, where a recording is looked at

        assert isinstance(opened, Looked)  # noqa: S101 - what open gave
        seat, clip, index = self._seat, opened.clip, opened.index
        at = Instant(frame, int(index.pts[frame]), index.offset_of(frame))
        server = opened.decoder()
        try:
            picture = server.frame(frame)
        except ReaderClosed as closed:  # the station was locked meanwhile: nothing more is shown or kept
            raise Cancelled from closed
        finally:
            server.close()
        assert picture.frame == frame  # noqa: S101 - a still is the frame it says, or a bug
        words = still_words(clip, at, opened.index.time_base, seat.person.id, seat.rules.zone)
        image = png(picture, words)
        return take_still(
            seat.station.catalogue,
            seat.station.store,
            seat.who.unlocked,
            seat.person,
            clip.id,
            at,
            image,
            picture.width,
            picture.height,
            seat.now,
            seat.rules,
        ).mark

    # --- knowing -------------------------------------------------------------------

    def coverage(self, clip: ClipId) -> Sequence[SeenBy]:
        """What was watched before: one's own always, that of others for who reads the journal."""
        person = self._seat.person
        reads_all = may(person, Action.READ_JOURNAL, self._seat.today) is None
        with self._seat.station.catalogue.read() as tables:
            watched = tables.coverage.of_clip(clip)
            names = {one.id: one.name for one in tables.people.all()} if reads_all else {}
        spans: dict[PersonId, list[tuple[float, float]]] = {person.id: []}
        for one in watched:
            if one.person == person.id or reads_all:
                spans.setdefault(one.person, []).append((one.from_s, one.to_s))
        return [
            SeenBy(id_, names.get(id_, person.name), id_ == person.id, merged(of_one))
            for id_, of_one in spans.items()
        ]

    def still(self, mark: MarkId) -> bytes | None:
        """The PNG kept for a mark, while the reason for its clip holds; the look at it is on record then."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.marks.still(mark)
            clip = tables.clips.get(found.clip) if found is not None else None
        if found is None or clip is None or not seat.sees([clip]):
            return None
        with seat.station.catalogue.read() as tables:
            return read_still(tables, seat.station.store, seat.who.unlocked, found)

    def badge(self, clip: ClipId) -> BadgeFacts:
        """How long the clip is kept."""
        with self._seat.station.catalogue.read() as tables:
            return badge_facts(tables, self._seat, clip)

    def match_sound(
        self, fixed: Sequence[tuple[float, Peaks]], moved: Sequence[tuple[float, Peaks]], progress: Progress
    ) -> SoundMatch:
        """Compare the sound of two cameras."""
        one, other = ([Heard(at_s, it.per_second, it.peaks) for at_s, it in lane] for lane in (fixed, moved))
        return align_by_sound(one, other, progress=progress)

    def _index(self, opened: OpenedClip, progress: Progress) -> FrameIndex | None:
        kept = self._made(opened, BodyKind.FRAMES, FrameIndex.from_bytes)
        if kept is not None:
            return kept
        if not opened.clip.seen.has_video:
            return None
        from bwc_review.media.probe import probe  # decoders, where a recording is looked at

        return probe(cast("BinaryIO", _WatchedStream(opened.reader, progress)))[1]

    def _track(self, opened: OpenedClip) -> Sequence[Position]:
        """Where the camera was; none where a newer program wrote what is kept of that."""
        kept = self._part(opened, BodyKind.TRACK)
        return positions_of(kept, opened.clip) if kept else ()

    def _made(self, opened: OpenedClip, kind: BodyKind, read: Callable[[bytes], _Made]) -> _Made | None:
        """What was made of the clip; None also where another version of the program wrote it."""
        kept = self._part(opened, kind)
        try:
            return read(kept) if kept is not None else None
        except ValueError:
            return None

    def _part(self, opened: OpenedClip, kind: BodyKind) -> bytes | None:
        seat = self._seat
        return read_part(
            seat.station.catalogue, seat.station.store, seat.who.unlocked, seat.person, opened, kind
        )


def _copy_start_s(opened: OpenedClip) -> float | None:
    """What a working copy calls the first frame, in seconds; what hinders that, playing will meet and say."""
    if opened.playing is opened.reader:
        return None
    from bwc_review.media.remux import first_picture_s  # decoders, where a recording is looked at

    try:
        return first_picture_s(plain_view(opened.playing))
    except StationError:
        return 0.0


class _WatchedStream(ReaderStream):
    """Tells how far the clip is read, and stops where nobody waits for it any more."""

    def __init__(self, reader: SealedReader, progress: Progress) -> None:
        super().__init__(reader)
        self._whole, self._progress = max(1, reader.size), progress

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises Cancelled."""
        self._progress.step(min(self.tell(), self._whole), self._whole)
        return super().read(size)


def plain_view(reader: SealedReader) -> BinaryIO:
    """The plain bytes as a file. libav reads in large pieces itself: one more that reads ahead would take
    what lies before a damaged block for damaged as well.
    """
    return cast("BinaryIO", ReaderStream(reader))
