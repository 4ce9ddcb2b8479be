"""The steps of writing a report: each state before a change, so that it can be taken back and made again."""

from __future__ import annotations

from dataclasses import fields

from bwc_review.domain.incident import Narrative

_TOGETHER_S = 1.5  # changes of the same part, one so soon after another, are one step
_MOST = 500  # steps kept


class WritingSteps:
    """Of one report. Saving changes nothing here; another report begins anew."""

    def __init__(self) -> None:
        self._past: list[Narrative] = []
        self._now = Narrative()
        self._future: list[Narrative] = []
        self._last: tuple[frozenset[str], float] | None = None

    def begin(self, narrative: Narrative) -> None:
        """A report as it stands when it is opened: nothing to take back."""
        self._past, self._future, self._now, self._last = [], [], narrative, None

    def note(self, narrative: Narrative, at_s: float) -> None:
        """It reads so now; ``at_s`` by a clock that only runs forward."""
        parts = frozenset(
            one.name
            for one in fields(Narrative)
            if getattr(self._now, one.name) != getattr(narrative, one.name)
        )
        if not parts:
            return
        goes_on = self._last is not None and self._last[0] == parts and at_s - self._last[1] < _TOGETHER_S
        if not goes_on:
            self._past = [*self._past[-_MOST + 1 :], self._now]
        self._now, self._future, self._last = narrative, [], (parts, at_s)

    def end_step(self) -> None:
        """What is written from now on is another step, however soon it follows."""
        self._last = None

    def back(self) -> Narrative | None:
        """The report before the last step; None where there is none."""
        if not self._past:
            return None
        self._future.append(self._now)
        self._now, self._last = self._past.pop(), None
        return self._now

    def forward(self) -> Narrative | None:
        """The step last taken back, made again; None where there is none."""
        if not self._future:
            return None
        self._past.append(self._now)
        self._now, self._last = self._future.pop(), None
        return self._now

    @property
    def can_go_back(self) -> bool:
        """There is a step to take back."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """There is a step to make again."""
        return bool(self._future)
