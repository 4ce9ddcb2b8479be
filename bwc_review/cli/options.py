"""The options that several commands share, and what stands before the command."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Annotated

import typer

from bwc_review.cli.terminal import translate
from bwc_review.domain.moments import in_zone, when_shown
from bwc_review.domain.timecode import parse
from bwc_review.paths import Paths

_BEGINS_WITH_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # else 20261112 might be seconds, or a year 1970
_CENTURY_S = 100 * 365.25 * 86_400


@dataclass(frozen=True, slots=True)
class Front:
    """What was given before the command."""

    paths: Paths


def front(context: typer.Context) -> Front:
    """What was given before the command."""
    found = context.obj
    assert isinstance(found, Front)  # noqa: S101 - set by the program's own callback
    return found


def a_day(text: str) -> date:
    """A civil day: 2026-11-12 or 12/11/2026."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a civil day has no zone
        except ValueError:
            continue
    raise typer.BadParameter(translate("Cli", "a day is written 2026-11-12 or 12/11/2026"))


def a_moment(text: str) -> datetime:
    """A day and an hour, with an offset or without: 2026-11-12T14:02, 2026-11-12 14:02+01:00, 2026-11-12."""
    try:
        if _BEGINS_WITH_A_DAY.match(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise typer.BadParameter(translate("Cli", "a moment is written 2026-11-12T14:02"))


def an_hour(shown: datetime, zone: tzinfo, *, is_end: bool = False) -> datetime:
    """The moment at which clocks of the zone show that day and hour.

    In the hour that an autumn night has twice the first one, but at the end of a span the second: what is
    asked up to an hour shown leaves nothing out that was filmed at it. Typed with an offset it is that one.
    """
    try:
        if shown.tzinfo is not None:
            return in_zone(shown, zone)
        since = shown - datetime.combine(shown.date(), datetime.min.time())
        told = when_shown(shown.date(), since / timedelta(seconds=1), zone)
        return in_zone(told[-1 if is_end else 0], zone)
    except OverflowError:
        raise typer.BadParameter(translate("Cli", "there is no such day in the calendar")) from None


def a_time(text: str) -> float:
    """Seconds into a recording: 72.5, 01:12.5 or 00:01:12.500."""
    try:
        return parse(text)
    except ValueError:
        raise typer.BadParameter(
            translate("Cli", "a time is written 72.5, 01:12.5 or 00:01:12.500")
        ) from None


def an_offset(seconds: float | None) -> float | None:
    """What is added to a camera's clock, which at worst shows another century."""
    if seconds is not None and not abs(seconds) <= _CENTURY_S:  # also of what is no number
        raise typer.BadParameter(
            translate("Cli", "an offset is a number of seconds, of a hundred years at most")
        )
    return seconds


AsJson = Annotated[
    bool, typer.Option("--json", help=translate("Cli", "One JSON document on stdout, nothing else"))
]
Login = Annotated[
    str | None,
    typer.Option(
        "--login", help=translate("Cli", "Who signs in (or BWC_LOGIN, or the only person there is)")
    ),
]
ClipIds = Annotated[
    list[str], typer.Argument(help=translate("Cli", "Recording, by its id, its beginning or its end"))
]
ClipArgument = Annotated[
    str, typer.Argument(help=translate("Cli", "Recording, by its id, its beginning or its end"))
]
IncidentNumber = Annotated[
    str, typer.Argument(help=translate("Cli", "Number of the incident, like 2026-0042"))
]
FromDay = Annotated[
    date | None,
    typer.Option("--from", parser=a_day, metavar="DAY", help=translate("Cli", "First day, like 2026-11-12")),
]
ToDay = Annotated[
    date | None,
    typer.Option("--to", parser=a_day, metavar="DAY", help=translate("Cli", "Last day, like 2026-11-12")),
]
TableFile = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FILE", help=translate("Cli", "Write the list as a table, on record")),
]
PaperFile = Annotated[
    Path | None,
    typer.Option("--pdf", metavar="FILE", help=translate("Cli", "Write the list on paper, on record")),
]
OutFile = Annotated[Path, typer.Option("--out", metavar="FILE", help=translate("Cli", "File to write"))]
