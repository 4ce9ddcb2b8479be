"""Puts on record that single pictures of clips are about to be shown: a still, the first one in a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import ReasonSession
from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit_pictures


def glance(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[Clip],
    session: ReasonSession | None,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """State a look at single pictures of these clips, durable before the first one is opened (R6, R13).

    Raises AccessRefused (journaled), ReasonNeeded, JournalUnwritable, DiskFull: no picture then.
    """
    session = permit_pictures(catalogue, person, clips, session, now, profile)
    drafts = [draft for clip in clips for draft in _looked(person, clip, session)]
    if drafts:
        with catalogue.write(*drafts):
            pass


def _looked(person: Person, clip: Clip, session: ReasonSession) -> tuple[Draft, Draft]:
    """It begins and ends at once: nothing plays."""
    view = str(uuid7())
    author = author_of(person)
    begun = Draft(
        Operation.VIEW,
        author,
        (clip.id,),
        reason=session.reason.value,
        reference=session.reference,
        details={"view": view, "sha256": clip.sha256, "pictures": 1},
    )
    ended = Draft(Operation.VIEW_ENDED, author, (clip.id,), details={"view": view, "watched_ms": 0})
    return begun, ended
