"""Commands about the records of erasure: list them, write one as PDF."""

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
from bwc_review.ui.language import moment


def records(
    context: typer.Context,
    number: Annotated[
        str | None, typer.Argument(help=translate("Cli", "Record to write, like 2026-PV-0012; all without"))
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=translate("Cli", "Write it as PDF"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the records of erasure, or write one as PDF."""
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
