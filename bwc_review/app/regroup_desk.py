"""Answers the dialogues that split a recording or join several."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.recording import order_of
from bwc_review.operations.permit import permit
from bwc_review.operations.regroup import join_effect, join_recordings, split_effect, split_recording


class RegroupDesk:
    """``Regrouping`` of the library."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def files(self, clip: ClipId) -> Sequence[Clip]:
        """The files of a recording, by time."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.clips.get(clip)
            files = sorted(tables.clips.recording_members(found.recording), key=order_of)
        permit(seat.station.catalogue, seat.person, Action.EDIT_CLIP, seat.now, seat.rules, found)
        return files

    def split_effect(self, first: ClipId) -> Sequence[Effect]:
        """What becomes of the files once another recording begins with this one."""
        seat = self._seat
        return split_effect(seat.station.catalogue, seat.person, first, seat.now, seat.rules)

    def join_effect(self, clips: Sequence[ClipId]) -> Sequence[Effect]:
        """What becomes of these recordings once they are one."""
        seat = self._seat
        return join_effect(seat.station.catalogue, seat.person, clips, seat.now, seat.rules)

    def split(self, first: ClipId, reason: str, agreed: Agreed) -> None:
        """Begin another recording with this file."""
        seat = self._seat
        split_recording(seat.station.catalogue, seat.person, first, reason, agreed, seat.now, seat.rules)

    def join(self, clips: Sequence[ClipId], reason: str, agreed: Agreed) -> None:
        """Make one recording of these."""
        seat = self._seat
        join_recordings(seat.station.catalogue, seat.person, clips, reason, agreed, seat.now, seat.rules)
