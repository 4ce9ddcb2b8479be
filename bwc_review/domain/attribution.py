"""Says what becomes of a recording once a person states which camera it came from (R1, R15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import STANDS, ClockEvidence, is_of_another_date, measure
from bwc_review.domain.clip import Clip
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import due_date, first_day


@dataclass(frozen=True, slots=True)
class Choices:
    """What recordings may be attributed to.

    proposed: the serial of the only camera on the list that all of them name, else "". named: serials that
    they name, on the list or not. may_add: put another one on the list. names: of persons, by id.
    """

    cameras: Sequence[Camera] = ()  # by label
    proposed: str = ""
    named: Sequence[str] = ()
    may_add: bool = False
    names: Mapping[str, str] = field(default_factory=dict)


def attributed(clip: Clip, camera: Camera, profile: LegalProfile) -> Clip:
    """The clip as one of this camera: its clock and its due date, not yet its wearer and its recording.

    What satellites measured or a person stated of its clock stands. Nothing is due later than it was. Where
    the noted offset makes another date of it, its date is in doubt, as if it had docked so (R15).
    """
    made = replace(clip, camera=camera.serial, camera_label=camera.label, to_identify=False)
    if clip.clock_evidence not in STANDS:
        made = _on_clock_of(made, camera, profile)
    is_asked = made.clock_evidence == ClockEvidence.FILE.value and made.clock_proposal_s is not None
    first = first_day(
        clip.recorded_at,
        (made.clock_offset_s, (made.clock_proposal_s or 0.0) if is_asked else 0.0),
        clip.docked_at,
        camera.last_emptied_at,
        profile,
        is_suspect=made.clock_suspect,
    )
    if first >= clip.counted_from:
        return made
    return replace(made, counted_from=first, due_on=due_date(first, profile))


def _on_clock_of(clip: Clip, camera: Camera, profile: LegalProfile) -> Clip:
    """What satellites propose stays; what the docking showed is held against the offset of this camera.

    The hours between a file's own time and what is inside are so many by its clock too.
    """
    is_docking = clip.clock_evidence == ClockEvidence.DOCKING.value
    is_file = clip.clock_evidence == ClockEvidence.FILE.value
    shown_s = clip.clock_proposal_s if is_docking else None
    measured = measure(
        (),
        clip.recorded_at,
        clip.duration_s,
        clip.docked_at,
        camera.clock_offset_s,
        ahead_s=-(shown_s or 0.0),
    )
    proposal_s = clip.clock_proposal_s if shown_s is None else measured.proposal_s
    if is_file and proposal_s is not None:
        proposal_s += measured.offset_s - clip.clock_offset_s
    return replace(
        clip,
        clock_offset_s=measured.offset_s,
        clock_evidence=clip.clock_evidence if is_file else measured.evidence.value,
        clock_proposal_s=proposal_s,
        clock_suspect=clip.clock_suspect
        or is_of_another_date(clip.recorded_at, measured, clip.docked_at, profile),
    )


def names_camera(clip: Clip, serial: str) -> bool:
    """Whether the file or what lies beside it names this camera, alone or among others."""
    return serial in (clip.camera, *clip.camera_claims)


def proposed(clips: Sequence[Clip], cameras: Sequence[Camera]) -> str:
    """The serial of the only camera on the list that all of these name; "" where there is none or several."""
    named = [one.serial for one in cameras if all(names_camera(clip, one.serial) for clip in clips)]
    return named[0] if clips and len(named) == 1 else ""
