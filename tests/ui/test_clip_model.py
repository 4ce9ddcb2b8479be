"""The list of recordings: a hundred thousand ids, pages of 64, nothing read before it is looked at."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import DiskFull, StationError
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_delegate import cell_colour
from bwc_review.ui.library.clip_model import LINE_ROLE, PAGE, ClipColumn, ClipModel
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.theme import LIGHT

MANY = 100_000


class EndlessClips:
    """A ``ClipSource`` that has every recording it is asked for."""

    def __init__(self, make: Callable[..., Clip]) -> None:
        self.make = make
        self.asked: list[int] = []
        self.threads: set[str] = set()
        self.error: StationError | None = None

    def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
        if self.error is not None:
            raise self.error
        self.asked.append(len(ids))
        self.threads.add(threading.current_thread().name)
        return [ClipLine(self.make(int(each[:8])), 18, 60.0) for each in ids]


def ids(count: int) -> list[ClipId]:
    return [ClipId(f"{number:08d}-0000-7000-8000-000000000000") for number in range(count)]


def text(model: ClipModel, row: int, column: ClipColumn) -> str:
    return str(model.data(model.index(row, column)))


def read(model: ClipModel, idle: Callable[[], None], row: int, column: ClipColumn) -> str:
    """What stands in a cell once its page has come."""
    model.is_read(row)
    idle()
    return text(model, row, column)


def test_the_model_keeps_qts_rules(
    qtmodeltester: Any, clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    model = ClipModel(EndlessClips(clip_number), lane)
    model.show(ids(450))
    qtmodeltester.check(model)
    idle()
    qtmodeltester.check(model)


def test_a_hundred_thousand_rows_are_shown_at_once_and_read_when_looked_at(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    begun = time.perf_counter()
    model.show(ids(MANY))
    assert model.rowCount() == MANY
    assert source.asked == []
    assert model.headerData(ClipColumn.DUE, Qt.Orientation.Horizontal) == "Due date"
    assert text(model, 77_777, ClipColumn.WHEN) == "…"
    assert time.perf_counter() - begun < 1, "showing and one jump are far below a second"
    idle()
    line = model.data(model.index(77_777, ClipColumn.WHEN), LINE_ROLE)
    assert isinstance(line, ClipLine)
    assert line.clip.id == ids(MANY)[77_777]
    assert source.asked == [PAGE]


def test_a_row_is_read_outside_the_windows_thread_and_told_when_it_has_come(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show(ids(PAGE + 10))
    assert read(model, idle, PAGE + 3, ClipColumn.CAMERA) == "CAM-02"
    assert told == [(PAGE, PAGE + 9)]
    assert source.threads
    assert threading.current_thread().name not in source.threads


def test_the_first_page_comes_with_the_list_and_is_not_read_again(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    model.show(ids(500), source.lines(ids(PAGE)))
    assert text(model, 5, ClipColumn.CAMERA) == "CAM-02"
    idle()
    assert source.asked == [PAGE]


def test_what_is_looked_at_last_is_read_first_and_what_flew_past_not_at_all(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    model.show(ids(MANY))
    for page in range(200):
        assert not model.is_read(page * PAGE)
    idle()
    assert len(source.asked) <= 6
    assert model.is_read(199 * PAGE), "where the scrolling ended"
    assert not model.is_read(100 * PAGE)
    idle()


def test_scrolling_through_keeps_sixty_pages_and_reads_each_once_on_the_way(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    model.show(ids(70 * PAGE))
    for row in range(0, 70 * PAGE, 16):
        read(model, idle, row, ClipColumn.CAMERA)
    assert source.asked == [PAGE] * 70
    read(model, idle, 69 * PAGE, ClipColumn.CAMERA)
    assert len(source.asked) == 70, "the last pages are still there"
    read(model, idle, 0, ClipColumn.CAMERA)
    assert len(source.asked) == 71, "the first one was let go"


def test_another_list_forgets_the_pages_of_the_former_and_what_is_still_read_for_it(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    model.show(ids(10))
    assert read(model, idle, 0, ClipColumn.CAMERA) == "CAM-02"
    model.show(ids(9))
    assert not model.is_read(0)
    model.show(list(reversed(ids(10))))
    read(model, idle, 0, ClipColumn.CAMERA)
    line = model.line(0)
    assert line is not None
    assert line.clip.id.startswith("00000009")
    assert model.row_of(ids(10)[0]) == 9
    assert model.row_of(ClipId("none")) is None


def test_a_page_that_cannot_be_read_is_said_and_the_next_one_comes(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = EndlessClips(clip_number)
    model = ClipModel(source, lane)
    said: list[object] = []
    model.failed.connect(said.append)
    model.show(ids(10))
    source.error = DiskFull("/data")
    assert read(model, idle, 0, ClipColumn.WHEN) == "…"
    assert said == [source.error]
    source.error = None
    idle()
    assert read(model, idle, 0, ClipColumn.CAMERA) == "CAM-02"


def test_a_recording_erased_under_our_eyes_says_so_and_nothing_breaks(
    finder_of: Any, some_clips: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    source = finder_of(some_clips)
    model = ClipModel(source, lane)
    gone = some_clips[0].id
    model.show([clip.id for clip in some_clips])
    del source.clips[gone]
    assert read(model, idle, 0, ClipColumn.WHEN) == "erased"
    assert text(model, 0, ClipColumn.PLACE) == ""
    assert text(model, 1, ClipColumn.WEARER) == "BCP Morel"


def test_the_words_of_each_column(
    finder_of: Any, some_clips: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    model = ClipModel(finder_of(some_clips), lane)
    model.show([clip.id for clip in some_clips])
    read(model, idle, 0, ClipColumn.WHEN)
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


def test_all_wearers_of_a_recording_stand_in_its_line_and_one_to_be_said_is_violet(
    clip_number: Any, lane: Jobs, idle: Callable[[], None]
) -> None:
    class Handed(EndlessClips):
        def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
            wearers = ("Anne Rey", "Paul Morel", "")
            return [replace(line, wearers=wearers) for line in super().lines(ids)]

    model = ClipModel(Handed(clip_number), lane)
    model.show(ids(1))
    assert read(model, idle, 0, ClipColumn.WEARER) == "Anne Rey, Paul Morel, To complete"
    line = model.data(model.index(0, ClipColumn.WEARER), LINE_ROLE)
    assert isinstance(line, ClipLine)
    assert line.clip.wearer is not None
    assert cell_colour(ClipColumn.WEARER, line, LIGHT) == LIGHT.violet
