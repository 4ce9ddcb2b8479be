"""Splits a recording in two, or joins several: what changes is shown first, and why is asked (R8)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.regroup import Regrouped
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import label, px
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate  # a title is needed before there is a widget to ask


class Regrouping(Protocol):
    """``split`` and ``join`` are work, the others are asked."""

    def files(self, clip: ClipId) -> Sequence[Clip]:
        """The files of a recording, by time."""

    def split_effect(self, first: ClipId) -> Sequence[Regrouped]:
        """What becomes of the files once another recording begins with this one."""

    def join_effect(self, clips: Sequence[ClipId]) -> Sequence[Regrouped]:
        """What becomes of these recordings once they are one."""

    def split(self, first: ClipId, reason: str) -> None:
        """Begin another recording with this file."""

    def join(self, clips: Sequence[ClipId], reason: str, shown: Collection[ClipId]) -> None:
        """Make one recording of these. shown: those that the person saw the next sweep takes for it."""


class RegroupDialog(FormDialog):
    """``regrouped``: it is done. Nothing can be before its effect was shown."""

    regrouped = Signal()

    def __init__(
        self, desk: Regrouping, lanes: tuple[Jobs, Jobs], title: str, verb: str, parent: QWidget | None
    ) -> None:
        """lanes: of questions, of work."""
        super().__init__(title, verb, parent)
        self.desk = desk
        self.ask, self._work = lanes
        self._asked = 0
        self._effect: Sequence[Regrouped] | None = None
        self._job: Job | None = None
        self._reason = QLineEdit()
        self._table: RowTable[Regrouped] = RowTable(self.tr("What changes"), self._columns())
        self._table.setMinimumHeight(px(self, 192))
        self._told = label(wraps=True)
        self._confirm = QCheckBox(self.tr("Yes, these recordings may be erased"))
        self._confirm.setAccessibleName(self._confirm.text())
        self._reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)

    # --- what each of the two says of itself -------------------------------------------

    def part_of(self, one: Regrouped) -> RecordingId:
        """Which recording a file is shown to be part of."""
        raise NotImplementedError

    def act(self, reason: str, shown: Collection[ClipId]) -> None:
        """Do it; called in the work lane."""
        raise NotImplementedError

    # --- asking ------------------------------------------------------------------------

    def ask_effect(self, question: Callable[[], Sequence[Regrouped]] | None) -> None:
        """Show what that would change; None: nothing is chosen. What was shown before counts no longer."""
        self._asked += 1
        asked, self._effect = self._asked, None
        self._show_effect(())
        if question is None:
            return
        job = self.ask.start(lambda _: question())
        job.done.connect(partial(self._take_effect, asked))
        job.failed.connect(partial(self._take_refusal, asked))

    def _take_effect(self, asked: int, effect: Sequence[Regrouped]) -> None:
        if asked != self._asked:
            return  # the answer to a question that is no longer the one
        self._effect = effect
        self.notice.clear()
        self._show_effect(effect)

    def _take_refusal(self, asked: int, error: StationError) -> None:
        if asked == self._asked:
            self.notice.say_error(error)

    # --- showing -----------------------------------------------------------------------

    def _columns(self) -> list[Column[Regrouped]]:
        return [
            Column(self.tr("File"), lambda one: file_name(one.before.source_name), takes_rest=True),
            Column(self.tr("From"), lambda one: language.moment(one.before.corrected_at), 152),
            Column(self.tr("To"), _end, 64),
            Column(self.tr("Part"), self._number_of, 56),
            Column(self.tr("Kept"), self._kept, 72),
            Column(self.tr("Due"), lambda one: language.day(one.before.due_on), 104),
            Column(self.tr("Due then"), self._due_then, 176, colour=_due_colour),
        ]

    def _number_of(self, one: Regrouped) -> str:
        parts = list(dict.fromkeys(self.part_of(each) for each in self._effect or ()))
        return language.number(parts.index(self.part_of(one)) + 1) if self.part_of(one) in parts else ""

    def _kept(self, one: Regrouped) -> str:
        return self.tr("yes") if one.before.open_holds else "—"

    def _due_then(self, one: Regrouped) -> str:
        day = language.day(one.after.due_on)
        return self.tr("{day}, at once").format(day=day) if one.is_erased else day

    @property
    def _gone(self) -> list[ClipId]:
        return [one.before.id for one in self._effect or () if one.is_erased]

    def _show_effect(self, effect: Sequence[Regrouped]) -> None:
        self._table.show_rows(effect)
        said = []
        if effect:
            said.append(self.tr("Holds, incidents and marks stay with the files that they were given to."))
        if self._gone:
            said.append(Counted().would_be_erased(len(self._gone)))
        self._told.setText(" ".join(said))
        self._confirm.setChecked(False)
        self._confirm.setVisible(bool(self._gone))
        self._show_ready()

    def _show_ready(self) -> None:
        is_shown = bool(self._effect) and (not self._gone or self._confirm.isChecked())
        has_reason = bool(self._reason.text().strip())
        self.save_button.setEnabled(is_shown and has_reason and self._job is None)

    # --- doing -------------------------------------------------------------------------

    def _save(self) -> None:
        reason, gone = self._reason.text().strip(), self._gone

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self.act(reason, gone)

        self._job = job = self._work.start(operation)
        self._show_ready()
        job.done.connect(self._end)
        job.failed.connect(self.notice.say_error)
        job.ended.connect(self._rest)

    def _rest(self) -> None:
        self._job = None
        self._show_ready()

    def _end(self) -> None:
        self.regrouped.emit()
        self.accept()

    def lay_out(self, hint: str) -> None:
        """Put the common parts under those of the dialogue; hint: an example of a reason."""
        self._reason.setPlaceholderText(hint)
        self.add_field(self.tr("Reason"), self._reason)
        for part in (self._told, self._table, self._confirm):
            self._form.addRow(part)
        self._confirm.hide()
        self.save_button.setEnabled(False)
        self.setMinimumWidth(px(self, 880))


class SplitDialog(RegroupDialog):
    """At which file of a recording another one begins."""

    def __init__(
        self, desk: Regrouping, lanes: tuple[Jobs, Jobs], clip: ClipId, parent: QWidget | None = None
    ) -> None:
        title = translate("RegroupDialog", "Split the recording")
        super().__init__(desk, lanes, title, translate("RegroupDialog", "Split"), parent)
        self._first = QComboBox()
        says = self.tr(
            "Files were joined that are two recordings: choose the file with which the second one begins. "
            "It is then counted from its own day, and no file joins the two again by itself."
        )
        self._form.addRow(label(says, "soft", wraps=True))
        self.add_field(self.tr("Begins with"), self._first)
        self.lay_out(self.tr("For example: two interventions, one after the other"))
        self._first.currentIndexChanged.connect(self._choose)
        job = self.ask.start(lambda _: self.desk.files(clip))
        job.done.connect(self._show_files)
        job.failed.connect(self.notice.say_error)

    def part_of(self, one: Regrouped) -> RecordingId:
        """The recording that it would be part of."""
        return one.after.recording

    def act(self, reason: str, shown: Collection[ClipId]) -> None:  # noqa: ARG002 (it erases nothing)
        """Begin another recording with the chosen file."""
        self.desk.split(ClipId(self._first.currentData()), reason)

    def _show_files(self, files: Sequence[Clip]) -> None:
        self._first.addItem("—", "")
        for one in files[1:]:
            hour = language.hour_exact(one.corrected_at)
            words = self.tr("{hour} · {file}").format(hour=hour, file=file_name(one.source_name))
            self._first.addItem(words, one.id)

    def _choose(self) -> None:
        first = ClipId(self._first.currentData() or "")
        self.ask_effect((lambda: self.desk.split_effect(first)) if first else None)


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
        super().__init__(desk, lanes, title, translate("RegroupDialog", "Join"), parent)
        self._clips = tuple(clips)
        says = self.tr(
            "The camera left one recording in several parts. Once joined, all of it goes on the earliest "
            "due date; a hold keeps only the files that it was opened for."
        )
        self._form.addRow(label(says, "soft", wraps=True))
        self.lay_out(self.tr("For example: the camera lost some seconds when it changed its file"))
        self.ask_effect(lambda: self.desk.join_effect(self._clips))

    def part_of(self, one: Regrouped) -> RecordingId:
        """The recording that it is part of now."""
        return one.before.recording

    def act(self, reason: str, shown: Collection[ClipId]) -> None:
        """Make one recording of them."""
        self.desk.join(self._clips, reason, shown)


def _end(one: Regrouped) -> str:
    return language.hour(one.before.corrected_at + timedelta(seconds=one.before.duration_s))


def _due_colour(one: Regrouped) -> str:
    return "red" if one.is_erased else "amber" if one.is_due_otherwise else ""
