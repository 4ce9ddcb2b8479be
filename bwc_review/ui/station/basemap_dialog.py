"""The dialogues of a basemap: taking one in from a file, and showing one that is there otherwise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSlider, QWidget

from bwc_review.domain.basemap import LEAST_OPACITY, LONGEST, Basemap, BasemapOrder, Offered
from bwc_review.domain.georeference import Coordinates
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Job, Jobs, Operation
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.station.point_list import PointList
from bwc_review.ui.theme import label
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.still_fields import Choice

translate = QCoreApplication.translate


class TakingIn(Protocol):
    """Both are work of some seconds and raise StationError."""

    def preview(self, file: Path) -> bytes:
        """A small PNG of a picture, to point at."""

    def add(self, order: BasemapOrder, progress: Progress) -> Basemap:
        """Take one in."""


class BasemapDialog(FormDialog):
    """``accepted`` once the basemap is on the list. Open it with ``open()``.

    ``begun`` carries the ``Job`` that takes it in: cancelled too late, it still puts it on the list.
    """

    begun = Signal(object)

    def __init__(
        self, file: Path, offered: Offered, desk: TakingIn, lane: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            translate("BasemapDialog", "Add a basemap"), translate("BasemapDialog", "Add to the list"), parent
        )
        self._file, self._offered, self._desk, self._lane = file, offered, desk, lane
        self._job: Job | None = None
        self._has_preview = False
        self.title, self.attribution = _line(offered.title), _line(offered.attribution)
        self.attribution.setPlaceholderText(self.tr("For example: © IGN"))
        self.placing = Choice()
        self.where = label(role="soft", wraps=True)
        self.points = PointList()
        self._progress = ProgressLine()
        self._add_fields()
        self.placing.currentIndexChanged.connect(self._show_placing)
        self.points.changed.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)
        self._show_placing()

    @property
    def order(self) -> BasemapOrder:
        """What is filled in."""
        coordinates = self.placing.currentData()
        return BasemapOrder(
            self._file,
            self.title.text(),
            self.attribution.text(),
            coordinates if isinstance(coordinates, Coordinates) else None,
            self.points.pins if self._is_by_hand else (),
        )

    def done(self, result: int) -> None:
        """What is under way is stopped, and heard no more."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @property
    def _is_by_hand(self) -> bool:
        return self._offered.size is not None and self.placing.currentData() is None

    def _save(self) -> None:
        order = self.order
        self.notice.clear()
        job = self._start(lambda progress: self._desk.add(order, progress), self.tr("Taking in the basemap"))
        job.done.connect(self.accept)
        self.begun.emit(job)

    def _start(self, operation: Operation, words: str) -> Job:
        job = self._job = self._lane.start(operation)
        self._progress.watch(job, words)
        job.failed.connect(self.notice.say_error)
        job.ended.connect(self._free)
        self._show_ready()
        return job

    def _free(self) -> None:
        self._job = None
        self._show_ready()

    def _show_ready(self) -> None:
        is_placed = not self._is_by_hand or bool(self.points.pins)
        self.save_button.setEnabled(self._job is None and is_placed)

    def _show_placing(self) -> None:
        self.points.setVisible(self._is_by_hand)
        self.where.setText(self._where())
        if self._is_by_hand and not self._has_preview:
            self._has_preview = True
            job = self._start(lambda _: self._desk.preview(self._file), self.tr("Reading the picture"))
            job.done.connect(self._show_preview)
        self._show_ready()

    def _show_preview(self, data: object) -> None:
        assert isinstance(data, bytes)  # noqa: S101 - what the desk gives
        assert self._offered.size is not None  # noqa: S101 - of a picture alone
        # the kind is named, as in ``looks``
        image = QImage.fromData(data, "PNG")  # type: ignore[arg-type]
        self.points.show_picture(image, self._offered.size)

    def _where(self) -> str:
        """For a person to see whether it is the right place."""
        if self._offered.tiles is not None:
            tiles = self._offered.tiles
            return self.tr("Tiles of zoom {least} to {most}, around {position}.").format(
                least=tiles.min_zoom, most=tiles.max_zoom, position=language.position(*tiles.middle)
            )
        place = dict(self._offered.places).get(self.placing.currentData())
        if place is None:
            return self.tr(
                "The corner of a building, a crossroads: whatever another map gives a position of."
            )
        return self.tr("So it lies around {position}.").format(position=language.position(*place))

    def _add_fields(self) -> None:
        self.add_field(self.tr("Name"), self.title)
        self.add_field(
            self.tr("Source"), self.attribution, self.tr("Stands on the map wherever this basemap is seen")
        )
        for coordinates, _ in self._offered.places:
            self.placing.addItem(coordinates_words(coordinates), coordinates)
        self.placing.addItem(self.tr("Points placed by hand"), None)
        if self._offered.size is not None:
            self.add_field(self.tr("Placed by"), self.placing)
        self._form.addRow("", self.where)
        self._form.addRow(self.points)
        self._form.addRow(self._progress)


class BasemapLookDialog(FormDialog):
    """``stated`` carries the basemap as it should be. Open it with ``open()``."""

    stated = Signal(object)

    def __init__(self, basemap: Basemap, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("BasemapLookDialog", "Change a basemap"),
            translate("BasemapLookDialog", "Keep it so"),
            parent,
        )
        self._basemap = basemap
        self.title, self.attribution = _line(basemap.title), _line(basemap.attribution)
        self.shown = QCheckBox(self.tr("Drawn under the tracks"))
        self.shown.setChecked(basemap.is_shown)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(LEAST_OPACITY, 100)
        self.opacity.setPageStep(10)
        self.opacity.setValue(basemap.opacity)
        self._percent = label(role="soft")
        self.opacity.valueChanged.connect(self._tell)
        self.add_field(self.tr("Name"), self.title)
        self.add_field(
            self.tr("Source"), self.attribution, self.tr("Stands on the map wherever this basemap is seen")
        )
        self.add_field(self.tr("Map"), self.shown)
        self.shown.setAccessibleName(self.shown.text())
        self.add_field(self.tr("Opacity"), self.opacity)
        self._form.addRow("", self._percent)
        self.save_button.clicked.connect(self._state)
        self._tell()

    def _tell(self) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=self.opacity.value()))

    def _state(self) -> None:
        self.stated.emit(
            replace(
                self._basemap,
                title=self.title.text(),
                attribution=self.attribution.text(),
                is_shown=self.shown.isChecked(),
                opacity=self.opacity.value(),
            )
        )
        self.accept()


def coordinates_words(coordinates: Coordinates) -> str:
    """In what a world file speaks."""
    return {
        Coordinates.LAMBERT_93: translate("BasemapDialog", "World file in Lambert-93 (IGN)"),
        Coordinates.WEB_MERCATOR: translate("BasemapDialog", "World file in Web Mercator"),
        Coordinates.DEGREES: translate("BasemapDialog", "World file in degrees (WGS 84)"),
    }[coordinates]


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(LONGEST)
    return made
