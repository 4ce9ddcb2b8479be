"""Says what becomes of a recording that a request concerns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.ui import language
from bwc_review.ui.requests.needs import ConcernedLine
from bwc_review.ui.words import reason_text

translate = QCoreApplication.translate


def column_titles() -> tuple[str, str, str]:
    """Of the recording, its place, and what becomes of it."""
    return (
        translate("Requests", "Recording"),
        translate("Requests", "Place"),
        translate("Requests", "What becomes of it"),
    )


def fate_words(line: ConcernedLine) -> str:
    """Erased, kept for a procedure, or due; and whether it is restricted."""
    if line.erased_on is not None:
        return translate("Requests", "erased on {day}").format(day=language.day(line.erased_on))
    words = translate("Requests", "kept for a procedure")
    if not line.is_held and line.due_on is not None:
        words = translate("Requests", "erased on {day} at the latest").format(day=language.day(line.due_on))
    if line.restricted_to:
        only = ", ".join(reason_text(code) for code in line.restricted_to)
        words += " · " + translate("Requests", "restricted to “{reason}”").format(reason=only)
    return words


def found_words(line: ConcernedLine) -> str:
    """The same of what a search found: where its hour is not certain, that is said first."""
    words = fate_words(line)
    return words if line.is_certain else translate("Requests", "hour not certain") + " · " + words


def found_colour(line: ConcernedLine) -> str:
    """Amber also where the hour is not certain."""
    return fate_colour(line) if line.is_certain else "amber"


def fate_colour(line: ConcernedLine) -> str:
    """Grey where nothing is left, amber where something is restricted."""
    if line.erased_on is not None:
        return "soft"
    return "amber" if line.restricted_to else ""
