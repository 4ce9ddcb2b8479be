"""Reads what a camera noted beside a recording when its wearer set a mark: Axis bookmarks."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

_NAME = re.compile(r"bookmark_(\d{8})[T_]?(\d{6})Z?_.*", re.IGNORECASE)
_LONGEST_TEXT = 500
_TEXTS = ("Description", "Text", "Body", "Note")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A moment, or a stretch, in UTC by the camera's clock; the text may be empty."""

    at: datetime
    until: datetime | None
    text: str


def read_bookmark(name: str, untrusted: bytes) -> Bookmark | None:
    """The bookmark in a file of this name; None for any other file.

    Axis body-worn integration API: the name holds the moment, the body is free text, or JSON with StartTime,
    EndTime (seconds, or RFC 3339) and CategoryName. What cannot be read leaves the moment of the name.
    """
    named = _named(name)
    if named is None:
        return None
    text = untrusted.decode("utf-8", "replace").strip()
    told = _object(text)
    at = _moment(told.get("StartTimeISO") or told.get("StartTime")) or named
    until = _moment(told.get("EndTimeISO") or told.get("EndTime"))
    words = [told[key] for key in ("CategoryName", *_TEXTS) if isinstance(told.get(key), str)]
    said = " · ".join(str(word).strip() for word in words if str(word).strip()) if told else text
    return Bookmark(at, until if until is not None and until > at else None, _plain(said))


def _named(name: str) -> datetime | None:
    found = _NAME.fullmatch(name)
    try:
        return (
            datetime.strptime(f"{found[1]}{found[2]}", "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None
        )
    except ValueError:
        return None


def _object(text: str) -> dict[str, object]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _moment(told: object) -> datetime | None:
    try:
        if isinstance(told, int | float) and not isinstance(told, bool):
            return datetime.fromtimestamp(told, UTC)
        at = datetime.fromisoformat(told) if isinstance(told, str) else None
    except (ValueError, OverflowError, OSError):
        return None
    return None if at is None or at.tzinfo is None else at.astimezone(UTC)


def _plain(text: str) -> str:
    """One line without control characters, of a length that fits a note."""
    line = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(line.split())[:_LONGEST_TEXT]
