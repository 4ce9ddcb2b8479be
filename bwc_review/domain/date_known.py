"""Tells which act made a recording due on a day that was over by then: why it goes after its date (R9).

A person joins recordings, corrects a clock or says which camera it is, and the month turns out to have ended.
Before that nobody could know the day: it is no lateness of the station, and is not told as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.retention import SWEEP_EVERY_S, deadline, due_date, local_day


class KnownBy(Enum):
    """By what the day was found."""

    JOINED = "joined"  # one recording with an earlier file
    CORRECTED = "corrected"  # another offset of its camera's clock
    ATTRIBUTED = "attributed"  # the camera, whose clock is another one
    STATED = "stated"  # the moment of recording, where its date was in doubt
    TIGHTENED = "tightened"  # a rule of the service, a day before


@dataclass(frozen=True, slots=True)
class DateKnown:
    """By what, when, and the number of the journal entry that says who."""

    by: KnownBy
    at: datetime
    entry: int

    @property
    def sweeps_at(self) -> datetime:
        """When a station that runs has swept since."""
        return later(self.at, SWEEP_EVERY_S)

    def lateness_counts_from(self, profile: LegalProfile) -> date:
        """The day after which it is late: that of the next sweep."""
        return local_day(self.sweeps_at, profile)


def date_known(entries: Iterable[Entry], clip: Clip, profile: LegalProfile) -> DateKnown | None:
    """The newest act that made its month be over at once; None where its day was known in time.

    entries: of the clip, and of the rules of the service. A clip that was overdue already when the act came
    is late all the same.
    """
    for entry in sorted(entries, key=lambda one: one.seq, reverse=True):
        found = _moved(entry, clip, profile)
        if found is None:
            continue
        by, old, new = found
        before, after, now_on = (deadline(day, profile) for day in (old, new, clip.due_on))
        if max(after, now_on) <= entry.at < before:
            return DateKnown(by, entry.at, entry.seq)
    return None


def _moved(entry: Entry, clip: Clip, profile: LegalProfile) -> tuple[KnownBy, date, date] | None:
    """By what the entry made it due earlier, and the days on which it was due and is since."""
    said = entry.details
    if entry.operation is Operation.SETTING_CHANGED and said.get("new_days_early") == 1:
        if seconds_between(clip.docked_at, entry.at) < 0:  # what came in later was never under another rule
            return None
        return KnownBy.TIGHTENED, clip.due_on + timedelta(days=1), clip.due_on
    if entry.operation not in {Operation.CLIP_CHANGED, Operation.RECORDING_JOINED}:
        return None
    old, new = (str(said.get(name, "")) for name in ("old_counted_from", "counted_from"))
    if not old or not new or new >= old:
        return None
    was_due, is_due = (due_date(date.fromisoformat(each), profile) for each in (old, new))
    return _by(entry), was_due, is_due


def _by(entry: Entry) -> KnownBy:
    said = entry.details
    if said.get("camera", "") != said.get("old_camera", ""):
        return KnownBy.ATTRIBUTED
    if "recorded_at" in str(said.get("fields", "")).split(","):
        return KnownBy.STATED
    return KnownBy.CORRECTED if "clock_offset_ms" in said else KnownBy.JOINED
