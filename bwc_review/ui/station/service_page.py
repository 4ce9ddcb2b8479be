"""What the service says of itself on paper, and its rules; a new rule is simulated first (R22)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.errors import RuleEffectChanged, RulesNotShown, StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.rule_change import NO_EFFECT, RuleEffect, changed_rules
from bwc_review.domain.service import LENIENT, STRICT, Service
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.rules_dialog import RulesDialog
from bwc_review.ui.theme import label, primary, px, set_role, stepper
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.still_fields import HourEdit, NumberEdit

_LINES = (
    "commune",
    "department",
    "service_name",
    "address",
    "telephone",
    "prefect_order",
    "mayor_name",
)


class ServiceDesk(Protocol):
    """Keeps the service's own data. ``service`` and ``simulate`` are asked, ``save`` is work."""

    def service(self) -> Service:
        """As it stands."""

    def simulate(self, service: Service) -> RuleEffect:
        """What these rules would do now."""

    def save(self, service: Service, reason: str, shown: RuleEffect) -> None:
        """Write it, with its journal entry; a changed rule wants a reason and what was shown of it (R22)."""


class ServicePage(QWidget):
    """One form; rules apart from the letterhead."""

    changed = Signal(object)

    def __init__(self, desk: ServiceDesk, ask: Jobs, work: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._ask = ask
        self._work = work
        self._known = Service("")
        self._lines = {name: QLineEdit() for name in _LINES}
        self._limit = stepper(NumberEdit())
        self._limit.setRange(0, 999)
        self._limit.setSpecialValueText(self.tr("not stated"))
        self._has_end = QCheckBox(self.tr("The order ends on a day"))
        self._order_end = DayEdit()
        self._addressees = QPlainTextEdit()
        self._addressees.setTabChangesFocus(True)
        self._addressees.setFixedHeight(px(self, 72))
        self._natinf = QCheckBox(self.tr("Print the offence (NATINF) under the subject of reports"))
        self._natinf.setToolTip(
            self.tr("Usually it stands on the slip alone: tick it where the prosecutor wants it in reports.")
        )
        self._erase_from = stepper(HourEdit())
        self._erase_from.setDisplayFormat("HH:mm")
        self._early = QCheckBox(self.tr("Erase one day earlier than the law allows (stricter reading)"))
        self._lenient = QRadioButton(self.tr("Lenient: the original stays as long as a hold is open"))
        self._strict = QRadioButton(self.tr("Strict: once handed over, the original follows its month"))
        self._lenient.setChecked(True)
        self._paper = QFormLayout()
        self._has_end.toggled.connect(self._show_end)
        self._notice = Notice()
        self._save = primary(self.tr("Save"), "check")
        self._save.clicked.connect(self._simulate)
        self._lay_out()

    @property
    def notice(self) -> Notice:
        """Where the result stands."""
        return self._notice

    @property
    def service(self) -> Service:
        """What is filled in."""
        hour = self._erase_from.time()
        said = {name: field.text().strip() for name, field in self._lines.items()}
        return replace(
            self._known,
            commune=said["commune"],
            department=said["department"],
            service_name=said["service_name"],
            address=said["address"],
            telephone=said["telephone"],
            prefect_order=said["prefect_order"],
            camera_limit=self._limit.value(),
            order_ends_on=self._order_end.day if self._has_end.isChecked() else None,
            mayor_name=said["mayor_name"],
            addressees=tuple(
                each.strip() for each in self._addressees.toPlainText().splitlines() if each.strip()
            ),
            prints_natinf=self._natinf.isChecked(),
            erase_from=time(hour.hour(), hour.minute()),
            days_early=1 if self._early.isChecked() else 0,
            reading=STRICT if self._strict.isChecked() else LENIENT,
        )

    def refresh(self) -> None:
        """Ask again, unless something is being filled in."""
        if self.service != self._known and self._known.commune:
            return

        def operation(progress: Progress) -> Service:  # noqa: ARG001 (one question)
            return self._desk.service()

        job = self._ask.start(operation)
        job.done.connect(self._show_service)
        job.failed.connect(self._notice.say_error)

    def _show_service(self, service: Service) -> None:
        self._known = service
        for name, field in self._lines.items():
            field.setText(str(getattr(service, name)))
        self._limit.setValue(service.camera_limit)
        self._has_end.setChecked(service.order_ends_on is not None)
        if service.order_ends_on is not None:
            self._order_end.show_day(service.order_ends_on)
        self._addressees.setPlainText("\n".join(service.addressees))
        self._erase_from.setTime(QTime(service.erase_from.hour, service.erase_from.minute))
        self._natinf.setChecked(service.prints_natinf)
        self._early.setChecked(service.days_early > 0)
        (self._strict if service.reading == STRICT else self._lenient).setChecked(True)

    def _simulate(self) -> None:
        service = self.service
        if not changed_rules(self._known, service):
            self._write(service, "", NO_EFFECT)
            return

        def operation(progress: Progress) -> RuleEffect:  # noqa: ARG001 (one question)
            return self._desk.simulate(service)

        job = self._ask.start(operation)
        job.done.connect(partial(self._confirm, service))
        job.failed.connect(self._notice.say_error)

    def _confirm(self, service: Service, effect: RuleEffect, reason: str = "") -> None:
        dialog = RulesDialog(effect, self, reason)
        dialog.decided.connect(lambda reason: self._write(service, reason, effect))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, service: Service, reason: str, shown: RuleEffect) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.save(service, reason, shown)

        job = self._work.start(operation)
        job.done.connect(lambda _: self._say_saved(service))
        job.failed.connect(partial(self._say_unsaved, service, reason))

    def _say_unsaved(self, service: Service, reason: str, error: StationError) -> None:
        """Where what was shown is no longer so, what is so now is shown, with the reason as written."""
        self._notice.say_error(error)
        if isinstance(error, (RulesNotShown, RuleEffectChanged)):
            job = self._ask.start(lambda _: self._desk.simulate(service))
            job.done.connect(lambda effect: self._confirm(service, effect, reason))
            job.failed.connect(self._notice.say_error)

    def _say_saved(self, service: Service) -> None:
        self._known = service
        self._notice.say_good(self.tr("Saved. The change is in the journal."))
        self.changed.emit(service)

    def _lay_out(self) -> None:
        words = {
            "commune": self.tr("Commune"),
            "department": self.tr("Department"),
            "service_name": self.tr("Service"),
            "address": self.tr("Address"),
            "telephone": self.tr("Telephone"),
            "prefect_order": self.tr("Prefect's order"),
            "mayor_name": self.tr("Mayor"),
        }
        paper, rules = self._paper, QFormLayout()
        for form in (paper, rules):
            form.setVerticalSpacing(8)
            form.setHorizontalSpacing(16)
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, field in self._lines.items():
            self._row(paper, words[name], field)
            if name == "prefect_order":
                self._row(paper, self.tr("Cameras it allows"), self._limit)
                paper.addRow("", self._has_end)
                self._row(paper, self.tr("Last day of the order"), self._order_end)
                self._show_end(self._has_end.isChecked())
        self._row(paper, self.tr("Addressees, one a line"), self._addressees)
        paper.addRow("", self._natinf)
        self._row(rules, self.tr("Hour of erasure on the due day"), self._erase_from)
        rules.addRow("", self._early)
        self._add_reading(rules)
        page = QWidget()
        set_role(page, "plain")
        page.setMaximumWidth(px(self, 760))
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 12, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(label(self.tr("Letterhead"), "subtitle"))
        inside.addLayout(paper)
        inside.addSpacing(8)
        inside.addWidget(label(self.tr("Retention"), "subtitle"))
        inside.addWidget(
            label(
                self.tr("One month by law. It can be made stricter here, never looser."), "soft", wraps=True
            )
        )
        inside.addLayout(rules)
        inside.addWidget(self._notice)
        save = QHBoxLayout()
        save.addWidget(self._save)
        save.addStretch(1)
        inside.addLayout(save)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _show_end(self, has_end: bool) -> None:
        """No day stands there while the order has no end."""
        self._paper.setRowVisible(self._order_end, has_end)

    def _add_reading(self, rules: QFormLayout) -> None:
        """The two readings of R. 241-13, in words."""
        lenient = self.tr(
            "What a procedure needs is kept here until its hold is released, even after a copy was handed "
            "over against a signature. It can be shown again if the copy is lost or disputed."
        )
        strict = self.tr(
            "What a procedure needs is the copy that was handed over: it follows the rules of the procedure. "
            "From the signature on, the original here is erased at the end of its month, or at once if that "
            "is over."
        )
        name = label(self.tr("After a hand-over"), "soft")
        name.setBuddy(self._lenient)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        both = QVBoxLayout()
        both.setSpacing(4)
        for choice, words in ((self._lenient, lenient), (self._strict, strict)):
            both.addWidget(choice)
            both.addWidget(label(words, "soft", wraps=True))
        rules.addRow(name, both)

    @staticmethod
    def _row(form: QFormLayout, words: str, field: QWidget) -> None:
        name = label(words, "soft")
        name.setBuddy(field)
        field.setAccessibleName(words)
        form.addRow(name, field)
