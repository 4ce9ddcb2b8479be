"""Lays out the extrait du journal: period, filter, entries, and what one pass over the whole chain found."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any
from zoneinfo import ZoneInfo

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from bwc_review.domain.journal import SYSTEM, Entry
from bwc_review.reports.data import JournalExtract
from bwc_review.reports.journal_words import detail, subject
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import (
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
from bwc_review.reports.recordings import RULES
from bwc_review.reports.signatures import Signature, signatures
from bwc_review.reports.tagged import Grid, Text
from bwc_review.reports.witness_code import witness_code
from bwc_review.reports.wording import clock, grouped, hour, long_date, say, short_date, wall, whole, wording

_HEADS = ("head_number", "head_at", "head_author", "head_operation", "head_subjects", "head_result")
_COLUMNS = [12 * mm, 19 * mm, 27 * mm, 40 * mm, WIDTH - 114 * mm, 16 * mm]
_SIGNS = 40  # a printed line of the objects
_WHAT_SIGNS = 28  # a printed line of the operation
_LINES = 40  # printed lines of one row at most: it fits any page


def journal_extract(data: JournalExtract) -> bytes:
    """The extract as a PDF; the entries in the order given."""
    sheet = Sheet(
        title=say("journal.title"),
        service=data.service,
        author=data.made_by,
        qr=witness_code("X", f"{data.made_at.astimezone(data.zone):%Y-%m-%d}", (), data.witness),
        foot=witness_foot(data.witness, data.zone, has_fingerprints=False),
        stamps=stamps(data.service, data.witness is None),
    )
    story: list[Any] = [
        *heading(
            data.service,
            "",
            data.made_at,
            data.zone,
            say("journal.title"),
            say("journal.basis", article=data.articles["journal"]),
        ),
        *_particulars(data),
        *_check(data),
        *_entries(data),
        *signatures(
            [Spacer(WIDTH, 8), Text(markup(say("journal.certified")), style("body"))],
            [Signature(say("journal.signature_by"), data.made_by)],
            data.witness,
        ),
    ]
    return print_paper(sheet, story)


def _particulars(data: JournalExtract) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    made = say(
        "journal.made_at", name=data.made_by, date=long_date(local.date()), hour=hour(local, data.zone)
    )
    return [
        field(say("journal.period"), _period(data)),
        field(say("journal.filter"), "\n".join(data.filters) or say("journal.no_filter")),
        *([] if data.is_of_person else [_count(data)]),
        field(say("journal.made_by"), made),
    ]


def _count(data: JournalExtract) -> Any:
    """How many entries; not told beside a person, whose work is never counted (R18)."""
    shown = say("journal.count_of", shown=whole(len(data.entries)), total=whole(data.total))
    return field(say("journal.count"), shown)


def _period(data: JournalExtract) -> str:
    last = data.last_day or data.made_at.astimezone(data.zone).date()
    if data.first_day is None:
        return f"{say('journal.span_all')}, {say('journal.until', end=short_date(last))}"
    return say("journal.span", start=short_date(data.first_day), end=short_date(last))


def _check(data: JournalExtract) -> list[Any]:
    """The verdict in words, then the signed checkpoint whoever holds the paper can compare."""
    story: list[Any] = [section(say("journal.check")), Text(markup(_verdict(data)), style("warning"))]
    if data.check is not None and data.check.purged:
        story.append(Text(markup(say("journal.check_purged", count=whole(data.check.purged))), style("body")))
    if data.witness is not None:
        at = wall(data.witness.at, data.zone)
        story += [
            Spacer(WIDTH, 4),
            field(
                say("journal.checkpoint" if data.signature else "journal.state"),
                say("journal.checkpoint_at", count=whole(data.witness.count), at=at),
            ),
            field(say("journal.head"), grouped(data.witness.head.hex())),
        ]
    if data.signature:
        story.append(field(say("journal.signature"), data.signature))
    if data.public_key:
        story.append(field(say("journal.public_key"), data.public_key))
    return story


def _verdict(data: JournalExtract) -> str:
    check = data.check
    if check is None:
        return say("journal.check_none")
    if check.ok:
        return say("journal.check_ok", count=whole(check.entries))
    why = say(f"faults.{check.why}") if f"faults.{check.why}" in wording() else check.why
    if check.first_bad is None:
        return say("journal.check_bad_unknown", why=why)
    return say("journal.check_bad", number=whole(check.first_bad), why=why)


def _entries(data: JournalExtract) -> list[Any]:
    title = say("journal.entries")
    if not data.entries:
        return [section(title), Text(markup(say("journal.no_entry")), style("body"))]
    rows: list[list[Any]] = [[Text(markup(say(f"journal.{head}")), style("head")) for head in _HEADS]]
    rules: list[tuple[Any, ...]] = list(RULES)
    for entry in data.entries:
        rows += _rows(entry, data)
        rules.append(("LINEBELOW", (0, len(rows) - 1), (-1, len(rows) - 1), 0.25, colors.black))
    return [*section_over_table(title), Grid(rows, colWidths=_COLUMNS, style=rules, repeatRows=1)]


def _rows(entry: Entry, data: JournalExtract) -> list[list[Any]]:
    """One row, and more below it where the operation or its objects would not fit a page."""
    local = entry.at.astimezone(data.zone)
    what, objects = _portions(_what(entry), _WHAT_SIGNS), _portions(_objects(entry, data.zone), _SIGNS)
    pairs: list[tuple[list[str], list[str]]] = list(zip_longest(what, objects, fillvalue=[]))
    (said, about), *others = pairs
    row = [
        _cell([whole(entry.seq)]),
        _cell([short_date(local.date()), clock(entry.at, data.zone)]),
        _cell(_author(entry, data)),
        _cell(said),
        _cell(about),
        _cell([say(f"results.{entry.result.value}")]),
    ]
    return [row, *(["", "", "", _cell(said), _cell(about), ""] for said, about in others)]


def _portions(lines: list[str], signs: int) -> list[list[str]]:
    """The lines in parts that fit a page, a line longer than that in pieces. signs: of a printed line."""
    most = signs * (_LINES // 2)
    pieces = [line[at : at + most] for line in lines for at in range(0, max(1, len(line)), most)]
    portions: list[list[str]] = [[]]
    printed = 0
    for piece in pieces:
        needs = 1 + len(piece) // signs
        if printed + needs > _LINES and portions[-1]:
            portions.append([])
            printed = 0
        portions[-1].append(piece)
        printed += needs
    return portions


def _author(entry: Entry, data: JournalExtract) -> list[str]:
    if entry.author.id == SYSTEM.id:
        return [say("journal.system")]
    name = data.names.get(entry.author.id, entry.author.id)
    role = f"roles.{entry.author.role}"
    return [name, say(role)] if role in wording() else [name]


def _what(entry: Entry) -> list[str]:
    lines = [say(f"operations.{entry.operation.value}")]
    if entry.reason:
        key = f"reasons.{entry.reason}"
        lines.append(say("journal.reason", reason=say(key) if key in wording() else entry.reason))
    if entry.reference:
        lines.append(say("journal.reference", reference=entry.reference))
    if entry.recipients:
        lines.append(say("journal.recipients", names=", ".join(entry.recipients)))
    return lines


def _objects(entry: Entry, zone: ZoneInfo) -> list[str]:
    """What the entry is about, and its details in words; ids and fingerprints as chained."""
    lines = [subject(one) for one in entry.subjects]
    return lines + [detail(key, value, zone) for key, value in sorted(entry.details.items())]


def _cell(lines: list[str]) -> list[Text]:
    return [Text(markup(line), style("tiny")) for line in lines]
