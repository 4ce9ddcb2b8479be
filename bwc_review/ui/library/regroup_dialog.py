"""Splits a recording in two, or joins several: what changes is shown first, and why is asked (R8)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.errors import ErasureNotShown, RegroupChanged, StationError
from bwc_review.domain.moments import later
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
        self._question: Job | None = None
        self._effect: Sequence[Regrouped] | None = None
        self._job: Job | None = None
        self._reason = QLineEdit()
        self._table: RowTable[Regrouped] = RowTable(self.tr("What changes"), self._columns())
        self._table.setMinimumHeight(px(self, 192))
        self._told = label(wraps=True)
        self._confirm = QCheckBox(self.tr("Yes, these recordings may be erased"))
        self._confirm.setAccessibleName(self._confirm.text())
        self.fields: list[QWidget] = [self._reason, self._confirm]
        self._reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)

    # --- what each of the two says of itself -------------------------------------------

    def part_of(self, one: Regrouped) -> RecordingId:
        """Which recording a file is shown to be part of."""
        raise NotImplementedError

    def act(self, reason: str, shown: Collection[ClipId]) -> Callable[[], None]:
        """What is done, by what is chosen now; the work lane calls it later and asks no widget."""
        raise NotImplementedError

    def ask_again(self) -> None:
        """Ask what that would change, by what is chosen now."""
        raise NotImplementedError

    # --- asking ------------------------------------------------------------------------

    def ask_effect(self, question: Callable[[], Sequence[Regrouped]] | None) -> None:
        """Show what that would change; None: nothing is chosen. What was shown before counts no longer."""
        if self._question is not None:  # its answer is no longer the one
            self._question.done.disconnect(self._take_effect)
            self._question.failed.disconnect(self.notice.say_error)
        self._question, self._effect = None, None
        self.notice.clear()
        self._show_effect(())
        if question is None:
            return
        self._question = job = self.ask.start(lambda _: question())
        job.done.connect(self._take_effect)
        job.failed.connect(self.notice.say_error)

    def _take_effect(self, effect: Sequence[Regrouped]) -> None:
        self._effect = effect
        self._show_effect(effect)

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
        is_free = self._job is None
        self.save_button.setEnabled(is_shown and has_reason and is_free)
        for each in self.fields:
            each.setEnabled(is_free)

    # --- doing -------------------------------------------------------------------------

    def _save(self) -> None:
        act = self.act(self._reason.text().strip(), self._gone)

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            act()

        self._job = job = self._work.start(operation)
        self._show_ready()
        job.done.connect(self._end)
        job.cancelled.connect(self._say_cancelled)
        job.failed.connect(self._say_failed)
        job.ended.connect(self._rest)

    def _rest(self) -> None:
        self._job = None
        self._show_ready()

    def _end(self) -> None:
        self.regrouped.emit()
        self.accept()

    def _say_cancelled(self) -> None:
        self.notice.say_good(self.tr("Cancelled. Nothing was changed."))

    def _say_failed(self, error: StationError) -> None:
        if isinstance(error, (ErasureNotShown, RegroupChanged)):
            self.ask_again()
        self.notice.say_error(error)

    def reject(self) -> None:
        """While it waits for its turn this stops it, and the dialogue says so."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

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
        self.fields.append(self._first)
        says = self.tr(
            "Files were joined that are two recordings: choose the file with which the second one begins. "
            "It is then counted from its own day, and no file joins the two again by itself."
        )
        self._form.addRow(label(says, "soft", wraps=True))
        self.add_field(self.tr("Begins with"), self._first)
        self.lay_out(self.tr("For example: two interventions, one after the other"))
        self._first.currentIndexChanged.connect(self.ask_again)
        job = self.ask.start(lambda _: self.desk.files(clip))
        job.done.connect(self._show_files)
        job.failed.connect(self.notice.say_error)

    def part_of(self, one: Regrouped) -> RecordingId:
        """The recording that it would be part of."""
        return one.after.recording

    def act(
        self,
        reason: str,
        shown: Collection[ClipId],  # noqa: ARG002 (it erases nothing)
    ) -> Callable[[], None]:
        """Begin another recording with the chosen file."""
        return partial(self.desk.split, ClipId(self._first.currentData()), reason)

    def ask_again(self) -> None:
        """What becomes of the files once another recording begins with the chosen one."""
        first = ClipId(self._first.currentData() or "")
        self.ask_effect((lambda: self.desk.split_effect(first)) if first else None)

    def _show_files(self, files: Sequence[Clip]) -> None:
        self._first.addItem("—", "")
        for one in files[1:]:
            hour = language.hour_exact(one.corrected_at)
            words = self.tr("{hour} · {file}").format(hour=hour, file=file_name(one.source_name))
            self._first.addItem(words, one.id)


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
        self.ask_again()

    def part_of(self, one: Regrouped) -> RecordingId:
        """The recording that it is part of now."""
        return one.before.recording

    def act(self, reason: str, shown: Collection[ClipId]) -> Callable[[], None]:
        """Make one recording of them."""
        return partial(self.desk.join, self._clips, reason, shown)

    def ask_again(self) -> None:
        """What becomes of them once they are one."""
        self.ask_effect(partial(self.desk.join_effect, self._clips))


def _end(one: Regrouped) -> str:
    return language.hour(later(one.before.corrected_at, one.before.duration_s))


def _due_colour(one: Regrouped) -> str:
    return "red" if one.is_erased else "amber" if one.is_due_otherwise else ""
