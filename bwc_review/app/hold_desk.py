"""Answers the hold screens."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bwc_review import station as roof
from bwc_review.app.lines import gone_facts, kept_facts, with_recordings
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import Action, may, sees_only_own_clips
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import ClipErased, ClipUnknown
from bwc_review.domain.hold import Hold, HoldId, HoldOrder
from bwc_review.domain.retention import local_day
from bwc_review.domain.service import LENIENT, STRICT
from bwc_review.operations.hand_over import hand_over_holds, handed_over_with
from bwc_review.operations.hold_groups import grouped, together
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.permit import holds_of, permit
from bwc_review.operations.print_registers import holds_paper, holds_table, in_order
from bwc_review.operations.release_hold import kept_clip, release_holds, released_with
from bwc_review.operations.review_hold import review_holds
from bwc_review.ui.countdown_words import original_words
from bwc_review.ui.holds.needs import HandOverEffect, HoldLine, ReleaseEffect
from bwc_review.ui.recording_words import clip_words, clips_words
from bwc_review.ui.widgets.retention_badge import BadgeFacts


class HoldsDesk:
    """``HoldDesk`` of the hold screens."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def may_count(self) -> bool:
        """Whether it may be said how many there are: not of a wearer's own recordings (R18)."""
        return not sees_only_own_clips(self._seat.person.role)

    def may_look(self) -> bool:
        """Whether a recording may be looked at from the list, which needs a reason then."""
        return may(self._seat.person, Action.VIEW_CLIP, self._seat.today) is None

    def may_decide(self) -> bool:
        """Whether holds may be reviewed, handed over and released."""
        return may(self._seat.person, Action.RELEASE_HOLD, self._seat.today) is None

    def lines(self) -> Sequence[HoldLine]:
        """All holds, open ones first, the nearest review date on top."""
        seat = self._seat
        holds = in_order(holds_of(seat.station.catalogue, seat.person, seat.now, seat.rules))
        with seat.station.catalogue.read() as tables:
            return recording_lines(tables, seat, holds)

    def line(self, hold: HoldId) -> HoldLine:
        """The line that a hold stands in."""
        self._permit(Action.READ_RETENTION, self._together(hold))
        with self._seat.station.catalogue.read() as tables:
            return recording_lines(tables, self._seat, together(tables, hold))[0]

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
        review_holds(
            seat.station.catalogue, seat.person, self._together(hold), next_on, reason, seat.now, seat.rules
        )

    def hand_over_effect(self, hold: HoldId) -> HandOverEffect:
        """What noting a hand-over of this hold would do now."""
        seat, ids = self._seat, self._together(hold)
        self._permit(Action.HAND_OVER, ids)
        with seat.station.catalogue.read() as tables:
            found = [tables.holds.get(each) for each in ids]
            due_on = min(tables.clips.get(one.clip).due_on for one in found)
            others = max(_others(tables, one.clip, ids) for one in found)
            reading = tables.service.get().reading
            goes = handed_over_with(tables, ids, seat.now, seat.rules)
        return HandOverEffect(reading == STRICT, bool(goes), due_on, 0 if goes else others, sorted(goes))

    def hand_over(self, hold: HoldId, recipient: str, signed_on: date, shown: HandOverEffect) -> None:
        """Note it, and erase at once where nothing keeps the original any more."""
        seat, station = self._seat, self._seat.station
        hand_over_holds(
            station.catalogue,
            station.store,
            seat.person,
            self._together(hold),
            recipient,
            signed_on,
            STRICT if shown.is_strict else LENIENT,
            shown.goes,
            seat.now,
            seat.rules,
        )
        roof.note_at_once(station)

    def effect(self, hold: HoldId) -> ReleaseEffect:
        """What releasing this hold would do now."""
        seat, ids = self._seat, self._together(hold)
        self._permit(Action.RELEASE_HOLD, ids)
        with seat.station.catalogue.read() as tables:
            found = [tables.holds.get(each) for each in ids]
            clips = [clip for clip in (kept_clip(tables, one.clip) for one in found) if clip is not None]
            if not clips:
                line = tables.inventory.line(found[0].clip)
                return ReleaseEffect(False, line.due_on, 0, gone_at=line.erased_at)
            others = max(_others(tables, clip.id, ids) for clip in clips)
            ends = released_with(tables, ids, seat.now, seat.rules)
            goes = [clip for clip in clips if clip.id in ends]
            stills = sum(len(tables.marks.stills_of_clip(clip.id)) for clip in goes)
        return ReleaseEffect(
            bool(goes),
            min(clip.due_on for clip in goes or clips),
            0 if goes else others,  # what one more hold keeps of it stays; the rest goes, and that is said
            sum(clip.size_bytes for clip in goes),
            sum(clip.mark_count for clip in goes),
            stills,
            next((clip.incident for clip in goes if clip.incident), ""),
            goes=sorted(ends),
        )

    def release(self, hold: HoldId, reason: str, goes: Collection[ClipId]) -> None:
        """Release, and erase at once where the month is over and nothing else keeps the clip."""
        seat = self._seat
        station, ids = seat.station, self._together(hold)
        release_holds(station.catalogue, station.store, seat.person, ids, reason, goes, seat.now, seat.rules)
        roof.note_at_once(station)  # no copy of the folder may revive it (R21)

    def _permit(self, action: Action, holds: Sequence[HoldId]) -> None:
        """Raise AccessRefused where the person may not do this with the recordings of these holds."""
        seat, rules = self._seat, self._seat.rules
        permit(seat.station.catalogue, seat.person, action, seat.now, rules)
        with seat.station.catalogue.read() as tables:
            clips = tables.clips.rows([tables.holds.get(each).clip for each in holds])
        for clip in clips:
            permit(seat.station.catalogue, seat.person, action, seat.now, rules, clip)

    def _together(self, hold: HoldId) -> tuple[HoldId, ...]:
        """The holds that are one line with this one."""
        with self._seat.station.catalogue.read() as tables:
            return tuple(one.id for one in together(tables, hold))


def recording_lines(tables: Tables, seat: Seat, holds: Sequence[Hold]) -> list[HoldLine]:
    """One line for each recording and procedure, however many files the camera made of it."""
    names = {person.id: person.name for person in tables.people.all()}
    lines = []
    for group in grouped(tables, holds):
        line = _line(tables, seat, group[0], names.get(group[0].opened_by, ""))
        if len(group) > 1:
            files = tables.inventory.lines([one.clip for one in group])
            clips = tables.clips.rows(list(files))
            words = clips_words(clips) if clips else line.clip
            due_on = min(file.due_on for file in files.values())
            kept = _kept(seat, clips, due_on) if clips else line.kept
            line = replace(line, clip=words, due_on=due_on, kept=kept, files=len(files))
        lines.append(line)
    return lines


def _others(tables: Tables, clip: ClipId, ids: Sequence[HoldId]) -> int:
    """How many holds beside these keep a clip."""
    return sum(one.keeps and one.id not in ids for one in tables.holds.of_clip(clip))


def hold_lines(tables: Tables, seat: Seat, holds: Sequence[Hold]) -> list[HoldLine]:
    """Each hold as the screens show it."""
    names = {person.id: person.name for person in tables.people.all()}
    return [_line(tables, seat, hold, names.get(hold.opened_by, "")) for hold in holds]


def _kept(seat: Seat, clips: Sequence[Clip], due_on: date) -> BadgeFacts:
    """How long the files of a recording are kept; held ones say the date that would count again.

    As everywhere, the earliest that goes speaks for all: one that nothing holds goes by itself.
    """
    free = [clip.due_on for clip in clips if not clip.open_holds]
    if free:
        return kept_facts(seat, min(free))
    return kept_facts(seat, due_on, is_held=True, more=original_words(due_on))


def _line(tables: Tables, seat: Seat, hold: Hold, opened_by: str) -> HoldLine:
    try:
        clip = tables.clips.get(hold.clip)
    except (ClipErased, ClipUnknown):
        line = tables.inventory.line(hold.clip)
        gone = line.erased_at
        kept = gone_facts(seat, local_day(gone, seat.rules)) if gone else kept_facts(seat, line.due_on)
        return HoldLine(hold, line.camera, opened_by, line.due_on, kept)
    kept = _kept(seat, [clip], clip.due_on)
    return HoldLine(hold, clip_words(clip), opened_by, clip.due_on, kept, clip.incident or "")
