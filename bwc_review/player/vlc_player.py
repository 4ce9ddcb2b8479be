"""Makes, commands and lets go libVLC's players of one clip; waits where libVLC would forget a command.

Everything here but ``leave`` runs on the engine's own thread; what is heard comes on libVLC's.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import cached_property, partial
from typing import Any

from bwc_review.domain.errors import StationError
from bwc_review.player.engine import Aim, Reel, Sound
from bwc_review.player.equalizer import equalize
from bwc_review.player.feed import Feed, Feeds
from bwc_review.player.painted_size import LARGEST_PIXELS
from bwc_review.player.picture import Canvas

SETTLE_LIMIT_S = 2.0


class VlcPlayer:
    """At most one libVLC player at a time, painting into a canvas.

    over: called with the feed when it ended or failed. moved: called with the seconds from the first frame,
    of a clip that is only heard.
    """

    def __init__(
        self,
        instance: Any,
        feeds: Feeds,
        reel: Reel,
        canvas: Canvas,
        over: Callable[[Feed], None],
        moved: Callable[[float], None],
    ) -> None:
        self._instance = instance
        self._feeds = feeds
        self._reel = reel
        self._canvas = canvas
        self._over = over
        self._moved = moved
        self.needs_start = True  # none, or after its end or a failure, when libVLC ignores everything else
        self.feed = Feed(reel.source)
        self.sound = Sound()  # from the next start on, or once applied
        self._player: Any = None
        self._events: Any = None
        self._heard: dict[Any, Callable[[Any], None]] = {}
        self._media = 0
        self._is_leaving = False
        self._changed = threading.Event()  # libVLC's state may be another one now

    def aimed_ms(self, aim: Aim, *, may_be_early: bool = False) -> int:
        """Inside the frame, by libVLC's clock of this container.

        may_be_early: what is painted before it is held back.
        """
        inside_s = aim.early_s if may_be_early and aim.early_s is not None else aim.inside_s
        if self._is_avi:  # measured: AVI is always one frame ahead
            inside_s -= aim.end_s - aim.start_s
        return max(0, round((inside_s + self._reel.start_s) * 1000))

    def start(self, at_ms: int, *options: str) -> None:
        """Let go of the player there is; a new one on a new media moves, from there on."""
        self.release()
        self.feed = Feed(self._reel.source)
        if self._is_leaving:
            self.feed.stop()
        media, self._media = self._feeds.media(self._instance, self.feed)
        media.add_option(f":start-time={at_ms / 1000:.3f}")
        if self._reel.width * self._reel.height == 0:
            media.add_option(":no-video")  # pictures that were refused are not decoded here either
        elif self._reel.width * self._reel.height <= LARGEST_PIXELS:
            media.add_option(":avcodec-threads=1")  # each thread keeps pictures, 10 MB and more (measured)
        for option in options:
            media.add_option(option)
        if self._is_avi or self._reel.width == 0:
            # libVLC's own reader of AVI, fed by callbacks, says times 1.6 s ahead of its pictures; that of
            # MP4, without pictures, says one time for ever and its end two seconds early (measured)
            media.add_option(":demux=avformat")
        self._player = self._instance.media_player_new()
        self._canvas.attach(self._player)
        self._player.set_media(media)
        media.release()
        self._listen()
        equalize(self._player, self.sound)  # before it plays: later libVLC has to open its sound anew
        self.needs_start = False  # before it can be over
        self._player.play()
        self.apply_sound()

    def start_sound(self, at_ms: int, rate: float) -> None:
        """The same without pictures; whatever comes next needs another start."""
        self.start(at_ms, ":no-video")
        self._player.set_rate(rate)
        self.needs_start = True

    def jump(self, at_ms: int) -> None:
        """Go there; only while paused is no picture of before the jump taken for one of after it."""
        self._player.set_time(at_ms)

    def go(self) -> None:
        """Move, whether it is paused or still opening."""
        self._settle("Paused", "Playing")
        self._player.set_pause(0)
        self._settle("Playing")

    def pause(self) -> bool:
        """Stand still; False where there is nothing to pause: the player is let go then."""
        if self.needs_start:
            self.release()
            return False
        self._settle("Playing", "Paused")  # while it opens libVLC forgets a pause
        self._player.set_pause(1)
        self._settle("Paused")
        return True

    def apply_sound(self) -> None:
        """Sound as ``sound`` says, from now on; without a sound device nothing happens."""
        if self._player is not None:
            equalize(self._player, self.sound)
            self._player.audio_set_mute(self.sound.is_muted)
            self._player.audio_set_volume(self.sound.volume)

    def leave(self) -> None:
        """From any thread: no read is waited for any more."""
        self._is_leaving = True
        self.feed.stop()

    def release(self) -> None:
        """Stop and let go."""
        if self._player is not None:
            self.feed.stop()
            self._player.stop()
            self._hush()
            self._player.release()
            self._feeds.forget(self._media)
            self._player = None

    # --- within

    @cached_property
    def _is_avi(self) -> bool:
        try:
            head = self._reel.source.read(0, 12)
        except (StationError, ValueError):  # not to be read, or closed: the feed meets it again and says so
            return False
        return head[:4] == b"RIFF" and head[8:] == b"AVI "

    def _settle(self, *states: str) -> None:
        """Wait until libVLC is in one of these states: in others it forgets a pause, or its end."""
        import vlc

        wanted = [getattr(vlc.State, state) for state in (*states, "Ended", "Error", "Stopped")]
        until = time.monotonic() + SETTLE_LIMIT_S
        while (
            not self._is_leaving
            and self._player.get_state() not in wanted
            and (left := until - time.monotonic()) > 0
        ):
            self._changed.wait(min(left, 0.02))
            self._changed.clear()

    def _listen(self) -> None:
        import vlc

        # not player.event_manager(): that remembers every player, and with it this one, for ever
        self._events = vlc.libvlc_media_player_event_manager(self._player)
        kinds, over = vlc.EventType, partial(self._is_over, self.feed)
        self._heard = {
            kinds.MediaPlayerPlaying: self._wake,
            kinds.MediaPlayerPaused: self._wake,
            kinds.MediaPlayerEndReached: over,
            kinds.MediaPlayerEncounteredError: over,
        }
        if self._reel.width == 0:  # while there are pictures, its time may stand still or jump (measured)
            self._heard[kinds.MediaPlayerTimeChanged] = self._has_moved
        for kind, heard in self._heard.items():
            self._events.event_attach(kind, heard)

    def _hush(self) -> None:
        for kind in self._heard:
            self._events.event_detach(kind)
        self._heard = {}
        self._events = None

    # --- on libVLC's threads, or in the middle of a command: remember and tell, nothing else

    def _wake(self, _: Any) -> None:
        self._changed.set()

    def _is_over(self, feed: Feed, _: Any) -> None:
        self.needs_start = True
        self._changed.set()
        self._over(feed)

    def _has_moved(self, event: Any) -> None:
        self._moved(event.u.new_time / 1000 - self._reel.start_s)
