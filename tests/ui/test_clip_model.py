"""The list of recordings: a hundred thousand ids, pages of 200, nothing read before it is looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.ui.library.clip_model import LINE_ROLE, PAGE, ClipColumn, ClipModel
from bwc_review.ui.library.needs import ClipLine

MANY = 100_000


class EndlessClips:
    """A ``ClipSource`` that has every recording it is asked for."""

    def __init__(self, make: Callable[..., Clip]) -> None:
        self.make = make
        self.asked: list[int] = []

    def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
        self.asked.append(len(ids))
        return [ClipLine(self.make(int(each[:8])), 18, 60.0) for each in ids]


def ids(count: int) -> list[ClipId]:
    return [ClipId(f"{number:08d}-0000-7000-8000-000000000000") for number in range(count)]


def text(model: ClipModel, row: int, column: ClipColumn) -> str:
    return str(model.data(model.index(row, column)))


def test_the_model_keeps_qts_rules(qtmodeltester: Any, clip_number: Any) -> None:
    model = ClipModel(EndlessClips(clip_number))
    model.show(ids(450))
    qtmodeltester.check(model)


def test_a_hundred_thousand_rows_are_shown_at_once_and_read_when_looked_at(clip_number: Any) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source)
    begun = time.perf_counter()
    model.show(ids(MANY))
    assert model.rowCount() == MANY
    assert source.asked == []
    assert model.headerData(ClipColumn.DUE, Qt.Orientation.Horizontal) == "Due date"
    line = model.data(model.index(77_777, ClipColumn.WHEN), LINE_ROLE)
    assert isinstance(line, ClipLine)
    assert line.clip.id == ids(MANY)[77_777]
    assert time.perf_counter() - begun < 1, "showing and one jump are far below a second"
    assert source.asked == [PAGE]


def test_scrolling_through_keeps_twenty_pages_and_reads_each_once_on_the_way(clip_number: Any) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source)
    model.show(ids(30 * PAGE))
    for row in range(0, 30 * PAGE, 7):
        text(model, row, ClipColumn.CAMERA)
    assert source.asked == [PAGE] * 30
    text(model, 29 * PAGE, ClipColumn.CAMERA)
    assert len(source.asked) == 30, "the last pages are still there"
    text(model, 0, ClipColumn.CAMERA)
    assert len(source.asked) == 31, "the first one was let go"


def test_another_list_forgets_the_pages_of_the_former(clip_number: Any) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source)
    model.show(ids(10))
    assert text(model, 0, ClipColumn.CAMERA) == "CAM-02"
    model.show(list(reversed(ids(10))))
    line = model.line(0)
    assert line is not None
    assert line.clip.id.startswith("00000009")
    assert model.row_of(ids(10)[0]) == 9
    assert model.row_of(ClipId("none")) is None


def test_a_recording_erased_under_our_eyes_says_so_and_nothing_breaks(
    finder_of: Any, some_clips: Any
) -> None:
    source = finder_of(some_clips)
    model = ClipModel(source)
    gone = some_clips[0].id
    model.show([clip.id for clip in some_clips])
    del source.clips[gone]
    assert text(model, 0, ClipColumn.WHEN) == "erased"
    assert text(model, 0, ClipColumn.PLACE) == ""
    assert text(model, 1, ClipColumn.WEARER) == "BCP Morel"


def test_the_words_of_each_column(finder_of: Any, some_clips: Any) -> None:
    model = ClipModel(finder_of(some_clips))
    model.show([clip.id for clip in some_clips])
    first = [text(model, 0, column) for column in ClipColumn]
    assert first == [
        "", "12/11/2026   14:09–14:26", "17 min", "CAM-02", "GB Lafont", "To complete", "2026-0042",
        "—", "5 d", "To complete",
    ]  # fmt: skip
    assert text(model, 1, ClipColumn.DUE) == "Held · PV 2026/0123"
    assert text(model, 7, ClipColumn.CAMERA) == "To identify"
    assert text(model, 7, ClipColumn.WEARER) == "To complete"
    assert [text(model, row, ClipColumn.STATE) for row in (3, 5, 6)] == [
        "Complete",
        "Damaged",
        "Clock to check",
    ]
    tip = model.data(model.index(0, ClipColumn.DUE), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Automatic erasure on 28/11/2026, at 24:00 at the latest (R. 241-13)"
