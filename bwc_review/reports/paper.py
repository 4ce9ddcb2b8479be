"""The A4 sheet all documents share: timbre, fields, running head, page x/y and the QR at the foot."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from reportlab.graphics.barcode.qr import QrCode
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, PageTemplate

from bwc_review.domain.service import Service
from bwc_review.reports.data import Witness
from bwc_review.reports.lettering import BOLD, FONT, glyphs, markup, plain, style
from bwc_review.reports.tagged import Grid, Rule, TaggedCanvas, Text
from bwc_review.reports.unprintable import note_on_signs
from bwc_review.reports.wording import composed, grouped, long_date, of, order_number, say, wall, whole

MARGIN = 20 * mm
WIDTH = A4[0] - 2 * MARGIN
TOP = 16 * mm
FOOT = 35 * mm
LOW_FOOT = 17 * mm  # of a sheet that carries no witness
QR_SIZE = 22 * mm
LOW_ROWS = 36 * mm  # of a heading over a table whose rows are a line or two
HEADER = 8 * mm  # room of the running head from page 2 on


@dataclass(frozen=True, slots=True)
class Sheet:
    """What surrounds the text. qr "" prints none; foot: lines beside it; stamps: words printed on every page.

    A draft leaves the QR's room empty, so that it breaks into pages like the document it becomes.
    """

    title: str  # "Rapport d'intervention n° 0042/2026"
    service: Service
    author: str
    qr: str = ""
    foot: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    has_witness: bool = True

    @property
    def foot_height(self) -> float:
        """Room kept at the bottom, in points."""
        return float(FOOT if self.has_witness else LOW_FOOT)


def prose(text: str, name: str = "body") -> list[Text]:
    """One paragraph for each line that says something."""
    return [Text(markup(line), style(name)) for line in composed(text).split("\n") if line.strip()]


def to_complete() -> str:
    """The markup of a field left open: said in words, with room to write by hand."""
    return f"<i>{say('frame.to_complete')}</i> {say('frame.dots')}"


def field(label: str, value: str, name: str = "field") -> Text:
    """Label at the left, value beside it over as many lines and pages as it needs; empty: to complete."""
    said = markup(value.strip()) or to_complete()
    return Text(said, style(name), bulletText=labelled(label))


def labelled(label: str) -> str:
    """A label with its colon, so that text read aloud or copied keeps the two apart."""
    return f"{plain(label)}\N{NO-BREAK SPACE}:" if label else ""


def open_lines() -> list[Text]:
    """A longer field left open: room for a few lines by hand."""
    return [
        Text(to_complete(), style("body")),
        *(Text(say("frame.dots_wide"), style("body")) for _ in range(2)),
    ]


def section(text: str, style_name: str = "section") -> Text:
    """A heading of the second level, kept with what follows."""
    return Text(markup(text), style(style_name))


def section_over_table(text: str, room: float = 62 * mm) -> list[Any]:
    """A heading over a table: kept with its first rows, not with the whole of it.

    room: that the heading and they take, in points; less for rows of a line or two.
    """
    return [CondPageBreak(room), section(text, "section_table")]


def heading(
    service: Service, number: str, made_at: datetime, zone: ZoneInfo, title: str, subtitle: str
) -> list[Any]:
    """What every paper begins with: timbre, its title in capitals, and on what it rests."""
    return [
        timbre(service, number, made_at, zone),
        Rule(),
        Text(markup(title.upper()), style("title")),
        Text(markup(subtitle), style("subtitle")),
        Rule(),
    ]


def timbre(service: Service, number: str, made_at: datetime, zone: ZoneInfo) -> Grid:
    """Who writes at the top left, place and date at the top right."""
    lines = [say("frame.republic")]
    if service.department:
        lines.append(say("frame.department", name=service.department))
    lines.append(say("frame.town", of_town=of(service.commune)))
    lines.append(service.service_name.upper())
    if number:
        lines.append(say("frame.number", number=order_number(number)))
    date_line = say("frame.dated", town=service.commune, date=long_date(made_at.astimezone(zone).date()))
    contact = [line for line in (service.address, service.telephone) if line]
    return Grid(
        [
            [
                [Text(markup(line), style("timbre")) for line in lines]
                + [Text(markup(line), style("small")) for line in contact],
                [Text(markup(date_line), style("date"))],
            ]
        ],
        colWidths=[WIDTH * 0.58, WIDTH * 0.42],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ],
        spaceAfter=10,
    )


def witness_foot(
    witness: Witness | None, zone: ZoneInfo, *, has_fingerprints: bool = True
) -> tuple[str, ...]:
    """The lines beside the QR: how long the journal is, where it ends, and what the QR carries."""
    if witness is None:
        return (say("frame.witness_draft"),)
    return (
        say("frame.witness", count=whole(witness.count), at=wall(witness.at, zone)),
        say("frame.witness_head", head=grouped(witness.head.hex(), 8)),
        say("frame.witness_qr" if has_fingerprints else "frame.witness_qr_head"),
    )


def stamps(service: Service, is_draft: bool) -> tuple[str, ...]:
    """The words that tell a sheet apart from a valid one."""
    return ((say("frame.draft"),) if is_draft else ()) + (
        (say("frame.demonstration"),) if service.is_demonstration else ()
    )


class _PaperCanvas(TaggedCanvas):
    """Fills in the number of pages when it is known."""

    def save(self) -> None:
        """Write « y » of « page x / y », then the file."""
        self.beginForm("page-total", 0, -3, 40, 12)
        self.setFont(FONT, 8)
        self.drawString(0, 0, str(len(self._doc.Pages.pages)))
        self.endForm()
        super().save()


def print_paper(sheet: Sheet, story: Sequence[Any]) -> bytes:
    """Lay the story out on as many pages as it needs and return the PDF; what cannot be printed is said."""
    glyphs()
    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=plain(sheet.title),
        author=plain(sheet.author),
        subject=plain(f"{sheet.service.service_name} – {sheet.service.commune}"),
        creator="BWC Review",
        producer="BWC Review",
        lang="fr-FR",
        initialFontName=FONT,
        displayDocTitle=1,
        allowSplitting=1,
    )
    height = A4[1] - TOP - sheet.foot_height
    first = Frame(MARGIN, sheet.foot_height, WIDTH, height, 0, 0, 0, 0, id="first")
    later = Frame(MARGIN, sheet.foot_height, WIDTH, height - HEADER, 0, 0, 0, 0, id="later")
    document.addPageTemplates(
        [
            PageTemplate(
                "first", [first], onPage=partial(_furnish, sheet, False), autoNextPageTemplate="later"
            ),
            PageTemplate("later", [later], onPage=partial(_furnish, sheet, True)),
        ]
    )
    document.build([*story, *note_on_signs(story)], canvasmaker=_PaperCanvas)
    return out.getvalue()


def _furnish(sheet: Sheet, has_head: bool, canvas: Any, _document: Any) -> None:
    """Running head, foot, page number and QR of one page: artifacts, not content."""
    with canvas.artifact():
        canvas.saveState()
        canvas.setLineWidth(0.5)
        if has_head:
            y = A4[1] - TOP
            canvas.setFont(FONT, 8)
            title = plain(sheet.title)
            room = WIDTH - stringWidth(title, FONT, 8) - 6 * mm
            canvas.drawString(MARGIN, y, _cut(_service_words(sheet.service), room))
            canvas.drawRightString(A4[0] - MARGIN, y, title)
            canvas.line(MARGIN, y - 3, A4[0] - MARGIN, y - 3)
        if sheet.stamps:
            canvas.setFont(BOLD, 9)
            canvas.drawCentredString(A4[0] / 2, A4[1] - 9 * mm, plain(" · ".join(sheet.stamps)))
        _draw_foot(canvas, sheet)
        canvas.restoreState()


def _service_words(service: Service) -> str:
    return plain(f"{service.service_name} {of(service.commune)}")


def _cut(line: str, room: float) -> str:
    """The beginning of a line of the running head that leaves the rest its place. room: in points."""
    whole_line = line
    while line and stringWidth(line, FONT, 8) > room:
        line = line[:-1]
    return line if line == whole_line else f"{line[:-1].rstrip()}\N{HORIZONTAL ELLIPSIS}"


def _draw_foot(canvas: Any, sheet: Sheet) -> None:
    top = sheet.foot_height - 4 * mm
    canvas.line(MARGIN, top, A4[0] - MARGIN, top)
    left = MARGIN
    if sheet.qr:
        if not canvas.hasForm("witness"):
            canvas.beginForm("witness", 0, 0, QR_SIZE, QR_SIZE)
            QrCode(sheet.qr, width=QR_SIZE, height=QR_SIZE, qrBorder=2, qrLevel="M").drawOn(canvas, 0, 0)
            canvas.endForm()
        canvas.saveState()
        canvas.transform(1, 0, 0, 1, left - 1 * mm, top - QR_SIZE - 0.5 * mm)
        canvas.doForm("witness")
        canvas.restoreState()
        left += QR_SIZE + 2 * mm
    canvas.setFont(BOLD, 8)
    canvas.drawString(left, top - 11, plain(sheet.title))
    canvas.setFont(FONT, 7)
    for number, line in enumerate(sheet.foot):
        canvas.drawString(left, top - 22 - 9.5 * number, plain(line))
    said = say("frame.page", page=canvas.getPageNumber())
    canvas.setFont(FONT, 8)
    right = A4[0] - MARGIN - 4 * mm
    canvas.drawRightString(right, top - 11, said)
    canvas.saveState()
    canvas.transform(1, 0, 0, 1, right, top - 11)
    canvas.doForm("page-total")
    canvas.restoreState()
