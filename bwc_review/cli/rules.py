"""Commands about the rules that the service may tighten: show, simulate, change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, table, translate
from bwc_review.domain.rule_change import RULES, Affected, RuleEffect
from bwc_review.domain.service import LENIENT, STRICT, Service
from bwc_review.operations.change_service import change_service
from bwc_review.operations.report_months import RULE, change_report_months, would_erase
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.ui.language import day, moment
from bwc_review.ui.words import short_id


def an_hour(text: str) -> time:
    """An hour of the station's clock: 18:00."""
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - an hour on the wall has no zone
    except ValueError:
        raise typer.BadParameter(translate("Cli", "an hour is written 18:00")) from None


def a_reading(text: str) -> str:
    """One of the two readings of the rule."""
    if text not in {LENIENT, STRICT}:
        raise typer.BadParameter(translate("Cli", "a reading is lenient or strict"))
    return text


EraseFrom = Annotated[
    time | None,
    typer.Option(
        "--erase-from",
        parser=an_hour,
        metavar="HOUR",
        help=translate("Cli", "From which hour of the due day it erases"),
    ),
]
DaysEarly = Annotated[
    int | None,
    typer.Option("--days-early", min=0, max=1, help=translate("Cli", "1: a day before, 0: on the day")),
]
Reading = Annotated[
    str | None,
    typer.Option(
        "--reading",
        parser=a_reading,
        metavar="READING",
        help=translate("Cli", "Of R. 241-13 after a hand-over: lenient or strict"),
    ),
]
Months = Annotated[
    int | None,
    typer.Option("--report-months", help=translate("Cli", "How long persons of a report are kept; alone")),
]


@dataclass(frozen=True, slots=True)
class _Change:
    """What was asked for, and what it would do now."""

    after: Service
    months: int | None
    effect: RuleEffect
    reports: tuple[str, ...]

    @property
    def erases(self) -> bool:
        return bool(self.effect.erased or self.reports)


def show(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """Say the rules in force, and how they were changed."""
    with signed_in(front(context).paths, login) as at:
        service, rules = station.service(at.station), station.rules(at.station)
        with at.station.catalogue.read() as tables:
            names = {person.id: person.name for person in tables.people.all()}
            changes = [one for rule in (*RULES, RULE) for one in tables.service.changes(rule)]
    changes.sort(key=lambda one: one.at, reverse=True)
    if as_json:
        told = [
            {
                "rule": one.rule,
                "old": one.old,
                "new": one.new,
                "by": names.get(one.by),
                "at": iso(one.at, rules.zone),
                "reason": one.reason,
            }
            for one in changes
        ]
        emit(_values(service, rules.report_months) | {"changes": told})
        return
    for name, value in _values(service, rules.report_months).items():
        say(f"{name.replace('_', '-')}: {value}")
    for one in changes:
        say(f"{moment(one.at)} · {one.rule.replace('_', '-')}: {one.old} → {one.new} · {one.reason}")


def simulate(
    context: typer.Context,
    erase_from: EraseFrom = None,
    days_early: DaysEarly = None,
    reading: Reading = None,
    report_months: Months = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say what a change of the rules would erase now; change nothing."""
    with signed_in(front(context).paths, login) as at:
        change = _change(at, erase_from, days_early, reading, report_months)
        zone = station.rules(at.station).zone
    if as_json:
        emit(_document(change, zone))
    else:
        _say(change)


def change(
    context: typer.Context,
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why; stays in the register"))],
    erase_from: EraseFrom = None,
    days_early: DaysEarly = None,
    reading: Reading = None,
    report_months: Months = None,
    yes: Annotated[
        bool, typer.Option("--yes", help=translate("Cli", "Do not ask, even where something is erased"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Change a rule; what it erases is said first."""
    with signed_in(front(context).paths, login) as at:
        asked = _change(at, erase_from, days_early, reading, report_months)
        if not as_json:
            _say(asked)
        if asked.erases and not yes:
            _ask()
        now, rules = at.station.clock(), station.rules(at.station)
        catalogue = at.station.catalogue
        if asked.months is not None:
            change_report_months(catalogue, at.who.person, asked.months, reason, now, rules, asked.reports)
        else:
            change_service(catalogue, at.who, asked.after, now, at.station.law, reason, asked.effect.token)
        if as_json:
            emit(_document(asked, rules.zone))
        else:
            say(translate("Cli", "Changed. What is due by it goes with the next erasure pass."))


def _change(
    at: Signed,
    erase_from: time | None,
    days_early: int | None,
    reading: str | None,
    report_months: int | None,
) -> _Change:
    given = {"erase_from": erase_from, "days_early": days_early, "reading": reading}
    wanted = {name: value for name, value in given.items() if value is not None}
    if bool(wanted) is (report_months is not None):
        raise typer.BadParameter(
            translate(
                "Cli", "name the rules to change; --report-months stands alone, it is another processing"
            )
        )
    catalogue, now, law = at.station.catalogue, at.station.clock(), at.station.law
    before = station.service(at.station)
    after = replace(before, **wanted)  # type: ignore[arg-type]
    effect = simulate_rules(catalogue, at.who.person, after, now, law)
    reports: tuple[str, ...] = ()
    if report_months is not None:
        reports = would_erase(catalogue, report_months, now, station.rules(at.station))
    return _Change(after, report_months, effect, reports)


def _ask() -> None:
    if not is_somebody_there():
        raise typer.BadParameter(
            translate("Cli", "this erases what is listed and nobody is here to ask: add --yes")
        )
    typer.confirm(
        translate("Cli", "These would be erased and cannot be brought back. Go on?"), abort=True, err=True
    )


def _values(service: Service, report_months: int) -> dict[str, object]:
    return {
        "erase_from": f"{service.erase_from:%H:%M}",
        "days_early": service.days_early,
        "reading": service.reading,
        "report_months": report_months,
    }


def _document(change: _Change, zone: ZoneInfo) -> dict[str, object]:
    return {
        "erase_from": f"{change.after.erase_from:%H:%M}",
        "days_early": change.after.days_early,
        "reading": change.after.reading,
        "report_months": change.months,
        "erased": [
            {
                "clip": one.clip,
                "camera": one.camera,
                "recorded_at": iso(one.recorded_at, zone),
                "due_before": one.due_before.isoformat(),
                "due_after": one.due_after.isoformat(),
            }
            for one in change.effect.erased
        ],
        "reports": list(change.reports),
        "moved": change.effect.moved,
    }


def _say(change: _Change) -> None:
    if change.effect.erased:
        table(
            [_row(one) for one in change.effect.erased],
            {
                "clip": translate("Cli", "Recording"),
                "recorded": translate("Cli", "Recorded"),
                "camera": translate("Cli", "Camera"),
                "before": translate("Cli", "Due today"),
                "after": translate("Cli", "Due then"),
            },
            spare=("camera",),
        )
    count = len(change.effect.erased)
    if change.months is None:
        say(translate("Cli", "Would erase now: {count}").format(count=count))
        say(translate("Cli", "Due dates that move: {count}").format(count=change.effect.moved))
    else:
        words = translate("Cli", "Reports whose persons would be erased now: {count} {numbers}")
        say(words.format(count=len(change.reports), numbers=", ".join(change.reports)).rstrip())


def _row(one: Affected) -> dict[str, str]:
    return {
        "clip": short_id(one.clip),
        "recorded": moment(one.recorded_at),
        "camera": one.camera,
        "before": day(one.due_before),
        "after": day(one.due_after),
    }
