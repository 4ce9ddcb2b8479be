"""What a decision would do to each file, shown before it is taken, and what was agreed to (R22)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import later
from bwc_review.domain.retention import Verdict, deadline, local_day, verdict


@dataclass(frozen=True, slots=True)
class Effect:
    """A file as it is, and as it would be.

    is_erased: the next sweep takes it because of that. is_erased_tonight: a later sweep of the same day does,
    and would not otherwise. is_impossible: it cannot be as was stated (R15), so that it stays as it is.
    told_on: the civil day on which this was told.
    """

    before: Clip
    after: Clip
    is_erased: bool = False
    is_impossible: bool = False
    told_on: date | None = field(default=None, compare=False)
    is_erased_tonight: bool = False

    @property
    def goes(self) -> bool:
        """It is gone at the end of the day because of that: whoever agrees is shown it first."""
        return self.is_erased or self.is_erased_tonight

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
    """What a person was shown and said yes to. erases: also to what is erased that day."""

    effect: Sequence[Effect]
    erases: bool = False

    @property
    def gone(self) -> list[ClipId]:
        """What may be erased."""
        return erased(self.effect) if self.erases else []


def compared(
    before: Iterable[Clip], after: Iterable[Clip], profile: LegalProfile, now: datetime
) -> list[Effect]:
    """Each file beside itself as it would be; both in the same order.

    What would go is told for the whole day: a file that is due at its erasure hour is as lost as one that the
    next sweep takes, and a later day leaves the time to hold it.
    """
    today = local_day(now, profile)
    night = later(deadline(today, profile), -1)

    def told(old: Clip, new: Clip) -> Effect:
        is_held = bool(old.open_holds)
        at_once, tonight = (
            verdict(new.due_on, is_held, profile, moment) is Verdict.ERASE
            and verdict(old.due_on, is_held, profile, moment) is not Verdict.ERASE
            for moment in (now, night)
        )
        return Effect(old, new, at_once, told_on=today, is_erased_tonight=tonight and not at_once)

    return [told(old, new) for old, new in zip(before, after, strict=True)]


def erased(effect: Iterable[Effect]) -> list[ClipId]:
    """The files that are gone at the end of the day because of it."""
    return [one.before.id for one in effect if one.goes]
