"""Commands about cameras on their docks: how they stand, their dockings, emptying one by order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import startup, station
from bwc_review.cli import DONE, FACT
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.list_files import are_written
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, Login, PaperFile, TableFile, front
from bwc_review.cli.terminal import bar, emit, say, table, translate, warn
from bwc_review.dock.reach import address_of
from bwc_review.dock.source import Address
from bwc_review.domain.access import Action
from bwc_review.domain.docking import CameraCard, Docking
from bwc_review.domain.errors import SourceMissing
from bwc_review.domain.release_plan import Fate, PlannedFile, ReleasePlan, total_bytes
from bwc_review.operations.camera_cards import camera_board
from bwc_review.operations.ingest import Synced
from bwc_review.operations.look import Look, Rules
from bwc_review.operations.lookout import Lookout
from bwc_review.operations.permit import permit
from bwc_review.operations.plan_release import files_of, plan_release
from bwc_review.operations.print_dockings import dockings_of, dockings_paper, dockings_table
from bwc_review.station import Station
from bwc_review.ui.counted import Counted
from bwc_review.ui.docks.words import emptying_words, end_words, fate_words, keeps_words, state_words
from bwc_review.ui.error_text import sentence
from bwc_review.ui.language import moment, number, size
from bwc_review.ui.words import camera_free, camera_never, camera_strange, dock_cleared

CameraName = Annotated[str, typer.Argument(help=translate("Cli", "Serial or label of the camera"))]


def status(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """Show how each camera stands."""
    with signed_in(front(context).paths, login) as at:
        rules, here = station.rules(at.station), at.station
        found = camera_board(here.catalogue, at.who.person, looks(here), here.clock(), rules)
    if as_json:
        emit([_card(one, rules.zone) for one in found.cards])
    elif found.cards:
        _print_cards(found.cards)
    else:
        say(translate("Cli", "No camera. Put one on the list: bwc-review camera add SERIAL --label NAME"))


def history(
    context: typer.Context,
    camera: CameraName,
    csv: TableFile = None,
    pdf: PaperFile = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Show the dockings of a camera, newest first."""
    with signed_in(front(context).paths, login) as at:
        rules, now, here = station.rules(at.station), at.station.clock(), at.station.catalogue
        serial, who = serial_of(at, camera), at.who.person
        found = dockings_of(here, who, serial, now, rules)
        written = are_written(
            (csv, pdf),
            lambda: dockings_table(here, who, serial, now, rules),
            lambda: dockings_paper(here, who, serial, now, rules),
        )
    if as_json:
        emit([_docking(one, rules.zone) for one in found])
    elif not written:
        _print_dockings(found)


def release(
    context: typer.Context,
    camera: CameraName,
    source: Annotated[
        str | None,
        typer.Argument(help=translate("Cli", "Folder or volume it lies on; without: where it is docked")),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=translate("Cli", "Only show what would go and what would stay"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> int:
    """Bring in what is new on one camera, then empty it of what was compared."""
    with signed_in(front(context).paths, login) as at:
        here, rules = at.station, station.rules(at.station)
        permit(here.catalogue, at.who.person, Action.MANAGE_CAMERAS, here.clock(), rules)
        serial = serial_of(at, camera)
        place = address_of(source) if source is not None else _docked_at(here, serial)
        if dry_run:
            plans = simulate(here, [place], ordered=True, serial=serial)
        else:
            done = _empty(at, place, serial, is_docked=source is None)
    if dry_run:
        return tell_plans(plans, as_json=as_json)
    if as_json:
        emit(
            {
                "released": done.released,
                "freed": list(done.freed),
                "cleared": list(done.cleared),
                "never": list(done.never),
                "strange": list(done.strange),
                "left": list(done.left),
                "own": list(done.own),
            }
        )
    else:
        say_released(done)
        for label in done.freed:
            say(camera_free(label))
        for serial in done.strange:
            warn(camera_strange(serial))
        for label in done.never:
            warn(camera_never(label))
        if not (done.released or done.never or done.left or done.problems):
            say(translate("Cli", "There was nothing to erase."))
        for title in done.cleared:
            say(dock_cleared(title))
        if done.own:
            say(Counted().own(len(done.own)))
        for name in done.left:
            warn(translate("Cli", "Still there: {name}").format(name=name))
    for error in done.problems:
        warn(sentence(error))
    return FACT if done.problems or done.never else DONE


def say_released(done: Synced) -> None:
    """How many files went, and from what."""
    from_cameras = done.released - done.from_folders - done.from_reception
    if from_cameras:
        say(Counted().released(from_cameras))
    if done.from_folders:
        say(Counted().released_from_folder(done.from_folders))
    if done.from_reception:
        say(Counted().released_from_reception(done.from_reception))


def simulate(
    open_: Station,
    places: Sequence[Address],
    *,
    ordered: bool,
    serial: str | None = None,
    stated: str | None = None,
) -> list[ReleasePlan]:
    """What emptying would do at each place; as ``plan_release``. Raises SourceMissing."""
    rules = station.rules(open_)
    with startup.reached(open_, places) as sources:
        return [
            plan_release(
                open_.catalogue,
                open_.store,
                source,
                open_.cameras,
                open_.clock(),
                rules,
                ordered=ordered,
                serial=serial,
                stated=stated,
                is_volume=startup.volumes_of(open_),
            )
            for source in sources
        ]


def tell_plans(plans: Sequence[ReleasePlan], *, as_json: bool) -> int:
    """Say what would go and what would stay; nothing was done."""
    if as_json:
        emit([{"place": plan.place, "files": [_planned(one) for one in plan.files]} for plan in plans])
        return DONE
    for plan in plans:
        say(plan.place)
        say(Counted().would_go(len(plan.going), size(total_bytes(plan.going))))
        if plan.staying:
            say(Counted().would_stay(len(plan.staying)))
        _print_planned(sorted(plan.files, key=lambda one: (one.fate is not Fate.STAYS, one.name)))
    return DONE


def looks(open_: Station) -> tuple[Look, ...]:
    """What lies on the docks now: the volumes that are cameras."""
    with open_.catalogue.read() as tables:
        known = frozenset(camera.serial for camera in tables.cameras.all())
    lookout = Lookout()
    try:
        rules = Rules(open_.cameras, station.rules(open_).zone, known, open_.paths.root)
        return lookout.look((), rules)
    finally:
        lookout.close()


def serial_of(at: Signed, camera: str) -> str:
    """A camera may be named by its label too."""
    with at.station.catalogue.read() as tables:
        known = tables.cameras.all()
    return next((one.serial for one in known if camera in {one.serial, one.label}), camera)


def _docked_at(open_: Station, serial: str) -> Address:
    for look in looks(open_):
        if look.is_there and serial in {one.serial for one in look.cameras}:
            return look.address
    raise SourceMissing(serial)


def _empty(at: Signed, place: Address, serial: str, *, is_docked: bool) -> Synced:
    """is_docked: it was found as a volume; in a folder that a person names, somebody may still be writing."""
    here, rules = at.station, station.rules(at.station)
    still = None if is_docked else startup.wait_until_still(here, [place])
    with startup.reached(here, [place]) as (source,):
        files = files_of(source, here.cameras, rules, {serial})
    if still is not None:
        files &= still
    with bar(translate("Cli", "Reading again and comparing")) as progress:
        return startup.sync_now(
            here, [place], release=True, ready=files, author=at.who.author, progress=progress
        )


def _planned(one: PlannedFile) -> dict[str, object]:
    return {
        "file": one.name,
        "bytes": one.size_bytes,
        "fate": one.fate.value,
        "stays_because": one.keeps.value or None,
        "camera": one.serial or None,
        "older_than_a_month": one.is_overdue,
    }


def _card(card: CameraCard, zone: ZoneInfo) -> dict[str, object]:
    clock = card.clock
    return {
        "serial": card.camera.serial,
        "label": card.camera.label,
        "listed": card.is_listed,
        "state": card.state.value,
        "release": card.camera.release.value,
        "wearer": card.wearer or None,
        "place": card.dock.place if card.dock else None,
        "files": card.dock.files if card.dock else None,
        "bytes": card.dock.size_bytes if card.dock else None,
        "others": card.dock.others if card.dock else None,
        "own": card.dock.own if card.dock else None,
        "docked_at": iso(card.docked_at, zone),
        "last": _docking(card.last, zone) if card.last else None,
        "clock": {
            "offset_s": clock.offset_s,
            "evidence": clock.evidence.value or None,
            "at": iso(clock.at, zone),
            "proposal_s": clock.proposal_s,
        }
        if clock
        else None,
    }


def _docking(one: Docking, zone: ZoneInfo) -> dict[str, object]:
    return {
        "docked_at": iso(one.at, zone),
        "ended_at": iso(one.ended_at, zone),
        "end": one.end.value,
        "files": one.files,
        "bytes": one.size_bytes,
        "cameras": one.shared_by,
        "new": one.new,
        "already": one.already,
        "problems": one.problems,
        "emptying": one.emptying.value or None,
        "released": one.released,
        "released_bytes": one.released_bytes,
        "left": one.left,
        "own": one.own,
        "overdue": one.overdue,
        "unseen": one.unseen,
    }


def _print_cards(cards: Sequence[CameraCard]) -> None:
    rows = [
        {
            "label": one.camera.label,
            "state": state_words(one.state),
            "held": number(one.dock.files) if one.dock else "",
            "wearer": one.wearer,
            "docked": _when(one.docked_at),
            "after": emptying_words(one.last) if one.last else "",
        }
        for one in cards
    ]
    titles = {
        "label": translate("Cli", "Camera"),
        "state": translate("Cli", "State"),
        "held": translate("Cli", "On it"),
        "wearer": translate("Cli", "Wearer"),
        "docked": translate("Cli", "Last docked"),
        "after": translate("Cli", "Afterwards"),
    }
    table(rows, titles)


def _print_dockings(found: Sequence[Docking]) -> None:
    rows = [
        {
            "at": moment(one.at),
            "end": end_words(one),
            "files": number(one.files),
            "new": number(one.new),
            "emptied": emptying_words(one),
            "released": number(one.released),
            "left": number(one.left),
        }
        for one in found
    ]
    titles = {
        "at": translate("Cli", "Docked"),
        "end": translate("Cli", "Transfer"),
        "files": translate("Cli", "Files"),
        "new": translate("Cli", "New"),
        "emptied": translate("Cli", "Emptied"),
        "released": translate("Cli", "Erased there"),
        "left": translate("Cli", "Left"),
    }
    if rows:
        table(rows, titles, spare=("emptied",))
    else:
        say(translate("Cli", "No docking is on record."))


def _print_planned(files: Sequence[PlannedFile]) -> None:
    rows = [
        {
            "name": one.name,
            "size": size(one.size_bytes),
            "fate": fate_words(one),
            "why": keeps_words(one.keeps),
        }
        for one in files
    ]
    titles = {
        "name": translate("Cli", "File"),
        "size": translate("Cli", "Size"),
        "fate": translate("Cli", "What happens"),
        "why": translate("Cli", "Why it stays"),
    }
    if rows:
        table(rows, titles, spare=("name",))


def _when(at: datetime | None) -> str:
    return moment(at) if at is not None else ""
