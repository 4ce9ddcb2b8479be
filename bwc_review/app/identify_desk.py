"""Answers the dialogue that says which camera recordings came from."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.seat import Seat
from bwc_review.domain.attribution import Choices
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import ClipId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.progress import Progress
from bwc_review.operations.identify_clips import identify_choices, identify_clips, identify_effect


class IdentifyDesk:
    """``Identifying`` of the library."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def choices(self, clips: Sequence[ClipId]) -> Choices:
        """What these may be attributed to."""
        seat = self._seat
        return identify_choices(seat.station.catalogue, seat.person, clips, seat.now, seat.rules)

    def effect(self, clips: Sequence[ClipId], camera: Camera) -> Sequence[Effect]:
        """What attributing them would change."""
        seat = self._seat
        return identify_effect(seat.station.catalogue, seat.person, clips, camera, seat.now, seat.rules)

    def identify(
        self,
        clips: Sequence[ClipId],
        camera: Camera,
        reason: str,
        agreed: Agreed,
        progress: Progress,
    ) -> int:
        """Attribute them; returns how many recordings that were."""
        seat = self._seat
        catalogue = seat.station.catalogue
        done = identify_clips(
            catalogue, seat.person, clips, camera, reason, agreed, seat.now, seat.rules, progress
        )
        return len({clip.recording for clip in done})
