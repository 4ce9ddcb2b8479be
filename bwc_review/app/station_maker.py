"""Makes the station that the first-start wizard describes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bwc_review import station as roof
from bwc_review.domain.errors import KeyringMissing
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.progress import Progress
from bwc_review.domain.service import Service
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.sign_in import sign_in, sign_out
from bwc_review.paths import Paths
from bwc_review.reports.data import RecoverySheet as SheetData
from bwc_review.settings import Settings, load, save
from bwc_review.ui.first_start.needs import RecoverySheet, StationPlan
from bwc_review.vault.custody import KeyringCustody
from bwc_review.vault.keys import make_identity, recipient_of


class Maker:
    """``StationMaker`` of the wizard."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def keyring_answers(self) -> bool:
        """Whether a keyring that keeps secrets encrypted answers."""
        try:
            return bool(KeyringCustody("first-start").name)
        except KeyringMissing:
            return False

    def make_recovery(self, commune: str) -> RecoverySheet:
        """A fresh recovery key and its sheet; nothing is written."""
        key, _ = make_identity()
        data = SheetData(Service(commune), key, recipient_of(key), datetime.now(UTC), roof.law().zone)
        from bwc_review.reports.recovery_sheet import recovery_sheet  # ReportLab, where paper is printed

        return RecoverySheet(key, recovery_sheet(data))

    def create(self, plan: StationPlan, progress: Progress) -> None:
        """Make the station, then put its cameras on the list."""
        progress.step(0, 2)
        service = Service(plan.commune, plan.department, plan.service_name or Service("").service_name)
        person = Person(
            PersonId(""),
            plan.login,
            plan.first_name,
            plan.last_name,
            Role.RESPONSABLE,
            plan.rank,
            plan.matricule,
            plan.order_reference,
        )
        own = plan.key_file_passphrase or None
        roof.create(self._paths, service, person, plan.passphrase, own, plan.recovery_key)
        progress.step(1, 2)
        self._add_cameras(plan, own)
        settings, _ = load(self._paths.settings)
        self._keep(replace(settings, sources=plan.sources, last_login=plan.login))

    def _add_cameras(self, plan: StationPlan, own: str | None) -> None:
        if not plan.cameras:
            return
        station = roof.open_station(self._paths, own)
        try:
            now = station.clock()
            today = now.astimezone(station.law.zone).date()
            who = sign_in(station.catalogue, station.keys, plan.login, plan.passphrase, today)
            for camera in plan.cameras:
                save_camera(station.catalogue, who, camera, station.law, now)
            sign_out(station.catalogue, who, "closed")
        finally:
            roof.close(station)

    def _keep(self, settings: Settings) -> None:
        save(self._paths.settings, settings)
