"""Lays out the état des caméras: the list of the prefect's order, and the register of hand-overs."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.handing import HandingLine
from bwc_review.reports.data import CameraRegister
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import (
    LOW_ROWS,
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
from bwc_review.reports.signatures import Signature, signatures
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.witness_code import witness_code
from bwc_review.reports.wording import hour, long_date, say, short_date, shortened, wall, whole

_CAMERA_HEADS = ("head_camera", "head_order", "head_docked", "head_emptied", "head_with")
_CAMERA_COLUMNS = [40 * mm, WIDTH - 136 * mm, 30 * mm, 30 * mm, 36 * mm]
_LINE_HEADS = ("head_line", "head_camera", "head_wearer", "head_taken", "head_returned", "head_remark")
_LINE_COLUMNS = [10 * mm, 22 * mm, 34 * mm, 30 * mm, 30 * mm, WIDTH - 126 * mm]


def camera_register(data: CameraRegister) -> bytes:
    """The paper as a PDF, lines in the order given."""
    sheet = Sheet(
        title=say("cameras.title"),
        service=data.service,
        author=data.made_by,
        qr=witness_code("C", f"{data.first_day:%Y-%m-%d}", [], data.witness),
        foot=witness_foot(data.witness, data.zone, has_fingerprints=False),
        stamps=stamps(data.service, data.witness is None),
    )
    basis = say("cameras.basis", equipment=data.articles["equipment"], data=data.articles["data"])
    story: list[Any] = [
        *heading(data.service, "", data.made_at, data.zone, say("cameras.title"), basis),
        *_summary(data),
        *_cameras(data),
        *_lines(data),
        *_closing(data),
    ]
    return print_paper(sheet, story)


def _summary(data: CameraRegister) -> list[Any]:
    return [
        field(say("cameras.service"), f"{data.service.service_name}, {data.service.commune}"),
        field(say("cameras.order"), data.service.prefect_order or say("frame.to_complete")),
        field(say("cameras.count"), whole(len(data.cameras))),
        field(
            say("cameras.period"),
            say("cameras.span", start=short_date(data.first_day), end=short_date(data.last_day)),
        ),
    ]


def _cameras(data: CameraRegister) -> list[Any]:
    rows = [_heads(_CAMERA_HEADS), *(_camera(one, data) for one in data.cameras)]
    if len(rows) == 1:
        return []
    grid = Grid(rows, colWidths=_CAMERA_COLUMNS, style=[*RULES, BETWEEN], repeatRows=1)
    return [*section_over_table(say("cameras.cameras"), LOW_ROWS), grid]


def _camera(one: Camera, data: CameraRegister) -> list[Any]:
    docked = wall(one.last_docked_at, data.zone) if one.last_docked_at else say("cameras.never")
    emptied = wall(one.last_emptied_at, data.zone) if one.last_emptied_at else say("cameras.never")
    return [
        _cell([one.label, say("cameras.serial", serial=one.serial), *([one.model] if one.model else [])]),
        _cell([one.order_reference or data.service.prefect_order or say("frame.to_complete")]),
        _cell([docked]),
        _cell([emptied]),
        _cell([data.has_now.get(one.serial, say("cameras.nobody"))]),
    ]


def _lines(data: CameraRegister) -> list[Any]:
    title = section_over_table(say("cameras.register"), LOW_ROWS)
    if not data.lines:
        return [*title, Text(markup(say("cameras.no_line")), style("body"))]
    rows = [_heads(_LINE_HEADS), *(_line(one, data) for one in data.lines)]
    return [*title, Grid(rows, colWidths=_LINE_COLUMNS, style=[*RULES, BETWEEN], repeatRows=1)]


def _line(shown: HandingLine, data: CameraRegister) -> list[Any]:
    line = shown.line
    remarks = [say("cameras.void")] if line.is_void else []
    for before in shown.before:
        said = say(
            "cameras.corrected",
            at=wall(before.at, data.zone),
            name=before.by,
            reason=before.reason,
            wearer=before.wearer,
            hours=_hours(before.line, data),
        )
        remarks.append(said)
    return [
        _cell([whole(line.number)]),
        _cell([shown.camera]),
        _cell([shown.wearer]),
        _cell([wall(line.taken_at, data.zone)]),
        _cell([wall(line.returned_at, data.zone) if line.returned_at else say("cameras.still_out")]),
        _cell(remarks or [""]),
    ]


def _hours(line: Assignment, data: CameraRegister) -> str:
    end = wall(line.returned_at, data.zone) if line.returned_at else say("cameras.still_out")
    return f"{wall(line.taken_at, data.zone)} – {end}"


def _heads(names: tuple[str, ...]) -> list[Any]:
    return [Text(markup(say(f"cameras.{head}")), style("head")) for head in names]


def _cell(lines: list[str]) -> list[Text]:
    return [Text(markup(shortened(line)), style("small")) for line in lines]


def _closing(data: CameraRegister) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    sentence = say(
        "cameras.closed",
        place=data.service.commune,
        date=long_date(local.date()),
        hour=hour(local, data.zone),
    )
    opening = [Spacer(WIDTH, 8), Text(markup(sentence), style("body"))]
    return signatures(opening, [Signature(say("cameras.signature_by"), data.made_by)], data.witness)
