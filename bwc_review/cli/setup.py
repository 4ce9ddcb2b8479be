"""Commands around the station itself: new station, demonstration, self-check."""

from __future__ import annotations

import secrets
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import typer

from bwc_review import given, station
from bwc_review.cli import CHECK_FAILED, DONE
from bwc_review.cli.check_words import check_words
from bwc_review.cli.opening import new_passphrase, opened
from bwc_review.cli.options import AsJson, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, translate, warn
from bwc_review.documents import write_new_file
from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.errors import KeyFileNeeded, StationError, StationExists, StationLocked
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.operations.camera_order import order_check, order_state
from bwc_review.operations.check_vault import integrity_check
from bwc_review.operations.diagnose import diagnose
from bwc_review.operations.foresee_room import room_check
from bwc_review.operations.last_use import last_use
from bwc_review.operations.unattended import last_run
from bwc_review.paths import Paths, default_paths
from bwc_review.ui.error_text import sentence
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
        if file is not None and not paths.catalogue.exists():
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
    inside: tuple[Check, ...] = ()
    if station.exists(paths):
        try:
            with opened(paths, sweep=False) as open_, open_.catalogue.read() as tables:
                last = last_use(tables, open_.clock())
                unattended = last_run(tables)
                now = open_.clock()
                inside = (
                    order_check(order_state(tables, now, station.rules(open_))),
                    integrity_check(tables, now),
                    room_check(tables, open_.store.space_left(), now),
                )
        except StationError as error:
            warn(sentence(error))
            well = isinstance(error, StationLocked | KeyFileNeeded)
    checks = [
        one
        for one in (*diagnose(paths.root, last, station.law(), station.now(), unattended), *inside)
        if one.name is not CheckName.KEYRING or not station.uses_key_file(paths)  # that one asks no keyring
    ]
    if as_json:
        emit({"checks": [{"name": one.name.value, "ok": one.ok, "facts": dict(one.facts)} for one in checks]})
    else:
        for one in checks:
            say(("✓ " if one.ok else "✗ ") + check_words(one))
    return DONE if well and all(one.ok for one in checks) else CHECK_FAILED
