"""Says of a file just sealed what the catalogue will say: when, whose, where, and until when it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from bwc_review.catalogue.catalogue import Tables
from bwc_review.dock.naming import FileFacts, FileKind
from bwc_review.domain.belonging import Belonging
from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import (
    ClockEvidence,
    Measured,
    asked,
    hours_apart,
    is_of_another_date,
    measure,
)
from bwc_review.domain.clip import (
    NAMELESS,
    Clip,
    ClipId,
    Place,
    Probe,
    RecordingId,
    Sealed,
    TimeCandidate,
    TimeSource,
)
from bwc_review.domain.clock import choose_time
from bwc_review.domain.errors import CameraUnknown
from bwc_review.domain.handing import named
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import in_zone, later
from bwc_review.domain.people import PersonId
from bwc_review.domain.prerecord import pressed
from bwc_review.domain.retention import due_date, first_day, local_day, month_is_over
from bwc_review.domain.track import Fix
from bwc_review.operations.docked import Item
from bwc_review.operations.wearers import wearer_fields, whose
from bwc_review.operations.workbench import Seen

_UNSET = {datetime(1904, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)}  # an empty tag, not a claim


def known_camera(tables: Tables, serial: str) -> Camera | None:
    """The camera of the service with this serial, if it is one (R1)."""
    try:
        return tables.cameras.get(serial)
    except CameraUnknown:
        return None


def describe(
    tables: Tables,
    clip: ClipId,
    item: Item,
    body: Sealed,
    seen: Seen,
    track: Sequence[Fix],
    docked_at: datetime,
    profile: LegalProfile,
) -> Clip:
    """The clip's row, without the recording it belongs to. track: of its sidecars.

    What comes in for the first time and is past its month by its own date is believed where satellites bear
    that date out. A clock that was reset tells such dates too, whatever else its camera recorded with the
    right ones: then a person looks before anything is erased (R15; law.md A13, E7). So is what is dated ere
    its camera was checked to be empty: the second card of a camera whose first one was emptied meanwhile.
    """
    probe = seen.probe
    camera = known_camera(tables, item.serial)
    duration = probe.duration_s or 0.0
    times = claims(item.facts, probe)
    # what lies beside a recording may come after it, when its camera was empty already
    is_late = item.facts.kind is FileKind.SIDECAR
    emptied = None if camera is None or is_late else camera.last_emptied_at
    known = 0.0 if camera is None else camera.clock_offset_s
    # a trail that a dock writes into its container is dated by the camera's own clock
    satellites = [] if item.facts.in_container else [fix.at for fix in track]

    def measured_from(start: datetime) -> Measured:
        return measure(
            satellites, start, duration, docked_at, known, seen.positions, item.ahead_s, item.behind_s
        )

    chosen = choose_time(times, docked_at, profile, emptied)
    if chosen.is_suspect and emptied is not None:
        alone = choose_time(times, docked_at, profile)
        if not alone.is_suspect and _is_borne_out(measured_from(in_zone(alone.candidate.at, profile.zone))):
            chosen, emptied = alone, None  # it lay on another card than the one that was checked to be empty
    recorded_at = in_zone(chosen.candidate.at, profile.zone)
    measured = measured_from(recorded_at)
    apart_s = hours_apart(chosen.candidate, times, profile.zone)
    offsets = (measured.offset_s, measured.offset_s + apart_s)
    counts = partial(first_day, recorded_at, offsets, docked_at, emptied, profile)
    is_overdue = month_is_over(due_date(counts(), profile), profile, docked_at)
    is_suspect = (
        chosen.is_suspect
        or (is_overdue and not _is_borne_out(measured))
        or is_of_another_date(recorded_at, measured, docked_at, profile)
    )
    first = counts(is_suspect=is_suspect)
    if emptied is not None and chosen.is_suspect:
        first = min([first, *_yet_true(times, offsets, docked_at, profile)])
    measured = asked(measured, apart_s)
    believed_at = docked_at if is_suspect else later(recorded_at, measured.offset_s)
    made = Clip(
        id=clip,
        sha256=body.plain_sha256,
        size_bytes=body.plain_bytes,
        source_name=item.file.relative,
        camera=item.serial,
        camera_label=camera.label if camera is not None else item.serial or NAMELESS,
        recorded_at=recorded_at,
        duration_s=duration,
        docked_at=docked_at.astimezone(profile.zone),
        counted_from=first,
        due_on=due_date(first, profile),
        recording=RecordingId(clip),
        belongs=belonging(item.facts),
        pressed=pressed(recorded_at, item.facts.triggered_at, _kept_before(item.facts, camera)),
        place=place_of(track, probe, item.facts, recorded_at),
        clock_offset_s=measured.offset_s,
        clock_evidence=measured.evidence.value,
        clock_proposal_s=measured.proposal_s,
        clock_suspect=is_suspect,
        is_damaged=probe.is_damaged,
        damage=probe.damage,
        to_identify=camera is None,
        camera_claims=item.facts.claims,
        camera_marks=item.facts.marks,
        times=times,
        probe=probe,
        camera_wearer=_named(tables, item, believed_at, profile),
    )
    return replace(made, **wearer_fields(whose(tables, made)))


def _is_borne_out(measured: Measured) -> bool:
    """Satellites tell the same date."""
    return measured.evidence is ClockEvidence.GPS


def _yet_true(
    times: Sequence[TimeCandidate], offsets: Sequence[float], docked_at: datetime, profile: LegalProfile
) -> list[date]:
    """The day of a date that only the last emptying makes doubtful, where it leaves the grace days to look.

    It is true of the second card of a camera whose first one was emptied meanwhile: its month is kept.
    """
    alone = choose_time(times, docked_at, profile)
    if alone.is_suspect:
        return []
    day = first_day(alone.candidate.at, offsets, docked_at, None, profile)
    not_before = local_day(docked_at, profile) + timedelta(days=profile.suspect_grace_days)
    return [day] if due_date(day, profile) >= not_before else []


def belonging(facts: FileFacts) -> Belonging:
    """What the name says of the recording; the docking is added where the file is listed."""
    return Belonging("", facts.profile, facts.series, facts.number, facts.counts_all, facts.trusts_file_time)


def _kept_before(facts: FileFacts, camera: Camera | None) -> float | None:
    """Seconds that the camera keeps from before its button, as it is set, else as its model does."""
    if camera is not None and camera.pre_record_s is not None:
        return camera.pre_record_s
    return facts.pre_record_s


def _named(tables: Tables, item: Item, at: datetime, profile: LegalProfile) -> PersonId | None:
    """Whom the camera's own user field names; what nobody on the list bears names nobody."""
    if item.facts.wearer_hint is None:
        return None
    return named(tables.people.all(), item.facts.wearer_hint, local_day(at, profile))


def claims(facts: FileFacts, probe: Probe) -> tuple[TimeCandidate, ...]:
    """What the name and the container claim about the start; a file's own time is that of its end."""
    found = []
    for candidate in facts.candidates:
        if candidate.source is TimeSource.FILE:
            start = later(candidate.at, -(probe.duration_s or 0.0))
            found.append(TimeCandidate(TimeSource.FILE, start, candidate.text))
        else:
            found.append(candidate)
    if probe.created_at is not None and probe.created_at.astimezone(UTC) not in _UNSET:
        found.append(TimeCandidate(TimeSource.METADATA, probe.created_at, probe.created_at.isoformat()))
    return tuple(found)


def place_of(track: Sequence[Fix], probe: Probe, facts: FileFacts, began_at: datetime) -> Place | None:
    """The first position of a sidecar, else what the file says, else what its camera noted beside it.

    Where the sidecar is the trail of a whole recording, by the same clock: where the camera was when this
    file of it began, as last told before.
    """
    if not track:
        noted = None if facts.position is None else Place("", *facts.position)
        return probe.place or noted
    before = [fix for fix in track if facts.in_container and fix.at <= began_at]
    first = before[-1] if before else track[0]
    return Place("", first.latitude, first.longitude)
