"""Sets signs that the paper's own font lacks in a font that has them, and right-to-left words in their order.

Letters of Arabic are joined before lines are broken, words are turned round afterwards, line by line: only
then is it known which of them stand together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_RTL = ("NotoSansArabic", "NotoSansHebrew")
_FONTS = (*_RTL, "NotoEmoji", "NotoSansSymbols", "NotoSansArmenian", "NotoSansGeorgian")
_BACKWARDS = {"R", "AL"}  # bidirectional classes of letters
_PRESENTATION = "\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"  # how to draw the sign before: no sign
_JOINING = ArabicReshaper({"delete_harakat": False, "delete_tatweel": False})


@cache
def _signs(font: str) -> frozenset[int]:
    """The signs a font can draw; registers it the first time one is asked for."""
    if font not in pdfmetrics.getRegisteredFontNames():
        file = files("manimgx_fonts") / f"{font}[wght].ttf"
        pdfmetrics.registerFont(_Spelled(font, str(file)))
    return frozenset(pdfmetrics.getFont(font).face.charToGlyph)


class _Spelled(TTFont):  # type: ignore[misc]
    """A font whose signs beyond U+FFFF, too, are told to who copies or hears them.

    PDF names a sign in UTF-16; ReportLab writes its number, which readers cut short there.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        others = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - others:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = re.sub("<([0-9A-F]{5,6})>", _in_utf_16, stream.content)


def _in_utf_16(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


def runs(text: str, is_known: Callable[[str], bool]) -> list[tuple[str, str]]:
    """The text in runs, each with the font it is set in: "" for the paper's own, also where no font helps.

    is_known: whether the paper's own font draws a sign. Arabic letters come joined.
    """
    bare = "".join(sign for sign in text if sign not in _PRESENTATION)
    if all(map(is_known, bare)):
        return [("", bare)]
    joined = _JOINING.reshape(bare)
    fonts = ["" if is_known(sign) else _font_of(sign) for sign in joined]
    _hold_together(joined, fonts)
    pairs = zip(fonts, joined, strict=True)
    return [(font, "".join(sign for _, sign in some)) for font, some in groupby(pairs, lambda one: one[0])]


def turn_round(lines: list[Any], font: str) -> None:
    """Put the right-to-left words of a paragraph's broken lines in the order in which they are seen.

    lines, font: of ReportLab's broken paragraph; to be called once, as it is drawn.
    """
    for place, line in enumerate(lines):
        if not isinstance(line, tuple):
            _turn_parts(line.words)
        elif font in _RTL:
            lines[place] = (line[0], _seen(" ".join(line[1])).split(" "))


def _turn_parts(parts: list[Any]) -> None:
    """Parts of one line, each in one font: those between two right-to-left ones go round with them."""
    for first, last in _backward_spans(parts):
        span = parts[first : last + 1]
        before, after = _blanks(span[0].text)[0], _blanks(span[-1].text)[1]
        span[0].text = span[0].text.lstrip(" ")
        span[-1].text = span[-1].text.rstrip(" ")
        for part in span:
            part.text = _seen(part.text)
        span.reverse()
        span[0].text = before + span[0].text
        span[-1].text += after
        parts[first : last + 1] = span


def _backward_spans(parts: list[Any]) -> list[tuple[int, int]]:
    """From which to which part right-to-left ones stand, with no other letters in between."""
    found: list[tuple[int, int]] = []
    is_open = False
    for place, part in enumerate(parts):
        if part.fontName in _RTL:
            found.append((found.pop()[0] if is_open else place, place))
            is_open = True
        elif any(unicodedata.bidirectional(sign) == "L" for sign in part.text):
            is_open = False
    return found


def _font_of(sign: str) -> str:
    return next((font for font in _FONTS if ord(sign) in _signs(font)), "")


def _hold_together(text: str, fonts: list[str]) -> None:
    """What stands between right-to-left letters belongs to them, where their font has it."""
    last = -1  # where the last such letter stands
    for place, sign in enumerate(text):
        if unicodedata.bidirectional(sign) == "L" or sign == "\n":
            last = -1
        elif unicodedata.bidirectional(sign) in _BACKWARDS and fonts[place] in _RTL:
            between = range(last + 1, place)
            is_one = last >= 0 and fonts[last] == fonts[place]
            if is_one and all(ord(text[each]) in _signs(fonts[place]) for each in between):
                for each in between:
                    fonts[each] = fonts[place]
            last = place


def _blanks(text: str) -> tuple[str, str]:
    """The blanks before and after."""
    return text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]


def _seen(text: str) -> str:
    """In the order of sight; what was before is now behind, blanks too."""
    before, after = _blanks(text)
    inside = text.strip(" ")
    return f"{after}{get_display(inside, base_dir='R')}{before}" if inside else text
