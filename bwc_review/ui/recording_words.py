"""Says recordings in a few words, why files are one, what is missing between them and before the button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.belonging import JoinedBy, PressedBy
from bwc_review.domain.clip import Clip
from bwc_review.domain.moments import later
from bwc_review.domain.prerecord import Lead
from bwc_review.domain.recording import Seam
from bwc_review.ui import language
from bwc_review.ui.words import camera_words

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


def clip_words(clip: Clip) -> str:
    """A clip in a few words, by the station's clock: "12/11/2026 14:02 · CAM-02"."""
    return f"{language.moment(clip.corrected_at)} · {camera_words(clip.camera_label)}"


def clips_words(clips: Sequence[Clip]) -> str:
    """Clips together: "12/11/2026 14:02 – 14:40 · CAM-01, CAM-02"; one alone as ``clip_words`` says.

    So are those that end within the minute in which they began.
    """
    if len(clips) == 1:
        return clip_words(clips[0])
    start = language.local(min(clip.corrected_at for clip in clips))
    end = language.local(max(later(clip.corrected_at, clip.duration_s) for clip in clips))
    is_same_day = end.date() == start.date()
    until = language.hour(end) if is_same_day else f"{language.day(end.date())} {language.hour(end)}"
    cameras = ", ".join(sorted({camera_words(clip.camera_label) for clip in clips}))
    if is_same_day and until == language.hour(start):
        return f"{language.day(start.date())} {until} · {cameras}"
    return f"{language.day(start.date())} {language.hour(start)} – {until} · {cameras}"
