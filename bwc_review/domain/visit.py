"""Decides when a visit is left, so that the reason stated for it ends (R6). Nothing else does."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum


class Step(Enum):
    """What happens while a visit is under way."""

    OTHER_SCREEN = "other_screen"  # something else is in front, the look stays open and paused behind it
    LOCKED = "locked"  # by hand or by itself: the place is kept for the same person
    OPENED = "opened"  # a recording or an incident is opened
    CLOSED = "closed"  # the look, or the page of the incident, is closed
    ENDED = "ended"  # somebody else sits down, the habilitation is over, or the program is closed


def is_left(subjects: Collection[str], step: Step, open_: Collection[str] = ()) -> bool:
    """Whether the step leaves the visit.

    subjects: what the reason was stated for, an incident number or recordings. open_: the incident and the
    recordings that were opened or, once something was closed, those still open.

    R. 241-14 wants a reason for each consultation: it goes on while something of it is open, or is kept for
    the person who is about to come back, and no longer. Time ends it too: ``ReasonSession.is_valid``.
    """
    match step:
        case Step.OTHER_SCREEN | Step.LOCKED:
            return False
        case Step.ENDED:
            return True
        case Step.OPENED | Step.CLOSED:
            return set(subjects).isdisjoint(open_)
