"""Lays out a list of a register: what was asked, how many, and one row for each; never an image."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm

from bwc_review.reports.data import RegisterList
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import (
    WIDTH,
    Sheet,
    field,
    heading,
    print_paper,
    section_over_table,
    stamps,
    witness_foot,
)
from bwc_review.reports.recordings import BETWEEN, RULES
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.witness_code import witness_code
from bwc_review.reports.wording import hour, long_date, say, shortened, whole

# mm that a column takes beside others; the narrow ones hold one number or one word
COLUMNS = {
    "when": 20, "duration": 17, "camera": 15, "wearer": 23, "place": 30, "incident": 19, "marks": 14,
    "due": 20, "state": 19,
    "reference": 30, "procedure": 24, "authority": 34, "recording": 32, "opened_on": 19, "review_on": 19,
    "hold_state": 22,
    "number": 22, "occurred_at": 24, "category": 46, "incident_place": 46, "recordings": 16,
    "incident_state": 20,
    "docked_on": 30, "found": 26, "came_in": 34, "emptied": 46, "freed": 22, "left_on": 24,
    "day": 40, "erased": 24, "held": 24, "remark": 82,
}  # fmt: skip
_CODE = {"list": "C", "holds": "H", "incidents": "N", "due_dates": "D", "dockings": "S"}  # of the QR
_TOGETHER = 200  # rows of one table: a longer one takes a time that grows with the square of its rows
_SIGNS = 200  # of a cell, which cannot run over a page


def register_list(data: RegisterList) -> bytes:
    """The list as a PDF; rows in the order given."""
    title = say(f"register.{data.kind}")
    day = f"{data.made_at.astimezone(data.zone):%Y-%m-%d}"
    sheet = Sheet(
        title=title,
        service=data.service,
        author=data.made_by,
        qr=witness_code(_CODE[data.kind], day, (), data.witness),
        foot=witness_foot(data.witness, data.zone, has_fingerprints=False),
        stamps=stamps(data.service, data.witness is None),
    )
    story: list[Any] = [
        *heading(
            data.service,
            "",
            data.made_at,
            data.zone,
            title,
            say(f"register.basis_{data.kind}", **data.articles),
        ),
        *_particulars(data),
        *section_over_table(say("register.lines")),
        *_tables(data),
    ]
    return print_paper(sheet, story)


def _particulars(data: RegisterList) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    made = say(
        "register.made_at", name=data.made_by, date=long_date(local.date()), hour=hour(local, data.zone)
    )
    asked = "\n".join(data.asked) or say("register.everything")
    count = [field(say("register.count"), whole(len(data.rows)))] if data.may_count else []
    return [field(say("register.asked"), asked), *count, field(say("register.made_by"), made)]


def _tables(data: RegisterList) -> list[Any]:
    if not data.rows:
        return [Text(markup(say("register.nothing")), style("body"))]
    room = sum(COLUMNS[column] for column in data.columns) * mm
    widths = [COLUMNS[column] * mm * WIDTH / room for column in data.columns]
    heads = [Text(markup(say(f"register.head_{column}")), style("tiny_head")) for column in data.columns]
    return [
        Grid([heads, *map(_row, part)], colWidths=widths, style=[*RULES, BETWEEN], repeatRows=1)
        for part in (data.rows[at : at + _TOGETHER] for at in range(0, len(data.rows), _TOGETHER))
    ]


def _row(cells: tuple[str, ...]) -> list[Any]:
    return [
        [Text(markup(shortened(line, _SIGNS)), style("tiny")) for line in cell.split("\n")] for cell in cells
    ]
