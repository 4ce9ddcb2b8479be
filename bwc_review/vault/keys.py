"""The keys of a station: made, opened, and sealed anew when people or generations change."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bwc_review.domain.errors import (
    KeyDamaged,
    LoginTaken,
    PersonUnknown,
    RecoveryKeyRefused,
)
from bwc_review.paths import Paths
from bwc_review.vault import durable, signing
from bwc_review.vault.age_format import NotForThisKey, write_head
from bwc_review.vault.age_keys import identity_bytes, identity_text, recipient_bytes, recipient_of
from bwc_review.vault.holders import Holder, VaultKeys
from bwc_review.vault.key_files import (
    open_if_entitled,
    open_person_key,
    open_sealed_key,
    seal_key,
    write_person_key,
)
from bwc_review.vault.unlocked import Unlocked

__all__ = [
    "Holder",
    "NewStation",
    "StationKeys",
    "Unlocked",
    "is_usable_login",
    "make_identity",
    "open_person_key",
    "open_sealed_key",
    "recipient_of",
    "rewrap_head",
    "seal_key",
    "write_person_key",
]

CATALOGUE_KEY = 32  # bytes
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_NOTE_TITLE = "# Public keys that clips are sealed to: the vault's, then the recovery key's."
_NOTE_SIGNATURE = "# signature "


@dataclass(frozen=True, slots=True)
class NewStation:
    """What create gives: the first person signed in, and the two keys for custody."""

    unlocked: Unlocked
    catalogue_key: bytes = field(repr=False)
    signing_key: bytes = field(repr=False)


def make_identity() -> tuple[str, str]:
    """A new X25519 key pair as text: ``AGE-SECRET-KEY-1…`` and ``age1…``."""
    identity = identity_text(os.urandom(32))
    return identity, recipient_of(identity)


def is_usable_login(login: str) -> bool:
    """A login names a file: small letters, digits, dot, dash, underscore."""
    return _LOGIN.fullmatch(login) is not None


def rewrap_head(head: bytes, unlocked: Unlocked, recipients: Sequence[str]) -> bytes:
    """A head of another generation for the same body. Raises as Unlocked.open_head."""
    return write_head(unlocked.open_head(head), recipients)


class StationKeys:
    """The key files of one station, under its data folder."""

    def __init__(self, paths: Paths) -> None:
        self._people = paths.people
        self.vault_key = paths.root / "vault.key.age"
        self.catalogue_key = paths.root / "catalogue.key.age"
        self.signing_key = paths.root / "signing.key.age"
        self.dock_secrets = paths.root / "docks.key.age"
        self.signing_public = paths.root / "signing.pub"
        self.vault_recipients = paths.root / "vault.recipients"

    def person_key(self, login: str) -> Path:
        """Where a person's identity lies. ValueError for a login that cannot name a file."""
        if not is_usable_login(login):
            raise ValueError("not a login")
        return self._people / f"{login}.key.age"

    def create(self, login: str, passphrase: str, recovery: str) -> NewStation:
        """Make every key of a new station, sealed to its first person and to the recovery key (``age1…``).

        Raises DiskFull, FolderUnusable. FileExistsError where there are keys already.
        """
        if self.vault_key.exists():
            raise FileExistsError(self.vault_key.name)
        recipient_bytes(recovery)
        identity, recipient = make_identity()
        vault, vault_recipient = make_identity()
        catalogue_key, signing_key = os.urandom(CATALOGUE_KEY), signing.make_signing_key()
        write_person_key(self.person_key(login), identity, passphrase)
        keys = VaultKeys((vault,), (Holder(login, recipient, sees_images=True),), recovery)
        self._seal(keys, catalogue_key, signing_key)
        with durable.disk_facts(self.signing_public.parent):
            durable.replace(self.signing_public, signing.public_pem(signing.public_of(signing_key)))
        self._write_recipients(vault_recipient, recovery, signing_key)
        return NewStation(Unlocked(login, identity, (vault,)), catalogue_key, signing_key)

    def recipients(self, signing_public: bytes) -> tuple[str, str]:
        """What clips are sealed to: the vault's public key and the recovery key's, signed by the station.

        signing_public: from custody's signing key, not from the folder. Raises KeyDamaged where the list is
        missing or was changed by somebody else.
        """
        text, _, signature = self._recipients_text().rpartition(_NOTE_SIGNATURE)
        try:
            if not signing.verify(signing_public, text.encode("utf-8"), bytes.fromhex(signature)):
                raise KeyDamaged(str(self.vault_recipients))
        except ValueError:
            raise KeyDamaged(str(self.vault_recipients)) from None
        return self._listed(text)

    def sign_in(self, login: str, passphrase: str) -> Unlocked:
        """Open a person's keys. Raises PersonUnknown, PassphraseWrong (wait_s 0), KeyDamaged."""
        if not is_usable_login(login) or not self.person_key(login).exists():
            raise PersonUnknown(login)
        return self._unlock(login, open_person_key(self.person_key(login), passphrase, login))

    def recover(self, recovery: str) -> Unlocked:
        """Open everything with the recovery key as printed. Raises RecoveryKeyRefused, KeyDamaged."""
        try:
            identity_bytes(recovery)
        except ValueError:
            raise RecoveryKeyRefused from None
        if recipient_of(recovery) != self._listed(self._recipients_text())[1]:
            raise RecoveryKeyRefused
        return self._unlock("", recovery)

    def open_catalogue_key(self, unlocked: Unlocked) -> bytes:
        """The raw key of the catalogue, 32 bytes. Raises KeyDamaged, SignInNeeded."""
        try:
            key = bytes.fromhex(unlocked.open_key(self.catalogue_key).decode("ascii"))
        except ValueError:
            raise KeyDamaged(str(self.catalogue_key)) from None
        if len(key) != CATALOGUE_KEY:
            raise KeyDamaged(str(self.catalogue_key))
        return key

    def open_signing_key(self, unlocked: Unlocked) -> bytes:
        """The private key that the station signs with, 32 bytes. Raises KeyDamaged, SignInNeeded."""
        try:
            return signing.private_from_pem(unlocked.open_key(self.signing_key))
        except ValueError:
            raise KeyDamaged(str(self.signing_key)) from None

    # --- who holds them ------------------------------------------------------

    def holders(self, unlocked: Unlocked) -> tuple[Holder, ...]:
        """Whom the keys are sealed to, besides the recovery key. Asks for somebody who sees images."""
        return self._keys(unlocked).holders

    def add_person(self, unlocked: Unlocked, login: str, passphrase: str, *, sees_images: bool) -> Holder:
        """Make a person's key and seal the station's keys to it too. Raises LoginTaken, KeyDamaged."""
        keys = self._keys(unlocked)
        if any(holder.login == login for holder in keys.holders):
            raise LoginTaken(login)
        identity, recipient = make_identity()
        holder = Holder(login, recipient, sees_images)
        write_person_key(self.person_key(login), identity, passphrase)
        self._reseal(unlocked, replace(keys, holders=(*keys.holders, holder)))
        return holder

    def set_sees_images(self, unlocked: Unlocked, login: str, *, sees_images: bool) -> None:
        """Give or take the vault key. Taken, it is gone with the next rotation for who kept a copy."""
        keys = self._keys(unlocked)
        self._check_known(keys, login)
        holders = tuple(
            replace(holder, sees_images=sees_images) if holder.login == login else holder
            for holder in keys.holders
        )
        self._reseal(unlocked, replace(keys, holders=holders))

    def end_person(self, unlocked: Unlocked, login: str) -> None:
        """Seal the station's keys to everybody else and destroy the person's key.

        Who copied both files before still opens what was sealed until the vault key is rotated.
        """
        keys = self._keys(unlocked)
        self._check_known(keys, login)
        left = tuple(holder for holder in keys.holders if holder.login != login)
        self._reseal(unlocked, replace(keys, holders=left))
        self.destroy_person_key(login)

    def destroy_person_key(self, login: str) -> None:
        """Destroy the file alone, of somebody to whom nothing is sealed."""
        with durable.disk_facts(self._people):
            durable.destroy(self.person_key(login))
            durable.sync_folder(self._people)

    def change_passphrase(self, unlocked: Unlocked, passphrase: str) -> None:
        """Put a signed-in person's identity under other words; the file with the old ones is destroyed."""
        write_person_key(self.person_key(unlocked.login), unlocked.identity(), passphrase)

    def end_replacements(self) -> None:
        """At the start: destroy what a crash in the middle of a change left of older key files."""
        files = [self.vault_key, self.catalogue_key, self.signing_key, self.dock_secrets]
        files += self._people.glob("*.key.age")
        with durable.disk_facts(self._people):
            for file in files:
                durable.end_replacement(file, file.with_name(file.name + ".old"))

    # --- another generation --------------------------------------------------

    def begin_rotation(self, unlocked: Unlocked) -> Unlocked:
        """Make a new vault key; new clips are sealed to it, old heads still open. Then wrap each head anew.

        Gives the same person with both generations. May be called again after a crash.
        """
        keys = self._keys(unlocked)
        vault, recipient = make_identity()
        changed = replace(keys, vault=(vault, *keys.vault))
        self._reseal(unlocked, changed)
        self._write_recipients(recipient, keys.recovery, self.open_signing_key(unlocked))
        return Unlocked(unlocked.login, unlocked.identity(), changed.vault)

    def finish_rotation(self, unlocked: Unlocked) -> None:
        """Forget the old generations, once every head is wrapped anew."""
        keys = self._keys(unlocked)
        self._reseal(unlocked, replace(keys, vault=keys.vault[:1]))

    # --- inside --------------------------------------------------------------

    def _unlock(self, login: str, identity: str) -> Unlocked:
        try:
            keys = VaultKeys.read(open_if_entitled(self.vault_key, identity))
        except NotForThisKey:
            return Unlocked(login, identity, ())
        except ValueError:
            raise KeyDamaged(str(self.vault_key)) from None
        vault, recovery = self._listed(self._recipients_text())
        if recovery != keys.recovery or vault not in map(recipient_of, keys.vault):
            raise KeyDamaged(str(self.vault_recipients))  # clips are being sealed to somebody else's key
        return Unlocked(login, identity, keys.vault)

    def _keys(self, unlocked: Unlocked) -> VaultKeys:
        try:
            return VaultKeys.read(unlocked.open_key(self.vault_key))
        except ValueError:
            raise KeyDamaged(str(self.vault_key)) from None

    def _check_known(self, keys: VaultKeys, login: str) -> None:
        if all(holder.login != login for holder in keys.holders):
            raise PersonUnknown(login)

    def _reseal(self, unlocked: Unlocked, keys: VaultKeys) -> None:
        self._seal(keys, self.open_catalogue_key(unlocked), self.open_signing_key(unlocked))

    def _seal(self, keys: VaultKeys, catalogue_key: bytes, signing_key: bytes) -> None:
        """Write the three sealed files; the list of holders first, so that sealing again ends a crash."""
        everybody = [*(holder.recipient for holder in keys.holders), keys.recovery]
        entitled = [*(holder.recipient for holder in keys.holders if holder.sees_images), keys.recovery]
        seal_key(self.vault_key, keys.written(), entitled)
        seal_key(self.catalogue_key, catalogue_key.hex().encode("ascii") + b"\n", everybody)
        seal_key(self.signing_key, signing.private_pem(signing_key), everybody)

    def _write_recipients(self, vault: str, recovery: str, signing_key: bytes) -> None:
        text = f"{_NOTE_TITLE}\n{vault}\n{recovery}\n"
        signature = signing.sign(signing_key, text.encode("utf-8")).hex()
        with durable.disk_facts(self.vault_recipients.parent):
            durable.replace(self.vault_recipients, f"{text}{_NOTE_SIGNATURE}{signature}\n".encode())

    def _recipients_text(self) -> str:
        try:
            return self.vault_recipients.read_text("utf-8")
        except (OSError, ValueError):
            raise KeyDamaged(str(self.vault_recipients)) from None

    def _listed(self, text: str) -> tuple[str, str]:
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        try:
            for line in lines:
                recipient_bytes(line)
            vault, recovery = lines
        except ValueError:
            raise KeyDamaged(str(self.vault_recipients)) from None
        return vault, recovery
