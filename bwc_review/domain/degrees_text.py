"""Reads a latitude and a longitude as people and other maps write them."""

from __future__ import annotations

import re

from bwc_review.domain.tile_grid import Place

_NUMBER = r"\d+(?:[.,]\d+)?"
_ONE = (
    rf"([-+−]?)\s*({_NUMBER})\s*°?\s*"
    rf"(?:({_NUMBER})\s*['’′]\s*)?(?:({_NUMBER})\s*(?:[\"”″]|'')\s*)?([NSEWO]?)"
)
_BOTH = re.compile(rf"\s*{_ONE}\s*[\s,;/]\s*{_ONE}\s*", re.IGNORECASE)


def read_place(text: str) -> Place:
    """43.8468, 0.6625 or 43,8468 N 0,6625 E or 43°50'48" N 0°39'45" O; ValueError for anything else."""
    found = _BOTH.fullmatch(text)
    if found is None:
        raise ValueError("no position")
    parts = found.groups(default="")
    north, east = _degrees(parts[:5], "NS"), _degrees(parts[5:], "EWO")
    if abs(north) > 90 or abs(east) > 180:
        raise ValueError("no place on Earth")
    return north, east


def _degrees(parts: tuple[str, ...], sides: str) -> float:
    sign, *numbers, side = parts
    whole, minutes, seconds = (float(one.replace(",", ".")) if one else 0.0 for one in numbers)
    if (side and side.upper() not in sides) or minutes >= 60 or seconds >= 60:
        raise ValueError("no position")
    is_below = (sign in {"-", "−"} and sign != "") != (side.upper() in {"S", "W", "O"} and side != "")
    return -(whole + minutes / 60 + seconds / 3600) if is_below else whole + minutes / 60 + seconds / 3600
