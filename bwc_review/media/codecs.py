"""Which of the codecs that cameras use this machine's PyAV can decode."""

from __future__ import annotations

from av.codec import codecs_available

NEEDED = ("h264", "hevc", "mjpeg", "mpeg4", "aac", "mp3", "pcm_s16le", "pcm_alaw", "pcm_mulaw")


def missing_codecs() -> tuple[str, ...]:
    """The needed decoders that are not there, by FFmpeg's names."""
    return tuple(name for name in NEEDED if name not in codecs_available)
