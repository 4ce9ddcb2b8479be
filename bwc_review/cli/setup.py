"""Commands around the station itself: new station, demonstration, self-check, cameras."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated, Any

import typer

from bwc_review import given, station
from bwc_review.cli import CHECK_FAILED, DONE
from bwc_review.cli.check_words import check_words
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import Signed, new_passphrase, opened, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, table, translate, warn
from bwc_review.documents import write_new_file
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.check import CheckName
from bwc_review.domain.errors import KeyFileNeeded, StationError, StationExists, StationLocked
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.operations.cameras import assign_camera, save_camera
from bwc_review.operations.diagnose import diagnose
from bwc_review.operations.last_use import last_use
from bwc_review.operations.unattended import last_run
from bwc_review.paths import Paths, default_paths
from bwc_review.ui.error_text import sentence
from bwc_review.ui.language import moment
from bwc_review.ui.words import release_words
from bwc_review.vault.keys import make_identity


def init(
    context: typer.Context,
    commune: Annotated[str, typer.Option("--commune", help=translate("Cli", "Name of the commune"))],
    responsable: Annotated[
        str,
        typer.Option("--responsable", help=translate("Cli", 'Head of service, as "First name LAST NAME"')),
    ],
    matricule: Annotated[str, typer.Option("--matricule", help=translate("Cli", "Service number"))],
    login: Annotated[str, typer.Option("--login", help=translate("Cli", "Sign-in name"))],
    passphrase_file: Annotated[
        Path | None,
        typer.Option("--passphrase-file", help=translate("Cli", "File whose first line is the passphrase")),
    ] = None,
    recovery_out: Annotated[
        Path | None,
        typer.Option(
            "--recovery-out", help=translate("Cli", "File to write the recovery key to, for the safe")
        ),
    ] = None,
    key_file: Annotated[
        bool,
        typer.Option(
            "--key-file/--keyring",
            help=translate(
                "Cli", "Keep the station's own key in a file under a passphrase, not in the keyring"
            ),
        ),
    ] = False,
    key_file_passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--key-file-passphrase-file", help=translate("Cli", "File whose first line opens the key file")
        ),
    ] = None,
    department: Annotated[str, typer.Option("--department", help=translate("Cli", "Département"))] = "",
    as_json: AsJson = False,
) -> None:
    """Make a new station."""
    paths = front(context).paths
    if station.exists(paths):
        raise StationExists(str(paths.root))
    passphrase = new_passphrase(passphrase_file, translate("Cli", "Passphrase to choose: "))
    own = None
    if key_file:
        own = key_file_passphrase(key_file_passphrase_file, passphrase)
    first, _, last = responsable.strip().rpartition(" ")
    person = Person(PersonId(""), login, first, last, Role.RESPONSABLE, matricule=matricule)
    file = recovery_out.expanduser().absolute() if recovery_out else None
    recovery, _ = make_identity()
    if file is not None:  # before anything is made: a station whose recovery key got lost is worth nothing
        write_new_file(file, f"# BWC Review, {commune}: recovery key\n{recovery}\n".encode())
    try:
        station.create(paths, Service(commune, department), person, passphrase, own, recovery)
    except BaseException:
        if file is not None:
            file.unlink(missing_ok=True)
        raise
    if as_json:
        emit(
            {
                "folder": str(paths.root),
                "login": login,
                "custody": "key_file" if key_file else "keyring",
                "recovery_file": str(file) if file else None,
                "recovery_key": None if file else recovery,
            }
        )
        return
    say(translate("Cli", "The station is ready in {folder}.").format(folder=paths.root))
    if file is not None:
        say(
            translate(
                "Cli", "The recovery key is in {file}. Put it on paper in the safe, then erase the file."
            ).format(file=file)
        )
    else:
        say(translate("Cli", "Recovery key, shown this once. Write it down and keep it in the safe:"))
        say(f"    {recovery}")


def key_file_passphrase(file: Path | None, passphrase: str) -> str:
    """From ``file``, the environment or the terminal; else the person's own, and that is said."""
    words = given.key_file_passphrase() if file is None else given.first_line(file)
    if words is not None:
        return words
    if is_somebody_there():
        return new_passphrase(None, translate("Cli", "Passphrase of the station's key file: "))
    warn(translate("Cli", "No passphrase was given for the station's key file: it takes the person's own."))
    return passphrase


def demo(
    context: typer.Context,
    headless: Annotated[
        bool, typer.Option("--headless", help=translate("Cli", "Print each step and its result; no window"))
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Make a throw-away station and do the whole job."""
    from bwc_review.demonstration import demonstrate

    paths = front(context).paths
    if paths == default_paths():
        paths = Paths(Path(mkdtemp(prefix="bwc-review-demo-")))
    if station.exists(paths):
        raise StationExists(str(paths.root))
    shown = demonstrate(paths, secrets.token_urlsafe(18), tell=(lambda _: None) if as_json else say)
    if as_json:
        emit(shown.document())
    if headless:
        return DONE
    from bwc_review.app import run_window

    return run_window(paths, shown.access)


def doctor(context: typer.Context, as_json: AsJson = False) -> int:
    """Look at what the station stands on."""
    paths = front(context).paths
    last, unattended, well = None, None, True
    if station.exists(paths):
        try:
            with opened(paths, sweep=False) as open_, open_.catalogue.read() as tables:
                last = last_use(tables, open_.clock())
                unattended = last_run(tables)
        except StationError as error:
            warn(sentence(error))
            well = isinstance(error, StationLocked | KeyFileNeeded)
    checks = [
        one
        for one in diagnose(paths.root, last, station.law(), station.now(), unattended)
        if one.name is not CheckName.KEYRING or not station.uses_key_file(paths)  # that one asks no keyring
    ]
    if as_json:
        emit({"checks": [{"name": one.name.value, "ok": one.ok, "facts": dict(one.facts)} for one in checks]})
    else:
        for one in checks:
            say(("✓ " if one.ok else "✗ ") + check_words(one))
    return DONE if well and all(one.ok for one in checks) else CHECK_FAILED


def camera_add(
    context: typer.Context,
    serial: Annotated[str, typer.Argument(help=translate("Cli", "Serial, as in its file names"))],
    label: Annotated[str, typer.Option("--label", help=translate("Cli", "Name in the service, like CAM-02"))],
    order: Annotated[
        str | None, typer.Option("--order", help=translate("Cli", "The prefect's order"))
    ] = None,
    release: Annotated[
        ReleasePolicy | None, typer.Option("--release", help=translate("Cli", "When it is emptied"))
    ] = None,
    offset: Annotated[
        float | None, typer.Option("--clock-offset", help=translate("Cli", "Seconds to add to its clock"))
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Put a camera on the list, or correct it: what is not given stays."""
    given = {"order_reference": order, "release": release, "clock_offset_s": offset}
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


def camera_assign(
    context: typer.Context,
    serial: Annotated[str, typer.Argument(help=translate("Cli", "Serial of the camera"))],
    wearer: Annotated[
        str | None, typer.Argument(help=translate("Cli", "Sign-in name of the wearer; without: taken back"))
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option("--since", help=translate("Cli", "From when on, by the station's clock")),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say who wears a camera from a moment on."""
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        with at.station.catalogue.read() as tables:
            person = tables.people.by_login(wearer).id if wearer else None
        taken = since.replace(tzinfo=rules.zone) if since else now
        assign_camera(at.station.catalogue, at.who, serial, person, taken, rules, now)
        document = _documents(at, serial)[0]
    if as_json:
        emit(document)
    else:
        say(translate("Cli", "Noted."))


def camera_list(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List the cameras."""
    with signed_in(front(context).paths, login) as at:
        documents = _documents(at)
    if as_json:
        emit(documents)
    elif documents:
        _print(documents)
    else:
        say(translate("Cli", "No camera. Put one on the list: bwc-review camera add SERIAL --label NAME"))


def _documents(at: Signed, serial: str = "") -> list[dict[str, object]]:
    """The cameras, or one of them, as scripts read them."""
    now, zone = at.station.clock(), station.rules(at.station).zone
    with at.station.catalogue.read() as tables:
        cameras = [tables.cameras.get(serial)] if serial else tables.cameras.all()
        worn = {one.serial: tables.cameras.wearer_at(one.serial, now) for one in cameras}
        names = {person.id: person.name for person in tables.people.all()}
    return [
        {
            "serial": one.serial,
            "label": one.label,
            "release": one.release.value,
            "clock_offset_s": one.clock_offset_s,
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
