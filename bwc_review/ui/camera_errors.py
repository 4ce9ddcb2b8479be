"""Says what is wrong with a hand-over of a camera, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.domain.errors import StationError
from bwc_review.ui import language
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate


def camera_sentence(error: StationError) -> str | None:
    """What happened, what was not lost, what to do next. None for a failure of another kind."""
    match error:
        case e.HandingClash(camera=camera, taken_at=taken, returned_at=None):
            return translate(
                "Errors",
                "{camera} has been out since {taken} by another line of the register.\nNothing was changed.\n"
                "Note its return first, or correct that line.",
            ).format(camera=camera, taken=language.moment(taken))
        case e.HandingClash(camera=camera, taken_at=taken, returned_at=returned) if returned is not None:
            return translate(
                "Errors",
                "{camera} was out from {taken} to {returned} by another line of the register.\n"
                "Nothing was changed.\nGive another hour, or correct that line.",
            ).format(camera=camera, taken=language.moment(taken), returned=language.moment(returned))
        case e.HandingTimes():
            return translate(
                "Errors",
                "A camera comes back after it was taken, and neither lies in the future.\n"
                "Nothing was changed.\nCheck the two hours.",
            )
        case e.HandingUnknown(number=number):
            return translate(
                "Errors",
                "The register of hand-overs has no line {number}.\nNothing was changed.\n"
                "Look at the register again.",
            ).format(number=number)
        case e.ErasureNotShown(count=count):
            return translate(
                "Errors",
                "This would have {count} recordings erased today, not all of them shown before.\n"
                "Nothing was changed.\nLook at what changes first, then decide.",
            ).format(count=language.number(count))
        case e.NamesNotShown(count=count):
            return translate(
                "Errors",
                "Names wait for the date to be confirmed that the list did not show: {count} by now.\n"
                "Nothing was erased.\nRead the date and the list again, then answer.",
            ).format(count=language.number(count))
        case e.DateNotShown(day=day):
            return translate(
                "Errors",
                "The date of this computer is another one by now: {day}.\nNothing was erased.\n"
                "Read the date and the list again, then answer.",
            ).format(day=language.day(day))
        case e.CameraKnown(camera=camera, file=file):
            return translate(
                "Errors",
                "{file} comes from {camera}, by its own name or notes.\nNothing was changed.\n"
                "Choose only recordings that are to be identified.",
            ).format(file=file_name(file), camera=camera)
        case e.NothingToSplit(file=file):
            return translate(
                "Errors",
                "A recording begins with {file} already.\nNothing was changed.\n"
                "Choose a later file of the recording: the first one of the part that becomes another.",
            ).format(file=file_name(file))
        case e.CannotJoin(cause="cameras"):
            return translate(
                "Errors",
                "These recordings are not of one camera.\nNothing was changed.\n"
                "Choose recordings of one camera; several cameras come together in an incident.",
            )
        case e.CannotJoin(cause="date", file=file):
            return translate(
                "Errors",
                "The date of {file} is in doubt.\nNothing was changed.\n"
                "State first when it was recorded, then join it.",
            ).format(file=file_name(file))
        case e.CannotJoin(cause="between", file=file):
            return translate(
                "Errors",
                "Another recording of the camera, {file}, lies between these.\nNothing was changed.\n"
                "Choose it too, or only recordings that follow each other.",
            ).format(file=file_name(file))
        case e.CannotJoin(cause="far", file=file):
            return translate(
                "Errors",
                "{file} begins more than an hour after the recording before it ended.\nNothing was changed.\n"
                "Recordings that lie so far apart stay apart; what belongs together is put in one incident.",
            ).format(file=file_name(file))
        case e.EffectChanged():
            return translate(
                "Errors",
                "These recordings changed meanwhile: something came in, was kept or was corrected.\n"
                "Nothing was changed by you.\nLook at what changes again, then decide.",
            )
        case e.CannotJoin():
            return translate(
                "Errors",
                "These files are one recording already.\nNothing was changed.\n"
                "Choose two recordings that follow each other.",
            )
        case e.CameraNotOut(camera=camera):
            return translate(
                "Errors",
                "Nobody has {camera}.\nNothing was changed.\nNote first who took it.",
            ).format(camera=camera)
        case _:
            return None
