"""The commands that split a recording in two and join several, where the joining erred (R8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli.clips import find
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, ClipArgument, ClipIds, Login, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.regroup import Regrouped
from bwc_review.operations.regroup import join_effect, join_recordings, split_effect, split_recording
from bwc_review.ui.counted import Counted
from bwc_review.ui.language import day, moment
from bwc_review.ui.words import file_name, short_id

Why = Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is changed"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=translate("Cli", "Only show what would change"))]


def split(
    context: typer.Context,
    clip: ClipArgument,
    reason: Why = "",
    dry_run: DryRun = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Begin another recording with this file."""
    with signed_in(front(context).paths, login) as at:
        here, who = at.station.catalogue, at.who.person
        rules, now = station.rules(at.station), at.station.clock()
        first = find(at, clip).id
        effect = split_effect(here, who, first, now, rules)
        if not dry_run:
            split_recording(here, who, first, reason, now, rules)
    _answer(effect, rules.zone, as_json=as_json)


def join(
    context: typer.Context,
    clip: ClipIds,
    reason: Why = "",
    dry_run: DryRun = False,
    erase: Annotated[
        bool, typer.Option("--erase", help=translate("Cli", "Also where recordings are erased at once"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Make one recording of these."""
    with signed_in(front(context).paths, login) as at:
        here, who = at.station.catalogue, at.who.person
        rules, now = station.rules(at.station), at.station.clock()
        ids = [find(at, one).id for one in clip]
        effect = join_effect(here, who, ids, now, rules)
        gone = [one.before.id for one in effect if one.is_erased]
        if not dry_run:
            join_recordings(here, who, ids, reason, gone if erase else (), now, rules)
    _answer(effect, rules.zone, as_json=as_json)
    if dry_run and gone and not as_json:
        say(Counted().would_be_erased(len(gone)))


def _answer(effect: Sequence[Regrouped], zone: ZoneInfo, *, as_json: bool) -> None:
    if as_json:
        emit([_document(one, zone) for one in effect])
        return
    rows = [
        {
            "file": file_name(one.before.source_name),
            "from": moment(one.before.corrected_at),
            "was": short_id(one.before.recording),
            "becomes": short_id(one.after.recording),
            "due": day(one.before.due_on),
            "then": day(one.after.due_on),
        }
        for one in effect
    ]
    titles = {
        "file": translate("Cli", "File"),
        "from": translate("Cli", "Recorded"),
        "was": translate("Cli", "Recording"),
        "becomes": translate("Cli", "Becomes"),
        "due": translate("Cli", "Due"),
        "then": translate("Cli", "Due then"),
    }
    table(rows, titles)


def _document(one: Regrouped, zone: ZoneInfo) -> dict[str, object]:
    return {
        "id": one.before.id,
        "source_name": one.before.source_name,
        "corrected_at": iso(one.before.corrected_at, zone),
        "recording_before": one.before.recording,
        "recording": one.after.recording,
        "due_on_before": one.before.due_on.isoformat(),
        "due_on": one.after.due_on.isoformat(),
        "held": bool(one.before.open_holds),
        "erased_at_once": one.is_erased,
    }
