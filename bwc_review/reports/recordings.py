"""The table of recordings of a report: when, by whom, until when kept, and the fingerprint of each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm

from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.clip import Clip, ClipId, InventoryLine, Repair, RepairedBy
from bwc_review.domain.hold import Hold
from bwc_review.domain.moments import later
from bwc_review.domain.paper_numbers import Stood, paper_numbers, stood
from bwc_review.domain.prerecord import lead_of
from bwc_review.reports.camera_words import camera_called, serial_line
from bwc_review.reports.data import InterventionReport, Recorded
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import WIDTH
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.witness_code import MOST_FINGERPRINTS, list_fingerprint
from bwc_review.reports.wording import (
    clock,
    duration,
    exact_offset,
    offset,
    say,
    short_date,
    shortened,
    wall,
    whole,
    wording,
)

GREY = colors.Color(0.92, 0.92, 0.92)
RULES = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("BACKGROUND", (0, 0), (-1, 0), GREY),
    ("BOX", (0, 0), (-1, -1), 0.6, colors.black),
    ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black),
    ("LEFTPADDING", (0, 0), (-1, -1), 4),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
]
BETWEEN = ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.black)  # rows of one line each
_LONGEST = 600  # signs of one line of a cell
_COLUMNS = [8 * mm, 38 * mm, 74 * mm, WIDTH - 120 * mm]


def recordings_table(data: InterventionReport) -> list[Any]:
    """The table, and under it the fingerprint of the list where the QR carries that instead."""
    heads = ("head_number", "head_camera", "head_span", "head_retention")
    rows: list[list[Any]] = [[Text(markup(say(f"intervention.{head}")), style("head")) for head in heads]]
    rules: list[tuple[Any, ...]] = list(RULES)
    for number, file in numbered(data):
        upper, lower = _file_rows(number, file, data)
        start = len(rows)
        rows += [upper, lower]
        rules += [
            ("SPAN", (1, start + 1), (-1, start + 1)),
            ("NOSPLIT", (0, start), (-1, start + 1)),
            ("LINEBELOW", (0, start + 1), (-1, start + 1), 0.4, colors.black),
            ("TOPPADDING", (0, start + 1), (-1, start + 1), 0),
        ]
    grid = Grid(rows, colWidths=_COLUMNS, style=rules, repeatRows=1, spaceAfter=6)
    digests = fingerprints(data)
    if len(digests) <= MOST_FINGERPRINTS:
        return [grid]
    said = say("intervention.list_fingerprint", sha256=list_fingerprint(digests))
    return [grid, Text(markup(said), style("small"))]


def number_of(clip: ClipId | None, data: InterventionReport) -> tuple[int, str] | None:
    """The number under which the report lists a clip, and its camera; None if it does not."""
    for number, file in numbered(data):
        if isinstance(file, Recorded):
            if file.clip.id == clip:
                return number, camera_called(file.clip.camera_label, file.clip.camera)
        elif file.clip == clip:
            return number, camera_called("", file.camera)
    return None


def numbered(data: InterventionReport) -> list[tuple[int, Recorded | InventoryLine]]:
    """The files that the report lists, erased ones among the others, each with its number."""
    kept = {stood(recorded.clip): recorded for recorded in data.recordings}
    gone = {stood(line): line for line in data.erased}
    numbers = paper_numbers([*kept, *gone, *data.others])
    listed: dict[Stood, Recorded | InventoryLine] = {**kept, **gone}
    return [(numbers[one.clip], listed[one]) for one in sorted(listed)]


def fingerprints(data: InterventionReport) -> list[str]:
    """Fingerprints of the recordings the report speaks of, in the order they are printed."""
    return [file.clip.sha256 if isinstance(file, Recorded) else file.sha256 for _, file in numbered(data)]


def retention_sentence(recorded: Recorded, article: str) -> list[str]:
    """« Effacement prévu le … », or one sentence for each procedure that keeps the clip."""
    held = [_hold_sentence(hold, article) for hold in recorded.holds if hold.keeps]
    return held or [say("intervention.due", date=short_date(recorded.clip.due_on), article=article)]


def alignment_sentence(recorded: Recorded, data: InterventionReport) -> list[str]:
    """By how much the clip was moved beside another camera, how it was found, by whom and when; nothing for a
    clip that stands by its clock.
    """
    found = recorded.alignment
    if found is None or found.method is AlignMethod.CLOCK:
        return []
    other = number_of(found.against, data)
    beside = say("intervention.aligned_beside", camera=other[1], number=other[0]) if other else ""
    how = say(
        f"intervention.aligned_{found.method.value}",
        confidence="—" if found.confidence is None else whole(round(found.confidence * 100)),
    )
    at = wall(found.at, data.zone)
    return [
        say(
            "intervention.aligned",
            offset=exact_offset(found.offset_s),
            beside=beside,
            how=how,
            name=recorded.aligned_by,
            date=at,
        )
    ]


def _hold_sentence(hold: Hold, article: str) -> str:
    return say(
        "intervention.held",
        procedure=say(f"procedures.{hold.procedure.value}"),
        reference=hold.reference,
        authority=hold.authority,
        date=short_date(hold.opened_at.date()),
        review=short_date(hold.review_on),
        article=article,
    )


def _cell(lines: list[str], name: str = "cell") -> list[Text]:
    return [Text(markup(shortened(line, _LONGEST)), style(name)) for line in lines]


def _file_rows(
    number: int, file: Recorded | InventoryLine, data: InterventionReport
) -> tuple[list[Any], list[Any]]:
    if isinstance(file, Recorded):
        return _recorded_rows(number, file, data)
    return _erased_rows(number, file, data)


def _recorded_rows(number: int, recorded: Recorded, data: InterventionReport) -> tuple[list[Any], list[Any]]:
    clip = recorded.clip
    who = clip.wearer_name or say("frame.to_complete")
    camera = [
        say("intervention.camera", label=camera_called(clip.camera_label, clip.camera)),
        *serial_line(clip.camera),
        say("intervention.wearer", name=who),
    ]
    upper = [
        _cell([str(number)]),
        _cell(camera),
        _cell(_spans(clip, data) + _seam(recorded, data) + alignment_sentence(recorded, data)),
        _cell(retention_sentence(recorded, data.articles["retention"])),
    ]
    lower = [
        "",
        _cell(
            [
                say("intervention.fingerprint", sha256=clip.sha256),
                say("intervention.identifier", id=clip.id, name=clip.source_name),
            ],
            "tiny",
        ),
        "",
        "",
    ]
    return upper, lower


def _spans(clip: Clip, data: InterventionReport) -> list[str]:
    lines = [_span("camera_time", clip.recorded_at, clip.duration_s, data)]
    if clip.clock_offset_s:
        lines.append(
            _span("corrected_time", clip.corrected_at, clip.duration_s, data, offset(clip.clock_offset_s))
        )
    lines.append(say("intervention.length", duration=duration(clip.duration_s)))
    if (lead := lead_of(clip)) is not None:
        at = later(clip.corrected_at, lead.seconds)
        hour = clock(at, data.zone)
        key = f"intervention.lead_{lead.by.value}"
        lines.append(say(key, duration=duration(lead.seconds), hour=hour))
    if clip.clock_suspect:
        lines.append(say("intervention.clock_suspect"))
    if clip.is_damaged:
        lines.append(say("intervention.damaged") if clip.repair is None else _repaired(clip.repair))
    return lines


def _repaired(repair: Repair) -> str:
    """That what is shown comes from a copy, how much of the original it holds, what is not exact in it."""
    if repair.by is RepairedBy.INDEX:
        return say("intervention.repaired_index")
    found = repair.probe.frame_count
    about = whole(found + repair.lost)
    words = say("intervention.repaired_pictures", count=whole(found), about=about)
    unproved = f"intervention.unproved_{repair.unproved}"
    return f"{words}\u00a0; {say(unproved)}" if unproved in wording() else words


def _seam(recorded: Recorded, data: InterventionReport) -> list[str]:
    """What is missing, or filmed twice, before this file of a recording."""
    seam = recorded.seam
    if seam is None:
        return []
    start, end = (clock(edge, data.zone) for edge in (seam.start, seam.end))
    key = "gap" if seam.is_gap else "overlap"
    return [say(f"intervention.{key}", duration=duration(abs(seam.seconds)), start=start, end=end)]


def _span(key: str, start: datetime, seconds: float, data: InterventionReport, correction: str = "") -> str:
    """From start to end by the wall clock; the end repeats the day only when it is another one."""
    end = later(start, seconds)
    is_same_day = start.astimezone(data.zone).date() == end.astimezone(data.zone).date()
    end_text = clock(end, data.zone) if is_same_day else wall(end, data.zone)
    return say(f"intervention.{key}", start=wall(start, data.zone), end=end_text, offset=correction)


def _erased_rows(number: int, line: InventoryLine, data: InterventionReport) -> tuple[list[Any], list[Any]]:
    article = data.articles["retention"]
    gone = (
        say(
            "intervention.erased",
            date=short_date(line.erased_at.astimezone(data.zone).date()),
            article=article,
        )
        if line.erased_at
        else say("intervention.due", date=short_date(line.due_on), article=article)
    )
    span = _span("camera_time", line.recorded_at, line.duration_s, data)
    length = say("intervention.length", duration=duration(line.duration_s))
    upper = [
        _cell([str(number)]),
        _cell(serial_line(line.camera) or [say("intervention.camera", label=camera_called(""))]),
        _cell([span, length]),
        _cell([gone]),
    ]
    lower = ["", _cell([say("intervention.fingerprint", sha256=line.sha256), line.clip], "tiny"), "", ""]
    return upper, lower
