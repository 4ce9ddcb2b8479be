"""Brings in what is docked: each file sealed, compared, listed, and only then let go by its camera.

Here several sources become one synchronisation: ``one_source`` says what happens to each, ``side_by_side``
runs them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Address, Secret, Source, SourceFile
from bwc_review.dock.volumes import IsVolume, no_volume
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import local_day
from bwc_review.operations.derive_missing import lacking
from bwc_review.operations.describe import known_camera
from bwc_review.operations.empty_camera import Place
from bwc_review.operations.intake import Intake
from bwc_review.operations.one_source import Order, Outcome
from bwc_review.operations.ongoing import Arrival, Ongoing
from bwc_review.operations.recover import recover
from bwc_review.operations.room import Room
from bwc_review.operations.side_by_side import SideBySide
from bwc_review.vault.store import Store

_TURN_S = 0.2
RESERVE_BYTES = 1 << 30

Join = Callable[[Address], tuple[Source, Secret | None]]  # a source, and what opens it in a worker


@dataclass(frozen=True, slots=True)
class Synced:
    """What a synchronisation did. Counts of files; bytes and clips are those brought in."""

    ingested: int = 0
    already_there: int = 0
    damaged: int = 0
    unknown_camera: int = 0
    released: int = 0
    bytes: int = 0
    seconds: float = 0.0
    problems: tuple[StationError, ...] = ()
    clips: tuple[ClipId, ...] = ()
    freed: tuple[str, ...] = ()  # labels of cameras that were emptied, and looked at again: nothing is left
    cleared: tuple[str, ...] = ()  # docks where nothing is left, whatever their cameras still hold
    asking: tuple[str, ...] = ()  # labels of cameras whose files are safe and wait for an order to go
    never: tuple[str, ...] = ()  # labels of cameras that an order was to empty, and that never are
    strange: tuple[str, ...] = ()  # serials of cameras with nothing left, and not on the service's list
    from_folders: int = 0  # of ``released``: erased from folders and docks
    from_reception: int = 0  # of ``released``: erased from what docks pushed to the station
    left: tuple[str, ...] = ()  # still on a camera after it was emptied, relative paths
    left_on: tuple[str, ...] = ()  # which cameras or docks these are, as people call them
    left_overdue: tuple[str, ...] = ()  # on a camera, emptied or not, though their month is over (R10)
    overdue_on: tuple[str, ...] = ()  # which cameras these are, as people call them
    unseen: tuple[str, ...] = ()  # written on a camera during its transfer: the station has no copy
    own: tuple[str, ...] = ()  # what an emptied camera keeps for itself: it is free all the same
    skipped: tuple[str, ...] = ()  # folders of the camera left aside because it had not finished them
    overdue: int = 0  # brought in after their month was over: an alert of R10
    unfinished: int = 0  # recordings there that were not to be brought in: somebody may still be writing them
    erased_before: int = 0  # whose content was erased already: not brought back, not in already_there
    to_prepare: int = 0  # clips, also from before, that wait for a person who may look: see derive_missing


def sync(
    intake: Intake,
    sources: Sequence[Source],
    profiles: Sequence[CameraProfile],
    now: datetime,
    *,
    camera: str | None = None,
    release: bool = False,
    ready: Collection[SourceFile] | None = None,
    reserve_bytes: int = RESERVE_BYTES,
    progress: Progress = SILENT,
    ongoing: Ongoing | None = None,
    reach: Join | None = None,
    patience_s: float = 0.0,
    is_volume: IsVolume = no_volume,
) -> Synced:
    """Bring in all sources side by side; needs nobody signed in. Progress in bytes, and when all cameras are
    free, in clips prepared for looking (``Preparing``): stopped then, the rest is made later.

    camera: the serial where a person says it. ready: see ``look_at``. release: empty the cameras of what is
    safe, besides those that are always emptied. ongoing: by which others watch it, have it rest, and join
    sources, which ``reach`` then makes. patience_s: how long a source that goes away is waited for.
    is_volume: of what a camera is free once nothing is left there. One at a time: another one waits here
    until this is over. Raises DiskFull where no source may begin because what is new on it and the reserve do
    not fit (``Room``), Cancelled, and what the catalogue raises; what goes wrong with a source or a file is
    in ``problems``.
    """
    began = time.perf_counter()
    watched = ongoing or Ongoing()
    order = Order(profiles, now, camera, release, ready, patience_s=patience_s, is_volume=is_volume)

    def join(arrival: Arrival) -> tuple[Source, Order]:
        assert reach is not None  # noqa: S101 - nobody joins otherwise
        source, secret = reach(arrival.address)
        return source, replace(order, now=arrival.at, ready=arrival.ready, secret=secret)

    with _alone(intake.store, progress):
        recover(intake.catalogue, intake.store, intake.profile, only_transfers=True)
        room = Room(intake.store, reserve_bytes)
        with SideBySide(intake, room, watched, progress, None if reach is None else join) as work:
            each_once = {source.address: source for source in sources}
            outcomes = work.run([(source, order) for source in each_once.values()])
            held = work.held()
    refused = [one.refused for one in outcomes if one.refused is not None]
    if refused and not any(
        one.docked is not None and one.docked.items for one in outcomes if not one.refused
    ):
        raise refused[0]
    return _synced(intake, outcomes, held, time.perf_counter() - began, now)


@contextmanager
def _alone(store: Store, progress: Progress) -> Iterator[None]:
    """Two synchronisations would take each other's files for what a crash left."""
    while not store.receiving.acquire(timeout=_TURN_S):
        progress.step(0, 0)
    try:
        yield
    finally:
        store.receiving.release()


def _synced(
    intake: Intake, outcomes: Sequence[Outcome], held: frozenset[str], seconds: float, now: datetime
) -> Synced:
    """held: serials of cameras of which something lies on a source, though another one of theirs is empty."""
    tallies = [one.tally for one in outcomes]
    emptied = [one.emptied for one in outcomes]
    docked = [one.docked for one in outcomes if one.docked is not None]
    clips = [clip for tally in tallies for clip in tally.ingested]
    last = {one.source.address: one for one in outcomes}  # a camera may have come back meanwhile, not empty
    today = local_day(now, intake.profile)
    with intake.catalogue.read() as tables:
        full = {camera.label for serial in held if (camera := known_camera(tables, serial)) is not None}
    return Synced(
        ingested=len(clips),
        already_there=sum(tally.already_there for tally in tallies),
        damaged=sum(clip.is_damaged for clip in clips),
        unknown_camera=sum(clip.to_identify for clip in clips),
        released=sum(one.released for one in emptied),
        bytes=sum(clip.size_bytes for clip in clips),
        seconds=seconds,
        problems=tuple(problem for tally in tallies for problem in tally.problems),
        clips=tuple(clip.id for clip in clips),
        freed=tuple(label for one in last.values() for label in one.emptied.freed if label not in full),
        cleared=tuple(title for one in last.values() for title in one.emptied.cleared),
        asking=tuple(label for one in emptied for label in one.asking),
        never=tuple({label: 0 for one in emptied for label in one.never}),
        strange=tuple({one: 0 for each in last.values() for one in each.emptied.strange if one not in held}),
        from_folders=sum(one.released for one in emptied if one.place is Place.FOLDER),
        from_reception=sum(one.released for one in emptied if one.place is Place.RECEPTION),
        left=tuple(name for one in emptied for name in one.left),
        left_on=tuple({label: 0 for one in emptied for label in one.left_on}),
        left_overdue=tuple(name for one in emptied for name in one.overdue),
        overdue_on=tuple({label: 0 for one in emptied for label in one.overdue_on}),
        unseen=tuple(name for one in emptied for name in one.unseen),
        own=tuple(name for one in emptied for name in one.own),
        skipped=tuple(folder for one in docked for folder in one.skipped),
        overdue=sum(clip.due_on < today for clip in clips),
        unfinished=sum(one.unfinished for one in docked),
        erased_before=sum(tally.erased_before for tally in tallies),
        to_prepare=len(lacking(intake.catalogue)),
    )
