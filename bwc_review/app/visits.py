"""Leads from chosen recordings to their pictures: the reason first (R6), and away with them once it ends."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review.app.lines import with_recordings
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import Action, Reason, ReasonSession, may, may_look, reasons_for
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.progress import Progress
from bwc_review.domain.visit import Step
from bwc_review.operations.permit import permit_look
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.language import chosen, day, local
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.recording_words import clips_words
from bwc_review.ui.review.needs import Aligned, Visit
from bwc_review.ui.review.screen import ReviewScreen

_WATCH_MS = 1_000


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be looked at. subjects: what the reason is stated for."""

    title: str
    subtitle: str
    clips: tuple[Clip, ...]
    first: ClipId
    subjects: tuple[str, ...]
    align: tuple[tuple[ClipId, Aligned], ...]


class Visits(QObject):
    """One visit at a time. ``shown``: the review has something to show.

    ``reason_changed``: one was stated, or the last one has ended: pictures are asked for anew everywhere.
    ``open_changed``: whether there is a look to come back to, and what it is called.
    """

    shown = Signal()
    reason_changed = Signal()
    open_changed = Signal(bool, str)

    def __init__(
        self, seat: Seat, window: MainWindow, lanes: tuple[Jobs, Jobs], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._times_left = 0  # what was asked for before somebody left is no longer answered
        self._window = window
        self._review: ReviewScreen | None = None
        self._ask, self._work = lanes
        self._suspended: Visit | None = None
        self._last_reason: Reason | None = None
        self._had_reason = False
        self._is_showing = False
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._look_at_the_reason)

    def look_in(self, review: ReviewScreen) -> None:
        """The screen of the looks; made when ``shown`` is first told."""
        self._review = review

    # --- beginning -----------------------------------------------------------------------

    def begin(self, clips: Sequence[ClipId]) -> None:
        """Look at these recordings: of an incident with all its recordings, each camera on its lane."""
        self._find(clips, self._begin)

    def state_for(self, clips: Sequence[ClipId], then: Callable[[], None]) -> None:
        """Pictures of these are wanted elsewhere than in the review: go on once a reason holds for them."""
        self._find(clips, partial(self._begin_elsewhere, then))

    def ask_again(self, visit: Visit) -> None:
        """The reason has ended, or soon will: state it again, then go on where the look stood."""
        wanted = self._as_it_was(visit)

        def stated(reason: Reason, reference: str) -> None:
            made = self._visit(wanted, reason, reference, again=True)
            self._show(replace(visit, reason=made.reason, clips=made.clips), goes_on=True)

        self._state(wanted, stated)

    # --- leaving and coming back ---------------------------------------------------------

    def step(self, step: Step, open_: Collection[str] = ()) -> None:
        """Something was done that may leave the visit: its reason ends then, and every picture goes."""
        if self._seat.step(step, open_):
            self._suspended = None
            self._close_visit()
        self._look_at_the_reason()
        self._say_open()

    def closed(self, open_: Collection[str]) -> None:
        """The person closed the look. open_: of what is in front now."""
        self._suspended = None
        self.step(Step.CLOSED, open_)

    def page_left(self) -> None:
        """The page of an incident was closed; the review may still stand open behind it."""
        place = self._left_off or self._suspended
        self.step(Step.CLOSED, () if place is None else self._as_it_was(place).subjects)

    def suspend(self) -> None:
        """The station is being locked: keep the place, leave no picture."""
        self._times_left += 1
        self._suspended = self._left_off or self._suspended
        self._close_visit()
        self._watch.stop()

    def resume(self) -> None:
        """The same person is here again, or comes back to the look: go on where it stood."""
        if self._is_showing:
            return  # it is on its way already
        review = self._review
        visit = self._suspended or (review.ended if review is not None else None)
        if visit is None:
            if self._place is None:  # only a page was open, and the lock has closed it
                self.step(Step.CLOSED)
        elif review is not None and self._window.current_screen == "review":
            session = self._seat.reason_for(visit.reason.subject)
            if session is not None:
                self._show(replace(visit, reason=session), goes_on=True)
            elif self._suspended is not None:
                review.show_ended(visit)
                self.ask_again(visit)
            self._suspended = None
        self._look_at_the_reason()
        self._say_open()

    def _look_at_the_reason(self) -> None:
        """Time may have ended it."""
        has_reason = self._seat.is_taken and self._seat.has_reason
        if has_reason != self._had_reason:
            self._had_reason = has_reason
            self.reason_changed.emit()
        if has_reason:
            self._watch.start()
        else:
            self._watch.stop()

    def _say_open(self) -> None:
        place = self._left_off or self._suspended
        self.open_changed.emit(place is not None, place.title if place is not None else "")

    def let_go_of_erased(self) -> None:
        """Recordings may have been erased while they are looked at: nothing of them is shown any longer."""
        place = self._place
        if place is None:
            return

        def operation(progress: Progress) -> list[Clip]:  # noqa: ARG001 (one question)
            with self._seat.station.catalogue.read() as tables:
                return tables.clips.rows([clip.id for clip in place.clips])

        job = self._ask.start(operation)
        job.done.connect(self._keep_looking_at)
        job.failed.connect(self._window.notice.say_error)

    # --- inside -------------------------------------------------------------------------

    @property
    def _place(self) -> Visit | None:
        """The visit that is shown, as it stands."""
        return self._review.place if self._review is not None else None

    @property
    def _left_off(self) -> Visit | None:
        """What there is to come back to in the review."""
        return self._review.left_off if self._review is not None else None

    def _close_visit(self) -> None:
        if self._review is not None:
            self._review.close_visit()

    def _wanted(self, ids: Sequence[ClipId]) -> _Wanted:
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            chosen_clips = tables.clips.rows(ids) or [tables.clips.get(ids[0])]  # ClipErased: all meanwhile
            numbers = {clip.incident for clip in chosen_clips}
            number = numbers.pop() if len(numbers) == 1 else None
            clips = self._of_incident(tables, number) if number else with_recordings(tables, ids)
            align = _aligned(tables, clips)
            place = tables.incidents.get(number).place if number else ""
            category = tables.incidents.get(number).category if number else ""
        for clip in chosen_clips:
            permit_look(seat.station.catalogue, seat.person, clip, seat.now, seat.rules)
        first = chosen_clips[0]
        if number:
            label = seat.categories.label(category, chosen(seat.station.settings.language))
            title = self.tr("Incident {number}").format(number=number)
            subtitle = " · ".join(
                part for part in (label, place, day(local(first.corrected_at).date())) if part
            )
            return _Wanted(title, subtitle, tuple(clips), first.id, (number,), align)
        subjects = tuple(dict.fromkeys(clip.recording for clip in clips))
        places = dict.fromkeys(clip.place.text for clip in clips if clip.place)
        return _Wanted(clips_words(clips), " · ".join(places), tuple(clips), first.id, subjects, align)

    def _of_incident(self, tables: Tables, number: str) -> list[Clip]:
        """The incident's recordings that the person may see."""
        clips = tables.clips.rows(tables.incidents.get(number).clips)
        person, today = self._seat.person, self._seat.today
        allowed = [clip for clip in clips if may_look(person, today, clip) is None]
        return sorted(allowed, key=lambda clip: (clip.corrected_at, clip.id))

    def _keep_looking_at(self, left: list[Clip]) -> None:
        place = self._place
        if place is None or self._review is None:
            return
        left = [clip for clip in left if clip.is_open_for(place.reason.reason.value)]
        if len(left) == len(place.clips):
            return
        ids = [clip.id for clip in left]
        is_in_front = self._window.current_screen == "review"
        if not ids:
            self._close_visit()
            if is_in_front:
                self._window.show_screen("library")
            self.closed(())
        else:
            first = place.first if place.first in ids else ids[0]
            kept = replace(place, clips=tuple(left), first=first)
            if is_in_front:
                self._show(kept, goes_on=True)
            else:
                self._review.show_visit(kept, goes_on=True)

    def _find(self, clips: Sequence[ClipId], go: Callable[[_Wanted], None]) -> None:
        def operation(progress: Progress) -> _Wanted:  # noqa: ARG001 (short questions)
            return self._wanted(clips)

        before = self._times_left

        def found(wanted: _Wanted) -> None:
            if before == self._times_left:
                go(wanted)

        job = self._ask.start(operation)
        job.done.connect(found)
        job.failed.connect(self._window.notice.say_error)

    def _as_it_was(self, visit: Visit) -> _Wanted:
        """What a visit looked at."""
        subject = visit.reason.subject
        recordings = tuple(dict.fromkeys(clip.recording for clip in visit.clips))
        subjects = recordings if subject in recordings else (subject,)
        return _Wanted(visit.title, visit.subtitle, visit.clips, visit.first, subjects, visit.align)

    def _holding(self, wanted: _Wanted) -> ReasonSession | None:
        """The reason that holds for all of it."""
        sessions = [self._seat.reason_for(subject) for subject in wanted.subjects]
        session = sessions[0]
        is_whole = None not in sessions and session is not None and session.reason in self._reasons(wanted)
        return session if is_whole else None

    def _begin(self, wanted: _Wanted) -> None:
        session = self._holding(wanted)
        place = self._place
        if session is None:
            self._state(wanted, lambda *stated: self._show(self._visit(wanted, *stated, again=True)))
        elif place is not None and place.reason == session and place.first == wanted.first:
            self.shown.emit()  # it stands open behind another screen
        else:
            self._show(self._visit(wanted, session.reason, session.reference, again=False))

    def _begin_elsewhere(self, then: Callable[[], None], wanted: _Wanted) -> None:
        def stated(reason: Reason, reference: str) -> None:
            self._visit(wanted, reason, reference, again=True)
            place = self._place
            if place is not None and self._seat.reason_for(place.reason.subject) != place.reason:
                self._close_visit()
                self._say_open()
            then()

        if self._holding(wanted) is not None:
            then()
        else:
            self._state(wanted, stated)

    def _state(self, wanted: _Wanted, go: Callable[[Reason, str], None]) -> None:
        person, rules = self._seat.person, self._seat.rules
        reasons = self._reasons(wanted)
        subject = wanted.title
        if reasons != reasons_for(person.role):
            subject += "\n" + self.tr("Restricted on a person's request: shown for the reason below only.")
        dialog = ReasonDialog(subject, reasons, rules.reason_minutes, self._window)
        if self._last_reason in reasons:
            dialog.choose(self._last_reason)

        def stated(reason: object, reference: str) -> None:
            assert isinstance(reason, Reason)  # noqa: S101 - what the dialogue carries
            self._last_reason = reason
            go(reason, reference)

        dialog.stated.connect(stated)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _reasons(self, wanted: _Wanted) -> tuple[Reason, ...]:
        """The reasons that the person may state for what was chosen; restrictions leave some out."""
        first = next(clip for clip in wanted.clips if clip.id == wanted.first)
        return reasons_for(self._seat.person.role, first)

    def _visit(self, wanted: _Wanted, reason: Reason, reference: str, *, again: bool) -> Visit:
        seat = self._seat
        person, today = seat.person, seat.today
        if again:
            seat.state_reason(wanted.subjects, reason, reference)
            self._had_reason = True
            self._watch.start()
            self.reason_changed.emit()
        session = seat.reason_for(wanted.subjects[0])
        assert session is not None  # noqa: S101 - stated just now, or found valid
        return Visit(
            title=wanted.title,
            subtitle=wanted.subtitle,
            clips=tuple(clip for clip in wanted.clips if clip.is_open_for(reason.value)),
            first=wanted.first,
            viewer=person.name,
            reason=session,
            profile=seat.rules,
            categories=seat.categories,
            align=wanted.align,
            may_mark=may(person, Action.MARK, today) is None,
            may_hold=may(person, Action.OPEN_HOLD, today) is None,
            may_report=may(person, Action.PRINT_REPORT, today) is None,
            may_edit=may(person, Action.EDIT_CLIP, today) is None,
        )

    def _show(self, visit: Visit, *, goes_on: bool = False) -> None:
        self._suspended = None
        self._is_showing = True
        self.shown.emit()  # first, so that what is shown is measured where it is seen
        self._is_showing = False
        assert self._review is not None  # noqa: S101 - told above that it is looked at
        self._review.show_visit(visit, goes_on=goes_on)
        self._look_at_the_reason()
        self._say_open()


def _aligned(tables: Tables, clips: Sequence[Clip]) -> tuple[tuple[ClipId, Aligned], ...]:
    """How the recordings stand beside the other cameras, where it was kept."""
    kept = tables.alignments.of_clips(clip.id for clip in clips)
    return tuple((clip, Aligned(one.offset_s, one.method, one.confidence)) for clip, one in kept.items())
