"""The maps of the town that lie under the tracks: taken in from a file, shown or hidden, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.basemap import Basemap, Offered
from bwc_review.ui import language
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.station.basemap_dialog import BasemapDialog, BasemapLookDialog, TakingIn
from bwc_review.ui.theme import button, label, primary
from bwc_review.ui.widgets.asking import AskOpenFile, ask_open_file
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable


class BasemapsDesk(TakingIn, Protocol):
    """Knows the basemaps. ``basemaps`` is asked, the rest is work."""

    def basemaps(self) -> Sequence[Basemap]:
        """All there are."""

    def look(self, file: Path) -> Offered:
        """What a file would be."""

    def change(self, after: Basemap) -> None:
        """As it should be now."""

    def forget(self, basemap: str) -> None:
        """Remove it and its file."""


class BasemapsPage(QWidget):
    """One line a basemap."""

    def __init__(
        self, desk: BasemapsDesk, ask: Jobs, lane: Jobs, ask_file: AskOpenFile = ask_open_file
    ) -> None:
        """lane: where a large file delays nobody."""
        super().__init__()
        self._desk, self._ask, self._lane, self._ask_file = desk, ask, lane, ask_file
        self.notice = Notice()
        self.table: RowTable[Basemap] = RowTable(self.tr("Basemaps"), self._columns())
        self.table.say_when_empty(
            self.tr("No basemap yet."), self.tr("Tracks stand on a grid with north and scale."), "map-trifold"
        )
        self._progress = ProgressLine()
        self.add = primary(self.tr("Add a basemap…"), "plus")
        self.change = button(self.tr("Change…"), "pencil-simple")
        self.forget = button(self.tr("Remove"), "x")
        self.add.clicked.connect(self._choose)
        self.change.clicked.connect(self._open_look)
        self.forget.clicked.connect(self._forget)
        self.table.picked.connect(self._show_picked)
        self.table.opened.connect(lambda _: self._open_look())
        self._lay_out()
        self._show_picked(None)

    def refresh(self) -> None:
        """Ask again for the basemaps."""
        job = self._ask.start(lambda _: self._desk.basemaps())
        job.done.connect(self._show)
        job.failed.connect(self.notice.say_error)

    def _show(self, found: Sequence[Basemap]) -> None:
        self.table.show_rows(found)
        self._show_picked(self.table.chosen())

    def _show_picked(self, basemap: Basemap | None) -> None:
        for one in (self.change, self.forget):
            one.setEnabled(basemap is not None)

    def _choose(self) -> None:
        kinds = self.tr("Maps and pictures (*.mbtiles *.png *.jpg *.jpeg *.tif *.tiff)")
        file = self._ask_file(self, self.tr("Basemap"), kinds)
        if file is None:
            return
        self.notice.clear()
        job = self._lane.start(lambda _: self._desk.look(file))
        self._progress.watch(job, self.tr("Looking at the file"), (self.add,))
        job.done.connect(partial(self._open_dialog, file))
        job.failed.connect(self.notice.say_error)

    def _open_dialog(self, file: Path, offered: Offered) -> None:
        dialog = BasemapDialog(file, offered, self._desk, self._lane, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begun.connect(self._refresh_after)
        dialog.open()

    def _refresh_after(self, job: Job) -> None:
        job.ended.connect(self.refresh)

    def _open_look(self) -> None:
        basemap = self.table.chosen()
        if basemap is None:
            return
        dialog = BasemapLookDialog(basemap, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.stated.connect(lambda after: self._work(lambda: self._desk.change(after)))
        dialog.open()

    def _forget(self) -> None:
        basemap = self.table.chosen()
        if basemap is not None:
            self._work(lambda: self._desk.forget(basemap.id))

    def _work(self, change: Callable[[], None]) -> None:
        self.notice.clear()
        job = self._lane.start(lambda _: change())
        job.done.connect(self.refresh)
        job.failed.connect(self.notice.say_error)

    def _columns(self) -> list[Column[Basemap]]:
        return [
            Column(self.tr("Basemap"), lambda one: one.title, takes_rest=True, is_strong=True),
            Column(self.tr("Around"), lambda one: language.position(*one.tiles.middle), 180),
            Column(self.tr("Map"), self._state, 130, colour=lambda one: "" if one.is_there else "amber"),
            Column(self.tr("Source"), lambda one: one.attribution or "—", 120),
            Column(self.tr("Size"), lambda one: language.size(one.size_bytes), 90),
        ]

    def _state(self, one: Basemap) -> str:
        if not one.is_there:
            return self.tr("file missing")
        if not one.is_shown:
            return self.tr("hidden")
        return self.tr("shown, {percent} %").format(percent=one.opacity)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addWidget(self.add)
        actions.addStretch(1)
        actions.addWidget(self.change)
        actions.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(actions)
        column.addWidget(self._progress)
        column.addWidget(self.notice)
        words = self.tr(
            "A map of the town, drawn under the tracks of the cameras: an MBTiles file, or a picture with "
            "its world file (.pgw, .jgw, .tfw), as the IGN or the town's own service delivers them. The "
            "station keeps a copy; nothing is fetched from a network."
        )
        column.addWidget(label(words, "soft", wraps=True))
        column.addWidget(self.table, 1)
