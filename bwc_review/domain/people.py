"""Who works at the station: persons, their roles and habilitations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

PersonId = NewType("PersonId", str)


class Role(Enum):
    """The roles of R. 241-12 CSI, and the auditor who sees registers only."""

    RESPONSABLE = "responsable"
    AGENT_HABILITE = "agent_habilite"
    AGENT_PORTEUR = "agent_porteur"
    MAIRE = "maire"
    DPO = "dpo"


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the service. Names live here and nowhere in the journal."""

    id: PersonId
    login: str
    first_name: str
    last_name: str
    role: Role
    rank: str = ""
    matricule: str = ""
    order_reference: str = ""  # the mayor's order that designates the person
    starts_on: date = date.min
    ends_on: date | None = None

    @property
    def name(self) -> str:
        """First name and last name, as on paper; the service number once the name is forgotten."""
        return f"{self.first_name} {self.last_name}".strip() or self.matricule

    @property
    def wears_cameras(self) -> bool:
        """Officers do; the mayor and the data protection officer do not (L. 241-2)."""
        return self.role not in {Role.MAIRE, Role.DPO}

    def is_active(self, today: date) -> bool:
        """The habilitation runs from its first to its last day, both included."""
        return self.starts_on <= today and (self.ends_on is None or today <= self.ends_on)


def lacks_order(person: Person, today: date) -> bool:
    """Whether somebody has access, or will have it, and no order is named; a mayor needs none (R. 241-12)."""
    is_over = person.ends_on is not None and person.ends_on < today
    return not is_over and person.role is not Role.MAIRE and not person.order_reference.strip()


@dataclass(frozen=True, slots=True)
class SignInTries:
    """Failed tries of a person since the last success. waited_s: how long the last lies back, or None."""

    failures: int = 0
    waited_s: float | None = None
