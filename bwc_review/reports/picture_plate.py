"""The planche photographique: each still with its exact times, frame and fingerprint."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image as Pixels
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Spacer

from bwc_review.reports.data import InterventionReport, Pictured
from bwc_review.reports.fitting import Fitting
from bwc_review.reports.lettering import markup, style
from bwc_review.reports.paper import WIDTH, section
from bwc_review.reports.recordings import number_of
from bwc_review.reports.tagged import Text
from bwc_review.reports.wording import say, shortened, wall

_WIDEST = 152 * mm
_TALLEST = 82 * mm  # two to a page with their captions
_LESS = (1, 0.95, 0.9, 0.85, 0.8)  # of that, where the page has room for no more
_DOTS = 1800  # across the wider side: 300 to the inch at the printed size
_DRAFT_DOTS = 900  # of a draft, which is drawn anew while somebody types
_QUALITY = 92


class Picture(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """One picture in a thin frame, with words for those who cannot see it. jpeg: bytes; sizes in points."""

    def __init__(self, jpeg: bytes, width: float, height: float, alt: str) -> None:
        super().__init__()
        self.jpeg = jpeg
        self.width = width
        self.height = height
        self.alt = alt
        self.hAlign = "LEFT"

    def scaled(self, by: float) -> Picture:
        """The same dots in a smaller size."""
        return Picture(self.jpeg, self.width * by, self.height * by, self.alt)

    def draw(self) -> None:
        """Draw the picture as one figure."""
        with self.canv.content("Figure", self.alt):
            self.canv.drawImage(ImageReader(io.BytesIO(self.jpeg)), 0, 0, self.width, self.height)
        with self.canv.artifact():
            self.canv.setLineWidth(0.4)
            self.canv.rect(0, 0, self.width, self.height)


def picture_plate(stills: Sequence[Pictured], data: InterventionReport) -> list[Any]:
    """Nothing without stills; else the heading, a note on what a print is, and the pictures."""
    if not stills:
        return []
    blocks = [_block(number, pictured, data) for number, pictured in enumerate(stills, 1)]
    opening = [
        section(say("intervention.plate")),
        Text(f"<i>{markup(say('intervention.plate_note'))}</i>", style("small")),
        Spacer(WIDTH, 4),
    ]
    return [_fitting(opening + blocks[0]), *map(_fitting, blocks[1:])]


def _fitting(block: list[Any]) -> Fitting:
    """A picture with its heading and caption, smaller rather than alone on the next page."""
    return Fitting(
        [[part.scaled(by) if isinstance(part, Picture) else part for part in block] for by in _LESS]
    )


def _block(number: int, pictured: Pictured, data: InterventionReport) -> list[Any]:
    still = pictured.still
    corrected = wall(still.corrected_time, data.zone, milliseconds=True)
    alt = say("intervention.still_alt", number=number, frame=still.frame, time=corrected)
    found = number_of(still.clip, data)
    where = (
        say("intervention.still_of", number=found[0], label=found[1])
        if found
        else say("intervention.still_of_unknown", id=still.clip)
    )
    camera = say("intervention.still_camera_time", time=wall(still.camera_time, data.zone, milliseconds=True))
    frame = say(
        "intervention.still_frame", frame=still.frame, pts=still.pts, width=still.width, height=still.height
    )
    head = say("intervention.still", number=number)
    if pictured.caption:
        head = f"{head} – {shortened(pictured.caption)}"
    return [
        _picture(pictured.png, alt, _DRAFT_DOTS if data.witness is None else _DOTS),
        Spacer(WIDTH, 3),
        Text(f"<b>{markup(head)}</b>", style("small")),
        Text(
            markup(f"{camera} – {say('intervention.still_corrected_time', time=corrected)}"), style("small")
        ),
        Text(markup(f"{where} – {frame}"), style("small")),
        Text(markup(say("intervention.still_fingerprint", sha256=still.sha256)), style("tiny")),
        Spacer(WIDTH, 9),
    ]


def _picture(png: bytes, alt: str, dots: int) -> Picture:
    """The print of a frame: as large as two to a page allow, in as many dots as a printer shows."""
    with Pixels.open(io.BytesIO(png)) as source:
        pixels = source.convert("RGB")
    pixels.thumbnail((dots, dots), reducing_gap=1.0 if dots < _DOTS else 3.0)
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    scale = min(_WIDEST / pixels.width, _TALLEST / pixels.height)
    return Picture(out.getvalue(), pixels.width * scale, pixels.height * scale, alt)
