"""What the catalogue says of a clip; the pictures stay in the vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import NewType

from bwc_review.domain.belonging import Belonging, JoinedBy, Pressed
from bwc_review.domain.moments import instant, later
from bwc_review.domain.people import PersonId

ClipId = NewType("ClipId", str)
RecordingId = NewType("RecordingId", str)


class TimeSource(Enum):
    """Where a time of recording was read."""

    NAME = "name"
    FOLDER = "folder"
    SIDECAR = "sidecar"
    METADATA = "metadata"
    FILE = "file"  # modification time of the file
    PERSON = "person"  # set by the responsable, with a reason


@dataclass(frozen=True, slots=True)
class TimeCandidate:
    """One claim about when the recording started; at is aware."""

    source: TimeSource
    at: datetime
    text: str = ""  # as found


@dataclass(frozen=True, slots=True)
class Place:
    """Where; latitude and longitude in degrees (WGS 84) where they are known."""

    text: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Probe:
    """What a look inside the file found. Durations in seconds; nothing found is None or 0."""

    container: str = ""
    video_codec: str = ""
    audio_codec: str = ""
    width: int = 0  # as displayed, after rotation
    height: int = 0
    rotation: int = 0  # degrees clockwise to apply: 0, 90, 180, 270
    frame_count: int = 0
    fps: float = 0.0  # mean
    is_variable: bool = False
    header_duration_s: float | None = None
    duration_s: float | None = None  # really readable
    has_video: bool = False
    has_audio: bool = False
    created_at: datetime | None = None  # container tag, as UTC
    place: Place | None = None
    is_damaged: bool = False
    damage: str = ""  # "", "empty", "no_index", "truncated", "unreadable", "no_picture", "beside", …
    can_seek_in_player: bool = True  # False: TS, fragmented MP4, AVI and Matroska without their index
    data_tracks: tuple[str, ...] = ()  # beside picture and sound, as the file names them: "gpmd GoPro MET"
    pixel_ratio: str = ""  # width to height of a pixel as displayed, "16:11"; "" where it is square


def ratio_of(pixel_ratio: str) -> float:
    """The number that "16:11" is; 1.0 where nothing is said."""
    width, _, height = pixel_ratio.partition(":")
    return int(width) / int(height) if height else 1.0


REPAIRABLE = ("no_index", "bad_offsets")  # damage with which nothing plays


class RepairedBy(Enum):
    """How a copy that plays was made of a file that does not."""

    INDEX = "index"  # its own index was set right: nothing else is changed
    PICTURES = "pictures"  # its pictures were found by their bytes, without an index


@dataclass(frozen=True, slots=True)
class Repair:
    """A copy that plays, derived from a broken original. probe: of the copy.

    lost: pictures that the rest of the original may hold, about. sample: the good clip of the same camera
    that said how pictures are coded, and its fingerprint; "" where none was needed.
    """

    by: RepairedBy
    probe: Probe
    lost: int = 0
    sample: str = ""
    sample_sha256: str = ""

    @property
    def unproved(self) -> str:
        """The codec of pictures that were found by their bytes: each leaves something that nothing shows.

        "" where the index of the file itself leads to them.
        """
        return self.probe.video_codec if self.by is RepairedBy.PICTURES else ""


NAMELESS = "?"  # the label of a camera that nothing tells


class ClipState(Enum):
    """The one word a clip carries in lists (contract of the command line)."""

    KEPT = "kept"
    HELD = "held"
    TO_COMPLETE = "to_complete"
    CLOCK_CHECK = "clock_check"
    DAMAGED = "damaged"
    ERASED = "erased"


class BodyKind(Enum):
    """A sealed payload under the head of a clip. The original first, then what is derived from it."""

    CLIP = "clip"
    FRAMES = "frames"  # frame index
    FILMSTRIP = "filmstrip"
    WAVEFORM = "waveform"
    WORKING_COPY = "working"
    STILL = "still"
    SIDECAR = "sidecar"  # what the camera wrote beside the clip: positions, metadata
    REPAIRED = "repaired"  # plays where the original does not
    TRACK = "track"  # where the camera was along the clip: domain.track


# of these only what was sealed is fingerprinted for good, by half a SHA-256: another of the same is as true,
# and whoever has not the key of the clip can make nothing that opens
MADE_AGAIN = frozenset({BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM})
# aids for looking at a clip, made from its original: one that is lost is made anew
AIDS = MADE_AGAIN | {BodyKind.WORKING_COPY, BodyKind.TRACK}
HALF = 32  # hex digits


@dataclass(frozen=True, slots=True)
class Sealed:
    """Fingerprints and lengths of one sealed body, plain and as sealed. Hex SHA-256, bytes."""

    kind: BodyKind
    name: str  # "" for the original; the file part for derived bodies, unique under the clip
    plain_sha256: str  # "" where the catalogue does not keep it: MADE_AGAIN
    plain_bytes: int
    sealed_sha256: str  # its first HALF where the catalogue does not keep more: MADE_AGAIN
    sealed_bytes: int

    def is_sealed_as(self, sha256: str) -> bool:
        """Whether a file with this SHA-256 is what was sealed."""
        is_half = self.kind in MADE_AGAIN and len(self.sealed_sha256) == HALF
        return (sha256[:HALF] if is_half else sha256) == self.sealed_sha256


@dataclass(frozen=True, slots=True)
class SealedHead:
    """Fingerprint and length of a head as sealed."""

    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Clip:
    """One file of a camera as the catalogue describes it."""

    id: ClipId
    sha256: str  # of the file as the camera wrote it
    size_bytes: int
    source_name: str  # path on the camera, "/" between parts
    camera: str  # serial
    camera_label: str  # "CAM-02"
    recorded_at: datetime  # aware, by the camera's clock
    duration_s: float
    docked_at: datetime  # aware
    counted_from: date  # civil day from which the month counts
    due_on: date
    recording: RecordingId
    belongs: Belonging = field(default_factory=Belonging)  # what tells which files are one recording
    joined_by: JoinedBy | None = None  # why it goes on another file; None: its recording begins with it
    is_apart: bool = False  # a person said that its recording begins with it: no rule joins it to one before
    pressed: Pressed | None = None  # where the button was pressed, where that is known
    wearer: PersonId | None = None
    wearer_name: str = ""
    place: Place | None = None
    informed: bool | None = None  # were the people filmed told?
    informed_reason: str = ""
    wearer_evidence: str = ""  # "register", "camera", "person": see domain.handing
    camera_wearer: PersonId | None = None  # whom the camera's own user field names
    clock_offset_s: float = 0.0  # to ADD to the camera's time
    clock_evidence: str = ""  # "camera", "gps", "docking", "file", "person": see domain.camera_clock.measure
    clock_proposal_s: float | None = None  # an offset that was measured and that a person may accept
    clock_suspect: bool = False  # R15: the date is impossible
    is_damaged: bool = False
    damage: str = ""
    to_identify: bool = False  # camera not on the service's list (R1)
    camera_claims: tuple[str, ...] = ()  # serials that its name and its camera's notes give, where not one
    same_name_as: ClipId | None = None  # other content under the same name
    camera_marks: tuple[str, ...] = ()  # "SOS", "IMP"
    times: tuple[TimeCandidate, ...] = ()
    probe: Probe = field(default_factory=Probe)
    repair: Repair | None = None
    incident: str | None = None  # "2026-0042"
    mark_count: int = 0
    open_holds: int = 0
    restricted_to: tuple[
        str, ...
    ] = ()  # reasons of the restrictions in force (LIL 106), each must be the one

    @property
    def corrected_at(self) -> datetime:
        """Start of the recording by the station's clock, in UTC."""
        return later(self.recorded_at, self.clock_offset_s)

    @property
    def believed_at(self) -> datetime:
        """When it was made as far as is known: at its docking, where its date is in doubt (R15)."""
        return self.docked_at if self.clock_suspect else self.corrected_at

    @property
    def offset_evidence(self) -> str:
        """What tells the offset that is applied: what only proposes one tells nothing of it."""
        if self.clock_evidence not in {"docking", "file"} or self.clock_proposal_s is None:
            return self.clock_evidence
        return "camera" if self.clock_offset_s else ""

    @property
    def seen(self) -> Probe:
        """What is inside of that which is looked at: the original, or the copy that plays in its place."""
        return self.probe if self.repair is None else self.repair.probe

    def is_open_for(self, reason: str) -> bool:
        """Whether no restriction keeps the clip from being looked at for this reason; "" states none."""
        return all(only == reason for only in self.restricted_to)


@dataclass(frozen=True, slots=True)
class InventoryLine:
    """One file ever seen on a camera; stays after erasure, without image, name or place."""

    clip: ClipId
    sha256: str
    size_bytes: int
    camera: str
    recorded_at: datetime
    duration_s: float
    docked_at: datetime
    due_on: date
    erased_at: datetime | None = None
    erased_why: str = ""  # "due", a value of ``KnownBy``, "released", "handed_over", "request"
    late_days: int = 0
    clock_offset_s: float | None = 0.0  # to ADD to the camera's time; None: not kept, erased before it was
    recording: RecordingId | None = None  # None: its own, or erased before it was kept here
    is_doubted: bool = False  # R15: its date is, or was when it was erased

    @property
    def of_recording(self) -> RecordingId:
        """The recording of which the file is one, or the only one."""
        return self.recording or RecordingId(self.clip)

    @property
    def corrected_at(self) -> datetime:
        """Start by the station's clock, in UTC; by the camera's where no offset was kept or leads nowhere."""
        try:
            return later(self.recorded_at, self.clock_offset_s or 0.0)
        except OverflowError:  # an impossible date at the end of the calendar
            return instant(self.recorded_at)


def states(clip: Clip) -> tuple[ClipState, ...]:
    """All that is to be said of it, what needs a person first: damage, clock, holds, what is missing.

    Degrees alone are no place yet (R2): a person says in words where it was. KEPT where nothing is.
    """
    return _states(clip, is_held=bool(clip.open_holds))


def _states(clip: Clip, *, is_held: bool) -> tuple[ClipState, ...]:
    is_incomplete = clip.to_identify or clip.wearer is None or clip.place is None or not clip.place.text
    facts = {
        ClipState.DAMAGED: clip.is_damaged,
        ClipState.CLOCK_CHECK: clip.clock_suspect,
        ClipState.HELD: is_held,
        ClipState.TO_COMPLETE: is_incomplete,
    }
    return tuple(state for state, is_true in facts.items() if is_true) or (ClipState.KEPT,)


def state(clip: Clip) -> ClipState:
    """The one word shown: the first of its states."""
    return states(clip)[0]


def state_of_whole(first: Clip, held_files: int) -> ClipState:
    """The one word of a recording that begins with this clip: held where any file of it is."""
    return _states(first, is_held=held_files > 0)[0]
