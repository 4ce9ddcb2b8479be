"""Foresees how long the room of the vault lasts at the present rate. Changes nothing."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.moments import DAY_S, later, seconds_between
from bwc_review.domain.room_forecast import PERIOD_DAYS, RoomForecast, RoomState, forecast
from bwc_review.operations.ingest import RESERVE_BYTES

_SOON_DAYS = 14  # time enough to order a drive


def foresee_room(tables: Tables, free_bytes: int, now: datetime) -> RoomForecast:
    """By the originals in the inventory: what was docked and what was erased in the last month.

    free_bytes: on the drive of the vault. What helps to look at a recording (frames, working copies) is not
    in the inventory; it goes with its recording.
    """
    since = later(now, -PERIOD_DAYS * DAY_S)
    first, came, ended = tables.inventory.moved_since(since)
    known_days = seconds_between(first, now) / DAY_S if first is not None else 0.0
    return forecast(max(0, free_bytes - RESERVE_BYTES), came, ended, known_days)


def room_check(tables: Tables, free_bytes: int, now: datetime) -> Check:
    """The line of ``doctor``: well unless it is full within two weeks. days: -1 where none is known."""
    found = foresee_room(tables, free_bytes, now)
    days = -1 if found.days is None else found.days
    is_well = found.state is not RoomState.FILLS or days >= _SOON_DAYS
    return Check(CheckName.ROOM, is_well, {"state": found.state.value, "days": days})
