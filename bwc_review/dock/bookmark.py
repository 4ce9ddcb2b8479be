"""Reads what a camera noted beside a recording when its wearer set a mark: Axis bookmarks."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

_NAME = re.compile(r"(?:.*\.)?(bookmark_(\d{8})[T_]?(\d{6})Z?_.*?)(\.metadata\.json)?", re.IGNORECASE)
_LONGEST_TEXT = 500
_WORDS = ("CategoryName", "Description", "Text", "Body", "Note")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A moment, or a stretch, in UTC by the camera's clock; the text may be empty.

    name: which bookmark the file speaks of. is_note: the file only says more about another one of the name.
    """

    at: datetime
    until: datetime | None
    text: str
    name: str = field(default="", compare=False)
    is_note: bool = field(default=False, compare=False)


def read_bookmark(name: str, untrusted: bytes) -> Bookmark | None:
    """The bookmark in a file of this name; None for any other file.

    Axis body-worn integration API: the name holds the moment, the body is free text; StartTime, EndTime
    (seconds, or RFC 3339) and CategoryName stand in a JSON file ``<container>.<name>.metadata.json``, or in
    the body. What cannot be read leaves the moment of the name.
    """
    found = _NAME.fullmatch(name)
    named = None if found is None else _named(found[2] + found[3])
    if found is None or named is None:
        return None
    text = untrusted.decode("utf-8", "replace").strip()
    told = _object(text)
    at = _moment(told.get("StartTimeISO") or told.get("StartTime")) or named
    until = _moment(told.get("EndTimeISO") or told.get("EndTime"))
    words = [told[key] for key in _WORDS if isinstance(told.get(key), str)]
    is_note = found[4] is not None
    said = " · ".join(str(word).strip() for word in words if str(word).strip()) if told or is_note else text
    ends = until if until is not None and until > at else None
    return Bookmark(at, ends, _plain(said), found[1].lower(), is_note)


def joined(bookmarks: Sequence[Bookmark]) -> list[Bookmark]:
    """One for each name: what the dock notes of a bookmark, its category and its stretch, and its words."""
    made: dict[str, Bookmark] = {}
    for one in sorted(bookmarks, key=lambda one: not one.is_note):  # the category before the words
        known = made.get(one.name) if one.name else None
        if known is None:
            made[one.name or f"/{len(made)}"] = one
        else:
            text = _plain(" · ".join(filter(None, (known.text, one.text))))
            made[one.name] = replace(known, until=known.until or one.until, text=text)
    return list(made.values())


def _named(digits: str) -> datetime | None:
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _object(text: str) -> dict[str, object]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    known = {key.lower(): key for key in ("StartTimeISO", "StartTime", "EndTimeISO", "EndTime", *_WORDS)}
    if not isinstance(told, dict):
        return {}
    return {known[key.lower()]: value for key, value in told.items() if key.lower() in known} or {"": ""}


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
