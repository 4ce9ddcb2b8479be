"""How wide the columns of a table are, so that as many of its words as can be are whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What one column needs, in px. title: never less. width: least for its words, where they need it.

    lines, folded: what its words need, some or all of them, on one line and on two.
    """

    title: int
    width: int
    lines: frozenset[int]
    folded: frozenset[int]
    takes_rest: bool = False
    is_strong: bool = False

    @property
    def base(self) -> int:
        """What it has in any case, if there is room."""
        return max(self.title, min(self.width, self.whole))

    @property
    def least(self) -> int:
        """What it cannot give away: its words do not need more on two lines, or have no more at first."""
        return max(self.title, min(self.base, self.whole_folded))

    @property
    def whole(self) -> int:
        """All of its words on one line each."""
        return max(self.lines, default=0)

    @property
    def whole_folded(self) -> int:
        """All of them on two lines each."""
        return max(self.folded, default=0)


def shared(wishes: Sequence[Wish], room: int) -> list[int]:
    """The width of each column, in px; ``room`` is that of all.

    What is left after titles and least widths goes to where it makes all words of a column whole on two
    lines, the strong ones and then the shortest first; then most of its words; then for one line. Where there
    is too little, a column gives what its words do not need on two lines.
    """
    widths = [one.base for one in wishes]
    _made_narrower(widths, [one.least for one in wishes], sum(widths) - room)
    spare = max(0, room - sum(widths))
    fixed = [n for n, one in enumerate(wishes) if not one.takes_rest]
    strong = [n for n, one in enumerate(wishes) if one.is_strong]
    wanted = {n: {one.whole_folded} for n, one in enumerate(wishes)}
    spare = _made_wider(widths, spare, _in_turn(wishes, widths, fixed, wanted), wanted)
    wanted = {n: set(one.folded) for n, one in enumerate(wishes)}
    spare = _made_wider(widths, spare, _in_turn(wishes, widths, fixed, wanted), wanted)
    for some in (strong, list(range(len(wishes)))):
        for n in _in_turn(wishes, widths, some, {n: {wishes[n].whole} for n in some}):
            more = min(spare, max(0, wishes[n].whole - widths[n]))
            spare -= more
            widths[n] += more
    return widths


def _made_narrower(widths: list[int], least: Sequence[int], too_much: int) -> None:
    """Take it from the columns that can give the most, none below its least."""
    for n in sorted(range(len(widths)), key=lambda n: least[n] - widths[n]):
        less = min(max(0, too_much), widths[n] - least[n])
        widths[n] -= less
        too_much -= less


def _made_wider(widths: list[int], spare: int, turn: Sequence[int], wanted: dict[int, set[int]]) -> int:
    """Give each column the most that it wants and there is, or nothing; what is left."""
    for n in turn:
        within = (one for one in wanted[n] if widths[n] < one <= widths[n] + spare)
        width = max(within, default=widths[n])
        spare -= width - widths[n]
        widths[n] = width
    return spare


def _in_turn(
    wishes: Sequence[Wish], widths: Sequence[int], some: Sequence[int], wanted: dict[int, set[int]]
) -> list[int]:
    """The strong words first, then those that lack the least."""
    return sorted(some, key=lambda n: (not wishes[n].is_strong, max(wanted[n], default=0) - widths[n]))
