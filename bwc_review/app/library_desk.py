"""Answers the library: lists, figures, details, thumbnails, corrections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bwc_review.app.lines import clip_lines, with_recordings
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import Action, may, may_look, sees_only_own_clips
from bwc_review.domain.alphabet import alphabetical
from bwc_review.domain.clip import BodyKind, Clip, ClipId, ClipState, Place
from bwc_review.domain.due_calendar import DueDay
from bwc_review.domain.errors import SweepBraked
from bwc_review.domain.incident_query import IncidentLine, IncidentQuery
from bwc_review.domain.journal import Entry, Operation
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.prerecord import lead_of
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery, Counts
from bwc_review.domain.recording import seams
from bwc_review.domain.request import first_lost
from bwc_review.domain.saved_search import SavedSearch, SavedSearchId
from bwc_review.operations.calendar import recordings
from bwc_review.operations.camera_order import order_state
from bwc_review.operations.clock_slips import clock_slips
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.hold_groups import grouped
from bwc_review.operations.identify_clips import can_identify
from bwc_review.operations.permit import holds_of, incident_lines, incident_numbers, permit
from bwc_review.operations.print_list import ListView, copy_list, list_paper, list_table
from bwc_review.operations.read_aid import read_aid
from bwc_review.operations.reports_losing import reports_losing
from bwc_review.operations.save_search import forget_search, save_search
from bwc_review.operations.warnings import warnings
from bwc_review.operations.wearers import offered
from bwc_review.startup import sweep_now
from bwc_review.ui import language
from bwc_review.ui.language import translate
from bwc_review.ui.library.needs import Attention, ClipChange, ClipDetails, ClipLine, StoryLine
from bwc_review.ui.words import body_words

_REPORT_SOON_DAYS = 30  # the station is used rarely: as long as a month away
_ANSWER_SOON_DAYS = 14
_REVIEW_SOON_DAYS = 14
_TOLD = 30
_LOOKS = {Operation.VIEW, Operation.VIEW_ENDED, Operation.ACCESS_REFUSED}
_POSITION = re.compile(r"\((-?\d+\.\d+), (-?\d+\.\d+)\)$")  # how the history writes degrees
_TOLD_FIELDS = ("wearer", "place", "informed_reason", "camera", "recorded_at", "clock_offset_s", "incident")


class LibraryDesk:
    """``ClipFinder`` and ``ClipEditor`` of the library."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    # --- finding ---------------------------------------------------------------

    def ids(self, query: ClipQuery) -> Sequence[ClipId]:
        """The recordings asked for that the person may list."""
        seat = self._seat
        person = seat.person
        permit(seat.station.catalogue, person, Action.LIST_CLIPS, seat.now, seat.rules)
        if self._own() is not None:
            query = replace(query, wearer=self._own())
        with seat.station.catalogue.read() as tables:
            return tables.clips.ids(query, seat.today, seat.rules.zone)

    def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
        """A page of lines, without those that the person may not list."""
        seat = self._seat
        person, today = seat.person, seat.today  # once: the day by the rules of the service is a reading
        permit(seat.station.catalogue, person, Action.LIST_CLIPS, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            clips = [
                clip for clip in tables.clips.rows(ids) if may(person, Action.LIST_CLIPS, today, clip) is None
            ]
            return clip_lines(tables, seat, clips)

    def counts(self) -> Counts:
        """Figures for the filters."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.LIST_CLIPS, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            found = tables.clips.counts(seat.today, self._own(), seat.rules.zone)
        return replace(found, is_of_one=self._own() is not None)

    def attention(self, counts: Counts) -> Attention:
        """What wants a person today; counts: as just told, since they cost most of it."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.LIST_CLIPS, seat.now, seat.rules)
        today = seat.today
        may_identify = may(seat.person, Action.IDENTIFY_CLIP, today) is None
        with seat.station.catalogue.read() as tables:
            due = tables.clips.unheld_due(today + timedelta(days=1), self._own())
            warned = warnings(tables, seat.rules, seat.now, self._own())[:1]
            may_answer = may(seat.person, Action.MANAGE_CAMERAS, today) is None
            order = order_state(tables, seat.now, seat.rules) if may_answer else None
            slips = clock_slips(tables, seat.rules) if may_answer else []
            reports = reports_losing(tables, seat.person, seat.now, seat.rules, _REPORT_SOON_DAYS)
        left_open = [one.day for one in reports if one.is_open]
        holds = holds_of(seat.station.catalogue, seat.person, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            groups = grouped(tables, [hold for hold in holds if hold.is_open])
        reviews = [group[0].review_on for group in groups]
        soon = [one for one in reviews if (one - today).days <= _REVIEW_SOON_DAYS]
        return Attention(
            due_today=sum(one.count for one in due if one.day <= today),
            due_tomorrow=sum(one.count for one in due if one.day > today),
            to_complete=counts.states.get(ClipState.TO_COMPLETE, 0),
            clock_check=counts.states.get(ClipState.CLOCK_CHECK, 0),
            to_identify=counts.to_identify if may_identify else 0,
            damaged=counts.states.get(ClipState.DAMAGED, 0),
            hold_reviews=len(soon),
            hold_review_by=min(soon, default=None),
            brake=self._brake(),
            may_confirm=may(seat.person, Action.CONFIRM_SWEEP, today) is None,
            **self._requests(),
            heap=self._heap(),
            to_hold=sum(one.count for one in warned),
            to_hold_days=sum(one.days for one in warned),
            reports_losing=len(left_open),
            reports_lose_on=min(left_open, default=None),
            order=order,
            slips=tuple(slips),
            is_of_one=self._own() is not None,
        )

    def _heap(self) -> DueDay | None:
        """The next heap, unless it is of today or tomorrow, which are said of themselves."""
        seat = self._seat
        found = recordings(seat.station.catalogue, seat.person, seat.now, seat.rules)
        heap = found.near_heap
        return heap if heap is not None and (heap.day - found.today).days > 1 else None

    def details(self, clip: ClipId) -> ClipDetails:
        """All about one recording, with what the journal says of it."""
        seat = self._seat
        person, today = seat.person, seat.today
        with seat.station.catalogue.read() as tables:
            found = tables.clips.get(clip)
        permit(seat.station.catalogue, person, Action.LIST_CLIPS, seat.now, seat.rules, found)
        with seat.station.catalogue.read() as tables:
            line = clip_lines(tables, seat, [found])[0]
            holds = tables.holds.of_clip(clip)
            two = offered(tables, found)
            files = tables.clips.recording_members(found.recording)
            may_identify = may(person, Action.IDENTIFY_CLIP, today) is None and can_identify(tables, found)
            story = _story(tables, found, person, reads_all=may(person, Action.READ_JOURNAL, today) is None)
        return ClipDetails(
            line,
            tuple(holds),
            story,
            may_view=may_look(person, today, found) is None,
            may_edit=may(person, Action.EDIT_CLIP, today, found) is None,
            may_hold=may(person, Action.OPEN_HOLD, today, found) is None,
            may_identify=may_identify,
            joined_by=tuple(dict.fromkeys(file.joined_by for file in files if file.joined_by is not None)),
            lead=lead_of(found),
            seams=seams(files),
            offered=two,
            size_bytes=sum(file.size_bytes for file in files),
        )

    def thumbnail(self, clip: ClipId) -> bytes | None:
        """The first picture of the filmstrip, once a reason covers the clip."""
        pictures = self.strip(clip)
        return pictures[0] if pictures else None

    def strip(self, clip: ClipId) -> Sequence[bytes]:
        """The pictures of the filmstrip, once a reason covers the clip and the look is on record."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.clips.get(clip)
            bodies = tables.clips.bodies(clip)
            head = tables.clips.sealed_head(clip)
        if all(body.kind is not BodyKind.FILMSTRIP for body in bodies) or not seat.sees([found]):
            return ()
        station, unlocked = seat.station, seat.who.unlocked
        from bwc_review.media.filmstrip import Filmstrip  # decoders, where a picture is looked at

        kept = read_aid(
            station.catalogue, station.store, unlocked, seat.person, clip, head, bodies, BodyKind.FILMSTRIP
        )
        try:
            return Filmstrip.from_bytes(kept).jpegs if kept is not None else ()
        except ValueError:  # another version of the program wrote it
            return ()

    def table(self, ids: Sequence[ClipId]) -> bytes:
        """The list as CSV, on record."""
        seat = self._seat
        return list_table(seat.station.catalogue, seat.person, ids, seat.now, seat.rules)

    def copied(self, ids: Sequence[ClipId], query: ClipQuery) -> Sequence[ClipLine]:
        """The lines that may be copied, on record."""
        seat = self._seat
        clips = copy_list(seat.station.catalogue, seat.person, ids, query, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            return clip_lines(tables, seat, clips)

    def paper(
        self, ids: Sequence[ClipId], query: ClipQuery, columns: Sequence[str], *, is_draft: bool
    ) -> bytes:
        """The list on paper, on record unless it is a draft."""
        seat = self._seat
        catalogue, person, now, rules = seat.station.catalogue, seat.person, seat.now, seat.rules
        view = ListView(query, tuple(columns))
        return list_paper(catalogue, person, ids, view, seat.categories, now, rules, is_draft=is_draft)

    def searches(self) -> Sequence[SavedSearch]:
        """The searches that the person keeps."""
        with self._seat.station.catalogue.read() as tables:
            return tables.searches.of(self._seat.person.id)

    def wearers(self) -> Sequence[Person]:
        """The persons who may be noted as wearers, by name."""
        with self._seat.station.catalogue.read() as tables:
            people = tables.people.all()
        return sorted(people, key=lambda one: (alphabetical(one.last_name), alphabetical(one.first_name)))

    def incidents(self) -> Sequence[IncidentLine]:
        """The open incidents that concern the person, newest first."""
        seat = self._seat
        catalogue, person, now, rules = seat.station.catalogue, seat.person, seat.now, seat.rules
        numbers = incident_numbers(catalogue, person, IncidentQuery(only_open=True), now, rules)
        return incident_lines(catalogue, person, numbers, now, rules)

    # --- correcting --------------------------------------------------------------

    def change(self, clips: Sequence[ClipId], change: ClipChange, progress: Progress = SILENT) -> None:
        """Correct all files of these recordings in one transaction; the old values are kept."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            ids = [clip.id for clip in with_recordings(tables, clips)]
        stated = Completion(
            wearer=change.wearer,
            place=Place(change.place) if change.place is not None else None,
            informed=change.informed,
            informed_reason=change.informed_reason,
            takes_back_informed=change.takes_back_informed,
            incident=change.incident,
        )
        complete_clip(seat.station.catalogue, seat.person, ids, stated, seat.now, seat.rules, progress)

    def keep_search(self, name: str, query: ClipQuery) -> None:
        """Keep a question for the person."""
        seat = self._seat
        save_search(seat.station.catalogue, seat.person, name, query, seat.now, seat.rules)

    def forget_search(self, search: SavedSearchId) -> None:
        """Let one of the person's own searches go."""
        seat = self._seat
        forget_search(seat.station.catalogue, seat.person, search, seat.now, seat.rules)

    def _own(self) -> PersonId | None:
        """Whose clips alone may be listed and counted; None: everybody's."""
        person = self._seat.person
        return person.id if sees_only_own_clips(person.role) else None

    def _requests(self) -> dict[str, Any]:
        """For those who read the register: what is lost before its answer, and what else is due soon."""
        seat = self._seat
        if may(seat.person, Action.READ_REQUESTS, seat.today) is not None:
            return {}
        with seat.station.catalogue.read() as tables:
            pending = tables.requests.pending()
            losing = [one for one in pending if first_lost(one, tables.clips.rows(one.clips)) is not None]
        last = seat.today + timedelta(days=_ANSWER_SOON_DAYS)
        due = [one.due_on for one in pending if one.due_on <= last and one not in losing]
        return {
            "requests_losing": len(losing),
            "requests_due": len(due),
            "requests_due_by": min(due, default=None),
        }

    def _brake(self) -> SweepBraked | None:
        found = sweep_now(self._seat.station, dry_run=True).braked
        return None if found is None else SweepBraked(found.cause, found.count, found.until)


def _story(tables: Tables, clip: Clip, reader: Person, *, reads_all: bool) -> tuple[StoryLine, ...]:
    """What happened to a clip, newest first; corrections with the value before.

    Who looked at it, and who was refused, is for those who read the journal; everybody sees their own looks.
    """
    names = {str(person.id): person.name for person in tables.people.all()}
    told = [
        _told(entry, names, _why_regrouped(tables, entry))
        for entry in tables.journal.of_clip(clip.id)
        if entry.operation is not Operation.VIEW_GOES_ON  # said by the beginning and the end of the look
        and (reads_all or entry.operation not in _LOOKS or entry.author.id == reader.id)
    ]
    told += [
        StoryLine(
            change.at,
            Operation.CLIP_CHANGED,
            names.get(change.by, ""),
            change.reason,
            _former(change.field, names.get(change.old, change.old)) if change.old else "",
        )
        for change in tables.clips.history(clip.id)
        if change.field in _TOLD_FIELDS and (change.old or (change.field == "camera" and change.reason))
    ]
    return tuple(sorted(told, key=lambda line: line.at, reverse=True)[:_TOLD])


def _former(field: str, old: str) -> str:
    """The value before a correction, as a person would say it."""
    if field == "recorded_at":
        old = language.moment(datetime.fromisoformat(old))
    elif field == "incident":
        old = translate("LibraryDesk", "incident {number}").format(number=old)
    elif field == "clock_offset_s":
        old = language.offset(float(old))
    elif field == "place" and (found := _POSITION.search(old)):
        text = old[: found.start()].strip()
        old = text or language.position(float(found[1]), float(found[2]))
    return translate("LibraryDesk", "before: {value}").format(value=old)


def _told(entry: Entry, names: dict[str, str], why: str = "") -> StoryLine:
    who, reason = names.get(entry.author.id, ""), entry.reason or why
    detail = _prepared(entry) if entry.operation is Operation.DERIVED else entry.reference
    return StoryLine(entry.at, entry.operation, who, reason, detail, entry.result)


def _prepared(entry: Entry) -> str:
    """What was made beside the original, or tried; then what this recording has nothing for."""
    made = ", ".join(_bodies(entry, "kinds") + _bodies(entry, "failed"))
    nothing = ", ".join(_bodies(entry, "nothing"))
    without = translate("LibraryDesk", "without: {parts}").format(parts=nothing) if nothing else ""
    return " · ".join(part for part in (made, without) if part)


def _bodies(entry: Entry, name: str) -> list[str]:
    codes = str(entry.details.get(name, ""))
    return [body_words(BodyKind(code)) for code in codes.split(",") if code]


def _why_regrouped(tables: Tables, entry: Entry) -> str:
    """The reason why recordings were split or joined: free text, which stays with a file that it moved.

    The change bears the beginning of the transaction, the entry its end: it is the nearest one before that.
    """
    if entry.operation not in (Operation.RECORDING_SPLIT, Operation.RECORDING_JOINED):
        return ""
    moved = entry.subjects[0] if "old_recording" in entry.details else entry.details["file"]
    kept = tables.clips.history(ClipId(str(moved)))
    before = [one for one in kept if one.field == "recording" and one.reason and one.at <= entry.at]
    return max(before, key=lambda one: one.at).reason if before else ""
