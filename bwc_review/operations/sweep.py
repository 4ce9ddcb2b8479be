"""Applies retention: erases what is due, finishes what a crash cut short, stops at the brake (R9, R22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain import brake
from bwc_review.domain.access import Action
from bwc_review.domain.brake import Brake
from bwc_review.domain.clip import ClipId, RecordingId
from bwc_review.domain.date_known import DateKnown
from bwc_review.domain.errors import DateNotShown, FolderUnusable, NamesNotShown, StationError
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile, tightened
from bwc_review.domain.names_due import NamesDue
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import (
    Verdict,
    due_date,
    is_due,
    local_day,
    may_erase_early,
    verdict,
)
from bwc_review.domain.service import Service
from bwc_review.operations.as_agreed import check_gone
from bwc_review.operations.erase import (
    DUE,
    HANDED_OVER,
    RELEASED,
    ToErase,
    erase_several,
    finish,
    known_late,
    late_by,
    lateness_cause,
)
from bwc_review.operations.erase_names import erase_names, names_due
from bwc_review.operations.last_use import last_use
from bwc_review.operations.permit import permit
from bwc_review.operations.record_sweep import record_sweep
from bwc_review.vault.store import Store

BATCH = 25  # clips erased together: one intent and one certificate for all of them


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep did; in a dry run what it would do."""

    erased: tuple[ClipId, ...]
    due_next: date | None  # earliest due day of what no hold keeps
    due_next_count: int
    late: tuple[ClipId, ...]  # of the erased ones, those past their term as it could be known
    braked: Brake | None
    resumed: tuple[ClipId, ...]  # of the erased ones, those a crash had left half erased
    failures: tuple[StationError, ...] = ()  # a clip whose files cannot be destroyed stops no other
    reports: tuple[str, ...] = ()  # incidents whose persons were erased, another processing (law.md A32)
    record: str = ""  # number of the record that was made of it
    requesters: tuple[str, ...] = ()  # requests of which the name of who asked was erased
    forgotten: tuple[PersonId, ...] = ()  # people who left and whose name was erased
    waiting: tuple[ClipId, ...] = ()  # what the brake keeps, and a confirmed date lets go
    waiting_names: NamesDue = field(default_factory=NamesDue)  # the same of names


@dataclass(frozen=True, slots=True)
class DateShown:
    """What the responsable read before confirming the date: the day, and what waits for the answer."""

    day: date
    waiting: frozenset[ClipId]
    names: frozenset[str] = frozenset()  # incidents, requests, ids of people: whose names wait


class _Due(NamedTuple):
    """A clip whose day has come."""

    id: ClipId
    recording: RecordingId
    due_on: date  # as stored
    day: date  # the one that counts: as stored, or earlier if the rule has been tightened since (law.md E31)


@dataclass(frozen=True, slots=True)
class _Onward:
    """Tells how far a batch is as part of the whole sweep."""

    whole: Progress
    before: int  # clips of the batches that are done
    total: int

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002 - of the batch
        """The position among all clips of the sweep."""
        self.whole.step(self.before + done, self.total, what)


def sweep(
    catalogue: Catalogue,
    store: Store,
    profile: LegalProfile,
    service: Service,
    now: datetime,
    progress: Progress = SILENT,
    *,
    dry_run: bool = False,
    confirmed: Person | None = None,
    shown: DateShown | None = None,
    whole_day: bool = False,
) -> Swept:
    """Erase every clip whose time has come and that nothing holds.

    Needs nobody signed in. ``confirmed``: the responsable who confirms the date, which lifts the brake;
    ``shown``: what they read, None where nothing was shown. ``whole_day``: a shutdown takes what is
    due today without waiting for the hour. Raises AccessRefused, DiskFull, Cancelled, and DateNotShown,
    ErasureNotShown or NamesNotShown where it is another day by now, or more waits: the brake stands then.
    What was begun or could not be done is tried again by the next sweep.
    """
    rules = tightened(profile, service)
    if confirmed is not None:
        permit(catalogue, confirmed, Action.CONFIRM_SWEEP, now, rules)
    failures: dict[ClipId, FolderUnusable] = {}
    resumed = () if dry_run else _finish_open(catalogue, store, rules, now, progress, failures)
    today = tuple(clip for clip in _due(catalogue, rules, now) if clip.id not in failures)
    due = tuple(clip for clip in today if _goes(clip.day, rules, now, whole_day=whole_day))
    with catalogue.read() as tables:
        names = names_due(tables, now, rules)
    found, waiting = _brake(catalogue, today, names.days, rules, now)
    if found is not None and confirmed is not None and not dry_run:
        held_back = [clip.id for clip in today if clip.id in waiting]
        _check_shown(shown, held_back, names.among(waiting), local_day(now, rules))
        _confirm(catalogue, found, confirmed, rules, now)
        found = None
    if found is not None and not dry_run:
        _note(catalogue, found)
    # What no question is open for goes, whatever else the brake holds.
    takes = due if found is None else tuple(clip for clip in due if clip.id not in waiting)
    names_kept = NamesDue() if found is None else names.among(waiting)
    names = names if found is None else names.without(waiting)
    erased = tuple(clip.id for clip in takes)
    record = None
    if dry_run:
        late = tuple(_judged(catalogue, takes, rules, now)[1])
    else:
        late = _erase_all(catalogue, store, takes, rules, now, progress, failures)
        erased = _gone(catalogue, erased)
        author = SYSTEM if confirmed is None else author_of(confirmed)
        record = record_sweep(catalogue, author, now, rules)
        if resumed or erased:
            catalogue.checkpoint_wal()
        names = erase_names(catalogue, names, now, rules)
    with catalogue.read() as tables:
        following = tables.clips.next_due()
    day, count = following if following is not None else (None, 0)
    whole = (*resumed, *erased)
    number = record.number if record is not None else ""
    return Swept(
        whole,
        day,
        count,
        late,
        found,
        resumed,
        tuple(failures.values()),
        tuple(names.reports),
        number,
        tuple(names.requesters),
        tuple(PersonId(person) for person in names.people),
        tuple(clip.id for clip in today if clip.id in waiting and found is not None),
        names_kept,
    )


def _due(catalogue: Catalogue, rules: LegalProfile, now: datetime) -> tuple[_Due, ...]:
    """Clips whose last day is today or was before, earliest term first. What is due alike is judged once."""
    today = local_day(now, rules)
    # A rule tightened since the clip was stored takes it a day earlier than its row says.
    last = today + timedelta(days=rules.days_early)
    with catalogue.read() as tables:
        near = tables.clips.due_alike(last)
        cut = tables.clips.cut_and_due(last)
    found: list[_Due] = []
    for due_on, counted_from, clips in near:
        day = min(due_on, due_date(counted_from, rules))
        if day <= today:
            found += [_Due(clip, cut.get(clip, RecordingId(clip)), due_on, day) for clip in clips]
    return tuple(sorted(found, key=attrgetter("due_on", "id")))


def _goes(day: date, rules: LegalProfile, now: datetime, *, whole_day: bool) -> bool:
    """Whether what is due on that day goes by now."""
    early = whole_day and may_erase_early(day, False, rules, now)
    return early or verdict(day, False, rules, now) is Verdict.ERASE


def _erase_all(
    catalogue: Catalogue,
    store: Store,
    clips: Sequence[_Due],
    rules: LegalProfile,
    now: datetime,
    progress: Progress,
    failures: dict[ClipId, FolderUnusable],
) -> tuple[ClipId, ...]:
    """Erase by batches, earliest term first; which of them came too late."""
    late: list[ClipId] = []
    for start in range(0, len(clips), BATCH):
        batch = clips[start : start + BATCH]
        progress.step(start, len(clips), batch[0].id)
        several, behind = _judged(catalogue, batch, rules, now)
        gone, refused = erase_several(
            catalogue, store, several, now, rules, SYSTEM, _Onward(progress, start, len(clips))
        )
        failures.update(refused)
        late += [clip for clip in gone if clip in behind]
    progress.step(len(clips), len(clips))
    return tuple(late)


def _judged(
    catalogue: Catalogue, clips: Sequence[_Due], rules: LegalProfile, now: datetime
) -> tuple[list[ToErase], set[ClipId]]:
    """Why each of them goes, and which of them too late. What a hold kept beyond its month is not."""
    today = local_day(now, rules)
    with catalogue.read() as tables:
        over = tables.clips.rows([one.id for one in clips if today > one.due_on])
        known = {clip.id: known_late(tables, clip, rules) for clip in over}
        outlived = _outlived(tables, clips, known, rules)
        causes = {
            clip.id: lateness_cause(tables, clip, known[clip.id], rules)
            for clip in over
            if clip.id not in outlived and late_by(clip, known[clip.id], now, rules)
        }
    several = []
    for one in clips:
        act = known.get(one.id)
        why = outlived.get(one.id) or (DUE if act is None else act.by.value)
        several.append(ToErase(one.id, why, one.due_on, causes.get(one.id, "")))
    return several, set(causes)


def _outlived(
    tables: Tables, clips: Sequence[_Due], known: Mapping[ClipId, DateKnown | None], rules: LegalProfile
) -> dict[ClipId, str]:
    """Why those of them go that a hold kept beyond their month, as in ``erase``.

    Either a hold would still keep them by the lenient reading, or the last one was released once it was due
    and the power went before the erasure that follows (R12) was stated. One that was released before the
    month was known to be over kept nothing beyond it.
    """
    holds = tables.holds.of_clips([clip.id for clip in clips])
    days = {clip.id: clip.due_on for clip in clips}
    why: dict[ClipId, str] = {}
    for clip, found in holds.items():
        act = known.get(clip)
        released = [
            hold.released_at
            for hold in found
            if hold.released_at and (act is None or hold.released_at > act.at)
        ]
        if any(hold.is_open for hold in found):
            why[clip] = HANDED_OVER
        elif any(is_due(days[clip], rules, at) for at in released):
            why[clip] = RELEASED
    return why


def _gone(catalogue: Catalogue, clips: Sequence[ClipId]) -> tuple[ClipId, ...]:
    """Those of the clips that are erased: a hold may have kept one at the last moment."""
    with catalogue.read() as tables:
        kept = {clip.id for clip in tables.clips.rows(clips)}
    return tuple(clip for clip in clips if clip not in kept)


def _finish_open(
    catalogue: Catalogue,
    store: Store,
    rules: LegalProfile,
    now: datetime,
    progress: Progress,
    failures: dict[ClipId, FolderUnusable],
) -> tuple[ClipId, ...]:
    """Finish the erasures that a crash cut short: the intent is logged and the clip is still listed."""
    finished: list[ClipId] = []
    with store.erasing:  # what another thread is erasing now was not cut short
        with catalogue.read() as tables:
            begun = tables.journal.unfinished(Operation.ERASE_INTENDED, (Operation.ERASE_DONE,))
            intents = {ClipId(entry.subjects[0]): entry for entry in begun}
            listed = [clip.id for clip in tables.clips.rows(list(intents))]
        for number, clip in enumerate(listed):
            progress.step(number, len(listed), clip)
            intent = intents[clip]
            cause = str(intent.details.get("cause", "")) or "interrupted"
            try:
                finish(catalogue, store, clip, intent.reason, now, rules, intent.author, cause, resumed=True)
            except FolderUnusable as error:
                failures[clip] = error
            else:
                finished.append(clip)
    return tuple(finished)


def _brake(
    catalogue: Catalogue,
    due: Sequence[_Due],
    names: Mapping[str, date],
    rules: LegalProfile,
    now: datetime,
) -> tuple[Brake | None, frozenset[str]]:
    """The brake that holds this sweep, one stated before or a new one, and what waits for its end.

    It asks from the first hour of the due day, so that somebody is there to answer before the erasure hour.
    Clips wait for every brake, names (by incident, request or person) for one that doubts the clock only.
    """
    with catalogue.read() as tables:
        passed, standing = _stated(tables, rules, now)
        clips = [clip for clip in due if passed is None or clip.day > passed]
        people = {number: day for number, day in names.items() if passed is None or day > passed}
        if not clips and not people:
            return None, frozenset()
        busiest = tables.inventory.busiest_day(now - timedelta(days=365))
        used = last_use(tables, now)
    found = standing
    if found is None:
        count = len({clip.recording for clip in clips})
        found = brake.check(count, busiest, used, now, min((clip.day for clip in clips), default=None), rules)
    if found is None:
        found = brake.check(0, busiest, used, now, min(people.values(), default=None), rules)
    if found is None:
        return None, frozenset()
    kept = [clip for clip in clips if brake.keeps(found, clip.day, now, rules)]
    named = {each for each, day in people.items() if brake.keeps(found, day, now, rules)}
    waiting = frozenset((*(clip.id for clip in kept), *(named if found.doubts_clock else ())))
    if not waiting:
        return None, frozenset()
    return replace(found, count=len({clip.recording for clip in kept})), waiting


def _stated(tables: Tables, rules: LegalProfile, now: datetime) -> tuple[date | None, Brake | None]:
    """From the journal: the day up to which erasing needs no more question, and the brake that still stands.

    Entries dated after now were written by a clock that ran ahead and prove nothing.
    """
    passed: date | None = None
    standing: Brake | None = None
    said = tables.journal.entries(operation=Operation.BRAKE)
    said += tables.journal.entries(operation=Operation.BRAKE_CONFIRMED)
    for entry in sorted(said, key=lambda one: one.seq):
        if entry.at > now:
            continue
        until = date.fromisoformat(str(entry.details["until"]))
        if entry.operation is Operation.BRAKE and brake.holds(until, now, rules):
            cause, count = str(entry.details["cause"]), int(entry.details["count"])
            standing = Brake(cause, count, local_day(entry.at, rules), until)
            continue
        standing = None
        passed = until if passed is None else max(passed, until)
    return passed, standing


def _note(catalogue: Catalogue, found: Brake) -> None:
    """State the brake in the journal, once."""
    details: dict[str, int | str] = {
        "cause": found.cause,
        "count": found.count,
        "until": found.until.isoformat(),
    }
    with catalogue.read() as tables:
        before = next(tables.journal.backwards(Operation.BRAKE), None)
    if before is not None and before.details.get("until") == details["until"]:
        return
    with catalogue.write(Draft(Operation.BRAKE, SYSTEM, details=details)):
        pass


def _check_shown(shown: DateShown | None, waiting: Sequence[ClipId], names: NamesDue, today: date) -> None:
    """What is confirmed is what was read: a window may stand open over midnight, or another one work on."""
    if shown is None:
        return
    if shown.day != today:
        raise DateNotShown(today)
    check_gone(waiting, shown.waiting)
    if not names.days.keys() <= shown.names:
        raise NamesNotShown(len(names.days))


def _confirm(catalogue: Catalogue, found: Brake, person: Person, rules: LegalProfile, now: datetime) -> None:
    """The responsable confirms the date: what is due up to today needs no more question."""
    details: dict[str, int | str] = {
        "cause": found.cause,
        "count": found.count,
        "until": local_day(now, rules).isoformat(),
    }
    with catalogue.write(Draft(Operation.BRAKE_CONFIRMED, author_of(person), details=details)):
        pass
