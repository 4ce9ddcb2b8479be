"""Says how long the room of the vault lasts, in one sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.room_forecast import RoomForecast, RoomState
from bwc_review.ui.counted import Counted

translate = QCoreApplication.translate

_SHORT_DAYS = 14


def is_short(room: RoomForecast) -> bool:
    """It is time to see to more room."""
    return room.days is not None and room.days < _SHORT_DAYS


def room_sentence(room: RoomForecast) -> str:
    """What is known of it; where nothing is, this is said."""
    match room.state:
        case RoomState.FILLS:
            return Counted().room(room.days or 0)
        case RoomState.STEADY:
            return translate("Room", "Room: no more comes in than is erased.")
        case RoomState.UNKNOWN:
            return translate("Room", "Room: too little came in so far to say for how long.")
