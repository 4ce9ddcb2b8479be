"""Plays one clip with libVLC: bytes through callbacks in, pictures through memory out.

Every libVLC command runs on the engine's own thread, so that the window never waits for a disk and libVLC is
never entered twice. libVLC's events and pictures come on its own threads, sometimes in the middle of a
command: their handlers only remember and ``tell``.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from bwc_review.domain.errors import StationError
from bwc_review.player.engine import (
    Aim,
    Begun,
    Ended,
    Engine,
    Failed,
    Moved,
    Reel,
    Showed,
    Sound,
    StoppedEarly,
    Tell,
)
from bwc_review.player.equalizer import equalize
from bwc_review.player.feed import Feed, Feeds
from bwc_review.player.instance import open_vlc
from bwc_review.player.picture import Canvas, MovingPicture

LARGEST_PIXELS = 1920 * 1088  # a larger clip is painted smaller while it moves; stills come from the decoder
EARLY_S = 1.5  # libVLC's clock lags by up to half a second, and sound may end before the pictures
CLOSE_LIMIT_S = 0.8  # closing answers within a second even while a disk hangs
SETTLE_LIMIT_S = 2.0


class Vlc:
    """libVLC for the whole program, opened when the first clip is; makes an engine per clip."""

    def __init__(self, *options: str) -> None:
        self._options = options
        self._instance: Any = None
        self._feeds: Feeds | None = None

    def open(self, reel: Reel, tell: Tell) -> Engine:
        """An engine for the clip, standing still. Raises PlayerMissing."""
        if self._instance is None or self._feeds is None:
            self._instance = open_vlc(*self._options)
            self._feeds = Feeds()
        return VlcEngine(self._instance, self._feeds, reel, tell)


class _Wishes:
    """What is wanted of the engine's thread. A newer wish replaces an older one of its kind not begun yet."""

    def __init__(self) -> None:
        self._wanted: dict[str, Callable[[], None]] = {}
        self._is_closed = False
        self._news = threading.Condition(threading.Lock())

    def put(self, kind: str, wish: Callable[[], None]) -> None:
        """Want this, and no longer what was wanted of this kind."""
        with self._news:
            self._wanted.pop(kind, None)
            self._wanted[kind] = wish
            self._news.notify()

    def close(self) -> None:
        """Want nothing any more."""
        with self._news:
            self._is_closed = True
            self._news.notify()

    def next(self) -> Callable[[], None] | None:
        """The oldest wish, as soon as there is one; None once closed."""
        with self._news:
            while not self._wanted and not self._is_closed:
                self._news.wait()
            return None if self._is_closed else self._wanted.pop(next(iter(self._wanted)))


class VlcEngine:
    """Plays one clip with libVLC, from callbacks into memory."""

    def __init__(self, instance: Any, feeds: Feeds, reel: Reel, tell: Tell) -> None:
        self._instance = instance
        self._feeds = feeds
        self._reel = reel
        self._tell = tell
        self._feed = Feed(reel.source)
        self._canvas = Canvas(*_painted_size(reel.width, reel.height), painted=self._painted)
        self._wishes = _Wishes()
        self._turn = 0
        self._moving_turn = 0  # 0: standing still, whatever libVLC still says is dropped
        self._early_pictures = 0
        self._has_begun = False
        self._is_told = False
        self._at_s = 0.0
        self._rate = 1.0
        self._sound = Sound()
        self._player: Any = None
        self._events: Any = None
        self._heard: dict[Any, Callable[[Any], None]] = {}
        self._media = 0
        self._needs_start = True
        self._changed = threading.Event()  # libVLC's state may be another one now
        self._thread = threading.Thread(target=self._work, name="player", daemon=True)
        self._thread.start()

    def play(self, aim: Aim, rate: float) -> int:
        """Move from aim at rate (1 to 8): first, while playing, after the end and after a failure alike."""
        self._turn += 1
        self._wishes.put("move", partial(self._play, self._turn, aim, rate))
        return self._turn

    def pause(self) -> None:
        """Stand still. Nothing is told until the next turn."""
        self._moving_turn = 0
        self._wishes.put("move", self._pause)

    def set_sound(self, sound: Sound) -> None:
        """Sound like this from now on, playing or not; without a sound device nothing happens."""
        self._sound = sound
        self._wishes.put("sound", self._apply_sound)

    def take(self) -> MovingPicture | None:
        """The newest picture, if there is one that was not taken. Valid until the next is taken."""
        self._is_told = False
        return self._canvas.take()

    def close(self) -> bool:
        """Stop, let the source go and wipe the pictures; False if a read still hangs after a second.

        A hanging read keeps the engine's own thread until the disk answers; nobody waits for it.
        """
        self._moving_turn = 0
        self._feed.stop()
        self._wishes.close()
        self._thread.join(CLOSE_LIMIT_S)
        return not self._thread.is_alive()

    # --- on the engine's thread

    def _work(self) -> None:
        while (wish := self._wishes.next()) is not None:
            wish()
        self._release()
        self._canvas.wipe()

    def _play(self, turn: int, aim: Aim, rate: float) -> None:
        self._moving_turn = 0
        self._rate = rate
        self._at_s = aim.start_s
        middle_ms = round((aim.middle_s + self._reel.start_s) * 1000)
        if self._needs_start:
            self._start(middle_ms)
            self._player.set_rate(rate)
        else:
            # paused first, so that no picture of before the jump is taken for one of after it; then the rate,
            # since going slower freezes libVLC for seconds unless it is sought anew
            self._pause()
            self._player.set_rate(rate)
            self._player.set_time(middle_ms)
        self._canvas.forget()
        self._is_told = False
        self._early_pictures = 1
        self._has_begun = False
        self._moving_turn = turn
        self._settle("Paused", "Playing")
        self._player.set_pause(0)
        self._settle("Playing")

    def _start(self, at_ms: int) -> None:
        """A new player on a new media: after the end or a failure libVLC ignores everything else."""
        self._release()
        self._feed = Feed(self._reel.source)
        media, self._media = self._feeds.media(self._instance, self._feed)
        media.add_option(f":start-time={at_ms / 1000:.3f}")
        if self._is_avi():
            # libVLC's own reader of AVI, fed by callbacks, says times 1.6 s ahead of its pictures (measured)
            media.add_option(":demux=avformat")
        self._player = self._instance.media_player_new()
        self._canvas.attach(self._player)
        self._player.set_media(media)
        media.release()
        self._listen()
        equalize(self._player, self._sound)  # before it plays: later libVLC has to open its sound anew
        self._player.play()
        self._apply_sound()
        self._needs_start = False

    def _is_avi(self) -> bool:
        try:
            head = self._reel.source.read(0, 12)
        except StationError:  # a clip that cannot be read: the feed meets it again, and says so
            return False
        return head[:4] == b"RIFF" and head[8:] == b"AVI "

    def _pause(self) -> None:
        self._moving_turn = 0
        if self._player is not None and not self._needs_start:
            self._settle("Playing")
            self._player.set_pause(1)
            self._settle("Paused")

    def _settle(self, *states: str) -> None:
        """Wait until libVLC is in one of these states: in others it forgets a pause, or its end."""
        import vlc

        wanted = [getattr(vlc.State, state) for state in (*states, "Ended", "Error", "Stopped")]
        until = time.monotonic() + SETTLE_LIMIT_S
        while self._player.get_state() not in wanted and (left := until - time.monotonic()) > 0:
            self._changed.wait(min(left, 0.02))
            self._changed.clear()

    def _apply_sound(self) -> None:
        if self._player is not None:
            sound = self._sound
            equalize(self._player, sound)
            self._player.audio_set_mute(sound.is_muted)
            self._player.audio_set_volume(sound.volume)

    def _release(self) -> None:
        if self._player is not None:
            self._feed.stop()
            self._player.stop()
            self._hush()
            self._player.release()
            self._feeds.forget(self._media)
            self._player = None

    # --- on libVLC's threads, or in the middle of a command: remember and tell, nothing else

    def _listen(self) -> None:
        import vlc

        # not player.event_manager(): that remembers every player, and with it this engine, for ever
        self._events = vlc.libvlc_media_player_event_manager(self._player)
        kinds, over = vlc.EventType, partial(self._over, self._feed)
        self._heard = {
            kinds.MediaPlayerPlaying: self._wake,
            kinds.MediaPlayerPaused: self._wake,
            kinds.MediaPlayerTimeChanged: self._moved,
            kinds.MediaPlayerEndReached: over,
            kinds.MediaPlayerEncounteredError: over,
        }
        for kind, heard in self._heard.items():
            self._events.event_attach(kind, heard)

    def _hush(self) -> None:
        for kind in self._heard:
            self._events.event_detach(kind)
        self._heard = {}
        self._events = None

    def _wake(self, _: Any) -> None:
        self._changed.set()

    def _painted(self) -> None:
        turn = self._moving_turn
        if turn == 0:
            return
        if self._early_pictures:
            # measured: the first picture after a jump is up to two frames early, the second is exact
            self._early_pictures -= 1
            self._canvas.forget()
            return
        if not self._has_begun:
            self._has_begun = True
            self._tell(Begun(turn))
        if not self._is_told:
            self._is_told = True
            self._tell(Showed(turn))

    def _moved(self, event: Any) -> None:
        if turn := self._moving_turn:
            self._at_s = event.u.new_time / 1000 - self._reel.start_s
            if not self._has_begun and self._reel.width == 0:
                self._has_begun = True
                self._tell(Begun(turn))
            self._tell(Moved(turn, self._at_s))

    def _over(self, feed: Feed, _: Any) -> None:
        self._needs_start = True
        self._changed.set()
        turn, self._moving_turn = self._moving_turn, 0
        if turn == 0:
            return
        if feed.error is not None:
            self._tell(Failed(turn, feed.error, self._at_s))
        elif self._at_s < self._reel.duration_s - EARLY_S * max(self._rate, 1.0):
            self._tell(StoppedEarly(turn, self._at_s))
        else:
            self._tell(Ended(turn))


def _painted_size(width: int, height: int) -> tuple[int, int]:
    """The size to paint a clip in: its own, or smaller by a whole number when it is very large."""
    shrink = 1
    while (width // shrink) * (height // shrink) > LARGEST_PIXELS:
        shrink += 1
    return max(width // shrink, 2), max(height // shrink, 2)
