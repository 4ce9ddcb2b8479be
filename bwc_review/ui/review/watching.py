"""Knows what each person watched of a visit's clips, and keeps what is watched now as it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId
from bwc_review.player.coverage import Span, merged, without
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.needs import Looking, OpenClip, Opening, SeenBy
from bwc_review.ui.review.timeline_model import SeenRow, TimelineModel

KEEP_EVERY_MS = 45_000  # a power cut costs less than a minute of what was watched
_ROWS = 4  # people shown one by one, oneself first


class Watching(QObject):
    """``changed``: what was watched before is known. ``failed`` carries a ``StationError``."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        model: TimelineModel,
        decks: Mapping[str, Deck],
        opening: Opening,
        looking: Looking,
        lanes: tuple[Jobs, Jobs],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._decks = decks
        self._opening = opening
        self._looking = looking
        self._work, self._ask = lanes
        self._opened: dict[ClipId, OpenClip] = {}
        self._before: dict[ClipId, tuple[SeenBy, ...]] = {}
        self._kept: dict[ClipId, tuple[Span, ...]] = {}  # or about to be
        self._written: dict[ClipId, tuple[Span, ...]] = {}  # kept for certain; of the work lane alone
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, clips: Sequence[ClipId]) -> None:
        """Ask what was watched before; keep what is watched from now on."""
        for clip in clips:
            asked = self._ask.start(partial(_coverage, self._looking, clip))
            asked.done.connect(partial(self._came, clip))
            asked.failed.connect(self._fail)
        self._timer.start()

    def add(self, opened: OpenClip) -> None:
        """A clip was opened: it can be watched."""
        self._opened[opened.clip.id] = opened

    def keep(self) -> None:
        """Keep what was watched since the last time; where that fails, the next time tries again."""
        for clip in self._opened:
            spans = self._left(clip)
            if not spans:
                continue
            self._kept[clip] = merged([*self._kept.get(clip, ()), *spans])
            job = self._work.start(partial(_watched, self._opening, self._opened[clip], spans, self._written))
            job.failed.connect(partial(self._not_kept, clip, spans))

    def end(self) -> Mapping[ClipId, Callable[[], tuple[Span, ...]]]:
        """What is still to be kept of each clip; nothing is noted from now on.

        Asked in the work lane, where it is known whether what was being kept last could be kept.
        """
        self._timer.stop()
        self._is_over = True
        watched = self.watched
        left = {
            clip: partial(_not_written, self._written, clip, watched.get(clip, ())) for clip in self._opened
        }
        self._opened.clear()
        return left

    @property
    def watched(self) -> Mapping[ClipId, tuple[Span, ...]]:
        """What was watched in this visit."""
        return {clip: spans for deck in self._decks.values() for clip, spans in deck.watched.items()}

    def rows(self) -> tuple[SeenRow, ...]:
        """What was watched on the wall clock, whatever the lane: oneself first, then the others by name.

        Beyond a few people the last row is that of all the others together.
        """
        own: list[Span] = [span for clip, spans in self.watched.items() for span in self._placed(clip, spans)]
        others: dict[PersonId, tuple[str, list[Span]]] = {}
        for clip, people in self._before.items():
            for one in people:
                spans = own if one.is_own else others.setdefault(one.person, (one.name, []))[1]
                spans += self._placed(clip, one.spans)
        named = sorted((name, merged(spans)) for name, spans in others.values())
        alone = named if len(named) < _ROWS else named[: _ROWS - 1]
        rows = [SeenRow("", merged(own)), *(SeenRow(name, spans) for name, spans in alone)]
        if rest := tuple(named[len(alone) :]):
            rows.append(SeenRow("", merged(span for _, spans in rest for span in spans), rest))
        return tuple(rows)

    def _placed(self, clip: ClipId, spans: Sequence[Span]) -> list[Span]:
        return [(self._model.place(clip, start), self._model.place(clip, end)) for start, end in spans]

    def _left(self, clip: ClipId) -> tuple[Span, ...]:
        return without(self.watched.get(clip, ()), self._kept.get(clip, ()))

    def _came(self, clip: ClipId, people: object) -> None:
        self._before[clip] = cast("tuple[SeenBy, ...]", people)
        if not self._is_over:
            self.changed.emit()

    def _not_kept(self, clip: ClipId, spans: tuple[Span, ...], error: object) -> None:
        self._kept[clip] = without(self._kept.get(clip, ()), spans)
        self._fail(error)

    def _fail(self, error: object) -> None:
        if not self._is_over:
            self.failed.emit(error)


def _coverage(looking: Looking, clip: ClipId, _: object) -> tuple[SeenBy, ...]:
    return tuple(looking.coverage(clip))


def _watched(
    opening: Opening,
    opened: OpenClip,
    spans: tuple[Span, ...],
    written: dict[ClipId, tuple[Span, ...]],
    _: object,
) -> None:
    opening.watched(opened, spans)
    clip = opened.clip.id
    written[clip] = merged([*written.get(clip, ()), *spans])


def _not_written(
    written: Mapping[ClipId, tuple[Span, ...]], clip: ClipId, watched: tuple[Span, ...]
) -> tuple[Span, ...]:
    return without(watched, written.get(clip, ()))
