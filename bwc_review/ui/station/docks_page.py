"""Docking stations and folders that recordings come from, and "Bring in now"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.error_text import sentence
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.dock_desk import Brought, DockDesk, SourceLine
from bwc_review.ui.station.remote_dock_dialog import RemoteDockDialog
from bwc_review.ui.station.still_field import StillField
from bwc_review.ui.theme import button, label, primary
from bwc_review.ui.widgets.asking import AskFolder, ask_folder
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.wrapping import Wrapping
from bwc_review.ui.words import camera_free, dock_cleared

_MOST_SAID = 3


class DocksPage(QWidget):
    """``brought_in``: recordings may have come in."""

    brought_in = Signal()

    def __init__(
        self,
        desk: DockDesk,
        ask: Jobs,
        work: Jobs,
        reach: Jobs,
        ask_where: AskFolder = ask_folder,
    ) -> None:
        """reach: a lane where a server may keep silent and delay nobody."""
        super().__init__()
        self._reach = reach
        self._desk = desk
        self._ask = ask
        self._work = work
        self._ask_where = ask_where
        self._table: RowTable[SourceLine] = RowTable(self.tr("Docking stations and folders"), self._columns())
        self._table.say_when_empty(
            self.tr("No docking station and no folder yet."),
            self.tr("A camera that shows up as a volume of this computer comes in by itself."),
            "download-simple",
        )
        self._notice = Notice()
        self._progress = ProgressLine()
        self._go = primary(self.tr("Bring in now"), "download-simple")
        self._release = QCheckBox(self.tr("and empty the cameras once verified"))
        self._add = button(self.tr("Add a folder…"), "folder-plus")
        self._add_remote = button(self.tr("Add a network dock…"), "plus")
        self._remove = button(self.tr("Remove from the list"), "x")
        self._still = StillField()
        self._lay_out()
        self._go.clicked.connect(self.bring_in)
        self._add.clicked.connect(self._add_folder)
        self._remove.clicked.connect(self._remove_folder)
        self._add_remote.clicked.connect(self._open_remote)
        self._still.chosen.connect(self._keep_still)
        self._table.picked.connect(self._show_picked)
        self._show_picked(None)

    @property
    def table(self) -> RowTable[SourceLine]:
        """The list."""
        return self._table

    @property
    def notice(self) -> Notice:
        """Where the result stands."""
        return self._notice

    def refresh(self) -> None:
        """Ask again for the sources."""

        def operation(progress: Progress) -> Sequence[SourceLine]:  # noqa: ARG001 (one question)
            return self._desk.sources()

        job = self._ask.start(operation)
        job.done.connect(self._show_lines)
        job.failed.connect(self._notice.say_error)

    def _show_lines(self, lines: Sequence[SourceLine]) -> None:
        """Anew, and the same one chosen: docks come and go while a person looks at one."""
        before = self._table.chosen()
        self._table.show_rows(lines)
        for row, line in enumerate(lines):
            if before is not None and line.path == before.path:
                self._table.selectRow(row)

    def bring_in(self) -> None:
        """Start a transfer, as the button does."""
        release = self._release.isChecked()
        self._notice.clear()

        def operation(progress: Progress) -> Brought:
            return self._desk.bring_in(progress, release=release)

        job = self._work.start(operation)
        self._progress.watch(job, self.tr("Bringing in"), (self._go,))
        job.done.connect(self._say_brought)
        job.failed.connect(self._notice.say_error)
        job.cancelled.connect(self._say_stopped)
        job.ended.connect(self._finish)

    def _finish(self) -> None:
        self.refresh()
        self.brought_in.emit()

    def _say_brought(self, brought: Brought) -> None:
        said = [camera_free(label) for label in brought.freed]
        if brought.own:
            said.append(Counted().own(brought.own))
        said += [dock_cleared(place) for place in brought.cleared]
        if brought.already_there:
            said.append(self.tr("%n were already there.", "", brought.already_there))
        if brought.erased_before:
            said.append(self.tr("%n were erased here before and stay so.", "", brought.erased_before))
        if brought.damaged:
            said.append(self.tr("%n are damaged and kept as they are.", "", brought.damaged))
        if brought.unknown_camera:
            said.append(self.tr("%n come from an unknown camera.", "", brought.unknown_camera))
        if brought.released:
            said.append(self.tr("%n erased from the cameras after checking.", "", brought.released))
        if brought.unfinished:
            said.append(self.tr("%n not finished yet: they come in by themselves.", "", brought.unfinished))
        if brought.to_prepare:
            words = self.tr(
                "%n still to be prepared for looking: this goes on by itself.", "", brought.to_prepare
            )
            said.append(words)
        title = self.tr("%n recording(s) brought in and checked.", "", brought.ingested)
        alarms = [sentence(each) for each in brought.failures[:_MOST_SAID]]
        if brought.left:
            alarms.append(Counted().left(brought.left, brought.left_on))
        if brought.unseen:
            alarms.append(Counted().unseen(brought.unseen))
        if brought.left_overdue:
            alarms.append(Counted().left_overdue(brought.left_overdue, brought.overdue_on))
        if alarms:
            said += alarms
            self._notice.say_alarm(title, " ".join(said))
        else:
            amount = self.tr("{size} in {time}.").format(
                size=language.size(brought.size_bytes), time=language.duration(brought.seconds)
            )
            self._notice.say_good(title, " ".join([*said, amount]) if brought.ingested else " ".join(said))

    def _say_stopped(self) -> None:
        self._notice.say(
            self.tr("The transfer was stopped."),
            self.tr("What was checked stays; the cameras keep the rest. Start again whenever you like."),
        )

    def _add_folder(self) -> None:
        folder = self._ask_where(self, self.tr("Folder of a docking station"))
        if folder:
            self._change(lambda: self._desk.add_source(folder))

    def _remove_folder(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._change(lambda: self._desk.remove_source(line.path))

    def _show_picked(self, line: SourceLine | None) -> None:
        is_kept = line is not None and line.is_kept
        self._remove.setEnabled(is_kept)
        self._still.show_rule((line.still_s, line.end) if line is not None and is_kept else None)

    def _keep_still(self, seconds: int, end: str) -> None:
        line = self._table.chosen()
        if line is not None and line.is_kept and (line.still_s, line.end) != (seconds, end):
            self._change(lambda: self._desk.keep_still(line.path, seconds, end))

    def _open_remote(self) -> None:
        dialog = RemoteDockDialog(self._desk, self._reach, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def _change(self, change: Callable[[], None]) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one step)
            change()

        job = self._reach.start(operation)  # a transfer under way is not waited for
        job.done.connect(self.refresh)
        job.failed.connect(self._notice.say_error)

    def _columns(self) -> list[Column[SourceLine]]:
        return [
            Column(
                self.tr("Docking station or folder"), lambda line: line.path, takes_rest=True, is_strong=True
            ),
            Column(self.tr("State"), self._state, 190, colour=_state_colour),
            Column(self.tr("There"), self._there, 140),
            Column(self.tr("Still for"), self._still_for, 120),
            Column(self.tr("Last transfer"), self._last, 160),
        ]

    def _state(self, line: SourceLine) -> str:
        if line.is_unknown:
            return self.tr("to be identified")
        if line.refusal:
            return self._refusal(line.refusal)
        if line.is_asked:
            return self.tr("is being asked…")
        return self.tr("connected") if line.is_there else self.tr("not connected")

    def _refusal(self, why: str) -> str:
        match why:
            case "key":
                return self.tr("its key has changed")
            case "unconfirmed":
                return self.tr("its key is not confirmed")
            case "account":
                return self.tr("account refused")
            case "cut":
                return self.tr("hangs up")
            case "address":
                return self.tr("no address: remove it")
        return self.tr("does not answer")

    def _there(self, line: SourceLine) -> str:
        return self.tr("%n recording(s)", "", line.recordings) if line.recordings else "—"

    def _still_for(self, line: SourceLine) -> str:
        """A camera that shows itself as a disk writes nothing meanwhile."""
        if not line.is_kept:
            return "—"
        return " · ".join(filter(None, (language.wait(line.still_s), line.end)))

    def _last(self, line: SourceLine) -> str:
        return language.moment(line.last_at) if line.last_at else "—"

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addWidget(self._go)
        actions.addWidget(self._release)
        actions.addStretch(1)
        folders = Wrapping((), (self._add_remote, self._add, self._remove))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(actions)
        column.addWidget(self._progress)
        column.addWidget(self._notice)
        column.addWidget(
            label(
                self.tr(
                    "Each recording is read once, sealed, read again and compared. A camera is emptied only "
                    "after that."
                ),
                "soft",
                wraps=True,
            )
        )
        column.addLayout(folders)
        column.addWidget(self._table, 1)
        column.addWidget(self._still)


def _state_colour(line: SourceLine) -> str:
    if line.is_unknown or line.refusal:
        return "amber"
    return "" if line.is_there else "soft"
