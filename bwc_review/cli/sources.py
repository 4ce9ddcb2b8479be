"""Commands about docks and folders: add one with its key and password, list them, forget one."""

from __future__ import annotations

import getpass
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bwc_review import given, startup, station
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, translate, warn
from bwc_review.dock.listing import list_source
from bwc_review.dock.patient import Patient
from bwc_review.dock.reach import address_of, reach, written
from bwc_review.dock.remote.place import PROVEN, is_remote, place_at
from bwc_review.dock.source import Address, Secret
from bwc_review.domain.errors import ServerUnknown, SignInNeeded
from bwc_review.operations.record_setting import record_sources
from bwc_review.settings import Settings, load, pin_of, save

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
        name = written(address)
        after = replace(settings, sources=tuple(dict.fromkeys([*settings.sources, name])))
        secret = None
        if is_remote(address.kind):
            pin = _pin(address, server_key or pin_of(settings, place_at(address).server))
            secret = Secret(_password(address, secret_file), pin)
            after = replace(after, servers=_servers(settings, address, pin))
        _look(at, address, secret)
        known = replace(settings, sources=tuple(one for one in settings.sources if one != name))
        _record(at, known, after)  # again too: its key or its password may be another one
        if secret is not None and secret.text:
            startup.told_secrets(at.station).keep(name, secret.text)
        save(at.station.paths.settings, after)
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
    address = address_of(source)
    name = written(address)
    with signed_in(front(context).paths, login) as at:
        settings, _ = load(at.station.paths.settings)
        if name not in settings.sources:
            raise typer.BadParameter(translate("Cli", "it is not on the list"))
        after = replace(settings, sources=tuple(one for one in settings.sources if one != name))
        if is_remote(address.kind):
            server = place_at(address).server
            others = [address_of(one) for one in after.sources]
            if server not in {place_at(one).server for one in others if is_remote(one.kind)}:
                after = replace(after, servers=_servers(settings, address, ""))
        _record(at, settings, after)
        if is_remote(address.kind):
            startup.told_secrets(at.station).forget(name)
        save(at.station.paths.settings, after)
    _tell(after, as_json=as_json)


def _pin(address: Address, known: str) -> str:
    """By what the server is known: what was stated, else what it shows, once a person confirmed it."""
    if known or address.kind not in PROVEN:
        return known
    source = Patient(reach(address))
    try:
        list_source(source)
    except ServerUnknown as unknown:
        if not is_somebody_there():
            raise
        warn(translate("Cli", "The server shows: {key}").format(key=unknown.fingerprint))
        if typer.confirm(translate("Cli", "Is this the key of the dock?"), err=True):
            return unknown.fingerprint
        raise
    finally:
        source.close()
    return ""  # an authority that this computer trusts vouches for it


def _password(address: Address, file: Path | None) -> str:
    if file is not None:
        return given.first_line(file)
    if not place_at(address).user:
        return ""
    if not is_somebody_there():
        raise SignInNeeded
    return getpass.getpass(translate("Cli", "Password of {source}: ").format(source=place_at(address).title))


def _look(at: Signed, address: Address, secret: Secret | None) -> None:
    """SourceMissing, as what it is exactly, where it does not let itself be listed."""
    source = Patient(reach(address, secret))
    try:
        list_source(source, at.station.cameras)
    finally:
        source.close()


def _record(at: Signed, before: Settings, after: Settings) -> None:
    """On record first."""
    rules, now = station.rules(at.station), at.station.clock()
    record_sources(at.station.catalogue, at.who.person, before.sources, after.sources, now, rules)


def _servers(settings: Settings, address: Address, pin: str) -> tuple[str, ...]:
    server = place_at(address).server
    others = [line for line in settings.servers if line.partition(" ")[0] != server]
    return (*others, f"{server} {pin}") if pin else tuple(others)


def _known_by(settings: Settings, source: str) -> str:
    address = address_of(source)
    return pin_of(settings, place_at(address).server) if is_remote(address.kind) else ""


def _tell(settings: Settings, *, as_json: bool) -> None:
    if as_json:
        emit({"sources": list(settings.sources)})
    else:
        say(translate("Cli", "Docks and folders on the list: {count}").format(count=len(settings.sources)))
