"""Answers the hold screens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bwc_review import station as roof
from bwc_review.app.lines import clip_words, with_recordings
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased, ClipUnknown
from bwc_review.domain.hold import Hold, HoldId, HoldOrder
from bwc_review.domain.service import STRICT
from bwc_review.operations.hand_over import hand_over, hand_over_erases
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.permit import holds_of
from bwc_review.operations.print_registers import holds_paper, holds_table, in_order
from bwc_review.operations.release_hold import erases, kept_clip, release_hold
from bwc_review.operations.review_hold import review_holds
from bwc_review.ui.holds.needs import HandOverEffect, HoldLine, ReleaseEffect


class HoldsDesk:
    """``HoldDesk`` of the hold screens."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def lines(self) -> Sequence[HoldLine]:
        """All holds, open ones first, the nearest review date on top."""
        seat = self._seat
        holds = in_order(holds_of(seat.station.catalogue, seat.person, seat.now, seat.rules))
        with seat.station.catalogue.read() as tables:
            return hold_lines(tables, holds)

    def table(self, *, only_open: bool) -> bytes:
        """The list as CSV; on record."""
        seat = self._seat
        return holds_table(seat.station.catalogue, seat.person, seat.now, seat.rules, only_open=only_open)

    def paper(self, *, only_open: bool, is_draft: bool) -> bytes:
        """The list as a PDF; on record unless it is a draft."""
        seat = self._seat
        return holds_paper(
            seat.station.catalogue,
            seat.person,
            seat.now,
            seat.rules,
            only_open=only_open,
            is_draft=is_draft,
        )

    def open_hold(self, clips: Sequence[ClipId], order: HoldOrder) -> None:
        """Keep all files of these recordings, or none of them."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            every = with_recordings(tables, clips)
        open_holds(
            seat.station.catalogue, seat.person, [clip.id for clip in every], order, seat.now, seat.rules
        )

    def review(self, hold: HoldId, next_on: date, reason: str) -> None:
        """It stays, until that day."""
        seat = self._seat
        review_holds(seat.station.catalogue, seat.person, [hold], next_on, reason, seat.now, seat.rules)

    def hand_over_effect(self, hold: HoldId) -> HandOverEffect:
        """What noting a hand-over of this hold would do now."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.holds.get(hold)
            clip = tables.clips.get(found.clip)
            others = [one for one in tables.holds.of_clip(found.clip) if one.keeps and one.id != hold]
            is_strict = tables.service.get().reading == STRICT
        ends = hand_over_erases(seat.station.catalogue, hold, seat.now, seat.rules)
        return HandOverEffect(is_strict, ends, clip.due_on, len(others))

    def hand_over(self, hold: HoldId, recipient: str, signed_on: date) -> None:
        """Note it, and erase at once where nothing keeps the original any more."""
        seat, station = self._seat, self._seat.station
        hand_over(
            station.catalogue, station.store, seat.person, hold, recipient, signed_on, seat.now, seat.rules
        )
        roof.note_at_once(station)

    def effect(self, hold: HoldId) -> ReleaseEffect:
        """What releasing this hold would do now."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.holds.get(hold)
            clip = kept_clip(tables, found.clip)
            if clip is None:
                line = tables.inventory.line(found.clip)
                return ReleaseEffect(False, line.due_on, 0, gone_at=line.erased_at)
            others = [one for one in tables.holds.of_clip(found.clip) if one.keeps and one.id != hold]
            marks, stills = clip.mark_count, len(tables.marks.stills_of_clip(clip.id))
        now_erased = erases(seat.station.catalogue, hold, seat.now, seat.rules)
        return ReleaseEffect(
            now_erased, clip.due_on, len(others), clip.size_bytes, marks, stills, clip.incident or ""
        )

    def release(self, hold: HoldId, reason: str) -> None:
        """Release, and erase at once where the month is over and nothing else keeps the clip."""
        seat = self._seat
        release_hold(
            seat.station.catalogue, seat.station.store, seat.person, hold, reason, seat.now, seat.rules
        )
        roof.note_at_once(seat.station)  # no copy of the folder may revive it (R21)


def hold_lines(tables: Tables, holds: Sequence[Hold]) -> list[HoldLine]:
    """Each hold as the screens show it."""
    names = {person.id: person.name for person in tables.people.all()}
    return [_line(tables, hold, names.get(hold.opened_by, "")) for hold in holds]


def _line(tables: Tables, hold: Hold, opened_by: str) -> HoldLine:
    try:
        clip = tables.clips.get(hold.clip)
    except (ClipErased, ClipUnknown):
        line = tables.inventory.line(hold.clip)
        return HoldLine(hold, line.camera, opened_by, line.due_on)
    return HoldLine(hold, clip_words(clip), opened_by, clip.due_on, clip.incident or "")
