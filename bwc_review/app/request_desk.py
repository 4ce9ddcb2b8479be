"""Answers the screen of rights requests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bwc_review import station as roof
from bwc_review.app.lines import gone_facts, kept_facts
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import Action, Reason, may
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, ClipId, ClipState, InventoryLine
from bwc_review.domain.moments import instant
from bwc_review.domain.request import Decision, Identity, Restriction, RightsRequest, Sought, first_lost
from bwc_review.domain.retention import days_left, local_day
from bwc_review.operations.decide_request import decide_request
from bwc_review.operations.erase_on_request import erase_on_request
from bwc_review.operations.find_for_request import find_for_request
from bwc_review.operations.permit import permit
from bwc_review.operations.receive_request import (
    check_identity,
    concern_clips,
    read_requests,
    receive_request,
)
from bwc_review.operations.restrict_clip import lift_restriction, restrict_clip
from bwc_review.ui.language import day, duration, moment_exact
from bwc_review.ui.request_words import lifted_words
from bwc_review.ui.requests.needs import ConcernedLine, RequestFacts, RequestLine, RequestOrder
from bwc_review.ui.requests.words import answer_sentence
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.words import camera_words

_ANSWER_SOON_DAYS = 14


class RightsDesk:
    """``RequestDesk`` of the screen."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    # --- asking --------------------------------------------------------------------

    def lines(self) -> Sequence[RequestLine]:
        """The register, the most pressing first."""
        seat = self._seat
        known = read_requests(seat.station.catalogue, seat.person, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            return [_request_line(tables, seat, one) for one in known]

    def facts(self, number: str) -> RequestFacts:
        """All about one."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.READ_REQUESTS, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            found = tables.requests.get(number)
            here = {clip.id: clip for clip in tables.clips.rows(found.clips)}
            restrictions = tables.requests.restrictions(number)
            limited = {one.clip for one in restrictions if one.lifted_at is None}
            lifted = _lifted(tables, restrictions)
            known = [tables.inventory.line(clip) for clip in found.clips]
            lines = [
                replace(
                    self._line(one, here.get(one.clip)),
                    is_restricted_here=one.clip in limited,
                    lifted=lifted.get(one.clip, ""),
                )
                for one in sorted(known, key=lambda one: (instant(one.corrected_at), one.clip))
            ]
            return RequestFacts(
                _request_line(tables, seat, found),
                tables.requests.requester(number),
                tuple(lines),
                may_answer=may(seat.person, Action.ANSWER_REQUEST, seat.today) is None,
            )

    def cameras(self) -> Sequence[Camera]:
        """The cameras of the service."""
        seat = self._seat
        permit(seat.station.catalogue, seat.person, Action.READ_REQUESTS, seat.now, seat.rules)
        with seat.station.catalogue.read() as tables:
            return tables.cameras.all()

    def find(self, number: str, sought: Sought) -> Sequence[ConcernedLine]:
        """Recordings it may concern, erased ones too; on record."""
        seat = self._seat
        found = find_for_request(seat.station.catalogue, seat.person, number, sought, seat.now, seat.rules)
        return [replace(self._line(one.line, one.clip), is_certain=one.is_certain) for one in found]

    # --- doing ---------------------------------------------------------------------

    def receive(self, order: RequestOrder) -> str:
        """Register a request; its number."""
        seat = self._seat
        return receive_request(
            seat.station.catalogue,
            seat.person,
            order.received_on,
            order.channel,
            order.right,
            order.requester,
            seat.now,
            seat.rules,
        ).number

    def concern(self, number: str, clips: Sequence[ClipId]) -> None:
        """State the recordings it concerns."""
        seat = self._seat
        concern_clips(seat.station.catalogue, seat.person, number, clips, seat.now, seat.rules)

    def identify(self, number: str, identity: Identity) -> None:
        """Note how far the identity is established."""
        seat = self._seat
        check_identity(seat.station.catalogue, seat.person, number, identity, seat.now, seat.rules)

    def restrict(self, number: str, clip: ClipId, reason: Reason) -> None:
        """Look at it for this reason only from now on."""
        seat = self._seat
        restrict_clip(seat.station.catalogue, seat.person, number, clip, seat.now, seat.rules, reason)

    def lift(self, number: str, clip: ClipId, reason: str) -> None:
        """Lift the restriction for this request; the reason stays in the register."""
        seat = self._seat
        lift_restriction(seat.station.catalogue, seat.person, number, clip, reason, seat.now, seat.rules)

    def erase(self, number: str, clip: ClipId, reason: str) -> None:
        """Erase it for good."""
        seat, station = self._seat, self._seat.station
        erase_on_request(
            station.catalogue, station.store, seat.person, number, clip, reason, seat.now, seat.rules
        )
        roof.note_at_once(station)  # no copy of the folder may revive it (R21)

    def decide(self, number: str, decision: Decision, grounds: str) -> None:
        """Note what is answered."""
        seat = self._seat
        decide_request(seat.station.catalogue, seat.person, number, decision, grounds, seat.now, seat.rules)

    def _line(self, line: InventoryLine, clip: Clip | None) -> ConcernedLine:
        seat = self._seat
        if clip is None:
            words = f"{moment_exact(line.corrected_at)} · {duration(line.duration_s)} · {line.camera}"
            gone = line.erased_at
            erased_on = local_day(gone, seat.rules) if gone is not None else None
            kept = gone_facts(seat, erased_on) if erased_on is not None else None
            return ConcernedLine(line.clip, words, kept=kept, erased_on=erased_on)
        is_held = bool(clip.open_holds)
        return replace(
            ConcernedLine(clip.id, _file_words(clip), due_on=clip.due_on, is_held=is_held),
            kept=kept_facts(seat, clip.due_on, is_held=is_held),
            place=clip.place.text if clip.place is not None else "",
            restricted_to=clip.restricted_to,
        )


def _file_words(clip: Clip) -> str:
    """Each file is answered for: those of one recording begin within a minute."""
    return f"{moment_exact(clip.corrected_at)} · {camera_words(clip.camera_label)}"


def _lifted(tables: Tables, restrictions: Sequence[Restriction]) -> dict[ClipId, str]:
    """Of each recording the last restriction that was lifted, in words."""
    names = {person.id: person.name for person in tables.people.all()}
    return {
        one.clip: lifted_words(one.lifted_at, names.get(one.lifted_by, ""), one.lift_reason)
        for one in restrictions
        if one.lifted_at is not None and one.lifted_by is not None
    }


def _request_line(tables: Tables, seat: Seat, request: RightsRequest) -> RequestLine:
    lost = first_lost(request, tables.clips.rows(request.clips))
    return RequestLine(
        request,
        lost,
        None if request.is_answered else _answer_facts(seat, request),
        None if lost is None else kept_facts(seat, lost),
    )


def _answer_facts(seat: Seat, request: RightsRequest) -> BadgeFacts:
    """Counts down to the last day of the answer; its ring is whole when the request came in."""
    return BadgeFacts(
        request.due_on,
        days_left(request.due_on, seat.rules, seat.now),
        ClipState.KEPT,
        tooltip=answer_sentence(request.due_on),
        warn_days=_ANSWER_SOON_DAYS,
        more=day(request.due_on),
        full_days=max(1, (request.due_on - request.received_on).days),
    )
