"""Commands about the records of erasure, and the figures of a year."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.opening import opened
from bwc_review.cli.options import AsJson, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.documents import write_file
from bwc_review.domain.journal import SYSTEM
from bwc_review.domain.sweep_record import SweepRecord
from bwc_review.operations.print_erasures import print_sweep
from bwc_review.operations.year_figures import known_years, year_figures
from bwc_review.ui.figure_words import figure_value, figure_words
from bwc_review.ui.language import moment


def records(
    context: typer.Context,
    number: Annotated[
        str | None, typer.Argument(help=translate("Cli", "Record to write, like 2026-PV-0012; all without"))
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=translate("Cli", "Write it as PDF"))
    ] = None,
    yearly: Annotated[
        bool, typer.Option("--yearly", help=translate("Cli", "The figures of a year instead"))
    ] = False,
    year: Annotated[
        int | None,
        typer.Option("--year", help=translate("Cli", "Which year; this one without")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the records of erasure, write one as PDF, or tell the figures of a year."""
    if yearly:
        if number is not None or out is not None:
            raise typer.BadParameter(translate("Cli", "--yearly tells figures and writes no record"))
        _tell_year(context, year, as_json=as_json)
        return
    if (number is None) is not (out is None):
        raise typer.BadParameter(translate("Cli", "a number and --out go together"))
    with opened(front(context).paths) as open_:
        if number is not None and out is not None:
            rules, now = station.rules(open_), open_.clock()
            pdf = print_sweep(open_.catalogue, number, SYSTEM, now, rules)
            write_file(out.expanduser().absolute(), pdf)
        with open_.catalogue.read() as tables:
            found = tables.sweeps.all() if number is None else [tables.sweeps.get(number)]
    if as_json:
        emit([_document(one) for one in found])
    elif not found:
        say(translate("Cli", "No record of erasure yet."))
    else:
        _print(found)


def _tell_year(context: typer.Context, year: int | None, *, as_json: bool) -> None:
    """Of the service as a whole: nobody has to sign in for it."""
    with opened(front(context).paths) as open_:
        rules, now = station.rules(open_), open_.clock()
        of = known_years(open_.catalogue, now, rules)[0] if year is None else year
        found = year_figures(open_.catalogue, of, rules)
    if as_json:
        counted: dict[str, object] = {one.code.value: one.count for one in found if not one.part}
        parts: dict[str, dict[str, int]] = {}
        for one in found:
            if one.part:
                parts.setdefault(one.code.value, {})[one.part] = one.count
        emit({"year": of, **counted, "parts": parts})
        return
    rows = [
        {"what": ("  " if one.part else "") + figure_words(one), "count": figure_value(one)} for one in found
    ]
    table(rows, {"what": str(of), "count": translate("Cli", "Number")})


def _print(found: list[SweepRecord]) -> None:
    rows = [
        {"number": one.number, "at": moment(one.at), "erased": str(one.erased), "late": str(one.late)}
        for one in found
    ]
    titles = {
        "number": translate("Cli", "Record"),
        "at": translate("Cli", "Made at"),
        "erased": translate("Cli", "Erased"),
        "late": translate("Cli", "Late"),
    }
    table(rows, titles)


def _document(one: SweepRecord) -> dict[str, object]:
    return {
        "number": one.number,
        "at": one.at.isoformat(),
        "erased": one.erased,
        "late": one.late,
        "first": one.first,
        "last": one.last,
    }
