"""Lets docks in while the station is open: puts the server, its door and the spool together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.operations.reception import Reception
from bwc_review.receiver.door import Door
from bwc_review.receiver.limits import Limits
from bwc_review.receiver.server import Server, secured
from bwc_review.receiver.swift import Swift
from bwc_review.vault.spool import Spool


@dataclass(frozen=True)
class Receiving:
    """Docks are let in until it is closed."""

    address: str
    server: Server
    door: Door

    @property
    def port(self) -> int:
        """Where it listens."""
        return self.server.port

    def close(self) -> None:
        """Cut every connection, and return when no thread is left; what came whole stays."""
        self.server.close()
        self.door.close()


def receive(
    catalogue: Catalogue,
    root: Path,
    space_left: Callable[[], int],
    clock: Callable[[], datetime],
    told: Callable[[], None],
    limits: Limits | None = None,
) -> Receiving | None:
    """Listen as the station is set up to; None where it is not.

    root: of the spool. ``told`` is called, by any thread, when a recording is complete. Raises
    ReceiverUnreachable, DiskFull, FolderUnusable.
    """
    with catalogue.read() as tables:
        receiver = tables.receiver.get()
    if receiver is None or not receiver.is_on or receiver.credentials is None:
        return None
    limits = limits or Limits()
    made = receiver.credentials
    spool = Spool(root, receiver.spool_key)
    spool.begin()
    reception = Reception(catalogue, spool, space_left, clock, told)
    door = Door(made.user, made.key_sha256, limits, reception.refused)
    context = secured(made.certificate, made.private_key, made.password, root)
    server = Server(Swift(reception, door, limits), context, receiver.address, receiver.port, limits)
    server.begin()
    return Receiving(receiver.address, server, door)
