"""The round hours under the timeline, as dense as there is room. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.moments import clock_seconds_between, later
from bwc_review.ui.review.timeline_window import TimeWindow

_STEPS_S = (
    0.01, 0.02, 0.04, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200,
    14_400, 28_800,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of the scale and its hour."""

    at_s: float
    text: str


def ticks(window: TimeWindow, first: datetime, least_px: float) -> tuple[Tick, ...]:
    """Round hours at least least_px apart, with as many digits as their distance asks for.

    first: the hour of second 0, aware, in the zone whose hours are said.
    """
    step = next((one for one in _STEPS_S if one * window.px_per_s >= least_px), _STEPS_S[-1])
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    since_midnight = clock_seconds_between(midnight, first)
    number = int((since_midnight + window.from_s) // step) + 1
    found = []
    while (at_s := number * step - since_midnight) <= window.to_s:
        found.append(Tick(at_s, _hour(first, at_s, step)))
        number += 1
    return tuple(found)


def _hour(first: datetime, at_s: float, step_s: float) -> str:
    moment = later(first, at_s + 0.0005).astimezone(first.tzinfo)
    if step_s >= 60:
        return f"{moment:%H:%M}"
    if step_s >= 1:
        return f"{moment:%H:%M:%S}"
    return f"{moment:%H:%M:%S},{moment.microsecond // 10_000:02d}"
