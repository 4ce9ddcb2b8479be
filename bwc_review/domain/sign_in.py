"""How long a wrong passphrase makes the next try wait, and which passphrases are too weak (R20)."""

from __future__ import annotations

import math
import unicodedata

from bwc_review.domain.people import SignInTries

_FREE_TRIES = 5
_WAITS_S = (60, 120, 300, 900)
_LEAST_DIFFERENT = 5  # "aaaaaaaaaaaa" has twelve characters and no strength


def wait_after(failures: int) -> int:
    """Seconds before the next try after so many failures: five tries are free, then 1, 2, 5, 15 min."""
    if failures < _FREE_TRIES:
        return 0
    return _WAITS_S[min(failures - _FREE_TRIES, len(_WAITS_S) - 1)]


def still_to_wait(tries: SignInTries) -> int:
    """Seconds left to wait, rounded up.

    The wait runs on the monotonic clock, which a restart loses: not knowing how long the last failure lies
    back, the whole wait counts again, so neither restarting nor setting the date shortens it.
    """
    wait = wait_after(tries.failures)
    if tries.waited_s is None:
        return wait
    return max(0, math.ceil(wait - tries.waited_s))


def normalised(passphrase: str) -> str:
    """The NFC form: some keyboards write é as two characters, and that must open the same key."""
    return unicodedata.normalize("NFC", passphrase)


def weak(passphrase: str, minimum: int = 12) -> bool:
    """Whether a new passphrase is too short or too uniform. ``minimum`` comes from the legal profile."""
    text = normalised(passphrase).strip()
    return len(text) < minimum or len(set(text)) < _LEAST_DIFFERENT
