"""Joins what a hand does with marks to where they are listed and drawn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from bwc_review.domain.mark import MarkKind
from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.mark_desk import MarkDesk
from bwc_review.ui.review.mark_hand import MarkHand
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.showing import Showing
from bwc_review.ui.review.timeline import Timeline


class MarkBoard(QObject):
    """Shows the marks of the visit it was given last."""

    def __init__(
        self,
        desk: MarkDesk,
        hand: MarkHand,
        controls: Controls,
        timeline: Timeline,
        listed: MarksPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._timeline, self._listed = desk, timeline, listed
        self._showing: Showing | None = None
        desk.changed.connect(self._marks_changed)
        desk.made.connect(self._made)
        desk.steps.changed.connect(self.show_steps)
        hand.chosen.connect(self.choose)
        hand.span_changed.connect(self._span_changed)
        controls.still_wanted.connect(hand.take_still)
        controls.entry_wanted.connect(partial(hand.set_edge, is_end=False))
        controls.exit_wanted.connect(partial(hand.set_edge, is_end=True))
        controls.mark_wanted.connect(hand.mark)
        controls.loop_wanted.connect(hand.toggle_loop)
        timeline.mark_chosen.connect(hand.go_mark)
        timeline.mark_dragged.connect(hand.move)
        timeline.mark_fixed.connect(hand.say_fixed)
        listed.chosen.connect(hand.go_mark)
        listed.edit_wanted.connect(hand.edit)
        listed.remove_wanted.connect(hand.remove)
        listed.undo_wanted.connect(hand.undo)
        listed.redo_wanted.connect(hand.redo)

    def begin(self, showing: Showing | None) -> None:
        """Show the marks there, or nowhere."""
        self._showing = showing

    def choose(self, mark_id: str) -> None:
        """This one, in the list and on the timeline."""
        self._listed.choose(mark_id)
        self._timeline.choose_mark(mark_id)

    def show_steps(self) -> None:
        """What can be taken back, and done again."""
        if self._showing is not None:
            self._showing.steps(self._desk.steps)
        else:
            self._listed.show_steps("", "")

    def _marks_changed(self) -> None:
        if self._showing is not None:
            self._showing.marks(self._desk.marks)

    def _span_changed(self) -> None:
        if self._showing is not None:
            self._showing.span()

    def _made(self, mark_id: str) -> None:
        mark = self._desk.get(mark_id)
        self.choose(mark_id)
        if mark is not None and mark.kind is MarkKind.STILL and self._showing is not None:
            self._showing.still_kept(mark.start.frame)
