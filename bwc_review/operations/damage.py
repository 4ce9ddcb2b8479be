"""Notes that a sealed file is not what was sealed: journal entry and state of the clip, once (R4)."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipTruncated, ClipWrongKey
from bwc_review.domain.journal import Author, Draft, Operation, Result

SealError = ClipDamaged | ClipMissing | ClipTruncated | ClipWrongKey
FOUND_BY_SEAL = (ClipDamaged, ClipMissing, ClipTruncated, ClipWrongKey)

SEAL = "seal"  # a sealed file is not what was sealed
MISSING = "missing"  # a sealed file is not where it was put
_WHOLE_CLIP = {"head", BodyKind.CLIP.value}


def note_damage(catalogue: Catalogue, author: Author, clip: ClipId, error: SealError) -> None:
    """Journal what was found; where head or original are concerned, the clip is shown as damaged.

    A damaged derived body (filmstrip, waveform) leaves the clip itself whole. A wrong key is no damage of
    the file, but the clip cannot be opened: it is journaled only.
    """
    part, chunk = part_of(error), error.chunk if isinstance(error, ClipDamaged) else -1
    kind = MISSING if isinstance(error, ClipMissing) else SEAL
    draft = Draft(
        Operation.DAMAGE_FOUND,
        author,
        (clip,),
        result=Result.ERROR,
        details={"kind": kind, "what": type(error).__name__, "part": part, "chunk": chunk},
    )
    with catalogue.write(draft) as tables:
        found = tables.clips.get(clip)
        if part in _WHOLE_CLIP and not isinstance(error, ClipWrongKey) and found.damage != kind:
            tables.clips.set_damaged(clip, kind)


def note_repair(catalogue: Catalogue, author: Author, clip: Clip) -> bool:
    """A clip whose seal was broken is whole again (its file was put back): back to what the probe said."""
    if clip.damage not in {SEAL, MISSING}:
        return False
    draft = Draft(Operation.CLIP_CHANGED, author, (clip.id,), details={"field": "damage", "old": clip.damage})
    with catalogue.write(draft) as tables:
        tables.clips.update(clip.id, is_damaged=clip.probe.is_damaged, damage=clip.probe.damage)
    return True


def part_of(error: SealError) -> str:
    """Which sealed file is concerned: "head", "clip" or the kind of a derived body."""
    return error.part if isinstance(error, ClipDamaged | ClipMissing) else BodyKind.CLIP.value
