"""Small generated clips for the tests of media, made once a session."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from bwc_review.media.picture import Picture
from bwc_review.media.scene import MadeClip, Scene, make_clip, read_frame_number

STARTED = datetime(2026, 11, 20, 14, 3, 20, tzinfo=ZoneInfo("Europe/Paris"))
Film = Callable[..., MadeClip]


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    """Make a clip, or give the one made with the same wishes: 4 s of 320 by 180, a key frame each second."""
    made: dict[str, MadeClip] = {}

    def make(suffix: str = ".mp4", **wishes: Any) -> MadeClip:
        wishes = {"started_at": STARTED, "seconds": 4.0, "size": (320, 180), "gop": 25, **wishes}
        key = f"{suffix} {wishes}"
        if key not in made:
            path = tmp_path_factory.mktemp("clip") / f"clip{suffix}"
            made[key] = make_clip(path, Scene(**wishes))
        return made[key]

    return make


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[MadeClip, Callable[[Path], None]], Path]:
    """A copy of a clip with something done to it."""

    def damage(clip: MadeClip, deed: Callable[[Path], None]) -> Path:
        copy = tmp_path / clip.path.name
        shutil.copyfile(clip.path, copy)
        deed(copy)
        return copy

    return damage


@pytest.fixture
def number_in() -> Callable[[Picture], int | None]:
    """The frame number burnt into a decoded picture."""

    def read(picture: Picture) -> int | None:
        array = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
        return read_frame_number(array)

    return read
