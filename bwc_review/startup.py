"""What a station does before anything is listed: finish what was cut short, erase what is due, sign."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bwc_review import station as roof
from bwc_review.dock import volumes
from bwc_review.dock.container import holds_recording
from bwc_review.dock.folder import FOLDER
from bwc_review.dock.patient import Patient
from bwc_review.dock.reach import address_of, is_address, reach, written
from bwc_review.dock.remote.place import is_remote, place_at
from bwc_review.dock.source import Address, Reach, Secret, Source, SourceFile
from bwc_review.dock.volumes import IsVolume, Volumes
from bwc_review.domain.errors import (
    FolderPutBack,
    FolderUnusable,
    IntegrityBroken,
    KeyDamaged,
    NothingReceived,
    PutBackUnsettled,
    StationError,
    SweepBraked,
)
from bwc_review.domain.journal import SYSTEM, Author
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.receiver import Receiver
from bwc_review.operations.await_still import await_still
from bwc_review.operations.camera_marks import bring_in_camera_marks
from bwc_review.operations.change_category import renew_category_words
from bwc_review.operations.check_vault import check_vault
from bwc_review.operations.close_day import close_day
from bwc_review.operations.derive_missing import Prepared, derive_missing
from bwc_review.operations.empty_received import complete_files
from bwc_review.operations.end_again import end_again, stands
from bwc_review.operations.forget_unfinished import forget_bare, forget_unfinished
from bwc_review.operations.ingest import Join, Synced, sync
from bwc_review.operations.intake import Intake
from bwc_review.operations.look import Watched
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.open_clip import close_interrupted_views
from bwc_review.operations.receive import Receiving, receive
from bwc_review.operations.recover import Recovered, recover
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.spool_source import reach as reach_received
from bwc_review.operations.spool_source import received_at
from bwc_review.operations.sweep import DateShown, Swept, sweep
from bwc_review.operations.workshop import Workshop
from bwc_review.settings import end_of, load, pin_of, still_s_of
from bwc_review.station import Station
from bwc_review.vault.signing import public_of
from bwc_review.vault.spool import Spool
from bwc_review.vault.told_secrets import Told, ToldSecrets

_PATIENCE_S = 60.0  # a camera put back on its dock, a share that hangs for a minute


@dataclass(frozen=True, slots=True)
class Begun:
    """What was found and done; ``problems`` are facts to be said."""

    recovered: Recovered
    swept: Swept
    problems: tuple[StationError, ...]


def begin(station: Station, progress: Progress = SILENT, *, erases: bool = True) -> Begun:
    """Run once after opening, by the window and each command.

    ``erases`` False: nothing goes, since ``sweep_hourly`` follows, or only what would go is asked.
    """
    rules = roof.rules(station)
    close_interrupted_views(station.catalogue)
    renew_category_words(station.catalogue)
    put_back = _end_again(station, rules)
    recovered, broken = _recover(station, rules)
    swept = sweep_now(station, progress, dry_run=not erases)
    unmarked = _mark(station)
    if erases:
        _close_day(station, rules)
    unkept = roof.note_anchor(station)
    problems = (*put_back, *broken, *recovered.problems, *sweep_problems(swept), *unmarked, *unkept)
    return Begun(recovered, swept, problems)


def _end_again(station: Station, rules: LegalProfile) -> tuple[StationError, ...]:
    """Before anything is listed or put in order: what an old copy of the folder brought back ends again."""
    with station.catalogue.read() as tables:
        before = stands(tables)
    if before is None:
        return ()
    done = end_again(
        station.catalogue,
        station.store,
        station.keys,
        roof.ended_places(station),
        public_of(station.custody.signing_key()),
        station.clock(),
        rules,
    )
    unsure = unsettled(station)
    if unsure is not None:
        return (unsure, *done.failures)
    counts = len(done.released), len(done.erased), len(done.rights.taken)
    return (FolderPutBack(before.expected, before.found, *counts), *done.failures)


def unsettled(station: Station) -> PutBackUnsettled | None:
    """What keeps anything from being listed: an old copy of which nobody knows what ended since (R21)."""
    with station.catalogue.read() as tables:
        standing = stands(tables)
    if standing is None:
        return None
    return PutBackUnsettled(standing.expected, standing.found, len(standing.holds))


def _recover(station: Station, rules: LegalProfile) -> tuple[Recovered, tuple[StationError, ...]]:
    """Put the vault in order; where the disk does not let us, say so and go on: erasing must not wait."""
    try:
        station.store.end_replacements()
        station.keys.end_replacements()
        return recover(station.catalogue, station.store, rules), ()
    except FolderUnusable as error:
        return Recovered(), (error,)


def _mark(station: Station) -> tuple[StationError, ...]:
    """Make marks of what cameras marked before that was done; what stops it is said and tried again."""
    try:
        bring_in_camera_marks(station.catalogue, station.clock())
    except StationError as error:
        return (error,)
    return ()


def sweep_now(
    station: Station, progress: Progress = SILENT, *, dry_run: bool = False, whole_day: bool = False
) -> Swept:
    """The erasure pass as it runs at start, every hour and by the system's timer.

    ``whole_day``: the station closes before the erasure hour, so that what is due today goes now (R9).
    """
    service = roof.service(station)
    forgotten = () if dry_run else _forget_unfinished(station)
    swept = sweep(
        station.catalogue,
        station.store,
        station.law,
        service,
        station.clock(),
        progress,
        dry_run=dry_run,
        whole_day=whole_day,
    )
    return replace(swept, failures=(*forgotten, *swept.failures)) if forgotten else swept


def sweep_confirmed(
    station: Station,
    person: Person,
    progress: Progress = SILENT,
    *,
    dry_run: bool = False,
    shown: DateShown | None = None,
) -> Swept:
    """The erasure pass by a date that the responsable confirms; no copy of the folder may undo it (R21, R22).

    ``shown`` and what it raises as ``sweep`` says.
    """
    swept = sweep(
        station.catalogue,
        station.store,
        station.law,
        roof.service(station),
        station.clock(),
        progress,
        dry_run=dry_run,
        confirmed=person,
        shown=shown,
    )
    if not dry_run:
        roof.note_at_once(station)
    return swept


def sync_now(
    station: Station,
    sources: Sequence[Address],
    *,
    ready: Collection[SourceFile] | None,
    camera: str | None = None,
    release: bool = False,
    author: Author = SYSTEM,
    progress: Progress = SILENT,
    ongoing: Ongoing | None = None,
    mounted: Volumes | None = None,
) -> Synced:
    """Bring in what these sources hold, with worker processes for the bytes; none that hangs holds it up.

    ready: of what they hold, what is known to be finished, by a lookout or ``wait_until_still``; None: all,
    where nobody can be writing. author: who ordered it. ongoing: see ``sync``.
    mounted: the volumes of cameras; None: those of this computer.
    """
    with Workshop() as workshop, _reaching(station) as reach_too:
        found = []
        for address in sources:
            source, secret = reach_too(address)
            found.append(source)
            if secret is not None:
                workshop.entrust(address, secret)
        recipients, rules = roof.recipients(station), roof.rules(station)
        intake = Intake(station.catalogue, station.store, workshop, recipients, rules, author)
        return sync(
            intake,
            found,
            station.cameras,
            station.clock(),
            camera=camera,
            release=release,
            ready=ready,
            progress=progress,
            ongoing=ongoing,
            reach=reach_too,
            patience_s=_PATIENCE_S,
            is_volume=volumes_of(station, mounted),
        )


def volumes_of(station: Station, mounted: Volumes | None = None) -> IsVolume:
    """Which folders are volumes, and nothing that the settings name: others fill those. mounted: as above."""
    here = mounted or volumes.volumes_here()
    settings, _ = load(station.paths.settings)
    named = [address_of(one) for one in settings.sources if is_address(one)]
    docks = [Path(one.place) for one in named if one.kind == FOLDER]

    def is_volume(address: Address) -> bool:
        return address.kind == FOLDER and volumes.is_top(Path(address.place), docks, here)

    return is_volume


def wait_until_still(
    station: Station, sources: Sequence[Address], progress: Progress = SILENT
) -> frozenset[SourceFile]:
    """What may be brought in of these sources now, by the rule that each of them has; see ``await_still``.

    A disk that can be taken out is a camera, which writes nothing meanwhile, unless the settings name it.
    """
    settings, _ = load(station.paths.settings)
    disks = {str(one.root) for one in volumes.volumes_here().mounted() if one.is_removable}

    def rule_of(address: Address) -> Watched:
        name = written(address)
        if name not in settings.sources and address.place in disks:
            return Watched(address, 0.0)
        return Watched(address, still_s_of(settings, name), end_of(settings, name))

    with reached(station, sources) as found:
        watched = [(source, rule_of(source.address)) for source in found]
        return await_still(watched, station.cameras, progress)


def receiver_of(station: Station) -> Receiver | None:
    """How the station lets docks in that push; None where it was never set up."""
    with station.catalogue.read() as tables:
        return tables.receiver.get()


def begin_receiving(station: Station, told: Callable[[], None]) -> Receiving | None:
    """Let docks in from now on, where the station is set up to. ``told``: see ``receive``."""
    space_left, spool = station.store.space_left, station.paths.spool
    return receive(station.catalogue, spool, space_left, station.clock, told)


def bring_in_received(
    station: Station, progress: Progress = SILENT, ongoing: Ongoing | None = None
) -> Synced:
    """Bring in what docks have pushed whole, and empty the spool of it."""
    receiver = receiver_of(station)
    if receiver is None:
        return Synced()
    address, secret = received_at(station.paths.spool, receiver.spool_key)
    source = reach_received(address, secret)
    ready = complete_files(source, station.cameras) if source.is_there() else frozenset()
    if not holds_recording([file.name for file in ready]):
        return Synced()
    with Workshop() as workshop, _reaching(station) as reach_too:
        workshop.entrust(address, secret)
        intake = Intake(
            station.catalogue, station.store, workshop, roof.recipients(station), roof.rules(station)
        )
        return sync(
            intake,
            [source],
            station.cameras,
            station.clock(),
            ready=ready,
            progress=progress,
            ongoing=ongoing,
            reach=reach_too,
            patience_s=_PATIENCE_S,
        )


def _forget_unfinished(station: Station) -> tuple[StationError, ...]:
    """What a dock never finished ends with the month as all does; what it called complete is said."""
    receiver = receiver_of(station)
    if receiver is not None and station.paths.spool.is_dir():
        spool = Spool(station.paths.spool, receiver.spool_key)
        now, rules = station.clock(), roof.rules(station)
        forget_unfinished(station.catalogue, spool, now, rules)
        bare = forget_bare(station.catalogue, spool, now, rules)
        return (NothingReceived(bare),) if bare else ()
    return ()


def told_secrets(station: Station) -> ToldSecrets:
    """What docks on other machines ask for."""
    return ToldSecrets(station.keys.dock_secrets, station.custody.catalogue_key())


def secret_of(station: Station, address: Address) -> Secret | None:
    """What opens a source, and by what its server is known; None for a source of this computer."""
    if not is_remote(address.kind):
        return None
    settings, _ = load(station.paths.settings)
    try:
        told = told_secrets(station).get(written(address)) or Told("")
    except KeyDamaged:  # this dock refuses then, is said, and gets its password anew; others are not held up
        told = Told("")
    return Secret(told.text, pin_of(settings, place_at(address).server), told.key)


def reach_of(station: Station) -> Reach:
    """Reaches the sources of this station, with what they ask for."""

    def reach_with_secret(address: Address, secret: Secret | None = None) -> Source:
        return reach(address, secret or secret_of(station, address))

    return reach_with_secret


@contextmanager
def reached(station: Station, addresses: Sequence[Address]) -> Iterator[list[Source]]:
    """The sources, each with a patience of its own, until the block ends."""
    with _reaching(station) as reach_too:
        yield [reach_too(address)[0] for address in addresses]


@contextmanager
def _reaching(station: Station) -> Iterator[Join]:
    """What reaches sources, which are let go of at the end, and what opens each in a worker."""
    patients: list[Patient] = []

    def reach_too(address: Address) -> tuple[Source, Secret | None]:
        secret = secret_of(station, address)
        patients.append(Patient(reach(address, secret)))
        return patients[-1], secret

    try:
        yield reach_too
    finally:
        for patient in patients:
            patient.close()


def prepare_now(station: Station, who: SignedIn, progress: Progress = SILENT) -> Prepared:
    """Make what clips lack for being looked at, with the rights of the person and a worker process."""
    with Workshop() as workshop:
        return derive_missing(
            station.catalogue,
            station.store,
            workshop,
            who.unlocked,
            who.person,
            station.clock(),
            roof.rules(station),
            progress,
        )


def sweep_hourly(station: Station, progress: Progress = SILENT) -> Swept:
    """What each hour of an open station and each call of the system's timer does.

    Erase what is due, let go of old lines of the registers once a day, sign the journal, note its head.
    Where that fails after the erasures, it is one of the failures of what was done. Raises as ``sweep``.
    """
    swept = sweep_now(station, progress)
    try:
        _close_day(station, roof.rules(station))
        roof.note_at_once(station)
    except StationError as error:
        return replace(swept, failures=(*swept.failures, error))
    return swept


def _close_day(station: Station, rules: LegalProfile) -> None:
    close_day(station.catalogue, station.custody, station.paths.checkpoints, station.clock(), rules)


def check_vault_now(
    station: Station, progress: Progress = SILENT, *, is_over: Callable[[], bool] = lambda: False
) -> IntegrityBroken | None:
    """Go on with the weekly check of everything sealed (R4); what it found at its end, None for nothing."""
    anchor = station.custody.anchor()
    done = check_vault(
        station.catalogue,
        station.store,
        station.clock(),
        (anchor,) if anchor else (),
        station.paths.checkpoints,
        public_of(station.custody.signing_key()),
        progress,
        is_over=is_over,
    )
    return None if done is None or done.ok else IntegrityBroken(len(done.clips_bad))


def sweep_problems(swept: Swept) -> tuple[StationError, ...]:
    """What kept the sweep from erasing what is due, as facts to say: its brake, a disk that refuses."""
    if swept.braked is None:
        return swept.failures
    return (*swept.failures, SweepBraked(swept.braked.cause, swept.braked.count, swept.braked.until))
