"""Makes a copy that plays of a file without index: its pictures unchanged, its sound as it is heard.

A picture is taken over where everything before it was found and decodes without a fault, and, of H.264, where
it needs all of its bytes: one that was read with the wrong tables leaves some over. The first doubt ends the
copy, so that each picture in it is the one that was filmed at its time. What a file suffered inside a picture
is not always seen: of H.264 a single byte that is another may pass; of HEVC more than that, since its decoder
tells nothing unless the camera wrote checksums; of Motion JPEG that, and a picture that is missing, since
they bear no numbers (``jpeg_pattern``). Whoever looks is told so.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.codec.context import CodecContext
from av.container import OutputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Stream
from av.video.codeccontext import VideoCodecContext
from numpy.typing import NDArray

from bwc_review.domain.clip import Probe
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.jpeg_pattern import JpegPattern, jpeg_pattern_of, walk_jpegs, whole_jpegs
from bwc_review.media.nal import parts_of
from bwc_review.media.order import shown_whole
from bwc_review.media.pattern import STRICT, Pattern, pattern_of
from bwc_review.media.probe import probe
from bwc_review.media.salvage import Run, Span, Window, media_span, walk

_TICK = Fraction(1, 90_000)
_PATIENT = {"strict": "strict"}  # pictures come out in their order, however late that is known
_BOXES = (b"ftyp", b"mdat", b"moov", b"moof")
_MARGIN = 1.1  # times the largest frame of sound of the good clip
_BLOCK = 1 << 20
_PARTS = 3  # found, decoded, written


@dataclass(frozen=True, slots=True)
class Mended:
    """What was made. probe: of the copy. lost: pictures that the rest of the file may hold, about."""

    probe: Probe
    lost: int = 0


def mend(broken: BinaryIO, good: BinaryIO, target: BinaryIO, progress: Progress = SILENT) -> Mended | None:
    """Write what can be shown to be whole to target, an empty seekable file; None where that is nothing.

    good: a whole clip of the same camera, size and codec. What the streams raise goes through, and Cancelled.
    """
    span = media_span(broken)
    if span is None:
        return None
    data = Window(broken)
    try:
        run = _numbered(data, span, good, target, progress) or _jpegs(data, span, good, target, progress)
    except FFmpegError:
        return None
    if run is None:
        return None
    made, index = probe(target)
    target.seek(0)
    if index is None or made.is_damaged or made.frame_count != run.count:
        return None
    return Mended(made, _lost(data, span, run))


def _numbered(data: Window, span: Span, good: BinaryIO, target: BinaryIO, progress: Progress) -> Run | None:
    """Write pictures that are numbered in their headers; None where the good clip knows none, or none is."""
    with pattern_of(good) as pattern:
        if pattern is None:
            return None
        run = walk(data, span, pattern, _Ear(pattern).is_sound, _Part(progress, 0))
        run.keep(_Eye(pattern, run.turns).whole(data, run, _Part(progress, 1)))
        run.keep(shown_whole(run.places, pattern.step))
        if not run.count:
            return None
        _write(data, run, pattern, target, _Part(progress, 2))
    return run


def _jpegs(data: Window, span: Span, good: BinaryIO, target: BinaryIO, progress: Progress) -> Run | None:
    """The same of Motion JPEG."""
    with jpeg_pattern_of(good) as pattern:
        if pattern is None:
            return None
        run = walk_jpegs(data, span, pattern, _Ear(pattern).is_sound, _Part(progress, 0))
        run.keep(whole_jpegs(data, run, pattern, _Part(progress, 1)))
        if not run.count:
            return None
        _write(data, run, pattern, target, _Part(progress, 2))
    return run


def _lost(data: Window, span: Span, run: Run) -> int:
    """Pictures that would fill what is left, by what one has taken until then; zeros hold none."""
    left = span.told - span.end
    for start in range(run.end, span.end, _BLOCK):
        block = data.at(start, min(_BLOCK, span.end - start))
        left += len(block) - block.count(0)
    return round(left * run.count / max(1, run.end - span.start))


class _Ear:
    """Decodes the sound between pictures."""

    def __init__(self, pattern: Pattern | JpegPattern) -> None:
        self._decoder: AudioCodecContext | None = None
        self._largest = _MARGIN * pattern.largest_frame
        if pattern.sound is not None:
            given = pattern.sound.codec_context
            made = CodecContext.create(given.name, "r")
            assert isinstance(made, AudioCodecContext)  # noqa: S101 - what create gives for such a name
            made.extradata = given.extradata
            made.sample_rate = given.sample_rate
            made.layout = given.layout
            made.options = dict(STRICT)
            self._decoder = made
        self._is_plain = self._decoder is not None and self._decoder.name.startswith("pcm_")

    def is_sound(self, data: bytes) -> bool:
        """Whether these bytes are frames of sound, up to the last one, none larger than they are."""
        if any(name in data for name in _BOXES):  # another file begins in it
            return False
        try:
            frames = self.hear(data)
        except FFmpegError:
            return False
        if self._is_plain:  # nothing in plain samples tells them from anything else, but their length
            return len(data) == sum(one.samples * one.format.bytes * one.layout.nb_channels for one in frames)
        return len(data) <= len(frames) * self._largest

    def hear(self, data: bytes) -> list[AudioFrame]:
        """The frames that lie here one after another. FFmpegError where anything else does."""
        return [] if self._decoder is None else self._decoder.decode(Packet(data))


class _Eye:
    """Decodes pictures one after another, up to the first one that is not whole."""

    def __init__(self, pattern: Pattern, turns: NDArray[np.int64]) -> None:
        """turns: the numbers of the pictures in the order in which they must come out."""
        self._pattern = pattern
        given = pattern.stream.codec_context
        self._size = (given.width, given.height)
        self._turns = turns
        self._decoder = _decoder(pattern)
        self._seen = 0  # pictures that came out, each in its turn
        self._first_bad = len(
            turns
        )  # the first one that would not decode: what comes out of it is no picture
        self._is_over = False

    def whole(self, data: Window, run: Run, progress: Progress) -> int:
        """How many pictures come out whole, of those that lie first."""
        for number in range(run.count):
            offset, size, _ = run.picture(number)
            picture = data.at(offset, size)
            if parts_of(picture, self._pattern.coding.length_bytes) is None:
                break
            packet = Packet(picture)
            packet.pts = packet.dts = number
            if not self._take(packet):
                self._first_bad = number
                break
            progress.step(number + 1, run.count)
        self._take(None)
        out = np.zeros(run.count + 1, np.bool_)
        out[self._turns[: self._seen]] = True
        return int(out.argmin())

    def _take(self, packet: Packet[Stream] | None) -> bool:
        if self._is_over:
            return False
        try:
            frames = self._decoder.decode(packet)
        except FFmpegError:
            return False
        for frame in frames:
            is_next = self._seen < len(self._turns) and frame.pts == self._turns[self._seen] < self._first_bad
            if frame.is_corrupt or not is_next or (frame.width, frame.height) != self._size:
                self._is_over = True
                return False
            self._seen += 1
        return True


def _decoder(pattern: Pattern) -> VideoCodecContext:
    given = pattern.stream.codec_context
    made = CodecContext.create(given.name, "r")
    assert isinstance(made, VideoCodecContext)  # noqa: S101 - what create gives for such a name
    made.extradata = given.extradata
    made.options = STRICT | _PATIENT
    return made


def _write(
    data: Window, run: Run, pattern: Pattern | JpegPattern, target: BinaryIO, progress: Progress
) -> None:
    """The pictures as they are, one interval of the camera after another, and what is heard between them."""
    ticks = pattern.interval / _TICK
    turn_of = np.argsort(run.turns)
    ahead = int((np.arange(run.count) - turn_of).max())  # so many are decoded before the first one is shown
    with av.open(target, "w", format="mov") as made:
        video = made.add_stream_from_template(pattern.stream)
        voice = None if pattern.sound is None else _Voice(made, pattern, pattern.sound)
        sounds = {number: (offset, size) for offset, size, number in run.sounds}
        for number in range(run.count):
            if voice is not None and number in sounds:
                voice.say(data.at(*sounds[number]))
            offset, size, is_key = run.picture(number)
            packet = Packet(data.at(offset, size))
            packet.time_base = _TICK
            packet.pts = round(int(turn_of[number]) * ticks)
            packet.dts = round((number - ahead) * ticks)
            packet.duration = round(ticks)
            packet.is_keyframe = is_key
            packet.stream = video
            made.mux(packet)
            progress.step(number + 1, run.count)
        if voice is not None:
            voice.end()


class _Voice:
    """Writes the sound of a copy, as samples: its frames have no end but for a decoder."""

    def __init__(self, made: OutputContainer, pattern: Pattern | JpegPattern, sound: AudioStream) -> None:
        given = sound.codec_context
        self._made, self._ear, self._heard = made, _Ear(pattern), 0
        self._track = made.add_stream("pcm_s16le", rate=given.sample_rate, layout=given.layout.name)
        self._resampler = AudioResampler("s16", given.layout.name, given.sample_rate)

    def say(self, data: bytes) -> None:
        """What comes next."""
        for frame in self._ear.hear(data):
            for plain in self._resampler.resample(frame):
                plain.pts = self._heard
                plain.time_base = Fraction(1, plain.sample_rate)
                self._heard += plain.samples
                self._made.mux(self._track.encode(plain))

    def end(self) -> None:
        """Nothing comes any more."""
        self._made.mux(self._track.encode(None))


class _Part:
    """The position within the whole, from that within one of its parts."""

    def __init__(self, progress: Progress, number: int) -> None:
        self._progress, self._number = progress, number

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position; raise Cancelled if the person asked to stop."""
        part = 1000 * min(done, total) // total if total > 0 else 0
        self._progress.step(1000 * self._number + part, 1000 * _PARTS, what)
