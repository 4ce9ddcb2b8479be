"""Builds the command line; loads only the command that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from bwc_review import __version__
from bwc_review.cli.commands import commands, groups
from bwc_review.cli.options import Front
from bwc_review.cli.terminal import say, translate
from bwc_review.cli.wrong_use import Command, Group
from bwc_review.paths import Paths, default_paths


def build(arguments: Sequence[str]) -> typer.Typer:
    """The command line, whole as far as its help tells it.

    A command is loaded only where ``arguments`` hold its words: help and wrong use answer at once, without
    the libraries of the catalogue, of pictures and of paper.
    """
    app = typer.Typer(
        name="bwc-review",
        cls=Group,
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        help=translate(
            "Cli",
            "Review station for body-worn cameras. Without a command it opens the window. "
            "Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 the station says why.",
        ),
    )
    app.callback(invoke_without_command=True)(_before)
    parts = {name: typer.Typer(cls=Group, help=words) for name, words in groups()}
    for command in commands():
        wanted = set(command.words.split()) <= set(arguments)
        parts.get(command.group, app).command(
            command.name,
            cls=Command,
            short_help=command.short,
            help=f"{command.short} {command.more}".strip(),
            epilog=translate("Cli", "JSON fields: {fields}").format(fields=command.fields),
        )(_load(command.place) if wanted else _not_loaded)
    for name, group in parts.items():
        app.add_typer(group, name=name)
    return app


def _load(place: str) -> Callable[..., Any]:
    module, _, function = place.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(f"bwc_review.cli.{module}"), function)
    return loaded


def _not_loaded() -> None:
    """Stands in the list for a command that was not asked for."""


def _before(
    context: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help=translate("Cli", "Folder of the station")),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help=translate("Cli", "Say the version"))] = False,
) -> None:
    if version:
        say(f"bwc-review {__version__}")
        raise typer.Exit
    context.obj = Front(Paths(data.expanduser().absolute()) if data else default_paths())
    if context.invoked_subcommand is None:
        from bwc_review.app import run_window

        raise typer.Exit(run_window(context.obj.paths))
