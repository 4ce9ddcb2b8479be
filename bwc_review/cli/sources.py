"""Commands about docks and folders: add with what opens it, list, how still its files must be, forget."""

from __future__ import annotations

import getpass
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bwc_review import given, sources
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, translate, warn
from bwc_review.dock.reach import address_of, is_address, written
from bwc_review.dock.remote.place import is_remote, place_at
from bwc_review.dock.source import Address, Secret
from bwc_review.domain.errors import PrivateKeyUnfit, ServerUnknown, SignInNeeded
from bwc_review.settings import (
    LEAST_STILL_S,
    MOST_STILL_S,
    Settings,
    end_of,
    is_end_name,
    load,
    pin_of,
    still_s_of,
)
from bwc_review.ui.language import wait

SourceName = Annotated[str, typer.Argument(help=translate("Cli", "Folder, or address of a dock"))]


def add(
    context: typer.Context,
    source: SourceName,
    secret_file: Annotated[
        Path | None,
        typer.Option(
            "--secret-file", metavar="FILE", help=translate("Cli", "First line: the password, or passphrase")
        ),
    ] = None,
    key_file: Annotated[
        Path | None,
        typer.Option(
            "--key-file", metavar="FILE", help=translate("Cli", "Private key in place of a password (SFTP)")
        ),
    ] = None,
    server_key: Annotated[
        str,
        typer.Option(
            "--server-key", metavar="KEY", help=translate("Cli", "Key of the server, as the dock shows it")
        ),
    ] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Add one, once it lets itself be listed."""
    address = address_of(source)
    if key_file is not None and address.kind != "sftp":
        raise typer.BadParameter(translate("Cli", "only SFTP is opened by a private key"))
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
        secret = None
        if is_remote(address.kind):
            pin = _pin(address, server_key or pin_of(settings, place_at(address).server))
            secret = _secret(address, pin, secret_file, key_file)
        try:
            sources.look(at.station, address, secret)
        except PrivateKeyUnfit as unfit:
            if unfit.why != "locked" or secret is None or not is_somebody_there():
                raise
            secret = replace(secret, text=getpass.getpass(translate("Cli", "Passphrase of the key: ")))
            sources.look(at.station, address, secret)
        after = sources.add(at.station, at.who.person, settings, address, secret)
    _tell(after, as_json=as_json)


def still(
    context: typer.Context,
    source: SourceName,
    seconds: Annotated[
        int,
        typer.Argument(
            min=LEAST_STILL_S, max=MOST_STILL_S, help=translate("Cli", "Without a change of size and time")
        ),
    ],
    end: Annotated[
        str | None,
        typer.Option("--end", metavar="NAME", help=translate("Cli", 'File that says so sooner; "" for none')),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Bring a file of it in once it was still for so long, or its dock says that it is whole."""
    if end is not None and not is_end_name(end):
        raise typer.BadParameter(translate("Cli", "the name of a file, in one word"))
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
        name = _listed(settings, source)
        marker = end_of(settings, name) if end is None else end
        after = sources.keep_still(at.station, at.who.person, settings, name, seconds, marker)
    _tell(after, as_json=as_json)


def list_all(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List them."""
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
    if as_json:
        emit([_row(settings, one) for one in settings.sources])
    for one in [] if as_json else settings.sources:
        still_for = translate("Cli", "still for {time}").format(time=wait(int(still_s_of(settings, one))))
        say("  ".join(filter(None, (one, still_for, end_of(settings, one), _known_by(settings, one)))))


def forget(context: typer.Context, source: SourceName, login: Login = None, as_json: AsJson = False) -> None:
    """Look at it no longer; nothing on it is touched."""
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
        after = sources.forget(at.station, at.who.person, settings, _listed(settings, source))
    _tell(after, as_json=as_json)


def _pin(address: Address, known: str) -> str:
    """By what the server is known: what was stated, else what it shows, once a person confirmed it."""
    if known:
        return known
    shown = sources.shown_key(address)
    if not shown:
        return ""
    if is_somebody_there():
        warn(translate("Cli", "The server shows: {key}").format(key=shown))
        if typer.confirm(translate("Cli", "Is this the key of the dock?"), err=True):
            return shown
    raise ServerUnknown(place_at(address).title, shown)


def _listed(settings: Settings, source: str) -> str:
    """As the settings have it: a line written there by hand, which is no address, too."""
    name = source if source in settings.sources else written(address_of(source))
    if name not in settings.sources:
        raise typer.BadParameter(translate("Cli", "it is not on the list"))
    return name


def _secret(address: Address, pin: str, secret_file: Path | None, key_file: Path | None) -> Secret:
    if key_file is None:
        return Secret(_password(address, secret_file), pin)
    passphrase = given.first_line(secret_file) if secret_file is not None else ""
    return Secret(passphrase, pin, sources.key_in(key_file, place_at(address).title))


def _password(address: Address, file: Path | None) -> str:
    if file is not None:
        return given.first_line(file)
    if not place_at(address).user:
        return ""
    if not is_somebody_there():
        raise SignInNeeded
    return getpass.getpass(translate("Cli", "Password of {source}: ").format(source=place_at(address).title))


def _row(settings: Settings, source: str) -> dict[str, object]:
    seconds = int(still_s_of(settings, source))
    return {
        "source": source,
        "known_by": _known_by(settings, source),
        "still_s": seconds,
        "end": end_of(settings, source),
    }


def _known_by(settings: Settings, source: str) -> str:
    """Nothing, too, for a line that is no address."""
    if not is_address(source):
        return ""
    address = address_of(source)
    return pin_of(settings, place_at(address).server) if is_remote(address.kind) else ""


def _tell(settings: Settings, *, as_json: bool) -> None:
    if as_json:
        emit({"sources": list(settings.sources)})
    else:
        say(translate("Cli", "Docks and folders on the list: {count}").format(count=len(settings.sources)))
