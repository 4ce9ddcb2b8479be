"""Builds the screens of one person and joins them: calls go down, signals come up here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

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
        self._reach, self._maps = lanes["reach"], lanes["maps"]
        self._kept = KeptSettings(seat, self._work, settings, keep, self)
        self._kept.failed.connect(window.notice.say_error)
        self._kept.source_changed.connect(self.source_changed)
        self._review_desk = ReviewDesk(seat)
        self.end_looks = self._review_desk.end_left  # behind everything else in the work lane
        self._came_from = "library"
        self._requests: RequestsScreen | None = None
        self._docks: DocksScreen | None = None
        self._pages: StationPages | None = None
        self._moving: View | None = None
        self._is_whole = self._is_down = self._is_hidden = False
        self._language = chosen(settings.language)
        self._make_library(LibraryDesk(seat), lanes["pages"])
        if may(seat.person, Action.LIST_CLIPS, seat.today) is None:
            # alone until its list is there: nobody waits for screens that are not looked at
            window.add_screen("library", self.tr("Recordings"), "film-strip", self._library)
            window.show_screen("library")
            self._library.answered.connect(self._add_others)
        else:
            self._add_others()
            window.show_screen("station")

    def _words(self, code: str) -> str:
        """The words of a category."""
        return self._seat.categories.label(code, self._language)

    def _make_library(self, library_desk: LibraryDesk, pages: Jobs) -> None:
        self._places = PlaceDesk(self._seat)
        self._library = LibraryScreen(
            library_desk,
            library_desk,
            self._ask,
            self._work,
            self._words,
            pages,
            placing=self._places,
            identifying=IdentifyDesk(self._seat),
            dating=DateDesk(self._seat),
            regrouping=RegroupDesk(self._seat),
        )
        self._library.table.arrange(self._kept.settings.columns)
        self._library.table.arranged.connect(self._kept.keep_columns)
        self._library.show_view(self._kept.settings.list_view)
        self._library.view_chosen.connect(self._kept.keep_view)

    def _add_others(self) -> None:
        """All other screens, once; not behind the lock, nor once somebody else sits here.

        The seat says only later, in a lane, that nobody sits there any more.
        """
        if self._is_whole or self._is_down or self._is_hidden or not self._seat.is_taken:
            return
        self._is_whole = True
        self._library.repaint()  # its list first: making the others takes longer than a blink
        seat, review_desk = self._seat, self._review_desk
        incidents_desk, holds_desk = IncidentDesk(seat), HoldsDesk(seat)
        self._decisions = Decisions(seat, holds_desk, self._window, self._ask, self._work)
        self._decisions.decided.connect(self._refresh)
        self._incidents = IncidentsScreen(
            incidents_desk,
            incidents_desk,
            incidents_desk,
            self._ask,
            self._work,
            category_words=self._words,
            phrases=PhraseKeeper(seat),
        )
        self._holds = HoldsScreen(holds_desk, self._ask, self._work, seat.rules.max_review_months)
        self._review = ReviewScreen(
            review_desk,
            review_desk,
            review_desk,
            Vlc(),
            self._work,
            self._ask,
            now=seat.station.clock,
            placing=self._places,
            charting=BasemapKeeper(seat),
        )
        keys, refused = read_entries(self._kept.settings.keys)
        self._review.set_keys(keys)
        self._keys_page = KeysPage(keys)
        if refused:
            self._window.notice.say_error(KeysRefused(", ".join(refused)))
        self._visits = Visits(seat, self._window, self._review, (self._ask, self._work))
        self._add_screens()
        self._wire()

    def search(self, text: str) -> None:
        """The search field of the window searches the library."""
        if text and self._window.current_screen != "library":
            self._window.show_screen("library")
        self._library.search(text)

    def come_back(self) -> None:
        """The same person is here again: the look goes on, if its reason still holds."""
        self._is_hidden = False
        if self._is_whole:
            self._visits.resume()

    def came_or_went(self) -> None:
        """Recordings were brought in or erased behind the screens."""
        self.look_at_docks()
        if self._is_whole:
            self._visits.let_go_of_erased()

    def look_at_docks(self) -> None:
        """Something was put on a dock or taken away."""
        if self._docks is not None and self._docks.isVisible():
            self._docks.refresh()
        if self._pages is not None:
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
        self._is_hidden = True
        if not self._is_whole:
            self._library.forget()
            return
        self._visits.suspend()
        self._incidents.flush()
        self._incidents.forget()
        self._library.forget()
        if self._requests is not None:
            self._requests.forget()

    def take_down(self) -> None:
        """Somebody else signed in."""
        self._is_down = True
        self._window.searched.disconnect(self.search)
        self._window.idle_lock.watch_playing(None)
        self._window.remove_screens()
        self.deleteLater()

    # --- making -----------------------------------------------------------------------

    def _add_screens(self) -> None:
        person, today = self._seat.person, self._seat.today
        add = self._window.add_screen
        if may(person, Action.LIST_CLIPS, today) is None:
            add("incidents", self.tr("Incidents"), "folder-open", self._incidents)
            add("holds", self.tr("Holds"), "lock-key", self._holds)
            deadlines = DeadlinesScreen(DueDesk(self._seat), self._ask, self._work)
            deadlines.day_wanted.connect(self._show_due)
            add("deadlines", self.tr("Due dates"), "calendar-blank", deadlines)
            add("docks", self.tr("Docks"), "video-camera", self._docks_screen())
        if may(person, Action.READ_JOURNAL, today) is None:
            desk = JournalDesk(self._seat)
            add("journal", self.tr("Journal"), "notebook", JournalScreen(desk, desk, self._work))
        if may(person, Action.READ_INVENTORY, today) is None:
            inventory = InventoryScreen(InventoryDesk(self._seat), self._ask, self._work)
            add("inventory", self.tr("Inventory"), "archive", inventory)
        if may(person, Action.READ_REQUESTS, today) is None:
            add("requests", self.tr("Requests"), "envelope-open", self._requests_screen())
        add("station", self.tr("Station"), "gear-six", self._station_screen())
        if may(person, Action.LIST_CLIPS, today) is None:  # last: it comes and goes, and moves no other entry
            add("review", self.tr("Look under way"), "play", self._review, is_wide=True)
            self._window.offer_screen("review", is_offered=False)

    def _docks_screen(self) -> DocksScreen:
        screen = self._docks = DocksScreen(DocksDesk(self._seat), self._ask, self._work, self._dock)
        screen.show_moving(self._moving)
        screen.emptied.connect(self.changed)
        screen.let_go_wanted.connect(self.let_go_wanted)
        screen.list_wanted.connect(lambda: self._follow("cameras"))
        screen.hours_wanted.connect(self._propose_hours)
        return screen

    def _requests_screen(self) -> RequestsScreen:
        person, today = self._seat.person, self._seat.today
        may_answer = may(person, Action.ANSWER_REQUEST, today) is None
        screen = RequestsScreen(RightsDesk(self._seat), self._ask, self._work, may_answer=may_answer)
        screen.changed.connect(self._refresh)
        self._requests = screen
        return screen

    def _station_screen(self) -> StationScreen:
        lanes = (self._ask, self._work, self._dock, self._reach, self._maps)
        pages = StationPages(self._seat, self._kept, *lanes, self)
        pages.changed.connect(self.changed)
        pages.renamed.connect(self._refresh)
        pages.clip_wanted.connect(lambda clip: self._open_review([ClipId(clip)]))
        self._station, self._pages = pages.make(self._keys_page), pages
        return self._station

    def _wire(self) -> None:
        self._library.clips_chosen.connect(self._open_review)
        self._library.hold_wanted.connect(self._decisions.open_hold)
        self._library.incident_wanted.connect(self._new_incident)
        self._library.track_wanted.connect(
            lambda clips: self._visits.state_for(clips, self._library.take_position)
        )
        self._library.screen_wanted.connect(self._follow)
        self._library.changed.connect(self.changed)
        self._incidents.clips_chosen.connect(self._open_review)
        self._incidents.hold_wanted.connect(self._decisions.open_hold)
        self._incidents.release_wanted.connect(self._decisions.release)
        self._incidents.changed.connect(self.changed)
        self._holds.clip_wanted.connect(lambda clip: self._open_review([ClipId(clip)]))
        self._holds.changed.connect(self.changed)
        self._review.unlogged.connect(self._window.notice.say_error)
        self._incidents.reason_wanted.connect(self._visits.state_for)
        self._incidents.opened.connect(lambda subjects: self._visits.step(Step.OPENED, subjects))
        self._incidents.left.connect(self._visits.page_left)
        self._review.closed.connect(self._leave_review)
        self._review.placed.connect(self.changed)
        self._review.hold_wanted.connect(lambda clip: self._decisions.open_hold([ClipId(clip)]))
        self._review.report_wanted.connect(self._show_incident)
        self._review.keys_wanted.connect(self._open_keys)
        self._keys_page.changed.connect(self._keep_keys)
        self._review.reason_ended.connect(self._visits.ask_again)
        self._review.full_wanted.connect(self._window.show_full)
        self._visits.shown.connect(self._show_review)
        self._visits.reason_changed.connect(self._show_pictures_anew)
        self._visits.open_changed.connect(
            lambda is_open, title: self._window.offer_screen("review", is_offered=is_open, about=title)
        )
        self._window.screen_shown.connect(self._screen_shown)
        self._window.idle_lock.watch_playing(lambda: self._review.is_playing)

    # --- following --------------------------------------------------------------------

    def _open_review(self, clips: Sequence[ClipId]) -> None:
        self._visits.begin(clips)

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
        self._review.name_back(self._window.title_of(key))
        self._review.rest()
        self._visits.step(Step.OTHER_SCREEN)

    def _show_pictures_anew(self) -> None:
        """A reason was stated, or has ended: elsewhere than in the review, too."""
        self._library.forget_pictures()
        self._incidents.forget_pictures()

    def _new_incident(self, clips: Sequence[ClipId]) -> None:
        with self._seat.station.catalogue.read() as tables:
            found = tables.clips.rows(clips)
        first = min(found, key=lambda clip: clip.corrected_at, default=None)
        self._window.show_screen("incidents")
        if first is not None:
            place = first.place.text if first.place else ""
            self._incidents.new_incident(clips, first.corrected_at, place)

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
        if self._pages is not None:
            self._pages.propose_hours(serial)

    def _refresh(self, _result: object = None) -> None:
        self._visits.let_go_of_erased()
        self._window.refresh()
        self.changed.emit()

    def _open_keys(self) -> None:
        """Over the review, so that the look goes on."""
        dialog = KeysDialog(self._keys_page.keys, self._window)
        dialog.page.changed.connect(self._keep_keys)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_keys(self, keys: KeyMap) -> None:
        """At once: in the review, wherever a key is named, and for the next start."""
        self._review.set_keys(keys)
        self._keys_page.show_keys(keys)
        self._kept.keep_keys(keys)
