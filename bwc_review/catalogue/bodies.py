"""What is sealed of a clip: the fingerprint of its head, and the bodies under it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, not_, or_, select, update

from bwc_review.catalogue.clip_query import CLIPS
from bwc_review.catalogue.compact import sealed_usually
from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.inventory import raise_missing
from bwc_review.catalogue.schema_clips import BodyRow
from bwc_review.domain.clip import HALF, MADE_AGAIN, REPAIRABLE, BodyKind, ClipId, Sealed, SealedHead

BODIES = table(BodyRow)
_NAMELESS = "\n"  # no part of a file's name


def sealed_head(talk: Conversation, clip: ClipId) -> SealedHead:
    """Fingerprint and length of the head as sealed."""
    row = talk.first(select(CLIPS.c.head_sha256, CLIPS.c.head_bytes).where(CLIPS.c.id == clip))
    if row is None:
        raise_missing(talk, clip)
    return SealedHead(row.head_sha256, row.head_bytes)


def set_sealed_head(talk: Conversation, clip: ClipId, head: SealedHead) -> None:
    """The head was wrapped anew for other keys."""
    values = {"head_sha256": head.sha256, "head_bytes": head.size_bytes}
    changed = talk.connection.execute(update(CLIPS).where(CLIPS.c.id == clip).values(**values))
    if not changed.rowcount:
        raise_missing(talk, clip)


def bodies(talk: Conversation, clip: ClipId) -> list[Sealed]:
    """The sealed bodies under the head: the original first, then the others by kind and name."""
    question = select(BODIES, CLIPS.c.sha256).join(CLIPS, CLIPS.c.number == BODIES.c.clip)
    found = [
        Sealed(
            each.kind,
            _name_of(each.kind, each.name),
            "" if each.kind in MADE_AGAIN else each.plain_sha256 or each.sha256,
            each.plain_bytes,
            each.sealed_sha256,
            sealed_usually(each.plain_bytes) + each.beyond_bytes,
        )
        for each in talk.rows(question.where(CLIPS.c.id == clip))
    ]
    return sorted(found, key=lambda body: (body.kind is not BodyKind.CLIP, body.kind.value, body.name))


def add_body(talk: Conversation, clip: ClipId, body: Sealed) -> None:
    """A body was sealed under the head; one of the same kind and name is replaced.

    ClipErased or ClipUnknown where the clip is gone: what is derived takes time, and the sweep goes on.
    """
    of_clip = talk.first(select(CLIPS.c.number, CLIPS.c.sha256).where(CLIPS.c.id == clip))
    if of_clip is None:
        raise_missing(talk, clip)
    remove_body(talk, clip, body.kind, body.name)
    is_known = body.kind in MADE_AGAIN or body.plain_sha256 == of_clip.sha256
    talk.insert(
        BODIES,
        clip=of_clip.number,
        kind=body.kind,
        name=_stored_name(body.kind, body.name),
        plain_sha256=None if is_known else body.plain_sha256,
        plain_bytes=body.plain_bytes,
        sealed_sha256=body.sealed_sha256[:HALF] if body.kind in MADE_AGAIN else body.sealed_sha256,
        beyond_bytes=body.sealed_bytes - sealed_usually(body.plain_bytes),
    )


def unprepared(talk: Conversation) -> list[ClipId]:
    """Clips without a body that they should have for being looked at, the newest first."""
    video, audio, seeks = CLIPS.c.has_video, CLIPS.c.has_audio, CLIPS.c.can_seek
    lacks = or_(
        and_(video, or_(_without(BodyKind.FRAMES), _without(BodyKind.FILMSTRIP))),
        and_(audio, _without(BodyKind.WAVEFORM)),
        and_(or_(video, audio), not_(seeks), _without(BodyKind.WORKING_COPY)),
        and_(CLIPS.c.damage.in_(REPAIRABLE), _without(BodyKind.REPAIRED)),
        and_(CLIPS.c.latitude.is_not(None), _without(BodyKind.TRACK)),
    )
    question = select(CLIPS.c.id).where(lacks).order_by(CLIPS.c.recorded_at.desc(), CLIPS.c.id.desc())
    return [ClipId(each) for each in talk.rows(question).scalars()]


def remove_body(talk: Conversation, clip: ClipId, kind: BodyKind, name: str) -> None:
    """A derived body was unlinked."""
    talk.connection.execute(
        delete(BODIES).where(
            BODIES.c.clip == _row_of(clip),
            BODIES.c.kind == kind,
            BODIES.c.name == _stored_name(kind, name),
        )
    )


def _without(kind: BodyKind) -> ColumnElement[bool]:
    return not_(exists().where(BODIES.c.clip == CLIPS.c.number, BODIES.c.kind == kind))


def _row_of(clip: ClipId) -> Any:
    return select(CLIPS.c.number).where(CLIPS.c.id == clip).scalar_subquery()


def _stored_name(kind: BodyKind, name: str) -> str:
    """Nearly every derived body is called like its kind: that is the empty text."""
    if kind is BodyKind.CLIP:
        return name
    return "" if name == kind.value else name or _NAMELESS


def _name_of(kind: BodyKind, stored: str) -> str:
    if kind is BodyKind.CLIP:
        return stored
    return "" if stored == _NAMELESS else stored or kind.value
