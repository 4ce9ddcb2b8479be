"""The pages of the station screen: each only for who may do what it is for."""

from __future__ import annotations

from collections.abc import Callable

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
    """``changed``: figures may differ. ``renamed``: categories have other words. ``clip_wanted``: its id.
    ``page_failed``: why a page could not be made.
    """

    changed = Signal()
    renamed = Signal()
    clip_wanted = Signal(str)
    page_failed = Signal(object)

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

    def make(self, keys: Callable[[], KeysPage]) -> StationScreen:
        """The screen with all pages of the person at the seat, that of the keys last."""
        screen = StationScreen()
        screen.page_failed.connect(self.page_failed)
        add = screen.add_page
        if self._may(Action.MANAGE_CAMERAS):
            add("cameras", self.tr("Cameras"), "video-camera", self._make_cameras)
            add("docks", self.tr("Docks and folders"), "download-simple", self._make_docks)
            add("receiver", self.tr("Axis dock"), "broadcast", self._make_receiver)
        if self._may(Action.MANAGE_PEOPLE):
            add("people", self.tr("People"), "users", self._make_people)
        if self._may(Action.CHANGE_SERVICE):
            add("service", self.tr("Service and rules"), "buildings", self._make_service)
            add("categories", self.tr("Categories"), "tag", self._make_categories)
            add("names", self.tr("Names kept"), "files", self._make_names)
            add("basemaps", self.tr("Basemaps"), "map-trifold", self._make_basemaps)
        add("integrity", self.tr("Integrity"), "shield-check", self._make_integrity)
        if self._may(Action.READ_JOURNAL):
            add("records", self.tr("Erasures"), "eraser", self._make_records)
            add("figures", self.tr("Figures of the year"), "chart-bar", self._make_figures)
        add("look", self.tr("Appearance"), "palette", self._make_look)
        add("keys", self.tr("Keys"), "keyboard", keys)
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

    def _make_cameras(self) -> CamerasPage:
        self._cameras = CamerasPage(CamerasDesk(self._seat), self._ask, self._work)
        return self._cameras

    def _make_docks(self) -> DocksPage:
        sources = SourcesDesk(self._seat, lambda: self._kept.settings, self._kept.sources_made.emit)
        page = self._docks = DocksPage(sources, self._ask, self._dock, self._reach)
        page.brought_in.connect(self.changed)
        return page

    def _make_receiver(self) -> ReceiverPage:
        return ReceiverPage(ReceiverKeeper(self._seat), self._ask, self._work)

    def _make_people(self) -> PeoplePage:
        minimum = self._seat.rules.passphrase_minimum
        return PeoplePage(PeopleKeeper(self._seat), self._ask, self._work, minimum)

    def _make_service(self) -> ServicePage:
        return ServicePage(ServiceKeeper(self._seat), self._ask, self._work)

    def _make_categories(self) -> CategoriesPage:
        keeper = CategoryKeeper(self._seat)
        offences = NatinfBox(keeper, self._ask, self._work)
        spoken = chosen(self._kept.settings.language)
        page = CategoriesPage(keeper, self._ask, self._work, spoken, offences)
        page.changed.connect(self.renamed)
        return page

    def _make_names(self) -> NamesPage:
        reports, requesters = (NameRuleKeeper(self._seat, rule) for rule in (REPORT, REQUESTER))
        return NamesPage(reports, requesters, self._ask, self._work)

    def _make_basemaps(self) -> BasemapsPage:
        return BasemapsPage(BasemapKeeper(self._seat), self._ask, self._maps)

    def _make_integrity(self) -> IntegrityPage:
        page = IntegrityPage(IntegrityDesk(self._seat), self._work, self._ask)
        page.checked.connect(self.changed)
        page.clip_wanted.connect(self.clip_wanted)
        return page

    def _make_records(self) -> RecordsPage:
        return RecordsPage(RecordKeeper(self._seat), self._ask, self._work)

    def _make_figures(self) -> FiguresPage:
        return FiguresPage(FigureKeeper(self._seat), self._ask)

    def _make_look(self) -> LookPage:
        page = LookPage(self._kept.settings)
        page.changed.connect(self._kept.keep_look)
        self._kept.lock_refused.connect(page.show_lock_delay)
        return page
