"""Answers the incident screens: the book of incidents, and the paper made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bwc_review.app.lines import clip_lines, with_recordings
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import Action, may, may_close, sees_only_own_clips
from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.errors import StationError
from bwc_review.domain.incident import Incident, Narrative
from bwc_review.domain.incident_query import IncidentLine, IncidentQuery
from bwc_review.domain.mark import Still
from bwc_review.domain.moments import later
from bwc_review.domain.natinf import Natinf
from bwc_review.domain.near import WINDOW_S, Nearness, nearness
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.report_retention import people_due
from bwc_review.domain.retention import local_day
from bwc_review.operations.hold_groups import grouped
from bwc_review.operations.incidents import (
    attach_clips,
    change_incident,
    close_incident,
    create_incident,
    detach_clips,
    reopen_incident,
)
from bwc_review.operations.permit import (
    clips_seen,
    erased_seen,
    incident_lines,
    incident_numbers,
    others_of,
    permit,
    permit_incident,
)
from bwc_review.operations.print_registers import incidents_paper, incidents_table
from bwc_review.operations.read_still import read_still
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import issue_report, preview_report
from bwc_review.ui.incidents.needs import Candidate, FoundOthers, IncidentPageFacts, NewIncident, StillLine
from bwc_review.ui.language import chosen

_MOST_FOUND = 200
_MOST_OFFENCES = 40


class IncidentDesk:
    """``IncidentBook``, ``Reporter`` and ``CategoryList`` of the incident screens."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def __call__(self) -> Sequence[tuple[str, str]]:
        """Categories as (code, label) in the language shown."""
        known = self._seat.categories
        language = chosen(self._seat.station.settings.language)
        return [(one.code, known.label(one.code, language)) for one in known.items]

    # --- asked -------------------------------------------------------------------

    def may_count(self) -> bool:
        """Whether it may be said how many there are: not of a wearer's own (R18)."""
        return self._own() is None

    def numbers(self, text: str, *, only_open: bool) -> Sequence[str]:
        """Those the person may see in which each word typed is found, newest first."""
        seat = self._seat
        query = IncidentQuery(seat.categories.words(text), only_open)
        return incident_numbers(seat.station.catalogue, seat.person, query, seat.now, seat.rules)

    def lines(self, numbers: Sequence[str]) -> Sequence[IncidentLine]:
        """A page of lines."""
        seat = self._seat
        return incident_lines(seat.station.catalogue, seat.person, numbers, seat.now, seat.rules)

    def table(self, text: str, *, only_open: bool) -> bytes:
        """The list as CSV; on record."""
        seat = self._seat
        catalogue, person, now, rules = seat.station.catalogue, seat.person, seat.now, seat.rules
        query = IncidentQuery(seat.categories.words(text), only_open)
        return incidents_table(catalogue, person, query, seat.categories, now, rules)

    def paper(self, text: str, *, only_open: bool, is_draft: bool) -> bytes:
        """The list as a PDF; on record unless it is a draft."""
        seat = self._seat
        catalogue, person, now, rules = seat.station.catalogue, seat.person, seat.now, seat.rules
        query = IncidentQuery(seat.categories.words(text), only_open)
        return incidents_paper(catalogue, person, query, seat.categories, now, rules, is_draft=is_draft)

    def get(self, number: str) -> IncidentPageFacts:
        """All about one; stills are shown once a reason covers the incident."""
        seat = self._seat
        incident = self._incident(number)
        person, today, rules = seat.person, seat.today, seat.rules
        clips = self._clips(incident)
        shown = seat.sees(self._with_stills(clips))
        with seat.station.catalogue.read() as tables:
            holds = tables.holds.of_clips([clip.id for clip in clips])
            every = [hold for some in holds.values() for hold in some]
            is_held, freed_at = tables.incidents.held_and_freed(number)
            erased = erased_seen(tables, person, number)
            return IncidentPageFacts(
                incident=incident,
                clips=tuple(clip_lines(tables, seat, _one_of_each(clips))),
                files=tuple(clips),
                others=others_of(tables, incident, clips, erased),
                erased=erased,
                stills=tuple(self._stills(tables, number, clips, shown)),
                holds=tuple(group[0] for group in grouped(tables, every)),
                corrections=tuple(tables.incidents.changes(number)),
                correctors={one.id: one.name for one in tables.people.all()},
                writers=tuple(one for one in tables.people.all() if one.is_active(today)),
                addressees=tables.service.get().addressees,
                may_write=may(person, Action.WRITE_INCIDENT, today) is None,
                may_print=may(person, Action.PRINT_REPORT, today) is None,
                may_hold=may(person, Action.OPEN_HOLD, today) is None,
                may_view=may(person, Action.VIEW_CLIP, today) is None,
                may_close=may_close(person, incident, today) is None,
                may_reopen=may(person, Action.REOPEN_INCIDENT, today) is None,
                report_months=rules.report_months,
                people_due_on=people_due(incident, rules, is_held=is_held, freed_at=freed_at),
                people_held=is_held,
            )

    def candidates(self, number: str) -> Sequence[Candidate]:
        """Recordings of about that time which stand under no incident, nearest in time and place first."""
        seat = self._seat
        incident = self._incident(number)
        at = incident.occurred_at
        with seat.station.catalogue.read() as tables:
            query = ClipQuery(  # one may have run since the day before
                from_day=local_day(later(at, -WINDOW_S), seat.rules) - timedelta(days=1),
                to_day=local_day(later(at, WINDOW_S), seat.rules),
                incident="",
                wearer=self._own(),
            )
            under = tables.clips.rows(incident.clips)
            nearest: dict[RecordingId, Nearness] = {}  # of whichever of its files lies nearest
            for clip in tables.clips.rows(tables.clips.ids(query, seat.today, seat.rules.zone)):
                how = nearness(at, incident.place, under, clip)
                known = nearest.get(clip.recording, how)
                if how.apart_s <= WINDOW_S:
                    nearest[clip.recording] = min(how, known, key=lambda one: one.order)
            firsts = [tables.clips.recording_members(recording)[0] for recording in nearest]
            firsts.sort(key=lambda clip: (nearest[clip.recording].order, clip.id))
            lines = clip_lines(tables, seat, firsts)
        return [Candidate(line, nearest[line.clip.recording]) for line in lines]

    def others(self, text: str) -> FoundOthers:
        """Recordings under no incident that the search finds, newest first."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.LIST_CLIPS, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            query = ClipQuery(
                text=text, incident="", wearer=self._own(), descending=True, whole_recordings=True
            )
            ids = tables.clips.ids(query, seat.today)
            lines = clip_lines(tables, seat, tables.clips.rows(ids[:_MOST_FOUND]))
        return FoundOthers([Candidate(line) for line in lines], has_more=len(ids) > _MOST_FOUND)

    def offences(self, text: str) -> Sequence[Natinf]:
        """Offences of the public list by number or words, the first ones."""
        with self._seat.station.catalogue.read() as tables:
            return tables.natinf.find(text, _MOST_OFFENCES)

    def has_reason(self, number: str) -> bool:
        """Whether a reason holds for the pictures of this incident."""
        return self._seat.reason_for(number) is not None

    def preview(self, number: str, narrative: Narrative) -> bytes:
        """The report as a draft; stills are left out until a reason covers the incident."""
        seat = self._seat
        session = seat.reason_for(number)
        if session is None:
            narrative = replace(narrative, stills=())
        else:
            shown = seat.sees(self._with_stills(self._clips(self._incident(number)), narrative.stills))
            narrative = replace(narrative, stills=self._of(shown, number, narrative.stills))
        return preview_report(
            seat.station.catalogue,
            seat.station.store,
            seat.who.unlocked,
            seat.person,
            number,
            narrative,
            session,
            seat.categories,
            seat.now,
            seat.rules,
        )

    # --- done --------------------------------------------------------------------

    def create(self, new: NewIncident) -> str:
        """Open one with all files of the recordings named, and return its number."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            clips = [clip.id for clip in with_recordings(tables, new.clips)]
        return create_incident(
            seat.station.catalogue,
            seat.person,
            new.category,
            new.occurred_at,
            new.place,
            clips,
            seat.now,
            seat.rules,
            new.natinf,
        ).number

    def change(self, number: str, category: str, occurred_at: datetime, place: str, natinf: str = "") -> None:
        """Say anew what happened, when and where."""
        seat = self._seat
        change_incident(
            seat.station.catalogue,
            seat.person,
            number,
            seat.now,
            seat.rules,
            category=category,
            occurred_at=occurred_at,
            place=place,
            natinf=natinf,
        )

    def save(self, number: str, narrative: Narrative) -> None:
        """Keep what was written."""
        seat = self._seat
        write_narrative(seat.station.catalogue, seat.person, number, narrative, seat.now, seat.rules)

    def attach(self, number: str, clips: Sequence[ClipId]) -> None:
        """Put all files of these recordings under the incident."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            every = [clip.id for clip in with_recordings(tables, clips)]
        attach_clips(seat.station.catalogue, seat.person, number, every, seat.now, seat.rules)

    def detach(self, number: str, clips: Sequence[ClipId]) -> None:
        """Take all files of these recordings from under it."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            every = [clip.id for clip in with_recordings(tables, clips) if clip.incident == number]
        detach_clips(seat.station.catalogue, seat.person, number, every, seat.now, seat.rules)

    def close(self, number: str) -> None:
        """The report is signed."""
        seat = self._seat
        close_incident(seat.station.catalogue, seat.person, number, seat.now, seat.rules)

    def reopen(self, number: str, reason: str) -> None:
        """It may change again."""
        seat = self._seat
        reopen_incident(seat.station.catalogue, seat.person, number, reason, seat.now, seat.rules)

    def issue(self, number: str) -> bytes:
        """The report as kept, logged as issued and with the journal's head on it."""
        seat = self._seat
        return issue_report(
            seat.station.catalogue,
            seat.station.store,
            seat.who.unlocked,
            seat.person,
            number,
            seat.reason_for(number),
            seat.categories,
            seat.now,
            seat.rules,
        ).pdf

    # --- inside -------------------------------------------------------------------

    def _own(self) -> PersonId | None:
        person = self._seat.person
        return person.id if sees_only_own_clips(person.role) else None

    def _incident(self, number: str) -> Incident:
        seat = self._seat
        return permit_incident(
            seat.station.catalogue, seat.person, Action.LIST_CLIPS, number, seat.now, seat.rules
        )

    def _clips(self, incident: Incident) -> Sequence[Clip]:
        """The recordings of an incident that the person may list."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            return clips_seen(tables, seat.person, incident, seat.today)

    def _with_stills(self, clips: Sequence[Clip], chosen_: Sequence[str] | None = None) -> Sequence[Clip]:
        """Those of the clips of which pictures would be shown."""
        with self._seat.station.catalogue.read() as tables:
            return [
                clip
                for clip in clips
                if any(
                    chosen_ is None or still.mark in chosen_ for still in tables.marks.stills_of_clip(clip.id)
                )
            ]

    def _of(self, clips: set[ClipId], number: str, marks: Sequence[str]) -> tuple[str, ...]:
        """Those of the stills that were taken from these clips."""
        with self._seat.station.catalogue.read() as tables:
            stills = tables.marks.stills_of_incident(number)
        taken = {str(still.mark) for still in stills if still.clip in clips}
        return tuple(mark for mark in marks if mark in taken)

    def _stills(
        self, tables: Tables, number: str, clips: Sequence[Clip], shown: set[ClipId]
    ) -> Sequence[StillLine]:
        labels = {clip.id: clip.camera_label for clip in clips}
        return [
            StillLine(
                still,
                labels[still.clip],
                tables.marks.get(still.mark).note,
                self._picture(tables, still) if still.clip in shown else None,
            )
            for still in tables.marks.stills_of_incident(number)
            if still.clip in labels
        ]

    def _picture(self, tables: Tables, still: Still) -> bytes | None:
        try:
            return read_still(tables, self._seat.station.store, self._seat.who.unlocked, still)
        except StationError:
            return None  # shown as a still without picture; the report and the check say what is wrong


def _one_of_each(clips: Sequence[Clip]) -> list[Clip]:
    """The first file of each recording, in the same order."""
    firsts: dict[RecordingId, Clip] = {}
    for clip in clips:
        firsts.setdefault(clip.recording, clip)
    return list(firsts.values())
