"""Keeps a block of paper together in the roomiest of its shapes that the rest of the page has room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import KeepTogether


class Fitting(KeepTogether):  # type: ignore[misc]  # ReportLab ships no types
    """The same content in several shapes, the roomiest first; where none fits, that one on the next page.

    What is tried is only measured. Any of them may run over pages, if it is longer than one.
    """

    def __init__(self, shapes: Sequence[Sequence[Any]]) -> None:
        super().__init__([*shapes[0]])
        self._shapes = shapes

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Choose, and ask to be split: what was chosen then flows on its own."""
        for shape in (*self._shapes, self._shapes[0]):
            self._content = [*shape]
            asked: tuple[float, float] = super().wrap(width, height)
            if height >= self._H:
                break
        return asked
