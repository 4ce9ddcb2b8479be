"""Proves that a source which comes back begins with what was sealed of it before it was cut short.

A file is gone on with from where the cut left it only while all of this holds; else it begins anew:

1. The worker that sealed the beginning still lives: the file key was never anywhere but in its memory. Key,
   size, time and version of the file are those of the listing, before and after.
2. The beginning is what was sealed. On a folder or volume all of it is read again and its SHA-256 compared
   with the one taken before the cut: as good as one reading of the whole. Behind a network some blocks are
   read again, the first, the last, and others chosen by chance, and compared with the sealed copy, opened:
   another recording of the same name, length and time differs in nearly every block, and not one may differ.
3. What was proved by blocks alone is never grounds to erase: before the camera's file goes, the whole of it
   is read again from the source, and its fingerprint is that of the copy (``already_there.still_whole``).
   Where it stays, it is read again all the same once everything else is in (``compare_pieced``).

As after every sealing, the copy is then read again from the drive and compared. A part of a file is never
added to unproved, and what is listed was read from the camera byte for byte.
"""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from typing import BinaryIO

from bwc_review.dock.folder import FOLDER
from bwc_review.dock.source import GONE, FileState, Source, SourceFile
from bwc_review.domain.errors import (
    ClipDamaged,
    CopyDiffers,
    SourceChanged,
    SourceUnreadable,
    SourceVanished,
)
from bwc_review.domain.progress import Progress
from bwc_review.vault.age_format import CHUNK
from bwc_review.vault.pour import BLOCK_CHUNKS, Cut, block_of

_BLOCK = BLOCK_CHUNKS * CHUNK
SAMPLES = 8


def is_proved_whole(file: SourceFile) -> bool:
    """Going on with a file of this source reads all of its beginning again."""
    return file.source.kind == FOLDER


def prove(source: Source, file: SourceFile, cut: Cut, body: Path, progress: Progress) -> None:
    """SourceChanged where the file does not begin with what is sealed in ``body``.

    SourceVanished, SourceUnreadable: it cannot be said now. CopyDiffers: the sealed beginning suffered.
    """
    try:
        if is_proved_whole(file):
            is_same = _all_of_it(source, file, cut, progress)
        else:
            is_same = _some_of_it(source, file, cut, body)
    except OSError as error:
        if error.errno in GONE or source.state(file) is FileState.GONE:
            raise SourceVanished(file.relative) from error
        raise SourceUnreadable(file.relative, error.strerror or "") from error
    except ClipDamaged as error:
        raise CopyDiffers(file.relative) from error
    if not is_same:
        raise SourceChanged(file.relative)


def _all_of_it(source: Source, file: SourceFile, cut: Cut, progress: Progress) -> bool:
    digest, done = hashlib.sha256(), 0
    with source.open(file) as stream:
        while data := stream.read(min(_BLOCK, cut.plain_bytes - done)):
            digest.update(data)
            done += len(data)
            progress.step(done, file.size)
    return done == cut.plain_bytes and digest.digest() == cut.plain.digest()


def _some_of_it(source: Source, file: SourceFile, cut: Cut, body: Path) -> bool:
    last = -(-cut.chunks // BLOCK_CHUNKS) - 1
    between = range(1, last)
    chosen = {0, last, *random.SystemRandom().sample(between, min(SAMPLES - 2, len(between)))}
    return all(_is_block(source, file, cut, body, number) for number in sorted(chosen))


def _is_block(source: Source, file: SourceFile, cut: Cut, body: Path, number: int) -> bool:
    sealed = block_of(cut, body, number)
    with source.open(file, number * _BLOCK) as stream:
        return filled(stream, len(sealed)) == sealed


def filled(stream: BinaryIO, length: int) -> bytes:
    """So many bytes, or as many as there are; an unbuffered stream gives fewer at a time."""
    found = bytearray()
    while len(found) < length and (data := stream.read(length - len(found))):
        found += data
    return bytes(found)
