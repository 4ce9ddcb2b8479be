"""Reads what was made for looking at a clip; what is not what was sealed is noted and made anew (R4)."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import BodyKind, ClipId, Sealed, SealedHead
from bwc_review.domain.errors import FOUND_BY_SEAL
from bwc_review.domain.journal import author_of
from bwc_review.domain.people import Person
from bwc_review.operations.damage import lose_aid
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import open_file_key, read_derived
from bwc_review.vault.store import Store


def read_aid(
    catalogue: Catalogue,
    store: Store,
    identity: Unlocked,
    person: Person,
    clip: ClipId,
    head: SealedHead,
    bodies: Sequence[Sealed],
    kind: BodyKind,
) -> bytes | None:
    """The whole of it (frame index, filmstrip, waveform, track) for a look that is on record; None where
    there is none, and where it is lost: it hinders no look.

    Raises ClipErased, SignInNeeded, JournalUnwritable, DiskFull, and of the head ClipMissing, ClipDamaged,
    ClipWrongKey.
    """
    for body in bodies:
        if body.kind is kind:
            file_key = open_file_key(store.read_head(clip), identity, clip, head)
            try:
                return read_derived(file_key, store.body_path(clip, kind, body.name), clip, body)
            except FOUND_BY_SEAL as error:
                lose_aid(catalogue, author_of(person), clip, body, error)
    return None
