"""Commands about the cameras: the list of the service, and the register of who has which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli import CHECK_FAILED, DONE
from bwc_review.cli.check_words import check_words
from bwc_review.cli.docks import CameraName, serial_of
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import (
    AsJson,
    FromDay,
    Login,
    ToDay,
    a_day,
    a_moment,
    an_hour,
    an_offset,
    front,
)
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.documents import write_file
from bwc_review.domain.access import Action, sees_only_own_clips
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.handing import HandingLine
from bwc_review.domain.people import PersonId
from bwc_review.domain.retention import local_day, months_later
from bwc_review.operations.camera_order import order_check, order_state
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.change_service import change_service
from bwc_review.operations.hand_camera import correct_handing, register_lines, return_camera, take_camera
from bwc_review.operations.permit import permit
from bwc_review.operations.print_cameras import lines_between, print_cameras
from bwc_review.ui.language import moment
from bwc_review.ui.words import release_words

At = Annotated[
    datetime | None,
    typer.Option(
        "--at",
        parser=a_moment,
        metavar="MOMENT",
        help=translate("Cli", "When, by the station's clock; without it now"),
    ),
]


def add(
    context: typer.Context,
    serial: Annotated[str, typer.Argument(help=translate("Cli", "Serial, as in its file names"))],
    label: Annotated[str, typer.Option("--label", help=translate("Cli", "Name in the service, like CAM-02"))],
    order: Annotated[
        str | None, typer.Option("--order", help=translate("Cli", 'Order of the prefect; "" for none'))
    ] = None,
    release: Annotated[
        ReleasePolicy | None, typer.Option("--release", help=translate("Cli", "When it is emptied"))
    ] = None,
    offset: Annotated[
        float | None,
        typer.Option(
            "--clock-offset", callback=an_offset, help=translate("Cli", "Seconds to add to its clock")
        ),
    ] = None,
    pre_record: Annotated[
        float | None,
        typer.Option(
            "--pre-record",
            min=0,
            max=600,
            help=translate("Cli", "Seconds it keeps from before its button"),
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Put a camera on the list, or correct it: what is not given stays."""
    given = {
        "order_reference": order,
        "release": release,
        "clock_offset_s": offset,
        "pre_record_s": pre_record,
    }
    with signed_in(front(context).paths, login) as at:
        with at.station.catalogue.read() as tables:
            known = next((one for one in tables.cameras.all() if one.serial == serial), Camera(serial, label))
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        camera = replace(known, label=label, **changes)
        rules = station.rules(at.station)
        save_camera(at.station.catalogue, at.who, camera, rules, at.station.clock())
        document = _documents(at, serial)[0]
    if as_json:
        emit(document)
    else:
        say(translate("Cli", "{label} is on the list.").format(label=label))


def assign(
    context: typer.Context,
    serial: CameraName,
    wearer: Annotated[
        str | None, typer.Argument(help=translate("Cli", "Sign-in name of the wearer; without: taken back"))
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            "--since",
            parser=a_moment,
            metavar="MOMENT",
            help=translate("Cli", "From when on, by the station's clock"),
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say who wears a camera from a moment on."""
    _hand(context, serial, wearer, since, login, as_json)


def take(
    context: typer.Context,
    serial: CameraName,
    wearer: Annotated[str, typer.Argument(help=translate("Cli", "Sign-in name of the wearer"))],
    at: At = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Note that a person took a camera."""
    _hand(context, serial, wearer, at, login, as_json)


def give_back(
    context: typer.Context, serial: CameraName, at: At = None, login: Login = None, as_json: AsJson = False
) -> None:
    """Note that a camera came back."""
    _hand(context, serial, None, at, login, as_json)


def _hand(
    context: typer.Context,
    serial: str,
    wearer: str | None,
    moment_: datetime | None,
    login: str | None,
    as_json: bool,
) -> None:
    with signed_in(front(context).paths, login) as at:
        rules, now, catalogue = station.rules(at.station), at.station.clock(), at.station.catalogue
        when = an_hour(moment_, rules.zone) if moment_ else now
        known = serial_of(at, serial)
        if wearer is None:
            return_camera(catalogue, at.who, known, when, rules, now)
        else:
            with catalogue.read() as tables:
                person = tables.people.by_login(wearer).id
            take_camera(catalogue, at.who, known, person, when, rules, now)
        document = _documents(at, known)[0]
    if as_json:
        emit(document)
    else:
        say(translate("Cli", "Noted."))


def correct(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help=translate("Cli", "Number of the line in the register"))],
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is corrected"))],
    wearer: Annotated[
        str | None, typer.Option("--wearer", help=translate("Cli", "Sign-in name of the wearer"))
    ] = None,
    taken: Annotated[
        datetime | None,
        typer.Option(
            "--taken", parser=a_moment, metavar="MOMENT", help=translate("Cli", "When it was taken")
        ),
    ] = None,
    returned: Annotated[
        datetime | None,
        typer.Option(
            "--returned", parser=a_moment, metavar="MOMENT", help=translate("Cli", "When it was returned")
        ),
    ] = None,
    is_out: Annotated[
        bool, typer.Option("--still-out", help=translate("Cli", "It was not returned yet"))
    ] = False,
    is_void: Annotated[
        bool, typer.Option("--void", help=translate("Cli", "It never happened: the line is struck out"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Correct a line of the register; what it said stays in it."""
    if is_out and returned is not None:
        raise typer.BadParameter(translate("Cli", "--returned and --still-out exclude each other"))
    with signed_in(front(context).paths, login) as at:
        rules, catalogue = station.rules(at.station), at.station.catalogue
        with catalogue.read() as tables:
            line = tables.cameras.assignment(number)
            person = tables.people.by_login(wearer).id if wearer else line.wearer
        back = None if is_out else line.returned_at
        if returned is not None and not is_out:
            back = an_hour(returned, rules.zone, is_end=True)
        when = an_hour(taken, rules.zone) if taken else line.taken_at
        new = replace(line, wearer=person, taken_at=when, returned_at=back, is_void=is_void or line.is_void)
        correct_handing(catalogue, at.who, new, reason, rules, at.station.clock())
        with catalogue.read() as tables:
            found = next(one for one in register_lines(tables) if one.line.number == number)
    if as_json:
        emit(_handing(found, rules.zone))
    else:
        say(translate("Cli", "Noted."))


def register(
    context: typer.Context,
    camera: Annotated[
        str | None, typer.Option("--camera", help=translate("Cli", "Serial or label of the camera"))
    ] = None,
    first_day: FromDay = None,
    last_day: ToDay = None,
    pdf: Annotated[
        Path | None,
        typer.Option("--pdf", metavar="FILE", help=translate("Cli", "Write cameras and register on paper")),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Show who had which camera; the last twelve months on paper unless days are given."""
    with signed_in(front(context).paths, login) as at:
        rules, now, here = station.rules(at.station), at.station.clock(), at.station
        permit(here.catalogue, at.who.person, Action.MANAGE_CAMERAS, now, rules)
        last = last_day or local_day(now, rules)
        first = first_day or months_later(last, -12)
        with here.catalogue.read() as tables:
            found = lines_between(register_lines(tables), first, last, rules)
        if camera is not None:
            serial = serial_of(at, camera)
            found = [one for one in found if one.line.camera == serial]
        if pdf is not None:
            write_file(pdf, print_cameras(here.catalogue, at.who.person, first, last, now, rules))
    if as_json:
        emit([_handing(one, rules.zone) for one in found])
    elif pdf is not None:
        say(translate("Cli", "Done."))
    else:
        _print_register(found)


def order(
    context: typer.Context,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", min=0, help=translate("Cli", "How many cameras it allows; 0 for none stated")
        ),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option("--until", parser=a_day, metavar="DAY", help=translate("Cli", "Its last day")),
    ] = None,
    number: Annotated[
        str | None, typer.Option("--number", help=translate("Cli", 'Its number; "" for none'))
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> int:
    """Show the prefect's order of the cameras, or say what it allows; 1 where it does not fit."""
    given = {"camera_limit": limit, "order_ends_on": until, "prefect_order": number}
    said: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    with signed_in(front(context).paths, login) as at:
        here, now, rules = at.station.catalogue, at.station.clock(), station.rules(at.station)
        permit(here, at.who.person, Action.MANAGE_CAMERAS, now, rules)
        if said:
            with here.read() as tables:
                service = tables.service.get()
            change_service(here, at.who, replace(service, **said), now, station.law())
        with here.read() as tables:
            state, reference = order_state(tables, now, rules), tables.service.get().prefect_order
    if as_json:
        ends_on = state.ends_on.isoformat() if state.ends_on else None
        emit(
            {
                "number": reference or None,
                "listed": state.listed,
                "limit": state.limit or None,
                "ends_on": ends_on,
                "over": state.over,
                "days_left": state.days_left,
                "ok": state.is_well,
            }
        )
    else:
        say(check_words(order_check(state)))
    return DONE if state.is_well else CHECK_FAILED


def list_all(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List the cameras."""
    with signed_in(front(context).paths, login) as at:
        now, rules = at.station.clock(), station.rules(at.station)
        permit(at.station.catalogue, at.who.person, Action.LIST_CLIPS, now, rules)
        documents = _documents(at)
    if as_json:
        emit(documents)
    elif documents:
        _print(documents)
    else:
        say(translate("Cli", "No camera. Put one on the list: bwc-review camera add SERIAL --label NAME"))


def _documents(at: Signed, serial: str = "") -> list[dict[str, object]]:
    """The cameras, or one of them, as scripts read them.

    Who has one is told to those who may see the recordings of others.
    """
    now, zone = at.station.clock(), station.rules(at.station).zone
    with at.station.catalogue.read() as tables:
        cameras = [tables.cameras.get(serial)] if serial else tables.cameras.all()
        worn = {one.serial: tables.cameras.wearer_at(one.serial, now) for one in cameras}
        people = [] if sees_only_own_clips(at.who.person.role) else tables.people.all()
    names = {person.id: person.name for person in people}
    return [
        {
            "serial": one.serial,
            "label": one.label,
            "release": one.release.value,
            "clock_offset_s": one.clock_offset_s,
            "pre_record_s": one.pre_record_s,
            "wearer": names.get(worn[one.serial] or PersonId("")),
            "last_docked_at": iso(one.last_docked_at, zone),
        }
        for one in cameras
    ]


def _print(documents: list[dict[str, object]]) -> None:
    rows = [
        {
            "serial": str(one["serial"]),
            "label": str(one["label"]),
            "release": release_words(ReleasePolicy(one["release"])),
            "wearer": str(one["wearer"] or ""),
            "docked": moment(datetime.fromisoformat(str(docked)))
            if (docked := one["last_docked_at"])
            else "",
        }
        for one in documents
    ]
    titles = {
        "serial": translate("Cli", "Serial"),
        "label": translate("Cli", "Camera"),
        "release": translate("Cli", "Emptied"),
        "wearer": translate("Cli", "Wearer"),
        "docked": translate("Cli", "Last docked"),
    }
    table(rows, titles)


def _handing(shown: HandingLine, zone: ZoneInfo) -> dict[str, object]:
    """One line of the register as scripts read it."""
    return {
        "number": shown.line.number,
        "camera": shown.line.camera,
        "camera_label": shown.camera,
        "wearer": shown.wearer,
        "taken_at": iso(shown.line.taken_at, zone),
        "returned_at": iso(shown.line.returned_at, zone),
        "void": shown.line.is_void,
        "before": [
            {
                "wearer": before.wearer,
                "taken_at": iso(before.line.taken_at, zone),
                "returned_at": iso(before.line.returned_at, zone),
                "void": before.line.is_void,
                "by": before.by,
                "at": iso(before.at, zone),
                "reason": before.reason,
            }
            for before in shown.before
        ],
    }


def _print_register(found: list[HandingLine]) -> None:
    rows = [
        {
            "number": str(one.line.number),
            "camera": one.camera,
            "wearer": one.wearer,
            "taken": moment(one.line.taken_at),
            "returned": moment(one.line.returned_at) if one.line.returned_at else "",
            "remark": _remark(one),
        }
        for one in found
    ]
    titles = {
        "number": translate("Cli", "No."),
        "camera": translate("Cli", "Camera"),
        "wearer": translate("Cli", "Wearer"),
        "taken": translate("Cli", "Taken"),
        "returned": translate("Cli", "Returned"),
        "remark": translate("Cli", "Remark"),
    }
    table(rows, titles, spare=("remark",))


def _remark(one: HandingLine) -> str:
    if one.line.is_void:
        return translate("Cli", "struck out")
    return translate("Cli", "corrected") if one.before else ""
