"""Says in French what narrows a list, and what the cells of each register hold on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bwc_review.domain.clip import Clip, ClipState, InventoryLine, state_of_whole
from bwc_review.domain.docking import Docking, DockingEnd
from bwc_review.domain.due_calendar import Calendar, DueDay
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.moments import later
from bwc_review.domain.query import ClipQuery
from bwc_review.reports.camera_words import camera_called
from bwc_review.reports.wording import (
    clock,
    duration,
    order_number,
    say,
    short_date,
    short_moment,
    wall,
    whole,
)

CLIP_COLUMNS = ("when", "duration", "camera", "wearer", "place", "incident", "marks", "due", "state")


def asked_words(
    query: ClipQuery,
    names: Mapping[str, str],
    cameras: Mapping[str, str],
    category: Callable[[str], str],
) -> tuple[str, ...]:
    """One line for each thing asked, then the order. names: PersonId -> name; cameras: serial -> label."""
    said = [
        *_of_registers(query, names, cameras, category),
        *_of_days(query),
        *_of_lengths(query),
        *_of_flags(query),
    ]
    if query.text:
        said.append(say("asked.text", text=query.text))
    direction = say("asked.descending" if query.descending else "asked.ascending")
    said.append(say("asked.order", by=say(f"asked.by_{query.order}"), direction=direction))
    return tuple(said)


def _of_registers(
    query: ClipQuery, names: Mapping[str, str], cameras: Mapping[str, str], category: Callable[[str], str]
) -> list[str]:
    said = []
    if query.state is not None:
        said.append(say("asked.state", state=say(f"clip_states.{query.state.value}")))
    if query.camera is not None:
        said.append(say("asked.camera", label=cameras.get(query.camera, query.camera)))
    if query.wearer is not None:
        name = names.get(query.wearer, query.wearer)
        said.append(say("asked.wearer", name=name) if query.wearer else say("asked.no_wearer"))
    if query.category is not None:
        said.append(say("asked.category", category=category(query.category)))
    if query.incident is not None:
        key = "asked.incident" if query.incident else "asked.no_incident"
        said.append(say(key, number=query.incident))
    if query.place is not None:
        said.append(say("asked.place", place=query.place))
    return said


def _of_days(query: ClipQuery) -> list[str]:
    said = _span("recorded", query.from_day, query.to_day) + _span("due", query.due_from, query.due_to)
    if query.due_within_days is not None:
        said.append(say("asked.due_within", days=whole(query.due_within_days)))
    if query.due_in_days is not None:
        said.append(say("asked.due_in", days=whole(query.due_in_days)))
    return said


def _span(what: str, first: date | None, last: date | None) -> list[str]:
    if first is not None and last is not None:
        return [say(f"asked.{what}_between", first=short_date(first), last=short_date(last))]
    if first is not None:
        return [say(f"asked.{what}_from", first=short_date(first))]
    return [say(f"asked.{what}_to", last=short_date(last))] if last is not None else []


def _of_lengths(query: ClipQuery) -> list[str]:
    said = []
    if query.longer_than_s is not None:
        said.append(say("asked.longer", length=duration(query.longer_than_s)))
    if query.shorter_than_s is not None:
        said.append(say("asked.shorter", length=duration(query.shorter_than_s)))
    return said


def _of_flags(query: ClipQuery) -> list[str]:
    flags = {
        "place": query.has_place,
        "marks": query.is_marked,
        "note": query.is_noted,
        "camera": _negated(query.to_identify),
    }
    said = [
        say(f"asked.{'with' if is_so else 'no'}_{of}") for of, is_so in flags.items() if is_so is not None
    ]
    return said + ([say(f"asked.told_{query.informed}")] if query.informed is not None else [])


def _negated(flag: bool | None) -> bool | None:
    return None if flag is None else not flag


def yes_no(*, is_so: bool) -> str:
    """A cell of a table that says whether something is so."""
    return say("journal.yes" if is_so else "journal.no")


@dataclass(frozen=True, slots=True)
class Row:
    """One recording: its first file, the length in seconds, files and marks of the whole, what keeps it.

    held_files: how many of its files that keeps; free_due_on: when the others go, where there are some.
    holds: on one of them, at most. wearers: of files that were not all worn by one; "": still to be said.
    """

    clip: Clip
    duration_s: float
    files: int
    marks: int
    hold_reference: str
    held_files: int = 0
    free_due_on: date | None = None
    holds: int = 0
    wearers: tuple[str, ...] = ()

    @property
    def worn_by(self) -> str:
        """The names of all who wore the camera for it; "" where nobody is said."""
        return ", ".join(name or say("frame.to_complete") for name in self.wearers) or self.clip.wearer_name

    @property
    def held_in_part(self) -> str:
        """That a hold keeps some of its files and not the others; "" where it is all of them, or none."""
        if not 0 < self.held_files < self.files:
            return ""
        return say("register.held_in_part", held=whole(self.held_files), files=whole(self.files))

    @property
    def state(self) -> str:
        """The word of its state."""
        word = state_of_whole(self.clip, self.held_files)
        part = self.held_in_part if word is ClipState.HELD else ""
        return part or say(f"clip_states.{word.value}")

    @property
    def due_on(self) -> date:
        """When it goes, or what of it is not held."""
        return self.free_due_on or self.clip.due_on


def clip_cells(row: Row, columns: Sequence[str], zone: ZoneInfo) -> tuple[str, ...]:
    """The cells of these of ``CLIP_COLUMNS``."""
    return tuple(_cell(row, column, zone) for column in columns)


def _cell(row: Row, column: str, zone: ZoneInfo) -> str:
    clip = row.clip
    match column:
        case "when":
            return _when(row, zone)
        case "duration":
            files = f"\n{say('register.files', count=whole(row.files))}" if row.files > 1 else ""
            return duration(row.duration_s).replace("\N{NO-BREAK SPACE}", " ") + files
        case "camera":
            return camera_called(clip.camera_label, clip.camera)
        case "wearer":
            return row.worn_by or say("frame.to_complete")
        case "place":
            return (clip.place.text if clip.place else "") or say("frame.to_complete")
        case "incident":
            return clip.incident or "–"
        case "marks":
            return whole(row.marks) if row.marks else "–"
        case "due":
            kept = [say("register.kept_for", reference=row.hold_reference)] if row.held_files else []
            part = [row.held_in_part] if row.held_in_part else []
            return "\n".join([short_date(row.due_on), *part, *kept])
        case _:
            return row.state


def _when(row: Row, zone: ZoneInfo) -> str:
    """Day, begin and end by the corrected clock, each on a line of its own."""
    start = row.clip.corrected_at
    end = later(start, row.duration_s)
    return f"{short_date(start.astimezone(zone).date())}\n{clock(start, zone)} –\n{clock(end, zone)}"


def due_cells(found: Calendar, day: date) -> tuple[str, ...]:
    """A day of the calendar: what goes, what a hold keeps, why it is announced and what else falls on it."""
    due = found.due_on(day)
    said = [_heap(due, is_of_one=found.is_of_one)] if due.is_heap else []
    said += [say(f"register.duty_{one.kind.value}", reference=one.reference) for one in found.duties_on(day)]
    late = [say("register.overdue")] if day < found.today else []
    counted = (whole(due.count), whole(due.held))
    if found.is_of_one:
        counted = (figure(found, due.count), figure(found, due.held))
    return "\n".join([short_date(day), *late]), *counted, "\n".join(said)


def figure(found: Calendar, count: int) -> str:
    """A figure of a table; of one person's own recordings only whether there are any (R18)."""
    return yes_no(is_so=count > 0) if found.is_of_one else str(count)


def _heap(day: DueDay, *, is_of_one: bool) -> str:
    if day.is_month_end and is_of_one:
        return say("register.month_end_own")
    if day.is_month_end:
        return say("register.month_end", days=whole(day.recording_days))
    return say("register.heap")


def hold_cells(
    hold: Hold, kept: Sequence[Clip], line: InventoryLine, zone: ZoneInfo, files: int = 1
) -> tuple[str, ...]:
    """A hold and the recording it is on.

    kept: what is left of it; line: its line in the inventory; files: how many files are, or were, held so.
    """
    clip = next((one for one in kept if one.id == hold.clip), None)
    recording = say("register.recording_gone", clip=hold.clip[-12:])
    if clip is not None:
        begun = wall(clip.corrected_at, zone)
        recording = f"{begun}\n{camera_called(clip.camera_label, clip.camera)}"
    if files > 1:
        recording += "\n" + say("register.files", count=whole(files))
    return (
        hold.reference,
        say(f"procedures.{hold.procedure.value}"),
        hold.authority,
        recording,
        _due_of_held(kept, line, zone),
        short_date(hold.opened_at.astimezone(zone).date()),
        short_date(hold.review_on) if hold.is_open else "–",
        _hold_state(hold, zone),
    )


def _due_of_held(kept: Sequence[Clip], line: InventoryLine, zone: ZoneInfo) -> str:
    """When the recording goes, of what is not held the earliest; since when it is gone."""
    if not kept:
        gone = line.erased_at
        return (
            short_date(line.due_on)
            if gone is None
            else say("register.due_gone", day=short_date(gone.astimezone(zone).date()))
        )
    if free := [clip.due_on for clip in kept if not clip.open_holds]:
        return short_date(min(free))
    return say("register.due_held", day=short_date(min(clip.due_on for clip in kept)))


def _hold_state(hold: Hold, zone: ZoneInfo) -> str:
    if hold.released_at is not None:
        return say("register.released", day=short_date(hold.released_at.astimezone(zone).date()))
    if hold.handed_over_on is not None:
        return say("register.handed_over", day=short_date(hold.handed_over_on))
    return say("register.open")


def docking_cells(docking: Docking, zone: ZoneInfo) -> tuple[str, ...]:
    """A docking of one camera: when, what was found and came in, how it was emptied, what was left."""
    found = [say("register.docking_files", count=whole(docking.files)), _size(docking.size_bytes)]
    if docking.shared_by > 1:
        found.append(say("register.docking_shared", count=whole(docking.shared_by - 1)))
    left = [whole(docking.left) if docking.is_left_known else "–"]
    for key, count in (("own", docking.own), ("overdue", docking.overdue), ("unseen", docking.unseen)):
        if count:
            left.append(say(f"register.docking_{key}", count=whole(count)))
    freed = [whole(docking.released), _size(docking.released_bytes)] if docking.released else ["–"]
    return (
        short_moment(docking.at, zone),
        "\n".join(found),
        "\n".join(_came_in(docking)),
        say(f"register.emptying_{docking.emptying.value}"),
        "\n".join(freed),
        "\n".join(left),
    )


def _size(size_bytes: int) -> str:
    """In whole megabytes, what is less counting as one."""
    return say("register.docking_size", amount=whole(max(1, round(size_bytes / 1e6)) if size_bytes else 0))


def _came_in(docking: Docking) -> list[str]:
    said = [say("register.docking_new", count=whole(docking.new))]
    if docking.end is not DockingEnd.DONE:
        said = [say(f"register.docking_{docking.end.value}")] + (said if docking.new else [])
    for key, count in (("already", docking.already), ("problems", docking.problems)):
        if count:
            said.append(say(f"register.docking_{key}", count=whole(count)))
    return said


def incident_cells(line: IncidentLine, category: str, zone: ZoneInfo) -> tuple[str, ...]:
    """An incident without anything of its report. category: its words."""
    return (
        order_number(line.number),
        short_moment(line.occurred_at, zone),
        category,
        line.place or say("frame.to_complete"),
        whole(line.clip_count),
        say(f"incident_states.{line.state.value}"),
    )
