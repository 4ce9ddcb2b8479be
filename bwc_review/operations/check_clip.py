"""Compares the sealed files of one clip with what was sealed; what is found is noted at once (R4)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Sealed, SealedHead
from bwc_review.domain.errors import (
    FOUND_BY_SEAL,
    ClipDamaged,
    ClipErased,
    ClipMissing,
    ClipTruncated,
    SealError,
)
from bwc_review.domain.journal import Author
from bwc_review.domain.progress import Progress
from bwc_review.operations.damage import note_damage, note_repair, part_of
from bwc_review.operations.erase import is_intended
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key
from bwc_review.vault.sealer import sealed_fingerprint, verify_sealed
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class Damage:
    """One sealed file that is not what was sealed. chunk: the first one refused, -1: unknown or not asked."""

    clip: ClipId
    part: str  # "head", "clip", "filmstrip", …
    what: str  # class of the error: "ClipDamaged", "ClipTruncated", "ClipMissing", "ClipWrongKey"
    chunk: int = -1


class Counter:
    """Progress over all sealed bytes, told by checks that each count their own."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total
        self._done = 0
        self._clip = ""

    def begin(self, clip: str) -> None:
        """The next file belongs to this clip."""
        self._clip = clip
        self._progress.step(self._done, self._total, clip)

    def step(self, done: int, total: int, what: str = "") -> None:
        """Inside one file; ``what`` is the caller's and not passed on."""
        del total, what
        self._progress.step(min(self._done + done, self._total), self._total, self._clip)

    def end(self, length: int) -> None:
        """The file is done, in one pass or two."""
        self._done += length


def check_clip(
    catalogue: Catalogue,
    store: Store,
    clip: ClipId,
    head: SealedHead,
    bodies: Sequence[Sealed],
    deep_identity: Unlocked | str | None,
    author: Author,
    counter: Counter,
) -> list[Damage]:
    """Head and bodies of one clip; what is found is noted at once."""
    errors: list[SealError] = []
    file_key: bytes | None = None
    try:
        _check_head(store, clip, head)
        if deep_identity is not None:
            file_key = open_file_key(store.read_head(clip), deep_identity, clip, head)
    except FOUND_BY_SEAL as error:
        errors.append(error)
    for body in bodies:
        counter.begin(clip)
        try:
            _check_body(store, clip, body, file_key, counter)
        except FOUND_BY_SEAL as error:
            errors.append(error)
        counter.end(body.sealed_bytes)
    found = _still_listed(catalogue, clip)
    if found is None:
        return []  # erased while this went on
    for one in errors:
        note_damage(catalogue, author, clip, one)
    if not errors:
        note_repair(catalogue, author, found)
    return [Damage(clip, part_of(one), type(one).__name__, getattr(one, "chunk", -1)) for one in errors]


def _check_head(store: Store, clip: ClipId, expected: SealedHead) -> None:
    head = store.read_head(clip)
    if (hashlib.sha256(head).hexdigest(), len(head)) != (expected.sha256, expected.size_bytes):
        raise ClipDamaged(clip, -1, "head")


def _check_body(
    store: Store, clip: ClipId, expected: Sealed, file_key: bytes | None, counter: Counter
) -> None:
    """The sealed bytes, then with a key every chunk and the plain content."""
    path = store.body_path(clip, expected.kind, expected.name)
    part = expected.kind.value
    try:
        length = path.stat().st_size
        if length != expected.sealed_bytes:
            if expected.kind is BodyKind.CLIP:
                raise ClipTruncated(clip, expected.sealed_bytes, length)
            raise ClipDamaged(clip, -1, part)
        found, _ = sealed_fingerprint(path, counter)
    except FileNotFoundError:
        raise ClipMissing(clip, part) from None
    except OSError as error:
        raise ClipDamaged(clip, -1, part) from error
    if file_key is not None:
        verify_sealed(file_key, path, expected, clip, counter)  # names the first chunk that is refused
    if not expected.is_sealed_as(found):
        raise ClipDamaged(clip, -1, part)


def _still_listed(catalogue: Catalogue, clip: ClipId) -> Clip | None:
    """The clip, unless it is erased or being erased: what is missing then is no damage."""
    with catalogue.read() as tables:
        try:
            found = tables.clips.get(clip)
        except ClipErased:
            return None
        return None if is_intended(tables.journal.of_clip(clip)) else found
