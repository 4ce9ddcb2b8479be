"""Lets in who holds the key of the connection file, for some minutes each time; slows down who guesses."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Refusal

_MOST_PEERS = 1_024


@dataclass(slots=True)
class _Tries:
    wrong: int = 0
    shut_until: float = 0.0


class Door:
    """Any thread may ask. ``told`` gets the number of refusals since it was last told, now and then."""

    def __init__(
        self,
        user: str,
        key_sha256: str,
        limits: Limits,
        told: Callable[[int], None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """key_sha256: hexadecimal, of a key with 256 random bits: it needs no slow hash."""
        self._user, self._key_sha256, self._limits = user, key_sha256, limits
        self._told, self._now = told, monotonic
        self._lock = threading.Lock()
        self._tokens: OrderedDict[str, float] = OrderedDict()
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._refused, self._told_at = 0, -limits.told_s

    def sign_in(self, user: str, key: str, peer: str) -> str:
        """A new token. Refusal 401, and 429 for an address that was wrong too often, whatever it says now."""
        with self._lock:
            tries = self._tries.get(peer, _Tries())
            left = tries.shut_until - self._now()
            if left > 0:
                self._refused += 1
                raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(int(left) + 1)})
        is_right = hmac.compare_digest(_sha256(key), self._key_sha256)
        is_right &= hmac.compare_digest(_sha256(user), _sha256(self._user))
        if not is_right:
            self._note_wrong(peer)
            raise Refusal(HTTPStatus.UNAUTHORIZED)
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tries.pop(peer, None)
            self._tokens[_sha256(token)] = self._now() + self._limits.token_s
            while len(self._tokens) > self._limits.tokens:
                self._tokens.popitem(last=False)
        return token

    def check(self, token: str | None) -> None:
        """Refusal 401 without a token that was given some minutes ago at most."""
        with self._lock:
            until = self._tokens.get(_sha256(token or ""), 0.0)
            if self._now() >= until:
                raise Refusal(HTTPStatus.UNAUTHORIZED)

    def close(self) -> None:
        """Nobody is let in any more; what was not told yet is told."""
        with self._lock:
            self._tokens.clear()
            count, self._refused = self._refused, 0
        if count:
            self._told(count)

    def _note_wrong(self, peer: str) -> None:
        count = 0
        with self._lock:
            tries = self._tries.setdefault(peer, _Tries())
            self._tries.move_to_end(peer)
            tries.wrong += 1
            if tries.wrong >= self._limits.tries:
                tries.wrong, tries.shut_until = 0, self._now() + self._limits.shut_s
            while len(self._tries) > _MOST_PEERS:
                self._tries.popitem(last=False)
            self._refused += 1
            if self._now() - self._told_at >= self._limits.told_s:
                count, self._refused, self._told_at = self._refused, 0, self._now()
        if count:
            self._told(count)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
