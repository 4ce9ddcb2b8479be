"""What a camera is called on paper; where nothing told which one it was, that it is to be identified."""

from __future__ import annotations

from bwc_review.domain.clip import NAMELESS
from bwc_review.reports.wording import say


def camera_called(label: str, serial: str = "") -> str:
    """Its label, else its serial."""
    name = label if label != NAMELESS else ""
    return name or serial or say("frame.to_identify")


def serial_line(serial: str) -> list[str]:
    """« n° de série … » as a line of a report; none where it is not known."""
    return [say("intervention.serial", serial=serial)] if serial else []
