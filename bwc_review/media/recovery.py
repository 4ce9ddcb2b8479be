"""Tries what may make a broken MP4 play: its own index set right first, then the help of a good clip."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from av.error import FFmpegError

from bwc_review.domain.clip import RepairedBy
from bwc_review.domain.errors import ClipUnplayable
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.mend import Mended, mend
from bwc_review.media.offsets import reindexed
from bwc_review.media.probe import probe
from bwc_review.media.remux import working_copy
from bwc_review.media.structure import structure

Opener = Callable[[], AbstractContextManager[BinaryIO]]


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was written, by which way, and with the help of which clip ("": of none other)."""

    mended: Mended
    by: RepairedBy
    sample: str = ""


def recover_copy(
    broken: Opener, samples: Iterable[tuple[str, Opener]], target: BinaryIO, progress: Progress = SILENT
) -> Recovered | None:
    """Write a copy that plays to target, an empty seekable file; None where nothing can be recovered.

    samples: good clips by their ids, the likeliest first. What the broken file raises goes through, and
    Cancelled.
    """
    with broken() as stream:
        found = structure(stream)
        if found.kind != "iso":
            return None
        if found.has_index and (made := _reindexed(stream, target, progress)) is not None:
            return Recovered(made, RepairedBy.INDEX)
        for sample, opener in samples:
            with opener() as good:
                if (made := _mended(stream, good, target, progress)) is not None:
                    return Recovered(made, RepairedBy.PICTURES, sample)
    return None


def _reindexed(stream: BinaryIO, target: BinaryIO, progress: Progress) -> Mended | None:
    """The same packets, read from where they are."""
    right = reindexed(stream, progress)
    if right is None:
        return None
    try:
        working_copy(right, target, progress=progress)
    except (ClipUnplayable, FFmpegError):
        return None
    made, index = probe(target)
    target.seek(0)
    return Mended(made) if index is not None and not made.is_damaged else None


def _mended(stream: BinaryIO, good: BinaryIO, target: BinaryIO, progress: Progress) -> Mended | None:
    target.seek(0)
    target.truncate()
    return mend(stream, good, target, progress)
