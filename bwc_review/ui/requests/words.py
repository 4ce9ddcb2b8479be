"""Says what becomes of a recording that a request concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from bwc_review.ui import language
from bwc_review.ui.requests.needs import ConcernedLine
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.words import reason_text

translate = QCoreApplication.translate


def column_titles() -> tuple[str, str, str]:
    """Of the recording, its place, and what becomes of it."""
    return (
        translate("Requests", "Recording"),
        translate("Requests", "Place"),
        translate("Requests", "What becomes of it"),
    )


def fate(line: ConcernedLine) -> BadgeFacts | None:
    """How long it is kept; and whether its hour is not certain, and whether it is restricted."""
    if line.kept is None:
        return None
    said = [] if line.is_certain else [translate("Requests", "hour not certain")]
    if line.restricted_to:
        only = ", ".join(reason_text(code) for code in line.restricted_to)
        said.append(translate("Requests", "restricted to “{reason}”").format(reason=only))
    if line.lifted:
        said.append(line.lifted)
    tooltip = "\n".join(each for each in (line.kept.tooltip, *said) if each)
    return replace(line.kept, more=" · ".join(said), tooltip=tooltip)


def answer_sentence(due_on: date) -> str:
    """Until when the answer is due."""
    words = translate("Requests", "The answer in writing is due on {day} at the latest.")
    return words.format(day=language.long_day(due_on))
