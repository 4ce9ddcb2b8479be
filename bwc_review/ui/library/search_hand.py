"""Keeps a search under a name, and forgets one that was kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.progress import Progress
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.saved_search import SavedSearchId
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.needs import ClipEditor


class SearchHand(QObject):
    """``changed``: the kept searches are other ones, and are to be asked for."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, editor: ClipEditor, work: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._work = editor, work
        self._refined = ""

    def keep(self, name: str, query: ClipQuery, *, is_refined: bool) -> None:
        """Under this name. is_refined: a kept one was chosen, and narrowed further."""
        name = " ".join(name.split())  # as it is stored

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._editor.keep_search(name, query)

        self._do(operation, name if is_refined else "")

    def forget(self, search: SavedSearchId) -> None:
        """This one."""

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._editor.forget_search(search)

        self._do(operation, "")

    def take_refined(self) -> str:
        """Once: the name of a search that was refined and kept, and is to be asked as it is now; or ""."""
        name, self._refined = self._refined, ""
        return name

    def _do(self, operation: Callable[[Progress], None], refined: str) -> None:
        def done() -> None:
            self._refined = refined
            self.changed.emit()

        job = self._work.start(operation)
        job.done.connect(lambda _: done())
        job.failed.connect(self.failed)
