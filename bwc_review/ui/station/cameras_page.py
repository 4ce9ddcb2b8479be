"""The cameras of the service: the prefect's list, who wears which, what is left in them (R1, R2, R10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.docking import ClockReading, Docking, Emptying
from bwc_review.domain.errors import StationError
from bwc_review.domain.handing import HandingLine
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.camera_order_words import order_sentences
from bwc_review.ui.clock_slip_words import slip_words
from bwc_review.ui.docks.words import clock_told, emptying_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.camera_dialog import CameraDialog
from bwc_review.ui.station.clock_correction import ClockCorrectionDialog, ClockDesk
from bwc_review.ui.station.handing_register import HandingDesk, HandingRegister
from bwc_review.ui.theme import button, empty, label, primary, px
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.sign import Sign
from bwc_review.ui.widgets.still_fields import Choice


@dataclass(frozen=True, slots=True)
class CameraLine:
    """A camera, who wears it now, and its last docking, which tells what was left in it.

    docked_at: when it docked last, also before it was on the list. clock: as its card among the docks says.
    """

    camera: Camera
    wearer: Person | None = None
    last: Docking | None = None
    docked_at: datetime | None = None
    clock: ClockReading | None = None


@dataclass(frozen=True, slots=True)
class CameraFacts:
    """What the page shows at once."""

    lines: Sequence[CameraLine]
    people: Sequence[Person]
    handings: Sequence[HandingLine] = ()  # newest first
    order: OrderState | None = None
    slips: Sequence[CameraSlip] = ()


class CameraDesk(HandingDesk, ClockDesk, Protocol):
    """Keeps the list of cameras. ``facts`` is asked, the rest is work."""

    def facts(self) -> CameraFacts:
        """All cameras by label, and who may wear one."""

    def add(self, camera: Camera) -> int:
        """Put a camera on the list; how many recordings that name it wait for a person still."""

    def change(self, camera: Camera) -> int:
        """Correct label, order, model or release policy; as ``add``."""

    def take(self, serial: str, wearer: PersonId) -> None:
        """Hand the camera over now."""

    def give_back(self, serial: str) -> None:
        """The camera came back now."""


class CamerasPage(QWidget):
    """The list, and what can be done with the camera chosen."""

    changed = Signal()

    def __init__(self, desk: CameraDesk, ask: Jobs, work: Jobs, ask_where: AskFile = ask_file) -> None:
        super().__init__()
        self._desk = desk
        self._ask = ask
        self._work = work
        self._table: RowTable[CameraLine] = RowTable(self.tr("Cameras"), self._columns())
        self._table.say_when_empty(
            self.tr("No camera on the list yet."),
            self.tr("Recordings of a camera that is not on it wait to be attributed."),
            "video-camera",
        )
        self._notice = Notice()
        self._order = label(role="amber", wraps=True)
        self._order.hide()
        self._slip_lines = QVBoxLayout()
        self._slip_wanted: str | None = None
        self._add = primary(self.tr("Add a camera…"), "plus")
        self._edit = button(self.tr("Correct…"), "pencil-simple")
        self._clock_button = button(self.tr("Clock…"), "clock-afternoon")
        self._clock_button.setToolTip(self.tr("Correct the hours of this camera's recordings"))
        self._wearer = Choice()
        self._wearer.setAccessibleName(self.tr("Worn by"))
        self._wearer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._wearer.setMinimumWidth(px(self, 180))
        self._take = button(self.tr("Taken"), "user")
        self._take.setToolTip(self.tr("This person takes the chosen camera now"))
        self._give_back = button(self.tr("Returned"), "check")
        self._give_back.setToolTip(self.tr("The chosen camera comes back now"))
        self._register = HandingRegister(desk, work, self._notice, ask_where)
        self._lay_out()
        self._add.clicked.connect(lambda: self._open_dialog(None))
        self._edit.clicked.connect(self._correct)
        self._clock_button.clicked.connect(self._correct_clock)
        self._table.opened.connect(self._correct)
        self._table.picked.connect(self._show_picked)
        self._take.clicked.connect(self._hand_over)
        self._give_back.clicked.connect(self._bring_back)
        self._wearer.currentIndexChanged.connect(self._show_ready)
        self._register.changed.connect(self._say_corrected)
        self._show_picked(None)

    @property
    def table(self) -> RowTable[CameraLine]:
        """The list."""
        return self._table

    def refresh(self) -> None:
        """Ask again for the cameras."""

        def operation(progress: Progress) -> CameraFacts:  # noqa: ARG001 (one question)
            return self._desk.facts()

        job = self._ask.start(operation)
        job.done.connect(self._show_facts)
        job.failed.connect(self._say_failed)

    def propose(self, serial: str = "") -> None:
        """Open what is proposed for this camera, or for any, once the cameras are known."""
        self._slip_wanted = serial
        self.refresh()

    def _columns(self) -> list[Column[CameraLine]]:
        return [
            Column(self.tr("Label"), lambda line: line.camera.label, 80, is_strong=True),
            Column(self.tr("Serial number"), lambda line: line.camera.serial, 110),
            Column(self.tr("Worn by"), lambda line: line.wearer.name if line.wearer else "—", 110),
            Column(self.tr("Clock"), self._clock, 180, colour=_clock_colour),
            Column(self.tr("Last docked"), self._docked, 110),
            Column(self.tr("Left in the camera"), self._left, 132, colour=_left_colour),
            Column(
                self.tr("Prefect's order"),
                lambda line: line.camera.order_reference or "—",
                takes_rest=True,
                is_path=True,
            ),
        ]

    def _clock(self, line: CameraLine) -> str:
        return clock_told(line.clock) if line.clock is not None else "—"

    def _docked(self, line: CameraLine) -> str:
        at = line.camera.last_docked_at or line.docked_at
        return language.moment(at) if at else self.tr("never")

    def _left(self, line: CameraLine) -> str:
        """What its last docking left in it; where it was not emptied, why."""
        last = line.last
        if last is None:
            return "—"
        if last.emptying is not Emptying.DONE:
            said = emptying_words(last)
        else:
            said = self.tr("%n file(s)", "", last.left) if last.left else self.tr("nothing")
        if not last.overdue:
            return said
        return self.tr("{left}, %n older than a month", "", last.overdue).format(left=said)

    def _show_facts(self, facts: CameraFacts) -> None:
        self._wearer.clear()
        for person in facts.people:
            self._wearer.addItem(person.name, person.id)
        self._table.show_rows(facts.lines)
        self._register.show_lines(facts.handings, facts.people)
        said = order_sentences(facts.order) if facts.order is not None else ()
        self._order.setText("\n".join(f"{words}." for words in said))
        self._order.setVisible(bool(said))
        self._show_slips(facts.slips)
        self._show_ready()
        wanted, self._slip_wanted = self._slip_wanted, None
        for one in facts.slips if wanted is not None else ():
            if wanted in {"", one.serial}:
                self._open_clock(one.serial, one)
                break

    def _show_slips(self, slips: Sequence[CameraSlip]) -> None:
        empty(self._slip_lines)
        for one in slips:
            line, row = QWidget(), QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(Sign("clock-afternoon", "amber", 18))
            row.addWidget(label(f"{slip_words(one)}.", "amber", wraps=True), 1)
            see = button(self.tr("See what changes…"))
            see.clicked.connect(partial(self._open_clock, one.serial, one))
            row.addWidget(see)
            line.setLayout(row)
            self._slip_lines.addWidget(line)

    def _show_picked(self, line: CameraLine | None) -> None:
        self._edit.setEnabled(line is not None)
        self._clock_button.setEnabled(line is not None)
        self._wearer.setEnabled(line is not None)
        if line is not None and line.wearer is not None:
            self._wearer.setCurrentIndex(max(0, self._wearer.findData(line.wearer.id)))
        self._show_ready()

    def _show_ready(self) -> None:
        """One click hands over to somebody else than who has it, one brings back what is out."""
        line = self._table.chosen()
        has_it = line.wearer.id if line is not None and line.wearer is not None else None
        wanted = self._wearer.currentData()
        self._take.setEnabled(line is not None and wanted is not None and wanted != has_it)
        self._give_back.setEnabled(has_it is not None)

    def _correct(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._open_dialog(line.camera)

    def _open_dialog(self, camera: Camera | None) -> None:
        dialog = CameraDialog(camera, self)
        dialog.saved.connect(partial(self._save, dialog, camera is None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _correct_clock(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._open_clock(line.camera.serial)

    def _open_clock(self, serial: str, slip: CameraSlip | None = None) -> None:
        camera = next((line.camera for line in self._table.rows if line.camera.serial == serial), None)
        if camera is None:
            return
        now = datetime.now(language.zone())
        dialog = ClockCorrectionDialog(self._desk, (self._ask, self._work), camera, now, self, slip)
        dialog.carried_out.connect(self._say_clock)
        dialog.dismissed.connect(self._say_dismissed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_failed(self, error: StationError) -> None:
        self._slip_wanted = None  # a dialogue that opens much later surprises
        self._notice.say_error(error)

    def _say_dismissed(self) -> None:
        self._say(self.tr("The recordings stay as they are; this is not proposed again."))

    def _say_clock(self, count: int) -> None:
        self._say(self.tr("The hours of %n recording(s) are corrected.", "", count))

    def _save(self, dialog: CameraDialog, is_new: bool, camera: Camera) -> None:
        def operation(progress: Progress) -> int:  # noqa: ARG001 (one transaction)
            return (self._desk.add if is_new else self._desk.change)(camera)

        job = self._work.start(operation)
        job.done.connect(dialog.accept)
        job.done.connect(self._say_changed)
        job.failed.connect(dialog.notice.say_error)

    def _hand_over(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._do(partial(self._desk.take, line.camera.serial, self._wearer.currentData()))

    def _bring_back(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._do(partial(self._desk.give_back, line.camera.serial))

    def _do(self, verb: Callable[[], None]) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            verb()

        job = self._work.start(operation)
        job.done.connect(self._say_handed)
        job.failed.connect(self._notice.say_error)

    def _say_handed(self) -> None:
        self._say(self.tr("The hand-over is in the register."))

    def _say_corrected(self) -> None:
        self._say(self.tr("The register is corrected; what it said before stays in it."))

    def _say_changed(self, waiting: int) -> None:
        said = self.tr("The list of cameras is saved.")
        if waiting:
            said += " " + self.tr(
                "%n recording(s) that name this camera wait to be attributed: Recordings, To identify.",
                "",
                waiting,
            )
        self._say(said)

    def _say(self, words: str) -> None:
        self._notice.say_good(words)
        self.refresh()
        self.changed.emit()

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addWidget(self._add)
        actions.addWidget(self._edit)
        actions.addWidget(self._clock_button)
        actions.addStretch(1)
        handing = QHBoxLayout()
        handing.addWidget(label(self.tr("Worn by"), "soft"))
        for part in (self._wearer, self._take, self._give_back):
            handing.addWidget(part)
        handing.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(actions)
        column.addLayout(handing)
        column.addWidget(self._notice)
        column.addWidget(self._order)
        column.addLayout(self._slip_lines)
        column.addWidget(self._table, 2)
        column.addWidget(self._register, 3)


def _clock_colour(line: CameraLine) -> str:
    return "amber" if line.clock is not None and line.clock.is_off else ""


def _left_colour(line: CameraLine) -> str:
    """What wants a person: something that should have gone."""
    last = line.last
    if last is None:
        return ""
    stuck = last.emptying in {
        Emptying.CUT,
        Emptying.WRITE_PROTECTED,
        Emptying.DOCK_REFUSES,
        Emptying.NOT_LISTED,
    }
    return "amber" if stuck or last.left or last.overdue else ""
