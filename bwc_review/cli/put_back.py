"""The command that settles an old copy of the data folder that was put back."""

from __future__ import annotations

from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import hold_document
from bwc_review.cli.holds import print_holds
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, say, translate
from bwc_review.operations.end_again import stands
from bwc_review.operations.settle_put_back import settle_put_back


def put_back(
    context: typer.Context,
    settle: Annotated[
        bool,
        typer.Option("--settle", help=translate("Cli", "All holds not named as released still run")),
    ] = False,
    released: Annotated[
        list[str] | None,
        typer.Option(
            "--released",
            metavar="HOLD",
            help=translate("Cli", "Hold that was released since the copy; past its month it erases at once"),
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say which holds still run after an old copy of the data folder was put back."""
    with signed_in(front(context).paths, login, is_settling=True) as at:
        with at.station.catalogue.read() as tables:
            standing = stands(tables)
        if standing is None or not settle:
            _show(at, as_json=as_json)
            return
        with at.station.catalogue.read() as tables:
            gone = {tables.holds.find(each).id for each in released or ()}
        run = [hold.id for hold in standing.holds if hold.id not in gone]
        done = settle_put_back(
            at.station.catalogue,
            at.station.store,
            at.who.person,
            run,
            gone,
            at.station.clock(),
            station.rules(at.station),
        )
        if as_json:
            erased = [one.hold.clip for one in done if one.is_erased]
            emit({"run": run, "released": sorted(gone), "erased": erased})
        else:
            words = translate("Cli", "Settled: {run} still run, {released} released.")
            say(words.format(run=len(run), released=len(gone)))


def _show(at: Signed, *, as_json: bool) -> None:
    with at.station.catalogue.read() as tables:
        standing = stands(tables)
    holds = () if standing is None else standing.holds
    if as_json:
        zone = station.rules(at.station).zone
        emit(
            {
                "standing": standing is not None,
                "expected": standing.expected if standing else 0,
                "found": standing.found if standing else 0,
                "holds": [hold_document(hold, zone) for hold in holds],
            }
        )
    elif standing is None:
        say(translate("Cli", "No old copy is waiting to be settled."))
    else:
        print_holds(list(holds))
        say(
            translate(
                "Cli",
                "Say which were released since: bwc-review put-back --settle --released HOLD; all others "
                "still run.",
            )
        )
