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

    The wait runs on the monotonic clock (``lies_back``), so neither restarting nor setting the date shortens
    it. Where nothing at all is known of the last failure, the whole wait counts.
    """
    wait = wait_after(tries.failures)
    if tries.waited_s is None:
        return wait
    return max(0, math.ceil(wait - tries.waited_s))


def lies_back(now_ns: int, failed_at_ns: int) -> int:
    """How long a failure lies back at least, by a monotonic clock that counts from the computer's start.

    Another start of the program goes on counting. After the computer itself started again, the clock begins
    anew: the failure is then older than the whole of its present reading, and the wait counts from there.
    """
    return now_ns - failed_at_ns if failed_at_ns <= now_ns else now_ns


def normalised(passphrase: str) -> str:
    """The NFC form: some keyboards write é as two characters, and that must open the same key."""
    return unicodedata.normalize("NFC", passphrase)


def weak(passphrase: str, minimum: int = 12) -> bool:
    """Whether a new passphrase is too short or too uniform. ``minimum`` comes from the legal profile."""
    text = normalised(passphrase).strip()
    return len(text) < minimum or len(set(text)) < _LEAST_DIFFERENT
