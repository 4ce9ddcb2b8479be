"""The command that says when a recording began whose date is impossible (R15)."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.effects import DryRun, Erase, Why, answer, clock_columns, clock_document
from bwc_review.cli.named import find_clip
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, ClipArgument, Login, a_moment, an_hour, front
from bwc_review.cli.terminal import translate
from bwc_review.domain.clip import Clip
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.operations.state_date import date_effect, state_date


def date(
    context: typer.Context,
    clip: ClipArgument,
    start: Annotated[
        datetime,
        typer.Option(
            "--start",
            parser=a_moment,
            metavar="MOMENT",
            help=translate("Cli", "When it began, by the station's clock"),
        ),
    ],
    reason: Why = "",
    dry_run: DryRun = False,
    erase: Erase = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say when a recording began whose date is in doubt."""
    with signed_in(front(context).paths, login) as at:
        here, who = at.station.catalogue, at.who.person
        rules, now = station.rules(at.station), at.station.clock()
        asked, began = find_clip(at, clip).id, an_hour(start, rules.zone)
        effect = date_effect(here, who, asked, began, now, rules)
        with here.read() as tables:
            names = {str(one.id): one.name for one in tables.people.all()}
        if not dry_run:
            state_date(here, who, asked, began, reason, Agreed(effect, erase), now, rules)

    def name(clip: Clip) -> str:
        return names.get(clip.wearer or "", "")

    def document(one: Effect) -> dict[str, object]:
        return {
            **clock_document(one, rules.zone),
            "wearer_before": name(one.before) or None,
            "wearer": name(one.after) or None,
            "impossible": one.is_impossible,
        }

    columns = clock_columns()
    if any(one.before.wearer != one.after.wearer for one in effect):
        columns[translate("Cli", "Wearer")] = lambda one: name(one.after)
    answer(effect, columns, document, rules.zone, is_done=not dry_run, as_json=as_json)
