"""Commands about the rules that the service may tighten: show, simulate, change."""

from __future__ import annotations

from collections.abc import Mapping
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
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.rule_change import RULES, Affected, RuleEffect
from bwc_review.domain.service import LENIENT, STRICT, Service
from bwc_review.operations.change_service import change_service
from bwc_review.operations.name_months import (
    NAME_RULES,
    REPORT,
    REQUESTER,
    change_name_months,
    would_erase,
)
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.ui.language import day, moment
from bwc_review.ui.words import camera_words, short_id


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
RequesterMonths = Annotated[
    int | None,
    typer.Option(
        "--requester-months",
        help=translate("Cli", "How long the name of who asked for a right is kept; alone"),
    ),
]


@dataclass(frozen=True, slots=True)
class _Change:
    """What was asked for, and what it would do now."""

    after: Service
    names: tuple[str, int] | None  # one of NAME_RULES and its months
    effect: RuleEffect
    numbers: tuple[str, ...]  # of the incidents or requests whose names would go

    @property
    def erases(self) -> bool:
        return bool(self.effect.goes or self.numbers)


def show(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """Say the rules in force, and how they were changed."""
    with signed_in(front(context).paths, login) as at:
        service, rules = station.service(at.station), station.rules(at.station)
        with at.station.catalogue.read() as tables:
            names = {person.id: person.name for person in tables.people.all()}
            changes = [one for rule in (*RULES, *NAME_RULES) for one in tables.service.changes(rule)]
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
        emit(_values(service, rules) | {"changes": told})
        return
    for rule, value in _values(service, rules).items():
        say(translate("Cli", "{rule}: {value}").format(rule=_rule(rule), value=_value(rule, str(value))))
    for one in changes:
        line = translate("Cli", "{at} · {rule}: {old} → {new} · {by} · {reason}")
        old, new = _value(one.rule, one.old), _value(one.rule, one.new)
        by = names.get(one.by, "")
        say(line.format(at=moment(one.at), rule=_rule(one.rule), old=old, new=new, by=by, reason=one.reason))


def simulate(
    context: typer.Context,
    erase_from: EraseFrom = None,
    days_early: DaysEarly = None,
    reading: Reading = None,
    report_months: Months = None,
    requester_months: RequesterMonths = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say what a change of the rules would erase now; change nothing."""
    with signed_in(front(context).paths, login) as at:
        change = _change(
            at, erase_from, days_early, reading, {REPORT: report_months, REQUESTER: requester_months}
        )
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
    requester_months: RequesterMonths = None,
    yes: Annotated[
        bool, typer.Option("--yes", help=translate("Cli", "Do not ask, even where something is erased"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Change a rule; what it erases is said first."""
    with signed_in(front(context).paths, login) as at:
        asked = _change(
            at, erase_from, days_early, reading, {REPORT: report_months, REQUESTER: requester_months}
        )
        if not as_json:
            _say(asked)
        if asked.erases and not yes:
            _ask()
        now, rules = at.station.clock(), station.rules(at.station)
        catalogue = at.station.catalogue
        if asked.names is not None:
            change_name_months(catalogue, at.who.person, *asked.names, reason, now, rules, asked.numbers)
        else:
            change_service(catalogue, at.who, asked.after, now, at.station.law, reason, asked.effect)
        if as_json:
            emit(_document(asked, rules.zone))
        else:
            say(translate("Cli", "Changed. What is due by it goes with the next erasure pass."))


def _change(
    at: Signed,
    erase_from: time | None,
    days_early: int | None,
    reading: str | None,
    months: Mapping[str, int | None],
) -> _Change:
    given = {"erase_from": erase_from, "days_early": days_early, "reading": reading}
    wanted = {name: value for name, value in given.items() if value is not None}
    names = [(rule, value) for rule, value in months.items() if value is not None]
    if len(names) + bool(wanted) != 1:
        raise typer.BadParameter(
            translate(
                "Cli",
                "name the rules to change; --report-months and --requester-months each stand alone, they are "
                "another processing",
            )
        )
    catalogue, now, law = at.station.catalogue, at.station.clock(), at.station.law
    before = station.service(at.station)
    after = replace(before, **wanted)  # type: ignore[arg-type]
    effect = simulate_rules(catalogue, at.who.person, after, now, law)
    numbers: tuple[str, ...] = ()
    if names:
        numbers = would_erase(catalogue, *names[0], now, station.rules(at.station))
    return _Change(after, names[0] if names else None, effect, numbers)


def _ask() -> None:
    if not is_somebody_there():
        raise typer.BadParameter(
            translate("Cli", "this erases what is listed and nobody is here to ask: add --yes")
        )
    typer.confirm(
        translate("Cli", "These would be erased and cannot be brought back. Go on?"), abort=True, err=True
    )


def _rule(rule: str) -> str:
    """What a rule decides."""
    return {
        "erase_from": translate("Cli", "Hour of erasure on the due day"),
        "days_early": translate("Cli", "Days before the due day"),
        "reading": translate("Cli", "Original after a signed hand-over"),
        REPORT: translate("Cli", "Months for which persons of a report are kept"),
        REQUESTER: translate("Cli", "Months for which the name of who asked for a right is kept"),
    }.get(rule, rule)


def _value(rule: str, value: str) -> str:
    """Its value, a reading in words."""
    if rule != "reading":
        return value
    return {
        LENIENT: translate("Cli", "kept while the hold is open (lenient reading)"),
        STRICT: translate("Cli", "follows its month (strict reading)"),
    }.get(value, value)


def _values(service: Service, rules: LegalProfile) -> dict[str, object]:
    return {
        "erase_from": f"{service.erase_from:%H:%M}",
        "days_early": service.days_early,
        "reading": service.reading,
        **{rule: getattr(rules, rule) for rule in NAME_RULES},
    }


def _document(change: _Change, zone: ZoneInfo) -> dict[str, object]:
    asked = dict([change.names] if change.names else [])
    return {
        "erase_from": f"{change.after.erase_from:%H:%M}",
        "days_early": change.after.days_early,
        "reading": change.after.reading,
        **{rule: asked.get(rule) for rule in NAME_RULES},
        **{
            name: [_affected(one, zone) for one in getattr(change.effect, name)]
            for name in ("erased", "today", "soon")
        },
        "reports": list(change.numbers) if REPORT in asked else [],
        "requesters": list(change.numbers) if REQUESTER in asked else [],
        "moved": change.effect.moved,
    }


def _affected(one: Affected, zone: ZoneInfo) -> dict[str, object]:
    return {
        "clip": one.clip,
        "camera": one.camera,
        "corrected_at": iso(one.corrected_at, zone),
        "due_before": one.due_before.isoformat(),
        "due_after": one.due_after.isoformat(),
    }


def _say(change: _Change) -> None:
    effect = change.effect
    rows = [
        *(_row(one, translate("Cli", "{day}, at once")) for one in effect.erased),
        *(_row(one, translate("Cli", "{day}, later today")) for one in effect.today),
        *(_row(one, "{day}") for one in effect.soon),
    ]
    if rows:
        table(
            rows,
            {
                "clip": translate("Cli", "Recording"),
                "recorded": translate("Cli", "Recorded"),
                "camera": translate("Cli", "Camera"),
                "before": translate("Cli", "Due today"),
                "after": translate("Cli", "Due then"),
            },
            spare=("camera",),
        )
    if change.names is None:
        say(translate("Cli", "Would erase now: {count}").format(count=len(effect.erased)))
        say(translate("Cli", "Would erase later today: {count}").format(count=len(effect.today)))
        say(translate("Cli", "Due dates that move: {count}").format(count=change.effect.moved))
    else:
        words = translate("Cli", "Reports whose persons would be erased now: {count} {numbers}")
        if change.names[0] == REQUESTER:
            words = translate("Cli", "Requests whose names would be erased now: {count} {numbers}")
        say(words.format(count=len(change.numbers), numbers=", ".join(change.numbers)).rstrip())


def _row(one: Affected, then: str) -> dict[str, str]:
    return {
        "clip": short_id(one.clip),
        "recorded": moment(one.corrected_at),
        "camera": camera_words(one.camera),
        "before": day(one.due_before),
        "after": then.format(day=day(one.due_after)),
    }
