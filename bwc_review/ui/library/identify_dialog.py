"""Says which camera recordings came from: a camera, what that changes, and why (R1)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from bwc_review.domain.attribution import Attributed, Choices
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ErasureNotShown, StationError
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import label, px
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask
_NEW = "\0new"  # no serial


class Identifying(Protocol):
    """``choices`` and ``effect`` are asked, ``identify`` is work."""

    def choices(self, clips: Sequence[ClipId]) -> Choices:
        """What these may be attributed to."""

    def effect(self, clips: Sequence[ClipId], camera: Camera) -> Sequence[Attributed]:
        """What attributing them, with the other files of their recordings, would change."""

    def identify(
        self,
        clips: Sequence[ClipId],
        camera: Camera,
        reason: str,
        shown: Collection[ClipId],
        progress: Progress,
    ) -> int:
        """Attribute them, all or none; returns how many recordings. Raises Cancelled."""


class IdentifyDialog(FormDialog):
    """``identified``: how many recordings were attributed. Nothing can be before its effect was shown."""

    identified = Signal(int)

    def __init__(
        self,
        desk: Identifying,
        ask: Jobs,
        work: Jobs,
        clips: Sequence[ClipId],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("IdentifyDialog", "Which camera is it?")
        super().__init__(title, translate("IdentifyDialog", "Attribute"), parent)
        self._desk, self._ask, self._work, self._clips = desk, ask, work, tuple(clips)
        self._choices = Choices()
        self._question: Job | None = None
        self._effect: Sequence[Attributed] | None = None
        self._job: Job | None = None
        self._says = label(role="soft", wraps=True)
        self._camera = QComboBox()
        self._serial, self._label, self._order, self._reason = (QLineEdit() for _ in range(4))
        self._reason.setPlaceholderText(self.tr("For example: memory card taken out of CAM-02"))
        self._table: RowTable[Attributed] = RowTable(self.tr("What changes"), self._columns())
        self._table.setMinimumHeight(px(self, 144))
        self._told = label(wraps=True)
        self._confirm = QCheckBox(self.tr("Yes, these recordings may be erased"))
        self._confirm.setAccessibleName(self._confirm.text())
        self._progress = ProgressLine()
        self._lay_out()
        self._wire()
        self._ask_choices()

    @property
    def camera(self) -> Camera | None:
        """The camera that is chosen, or described to be put on the list; None while none is."""
        key = self._camera.currentData()
        if key == _NEW:
            serial, name, order = (each.text().strip() for each in (self._serial, self._label, self._order))
            return Camera(serial, name, order) if serial and name else None
        return next((one for one in self._choices.cameras if one.serial == key), None)

    # --- asking ---------------------------------------------------------------------

    def _ask_choices(self) -> None:
        job = self._ask.start(lambda _: self._desk.choices(self._clips))
        job.done.connect(self._show_choices)
        job.failed.connect(self.notice.say_error)

    def _show_choices(self, choices: Choices) -> None:
        self._choices = choices
        self._says.setText(self._what_they_say())
        self._camera.blockSignals(True)
        self._camera.addItem("—", "")
        for one in choices.cameras:
            self._camera.addItem(self.tr("{label} ({serial})").format(label=one.label, serial=one.serial))
            self._camera.setItemData(self._camera.count() - 1, one.serial)
        if choices.may_add:
            self._camera.addItem(self.tr("Another one, to be put on the list…"), _NEW)
        self._camera.setCurrentIndex(max(0, self._camera.findData(choices.proposed)))
        self._camera.blockSignals(False)
        if len(choices.named) == 1:
            self._serial.setText(choices.named[0])
        self._choose()

    def _what_they_say(self) -> str:
        named = ", ".join(self._choices.named)
        if not named:
            return self.tr("Neither the names of these files nor what lies beside them name a camera.")
        return self.tr("Named by these files or by what lies beside them: {cameras}.").format(cameras=named)

    def _choose(self) -> None:
        is_new = self._camera.currentData() == _NEW
        for each in (self._serial, self._label, self._order):
            self._form.setRowVisible(each, is_new)
        self._ask_effect()

    def _ask_effect(self) -> None:
        """Another camera: what was shown counts no longer."""
        if self._question is not None:  # its answer is no longer the one
            self._question.done.disconnect(self._take_effect)
            self._question.failed.disconnect(self.notice.say_error)
        camera, self._question, self._effect = self.camera, None, None
        self.notice.clear()
        self._show_effect_of(())
        if camera is None:
            return
        self._question = job = self._ask.start(lambda _: self._desk.effect(self._clips, camera))
        job.done.connect(self._take_effect)
        job.failed.connect(self.notice.say_error)

    def _take_effect(self, effect: Sequence[Attributed]) -> None:
        self._effect = effect
        self._show_effect_of(effect)

    # --- showing --------------------------------------------------------------------

    def _columns(self) -> list[Column[Attributed]]:
        return [
            Column(self.tr("File"), lambda one: file_name(one.before.source_name), takes_rest=True),
            Column(self.tr("Was"), lambda one: language.moment(one.before.corrected_at), 136),
            Column(
                self.tr("Becomes"),
                lambda one: language.moment(one.after.corrected_at),
                136,
                colour=lambda one: "amber" if one.is_clock_moved else "",
            ),
            Column(self.tr("Wearer"), self._wearer, 112),
            Column(self.tr("Due"), lambda one: language.day(one.before.due_on), 104),
            Column(self.tr("Due then"), self._due_then, 104, colour=_due_colour),
        ]

    def _wearer(self, one: Attributed) -> str:
        who = one.after.wearer
        return self._choices.names.get(who, "") if who else self.tr("not known")

    def _due_then(self, one: Attributed) -> str:
        day = language.day(one.after.due_on)
        return self.tr("{day}, at once").format(day=day) if one.is_erased else day

    @property
    def _gone(self) -> list[ClipId]:
        return [one.before.id for one in self._effect or () if one.is_erased]

    def _show_effect_of(self, effect: Sequence[Attributed]) -> None:
        self._table.show_rows(effect)
        said = []
        if effect:
            said.append(
                self.tr("%n file(s) would be attributed. Former values stay in their story.", "", len(effect))
            )
        if self._gone:
            said.append(self.tr("%n of them would be erased at once.", "", len(self._gone)))
        self._told.setText(" ".join(said))
        self._confirm.setChecked(False)
        self._confirm.setVisible(bool(self._gone))
        self._show_ready()

    def _show_ready(self) -> None:
        is_shown = bool(self._effect) and (not self._gone or self._confirm.isChecked())
        has_reason = bool(self._reason.text().strip())
        self.save_button.setEnabled(is_shown and has_reason and self._job is None)

    # --- doing ----------------------------------------------------------------------

    def _identify(self) -> None:
        camera, reason, gone = self.camera, self._reason.text().strip(), self._gone
        if camera is None:
            return

        def operation(progress: Progress) -> int:
            return self._desk.identify(self._clips, camera, reason, gone, progress)

        self._job = job = self._work.start(operation)
        self._show_ready()
        self._progress.watch(job, self.tr("Attributing"))
        job.done.connect(self._end)
        job.cancelled.connect(self._say_cancelled)
        job.failed.connect(self._say_failed)
        job.ended.connect(self._rest)

    def _rest(self) -> None:
        self._job = None
        self._show_ready()

    def _end(self, count: int) -> None:
        self.identified.emit(count)
        self.accept()

    def _say_cancelled(self) -> None:
        self.notice.say_good(self.tr("Cancelled. Nothing was changed."))

    def _say_failed(self, error: StationError) -> None:
        if isinstance(error, ErasureNotShown):
            self._ask_effect()
        self.notice.say_error(error)

    def reject(self) -> None:
        """While it is being written this stops it, and the dialogue says so."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    # --- making ---------------------------------------------------------------------

    def _wire(self) -> None:
        self._camera.currentIndexChanged.connect(self._choose)
        for each in (self._serial, self._label):
            each.textChanged.connect(self._ask_effect)
        self._reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self.save_button.clicked.connect(self._identify)

    def _lay_out(self) -> None:
        self._form.addRow(self._says)
        self.add_field(self.tr("Camera"), self._camera)
        self.add_field(self.tr("Serial"), self._serial)
        self.add_field(self.tr("Name in the service"), self._label)
        self.add_field(self.tr("The prefect's order"), self._order)
        self.add_field(self.tr("Reason"), self._reason)
        for part in (self._told, self._table, self._confirm, self._progress):
            self._form.addRow(part)
        for each in (self._serial, self._label, self._order):
            self._form.setRowVisible(each, False)
        self._confirm.hide()
        self.save_button.setEnabled(False)
        self.setMinimumWidth(px(self, 800))


def _due_colour(one: Attributed) -> str:
    return "red" if one.is_erased else "amber" if one.is_due_earlier else ""
