"""Finds the clips of a camera by the names that their files had on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select

from bwc_review.catalogue.bodies import BODIES
from bwc_review.catalogue.clip_query import CLIPS
from bwc_review.catalogue.clip_row import name_code, name_of
from bwc_review.catalogue.compact import sealed_usually
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.id_lists import pages
from bwc_review.domain.clip import BodyKind, ClipId

_NAME = (CLIPS.c.source_name, CLIPS.c.camera, CLIPS.c.recorded_at, CLIPS.c.zone)  # of which name_of makes it


class Named(NamedTuple):
    """A clip as the name of its file finds it; what lies in the vault is told by its lengths."""

    source_name: str
    clip: ClipId
    size_bytes: int
    sha256: str
    head_bytes: int
    sealed_bytes: int


def same_name(talk: Conversation, camera: str, source_name: str) -> ClipId | None:
    """The newest existing clip that came from this camera under this name."""
    called = (CLIPS.c.name_code == name_code(source_name)) & (CLIPS.c.camera == camera)
    question = select(CLIPS.c.id, *_NAME).where(called)
    rows = talk.rows(question.order_by(CLIPS.c.docked_at.desc(), CLIPS.c.id.desc()))
    return next((ClipId(row.id) for row in rows.all() if name_of(row) == source_name), None)


def named(talk: Conversation, camera: str, names: Iterable[str]) -> list[Named]:
    """Of each of these names the newest existing clip that came from this camera, where there is one."""
    of_clip = (*_NAME, CLIPS.c.id, CLIPS.c.size_bytes, CLIPS.c.sha256, CLIPS.c.head_bytes)
    original = (BODIES.c.clip == CLIPS.c.number) & (BODIES.c.kind == BodyKind.CLIP)
    question = select(*of_clip, BODIES.c.plain_bytes, BODIES.c.beyond_bytes).join(BODIES, original)
    found: dict[str, Named] = {}
    for page in pages(names):
        wanted = set(page)
        called = CLIPS.c.name_code.in_([name_code(name) for name in page]) & (CLIPS.c.camera == camera)
        for row in talk.rows(question.where(called).order_by(CLIPS.c.docked_at, CLIPS.c.id)):
            if (name := name_of(row)) not in wanted:
                continue
            found[name] = Named(
                name,
                ClipId(row.id),
                row.size_bytes,
                row.sha256,
                row.head_bytes,
                sealed_usually(row.plain_bytes) + row.beyond_bytes,
            )
    return list(found.values())
