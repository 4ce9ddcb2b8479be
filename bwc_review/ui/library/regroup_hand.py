"""Opens the dialogues that split and join what is chosen in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.regroup_dialog import JoinDialog, RegroupDialog, Regrouping, SplitDialog


class RegroupHand(QObject):
    """``done``: what was done, in words."""

    done = Signal(str)

    def __init__(
        self,
        desk: Regrouping | None,
        lanes: tuple[Jobs, Jobs],
        chosen: Callable[[], Sequence[ClipId]],
        screen: QWidget,
    ) -> None:
        """lanes: of questions, of work. chosen: recordings, each by its first file."""
        super().__init__(screen)
        self._desk, self._lanes, self._chosen, self._screen = desk, lanes, chosen, screen

    def split(self) -> None:
        """The first one that is chosen."""
        chosen = self._chosen()
        if self._desk is not None and chosen:
            dialog = SplitDialog(self._desk, self._lanes, chosen[0], self._screen)
            self._open(dialog, self.tr("The recording was split in two. The former values are kept."))

    def join(self) -> None:
        """All that are chosen."""
        chosen = self._chosen()
        if self._desk is not None and chosen:
            dialog = JoinDialog(self._desk, self._lanes, chosen, self._screen)
            self._open(dialog, self.tr("They are one recording now. The former values are kept."))

    def _open(self, dialog: RegroupDialog, words: str) -> None:
        dialog.carried_out.connect(lambda _: self.done.emit(words))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
