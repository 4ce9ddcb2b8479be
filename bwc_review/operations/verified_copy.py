"""Puts a verified copy on the list: what is remembered of it before, and the one transaction that lists it.

Docking and the recovery after a crash both end here: an adopted clip is what it would have been.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any, cast

from bwc_review.catalogue.catalogue import Writing
from bwc_review.catalogue.packing import (
    belongs_in,
    belongs_out,
    moment_in,
    moment_out,
    place_in,
    place_out,
    pressed_in,
    pressed_out,
    probe_in,
    probe_out,
    times_in,
    times_out,
)
from bwc_review.domain.clip import BodyKind, Clip, ClipId, RecordingId, Sealed
from bwc_review.domain.journal import Author, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import CameraMark
from bwc_review.domain.people import PersonId
from bwc_review.domain.recording import COUNTED_S, Joined, place, shared_countdown
from bwc_review.domain.transfer import Verified
from bwc_review.operations.as_agreed import day_details
from bwc_review.operations.camera_marks import as_mark, packed, unpacked
from bwc_review.operations.late_positions import tell_recording


def remembered(
    clip: Clip,
    beside: Sequence[Sealed],
    marks: Sequence[CameraMark],
    docking: str,
    late: Mapping[str, object] | None = None,
) -> Mapping[str, object]:
    """What the clip's row needs and no other column of a "verified" row has; JSON values only.

    late: as ``told_late`` says it.
    """
    return {
        "label": clip.camera_label,
        "recorded_at": moment_out(clip.recorded_at),
        "docked_at": moment_out(clip.docked_at),
        "duration_s": clip.duration_s,
        "counted_from": clip.counted_from.isoformat(),
        "due_on": clip.due_on.isoformat(),
        "wearer": clip.wearer,
        "wearer_evidence": clip.wearer_evidence,
        "camera_wearer": clip.camera_wearer,
        "place": place_out(clip.place),
        "clock_offset_s": clip.clock_offset_s,
        "clock_evidence": clip.clock_evidence,
        "clock_proposal_s": clip.clock_proposal_s,
        "clock_suspect": clip.clock_suspect,
        "damage": clip.damage,
        "is_damaged": clip.is_damaged,
        "to_identify": clip.to_identify,
        "camera_claims": list(clip.camera_claims),
        "camera_marks": list(clip.camera_marks),
        "marks": packed(marks),
        "times": times_out(clip.times),
        "probe": probe_out(clip.probe),
        "beside": [asdict(sealed) | {"kind": sealed.kind.value} for sealed in beside],
        "belongs": belongs_out(clip.belongs),
        "pressed": pressed_out(clip.pressed),
        "docking": docking,
        "late": late or {},
    }


def clip_of(verified: Verified) -> Clip:
    """The clip that a "verified" row describes, not yet joined to its recording."""
    facts = cast(Mapping[str, Any], verified.facts)
    wearer = facts["wearer"]
    return Clip(
        id=verified.clip,
        sha256=verified.plain_sha256,
        size_bytes=verified.size_bytes,
        source_name=verified.source_name,
        camera=verified.camera,
        camera_label=facts["label"],
        recorded_at=moment_in(facts["recorded_at"]),
        duration_s=facts["duration_s"],
        docked_at=moment_in(facts["docked_at"]),
        counted_from=date.fromisoformat(facts["counted_from"]),
        due_on=date.fromisoformat(facts["due_on"]),
        recording=RecordingId(verified.clip),
        pressed=pressed_in(facts.get("pressed")),
        belongs=replace(belongs_in(facts.get("belongs", [])), docking=facts["docking"]),
        wearer=None if wearer is None else PersonId(wearer),
        wearer_evidence=facts.get("wearer_evidence", ""),  # remembered by a program before this one: none
        camera_wearer=None if (named := facts.get("camera_wearer")) is None else PersonId(named),
        place=place_in(facts["place"]),
        clock_offset_s=facts["clock_offset_s"],
        clock_evidence=facts["clock_evidence"],
        clock_proposal_s=facts.get("clock_proposal_s"),
        clock_suspect=facts["clock_suspect"],
        is_damaged=facts["is_damaged"],
        damage=facts["damage"],
        to_identify=facts["to_identify"],
        camera_claims=tuple(facts.get("camera_claims", ())),
        camera_marks=tuple(facts["camera_marks"]),
        times=times_in(facts["times"]),
        probe=probe_in(facts["probe"]),
    )


def beside_of(verified: Verified) -> tuple[Sealed, ...]:
    """The sealed sidecars that came with the copy."""
    stored = cast(Sequence[dict[str, Any]], verified.facts["beside"])
    return tuple(Sealed(**(item | {"kind": BodyKind(item["kind"])})) for item in stored)


def listed(verified: Verified, author: Author) -> Draft:
    """The journal entry that a clip is in, with what proves which file it was."""
    details: dict[str, int | str] = {
        "sha256": verified.plain_sha256,
        "bytes": verified.size_bytes,
        "sealed_sha256": verified.body.sealed_sha256,
        "head_sha256": verified.head.sha256,
    }
    if marks := unpacked(clip_of(verified), verified.facts):
        details["camera_marks"] = len(marks)
    if verified.facts["damage"]:
        details["damage"] = str(verified.facts["damage"])
    camera = (verified.camera,) if verified.camera else ()
    return Draft(Operation.INGEST_DONE, author, (verified.clip, *camera), details=details)


def enter(tables: Writing, verified: Verified, profile: LegalProfile) -> Clip:
    """List the clip, its sealed parts, what its camera marked; join its recording; forget the row."""
    clip = clip_of(verified)
    named_alike = tables.clips.same_name(clip.camera, clip.source_name)
    at = _placed(tables, clip)
    clip = replace(clip, same_name_as=named_alike, recording=at.recording, joined_by=at.by)
    tables.clips.add(clip, verified.head, verified.body)
    for sealed in beside_of(verified):
        tables.clips.add_body(clip.id, sealed)
    for made in unpacked(clip, verified.facts):
        tables.marks.add(as_mark(clip, made, verified.at))
    tables.transfers.remove(clip.id)
    tell_recording(tables, verified, tables.drafts[0].author)
    _join(tables, clip, at)
    if not clip.clock_suspect:
        for other, now in _share_countdown(tables, clip.recording, profile):
            if other.id != clip.id:  # due earlier for a file that came in later: to be found in its story
                details = {"fields": "due_on", "sha256": other.sha256} | day_details(other, now)
                tables.also(
                    Draft(Operation.CLIP_CHANGED, tables.drafts[0].author, (other.id,), details=details)
                )
    return tables.clips.get(clip.id)


def join_again(tables: Writing, clip: Clip, profile: LegalProfile) -> None:
    """Place a listed clip anew among the files of its camera, which was found to be another one.

    What a person joined to it stays one recording with it, however far away.
    """
    at = _placed(tables, clip, tables.clips.recording_members(clip.recording))
    tables.clips.update(clip.id, recording=at.recording, joined_by=at.by)
    _join(tables, replace(clip, recording=at.recording), at)
    if not clip.clock_suspect:
        _share_countdown(tables, at.recording, profile)


def _placed(tables: Writing, clip: Clip, members: Sequence[Clip] = ()) -> Joined:
    """A clip whose date a person has to look at first stands by itself (R15)."""
    if clip.clock_suspect:
        return Joined(clip.recording)
    near = {other.id: other for other in (*tables.clips.neighbours(clip, COUNTED_S), *members)}
    return place(clip, near.values())


def _join(tables: Writing, clip: Clip, at: Joined) -> None:
    """What goes on this file becomes part of its recording, with all that goes on it in turn."""
    for recording in at.merged:
        for member in tables.clips.recording_members(recording):
            tables.clips.update(member.id, recording=clip.recording)
    for other, by in at.following:
        tables.clips.update(other, joined_by=by)


def _share_countdown(
    tables: Writing, recording: RecordingId, profile: LegalProfile
) -> list[tuple[Clip, Clip]]:
    """All files of one recording go on its earliest day (law.md E9); those it moves, before and now."""
    changed = []
    members = tables.clips.recording_members(recording)
    first, due_on = shared_countdown([member.counted_from for member in members], profile)
    for member in members:
        if member.counted_from != first:
            tables.clips.update(ClipId(member.id), counted_from=first, due_on=due_on)
            changed.append((member, replace(member, counted_from=first, due_on=due_on)))
    return changed
