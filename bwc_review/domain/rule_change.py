"""What a change of the rules would do to the recordings there are, told before it is made (R22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import later
from bwc_review.domain.retention import Verdict, deadline, due_date, local_day, verdict
from bwc_review.domain.service import Service

RULES = ("erase_from", "days_early", "reading")  # what of a service is a rule; everything else is letterhead


@dataclass(frozen=True, slots=True)
class Affected:
    """A recording that the new rules would erase sooner than today's, or whose date they move."""

    clip: ClipId
    camera: str  # its label
    corrected_at: datetime  # by the station's clock
    due_before: date
    due_after: date


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What would be erased at once, earliest term first, and how many dates move.

    ``today``: what would go later today, with the erasure hour, and is kept beyond today now. ``soon``: the
    nearest of the other dates that move, of what no hold keeps. ``told_on``: the civil day of this.
    """

    erased: tuple[Affected, ...] = ()
    moved: int = 0
    today: tuple[Affected, ...] = ()
    soon: tuple[Affected, ...] = ()
    told_on: date | None = field(default=None, compare=False)

    @property
    def goes(self) -> frozenset[ClipId]:
        """The recordings that would go today."""
        return frozenset(one.clip for one in (*self.erased, *self.today))


NO_EFFECT = RuleEffect()  # nothing goes, no date moves


def changed_rules(before: Service, after: Service) -> tuple[str, ...]:
    """The names of the rules that differ."""
    return tuple(name for name in RULES if getattr(before, name) != getattr(after, name))


def effect(
    clips: Iterable[Clip],
    before: LegalProfile,
    after: LegalProfile,
    moved: int,
    now: datetime,
    held_after: Mapping[ClipId, bool],
) -> RuleEffect:
    """What goes under ``after``, at once or later today, and is kept under ``before``; then what moves.

    ``held_after``: clips that a hold keeps under only one of the readings, and whether under the new one.
    """
    night = later(deadline(local_day(now, after), after), -1)
    found: dict[str, list[Affected]] = {"erased": [], "today": [], "soon": []}
    for clip in clips:
        old, new = (due_date(clip.counted_from, rules) for rules in (before, after))
        held = clip.open_holds > 0
        known, then = (min(old, clip.due_on), held, before), (new, held_after.get(clip.id, held), after)
        if _goes(*then, now) and not _goes(*known, now):
            kind = "erased"
        elif _goes(*then, night) and not _goes(*known, night):
            kind = "today"
        elif old != new and not _goes(*known, now) and not then[1]:
            kind = "soon"
        else:
            continue
        found[kind].append(Affected(clip.id, clip.camera_label or clip.camera, clip.corrected_at, old, new))
    erased, today, soon = (
        tuple(sorted(some, key=lambda one: (one.due_after, one.corrected_at, one.clip)))
        for some in found.values()
    )
    return RuleEffect(erased, moved, today, soon, local_day(now, after))


def _goes(due_on: date, is_held: bool, rules: LegalProfile, moment: datetime) -> bool:
    return verdict(due_on, is_held, rules, moment) is Verdict.ERASE
