"""Commands about the cameras' clocks: a correction for a period, and what is proposed by itself (R15)."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli.docks import CameraName, serial_of
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.effects import DryRun, Erase, answer, clock_columns, clock_document
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, Login, a_moment, an_hour, an_offset, front
from bwc_review.cli.terminal import emit, say, translate
from bwc_review.domain.access import Action
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.operations.clock_slips import clock_slips, dismiss_slip
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.permit import permit
from bwc_review.ui.clock_slip_words import slip_evidence, slip_reason, slip_words
from bwc_review.ui.language import moment

Reason = Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is corrected"))]


def clock(
    context: typer.Context,
    camera: CameraName,
    offset: Annotated[
        float,
        typer.Option(
            "--offset", callback=an_offset, help=translate("Cli", "Seconds to add to the camera's time")
        ),
    ],
    first: Annotated[
        datetime,
        typer.Option(
            "--from",
            parser=a_moment,
            metavar="MOMENT",
            help=translate("Cli", "From when on, by the camera's clock"),
        ),
    ],
    last: Annotated[
        datetime,
        typer.Option(
            "--to",
            parser=a_moment,
            metavar="MOMENT",
            help=translate("Cli", "Up to when, by the camera's clock"),
        ),
    ],
    reason: Reason = "",
    dry_run: DryRun = False,
    erase: Erase = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Correct the clock of a camera for a period."""
    with signed_in(front(context).paths, login) as at:
        zone = station.rules(at.station).zone
        serial = serial_of(at, camera)
        period = ClockPeriod(serial, an_hour(first, zone), an_hour(last, zone, is_end=True), offset)
        _correct(at, period, reason, is_done=not dry_run, erase=erase, as_json=as_json)


def slips(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List the cameras that nobody put forward or back when summer time began or ended."""
    with signed_in(front(context).paths, login) as at:
        found = _proposed(at)
        zone = station.rules(at.station).zone
    if as_json:
        emit([_slip(one, zone) for one in found])
    elif not found:
        say(translate("Cli", "Every camera was put forward and back, as far as was measured."))
    for one in () if as_json else found:
        say(f"{slip_words(one)}. {slip_evidence(one)}")


def slip(
    context: typer.Context,
    camera: CameraName,
    accept: Annotated[
        bool, typer.Option("--accept", help=translate("Cli", "Correct the recordings it lists"))
    ] = False,
    dismiss: Annotated[
        bool, typer.Option("--dismiss", help=translate("Cli", "Leave them; this is not proposed again"))
    ] = False,
    reason: Reason = "",
    erase: Erase = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Show, correct or dismiss what is proposed for a camera that was not put forward or back."""
    if accept and dismiss:
        raise typer.BadParameter(translate("Cli", "--accept and --dismiss exclude each other"))
    with signed_in(front(context).paths, login) as at:
        serial = serial_of(at, camera)
        first = next((one for one in _proposed(at) if one.serial == serial), None)
        if first is not None and not dismiss:
            words = reason or slip_reason(first)
            _correct(at, first.period, words, is_done=accept, erase=erase, as_json=as_json)
            return
        if first is not None:  # a later night is another question
            rules, now = station.rules(at.station), at.station.clock()
            dismiss_slip(at.station.catalogue, at.who, serial, first.slip.night, rules, now)
    if as_json:
        emit([])
    elif first is None:
        say(translate("Cli", "Nothing is proposed for this camera."))
    else:
        say(translate("Cli", "Noted."))


def _proposed(at: Signed) -> list[CameraSlip]:
    rules, here = station.rules(at.station), at.station.catalogue
    permit(here, at.who.person, Action.MANAGE_CAMERAS, at.station.clock(), rules)
    with here.read() as tables:
        return clock_slips(tables, rules)


def _slip(one: CameraSlip, zone: ZoneInfo) -> dict[str, object]:
    slip = one.slip
    return {
        "serial": one.serial,
        "label": one.label,
        "night": iso(slip.night, zone),
        "offset_s": slip.offset_s,
        "from": iso(slip.first, zone),
        "to": iso(slip.last, zone),
        "offsets_measured": slip.readings,
        "set_since": slip.is_set,
        "clips": one.count,
    }


def _correct(
    at: Signed, period: ClockPeriod, reason: str, *, is_done: bool, erase: bool, as_json: bool
) -> None:
    """Show what the correction changes; carry it out where it is to be done."""
    here, who = at.station.catalogue, at.who.person
    rules, now = station.rules(at.station), at.station.clock()
    effect = clock_effect(here, who, period, now, rules)
    if is_done:
        correct_clock(here, who, period, reason, Agreed(effect, erase), now, rules)

    def document(one: Effect) -> dict[str, object]:
        return {**clock_document(one, rules.zone), "impossible": one.is_impossible}

    columns = {
        translate("Cli", "By the camera"): lambda one: moment(one.before.recorded_at),
        **clock_columns(),
    }
    answer(effect, columns, document, rules.zone, is_done=is_done, as_json=as_json)
