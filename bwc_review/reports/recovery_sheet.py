"""Lays out the recovery sheet: the one paper on which the key of last resort exists."""

from __future__ import annotations

from typing import Any

from reportlab.graphics.barcode.qr import QrCode
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from bwc_review.reports.data import RecoverySheet
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import WIDTH, Sheet, print_paper, section, stamps, timbre
from bwc_review.reports.signatures import Signature, signatures
from bwc_review.reports.tagged import Grid, Rule, Text
from bwc_review.reports.wording import grouped, say

_CODE_SIZE = 38 * mm


class _KeyCode(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """The identity as a QR, read back with any telephone kept off the network."""

    def __init__(self, value: str) -> None:
        super().__init__()
        self.value = value
        self.width = self.height = _CODE_SIZE

    def draw(self) -> None:
        """Draw the code as one figure."""
        with self.canv.content("Figure", say("recovery.key")):
            code = QrCode(self.value, width=_CODE_SIZE, height=_CODE_SIZE, qrBorder=2, qrLevel="Q")
            code.drawOn(self.canv, 0, 0)


def recovery_sheet(data: RecoverySheet) -> bytes:
    """One page: the key in groups and as QR, what it opens, how to use it without this program."""
    sheet = Sheet(
        title=f"{say('recovery.title')} – {data.service.commune}",
        service=data.service,
        author=data.service.service_name,
        foot=(say("recovery.lost"),),
        stamps=stamps(data.service, is_draft=False),
        has_witness=False,
    )
    story: list[Any] = [
        timbre(data.service, "", data.made_at, data.zone),
        Text(markup(say("recovery.title").upper()), style("title")),
        Text(markup(say("recovery.subtitle", town=data.service.commune)), style("subtitle")),
        Rule(),
        Text(markup(say("recovery.keep")), style("warning")),
        section(say("recovery.key")),
        _key(data),
        Spacer(WIDTH, 3),
        Text(markup(f"{say('recovery.public')} {data.recipient}"), style("tiny")),
        Spacer(WIDTH, 8),
        _side_by_side(),
        *_instructions(),
        *_handing_over(data),
    ]
    return print_paper(sheet, story)


def key_groups(identity: str) -> str:
    """The key as printed: its fixed beginning, then groups of four signs to copy and to read out."""
    prefix, one, rest = identity.upper().rpartition("1")
    return f"{prefix}{one} {grouped(rest)}".strip()


def _key(data: RecoverySheet) -> Grid:
    text = [
        Text(markup(key_groups(data.identity)), style("code")),
        Spacer(WIDTH, 4),
        Text(markup(say("recovery.key_note")), style("small")),
    ]
    return Grid(
        [[text, _KeyCode(data.identity.upper())]],
        colWidths=[WIDTH - _CODE_SIZE - 4 * mm, _CODE_SIZE + 4 * mm],
        style=[
            ("BOX", (0, 0), (-1, -1), 1, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (1, 0), (1, 0), "CENTER"),
            ("LEFTPADDING", (0, 0), (0, 0), 8),
            ("LEFTPADDING", (1, 0), (1, 0), 2),
            ("RIGHTPADDING", (1, 0), (1, 0), 2),
        ],
    )


def _side_by_side() -> Grid:
    """What the key opens, and when to use it, in two columns: the sheet is one page."""
    return Grid(
        [[_listed("what", ("what_1", "what_2", "what_3")), _listed("when", ("when_1", "when_2"))]],
        colWidths=[WIDTH * 0.58, WIDTH * 0.42],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, 0), 0),
            ("RIGHTPADDING", (1, 0), (1, 0), 0),
        ],
    )


def _listed(head: str, keys: tuple[str, ...]) -> list[Text]:
    lines = [Text(markup(say(f"recovery.{key}")), style("small_step"), bulletText="–") for key in keys]
    return [section(say(f"recovery.{head}")), *lines]


def _instructions() -> list[Any]:
    story: list[Any] = [section(say("recovery.how"))]
    for number, key in enumerate(("how_1", "how_2", "how_3", "how_4", "how_5", "how_6"), 1):
        step: list[Any] = [Text(markup(say(f"recovery.{key}")), style("small_step"), bulletText=f"{number}.")]
        if key in {"how_3", "how_5"}:
            step.append(Text(markup(say(f"recovery.{key}_command")), style("command")))
        story.append(KeepTogether(step))
    return story


def _handing_over(data: RecoverySheet) -> list[Any]:
    opening = [
        section(say("recovery.handed")),
        Text(markup(say("recovery.handed_line")), style("body")),
        Text(markup(say("recovery.handed_place")), style("body")),
        Spacer(WIDTH, 4),
    ]
    signers = [
        Signature(say("recovery.signature")),
        Signature(say("recovery.signature_mayor"), data.service.mayor_name),
    ]
    return signatures(opening, signers, room=20 * mm)
