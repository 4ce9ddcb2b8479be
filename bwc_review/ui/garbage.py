"""Has Python look for unreachable objects in the window's thread alone: a widget may die in no other.

Left to itself Python looks wherever it happens to allocate, in a lane as well. A widget that dies there is
still known to the style sheet, and the next change of look ends the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


def collect_due() -> None:
    """Look for what is unreachable as often as Python itself would (``gc.get_threshold``)."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


class Garbage(QObject):
    """From now on; to be made once, by the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(collect_due)
        timer.start()
