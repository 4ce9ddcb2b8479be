"""Commands about the people of the service: list, add, change, end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from bwc_review import station
from bwc_review.cli.opening import Signed, new_passphrase, signed_in
from bwc_review.cli.options import AsJson, Login, a_day, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.errors import PersonUnknown
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.retention import local_day
from bwc_review.operations.people import add_person, change_person, end_person, list_people
from bwc_review.ui.language import day
from bwc_review.ui.words import role_words

Who = Annotated[str, typer.Argument(metavar="PERSON", help=translate("Cli", "Sign-in name, or id"))]
FirstName = Annotated[str | None, typer.Option("--first-name", help=translate("Cli", "First name"))]
LastName = Annotated[str | None, typer.Option("--last-name", help=translate("Cli", "Last name"))]
OfRole = Annotated[Role | None, typer.Option("--role", help=translate("Cli", "What the person may do"))]
Rank = Annotated[str | None, typer.Option("--rank", help=translate("Cli", "Rank, as it is printed"))]
Matricule = Annotated[str | None, typer.Option("--matricule", help=translate("Cli", "Service number"))]
Order = Annotated[
    str | None, typer.Option("--order", help=translate("Cli", "The mayor's order that designates the person"))
]
FirstDay = Annotated[
    date | None,
    typer.Option("--from", parser=a_day, metavar="DAY", help=translate("Cli", "First day, like 2026-11-12")),
]
LastDay = Annotated[
    date | None,
    typer.Option("--to", parser=a_day, metavar="DAY", help=translate("Cli", "Last day, like 2026-11-12")),
]


def list_all(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List the people, those who left too."""
    with signed_in(front(context).paths, login) as at:
        found = _people(at)
    if as_json:
        emit([_document(one) for one in found])
    else:
        _print(found)


def add(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="LOGIN", help=translate("Cli", "Sign-in name of the person"))
    ],
    first_name: Annotated[str, typer.Option("--first-name", help=translate("Cli", "First name"))],
    last_name: Annotated[str, typer.Option("--last-name", help=translate("Cli", "Last name"))],
    role: Annotated[Role, typer.Option("--role", help=translate("Cli", "What the person may do"))],
    rank: Rank = None,
    matricule: Matricule = None,
    order: Order = None,
    first_day: FirstDay = None,
    last_day: LastDay = None,
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--new-passphrase-file",
            help=translate("Cli", "File whose first line is the new person's passphrase"),
        ),
    ] = None,
    without_key: Annotated[
        bool,
        typer.Option("--no-sign-in", help=translate("Cli", "Wears a camera only, and never signs in")),
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Add a person."""
    with signed_in(front(context).paths, login) as at:
        new = Person(
            PersonId(""),
            name.strip().lower(),
            first_name.strip(),
            last_name.strip(),
            role,
            (rank or "").strip(),
            (matricule or "").strip(),
            (order or "").strip(),
            first_day or date.min,
            last_day,
        )
        question = translate("Cli", "Passphrase of the new person: ")
        secret = None if without_key else new_passphrase(passphrase_file, question)
        here = at.station
        made = add_person(here.catalogue, here.keys, at.who, new, secret, station.rules(here), here.clock())
    _answer(made, as_json)


def change(
    context: typer.Context,
    who: Who,
    first_name: FirstName = None,
    last_name: LastName = None,
    role: OfRole = None,
    rank: Rank = None,
    matricule: Matricule = None,
    order: Order = None,
    first_day: FirstDay = None,
    last_day: LastDay = None,
    without_end: Annotated[
        bool, typer.Option("--no-end", help=translate("Cli", "No last day is set any more"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Correct a person's name, rank, role, order or days."""
    if without_end and last_day is not None:
        raise typer.BadParameter(translate("Cli", "--to and --no-end exclude each other"))
    said = {
        "first_name": first_name,
        "last_name": last_name,
        "rank": rank,
        "matricule": matricule,
        "order_reference": order,
    }
    with signed_in(front(context).paths, login) as at:
        before = _find(at, who)
        words: dict[str, Any] = {name: text.strip() for name, text in said.items() if text is not None}
        after = replace(
            before,
            **words,
            role=role or before.role,
            starts_on=first_day or before.starts_on,
            ends_on=None if without_end else last_day or before.ends_on,
        )
        here = at.station
        if after != before:
            change_person(here.catalogue, here.keys, at.who, after, here.clock(), station.rules(here))
    _answer(after, as_json)


def end(
    context: typer.Context,
    who: Who,
    last_day: Annotated[
        date | None,
        typer.Option(
            "--on", parser=a_day, metavar="DAY", help=translate("Cli", "Last day; without it today")
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """End a person's habilitation."""
    with signed_in(front(context).paths, login) as at:
        before = _find(at, who)
        here, rules, now = at.station, station.rules(at.station), at.station.clock()
        last = last_day or local_day(now, rules)
        end_person(here.catalogue, here.keys, at.who, before.id, last, now, rules)
    _answer(replace(before, ends_on=last), as_json)


def _people(at: Signed) -> list[Person]:
    here = at.station
    return list_people(here.catalogue, at.who.person, here.clock(), station.rules(here))


def _find(at: Signed, text: str) -> Person:
    """By sign-in name or id; PersonUnknown."""
    asked = text.strip()
    for one in _people(at):
        if asked == one.id or asked.lower() == one.login:
            return one
    raise PersonUnknown(asked)


def _document(one: Person) -> dict[str, object]:
    return {
        "id": one.id,
        "login": one.login,
        "first_name": one.first_name,
        "last_name": one.last_name,
        "role": one.role.value,
        "rank": one.rank or None,
        "matricule": one.matricule or None,
        "order_reference": one.order_reference or None,
        "starts_on": one.starts_on.isoformat(),
        "ends_on": one.ends_on.isoformat() if one.ends_on else None,
    }


def _answer(made: Person, as_json: bool) -> None:
    if as_json:
        emit(_document(made))
    else:
        say(f"{made.login}: {made.name}, {role_words(made.role)}")


def _print(found: list[Person]) -> None:
    rows = [
        {
            "login": one.login,
            "name": one.name,
            "rank": one.rank,
            "role": role_words(one.role),
            "order": one.order_reference,
            "from": day(one.starts_on),
            "to": day(one.ends_on) if one.ends_on else "",
        }
        for one in found
    ]
    titles = {
        "login": translate("Cli", "Sign-in name"),
        "name": translate("Cli", "Name"),
        "rank": translate("Cli", "Rank"),
        "role": translate("Cli", "Role"),
        "order": translate("Cli", "Mayor's order"),
        "from": translate("Cli", "First day"),
        "to": translate("Cli", "Last day"),
    }
    table(rows, titles, spare=("order", "rank"))
