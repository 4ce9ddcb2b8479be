"""Commands about incidents and their reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import correction_document, incident_document
from bwc_review.cli.list_files import are_written
from bwc_review.cli.named import category_code, find_clip
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import (
    AsJson,
    ClipIds,
    IncidentNumber,
    Login,
    OutFile,
    PaperFile,
    TableFile,
    a_moment,
    an_hour,
    front,
)
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.documents import check_place, write_file
from bwc_review.domain.access import Action, Reason, ReasonSession
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.incident import Fact, Incident, IncidentChange
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.moments import in_zone
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.retention import local_day
from bwc_review.operations.incidents import (
    attach_clips,
    change_incident,
    close_incident,
    create_incident,
    reopen_incident,
)
from bwc_review.operations.permit import clips_seen, incident_numbers, permit_incident
from bwc_review.operations.print_registers import incidents_paper, incidents_table
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import issue_report, permit_report, shows_pictures
from bwc_review.ui.correction_words import corrected_field, corrected_value
from bwc_review.ui.language import moment, spoken
from bwc_review.ui.words import short_id

When = Annotated[
    datetime | None,
    typer.Option(
        "--when", parser=a_moment, metavar="MOMENT", help=translate("Cli", "When, by the station's clock")
    ),
]


def new(
    context: typer.Context,
    category: Annotated[
        str, typer.Option("--category", help=translate("Cli", "Category, by its code or its name"))
    ],
    place: Annotated[str, typer.Option("--place", help=translate("Cli", "Where it happened"))] = "",
    when: When = None,
    clip: Annotated[
        list[str] | None, typer.Option("--clip", help=translate("Cli", "A recording of it; may be repeated"))
    ] = None,
    natinf: Annotated[
        str, typer.Option("--natinf", help=translate("Cli", "Number of the offence in the public list"))
    ] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Open an incident; without --when it happened when its first recording began."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        code = category_code(at, category)
        clips = [find_clip(at, one) for one in clip or ()]
        began = [one.believed_at for one in clips] or [at.station.clock()]
        made = create_incident(
            at.station.catalogue,
            at.who.person,
            code,
            an_hour(when, rules.zone) if when else in_zone(min(began), rules.zone),
            place,
            _whole(at, clips),
            at.station.clock(),
            rules,
            natinf,
        )
        _answer(at, made, as_json)


def _whole(at: Signed, clips: Sequence[Clip]) -> list[ClipId]:
    """These with the other files of their recordings."""
    with at.station.catalogue.read() as tables:
        return [one.id for one in tables.clips.with_recordings([one.id for one in clips])]


def add(
    context: typer.Context,
    number: IncidentNumber,
    clip: ClipIds,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Put recordings under an incident."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        ids = _whole(at, [find_clip(at, one) for one in clip])
        made = attach_clips(at.station.catalogue, at.who.person, number, ids, at.station.clock(), rules)
        _answer(at, made, as_json)


def correct(
    context: typer.Context,
    number: IncidentNumber,
    category: Annotated[
        str | None, typer.Option("--category", help=translate("Cli", "Category, by its code or its name"))
    ] = None,
    when: When = None,
    place: Annotated[
        str | None, typer.Option("--place", help=translate("Cli", 'Where it happened; "" for nowhere stated'))
    ] = None,
    natinf: Annotated[
        str | None,
        typer.Option(
            "--natinf", help=translate("Cli", 'Number of the offence in the public list; "" for none')
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Correct what an incident says; what it said before is kept."""
    if all(each is None for each in (category, when, place, natinf)):
        raise typer.BadParameter(translate("Cli", "say what is to be corrected"))
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        done = change_incident(
            at.station.catalogue,
            at.who.person,
            number,
            at.station.clock(),
            rules,
            category=None if category is None else category_code(at, category),
            occurred_at=None if when is None else an_hour(when, rules.zone),
            place=place,
            natinf=natinf,
        )
        _answer(at, done, as_json)


def show(
    context: typer.Context, number: IncidentNumber, login: Login = None, as_json: AsJson = False
) -> None:
    """Show an incident."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        found = permit_incident(
            at.station.catalogue,
            at.who.person,
            Action.LIST_CLIPS,
            number,
            at.station.clock(),
            rules,
        )
        with at.station.catalogue.read() as tables:
            changes = tables.incidents.changes(found.number)
            names = {one.id: one.name for one in tables.people.all()}
        seen = _seen(at, [found])
        if as_json:
            corrected = [correction_document(one, rules.zone) for one in changes]
            emit(incident_document(seen[0], rules.zone) | {"changes": corrected})
            return
        _print(at, seen)
        _print_corrections(at, changes, names)


def _print_corrections(at: Signed, changes: Sequence[IncidentChange], names: Mapping[PersonId, str]) -> None:
    if not changes:
        return

    def words(code: str) -> str:
        return station.categories(at.station).label(code, spoken())

    rows = [
        {
            "field": corrected_field(one),
            "old": corrected_value(one.field, one.old, words),
            "new": corrected_value(one.field, one.new, words),
            "at": moment(one.at),
            "by": names.get(one.by, ""),
        }
        for one in changes
    ]
    titles = {
        "field": translate("Cli", "Corrected"),
        "old": translate("Cli", "Before"),
        "new": translate("Cli", "After"),
        "at": translate("Cli", "When"),
        "by": translate("Cli", "By"),
    }
    table(rows, titles)


def close(
    context: typer.Context, number: IncidentNumber, login: Login = None, as_json: AsJson = False
) -> None:
    """Close an incident."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        done = close_incident(at.station.catalogue, at.who.person, number, at.station.clock(), rules)
        _answer(at, done, as_json)


def reopen(
    context: typer.Context,
    number: IncidentNumber,
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is opened again"))],
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Reopen an incident."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        done = reopen_incident(at.station.catalogue, at.who.person, number, reason, at.station.clock(), rules)
        _answer(at, done, as_json)


def list_all(
    context: typer.Context,
    text: Annotated[
        str, typer.Option("--text", help=translate("Cli", "Words of the number, the category or the place"))
    ] = "",
    only_open: Annotated[bool, typer.Option("--open", help=translate("Cli", "Open ones only"))] = False,
    csv: TableFile = None,
    pdf: PaperFile = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """List the incidents."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        query = IncidentQuery(station.categories(at.station).words(text), only_open)
        categories, now = station.categories(at.station), at.station.clock()
        asked = (at.station.catalogue, at.who.person, query, categories, now, rules)
        if are_written((csv, pdf), lambda: incidents_table(*asked), lambda: incidents_paper(*asked)):
            return
        numbers = incident_numbers(at.station.catalogue, at.who.person, query, now, rules)
        with at.station.catalogue.read() as tables:
            found = tables.incidents.some(numbers[::-1])
        found, zone = _seen(at, found), rules.zone
        if as_json:
            emit([incident_document(one, zone) for one in found])
        elif found:
            _print(at, found)
        else:
            say(translate("Cli", "No incident."))


def report(
    context: typer.Context,
    number: IncidentNumber,
    out: OutFile,
    fact: Annotated[
        list[str] | None,
        typer.Option("--fact", help=translate("Cli", "Adds a fact first, as HH:MM text; may be repeated")),
    ] = None,
    reason: Annotated[
        Reason | None,
        typer.Option("--reason", help=translate("Cli", "Why its pictures are looked at, where it shows any")),
    ] = None,
    reference: Annotated[str, typer.Option("--reference", help=translate("Cli", "Of the procedure"))] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Write the report of an incident as PDF; it is on record."""
    file = out.expanduser().absolute()
    check_place(file)
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        catalogue, person, now = at.station.catalogue, at.who.person, at.station.clock()
        if shows_pictures(catalogue, person, number, now, rules) and reason is None:
            raise typer.BadParameter(
                translate("Cli", "this report shows pictures: say with --reason why they are looked at")
            )
        session = _stated(person, number, reason, reference, now)
        if fact:
            permit_report(catalogue, person, number, session, now, rules)  # one refused changes nothing
            _add_facts(at, number, fact)
        written = issue_report(
            catalogue,
            at.station.store,
            at.who.unlocked,
            person,
            number,
            session,
            station.categories(at.station),
            now,
            rules,
        )
        write_file(file, written.pdf)
    if as_json:
        emit(
            {"incident": number, "file": str(file), "sha256": written.sha256, "size_bytes": len(written.pdf)}
        )
    else:
        say(translate("Cli", "{file} written.").format(file=file))


def _stated(
    person: Person, number: str, reason: Reason | None, reference: str, now: datetime
) -> ReasonSession | None:
    """The reason stated for this one command."""
    if reason is None:
        return None
    return ReasonSession(person.id, number, reason, reference.strip(), now)


def _add_facts(at: Signed, number: str, facts: list[str]) -> None:
    with at.station.catalogue.read() as tables:
        narrative = tables.incidents.get(number).narrative
    added = tuple(Fact(*_time_and_text(text)) for text in facts)
    narrative = replace(
        narrative, facts=(*narrative.facts, *added), writer=narrative.writer or at.who.person.id
    )
    rules = station.rules(at.station)
    write_narrative(at.station.catalogue, at.who.person, number, narrative, at.station.clock(), rules)


def _time_and_text(text: str) -> tuple[str, str]:
    time, _, words = text.strip().partition(" ")
    return (time, words) if time[:1].isdigit() and words else ("", text.strip())


def _answer(at: Signed, incident: Incident, as_json: bool) -> None:
    seen = _seen(at, [incident])
    if as_json:
        emit(incident_document(seen[0], station.rules(at.station).zone))
    else:
        _print(at, seen)


def _seen(at: Signed, incidents: Sequence[Incident]) -> list[Incident]:
    """The incidents with those of their recordings that the person may list."""
    today = local_day(at.station.clock(), station.rules(at.station))
    with at.station.catalogue.read() as tables:
        seen = {one.number: clips_seen(tables, at.who.person, one, today) for one in incidents}
    return [replace(one, clips=tuple(clip.id for clip in seen[one.number])) for one in incidents]


def _print(at: Signed, incidents: list[Incident]) -> None:
    rows = [
        {
            "number": one.number,
            "category": station.categories(at.station).label(one.category, spoken()),
            "when": moment(one.occurred_at),
            "place": one.place,
            "natinf": one.natinf,
            "clips": ", ".join(short_id(clip) for clip in one.clips),
        }
        for one in incidents
    ]
    titles = {
        "number": translate("Cli", "Number"),
        "category": translate("Cli", "Category"),
        "when": translate("Cli", "When"),
        "place": translate("Cli", "Place"),
        "natinf": "NATINF",
        "clips": translate("Cli", "Recordings"),
    }
    table(rows, titles)
