"""Says on the paper itself where signs of a text could not be printed: nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bwc_review.reports.lettering import style
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.wording import say

_STANDS_FOR = "\N{REPLACEMENT CHARACTER}"


def note_on_signs(story: Sequence[Any]) -> list[Text]:
    """One paragraph for the end of a story in which a sign the fonts lack stands; none for any other."""
    return [Text(say("frame.unprintable"), style("small"))] if _has_one(story) else []


def _has_one(things: Iterable[Any]) -> bool:
    return any(_is_one(thing) for thing in things)


def _is_one(thing: Any) -> bool:
    if isinstance(thing, str):
        return _STANDS_FOR in thing
    if isinstance(thing, list | tuple):
        return _has_one(thing)
    if isinstance(thing, Grid):
        return _has_one(thing._cellvalues)  # noqa: SLF001 - ReportLab has no other way to read a table
    if isinstance(thing, Text):
        return _STANDS_FOR in thing.getPlainText(identify=None)
    return _has_one(getattr(thing, "_content", ()) or ())  # what is kept together
