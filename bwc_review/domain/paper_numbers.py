"""Under which number a file of an intervention stands on paper, the same whatever was erased of it since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import Clip, ClipId, InventoryLine
from bwc_review.domain.moments import instant


@dataclass(frozen=True, slots=True, order=True)
class Stood:
    """A file under an intervention, erased or not. at: its start by the camera's clock, in UTC."""

    at: datetime
    clip: ClipId


def stood(file: Clip | InventoryLine) -> Stood:
    """What is needed of a file to number it; its inventory line says the same once it is erased."""
    return Stood(instant(file.recorded_at), file.id if isinstance(file, Clip) else file.clip)


def paper_numbers(files: Iterable[Stood]) -> dict[ClipId, int]:
    """Every file of the intervention with its number, from 1 in the order of the starts."""
    return {one.clip: number for number, one in enumerate(sorted(set(files)), 1)}
