"""Asks what the library shows: the list, what stands around it, one recording. An older answer is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.domain.query import ClipQuery, Counts
from bwc_review.domain.saved_search import SavedSearch
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.library.clip_model import PAGE
from bwc_review.ui.library.needs import Attention, ClipDetails, ClipFinder, ClipLine


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found, with the lines of its first page."""

    ids: Sequence[ClipId]
    first: Sequence[ClipLine]


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands around the list."""

    counts: Counts
    attention: Attention
    wearers: Sequence[Person]
    searches: Sequence[SavedSearch]
    incidents: Sequence[IncidentLine]


class LibraryQuestions(QObject):
    """``found`` carries a Found, ``surveyed`` an Overview.

    ``detailed``: the ClipDetails of the first of those chosen, and how many these are.
    """

    found = Signal(object)
    surveyed = Signal(object)
    detailed = Signal(object, int)
    failed = Signal(object)

    def __init__(self, finder: ClipFinder, ask: Jobs, pages: Jobs, parent: QObject) -> None:
        """pages: the lane for lists."""
        super().__init__(parent)
        self._finder, self._ask, self._pages = finder, ask, pages
        self._lists = 0  # asked so far
        self._details = 0

    def ask_list(self, query: ClipQuery) -> Job:
        """Which recordings there are; the job that asks it."""
        self._lists += 1
        asked = self._lists

        def operation(progress: Progress) -> Found:  # noqa: ARG001 (a few questions)
            ids = self._finder.ids(query)
            return Found(ids, self._finder.lines(ids[:PAGE]))

        def answered(found: Found) -> None:
            if asked == self._lists:
                self.found.emit(found)

        job = self._pages.start(operation)
        job.done.connect(answered)
        job.failed.connect(self.failed)
        return job

    def ask_overview(self) -> None:
        """What stands around the list."""

        def operation(progress: Progress) -> Overview:  # noqa: ARG001 (four short questions)
            finder, counts = self._finder, self._finder.counts()
            return Overview(
                counts, finder.attention(counts), finder.wearers(), finder.searches(), finder.incidents()
            )

        job = self._ask.start(operation)
        job.done.connect(self.surveyed)
        job.failed.connect(self.failed)

    def ask_details(self, chosen: Sequence[ClipId]) -> None:
        """What is known of the first of these; of none, nothing is asked, and no answer comes any more."""
        self._details += 1
        if not chosen:
            return
        asked, clip, count = self._details, chosen[0], len(chosen)

        def operation(progress: Progress) -> ClipDetails:  # noqa: ARG001 (one question)
            return self._finder.details(clip)

        def answered(details: ClipDetails) -> None:
            if asked == self._details:
                self.detailed.emit(details, count)

        job = self._ask.start(operation)
        job.done.connect(answered)
        job.failed.connect(self.failed)
