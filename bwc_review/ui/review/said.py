"""The words of the review: hours, frames, overlays, faults."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip
from bwc_review.domain.errors import StationError
from bwc_review.domain.mark import Mark, MarkKind
from bwc_review.domain.moments import later
from bwc_review.domain.prerecord import lead_of
from bwc_review.domain.timecode import camera_and_corrected
from bwc_review.player.engine import StoppedEarly
from bwc_review.ui import language
from bwc_review.ui.error_text import said
from bwc_review.ui.recording_words import lead_words
from bwc_review.ui.review.mark_steps import Step
from bwc_review.ui.review.marks_panel import MarkLine
from bwc_review.ui.review.needs import Aligned, Visit
from bwc_review.ui.words import camera_title, camera_words, reason_words, short_id

translate = QCoreApplication.translate


def watermark(visit: Visit) -> str:
    """Who looks and why, and that copying is forbidden: written over every picture."""
    return translate("Review", "viewing only — copying forbidden · {name} · {reason}").format(
        name=visit.viewer, reason=reason_words(visit.reason.reason)
    )


def short_watermark(visit: Visit) -> str:
    """The same on a small picture inside a large one, which carries all of it: on one line."""
    return translate("Review", "copying forbidden · {name}").format(name=visit.viewer)


def clocks(clip: Clip, offset_s: float) -> tuple[str, str]:
    """Day and hour by the camera's clock, and the corrected hour where it differs."""
    camera, corrected = camera_and_corrected(clip, offset_s)
    shown = f"{language.day(language.local(camera).date())} {language.hour_fine(camera)}"
    if not clip.clock_offset_s:
        return shown, ""
    return shown, translate("Review", "corrected {hour} ({offset})").format(
        hour=language.hour_fine(corrected), offset=language.offset(clip.clock_offset_s)
    )


def aligned_words(aligned: Aligned) -> tuple[str, str]:
    """By how much a camera is moved, short; and in full, with how that was found. Nothing where the clocks
    stand as they are.
    """
    offset = language.exact_offset(aligned.offset_s)
    match aligned.method:
        case AlignMethod.SOUND:
            percent = round((aligned.confidence or 0.0) * 100)
            full = translate("Review", "aligned by sound {offset} ({percent} %)")
            return offset, full.format(offset=offset, percent=percent)
        case AlignMethod.HAND:
            return offset, translate("Review", "aligned by hand {offset}").format(offset=offset)
        case AlignMethod.CLOCK:
            return "", ""


def frame_words(frame: int) -> str:
    """The frame's number, counted from 0 as in the report."""
    return translate("Review", "frame {number}").format(number=language.number(frame))


def detail_words(clip: Clip, frame: int, offset_s: float, *, has_picture: bool) -> str:
    """What stands beside the hour: the frame, and the camera's own clock where it differs."""
    parts = [frame_words(frame)] if has_picture else [translate("Review", "sound only")]
    if has_picture and not clip.seen.has_audio:
        parts.append(translate("Review", "no sound"))
    if clip.clock_offset_s:
        camera, _ = camera_and_corrected(clip, offset_s)
        parts.append(
            translate("Review", "camera clock {hour} ({offset})").format(
                hour=language.hour_fine(camera), offset=language.offset(clip.clock_offset_s)
            )
        )
    lead = lead_of(clip)
    if lead is not None and offset_s < lead.seconds:
        parts.append(lead_words(lead.by))
    return " · ".join(parts)


def category_words(categories: Categories, code: str) -> str:
    """A category in the language of the window."""
    name = QLocale().language()
    return categories.label(code, "fr" if name == QLocale.Language.French else "en")


def mark_title(mark: Mark, categories: Categories) -> str:
    """What a mark is called in lists."""
    if mark.kind is MarkKind.STILL:
        return translate("Review", "Still")
    if mark.kind is MarkKind.CAMERA:
        return translate("Review", "Camera: {name}").format(name=category_words(categories, mark.category))
    return category_words(categories, mark.category) if mark.category else translate("Review", "Mark")


def step_words(step: Step | None, categories: Categories) -> str:
    """What an undo or a redo concerns, in a few words; nothing where there is nothing."""
    before, after = (step.before, step.after) if step is not None else (None, None)
    if before is not None and after is not None:
        if (before.start, before.end) != (after.start, after.end):
            return translate("Review", "move {name}").format(name=mark_title(after, categories))
        return translate("Review", "change {name}").format(name=mark_title(before, categories))
    one = before or after
    if one is None:
        return ""
    if one.kind is MarkKind.STILL:
        hour = _second(one.corrected_time)
        if before is None:
            return translate("Review", "still of {hour}").format(hour=hour)
        return translate("Review", "remove the still of {hour}").format(hour=hour)
    name = mark_title(one, categories)
    if before is None:
        return translate("Review", "mark {name}").format(name=name)
    return translate("Review", "remove {name}").format(name=name)


def mark_line(mark: Mark, clip: Clip | None, categories: Categories) -> MarkLine:
    """A mark ready to be listed, by the corrected hour."""
    when = language.hour_fine(mark.corrected_time)
    if mark.end is not None:
        end = later(mark.corrected_time, mark.end.offset_s - mark.start.offset_s)
        when = f"{_second(mark.corrected_time)} – {_second(end)}"
    elif mark.kind is MarkKind.STILL:
        when = f"{when} · {frame_words(mark.start.frame)}"
    camera = camera_words(clip.camera_label) if clip is not None else ""
    return MarkLine(mark.id, mark.kind, mark_title(mark, categories), when, camera, mark.note)


def _second(moment: datetime) -> str:
    return language.hour_exact(moment)


def no_mark_words(camera: str) -> str:
    """Why nothing was marked where a camera shows nothing."""
    return translate("Review", "{camera} shows nothing at this moment: nothing was marked.").format(
        camera=camera_title(camera)
    )


def no_still_words(camera: str) -> str:
    """Why no still was kept where there is no picture."""
    return translate("Review", "{camera} shows no picture at this moment: no still was kept.").format(
        camera=camera_title(camera)
    )


def span_words(count: int, *, is_whole: bool) -> str:
    """What is to be known of the marks that a span became; nothing where it is one, over all of it."""
    if not count:
        return translate("Review", "Nothing of this span is recorded or can be shown: nothing was marked.")
    if not is_whole:
        return translate(
            "Review", "Part of this span is not recorded or cannot be shown: the rest of it was marked."
        )
    if count > 1:
        return translate("Review", "This span lies in {count} files: a mark was set in each.").format(
            count=count
        )
    return ""


def fault_words(error: object, clip: str, where: str) -> tuple[str, str]:
    """Title and text for a fault shown in the place of the picture. where: the hour it happened at.

    clip: where the error itself names none.
    """
    if isinstance(error, StoppedEarly):
        return (
            translate("Review", "Playback of recording {clip} stopped at {hour}.").format(
                clip=short_id(clip), hour=where
            ),
            translate(
                "Review",
                "This is not the end of the recording: from here on the file cannot be decoded. The sealed "
                "original is unchanged. Frames before this moment can still be looked at.",
            ),
        )
    if isinstance(error, StationError):
        words = said(error)
        return words.what, translate("Review", "Position: {hour}. {hint}").format(hour=where, hint=words.hint)
    raise TypeError(type(error).__name__)
