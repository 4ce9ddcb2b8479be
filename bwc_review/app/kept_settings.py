"""Keeps what is chosen on the screens for this computer: each choice changes its own part of the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from bwc_review.app.seat import Seat
from bwc_review.operations.record_setting import record_lock_delay
from bwc_review.settings import Settings, with_sources_of
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.key_map import KeyMap


class KeptSettings(QObject):
    """``settings``: as they stand. ``source_changed``: which dock or folder, as they name it.

    ``lock_refused``: the delay that stays in force. ``failed``: the error.
    """

    lock_refused = Signal(int)
    failed = Signal(object)
    source_changed = Signal(str)
    sources_made = Signal(object, str)  # by a lane's thread, which must not dress the window itself

    def __init__(
        self, seat: Seat, work: Jobs, settings: Settings, keep: Callable[[Settings], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._seat = seat
        self._work = work
        self._keep = keep
        self.sources_made.connect(self._keep_sources, Qt.ConnectionType.QueuedConnection)

    def keep_look(self, look: Settings) -> None:
        """What its page can choose; folders, keys or columns may have come since the page was made."""
        chosen = replace(self.settings, theme=look.theme, language=look.language, text_scale=look.text_scale)
        self._keep_all(chosen)
        self._keep_lock_delay(look.lock_after_min)

    def keep_columns(self, columns: tuple[str, ...]) -> None:
        """Those of the library, in their order."""
        self._keep_all(replace(self.settings, columns=columns))

    def keep_view(self, view: str) -> None:
        """The library as a table or as pictures."""
        self._keep_all(replace(self.settings, list_view=view))

    def keep_keys(self, keys: KeyMap) -> None:
        """Those that differ from the first ones."""
        self._keep_all(replace(self.settings, keys=keys.entries))

    def _keep_sources(self, made: Settings, source: str) -> None:
        """What was changed about docks and folders, and nothing else."""
        self._keep_all(with_sources_of(self.settings, made))
        self.source_changed.emit(source)

    def _keep_lock_delay(self, minutes: int) -> None:
        """On record first, then in force."""
        before = self.settings.lock_after_min
        if minutes == before:
            return
        catalogue, person = self._seat.station.catalogue, self._seat.person
        job = self._work.start(lambda _: record_lock_delay(catalogue, person, before, minutes))
        job.done.connect(lambda _: self._keep_all(replace(self.settings, lock_after_min=minutes)))
        job.failed.connect(self.failed)
        job.failed.connect(lambda _: self.lock_refused.emit(before))

    def _keep_all(self, settings: Settings) -> None:
        self.settings = settings
        self._keep(settings)
