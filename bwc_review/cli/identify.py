"""The command that says which camera recordings came from whose files do not say it, or not alone (R1)."""

from __future__ import annotations

from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.docks import serial_of
from bwc_review.cli.effects import DryRun, Erase, answer, clock_columns, clock_document
from bwc_review.cli.named import find_clip
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, ClipIds, Login, front
from bwc_review.cli.terminal import bar, translate
from bwc_review.domain.camera import Camera
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.errors import CameraUnknown
from bwc_review.operations.describe import known_camera
from bwc_review.operations.identify_clips import identify_clips, identify_effect


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
    dry_run: DryRun = False,
    erase: Erase = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say which camera recordings to identify came from."""
    with signed_in(front(context).paths, login) as at:
        here, who = at.station.catalogue, at.who.person
        rules, now = station.rules(at.station), at.station.clock()
        ids = [find_clip(at, one).id for one in clip]
        serial = serial_of(at, camera)
        with here.read() as tables:
            meant = known_camera(tables, serial)
        if meant is None and not label.strip():
            raise CameraUnknown(serial)
        meant = meant or Camera(serial, label.strip(), order.strip())
        effect = identify_effect(here, who, ids, meant, now, rules)
        if not dry_run:
            with bar(translate("Cli", "Attributing")) as progress:
                identify_clips(here, who, ids, meant, reason, Agreed(effect, erase), now, rules, progress)

    def document(one: Effect) -> dict[str, object]:
        cameras = {"camera_before": one.before.camera, "camera": one.after.camera}
        return cameras | clock_document(one, rules.zone)

    columns = {translate("Cli", "Camera"): lambda one: one.after.camera_label, **clock_columns()}
    answer(effect, columns, document, rules.zone, is_done=not dry_run, as_json=as_json)
