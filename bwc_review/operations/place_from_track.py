"""Answers where a recording was made from its own track; looking at a track is a look at the recording."""

from __future__ import annotations

from datetime import datetime
from math import cos, radians

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import BodyKind, Clip
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.place_near import NEAR_M, NamedPlace, named_near
from bwc_review.domain.track import METRES_PER_DEGREE, Position, Track
from bwc_review.operations.permit import permit
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key, read_derived
from bwc_review.vault.store import Store

_NEAREST_POLE = 0.01  # cosine of a latitude beyond which nobody patrols


def places_near(
    catalogue: Catalogue,
    person: Person,
    latitude: float,
    longitude: float,
    now: datetime,
    rules: LegalProfile,
) -> tuple[NamedPlace, ...]:
    """The names of earlier recordings near a point, for who may correct recordings. AccessRefused."""
    permit(catalogue, person, Action.EDIT_CLIP, now, rules)
    north = NEAR_M / METRES_PER_DEGREE
    east = north / max(cos(radians(latitude)), _NEAREST_POLE)
    with catalogue.read() as tables:
        known = tables.clips.named_places(
            latitude - north, latitude + north, longitude - east, longitude + east
        )
    return named_near(known, latitude, longitude)


def read_positions(
    catalogue: Catalogue, store: Store, identity: Unlocked, clip: Clip
) -> tuple[Position, ...]:
    """The track of a clip whose look is on record; () where there is none, or a newer program wrote it.

    Raises ClipErased, ClipUnknown, and what the sealed body raises: ClipMissing, ClipTruncated, ClipDamaged,
    ClipWrongKey, SignInNeeded.
    """
    with catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
        found = [body for body in tables.clips.bodies(clip.id) if body.kind is BodyKind.TRACK]
    if not found:
        return ()
    file_key = open_file_key(store.read_head(clip.id), identity, clip.id, head)
    path = store.body_path(clip.id, BodyKind.TRACK, found[0].name)
    return positions_of(read_derived(file_key, path, clip.id, found[0]), clip)


def positions_of(kept: bytes, clip: Clip) -> tuple[Position, ...]:
    """The positions along the clip of what was sealed; () where a newer program wrote it."""
    try:
        track = Track.from_bytes(kept)
    except ValueError:
        return ()
    return track.along(clip.recorded_at, clip.corrected_at, clip.seen.duration_s or clip.duration_s)
