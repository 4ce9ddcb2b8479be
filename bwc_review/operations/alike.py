"""Compares what lies on a server with its sealed copy once more, before it is erased there.

A server without ETags tells no more of a file than size and time: another one of the same name, size and
time looks like the one that was read. Its first and its last block are read again, others chosen by chance,
and as many more as come within a few seconds: of a short file, and of a server near by, all of them. Another
recording differs in nearly every block; one that was written into its place while it was read, at its
beginning or its end, where makers put the index.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from bwc_review.dock.source import GONE, FileState, Source, SourceFile
from bwc_review.domain.errors import SourceUnreadable, SourceVanished
from bwc_review.domain.progress import Progress
from bwc_review.operations.going_on import filled
from bwc_review.operations.spool_source import RECEIVED
from bwc_review.vault.reader import SealedReader

BLOCK = 1 << 21
LEAST = 8  # blocks that are read however slow the server is
LONG_ENOUGH_S = 3.0


def may_be_another(file: SourceFile) -> bool:
    """Its source tells nothing by which another one of its name, size and time would be seen."""
    return not file.trace and not file.version and file.source.kind != RECEIVED


def is_alike(
    source: Source,
    file: SourceFile,
    sealed: SealedReader,
    progress: Progress,
    monotonic: Callable[[], float] = time.monotonic,
) -> bool:
    """Whether no block that was read differs from the sealed copy. SourceVanished, SourceUnreadable."""
    if sealed.size != file.size:
        return False
    until, done = monotonic() + LONG_ENOUGH_S, 0
    try:
        for count, number in enumerate(_by_chance(-(-file.size // BLOCK))):
            if count >= LEAST and monotonic() >= until:
                break
            expected = sealed.read(number * BLOCK, BLOCK)
            with source.open(file, number * BLOCK) as stream:
                if filled(stream, len(expected)) != expected:
                    return False
            done += len(expected)
            progress.step(done, file.size)
    except OSError as error:
        if error.errno in GONE or source.state(file) is FileState.GONE:
            raise SourceVanished(file.relative) from error
        raise SourceUnreadable(file.relative, error.strerror or "") from error
    return True


def _by_chance(count: int) -> list[int]:
    """All numbers of blocks: the first, the last, then the others as nobody can foresee."""
    ends = list(dict.fromkeys([0, count - 1])) if count else []
    between = list(range(1, count - 1))
    random.SystemRandom().shuffle(between)
    return [*ends, *between]
