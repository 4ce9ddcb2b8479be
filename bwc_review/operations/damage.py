"""Notes that a sealed file is not what was sealed: journal entry and state of the clip, once (R4)."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import AIDS, BodyKind, Clip, ClipId, Sealed
from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipWrongKey, SealError
from bwc_review.domain.journal import Author, Draft, Operation, Result

SEAL = "seal"  # a sealed file is not what was sealed
MISSING = "missing"  # a sealed file is not where it was put
_WHOLE_CLIP = {"head", BodyKind.CLIP.value}


def note_damage(catalogue: Catalogue, author: Author, clip: ClipId, error: SealError) -> None:
    """Journal what was found; where head or original are concerned, the clip is shown as damaged.

    A damaged derived body (filmstrip, waveform) leaves the clip itself whole. A wrong key is no damage of
    the file, but the clip cannot be opened: it is journaled only.
    """
    part, kind = part_of(error), _kind_of(error)
    with catalogue.write(_found(author, clip, error)) as tables:
        found = tables.clips.get(clip)
        if part in _WHOLE_CLIP and not isinstance(error, ClipWrongKey) and found.damage != kind:
            tables.clips.set_damaged(clip, kind)


def lose_aid(catalogue: Catalogue, author: Author, clip: ClipId, body: Sealed, error: SealError) -> None:
    """Journal that what was made for looking at a clip is not what was sealed, and list it no longer.

    What is not listed is made anew by ``derive_missing``, over the file that is there. Raises ClipErased.
    """
    if body.kind not in AIDS:
        raise ValueError(body.kind)
    with catalogue.write(_found(author, clip, error)) as tables:
        tables.clips.get(clip)
        tables.clips.remove_body(clip, body.kind, body.name)


def note_repair(catalogue: Catalogue, author: Author, clip: Clip) -> bool:
    """A clip whose seal was broken is whole again (its file was put back): back to what the probe said."""
    if clip.damage not in {SEAL, MISSING}:
        return False
    draft = Draft(Operation.CLIP_CHANGED, author, (clip.id,), details={"field": "damage", "old": clip.damage})
    with catalogue.write(draft) as tables:
        tables.clips.update(clip.id, is_damaged=clip.probe.is_damaged, damage=clip.probe.damage)
    return True


def details_of(error: SealError) -> dict[str, int | str]:
    """What the journal says of it; the same for the same place."""
    chunk = error.chunk if isinstance(error, ClipDamaged) else -1
    details: dict[str, int | str] = {"kind": _kind_of(error), "what": type(error).__name__}
    return details | {"part": part_of(error), "chunk": chunk}


def _found(author: Author, clip: ClipId, error: SealError) -> Draft:
    return Draft(Operation.DAMAGE_FOUND, author, (clip,), result=Result.ERROR, details=details_of(error))


def _kind_of(error: SealError) -> str:
    return MISSING if isinstance(error, ClipMissing) else SEAL


def part_of(error: SealError) -> str:
    """Which sealed file is concerned: "head", "clip" or the kind of a derived body."""
    return error.part if isinstance(error, ClipDamaged | ClipMissing) else BodyKind.CLIP.value
