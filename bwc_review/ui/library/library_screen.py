"""Finds recordings, completes them, and says which ones to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.figures import may_count
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.domain.query import ClipQuery, both
from bwc_review.domain.saved_search import SavedSearchId
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.language import local
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.library.clip_views import ClipViews, ViewSwitch
from bwc_review.ui.library.clock_dialog import ClockDialog, Dating
from bwc_review.ui.library.columns_button import ColumnsButton
from bwc_review.ui.library.details import DetailsPanel
from bwc_review.ui.library.filters import FilterPanel
from bwc_review.ui.library.identify_dialog import IdentifyDialog, Identifying
from bwc_review.ui.library.library_head import LibraryHead
from bwc_review.ui.library.library_questions import Found, LibraryQuestions, Overview
from bwc_review.ui.library.list_hand import ListHand
from bwc_review.ui.library.needs import (
    ClipChange,
    ClipDetails,
    ClipEditor,
    ClipFinder,
)
from bwc_review.ui.library.regroup_dialog import Regrouping
from bwc_review.ui.library.regroup_hand import RegroupHand
from bwc_review.ui.library.search_hand import SearchHand
from bwc_review.ui.library.strip_preview import StripPreview
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import px
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.key_card import KeyGroup
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer
from bwc_review.ui.widgets.place_hand import PlaceHand, Placing

_ALL_FROM = 840  # width from which there is room for filters, list and details
_MANY = 20  # recordings; fewer are saved before anybody could read a progress


class LibraryScreen(QWidget):
    """``clips_chosen``: ids to review. ``hold_wanted``: ids to keep. ``incident_wanted``: ids for a new one,
    and the place typed for them, "" where none was.

    ``screen_wanted``: the key of another screen that an attention sentence leads to ("holds", "brake").
    ``changed``: something was corrected. ``view_chosen``: "table" or "grid", to be remembered.
    ``track_wanted``: the recording whose track is to be looked at, once a reason is stated: then call
    ``take_position``. ``words_dropped``: no words narrow the list any more.
    """

    clips_chosen = Signal(list)
    hold_wanted = Signal(list)
    incident_wanted = Signal(list, str)
    track_wanted = Signal(list)
    screen_wanted = Signal(str)
    words_dropped = Signal()
    changed = Signal()
    view_chosen = Signal(str)

    def __init__(
        self,
        finder: ClipFinder,
        editor: ClipEditor,
        ask: Jobs,
        work: Jobs,
        category_words: Callable[[str], str] = str,
        pages: Jobs | None = None,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
        placing: Placing | None = None,
        identifying: Identifying | None = None,
        dating: Dating | None = None,
        regrouping: Regrouping | None = None,
    ) -> None:
        """category_words: the words for a category's code. placing: notes where recordings were made.

        identifying: attributes those of an unknown camera. dating: sets impossible dates right.
        regrouping: splits and joins recordings.

        pages: a lane for lists and their lines, which then wait for no figure; else ``ask``.
        """
        super().__init__()
        self._category_words = category_words
        self._editor = editor
        self._ask, self._work = ask, work
        self._questions = LibraryQuestions(finder, ask, pages or ask, self)
        self._searches = SearchHand(editor, work, self)
        self._text = ""
        self._order = ("recorded", True)
        self._search = ""  # the kept one whose order is shown
        self._linked = ClipQuery()  # what a link that was followed asks besides
        self._to_hold_days = 0
        self._place_hand = None if placing is None else PlaceHand(placing, ask, work, self)
        self._identifying, self._dating = identifying, dating
        self._shown: ClipDetails | None = None
        self._chosen: list[ClipId] = []
        self._model = ClipModel(finder, pages or ask, self)
        self._thumbnails = Thumbnails(finder, ask, self)
        self._strip, self._empty = StripPreview(finder, ask, self), EmptyPage("film-strip")
        self._views = ClipViews(self._model, self._thumbnails, self._strip, self._empty)
        self._table = self._views.table
        self._switch = ViewSwitch(self._views, self)
        self._filters = FilterPanel(category_words)
        self._details = DetailsPanel()
        self._head, self._found = LibraryHead(), 0
        self._people: Sequence[Person] | None = None  # not known yet
        self._is_of_one = False
        self._hand = ListHand(
            finder,
            self._table,
            self._model,
            (ask, work),
            (self._head.notice, self._head.progress),
            lambda: self.query,
            lambda: self._may_count,
            self,
            ask_where,
            ask_which,
        )
        self._regroup = RegroupHand(regrouping, (ask, work), self._table.chosen, self)
        self._lay_out()
        self._wire()
        self.setFocusProxy(self._views)

    # --- asking -------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again for list, then for figures; the selection stays."""
        self._ask_ids().ended.connect(self._questions.ask_overview)

    def search(self, text: str) -> None:
        """Narrow the list to these words ("" for all)."""
        if text != self._text:
            self._text = text
            self._ask_ids()

    def show_due_within(self, days: int) -> None:
        """Show what goes within so many days."""
        self._show_linked(ClipQuery(due_within_days=days))

    def show_filter(self, key: str) -> None:
        """Show just what a link speaks of: an attention sentence, or a key of ``FilterPanel.choose``."""
        asked = {
            "today": ClipQuery(due_within_days=0),
            "tomorrow": ClipQuery(due_in_days=1),
            "to_hold": ClipQuery(due_within_days=self._to_hold_days, is_noted=True),
        }.get(key)
        if asked is not None:
            self._show_linked(asked)
        else:
            self._show_all()
            self._filters.choose(key)

    def _show_linked(self, asked: ClipQuery) -> None:
        self._show_all()
        self._linked = asked
        self._ask_ids()

    def forget(self) -> None:
        """Nobody is signed in any more: drop every picture and every line."""
        self._text = ""
        self.forget_pictures()
        self._table.show_ids(())
        self._details.show_nothing()

    def forget_pictures(self) -> None:
        """A reason has ended, or another holds: what is shown is asked for anew (R6)."""
        self._thumbnails.forget()
        self._strip.put_away()
        self._details.show_picture(None)
        self._table.viewport().update()

    @property
    def table(self) -> ClipTable:
        """The list."""
        return self._table

    def panels(self) -> Sequence[QWidget]:
        """Filters, what stands above the list, the list, the details: F6 leads through them."""
        return self._filters, self._head, self._views, self._details

    def key_groups(self) -> Sequence[KeyGroup]:
        """The keys of the list."""
        lines = (
            ("Enter", self.tr("Review what is chosen")),
            (self.tr("Space"), self.tr("Show the pictures, once a reason is stated")),
            ("↑ ↓ ← →", self.tr("Go through the list")),
            (self.tr("Home  End"), self.tr("First and last recording")),
            (self.tr("Shift + arrows"), self.tr("Choose several")),
            ("Ctrl+A", self.tr("Choose all")),
            ("Ctrl+C", self.tr("Copy what the rows say")),
            ("Ctrl+1  Ctrl+2", self.tr("Table, tiles")),
        )
        return [(self.tr("The list").upper(), lines)]

    def show_view(self, view: str) -> None:
        """Show the list as "table" or "grid"."""
        self._switch.show_view(view)

    @property
    def query(self) -> ClipQuery:
        """What the list answers."""
        order, descending = self._order
        return replace(self._narrowed, order=order, descending=descending, whole_recordings=True)

    @property
    def _narrowed(self) -> ClipQuery:
        """What is asked, in no order."""
        asked = self._filters.query
        asked = replace(asked, text=f"{asked.text} {self._text}".strip())
        return both(asked, self._linked)

    def _ask_ids(self) -> Job:
        return self._questions.ask_list(self.query)

    def _ask_details(self, chosen: list[ClipId]) -> None:
        self._questions.ask_details(chosen)
        if not chosen:
            self._shown = None
            self._details.show_nothing()

    # --- showing -------------------------------------------------------------------

    def _show_found(self, found: Found) -> None:
        self._views.show_ids(found.ids, found.first)
        self._found = len(found.ids)
        self._show_figure()
        is_narrowed = self._narrowed != ClipQuery()
        search = self._filters.search
        is_refined = search is not None and search.query != replace(self.query, whole_recordings=False)
        self._head.show_question(
            is_narrowed, search.words if search is not None else "", is_refined=is_refined
        )
        if is_narrowed:
            self._empty.say(
                self.tr("No recording fits."), self.tr("Take other words or other filters, or show all.")
            )
        else:
            self._empty.say(
                self.tr("No recording yet."),
                self.tr("Put a camera into the docking station, or add a folder under Station."),
            )

    def _show_figure(self) -> None:
        """How many there are, where that may be said."""
        self._head.show_figure(self._found if self._may_count else None)

    @property
    def _may_count(self) -> bool:
        """Whether a figure may stand beside what is listed: not beside what a person recorded (R18)."""
        asked = self.query
        if self._people is None or self._is_of_one:
            return False
        return may_count(asked.wearer, asked.text, self._people)

    def _show_overview(self, overview: Overview) -> None:
        today = local(datetime.now().astimezone()).date()
        self._filters.show_counts(overview.counts, overview.wearers, today)
        self._filters.show_searches(overview.searches)
        self._ask_refined()
        self._head.attention.show_attention(overview.attention)
        self._to_hold_days = overview.attention.to_hold_days
        self._people, self._is_of_one = overview.wearers, overview.counts.is_of_one
        self._show_figure()
        self._details.show_choices(overview.wearers, overview.incidents, self._category_words)

    def _show_details(self, details: ClipDetails, count: int) -> None:
        self._shown = details if count == 1 else None
        if count > 1:
            self._details.show_many(details, count if self._may_count else None)
        else:
            self._details.show_details(details, self._thumbnails.picture(details.line.clip.id))

    # --- doing ---------------------------------------------------------------------

    def _save(self, change: ClipChange) -> None:
        clips = self._table.chosen()
        if not clips or change.is_empty:
            return

        def operation(progress: Progress) -> None:
            self._editor.change(clips, change, progress)

        job = self._work.start(operation)
        if len(clips) >= _MANY:
            self._head.progress.watch(job, self.tr("Saving"))
        job.done.connect(self._say_saved)
        job.cancelled.connect(self._say_cancelled)
        job.failed.connect(self._details.notice.say_error)

    def _say_saved(self) -> None:
        self._details.notice.say_good(self.tr("Saved. The former values are kept."))
        self.refresh()
        self.changed.emit()

    def _want_position(self) -> None:
        if chosen := self._table.chosen():
            self.track_wanted.emit(chosen[:1])

    def take_position(self) -> None:
        """A reason holds for the recording chosen: its place is where its track begins."""
        if self._place_hand is not None and self._shown is not None:
            self._place_hand.ask_start(self._shown.line.clip)

    def _identify(self) -> None:
        """The dialogue that says which camera those chosen came from."""
        chosen = self._table.chosen()
        if self._identifying is None or not chosen:
            return
        dialog = IdentifyDialog(self._identifying, (self._ask, self._work), chosen, self)
        dialog.carried_out.connect(self._say_identified)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_date(self) -> None:
        """The dialogue that says when the one shown was made."""
        if self._dating is None or self._shown is None:
            return
        dialog = ClockDialog(self._dating, (self._ask, self._work), self._shown.line.clip, self)
        dialog.carried_out.connect(self._say_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_identified(self, count: int) -> None:
        self._say_done(self.tr("%n recording(s) attributed. The former values are kept.", "", count))

    def _say_done(self, words: str) -> None:
        self._head.notice.say_good(words)
        self.refresh()
        self.changed.emit()

    def _say_no_track(self) -> None:
        self._details.notice.say(self.tr("No track of this recording could be read. Nothing was changed."))

    def _ask_refined(self) -> None:
        """A search that was refined and kept is asked as it is now, without what refined it."""
        if name := self._searches.take_refined():
            self._text = ""
            self.words_dropped.emit()
            self._filters.choose_search(name)

    def _keep_search(self, name: str) -> None:
        query = replace(self.query, whole_recordings=False)
        self._searches.keep(name, query, is_refined=bool(self._filters.chosen_search))

    def _forget_search(self) -> None:
        search = SavedSearchId(self._filters.chosen_search)
        self._filters.choose("")
        self._searches.forget(search)

    def _say_cancelled(self) -> None:
        self._details.notice.say_good(self.tr("Cancelled. Nothing was changed."))

    def _follow(self, key: str) -> None:
        if key in {"holds", "brake", "requests", "deadlines", "incidents", "cameras", "clocks"}:
            self.screen_wanted.emit(key)
        else:
            self.show_filter(
                {
                    "complete": "to_complete",
                    "clock": "clock_check",
                    "identify": "to_identify",
                }.get(key, key)
            )

    def _filters_changed(self) -> None:
        self._linked = ClipQuery()
        if self._filters.chosen_search != self._search:
            self._search = self._filters.chosen_search
            if (order := self._filters.order) is not None:
                self._order = order
                self._table.show_order(*order)
        self._ask_ids()

    def _show_all(self) -> None:
        self._text = ""
        self.words_dropped.emit()
        self._linked = ClipQuery()
        self._filters.choose("")

    def _set_order(self, order: str, descending: bool) -> None:
        self._order = (order, descending)
        self._ask_ids()

    def _selected(self, chosen: list[ClipId]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._details.notice.clear()
        self._ask_details(chosen)

    def _open(self) -> None:
        if chosen := self._table.chosen():
            self.clips_chosen.emit(chosen)

    def _hold(self) -> None:
        if chosen := self._table.chosen():
            self.hold_wanted.emit(chosen)

    def _new_incident(self) -> None:
        if chosen := self._table.chosen():
            self.incident_wanted.emit(chosen, self._details.typed_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The details take a share of a wide window; a narrow one has room for one panel beside the list."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < px(self, _ALL_FROM)
        has_filters = not is_narrow or self._head.asks_filters
        self._details.fit(self.width())
        self._head.fit(is_narrow=is_narrow)
        self._filters.setVisible(has_filters)
        self._details.setVisible(not (is_narrow and has_filters))

    # --- making ---------------------------------------------------------------------

    def _wire(self) -> None:
        self._questions.found.connect(self._show_found)
        self._questions.surveyed.connect(self._show_overview)
        self._questions.detailed.connect(self._show_details)
        self._questions.failed.connect(self._head.notice.say_error)
        self._searches.changed.connect(self._questions.ask_overview)
        self._searches.failed.connect(self._head.notice.say_error)
        self._model.failed.connect(self._head.notice.say_error)
        self._filters.changed.connect(self._filters_changed)
        self._head.attention.followed.connect(self._follow)
        self._head.all_wanted.connect(self._show_all)
        self._head.filters_toggled.connect(self._fit)
        self._views.view_chosen.connect(self.view_chosen)
        self._views.copy_wanted.connect(self._hand.copy)
        self._head.keeper.kept.connect(self._keep_search)
        self._head.keeper.forgotten.connect(self._forget_search)
        self._table.selected.connect(self._selected)
        self._views.opened.connect(self._open)
        self._table.order_wanted.connect(self._set_order)
        self._details.saved.connect(self._save)
        self._details.review_wanted.connect(self._open)
        self._details.identify_wanted.connect(self._identify)
        self._details.clock_wanted.connect(self._set_date)
        self._details.split_wanted.connect(self._regroup.split)
        self._details.join_wanted.connect(self._regroup.join)
        self._regroup.done.connect(self._say_done)
        self._details.hold_wanted.connect(self._hold)
        self._details.incident_wanted.connect(self._new_incident)
        self._details.position_wanted.connect(self._want_position)
        if self._place_hand is not None:
            self._place_hand.placed.connect(self._say_saved)
            self._place_hand.failed.connect(self._details.notice.say_error)
            self._place_hand.lost.connect(self._say_no_track)

    def _lay_out(self) -> None:
        self._head.lay_out(self._switch, ColumnsButton(self._table, self._hand))
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self._head)
        centre.addWidget(self._views, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._filters)
        row.addLayout(centre, 1)
        row.addWidget(self._details)
