"""What the command line writes: one JSON document or plain lines on stdout, bars and sentences on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from bwc_review.ui.language import translate

__all__ = ["Bar", "bar", "emit", "say", "table", "translate", "warn"]


def say(line: str = "") -> None:
    """One line of the answer, on stdout."""
    sys.stdout.write(line + "\n")


def warn(line: str) -> None:
    """One line beside the answer, on stderr."""
    sys.stderr.write(line + "\n")


def emit(document: object) -> None:
    """The whole answer as one JSON document on stdout."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def table(rows: Sequence[Mapping[str, str]], titles: Mapping[str, str]) -> None:
    """Rows under their titles; wide enough for the longest cell, never cut when it goes to a file."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    console = Console(width=None if sys.stdout.isatty() else 240, highlight=False)
    grid = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in titles.values():
        grid.add_column(title, overflow="fold")
    for row in rows:
        grid.add_row(*(row.get(key, "") for key in titles))
    console.print(grid)


class Bar:
    """Progress of an operation on stderr; the operation reports, the person may press Ctrl+C."""

    def __init__(self, update: object = None) -> None:
        self._update = update

    def step(self, done: int, total: int, what: str = "") -> None:
        """Show the position."""
        if callable(self._update):
            self._update(done, total, what)


@contextmanager
def bar(title: str) -> Iterator[Bar]:
    """A progress bar while a person watches the terminal, silence otherwise."""
    if not sys.stderr.isatty():
        yield Bar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[what]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None, what="")
        yield Bar(lambda done, total, what: progress.update(task, completed=done, total=total, what=what))
