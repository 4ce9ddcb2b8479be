"""Makes each screen of one person when it is first shown, and joins them: calls go down, signals come up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from bwc_review.app.basemap_desk import BasemapKeeper
from bwc_review.app.calendar_desk import DueDesk
from bwc_review.app.date_desk import DateDesk
from bwc_review.app.decisions import Decisions
from bwc_review.app.dock_desk import DocksDesk
from bwc_review.app.hold_desk import HoldsDesk
from bwc_review.app.identify_desk import IdentifyDesk
from bwc_review.app.incident_desk import IncidentDesk
from bwc_review.app.inventory_desk import InventoryDesk
from bwc_review.app.kept_settings import KeptSettings
from bwc_review.app.library_desk import LibraryDesk
from bwc_review.app.phrase_desk import PhraseKeeper
from bwc_review.app.place_desk import PlaceDesk
from bwc_review.app.register_desk import JournalDesk
from bwc_review.app.regroup_desk import RegroupDesk
from bwc_review.app.request_desk import RightsDesk
from bwc_review.app.review_desk import ReviewDesk
from bwc_review.app.seat import Seat
from bwc_review.app.station_pages import StationPages
from bwc_review.app.visits import Visits
from bwc_review.domain.access import Action, may
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import KeysRefused
from bwc_review.domain.transfer_view import View
from bwc_review.domain.visit import Step
from bwc_review.player.vlc_engine import Vlc
from bwc_review.settings import Settings
from bwc_review.ui.deadlines.deadlines_screen import DeadlinesScreen
from bwc_review.ui.docks.docks_screen import DocksScreen
from bwc_review.ui.holds.holds_screen import HoldsScreen
from bwc_review.ui.incidents.incidents_screen import IncidentsScreen
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.language import chosen
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.registers.inventory_screen import InventoryScreen
from bwc_review.ui.registers.journal_screen import JournalScreen
from bwc_review.ui.requests.requests_screen import RequestsScreen
from bwc_review.ui.review.key_map import KeyMap, read_entries
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.station.keys_page import KeysDialog, KeysPage
from bwc_review.ui.station.station_screen import StationScreen


class Screens(QObject):
    """The screens in the window, until somebody else signs in. ``changed``: figures may differ."""

    changed = Signal()
    let_go_wanted = Signal(str, str)  # of a camera: where it lies, its label
    source_changed = Signal(str)  # a dock or folder, as the settings name it
    _hiding = Signal()  # what is on any screen that was made goes
    _keys_chosen = Signal(object)  # a KeyMap

    def __init__(
        self,
        seat: Seat,
        window: MainWindow,
        lanes: Mapping[str, Jobs],
        settings: Settings,
        keep: Callable[[Settings], None],
    ) -> None:
        super().__init__(window)
        self._seat = seat
        self._window = window
        self._work, self._ask, self._dock = lanes["work"], lanes["ask"], lanes["dock"]
        self._reach, self._maps, self._turning = lanes["reach"], lanes["maps"], lanes["pages"]
        self._kept = KeptSettings(seat, self._work, settings, keep, self)
        self._kept.failed.connect(window.notice.say_error)
        self._kept.source_changed.connect(self.source_changed)
        self._review_desk = ReviewDesk(seat)
        self.end_looks = self._review_desk.end_left  # behind everything else in the work lane
        self._came_from = "library"
        self._docks: DocksScreen | None = None
        self._review: ReviewScreen | None = None
        self._moving: View | None = None
        self._language = chosen(settings.language)
        self._keys, refused = read_entries(settings.keys)
        if refused:
            window.notice.say_error(KeysRefused(", ".join(refused)))
        self._decisions = Decisions(seat, HoldsDesk(seat), window, self._ask, self._work, self)
        self._decisions.decided.connect(self._refresh)
        self._visits = Visits(seat, window, (self._ask, self._work), self)
        self._visits.shown.connect(self._show_review)
        self._pages = self._station_pages()
        self._add_screens()
        window.screen_shown.connect(self._screen_shown)

    def _words(self, code: str) -> str:
        """The words of a category."""
        return self._seat.categories.label(code, self._language)

    def search(self, text: str) -> None:
        """The search field of the window searches the library."""
        if text and self._window.current_screen != "library":
            self._window.show_screen("library")
        self._library.search(text)

    def come_back(self) -> None:
        """The same person is here again: the look goes on, if its reason still holds."""
        self._visits.resume()

    def came_or_went(self) -> None:
        """Recordings were brought in or erased behind the screens."""
        self.look_at_docks()
        self._visits.let_go_of_erased()

    def look_at_docks(self) -> None:
        """Something was put on a dock or taken away."""
        if self._docks is not None and self._docks.isVisible():
            self._docks.refresh()
        self._pages.look_at_docks()

    def show_moving(self, view: View | None) -> None:
        """How far a synchronisation is; None: nothing is brought in any more."""
        has_ended = view is None and self._moving is not None
        self._moving = view
        if self._docks is not None:
            self._docks.show_moving(view)
        if has_ended:
            self.look_at_docks()

    def hide_everything(self) -> None:
        """Stop the players, save what is being written, leave no picture and no line."""
        self._visits.suspend()
        self._hiding.emit()

    def take_down(self) -> None:
        """Somebody else signed in."""
        self._window.searched.disconnect(self.search)
        self._window.screen_shown.disconnect(self._screen_shown)
        self._window.idle_lock.watch_playing(None)
        self._window.remove_screens()
        self.deleteLater()

    # --- making: each screen when it is first shown ------------------------------------

    def _add_screens(self) -> None:
        person, today = self._seat.person, self._seat.today
        add = self._window.add_screen
        lists_clips = may(person, Action.LIST_CLIPS, today) is None
        self._window.offer_search(is_offered=lists_clips)
        if lists_clips:
            add("library", self.tr("Recordings"), "film-strip", lambda: self._library)
            add("incidents", self.tr("Incidents"), "folder-open", lambda: self._incidents)
        if may(person, Action.READ_RETENTION, today) is None:
            add("holds", self.tr("Holds"), "lock-key", self._make_holds)
            add("deadlines", self.tr("Due dates"), "calendar-blank", self._make_deadlines)
        if lists_clips:
            add("docks", self.tr("Docks"), "video-camera", self._make_docks)
        if may(person, Action.READ_JOURNAL, today) is None:
            add("journal", self.tr("Journal"), "notebook", self._make_journal)
        if may(person, Action.READ_INVENTORY, today) is None:
            add("inventory", self.tr("Inventory"), "archive", self._make_inventory)
        if may(person, Action.READ_REQUESTS, today) is None:
            add("requests", self.tr("Requests"), "envelope-open", self._make_requests)
        add("station", self.tr("Station"), "gear-six", lambda: self._station)
        if lists_clips:  # last: it comes and goes, and moves no other entry
            add("review", self.tr("Look under way"), "play", self._make_review, is_wide=True)
            self._window.offer_screen("review", is_offered=False)
            self._visits.open_changed.connect(
                lambda is_open, title: self._window.offer_screen("review", is_offered=is_open, about=title)
            )
        self._window.show_screen("library" if lists_clips else "station")

    @cached_property
    def _library(self) -> LibraryScreen:
        seat, kept, desk = self._seat, self._kept, LibraryDesk(self._seat)
        screen = LibraryScreen(
            desk,
            desk,
            self._ask,
            self._work,
            self._words,
            self._turning,
            placing=PlaceDesk(seat),
            identifying=IdentifyDesk(seat),
            dating=DateDesk(seat),
            regrouping=RegroupDesk(seat),
        )
        screen.table.arrange(kept.settings.columns)
        screen.table.arranged.connect(kept.keep_columns)
        screen.show_view(kept.settings.list_view)
        screen.view_chosen.connect(kept.keep_view)
        screen.clips_chosen.connect(self._visits.begin)
        screen.hold_wanted.connect(self._decisions.open_hold)
        screen.incident_wanted.connect(self._new_incident)
        screen.track_wanted.connect(lambda clips: self._visits.state_for(clips, screen.take_position))
        screen.screen_wanted.connect(self._follow)
        screen.words_dropped.connect(self._window.clear_search)
        screen.changed.connect(self.changed)
        self._visits.reason_changed.connect(screen.forget_pictures)
        self._hiding.connect(screen.forget)
        return screen

    @cached_property
    def _incidents(self) -> IncidentsScreen:
        desk, phrases = IncidentDesk(self._seat), PhraseKeeper(self._seat)
        screen = IncidentsScreen(
            desk, desk, desk, self._ask, self._work, category_words=self._words, phrases=phrases
        )
        screen.clips_chosen.connect(self._visits.begin)
        screen.hold_wanted.connect(self._decisions.open_hold)
        screen.release_wanted.connect(self._decisions.release)
        screen.changed.connect(self.changed)
        screen.reason_wanted.connect(self._visits.state_for)
        screen.opened.connect(lambda subjects: self._visits.step(Step.OPENED, subjects))
        screen.left.connect(self._visits.page_left)
        self._visits.reason_changed.connect(screen.forget_pictures)
        self._hiding.connect(screen.flush)
        self._hiding.connect(screen.forget)
        return screen

    def _make_holds(self) -> HoldsScreen:
        months = self._seat.rules.max_review_months
        screen = HoldsScreen(HoldsDesk(self._seat), self._ask, self._work, months)
        screen.clip_wanted.connect(self._open_review)
        screen.changed.connect(self.changed)
        return screen

    def _make_deadlines(self) -> DeadlinesScreen:
        may_list = may(self._seat.person, Action.LIST_CLIPS, self._seat.today) is None
        screen = DeadlinesScreen(DueDesk(self._seat), self._ask, self._work, may_list=may_list)
        screen.day_wanted.connect(self._show_due)
        return screen

    def _make_docks(self) -> DocksScreen:
        screen = self._docks = DocksScreen(DocksDesk(self._seat), self._ask, self._work, self._dock)
        screen.show_moving(self._moving)
        screen.emptied.connect(self.changed)
        screen.let_go_wanted.connect(self.let_go_wanted)
        screen.list_wanted.connect(lambda: self._follow("cameras"))
        screen.hours_wanted.connect(self._propose_hours)
        return screen

    def _make_journal(self) -> JournalScreen:
        desk = JournalDesk(self._seat)
        return JournalScreen(desk, desk, self._work)

    def _make_inventory(self) -> InventoryScreen:
        return InventoryScreen(InventoryDesk(self._seat), self._ask, self._work)

    def _make_requests(self) -> RequestsScreen:
        may_answer = may(self._seat.person, Action.ANSWER_REQUEST, self._seat.today) is None
        screen = RequestsScreen(RightsDesk(self._seat), self._ask, self._work, may_answer=may_answer)
        screen.changed.connect(self._refresh)
        self._hiding.connect(screen.forget)
        return screen

    def _station_pages(self) -> StationPages:
        lanes = (self._ask, self._work, self._dock, self._reach, self._maps)
        pages = StationPages(self._seat, self._kept, *lanes, self)
        pages.changed.connect(self.changed)
        pages.renamed.connect(self._refresh)
        pages.clip_wanted.connect(self._open_review)
        pages.page_failed.connect(self._window.notice.say_error)
        return pages

    @cached_property
    def _station(self) -> StationScreen:
        return self._pages.make(self._make_keys_page)

    def _make_keys_page(self) -> KeysPage:
        page = KeysPage(self._keys)
        page.changed.connect(self._keep_keys)
        self._keys_chosen.connect(page.show_keys)
        return page

    def _make_review(self) -> ReviewScreen:
        seat, desk = self._seat, self._review_desk
        screen = self._review = ReviewScreen(
            desk,
            desk,
            desk,
            Vlc(),
            self._work,
            self._ask,
            now=seat.station.clock,
            keys=self._keys,
            placing=PlaceDesk(seat),
            charting=BasemapKeeper(seat),
        )
        screen.name_back(self._window.title_of(self._came_from))
        screen.unlogged.connect(self._window.notice.say_error)
        screen.closed.connect(self._leave_review)
        screen.placed.connect(self.changed)
        screen.hold_wanted.connect(lambda clip: self._decisions.open_hold([ClipId(clip)]))
        screen.report_wanted.connect(self._show_incident)
        screen.keys_wanted.connect(self._open_keys)
        screen.reason_ended.connect(self._visits.ask_again)
        screen.full_wanted.connect(self._window.show_full)
        self._keys_chosen.connect(screen.set_keys)
        self._visits.look_in(screen)
        self._window.idle_lock.watch_playing(lambda: screen.is_playing)
        return screen

    # --- following --------------------------------------------------------------------

    def _open_review(self, clip: str) -> None:
        self._visits.begin([ClipId(clip)])

    def _show_review(self) -> None:
        if self._window.current_screen != "review":
            self._window.show_screen("review")

    def _leave_review(self) -> None:
        self._window.show_screen(self._came_from)
        self._visits.closed(self._incidents.subjects if self._came_from == "incidents" else ())

    def _screen_shown(self, key: str) -> None:
        if key == "review":
            self._visits.resume()
            return
        self._came_from = key
        if self._review is not None:
            self._review.name_back(self._window.title_of(key))
            self._review.rest()
        self._visits.step(Step.OTHER_SCREEN)

    def _new_incident(self, clips: Sequence[ClipId], typed: str) -> None:
        """typed: a place that is not kept with the recordings yet."""
        with self._seat.station.catalogue.read() as tables:
            found = tables.clips.rows(clips)
        first = min(found, key=lambda clip: clip.believed_at, default=None)
        self._window.show_screen("incidents")
        if first is not None:
            place = typed or (first.place.text if first.place else "")
            self._incidents.new_incident(clips, first.believed_at, place)

    def _show_due(self, day: date) -> None:
        self._window.show_screen("library")
        self._library.show_due_within((day - self._seat.today).days)

    def _show_incident(self, number: str) -> None:
        self._window.show_screen("incidents")
        self._incidents.open_incident(number)

    def _follow(self, key: str) -> None:
        if key == "brake":
            self._decisions.confirm_date()
        elif key == "cameras":
            self._window.show_screen("station")
            self._station.show_page("cameras")
        elif key == "clocks":
            self._propose_hours()
        else:
            self._window.show_screen(key)

    def _propose_hours(self, serial: str = "") -> None:
        """R15: of a camera that was not put forward or back; "": of the first one."""
        self._follow("cameras")
        self._pages.propose_hours(serial)

    def _refresh(self, _result: object = None) -> None:
        self._visits.let_go_of_erased()
        self._window.refresh()
        self.changed.emit()

    def _open_keys(self) -> None:
        """Over the review, so that the look goes on."""
        dialog = KeysDialog(self._keys, self._window)
        dialog.page.changed.connect(self._keep_keys)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_keys(self, keys: KeyMap) -> None:
        """At once: in the review, wherever a key is named, and for the next start."""
        self._keys = keys
        self._keys_chosen.emit(keys)
        self._kept.keep_keys(keys)
