"""Finds libVLC and starts it with the options an evidence player needs. The only door to ``import vlc``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from bwc_review.domain.errors import PlayerMissing

OPTIONS = (
    "--quiet",
    "--no-xlib",  # pictures come through memory: no X connection of its own
    "--no-osd",
    "--no-snapshot-preview",
    "--no-video-title-show",
    "--no-spu",
    "--no-sub-autodetect-file",  # a camera's .srt or NMEA beside the clip is not a subtitle
    "--no-lua",
    "--no-interact",
    "--no-stats",
    "--no-media-library",
    "--no-metadata-network-access",
    "--no-keyboard-events",
    "--no-mouse-events",
    "--no-drop-late-frames",  # on a busy machine too every frame is shown: which one it is follows from that
    "--no-skip-frames",
    # avcodec-hurry-up stays on: without it the decoder, once it has left out on the way to a jump's aim the
    # frames that no other builds on, goes on leaving them out (measured: every second one with B-frames)
    "--avcodec-hw=none",  # hardware surfaces cannot be copied into our buffer
    "--swscale-mode=5",  # by area: a clip painted smaller looks like its exact pictures (see ``likeness``)
    "--prefetch-read-size=262144",  # bytes; the default of 16 MiB reads a 20 MB clip several times over
    "--prefetch-buffer-size=2048",  # KiB
    "--prefetch-seek-threshold=256",  # KiB
)


def has_sound_device() -> bool:
    """Is there anything that could make sound? Without it libVLC retries, and complains, at every block."""
    if not sys.platform.startswith("linux"):
        return True
    if "PULSE_SERVER" in os.environ:
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    if (runtime / "pulse" / "native").exists() or (runtime / "pipewire-0").exists():
        return True
    return any(Path("/dev/snd").glob("pcm*p"))


def open_vlc(*more: str) -> Any:
    """Start libVLC with OPTIONS and more; a ``vlc.Instance``. Raises PlayerMissing.

    Any because python-vlc has no types. Missing plugins make libVLC return nothing instead of an error.
    """
    try:
        import vlc
    except (ImportError, OSError, NotImplementedError, AttributeError, SystemExit) as cause:
        # python-vlc says "no library" in each of these ways, even by leaving the program
        raise PlayerMissing from cause
    silence = () if has_sound_device() else ("--aout=adummy",)
    instance = vlc.Instance([*OPTIONS, *silence, *more])
    if instance is None:
        raise PlayerMissing
    return instance
