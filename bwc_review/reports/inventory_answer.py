"""Lays out the answer of the inventory: the question, what ran then, and what is not certain."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from bwc_review.domain.clip import InventoryLine
from bwc_review.domain.moments import later
from bwc_review.reports.camera_words import camera_called
from bwc_review.reports.data import InventoryAnswer
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import (
    LOW_ROWS,
    WIDTH,
    Sheet,
    field,
    heading,
    print_paper,
    section,
    section_over_table,
    stamps,
    witness_foot,
)
from bwc_review.reports.recordings import BETWEEN, RULES
from bwc_review.reports.signatures import Signature, signatures
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.witness_code import witness_code
from bwc_review.reports.wording import (
    clock,
    duration,
    hour,
    long_date,
    offset,
    say,
    short_date,
    shortened,
    wall,
    whole,
    wording,
)

_HEADS = ("head_recording", "head_hours", "head_camera_hours", "head_docked", "head_fate")
_COLUMNS = [WIDTH - 136 * mm, 35 * mm, 35 * mm, 30 * mm, 36 * mm]
_BY_CAMERA = [WIDTH - 90 * mm, 34 * mm, 56 * mm]


def inventory_answer(data: InventoryAnswer) -> bytes:
    """The answer as a PDF; lines in the order given."""
    digests = [line.sha256 for line in (*data.lines, *data.uncertain)]
    sheet = Sheet(
        title=say("inventory.title"),
        service=data.service,
        author=data.made_by,
        qr=witness_code("I", f"{data.start.astimezone(data.zone):%Y-%m-%d}", digests, data.witness),
        foot=witness_foot(data.witness, data.zone, has_fingerprints=bool(digests)),
        stamps=stamps(data.service, data.witness is None),
    )
    basis = say("inventory.basis", data=data.articles["data"], retention=data.articles["retention"])
    story: list[Any] = [
        *heading(data.service, "", data.made_at, data.zone, say("inventory.title"), basis),
        *_question(data),
        *_verdict(data),
        *_table(data, say("inventory.lines"), data.lines),
        *_table(data, say("inventory.uncertain"), data.uncertain),
        *_by_camera(data),
        *_closing(data),
    ]
    return print_paper(sheet, story)


def _question(data: InventoryAnswer) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    made = say(
        "inventory.made_at", name=data.made_by, date=long_date(local.date()), hour=hour(local, data.zone)
    )
    cameras = say("inventory.every_camera")
    if data.camera is not None:
        cameras = say("inventory.one_camera", label=data.camera.label, serial=data.camera.serial)
    return [
        field(say("inventory.question"), _asked(data)),
        field(say("inventory.cameras"), cameras),
        field(say("inventory.made_by"), made),
    ]


def _asked(data: InventoryAnswer) -> str:
    start, end = data.start.astimezone(data.zone), data.end.astimezone(data.zone)
    hours = {"start": hour(start, data.zone), "end": hour(end, data.zone)}
    if start.date() == end.date():
        return say("inventory.asked_day", day=long_date(start.date()), **hours)
    return say(
        "inventory.asked",
        start=f"{long_date(start.date())} {hours['start']}",
        end=f"{long_date(end.date())} {hours['end']}",
    )


def _verdict(data: InventoryAnswer) -> list[Any]:
    count = len(data.lines)
    if count:
        said = say("inventory.one" if count == 1 else "inventory.many", count=whole(count))
    else:
        proved = "nothing" if data.camera is None else "nothing_one"
        said = say(f"inventory.{proved if data.is_proof else 'nothing_known'}")
    story: list[Any] = [section(say("inventory.answer")), Text(markup(said), style("warning"))]
    reserves = _reserves(data)
    if reserves:
        story.append(section(say("inventory.reserves")))
        story += [Text(markup(each), style("step"), bulletText="–") for each in reserves]
    return story


def _reserves(data: InventoryAnswer) -> list[str]:
    """What keeps the answer from being the last word."""
    found = []
    for camera in data.cameras:
        if not camera.was_unloaded_since:
            at = camera.unloaded_at
            unloaded = wall(at, data.zone) if at else say("inventory.not_unloaded")
            found.append(
                say("inventory.reserve_unloaded", label=camera_called(camera.label), unloaded=unloaded)
            )
    for key, count in (("uncertain", len(data.uncertain)), ("failed", data.failed)):
        if count:
            words = f"inventory.reserve_{key}_{'one' if count == 1 else 'many'}"
            found.append(say(words, count=whole(count)))
    if data.journal_from is not None:
        day = long_date(data.journal_from.astimezone(data.zone).date())
        found.append(say("inventory.reserve_journal", day=day))
    if any(line.clock_offset_s is None for line in (*data.lines, *data.uncertain)):
        found.append(say("inventory.reserve_camera_clock"))
    return found


def _table(data: InventoryAnswer, title: str, lines: tuple[InventoryLine, ...]) -> list[Any]:
    if not lines:
        return []
    rows: list[list[Any]] = [[Text(markup(say(f"inventory.{head}")), style("head")) for head in _HEADS]]
    rules: list[tuple[Any, ...]] = list(RULES)
    for line in lines:
        start = len(rows)
        tiny = Text(markup(say("inventory.fingerprint", id=line.clip, sha256=line.sha256)), style("tiny"))
        rows += [_row(line, data), [[tiny], "", "", "", ""]]
        rules += [
            ("SPAN", (0, start + 1), (-1, start + 1)),
            ("NOSPLIT", (0, start), (-1, start + 1)),
            ("LINEBELOW", (0, start + 1), (-1, start + 1), 0.3, colors.black),
            ("TOPPADDING", (0, start + 1), (-1, start + 1), 0),
        ]
    grid = Grid(rows, colWidths=_COLUMNS, style=rules, repeatRows=1)
    return [*section_over_table(title), grid]


def _row(line: InventoryLine, data: InventoryAnswer) -> list[Any]:
    labels = {camera.serial: camera.label for camera in data.cameras}
    mark = " *" if line.clock_offset_s is None else ""
    camera_hours = [_hours(line.recorded_at, line, data)]
    if line.clock_offset_s:
        camera_hours.append(say("inventory.offset", offset=offset(line.clock_offset_s)))
    what = say("inventory.identifier", camera=camera_called(labels.get(line.camera, line.camera)))
    return [
        _cell([what, say("inventory.duration", duration=duration(line.duration_s))]),
        _cell([_hours(line.corrected_at, line, data) + mark]),
        _cell(camera_hours),
        _cell([wall(line.docked_at, data.zone)]),
        _cell([_fate(line, data)]),
    ]


def _hours(begun: datetime, line: InventoryLine, data: InventoryAnswer) -> str:
    end = clock(later(begun, line.duration_s), data.zone)
    return say("inventory.hours", start=wall(begun, data.zone), end=end)


def _fate(line: InventoryLine, data: InventoryAnswer) -> str:
    if line.erased_at is not None:
        key = f"inventory.why_{line.erased_why or 'due'}"
        why = wording().get(key, line.erased_why)
        return say("inventory.erased", at=wall(line.erased_at, data.zone), why=why)
    is_over = data.made_at.astimezone(data.zone).date() > line.due_on
    key = "present_held" if line.clip in data.held else "held_over" if is_over else "present"
    return say(f"inventory.{key}", due=short_date(line.due_on))


def _by_camera(data: InventoryAnswer) -> list[Any]:
    heads = ("head_camera", "head_count", "head_last")
    rows: list[list[Any]] = [[Text(markup(say(f"inventory.{head}")), style("head")) for head in heads]]
    for camera in data.cameras:
        docked = wall(camera.docked_at, data.zone) if camera.docked_at else say("inventory.never_docked")
        name = camera_called(camera.label)
        if camera.serial not in {"", camera.label}:
            name = f"{camera.label} ({camera.serial})"
        rows.append([_cell([name]), _cell([whole(camera.count)]), _cell([docked])])
    if len(rows) == 1:
        return []
    grid = Grid(rows, colWidths=_BY_CAMERA, style=[*RULES, BETWEEN], repeatRows=1)
    return [*section_over_table(say("inventory.by_camera"), LOW_ROWS), grid]


def _cell(lines: list[str]) -> list[Text]:
    return [Text(markup(shortened(line)), style("small")) for line in lines]


def _closing(data: InventoryAnswer) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    sentence = say(
        "inventory.closed",
        place=data.service.commune,
        date=long_date(local.date()),
        hour=hour(local, data.zone),
    )
    opening = [Spacer(WIDTH, 8), Text(markup(sentence), style("body"))]
    return signatures(opening, [Signature(say("inventory.signature_by"), data.made_by)], data.witness)
