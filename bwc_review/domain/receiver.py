"""What the station knows of its receiver: where it listens, what it shows, what opens what it received."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

PORT = 8443
LOWEST_PORT, HIGHEST_PORT = 1_024, 65_535


@dataclass(frozen=True, slots=True)
class Credentials:
    """Made with each connection file; the former ones open nothing any more.

    key_sha256: hexadecimal, of the key in the file, which is not kept. certificate, private_key: PEM.
    """

    user: str
    key_sha256: str
    certificate: bytes
    private_key: bytes = field(repr=False)
    password: str = field(repr=False)  # opens the private key
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Receiver:
    """One record. address: an IP of this computer. spool_key: seals what was received until it is in."""

    spool_key: bytes = field(repr=False)
    is_on: bool = False
    address: str = ""
    port: int = PORT
    credentials: Credentials | None = None
    last_received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SpoolFacts:
    """Counts. arriving: recordings the dock has not finished. unreadable: objects that do not open.

    bare: what the dock calls complete and holds notes alone.
    """

    waiting: int = 0  # complete, not in the vault yet
    arriving: int = 0
    unreadable: int = 0
    bare: int = 0


def is_usable_port(port: int) -> bool:
    """A port that needs no rights of the system."""
    return LOWEST_PORT <= port <= HIGHEST_PORT
