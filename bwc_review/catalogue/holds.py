"""Conservations: what keeps clips for procedures. The register stays when a clip is erased."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.id_lists import begins_or_ends, pages
from bwc_review.catalogue.schema_holds import HoldReviewRow, HoldRow
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import HoldClosed, HoldUnknown
from bwc_review.domain.hold import Hold, HoldId, HoldReview
from bwc_review.domain.people import PersonId

HOLDS = table(HoldRow)
REVIEWS = table(HoldReviewRow)


class Holds:
    """Holds are opened, looked at again, handed over and released; nothing of them is deleted."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, hold: Hold) -> None:
        """Open a hold."""
        self._talk.insert(
            HOLDS,
            id=hold.id,
            clip=hold.clip,
            procedure=hold.procedure,
            reference=hold.reference,
            authority=hold.authority,
            requested_by=hold.requested_by,
            opened_at=hold.opened_at,
            opened_by=hold.opened_by,
            review_on=hold.review_on,
            released_at=hold.released_at,
            released_by=hold.released_by,
            release_reason=hold.release_reason,
            procedure_on=hold.procedure_on,
            handed_over_on=hold.handed_over_on,
            handed_to=hold.handed_to or None,
            freed_at=hold.freed_at,
        )

    def review(self, looked: HoldReview) -> Hold:
        """Note a look at an open hold; it then says when the next one is. HoldUnknown, HoldClosed."""
        if not self.get(looked.hold).is_open:
            raise HoldClosed(looked.hold)
        self._talk.insert(
            REVIEWS,
            hold=looked.hold,
            at=looked.at,
            by=looked.by,
            next_on=looked.next_on,
            reason=looked.reason,
        )
        question = update(HOLDS).where(HOLDS.c.id == looked.hold).values(review_on=looked.next_on)
        self._talk.connection.execute(question)
        return self.get(looked.hold)

    def reviews(self, hold: str) -> list[HoldReview]:
        """The looks at a hold, oldest first."""
        question = select(REVIEWS).where(REVIEWS.c.hold == hold).order_by(REVIEWS.c.id)
        return [
            HoldReview(HoldId(row.hold), row.at, PersonId(row.by), row.next_on, row.reason)
            for row in self._talk.rows(question)
        ]

    def release(self, hold: str, at: datetime, by: PersonId, reason: str) -> Hold:
        """Release a hold; returns it as it now is. HoldUnknown, HoldClosed."""
        if not self.get(hold).is_open:
            raise HoldClosed(hold)
        values = {"released_at": at, "released_by": by, "release_reason": reason}
        self._talk.connection.execute(update(HOLDS).where(HOLDS.c.id == hold).values(**values))
        return self.get(hold)

    def hand_over(self, hold: str, signed_on: date, recipient: str, freed_at: datetime | None) -> Hold:
        """Note a signed hand-over; ``freed_at`` where the strict reading holds. HoldUnknown, HoldClosed."""
        if not self.get(hold).is_open:
            raise HoldClosed(hold)
        values = {"handed_over_on": signed_on, "handed_to": recipient, "freed_at": freed_at}
        self._talk.connection.execute(update(HOLDS).where(HOLDS.c.id == hold).values(**values))
        return self.get(hold)

    def read_strictly(self, *, is_strict: bool, at: datetime) -> None:
        """Let go of what was handed over, or keep it again: the reading of the rule has changed."""
        handed = (HOLDS.c.released_at.is_(None)) & HOLDS.c.handed_over_on.is_not(None)
        if is_strict:
            question = update(HOLDS).where(handed & HOLDS.c.freed_at.is_(None)).values(freed_at=at)
        else:
            question = update(HOLDS).where(handed).values(freed_at=None)
        self._talk.connection.execute(question)

    def get(self, hold: str) -> Hold:
        """One hold; HoldUnknown."""
        found = self._where(HOLDS.c.id == hold)
        if not found:
            raise HoldUnknown(hold)
        return found[0]

    def find(self, part: str) -> Hold:
        """The only hold whose id begins or ends so (`begins_or_ends`); HoldUnknown if none or several do."""
        found = self._where(begins_or_ends(HOLDS.c.id, part)) if part else []
        if len(found) != 1:
            raise HoldUnknown(part)
        return found[0]

    def of_clip(self, clip: ClipId) -> list[Hold]:
        """The holds of a clip, released ones too, oldest first."""
        return self._where(HOLDS.c.clip == clip)

    def of_clips(self, clips: Iterable[ClipId]) -> dict[ClipId, list[Hold]]:
        """The holds of many clips at once; clips without one are left out."""
        found: dict[ClipId, list[Hold]] = {}
        for page in pages(dict.fromkeys(clips)):
            for hold in self._where(HOLDS.c.clip.in_(page)):
                found.setdefault(hold.clip, []).append(hold)
        return found

    def open(self) -> list[Hold]:
        """What is held now, oldest first."""
        return self._where(HOLDS.c.released_at.is_(None))

    def all(self) -> list[Hold]:
        """The whole register, oldest first."""
        return self._where(HOLDS.c.id.is_not(None))

    def _where(self, condition: ColumnElement[bool]) -> list[Hold]:
        question = select(HOLDS).where(condition).order_by(HOLDS.c.opened_at, HOLDS.c.id)
        return [_hold(row) for row in self._talk.rows(question)]


def _hold(row: Any) -> Hold:
    return Hold(
        id=HoldId(row.id),
        clip=ClipId(row.clip),
        procedure=row.procedure,
        reference=row.reference,
        authority=row.authority,
        requested_by=row.requested_by,
        opened_at=row.opened_at,
        opened_by=PersonId(row.opened_by),
        review_on=row.review_on,
        released_at=row.released_at,
        released_by=None if row.released_by is None else PersonId(row.released_by),
        release_reason=row.release_reason,
        procedure_on=row.procedure_on,
        handed_over_on=row.handed_over_on,
        handed_to=row.handed_to or "",
        freed_at=row.freed_at,
    )
