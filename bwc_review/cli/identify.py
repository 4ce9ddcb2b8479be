"""The command that says which camera recordings came from whose files do not say it, or not alone (R1)."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli.clips import find
from bwc_review.cli.docks import serial_of
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, ClipIds, Login, front
from bwc_review.cli.terminal import bar, emit, say, table, translate
from bwc_review.domain.attribution import Attributed
from bwc_review.domain.camera import Camera
from bwc_review.domain.errors import CameraUnknown
from bwc_review.operations.describe import known_camera
from bwc_review.operations.identify_clips import identify_clips, identify_effect
from bwc_review.ui.counted import Counted
from bwc_review.ui.language import day, moment
from bwc_review.ui.words import file_name


def identify(
    context: typer.Context,
    clip: ClipIds,
    camera: Annotated[str, typer.Option("--camera", help=translate("Cli", "Serial or label of the camera"))],
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is that camera"))] = "",
    label: Annotated[
        str,
        typer.Option("--label", help=translate("Cli", "Put the camera on the list first, under this name")),
    ] = "",
    order: Annotated[
        str,
        typer.Option("--order", help=translate("Cli", "The prefect's order, for a camera put on the list")),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=translate("Cli", "Only show what would change"))
    ] = False,
    erase: Annotated[
        bool, typer.Option("--erase", help=translate("Cli", "Also where recordings are erased at once"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say which camera recordings to identify came from."""
    with signed_in(front(context).paths, login) as at:
        here, who = at.station.catalogue, at.who.person
        rules, now = station.rules(at.station), at.station.clock()
        ids = [find(at, one).id for one in clip]
        serial = serial_of(at, camera)
        with here.read() as tables:
            meant = known_camera(tables, serial)
        if meant is None and not label.strip():
            raise CameraUnknown(serial)
        meant = meant or Camera(serial, label.strip(), order.strip())
        effect = identify_effect(here, who, ids, meant, now, rules)
        gone = [one.before.id for one in effect if one.is_erased]
        if not dry_run:
            with bar(translate("Cli", "Attributing")) as progress:
                identify_clips(here, who, ids, meant, reason, gone if erase else (), now, rules, progress)
    if as_json:
        emit([_document(one, rules.zone) for one in effect])
    else:
        _print(effect)
        if dry_run and gone:
            say(Counted().would_be_erased(len(gone)))


def _document(one: Attributed, zone: ZoneInfo) -> dict[str, object]:
    before, after = one.before, one.after
    return {
        "id": before.id,
        "source_name": before.source_name,
        "camera_before": before.camera,
        "camera": after.camera,
        "corrected_at_before": iso(before.corrected_at, zone),
        "corrected_at": iso(after.corrected_at, zone),
        "due_on_before": before.due_on.isoformat(),
        "due_on": after.due_on.isoformat(),
        "erased_at_once": one.is_erased,
    }


def _print(effect: list[Attributed]) -> None:
    rows = [
        {
            "file": file_name(one.before.source_name),
            "camera": one.after.camera_label,
            "was": moment(one.before.corrected_at),
            "becomes": moment(one.after.corrected_at),
            "due": day(one.before.due_on),
            "then": day(one.after.due_on),
        }
        for one in effect
    ]
    titles = {
        "file": translate("Cli", "File"),
        "camera": translate("Cli", "Camera"),
        "was": translate("Cli", "Was"),
        "becomes": translate("Cli", "Becomes"),
        "due": translate("Cli", "Due"),
        "then": translate("Cli", "Due then"),
    }
    table(rows, titles)
