"""A conservation: what keeps a clip for a procedure beyond its month (R11, R12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId

HoldId = NewType("HoldId", str)


class ProcedureKind(Enum):
    """The three procedures of R. 241-13 CSI."""

    JUDICIAIRE = "judiciaire"
    ADMINISTRATIVE = "administrative"
    DISCIPLINAIRE = "disciplinaire"


@dataclass(frozen=True, slots=True)
class HoldOrder:
    """What a person states when recordings are to be kept."""

    procedure: ProcedureKind
    reference: str
    authority: str
    requested_by: str = ""
    review_on: date | None = None  # None: as late as the rule allows
    procedure_on: date | None = None  # of the requisition or decision, where it is dated


@dataclass(frozen=True, slots=True)
class HoldReview:
    """A look at an open hold: it stays necessary, and when it is looked at next."""

    hold: HoldId
    at: datetime
    by: PersonId
    next_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Hold:
    """One conservation of one clip for one procedure."""

    id: HoldId
    clip: ClipId
    procedure: ProcedureKind
    reference: str
    authority: str
    requested_by: str  # the officer of the authority, may be empty
    opened_at: datetime
    opened_by: PersonId
    review_on: date
    released_at: datetime | None = None
    released_by: PersonId | None = None
    release_reason: str = ""
    procedure_on: date | None = None  # day of the requisition or decision
    handed_over_on: date | None = None  # day of the signed receipt
    handed_to: str = ""
    freed_at: datetime | None = None  # since then, by the strict reading, it keeps the original no longer

    @property
    def is_open(self) -> bool:
        """A hold stays in force until it is released."""
        return self.released_at is None

    @property
    def keeps(self) -> bool:
        """Whether the original outlives its month for it: open, and not freed by a signed hand-over."""
        return self.is_open and self.freed_at is None
