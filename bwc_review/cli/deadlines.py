"""The command that says on which days recordings go."""

from __future__ import annotations

from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.due_calendar import DAYS, DueDay
from bwc_review.operations.calendar import calendar
from bwc_review.ui.language import day
from bwc_review.ui.words import heap_words

_MOST_DAYS = 366


def due(
    context: typer.Context,
    days: Annotated[
        int, typer.Option("--days", min=1, max=_MOST_DAYS, help=translate("Cli", "How many days, with today"))
    ] = DAYS,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say on which days recordings go, and how many."""
    with signed_in(front(context).paths, login) as at:
        found = calendar(
            at.station.catalogue, at.who.person, at.station.clock(), station.rules(at.station), days
        )
    if as_json:
        emit([_document(one) for one in found.days])
        return
    if found.late:
        say(translate("Cli", "Due before today and still there: {count}").format(count=found.late))
    if not found.days:
        say(translate("Cli", "Nothing is due until {day}.").format(day=day(found.last)))
        return
    rows = [
        {"day": day(one.day), "count": str(one.count), "held": str(one.held), "remark": heap_words(one)}
        for one in found.days
    ]
    titles = {
        "day": translate("Cli", "Due date"),
        "count": translate("Cli", "Erased"),
        "held": translate("Cli", "Held"),
        "remark": translate("Cli", "Remark"),
    }
    table(rows, titles, spare=("remark",))


def _document(one: DueDay) -> dict[str, object]:
    return {
        "day": one.day.isoformat(),
        "count": one.count,
        "held": one.held,
        "recording_days": one.recording_days,
        "heap": one.is_heap,
    }
