"""Says why files are one recording, what is missing between them, and what lies before the button."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.belonging import JoinedBy, PressedBy
from bwc_review.domain.prerecord import Lead
from bwc_review.domain.recording import Seam
from bwc_review.ui import language

translate = QCoreApplication.translate


def joined_words(by: JoinedBy) -> str:
    """Why a file is one recording with the one before it."""
    return {
        JoinedBy.CONTAINER: translate("Recordings", "the dock put them together"),
        JoinedBy.SERIES: translate("Recordings", "the camera counts them in their names"),
        JoinedBy.TIMES: translate("Recordings", "their times follow each other"),
        JoinedBy.NUMBERS: translate("Recordings", "their numbers and their times follow each other"),
        JoinedBy.PERSON: translate("Recordings", "joined by a person"),
    }[by]


def joined_sentence(reasons: Iterable[JoinedBy]) -> str:
    """Why the files of a recording are one; "" where nothing is known of it."""
    words = "; ".join(joined_words(by) for by in dict.fromkeys(reasons))
    return translate("Recordings", "One recording: {reasons}.").format(reasons=words) if words else ""


def apart_sentence() -> str:
    """That a person split it from what lies before."""
    return translate("Recordings", "Split from the recording before it by a person.")


def lead_words(by: PressedBy) -> str:
    """That a picture was recorded before the button was pressed, short."""
    if by is PressedBy.SETTING:
        return translate("Recordings", "before the button, as the camera is set")
    return translate("Recordings", "before the button")


def lead_sentence(lead: Lead) -> str:
    """How much of a file was recorded before the button was pressed, and what tells it."""
    length = language.wait(max(1, round(lead.seconds)))
    if lead.by is PressedBy.SETTING:
        words = translate(
            "Recordings", "Pre-recording: {length} before the button, as the camera is set; not measured."
        )
    else:
        words = translate("Recordings", "Pre-recording: {length} before the button, noted by the camera.")
    return words.format(length=length)


def seam_sentence(seam: Seam) -> str:
    """« Trou de 12 s entre 14:02:10 et 14:02:22 »."""
    start, end = (language.hour_exact(edge) for edge in (seam.start, seam.end))
    return break_sentence(abs(seam.seconds), start, end, is_gap=seam.is_gap)


def break_sentence(seconds: float, start: str, end: str, *, is_gap: bool) -> str:
    """What lies between two files, from an hour to an hour."""
    length = language.wait(max(1, round(seconds)))
    if is_gap:
        words = translate("Recordings", "Gap of {length} between {start} and {end}: nothing recorded")
    else:
        words = translate("Recordings", "Overlap of {length} between {start} and {end}: recorded twice")
    return words.format(length=length, start=start, end=end)
