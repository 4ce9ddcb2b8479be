"""The cameras of the service, and who wore which when (R1, R2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from bwc_review.domain.people import PersonId


class ReleasePolicy(Enum):
    """What is done with the camera's copy once its sealed copy was verified."""

    NEVER = "never"
    ASK = "ask"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Camera:
    """One camera on the prefect's order."""

    serial: str
    label: str
    order_reference: str = ""
    model: str = ""
    release: ReleasePolicy = ReleasePolicy.ASK
    clock_offset_s: float = 0.0  # last one measured at docking, to ADD to the camera's time
    last_docked_at: datetime | None = None
    unloaded_at: datetime | None = None  # all that it held then is in; None: not known, or no more
    last_emptied_at: datetime | None = None  # last checked to be empty: bounds an impossible date (R15)
    slip_dismissed: datetime | None = None  # the night of change up to which no slip is proposed any more
    pre_record_s: float | None = None  # what it keeps from before its button; None: as its model does


@dataclass(frozen=True, slots=True)
class Assignment:
    """A camera handed to a wearer, from taken_at until, not including, returned_at (None: still out)."""

    camera: str
    wearer: PersonId
    taken_at: datetime
    returned_at: datetime | None = None
    is_void: bool = False  # struck out: it never happened; the line stays in the register
    number: int = field(default=0, compare=False)  # of the line, 0 before it is written


@dataclass(frozen=True, slots=True)
class AssignmentChange:
    """What a line of the register said before a correction, and why it was corrected."""

    number: int  # of the line
    before: Assignment
    by: PersonId
    at: datetime
    reason: str
