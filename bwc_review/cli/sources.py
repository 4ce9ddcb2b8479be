"""Commands about docks and folders: add one with its key and password, list them, forget one."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from bwc_review import given, sources
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, translate, warn
from bwc_review.dock.reach import address_of, written
from bwc_review.dock.remote.place import is_remote, place_at
from bwc_review.dock.source import Address, Secret
from bwc_review.domain.errors import ServerUnknown, SignInNeeded
from bwc_review.settings import Settings, load, pin_of

SourceName = Annotated[str, typer.Argument(help=translate("Cli", "Folder, or address of a dock"))]


def add(
    context: typer.Context,
    source: SourceName,
    secret_file: Annotated[
        Path | None,
        typer.Option("--secret-file", metavar="FILE", help=translate("Cli", "First line: the password")),
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
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
        secret = None
        if is_remote(address.kind):
            pin = _pin(address, server_key or pin_of(settings, place_at(address).server))
            secret = Secret(_password(address, secret_file), pin)
        sources.look(at.station, address, secret)
        after = sources.add(at.station, at.who.person, settings, address, secret)
    _tell(after, as_json=as_json)


def list_all(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List them."""
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
    rows = [{"source": one, "known_by": _known_by(settings, one)} for one in settings.sources]
    if as_json:
        emit(rows)
    for row in [] if as_json else rows:
        say(f"{row['source']}  {row['known_by']}".rstrip())


def forget(context: typer.Context, source: SourceName, login: Login = None, as_json: AsJson = False) -> None:
    """Look at it no longer; nothing on it is touched."""
    name = written(address_of(source))
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
        if name not in settings.sources:
            raise typer.BadParameter(translate("Cli", "it is not on the list"))
        after = sources.forget(at.station, at.who.person, settings, name)
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


def _password(address: Address, file: Path | None) -> str:
    if file is not None:
        return given.first_line(file)
    if not place_at(address).user:
        return ""
    if not is_somebody_there():
        raise SignInNeeded
    return getpass.getpass(translate("Cli", "Password of {source}: ").format(source=place_at(address).title))


def _known_by(settings: Settings, source: str) -> str:
    address = address_of(source)
    return pin_of(settings, place_at(address).server) if is_remote(address.kind) else ""


def _tell(settings: Settings, *, as_json: bool) -> None:
    if as_json:
        emit({"sources": list(settings.sources)})
    else:
        say(translate("Cli", "Docks and folders on the list: {count}").format(count=len(settings.sources)))
