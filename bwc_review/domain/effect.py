"""What a decision would do to each file, shown before it is taken, and what was agreed to (R22)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import Verdict, local_day, verdict


@dataclass(frozen=True, slots=True)
class Effect:
    """A file as it is, and as it would be.

    is_erased: the next sweep takes it because of that. is_impossible: it cannot be as was stated (R15), so
    that it stays as it is. told_on: the civil day on which this was told.
    """

    before: Clip
    after: Clip
    is_erased: bool = False
    is_impossible: bool = False
    told_on: date | None = None

    @property
    def is_moved(self) -> bool:
        """It becomes part of another recording, or the first one of its own."""
        told = (self.before.recording, self.before.joined_by, self.before.is_apart)
        return told != (self.after.recording, self.after.joined_by, self.after.is_apart)

    @property
    def is_due_otherwise(self) -> bool:
        """Its month ends on another day."""
        return self.before.due_on != self.after.due_on

    @property
    def is_clock_moved(self) -> bool:
        """Its hours are corrected by another offset."""
        return self.after.clock_offset_s != self.before.clock_offset_s


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a person was shown and said yes to. erases: also to what is erased at once."""

    effect: Sequence[Effect]
    erases: bool = False

    @property
    def gone(self) -> list[ClipId]:
        """What may be erased at once."""
        return erased(self.effect) if self.erases else []


def compared(
    before: Iterable[Clip], after: Iterable[Clip], profile: LegalProfile, now: datetime
) -> list[Effect]:
    """Each file beside itself as it would be; both in the same order."""
    made, today = [], local_day(now, profile)
    for old, new in zip(before, after, strict=True):
        is_held = bool(old.open_holds)
        was_due, is_due = (verdict(one.due_on, is_held, profile, now) is Verdict.ERASE for one in (old, new))
        made.append(Effect(old, new, is_due and not was_due, told_on=today))
    return made


def erased(effect: Iterable[Effect]) -> list[ClipId]:
    """The files that the next sweep takes because of it."""
    return [one.before.id for one in effect if one.is_erased]
