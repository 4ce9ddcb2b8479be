"""Keeps the catalogue key, the signing key and the newest journal anchor while nobody is signed in.

What custody holds opens the catalogue and signs checkpoints; it cannot open a clip. It is never the only
copy: ``catalogue.key.age`` and ``signing.key.age`` stay.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from bwc_review.domain.errors import KeyDamaged, KeyFileNeeded, KeyFileRefused, KeyringMissing
from bwc_review.vault import durable, signing
from bwc_review.vault.age_format import NotForThisKey
from bwc_review.vault.key_files import open_with_passphrase, write_with_passphrase
from bwc_review.vault.keyring_custody import KeyringCustody, anchor_text, read_anchor

__all__ = ["Custody", "KeyFileCustody", "KeyringCustody", "MemoryCustody"]

_SIGNER = "bwc-review"
_KEY = 32  # bytes, both keys


class Custody(Protocol):
    """Where the station's own keys are when nobody is signed in. kind: a code for the journal."""

    @property
    def kind(self) -> str:
        """One of "keyring" and "key_file"."""

    def store(self, catalogue_key: bytes, signing_key: bytes) -> None:
        """Keep both keys, 32 bytes each, in place of others."""

    def catalogue_key(self) -> bytes:
        """The raw key of the catalogue."""

    def signing_key(self) -> bytes:
        """The private key that signs checkpoints."""

    def anchor(self) -> tuple[int, bytes] | None:
        """The newest journal count and head (32 bytes) that were noted, or None."""

    def set_anchor(self, count: int, head: bytes) -> None:
        """Note the newest journal count and head."""

    def forget(self) -> None:
        """Remove everything kept; nothing to remove is no failure."""


class KeyFileCustody:
    """A file under a passphrase, for a machine without a keyring: the person's choice, in words.

    The anchor lies beside it, signed by the station: like the file itself it does not show that the whole
    folder was put back.
    """

    kind = "key_file"

    def __init__(self, file: Path, passphrase: str | None) -> None:
        """passphrase: None where none was given; every question then raises KeyFileNeeded."""
        self._file = file
        self._anchor = file.with_name(file.name + ".anchor")
        self._passphrase = passphrase
        self._keys: tuple[bytes, bytes] | None = None  # opened once: it costs 0.6 s

    @property
    def name(self) -> str:
        """The name of the file."""
        return self._file.name

    def store(self, catalogue_key: bytes, signing_key: bytes) -> None:
        """Write both keys under the passphrase. Raises KeyFileNeeded, DiskFull, FolderUnusable."""
        if len(catalogue_key) != _KEY or len(signing_key) != _KEY:
            raise ValueError("a key has 32 bytes")
        text = f"catalogue {catalogue_key.hex()}\nsigning {signing_key.hex()}\n"
        write_with_passphrase(self._file, text.encode("ascii"), self._words())
        self._keys = catalogue_key, signing_key

    def hold(self, catalogue_key: bytes, signing_key: bytes) -> None:
        """Use keys that a person's own key opened, so that the file's passphrase need not be asked."""
        self._keys = catalogue_key, signing_key

    def catalogue_key(self) -> bytes:
        """Raises KeyFileNeeded, KeyFileRefused (other words), KeyDamaged."""
        return self._open()[0]

    def signing_key(self) -> bytes:
        """Raises as catalogue_key."""
        return self._open()[1]

    def anchor(self) -> tuple[int, bytes] | None:
        """Raises as catalogue_key; KeyDamaged too where the anchor was not signed by this station."""
        try:
            text = self._anchor.read_text("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise KeyDamaged(str(self._anchor)) from None
        signed = signing.read_note(text, _SIGNER, signing.public_of(self.signing_key()))
        if signed is None:
            raise KeyDamaged(str(self._anchor))
        return read_anchor(signed.strip(), str(self._anchor))

    def set_anchor(self, count: int, head: bytes) -> None:
        """Raises as catalogue_key, and DiskFull, FolderUnusable."""
        note = signing.write_note(anchor_text(count, head) + "\n", _SIGNER, self.signing_key())
        with durable.disk_facts(self._anchor.parent):
            durable.replace(self._anchor, note.encode("utf-8"))

    def forget(self) -> None:
        """Destroy the file and the anchor. Raises FolderUnusable."""
        self._keys = None
        with durable.disk_facts(self._file.parent):
            durable.destroy(self._file)
            self._anchor.unlink(missing_ok=True)

    def _words(self) -> str:
        if self._passphrase is None:
            raise KeyFileNeeded(str(self._file.parent))
        return self._passphrase

    def _open(self) -> tuple[bytes, bytes]:
        if self._keys is None:
            try:
                text = open_with_passphrase(self._file, self._words()).decode("ascii")
            except NotForThisKey:
                raise KeyFileRefused(str(self._file.parent)) from None
            except ValueError:
                raise KeyDamaged(str(self._file)) from None
            self._keys = _read_keys(text, str(self._file))
        return self._keys


class MemoryCustody:
    """A custody for tests: kept nowhere."""

    kind = "memory"

    def __init__(self) -> None:
        self._keys: tuple[bytes, bytes] | None = None
        self._anchor: tuple[int, bytes] | None = None
        self.name = "memory"

    def store(self, catalogue_key: bytes, signing_key: bytes) -> None:
        """Keep both keys."""
        if len(catalogue_key) != _KEY or len(signing_key) != _KEY:
            raise ValueError("a key has 32 bytes")
        self._keys = catalogue_key, signing_key

    def catalogue_key(self) -> bytes:
        """Raises KeyringMissing before store."""
        return self._kept()[0]

    def signing_key(self) -> bytes:
        """Raises KeyringMissing before store."""
        return self._kept()[1]

    def anchor(self) -> tuple[int, bytes] | None:
        """What set_anchor noted."""
        return self._anchor

    def set_anchor(self, count: int, head: bytes) -> None:
        """Note it."""
        self._anchor = count, head

    def forget(self) -> None:
        """Forget everything."""
        self._keys = self._anchor = None

    def _kept(self) -> tuple[bytes, bytes]:
        if self._keys is None:
            raise KeyringMissing(self.name)
        return self._keys


def _read_keys(text: str, file: str) -> tuple[bytes, bytes]:
    try:
        (one, catalogue), (two, sign) = (line.split(" ") for line in text.splitlines())
        keys = bytes.fromhex(catalogue), bytes.fromhex(sign)
    except ValueError:
        raise KeyDamaged(file) from None
    if (one, two) != ("catalogue", "signing") or len(keys[0]) != _KEY or len(keys[1]) != _KEY:
        raise KeyDamaged(file)
    return keys
