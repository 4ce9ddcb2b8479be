"""Notes what a look meets that is not what was sealed: once for each place, not at each read (R4)."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import AIDS, BodyKind, ClipId
from bwc_review.domain.errors import ClipErased, ClipMissing, SealError
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.people import Person
from bwc_review.operations.damage import details_of, lose_aid, note_damage, part_of
from bwc_review.operations.erase import is_intended
from bwc_review.operations.open_clip import OpenedClip
from bwc_review.vault.reader import is_there
from bwc_review.vault.store import Store

_LOOKED_AT = (BodyKind.CLIP, BodyKind.REPAIRED)


def note_met(catalogue: Catalogue, person: Person, opened: OpenedClip, error: SealError) -> bool:
    """Journal it unless it is on record since the clip was whole last; True where that was done.

    A working copy that is not what was sealed is listed no longer, and made anew. Raises JournalUnwritable
    and DiskFull.
    """
    clip, author = opened.clip.id, author_of(person)
    part = part_of(error)
    try:
        if _is_known(catalogue, clip, error):
            return False
        with catalogue.read() as tables:
            listed = [body for body in tables.clips.bodies(clip) if body.kind.value == part]
        if part not in {kind.value for kind in AIDS}:
            note_damage(catalogue, author, clip, error)
        elif listed:
            lose_aid(catalogue, author, clip, listed[0], error)
        else:
            return False  # it was lost already
    except ClipErased:
        return False
    return True


def note_gone(catalogue: Catalogue, store: Store, person: Person, opened: OpenedClip) -> None:
    """Journal that what is looked at is no longer where it was put: what is open is still read to its end."""
    for body in opened.bodies:
        if body.kind not in _LOOKED_AT:
            continue
        if not is_there(store.body_path(opened.clip.id, body.kind, body.name)):
            note_met(catalogue, person, opened, ClipMissing(opened.clip.id, body.kind.value))


def _is_known(catalogue: Catalogue, clip: ClipId, error: SealError) -> bool:
    """It was noted since the clip was found whole last, or the clip is being erased: that is no damage."""
    details, is_known = details_of(error), False
    with catalogue.read() as tables:
        tables.clips.get(clip)
        entries = tables.journal.of_clip(clip)
    for entry in entries:
        if entry.operation is Operation.DAMAGE_FOUND and entry.details == details:
            is_known = True
        elif entry.operation is Operation.CLIP_CHANGED and entry.details.get("field") == "damage":
            is_known = False
    return is_known or is_intended(entries) is not None
