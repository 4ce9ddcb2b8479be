"""Lays out the procès-verbal d'effacement: what was erased, when it was due, and what was kept and why."""

from __future__ import annotations

from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from bwc_review.reports.camera_words import camera_called
from bwc_review.reports.data import ErasedLine, ErasureRecord
from bwc_review.reports.journal_words import word
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import (
    WIDTH,
    Sheet,
    field,
    heading,
    print_paper,
    prose,
    section,
    section_over_table,
    stamps,
    witness_foot,
)
from bwc_review.reports.recordings import RULES
from bwc_review.reports.signatures import Signature, signatures
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.witness_code import witness_code
from bwc_review.reports.wording import duration, hour, long_date, say, short_date, shortened, wall, whole

_HEADS = ("head_recording", "head_recorded", "head_due", "head_erased", "head_why")
_COLUMNS = [WIDTH - 108 * mm, 28 * mm, 20 * mm, 28 * mm, 32 * mm]


def erasure_record(data: ErasureRecord) -> bytes:
    """The record as a PDF, lines in the order given."""
    digests = [erased.line.sha256 for erased in data.erased]
    span = f"{data.first_day:%Y-%m-%d}"
    sheet = Sheet(
        title=say("erasure.title"),
        service=data.service,
        author=data.by or data.service.service_name,
        qr=witness_code("E", data.number or span, digests, data.witness),
        foot=witness_foot(data.witness, data.zone, has_fingerprints=bool(digests)),
        stamps=stamps(data.service, data.witness is None),
    )
    story: list[Any] = [
        *heading(
            data.service,
            data.number,
            data.made_at,
            data.zone,
            say("erasure.title"),
            say("erasure.basis", article=data.articles["retention"]),
        ),
        *_summary(data),
        *_lines(data),
        *_held(data),
        *_unfinished(data),
        section(say("erasure.method")),
        *prose(say("erasure.method_text")),
        *_closing(data),
    ]
    return print_paper(sheet, story)


def _summary(data: ErasureRecord) -> list[Any]:
    late = sum(1 for erased in data.erased if erased.line.late_days > 0)
    count = len(data.erased)
    said = say("erasure.none")
    if count:
        said = say("erasure.one" if count == 1 else "erasure.many", count=whole(count), late=whole(late))
    who = say("erasure.by_person", name=data.by) if data.by else say("erasure.by_system")
    period = say("erasure.span", start=short_date(data.first_day), end=short_date(data.last_day))
    story = [
        field(say("erasure.service"), f"{data.service.service_name}, {data.service.commune}"),
        field(say("erasure.period"), period),
        field(say("erasure.summary"), said),
        field(say("erasure.by"), who),
    ]
    if data.entries is not None:
        first, last = data.entries
        story.append(
            field(say("erasure.entries"), say("erasure.entries_span", first=whole(first), last=whole(last)))
        )
    return story


def _lines(data: ErasureRecord) -> list[Any]:
    if not data.erased:
        return []
    rows: list[list[Any]] = [[Text(markup(say(f"erasure.{head}")), style("head")) for head in _HEADS]]
    rules: list[tuple[Any, ...]] = list(RULES)
    for erased in data.erased:
        start = len(rows)
        rows += [_row(erased, data), [_fingerprint(erased), "", "", "", ""]]
        rules += [
            ("SPAN", (0, start + 1), (-1, start + 1)),
            ("NOSPLIT", (0, start), (-1, start + 1)),
            ("LINEBELOW", (0, start + 1), (-1, start + 1), 0.3, colors.black),
            ("TOPPADDING", (0, start + 1), (-1, start + 1), 0),
        ]
    grid = Grid(rows, colWidths=_COLUMNS, style=rules, repeatRows=1)
    return [*section_over_table(say("erasure.lines")), grid]


def _row(erased: ErasedLine, data: ErasureRecord) -> list[Any]:
    line = erased.line
    camera = say("erasure.camera", camera=camera_called(erased.camera_label, line.camera))
    size = say("erasure.size", size=whole(line.size_bytes), duration=duration(line.duration_s))
    gone = wall(line.erased_at, data.zone) if line.erased_at else say("frame.to_complete")
    return [
        _cell([camera, size]),
        _cell([wall(line.recorded_at, data.zone)]),
        _cell([short_date(line.due_on)]),
        _cell([gone]),
        _cell(_why(erased)),
    ]


def _why(erased: ErasedLine) -> list[str]:
    why = erased.line.erased_why or "due"
    lines = [say(f"erasure.why_{why}")]
    if erased.known_on is not None:
        who = erased.known_who or say("erasure.by_system")
        known = {"day": short_date(erased.known_on), "who": who, "entry": whole(erased.known_entry)}
        lines.append(say("erasure.known", **known))
    days = erased.line.late_days
    if days > 0:
        lines.append(say("erasure.late_one") if days == 1 else say("erasure.late_many", days=days))
    if erased.cause:
        lines.append(say("erasure.late_cause", cause=word("cause", erased.cause)))
    return lines


def _fingerprint(erased: ErasedLine) -> list[Text]:
    line = erased.line
    return [Text(markup(say("erasure.fingerprint", id=line.clip, sha256=line.sha256)), style("tiny"))]


def _cell(lines: list[str]) -> list[Text]:
    return [Text(markup(shortened(line)), style("small")) for line in lines]


def _held(data: ErasureRecord) -> list[Any]:
    lines = [
        say(
            "erasure.held_line",
            id=recorded.clip.id,
            due=short_date(recorded.clip.due_on),
            procedure=say(f"procedures.{hold.procedure.value}"),
            reference=hold.reference,
        )
        for recorded in data.held
        for hold in recorded.holds
        if hold.keeps
    ]
    if not lines:
        return []
    return [
        section(say("erasure.held")),
        *(Text(markup(line), style("step"), bulletText="–") for line in lines),
    ]


def _unfinished(data: ErasureRecord) -> list[Any]:
    if not data.unfinished:
        return []
    return [
        section(say("erasure.failed")),
        Text(markup(say("erasure.failed_note")), style("body")),
        *(Text(markup(clip), style("step"), bulletText="–") for clip in data.unfinished),
    ]


def _closing(data: ErasureRecord) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    sentence = say(
        "erasure.closed",
        place=data.service.commune,
        date=long_date(local.date()),
        hour=hour(local, data.zone),
    )
    opening = [Spacer(WIDTH, 8), Text(markup(sentence), style("body"))]
    signers = [Signature(say("erasure.signature_by"), data.by), Signature(say("erasure.signature_dpo"))]
    return signatures(opening, signers, data.witness)
