"""A stretch over several files ends with the frame of its end, either way."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bwc_review.domain.clip import ClipId
from bwc_review.ui.review.stretch import Stretch
from tests.ui.review.test_followers import Even

A, B = ClipId("a"), ClipId("b")
STRETCH = Stretch((A, 3.0), (B, 0.4))


def _opened(clip: ClipId) -> Any:
    seen = SimpleNamespace(duration_s=4.0)
    return SimpleNamespace(clip=SimpleNamespace(id=clip, seen=seen, duration_s=4.0), index=Even(100))


@pytest.mark.parametrize(
    ("clip", "at_s", "forward", "is_past"),
    [
        (A, 3.98, True, False),
        (B, 0.39, True, False),
        (B, 0.42, True, False),
        (B, 0.44, True, True),
        (B, 2.0, False, False),
        (A, 3.02, False, False),
        (A, 3.0, False, True),
    ],
)
def test_past_its_end(clip: ClipId, at_s: float, forward: bool, is_past: bool) -> None:
    assert STRETCH.is_past(_opened(clip), at_s, forward=forward) == is_past
    assert STRETCH.is_last(clip, forward=forward) == (clip == (B if forward else A))
    assert STRETCH.near(forward=forward) == ((A, 3.0) if forward else (B, 0.4))
