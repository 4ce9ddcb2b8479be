"""Commands about the categories of incidents and marks."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.category import Categories, Category, folded
from bwc_review.domain.natinf import MOST_BYTES
from bwc_review.given import bytes_of
from bwc_review.operations.change_category import add_category, hide_category, rename_category
from bwc_review.operations.import_natinf import import_natinf
from bwc_review.ui.language import spoken

Name = Annotated[str, typer.Argument(metavar="CATEGORY", help=translate("Cli", "Its code or its name"))]
French = Annotated[str, typer.Option("--fr", help=translate("Cli", "Name in French"))]
English = Annotated[
    str, typer.Option("--en", help=translate("Cli", "Name in English; without it the French one"))
]


def list_all(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help=translate("Cli", "Hidden ones too"))] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """List the categories."""
    with signed_in(front(context).paths, login) as at:
        known = station.categories(at.station)
    found = [*known.items, *(known.hidden if every else ())]
    if as_json:
        emit([_document(one) for one in found])
    else:
        _print(known, found)


def add(
    context: typer.Context,
    family: Annotated[str, typer.Option("--family", help=translate("Cli", "Its family, by code or name"))],
    fr: French,
    en: English = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Put a category on the list."""
    with signed_in(front(context).paths, login) as at:
        known, rules = station.categories(at.station), station.rules(at.station)
        code = _family(known, family)
        made = add_category(at.station.catalogue, at.who.person, code, fr, en, at.station.clock(), rules)
    _answer(made, as_json)


def rename(
    context: typer.Context,
    name: Name,
    fr: French,
    en: English = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Call a category otherwise."""
    with signed_in(front(context).paths, login) as at:
        code, rules = _code(at, name), station.rules(at.station)
        made = rename_category(at.station.catalogue, at.who.person, code, fr, en, at.station.clock(), rules)
    _answer(made, as_json)


def hide(context: typer.Context, name: Name, login: Login = None, as_json: AsJson = False) -> None:
    """No longer offer a category."""
    _set_hidden(context, name, login, as_json, hidden=True)


def show(context: typer.Context, name: Name, login: Login = None, as_json: AsJson = False) -> None:
    """Offer a category again."""
    _set_hidden(context, name, login, as_json, hidden=False)


def natinf(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=translate("Cli", "The CSV file of the ministry"))
    ],
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Take in the public list of offences."""
    content = bytes_of(file, MOST_BYTES)
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        found = import_natinf(at.station.catalogue, at.who.person, content, str(file), now, rules)
    if as_json:
        emit(
            {
                "count": len(found.items),
                "sha256": hashlib.sha256(content).hexdigest(),
                "skipped": dict(found.skipped),
            }
        )
    else:
        say(
            translate("Cli", "Offences imported: {count}. Rows left out: {skipped}.").format(
                count=len(found.items), skipped=found.left_out
            )
        )


def _set_hidden(context: typer.Context, name: str, login: str | None, as_json: bool, *, hidden: bool) -> None:
    with signed_in(front(context).paths, login) as at:
        code, rules = _code(at, name), station.rules(at.station)
        made = hide_category(
            at.station.catalogue, at.who.person, code, at.station.clock(), rules, hidden=hidden
        )
    _answer(made, as_json)


def _code(at: Signed, name: str) -> str:
    """A code, or the only thing called so, hidden ones too."""
    known = station.categories(at.station)
    codes = {one.code for one in (*known.items, *known.hidden)}
    called = [one.code for one in known.called(name)]
    return called[0] if name not in codes and len(called) == 1 else name.strip()


def _family(known: Categories, text: str) -> str:
    asked = folded(text)
    for family in known.families:
        if asked in {folded(word) for word in family}:
            return family[0]
    return text.strip()


def _document(one: Category) -> dict[str, object]:
    return {
        "code": one.code,
        "family": one.family,
        "fr": one.fr,
        "en": one.en,
        "article": one.article,
        "hidden": one.is_hidden,
    }


def _answer(made: Category, as_json: bool) -> None:
    if as_json:
        emit(_document(made))
    else:
        say(f"{made.code}: {made.fr if spoken() == 'fr' else made.en}")


def _print(known: Categories, found: list[Category]) -> None:
    families = {code: fr if spoken() == "fr" else en for code, fr, en in known.families}
    rows = [
        {
            "code": one.code,
            "name": one.fr if spoken() == "fr" else one.en,
            "family": families[one.family],
            "state": translate("Cli", "hidden") if one.is_hidden else "",
        }
        for one in found
    ]
    titles = {
        "code": translate("Cli", "Code"),
        "name": translate("Cli", "Name"),
        "family": translate("Cli", "Family"),
        "state": translate("Cli", "State"),
    }
    table(rows, titles, spare=("state", "family"))
