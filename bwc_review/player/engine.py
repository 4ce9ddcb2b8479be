"""Says what moving pictures need of a player: one engine plays one clip. ``vlc_engine`` does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bwc_review.player.feed import Source
from bwc_review.player.likeness import Sample
from bwc_review.player.picture import MovingPicture

_INSIDE_S = 0.02
CLOSE_LIMIT_S = 0.8  # closing answers within a second even while a disk hangs


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to go: the frame shown from start_s until end_s, seconds from the first frame.

    early_s: inside a frame a little before it, where the next key frame is near: libVLC looks for key frames
    by when they are decoded, and would begin with that one (measured, of B-frames in MP4).
    """

    start_s: float
    end_s: float
    early_s: float | None = None

    @property
    def inside_s(self) -> float:
        """Aimed into a frame libVLC is exact; aimed at its start it shows the frame before, aimed deep into a
        long one (variable rate) the frame after.
        """
        return min((self.start_s + self.end_s) / 2, self.start_s + _INSIDE_S)


@dataclass(frozen=True, slots=True)
class Begun:
    """The first picture (or sound) after ``play`` is there: now, and not before, the clip moves.

    number, painted_s, changes: of that picture, as ``MovingPicture`` has them; whoever takes pictures may be
    late and see a later one first. number 0: there is only sound. goes_on: it is the next picture after the
    last one taken, or that one again; otherwise the frame aimed at, or as many after it as ``ahead`` says.
    is_certain: it was compared with what is known of these frames; else it may be some frames off. Told again
    where a picture soon after it is even more like the frame aimed at.
    """

    turn: int
    number: int = 0
    painted_s: float = 0.0
    changes: int = 0
    goes_on: bool = False
    ahead: int = 0
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class Showed:
    """A picture can be taken. Told once until it is taken."""

    turn: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The player says how far a clip that is only heard is, every quarter of a second or so."""

    turn: int
    at_s: float


@dataclass(frozen=True, slots=True)
class Ended:
    """The clip was played to its end."""

    turn: int


@dataclass(frozen=True, slots=True)
class StoppedEarly:
    """The player gave up before the end and no read failed: the file is cut or cannot be decoded further."""

    turn: int
    at_s: float


@dataclass(frozen=True, slots=True)
class Failed:
    """A read failed: the cause, as the source raised it. Never the end of the clip."""

    turn: int
    error: Exception
    at_s: float


Happening = Begun | Showed | Moved | Ended | StoppedEarly | Failed
Tell = Callable[[Happening], None]


@dataclass(frozen=True, slots=True)
class Reel:
    """What an engine plays: the bytes, the size as shown (0: sound only), the seconds that can be read."""

    source: Source
    width: int
    height: int
    duration_s: float
    start_s: float = 0.0  # what the container calls the first frame


BOOSTS_DB = (0, 6, 12, 18)  # how much louder a person may make the sound


@dataclass(frozen=True, slots=True)
class Sound:
    """How a clip is heard; the recording itself stays as it is.

    volume: percent, 0 to 100. boost_db: one of ``BOOSTS_DB``; what is loud already is clipped, and crackles.
    is_speech: low tones (wind, engines, blows on the camera) are taken out.
    """

    volume: int = 100
    is_muted: bool = False
    boost_db: int = 0
    is_speech: bool = False

    @property
    def is_changed(self) -> bool:
        """Heard otherwise than it was recorded, whatever the volume."""
        return self.boost_db > 0 or self.is_speech


class Engine(Protocol):
    """Plays one clip. Commands return at once; ``tell`` is called from any thread and may only post.

    Each ``play`` begins a turn and returns its number; what is told carries the number of the turn it belongs
    to, so that late news of an earlier one can be dropped.
    """

    def play(self, aim: Aim, first: tuple[Sample, ...] = (), *, stands_there: bool = False) -> int:
        """Move from aim in real time: first, while playing, after the end and after a failure alike.

        first: what the frame aimed at looks like, and the one after it, as far as known; no picture before
        it is shown then. stands_there: the last picture taken before the engine was paused is that frame, so
        that a jump is needed only where more were painted since.
        """

    def expect(self, turn: int, after: Sample) -> None:
        """What the frame after the one this turn was sent to looks like, where that is known only now."""

    def hear(self, aim: Aim, rate: float) -> None:
        """Only sound, from aim on at this rate (above 1, up to 2); pictures come from elsewhere.

        Nothing is told of it: whatever stops the sound stops the pictures as well.
        """

    def ready(self) -> None:
        """Stand before the first frame, its picture decoded, so that ``play`` from there is prompt."""

    def pause(self) -> None:
        """Stand still. Nothing is told until the next turn."""

    def set_sound(self, sound: Sound) -> None:
        """Sound like this from now on, playing or not; without a sound device nothing happens."""

    def take(self) -> MovingPicture | None:
        """The newest picture, if there is one that was not taken. Valid until the next is taken."""

    def leave(self) -> None:
        """Stop, let the source go and wipe the pictures, without waiting for any of it."""

    def close(self, limit_s: float = CLOSE_LIMIT_S) -> bool:
        """The same, and wait for it; False if a read still hangs after so many seconds."""


class Engines(Protocol):
    """Makes an engine for each clip that is opened."""

    def open(self, reel: Reel, tell: Tell) -> Engine:
        """An engine for the clip, standing still."""
