"""Which seconds of a clip each person has watched."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_marks import CoverageRow
from bwc_review.domain.clip import ClipId
from bwc_review.domain.coverage import Watched
from bwc_review.domain.people import PersonId

WATCHED = table(CoverageRow)


class Coverage:
    """Goes with its clip; the journal keeps who looked."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, clip: ClipId, person: PersonId, from_s: float, to_s: float, at: datetime) -> None:
        """A span was watched; ValueError if it ends before it begins."""
        if to_s < from_s:
            raise ValueError("a span ends after it begins")
        self._talk.insert(WATCHED, clip=clip, person=person, from_s=from_s, to_s=to_s, at=at)

    def of_clip(self, clip: ClipId) -> list[Watched]:
        """What was watched of a clip, in the order of watching."""
        rows = self._talk.rows(select(WATCHED).where(WATCHED.c.clip == clip).order_by(WATCHED.c.id))
        return [Watched(ClipId(r.clip), PersonId(r.person), r.from_s, r.to_s, r.at) for r in rows]
