"""Opens the station for one command: with the keys in custody, or with a person who signs in."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from bwc_review import given, startup, station
from bwc_review.cli.terminal import Bar, bar, is_somebody_there, translate, warn
from bwc_review.domain.errors import FieldMissing, KeyFileNeeded, PutBackUnsettled, SignInNeeded
from bwc_review.operations.sign_in import SignedIn, as_registered, sign_in, sign_out
from bwc_review.paths import Paths
from bwc_review.station import Station
from bwc_review.ui.error_text import sentence
from bwc_review.ui.words import upgrade_words


@dataclass(frozen=True, slots=True)
class Signed:
    """An open station and who is at it."""

    station: Station
    who: SignedIn


@contextmanager
def opened(paths: Paths, *, sweep: bool = True, unattended: bool = False) -> Iterator[Station]:
    """The station with nobody signed in: it receives, sweeps, checks and writes its journal.

    ``unattended``: the timer of the system opens it, and the journal says so.

    Where its own key lies in a file whose passphrase is not at hand and a person's is, that person opens it.
    """
    try:
        with _upgrading() as working:
            open_ = station.open_station(
                paths, given.key_file_passphrase(), unattended=unattended, working=working
            )
    except KeyFileNeeded:
        if os.environ.get("BWC_PASSPHRASE_FILE") and (
            os.environ.get("BWC_LOGIN") or len(_logins(paths)) == 1
        ):
            with signed_in(paths, None, sweep=sweep, is_settling=True) as at:  # nothing is listed
                yield at.station
            return
        asked = _ask_key_file(paths)
        with _upgrading() as working:
            open_ = station.open_station(paths, asked, working=working)
    try:
        _begin(open_, sweep=sweep)
        yield open_
    finally:
        station.close(open_)


@contextmanager
def _upgrading() -> Iterator[Bar]:
    """What says once that the catalogue is being brought up to date, and how far, where it has to be."""
    with ExitStack() as shown:
        bars: list[Bar] = []

        def working(done: int, total: int, what: str) -> None:
            if not bars:
                warn(
                    translate(
                        "Cli",
                        "The catalogue is being brought up to date after a new version of the program. "
                        "This happens once and may take some minutes; do not switch the computer off.",
                    )
                )
                bars.append(shown.enter_context(bar(translate("Cli", "Bringing up to date"))))
            bars[0].step(done, total, upgrade_words(done, total, what))

        yield Bar(working)


@contextmanager
def signed_in(
    paths: Paths, login: str | None, *, sweep: bool = True, is_settling: bool = False
) -> Iterator[Signed]:
    """The station and a person: --login, BWC_LOGIN, or the only person there is.

    Raises PutBackUnsettled before anything is listed where an old copy stands, unless it is being settled.
    """
    key_file = given.key_file_passphrase()
    if station.uses_key_file(paths) and key_file is None:
        name = login or _only_login(paths)
        words = passphrase(name)
        with _upgrading() as working:
            open_, who = station.open_with_person(paths, name, words, working=working)
    else:
        with _upgrading() as working:
            open_ = station.open_station(paths, key_file, working=working)
        try:
            name = login or _only_login(paths)
            who = sign_in(open_.catalogue, open_.keys, name, passphrase(name), _today(open_))
        except BaseException:
            station.close(open_)
            raise
    try:
        _begin(open_, sweep=sweep, is_settling=is_settling)
        if not is_settling and (unsure := startup.unsettled(open_)) is not None:
            raise unsure
        who = as_registered(open_.catalogue, open_.keys, who, _today(open_))
        yield Signed(open_, who)
    finally:
        try:
            sign_out(open_.catalogue, who, "closed")
        finally:
            station.close(open_)


def _today(open_: Station) -> date:
    return open_.clock().astimezone(open_.law.zone).date()


def passphrase(login: str) -> str:
    """From the file named by BWC_PASSPHRASE_FILE, or asked for at the terminal."""
    return _secret("BWC_PASSPHRASE_FILE") or _ask(
        translate("Cli", "Passphrase of {login}: ").format(login=login)
    )


def new_passphrase(file: Path | None, question: str) -> str:
    """A passphrase to set: from a file, or typed twice the same. FieldMissing: neither, and nobody there."""
    if file is not None:
        return given.first_line(file)
    if not is_somebody_there():
        raise FieldMissing("passphrase")
    first = _ask(question)
    while _ask(translate("Cli", "Once more, to be sure: ")) != first:
        warn(translate("Cli", "The two are not the same."))
        first = _ask(question)
    return first


def _begin(open_: Station, *, sweep: bool = True, is_settling: bool = True) -> None:
    """Finish what a crash left open and erase what is due, before anything is listed."""
    for fact in open_.warnings:
        warn(sentence(fact))
    with bar(translate("Cli", "Checking what is due")) as progress:
        begun = startup.begin(open_, progress, erases=sweep)
    for problem in begun.problems:
        if is_settling or not isinstance(problem, PutBackUnsettled):  # else it is what ends the command
            warn(sentence(problem))


def _only_login(paths: Paths) -> str:
    named = os.environ.get("BWC_LOGIN")
    if named:
        return named
    people = _logins(paths)
    if len(people) != 1:
        known = ", ".join(people)
        raise typer.BadParameter(
            translate("Cli", "say who signs in, with --login: {known}").format(known=known)
        )
    return people[0]


def _logins(paths: Paths) -> list[str]:
    """Whose keys lie in the folder."""
    return sorted(file.name.removesuffix(".key.age") for file in paths.people.glob("*.key.age"))


def _ask_key_file(paths: Paths) -> str:
    if not is_somebody_there():
        raise KeyFileNeeded(str(paths.root))
    return _ask(translate("Cli", "Passphrase of the station's key file: "))


def _secret(variable: str) -> str | None:
    file = os.environ.get(variable)
    return given.first_line(Path(file)) if file else None


def _ask(question: str) -> str:
    if not is_somebody_there():
        raise SignInNeeded
    return getpass.getpass(question)
