"""Boxes to sign in at the end of a document, and the mark that ties the sheet to the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether

from bwc_review.reports.data import Witness
from bwc_review.reports.fitting import Fitting
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import WIDTH
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.wording import grouped, say, shortened, whole

_ROOM = 26 * mm  # to sign and stamp
_LEAST = 20 * mm  # the same where the page would else end before the last of them
_TOGETHER = 4  # lines of boxes, of which the closing is one block


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the capacity in words and, where known, the name."""

    capacity: str
    name: str = ""


def signatures(
    opening: Sequence[Any],
    signers: Sequence[Signature | None],
    witness: Witness | None = None,
    room: float = _ROOM,
) -> list[Any]:
    """What a document ends with: the closing words, two boxes to a line, the mark of the journal.

    On one page, so that nobody signs beside nothing; of many signers the last two lines are. None: a place
    left free. room: height of a box in points, less where the closing only fits so.
    """
    shapes = [_shape(opening, signers, witness, height) for height in (room, min(room, _LEAST))]
    if len(signers) <= 2 * _TOGETHER:
        return [Fitting([[part for block in shape for part in block] for shape in shapes])]
    return [KeepTogether(block) for block in shapes[0]]


def _shape(
    opening: Sequence[Any], signers: Sequence[Signature | None], witness: Witness | None, room: float
) -> list[list[Any]]:
    """Blocks that stay whole: words and first line, lines, the last two with the mark."""
    lines: list[list[Any]] = [[_line(signers[at : at + 2], room)] for at in range(0, len(signers), 2)]
    lines[0] = [*opening, *lines[0]]
    end = [part for line in lines[-2:] for part in line]
    return [*lines[:-2], [*end, *_closing_mark(witness)]]


def _line(signers: Sequence[Signature | None], room: float) -> Grid:
    cells = [
        [
            Text(f"<b>{markup(signer.capacity)}</b>", style("cell")),
            Text(markup(shortened(signer.name, 120)), style("cell")),
        ]
        for signer in signers
        if signer is not None
    ]
    rules: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    rules += [("BOX", (column, 0), (column, 0), 0.5, colors.black) for column in range(len(cells))]
    return Grid(
        [cells + [""] * (2 - len(cells))],
        colWidths=[WIDTH / 2, WIDTH / 2],
        rowHeights=[room],
        style=rules,
    )


def _closing_mark(witness: Witness | None) -> list[Any]:
    """Count and head of the journal in groups to compare, and a line for initials; nothing on a draft."""
    if witness is None:
        return []
    said = say("frame.closing_mark", count=whole(witness.count), head=grouped(witness.head.hex()))
    left = [Text(markup(said), style("tiny"))]
    right = [Text(markup(say("intervention.initials")), style("tiny"))]
    grid = Grid(
        [[left, right]],
        colWidths=[WIDTH - 27 * mm, 27 * mm],
        rowHeights=[11 * mm],
        style=[
            ("BOX", (0, 0), (-1, -1), 0.4, colors.black),
            ("LINEBEFORE", (1, 0), (1, 0), 0.4, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
        ],
        spaceBefore=8,
    )
    return [grid]
