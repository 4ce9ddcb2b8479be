"""Commands about recordings: list, complete, mark, and the emergency export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import clip_document, erased_document, mark_document
from bwc_review.cli.list_files import Files, are_written
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import (
    AsJson,
    ClipArgument,
    ClipIds,
    FromDay,
    Login,
    OutFile,
    PaperFile,
    TableFile,
    ToDay,
    front,
)
from bwc_review.cli.terminal import bar, emit, say, table, translate
from bwc_review.domain.access import Action, Reason, sees_only_own_clips
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip, ClipState, Place, RecordingId, state
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.numbering import meant_number
from bwc_review.domain.query import ClipQuery, both
from bwc_review.domain.retention import local_day
from bwc_review.domain.timecode import format_offset, parse
from bwc_review.operations.ask_inventory import ask_erased
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.export_clip import export_clip as export
from bwc_review.operations.locate_instant import locate_instant, read_frame_index
from bwc_review.operations.mark import mark as set_mark
from bwc_review.operations.permit import permit
from bwc_review.operations.print_list import ListView, list_paper, list_table
from bwc_review.ui.language import day, duration, hour_fine, moment, spoken
from bwc_review.ui.words import camera_words, held_in_part_words, short_id, state_words

if TYPE_CHECKING:
    from bwc_review.catalogue.recording_sums import RecordingSum  # the data base is loaded where it is opened

_NOBODY = "-"  # no sign-in name begins so


class Informed(Enum):
    """Whether the people filmed were told, as ``domain.query.INFORMED`` says it."""

    YES = "yes"
    NO = "no"
    UNSTATED = "unstated"


def find(at: Signed, part: str) -> Clip:
    """The one clip whose id begins or ends so."""
    with at.station.catalogue.read() as tables:
        return tables.clips.find(part.strip())


def category_code(at: Signed, text: str) -> str:
    """The code of a category given by its code or by its name in either language."""
    code = station.categories(at.station).find(text)
    if code is None:
        raise typer.BadParameter(
            translate("Cli", "nothing or several things are called {text}. Known categories:").format(
                text=text
            )
            + "\n"
            + _known(station.categories(at.station), spoken())
        )
    return code


def _known(categories: Categories, language: str) -> str:
    """What can be typed: one line for each family, each category with its code."""
    lines = []
    for code, french, english in categories.families:
        words = [
            f"{categories.label(one.code, language)} ({one.code})"
            for one in categories.items
            if one.family == code
        ]
        family = french if language == "fr" else english
        line = translate("Cli", "{family}: {categories}")
        lines.append("  " + line.format(family=family, categories=", ".join(words)))
    return "\n".join(lines)


def clips(
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
        typer.Option("--longer", parser=_seconds, metavar="T", help=translate("Cli", "Least length")),
    ] = None,
    shorter: Annotated[
        float | None,
        typer.Option("--shorter", parser=_seconds, metavar="T", help=translate("Cli", "Length not reached")),
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
            _answer_erased(at, _serial(at, camera), from_day, to_day, as_json)
            return
        asked = ClipQuery(
            state=state_,
            camera=_serial(at, camera),
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
        _print(found, wholes, is_all=query == ClipQuery(wearer=own))


def _incident_asked(text: str, year: int) -> str:
    """A number as it may be typed; "" for no incident."""
    return "" if text == _NOBODY else meant_number(text, year)


def _wearer_asked(at: Signed, login: str) -> str:
    """An id; "" for nobody."""
    if login == _NOBODY:
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


def _print(
    found: list[Clip],
    wholes: Mapping[RecordingId, RecordingSum] = MappingProxyType({}),
    *,
    is_all: bool = False,
) -> None:
    """wholes: of what they are files. is_all: nothing was left out."""
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


def _serial(at: Signed, camera: str | None) -> str | None:
    """A camera may be named by its label too."""
    if camera is None:
        return None
    with at.station.catalogue.read() as tables:
        known = tables.cameras.all()
    return next((one.serial for one in known if camera in {one.serial, one.label}), camera)


def complete(
    context: typer.Context,
    clip: ClipIds,
    wearer: Annotated[
        str | None,
        typer.Option("--wearer", help=translate("Cli", "Sign-in name of the wearer; - takes it back")),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option("--place", help=translate("Cli", 'Where it was recorded; "" for nowhere stated')),
    ] = None,
    informed: Annotated[
        bool | None,
        typer.Option("--informed/--not-informed", help=translate("Cli", "Were the people filmed told?")),
    ] = None,
    why_not: Annotated[
        str | None,
        typer.Option("--why-not", help=translate("Cli", "Why they were not told")),
    ] = None,
    not_stated: Annotated[
        bool,
        typer.Option(
            "--informed-not-stated", help=translate("Cli", "Take back whether the people filmed were told")
        ),
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """State what a recording lacks; old values are kept."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        ids = [find(at, one).id for one in clip]
        with at.station.catalogue.read() as tables:
            person = tables.people.by_login(wearer).id if wearer and wearer != _NOBODY else wearer and ""
        completion = Completion(
            wearer=person,
            place=Place(place) if place is not None else None,
            informed=informed,
            informed_reason=why_not,
            takes_back_informed=not_stated,
        )
        done = complete_clip(at.station.catalogue, at.who.person, ids, completion, at.station.clock(), rules)
        if as_json:
            emit([clip_document(one, (), (), rules.zone) for one in done])
        else:
            _print(list(done))


def mark(
    context: typer.Context,
    clip: ClipArgument,
    at_time: Annotated[
        float,
        typer.Option(
            "--at", parser=_seconds, metavar="T", help=translate("Cli", "Time from the start, like 01:12.480")
        ),
    ],
    category: Annotated[
        str, typer.Option("--category", help=translate("Cli", "Category, by its code or its name"))
    ],
    to_time: Annotated[
        float | None,
        typer.Option("--to", parser=_seconds, metavar="T", help=translate("Cli", "End of the span")),
    ] = None,
    note: Annotated[str, typer.Option("--note", help=translate("Cli", "A few words"))] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Mark an instant or a span."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        code = category_code(at, category)
        found = find(at, clip)
        permit(at.station.catalogue, at.who.person, Action.MARK, at.station.clock(), rules, found)
        index = read_frame_index(at.station.catalogue, at.station.store, at.who.unlocked, found.id)
        start = locate_instant(index, found, at_time)
        end = locate_instant(index, found, to_time) if to_time is not None else None
        made = set_mark(
            at.station.catalogue,
            at.who.person,
            found.id,
            start,
            end,
            code,
            note,
            at.station.clock(),
            rules,
        )
        if as_json:
            emit(mark_document(made, rules.zone))
            return
        say(
            translate(
                "Cli",
                "Marked at {offset} (image {frame}, {time} by the camera). "
                "A mark does not stop the countdown: erased on {due}.",
            ).format(
                offset=format_offset(start.offset_s),
                frame=start.frame,
                time=hour_fine(made.camera_time),
                due=day(found.due_on),
            )
        )


def _seconds(text: str) -> float:
    try:
        return parse(text)
    except ValueError:
        raise typer.BadParameter(
            translate("Cli", "a time is written 72.5, 01:12.5 or 00:01:12.500")
        ) from None


def export_clip(
    context: typer.Context,
    clip: ClipArgument,
    out: OutFile,
    reason: Annotated[
        Reason | None, typer.Option("--reason", help=translate("Cli", "Why it is extracted"))
    ] = None,
    reference: Annotated[str, typer.Option("--reference", help=translate("Cli", "Of the procedure"))] = "",
    recipient: Annotated[str, typer.Option("--recipient", help=translate("Cli", "Who receives it"))] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Write the plain original, as an extraction on record."""
    if not reference.strip() or not recipient.strip():
        raise FieldMissing("recipient" if reference.strip() else "reference")
    if reason is None:
        raise FieldMissing("reason")
    with signed_in(front(context).paths, login) as at, bar(translate("Cli", "Writing")) as progress:
        done = export(
            at.station.catalogue,
            at.station.store,
            at.who.unlocked,
            at.who.person,
            find(at, clip).id,
            out.expanduser().absolute(),
            at.station.clock(),
            station.rules(at.station),
            reason=reason,
            reference=reference,
            recipient=recipient,
            progress=progress,
        )
    if as_json:
        emit(
            {"clip": done.clip, "file": str(done.file), "sha256": done.sha256, "size_bytes": done.size_bytes}
        )
    else:
        say(
            translate("Cli", "{file} written and compared with its fingerprint {sha256}.").format(
                file=done.file, sha256=done.sha256
            )
        )
