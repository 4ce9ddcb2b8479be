"""Says how much a dock, or whoever pretends to be one, may ask of the station."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, seconds and counts. The defaults are for a dock of some twenty cameras on a town's network."""

    connections: int = 24
    connections_of_one: int = 12  # from one address
    uploads: int = 4  # at once; each takes some 12 MiB of memory while it is sealed
    head_bytes: int = 32 << 10  # request line and headers
    object_bytes: int = 32 << 30
    note_bytes: int = 64 << 10  # of an object beside recordings: users, devices, the dock itself
    values: int = 64  # metadata values of one request
    value_chars: int = 1_024
    containers: int = 2_000  # waiting at the station
    objects: int = 2_000  # in one container
    handshake_s: float = 10.0
    head_s: float = 20.0  # from the first byte of a request to the end of its headers
    idle_s: float = 120.0  # between two requests
    quiet_s: float = 30.0  # between two pieces of a body
    grace_s: float = 60.0  # after which a body must have come at the slowest rate
    slowest: int = 8 << 10  # bytes a second
    token_s: float = 900.0
    tokens: int = 64
    tries: int = 5  # wrong sign-ins from one address, then it waits
    shut_s: float = 60.0
    told_s: float = 600.0  # between two entries of the journal about refused sign-ins
    look_bytes: int = 32 << 20  # of a body between two looks at the room that is left
    farewell_s: float = 1.0  # for the other side to read an answer that it gets before it has sent all
