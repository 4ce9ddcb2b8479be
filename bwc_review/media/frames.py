"""Serves exact frames of a clip by index: seek to the key frame, decode to the picture, keep its group."""

from __future__ import annotations

import contextlib
import itertools
import threading
from collections.abc import Callable, Iterator
from typing import BinaryIO

from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from bwc_review.domain.errors import ClipUnplayable, FrameUnknown, StationError
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.picture import Picture, picture_of, png
from bwc_review.media.probe import video_stream
from bwc_review.media.source import Watched, open_container

__all__ = ["FrameServer", "Picture", "png"]

CACHE_BYTES = 192 << 20  # two seconds of 1080p at 30 pictures a second, as decoded (YUV 4:2:0)


class FrameServer:
    """Exact pictures of one clip. Any thread may ask; one picture is decoded at a time.

    stream_factory opens the clip's plain view (seekable, binary); it is called at the first picture, and what
    it gave is closed by close(). cache_bytes bounds the decoded pictures kept. clip goes into errors only.
    """

    def __init__(
        self,
        stream_factory: Callable[[], BinaryIO],
        index: FrameIndex,
        clip: str = "",
        cache_bytes: int = CACHE_BYTES,
    ) -> None:
        self._factory = stream_factory
        self._index = index
        self._clip = clip
        self._budget = cache_bytes
        self._kept: dict[int, VideoFrame] = {}
        self._bytes = 0
        self._source: BinaryIO | None = None
        self._watched: Watched | None = None
        self._container: InputContainer | None = None
        self._coming: Iterator[tuple[int, VideoFrame]] | None = None
        self._last = -1  # the frame that _coming gave last
        self._lock = threading.Lock()
        self._closing = threading.Event()

    @property
    def index(self) -> FrameIndex:
        """The frames that can be asked for."""
        return self._index

    def frame(self, number: int) -> Picture:
        """The picture with this index, upright.

        FrameUnknown: there is none, or its bytes do not decode. ClipUnplayable: the clip does not open.
        ValueError: closed. What the stream raises (a broken seal) goes through.
        """
        with self._alone():
            if self._closing.is_set():
                raise ValueError("closed")
            if not 0 <= number < self._index.count:
                raise FrameUnknown(self._clip, number)
            # Frames of one decoder share its scaler: two threads converting at once end the process.
            decoded = self._kept.get(number) or self._decode(number)
            return picture_of(decoded, self._index.rotation, number, int(self._index.pts[number]))

    def forget(self) -> None:
        """Keep none of the pictures decoded so far; the stream stays open."""
        with self._alone():
            self._kept.clear()
            self._bytes = 0

    def renew(self) -> None:
        """Keep neither the pictures decoded so far nor the decoder: libav keeps for its next pictures the
        memory of all that it ever held at once (measured: 65 MB of 1080p). The stream is opened again here,
        so that the next picture does not come later for it; what is wrong with it that picture tells.
        """
        with self._alone():
            self._drop()
            if self._closing.is_set():
                return
            try:
                self._open()
            except (StationError, OSError, ValueError):
                self._shut()

    def close(self) -> None:
        """Forget every picture and close the stream. May be called twice.

        A picture that another thread is busy with is not waited for: that thread forgets everything then.
        """
        self._closing.set()
        self._let_go()

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        finally:
            if self._closing.is_set():
                self._let_go()

    def _let_go(self) -> None:
        """Unless a picture is being decoded: who does that looks afterwards whether to let go."""
        if not self._lock.acquire(blocking=False):
            return
        try:
            self._drop()
        finally:
            self._lock.release()

    def _drop(self) -> None:
        self._kept.clear()
        self._bytes = 0
        self._coming = None
        self._shut()

    def _decode(self, number: int) -> VideoFrame:
        """Decode on from where we are if that is nearer than the key frame, else from the key frame."""
        group, _ = self._index.group_of(number)
        try:
            if self._coming is None or not group <= self._last < number:
                self._coming = self._from(group)
            found = self._until(number)
            if found is None and group:  # the key frame does not decode: from one further back
                self._coming = self._from(group - 1)
                found = self._until(number)
        except BaseException:  # a broken seal: libav remembers it, so the next wish starts afresh
            self._coming = None
            self._shut()
            raise
        if found is None:
            raise FrameUnknown(self._clip, number)
        return found

    def _until(self, number: int) -> VideoFrame | None:
        """Take pictures until this one; None where they end or jump over it."""
        for at, frame in self._coming or ():
            self._last = at
            self._keep(at, frame, number)
            if at >= number:
                return frame if at == number else None
        self._coming = None
        return None

    def _keep(self, at: int, frame: VideoFrame, wanted: int) -> None:
        """Cache a picture; the ones furthest from what is wanted go first when there is no room."""
        if at not in self._kept:
            self._kept[at] = frame
            self._bytes += _size(frame)
        while self._bytes > self._budget and len(self._kept) > 1:
            furthest = max(self._kept, key=lambda other: abs(other - wanted))
            self._bytes -= _size(self._kept.pop(furthest))

    def _from(self, wanted: int) -> Iterator[tuple[int, VideoFrame]]:
        """Numbered pictures from the group of wanted on."""
        container, stream = self._open()
        group, _ = self._index.group_of(wanted)
        while True:
            try:
                container.seek(int(self._index.pts[group]), backward=True, stream=stream)
            except FFmpegError:  # no way to seek in what is left of the file
                self._check()
                break
            numbered = self._numbered(container, stream)
            first = next(numbered, None)
            if first is not None and first[0] <= group:
                return itertools.chain([first], numbered)
            if group == 0:
                break
            group, _ = self._index.group_of(group - 1)  # it landed too late (TS)
        self._shut()
        return self._numbered(*self._open())  # from the first byte on

    def _numbered(self, container: InputContainer, stream: VideoStream) -> Iterator[tuple[int, VideoFrame]]:
        """Each decoded picture with its index, from the first key frame on.

        What is shown before that key frame leans on pictures that were not decoded: never to be served.
        """
        number: int | None = None
        started = False
        for frame in self._decoded(container, stream):
            stamp = frame.pts if frame.pts is not None else frame.dts
            if started and self._index.by_count and number is not None:
                number += 1
            else:
                number = None if stamp is None else self._index.frame_of(stamp)
            if number is None or number >= self._index.count:
                continue
            started = started or self._index.group_of(number)[0] == number
            if started:
                yield number, frame

    def _decoded(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        """Pictures from here on in presentation order; damaged packets are passed over."""
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets, None)
            except FFmpegError:  # the file is broken from here on
                packet = None
            if self._has_failed:  # the packet may be cut: what came before it is whole, and shown
                yield from self._held_back(stream)
                self._check()
            if packet is None or self._closing.is_set():
                return
            try:
                yield from stream.decode(packet)
            except FFmpegError:
                continue

    def _held_back(self, stream: VideoStream) -> Iterator[VideoFrame]:
        """Pictures that are decoded and wait for their turn; counted ones only if none is missing."""
        if self._index.by_count:
            return
        with contextlib.suppress(FFmpegError):
            yield from stream.decode(None)

    @property
    def _has_failed(self) -> bool:
        return self._watched is not None and self._watched.has_failed

    def _check(self) -> None:
        if self._watched is not None:
            self._watched.check()

    def _open(self) -> tuple[InputContainer, VideoStream]:
        if self._has_failed:
            self._shut()
        if self._container is None:
            self._source = self._factory()
            self._watched = Watched(self._source)
            try:
                self._container = open_container(self._watched)
            except FFmpegError as error:
                self._check()
                raise ClipUnplayable(self._clip) from error
        stream = video_stream(self._container)
        if stream is None:
            raise ClipUnplayable(self._clip)
        return self._container, stream

    def _shut(self) -> None:
        if self._container is not None:
            self._container.close()
        if self._source is not None:
            self._source.close()
        self._container = self._source = self._watched = None


def _size(frame: VideoFrame) -> int:
    return sum(plane.buffer_size for plane in frame.planes)
