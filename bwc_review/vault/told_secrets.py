"""Keeps what docks on other machines ask for, sealed to a key that comes from the key of the catalogue."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from bwc_review.domain.errors import KeyDamaged
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.key_files import open_sealed_key, seal_key

_PURPOSE = b"bwc-review: what docks ask for\n"


class ToldSecrets:
    """One small age file. KeyDamaged where it does not open; to write also DiskFull, FolderUnusable."""

    def __init__(self, file: Path, catalogue_key: bytes) -> None:
        """catalogue_key: 32 bytes, of the keyring or of the key file."""
        self._file = file
        self._identity = identity_text(hashlib.sha256(_PURPOSE + catalogue_key).digest())

    def get(self, name: str) -> str | None:
        """What was kept under this name."""
        return self._all().get(name)

    def keep(self, name: str, text: str) -> None:
        """In place of another."""
        self._write({**self._all(), name: text})

    def forget(self, name: str) -> None:
        """Nothing to forget is no failure."""
        kept = self._all()
        if kept.pop(name, None) is not None:
            self._write(kept)

    def _all(self) -> dict[str, str]:
        if not self._file.exists():
            return {}
        try:
            kept = json.loads(open_sealed_key(self._file, self._identity))
        except ValueError:
            raise KeyDamaged(str(self._file)) from None
        return {str(name): str(text) for name, text in kept.items()}

    def _write(self, kept: dict[str, str]) -> None:
        seal_key(self._file, json.dumps(kept).encode("utf-8"), [recipient_of(self._identity)])
