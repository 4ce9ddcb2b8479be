"""Tells a recording where it was made by positions that came in behind it, sealed by themselves.

What lies beside a recording may be written, or read, only when the recording is in. Its place is told at
once; the track, which is sealed under the recording's own head, is made anew by who has its key. An offset
that the satellites measure so late is proposed, not applied: a person may have worked with the hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from bwc_review.catalogue.catalogue import Tables, Writing
from bwc_review.domain.camera_clock import STANDS, ClockEvidence, measure
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Place, Probe
from bwc_review.domain.journal import Author, Draft, Entry, Operation
from bwc_review.domain.track import Fix
from bwc_review.domain.transfer import Verified
from bwc_review.operations.describe import place_of
from bwc_review.operations.docked import Item

TRACK = "track"  # among the fields of an entry: the second subject is what came in behind the first


def told_late(item: Item, at: datetime, fixes: Sequence[Fix]) -> dict[str, object]:
    """What a "verified" row remembers of it, JSON values; {} where it tells nothing. at: the start, by the
    camera's clock.
    """
    place = place_of(sorted(fixes), Probe(), item.facts, at) if fixes else None
    if not item.beside_of or place is None:
        return {}
    hours = [] if item.facts.in_container else [min(fixes).at.isoformat(), max(fixes).at.isoformat()]
    return {"of": item.beside_of, "latitude": place.latitude, "longitude": place.longitude, "hours": hours}


def tell_recording(tables: Writing, verified: Verified, author: Author) -> None:
    """In the transaction that lists what came late. Nothing where its recording is gone, or is no longer
    this camera's.
    """
    told = cast(dict[str, Any], verified.facts.get("late") or {})
    if not told:
        return
    for named in tables.clips.named(verified.camera, [told["of"]]):
        film = tables.clips.get(named.clip)
        fields = _placed(film, told["latitude"], told["longitude"]) | _measured(film, told["hours"])
        if fields:
            tables.clips.update(film.id, **fields)
        for body in tables.clips.bodies(film.id):
            if body.kind is BodyKind.TRACK:  # made anew of both; the file is written over then
                tables.clips.remove_body(film.id, body.kind, body.name)
        names = ",".join(sorted([*fields, TRACK]))
        details: dict[str, int | str] = {"fields": names, "sha256": film.sha256}
        tables.also(Draft(Operation.CLIP_CHANGED, author, (film.id, verified.clip), details=details))


def came_late(entry: Entry) -> bool:
    """Whether the entry says of its first subject that its second tells where it was made."""
    fields = str(entry.details.get("fields", "")).split(",")
    return entry.operation is Operation.CLIP_CHANGED and TRACK in fields and len(entry.subjects) > 1


def late_beside(tables: Tables, clip: ClipId) -> tuple[ClipId, ...]:
    """What came in behind this recording, as far as it still exists."""
    entries = tables.journal.of_clip(clip)
    told = [ClipId(one.subjects[1]) for one in entries if came_late(one) and one.subjects[0] == clip]
    return tuple(one.id for one in tables.clips.rows(list(dict.fromkeys(told))))


def _placed(film: Clip, latitude: float, longitude: float) -> dict[str, Any]:
    """Where it has no position yet; the words that a person gave stay."""
    known = film.place or Place()
    if known.latitude is not None:
        return {}
    return {"place": replace(known, latitude=latitude, longitude=longitude)}


def _measured(film: Clip, hours: Sequence[str]) -> dict[str, Any]:
    is_settled = film.clock_evidence in STANDS or film.clock_suspect or film.clock_proposal_s is not None
    if not hours or is_settled:
        return {}
    satellites = [datetime.fromisoformat(one) for one in hours]
    known_s = film.clock_offset_s
    found = measure(satellites, film.recorded_at, film.duration_s, film.docked_at, known_s)
    told_s = found.offset_s if found.evidence is ClockEvidence.GPS else found.proposal_s
    return {} if told_s is None or told_s == known_s else {"clock_proposal_s": told_s}
