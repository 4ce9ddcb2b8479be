"""What the commands that show an effect before they carry it out have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review.cli.documents import moment as iso
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.effect import Effect, erased
from bwc_review.ui.counted import Counted
from bwc_review.ui.language import day, moment
from bwc_review.ui.words import file_name

Why = Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is changed"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=translate("Cli", "Only show what would change"))]
Erase = Annotated[
    bool, typer.Option("--erase", help=translate("Cli", "Also where recordings are erased that day"))
]


def answer(
    effect: Sequence[Effect],
    columns: Mapping[str, Callable[[Effect], str]],
    more: Callable[[Effect], dict[str, object]],
    zone: ZoneInfo,
    *,
    is_done: bool,
    as_json: bool,
) -> None:
    """Tell what changed or would.

    columns: by title, between the file and its dates. more: what a document has besides.
    """
    if as_json:
        emit([_document(one, zone) | more(one) for one in effect])
        return
    if not effect:
        say(translate("Cli", "Nothing changes."))
        return
    every: dict[str, Callable[[Effect], str]] = {
        translate("Cli", "File"): lambda one: file_name(one.before.source_name),
        **columns,
        translate("Cli", "Due"): lambda one: day(one.before.due_on),
        translate("Cli", "Due then"): lambda one: day(one.after.due_on),
    }
    rows = [{title: words(one) for title, words in every.items()} for one in effect]
    table(rows, {title: title for title in every})
    if (gone := erased(effect)) and not is_done:
        say(Counted().would_be_erased(len(gone)))


def clock_columns() -> dict[str, Callable[[Effect], str]]:
    """The hours before and after."""
    return {
        translate("Cli", "Was"): lambda one: moment(one.before.corrected_at),
        translate("Cli", "Becomes"): _becomes,
    }


def _becomes(one: Effect) -> str:
    if one.is_impossible:
        return translate("Cli", "impossible")
    return translate("Cli", "date to check") if one.after.clock_suspect else moment(one.after.corrected_at)


def clock_document(one: Effect, zone: ZoneInfo) -> dict[str, object]:
    """The hours before and after."""
    return {
        "corrected_at_before": iso(one.before.corrected_at, zone),
        "corrected_at": iso(one.after.corrected_at, zone),
        "clock_suspect": one.after.clock_suspect,
    }


def _document(one: Effect, zone: ZoneInfo) -> dict[str, object]:
    return {
        "id": one.before.id,
        "source_name": one.before.source_name,
        "recorded_at": iso(one.before.recorded_at, zone),
        "due_on_before": one.before.due_on.isoformat(),
        "due_on": one.after.due_on.isoformat(),
        "held": bool(one.before.open_holds),
        "erased_at_once": one.is_erased,
        "erased_later_today": one.is_erased_tonight,
    }
