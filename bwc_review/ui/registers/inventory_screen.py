"""The inventory: « qu'a-t-on filmé le … entre … et … ? », answered in words, as a list and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.documents import write_file
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import ClipId, InventoryLine
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.inventory_words import answer_words, camera_of, fate_of
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.registers.needs import InventoryFacts, InventoryReader
from bwc_review.ui.theme import button, label, primary
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.wrapping import Wrapping
from bwc_review.ui.words import short_id


class InventoryScreen(QWidget):
    """Question, answer, list, paper."""

    def __init__(self, reader: InventoryReader, ask: Jobs, work: Jobs, ask_where: AskFile = ask_file) -> None:
        super().__init__()
        self._reader, self._ask, self._work, self._ask_where = reader, ask, work, ask_where
        self._labels: dict[str, str] = {}
        self._certain: frozenset[str] = frozenset()
        self._kept: Mapping[ClipId, BadgeFacts] = {}
        yesterday = language.local(datetime.now().astimezone()).date() - timedelta(days=1)
        self._from = MomentEdit(datetime.combine(yesterday, time(0), language.zone()))
        self._to = MomentEdit(datetime.combine(yesterday, time(23, 59), language.zone()), is_end=True)
        self._camera = Choice()
        self._camera.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToContents
        )  # its choices come later
        self._go = primary(self.tr("Ask"), "magnifying-glass")
        self._pdf = button(self.tr("Answer as PDF…"), "file-text")
        self._answer, self._reserves = label(role="strong", wraps=True), label(role="amber", wraps=True)
        self._table: RowTable[InventoryLine] = RowTable(self.tr("Inventory"), self._columns())
        self._notice = Notice()
        self._empty = EmptyPage("archive")
        self._middle = QStackedWidget()
        self._lay_out()
        self._go.clicked.connect(self.ask)
        self._pdf.clicked.connect(self._print)
        for edit in (self._from, self._to):
            edit.dateTimeChanged.connect(self._let_go)
        self._camera.activated.connect(self._let_go)
        self.setFocusProxy(self._from)

    def refresh(self) -> None:
        """Ask again for the cameras; the question waits for the button, since each is on record."""

        def operation(progress: Progress) -> Sequence[Camera]:  # noqa: ARG001 (one question)
            return self._reader.cameras()

        job = self._ask.start(operation)
        job.done.connect(self._show_cameras)
        job.failed.connect(self._notice.say_error)

    def ask(self) -> None:
        """Ask, as the button does."""
        start, end, camera = self._from.moment, self._to.moment, self._camera.currentData()

        def operation(progress: Progress) -> InventoryFacts:  # noqa: ARG001 (one question)
            return self._reader.ask(start, end, camera)

        job = self._work.start(operation)
        job.done.connect(self._show_facts)
        job.failed.connect(self._notice.say_error)

    @property
    def table(self) -> RowTable[InventoryLine]:
        """What ran."""
        return self._table

    @property
    def answer(self) -> str:
        """The answer in words, and what is open."""
        return "\n".join(part for part in (self._answer.text(), self._reserves.text()) if part)

    @property
    def notice(self) -> Notice:
        """Where failures and saved files are told."""
        return self._notice

    def _show_cameras(self, cameras: Sequence[Camera]) -> None:
        kept = self._camera.currentData()
        self._camera.clear()
        self._camera.addItem(self.tr("Every camera"), None)
        for camera in cameras:
            self._camera.addItem(camera.label, camera.serial)
        self._camera.setCurrentIndex(max(0, self._camera.findData(kept)))

    def _show_facts(self, facts: InventoryFacts) -> None:
        self._notice.clear()
        self._labels, self._kept = dict(facts.labels), facts.kept
        certain = facts.lines[: facts.certain]
        self._certain = frozenset(line.clip for line in certain)
        self._answer.setText(answer_words(certain, is_proof=facts.is_proof))
        self._reserves.setText("\n".join(facts.reserves))
        self._reserves.setVisible(bool(facts.reserves))
        self._table.show_rows(facts.lines)
        if not facts.lines:
            self._empty.say(
                self.tr("No recording in this span."),
                self.tr("The question is on record; the answer can be printed."),
            )
        self._middle.setCurrentIndex(0 if facts.lines else 1)

    def _let_go(self) -> None:
        """Another question: the answer to the one before is not left beside it."""
        self._answer.clear()
        self._reserves.clear()
        self._table.show_rows(())
        self._empty_says_how()
        self._middle.setCurrentIndex(1)

    def _empty_says_how(self) -> None:
        self._empty.say(
            self.tr("Ask what was filmed between two moments."),
            self.tr(
                "Every file that was ever brought in has a line here, also after it was erased: no image, no "
                "name, no place. The question is on record."
            ),
        )

    def _print(self) -> None:
        start, end, camera = self._from.moment, self._to.moment, self._camera.currentData()
        name = self.tr("inventory {day}").format(day=start.date())
        file = self._ask_where(self, self.tr("Save the answer"), f"{name}.pdf")
        if file is None:
            return

        def operation(progress: Progress) -> str:  # noqa: ARG001 (made and written whole)
            write_file(file, self._reader.pdf(start, end, camera))
            return str(file)

        job = self._work.start(operation)
        job.done.connect(lambda path: self._notice.say_good(self.tr("Saved."), path))
        job.failed.connect(self._notice.say_error)

    def _columns(self) -> list[Column[InventoryLine]]:
        return [
            Column(self.tr("Recording"), lambda line: short_id(line.clip), 120, is_strong=True),
            Column(self.tr("Corrected hour"), self._hour, 150, colour=self._hour_colour),
            Column(self.tr("Camera's hour"), lambda line: language.moment(line.recorded_at), 140),
            Column(self.tr("Length"), lambda line: language.duration(line.duration_s), 90),
            Column(self.tr("Camera"), lambda line: camera_of(line, self._labels), 100),
            Column(self.tr("Docked"), lambda line: language.moment(line.docked_at), 140),
            badge_column(
                self.tr("State"), lambda line: self._kept.get(line.clip), 0, fate_of, takes_rest=True
            ),
        ]

    def _hour(self, line: InventoryLine) -> str:
        if line.clip not in self._certain:
            return self.tr("impossible date")
        return "—" if line.clock_offset_s is None else language.moment(line.corrected_at)

    def _hour_colour(self, line: InventoryLine) -> str:
        return "" if line.clip in self._certain else "amber"

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Inventory"), "title"))
        top.addStretch(1)
        top.addWidget(self._pdf)
        asked: list[QWidget] = []
        for words, field in (
            (self.tr("What was filmed from"), self._from),
            (self.tr("to"), self._to),
            (self.tr("by"), self._camera),
        ):
            name = label(words, "soft")
            name.setBuddy(field)
            field.setAccessibleName(words)
            asked += [name, field]
        row = Wrapping((*asked, self._go))
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addLayout(row)
        head.addWidget(self._notice)
        head.addWidget(self._answer)
        head.addWidget(self._reserves)
        self._reserves.hide()
        self._empty_says_how()
        self._middle.addWidget(self._table)
        self._middle.addWidget(self._empty)
        self._middle.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._middle, 1)
