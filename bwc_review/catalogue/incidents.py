"""Interventions: their numbers without gap, their reports, their clips."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT, INCIDENTS, PEOPLE
from bwc_review.catalogue.columns import zone_name, zone_of
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.id_lists import pages
from bwc_review.catalogue.incident_query import NEWEST_FIRST, line_of, lines_question, numbers_question
from bwc_review.catalogue.packing import narrative_in, narrative_out
from bwc_review.catalogue.report_ages import held_and_freed, report_ages
from bwc_review.catalogue.schema_clips import ChangeRow
from bwc_review.catalogue.schema_incidents import IncidentChangeRow, IncidentClosingRow, ReportPersonRow
from bwc_review.catalogue.search import refresh, refresh_incident
from bwc_review.domain.category import folded
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import IncidentClosed, IncidentUnknown
from bwc_review.domain.incident import Incident, IncidentChange, IncidentState, Narrative, ReportPerson
from bwc_review.domain.incident_query import IncidentLine, IncidentQuery
from bwc_review.domain.numbering import next_number
from bwc_review.domain.people import PersonId
from bwc_review.domain.report_retention import ReportAge

REPORT_PEOPLE = table(ReportPersonRow)
CLOSINGS = table(IncidentClosingRow)
CHANGES, HISTORY = table(IncidentChangeRow), table(ChangeRow)


class Incidents:
    """No incident is ever deleted, so that no number is missing."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def create(self, year: int) -> str:
        """The next number of that year, with an empty incident under it, ready for ``save``."""
        last = self._talk.scalar(select(func.max(INCIDENTS.c.place_in_year)).where(INCIDENTS.c.year == year))
        number = next_number(year, last or 0)
        author = self._talk.scalar(select(PEOPLE.c.id).where(PEOPLE.c.id == self._talk.author))
        self._talk.insert(
            INCIDENTS,
            number=number,
            year=year,
            place_in_year=(last or 0) + 1,
            category="",
            occurred_at=self._talk.now,
            zone=zone_name(self._talk.now),
            place="",
            plain=number,
            state=IncidentState.OPEN,
            narrative=narrative_out(Narrative()),
            created_by=author,
            created_at=self._talk.now,
            changed_at=self._talk.now,
        )
        return number

    def count(self, year: int) -> int:
        """How many were opened under that year; numbers have no gap."""
        return self._talk.scalar(select(func.count()).where(INCIDENTS.c.year == year)) or 0

    def get(self, number: str) -> Incident:
        """One incident with its report and the clips that exist; IncidentUnknown."""
        row = self._talk.first(select(INCIDENTS).where(INCIDENTS.c.number == number))
        if row is None:
            raise IncidentUnknown(number)
        return self._filled([row])[0]

    def numbers(self, query: IncidentQuery) -> list[str]:
        """Those that fit, newest first."""
        return list(self._talk.rows(numbers_question(query)).scalars())

    def lines(self, numbers: Sequence[str], concerns: PersonId | None = None) -> list[IncidentLine]:
        """Light lines in the order asked; what is unknown, or not that person's business, is left out."""
        found = {
            row.number: line_of(row)
            for page in pages(numbers)
            for row in self._talk.rows(lines_question(page, concerns))
        }
        return [found[number] for number in numbers if number in found]

    def some(self, numbers: Sequence[str]) -> list[Incident]:
        """Whole incidents in the order asked; what is unknown is left out."""
        found = {
            one.number: one
            for page in pages(numbers)
            for one in self._filled(
                self._talk.rows(select(INCIDENTS).where(INCIDENTS.c.number.in_(page))).all()
            )
        }
        return [found[number] for number in numbers if number in found]

    def all(self) -> list[Incident]:
        """Every incident, newest number first."""
        return self._filled(self._talk.rows(select(INCIDENTS).order_by(*NEWEST_FIRST)).all())

    def save(self, incident: Incident) -> None:
        """Write what an incident says; its clips and its state have doors of their own.

        IncidentUnknown; IncidentClosed once it has been closed.
        """
        self._open(incident.number)
        self._talk.connection.execute(
            update(INCIDENTS)
            .where(INCIDENTS.c.number == incident.number)
            .values(
                category=incident.category,
                occurred_at=incident.occurred_at,
                zone=zone_name(incident.occurred_at),
                place=incident.place,
                writer=incident.narrative.writer,
                plain=folded(f"{incident.number} {incident.place} {incident.natinf}"),
                natinf=incident.natinf,
                natinf_label=incident.natinf_label,
                changed_at=self._talk.now,
                people_erased_at=None,  # what is written anew has a time of its own
                narrative=narrative_out(incident.narrative),
            )
        )
        self._save_people(incident)
        refresh_incident(self._talk, incident.number)

    def note(self, number: str, changes: Iterable[IncidentChange]) -> None:
        """Keep what it said before."""
        for change in changes:
            self._talk.insert(
                CHANGES,
                incident=number,
                field=change.field,
                old=change.old,
                new=change.new,
                by=change.by,
                at=change.at,
            )

    def changes(self, number: str) -> list[IncidentChange]:
        """Its corrections, newest first."""
        question = select(CHANGES).where(CHANGES.c.incident == number).order_by(CHANGES.c.id.desc())
        return [
            IncidentChange(row.field, row.old, row.new, PersonId(row.by), row.at)
            for row in self._talk.rows(question)
        ]

    def close(self, number: str, at: datetime, by: PersonId) -> None:
        """Nothing of it changes from now on. IncidentUnknown, IncidentClosed."""
        self._open(number)
        self._talk.insert(CLOSINGS, incident=number, closed_at=at, closed_by=by, reason="")
        self._set_state(number, IncidentState.CLOSED)

    def reopen(self, number: str, at: datetime, by: PersonId, reason: str) -> None:
        """It may change again, and its persons' time begins anew when it is closed. IncidentUnknown.

        ValueError while it is open.
        """
        if self._state(number) is not IncidentState.CLOSED:
            raise ValueError("only what is closed is reopened")
        standing = (CLOSINGS.c.incident == number) & CLOSINGS.c.reopened_at.is_(None)
        values = {"reopened_at": at, "reopened_by": by, "reason": reason}
        self._talk.connection.execute(update(CLOSINGS).where(standing).values(values))
        self._set_state(number, IncidentState.OPEN)

    def report_ages(self, day: date) -> list[ReportAge]:
        """From when the persons of those count that were closed or last changed up to a day."""
        return report_ages(self._talk, day)

    def held_and_freed(self, number: str) -> tuple[bool, datetime | None]:
        """Whether an open hold on a recording of it needs it, and when the last released one let it go."""
        return held_and_freed(self._talk, number)

    def erase_people(self, incident: Incident, at: datetime) -> None:
        """Remove the persons of a report and write the narrative given, which names nobody."""
        self._talk.connection.execute(
            delete(REPORT_PEOPLE).where(REPORT_PEOPLE.c.incident == incident.number)
        )
        self._talk.connection.execute(
            update(INCIDENTS)
            .where(INCIDENTS.c.number == incident.number)
            .values(narrative=narrative_out(incident.narrative), people_erased_at=at)
        )

    def attach(self, number: str, clips: Sequence[ClipId]) -> None:
        """Put clips under an incident; one that was under another moves. IncidentUnknown, IncidentClosed."""
        self._open(number)
        self._note_moves(clips, number)
        self._take_away(clips)
        if clips:
            self._note_change(number)
            rows = [{"clip": clip, "incident": number} for clip in dict.fromkeys(clips)]
            self._talk.connection.execute(insert(IN_INCIDENT), rows)
        refresh(self._talk, clips)

    def detach(self, number: str, clips: Sequence[ClipId]) -> None:
        """Take clips from under an incident; IncidentUnknown, IncidentClosed."""
        self._open(number)
        self._note_moves(clips, None, number)
        self._take_away(clips, number)
        self._note_change(number)
        refresh(self._talk, clips)

    def erased_clips(self, number: str) -> list[ClipId]:
        """Clips that were under the incident and have been erased since."""
        exists = select(CLIPS.c.id).where(CLIPS.c.id == IN_INCIDENT.c.clip).exists()
        question = select(IN_INCIDENT.c.clip).where(IN_INCIDENT.c.incident == number, ~exists)
        return [ClipId(each) for each in self._talk.rows(question.order_by(IN_INCIDENT.c.clip)).scalars()]

    def _open(self, number: str) -> None:
        if self._state(number) is IncidentState.CLOSED:
            raise IncidentClosed(number)

    def _state(self, number: str) -> IncidentState:
        state = self._talk.scalar(select(INCIDENTS.c.state).where(INCIDENTS.c.number == number))
        if state is None:
            raise IncidentUnknown(number)
        return IncidentState(state)

    def _set_state(self, number: str, state: IncidentState) -> None:
        values = {"state": state, "people_erased_at": None, "changed_at": self._talk.now}
        self._talk.connection.execute(update(INCIDENTS).where(INCIDENTS.c.number == number).values(values))

    def _note_change(self, number: str) -> None:
        change = update(INCIDENTS).where(INCIDENTS.c.number == number)
        self._talk.connection.execute(change.values(changed_at=self._talk.now))

    def _take_away(self, clips: Iterable[str], number: str | None = None) -> None:
        """Also refuses to move a clip out of a closed incident."""
        for page in pages(clips):
            inside: ColumnElement[bool] = IN_INCIDENT.c.clip.in_(page)
            if number is not None:
                inside = inside & (IN_INCIDENT.c.incident == number)
            for other in (
                self._talk.rows(select(IN_INCIDENT.c.incident).where(inside).distinct()).scalars().all()
            ):
                self._open(other)
            self._talk.connection.execute(delete(IN_INCIDENT).where(inside))

    def _note_moves(self, clips: Iterable[str], to: str | None, only_from: str | None = None) -> None:
        """Keep which intervention clips leave for ``to``, or for none; those that they leave have changed.

        only_from: what lies under another one stays there.
        """
        left: dict[str, str] = {}
        for page in pages(dict.fromkeys(clips)):
            rows = self._talk.rows(select(IN_INCIDENT).where(IN_INCIDENT.c.clip.in_(page)))
            left |= {row.clip: row.incident for row in rows if row.incident != to}
        said = {"field": "incident", "new": to, "by": self._talk.author, "at": self._talk.now, "reason": ""}
        history = [
            {"clip": clip, "old": old, **said} for clip, old in left.items() if only_from in {None, old}
        ]
        if history:
            self._talk.connection.execute(insert(HISTORY), history)
        for number in set(left.values()) if only_from is None else ():
            self._note_change(number)

    def _save_people(self, incident: Incident) -> None:
        self._talk.connection.execute(
            delete(REPORT_PEOPLE).where(REPORT_PEOPLE.c.incident == incident.number)
        )
        rows = [
            {
                "incident": incident.number,
                "position": position,
                "quality": person.quality,
                "identity": person.identity,
                "identity_checked": person.identity_checked,
                "statement": person.statement,
            }
            for position, person in enumerate(incident.narrative.people)
        ]
        if rows:
            self._talk.connection.execute(insert(REPORT_PEOPLE), rows)

    def _filled(self, rows: Sequence[Any]) -> list[Incident]:
        """Incidents from their rows: two more questions for each page of them."""
        clips: dict[str, list[ClipId]] = {row.number: [] for row in rows}
        people: dict[str, list[ReportPerson]] = {row.number: [] for row in rows}
        closings: dict[str, Any] = {}
        for page in pages(clips):
            inside = (
                select(IN_INCIDENT.c.incident, CLIPS.c.id)
                .join(CLIPS, CLIPS.c.id == IN_INCIDENT.c.clip)
                .where(IN_INCIDENT.c.incident.in_(page))
                .order_by(CLIPS.c.recorded_at, CLIPS.c.id)
            )
            for number, clip in self._talk.rows(inside):
                clips[number].append(ClipId(clip))
            named = select(REPORT_PEOPLE).where(REPORT_PEOPLE.c.incident.in_(page))
            for row in self._talk.rows(named.order_by(REPORT_PEOPLE.c.position)):
                person = ReportPerson(row.quality, row.identity, row.identity_checked, row.statement)
                people[row.incident].append(person)
            closed = select(CLOSINGS).where(CLOSINGS.c.incident.in_(page)).order_by(CLOSINGS.c.id)
            for row in self._talk.rows(closed):
                before = closings.get(row.incident)
                closings[row.incident] = (row, row.reopened_at or (before[1] if before else None))
        return [
            _incident(row, clips[row.number], people[row.number], *closings.get(row.number, (None, None)))
            for row in rows
        ]


def _incident(
    row: Any, clips: list[ClipId], people: list[ReportPerson], closing: Any, reopened_at: datetime | None
) -> Incident:
    is_closed = closing is not None and closing.reopened_at is None
    return Incident(
        number=row.number,
        category=row.category,
        occurred_at=row.occurred_at.astimezone(zone_of(row.zone)),
        place=row.place,
        natinf=row.natinf or "",
        natinf_label=row.natinf_label or "",
        state=row.state,
        clips=tuple(clips),
        narrative=replace(narrative_in(row.narrative), people=tuple(people)),
        created_by=None if row.created_by is None else PersonId(row.created_by),
        created_at=row.created_at,
        closed_at=closing.closed_at if is_closed else None,
        closed_by=PersonId(closing.closed_by) if is_closed and closing.closed_by else None,
        reopened_at=reopened_at,
        people_erased_at=row.people_erased_at,
        changed_at=row.changed_at,
    )
