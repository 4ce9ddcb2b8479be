"""The command that reads the journal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import entry_document
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, FromDay, Login, ToDay, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.documents import check_place, write_file, writing
from bwc_review.domain.journal import Entry, Operation
from bwc_review.operations.print_journal import journal_pdf, journal_table
from bwc_review.operations.read_journal import (
    JournalQuestion,
    clip_named,
    journal_numbers,
    read_journal,
    subjects_named,
)
from bwc_review.ui.counted import Counted
from bwc_review.ui.language import moment
from bwc_review.ui.words import operation_words, reason_text, result_words, short_id


def journal(
    context: typer.Context,
    from_day: FromDay = None,
    to_day: ToDay = None,
    clip: Annotated[
        str | None, typer.Option("--clip", help=translate("Cli", "Only entries about this recording"))
    ] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", help=translate("Cli", "Only about this incident, request, camera or hold")),
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", help=translate("Cli", "Only by or about this sign-in name"))
    ] = None,
    operation: Annotated[
        Operation | None, typer.Option("--operation", help=translate("Cli", "Only this operation"))
    ] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help=translate("Cli", "Write the entries as CSV"))
    ] = None,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help=translate("Cli", "Write an extract as PDF"))
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Read the journal, or write it as CSV or PDF."""
    csv, pdf = (file.expanduser().absolute() if file else None for file in (csv, pdf))
    for file in (csv, pdf):
        if file is not None:
            check_place(file)
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        named = clip_named(at.station.catalogue, clip.strip()) if clip else None
        subjects = subjects_named(at.station.catalogue, about) if about else ()
        who = None
        if person is not None:
            with at.station.catalogue.read() as tables:
                who = tables.people.by_login(person).id
        question = JournalQuestion(from_day, to_day, named, who, operation, subjects)
        facts = (at.station.catalogue, at.who.person, question)
        written = len(journal_numbers(*facts, now, rules))
        if csv is not None:
            with writing(csv) as out:
                journal_table(*facts, out, now, rules)
        if pdf is not None:
            data = journal_pdf(at.station.catalogue, at.station.custody, at.who.person, question, now, rules)
            write_file(pdf, data)
        with at.station.catalogue.read() as tables:
            names = {person.id: person.login for person in tables.people.all()}
        entries = read_journal(*facts, now, rules) if as_json or not (csv or pdf) else []
        if as_json:
            emit([entry_document(entry, rules.zone) for entry in entries])
        elif csv is None and pdf is None:
            _print(entries, {str(key): name for key, name in names.items()})
        else:
            say(translate("Cli", "Done.") if person else Counted().entries_written(written))


def _print(entries: list[Entry], names: dict[str, str]) -> None:
    rows = [
        {
            "seq": str(entry.seq),
            "at": moment(entry.at),
            "author": names.get(entry.author.id, entry.author.id),
            "operation": operation_words(entry.operation),
            "subjects": ", ".join(short_id(subject) for subject in entry.subjects),
            "reason": reason_text(entry.reason) if entry.reason else "",
            "result": result_words(entry.result),
        }
        for entry in entries
    ]
    titles = {
        "seq": translate("Cli", "No."),
        "at": translate("Cli", "When"),
        "author": translate("Cli", "Author"),
        "operation": translate("Cli", "Operation"),
        "subjects": translate("Cli", "About"),
        "reason": translate("Cli", "Reason"),
        "result": translate("Cli", "Result"),
    }
    table(rows, titles, spare=("reason", "subjects"))
