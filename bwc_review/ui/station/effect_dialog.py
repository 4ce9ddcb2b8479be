"""A dialogue that shows what a decision changes, asks why, and for a yes where it erases; then does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from bwc_review.domain.clip import Clip, ClipState
from bwc_review.domain.effect import Agreed, Effect, erased
from bwc_review.domain.errors import EffectChanged, ErasureNotShown, StationError
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.station.form_dialog import FormDialog
from bwc_review.ui.theme import label, px
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.words import file_name

Question = Callable[[], Sequence[Effect]]
Act = Callable[[Progress], int | None]


class EffectDialog(FormDialog):
    """``carried_out``: it is done, to how many. Nothing can be before its effect was shown.

    Put the fields in, then ``lay_out``. Where something else is chosen call ``ask_again``, or ``forget``
    where the effect is shown on demand only.
    """

    carried_out = Signal(int)

    def __init__(self, title: str, verb: str, lanes: tuple[Jobs, Jobs], parent: QWidget | None) -> None:
        """lanes: of questions, of work."""
        super().__init__(title, verb, parent)
        self.ask, self.work = lanes
        self._question: Job | None = None
        self._effect: Sequence[Effect] | None = None
        self._job: Job | None = None
        self.reason = QLineEdit()
        self._table: RowTable[Effect] = RowTable(self.tr("What changes"), self._columns())
        self._told = label(wraps=True)
        self._confirm = QCheckBox(self.tr("Yes, these recordings may be erased"))
        self._confirm.setAccessibleName(self._confirm.text())
        self._progress = ProgressLine()
        self.doing = ""  # said beside a bar; "" where it is a moment's work
        self.fields: list[QWidget] = [self.reason, self._confirm]
        self.reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self.save_button.clicked.connect(self._save)

    # --- what each of them says of itself ----------------------------------------------

    def columns(self) -> list[Column[Effect]]:
        """What is shown between the name of a file and its dates."""
        raise NotImplementedError

    def question(self) -> Question | None:
        """Asks what would change, by what is chosen now; None: nothing is."""
        raise NotImplementedError

    def act(self, reason: str, agreed: Agreed) -> Act:
        """What is done, by what is chosen now; the work lane calls it later and asks no widget."""
        raise NotImplementedError

    def says(self, effect: Sequence[Effect]) -> list[str]:
        """What is said above the table; without one of what would be erased."""
        raise NotImplementedError

    # --- asking ------------------------------------------------------------------------

    def forget(self) -> None:
        """Something else is chosen: what was shown counts no longer."""
        if self._question is not None:  # its answer is no longer the one
            self._question.done.disconnect(self._take_effect)
            self._question.failed.disconnect(self.notice.say_error)
        self._question, self._effect = None, None
        self.notice.clear()
        self._show_effect(())

    def ask_again(self) -> None:
        """Show what would change."""
        self.forget()
        question = self.question()
        if question is None:
            return
        self._question = job = self.ask.start(lambda _: question())
        job.done.connect(self._take_effect)
        job.failed.connect(self.notice.say_error)

    def _take_effect(self, effect: Sequence[Effect]) -> None:
        self._effect = effect
        self._show_effect(effect)

    # --- showing -----------------------------------------------------------------------

    @property
    def effect(self) -> Sequence[Effect]:
        """What is shown."""
        return self._effect or ()

    @property
    def is_told(self) -> bool:
        """Whether there is an answer to what is chosen."""
        return self._effect is not None

    def _columns(self) -> list[Column[Effect]]:
        return [
            Column(
                self.tr("File"),
                lambda one: file_name(one.before.source_name),
                takes_rest=True,
                is_path=True,
            ),
            *self.columns(),
            badge_column(self.tr("Due"), self._kept, 104, lambda one: language.day(one.before.due_on)),
            badge_column(self.tr("Due then"), self._kept_then, 176, self._due_then),
        ]

    def clock_columns(self) -> list[Column[Effect]]:
        """The hours before and after."""
        return [
            Column(self.tr("Was"), lambda one: language.moment_exact(one.before.corrected_at), 152),
            Column(self.tr("Becomes"), self._becomes, 152, colour=_clock_colour),
        ]

    def _becomes(self, one: Effect) -> str:
        if one.is_impossible:
            return self.tr("impossible: stays")
        if one.after.clock_suspect:
            return self.tr("date to check")
        return language.moment_exact(one.after.corrected_at)

    def _due_then(self, one: Effect) -> str:
        day = language.day(one.after.due_on)
        if one.is_erased:
            return self.tr("{day}, at once").format(day=day)
        return self.tr("{day}, later today").format(day=day) if one.is_erased_tonight else day

    def _kept(self, one: Effect) -> BadgeFacts | None:
        return _counted(one, one.before, language.day(one.before.due_on))

    def _kept_then(self, one: Effect) -> BadgeFacts | None:
        return _counted(one, one.after, self._due_then(one))

    def _show_effect(self, effect: Sequence[Effect]) -> None:
        self._table.show_rows(effect)
        gone = len(erased(effect))
        self._told.setText(
            " ".join([*self.says(effect), *([Counted().would_be_erased(gone)] if gone else [])])
        )
        self._confirm.setChecked(False)
        self._confirm.setVisible(gone > 0)
        self._show_ready()

    def _show_ready(self) -> None:
        changes = any(not one.is_impossible for one in self.effect)
        is_agreed = not erased(self.effect) or self._confirm.isChecked()
        is_free = self._job is None
        self.save_button.setEnabled(changes and is_agreed and bool(self.reason.text().strip()) and is_free)
        for each in self.fields:
            each.setEnabled(is_free)

    # --- doing -------------------------------------------------------------------------

    def _save(self) -> None:
        agreed = Agreed(self.effect, self._confirm.isChecked())
        self._job = job = self.work.start(self.act(self.reason.text().strip(), agreed))
        self._show_ready()
        if self.doing:
            self._progress.watch(job, self.doing)
        job.done.connect(self._end)
        job.cancelled.connect(self._say_cancelled)
        job.failed.connect(self._say_failed)
        job.ended.connect(self._rest)

    def _rest(self) -> None:
        self._job = None
        self._show_ready()

    def _end(self, count: int | None) -> None:
        self.carried_out.emit(count or 0)
        self.accept()

    def _say_cancelled(self) -> None:
        self.notice.say_good(self.tr("Cancelled. Nothing was changed."))

    def _say_failed(self, error: StationError) -> None:
        if isinstance(error, (ErasureNotShown, EffectChanged)):
            self.ask_again()
        self.notice.say_error(error)

    def reject(self) -> None:
        """While it waits for its turn or is written this stops it, and the dialogue says so."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def lay_out(self, hint: str = "", least: int = 160) -> None:
        """Put the common parts under those of the dialogue; hint: an example of a reason; least: pixels."""
        self.reason.setPlaceholderText(hint)
        self.add_field(self.tr("Reason"), self.reason)
        self._table.setMinimumHeight(px(self, least))
        for part in (self._told, self._table, self._confirm, self._progress):
            self._form.addRow(part)
        self._confirm.hide()
        self.save_button.setEnabled(False)
        self.setMinimumWidth(px(self, 880))


def _counted(one: Effect, clip: Clip, more: str) -> BadgeFacts | None:
    if one.told_on is None:
        return None
    state = ClipState.HELD if clip.open_holds else ClipState.KEPT
    return BadgeFacts(clip.due_on, (clip.due_on - one.told_on).days, state, more=more)


def _clock_colour(one: Effect) -> str:
    return "amber" if one.is_clock_moved or one.after.clock_suspect else ""
