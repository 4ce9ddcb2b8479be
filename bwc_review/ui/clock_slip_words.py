"""Says that a camera was not put forward or back, and what shows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.ui import language
from bwc_review.ui.counted import Counted

translate = QCoreApplication.translate


def slip_words(one: CameraSlip) -> str:
    """What happened, without a full stop."""
    words = (
        translate("ClockSlip", "The clock of {camera} was not put forward on {day}")
        if one.slip.offset_s > 0
        else translate("ClockSlip", "The clock of {camera} was not put back on {day}")
    )
    return words.format(camera=one.label, day=_day(one))


def slip_evidence(one: CameraSlip) -> str:
    """What was measured, and whether the clock was set since."""
    told = Counted().offsets_measured(one.slip.readings, language.offset(one.slip.offset_s))
    since = (
        translate("ClockSlip", "It was set since: only what came before is concerned.")
        if one.slip.is_set
        else translate("ClockSlip", "Nothing shows that it was set since.")
    )
    return f"{told} {since}"


def slip_reason(one: CameraSlip) -> str:
    """The reason that is proposed for the correction."""
    words = (
        translate("ClockSlip", "Clock not put forward on {day}")
        if one.slip.offset_s > 0
        else translate("ClockSlip", "Clock not put back on {day}")
    )
    return words.format(day=_day(one))


def _day(one: CameraSlip) -> str:
    return language.long_day(language.local(one.slip.night).date())
