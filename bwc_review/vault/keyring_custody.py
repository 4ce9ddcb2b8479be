"""Asks the keyring of the system, with a limit of time and a list of the keyrings that may be trusted."""

from __future__ import annotations

import binascii
import queue
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import keyring.backend
from keyring.backend import KeyringBackend

from bwc_review.domain.errors import KeyDamaged, KeyringMissing

SERVICE = "bwc-review"
LIMIT_S = 10.0  # a keyring may ask the person something, and nobody may be there
_KEY = 32  # bytes, both keys

# Backends known to keep secrets encrypted. Everything else is refused, a chain over several included:
# keyrings.alt installs itself silently and writes clear text.
_ALLOWED = {
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.libsecret.Keyring": "libsecret",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
    "keyring.backends.kwallet.DBusKeyringKWallet4": "KWallet",
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
}

_T = TypeVar("_T")


class KeyringCustody:
    """The keyring of the system. Every call answers within ``limit_s`` seconds or raises KeyringMissing.

    station: tells several stations of one account apart. backend: the one to use, already checked by its
    maker; by default the best one of the allowed list.
    """

    kind = "keyring"

    def __init__(
        self, station: str, *, backend: KeyringBackend | None = None, limit_s: float = LIMIT_S
    ) -> None:
        self._station = station
        self._limit_s = limit_s
        self._backend = backend
        if backend is None:
            self._backend = self._within(_best_backend)
        elif backend_name(backend) is None:
            raise KeyringMissing(_class_name(backend))

    @property
    def name(self) -> str:
        """The keyring's name as a person knows it."""
        return backend_name(self._used()) or ""

    def store(self, catalogue_key: bytes, signing_key: bytes) -> None:
        """Keep both keys. Raises KeyringMissing."""
        for label, key in (("catalogue", catalogue_key), ("signing", signing_key)):
            if len(key) != _KEY:
                raise ValueError("a key has 32 bytes")
            self._put(label, b64encode(key).decode("ascii"))

    def catalogue_key(self) -> bytes:
        """Raises KeyringMissing where it does not answer or keeps none, KeyDamaged where it is no key."""
        return self._key("catalogue")

    def signing_key(self) -> bytes:
        """Raises as catalogue_key."""
        return self._key("signing")

    def anchor(self) -> tuple[int, bytes] | None:
        """Raises KeyringMissing, KeyDamaged."""
        text = self._get("anchor")
        return None if text is None else read_anchor(text, "keyring")

    def set_anchor(self, count: int, head: bytes) -> None:
        """Raises KeyringMissing."""
        self._put("anchor", anchor_text(count, head))

    def forget(self) -> None:
        """Raises KeyringMissing."""
        for label in ("catalogue", "signing", "anchor"):
            if self._get(label) is not None:
                self._within(partial(self._used().delete_password, SERVICE, self._user(label)))

    def _key(self, label: str) -> bytes:
        text = self._get(label)
        if text is None:
            raise KeyringMissing(self.name)
        try:
            key = b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise KeyDamaged("keyring") from None
        if len(key) != _KEY:
            raise KeyDamaged("keyring")
        return key

    def _get(self, label: str) -> str | None:
        return self._within(lambda: self._used().get_password(SERVICE, self._user(label)))

    def _put(self, label: str, text: str) -> None:
        self._within(lambda: self._used().set_password(SERVICE, self._user(label), text))
        if self._get(label) != text:  # a keyring that only pretends is found out here
            raise KeyringMissing(self.name)

    def _user(self, label: str) -> str:
        return f"{self._station}/{label}"

    def _used(self) -> KeyringBackend:
        if self._backend is None:
            raise KeyringMissing("")
        return self._backend

    def _within(self, ask: Callable[[], _T]) -> _T:
        """Ask in a thread of its own, which is left behind where the keyring never answers."""
        answers: queue.SimpleQueue[tuple[_T | None, Exception | None]] = queue.SimpleQueue()

        def work() -> None:
            try:
                answers.put((ask(), None))
            except Exception as error:  # noqa: BLE001 - backends let the errors of D-Bus, COM and ctypes through
                answers.put((None, error))

        thread = threading.Thread(target=work, name="keyring", daemon=True)
        thread.start()
        label = "" if self._backend is None else _class_name(self._backend)
        try:
            answer, error = answers.get(timeout=self._limit_s)
        except queue.Empty:
            raise KeyringMissing(label) from None
        thread.join()
        if isinstance(error, KeyringMissing):
            raise error
        if error is not None:
            raise KeyringMissing(label) from error
        return answer  # type: ignore[return-value]  # without an error it is ask's own answer


def backend_name(backend: KeyringBackend) -> str | None:
    """The name of an allowed backend as a person knows it; None for one that may keep clear text."""
    return _ALLOWED.get(_class_name(backend))


def _best_backend() -> KeyringBackend:
    """The allowed backend that ranks highest here; KeyringMissing with what was found instead."""
    found = list(keyring.backend.get_all_keyring())
    allowed = [backend for backend in found if backend_name(backend) is not None]
    if not allowed:
        raise KeyringMissing(", ".join(sorted(_class_name(backend) for backend in found)))
    return max(allowed, key=lambda backend: float(backend.priority))


def _class_name(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def anchor_text(count: int, head: bytes) -> str:
    """An anchor as custody writes it. ValueError for what cannot be one."""
    if count < 0 or len(head) != 32:
        raise ValueError("not an anchor")
    return f"{count} {head.hex()}"


def read_anchor(text: str, file: str) -> tuple[int, bytes]:
    """The anchor that anchor_text wrote; KeyDamaged, with that file, for anything else."""
    try:
        count, head = text.split(" ")
        anchor = int(count), bytes.fromhex(head)
    except ValueError:
        raise KeyDamaged(file) from None
    if anchor[0] < 0 or len(anchor[1]) != 32:
        raise KeyDamaged(file)
    return anchor
