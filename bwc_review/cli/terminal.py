"""What the command line writes: one JSON document or plain lines on stdout, bars and sentences on stderr."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING

from bwc_review.operations.ongoing import Ongoing
from bwc_review.ui.language import translate
from bwc_review.ui.words import camera_free, left_words, preparing_words, stage_words

if TYPE_CHECKING:
    from rich.progress import TaskID

_FILE_WIDTH = 240  # columns where nobody's terminal sets them
_GAP = 3  # columns between two cells
_REDRAWN_S = 0.1

__all__ = [
    "Bar",
    "bar",
    "camera_bars",
    "emit",
    "is_somebody_there",
    "prepare",
    "say",
    "table",
    "translate",
    "warn",
]


def prepare() -> None:
    """Let a terminal that lacks a sign show another in its place; and live without any terminal at all.

    A service manager or a shell may start the program with its standard files closed: Python then has None.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - until the end
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def is_somebody_there() -> bool:
    """Whether a person can be asked at the keyboard."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()


def say(line: str = "") -> None:
    """One line of the answer, on stdout."""
    sys.stdout.write(line + "\n")


def warn(line: str) -> None:
    """One line beside the answer, on stderr."""
    sys.stderr.write(line + "\n")


def emit(document: object) -> None:
    """The whole answer as one JSON document on stdout; escaped where the terminal does not write UTF-8."""
    is_unicode = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
    json.dump(document, sys.stdout, ensure_ascii=not is_unicode, indent=2)
    sys.stdout.write("\n")


def table(rows: Sequence[Mapping[str, str]], titles: Mapping[str, str], spare: Sequence[str] = ()) -> None:
    """Rows under their titles, without the columns that say nothing; never cut when it goes to a file.

    On a narrow terminal the columns of ``spare`` are left out, the first one first, until the rest fits.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    console = Console(width=None if sys.stdout.isatty() else _FILE_WIDTH, highlight=False, markup=False)
    shown = [key for key in titles if any(row.get(key) for row in rows)]
    width = {
        key: max(len(cell) for cell in (titles[key], *(row.get(key, "") for row in rows))) for key in shown
    }
    for key in spare:
        if sum(width.values()) + _GAP * len(width) > console.width:
            width.pop(key, None)
    grid = Table(box=SIMPLE_HEAD, pad_edge=False)
    for key in width:
        grid.add_column(titles[key], overflow="fold")
    for row in rows:
        grid.add_row(*(row.get(key, "") for key in width))
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
        yield Bar(
            lambda done, total, what: progress.update(
                task, completed=done, total=total, what=preparing_words(what) or what
            )
        )


@contextmanager
def camera_bars(title: str, ongoing: Ongoing) -> Iterator[Bar]:
    """A bar for each camera and one for all while a person watches the terminal, silence otherwise.

    A camera that is free is said at once, above the bars: the others may take long.
    """
    if not sys.stderr.isatty():
        yield Bar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[what]}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        whole = progress.add_task(title, total=None, what="")
        tasks: dict[str, TaskID] = {}
        next_at = 0.0

        def update(done: int, total: int, what: str) -> None:
            nonlocal next_at
            if time.monotonic() < next_at:
                return
            next_at = time.monotonic() + _REDRAWN_S
            view = ongoing.view()
            for camera in view.cameras:
                if camera.source not in tasks:
                    tasks[camera.source] = progress.add_task(camera.title, total=None, what="")
                progress.update(
                    tasks[camera.source],
                    description=camera.title,
                    completed=camera.done,
                    total=camera.total or None,
                    what=stage_words(camera),
                )
            words = preparing_words(what) or left_words(view)
            progress.update(whole, completed=done, total=total or None, what=words, refresh=True)
            say_free()

        def say_free() -> None:
            for one in ongoing.news():
                for label in one.freed:
                    console.print(camera_free(label), markup=False, highlight=False)

        yield Bar(update)
        say_free()
