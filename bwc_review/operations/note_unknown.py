"""Puts on record that a camera of no list lay on a dock (R1): nothing of it is brought in."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.operations.look import Look


def note_unknown(catalogue: Catalogue, look: Look) -> None:
    """How much lies on it, and the serials that its recordings name, where they name any."""
    serials = tuple(one.serial for one in look.cameras)
    details: dict[str, int | str] = {"files": look.waiting, "bytes": sum(file.size for file in look.ready)}
    with catalogue.write(Draft(Operation.CAMERA_UNKNOWN, SYSTEM, serials, details=details)):
        pass
