"""Signs the paper's own font lacks are drawn in others, and right-to-left words stand as they are read."""

from __future__ import annotations

import io
from collections import defaultdict

import pypdfium2 as pdfium
import pytest
from reportlab.pdfbase import ttfonts
from reportlab.platypus import SimpleDocTemplate

from bwc_review.reports.lettering import markup, style
from bwc_review.reports.tagged import TaggedCanvas, Text

HEBREW = [chr(code) for code in range(0x5D0, 0x5EB)]  # each letter once: the place of each is told by its own
ROOM = 120  # points between the margins


def drawn(text: str, times: int = 1) -> list[tuple[str, float, float]]:
    """Each sign on the paper with the places of its left side and its foot, as drawn in a narrow column."""
    file = io.BytesIO()
    margin = (595 - ROOM) / 2 - 6
    paper = SimpleDocTemplate(file, leftMargin=margin, rightMargin=margin)
    paper.build([Text(markup(text), style("body")) for _ in range(times)], canvasmaker=TaggedCanvas)
    found = []
    with pdfium.PdfDocument(file.getvalue()) as document:
        for page in document:
            words = page.get_textpage()
            for place, sign in enumerate(words.get_text_range()):
                left, foot, *_ = words.get_charbox(place)
                found.append((sign, left, foot))
    return found


@pytest.mark.parametrize("before", ["", "Il a dit : ", "Vu le 12, "])
def test_letters_from_right_to_left_run_so_in_each_line_and_lines_from_top_to_bottom(before: str) -> None:
    words = " ".join("".join(HEBREW[place : place + 3]) for place in range(0, len(HEBREW), 3))
    place = {sign: (left, foot) for sign, left, foot in drawn(before + words)}
    lines: dict[int, list[float]] = defaultdict(list)
    for sign in HEBREW:
        left, _ = place[sign]
        lines[_line_of(sign, place)].append(left)
    assert len(lines) > 1
    assert list(lines) == sorted(lines)
    for lefts in lines.values():
        assert lefts == sorted(lefts, reverse=True)


def _line_of(sign: str, place: dict[str, tuple[float, float]]) -> int:
    top = max(foot for _, foot in place.values())
    return int((top - place[sign][1]) // style("body").leading)


def test_a_number_between_two_words_keeps_its_own_order_and_stands_between_them() -> None:
    place = {sign: left for sign, left, _ in drawn("vu אב 17 גד (28) הו")}
    order = [place[sign] for sign in "אב71גד82הוv"]
    assert order == sorted(order, reverse=True)


def test_arabic_letters_are_joined_and_nothing_of_them_is_lost() -> None:
    said = markup("né à محمد le 3")
    assert "محمد" not in said, "joined"
    assert "\N{REPLACEMENT CHARACTER}" not in said
    assert [sign for sign, *_ in drawn("né à محمد le 3")].count("م") == 2


def test_emoji_are_drawn_and_read_back_as_what_they_are() -> None:
    said = "".join(sign for sign, *_ in drawn("vu à l’aube une 🚓 rouge, ☎ d’une Փ, né אב"))
    assert {"🚓", "☎", "Փ", "א"} <= set(said)
    assert "vu à l’aube une" in said
    assert markup("❤\N{VARIATION SELECTOR-16}") == '<font name="NotoEmoji">❤</font>'


def test_other_documents_of_the_process_are_left_as_they_are() -> None:
    real = ttfonts.makeToUnicodeCMap
    assert markup("🚓 Ა Փ א م ⚐")
    assert ttfonts.makeToUnicodeCMap is real
    assert real.__module__ == ttfonts.__name__


def test_what_no_font_has_still_leaves_a_visible_sign() -> None:
    assert markup("王 <b>") == "\N{REPLACEMENT CHARACTER} &lt;b&gt;"
