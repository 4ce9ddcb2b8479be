"""Chooses among several claims about when a recording started, and says when none can be believed (R15)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import TimeCandidate, TimeSource
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import is_impossible, local_day

_TRUST = {
    TimeSource.PERSON: 0,
    TimeSource.NAME: 1,
    TimeSource.FOLDER: 2,
    TimeSource.SIDECAR: 3,
    TimeSource.METADATA: 4,
    TimeSource.FILE: 5,
}


@dataclass(frozen=True, slots=True)
class ChosenTime:
    """The claim that is taken. is_suspect: the best claim is impossible, a person must look (R15)."""

    candidate: TimeCandidate
    is_suspect: bool


def choose_time(
    candidates: Iterable[TimeCandidate],
    docked_at: datetime,
    profile: LegalProfile,
    last_emptied_at: datetime | None = None,
) -> ChosenTime:
    """The most trusted claim that is possible; where that is not the most trusted of all, it is suspect.

    Impossible is what the law's profile calls so (too old, or after the docking), a civil day after that of
    the docking, and anything before the day on which the camera was last checked to be empty. With no
    possible claim the most trusted one stands, suspect. ValueError without any claim.
    """
    ranked = sorted(candidates, key=lambda candidate: _TRUST[candidate.source])
    if not ranked:
        raise ValueError("no claim about the time")
    docked_on = local_day(docked_at, profile)
    not_before = None if last_emptied_at is None else local_day(last_emptied_at, profile)
    for rank, candidate in enumerate(ranked):
        day = local_day(candidate.at, profile)
        is_possible = not is_impossible(candidate.at, docked_at, profile) and day <= docked_on
        if is_possible and (not_before is None or day >= not_before):
            return ChosenTime(candidate, is_suspect=rank > 0)
    return ChosenTime(ranked[0], is_suspect=True)
