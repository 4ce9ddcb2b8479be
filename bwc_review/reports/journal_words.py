"""Puts a journal entry into French: what its details are called, and the values that are codes."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bwc_review.domain.category import Categories, categories_from
from bwc_review.paths import resource
from bwc_review.reports.wording import grouped, say, short_date, wall, whole, wording

_DIGEST = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\S+[+-]\d\d:\d\d")
_OLD = "old_"
_LISTS = {"fields": "fields", "kinds": "kinds", "nothing": "kinds", "failed": "kinds"}  # codes between commas
_FLAGS = {
    "already",
    "created",
    "deep",
    "erases",
    "left_open",
    "new_key",
    "note_changed",
    "on",
    "passphrase",
    "pictures",
    "rejected",
    "removed",
    "restored",
    "resumed",
    "shut",
}


def detail(key: str, value: int | str, zone: ZoneInfo, *, wraps: bool = True) -> str:
    """One detail as printed. A key or a code without words is printed as it is chained.

    wraps: a fingerprint in parts, which a line can end between.
    """
    text = _value(key.removeprefix(_OLD), value, zone)
    if not wraps and isinstance(value, str) and _DIGEST.fullmatch(value):
        text = value
    return f"{_name(key)}\N{NO-BREAK SPACE}: {text}"


def subject(code: str) -> str:
    """An object of an entry: an id, a serial, a fingerprint, or a thing of the station by its word."""
    return word("subject", code)


@cache
def _categories() -> Categories:
    return categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))


def _name(key: str) -> str:
    known = wording()
    if f"details.{key}" in known:
        return known[f"details.{key}"]
    base = f"details.{key.removeprefix(_OLD)}"
    if key.startswith(_OLD) and base in known:
        return say("journal.before", what=known[base])
    return key


def _value(key: str, value: int | str, zone: ZoneInfo) -> str:
    if isinstance(value, int):
        if key in _FLAGS and value in {0, 1}:
            return say("journal.yes" if value else "journal.no")
        return whole(value)
    if key in _LISTS:
        return ", ".join(word(_LISTS[key], code) for code in value.split(",") if code)
    if not value:
        return say("journal.nothing")
    if _DAY.fullmatch(value):
        return short_date(date.fromisoformat(value))
    if _MOMENT.fullmatch(value):
        return wall(datetime.fromisoformat(value), zone)
    return word(key, value)


def word(key: str, code: str) -> str:
    """The words of a code that a detail of this key holds; the code itself where it has none."""
    if _DIGEST.fullmatch(code):
        return grouped(code, 8)  # so that it wraps and can be compared
    if key == "category":
        return _categories().label(code, "fr")
    return wording().get(f"values.{key}.{code}", code)
