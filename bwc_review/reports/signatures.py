"""Boxes to sign in at the end of a document, and the mark that ties the sheet to the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether

from bwc_review.reports.data import Witness
from bwc_review.reports.paper import WIDTH, markup, style
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.wording import grouped, say, whole

_ROOM = 26 * mm  # to sign and stamp


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the capacity in words and, where known, the name."""

    capacity: str
    name: str = ""


def signatures(signers: Sequence[Signature]) -> list[Any]:
    """Two boxes to a line; a line of boxes never breaks over two pages."""
    lines = [signers[start : start + 2] for start in range(0, len(signers), 2)]
    return [KeepTogether([_line(line)]) for line in lines]


def _line(signers: Sequence[Signature]) -> Grid:
    cells = [
        [Text(f"<b>{markup(signer.capacity)}</b>", style("cell")), Text(markup(signer.name), style("cell"))]
        for signer in signers
    ]
    rules: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    rules += [("BOX", (column, 0), (column, 0), 0.5, colors.black) for column in range(len(cells))]
    return Grid(
        [cells + [""] * (2 - len(cells))],
        colWidths=[WIDTH / 2, WIDTH / 2],
        rowHeights=[_ROOM],
        style=rules,
    )


def closing_mark(witness: Witness | None) -> list[Any]:
    """Count and head of the journal in groups to compare, and a line for initials; nothing on a draft."""
    if witness is None:
        return []
    said = f"{say('journal.head')} ({whole(witness.count)}) : {grouped(witness.head.hex())}"
    left = [Text(markup(said), style("tiny"))]
    right = [Text(markup(say("intervention.initials")), style("tiny"))]
    grid = Grid(
        [[left, right]],
        colWidths=[WIDTH - 34 * mm, 34 * mm],
        rowHeights=[11 * mm],
        style=[("BOX", (0, 0), (-1, -1), 0.4, colors.black), ("LINEBEFORE", (1, 0), (1, 0), 0.4, colors.black),
               ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 4)],
        spaceBefore=8,
    )  # fmt: skip
    return [KeepTogether([grid])]
