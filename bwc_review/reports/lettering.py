"""The letters of the paper: fonts embedded from the font package, styles by name, text made safe to print."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any
from xml.sax.saxutils import escape

import font_roboto
from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from bwc_review.reports.scripts import runs
from bwc_review.reports.wording import composed

FONT = "Roboto"
BOLD = "Roboto-Bold"
_FILES = {
    FONT: "Roboto",
    BOLD: "RobotoBold",
    "Roboto-Italic": "RobotoItalic",
    "Roboto-BoldItalic": "RobotoBoldItalic",
}
_INSTEAD = {
    "→": ">",
    "←": "<",
    "☐": "[ ]",
    "☑": "[x]",
    "✓": "x",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LINE SEPARATOR}": "\n",
}
_COMMON: dict[str, Any] = {
    "fontName": FONT,
    "bulletFontName": FONT,
    "fontSize": 9.5,
    "leading": 13,
    "allowWidows": 0,
    "allowOrphans": 0,
    "splitLongWords": 1,
    "embeddedHyphenation": 1,  # a long name breaks at its own hyphens first
    "role": "P",
}
_SPECIAL: dict[str, dict[str, Any]] = {
    "body": {"spaceAfter": 4},
    "small": {"fontSize": 8, "leading": 10.5},
    "tiny": {"fontSize": 7, "leading": 9},
    "tiny_head": {"fontName": BOLD, "fontSize": 7, "leading": 9},
    "cell": {"fontSize": 8.5, "leading": 11},
    "head": {"fontName": BOLD, "fontSize": 8, "leading": 10},
    "timbre": {"fontName": BOLD, "fontSize": 10, "leading": 14},
    "date": {"alignment": TA_RIGHT, "leading": 14},
    "title": {"fontName": BOLD, "fontSize": 16, "leading": 20, "alignment": TA_CENTER, "role": "H1"},
    "subtitle": {
        "alignment": TA_CENTER,
        "fontSize": 10,
        "leading": 14,
        "spaceBefore": 3,
        "spaceAfter": 6,
    },
    "section": {
        "fontName": BOLD,
        "fontSize": 11,
        "leading": 14,
        "spaceBefore": 11,
        "spaceAfter": 5,
        "keepWithNext": 1,
        "role": "H2",
    },
    "section_table": {
        "fontName": BOLD,
        "fontSize": 11,
        "leading": 14,
        "spaceBefore": 11,
        "spaceAfter": 5,
        "role": "H2",
    },
    "subsection": {
        "fontName": BOLD,
        "fontSize": 9.5,
        "spaceBefore": 6,
        "spaceAfter": 4,
        "keepWithNext": 1,
        "role": "H3",
    },
    "field": {"leftIndent": 44 * mm, "bulletFontName": BOLD, "bulletFontSize": 9.5, "spaceAfter": 3},
    "fact": {"leftIndent": 20 * mm, "bulletFontName": BOLD, "bulletFontSize": 9.5, "spaceAfter": 5},
    "step": {"leftIndent": 8 * mm, "bulletFontName": BOLD, "bulletFontSize": 9.5, "spaceAfter": 3},
    "small_step": {
        "fontSize": 8.5,
        "leading": 11.5,
        "leftIndent": 6 * mm,
        "bulletFontName": BOLD,
        "bulletFontSize": 8.5,
        "spaceAfter": 2,
    },
    "code": {"fontName": BOLD, "fontSize": 13, "leading": 19, "spaceBefore": 2},
    "command": {"fontName": BOLD, "fontSize": 9, "leading": 12, "leftIndent": 8 * mm, "spaceAfter": 4},
    "warning": {"fontName": BOLD, "fontSize": 10.5, "leading": 14},
}
_registering = Lock()


@cache
def glyphs() -> frozenset[int]:
    """The characters the paper font can draw; registers the fonts the first time."""
    with _registering:
        rl_config.useA85 = 0  # binary streams: a third smaller, and pictures go in 20 times faster
        for name, key in _FILES.items():
            pdfmetrics.registerFont(TTFont(name, font_roboto.font_files[key]))
        pdfmetrics.registerFontFamily(
            FONT, normal=FONT, bold=BOLD, italic="Roboto-Italic", boldItalic="Roboto-BoldItalic"
        )
    return frozenset(pdfmetrics.getFont(FONT).face.charToGlyph)


def plain(text: str) -> str:
    """The text with every sign the font lacks replaced by a visible one: nothing vanishes unseen."""
    return "".join(
        sign if _is_known(sign) else _INSTEAD.get(sign, "\N{REPLACEMENT CHARACTER}")
        for sign in composed(text)
    )


def markup(text: str) -> str:
    """Untrusted text as ReportLab markup: escaped, line ends kept, each sign in a font that has it.

    To be drawn by ``Text``, which puts right-to-left words in their order.
    """
    said = "".join(_INSTEAD.get(sign, sign) for sign in composed(text))
    return "".join(
        f'<font name="{font}">{escape(some)}</font>' if font else escape(plain(some))
        for font, some in runs(said, _is_known)
    ).replace("\n", "<br/>")


def _is_known(sign: str) -> bool:
    return sign == "\n" or ord(sign) in glyphs()


@cache
def style(name: str) -> ParagraphStyle:
    """One of the paper's styles; ``role`` is the element a screen reader hears."""
    glyphs()
    return ParagraphStyle(name, **{**_COMMON, **_SPECIAL[name]})
