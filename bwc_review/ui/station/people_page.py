"""The people of the service: roles, orders, first and last day; each with an own passphrase (R5, R20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.people import Person, PersonId, Role, lacks_order
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import button, label, primary, set_role
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.passphrase_field import PassphraseField
from bwc_review.ui.widgets.rank_field import RankField
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.words import role_rights, role_words

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask


@dataclass(frozen=True, slots=True)
class PersonOrder:
    """What is stated of a person who is added or changed."""

    login: str
    first_name: str
    last_name: str
    role: Role
    rank: str
    matricule: str
    order_reference: str
    starts_on: date
    ends_on: date | None


class PeopleDesk(Protocol):
    """Keeps accounts. ``people`` is asked, the rest is work: keys are sealed again."""

    def people(self) -> Sequence[Person]:
        """Everybody, by name; also those whose habilitation ended."""

    def add(self, order: PersonOrder, passphrase: str) -> None:
        """Make an account with its own key; raises ``LoginTaken``, ``PassphraseWeak``, ``AccessRefused``."""

    def change(self, person: PersonId, order: PersonOrder) -> None:
        """Correct rights or days; nobody changes their own."""


class PersonDialog(FormDialog):
    """Adds or corrects one person. ``saved`` carries a ``PersonOrder`` and the passphrase ("" unless new)."""

    saved = Signal(object, str)

    def __init__(
        self, person: Person | None, minimum: int, today: date, parent: QWidget | None = None
    ) -> None:
        title = translate("PersonDialog", "Add a person") if person is None else person.name
        super().__init__(title, translate("PersonDialog", "Save"), parent)
        self._is_new = person is None
        self._minimum = minimum
        self._first, self._last = QLineEdit(), QLineEdit()
        self._login, self._matricule, self._order = QLineEdit(), QLineEdit(), QLineEdit()
        self._rank = RankField()
        self._role = Choice()
        self._rights = label(role="small", wraps=True)
        self._starts, self._ends = DayEdit(), DayEdit()
        self._has_end = QCheckBox(self.tr("ends on"))
        self._passphrase = PassphraseField(self.tr("Passphrase"), minimum)
        for role in Role:
            self._role.addItem(role_words(role), role)
        self._lay_out()
        self._show_person(person, today)
        self._login.setEnabled(self._is_new)
        for line in (self._first, self._last, self._login, self._order):
            line.textChanged.connect(self._show_ready)
        self._passphrase.typed.connect(self._show_ready)
        self._role.currentIndexChanged.connect(self._show_ready)
        self._has_end.toggled.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)
        self._show_ready()

    @property
    def order(self) -> PersonOrder:
        """What is filled in."""
        return PersonOrder(
            login=self._login.text().strip().lower(),
            first_name=self._first.text().strip(),
            last_name=self._last.text().strip(),
            role=self._role.currentData(),
            rank=self._rank.text().strip(),
            matricule=self._matricule.text().strip(),
            order_reference=self._order.text().strip(),
            starts_on=self._starts.day,
            ends_on=self._ends.day if self._has_end.isChecked() else None,
        )

    def _lay_out(self) -> None:
        ends = QWidget()
        row = QHBoxLayout(ends)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._has_end)
        row.addWidget(self._ends, 1)
        self._ends.setAccessibleName(self.tr("Last day"))
        self.add_field(self.tr("First name"), self._first)
        self.add_field(self.tr("Last name"), self._last)
        self.add_field(self.tr("Rank"), self._rank)
        self.add_field(self.tr("Service number"), self._matricule)
        self.add_field(self.tr("Role"), self._role)
        self._form.addRow("", self._rights)
        self.add_field(self.tr("Mayor's order"), self._order)
        self.add_field(self.tr("First day"), self._starts)
        self.add_field(self.tr("Last day"), ends)
        self.add_field(self.tr("Sign-in name"), self._login)
        if self._is_new:
            self.add_field(
                self.tr("Passphrase"),
                self._passphrase,
                self.tr("The person types it here, alone. Nobody else can bring it back."),
            )
        else:
            self._passphrase.setParent(self)
            self._passphrase.hide()

    def _show_person(self, person: Person | None, today: date) -> None:
        if person is None:
            self._role.setCurrentIndex(self._role.findData(Role.AGENT_HABILITE))
            self._starts.show_day(today)
            self._ends.show_day(date(today.year + 1, today.month, 1))
            return
        self._first.setText(person.first_name)
        self._last.setText(person.last_name)
        self._login.setText(person.login)
        self._rank.setText(person.rank)
        self._matricule.setText(person.matricule)
        self._order.setText(person.order_reference)
        self._role.setCurrentIndex(self._role.findData(person.role))
        start, end = person.starts_on, person.ends_on or today
        self._starts.show_day(start)
        self._ends.show_day(end)
        self._has_end.setChecked(person.ends_on is not None)

    def _show_ready(self) -> None:
        order = self.order
        self._rights.setText(role_rights(order.role))
        is_named = bool(order.order_reference) or order.role is Role.MAIRE
        set_role(self._order, "" if is_named else "missing")
        self._ends.setEnabled(self._has_end.isChecked())
        has_passphrase = not self._is_new or len(self._passphrase.passphrase) >= self._minimum
        self.save_button.setEnabled(
            bool(order.first_name and order.last_name and order.login) and has_passphrase
        )

    def _save(self) -> None:
        self.saved.emit(self.order, self._passphrase.passphrase if self._is_new else "")


class PeoplePage(QWidget):
    """The list, and the two things done with it."""

    changed = Signal()

    def __init__(self, desk: PeopleDesk, ask: Jobs, work: Jobs, passphrase_minimum: int) -> None:
        super().__init__()
        self._desk = desk
        self._ask = ask
        self._work = work
        self._minimum = passphrase_minimum
        self._table: RowTable[Person] = RowTable(self.tr("People"), self._columns())
        self._lacking = label(role="amber", wraps=True)
        self._notice = Notice()
        self._add = primary(self.tr("Add a person…"), "user-plus")
        self._edit = button(self.tr("Correct or end…"), "pencil-simple")
        self._add.clicked.connect(lambda: self._open_dialog(None))
        self._edit.clicked.connect(self._correct)
        self._table.opened.connect(self._correct)
        self._table.picked.connect(lambda person: self._edit.setEnabled(person is not None))
        self._edit.setEnabled(False)
        self._lay_out()

    @property
    def table(self) -> RowTable[Person]:
        """The list."""
        return self._table

    def refresh(self) -> None:
        """Ask again for the people."""

        def operation(progress: Progress) -> Sequence[Person]:  # noqa: ARG001 (one question)
            return self._desk.people()

        job = self._ask.start(operation)
        job.done.connect(self._show_people)
        job.failed.connect(self._notice.say_error)

    def _show_people(self, people: Sequence[Person]) -> None:
        self._table.show_rows(people)
        lacking = sum(lacks_order(one, _today()) for one in people)
        self._lacking.setText(
            self.tr("%n person(s) without the order of the mayor that designates them.", "", lacking)
        )
        self._lacking.setVisible(lacking > 0)

    def _columns(self) -> list[Column[Person]]:
        return [
            Column(self.tr("Name"), lambda person: person.name, 130, is_strong=True),
            Column(self.tr("Rank"), lambda person: person.rank or "—", 120),
            Column(self.tr("Role"), lambda person: role_words(person.role), 124),
            Column(self.tr("Sign-in name"), lambda person: person.login, 110),
            Column(self.tr("Mayor's order"), _order_words, takes_rest=True, colour=_order_colour),
            Column(self.tr("Habilitation"), self._days, 150, colour=_days_colour),
        ]

    def _days(self, person: Person) -> str:
        if not person.is_active(_today()):
            end = person.ends_on
            if end is not None and end < _today():
                return self.tr("ended on {day}").format(day=language.day(end))
            return self.tr("from {day}").format(day=language.day(person.starts_on))
        if person.ends_on is not None:
            return self.tr("until {day}").format(day=language.day(person.ends_on))
        return self.tr("since {day}").format(day=language.day(person.starts_on))

    def _correct(self) -> None:
        person = self._table.chosen()
        if person is not None:
            self._open_dialog(person)

    def _open_dialog(self, person: Person | None) -> None:
        dialog = PersonDialog(person, self._minimum, _today(), self)
        dialog.saved.connect(partial(self._save, dialog, person))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, dialog: PersonDialog, person: Person | None, order: PersonOrder, passphrase: str) -> None:
        def operation(progress: Progress) -> None:  # noqa: ARG001 (keys and row, one step)
            if person is None:
                self._desk.add(order, passphrase)
            else:
                self._desk.change(person.id, order)

        dialog.save_button.setEnabled(False)
        job = self._work.start(operation)
        job.done.connect(dialog.accept)
        job.done.connect(self._say_changed)
        job.failed.connect(dialog.notice.say_error)
        job.failed.connect(lambda _: dialog.save_button.setEnabled(True))

    def _say_changed(self) -> None:
        self._notice.say_good(self.tr("Saved. The change is in the journal."))
        self.refresh()
        self.changed.emit()

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addWidget(self._add)
        actions.addWidget(self._edit)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(actions)
        column.addWidget(self._lacking)
        self._lacking.hide()
        column.addWidget(self._notice)
        column.addWidget(self._table, 1)


def _today() -> date:
    return language.local(datetime.now().astimezone()).date()


def _order_words(person: Person) -> str:
    if lacks_order(person, _today()):
        return translate("PeoplePage", "To complete")
    return person.order_reference or "—"


def _order_colour(person: Person) -> str:
    return "violet" if lacks_order(person, _today()) else ""


def _days_colour(person: Person) -> str:
    return "" if person.is_active(_today()) else "soft"
