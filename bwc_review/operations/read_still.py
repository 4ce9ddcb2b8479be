"""Reads the sealed picture of a still."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.mark import Still
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key, read_derived
from bwc_review.vault.store import Store


def read_still(tables: Tables, store: Store, identity: Unlocked, still: Still) -> bytes | None:
    """The PNG as it was kept; None where its clip has no such picture any more.

    The caller answers for the reason: the clip is being looked at, or a glance at it was logged. Raises
    ClipMissing, ClipTruncated, ClipDamaged, ClipWrongKey, SignInNeeded.
    """
    body = next((one for one in tables.clips.bodies(still.clip) if one.name == still.body_name), None)
    if body is None:
        return None
    head = tables.clips.sealed_head(still.clip)
    file_key = open_file_key(store.read_head(still.clip), identity, still.clip, head)
    return read_derived(file_key, store.body_path(still.clip, BodyKind.STILL, body.name), still.clip, body)
