"""Keeps what a dock pushes: sealed in the spool, and on record once a recording is complete."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import BinaryIO

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.operations.ingest import RESERVE_BYTES
from bwc_review.receiver.names import COMPLETE, is_rejected, note_of, unpacked
from bwc_review.vault.spool import Spool, Unnamed

_TIMES = 3  # what is received, and what bringing it in keeps free beside it
_SERIAL = re.compile(r"[A-Za-z0-9]{1,40}")


class Reception:
    """``Shelf`` of the receiver. Any thread may ask; ``told`` is called when a recording is complete."""

    def __init__(
        self,
        catalogue: Catalogue,
        spool: Spool,
        space_left: Callable[[], int],
        clock: Callable[[], datetime],
        told: Callable[[], None],
        reserve_bytes: int = RESERVE_BYTES,
    ) -> None:
        self._catalogue, self._spool = catalogue, spool
        self._space_left, self._clock, self._told = space_left, clock, told
        self._reserve_bytes = reserve_bytes

    def room_for(self, size: int) -> bool:
        """See ``Shelf.room_for``."""
        return self._space_left() >= _TIMES * size + self._reserve_bytes

    def count(self) -> int:
        """See ``Shelf.count``."""
        return len(self._spool.folders())

    def names(self, folder: str) -> Mapping[str, str]:
        """See ``Shelf.names``."""
        return {one.name: one.tag for one in self._spool.listing(folder)}

    def read(self, folder: str, name: str) -> bytes | None:
        """See ``Shelf.read``."""
        try:
            with self._spool.open(f"{folder}/{name}") as stream:
                return stream.read()
        except FileNotFoundError:
            return None

    def write(self, folder: str, name: str, data: bytes) -> None:
        """See ``Shelf.write``."""
        self._spool.put(f"{folder}/{name}", data, self._now_ns())

    def receive(self, body: BinaryIO) -> _Received:
        """See ``Shelf.receive``."""
        return _Received(self._spool, self._spool.receive(body), self._now_ns())

    def complete(self, folder: str) -> None:
        """See ``Shelf.complete``. On record first: what is offered from now on is never unlogged."""
        objects = self._spool.listing(folder)
        note = unpacked(self.read(folder, note_of(folder)))
        serial = note.get("BWCSerialNumber") or folder.rpartition("_")[0].rpartition("_")[2]
        subjects = (serial,) if _SERIAL.fullmatch(serial) and not is_rejected(folder) else ()
        details: dict[str, int | str] = {
            "files": len(objects),
            "bytes": sum(one.size for one in objects),
            "rejected": int(is_rejected(folder)),
        }
        with self._catalogue.write(
            Draft(Operation.RECORDING_RECEIVED, SYSTEM, subjects, details=details)
        ) as tables:
            receiver = tables.receiver.get()
            if receiver is not None:
                tables.receiver.set(replace(receiver, last_received_at=self._clock()))
        self.write(folder, COMPLETE, b"")
        self._told()

    def refused(self, count: int) -> None:
        """Put on record that so many sign-ins were refused since it was last said."""
        draft = Draft(Operation.RECEIVER_REFUSED, SYSTEM, result=Result.REFUSED, details={"count": count})
        with self._catalogue.write(draft):
            pass

    def _now_ns(self) -> int:
        return int(self._clock().timestamp() * 1_000_000_000)


@dataclass(frozen=True, slots=True)
class _Received:
    """``Received`` of the receiver. came_at_ns: stands for the time of a content that says none."""

    spool: Spool
    unnamed: Unnamed
    came_at_ns: int

    def keep(self, folder: str, name: str, at_ns: int | None, fingerprint: str) -> None:
        """See ``Received.keep``."""
        self.spool.keep(self.unnamed, f"{folder}/{name}", at_ns or self.came_at_ns, fingerprint)

    def drop(self) -> None:
        """See ``Received.drop``."""
        self.spool.drop(self.unnamed)
