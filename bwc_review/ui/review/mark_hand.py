"""What a hand does with marks: in and out, mark, go to one, reword, drag, remove, still."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import MarkFixed
from bwc_review.domain.mark import Instant, Mark, MarkKind
from bwc_review.ui import language
from bwc_review.ui.review import said
from bwc_review.ui.review.mark_desk import MarkDesk, instant_of
from bwc_review.ui.review.mark_dialog import MarkDialog, MarkWords
from bwc_review.ui.review.mark_jump import mark_beside
from bwc_review.ui.review.needs import OpenClip
from bwc_review.ui.review.visit_run import VisitRun

_PLAIN = "other"  # of a first mark: a key alone says of nobody what he did


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be marked: in each clip from one instant to another, or one instant alone; the span it was
    chosen by; and what is to be said of it.
    """

    places: tuple[tuple[ClipId, Instant, Instant | None], ...]
    span: tuple[float, float] | None = None
    said: str = ""


@dataclass(slots=True)
class _Asked:
    """A mark whose text is typed: what it marks, once that is known, and its words, once they are."""

    run: VisitRun
    wanted: Wanted | None = None
    words: MarkWords | None = None


class MarkHand(QObject):
    """Acts on the visit it was given last. ``span_changed``: in or out moved. ``chosen`` carries the mark
    gone to, ``noted`` a sentence on what was marked, or was not.

    What is marked while it plays is the frame that was on screen when the key was pressed.
    """

    span_changed = Signal()
    chosen = Signal(str)
    noted = Signal(str)

    def __init__(self, desk: MarkDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._run: VisitRun | None = None
        self._category = ""

    def begin(self, run: VisitRun | None) -> None:
        """Act on this visit, or on none."""
        self._run = run
        if run is None:
            return
        codes = [each.code for each in run.visit.categories.items]
        if self._category not in codes:
            self._category = _PLAIN if _PLAIN in codes else next(iter(codes), "")

    def _may(self) -> VisitRun | None:
        return self._run if self._run is not None and self._run.visit.may_mark else None

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What its keys do."""
        return {
            "next_mark": partial(self.go_beside, forward=True),
            "previous_mark": partial(self.go_beside, forward=False),
            "entry": partial(self.set_edge, is_end=False),
            "exit": partial(self.set_edge, is_end=True),
            "go_entry": partial(self.go_edge, is_end=False),
            "go_exit": partial(self.go_edge, is_end=True),
            "clear_span": self.clear_span,
            "loop": self.toggle_loop,
            "mark": self.mark,
            "mark_text": self.mark_with_text,
            **{f"category_{number}": partial(self.mark_number, number) for number in range(1, 10)},
            "still": self.take_still,
            "undo": self.undo,
            "redo": self.redo,
        }

    # --- the span being chosen

    def set_edge(self, *, is_end: bool) -> None:
        """I or O: the start or the end of the span, on the frame shown; to mark it, or to play it over."""
        if (run := self._run) is not None:
            run.stage.seen(partial(self._set_edge, run, is_end=is_end))

    def _set_edge(self, run: VisitRun, at_s: float, *, is_end: bool) -> None:
        model = run.model
        if is_end:
            model.exit_s = at_s
            if model.entry_s is not None and model.entry_s >= at_s:
                model.entry_s = None
        else:
            model.entry_s = at_s
            if model.exit_s is not None and model.exit_s <= at_s:
                model.exit_s = None
        self._span_moved(run)

    def clear_span(self) -> None:
        """X: neither start nor end."""
        if (run := self._run) is not None:
            run.model.entry_s = run.model.exit_s = None
            self._span_moved(run)

    def _span_moved(self, run: VisitRun) -> None:
        """The loop follows the span, and ends with it."""
        if run.stage.loop is not None:
            run.stage.set_loop(run.model.span)
        self.span_changed.emit()

    def go_edge(self, *, is_end: bool) -> None:
        """Shift+I or Shift+O."""
        if (run := self._run) is not None:
            wanted = run.model.exit_s if is_end else run.model.entry_s
            if wanted is not None:
                run.stage.seek(wanted)

    def toggle_loop(self) -> None:
        """Play the span over and over, at the speed and the way it plays already; or no longer."""
        if (run := self._run) is None:
            return
        stage, span = run.stage, run.model.span
        is_wanted = stage.loop is None and span is not None
        if span is not None and is_wanted:
            stage.seek(span[0])
        stage.set_loop(span if is_wanted else None)
        if stage.loop is not None and not stage.is_moving:
            stage.play()
        self.span_changed.emit()

    # --- marks

    def go_mark(self, mark_id: str) -> None:
        """To where a mark begins, which is chosen by that."""
        mark = self._desk.get(mark_id)
        if mark is not None and self._run is not None:
            self.chosen.emit(mark_id)
            self._run.stage.seek_clip(mark.clip, mark.start.offset_s)

    def go_beside(self, *, forward: bool) -> None:
        """To the mark after this moment, or the one before."""
        if (run := self._run) is not None:
            at_s, is_moving = run.stage.at_s, run.stage.is_moving
            found = mark_beside(self._desk.marks, run.model, at_s, forward=forward, is_moving=is_moving)
            if found is not None:
                self.go_mark(found)

    def mark(self, category: str = "", note: str = "") -> None:
        """Mark the span between in and out, or this instant where none is chosen."""
        if (run := self._may()) is not None:
            self._category = category or self._category
            run.stage.seen(partial(self._mark, run, run.stage.clip, MarkWords(self._category, note)))

    def _mark(self, run: VisitRun, opened: OpenClip | None, words: MarkWords, at_s: float) -> None:
        self._set(run, _wanted(run, opened, at_s), words)

    def _set(self, run: VisitRun, wanted: Wanted, words: MarkWords) -> None:
        """Mark it; what cannot be marked is said. A span that was marked is no longer chosen."""
        for clip, start, end in wanted.places:
            self._desk.add(clip, start, end, words.category, words.note)
        if wanted.places and wanted.span is not None and wanted.span == run.model.span:
            run.model.entry_s = run.model.exit_s = None
            self._span_moved(run)
        if wanted.said:
            self.noted.emit(wanted.said)

    def mark_number(self, number: int) -> None:
        """Keys 1 to 9."""
        if self._run is not None and number <= len(self._run.visit.categories.items):
            self.mark(self._run.visit.categories.items[number - 1].code)

    def mark_with_text(self) -> None:
        """Ctrl+M: ask for category and text, then mark what was shown, or chosen, when the key was pressed:
        also where the reason for the look has ended, or the station was locked, while somebody typed.
        """
        if (run := self._may()) is None:
            return
        opened, span = run.stage.clip, run.model.span
        if opened is None and span is None:
            self.noted.emit(said.no_mark_words(run.stage.primary))
            return
        run.stage.pause()
        asked = _Asked(run)
        run.stage.seen(partial(self._asked_where, asked, opened))
        when = language.hour_fine(run.moment if span is None else run.moment_at(span[0]))
        self._ask(when, MarkWords(self._category, ""), partial(self._asked_words, asked))

    def _asked_where(self, asked: _Asked, opened: OpenClip | None, at_s: float) -> None:
        asked.wanted = _wanted(asked.run, opened, at_s)
        self._set_asked(asked)

    def _asked_words(self, asked: _Asked, category: str, note: str) -> None:
        self._category = category or self._category
        asked.words = MarkWords(self._category, note)
        self._set_asked(asked)

    def _set_asked(self, asked: _Asked) -> None:
        if asked.wanted is not None and asked.words is not None:
            self._set(asked.run, asked.wanted, asked.words)

    def edit(self, mark_id: str) -> None:
        """Ask for another category, another text. What a camera marked stays as it is, and this is said."""
        mark = self._desk.get(mark_id)
        if mark is None or self._may() is None:
            return
        if mark.kind is MarkKind.CAMERA:
            self._desk.change(mark)
        else:
            when = language.hour_fine(mark.corrected_time)
            self._ask(when, MarkWords(mark.category, mark.note), partial(self._desk.reword, mark))

    def remove(self, mark_id: str) -> None:
        """Take a mark away; the journal keeps where it stood. What a camera marked stays, so it is said."""
        mark = self._desk.get(mark_id)
        if mark is not None and self._may() is not None:
            self._desk.remove(mark)

    def undo(self) -> None:
        """Take back what was done last with a mark in this visit."""
        if self._may() is not None:
            self._desk.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._may() is not None:
            self._desk.redo()

    def move(self, mark_id: str, start_s: float, end_s: float) -> None:
        """A mark, or an edge of it, was dragged to there: it stands on frames of its clip."""
        mark, run = self._desk.get(mark_id), self._may()
        if run is not None and mark is not None and (moved := _moved(run, mark, start_s, end_s)) is not None:
            self._desk.change(moved)

    def say_fixed(self, mark_id: str) -> None:
        """Somebody tried to drag what never moves."""
        if (mark := self._desk.get(mark_id)) is not None:
            self._desk.failed.emit(MarkFixed(mark.id, mark.kind.value))

    def take_still(self) -> None:
        """The frame shown, exactly: motion stops first. Where there is none, this is said."""
        if (run := self._may()) is None:
            return
        if run.stage.clip is not None and run.stage.clip.index.count:
            run.stage.stop_at(self._desk.take_still)
        else:
            self.noted.emit(said.no_still_words(run.stage.primary))

    def _ask(self, when: str, before: MarkWords, keep: Callable[[str, str], object]) -> None:
        if self._run is None:
            return
        categories = self._run.visit.categories
        choices = tuple((one.code, said.category_words(categories, one.code)) for one in categories.items)
        dialog = MarkDialog(self._window, when, choices, before)
        dialog.accepted.connect(lambda: keep(dialog.words.category, dialog.words.note))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _wanted(run: VisitRun, opened: OpenClip | None, at_s: float) -> Wanted:
    """The span chosen, else the instant of the clip shown."""
    if (span := run.model.span) is not None:
        return _of_span(run, span)
    if opened is None:
        return Wanted((), said=said.no_mark_words(run.stage.primary))
    origin = run.model.place(opened.clip.id, 0.0)
    return Wanted(((opened.clip.id, instant_of(opened.index, at_s - origin), None),))


def _of_span(run: VisitRun, span: tuple[float, float]) -> Wanted:
    """A mark lies in one file: a span over several has one in each, and what cannot be marked is said."""
    model, places = run.model, []
    parts, is_whole = model.parts(model.lanes.index(run.stage.primary), span)
    for clip, start_s, end_s in parts:
        if (opened := run.opened(clip)) is None:
            is_whole = False
            continue
        start, end = (instant_of(opened.index, edge_s) for edge_s in (start_s, end_s))
        places.append((clip, start, end if end.offset_s > start.offset_s else None))
    return Wanted(tuple(places), span, said.span_words(len(places), is_whole=is_whole))


def _moved(run: VisitRun, mark: Mark, start_s: float, end_s: float) -> Mark | None:
    """The mark on other frames of its clip; None where its clip is not open, or it would turn over."""
    opened = run.opened(mark.clip)
    if opened is None:
        return None
    origin = run.model.place(mark.clip, 0.0)
    start = instant_of(opened.index, start_s - origin)
    end = None if mark.end is None else instant_of(opened.index, end_s - origin)
    return None if end is not None and end.offset_s <= start.offset_s else replace(mark, start=start, end=end)
