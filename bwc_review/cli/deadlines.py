"""The command that says on which days recordings go, and what else falls on a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.list_files import are_written
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, Login, PaperFile, TableFile, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.due_calendar import DAYS, Calendar
from bwc_review.operations.calendar import calendar
from bwc_review.operations.print_registers import due_paper, due_table
from bwc_review.ui.language import day
from bwc_review.ui.words import duty_words, heap_words

_MOST_DAYS = 366


def due(
    context: typer.Context,
    days: Annotated[
        int, typer.Option("--days", min=1, max=_MOST_DAYS, help=translate("Cli", "How many days, with today"))
    ] = DAYS,
    csv: TableFile = None,
    pdf: PaperFile = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say on which days recordings go, how many, and what else has its day."""
    with signed_in(front(context).paths, login) as at:
        asked = (at.station.catalogue, at.who.person, at.station.clock(), station.rules(at.station))
        if are_written((csv, pdf), lambda: due_table(*asked, days), lambda: due_paper(*asked, days)):
            return
        found = calendar(*asked, days)
    if as_json:
        emit([_document(found, day_) for day_ in found.every_day])
        return
    if found.late and found.is_of_one:
        say(translate("Cli", "Some of your recordings are late."))
    elif found.late:
        say(translate("Cli", "Due before today and still there: {count}").format(count=found.late))
    if not found.every_day:
        say(translate("Cli", "Nothing is due until {day}.").format(day=day(found.last)))
        return
    rows = [_row(found, day_) for day_ in found.every_day]
    titles = {
        "day": translate("Cli", "Due date"),
        "count": translate("Cli", "Erased"),
        "held": translate("Cli", "Held"),
        "remark": translate("Cli", "Remark"),
    }
    table(rows, titles, spare=())


def _row(found: Calendar, on: date) -> dict[str, str]:
    due = found.due_on(on)
    said = [heap_words(due, is_of_one=found.is_of_one), *map(duty_words, found.duties_on(on))]
    return {
        "day": day(on),
        "count": _counted(found, due.count),
        "held": _counted(found, due.held),
        "remark": ", ".join(each for each in said if each),
    }


def _counted(found: Calendar, count: int) -> str:
    """How many; of one person only whether there are any (R18)."""
    if not found.is_of_one:
        return str(count)
    return translate("Cli", "yes") if count else translate("Cli", "no")


def _document(found: Calendar, on: date) -> dict[str, object]:
    """Of one person no figure: null (R18)."""
    due = found.due_on(on)
    return {
        "day": on.isoformat(),
        "erases": due.count > 0,
        "holds": due.held > 0,
        "count": None if found.is_of_one else due.count,
        "held": None if found.is_of_one else due.held,
        "recording_days": None if found.is_of_one else due.recording_days,
        "heap": due.is_heap,
        "duties": [
            {
                "kind": duty.kind.value,
                "reference": duty.reference,
                "count": None if found.is_of_one else duty.count,
            }
            for duty in found.duties_on(on)
        ],
    }
