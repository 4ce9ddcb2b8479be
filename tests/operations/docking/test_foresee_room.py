"""What the inventory says of the last month tells how long there is room."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.room_forecast import RoomForecast, RoomState
from bwc_review.operations.foresee_room import foresee_room, room_check
from bwc_review.operations.ingest import RESERVE_BYTES

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving


def foreseen(receiving: Receiving, free: int, days: float) -> RoomForecast:
    with receiving.catalogue.read() as tables:
        return foresee_room(tables, free + RESERVE_BYTES, receiving.now + timedelta(days=days))


def test_a_station_that_received_nothing_or_only_lately_says_nothing(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    assert foreseen(receiving, 1 << 40, 100) == RoomForecast(RoomState.UNKNOWN)
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    assert foreseen(receiving, 1 << 40, 6.9) == RoomForecast(RoomState.UNKNOWN)


def test_what_came_less_what_was_erased_in_the_last_month_is_the_rate(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    sizes = [small_clips[number].stat().st_size for number in range(2)]
    for number in range(2):
        receiving.put(receiving.dsj(f"20260619_10000{number}"), small_clips[number])
    receiving.sync()
    assert foreseen(receiving, 5 * sum(sizes), 10) == RoomForecast(RoomState.FILLS, 50)
    first, second = receiving.clips()
    at = receiving.now + timedelta(days=9)
    for clip in (first, second):
        with receiving.catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (clip.id,))) as tables:
            tables.inventory.set_erased(clip.id, at, "due")
        if clip == first:
            assert foreseen(receiving, 5 * second.size_bytes, 10) == RoomForecast(RoomState.FILLS, 50)
    assert foreseen(receiving, 1, 10) == RoomForecast(RoomState.STEADY)
    assert foreseen(receiving, 1, 31) == RoomForecast(RoomState.UNKNOWN), "nothing came in the last month"


def test_the_self_check_is_not_well_where_the_vault_is_full_within_two_weeks(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    size = receiving.put(receiving.dsj(), small_clips[0]).stat().st_size
    receiving.sync()
    later = receiving.now + timedelta(days=10)  # a tenth of it a day
    with receiving.catalogue.read() as tables:
        soon = room_check(tables, RESERVE_BYTES + size, later)
        late = room_check(tables, RESERVE_BYTES + 2 * size, later)
        never = room_check(tables, 0, receiving.now)
    assert soon == Check(CheckName.ROOM, ok=False, facts={"state": "fills", "days": 10})
    assert late == Check(CheckName.ROOM, ok=True, facts={"state": "fills", "days": 20})
    assert never == Check(CheckName.ROOM, ok=True, facts={"state": "unknown", "days": -1})
