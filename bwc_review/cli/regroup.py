"""The commands that split a recording in two and join several, where the joining erred (R8)."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.effects import DryRun, Erase, Why, answer
from bwc_review.cli.named import find_clip
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, ClipArgument, ClipIds, Login, front
from bwc_review.cli.terminal import translate
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.operations.regroup import join_effect, join_recordings, split_effect, split_recording
from bwc_review.ui.language import moment
from bwc_review.ui.words import short_id


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
        first = find_clip(at, clip).id
        effect = split_effect(here, who, first, now, rules)
        if not dry_run:
            split_recording(here, who, first, reason, Agreed(effect), now, rules)
    _answer(effect, rules.zone, is_done=not dry_run, as_json=as_json)


def join(
    context: typer.Context,
    clip: ClipIds,
    reason: Why = "",
    dry_run: DryRun = False,
    erase: Erase = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Make one recording of these."""
    with signed_in(front(context).paths, login) as at:
        here, who = at.station.catalogue, at.who.person
        rules, now = station.rules(at.station), at.station.clock()
        ids = [find_clip(at, one).id for one in clip]
        effect = join_effect(here, who, ids, now, rules)
        if not dry_run:
            join_recordings(here, who, ids, reason, Agreed(effect, erase), now, rules)
    _answer(effect, rules.zone, is_done=not dry_run, as_json=as_json)


def _answer(effect: Sequence[Effect], zone: ZoneInfo, *, is_done: bool, as_json: bool) -> None:
    def document(one: Effect) -> dict[str, object]:
        return {
            "corrected_at": iso(one.before.corrected_at, zone),
            "recording_before": one.before.recording,
            "recording": one.after.recording,
        }

    columns = {
        translate("Cli", "Recorded"): lambda one: moment(one.before.corrected_at),
        translate("Cli", "Recording"): lambda one: short_id(one.before.recording),
        translate("Cli", "Becomes"): lambda one: short_id(one.after.recording),
    }
    answer(effect, columns, document, zone, is_done=is_done, as_json=as_json)
