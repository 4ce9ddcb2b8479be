"""Writes a list into the files that a command was given, and says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bwc_review.cli.terminal import say, translate
from bwc_review.documents import check_place, write_file

Files = tuple[Path | None, Path | None]  # of --csv and of --pdf


def are_written(files: Files, table: Callable[[], bytes], paper: Callable[[], bytes]) -> bool:
    """Whether any was asked for; then each is made, on record, and written. OutputUnwritable, DiskFull."""
    wanted = [
        (file.expanduser().absolute(), make) for file, make in zip(files, (table, paper), strict=True) if file
    ]
    for file, _ in wanted:
        check_place(file)
    for file, make in wanted:
        write_file(file, make())
        say(translate("Cli", "{file} written.").format(file=file))
    return bool(wanted)
