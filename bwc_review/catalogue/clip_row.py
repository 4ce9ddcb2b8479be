"""How a clip is a row of its table, and back."""

from __future__ import annotations

import zlib
from typing import Any

from bwc_review.catalogue.columns import zone_name, zone_of
from bwc_review.catalogue.file_names import name_from, name_kept
from bwc_review.catalogue.packing import (
    belongs_in,
    belongs_out,
    probe_differs,
    probe_from,
    repair_in,
    repair_out,
    times_in,
    times_out,
)
from bwc_review.domain.belonging import JoinedBy, Pressed, PressedBy
from bwc_review.domain.clip import Clip, ClipId, Place, RecordingId
from bwc_review.domain.people import PersonId

_HALF_OF_CODES = 2**31


def columns_of(clip: Clip) -> dict[str, Any]:
    """What the table stores of a clip."""
    place = clip.place or Place()
    return {
        "id": clip.id,
        "recording": clip.recording,
        "belongs": belongs_out(clip.belongs),
        "series_code": name_code(clip.belongs.series) if clip.belongs.series else None,
        "joined_by": "" if clip.joined_by is None else clip.joined_by.value,
        "is_apart": clip.is_apart,
        "pressed_s": None if clip.pressed is None else clip.pressed.offset_s,
        "pressed_by": "" if clip.pressed is None else clip.pressed.by.value,
        "sha256": clip.sha256,
        "size_bytes": clip.size_bytes,
        "source_name": name_kept(clip.source_name, clip.camera, clip.recorded_at),
        "name_code": name_code(clip.source_name),
        "camera": clip.camera,
        "camera_label": clip.camera_label,
        "recorded_at": clip.recorded_at,
        "recorded_day": clip.recorded_at.date(),
        "zone": zone_name(clip.recorded_at),
        "duration_s": clip.duration_s,
        "docked_at": clip.docked_at,
        "docked_zone": zone_name(clip.docked_at),
        "counted_from": clip.counted_from,
        "due_on": clip.due_on,
        "wearer": clip.wearer,
        "wearer_evidence": clip.wearer_evidence,
        "camera_wearer": clip.camera_wearer,
        "has_place": bool(place.text),
        "place": place.text,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "informed": clip.informed,
        "informed_reason": clip.informed_reason,
        "clock_offset_s": clip.clock_offset_s,
        "clock_evidence": clip.clock_evidence,
        "clock_proposal_s": clip.clock_proposal_s,
        "clock_suspect": clip.clock_suspect,
        "is_damaged": clip.is_damaged,
        "damage": clip.damage,
        "to_identify": clip.to_identify,
        "camera_claims": "\n".join(clip.camera_claims),
        "same_name_as": clip.same_name_as,
        "camera_marks": list(clip.camera_marks),
        "times": times_out(clip.times),
        "probe": probe_differs(clip.probe, clip.recorded_at, clip.duration_s),
        "repair": repair_out(clip.repair),
        "has_video": clip.seen.has_video,
        "has_audio": clip.seen.has_audio,
        "can_seek": clip.seen.can_seek_in_player,
    }


def name_code(source_name: str) -> int:
    """A number by which a name is looked for; others may share it. From -2**31 on: four bytes hold it."""
    code = zlib.crc32(source_name.encode("utf-8"))
    return code if code < _HALF_OF_CODES else code - 2 * _HALF_OF_CODES


def name_of(row: Any) -> str:
    """The name of a clip's file, from the row's own column, its camera, its moment and its zone."""
    return name_from(row.source_name, row.camera, row.recorded_at.astimezone(zone_of(row.zone)))


def clip_of(row: Any, marks: int, holds: int, restricted_to: tuple[str, ...] = ()) -> Clip:
    """A clip from its row and what other tables say of it."""
    recorded_at = row.recorded_at.astimezone(zone_of(row.zone))
    return Clip(
        id=ClipId(row.id),
        sha256=row.sha256,
        size_bytes=row.size_bytes,
        source_name=name_of(row),
        camera=row.camera,
        camera_label=row.camera_label,
        recorded_at=recorded_at,
        duration_s=row.duration_s,
        docked_at=row.docked_at.astimezone(zone_of(row.docked_zone)),
        counted_from=row.counted_from,
        due_on=row.due_on,
        recording=RecordingId(row.recording),
        belongs=belongs_in(row.belongs),
        pressed=Pressed(row.pressed_s, PressedBy(row.pressed_by)) if row.pressed_by else None,
        joined_by=JoinedBy(row.joined_by) if row.joined_by else None,
        is_apart=row.is_apart,
        wearer=None if row.wearer is None else PersonId(row.wearer),
        wearer_name=" ".join(part for part in (row.first_name, row.last_name) if part),
        wearer_evidence=row.wearer_evidence,
        camera_wearer=None if row.camera_wearer is None else PersonId(row.camera_wearer),
        place=Place(row.place, row.latitude, row.longitude)
        if row.has_place or (row.latitude, row.longitude) != (None, None)
        else None,
        informed=row.informed,
        informed_reason=row.informed_reason,
        clock_offset_s=row.clock_offset_s,
        clock_evidence=row.clock_evidence,
        clock_proposal_s=row.clock_proposal_s,
        clock_suspect=row.clock_suspect,
        is_damaged=row.is_damaged,
        damage=row.damage,
        to_identify=row.to_identify,
        camera_claims=tuple(row.camera_claims.splitlines()),
        same_name_as=None if row.same_name_as is None else ClipId(row.same_name_as),
        camera_marks=tuple(row.camera_marks),
        times=times_in(row.times),
        probe=probe_from(row.probe, recorded_at, row.duration_s),
        repair=repair_in(row.repair),
        incident=row.incident,
        mark_count=marks,
        open_holds=holds,
        restricted_to=restricted_to,
    )
