"""Makes what helps to look at a clip (frames, filmstrip, sound, working copy, track), sealed and logged.

Killed at any instant, the catalogue lists a body whole or not at all: it is sealed into staging, then put in
place and listed in one transaction with its journal entry, while no erasure can come between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import REPAIRABLE, BodyKind, Clip, ClipId, Sealed
from bwc_review.domain.errors import WorkerDied
from bwc_review.domain.journal import Author, Draft, Operation, Result
from bwc_review.domain.progress import SILENT, Preparing, Progress
from bwc_review.operations.late_positions import late_beside
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.store import Store

_PARTS = 1000  # of one clip, for the position
BESIDE_BYTES = 64 << 20  # room beside a working copy and what it is made in


@dataclass(frozen=True, slots=True)
class Maker:
    """What making needs. person: whose rights opened the clip, "" while it is being brought in."""

    catalogue: Catalogue
    store: Store
    workshop: Workshop
    author: Author
    person: str = ""


def wanted(clip: Clip) -> tuple[BodyKind, ...]:
    """What a clip should have, the quickest first. A track, where it is known to have a position.

    A copy that plays comes before everything else, which is then derived from it.
    """
    probe = clip.seen
    kinds = [BodyKind.REPAIRED] if clip.repair is None and probe.damage in REPAIRABLE else []
    if probe.has_video:
        kinds += [BodyKind.FRAMES, BodyKind.FILMSTRIP]
    if probe.has_audio:
        kinds.append(BodyKind.WAVEFORM)
    if (probe.has_video or probe.has_audio) and not probe.can_seek_in_player:
        kinds.append(BodyKind.WORKING_COPY)
    if clip.place is not None and clip.place.latitude is not None:
        kinds.append(BodyKind.TRACK)
    return tuple(kinds)


def derive(
    maker: Maker,
    clip: Clip,
    kinds: Sequence[BodyKind],
    progress: Progress = SILENT,
    again: Callable[[], None] | None = None,
) -> None:
    """Make these for a clip whose key the worker holds; what there is nothing of is remembered as such.

    A copy that plays is made before, by ``repair_clip``.
    ``again`` gives the worker the key anew after it died; without it WorkerDied goes through. Whatever stops
    it, what was made by then is kept. Raises ClipErased, DiskFull, FolderUnusable, Cancelled, and what the
    sealed original raises: ClipDamaged, ClipMissing, ClipTruncated.
    """
    source = _source_of(maker, clip)
    frames = _frames_of(maker, clip)
    made: list[Sealed] = []
    nothing: list[BodyKind] = []
    failed: list[BodyKind] = []
    try:
        for number, kind in enumerate(kinds):
            step = _Share(progress, number, len(kinds))
            try:
                sealed = _make(maker, clip, kind, source, frames, step)
            except WorkerDied:
                failed.append(kind)
                if again is None:
                    raise
                again()
                source = _source_of(maker, clip)
                continue
            if sealed is None:
                nothing.append(kind)
                continue
            made.append(sealed)
            if kind is BodyKind.FRAMES:
                frames = (maker.store.stage_derived(clip.id, kind, kind.value), sealed)
    finally:
        _keep(maker, clip, made, nothing, failed)


def _make(
    maker: Maker,
    clip: Clip,
    kind: BodyKind,
    body: Path,
    frames: tuple[Path, Sealed] | None,
    progress: Progress,
) -> Sealed | None:
    """Seal one of them into staging."""
    target = maker.store.stage_derived(clip.id, kind, kind.value)
    target.unlink(missing_ok=True)  # of a worker that was killed
    if kind is BodyKind.WORKING_COPY:
        maker.store.reserve(2 * clip.size_bytes + BESIDE_BYTES)
    progress.step(0, 1)
    try:
        if kind is BodyKind.TRACK:
            beside, tagged = _sidecars(maker, clip), _tagged(clip)
            return maker.workshop.derive_track(
                clip.id, clip.size_bytes, body, target, beside, tagged, progress
            )
        return maker.workshop.derive(clip.id, clip.size_bytes, kind, body, target, frames, progress)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _keep(
    maker: Maker,
    clip: Clip,
    made: Sequence[Sealed],
    nothing: Sequence[BodyKind],
    failed: Sequence[BodyKind],
) -> None:
    """Put in place and list what was made, and remember what was tried, unless the clip is gone by now."""
    drafts = []
    subjects = (clip.id, maker.person) if maker.person else (clip.id,)
    if made or nothing:
        lists = {"kinds": [one.kind for one in made], "nothing": nothing}
        details: dict[str, int | str] = {name: _codes(kinds) for name, kinds in lists.items() if kinds}
        drafts.append(Draft(Operation.DERIVED, maker.author, subjects, details=details))
    if failed:
        details = {"failed": _codes(failed)}
        drafts.append(Draft(Operation.DERIVED, maker.author, subjects, result=Result.ERROR, details=details))
    if not drafts:
        return
    try:
        with maker.store.erasing, maker.catalogue.write(*drafts) as tables:
            tables.clips.get(clip.id)
            for one in made:
                tables.clips.add_body(clip.id, one)
                maker.store.place_derived(clip.id, one.kind, one.name)
    except BaseException:
        for one in made:
            maker.store.stage_derived(clip.id, one.kind, one.name).unlink(missing_ok=True)
        raise


def _source_of(maker: Maker, clip: Clip) -> Path:
    """What it is made of: the original, or the copy that plays in its place, to which the worker turns."""
    if clip.repair is not None:
        with maker.catalogue.read() as tables:
            bodies = tables.clips.bodies(clip.id)
        for body in bodies:
            if body.kind is BodyKind.REPAIRED:
                maker.workshop.turn_to(clip.id, body)
                return maker.store.body_path(clip.id, body.kind, body.name)
    return maker.store.body_path(clip.id)


def _sidecars(maker: Maker, clip: Clip) -> list[tuple[ClipId, Path, Sealed]]:
    """Those sealed with it, and those that came in behind it."""
    with maker.catalogue.read() as tables:
        bodies = [(clip.id, one) for one in tables.clips.bodies(clip.id) if one.kind is BodyKind.SIDECAR]
        for late in late_beside(tables, clip.id):
            bodies += [(late, one) for one in tables.clips.bodies(late) if one.kind is BodyKind.CLIP]
    return [(of, maker.store.body_path(of, body.kind, body.name), body) for of, body in bodies]


def _tagged(clip: Clip) -> tuple[float, float] | None:
    """The one point that the container's tag tells."""
    place = clip.probe.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _frames_of(maker: Maker, clip: Clip) -> tuple[Path, Sealed] | None:
    """The frame index that was made before; ClipErased where the clip is gone."""
    with maker.catalogue.read() as tables:
        tables.clips.get(clip.id)
        bodies = tables.clips.bodies(clip.id)
    for body in bodies:
        if body.kind is BodyKind.FRAMES:
            return maker.store.body_path(clip.id, body.kind, body.name), body
    return None


def _codes(kinds: Sequence[BodyKind]) -> str:
    return ",".join(kind.value for kind in kinds)


class _Share:
    """The position within one clip, from the position within one of the things made of it."""

    def __init__(self, progress: Progress, number: int, count: int) -> None:
        self._progress, self._number, self._count = progress, number, max(1, count)

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position; raise Cancelled if the person asked to stop."""
        part = _PARTS * min(done, total) // total if total > 0 else 0
        self._progress.step((_PARTS * self._number + part) // self._count, _PARTS, what)


class OfMany:
    """The position within many clips, and in words which clip it is."""

    def __init__(self, progress: Progress, number: int, count: int, camera: str) -> None:
        """number: from 1."""
        self._progress, self._before, self._count = progress, number - 1, count
        self._what = Preparing(number, count, camera).what

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002  (said by the clip)
        """Report the position; raise Cancelled if the person asked to stop."""
        part = _PARTS * min(done, total) // total if total > 0 else 0
        self._progress.step(_PARTS * self._before + part, _PARTS * self._count, self._what)
