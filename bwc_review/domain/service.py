"""What the service says of itself: commune, letterhead, and the rules it may tighten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bwc_review.domain.people import PersonId

LENIENT = "lenient"  # the original stays while a hold is open
STRICT = "strict"  # once handed over against a signature, the original follows its month


@dataclass(frozen=True, slots=True)
class Service:
    """Settings that are data of the service. They live in the catalogue; each change is logged."""

    commune: str
    department: str = ""
    service_name: str = "Police municipale"
    address: str = ""
    telephone: str = ""
    prefect_order: str = ""
    mayor_name: str = ""
    addressees: tuple[str, ...] = ()
    erase_from: time = time(18, 0)  # R9: local hour of the due day from which the sweep erases
    days_early: int = 0  # R8: 0, or 1 for the stricter reading
    reading: str = LENIENT  # of R. 241-13, once a recording was handed over: LENIENT or STRICT
    prints_natinf: bool = False  # the offence stands in the reports too, where the prosecutor wants it
    report_months: int = 0  # how long persons stay in a closed report; 0: as the legal profile says
    requester_months: int = 0  # how long the name of who asked for a right stays; 0: as the profile says
    camera_limit: int = 0  # how many cameras the prefect's order allows; 0: not stated
    order_ends_on: date | None = None  # its last day, included; None: not stated
    origin: str = ""  # random id of this station, names its journal
    is_demonstration: bool = False


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that somebody changed, with the reason stated; old and new as text."""

    rule: str  # the field of Service
    old: str
    new: str
    by: PersonId
    at: datetime
    reason: str
