"""The command that lists recordings, and those that were erased."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import clip_document, erased_document
from bwc_review.cli.list_files import Files, are_written
from bwc_review.cli.named import NOBODY, camera_serial, category_code
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import (
    AsJson,
    FromDay,
    Login,
    PaperFile,
    TableFile,
    ToDay,
    a_time,
    front,
)
from bwc_review.cli.terminal import emit, say, table, translate
from bwc_review.domain.access import Action, sees_only_own_clips
from bwc_review.domain.clip import Clip, ClipState, RecordingId, state
from bwc_review.domain.numbering import meant_number
from bwc_review.domain.query import ClipQuery, both
from bwc_review.domain.retention import local_day
from bwc_review.operations.ask_inventory import ask_erased
from bwc_review.operations.permit import permit
from bwc_review.operations.print_list import ListView, list_paper, list_table
from bwc_review.ui.language import day, duration, moment
from bwc_review.ui.words import camera_words, held_in_part_words, short_id, state_words

if TYPE_CHECKING:
    from bwc_review.catalogue.recording_sums import RecordingSum  # the data base is loaded where it is opened


class Informed(Enum):
    """Whether the people filmed were told, as ``domain.query.INFORMED`` says it."""

    YES = "yes"
    NO = "no"
    UNSTATED = "unstated"


def list_clips(
    context: typer.Context,
    state_: Annotated[
        ClipState | None, typer.Option("--state", help=translate("Cli", "Only recordings in this state"))
    ] = None,
    camera: Annotated[
        str | None, typer.Option("--camera", help=translate("Cli", "Serial or label of the camera"))
    ] = None,
    from_day: FromDay = None,
    to_day: ToDay = None,
    text: Annotated[
        str,
        typer.Option("--text", help=translate("Cli", "Words of place, camera, wearer, incident, category")),
    ] = "",
    to_identify: Annotated[
        bool, typer.Option("--to-identify", help=translate("Cli", "Only recordings of no known camera"))
    ] = False,
    place: Annotated[
        str | None, typer.Option("--place", help=translate("Cli", "Words that stand in the place"))
    ] = None,
    incident: Annotated[
        str | None, typer.Option("--incident", help=translate("Cli", "Number of the incident; - for none"))
    ] = None,
    wearer: Annotated[
        str | None,
        typer.Option("--wearer", help=translate("Cli", "Sign-in name of the wearer; - for nobody")),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option("--category", help=translate("Cli", "Category of a mark or of the incident")),
    ] = None,
    informed: Annotated[
        Informed | None, typer.Option("--informed", help=translate("Cli", "Were the people filmed told?"))
    ] = None,
    due_within: Annotated[
        int | None,
        typer.Option(
            "--due-within", min=0, max=366, help=translate("Cli", "Days until the due date, at most")
        ),
    ] = None,
    longer: Annotated[
        float | None,
        typer.Option("--longer", parser=a_time, metavar="T", help=translate("Cli", "Least length")),
    ] = None,
    shorter: Annotated[
        float | None,
        typer.Option("--shorter", parser=a_time, metavar="T", help=translate("Cli", "Length not reached")),
    ] = None,
    csv: TableFile = None,
    pdf: PaperFile = None,
    saved: Annotated[
        str, typer.Option("--saved", help=translate("Cli", "One of your own searches, by its name"))
    ] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """List recordings, newest first."""
    if state_ is ClipState.ERASED:
        narrowing = {"--place": place, "--incident": incident, "--wearer": wearer, "--category": category}
        facts = {"--informed": informed, "--due-within": due_within, "--longer": longer, "--shorter": shorter}
        others = {"--text": text, "--to-identify": to_identify, "--saved": saved, "--csv": csv, "--pdf": pdf}
        _refuse_of_erased(narrowing | facts | others)
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        permit(at.station.catalogue, at.who.person, Action.LIST_CLIPS, now, rules)
        own = at.who.person.id if sees_only_own_clips(at.who.person.role) else None
        if state_ is ClipState.ERASED:
            _answer_erased(at, camera_serial(at, camera), from_day, to_day, as_json)
            return
        asked = ClipQuery(
            state=state_,
            camera=camera_serial(at, camera),
            from_day=from_day,
            to_day=to_day,
            text=text,
            to_identify=to_identify or None,
            place=place or None,
            incident=None if incident is None else _incident_asked(incident, local_day(now, rules).year),
            wearer=None if wearer is None else _wearer_asked(at, wearer),
            category=None if category is None else category_code(at, category),
            informed=None if informed is None else informed.value,
            due_within_days=due_within,
            longer_than_s=longer,
            shorter_than_s=shorter,
        )
        query = both(_saved(at, saved), asked)
        if own is not None:
            query = replace(query, wearer=own)
        if _is_written(at, replace(query, whole_recordings=True), (csv, pdf)):
            return
        with at.station.catalogue.read() as tables:
            found = tables.clips.rows(tables.clips.ids(query, local_day(now, rules), rules.zone))
            holds = tables.holds.of_clips([clip.id for clip in found])
            marks = {clip.id: tables.marks.of_clip(clip.id) for clip in found}
            wholes = tables.clips.recordings(clip.recording for clip in found)
        zone = rules.zone
        if as_json:
            emit([clip_document(clip, holds.get(clip.id, ()), marks[clip.id], zone) for clip in found])
            return
        print_clips(found, wholes, is_all=query == ClipQuery(wearer=own))


def _incident_asked(text: str, year: int) -> str:
    """A number as it may be typed; "" for no incident."""
    return "" if text == NOBODY else meant_number(text, year)


def _wearer_asked(at: Signed, login: str) -> str:
    """An id; "" for nobody."""
    if login == NOBODY:
        return ""
    with at.station.catalogue.read() as tables:
        return tables.people.by_login(login).id


def _is_written(at: Signed, query: ClipQuery, files: Files) -> bool:
    """Whether the list went into files; one row for each recording, without any picture."""
    rules, now, catalogue = station.rules(at.station), at.station.clock(), at.station.catalogue
    with catalogue.read() as tables:
        ids = tables.clips.ids(query, local_day(now, rules), rules.zone)
    person, categories = at.who.person, station.categories(at.station)
    return are_written(
        files,
        lambda: list_table(catalogue, person, ids, now, rules),
        lambda: list_paper(catalogue, person, ids, ListView(query), categories, now, rules),
    )


def _saved(at: Signed, name: str) -> ClipQuery:
    """What the person's search of this name asks; without a name nothing, newest first."""
    if not name:
        return ClipQuery(descending=True)
    with at.station.catalogue.read() as tables:
        for one in tables.searches.of(at.who.person.id):
            if one.name == name.strip():
                return one.query
    raise typer.BadParameter(translate("Cli", "you keep no search called {name}").format(name=name))


def _refuse_of_erased(given: dict[str, object]) -> None:
    """Raise BadParameter where more is asked for than the inventory keeps of what is gone."""
    asked = [option for option, value in given.items() if value is not False and value not in (None, "")]
    if useless := ", ".join(asked):
        raise typer.BadParameter(
            translate(
                "Cli",
                "what was erased is found by camera and days alone, here or as JSON: leave out {options}",
            ).format(options=useless)
        )


def _answer_erased(
    at: Signed, serial: str | None, from_day: date | None, to_day: date | None, as_json: bool
) -> None:
    """The inventory answers for what is gone: it knows no place, no wearer and no incident."""
    rules, catalogue = station.rules(at.station), at.station.catalogue
    days, zone = (from_day, to_day), rules.zone
    lines = ask_erased(catalogue, at.who.person, days, serial, at.station.clock(), rules)
    with catalogue.read() as tables:
        labels = {one.serial: one.label for one in tables.cameras.all()}
    if as_json:
        emit([erased_document(line, labels.get(line.camera, line.camera), zone) for line in lines])
        return
    rows = [
        {
            "id": short_id(line.clip),
            "recorded": moment(line.corrected_at),
            "duration": duration(line.duration_s),
            "camera": labels.get(line.camera, line.camera),
            "due": day(line.due_on),
            "erased": moment(line.erased_at) if line.erased_at else "",
        }
        for line in lines
    ]
    titles = {
        "id": translate("Cli", "Recording"),
        "recorded": translate("Cli", "Recorded"),
        "duration": translate("Cli", "Length"),
        "camera": translate("Cli", "Camera"),
        "due": translate("Cli", "Due"),
        "erased": translate("Cli", "Erased on"),
    }
    table(rows, titles, spare=("duration",))


def print_clips(
    found: list[Clip],
    wholes: Mapping[RecordingId, RecordingSum] = MappingProxyType({}),
    *,
    is_all: bool = False,
) -> None:
    """A row each. wholes: of what they are files. is_all: nothing was left out."""
    if not found and not is_all:
        say(translate("Cli", "No recording fits."))
        return
    if not found:
        say(translate("Cli", "No recording. Dock a camera, or bring in a folder: bwc-review sync FOLDER"))
        return
    rows = [
        {
            "id": short_id(clip.id),
            "recorded": moment(clip.corrected_at),
            "duration": duration(clip.duration_s),
            "camera": camera_words(clip.camera_label),
            "wearer": clip.wearer_name,
            "place": clip.place.text if clip.place else "",
            "incident": clip.incident or "",
            "marks": str(clip.mark_count or ""),
            "due": day(_due(clip, wholes.get(clip.recording))),
            "state": _state(clip, wholes.get(clip.recording)),
        }
        for clip in found
    ]
    titles = {
        "id": translate("Cli", "Recording"),
        "recorded": translate("Cli", "Recorded"),
        "duration": translate("Cli", "Length"),
        "camera": translate("Cli", "Camera"),
        "wearer": translate("Cli", "Wearer"),
        "place": translate("Cli", "Place"),
        "incident": translate("Cli", "Incident"),
        "marks": translate("Cli", "Marks"),
        "due": translate("Cli", "Erased on"),
        "state": translate("Cli", "State"),
    }
    table(rows, titles, spare=("duration", "marks", "place", "wearer", "incident"))


def _due(clip: Clip, whole: RecordingSum | None) -> date:
    """When it goes; of a recording held in part, when what no hold keeps does."""
    return clip.due_on if whole is None or not _is_held_in_part(whole) else whole.free_due_on or clip.due_on


def _state(clip: Clip, whole: RecordingSum | None) -> str:
    """Its word; of a recording held in part, that it is: as the window says it."""
    if whole is not None and _is_held_in_part(whole):
        return held_in_part_words(whole.held_files, whole.files)
    return state_words(state(clip))


def _is_held_in_part(whole: RecordingSum) -> bool:
    return 0 < whole.held_files < whole.files
