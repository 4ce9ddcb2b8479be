"""AVI, Matroska and transport streams cut off anywhere: a copy that can be sought in holds what is whole."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import av
import pytest

from bwc_review.media.probe import probe
from bwc_review.media.remux import working_copy
from bwc_review.media.scene import read_frame_number


@pytest.mark.parametrize("keep", [0.35, 0.6003, 0.87])
@pytest.mark.parametrize(
    ("suffix", "wishes"),
    [
        (".avi", {}),
        (".avi", {"codec": "mjpeg"}),
        (".mkv", {}),
        (".mkv", {"bframes": 2}),
        (".mkv", {"codec": "hevc"}),
        (".ts", {}),
        (".ts", {"bframes": 2}),
        (".ts", {"codec": "hevc"}),
    ],
    ids=["avi", "avi-mjpeg", "mkv", "mkv-b", "mkv-hevc", "ts", "ts-b", "ts-hevc"],
)
def test_a_file_cut_off_without_its_index_gives_a_copy_whose_pictures_all_follow_each_other(
    film: Any, suffix: str, wishes: dict[str, Any], keep: float
) -> None:
    data = film(suffix, **wishes).path.read_bytes()
    cut = data[: int(len(data) * keep)]
    found, index = probe(BytesIO(cut))
    assert index is not None
    assert not found.can_seek_in_player
    made = working_copy(BytesIO(cut))
    copy, copied = probe(made)
    assert copied is not None
    assert copy.can_seek_in_player
    made.seek(0)
    with av.open(made, "r") as container:
        seen = [
            read_frame_number(frame.to_ndarray(format="rgb24"))
            for frame in container.decode(video=0)
            if not frame.is_corrupt
        ]
    whole = seen[: index.count - 1]  # the cut goes through the last one
    assert whole == list(range(len(whole)))
    assert len(whole) == pytest.approx(keep * 100, abs=25)
