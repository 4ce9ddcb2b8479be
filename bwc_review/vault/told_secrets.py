"""Keeps what docks on other machines ask for, sealed to a key that comes from the key of the catalogue."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bwc_review.domain.errors import KeyDamaged
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.key_files import open_sealed_key, seal_key

_PURPOSE = b"bwc-review: what docks ask for\n"


@dataclass(frozen=True, slots=True)
class Told:
    """What one dock asks for: a password, or the private key of a file and ``text``, which opens it."""

    text: str = field(repr=False)
    key: str = field(default="", repr=False)


class ToldSecrets:
    """One small age file. KeyDamaged where it does not open; to write also DiskFull, FolderUnusable."""

    def __init__(self, file: Path, catalogue_key: bytes) -> None:
        """catalogue_key: 32 bytes, of the keyring or of the key file."""
        self._file = file
        self._identity = identity_text(hashlib.sha256(_PURPOSE + catalogue_key).digest())

    def get(self, name: str) -> Told | None:
        """What was kept under this name."""
        return self._all().get(name)

    def keep(self, name: str, told: Told) -> None:
        """In place of another, and of a file that does not open: what it held is lost anyway."""
        self._write({**self._not_lost(), name: told})

    def forget(self, name: str) -> None:
        """Nothing to forget is no failure, nor is a file that does not open: it tells nobody anything."""
        kept = self._not_lost()
        if kept.pop(name, None) is not None:
            self._write(kept)

    def _not_lost(self) -> dict[str, Told]:
        try:
            return self._all()
        except KeyDamaged as damaged:
            if isinstance(damaged.__cause__, OSError):  # nobody could read it now: it may be whole
                raise
            return {}

    def _all(self) -> dict[str, Told]:
        if not self._file.exists():
            return {}
        try:
            kept = json.loads(open_sealed_key(self._file, self._identity))
            # a password stood there alone before there were keys
            return {name: Told(one) if isinstance(one, str) else Told(**one) for name, one in kept.items()}
        except (ValueError, TypeError, AttributeError):
            raise KeyDamaged(str(self._file)) from None

    def _write(self, kept: dict[str, Told]) -> None:
        data = json.dumps({name: asdict(told) for name, told in kept.items()}).encode("utf-8")
        seal_key(self._file, data, [recipient_of(self._identity)])
