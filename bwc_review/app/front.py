"""What stands in front: wizard, sign-in or the screens; opens and closes the station behind them."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from bwc_review import given, startup
from bwc_review import station as roof
from bwc_review.app.background import Background
from bwc_review.app.last_erasure import LastErasure
from bwc_review.app.leaving import SILENT_S, unless_silent
from bwc_review.app.put_back_desk import PutBackHolds
from bwc_review.app.screens import Screens
from bwc_review.app.seat import Seat
from bwc_review.app.sign_in_desk import Opened, OpenStationDesk, ShutStationDesk
from bwc_review.app.station_maker import Maker
from bwc_review.app.upgrade_cover import UpgradeCover
from bwc_review.domain.errors import DiskSilent, KeyFileNeeded, PutBackUnsettled, StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.transfer_view import View
from bwc_review.domain.visit import Step
from bwc_review.operations.people import retire_keys
from bwc_review.operations.sign_in import SignedIn, as_registered, sign_out
from bwc_review.paths import Paths
from bwc_review.settings import Settings, load, save
from bwc_review.startup import Begun
from bwc_review.station import Access, Station
from bwc_review.ui import language
from bwc_review.ui.error_text import said
from bwc_review.ui.first_start.wizard import FirstStartWizard
from bwc_review.ui.holds.put_back_dialog import PutBackDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.sign_in.sign_in_screen import SignInScreen
from bwc_review.ui.theme import Theme
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from bwc_review.demonstration import Shown

_FOR_GOOD = {"closed", "not_active"}  # why the station is locked, where nobody comes back to the visit
_LANES = ("work", "ask", "pages", "dock", "check", "look", "erase", "reach", "maps")


class Front(QObject):
    """The window and what is behind it. Lanes: work (changes), ask (reading), dock and check (background)."""

    def __init__(self, application: QApplication, paths: Paths, access: Access | None) -> None:
        super().__init__()
        self._paths = paths
        self._access = access
        self._settings, self._unreadable = load(paths.settings)
        language.install(application, self._settings.language, str(roof.law().zone))
        self._application = application
        self._theme = Theme(application, self._settings.theme, self._settings.text_scale)
        self._lanes = {name: Jobs(name, self) for name in _LANES}
        self._station: Station | None = None
        self._seat: Seat | None = None
        self._screens: Screens | None = None
        self._screens_of = ""
        self._background: Background | None = None
        self._sign_in: SignInScreen | None = None
        self._waiting: SignedIn | None = None  # whose key opened the station, until it is in order
        self._last_erasure = LastErasure()
        self.window = MainWindow("BWC Review", "", is_demonstration=False, lock_after_min=10)

    # --- beginning and end ----------------------------------------------------------

    def start(self) -> None:
        """Show the window: the wizard, or the cover with sign-in while the station opens behind it."""
        if not roof.exists(self._paths):
            self._show_wizard()
        else:
            self._open()
        self.window.fit_screen()
        self.window.show()

    def close(self) -> bool:
        """Stop everything and let go of the station. Called once, when the event loop has ended.

        False where a disk answers nothing: the station stays as after a power cut, the next start sees to it.
        """
        if self._waiting is not None and self._seat is not None:
            self._seat.take(self._waiting)  # who never came to sit down is signed out all the same
        self._lock("closed")
        if self._background is not None:
            self._background.stop()
        for name in ("ask", "dock", "check", "look", "erase", "maps"):
            self._lanes[name].leave()
        # Work first: the end of the look and of the visit go on record.
        if not all(lane.finish(SILENT_S) for lane in self._lanes.values()):
            return False
        if self._seat is not None:
            self._seat.lookout.close()
        station, self._station = self._station, None
        try:
            if station is not None:
                unless_silent(partial(self._shut, station), self._paths.root)
        except DiskSilent:
            return False
        return True

    def _shut(self, station: Station, progress: Progress) -> None:
        """Let no dock in any more, erase what was agreed to, and record the end."""
        try:
            if self._seat is not None:
                self._seat.receptionist.close()
            if self._last_erasure.is_agreed:
                startup.sweep_now(station, progress, whole_day=True)
        finally:
            roof.close(station)

    @property
    def station(self) -> Station | None:
        """The open station; None while its keys are not at hand."""
        return self._station

    @property
    def seat(self) -> Seat:
        """Who sits at the open station."""
        assert self._seat is not None  # noqa: S101 - asked of an open station only
        return self._seat

    @property
    def is_idle(self) -> bool:
        """No lane has anything under way."""
        return all(lane.is_idle for lane in self._lanes.values())

    # --- first start ------------------------------------------------------------------

    def _offer_to_erase(self) -> None:
        if self._station is not None:
            self._last_erasure.offer(self._station, self.seat, self.window, self._explain)

    def _show_wizard(self) -> None:
        wizard = FirstStartWizard(Maker(self._paths), self._lanes["work"], roof.law().passphrase_minimum)
        wizard.created.connect(self._made)
        wizard.demo_wanted.connect(self._demonstrate)
        self.window.set_cover(wizard)
        self.window.show_cover()

    def _made(self) -> None:
        self._settings, self._unreadable = load(self._paths.settings)
        self._open()

    def _demonstrate(self) -> None:
        """A throw-away station in a folder of its own; the folder asked for stays empty."""
        paths = Paths(Path(mkdtemp(prefix="bwc-review-demo-")))
        waiting = EmptyPage("hourglass-medium")
        waiting.say(
            self.tr("The demonstration is being prepared."),
            self.tr("Two simulated cameras are unloaded, for real. This takes less than a minute."),
        )
        self.window.set_cover(waiting)

        def operation(progress: Progress) -> Shown:  # noqa: ARG001 - it tells in lines
            from bwc_review.demonstration import demonstrate  # simulated cameras and their encoder

            return demonstrate(paths, secrets.token_urlsafe(18), lambda _: None)

        job = self._lanes["work"].start(operation)
        job.done.connect(self._show_demonstration)
        job.failed.connect(self._explain)

    def _show_demonstration(self, shown: Shown) -> None:
        self._paths, self._access = shown.paths, shown.access
        self._open()

    # --- opening ------------------------------------------------------------------------

    def _open(self) -> None:
        """Open with the keys in custody where they are at hand; else a person's key opens the station."""
        try:
            if self._access is not None:
                login, words = self._access.login, self._access.passphrase
                cover = UpgradeCover(self.window)
                station, who = roof.open_with_person(self._paths, login, words, working=cover)
                self._access = None
                self._waiting = who
                self._opened(station)
                return
            passphrase = given.key_file_passphrase()
            self._opened(roof.open_station(self._paths, passphrase, working=UpgradeCover(self.window)))
        except KeyFileNeeded:
            desk = ShutStationDesk(self._paths, self._settings.last_login)
            self._show_sign_in(SignInScreen(desk, self._lanes["work"], "BWC Review", ""))
        except StationError as error:
            self._explain(error)
            QTimer.singleShot(0, self._application.quit)

    def _opened(self, station: Station) -> None:
        """The station is open: put its name on the window, finish what was cut short, erase what is due."""
        self._station = station
        self._seat = Seat(station)
        service = roof.service(station)
        old = self.window
        self.window = MainWindow(
            service.commune,
            service.service_name,
            is_demonstration=service.is_demonstration,
            lock_after_min=self._settings.lock_after_min,
        )
        self.window.take_place_of(old)
        self.window.closing.connect(self._offer_to_erase)
        self.window.lock_wanted.connect(self._lock_and_cover)
        desk = OpenStationDesk(station, lambda: self._settings.last_login)
        self._show_sign_in(SignInScreen(desk, self._lanes["work"], service.commune, service.service_name))
        if old.isVisible():
            self.window.show()
            old.close()
        old.deleteLater()
        job = self._lanes["work"].start(partial(startup.begin, station))
        job.done.connect(self._begun)
        job.failed.connect(self._explain)
        self._background = Background(
            self._seat,
            self.window,
            (
                self._lanes["dock"],
                self._lanes["ask"],
                self._lanes["check"],
                self._lanes["look"],
                self._lanes["erase"],
            ),
            lambda: self._settings,
            self,
        )
        self._background.changed.connect(self._came_or_went)
        self._background.told.connect(self._tell_background)
        self._background.watcher.moved.connect(self._look_at_docks)
        self._background.transfers.moved.connect(self._show_moving)
        self._background.ended.connect(lambda: self._lock_and_cover("not_active"))
        self._background.checker.checked.connect(self.window.refresh)
        job.ended.connect(self._in_order)

    def _begun(self, begun: Begun) -> None:
        facts = [*(self._station.warnings if self._station else ()), *begun.problems]
        for fact in facts:
            if isinstance(fact, PutBackUnsettled):
                continue  # a dialogue of its own asks, before anything is listed
            self.window.notice.say_error(fact)
        self.window.refresh()

    def _in_order(self) -> None:
        """Nothing is listed before what was due is erased, nothing docked before the staging is cleared."""
        if self._background is not None:
            self._background.start()
        who, self._waiting = self._waiting, None
        if who is None or self._station is None or self._seat is None:
            return
        station = self._station
        try:
            self._sit_down(as_registered(station.catalogue, station.keys, who, self._seat.today))
        except StationError as error:
            sign_out(station.catalogue, who, "not_active")
            self._explain(error)

    # --- sitting down and leaving ----------------------------------------------------------

    def _show_sign_in(self, screen: SignInScreen) -> None:
        self._sign_in = screen
        screen.signed_in.connect(self._signed_in)
        self.window.set_cover(screen)
        self.window.show_cover()
        screen.refresh()
        screen.focus_first()

    def _signed_in(self, answer: object) -> None:
        if isinstance(answer, Opened):
            self._waiting = answer.who
            self._opened(answer.station)
            return
        assert isinstance(answer, SignedIn)  # noqa: S101 - what both desks give
        self._sit_down(answer)

    def _sit_down(self, who: SignedIn) -> None:
        assert self._seat is not None  # noqa: S101 - nobody signs in before the station is open
        self._seat.take(who)
        station, seat = self._station, self._seat
        if station is not None and (unsure := startup.unsettled(station)) is not None:
            self._settle_first(who, unsure)
            return
        if station is not None:
            self._lanes["work"].start(
                lambda _: retire_keys(station.catalogue, station.keys, who, seat.now, seat.rules)
            ).failed.connect(self.window.notice.say_error)
        self.keep(replace(self._settings, last_login=who.person.login))
        if self._screens_of != who.person.id:
            self._build_screens(who)
        self.window.show_frame(who.person.name)
        if self._screens is not None:
            self._screens.come_back()
        if self._background is not None:
            self._background.preparer.begin()

    def _settle_first(self, who: SignedIn, unsure: PutBackUnsettled) -> None:
        """Nothing is listed before the responsable has said which holds of an old copy still run (R21)."""
        desk = PutBackHolds(self.seat)
        if not desk.may_settle:
            self._explain(unsure)
            self._lock_and_cover("put_back")
            return
        words = said(unsure)
        dialog = PutBackDialog(
            f"{words.what}\n{words.hint}", desk.lines(), desk, self._lanes["work"], self.window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.settled.connect(lambda: self._sit_down(who))
        dialog.rejected.connect(lambda: self._lock_and_cover("put_back"))
        dialog.open()

    def _build_screens(self, who: SignedIn) -> None:
        assert self._seat is not None  # noqa: S101 - as above
        if self._screens is not None:
            self._screens.take_down()
        self._screens = Screens(self._seat, self.window, self._lanes, self._settings, self.keep)
        self._screens_of = who.person.id
        if self._background is not None:
            self._screens.show_moving(self._background.transfers.view)
            self._screens.let_go_wanted.connect(self._background.watcher.let_go)
            self._screens.source_changed.connect(self._background.watcher.look_anew)
        self._screens.changed.connect(self._look_again)
        self.window.searched.connect(self._screens.search)

    def _lock_and_cover(self, why: str = "") -> None:
        self._lock(why or ("idle" if self.window.idle_lock.has_run_out else "person"))
        if self._sign_in is not None:
            self.window.show_cover()
            self._sign_in.refresh()
            self._sign_in.focus_first()

    def _lock(self, why: str) -> None:
        """Stop the players, hide, drop the keys, record it."""
        if self._seat is None or self._station is None:
            return
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():  # it would stay in front of the cover with what it shows
                if isinstance(dialog, FittingDialog):
                    dialog.put_away()
                else:
                    dialog.reject()
        if self._screens is not None:
            self._screens.hide_everything()
        seat, catalogue, screens = self._seat, self._station.catalogue, self._screens
        seat.step(Step.ENDED if why in _FOR_GOOD else Step.LOCKED)
        if not seat.is_taken:
            return
        if self._background is not None:
            self._background.preparer.leave()
        seat.who.unlocked.close()

        def operation(progress: Progress) -> None:  # noqa: ARG001 (two short entries)
            # Behind the entries that end the looks, which still need to know who looked.
            try:
                if screens is not None:
                    screens.end_looks()
            finally:  # whatever could not be recorded of the looks, nobody stays signed in
                if (who := seat.leave()) is not None:
                    sign_out(catalogue, who, why)

        self._lanes["work"].start(operation).failed.connect(self._explain)

    # --- settings and words -------------------------------------------------------------------

    def keep(self, settings: Settings) -> None:
        """Settings changed: keep them and dress anew."""
        before, self._settings = self._settings, settings
        if before == settings:
            return
        save(self._paths.settings, settings)
        self._theme.choose(settings.theme, settings.text_scale)
        self.window.idle_lock.set_after(settings.lock_after_min * 60)
        if before.text_scale != settings.text_scale:
            self._screens_of = ""  # built anew at the next sign-in, in the new measure
        if language.chosen(before.language) != language.chosen(settings.language):
            # Not installed now: a window half in one language and half in another helps nobody.
            self.window.notice.say_good(
                self.tr("The new language is used when the program is started again.")
            )

    def _came_or_went(self) -> None:
        if self._screens is not None:
            self._screens.came_or_went()
        self.window.refresh()

    def _look_at_docks(self) -> None:
        if self._screens is not None:
            self._screens.look_at_docks()

    def _show_moving(self, view: View | None) -> None:
        if self._screens is not None:
            self._screens.show_moving(view)

    def _look_again(self) -> None:
        if self._background is not None:
            self._background.look()
            self._background.preparer.go_on()

    def _tell_background(self, sentence: str) -> None:
        if self._sign_in is not None:
            self._sign_in.show_background(sentence)

    def _explain(self, error: StationError) -> None:
        words = said(error)
        box = QMessageBox(QMessageBox.Icon.Warning, "BWC Review", words.what, parent=self.window)
        box.setInformativeText(words.hint)
        box.exec()
