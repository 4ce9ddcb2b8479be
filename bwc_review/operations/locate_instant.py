"""Finds the frame of a clip that stands at a given second, from the sealed frame index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import ClipUnplayable, FrameUnknown
from bwc_review.domain.mark import Instant
from bwc_review.vault.reader import open_file_key, read_derived
from bwc_review.vault.store import Store
from bwc_review.vault.unlocked import Unlocked

if TYPE_CHECKING:
    from bwc_review.media.frame_index import FrameIndex


def read_frame_index(catalogue: Catalogue, store: Store, identity: Unlocked, clip: ClipId) -> FrameIndex:
    """The frame index made when the clip came in; no picture is opened.

    Raises ClipUnknown, ClipErased, ClipUnplayable (the clip has none), ClipMissing, ClipDamaged,
    ClipWrongKey.
    """
    from bwc_review.media.frame_index import FrameIndex  # numpy, where a frame is looked for

    with catalogue.read() as tables:
        head = tables.clips.sealed_head(clip)
        found = [body for body in tables.clips.bodies(clip) if body.kind is BodyKind.FRAMES]
    if not found:
        raise ClipUnplayable(clip)
    file_key = open_file_key(store.read_head(clip), identity, clip, head)
    path = store.body_path(clip, BodyKind.FRAMES, found[0].name)
    return FrameIndex.from_bytes(read_derived(file_key, path, clip, found[0]))


def locate_instant(index: FrameIndex, clip: Clip, offset_s: float) -> Instant:
    """The frame shown ``offset_s`` seconds from the first one. Raises FrameUnknown outside the clip."""
    if not 0 <= offset_s <= max(clip.duration_s, index.offset_of(index.count - 1)):
        raise FrameUnknown(clip.id, -1)
    frame = index.at_offset(offset_s)
    return Instant(frame, int(index.pts[frame]), index.offset_of(frame))
