"""The pages of the station screen: each only for who may do what it is for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bwc_review.app.basemap_desk import BasemapKeeper
from bwc_review.app.camera_desk import CamerasDesk
from bwc_review.app.category_desk import CategoryKeeper
from bwc_review.app.kept_settings import KeptSettings
from bwc_review.app.name_rule_desk import NameRuleKeeper
from bwc_review.app.receiver_desk import ReceiverKeeper
from bwc_review.app.register_desk import IntegrityDesk
from bwc_review.app.seat import Seat
from bwc_review.app.station_desk import (
    FigureKeeper,
    PeopleKeeper,
    RecordKeeper,
    ServiceKeeper,
    SourcesDesk,
)
from bwc_review.domain.access import Action, may
from bwc_review.operations.name_months import REPORT, REQUESTER
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.language import chosen
from bwc_review.ui.station.basemaps_page import BasemapsPage
from bwc_review.ui.station.cameras_page import CamerasPage
from bwc_review.ui.station.categories_page import CategoriesPage
from bwc_review.ui.station.docks_page import DocksPage
from bwc_review.ui.station.figures_page import FiguresPage
from bwc_review.ui.station.integrity_page import IntegrityPage
from bwc_review.ui.station.keys_page import KeysPage
from bwc_review.ui.station.look_page import LookPage
from bwc_review.ui.station.names_page import NamesPage
from bwc_review.ui.station.natinf_box import NatinfBox
from bwc_review.ui.station.people_page import PeoplePage
from bwc_review.ui.station.receiver_page import ReceiverPage
from bwc_review.ui.station.records_page import RecordsPage
from bwc_review.ui.station.service_page import ServicePage
from bwc_review.ui.station.station_screen import StationScreen


class StationPages(QObject):
    """``changed``: figures may differ. ``renamed``: categories have other words. ``clip_wanted``: its id."""

    changed = Signal()
    renamed = Signal()
    clip_wanted = Signal(str)

    def __init__(
        self,
        seat: Seat,
        kept: KeptSettings,
        ask: Jobs,
        work: Jobs,
        dock: Jobs,
        reach: Jobs,
        maps: Jobs,
        parent: QObject,
    ) -> None:
        """Lanes: reading, changes, bringing in, asking docks of the network, taking in basemaps."""
        super().__init__(parent)
        self._seat = seat
        self._kept = kept
        self._ask, self._work, self._dock, self._reach, self._maps = ask, work, dock, reach, maps
        self._cameras: CamerasPage | None = None
        self._docks: DocksPage | None = None

    def make(self, keys: KeysPage) -> StationScreen:
        """The screen with all pages of the person at the seat, that of the keys last."""
        screen = StationScreen()
        if self._may(Action.MANAGE_CAMERAS):
            self._add_cameras(screen)
        if self._may(Action.MANAGE_PEOPLE):
            minimum = self._seat.rules.passphrase_minimum
            people = PeoplePage(PeopleKeeper(self._seat), self._ask, self._work, minimum)
            screen.add_page("people", self.tr("People"), "users", people)
        if self._may(Action.CHANGE_SERVICE):
            self._add_service(screen)
        integrity = IntegrityPage(IntegrityDesk(self._seat), self._work, self._ask)
        integrity.checked.connect(self.changed)
        integrity.clip_wanted.connect(self.clip_wanted)
        screen.add_page("integrity", self.tr("Integrity"), "shield-check", integrity)
        if self._may(Action.READ_JOURNAL):
            records = RecordsPage(RecordKeeper(self._seat), self._ask, self._work)
            screen.add_page("records", self.tr("Erasures"), "eraser", records)
            figures = FiguresPage(FigureKeeper(self._seat), self._ask)
            screen.add_page("figures", self.tr("Figures of the year"), "chart-bar", figures)
        look = LookPage(self._kept.settings)
        look.changed.connect(self._kept.keep_look)
        self._kept.lock_refused.connect(look.show_lock_delay)
        screen.add_page("look", self.tr("Appearance"), "palette", look)
        screen.add_page("keys", self.tr("Keys"), "keyboard", keys)
        return screen

    def propose_hours(self, serial: str) -> None:
        """Open what is proposed for the clock of this camera; "": of any."""
        if self._cameras is not None:
            self._cameras.propose(serial)

    def look_at_docks(self) -> None:
        """Something was put on a dock, taken away, or answers again."""
        if self._docks is not None and self._docks.isVisible():
            self._docks.refresh()

    def _may(self, action: Action) -> bool:
        return may(self._seat.person, action, self._seat.today) is None

    def _add_cameras(self, screen: StationScreen) -> None:
        cameras = self._cameras = CamerasPage(CamerasDesk(self._seat), self._ask, self._work)
        screen.add_page("cameras", self.tr("Cameras"), "video-camera", cameras)
        sources = SourcesDesk(self._seat, lambda: self._kept.settings, self._kept.sources_made.emit)
        docks = self._docks = DocksPage(sources, self._ask, self._dock, self._reach)
        docks.brought_in.connect(self.changed)
        screen.add_page("docks", self.tr("Docks and folders"), "download-simple", docks)
        receiver = ReceiverPage(ReceiverKeeper(self._seat), self._ask, self._work)
        screen.add_page("receiver", self.tr("Axis dock"), "broadcast", receiver)

    def _add_service(self, screen: StationScreen) -> None:
        service = ServicePage(ServiceKeeper(self._seat), self._ask, self._work)
        screen.add_page("service", self.tr("Service and rules"), "buildings", service)
        keeper = CategoryKeeper(self._seat)
        offences = NatinfBox(keeper, self._ask, self._work)
        spoken = chosen(self._kept.settings.language)
        categories = CategoriesPage(keeper, self._ask, self._work, spoken, offences)
        categories.changed.connect(self.renamed)
        screen.add_page("categories", self.tr("Categories"), "tag", categories)
        reports, requesters = (NameRuleKeeper(self._seat, rule) for rule in (REPORT, REQUESTER))
        names = NamesPage(reports, requesters, self._ask, self._work)
        screen.add_page("names", self.tr("Names kept"), "files", names)
        basemaps = BasemapsPage(BasemapKeeper(self._seat), self._ask, self._maps)
        screen.add_page("basemaps", self.tr("Basemaps"), "map-trifold", basemaps)
