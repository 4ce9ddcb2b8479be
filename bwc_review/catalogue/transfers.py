"""Sealed copies that were verified and are not listed yet (security.md 7.2, step 4)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_clips import VerifiedRow
from bwc_review.domain.clip import ClipId, Sealed, SealedHead
from bwc_review.domain.transfer import Verified

VERIFIED = table(VerifiedRow)


class Transfers:
    """What lets a copy found after a crash be adopted with nobody signed in."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, verified: Verified) -> None:
        """Remember a copy."""
        head, body = verified.head, verified.body
        self._talk.insert(
            VERIFIED,
            clip=verified.clip,
            source_name=verified.source_name,
            camera=verified.camera,
            size_bytes=verified.size_bytes,
            plain_sha256=verified.plain_sha256,
            head_sha256=head.sha256,
            head_bytes=head.size_bytes,
            body_kind=body.kind,
            body_name=body.name,
            body_plain_sha256=body.plain_sha256,
            body_plain_bytes=body.plain_bytes,
            body_sealed_sha256=body.sealed_sha256,
            body_sealed_bytes=body.sealed_bytes,
            at=verified.at,
            facts=dict(verified.facts),
        )

    def get(self, clip: ClipId) -> Verified | None:
        """What is remembered of this copy; None if nothing is."""
        row = self._talk.first(select(VERIFIED).where(VERIFIED.c.clip == clip))
        return None if row is None else _verified(row)

    def all(self) -> list[Verified]:
        """Every copy on its way, oldest first."""
        return [
            _verified(row)
            for row in self._talk.rows(select(VERIFIED).order_by(VERIFIED.c.at, VERIFIED.c.clip))
        ]

    def remove(self, clip: ClipId) -> None:
        """The copy is listed, or was destroyed."""
        self._talk.connection.execute(delete(VERIFIED).where(VERIFIED.c.clip == clip))


def _verified(row: Any) -> Verified:
    return Verified(
        clip=ClipId(row.clip),
        source_name=row.source_name,
        camera=row.camera,
        size_bytes=row.size_bytes,
        plain_sha256=row.plain_sha256,
        head=SealedHead(row.head_sha256, row.head_bytes),
        body=Sealed(
            row.body_kind,
            row.body_name,
            row.body_plain_sha256,
            row.body_plain_bytes,
            row.body_sealed_sha256,
            row.body_sealed_bytes,
        ),
        at=row.at,
        facts=row.facts,
    )
