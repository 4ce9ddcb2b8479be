"""What the review asks of the station, in plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bwc_review.domain.access import ReasonSession
from bwc_review.domain.alignment import Alignment, AlignMethod
from bwc_review.domain.basemap import Basemap, Tile
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import StationError
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Removed
from bwc_review.domain.people import PersonId
from bwc_review.domain.progress import Progress
from bwc_review.domain.track import Position
from bwc_review.player.feed import Source
from bwc_review.ui.widgets.retention_badge import BadgeFacts


@dataclass(frozen=True, slots=True)
class Aligned:
    """How a clip stands beside the other cameras: seconds to ADD to its corrected time, and how they were
    found. confidence: 0 to 1, of SOUND only.
    """

    offset_s: float = 0.0
    method: AlignMethod = AlignMethod.CLOCK
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """What is looked at, by whom and why. The reason was stated and logged before (R6).

    clips: all files of the recording, or all clips of the incident; at least one. first, first_s: where the
    look begins, seconds into a clip, or before or after it where its camera recorded nothing. span: its start
    and its end, by the corrected clock, as a look that was broken off had them; is_looping: it is played over
    and over. align: how clips stand that do not stand by their clock.
    """

    title: str  # "Incident 2026-0042", or the camera's label and the hours
    subtitle: str
    clips: tuple[Clip, ...]
    first: ClipId
    viewer: str  # name shown on the picture
    reason: ReasonSession
    profile: LegalProfile
    categories: Categories
    first_s: float = 0.0
    span: tuple[datetime | None, datetime | None] = (None, None)
    is_looping: bool = False
    align: tuple[tuple[ClipId, Aligned], ...] = ()
    may_mark: bool = True
    may_hold: bool = True
    may_report: bool = True
    may_edit: bool = False  # say of a recording where it was made


class DecodedPicture(Protocol):
    """One exact frame, upright: rows of 32-bit pixels, blue, green, red, one unused."""

    @property
    def width(self) -> int:
        """Pixels."""

    @property
    def height(self) -> int:
        """Pixels."""

    @property
    def stride(self) -> int:
        """Bytes from one row to the next."""

    @property
    def pixels(self) -> memoryview:
        """At least height x stride bytes."""

    @property
    def frame(self) -> int:
        """Index in presentation order."""

    @property
    def luma(self) -> tuple[float, float]:
        """How much red and blue weigh in the colour matrix it was converted with."""


class Frames(Protocol):
    """Decodes exact frames; used in one lane at a time. ``media.frames.FrameServer``."""

    def frame(self, number: int) -> DecodedPicture:
        """The frame with this index; raises ``StationError`` where the clip cannot give it."""

    def forget(self) -> None:
        """Keep none of the pictures decoded so far."""

    def renew(self) -> None:
        """The same, nor any memory of what decodes them; the next picture comes as promptly."""

    def close(self) -> None:
        """Let go of the clip and forget its pictures; a picture under way is the last, and not waited for."""


class Stamps(Protocol):
    """The time stamp of each frame."""

    def __getitem__(self, frame: int, /) -> int:
        """In units of the clip's time base."""


class Index(Protocol):
    """When each frame is shown. ``media.frame_index.FrameIndex``."""

    @property
    def count(self) -> int:
        """Number of frames; 0 for a clip that is only heard."""

    @property
    def pts(self) -> Stamps:
        """The time stamp of each frame."""

    def at_offset(self, seconds: float) -> int:
        """The frame on screen that many seconds after the first."""

    def offset_of(self, frame: int) -> float:
        """Seconds from the first frame to this one."""

    def group_of(self, frame: int) -> tuple[int, int]:
        """First frame and end (not included) of the group that frame is decoded with."""


class Strip(Protocol):
    """Small pictures along a clip. ``media.filmstrip.Filmstrip``."""

    @property
    def times_s(self) -> Sequence[float]:
        """Seconds from the first frame, rising."""

    @property
    def jpegs(self) -> Sequence[bytes]:
        """One small JPEG for each time."""


class Peaks(Protocol):
    """How loud a clip is. ``media.waveform.Waveform``."""

    @property
    def per_second(self) -> int:
        """Peaks for each second."""

    @property
    def peaks(self) -> bytes:
        """0 silent to 255 loudest."""


class OpenClip(Protocol):
    """One clip opened for looking: a plain view in memory, never a file. Closed when the look ends."""

    @property
    def clip(self) -> Clip:
        """What the catalogue says of it."""

    @property
    def source(self) -> Source:
        """The bytes that play: the original, or its working copy where the player cannot seek in it."""

    @property
    def start_s(self) -> float:
        """What the container of ``source`` calls the first frame, in seconds: ``FrameIndex.origin_s`` of an
        original; of a working copy another time than that, and not always nought.
        """

    @property
    def index(self) -> Index:
        """When each frame is shown; an index without frames where nothing can be decoded."""

    @property
    def filmstrip(self) -> Strip | None:
        """None where none was made yet."""

    @property
    def waveform(self) -> Peaks | None:
        """None where there is no sound, or none was made yet."""

    @property
    def track(self) -> Sequence[Position]:
        """Where the camera was, in order of time; none where that is not known."""

    def frames(self, kept_bytes: int | None = None) -> Frames:
        """A decoder of its own; closed by whoever asked. kept_bytes: of decoded pictures, else as usual."""

    def close(self) -> None:
        """Let go of every file and key, at once. May be called twice."""


@dataclass(frozen=True, slots=True)
class SeenBy:
    """What one person watched of a clip before: spans in seconds from its first frame."""

    person: PersonId
    name: str
    is_own: bool  # the person signed in
    spans: tuple[tuple[float, float], ...]


class Opening(Protocol):
    """Opens clips, and notes when a look is over: both are logged, so both are called in the work lane."""

    def open(self, clip: ClipId, progress: Progress) -> OpenClip:
        """The clip, readable; logged before the first picture. Raises ``StationError``.

        progress: where something must be made before it can be shown.
        """

    def watched(self, opened: OpenClip, spans: Sequence[tuple[float, float]]) -> None:
        """The look goes on; these seconds were watched since the last time: a power cut loses no more."""

    def damaged(self, opened: OpenClip, error: StationError) -> None:
        """This was met where the clip was read: on record once for each place."""

    def ended(self, opened: OpenClip, watched: Sequence[tuple[float, float]]) -> None:
        """The look is over, its clip closed already; these seconds were watched since the last time."""


class Marking(Protocol):
    """Keeps marks. ``marks`` is called in the ask lane, everything else in the work lane."""

    def marks(self, clips: Sequence[ClipId]) -> Sequence[Mark]:
        """All marks of these clips."""

    def add(
        self, clip: ClipId, kind: MarkKind, start: Instant, end: Instant | None, category: str, note: str
    ) -> Mark:
        """A new point or span."""

    def change(self, mark: Mark) -> Mark:
        """The mark with this id as it should be now: category, note, start, end."""

    def remove(self, mark: MarkId) -> Removed:
        """Take a mark away; what brings it back."""

    def restore(self, removed: Removed) -> Mark:
        """Bring a removed mark back as it was, a still with its picture."""

    def align(self, clips: Sequence[ClipId], aligned: Aligned, against: ClipId | None) -> Sequence[Alignment]:
        """Keep how the clips of a camera stand; against: a clip of the camera they were aligned to."""

    def take_still(self, opened: OpenClip, frame: int) -> Mark:
        """Keep the untouched decoded frame; the mark that stands for it."""


class Charting(Protocol):
    """The maps of the town under the tracks. Asked in the ask lane."""

    def basemaps(self) -> Sequence[Basemap]:
        """All there are, hidden ones too."""

    def tiles(self, wanted: Sequence[Tile]) -> Mapping[Tile, bytes]:
        """Those of the tiles that there are, each a PNG or JPEG."""


class SoundMatch(Protocol):
    """How two cameras belong together. ``media.align_sound.SoundMatch``."""

    @property
    def shift_s(self) -> float:
        """Seconds to ADD to where the moved camera stands."""

    @property
    def confidence(self) -> float:
        """0 to 1."""


class Looking(Protocol):
    """What is known of a clip beside its pictures. Asked in the ask lane."""

    def coverage(self, clip: ClipId) -> Sequence[SeenBy]:
        """What was watched of the clip before: by oneself, and by others where one may know of it."""

    def still(self, mark: MarkId) -> bytes | None:
        """The picture kept for a mark of kind still, as a file; None where there is none, or no reason holds.

        Raises ``StationError`` where it cannot be read.
        """

    def badge(self, clip: ClipId) -> BadgeFacts:
        """How long the clip is kept."""

    def match_sound(
        self, fixed: Sequence[tuple[float, Peaks]], moved: Sequence[tuple[float, Peaks]], progress: Progress
    ) -> SoundMatch:
        """Compare the sound of two cameras, each clip with where it stands in seconds on one clock. Raises
        ``SoundUnmatched`` where it does not tell.
        """
