"""The categories: what is offered for incidents and marks; added, renamed, hidden, never removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.category import Categories, Category, folded
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.station.natinf_box import NatinfBox
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.wrapping import Wrapping

_LONGEST = 80


class CategoriesDesk(Protocol):
    """Keeps the list. ``categories`` is asked, the rest is work and raises ``CategoryRefused``."""

    def categories(self) -> Categories:
        """As it stands."""

    def add(self, family: str, fr: str, en: str) -> None:
        """Put one on the list."""

    def rename(self, code: str, fr: str, en: str) -> None:
        """Call one otherwise."""

    def hide(self, code: str, *, hidden: bool) -> None:
        """No longer offer one, or offer it again."""


class CategoryDialog(FormDialog):
    """``saved`` carries family, French and English label."""

    saved = Signal(str, str, str)

    def __init__(
        self, families: Sequence[tuple[str, str]], known: Category | None, parent: QWidget | None = None
    ) -> None:
        title = (
            self.tr("Add a category")
            if known is None
            else self.tr("Rename {category}").format(category=known.fr)
        )
        super().__init__(title, self.tr("Save"), parent)
        self.family = Choice()
        for code, words in families:
            self.family.addItem(words, code)
        self.french, self.english = QLineEdit(), QLineEdit()
        for field in (self.french, self.english):
            field.setMaxLength(_LONGEST)
        if known is not None:
            self.family.setCurrentIndex(self.family.findData(known.family))
            self.family.setEnabled(False)
            self.french.setText(known.fr)
            self.english.setText(known.en)
        self.add_field(self.tr("Family"), self.family)
        said = self.tr("What happened, never who people are: no origin, religion, health or opinion.")
        self.add_field(self.tr("Name in French"), self.french, said)
        self.add_field(
            self.tr("Name in English"), self.english, self.tr("Left empty: the French one is used.")
        )
        self.french.textChanged.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)
        self._show_ready()

    def _show_ready(self) -> None:
        self.save_button.setEnabled(bool(self.french.text().strip()))

    def _save(self) -> None:
        self.saved.emit(str(self.family.currentData()), self.french.text(), self.english.text())


class CategoriesPage(QWidget):
    """The list with a search, and the three things done with it."""

    changed = Signal()

    def __init__(
        self,
        desk: CategoriesDesk,
        ask: Jobs,
        work: Jobs,
        language: str,
        offences: NatinfBox | None = None,
    ) -> None:
        super().__init__()
        self.offences = offences
        self._desk, self._ask, self._work = desk, ask, work
        self._language = language
        self._known = Categories((), ())
        self.table: RowTable[Category] = RowTable(self.tr("Categories"), self._columns())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a category…"))
        self.search.setAccessibleName(self.tr("Find a category"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(px(self, 240))
        self.search.setMinimumWidth(px(self, 184))
        self.add = primary(self.tr("Add a category…"), "plus")
        self.rename = button(self.tr("Rename…"), "pencil-simple")
        self.hide_it = button(self.tr("Hide"), "eye-slash")
        self.notice = Notice()
        self._lay_out()
        self.search.textChanged.connect(self._show_fitting)
        self.add.clicked.connect(lambda: self._open_dialog(None))
        self.rename.clicked.connect(self._rename)
        self.hide_it.clicked.connect(self._hide)
        self.table.opened.connect(self._rename)
        self.table.picked.connect(self._show_ready)
        self._show_ready()

    def refresh(self) -> None:
        """Ask again for the list."""

        def operation(progress: Progress) -> Categories:  # noqa: ARG001 (one question)
            return self._desk.categories()

        if self.offences is not None:
            self.offences.refresh()
        job = self._ask.start(operation)
        job.done.connect(self._show)
        job.failed.connect(self.notice.say_error)

    def _show(self, known: Categories) -> None:
        self._known = known
        self._show_fitting()

    def _show_fitting(self) -> None:
        asked = folded(self.search.text()).split()
        order = [code for code, _, _ in self._known.families]
        every = sorted((*self._known.items, *self._known.hidden), key=lambda one: order.index(one.family))
        self.table.show_rows(
            [one for one in every if all(word in folded(f"{one.fr} {one.en}") for word in asked)]
        )

    def _families(self) -> list[tuple[str, str]]:
        return [(code, fr if self._language == "fr" else en) for code, fr, en in self._known.families]

    def _columns(self) -> list[Column[Category]]:
        def soft(one: Category) -> str:
            return "soft" if one.is_hidden else ""

        return [
            Column(self.tr("Name in French"), lambda one: one.fr, 160, is_strong=True, colour=soft),
            Column(self.tr("Name in English"), lambda one: one.en, 160, colour=soft),
            Column(
                self.tr("Family"),
                lambda one: dict(self._families()).get(one.family, one.family),
                takes_rest=True,
                colour=soft,
            ),
            Column(
                self.tr("State"),
                lambda one: self.tr("hidden") if one.is_hidden else self.tr("offered"),
                104,
                colour=soft,
            ),
        ]

    def _show_ready(self, _picked: object = None) -> None:
        chosen = self.table.chosen()
        self.rename.setEnabled(chosen is not None)
        self.hide_it.setEnabled(chosen is not None)
        words = self.tr("Offer again") if chosen is not None and chosen.is_hidden else self.tr("Hide")
        self.hide_it.setText(words)
        self.hide_it.setAccessibleName(words)

    def _rename(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._open_dialog(chosen)

    def _open_dialog(self, known: Category | None) -> None:
        dialog = CategoryDialog(self._families(), known, self)
        dialog.saved.connect(partial(self._save, dialog, known))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, dialog: CategoryDialog, known: Category | None, family: str, fr: str, en: str) -> None:
        def change() -> None:
            if known is None:
                self._desk.add(family, fr, en)
            else:
                self._desk.rename(known.code, fr, en)

        dialog.save_button.setEnabled(False)
        job = self._work.start(lambda _: change())
        job.done.connect(dialog.accept)
        job.done.connect(self._say_changed)
        job.failed.connect(dialog.notice.say_error)
        job.failed.connect(lambda _: dialog.save_button.setEnabled(True))

    def _hide(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._do(lambda: self._desk.hide(chosen.code, hidden=not chosen.is_hidden))

    def _do(self, change: Callable[[], None]) -> None:
        job = self._work.start(lambda _: change())
        job.done.connect(self._say_changed)
        job.failed.connect(self.notice.say_error)

    def _say_changed(self) -> None:
        self.notice.say_good(self.tr("Saved. The change is in the journal."))
        self.refresh()
        self.changed.emit()

    def _lay_out(self) -> None:
        actions = Wrapping((self.add, self.rename, self.hide_it), (self.search,))
        said = self.tr(
            "Offered for incidents and marks, and found by the search. What carries a hidden one keeps it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(actions)
        column.addWidget(label(said, "soft", wraps=True))
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        if self.offences is not None:
            column.addWidget(self.offences)
