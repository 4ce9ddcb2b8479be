"""Clips of real cameras and telephones, where a folder of them is given in BWC_REAL_CLIPS."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from bwc_review.media.filmstrip import filmstrip
from bwc_review.media.frames import FrameServer
from bwc_review.media.probe import probe
from bwc_review.media.waveform import waveform

FOLDER = os.environ.get("BWC_REAL_CLIPS", "")
CLIPS = sorted(path for path in Path(FOLDER).iterdir() if path.is_file()) if FOLDER else []
pytestmark = pytest.mark.skipif(not CLIPS, reason="BWC_REAL_CLIPS names no folder with clips")


@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.name)
def test_a_real_clip_is_understood_and_seeking_shows_what_playing_shows(path: Path) -> None:
    """Any frame got by seeking has the very bytes of the frame got by decoding from the start."""
    with path.open("rb") as stream:
        found, index = probe(stream)
        assert not found.is_damaged
        assert index is not None
        strip = filmstrip(stream, index, count=8)
        peaks = waveform(stream, 50, index).peaks
    assert strip.jpegs
    assert bool(peaks) == found.has_audio
    played = FrameServer(lambda: path.open("rb"), index)
    pictures = {number: hash(played.frame(number).rgb) for number in range(min(index.count, 120))}
    played.close()
    sought = FrameServer(lambda: path.open("rb"), index, cache_bytes=0)
    chance = random.Random(3)
    for number in chance.sample(sorted(pictures), min(25, len(pictures))):
        picture = sought.frame(number)
        assert (picture.width, picture.height) == (found.width, found.height)
        assert hash(picture.rgb) == pictures[number], number
    sought.close()
