"""Says what the inventory answers, and what keeps the answer from being the last word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.clip import NAMELESS, InventoryLine
from bwc_review.ui import language
from bwc_review.ui.words import camera_title, camera_words, erasure_words

translate = QCoreApplication.translate


class CameraSays(Protocol):
    """What one camera answers."""

    @property
    def label(self) -> str:
        """Its name in the service."""

    @property
    def unloaded_at(self) -> datetime | None:
        """When all that it held came in last."""

    @property
    def was_unloaded_since(self) -> bool:
        """After the span that is asked about."""


def answer_words(lines: Sequence[InventoryLine], *, is_proof: bool) -> str:
    """The answer in a sentence."""
    if lines:
        return translate("Inventory", "Recordings in this span: {count}.").format(
            count=language.number(len(lines))
        )
    if is_proof:
        return translate(
            "Inventory", "Nothing was recorded in this span, and every camera has been wholly unloaded since."
        )
    return translate("Inventory", "No recording is known in this span. This answer is not final.")


def reserve_words(
    cameras: Sequence[CameraSays], uncertain: int, failed: int, journal_from: datetime | None
) -> list[str]:
    """What is still open, a sentence for each. journal_from: where what failed before it is not known."""
    found = []
    for camera in cameras:
        if not camera.was_unloaded_since:
            at = camera.unloaded_at
            when = language.moment(at) if at else translate("Inventory", "not known")
            words = translate(
                "Inventory",
                "{camera} has not been wholly unloaded since the end of the span "
                "(last unloaded wholly: {when}).",
            )
            found.append(words.format(camera=camera_words(camera.label), when=when))
    if uncertain:
        words = translate(
            "Inventory", "Files docked since that may belong here, since their date is not certain: {count}."
        )
        found.append(words.format(count=language.number(uncertain)))
    if failed:
        words = translate(
            "Inventory", "Files seen since that could not be brought in: {count}. See the journal."
        )
        found.append(words.format(count=language.number(failed)))
    if journal_from is not None:
        words = translate(
            "Inventory",
            "The journal reaches back to {day} only: files that could not be brought in before are not known "
            "any more.",
        )
        found.append(words.format(day=language.day(language.local(journal_from).date())))
    return found


def camera_of(line: InventoryLine, labels: Mapping[str, str]) -> str:
    """What its camera is called; labels: by serial. One that nothing tells is said to be that."""
    return camera_title(labels.get(line.camera, line.camera) or NAMELESS)


def present_words(due_on: date) -> str:
    """It is still here, and when its month ends."""
    return translate("Inventory", "present, due on {day}").format(day=language.day(due_on))


def fate_of(line: InventoryLine) -> str:
    """Erased when and why, or due when."""
    if line.erased_at is None:
        return present_words(line.due_on)
    why = erasure_words(line.erased_why)
    day = language.day(language.local(line.erased_at).date())
    return translate("Inventory", "erased on {day} ({why})").format(day=day, why=why)
