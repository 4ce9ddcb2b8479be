"""Splits a recording in two, or joins several: what changes is shown first, and why is asked (R8)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.moments import later
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.effect_dialog import Act, EffectDialog, Question
from bwc_review.ui.theme import label
from bwc_review.ui.widgets.rows import Column
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask


class Regrouping(Protocol):
    """``split`` and ``join`` are work, the others are asked."""

    def files(self, clip: ClipId) -> Sequence[Clip]:
        """The files of a recording, by time."""

    def split_effect(self, first: ClipId) -> Sequence[Effect]:
        """What becomes of the files once another recording begins with this one."""

    def join_effect(self, clips: Sequence[ClipId]) -> Sequence[Effect]:
        """What becomes of these recordings once they are one."""

    def split(self, first: ClipId, reason: str, agreed: Agreed) -> None:
        """Begin another recording with this file."""

    def join(self, clips: Sequence[ClipId], reason: str, agreed: Agreed) -> None:
        """Make one recording of these."""


class RegroupDialog(EffectDialog):
    """What splitting and joining show alike."""

    def part_of(self, one: Effect) -> RecordingId:
        """Which recording a file is shown to be part of."""
        raise NotImplementedError

    def columns(self) -> list[Column[Effect]]:
        """When it was filmed, of which part it is, and whether a hold keeps it."""
        return [
            Column(self.tr("From"), lambda one: language.moment(one.before.corrected_at), 152),
            Column(self.tr("To"), _end, 64),
            Column(self.tr("Part"), self._number_of, 56),
            Column(self.tr("Kept"), lambda one: self.tr("yes") if one.before.open_holds else "—", 72),
        ]

    def says(self, effect: Sequence[Effect]) -> list[str]:
        """What stays as it is."""
        if not effect:
            return []
        return [self.tr("Holds, incidents and marks stay with the files that they were given to.")]

    def _number_of(self, one: Effect) -> str:
        parts = list(dict.fromkeys(self.part_of(each) for each in self.effect))
        return language.number(parts.index(self.part_of(one)) + 1) if self.part_of(one) in parts else ""


class SplitDialog(RegroupDialog):
    """At which file of a recording another one begins."""

    def __init__(
        self, desk: Regrouping, lanes: tuple[Jobs, Jobs], clip: ClipId, parent: QWidget | None = None
    ) -> None:
        title = translate("RegroupDialog", "Split the recording")
        super().__init__(title, translate("RegroupDialog", "Split"), lanes, parent)
        self._desk = desk
        self._first = Choice()
        self.fields.append(self._first)
        says = self.tr(
            "Files were joined that are two recordings: choose the file with which the second one begins. "
            "It is then counted from its own day, and no file joins the two again by itself."
        )
        self._form.addRow(label(says, "soft", wraps=True))
        self.add_field(self.tr("Begins with"), self._first)
        self.lay_out(self.tr("For example: two interventions, one after the other"))
        self._first.currentIndexChanged.connect(self.ask_again)
        job = self.ask.start(lambda _: desk.files(clip))
        job.done.connect(self._show_files)
        job.failed.connect(self.notice.say_error)

    def part_of(self, one: Effect) -> RecordingId:
        """The recording that it would be part of."""
        return one.after.recording

    def question(self) -> Question | None:
        """What becomes of the files once another recording begins with the chosen one."""
        first = ClipId(self._first.currentData() or "")
        return partial(self._desk.split_effect, first) if first else None

    def act(self, reason: str, agreed: Agreed) -> Act:
        """Begin another recording with the chosen file."""
        first = ClipId(self._first.currentData())
        return lambda _: self._desk.split(first, reason, agreed)

    def _show_files(self, files: Sequence[Clip]) -> None:
        self._first.addItem("—", "")
        for one in files[1:]:
            hour = language.hour_exact(one.corrected_at)
            words = self.tr("{hour} · {file}").format(hour=hour, file=file_name(one.source_name))
            self._first.addItem(words, one.id)
        if len(files) == 2:
            self._first.setCurrentIndex(1)


class JoinDialog(RegroupDialog):
    """Several recordings become one."""

    def __init__(
        self,
        desk: Regrouping,
        lanes: tuple[Jobs, Jobs],
        clips: Sequence[ClipId],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("RegroupDialog", "Join into one recording")
        super().__init__(title, translate("RegroupDialog", "Join"), lanes, parent)
        self._desk, self._clips = desk, tuple(clips)
        says = self.tr(
            "The camera left one recording in several parts. Once joined, all of it goes on the earliest "
            "due date; a hold keeps only the files that it was opened for."
        )
        self._form.addRow(label(says, "soft", wraps=True))
        self.lay_out(self.tr("For example: the camera lost some seconds when it changed its file"))
        self.ask_again()

    def part_of(self, one: Effect) -> RecordingId:
        """The recording that it is part of now."""
        return one.before.recording

    def question(self) -> Question:
        """What becomes of them once they are one."""
        return partial(self._desk.join_effect, self._clips)

    def act(self, reason: str, agreed: Agreed) -> Act:
        """Make one recording of them."""
        return lambda _: self._desk.join(self._clips, reason, agreed)


def _end(one: Effect) -> str:
    return language.hour(later(one.before.corrected_at, one.before.duration_s))
