"""Brings the other lanes to where the primary one is: the same moment, the same motion, and put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bwc_review.domain.clip import ClipId
from bwc_review.player.drift import APART_S, Drift
from bwc_review.player.transport import Transport
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.needs import OpenClip

Hit = tuple[ClipId, float]  # a clip of a lane, and seconds into it


class Followers:
    """Every lane but the primary one, whichever that is."""

    def __init__(self, decks: Mapping[str, Deck], put: Callable[[str, Hit | None], object]) -> None:
        """put: show this moment on a lane, or that it has none."""
        self._decks = decks
        self._put = put
        self._drift = {lane: Drift() for lane in decks}

    def follow(self, primary: str, at: Mapping[str, Hit], now_s: float, *, is_command: bool) -> None:
        """Bring them to this moment, as the primary lane has it. now_s: on any steady clock.

        is_command: somebody went there, rather than time.
        """
        leader = self._decks[primary].transport
        for lane, deck in self._decks.items():
            if lane == primary:
                continue
            hit = at.get(lane)
            shown = deck.clip.clip.id if deck.clip is not None else None
            if (hit[0] if hit else None) != shown:
                self._put(lane, hit)
            if hit is None or deck.clip is None or deck.transport is None or deck.clip.clip.id != hit[0]:
                continue
            is_heard_only = deck.clip.index.count == 0  # it has one speed, and is not heard beside another
            if leader is not None and leader.is_moving and (leader.speed == 1.0 or not is_heard_only):
                _go_along(deck.transport, leader.speed, hit[1])
                self._catch_up(lane, deck.transport, hit[1], now_s)
            else:
                _stand(deck.clip, deck.transport, hit[1], is_command=is_command)

    def forget(self) -> None:
        """How far they were apart says nothing any more."""
        for drift in self._drift.values():
            drift.forget()

    def _catch_up(self, lane: str, transport: Transport, wanted_s: float, now_s: float) -> None:
        """While they move, a lane jumps only where it is far off."""
        if transport.is_moving and not transport.is_waiting:
            ahead_s = self._drift[lane].aim(transport.at_s - wanted_s, transport.speed, now_s)
            if ahead_s is not None:
                transport.seek(wanted_s + ahead_s)


def _stand(opened: OpenClip, transport: Transport, wanted_s: float, *, is_command: bool) -> None:
    """A still lane shows the frame of the moment, and no other."""
    if transport.is_moving and transport.fault is None:
        transport.pause()
    index = opened.index
    shows_it = index.count > 0 and transport.frame == index.at_offset(wanted_s)
    if not transport.is_moving and not shows_it and (is_command or transport.fault is None):
        transport.seek(wanted_s)


def _go_along(transport: Transport, speed: float, wanted_s: float) -> None:
    """A lane moves with the primary one for as far as its clip goes; one that stands elsewhere begins at the
    moment, as where the primary one went round its loop and this one had come to its end.
    """
    if transport.fault is not None:
        return
    if transport.is_moving:
        if transport.speed != speed:
            transport.set_speed(speed)
        return
    apart_s = (transport.at_s - wanted_s) * (1 if speed > 0 else -1)
    is_far = APART_S * max(abs(speed), 1.0)
    if transport.has_run_out(speed) and apart_s <= is_far:
        return
    if abs(apart_s) > is_far:
        transport.seek(wanted_s)
    transport.set_speed(speed)
