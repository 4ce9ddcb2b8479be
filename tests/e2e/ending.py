"""Ends the program that a test began: every end is the same, and leaves nothing to the next test."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

from bwc_review.app.front import Front


def end(*fronts: Front) -> None:
    """Close their windows, let go of their stations, and have Qt let go of what was theirs."""
    for front in fronts:
        front.window.close()
        front.close()
        front.window.deleteLater()
        front.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
