"""Makes what clips lack for being looked at, while a person is signed in whose rights open them.

Transfers that were cancelled, workers that died, full disks and older versions of the program leave clips
without frame index, filmstrip, waveform or working copy; a clip that does not play is repaired here, since
that may take another one. What there is nothing of, or what failed twice, is in the journal and not tried
again.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, may
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import (
    FOUND_BY_SEAL,
    Cancelled,
    ClipErased,
    SignInNeeded,
    StationError,
    WorkerDied,
)
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import local_day
from bwc_review.operations.damage import MISSING, SEAL, note_damage
from bwc_review.operations.derive import Maker, OfMany, derive, wanted
from bwc_review.operations.late_positions import came_late, late_beside
from bwc_review.operations.repair_clip import may_be_repaired, repair_clip, samples_of
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key
from bwc_review.vault.store import Store

_TRIES = 2  # a decoder that dies on a clip twice is not asked a third time


@dataclass(frozen=True, slots=True)
class Lacking:
    """A clip, and what it should have and has not."""

    clip: Clip
    kinds: tuple[BodyKind, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Clips worked on; ``problems``: sealed originals that did not open."""

    clips: tuple[ClipId, ...] = ()
    problems: tuple[StationError, ...] = ()


def lacking(catalogue: Catalogue) -> tuple[Lacking, ...]:
    """Clips that lack something that can still be made, the newest first."""
    with catalogue.read() as tables:
        clips = tables.clips.rows(tables.clips.unprepared())
        found = [Lacking(clip, _kinds(tables, clip)) for clip in clips if clip.damage not in {SEAL, MISSING}]
    return tuple(one for one in found if one.kinds)


def derive_missing(
    catalogue: Catalogue,
    store: Store,
    workshop: Workshop,
    identity: Unlocked,
    person: Person,
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> Prepared:
    """Make it, clip after clip, with the keys of the person signed in; only of clips the person may look at.

    Raises Cancelled, also when the station is locked meanwhile, DiskFull and FolderUnusable; what was made
    before is kept.
    """
    if not identity.sees_images:
        return Prepared()
    day = local_day(now, profile)
    waiting = [one for one in lacking(catalogue) if may(person, Action.VIEW_CLIP, day, one.clip) is None]
    maker = Maker(catalogue, store, workshop, SYSTEM, person.id)
    done: list[ClipId] = []
    problems: list[StationError] = []
    for number, one in enumerate(waiting, 1):
        step = OfMany(progress, number, len(waiting), one.clip.camera_label)
        step.step(0, 1)
        try:
            _prepare(maker, identity, one, step)
        except ClipErased:
            continue
        except SignInNeeded as locked:
            raise Cancelled from locked
        except FOUND_BY_SEAL as error:
            note_damage(catalogue, SYSTEM, one.clip.id, error)
            _give_up(maker, one)
            problems.append(error)
            continue
        done.append(one.clip.id)
    return Prepared(tuple(done), tuple(problems))


def _prepare(maker: Maker, identity: Unlocked, one: Lacking, progress: Progress) -> None:
    clip = one.clip.id
    with maker.catalogue.read() as tables:
        behind = late_beside(tables, clip) if BodyKind.TRACK in one.kinds else ()

    def lay() -> None:
        _lay(maker, identity, clip)
        for late in behind:
            with suppress(ClipErased, *FOUND_BY_SEAL):  # it is tracked without it then
                _lay(maker, identity, late)

    lay()
    try:
        if BodyKind.REPAIRED in one.kinds:
            one = _repaired(maker, identity, one, progress)
        derive(maker, one.clip, one.kinds, progress, lay)
    finally:
        for each in (clip, *behind):
            maker.workshop.forget(each)


def _lay(maker: Maker, identity: Unlocked, clip: ClipId) -> None:
    """Give the worker a clip and its key."""
    with maker.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip)
        original = next(body for body in tables.clips.bodies(clip) if body.kind is BodyKind.CLIP)
    maker.workshop.take(clip, open_file_key(maker.store.read_head(clip), identity, clip, head), original)


def _repaired(maker: Maker, identity: Unlocked, one: Lacking, progress: Progress) -> Lacking:
    """What the clip lacks once a repair was tried. A worker that dies of it is remembered as such."""
    with maker.catalogue.read() as tables:
        samples = samples_of(tables, one.clip)
    laid = []
    try:
        for sample in samples:
            try:
                _lay(maker, identity, sample.id)
            except (ClipErased, *FOUND_BY_SEAL):  # another one may do as well
                continue
            laid.append(sample)
        clip = repair_clip(maker, one.clip, laid, progress)
    except WorkerDied:
        _give_up(maker, Lacking(one.clip, (BodyKind.REPAIRED,)))
        _lay(maker, identity, one.clip.id)
        clip = one.clip
    finally:
        for sample in laid:
            maker.workshop.forget(sample.id)
    with maker.catalogue.read() as tables:
        kinds = _kinds(tables, clip)
    return Lacking(clip, tuple(kind for kind in kinds if kind is not BodyKind.REPAIRED))


def _kinds(tables: Tables, clip: Clip) -> tuple[BodyKind, ...]:
    """What the clip lacks, but for what was tried in vain."""
    there = {body.kind for body in tables.clips.bodies(clip.id)}
    kinds = [kind for kind in wanted(clip) if kind not in there]
    if not kinds:
        return ()
    nothing: set[str] = set()
    failed: Counter[str] = Counter()
    for entry in tables.journal.of_clip(clip.id):
        if came_late(entry):  # there is something to make it of now
            nothing.discard(BodyKind.TRACK.value)
            failed.pop(BodyKind.TRACK.value, None)
        if entry.operation is Operation.DERIVED:
            nothing.update(str(entry.details.get("nothing", "")).split(","))
            failed.update(str(entry.details.get("failed", "")).split(","))
    if may_be_repaired(tables, clip):
        nothing.discard(BodyKind.REPAIRED.value)
    return tuple(kind for kind in kinds if kind.value not in nothing and failed[kind.value] < _TRIES)


def _give_up(maker: Maker, one: Lacking) -> None:
    """Its seal is broken: remembered as tried, so that it is not tried at every sign-in."""
    details: dict[str, int | str] = {"failed": ",".join(kind.value for kind in one.kinds)}
    draft = Draft(Operation.DERIVED, maker.author, (one.clip.id,), result=Result.ERROR, details=details)
    with maker.catalogue.write(draft):
        pass
