"""Sets the date of a recording whose camera had a wrong one: what that changes, and the reason (R15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bwc_review.domain.clip import Clip, ClipId, TimeCandidate, TimeSource
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.moments import instant, seconds_between
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.effect_dialog import Act, EffectDialog, Question
from bwc_review.ui.theme import label, px
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.rows import Column

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask


class Dating(Protocol):
    """``effect`` is asked, ``state`` is work."""

    def effect(self, clip: ClipId, at: datetime) -> Sequence[Effect]:
        """What stating this start would change, with the other files of its recording."""

    def state(self, clip: ClipId, at: datetime, reason: str, agreed: Agreed) -> int:
        """State it; returns of how many files."""


class ClockDialog(EffectDialog):
    """What the camera and others say of the date, and the start that a person states."""

    def __init__(
        self, desk: Dating, lanes: tuple[Jobs, Jobs], clip: Clip, parent: QWidget | None = None
    ) -> None:
        title = translate("ClockDialog", "When did this recording start?")
        super().__init__(title, translate("ClockDialog", "Set the date"), lanes, parent)
        self._desk, self._clip = desk, clip
        self._start = MomentEdit(_best(clip), latest=clip.docked_at, with_seconds=True)
        self.fields.append(self._start)
        self._lay_out()
        self._start.dateTimeChanged.connect(self.ask_again)
        self.ask_again()

    def _lay_out(self) -> None:
        said = language.moment(self._clip.recorded_at)
        words = self.tr("The camera says {said}. Its month is counted from the date set here.")
        self._form.addRow(label(words.format(said=said), "soft", wraps=True))
        for candidate in self._clip.times:
            self._form.addRow(label(self._candidate_words(candidate), "small"))
        self.add_field(self.tr("Start of the recording"), self._start)
        self.lay_out(self.tr("For example: hour of the call in the logbook"), least=96)
        self._table.setMaximumHeight(px(self, 128))  # a file, seldom a few
        self._start.setFocus()

    def question(self) -> Question:
        """What the start in the field would change."""
        return partial(self._desk.effect, self._clip.id, self._start.moment)

    def act(self, reason: str, agreed: Agreed) -> Act:
        """State it."""
        clip, at = self._clip.id, self._start.moment
        return lambda _: self._desk.state(clip, at, reason, agreed)

    def columns(self) -> list[Column[Effect]]:
        """Its hours."""
        return self.clock_columns()

    def says(self, effect: Sequence[Effect]) -> list[str]:
        """What becomes of the others."""
        if len(effect) < 2:
            return []
        return [self.tr("%n files of one recording: they keep their distance.", "", len(effect))]

    def _candidate_words(self, candidate: TimeCandidate) -> str:
        source = {
            TimeSource.NAME: self.tr("the name of the file"),
            TimeSource.FOLDER: self.tr("the folder"),
            TimeSource.SIDECAR: self.tr("the file beside it"),
            TimeSource.METADATA: self.tr("the recording itself"),
            TimeSource.FILE: self.tr("the date of the file"),
            TimeSource.PERSON: self.tr("a person"),
        }[candidate.source]
        words = self.tr("{moment} according to {source}")
        return words.format(moment=language.moment(candidate.at), source=source)


def _best(clip: Clip) -> datetime:
    """The latest claim between the day from which the month counts and the docking, else the docking."""
    possible = [
        each.at
        for each in clip.times
        if seconds_between(each.at, clip.docked_at) >= 0
        and language.local(each.at).date() >= clip.counted_from
    ]
    return max(possible, default=clip.docked_at, key=instant)
