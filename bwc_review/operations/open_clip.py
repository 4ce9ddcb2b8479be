"""Lets a person look at a clip: rule of access, reason, journal entry, only then pictures (R5, R6, R13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.access import ReasonSession
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Sealed, SealedHead
from bwc_review.domain.errors import FOUND_BY_SEAL, ClipErased, StationError
from bwc_review.domain.journal import Draft, Entry, Operation, Result, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.damage import lose_aid, note_damage
from bwc_review.operations.permit import permit_pictures
from bwc_review.operations.read_aid import read_aid
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import SealedReader
from bwc_review.vault.reader import open_clip as open_sealed
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class OpenedClip:
    """A clip somebody looks at. Close it with ``end_view``; locking the station closes the readers too.

    ``reader``: the original, or the repaired copy of one that does not play. ``playing``: what the player
    reads, the working copy where the original cannot be sought in and that copy is whole; else the same
    reader.
    """

    view: str  # id that ties VIEW and VIEW_ENDED together
    clip: Clip
    reader: SealedReader
    playing: SealedReader
    head: SealedHead
    bodies: tuple[Sealed, ...] = field(default=())


def open_clip(
    catalogue: Catalogue,
    store: Store,
    identity: Unlocked,
    person: Person,
    clip: ClipId,
    session: ReasonSession | None,
    now: datetime,
    profile: LegalProfile,
) -> OpenedClip:
    """Open a clip for looking. The entry is durable before the first byte is decrypted.

    Raises AccessRefused (journaled), ReasonNeeded (none, over, or stated for something else), ClipUnknown,
    ClipErased, ClipMissing, ClipTruncated, ClipDamaged, ClipWrongKey, SignInNeeded, and JournalUnwritable or
    DiskFull where the entry cannot be written: no picture then. A working copy that is not what was sealed
    is noted, and hinders no look.
    """
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
        head = tables.clips.sealed_head(clip)
        bodies = tuple(tables.clips.bodies(clip))
    session = permit_pictures(catalogue, person, [found], session, now, profile)
    view = str(uuid7())
    entry = Draft(
        Operation.VIEW,
        author_of(person),
        (clip,),
        reason=session.reason.value,
        reference=session.reference,
        details={"view": view, "sha256": found.sha256},
    )
    with catalogue.write(entry):
        pass
    reader: SealedReader | None = None
    try:
        head_bytes = store.read_head(clip)
        shown = BodyKind.CLIP if found.repair is None else BodyKind.REPAIRED
        reader = _reader(store, identity, clip, head_bytes, head, _of_kind(bodies, shown)[0])
        playing = reader
        for copy in _of_kind(bodies, BodyKind.WORKING_COPY):
            try:
                playing = _reader(store, identity, clip, head_bytes, head, copy)
            except FOUND_BY_SEAL as error:
                lose_aid(catalogue, author_of(person), clip, copy, error)
    except StationError as error:
        if reader is not None:
            reader.close()
        _close_view(catalogue, person, clip, view, 0, Result.ERROR)
        if isinstance(error, FOUND_BY_SEAL):
            note_damage(catalogue, author_of(person), clip, error)
        raise
    return OpenedClip(view, found, reader, playing, head, bodies)


def read_part(
    catalogue: Catalogue, store: Store, identity: Unlocked, person: Person, opened: OpenedClip, kind: BodyKind
) -> bytes | None:
    """What was made for looking at an opened clip. See ``read_aid``."""
    return read_aid(catalogue, store, identity, person, opened.clip.id, opened.head, opened.bodies, kind)


def keep_watched(
    catalogue: Catalogue,
    person: Person,
    opened: OpenedClip,
    watched: Sequence[tuple[float, float]],
    now: datetime,
) -> int:
    """The view goes on: keep what was watched since the last time, so that a power cut loses no more of it.

    The milliseconds it adds. Nothing is kept of a clip that was erased meanwhile.
    """
    milliseconds = _milliseconds(watched)
    details: dict[str, int | str] = {"view": opened.view, "watched_ms": milliseconds}
    draft = Draft(Operation.VIEW_GOES_ON, author_of(person), (opened.clip.id,), details=details)
    with catalogue.write(draft) as tables:
        _cover(tables, opened.clip.id, person, watched, now)
    return milliseconds


def end_view(
    catalogue: Catalogue,
    person: Person,
    opened: OpenedClip,
    watched: Sequence[tuple[float, float]],
    now: datetime,
    kept_ms: int = 0,
) -> None:
    """Close the readers, write the entry that ends the view and keep which spans were watched, in seconds.

    kept_ms: what ``keep_watched`` added during the view; the entry says the whole.
    """
    for reader in {opened.reader, opened.playing}:
        reader.close()
    milliseconds = kept_ms + _milliseconds(watched)
    _close_view(catalogue, person, opened.clip.id, opened.view, milliseconds, Result.OK, watched, now)


def close_interrupted_views(catalogue: Catalogue) -> int:
    """At start: close as interrupted the views that a crash left open; how many there were."""
    with catalogue.read() as tables:
        left = tables.journal.unfinished(Operation.VIEW, (Operation.VIEW_ENDED,))
        watched = {entry.seq: _kept_ms(tables, entry) for entry in left}
    drafts = [
        Draft(
            Operation.VIEW_ENDED,
            entry.author,
            entry.subjects,
            result=Result.INTERRUPTED,
            details={"view": str(entry.details.get("view", "")), "watched_ms": watched[entry.seq]},
        )
        for entry in left
    ]
    if drafts:
        with catalogue.write(*drafts):
            pass
    return len(drafts)


def _of_kind(bodies: Sequence[Sealed], kind: BodyKind) -> list[Sealed]:
    return [body for body in bodies if body.kind is kind]


def _reader(
    store: Store, identity: Unlocked, clip: ClipId, head_bytes: bytes, head: SealedHead, body: Sealed
) -> SealedReader:
    path = store.body_path(clip, body.kind, body.name)
    return open_sealed(head_bytes, path, identity, clip, head, body)


def _close_view(
    catalogue: Catalogue,
    person: Person,
    clip: ClipId,
    view: str,
    milliseconds: int,
    result: Result,
    watched: Sequence[tuple[float, float]] = (),
    now: datetime | None = None,
) -> None:
    draft = Draft(
        Operation.VIEW_ENDED,
        author_of(person),
        (clip,),
        result=result,
        details={"view": view, "watched_ms": milliseconds},
    )
    with catalogue.write(draft) as tables:
        if now is not None:
            _cover(tables, clip, person, watched, now)


def _cover(
    tables: Writing, clip: ClipId, person: Person, watched: Sequence[tuple[float, float]], now: datetime
) -> None:
    try:
        tables.clips.get(clip)
    except ClipErased:
        return  # the sweep took it while it was looked at: there is nothing left to cover
    for start, end in watched:
        tables.coverage.add(clip, person.id, start, end, now)


def _milliseconds(watched: Sequence[tuple[float, float]]) -> int:
    return round(sum(end - start for start, end in watched) * 1000)


def _kept_ms(tables: Tables, begun: Entry) -> int:
    """What was kept of a view that never ended."""
    said = [entry for clip in begun.subjects for entry in tables.journal.of_clip(ClipId(clip))]
    goes_on = [
        entry
        for entry in said
        if entry.operation is Operation.VIEW_GOES_ON
        and entry.details.get("view") == begun.details.get("view")
    ]
    return sum(int(entry.details["watched_ms"]) for entry in goes_on)
