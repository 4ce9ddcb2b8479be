"""Sets libVLC's equalizer so that quiet sound is heard louder and low tones are taken out. Viewing only.

libVLC's volume cannot do it: above 100 % it means another thing on each system. Its equalizer works on the
samples before they reach any device. Its ten bands lie an octave apart from 31 Hz to 16 kHz.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bwc_review.player.engine import Sound

_UNITY_DB = 12.04  # measured: with this preamplification and flat bands sound leaves as it came
_PREAMP_MAX_DB = 20.0  # libVLC takes no more: what is beyond comes from the bands


@dataclass(frozen=True, slots=True)
class Curve:
    """What the equalizer is set to, in decibels: preamplification and the ten bands from 31 Hz up."""

    preamp_db: float
    bands_db: tuple[float, ...]


# Measured by playing tones into a file (tests/player/test_sound.py): from 400 Hz to 4 kHz each is within 1 dB
# of what it promises, and 100 Hz at least 12 dB below that where low tones are removed. Raised bands overlap,
# hence values below what they give together.
_CURVES = {
    (6, False): Curve(_UNITY_DB + 6, (0.0,) * 10),
    (12, False): Curve(_PREAMP_MAX_DB, (3.1,) * 10),
    (18, False): Curve(_PREAMP_MAX_DB, (8.2,) * 10),
    (0, True): Curve(_UNITY_DB, (-14.0, -14.0, -14.0, -3.0, *(0.0,) * 6)),
    (6, True): Curve(_UNITY_DB + 6, (-14.0, -14.0, -14.0, -3.0, *(0.0,) * 6)),
    (12, True): Curve(_PREAMP_MAX_DB, (-14.0, -14.0, -14.0, -5.0, 4.1, *(3.1,) * 5)),
    (18, True): Curve(_PREAMP_MAX_DB, (-19.0, -19.0, -19.0, -10.0, 9.2, *(8.2,) * 5)),
}


def curve_of(sound: Sound) -> Curve | None:
    """The curve for this sound; None where it is heard as recorded and nothing is worked on."""
    return _CURVES.get((sound.boost_db, sound.is_speech))


def equalize(player: Any, sound: Sound) -> None:
    """Make a ``vlc.MediaPlayer`` sound like this from now on, playing or not.

    libVLC copies what it is given, so nothing has to be kept for it (libvlc_media_player_set_equalizer).
    """
    import vlc

    curve = curve_of(sound)
    if curve is None:
        vlc.libvlc_media_player_set_equalizer(player, None)
        return
    made = vlc.libvlc_audio_equalizer_new()
    try:
        vlc.libvlc_audio_equalizer_set_preamp(made, curve.preamp_db)
        for band, amount_db in enumerate(curve.bands_db):
            vlc.libvlc_audio_equalizer_set_amp_at_index(made, amount_db, band)
        vlc.libvlc_media_player_set_equalizer(player, made)
    finally:
        vlc.libvlc_audio_equalizer_release(made)
