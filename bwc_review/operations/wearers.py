"""Says whose a recording is by the register of hand-overs and the camera, and again where either changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bwc_review.catalogue.catalogue import Tables, Writing
from bwc_review.domain.clip import Clip
from bwc_review.domain.handing import WearerEvidence, WearerVerdict, judge_wearer
from bwc_review.domain.journal import Author, Draft, Operation
from bwc_review.domain.moments import later
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.prerecord import lead_of
from bwc_review.domain.query import ClipQuery


def whose(tables: Tables, clip: Clip) -> WearerVerdict:
    """Whose it is now. A camera not on the list has no wearer (R1), a doubted time asks no register (R15)."""
    if clip.to_identify:
        return WearerVerdict()
    return judge_wearer(registered(tables, clip), clip.camera_wearer)


def registered(tables: Tables, clip: Clip) -> PersonId | None:
    """Who had the camera by the register when its button was pressed, by the corrected time."""
    return None if clip.clock_suspect else tables.cameras.wearer_at(clip.camera, worn_at(clip))


def worn_at(clip: Clip) -> datetime:
    """The moment that tells whose it is: what a camera keeps from before its button may have been seen while
    it was still handed over, and is of whoever pressed it; the start where nothing tells of a button.
    """
    lead = lead_of(clip)
    return clip.corrected_at if lead is None else later(clip.corrected_at, lead.seconds)


def offered(tables: Tables, clip: Clip) -> tuple[Person, ...]:
    """Register's and camera's wearer where the two disagree and nobody has said yet which is right."""
    if clip.wearer is not None or clip.wearer_evidence == WearerEvidence.PERSON.value or clip.to_identify:
        return ()
    two = registered(tables, clip), clip.camera_wearer
    if None in two or two[0] == two[1]:
        return ()
    people = {person.id: person for person in tables.people.all()}
    return tuple(people[one] for one in two if one is not None and one in people)


def judge_again(tables: Writing, author: Author, serial: str, since: datetime) -> int:
    """Judge a camera's recordings from that moment on anew; returns how many changed hands.

    What a person stated stays. Each one that changes has its journal entry and keeps its old value.
    """
    changed = 0
    for clip in tables.clips.rows(tables.clips.ids(ClipQuery(camera=serial))):
        if worn_at(clip) >= since and clip.wearer_evidence != WearerEvidence.PERSON.value:
            changed += change_clip(tables, author, clip, **wearer_fields(whose(tables, clip)))
    return changed


def wearer_fields(verdict: WearerVerdict) -> dict[str, Any]:
    """The verdict as fields of a clip."""
    return {"wearer": verdict.wearer, "wearer_evidence": verdict.evidence.value}


def change_clip(tables: Writing, author: Author, clip: Clip, **fields: Any) -> bool:
    """Correct a clip and log which fields changed, if any; the evidence is not worth an entry of its own."""
    changed = {name: value for name, value in fields.items() if getattr(clip, name) != value}
    if changed:
        tables.clips.update(clip.id, **changed)
    names = sorted(changed.keys() - {"wearer_evidence"})
    if names:
        details = {"fields": ",".join(names), "sha256": clip.sha256}
        tables.also(Draft(Operation.CLIP_CHANGED, author, (clip.id,), details=details))
    return bool(names)
