"""Says what is wrong with a list of offences or a number of it, as ``error_text.py`` says everything else."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.domain.errors import StationError
from bwc_review.domain.natinf import MOST_BYTES
from bwc_review.ui import language

translate = QCoreApplication.translate


def natinf_sentence(error: StationError) -> str | None:
    """What happened, what was not lost, what to do next. None for a failure of another kind."""
    match error:
        case e.NatinfUnknown(code=code):
            return translate(
                "Errors",
                "The list of offences has no number {code}.\nNothing was changed.\n"
                "Look for it by its words, or leave the field empty.",
            ).format(code=code)
        case e.NatinfUnreadable(file=file, cause="empty"):
            return translate(
                "Errors",
                "{file} is empty.\nThe list of offences stays as it was.\n"
                "Take the file again from data.gouv.fr.",
            ).format(file=PurePath(file).name)
        case e.NatinfUnreadable(file=file, cause="too_large"):
            return translate(
                "Errors",
                "{file} is too large for a list of offences ({most} at most).\n"
                "The list of offences stays as it was.\nCheck that it is the right file.",
            ).format(file=PurePath(file).name, most=language.size(MOST_BYTES))
        case e.NatinfUnreadable(file=file, cause="not_text"):
            return translate(
                "Errors",
                "{file} is not a text table.\nThe list of offences stays as it was.\n"
                "Take the CSV file, not the spreadsheet or the archive.",
            ).format(file=PurePath(file).name)
        case e.NatinfUnreadable(file=file):
            return translate(
                "Errors",
                "{file} has no column of numbers with the words of offences beside it.\n"
                "The list of offences stays as it was.\nTake the CSV file of the nomenclature NATINF.",
            ).format(file=PurePath(file).name)
        case _:
            return None
