"""Commands that need nobody: bring in, erase, check."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bwc_review import startup, station
from bwc_review.cli import CHECK_FAILED, DONE, FACT
from bwc_review.cli.confirm_date import confirm_date
from bwc_review.cli.docks import say_released, tell_plans
from bwc_review.cli.docks import simulate as plan
from bwc_review.cli.opening import opened, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import bar, camera_bars, emit, say, translate, warn
from bwc_review.dock.reach import address_of
from bwc_review.dock.source import Address, SourceFile
from bwc_review.documents import write_file
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import IntegrityBroken, StationError, StationLocked
from bwc_review.domain.journal import SYSTEM, Author
from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import local_day
from bwc_review.operations.ingest import Synced
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.print_erasures import print_erasures
from bwc_review.operations.sweep import Swept
from bwc_review.operations.verify import Checked
from bwc_review.operations.verify import verify as check
from bwc_review.paths import Paths
from bwc_review.station import Station
from bwc_review.ui.counted import Counted
from bwc_review.ui.error_text import sentence
from bwc_review.ui.language import day, size
from bwc_review.ui.words import camera_free, camera_never, camera_strange, dock_cleared
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.signing import public_of

_CHECKS_FOR_S = 30.0  # each hour, where the system's timer runs it


def sync(
    context: typer.Context,
    source: Annotated[
        list[str] | None, typer.Argument(help=translate("Cli", "Folders or mounted volumes to bring in"))
    ] = None,
    camera: Annotated[
        str | None,
        typer.Option(
            "--camera",
            help=translate("Cli", "Serial of the camera, where neither its files nor its empty volume say"),
        ),
    ] = None,
    release: Annotated[
        bool,
        typer.Option("--release", help=translate("Cli", "Then empty the camera of what is safe, and check")),
    ] = False,
    simulate: Annotated[
        bool,
        typer.Option(
            "--simulate", help=translate("Cli", "Only show what would go from the camera and what would stay")
        ),
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Bring in what docks and folders hold."""
    with opened(front(context).paths) as open_:
        sources = [address_of(one) for one in source or open_.settings.sources]
        if not sources:
            raise typer.BadParameter(translate("Cli", "name a folder: none is listed in the settings"))
        if simulate:
            plans = plan(open_, sources, ordered=release, stated=camera)
            return tell_plans(plans, as_json=as_json)
        ready = finished(open_, sources)
        ongoing = Ongoing()
        with camera_bars(translate("Cli", "Bringing in"), ongoing) as progress:
            done = startup.sync_now(
                open_,
                sources,
                ready=ready,
                camera=camera,
                release=release,
                progress=progress,
                ongoing=ongoing,
            )
    if as_json:
        emit(sync_document(done))
    else:
        say_synced(done)
    for error in done.problems:
        warn(sentence(error))
    return FACT if done.problems else DONE


def finished(open_: Station, sources: Sequence[Address]) -> frozenset[SourceFile]:
    """What nobody is writing there any more; waits as long as each source wants its files to be still."""
    with bar(translate("Cli", "Waiting until the files are still")) as progress:
        return startup.wait_until_still(open_, sources, progress)


def sync_document(done: Synced) -> dict[str, object]:
    """What a synchronisation did."""
    return {
        "ingested": done.ingested,
        "already_there": done.already_there,
        "erased_before": done.erased_before,
        "damaged": done.damaged,
        "unknown_camera": done.unknown_camera,
        "released": done.released,
        "bytes": done.bytes,
        "seconds": round(done.seconds, 3),
        "clips": list(done.clips),
        "freed": list(done.freed),
        "cleared": list(done.cleared),
        "asking": list(done.asking),
        "never": list(done.never),
        "strange": list(done.strange),
        "from_folders": done.from_folders,
        "from_reception": done.from_reception,
        "left": list(done.left),
        "left_overdue": list(done.left_overdue),
        "unseen": list(done.unseen),
        "own": list(done.own),
        "skipped": list(done.skipped),
        "unfinished": done.unfinished,
        "overdue": done.overdue,
        "to_prepare": done.to_prepare,
        "problems": [_problem(error) for error in done.problems],
    }


def say_synced(done: Synced) -> None:
    """The same in words."""
    say(Counted().brought_in(done.ingested, size(done.bytes)))
    if done.already_there:
        say(Counted().already_there(done.already_there))
    if done.erased_before:
        say(Counted().erased_before(done.erased_before))
    if done.damaged:
        say(Counted().damaged(done.damaged))
    if done.unknown_camera:
        say(Counted().unknown_camera(done.unknown_camera))
    if done.unfinished:
        warn(Counted().unfinished(done.unfinished))
    if done.overdue:
        say(Counted().overdue(done.overdue))
    say_released(done)
    if done.to_prepare:
        say(Counted().to_prepare(done.to_prepare))
    for camera in done.freed:
        say(camera_free(camera))
    for place in done.cleared:
        say(dock_cleared(place))
    if done.own:
        say(Counted().own(len(done.own)))
    for camera in done.strange:
        warn(camera_strange(camera))
    if done.asking:
        say(Counted().waiting(done.asking))
    for camera in done.never:
        warn(camera_never(camera))
    if done.left_overdue:
        warn(Counted().left_overdue(len(done.left_overdue), done.overdue_on))
    if done.unseen:
        warn(Counted().unseen(len(done.unseen)))
    for name in done.left:
        warn(translate("Cli", "Still there: {name}").format(name=name))


def sweep(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=translate("Cli", "Say what would be erased, erase nothing"))
    ] = False,
    confirm: Annotated[
        bool,
        typer.Option(
            "--confirm", help=translate("Cli", "The responsable confirms the date and lifts the brake")
        ),
    ] = False,
    record: Annotated[
        Path | None,
        typer.Option(
            "--record",
            metavar="FILE",
            help=translate("Cli", "Write the record of this month's erasures as PDF"),
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help=translate("Cli", "With --confirm: do not ask, the date is right"))
    ] = False,
    unattended: Annotated[
        bool,
        typer.Option(
            "--unattended",
            help=translate("Cli", "For a timer: where the station is open already, leave it to that one"),
        ),
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> int:
    """Erase what is due now."""
    paths = front(context).paths
    if unattended and not confirm:
        try:
            return _sweep_alone(paths, record, as_json=as_json, dry_run=dry_run, unattended=True)
        except StationLocked:
            _say_open_elsewhere(as_json=as_json)
            return DONE
    if not confirm:
        return _sweep_alone(paths, record, as_json=as_json, dry_run=dry_run)
    with signed_in(paths, login) as at:
        shown = confirm_date(at, asks=not (yes or dry_run))
        done = startup.sweep_confirmed(at.station, at.who.person, dry_run=dry_run, shown=shown)
        _write_record(at.station, record, at.who.author, at.who.person.name)
    return _told(done, as_json=as_json, dry_run=dry_run)


def _sweep_alone(
    paths: Paths, record: Path | None, *, as_json: bool, dry_run: bool, unattended: bool = False
) -> int:
    """With nobody signed in."""
    with opened(paths, sweep=False, unattended=unattended) as open_:
        done = startup.sweep_now(open_, dry_run=True) if dry_run else startup.sweep_hourly(open_)
        _write_record(open_, record, SYSTEM, "")
        broken = _check_some(open_) if unattended and not dry_run else None
    told = _told(done, as_json=as_json, dry_run=dry_run)
    if broken is not None:
        warn(sentence(broken))
    return told if broken is None or told != DONE else CHECK_FAILED


def _check_some(open_: Station) -> IntegrityBroken | None:
    """A part of the weekly check: short, because the window cannot open meanwhile."""
    end = time.monotonic() + _CHECKS_FOR_S
    return startup.check_vault_now(open_, is_over=lambda: time.monotonic() >= end)


def _say_open_elsewhere(*, as_json: bool) -> None:
    """Whoever has the station open erases what is due: the window each hour, a command at its start."""
    if as_json:
        emit(_sweep_document(Swept((), None, 0, (), None, ())) | {"open_elsewhere": True})
    else:
        say(translate("Cli", "The station is open in another program, which erases what is due itself."))


def _told(done: Swept, *, as_json: bool, dry_run: bool) -> int:
    if as_json:
        emit(_sweep_document(done))
    else:
        _say_swept(done, dry_run)
    braked = startup.sweep_problems(done)
    for problem in braked:
        warn(sentence(problem))
    return FACT if braked and not dry_run else DONE


def _write_record(open_: Station, file: Path | None, author: Author, by: str) -> None:
    """The procès-verbal d'effacement of the month so far."""
    if file is None:
        return
    rules, now = station.rules(open_), open_.clock()
    today = local_day(now, rules)
    pdf = print_erasures(open_.catalogue, today.replace(day=1), today, author, by, now, rules)
    write_file(file.expanduser().absolute(), pdf)


def _sweep_document(done: Swept) -> dict[str, object]:
    braked = done.braked
    return {
        "erased": list(done.erased),
        "due_next": done.due_next.isoformat() if done.due_next else None,
        "due_next_count": done.due_next_count,
        "late": list(done.late),
        "braked": {"cause": braked.cause, "count": braked.count, "until": braked.until.isoformat()}
        if braked
        else None,
        "reports": list(done.reports),
        "requesters": list(done.requesters),
        "forgotten": list(done.forgotten),
        "record": done.record or None,
        "open_elsewhere": False,
    }


def _say_swept(done: Swept, dry_run: bool) -> None:
    counted = Counted()
    if dry_run:
        say(counted.would_erase(len(done.erased)))
        for clip in done.erased:
            say(f"  {clip}")
    else:
        say(counted.erased(len(done.erased)))
    if done.reports:
        words = counted.would_erase_people if dry_run else counted.erased_people
        say(words(len(done.reports), ", ".join(done.reports)))
    if done.requesters:
        words = counted.would_erase_requesters if dry_run else counted.erased_requesters
        say(words(len(done.requesters), ", ".join(done.requesters)))
    if done.forgotten:
        people = len(done.forgotten)
        say(counted.would_forget(people) if dry_run else counted.forgotten(people))
    if done.due_next:
        say(counted.next_erasure(done.due_next_count, day(done.due_next)))


def verify(
    context: typer.Context,
    clip: Annotated[
        list[str] | None, typer.Argument(help=translate("Cli", "Recordings to check; all without any"))
    ] = None,
    deep: Annotated[
        bool, typer.Option("--deep", help=translate("Cli", "Open every chunk; a person signs in"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> int:
    """Check recordings, catalogue and journal."""
    with _at(front(context).paths, login, deep) as (open_, identity, author):
        with open_.catalogue.read() as tables:
            ids = [tables.clips.find(prefix).id for prefix in clip] if clip else None
        with bar(translate("Cli", "Checking")) as progress:
            done = _check(open_, ids, identity, author, progress)
    if as_json:
        emit(_check_document(done))
    else:
        _say_checked(done)
    return DONE if done.ok else CHECK_FAILED


@contextmanager
def _at(paths: Paths, login: str | None, deep: bool) -> Iterator[tuple[Station, Unlocked | None, Author]]:
    if deep:
        with signed_in(paths, login) as at:
            yield at.station, at.who.unlocked, at.who.author
    else:
        with opened(paths) as open_:
            yield open_, None, SYSTEM


def _check(
    open_: Station, ids: list[ClipId] | None, identity: Unlocked | None, author: Author, progress: Progress
) -> Checked:
    anchor = open_.custody.anchor()
    return check(
        open_.catalogue,
        open_.store,
        ids,
        identity,
        (anchor,) if anchor else (),
        progress,
        author=author,
        checkpoints=open_.paths.checkpoints,
        public_key=public_of(open_.custody.signing_key()),
    )


def _check_document(done: Checked) -> dict[str, object]:
    return {
        "clips_checked": done.clips_checked,
        "clips_bad": list(done.clips_bad),
        "journal_entries": done.journal_entries,
        "journal_ok": done.journal_ok,
        "first_bad_entry": done.journal.first_bad,
        "deep": done.is_deep,
        "problems": [
            *(
                {"clip": one.clip, "part": one.part, "what": one.what, "chunk": one.chunk}
                for one in done.damages
            ),
            *({"register": str(fault)} for fault in done.register_faults),
            *({"checkpoint": fault} for fault in done.checkpoints_bad),
            *({"catalogue": fault} for fault in done.catalogue_faults),
        ],
    }


def _say_checked(done: Checked) -> None:
    say(Counted().checked(done.clips_checked))
    for damage in done.damages:
        warn(translate("Cli", "Damaged: {clip} ({part})").format(clip=damage.clip, part=damage.part))
    say(Counted().entries_checked(done.journal_entries))
    if done.journal_ok:
        say(translate("Cli", "The journal is whole."))
    else:
        number = done.journal.first_bad
        warn(
            translate("Cli", "The journal does not verify (first entry at fault: {number}).").format(
                number=number
            )
        )
    for fault in done.register_faults:
        warn(translate("Cli", "Register and journal differ: {fault}").format(fault=fault))
    for text in (*done.checkpoints_bad, *done.catalogue_faults):
        warn(text)


def _problem(error: StationError) -> dict[str, object]:
    return {"kind": type(error).__name__, "sentence": sentence(error), **vars(error)}
