"""The JSON documents of the command line: the fields scripts rely on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bwc_review.domain.clip import Clip, ClipState, InventoryLine, Repair, state
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident import Incident, IncidentChange
from bwc_review.domain.journal import Entry
from bwc_review.domain.mark import Instant, Mark
from bwc_review.domain.request import Restriction, RightsRequest
from bwc_review.domain.timecode import format_offset


def moment(at: datetime | None, zone: ZoneInfo) -> str | None:
    """ISO 8601 with the offset of the station's zone."""
    return at.astimezone(zone).isoformat() if at else None


def clip_document(
    clip: Clip, holds: Sequence[Hold], marks: Sequence[Mark], zone: ZoneInfo
) -> dict[str, object]:
    """One clip. recorded_at: the camera's time; corrected_at: the station's. Sizes in bytes, times in s."""
    return {
        "id": clip.id,
        "sha256": clip.sha256,
        "size_bytes": clip.size_bytes,
        "camera": clip.camera,
        "camera_label": clip.camera_label,
        "wearer": clip.wearer_name or None,
        "recorded_at": moment(clip.recorded_at, zone),
        "corrected_at": moment(clip.corrected_at, zone),
        "clock_offset_s": clip.clock_offset_s,
        "duration_s": clip.duration_s,
        "header_duration_s": clip.probe.header_duration_s,
        "due_on": clip.due_on.isoformat(),
        "state": state(clip).value,
        "damage": clip.damage or None,
        "repair": None if clip.repair is None else _repair(clip.repair),
        "place": clip.place.text if clip.place else None,
        "informed": clip.informed,
        "holds": [hold_document(hold, zone) for hold in holds],
        "marks": [mark_document(mark, zone) for mark in marks],
        "camera_marks": list(clip.camera_marks),
        "incident": clip.incident,
        "recording": clip.recording,
        "pressed_s": None if clip.pressed is None else clip.pressed.offset_s,
        "pressed_by": None if clip.pressed is None else clip.pressed.by.value,
        "joined_by": None if clip.joined_by is None else clip.joined_by.value,
        "source_name": clip.source_name,
        "docked_at": moment(clip.docked_at, zone),
    }


def _repair(repair: Repair) -> dict[str, object]:
    """The copy that plays where the original does not; lost: pictures, about."""
    return {
        "by": repair.by.value,
        "pictures": repair.probe.frame_count,
        "lost": repair.lost,
        "duration_s": repair.probe.duration_s,
        "sample": repair.sample or None,
        "sample_sha256": repair.sample_sha256 or None,
    }


def erased_document(line: InventoryLine, label: str, zone: ZoneInfo) -> dict[str, object]:
    """What is left of an erased clip: the fields of a clip, null where the law leaves nothing."""
    return {
        "id": line.clip,
        "sha256": line.sha256,
        "size_bytes": line.size_bytes,
        "camera": line.camera,
        "camera_label": label,
        "wearer": None,
        "recorded_at": moment(line.recorded_at, zone),
        "duration_s": line.duration_s,
        "due_on": line.due_on.isoformat(),
        "state": ClipState.ERASED.value,
        "holds": [],
        "marks": [],
        "incident": None,
        "source_name": None,
        "docked_at": moment(line.docked_at, zone),
        "erased_at": moment(line.erased_at, zone),
        "erased_why": line.erased_why,
        "late_days": line.late_days,
    }


def request_document(request: RightsRequest, first_lost: date | None, zone: ZoneInfo) -> dict[str, object]:
    """One rights request, without who asks: that stays in the window's register."""
    return {
        "number": request.number,
        "right": request.right.value,
        "channel": request.channel.value,
        "received_on": request.received_on.isoformat(),
        "due_on": request.due_on.isoformat(),
        "identity": request.identity.value,
        "state": request.state.value,
        "decision": request.decision.value if request.decision else None,
        "decided_at": moment(request.decided_at, zone),
        "clips": list(request.clips),
        "first_lost": first_lost.isoformat() if first_lost else None,
    }


def hold_document(hold: Hold, zone: ZoneInfo) -> dict[str, object]:
    """One conservation."""
    return {
        "id": hold.id,
        "clip": hold.clip,
        "procedure": hold.procedure.value,
        "reference": hold.reference,
        "authority": hold.authority,
        "requested_by": hold.requested_by or None,
        "opened_at": moment(hold.opened_at, zone),
        "procedure_on": hold.procedure_on.isoformat() if hold.procedure_on else None,
        "review_on": hold.review_on.isoformat(),
        "handed_over_on": hold.handed_over_on.isoformat() if hold.handed_over_on else None,
        "released_at": moment(hold.released_at, zone),
        "open": hold.is_open,
    }


def _instant(instant: Instant) -> dict[str, object]:
    return {
        "frame": instant.frame,
        "pts": instant.pts,
        "offset_s": instant.offset_s,
        "timecode": format_offset(instant.offset_s),
    }


def mark_document(mark: Mark, zone: ZoneInfo) -> dict[str, object]:
    """One mark; ``end`` is null for a point."""
    return {
        "id": mark.id,
        "clip": mark.clip,
        "kind": mark.kind.value,
        "category": mark.category,
        "note": mark.note or None,
        "start": _instant(mark.start),
        "end": _instant(mark.end) if mark.end else None,
        "camera_time": moment(mark.camera_time, zone),
        "corrected_time": moment(mark.corrected_time, zone),
    }


def incident_document(incident: Incident, zone: ZoneInfo) -> dict[str, object]:
    """One intervention; the persons of its report stay in the report."""
    return {
        "number": incident.number,
        "category": incident.category,
        "natinf": incident.natinf or None,
        "natinf_label": incident.natinf_label or None,
        "occurred_at": moment(incident.occurred_at, zone),
        "place": incident.place,
        "state": incident.state.value,
        "clips": list(incident.clips),
        "closed_at": moment(incident.closed_at, zone) if incident.closed_at else None,
        "reopened_at": moment(incident.reopened_at, zone) if incident.reopened_at else None,
        "people_erased_at": moment(incident.people_erased_at, zone) if incident.people_erased_at else None,
    }


def correction_document(change: IncidentChange, zone: ZoneInfo) -> dict[str, object]:
    """What an intervention said before; a category by its code."""
    return {
        "field": change.field,
        "old": change.old,
        "new": change.new,
        "by": change.by,
        "at": moment(change.at, zone),
    }


def restriction_document(restriction: Restriction, zone: ZoneInfo) -> dict[str, object]:
    """One restriction of a recording for a request."""
    return {
        "clip": restriction.clip,
        "reason": restriction.reason,
        "begun_at": moment(restriction.begun_at, zone),
        "lifted_at": moment(restriction.lifted_at, zone),
        "lifted_by": restriction.lifted_by,
        "lift_reason": restriction.lift_reason or None,
    }


def entry_document(entry: Entry, zone: ZoneInfo) -> dict[str, object]:
    """One journal entry with the heads that chain it."""
    return {
        "seq": entry.seq,
        "at": moment(entry.at, zone),
        "author": entry.author.id,
        "role": entry.author.role or None,
        "operation": entry.operation.value,
        "subjects": list(entry.subjects),
        "reason": entry.reason or None,
        "reference": entry.reference or None,
        "recipients": list(entry.recipients),
        "result": entry.result.value,
        "details": dict(entry.details),
        "head": entry.head.hex(),
    }
