"""Reads what a camera noted beside a recording when its wearer set a mark: Axis bookmarks."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

_NAME = re.compile(r"(?:.*\.)?(bookmark_(?:(\d{8}_\d{6}Z?|[^_]+)_)?.*?)(\.metadata\.json)?", re.IGNORECASE)
_EPOCH_DIGITS, _EPOCH_MS_DIGITS = 10, 13  # of seconds and milliseconds since 1970, in this century
_STAMP_DIGITS = 14
_BUTTON = "triggeron"  # why it began, which the recording says itself
_LONGEST_NOTE = 1 << 20  # characters; parsed, it takes many times as much
_LONGEST_TEXT = 500
_TIMES = ("StartTimeISO", "StartTime", "EndTimeISO", "EndTime")
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
    (seconds, or RFC 3339), CategoryName and Tags stand in a JSON file ``<container>.<name>.metadata.json``,
    or in the body. What cannot be read leaves the moment of the name.
    """
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    text = untrusted.decode("utf-8", "replace").strip()
    told = _object(text)
    at = _moment(told.get("StartTimeISO") or told.get("StartTime")) or stamped(found[2] or "")
    if at is None:
        return None
    until = _moment(told.get("EndTimeISO") or told.get("EndTime"))
    words = [told[key] for key in _WORDS if isinstance(told.get(key), str)]
    words.extend(_tags(told.get("Tags")))
    is_note = found[3] is not None
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


def stamped(text: str) -> datetime | None:
    """The moment that a name bears, in UTC, to the second; None where it is none.

    Seconds or milliseconds since 1970, or the digits of date and hour, however they are parted.
    """
    whole = re.split(r"[.,]", text)[0]
    digits = re.sub(r"\D", "", whole)
    try:
        if whole == digits and len(digits) in {_EPOCH_DIGITS, _EPOCH_MS_DIGITS}:
            return datetime.fromtimestamp(int(digits[:_EPOCH_DIGITS]), UTC)
        if len(digits) != _STAMP_DIGITS:
            return None  # else some of them would be taken for others
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _tags(told: object) -> list[str]:
    """Of "TriggerOn:Button;Weapon:Yes" the second: what somebody chose to say of it."""
    each = (one.strip() for one in told.split(";")) if isinstance(told, str) else ()
    return [one for one in each if one and one.partition(":")[0].strip().lower() != _BUTTON]


def _object(text: str) -> dict[str, object]:
    try:
        told = json.loads(text) if len(text) <= _LONGEST_NOTE else None
    except (ValueError, RecursionError):
        return {}
    known = {key.lower(): key for key in (*_TIMES, "Tags", *_WORDS)}
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
