"""The options that several commands share, and what stands before the command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bwc_review.cli.terminal import translate
from bwc_review.paths import Paths


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
