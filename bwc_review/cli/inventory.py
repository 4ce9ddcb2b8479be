"""The command that asks the inventory what was filmed between two moments."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.named import camera_serial
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, Login, a_moment, an_hour, front
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.documents import check_place, write_file
from bwc_review.domain.clip import InventoryLine
from bwc_review.operations.ask_inventory import Answer, InventoryQuestion, ask_inventory, print_inventory
from bwc_review.ui.inventory_words import answer_words, camera_of, fate_of, reserve_words
from bwc_review.ui.language import duration, moment
from bwc_review.ui.words import short_id


def inventory(
    context: typer.Context,
    start: Annotated[
        datetime,
        typer.Option(
            "--from",
            parser=a_moment,
            metavar="MOMENT",
            help=translate("Cli", "From when, by the station's clock"),
        ),
    ],
    end: Annotated[
        datetime,
        typer.Option(
            "--to",
            parser=a_moment,
            metavar="MOMENT",
            help=translate("Cli", "Until when, by the station's clock"),
        ),
    ],
    camera: Annotated[
        str | None, typer.Option("--camera", help=translate("Cli", "Serial or label of the camera"))
    ] = None,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help=translate("Cli", "Write the answer as PDF"))
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Say what was filmed between two moments, erased recordings too."""
    pdf = pdf.expanduser().absolute() if pdf else None
    if pdf is not None:
        check_place(pdf)
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        question = InventoryQuestion(
            an_hour(start, rules.zone), an_hour(end, rules.zone, is_end=True), camera_serial(at, camera)
        )
        answer = ask_inventory(at.station.catalogue, at.who.person, question, now, rules)
        if pdf is not None:
            data = print_inventory(at.station.catalogue, at.who.person, question, now, rules)
            write_file(pdf, data)
        if as_json:
            emit(_document(answer, rules.zone))
        else:
            _print(answer)


def _document(answer: Answer, zone: ZoneInfo) -> dict[str, object]:
    return {
        "proves_nothing": answer.proves_nothing_was_filmed,
        "failed": answer.failed,
        "journal_from": iso(answer.journal_from, zone),
        "cameras": [
            {
                "serial": one.serial,
                "label": one.label,
                "count": one.count,
                "docked_at": iso(one.docked_at, zone),
                "unloaded_at": iso(one.unloaded_at, zone),
                "unloaded_since": one.was_unloaded_since,
            }
            for one in answer.cameras
        ],
        "lines": [_line_document(line, zone) for line in answer.lines],
        "uncertain": [_line_document(line, zone) for line in answer.uncertain],
    }


def _line_document(line: InventoryLine, zone: ZoneInfo) -> dict[str, object]:
    return {
        "clip": line.clip,
        "sha256": line.sha256,
        "camera": line.camera,
        "corrected_at": iso(line.corrected_at, zone),
        "recorded_at": iso(line.recorded_at, zone),
        "clock_offset_s": line.clock_offset_s,
        "duration_s": line.duration_s,
        "docked_at": iso(line.docked_at, zone),
        "due_on": line.due_on.isoformat(),
        "erased_at": iso(line.erased_at, zone),
        "erased_why": line.erased_why or None,
    }


def _print(answer: Answer) -> None:
    say(answer_words(answer.lines, is_proof=answer.proves_nothing_was_filmed))
    facts = (answer.cameras, len(answer.uncertain), answer.failed, answer.journal_from)
    for words in reserve_words(*facts):
        say(f"- {words}")
    labels = {one.serial: one.label for one in answer.cameras}
    rows = [
        {
            "id": short_id(line.clip),
            "begun": moment(line.corrected_at),
            "duration": duration(line.duration_s),
            "camera": camera_of(line, labels),
            "state": fate_of(line),
        }
        for line in (*answer.lines, *answer.uncertain)
    ]
    if rows:
        titles = {
            "id": translate("Cli", "Recording"),
            "begun": translate("Cli", "Recorded"),
            "duration": translate("Cli", "Length"),
            "camera": translate("Cli", "Camera"),
            "state": translate("Cli", "State"),
        }
        table(rows, titles, spare=("duration",))
