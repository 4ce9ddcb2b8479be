"""The incidents: the list, the page of one, and the dialogues that open, correct and fill them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident import Incident
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.progress import Progress
from bwc_review.ui.incidents.attach_dialog import AttachDialog
from bwc_review.ui.incidents.incident_form import IncidentForm
from bwc_review.ui.incidents.incident_list import IncidentList
from bwc_review.ui.incidents.incident_page import IncidentPage, now
from bwc_review.ui.incidents.natinf_field import NatinfField
from bwc_review.ui.incidents.needs import (
    Candidate,
    CategoryList,
    FoundOthers,
    IncidentBook,
    IncidentPageFacts,
    Reporter,
)
from bwc_review.ui.incidents.paper_desk import PaperDesk
from bwc_review.ui.incidents.phrases_dialog import PhraseBook
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.key_card import KeyGroup
from bwc_review.ui.widgets.list_leaver import ListLeaver
from bwc_review.ui.widgets.paged_rows import PAGE
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer


@dataclass(frozen=True, slots=True)
class _Found:
    """An answer for the list."""

    numbers: Sequence[str]
    first: Sequence[IncidentLine]
    may_count: bool


class IncidentsScreen(QWidget):
    """``clips_chosen``: ids to review; ``hold_wanted``: ids to keep; ``release_wanted``: the id of a hold.

    ``reason_wanted``: recordings whose pictures are wanted, and what to do once a reason is stated for them.
    ``opened``: the page of an incident came, with its number and its recordings; ``left``: it was closed.
    ``changed``: an incident or what stands under it changed, other screens may want to look again.
    """

    clips_chosen = Signal(list)
    hold_wanted = Signal(list)
    release_wanted = Signal(str)
    reason_wanted = Signal(list, object)
    opened = Signal(list)
    left = Signal()
    changed = Signal()

    def __init__(
        self,
        book: IncidentBook,
        reporter: Reporter,
        categories: CategoryList,
        ask: Jobs,
        work: Jobs,
        desk: PaperDesk | None = None,
        category_words: Callable[[str], str] | None = None,
        phrases: PhraseBook | None = None,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
    ) -> None:
        """``category_words``: the words for a code, hidden ones too; else those that are offered."""
        super().__init__()
        self._words_of = category_words
        self._book = book
        self._categories = categories
        self._ask = ask
        self._work = work
        self._asked = 0
        self.list = IncidentList(self._category_words, book.lines, ask)
        self.page = IncidentPage(
            book,
            reporter,
            desk or PaperDesk(reporter, ask, work),
            ask,
            work,
            self._category_words,
            phrases,
        )
        told = (self.list.notice, self.list.progress)
        self._leaver = ListLeaver(self, (ask, work), told, ask_where, ask_which)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._wire()

    # --- asking -------------------------------------------------------------------

    def panels(self) -> Sequence[QWidget]:
        """The list, or the parts of the page in front."""
        return self.page.panels() if self.is_page_open else (self.list,)

    def key_groups(self) -> Sequence[KeyGroup]:
        """The keys of the list, or of the page in front."""
        if not self.is_page_open:
            lines = (("↑ ↓", self.tr("Go through the list")), ("Enter", self.tr("Open the incident")))
            return [(self.tr("The list").upper(), lines)]
        page = (
            ("Ctrl+Z  Ctrl+Y", self.tr("Take back what was written, make it again")),
            ("Ctrl+T", self.tr("Put in a phrase")),
            ("Ctrl+P", self.tr("Print the report")),
            ("Ctrl+S", self.tr("Save the report as PDF")),
        )
        return [(self.tr("The incident").upper(), page)]

    def refresh(self) -> None:
        """Ask again for what is in front."""
        if self.is_page_open:
            self._ask_page(self.page.number)
        else:
            self._ask_list()

    def open_incident(self, number: str) -> None:
        """Show the page of one incident."""
        if number != self.page.number:
            self.page.flush()
        self._ask_page(number)

    def new_incident(self, clips: Sequence[ClipId] = (), at: datetime | None = None, place: str = "") -> None:
        """Ask what happened, then open an incident with these recordings and show its page."""
        form = IncidentForm(self, self._categories(), at or now(), clips, place=place)
        self._help_find(form.offence)
        if form.exec() != QDialog.DialogCode.Accepted:
            return
        new = form.answer

        def operation(progress: Progress) -> str:  # noqa: ARG001 (one transaction)
            return self._book.create(new)

        job = self._work.start(operation)
        job.done.connect(self._show_new)
        job.failed.connect(self.list.notice.say_error)

    def show_list(self) -> None:
        """Leave the page; what was written is saved."""
        self.page.flush()
        was_open = self.is_page_open
        self._stack.setCurrentWidget(self.list)
        if was_open:
            self.left.emit()
        self._ask_list()

    def flush(self) -> None:
        """Save what is being written; called before the station is locked."""
        self.page.flush()

    def forget(self) -> None:
        """Nobody is signed in any more: drop every line and picture."""
        self._asked += 1
        self.page.forget()
        self.list.show_incidents(())
        self._stack.setCurrentWidget(self.list)

    def forget_pictures(self) -> None:
        """A reason has ended, or another holds; what is in front is asked for anew."""
        self.page.forget_pictures()
        if self.is_page_open and self.isVisible():
            self.refresh()

    @property
    def is_page_open(self) -> bool:
        """One incident is in front."""
        return self._stack.currentWidget() is self.page

    @property
    def subjects(self) -> list[str]:
        """The incident whose page is open and its recordings; none where it is the list."""
        return self.page.subjects if self.is_page_open else []

    def _ask_list(self) -> None:
        self._asked += 1
        asked = self._asked

        text, only_open = self.list.search.text(), self.list.only_open.isChecked()

        def operation(progress: Progress) -> _Found:  # noqa: ARG001 (three questions)
            numbers = self._book.numbers(text, only_open=only_open)
            return _Found(numbers, self._book.lines(numbers[:PAGE]), self._book.may_count())

        job = self._ask.start(operation)
        job.done.connect(lambda found: self._show_list(asked, found))
        job.failed.connect(self.list.notice.say_error)

    def _ask_page(self, number: str) -> None:
        self._asked += 1
        asked = self._asked

        def operation(progress: Progress) -> IncidentPageFacts:  # noqa: ARG001 (one question)
            return self._book.get(number)

        job = self._ask.start(operation)
        job.done.connect(lambda facts: self._show_page(asked, facts))
        job.failed.connect(self._say_failed)

    # --- showing ------------------------------------------------------------------

    def _show_list(self, asked: int, found: _Found) -> None:
        if asked == self._asked:
            self.list.show_incidents(found.numbers, found.first, may_count=found.may_count)

    def _show_page(self, asked: int, facts: IncidentPageFacts) -> None:
        if asked != self._asked:
            return
        is_new = not self.is_page_open or self.page.number != facts.incident.number
        self.page.show_facts(facts)
        self._stack.setCurrentWidget(self.page)
        if is_new:
            self.opened.emit(self.subjects)

    def _show_new(self, number: str) -> None:
        self.changed.emit()
        self.open_incident(number)

    def _say_failed(self, error: object) -> None:
        notice = self.page.notice if self.is_page_open else self.list.notice
        notice.say_error(error)

    def _category_words(self, code: str) -> str:
        if self._words_of is not None:
            return self._words_of(code)
        return next((words for known, words in self._categories() if known == code), code)

    def _save_table(self) -> None:
        text, only_open = self.list.search.text(), self.list.only_open.isChecked()
        name = self.tr("incidents")
        self._leaver.save_table(name, lambda: self._book.table(text, only_open=only_open))

    def _print_list(self) -> None:
        text, only_open = self.list.search.text(), self.list.only_open.isChecked()
        self._leaver.show_paper(
            self.tr("List of incidents"),
            self.tr("incidents"),
            lambda is_draft: self._book.paper(text, only_open=only_open, is_draft=is_draft),
        )

    # --- doing --------------------------------------------------------------------

    def _correct(self, incident: Incident) -> None:
        offered = list(self._categories())
        if incident.category not in dict(offered):  # no longer offered: it stays what it was
            offered.append((incident.category, self._category_words(incident.category)))
        form = IncidentForm(self, offered, incident.occurred_at, incident=incident)
        self._help_find(form.offence)
        if form.exec() == QDialog.DialogCode.Accepted:
            said = form.answer
            number = incident.number
            self._do(
                lambda: self._book.change(number, said.category, said.occurred_at, said.place, said.natinf)
            )

    def _help_find(self, field: NatinfField) -> None:
        """Look in the list of offences for what is typed."""

        def search(words: str) -> None:
            job = self._ask.start(lambda _: self._book.offences(words))
            job.done.connect(partial(field.show_found, words))
            job.failed.connect(self._say_failed)

        field.searched.connect(search)

    def _ask_attach(self, number: str) -> None:
        def operation(progress: Progress) -> Sequence[Candidate]:  # noqa: ARG001 (a few questions)
            return self._book.candidates(number)

        job = self._ask.start(operation)
        job.done.connect(lambda found: self._attach(number, found))
        job.failed.connect(self._say_failed)

    def _attach(self, number: str, candidates: Sequence[Candidate]) -> None:
        dialog = AttachDialog(self, candidates)
        dialog.searched.connect(lambda words: self._search_others(dialog, words))
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            chosen = dialog.chosen
            self._do(lambda: self._book.attach(number, chosen))

    def _search_others(self, dialog: AttachDialog, words: str) -> None:
        def operation(progress: Progress) -> FoundOthers:  # noqa: ARG001 (a few questions)
            return self._book.others(words)

        job = self._ask.start(operation)
        job.done.connect(lambda found: dialog.show_found(words, found))
        job.failed.connect(dialog.notice.say_error)

    def _detach(self, number: str, clips: list[ClipId]) -> None:
        if clips:
            self._do(lambda: self._book.detach(number, clips))

    def _close(self, number: str) -> None:
        self._do(lambda: self._book.close(number))

    def _reopen(self, number: str, reason: str) -> None:
        self._do(lambda: self._book.reopen(number, reason))

    def _do(self, change: Callable[[], None]) -> None:
        """Make a change in the work lane, then look again."""
        job = self._work.start(lambda _: change())
        job.done.connect(self._look_again)
        job.failed.connect(self._say_failed)

    def _look_again(self) -> None:
        self.refresh()
        self.changed.emit()

    def _wire(self) -> None:
        self.list.opened.connect(self.open_incident)
        self.list.new_wanted.connect(self.new_incident)
        self.list.asked.connect(self._ask_list)
        self.list.out.table_wanted.connect(self._save_table)
        self.list.out.paper_wanted.connect(self._print_list)
        self.page.back_wanted.connect(self.show_list)
        self.page.clips_chosen.connect(self.clips_chosen)
        self.page.hold_wanted.connect(self.hold_wanted)
        self.page.release_wanted.connect(self.release_wanted)
        self.page.reason_wanted.connect(self.reason_wanted)
        self.page.correct_wanted.connect(self._correct)
        self.page.attach_wanted.connect(self._ask_attach)
        self.page.detach_wanted.connect(self._detach)
        self.page.close_wanted.connect(self._close)
        self.page.reopen_wanted.connect(self._reopen)
