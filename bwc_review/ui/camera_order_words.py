"""Says in sentences what is wrong with the prefect's order of the cameras."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.camera_order import OrderState
from bwc_review.ui import language
from bwc_review.ui.counted import Counted

translate = QCoreApplication.translate


def order_sentences(state: OrderState) -> tuple[str, ...]:
    """One sentence for each thing, without a full stop; none where the order is well."""
    said = []
    if state.over:
        said.append(Counted().cameras_listed(state.listed, language.number(state.limit)))
    if state.ends_on is not None and state.is_over:
        words = translate("CameraOrder", "The prefect's order of the cameras ended on {day}")
        said.append(words.format(day=language.long_day(state.ends_on)))
    elif state.ends_on is not None and state.ends_soon:
        words = translate("CameraOrder", "The prefect's order of the cameras ends on {day}")
        said.append(words.format(day=language.long_day(state.ends_on)))
    return tuple(said)
