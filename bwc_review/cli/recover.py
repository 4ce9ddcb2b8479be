"""The command for the day the passphrase is forgotten or the computer is another one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bwc_review import given, startup, station
from bwc_review.cli.opening import new_passphrase
from bwc_review.cli.options import AsJson, front
from bwc_review.cli.setup import key_file_passphrase
from bwc_review.cli.terminal import emit, say, translate
from bwc_review.domain.errors import RecoveryKeyRefused
from bwc_review.operations.recover_access import recover_access

_PREFIX = "AGE-SECRET-KEY-1"


def recover(
    context: typer.Context,
    recovery_file: Annotated[
        Path,
        typer.Option("--recovery", metavar="FILE", help=translate("Cli", "File that holds the recovery key")),
    ],
    login: Annotated[str, typer.Option("--login", help=translate("Cli", "Whose passphrase is chosen anew"))],
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--passphrase-file", help=translate("Cli", "File whose first line is the new passphrase")
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
    as_json: AsJson = False,
) -> None:
    """Give a person a new key with the recovery key, and put the station's own keys into custody anew."""
    paths = front(context).paths
    key = _key(recovery_file)
    passphrase = new_passphrase(passphrase_file, translate("Cli", "Passphrase to choose: "))
    uses_file = key_file or station.uses_key_file(paths)
    own = key_file_passphrase(None, passphrase) if uses_file else None
    open_, unlocked = station.open_with_recovery(paths, key, own)
    try:
        startup.begin(open_)
        recover_access(open_.catalogue, open_.keys, unlocked, login, passphrase, station.rules(open_))
    finally:
        unlocked.close()
        station.close(open_)
    if as_json:
        custody = "key_file" if uses_file else "keyring"
        emit({"folder": str(paths.root), "login": login, "custody": custody})
    else:
        say(translate("Cli", "{login} signs in with the new passphrase from now on.").format(login=login))


def _key(file: Path) -> str:
    """The identity in the file; spaces and line breaks of the printed groups do not matter."""
    lines = [line for line in given.text_of(file).splitlines() if not line.lstrip().startswith("#")]
    key = "".join("".join(lines).split()).upper()
    if not key.startswith(_PREFIX):
        raise RecoveryKeyRefused
    return key
