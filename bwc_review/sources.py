"""Adds, changes and forgets docks and folders, for window and command alike: on record first, then kept.

What a source is known and opened by goes with it: the key of its server, its password, how long its files
must be still.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bwc_review import given, startup
from bwc_review import station as roof
from bwc_review.dock.listing import list_source
from bwc_review.dock.patient import Patient
from bwc_review.dock.reach import address_of, reach, written
from bwc_review.dock.remote.place import PROVEN, is_remote, place_at
from bwc_review.dock.source import Address, Secret
from bwc_review.domain.errors import (
    AddressUnfit,
    PrivateKeyUnfit,
    ServerUnknown,
    SignInRefused,
    SourceMissing,
)
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person
from bwc_review.operations.record_setting import SourceFact, record_source, record_stillness
from bwc_review.settings import (
    STILL_S,
    Settings,
    end_of,
    pin_of,
    save,
    still_s_of,
    with_end,
    with_pin,
    with_still_s,
)
from bwc_review.station import Station
from bwc_review.vault.pkcs8 import is_pkcs8, openssh_form
from bwc_review.vault.told_secrets import Told

_FOLDER = "folder"
_PUTTY = b"PuTTY-User-Key-File-"
_LONGEST_KEY = 1 << 16  # bytes of a file; RSA of 16384 bits is a fifth of it


def look(station: Station, address: Address, secret: Secret | None) -> int:
    """How many files it holds now. SourceMissing, as what it is exactly, where it cannot be listed."""
    source = Patient(reach(address, _usable(secret, address)))
    try:
        return len(list_source(source, station.cameras).files)
    finally:
        source.close()


def key_in(file: Path, title: str) -> str:
    """A private key as its file holds it. FileUnreadable; PrivateKeyUnfit, of this title."""
    data = given.bytes_of(file, _LONGEST_KEY)
    if data.startswith(_PUTTY):
        raise PrivateKeyUnfit(title, "putty")
    if len(data) > _LONGEST_KEY or not data.isascii():
        raise PrivateKeyUnfit(title, "form")
    return data.decode("ascii")


def _usable(secret: Secret | None, address: Address) -> Secret | None:
    """With its key in the form that docks are opened by. PrivateKeyUnfit."""
    if secret is None or not is_pkcs8(secret.key):
        return secret
    return replace(secret, key=openssh_form(secret.key, secret.text, place_at(address).title))


def shown_key(address: Address) -> str:
    """What its server shows, where a person has to confirm it; "" where nothing is to be confirmed.

    No password is told to it. Raises SourceMissing where it does not answer.
    """
    if address.kind not in PROVEN:
        return ""
    source = Patient(reach(address))
    try:
        list(source.entries(""))
    except ServerUnknown as unknown:
        return unknown.fingerprint
    except SignInRefused:  # it has proved who it is, and asks for what it was not told yet
        return ""
    except OSError as error:
        raise SourceMissing(source.title) from error
    finally:
        source.close()
    return ""  # an authority that this computer trusts vouches for it


def add(
    station: Station, person: Person, settings: Settings, address: Address, secret: Secret | None = None
) -> Settings:
    """Remember it, with what opens it; one that is known gets its password or its key anew.

    Raises AccessRefused (journaled), JournalUnwritable, DiskFull, KeyDamaged, FolderUnusable,
    PrivateKeyUnfit.
    """
    secret = _usable(secret, address)
    name, pin = written(address), secret.pin if secret is not None else ""
    after = replace(settings, sources=tuple(dict.fromkeys([*settings.sources, name])))
    if is_remote(address.kind):
        server = place_at(address).server
        before = pin_of(settings, server)
        after = with_pin(after, server, pin)
        if before and pin != before:
            _record(station, person, Operation.SERVER_KEY_CHANGED, name, pin)
    if name not in settings.sources or (secret is not None and after == settings):
        _record(station, person, Operation.SOURCE_ADDED, name, pin)
    if secret is not None and (secret.text or secret.key):
        startup.told_secrets(station).keep(name, Told(secret.text, secret.key))
    elif is_remote(address.kind):
        startup.told_secrets(station).forget(name)
    if after != settings:
        save(station.paths.settings, after)
    return after


def forget(station: Station, person: Person, settings: Settings, name: str) -> Settings:
    """Look at it no longer; nothing on it is touched. Its password goes, and its key where it was the last
    of its server. name: as the settings have it, whatever that is. Raises as ``add``.
    """
    if name not in settings.sources:
        return settings
    after = replace(settings, sources=tuple(one for one in settings.sources if one != name))
    after = with_end(with_still_s(after, name, int(STILL_S)), name, "")
    server = _server(name)
    if server and server not in {_server(one) for one in after.sources}:
        after = with_pin(after, server, "")
    _record(station, person, Operation.SOURCE_FORGOTTEN, name, "")
    if server:
        startup.told_secrets(station).forget(name)
    save(station.paths.settings, after)
    return after


def keep_still(
    station: Station, person: Person, settings: Settings, name: str, seconds: int, end: str
) -> Settings:
    """Bring in a file of this source once it was still for so many seconds, or the file ``end`` says that it
    is whole ("" for none). Raises as ``add``.
    """
    before = int(still_s_of(settings, name)), end_of(settings, name)
    rules, now = roof.rules(station), station.clock()
    record_stillness(station.catalogue, person, name, before, (seconds, end), now, rules)
    after = with_end(with_still_s(settings, name, seconds), name, end)
    if after != settings:
        save(station.paths.settings, after)
    return after


def _server(name: str) -> str:
    """Whom the key of a source belongs to, "" for a folder or a line that is no address."""
    try:
        address = address_of(name)
    except AddressUnfit:
        return ""
    return place_at(address).server if is_remote(address.kind) else ""


def _record(station: Station, person: Person, what: Operation, name: str, pin: str) -> None:
    kind = name.partition("://")[0] if "://" in name else _FOLDER
    rules, now = roof.rules(station), station.clock()
    record_source(station.catalogue, person, what, SourceFact(name, kind, pin), now, rules)
