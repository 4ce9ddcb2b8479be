"""Puts a camera on the list, or corrects what is known of one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import stepper
from bwc_review.ui.widgets.still_fields import Choice, NumberEdit
from bwc_review.ui.words import release_words

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask


class CameraDialog(FormDialog):
    """Adds or corrects one camera. ``saved`` carries the ``Camera``."""

    saved = Signal(object)

    def __init__(self, camera: Camera | None, parent: QWidget | None = None) -> None:
        title = translate("CameraDialog", "Add a camera")
        if camera is not None:
            title = translate("CameraDialog", "Camera {label}").format(label=camera.label)
        super().__init__(title, translate("CameraDialog", "Save"), parent)
        self._known = camera
        known = camera or Camera("", "")
        self._serial, self._label = QLineEdit(known.serial), QLineEdit(known.label)
        self._model, self._order = QLineEdit(known.model), QLineEdit(known.order_reference)
        self._release = Choice()
        for policy in ReleasePolicy:
            self._release.addItem(release_words(policy), policy)
        self._release.setCurrentIndex(self._release.findData(known.release))
        self._before = stepper(NumberEdit())
        self._before.setRange(-1, 600)
        self._before.setSpecialValueText(self.tr("As its model does"))
        self._before.setSuffix(self.tr(" s"))
        self._before.setValue(-1 if known.pre_record_s is None else round(known.pre_record_s))
        self._serial.setEnabled(camera is None)
        self.add_field(
            self.tr("Serial number"),
            self._serial,
            self.tr("As it stands on the camera and in its file names."),
        )
        self.add_field(self.tr("Label"), self._label, self.tr("The short name on screen and paper: CAM-01."))
        self.add_field(self.tr("Model"), self._model)
        self.add_field(self.tr("Prefect's order"), self._order)
        self.add_field(self.tr("After the transfer"), self._release)
        self.add_field(
            self.tr("Kept from before the button"),
            self._before,
            self.tr("As it is set in the camera. Where the camera itself notes the button, that counts."),
        )
        for line in (self._serial, self._label):
            line.textChanged.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)
        self._show_ready()

    @property
    def camera(self) -> Camera:
        """What is filled in."""
        return replace(
            self._known or Camera("", ""),
            serial=self._serial.text().strip(),
            label=self._label.text().strip(),
            model=self._model.text().strip(),
            order_reference=self._order.text().strip(),
            release=self._release.currentData(),
            pre_record_s=self._kept_before,
        )

    @property
    def _kept_before(self) -> float | None:
        """None where nobody said it; a fraction of a second that was known stays."""
        known = None if self._known is None else self._known.pre_record_s
        value = self._before.value()
        if known is not None and value == round(known):
            return known
        return None if value < 0 else float(value)

    def _show_ready(self) -> None:
        self.save_button.setEnabled(bool(self.camera.serial and self.camera.label))

    def _save(self) -> None:
        self.saved.emit(self.camera)
