"""Keeps one exact frame as a PNG, sealed under the head of its clip (R4)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import BodyKind, ClipId, Sealed
from bwc_review.domain.errors import ClipErased
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import Instant, Mark, MarkKind, Still
from bwc_review.domain.people import Person
from bwc_review.operations.mark import make_mark
from bwc_review.operations.permit import permit
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key
from bwc_review.vault.sealer import seal_derived
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """The mark of kind still, and its picture."""

    mark: Mark
    still: Still


def take_still(
    catalogue: Catalogue,
    store: Store,
    identity: Unlocked,
    person: Person,
    clip: ClipId,
    at: Instant,
    png: bytes,
    width: int,
    height: int,
    now: datetime,
    profile: LegalProfile,
    note: str = "",
) -> Taken:
    """Seal a decoded frame, already a PNG, and set a mark of kind still at it.

    Raises AccessRefused, ClipUnknown, ClipErased, ClipMissing, ClipDamaged, ClipWrongKey, SignInNeeded,
    DiskFull, FolderUnusable. A crash before the entry leaves at most a sealed file that nothing names; it
    goes with its clip.
    """
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
        head = tables.clips.sealed_head(clip)
    permit(catalogue, person, Action.MARK, now, profile, found)
    made = make_mark(found, MarkKind.STILL, at, None, "", note, person, now)
    file_key = open_file_key(store.read_head(clip), identity, clip, head)
    body = _seal(store, file_key, clip, png, f"still-{made.id}")
    still = Still(
        mark=made.id,
        clip=clip,
        body_name=body.name,
        sha256=hashlib.sha256(png).hexdigest(),
        frame=at.frame,
        pts=at.pts,
        camera_time=made.camera_time,
        corrected_time=made.corrected_time,
        width=width,
        height=height,
    )
    draft = Draft(
        Operation.STILL,
        author_of(person),
        (clip, made.id),
        details={"frame": at.frame, "pts": at.pts, "sha256": still.sha256, "bytes": len(png)},
    )
    try:
        with catalogue.write(draft) as tables:
            tables.clips.add_body(clip, body)
            tables.marks.add(made)
            tables.marks.add_still(still)
    except ClipErased:
        store.unlink_bodies(clip)  # erased while the frame was being sealed: nothing of it may stay
        raise
    return Taken(made, still)


def _seal(store: Store, file_key: bytes, clip: ClipId, png: bytes, name: str) -> Sealed:
    staged = store.stage_derived(clip, BodyKind.STILL, name)
    body = seal_derived(file_key, png, staged, BodyKind.STILL, name)
    store.place_derived(clip, BodyKind.STILL, name)
    return body
