"""The recordings of an incident: on the wall clock, in a table with the badge, and what to do with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.ui.incidents.file_numbers import number_words
from bwc_review.ui.incidents.mini_timeline import MiniTimeline
from bwc_review.ui.incidents.needs import IncidentPageFacts
from bwc_review.ui.incidents.words import short_hours
from bwc_review.ui.library.clip_model import badge_facts
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.words import camera_words


class ClipSection(QWidget):
    """``review_wanted``: ids; ``hold_wanted``: ids; ``detach_wanted``: ids; ``attach_wanted``."""

    review_wanted = Signal(list)
    hold_wanted = Signal(list)
    detach_wanted = Signal(list)
    attach_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: IncidentPageFacts | None = None
        self.timeline = MiniTimeline()
        self.table: RowTable[ClipLine] = RowTable(self.tr("Recordings of the incident"), self._columns())
        self.retention = label(role="soft", wraps=True)
        self.erased = label(role="soft", wraps=True)
        self.review = button(self.tr("Review together"), "play")
        self.hold = button(self.tr("Hold…"), "lock-simple")
        self.attach = button(self.tr("Add recordings…"), "plus")
        self.detach = button(self.tr("Take out"), "minus")
        self._empty = EmptyPage("film-strip")
        self._empty.say(
            self.tr("No recording under this incident."),
            self.tr("Add those of that time, or choose the incident in the details of a recording."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._wire()

    def show_facts(self, facts: IncidentPageFacts) -> None:
        """Show the recordings of an incident."""
        self._facts = facts
        self.timeline.show_lines(facts.clips)
        self.table.show_rows(facts.clips)
        self._stack.setCurrentIndex(0 if facts.clips else 1)
        recordings = len({line.of_recording for line in facts.erased})
        self.erased.setVisible(bool(recordings))
        self.erased.setText(
            self.tr("%n recording(s) of this incident were erased at their term.", "", recordings)
        )
        self._allow()

    @property
    def chosen(self) -> list[ClipId]:
        """The recording under the cursor, in a list."""
        line = self.table.chosen()
        return [line.clip.id] if line is not None else []

    def _columns(self) -> Sequence[Column[ClipLine]]:
        return (
            Column(self.tr("No."), self._number, 40),
            Column(self.tr("Date and hours"), short_hours, 162, is_strong=True),
            Column(
                self.tr("Camera"), lambda line: camera_words(line.clip.camera_label or line.clip.camera), 108
            ),
            Column(
                self.tr("Wearer"),
                lambda line: ", ".join(name or self.tr("To complete") for name in line.worn_by),
                takes_rest=True,
                colour=lambda line: "violet" if "" in line.worn_by else "",
            ),
            badge_column(self.tr("Due"), badge_facts, 184),
        )

    def _number(self, line: ClipLine) -> str:
        return number_words(self._facts.numbers(line.clip.id)) if self._facts else ""

    def _allow(self) -> None:
        facts, line = self._facts, self.table.chosen()
        has_clips = facts is not None and bool(facts.clips)
        may_write = facts is not None and facts.may_write
        self.review.setEnabled(has_clips and facts is not None and facts.may_view)
        self.hold.setEnabled(has_clips and facts is not None and facts.may_hold)
        self.attach.setEnabled(may_write)
        self.detach.setEnabled(may_write and line is not None)
        self.retention.setText("" if line is None else badge_facts(line).tooltip)

    def _hold_chosen(self) -> None:
        """The recording under the cursor, or all of the incident."""
        clips = self._facts.clips if self._facts else ()
        self.hold_wanted.emit(self.chosen or [line.clip.id for line in clips])

    def _review_all(self) -> None:
        clips = self._facts.clips if self._facts else ()
        if self.review.isEnabled():
            self.review_wanted.emit([line.clip.id for line in clips])

    def _wire(self) -> None:
        self.table.picked.connect(lambda _: self._allow())
        self.table.opened.connect(lambda line: self.review_wanted.emit([line.clip.id]))
        self.timeline.opened.connect(self._review_all)
        self.review.clicked.connect(self._review_all)
        self.hold.clicked.connect(self._hold_chosen)
        self.attach.clicked.connect(self.attach_wanted)
        self.detach.clicked.connect(lambda: self.detach_wanted.emit(self.chosen))

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for each in (self.review, self.hold, self.attach, self.detach):
            tools.addWidget(each)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.timeline)
        column.addWidget(self._stack, 1)
        column.addWidget(self.retention)
        column.addWidget(self.erased)
        column.addLayout(tools)
        self.retention.setAlignment(Qt.AlignmentFlag.AlignTop)
