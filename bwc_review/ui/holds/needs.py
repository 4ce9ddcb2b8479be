"""What the hold screens ask of the station, in plain values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bwc_review.domain.clip import ClipId
from bwc_review.domain.hold import Hold, HoldId, HoldOrder
from bwc_review.ui.widgets.retention_badge import BadgeFacts


@dataclass(frozen=True, slots=True)
class HoldLine:
    """A hold with the words for the clip it keeps and the person who opened it."""

    hold: Hold
    clip: str  # "12/11/2026 14:02–14:19 · CAM-02"
    opened_by: str  # a name
    due_on: date  # the original date of the clip
    kept: BadgeFacts  # how long the clip is kept, by every hold
    incident: str = ""
    files: int = 1  # a recording that the camera cut: one line, and done with together


@dataclass(frozen=True, slots=True)
class HandOverEffect:
    """What noting a hand-over would do, said before it is done."""

    is_strict: bool  # how the service reads R. 241-13
    erases_now: bool
    due_on: date
    other_open: int
    goes: Sequence[ClipId] = ()  # what is erased at once


@dataclass(frozen=True, slots=True)
class ReleaseEffect:
    """What a release would do, said before it is done."""

    erases_now: bool  # the month is over and no other hold is open
    due_on: date  # the original date, that counts again otherwise
    other_open: int  # other holds that keep the clip
    size_bytes: int = 0  # of the original
    marks: int = 0
    stills: int = 0
    incident: str = ""  # that loses it
    gone_at: datetime | None = None  # the original is erased already, handed over by the strict reading
    goes: Sequence[ClipId] = ()  # what is erased at once


class HoldDesk(Protocol):
    """Opens and releases holds. ``lines`` and the effects are asked in the ask lane, the rest is work.

    The id of one hold stands for those of all files of its recording that are held for the same procedure.
    """

    def may_count(self) -> bool:
        """Whether it may be said how many there are: not where they are of one person's recordings (R18)."""

    def may_look(self) -> bool:
        """Whether a recording may be looked at from the list."""

    def may_decide(self) -> bool:
        """Whether holds may be reviewed, handed over and released."""

    def lines(self) -> Sequence[HoldLine]:
        """All holds, open ones first, the nearest review date on top."""

    def table(self, *, only_open: bool) -> bytes:
        """The list as CSV; on record."""

    def paper(self, *, only_open: bool, is_draft: bool) -> bytes:
        """The list as a PDF; on record unless it is a draft."""

    def open_hold(self, clips: Sequence[ClipId], order: HoldOrder) -> None:
        """Keep these recordings (whole), all or none.

        Raises ``HoldTooLate``, ``FieldMissing``, ``AccessRefused``.
        """

    def review(self, hold: HoldId, next_on: date, reason: str) -> None:
        """Look at an open hold again: it stays, until that day (R11)."""

    def hand_over_effect(self, hold: HoldId) -> HandOverEffect:
        """What noting a hand-over of this hold would do now."""

    def hand_over(self, hold: HoldId, recipient: str, signed_on: date, shown: HandOverEffect) -> None:
        """Note it; by the strict reading the original follows its month from then on.

        shown: the effect that was. Raises EffectChanged, ErasureNotShown where it is another one by now.
        """

    def effect(self, hold: HoldId) -> ReleaseEffect:
        """What releasing this hold would do now."""

    def release(self, hold: HoldId, reason: str, goes: Collection[ClipId]) -> None:
        """Release, and erase at once where the month is over and nothing else keeps the clip (R12).

        goes: as was shown. Raises EffectChanged, ErasureNotShown where something else would go by now.
        """
