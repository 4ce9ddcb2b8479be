"""Why a dock on another machine is not read: its address, who it is, its account."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.docking import SourceMissing
from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class ServerUnknown(SourceMissing):
    """A server showed a key or certificate that nobody has confirmed: nothing was told to it.

    fingerprint: as the server's own screen or its administrator tells it.
    """

    fingerprint: str


@dataclass(eq=False)
class ServerChanged(SourceMissing):
    """A server showed another key or certificate than the confirmed one: nothing was told to it."""

    fingerprint: str
    expected: str


@dataclass(eq=False)
class SignInRefused(SourceMissing):
    """A server does not take the account or its password."""


@dataclass(eq=False)
class SignInCut(SourceMissing):
    """A server hung up while it was asked to let in, and answers again: it may have refused the account."""


@dataclass(eq=False)
class PrivateKeyUnfit(SourceMissing):
    """What should open an account is no key that the station can use, or is under other words: nothing was
    told to the server. why: "form", "putty" (PuTTY's own), "locked" (no passphrase was given), "passphrase"
    (it is another).
    """

    why: str


@dataclass(eq=False)
class AddressUnfit(StationError):
    """What was written is no address. why: "kind", "form", "share", "password"; the text is not repeated."""

    why: str
