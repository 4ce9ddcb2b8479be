"""One person's keys while signed in, and the readers that end with them."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from bwc_review.domain.errors import SignInNeeded
from bwc_review.vault.age_format import NotForThisKey, open_head
from bwc_review.vault.key_files import open_sealed_key


class _Closable(Protocol):
    def close(self) -> None: ...


class Unlocked:
    """One person's keys while signed in (login empty: the recovery key). close() drops them."""

    def __init__(self, login: str, identity: str, vault: Sequence[str]) -> None:
        """vault: the private halves of the vault key, newest first; none for who may not see images."""
        self.login = login
        self._identity: str | None = identity
        self._vault = tuple(vault)
        self.sees_images = bool(vault)
        self._readers: weakref.WeakSet[_Closable] = weakref.WeakSet()
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"Unlocked({self.login!r}, {'closed' if self.is_closed else 'open'})"

    @property
    def is_closed(self) -> bool:
        """True once the keys are dropped."""
        return self._identity is None

    def open_key(self, file: Path) -> bytes:
        """What a sealed key file holds. Raises KeyDamaged, also where it is not sealed to this person."""
        return open_sealed_key(file, self.identity())

    def open_head(self, head: bytes) -> bytes:
        """The file key of a clip, whichever generation of the vault key it was sealed to.

        Raises HeadDamaged, NotForThisKey (always, for who may not see images), SignInNeeded once closed.
        """
        for vault in self.vault_identities():
            try:
                return open_head(head, vault)
            except NotForThisKey:
                continue
        raise NotForThisKey

    def identity(self) -> str:
        """The person's private key as text, for this package alone. SignInNeeded once closed."""
        if self._identity is None:
            raise SignInNeeded
        return self._identity

    def vault_identities(self) -> tuple[str, ...]:
        """The private halves of the vault key, newest first. SignInNeeded once closed."""
        with self._lock:  # closed between two looks, an entitled person would seem to hold no key at all
            self.identity()
            return self._vault

    def close_with(self, reader: _Closable) -> None:
        """Close a reader too when the keys are dropped; at once (SignInNeeded) where they are already."""
        with self._lock:
            if not self.is_closed:
                self._readers.add(reader)
                return
        reader.close()
        raise SignInNeeded

    def close(self) -> None:
        """Drop the keys and close every reader opened with them. Python cannot wipe them from memory."""
        with self._lock:
            self._identity = None
            self._vault = ()
            readers = list(self._readers)
            self._readers.clear()
        for reader in readers:
            reader.close()
