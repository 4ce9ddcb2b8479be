"""Says which camera recordings came from: a camera, what that changes, and why (R1)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from bwc_review.domain.attribution import Choices
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import ClipId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.effect_dialog import Act, EffectDialog, Question
from bwc_review.ui.theme import label
from bwc_review.ui.widgets.rows import Column
from bwc_review.ui.widgets.still_fields import Choice

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask
_NEW = "\0new"  # no serial


class Identifying(Protocol):
    """``choices`` and ``effect`` are asked, ``identify`` is work."""

    def choices(self, clips: Sequence[ClipId]) -> Choices:
        """What these may be attributed to."""

    def effect(self, clips: Sequence[ClipId], camera: Camera) -> Sequence[Effect]:
        """What attributing them, with the other files of their recordings, would change."""

    def identify(
        self,
        clips: Sequence[ClipId],
        camera: Camera,
        reason: str,
        agreed: Agreed,
        progress: Progress,
    ) -> int:
        """Attribute them, all or none; returns how many recordings. Raises Cancelled."""


class IdentifyDialog(EffectDialog):
    """A camera of the list, or another one that is put on it."""

    def __init__(
        self,
        desk: Identifying,
        lanes: tuple[Jobs, Jobs],
        clips: Sequence[ClipId],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("IdentifyDialog", "Which camera is it?")
        super().__init__(title, translate("IdentifyDialog", "Attribute"), lanes, parent)
        self._desk, self._clips = desk, tuple(clips)
        self._choices = Choices()
        self.doing = self.tr("Attributing")
        self._says = label(role="soft", wraps=True)
        self._camera = Choice()
        self._serial, self._label, self._order = (QLineEdit() for _ in range(3))
        self.fields += [self._camera, self._serial, self._label, self._order]
        self._lay_out()
        self._camera.currentIndexChanged.connect(self._choose)
        for each in (self._serial, self._label):
            each.textChanged.connect(self.ask_again)
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
        job = self.ask.start(lambda _: self._desk.choices(self._clips))
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
        self.ask_again()

    def question(self) -> Question | None:
        """What attributing them to the chosen camera would change."""
        camera = self.camera
        return None if camera is None else partial(self._desk.effect, self._clips, camera)

    def act(self, reason: str, agreed: Agreed) -> Act:
        """Attribute them to it."""
        camera = self.camera
        assert camera is not None  # noqa: S101 - its effect was shown
        return lambda progress: self._desk.identify(self._clips, camera, reason, agreed, progress)

    # --- showing --------------------------------------------------------------------

    def columns(self) -> list[Column[Effect]]:
        """Its hours, and who wore the camera."""
        return [*self.clock_columns(), Column(self.tr("Wearer"), self._wearer, 112)]

    def _wearer(self, one: Effect) -> str:
        who = one.after.wearer
        return self._choices.names.get(who, "") if who else self.tr("not known")

    def says(self, effect: Sequence[Effect]) -> list[str]:
        """How many files."""
        count = sum(one.before.camera != one.after.camera or one.before.to_identify for one in effect)
        if not count:
            return []
        return [self.tr("%n file(s) would be attributed. Former values stay in their story.", "", count)]

    def _lay_out(self) -> None:
        self._form.addRow(self._says)
        self.add_field(self.tr("Camera"), self._camera)
        self.add_field(self.tr("Serial"), self._serial)
        self.add_field(self.tr("Name in the service"), self._label)
        self.add_field(self.tr("The prefect's order"), self._order)
        self.lay_out(self.tr("For example: memory card taken out of CAM-02"))
        for each in (self._serial, self._label, self._order):
            self._form.setRowVisible(each, False)
