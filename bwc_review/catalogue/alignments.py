"""By how much each clip is moved on the wall clock. Goes with its clip; the journal keeps what was before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, or_, select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.id_lists import pages
from bwc_review.catalogue.schema_marks import AlignmentRow
from bwc_review.domain.alignment import Alignment
from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId

ALIGNED = table(AlignmentRow)


class Alignments:
    """At most one for each clip: the newest."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def set(self, alignment: Alignment) -> None:
        """Keep it, in the place of an earlier one. ValueError unless the offset is whole milliseconds."""
        offset_ms = round(alignment.offset_s * 1000)
        if abs(offset_ms / 1000 - alignment.offset_s) > 1e-9:
            raise ValueError("an offset of whole milliseconds is expected")
        self._talk.connection.execute(delete(ALIGNED).where(ALIGNED.c.clip == alignment.clip))
        self._talk.insert(
            ALIGNED,
            clip=alignment.clip,
            offset_ms=offset_ms,
            method=alignment.method,
            confidence=alignment.confidence,
            against=alignment.against,
            author=alignment.author,
            at=alignment.at,
        )

    def of_clips(self, clips: Iterable[ClipId]) -> dict[ClipId, Alignment]:
        """Those of many clips at once; clips without one are left out."""
        found: dict[ClipId, Alignment] = {}
        for page in pages(dict.fromkeys(clips)):
            for row in self._talk.rows(select(ALIGNED).where(ALIGNED.c.clip.in_(page))):
                found[ClipId(row.clip)] = _alignment(row)
        return found

    def touching(self, clips: Iterable[ClipId]) -> list[Alignment]:
        """Those of these clips, and those of clips that were brought in line with one of them."""
        found: dict[ClipId, Alignment] = {}
        for page in pages(dict.fromkeys(clips)):
            touched = or_(ALIGNED.c.clip.in_(page), ALIGNED.c.against.in_(page))
            for row in self._talk.rows(select(ALIGNED).where(touched).order_by(ALIGNED.c.clip)):
                found[ClipId(row.clip)] = _alignment(row)
        return list(found.values())


def _alignment(row: Any) -> Alignment:
    return Alignment(
        clip=ClipId(row.clip),
        offset_s=row.offset_ms / 1000,
        method=row.method,
        confidence=row.confidence,
        against=None if row.against is None else ClipId(row.against),
        author=PersonId(row.author),
        at=row.at,
    )
