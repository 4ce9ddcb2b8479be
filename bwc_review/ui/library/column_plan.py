"""Which columns of the list a person wants, in which order and how wide; written as short texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bwc_review.ui.library.clip_model import ClipColumn

ALWAYS = (ClipColumn.PICTURE, ClipColumn.WHEN)  # a line without these is no line
_LEAST, _MOST = 40, 1200  # px; what is written outside was no width


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """At first every column, in the order of ``ClipColumn``, as wide as its contents need. Widths in px."""

    order: tuple[ClipColumn, ...] = tuple(ClipColumn)
    hidden: frozenset[ClipColumn] = frozenset()
    widths: Mapping[ClipColumn, int] = field(default_factory=dict)

    @property
    def entries(self) -> tuple[str, ...]:
        """A text for each column from left to right: "when", "camera=120", "-marks" for one put away."""
        if self == ColumnPlan():
            return ()
        return tuple(
            f"{'-' if column in self.hidden else ''}{column.name.lower()}"
            + (f"={self.widths[column]}" if column in self.widths else "")
            for column in self.order
        )


def plan_from(entries: Iterable[str]) -> ColumnPlan:
    """What ``entries`` wrote. What cannot be read is left out, and what is missing comes last."""
    order: list[ClipColumn] = []
    hidden, widths = set(), {}
    names = {column.name.lower(): column for column in ClipColumn}
    for entry in entries:
        name, _, width = entry.removeprefix("-").partition("=")
        column = names.get(name)
        if column is None or column in order:
            continue
        order.append(column)
        if entry.startswith("-") and column not in ALWAYS:
            hidden.add(column)
        if width.isascii() and width.isdigit() and _LEAST <= int(width[:6]) <= _MOST:
            widths[column] = int(width[:6])
    order += [column for column in ClipColumn if column not in order]
    return ColumnPlan(tuple(order), frozenset(hidden), widths)
