"""Why somebody may not sign in or do a thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class PassphraseWrong(StationError):
    """The passphrase does not open this person's key. wait_s is how long the next try must wait (0: none)."""

    login: str
    wait_s: int


@dataclass(eq=False)
class SignInTooSoon(StationError):
    """Too many wrong tries: the next one is accepted after wait_s seconds."""

    login: str
    wait_s: int


@dataclass(eq=False)
class PersonUnknown(StationError):
    """Nobody has this login."""

    login: str


@dataclass(eq=False)
class LoginTaken(StationError):
    """Somebody already has this login."""

    login: str


@dataclass(eq=False)
class AccessEnded(StationError):
    """The person's habilitation has not begun or has ended."""

    login: str
    starts_on: date
    ends_on: date | None


@dataclass(eq=False)
class PassphraseWeak(StationError):
    """The chosen passphrase is shorter than the rule asks."""

    minimum: int


@dataclass(eq=False)
class SignInNeeded(StationError):
    """The command needs a person and none signed in."""


@dataclass(eq=False)
class AccessRefused(StationError):
    """The rule of access says no. ``why`` is a domain.access.Refusal value."""

    action: str
    why: str


@dataclass(eq=False)
class ReasonNeeded(StationError):
    """Pictures were asked for and no reason was given, or the reason session has ended."""


@dataclass(eq=False)
class RecoveryKeyRefused(StationError):
    """The recovery key typed back is not the one of this station."""
