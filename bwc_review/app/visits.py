"""Leads from chosen recordings to the review: the reason first (R6), then the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from bwc_review.app.lines import clips_words, with_recordings
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import Action, Reason, may, may_look, reasons_for
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.progress import Progress
from bwc_review.operations.permit import permit_look
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.language import chosen, day
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.reason_dialog import ReasonDialog
from bwc_review.ui.review.needs import Aligned, Visit
from bwc_review.ui.review.screen import ReviewScreen


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
    """One visit at a time. ``shown``: the review has something to show."""

    shown = Signal()

    def __init__(
        self, seat: Seat, window: MainWindow, review: ReviewScreen, lanes: tuple[Jobs, Jobs]
    ) -> None:
        super().__init__(window)
        self._seat = seat
        self._window = window
        self._review = review
        self._ask, self._work = lanes
        self._suspended: Visit | None = None
        self._last_reason: Reason | None = None

    def begin(self, clips: Sequence[ClipId]) -> None:
        """Look at these recordings: of an incident with all its recordings, each camera on its lane."""

        def operation(progress: Progress) -> _Wanted:  # noqa: ARG001 (short questions)
            return self._wanted(clips)

        job = self._ask.start(operation)
        job.done.connect(self._ask_reason)
        job.failed.connect(self._window.notice.say_error)

    def ask_again(self, visit: Visit) -> None:
        """The reason has ended: state it again, then go on where the look stood."""
        subject = visit.reason.subject
        recordings = tuple(dict.fromkeys(clip.recording for clip in visit.clips))
        subjects = recordings if subject in recordings else (subject,)
        self._state(
            _Wanted(visit.title, visit.subtitle, visit.clips, visit.first, subjects, visit.align), visit
        )

    def suspend(self) -> None:
        """The station is being locked: keep the place, leave no picture."""
        self._suspended = self._review.place or self._suspended
        self._review.close_visit()

    def resume(self) -> None:
        """The same person is here again."""
        visit, self._suspended = self._suspended, None
        if visit is None or self._window.current_screen != "review":
            return
        if visit.reason.is_valid(self._seat.now, self._seat.rules):
            self._show(visit)
        else:
            self.ask_again(visit)

    def let_go_of_erased(self) -> None:
        """Recordings may have been erased while they are looked at: nothing of them is shown any longer."""
        place = self._review.place
        if place is None:
            return

        def operation(progress: Progress) -> list[Clip]:  # noqa: ARG001 (one question)
            with self._seat.station.catalogue.read() as tables:
                return tables.clips.rows([clip.id for clip in place.clips])

        job = self._ask.start(operation)
        job.done.connect(self._keep_looking_at)
        job.failed.connect(self._window.notice.say_error)

    # --- inside -------------------------------------------------------------------------

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
            subtitle = " · ".join(part for part in (label, place, day(first.recorded_at.date())) if part)
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
        place = self._review.place
        if place is None:
            return
        left = [clip for clip in left if clip.is_open_for(place.reason.reason.value)]
        if len(left) == len(place.clips):
            return
        ids = [clip.id for clip in left]
        if not ids:
            self._review.close_visit()
            self._window.show_screen("library")
        else:
            first = place.first if place.first in ids else ids[0]
            self._show(replace(place, clips=tuple(left), first=first))

    def _ask_reason(self, wanted: _Wanted) -> None:
        sessions = [self._seat.reason_for(subject) for subject in wanted.subjects]
        session = sessions[0]
        if session is not None and None not in sessions and session.reason in self._reasons(wanted):
            self._show(self._visit(wanted, session.reason, session.reference, again=False))
        else:
            self._state(wanted, None)

    def _state(self, wanted: _Wanted, place: Visit | None) -> None:
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
            visit = self._visit(wanted, reason, reference, again=True)
            if place is not None:
                visit = replace(place, reason=visit.reason)
            self._show(visit)

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
        )

    def _show(self, visit: Visit) -> None:
        self.shown.emit()
        self._review.show_visit(visit)


def _aligned(tables: Tables, clips: Sequence[Clip]) -> tuple[tuple[ClipId, Aligned], ...]:
    """How the recordings stand beside the other cameras, where it was kept."""
    kept = tables.alignments.of_clips(clip.id for clip in clips)
    return tuple((clip, Aligned(one.offset_s, one.method, one.confidence)) for clip, one in kept.items())
