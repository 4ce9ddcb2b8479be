"""Makes a new station: keys, catalogue, first responsable, recovery key."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import uuid6

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.errors import FieldMissing, PassphraseWeak, StationError, StationExists
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.domain.sign_in import weak
from bwc_review.paths import Paths
from bwc_review.vault import durable
from bwc_review.vault.custody import Custody
from bwc_review.vault.keys import StationKeys, is_usable_login, make_identity, recipient_of


@dataclass(frozen=True, slots=True)
class Created:
    """The recovery key, shown once and kept nowhere; and the first person."""

    recovery: str = field(repr=False)
    person: Person


def create_station(
    paths: Paths,
    service: Service,
    person: Person,
    passphrase: str,
    custody_for: Callable[[], Custody],
    open_catalogue: Callable[[Path, bytes], Catalogue],
    profile: LegalProfile,
    recovery: str = "",
) -> Created:
    """Make every file of the station; the catalogue last, so that a crash leaves a folder init can use again.

    ``person`` is the responsable (id and role are set here). ``custody_for`` is asked once the public signing
    key exists, since a keyring names the station by it. ``recovery``: the recovery key where it was made and
    printed before; else one is made here. Raises StationExists, PassphraseWeak, FieldMissing,
    KeyringMissing, FolderUnusable, DiskFull.
    """
    _check(service, person, passphrase, profile)
    if paths.catalogue.exists() or was_in_use(paths):
        raise StationExists(str(paths.root))
    keys = StationKeys(paths)
    _sweep_away_unfinished(paths, keys)
    for folder in (paths.root, paths.people, paths.checkpoints, paths.staging, paths.vault):
        with durable.disk_facts(folder):
            durable.make_folder(folder)
    with durable.disk_facts(paths.root):
        paths.root.chmod(0o700)  # a folder that was there before may be open to others
    recovery = recovery or make_identity()[0]
    new = keys.create(person.login, passphrase, recipient_of(recovery))
    custody = custody_for()
    first = replace(person, id=PersonId(str(uuid6.uuid7())), role=Role.RESPONSABLE)
    try:
        custody.store(new.catalogue_key, new.signing_key)
        new.unlocked.close()
        _make_catalogue(paths, service, first, custody, open_catalogue, keys)
    except BaseException:
        if not paths.catalogue.exists():  # keys of a station that was never made stay in no keyring
            with suppress(StationError):
                custody.forget()
        raise
    return Created(recovery, first)


def _make_catalogue(
    paths: Paths,
    service: Service,
    first: Person,
    custody: Custody,
    open_catalogue: Callable[[Path, bytes], Catalogue],
    keys: StationKeys,
) -> None:
    """Beside its place, and into it at the end."""
    part = paths.catalogue.with_name("catalogue.part")
    _remove(part)
    catalogue = open_catalogue(part, custody.catalogue_key())
    try:
        with catalogue.write(
            Draft(
                Operation.SETTING_CHANGED,
                SYSTEM,
                ("service",),
                details={"created": 1, "custody": custody.kind},
            ),
            Draft(Operation.PERSON_ADDED, SYSTEM, (first.id,), details={"role": first.role.value}),
        ) as tables:
            tables.service.set(replace(service, origin=origin_of(keys)))
            tables.people.add(first)
            tables.categories.renew_words()  # notes by which labels the search is written
        with catalogue.read() as tables:
            custody.set_anchor(*tables.journal.head())
        catalogue.checkpoint_wal()
    finally:
        catalogue.close()
    part.chmod(0o600)  # its journal files take the same rights
    part.replace(paths.catalogue)
    durable.sync_folder(paths.root)


def was_in_use(paths: Paths) -> bool:
    """Whether the folder holds sealed clips or checkpoints: then its keys are worth more than a new station.

    Also true where the catalogue was lost; its keys and the vault are then all that is left.
    """
    return any(
        file.is_file()
        for folder in (paths.vault, paths.staging, paths.checkpoints)
        if folder.is_dir()
        for file in folder.rglob("*")
    )


def origin_of(keys: StationKeys) -> str:
    """What names the station in its journal and in a keyring: the fingerprint of its public signing key."""
    return "station-" + hashlib.sha256(keys.signing_public.read_bytes()).hexdigest()[:16]


def _check(service: Service, person: Person, passphrase: str, profile: LegalProfile) -> None:
    for name, text in (
        ("commune", service.commune),
        ("first_name", person.first_name + person.last_name),
        ("login", person.login if is_usable_login(person.login) else ""),
    ):
        if not text.strip():
            raise FieldMissing(name)
    if weak(passphrase, profile.passphrase_minimum):
        raise PassphraseWeak(profile.passphrase_minimum)


def _sweep_away_unfinished(paths: Paths, keys: StationKeys) -> None:
    """Keys without a catalogue come from an attempt that was cut short: nothing was ever sealed to them."""
    people: Sequence[Path] = list(paths.people.glob("*.key.age")) if paths.people.exists() else ()
    of_station = keys.vault_key, keys.catalogue_key, keys.signing_key, keys.dock_secrets
    for file in (*of_station, keys.vault_recipients, *people):
        if file.exists():
            durable.destroy(file)


def _remove(part: Path) -> None:
    for name in (part.name, part.name + "-wal", part.name + "-shm"):
        part.with_name(name).unlink(missing_ok=True)
