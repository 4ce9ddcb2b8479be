"""Says what is wrong with a sealed recording, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.ui import language
from bwc_review.ui.words import short_id

translate = QCoreApplication.translate


def clip_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    match error:
        case e.ClipUnknown(clip=clip, matches=0):
            return translate(
                "Errors",
                "No recording is called {clip}.\nNothing was changed.\n"
                "It may have been erased: look in the journal, or run bwc-review clips --state erased.",
            ).format(clip=clip)
        case e.ClipUnknown(clip=clip, matches=matches):
            return translate(
                "Errors",
                "{matches} recordings are called {clip}.\nNothing was changed.\nType more of the identifier.",
            ).format(clip=clip, matches=matches)
        case e.ClipErased(clip=clip, erased_on=None):
            return translate(
                "Errors",
                "Recording {clip} has been erased.\nWhat was done with it stays in the journal.\n"
                "The pictures cannot be brought back.",
            ).format(clip=short_id(clip))
        case e.ClipErased(clip=clip, erased_on=day) if day is not None:
            return translate(
                "Errors",
                "Recording {clip} was erased on {day}.\nWhat was done with it stays in the journal."
                "\nThe pictures cannot be brought back.",
            ).format(clip=short_id(clip), day=language.day(day))
        case e.DateCertain(clip=clip):
            return translate(
                "Errors",
                "The date of recording {clip} is not in doubt.\nNothing was changed.\n"
                "Where the camera's clock was wrong, correct the clock.",
            ).format(clip=short_id(clip))
        case e.DateImpossible():
            return translate(
                "Errors",
                "The recording cannot have begun then.\nNothing was changed.\n"
                "State an hour that lies before the camera was docked.",
            )
        case e.ClipDamaged(clip=clip):
            return translate(
                "Errors",
                "Recording {clip} is no longer what was sealed.\n"
                "The other recordings are not concerned.\n"
                "Do not extract it; tell the head of service and keep the camera.",
            ).format(clip=short_id(clip))
        case e.ClipTruncated(clip=clip, expected_bytes=expected, found_bytes=found):
            return translate(
                "Errors",
                "Recording {clip} does not have its length: {found} instead of "
                "{expected}.\nThe other recordings are not concerned.\n"
                "Do not extract it; tell the head of service.",
            ).format(clip=short_id(clip), found=language.size(found), expected=language.size(expected))
        case e.ClipWrongKey(clip=clip):
            return translate(
                "Errors",
                "Recording {clip} was sealed for another key.\nIt is whole.\n"
                "Sign in as a person entitled to images, or use the recovery sheet.",
            ).format(clip=short_id(clip))
        case e.ClipMissing(clip=clip):
            return translate(
                "Errors",
                "A sealed file of recording {clip} is not in its place.\n"
                "The other recordings are not concerned.\n"
                "Check that the disk is connected; tell the head of service.",
            ).format(clip=short_id(clip))
        case e.ClipUnlisted(clip=clip):
            return translate(
                "Errors",
                "The vault holds a recording, {clip}, that the list does not know.\n"
                "The list is probably older than the vault: it was put back from a copy.\n"
                "Tell the head of service; nothing has been erased.",
            ).format(clip=short_id(clip))
        case e.ClipUnplayable(clip=clip):
            return translate(
                "Errors",
                "No picture can be read from recording {clip}.\n"
                "The file is kept and sealed as the camera wrote it.\n"
                "It can still be extracted for a laboratory.",
            ).format(clip=short_id(clip))
        case e.FrameUnknown(clip=clip, frame=-1):
            return translate(
                "Errors",
                "This instant lies outside recording {clip}.\nNothing was changed.\n"
                "Choose an instant inside the recording.",
            ).format(clip=short_id(clip))
        case e.FrameUnknown(clip=clip, frame=frame):
            return translate(
                "Errors",
                "Recording {clip} has no picture {frame}.\nNothing was changed.\n"
                "Choose an instant inside the recording.",
            ).format(clip=short_id(clip), frame=language.number(frame))
        case _:
            return None
