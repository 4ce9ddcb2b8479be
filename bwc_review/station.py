"""Opens a station: builds each part once, and hands each only what it needs."""

from __future__ import annotations

import secrets
import time
import tomllib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from bwc_review import __version__
from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.catalogue.engine import open_engine
from bwc_review.dock.profile import CameraProfile, load_profiles
from bwc_review.domain.category import Categories
from bwc_review.domain.errors import (
    CatalogueDamaged,
    FolderUnusable,
    KeyDamaged,
    KeyringMissing,
    NoStation,
    PassphraseWeak,
    PassphraseWrong,
    PersonUnknown,
    SignInTooSoon,
    StationError,
    StationLocked,
)
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.legal import LegalProfile, profile_from, tightened
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import local_day
from bwc_review.domain.service import Service
from bwc_review.domain.sign_in import still_to_wait, weak
from bwc_review.operations.create_station import Created, create_station, origin_of, was_in_use
from bwc_review.operations.keep_ended import keep_ended, read_reach, unsettled
from bwc_review.operations.shut_tries import count_wrong, hand_over, refuse_too_soon, tries_file
from bwc_review.operations.sign_in import SignedIn, admit, check_days
from bwc_review.operations.unattended import UNATTENDED
from bwc_review.paths import Paths, outside, resource
from bwc_review.settings import Settings, load
from bwc_review.vault.custody import Custody, KeyFileCustody, KeyringCustody
from bwc_review.vault.keys import StationKeys, Unlocked, is_usable_login
from bwc_review.vault.signing import public_of
from bwc_review.vault.store import Store

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Station:
    """The parts of an open station. Only the roof names it; everybody else gets the parts."""

    paths: Paths
    settings: Settings
    law: LegalProfile  # as it ships; see rules()
    cameras: tuple[CameraProfile, ...]
    catalogue: Catalogue
    store: Store
    keys: StationKeys
    custody: Custody
    clock: Clock
    lock: FileLock = field(repr=False)
    warnings: tuple[StationError, ...] = ()  # facts to say once it is open


@dataclass(frozen=True, slots=True)
class Access:
    """A login and its passphrase, handed from the demonstration to the window that opens it."""

    login: str
    passphrase: str = field(repr=False)


def now() -> datetime:
    """The clock of the machine; the only reading of it outside the window."""
    return datetime.now(UTC)


def law() -> LegalProfile:
    """The legal profile that ships with the program."""
    return profile_from(tomllib.loads(resource("legal/csi-2022.toml").read_text("utf-8")))


def categories(station: Station) -> Categories:
    """The categories as the service has them now."""
    with station.catalogue.read() as tables:
        return tables.categories.get()


def rules(station: Station) -> LegalProfile:
    """The profile as the service tightened it, read anew because a responsable may change it."""
    return tightened(station.law, service(station))


def service(station: Station) -> Service:
    """What the service says of itself now."""
    with station.catalogue.read() as tables:
        return tables.service.get()


def recipients(station: Station) -> tuple[str, str]:
    """The public keys that clips are sealed to."""
    return station.keys.recipients(public_of(station.custody.signing_key()))


def key_file(paths: Paths) -> Path:
    """Where a station without keyring keeps its own keys, under a passphrase."""
    return paths.root / "custody.key.age"


def exists(paths: Paths) -> bool:
    """Whether the folder holds a station."""
    return paths.catalogue.exists() and StationKeys(paths).vault_recipients.exists()


def uses_key_file(paths: Paths) -> bool:
    """Whether this station keeps its own keys in a file under a passphrase."""
    return key_file(paths).exists()


def create(
    paths: Paths,
    service: Service,
    person: Person,
    passphrase: str,
    key_file_passphrase: str | None,
    recovery: str = "",
) -> Created:
    """Make a new station. Its own keys go to the keyring, or to a file under ``key_file_passphrase``.

    The habilitation of its first person begins today where no day is given. Raises as create_station.
    """
    rules_ = law()
    if key_file_passphrase is not None and weak(key_file_passphrase, rules_.passphrase_minimum):
        raise PassphraseWeak(rules_.passphrase_minimum)
    if person.starts_on == date.min:
        person = replace(person, starts_on=local_day(now(), rules_))
    with _locked(paths):
        return create_station(
            paths,
            service,
            person,
            passphrase,
            partial(_new_custody, paths, key_file_passphrase),
            partial(_open_catalogue, now, create=True),
            rules_,
            recovery,
        )


def open_station(
    paths: Paths,
    key_file_passphrase: str | None = None,
    clock: Clock = now,
    *,
    unattended: bool = False,
    working: Progress | None = None,
) -> Station:
    """Open with the keys in custody: nobody is signed in, pictures stay shut.

    ``unattended``: the timer of the system does it, and the start on record says so. ``working`` is told,
    in parts of ``Upgrading``, how far the catalogue of an older program is brought up to date.

    Raises NoStation, StationLocked, KeyringMissing, KeyFileNeeded, KeyFileRefused, CatalogueKeyWrong,
    CatalogueDamaged, CatalogueNewer, FolderUnusable.
    """
    _check_there(paths)
    custody = _custody(paths, key_file_passphrase)
    return _open(paths, custody, clock, unattended=unattended, working=working)


def open_with_person(
    paths: Paths, login: str, passphrase: str, clock: Clock = now, *, working: Progress | None = None
) -> tuple[Station, SignedIn]:
    """Open with a person's keys, where custody is a file whose passphrase nobody gave.

    ``working``: as in ``open_station``.

    Raises as open_station, and PersonUnknown, PassphraseWrong, AccessEnded, SignInTooSoon.
    """
    _check_there(paths)
    keys = StationKeys(paths)
    unlocked, tries = _open_person(keys, login, passphrase)
    try:
        custody = KeyFileCustody(key_file(paths), None)
        custody.hold(keys.open_catalogue_key(unlocked), keys.open_signing_key(unlocked))
        station = _open(paths, custody, clock, working=working)
    except BaseException:
        unlocked.close()
        raise
    try:
        with station.catalogue.read() as tables:
            person = tables.people.by_login(login)
            wait = still_to_wait(tables.people.tries(login))
        if wait:
            raise SignInTooSoon(login, wait)
        check_days(station.catalogue, person, local_day(clock(), station.law))
        hand_over(tries, station.catalogue, person)
        return station, admit(station.catalogue, person, unlocked)
    except BaseException:
        unlocked.close()
        close(station)
        raise


def open_with_recovery(
    paths: Paths, recovery: str, key_file_passphrase: str | None, clock: Clock = now
) -> tuple[Station, Unlocked]:
    """Open with the recovery key of the safe, and put the station's own keys into custody anew.

    For a forgotten passphrase, a lost keyring, another computer. ``key_file_passphrase``: as in ``create``.
    Raises RecoveryKeyRefused, and as open_station.
    """
    if not exists(paths):
        raise NoStation(str(paths.root))
    keys = StationKeys(paths)
    unlocked = keys.recover(recovery)
    try:
        custody = _new_custody(paths, key_file_passphrase)
        custody.store(keys.open_catalogue_key(unlocked), keys.open_signing_key(unlocked))
        if key_file_passphrase is not None:
            _take_note(paths, custody)
        return _open(paths, custody, clock), unlocked
    except BaseException:
        unlocked.close()
        raise


def close(station: Station) -> None:
    """Record the end, note the newest journal head outside the folder, let go of everything."""
    try:
        with station.catalogue.write(Draft(Operation.STOP, SYSTEM)):
            pass
        note_at_once(station)
    finally:
        station.catalogue.close()
        station.lock.release()


def note_anchor(station: Station) -> tuple[StationError, ...]:
    """Keep what ended, then count and head of the journal, where they are not restored with the folder.

    Returns what kept a place from being written.
    """
    places = ended_places(station)
    problems = keep_ended(
        station.catalogue, station.custody.signing_key(), places, station.clock(), rules(station)
    )
    with station.catalogue.read() as tables:
        count, head = tables.journal.head()
    station.custody.set_anchor(count, head)
    return problems


def note_at_once(station: Station) -> None:
    """As ``note_anchor``, after something has ended for good. What stands in its way is no failure of that.

    The next start and the next erasure pass note it again, and the start says what kept it from being noted.
    """
    with suppress(StationError):
        note_anchor(station)


def ended_places(station: Station) -> tuple[Path, ...]:
    """Where what ended is kept: in the data folder, and outside it unless the station is a demonstration."""
    return _places(station.paths, service(station))


def _places(paths: Paths, service: Service) -> tuple[Path, ...]:
    inside = paths.checkpoints / "ended"
    return (inside,) if service.is_demonstration else (inside, outside(service.origin))


def _check_there(paths: Paths) -> None:
    """A folder without catalogue has no station, or has lost the list of what its vault holds."""
    if exists(paths):
        return
    if was_in_use(paths):
        raise CatalogueDamaged(str(paths.catalogue))
    raise NoStation(str(paths.root))


def _open_person(keys: StationKeys, login: str, passphrase: str) -> tuple[Unlocked, Path]:
    """A person's keys while the catalogue is shut, and where wrong tries are counted meanwhile."""
    if not is_usable_login(login) or not keys.person_key(login).exists():
        raise PersonUnknown(login)
    tries = tries_file(keys.person_key(login))
    refuse_too_soon(tries, login, time.monotonic_ns())
    try:
        return keys.sign_in(login, passphrase), tries
    except PassphraseWrong:
        raise PassphraseWrong(login, count_wrong(tries, time.monotonic_ns())) from None


def _locked(paths: Paths) -> FileLock:
    try:
        paths.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(paths.lock, timeout=0, thread_local=False)
        lock.acquire()
    except Timeout:
        raise StationLocked(str(paths.root)) from None
    except OSError as error:
        raise FolderUnusable(str(paths.root), error.strerror or type(error).__name__) from None
    return lock


def _new_custody(paths: Paths, passphrase: str | None) -> Custody:
    if passphrase is not None:
        return KeyFileCustody(key_file(paths), passphrase)
    return KeyringCustody(origin_of(StationKeys(paths)))


def _take_note(paths: Paths, custody: Custody) -> None:
    """Take along the newest head that this computer's keyring noted: it shows a folder put back (R21).

    The keyring keeps its keys: where this folder is a copy, they are those of the station it was made from.
    """
    try:
        noted = KeyringCustody(origin_of(StationKeys(paths))).anchor()
    except (KeyringMissing, KeyDamaged):
        return
    if noted is not None and custody.anchor() is None:
        custody.set_anchor(*noted)


def _custody(paths: Paths, passphrase: str | None) -> Custody:
    if uses_key_file(paths):
        return KeyFileCustody(key_file(paths), passphrase)
    return KeyringCustody(origin_of(StationKeys(paths)))


def _open_catalogue(
    clock: Clock, file: Path, key: bytes, *, create: bool, working: Progress | None = None
) -> Catalogue:
    engine = open_engine(file, key, create=create, working=working)
    return Catalogue(engine, clock, time.monotonic_ns, secrets.token_hex(8), __version__)


def _open(
    paths: Paths,
    custody: Custody,
    clock: Clock,
    *,
    unattended: bool = False,
    working: Progress | None = None,
) -> Station:
    lock = _locked(paths)
    try:
        settings, unreadable = load(paths.settings)
        key = custody.catalogue_key()
        catalogue = _open_catalogue(clock, paths.catalogue, key, create=False, working=working)
        try:
            _start(catalogue, custody, paths, clock(), unattended=unattended)
        except BaseException:
            catalogue.close()
            raise
    except BaseException:
        lock.release()
        raise
    return Station(
        paths=paths,
        settings=settings,
        law=law(),
        cameras=load_profiles(resource("cameras")),
        catalogue=catalogue,
        store=Store(paths.vault, paths.staging),
        keys=StationKeys(paths),
        custody=custody,
        clock=clock,
        lock=lock,
        warnings=() if unreadable is None else (unreadable,),
    )


def _start(catalogue: Catalogue, custody: Custody, paths: Paths, at: datetime, *, unattended: bool) -> None:
    """Record the start, a clock that stepped back, and a folder older than what is known outside it."""
    with catalogue.read() as tables:
        count, _ = tables.journal.head()
        last = tables.journal.last_at()
        newest = _newest_known(tables, custody, paths)
        standing = unsettled(tables)
    drafts = [Draft(Operation.START, SYSTEM, details={UNATTENDED: 1} if unattended else {})]
    if last is not None and at < last:
        step = {"back_s": int(seconds_between(at, last))}
        drafts.append(Draft(Operation.CLOCK_STEP, SYSTEM, details=step))
    if newest is not None and (standing is None or standing.details["head"] != newest[1].hex()):
        details: dict[str, int | str] = {"expected": newest[0], "found": count, "head": newest[1].hex()}
        drafts.append(Draft(Operation.ANCHOR, SYSTEM, result=Result.ERROR, details=details))
    with catalogue.write(*drafts):
        pass


def _newest_known(tables: Tables, custody: Custody, paths: Paths) -> tuple[int, bytes] | None:
    """The newest count and head known that are not of this journal: then the folder was put back."""
    service = tables.service.get()
    known = [custody.anchor()]
    public = public_of(custody.signing_key())
    for place in _places(paths, service):
        reach = read_reach(place, service.origin, public)
        known.append(None if reach is None else (reach.count, reach.head))
    foreign = [one for one in known if one is not None and tables.journal.head_at(one[0]) != one[1]]
    return max(foreign, default=None)
