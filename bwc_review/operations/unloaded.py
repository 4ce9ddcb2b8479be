"""Says from when on all that a camera held is in the vault: what an answer about its past may rest on.

A transfer that was stopped, cut short or is under way says nothing, and takes back what was said before: what
is left on the camera may be of any hour. So does a folder or server that a dock fills say nothing. A camera
that docks with nothing on it says the same as one that was wholly unloaded, where its volume tells which
camera it is: by the maker's note on it, or by its label. Nothing tells it of an empty volume of a camera that
writes its serial only into the names of its recordings; the number that a volume was given when it was
formatted does not, since makers sell many cameras with the same one, and a card may be put into another
camera. There a person says it (``sync``), which is on record as such; where the volume tells another camera
of the list, nothing is said of either.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.dock.source import Address
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.operations.describe import known_camera
from bwc_review.operations.intake import Intake


class Unloading:
    """The volumes of each camera in one synchronisation: one may hold several, its memory and its cards."""

    def __init__(self) -> None:
        self._telling = threading.Lock()
        self._open: dict[str, set[Address]] = {}  # by serial; what is not wholly in, begun or cut short
        self._since: dict[str, datetime] = {}

    def began(self, serials: Collection[str], volume: Address, now: datetime) -> None:
        """Something of these cameras lies there; to be undone by ``ended`` only."""
        with self._telling:
            for serial in serials:
                self._open.setdefault(serial, set()).add(volume)
                self._since.setdefault(serial, now)

    @contextmanager
    def ended(self, serial: str, volume: Address) -> Iterator[datetime | None]:
        """All of this one is in: since when all of the camera's volumes are, None while one is not.

        Nor of a camera of which nothing began: it came onto the list while its empty volume was looked at.
        Until the block is left no other volume begins: it is to find on record what is written there.
        """
        with self._telling:
            volumes = self._open.get(serial)
            if volumes is not None:
                volumes.discard(volume)
            yield None if volumes is None or volumes else self._since[serial]


def take_back(tables: Tables, serials: Sequence[str]) -> None:
    """Files of these cameras are read: until that ends well, nothing tells that they are all in."""
    for serial in serials:
        camera = known_camera(tables, serial)
        if camera is not None and camera.unloaded_at is not None:
            tables.cameras.change(replace(camera, unloaded_at=None))


def note_lying(intake: Intake, serials: Collection[str]) -> None:
    """Something of these cameras lies on a volume and is not to be brought in: where they were said to be all
    in, by a card that was looked at before this one, they are no more, and that is on record.
    """
    with intake.catalogue.read() as tables:
        cameras = [known_camera(tables, serial) for serial in sorted(serials)]
    were_in = [one.serial for one in cameras if one is not None and one.unloaded_at is not None]
    if were_in:
        taken = Draft(Operation.CAMERA_UNLOADED, intake.author, tuple(were_in), result=Result.ERROR)
        with intake.catalogue.write(taken) as tables:
            take_back(tables, were_in)


def note_unloaded(
    intake: Intake, unloading: Unloading, serials: Sequence[str], volume: Address, *, is_stated: bool = False
) -> None:
    """A volume was read to its end, and nothing else lies there. Of several cameras it is nobody's own.

    is_stated: a person says which camera it is.
    """
    if len(serials) != 1:
        return
    [serial] = serials
    with unloading.ended(serial, volume) as since:
        with intake.catalogue.read() as tables:
            if since is None or known_camera(tables, serial) is None:
                return
        details = {"camera_stated": 1} if is_stated else {}
        draft = Draft(Operation.CAMERA_UNLOADED, intake.author, (serial,), details=details)
        with intake.catalogue.write(draft) as tables:
            camera = tables.cameras.get(serial)
            docked_at = max(since, camera.last_docked_at or since)
            tables.cameras.change(replace(camera, unloaded_at=since, last_docked_at=docked_at))
