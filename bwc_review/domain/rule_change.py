"""What a change of the rules would do to the recordings there are, told before it is made (R22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import Verdict, due_date, verdict
from bwc_review.domain.service import Service

RULES = ("erase_from", "days_early", "reading")  # what of a service is a rule; everything else is letterhead


@dataclass(frozen=True, slots=True)
class Affected:
    """A recording that today's rules keep and the new ones would erase at once."""

    clip: ClipId
    camera: str  # its label
    corrected_at: datetime  # by the station's clock
    due_before: date
    due_after: date


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What would be erased at once, earliest term first, and how many dates move."""

    erased: tuple[Affected, ...] = ()
    moved: int = 0

    @property
    def goes(self) -> frozenset[ClipId]:
        """The recordings that would go."""
        return frozenset(one.clip for one in self.erased)


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
    """What goes at once under ``after`` and is kept under ``before``.

    ``held_after``: clips that a hold keeps under only one of the readings, and whether under the new one.
    """
    found = []
    for clip in clips:
        old, new = (due_date(clip.counted_from, rules) for rules in (before, after))
        held = clip.open_holds > 0
        goes = verdict(new, held_after.get(clip.id, held), after, now) is Verdict.ERASE
        if goes and verdict(min(old, clip.due_on), held, before, now) is not Verdict.ERASE:
            found.append(Affected(clip.id, clip.camera_label or clip.camera, clip.corrected_at, old, new))
    return RuleEffect(
        tuple(sorted(found, key=lambda one: (one.due_after, one.corrected_at, one.clip))), moved
    )
