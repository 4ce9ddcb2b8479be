"""Moves one camera beside the other: by a frame, by the sound, or back to the clocks; each kept and logged.

A person nudges many times until both pictures agree. What is logged is where the hand came to rest: a second
after the last nudge, or when the visit ends or anything else is done with the alignment.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review.domain.alignment import LARGEST_OFFSET_S, Alignment, AlignMethod
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import AlignmentTooLarge
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.review.needs import Aligned, Index, Looking, Marking, Peaks, SoundMatch
from bwc_review.ui.review.visit_run import VisitRun

_REST_MS = 1_000
_SLOW_MS = 300
_NOMINAL_S = 0.04  # of a frame, where a clip has none

Heard = list[tuple[float, Peaks]]


def nudged(offset_s: float, index: Index, there_s: float, way: int) -> float:
    """The offset, in whole milliseconds, with which a lane shows the frame before (way 1: the lane is moved
    later) or after (-1) the one it shows now, there_s seconds into its clip.

    How far into its frame the moment lies stays, but for the rounding, which never skips a frame.
    """
    shown = index.at_offset(there_s) if index.count else 0
    wanted = shown - way
    if index.count == 0 or not 0 <= wanted < index.count:
        return round(offset_s + way * _NOMINAL_S, 3)
    begin = index.offset_of(wanted)
    lasts = index.offset_of(wanted + 1) - begin if wanted + 1 < index.count else _NOMINAL_S
    into = max(0.0, there_s - index.offset_of(shown))
    exact_ms = (offset_s + there_s - begin - (into if into < lasts else lasts / 2)) * 1000
    rounded = [round(exact_ms) / 1000, math.floor(exact_ms) / 1000, math.ceil(exact_ms) / 1000]
    shows_it = [one for one in rounded if index.at_offset(there_s + offset_s - one) == wanted]
    return (shows_it or rounded)[0]


class AlignHand(QObject):
    """``failed`` carries a ``StationError``: nothing was moved, or it was put back. ``slow`` carries a job
    that takes a while: its progress is to be shown.
    """

    failed = Signal(object)
    slow = Signal(object)

    def __init__(self, marking: Marking, looking: Looking, work: Jobs, ask: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._marking, self._looking = marking, looking
        self._work, self._ask = work, ask
        self._run: VisitRun | None = None
        self._kept: dict[ClipId, Aligned] = {}
        self._in_hand = ""  # the lane nudged and not kept yet
        self._chosen = ""  # the lane that was primary before
        self._primary = ""
        self._matching: Job | None = None
        self._turn = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.keep)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SLOW_MS)
        self._patience.timeout.connect(self._tell_slow)

    def begin(self, run: VisitRun | None) -> None:
        """Another visit, or none: what is in hand is kept first."""
        self.keep()
        if self._matching is not None:
            self._matching.cancel()
            self._matching = None
            self._turn += 1
        self._patience.stop()
        self._run = run
        self._chosen, self._primary = "", ""
        self._kept = {}
        if run is not None:
            self._primary = run.stage.primary
            here = {clip.id for clip in run.visit.clips}
            self._kept = {clip: one for clip, one in run.visit.align if clip in here}

    @property
    def lane(self) -> str:
        """The camera that is moved: the one beside the primary; of several the one chosen before it."""
        if self._run is None or len(self._run.decks) < 2:
            return ""
        lanes, primary = list(self._run.decks), self._run.stage.primary
        if self._chosen not in ("", primary):
            return self._chosen
        return lanes[(lanes.index(primary) + 1) % len(lanes)]

    def follow_primary(self) -> None:
        """Another lane became the clock: what is in hand is kept, and the one before is moved from now on."""
        if self._run is not None and (primary := self._run.stage.primary) != self._primary:
            self.keep()
            self._chosen, self._primary = self._primary, primary

    # --- what is done

    def nudge(self, way: int) -> None:
        """By one frame of the lane: later on the wall clock (1), or earlier (-1)."""
        run, lane = self._may(), self.lane
        if run is None:
            return
        if self._in_hand not in ("", lane):
            self.keep()
        offset_s = self._nudged(run, lane, way)
        if abs(offset_s) > LARGEST_OFFSET_S:
            self.failed.emit(AlignmentTooLarge(round(offset_s), round(LARGEST_OFFSET_S)))
            return
        self._in_hand = lane
        run.realign(dict.fromkeys(run.clips_of(lane), Aligned(offset_s, AlignMethod.HAND)))
        self._rest.start()

    def keep(self) -> None:
        """Log where the hand came to rest; nothing where it came back to where it began."""
        self._rest.stop()
        lane, self._in_hand = self._in_hand, ""
        if self._run is None or not lane:
            return
        clips, now = self._run.clips_of(lane), self._run.aligned(lane)
        if all(self._kept.get(clip, Aligned()).offset_s == now.offset_s for clip in clips):
            self._run.realign({clip: self._kept.get(clip, Aligned()) for clip in clips})
        else:
            self._keep(self._run, dict.fromkeys(clips, now), _shown(self._run, self._run.stage.primary))

    def back_to_clocks(self) -> None:
        """Every camera stands by its corrected clock again."""
        if (run := self._may()) is None:
            return
        self.keep()
        moved = [clip for clip, one in self._kept.items() if one != Aligned()]
        if moved:
            aligned = dict.fromkeys(moved, Aligned())
            run.realign(aligned)
            self._keep(run, aligned, None)

    def by_sound(self) -> None:
        """Move the lane so that its sound falls on that of the primary one; refused where it cannot tell."""
        run, lane = self._may(), self.lane
        if run is None or self._matching is not None:
            return
        self.keep()
        base_s = run.aligned(lane).offset_s
        fixed = _heard(run, run.stage.primary, None)
        moved = _heard(run, lane, base_s)
        job = self._ask.start(partial(_match, self._looking, fixed, moved))
        self._matching = job
        self._turn += 1  # not the job itself: one that knows itself would never be let go
        job.ended.connect(partial(self._compared, self._turn))
        job.done.connect(partial(self._matched, self._turn, lane, base_s))
        job.failed.connect(self.failed)
        self._patience.start()

    # --- within

    def _may(self) -> VisitRun | None:
        run = self._run
        return run if run is not None and run.visit.may_mark and len(run.decks) > 1 else None

    def _nudged(self, run: VisitRun, lane: str, way: int) -> float:
        offset_s = run.aligned(lane).offset_s
        hit = run.wall.at(run.moment).get(lane)
        opened = run.opened(hit[0]) if hit is not None else None
        if hit is None or opened is None:  # nothing to be seen of it now: by what its frames last
            first = run.clip(run.clips_of(lane)[0])
            frame_s = 1 / first.seen.fps if first is not None and first.seen.fps > 0 else _NOMINAL_S
            return round(offset_s + way * frame_s, 3)
        return nudged(offset_s, opened.index, hit[1], way)

    def _tell_slow(self) -> None:
        if self._matching is not None:
            self.slow.emit(self._matching)

    def _compared(self, turn: int) -> None:
        if turn == self._turn:
            self._matching = None
            self._patience.stop()

    def _matched(self, turn: int, lane: str, base_s: float, found: SoundMatch) -> None:
        run = self._run
        if run is None or turn != self._turn:
            return
        self.keep()
        offset_s = round(base_s + found.shift_s, 3) + 0.0  # no minus nought
        if abs(offset_s) > LARGEST_OFFSET_S:
            self.failed.emit(AlignmentTooLarge(round(offset_s), round(LARGEST_OFFSET_S)))
            return
        by_sound = Aligned(offset_s, AlignMethod.SOUND, found.confidence)
        aligned = dict.fromkeys(run.clips_of(lane), by_sound)
        run.realign(aligned)
        self._keep(run, aligned, _shown(run, run.stage.primary))

    def _keep(self, run: VisitRun, aligned: Mapping[ClipId, Aligned], against: ClipId | None) -> None:
        """Log how these clips stand, all alike; put them back if that fails."""
        before = {clip: self._kept.get(clip, Aligned()) for clip in aligned}
        self._kept |= aligned
        one = next(iter(aligned.values()))
        job = self._work.start(partial(_align, self._marking, tuple(aligned), one, against))
        job.failed.connect(partial(self._put_back, run, before))

    def _put_back(self, run: VisitRun, before: Mapping[ClipId, Aligned], error: object) -> None:
        if run is self._run:
            self._kept |= before
            run.realign(before)
        self.failed.emit(error)


def _shown(run: VisitRun, lane: str) -> ClipId:
    """The lane's clip of this moment, or else its first."""
    opened = run.decks[lane].clip
    return opened.clip.id if opened is not None else run.clips_of(lane)[0]


def _heard(run: VisitRun, lane: str, offset_s: float | None) -> Heard:
    """The outlines of a lane's open clips and where each stands; offset_s: all of them aligned alike."""
    heard = []
    for one in run.wall.of_lane(lane):
        opened = run.opened(one.clip)
        if opened is not None and opened.waveform is not None:
            begin = one.begin if offset_s is None else one.starts_at
            at_s = seconds_between(run.wall.start, begin) + (offset_s or 0.0)
            heard.append((at_s, opened.waveform))
    return heard


def _match(looking: Looking, fixed: Heard, moved: Heard, progress: Progress) -> SoundMatch:
    return looking.match_sound(fixed, moved, progress)


def _align(
    marking: Marking, clips: Sequence[ClipId], aligned: Aligned, against: ClipId | None, _: object
) -> Sequence[Alignment]:
    return marking.align(clips, aligned, against)
