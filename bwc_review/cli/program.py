"""Lists the commands, their help, and what each writes as JSON; loads only the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from bwc_review import __version__
from bwc_review.cli.options import Front
from bwc_review.cli.terminal import say, translate
from bwc_review.paths import Paths, default_paths

CLIP_FIELDS = (
    "id, sha256, size_bytes, camera, camera_label, wearer, recorded_at, corrected_at, clock_offset_s, "
    "duration_s, header_duration_s, due_on, state, damage, repair, place, informed, holds, marks, "
    "camera_marks, incident, recording, pressed_s, pressed_by, joined_by, source_name, docked_at"
)
STATES = "kept, held, to_complete, clock_check, damaged, erased"
INCIDENT_FIELDS = (
    "number, category, natinf, natinf_label, occurred_at, place, state, clips, closed_at, reopened_at, "
    "people_erased_at"
)
HOLD_FIELDS = (
    "id, clip, procedure, reference, authority, requested_by, opened_at, procedure_on, review_on, "
    "handed_over_on, released_at, open"
)
REQUEST_FIELDS = (
    "number, right, channel, received_on, due_on, identity, state, decision, decided_at, clips, first_lost"
)
PERSON_FIELDS = "id, login, first_name, last_name, role, rank, matricule, order_reference, starts_on, ends_on"
CLOCK_FIELDS = (
    "id, recorded_at, corrected_at_before, corrected_at, due_on_before, due_on, impossible, erased_at_once"
)
SLIP_FIELDS = "serial, label, night, offset_s, from, to, offsets_measured, set_since, clips"
IDENTIFY_FIELDS = (
    "id, source_name, camera_before, camera, corrected_at_before, corrected_at, due_on_before, due_on, "
    "erased_at_once"
)
HANDING_FIELDS = "number, camera, camera_label, wearer, taken_at, returned_at, void, before"
RECEIVER_FIELDS = "on, address, port, made_at, last_received_at"
BASEMAP_FIELDS = (
    "id, title, attribution, shown, opacity, min_zoom, max_zoom, west, south, east, north, size_bytes, "
    "sha256, added_at, there"
)
CAMERA_FIELDS = "serial, label, release, clock_offset_s, pre_record_s, wearer, last_docked_at"


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its words, the function that does it as module:function, and its JSON fields."""

    words: str  # "clips", "hold open"
    place: str
    short: str  # fits beside the name on 80 columns, in both languages
    more: str
    fields: str

    @property
    def group(self) -> str:
        """The word before the last one, "" for most."""
        return self.words.rpartition(" ")[0]

    @property
    def name(self) -> str:
        """The last word."""
        return self.words.rpartition(" ")[2]


def build(arguments: Sequence[str]) -> typer.Typer:
    """The command line, whole as far as its help tells it.

    A command is loaded only where ``arguments`` hold its words: help and wrong use answer at once, without
    the libraries of the catalogue, of pictures and of paper.
    """
    app = typer.Typer(
        name="bwc-review",
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        help=translate(
            "Cli",
            "Review station for body-worn cameras. Without a command it opens the window. "
            "Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 the station says why.",
        ),
    )
    app.callback(invoke_without_command=True)(_before)
    groups = {name: typer.Typer(help=words) for name, words in _groups()}
    for command in commands():
        wanted = set(command.words.split()) <= set(arguments)
        groups.get(command.group, app).command(
            command.name,
            short_help=command.short,
            help=f"{command.short} {command.more}".strip(),
            epilog=translate("Cli", "JSON fields: {fields}").format(fields=command.fields),
        )(_load(command.place) if wanted else _not_loaded)
    for name, group in groups.items():
        app.add_typer(group, name=name)
    return app


def _load(place: str) -> Callable[..., Any]:
    module, _, function = place.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(f"bwc_review.cli.{module}"), function)
    return loaded


def _not_loaded() -> None:
    """Stands in the list for a command that was not asked for."""


def _before(
    context: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help=translate("Cli", "Folder of the station")),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help=translate("Cli", "Say the version"))] = False,
) -> None:
    if version:
        say(f"bwc-review {__version__}")
        raise typer.Exit
    context.obj = Front(Paths(data.expanduser().absolute()) if data else default_paths())
    if context.invoked_subcommand is None:
        from bwc_review.app import run_window

        raise typer.Exit(run_window(context.obj.paths))


def _groups() -> tuple[tuple[str, str], ...]:
    return (
        ("camera", translate("Cli", "The cameras of the service and who wears them.")),
        ("person", translate("Cli", "People: add, change, end.")),
        ("incident", translate("Cli", "Incidents: open, fill, show.")),
        ("category", translate("Cli", "Categories: add, rename, hide.")),
        ("hold", translate("Cli", "Keep recordings for a procedure.")),
        ("rule", translate("Cli", "The rules of erasure: show, simulate, change.")),
        ("source", translate("Cli", "Docks and folders that sync brings in.")),
        ("basemap", translate("Cli", "Maps of the town that lie under the tracks.")),
        ("receiver", translate("Cli", "Docks that push to the station (Axis).")),
        ("request", translate("Cli", "Requests of persons who exercise rights.")),
    )


def commands() -> Iterator[Command]:
    """Every command, in the order of the help."""
    yield from _setup()
    yield from _people()
    yield from _transfer()
    yield from _receiver()
    yield from _basemaps()
    yield from _registers()
    yield from _daily()
    yield from _incidents()
    yield from _categories()
    yield from _holds()
    yield from _requests()
    yield from _rules()


def _setup() -> Iterator[Command]:
    yield Command(
        "init",
        "setup:init",
        translate("Cli", "Make a new station."),
        translate("Cli", "The recovery key goes to a file, or is shown this once."),
        "folder, login, custody, recovery_file, recovery_key (null where it went to a file)",
    )
    yield Command(
        "demo",
        "setup:demo",
        translate("Cli", "Show the whole job on a throw-away station."),
        translate("Cli", "Two simulated cameras are docked for real, then the window opens."),
        "folder, login, passphrase_file, clips, incident, hold, report, seconds",
    )
    yield Command(
        "doctor",
        "setup:doctor",
        translate("Cli", "Look at what the station stands on."),
        translate("Cli", "Each line is well or says what to do. Exit code 1 where something is not well."),
        "checks: name, ok, facts",
    )
    yield Command(
        "recover",
        "recover:recover",
        translate("Cli", "Come in again with the recovery key."),
        translate("Cli", "For a forgotten passphrase, a lost keyring or another computer. It is on record."),
        "folder, login, custody",
    )
    yield from _cameras()
    yield from _docks()
    yield from _sources()


def _basemaps() -> Iterator[Command]:
    yield Command(
        "basemap add",
        "basemaps:add",
        translate("Cli", "Add a map of the town."),
        translate(
            "Cli",
            "An MBTiles file of raster tiles; or a PNG, JPEG or TIFF picture with its world file beside it, "
            "or with two or more --point.",
        ),
        BASEMAP_FIELDS,
    )
    yield Command("basemap list", "basemaps:list_all", translate("Cli", "List basemaps."), "", BASEMAP_FIELDS)
    yield Command(
        "basemap change",
        "basemaps:change",
        translate("Cli", "Show, hide or word one otherwise."),
        "",
        BASEMAP_FIELDS,
    )
    yield Command(
        "basemap forget", "basemaps:forget", translate("Cli", "Remove one and its file."), "", "basemaps"
    )


def _sources() -> Iterator[Command]:
    yield Command(
        "source add",
        "sources:add",
        translate("Cli", "Add a dock or folder."),
        translate(
            "Cli",
            "A path, or sftp://user@server/folder, smb://, ftps://, ftp://, davs://, dav://, https://, "
            "http://. The key of the server is shown and confirmed once; the password is asked for and kept "
            "sealed; with --key-file a private key in its place. What ftp://, dav:// and http:// carry, the "
            "password too, can be read on the way.",
        ),
        "sources",
    )
    yield Command(
        "source list",
        "sources:list_all",
        translate("Cli", "List docks and folders."),
        translate("Cli", "With how long a file must be still there before it is brought in."),
        "source, known_by, still_s, end",
    )
    yield Command(
        "source still",
        "sources:still",
        translate("Cli", "Say how long a file must be still before it is brought in."),
        translate(
            "Cli",
            "While its size or time changes, its dock is writing it. 30 seconds at first. With --end, as "
            "soon as a file of that name lies beside it that is no older.",
        ),
        "sources",
    )
    yield Command(
        "source forget",
        "sources:forget",
        translate("Cli", "Forget a dock or folder."),
        translate("Cli", "Its password and its key too. Nothing on it is touched."),
        "sources",
    )


def _docks() -> Iterator[Command]:
    yield Command(
        "camera status",
        "docks:status",
        translate("Cli", "Show how each camera stands."),
        translate("Cli", "Which is docked, what lies on it, what its clock says, whether it is free."),
        "serial, label, listed, state, release, wearer, place, files, bytes, docked_at, last, clock",
    )
    yield Command(
        "camera history",
        "docks:history",
        translate("Cli", "Show or print a camera's dockings."),
        translate("Cli", "From the journal: what was found, came in, went and was left."),
        "docked_at, ended_at, end, files, bytes, cameras, new, already, problems, emptying, released, "
        "released_bytes, left, overdue, unseen",
    )
    yield Command(
        "camera release",
        "docks:release",
        translate("Cli", "Empty one camera by order."),
        translate(
            "Cli",
            "Only what was read again and compared goes; a camera set never to be emptied keeps everything.",
        ),
        "released, freed, left; with --dry-run a list: place, files (file, bytes, fate, stays_because, "
        "camera, older_than_a_month)",
    )


def _cameras() -> Iterator[Command]:
    for name, function, short, more, fields in (
        ("add", "add", translate("Cli", "Put a camera on the list, or correct it."), "", CAMERA_FIELDS),
        ("assign", "assign", translate("Cli", "Say who wears a camera from a moment on."), "", CAMERA_FIELDS),
        ("take", "take", translate("Cli", "Note that a person took a camera."), "", CAMERA_FIELDS),
        ("return", "give_back", translate("Cli", "Note that a camera came back."), "", CAMERA_FIELDS),
        (
            "register",
            "register",
            translate("Cli", "Show or print who had which camera."),
            translate("Cli", "The last twelve months, unless days are given."),
            HANDING_FIELDS,
        ),
        (
            "correct",
            "correct",
            translate("Cli", "Correct a line of the register."),
            translate("Cli", "What it said stays in the register, with the reason."),
            HANDING_FIELDS,
        ),
        (
            "order",
            "order",
            translate("Cli", "Show or state the prefect's order."),
            translate("Cli", "Exit code 1 where it is exceeded, over, or ends within 60 days."),
            "number, listed, limit, ends_on, over, days_left, ok",
        ),
        ("list", "list_all", translate("Cli", "List the cameras."), "", CAMERA_FIELDS),
    ):
        yield Command(f"camera {name}", f"cameras:{function}", short, more, fields)
    yield Command(
        "camera clock",
        "clocks:clock",
        translate("Cli", "Correct the clock of a camera for a period."),
        translate("Cli", "The camera's own times stay; nothing is due later than it was."),
        CLOCK_FIELDS,
    )
    yield Command(
        "camera slips",
        "clocks:slips",
        translate("Cli", "List cameras not set for summer time."),
        translate("Cli", "Proposed where several offsets of an hour agree; nothing goes by itself."),
        SLIP_FIELDS,
    )
    yield Command(
        "camera slip",
        "clocks:slip",
        translate("Cli", "Correct or dismiss what is proposed."),
        translate("Cli", "Without --accept or --dismiss it shows what would change."),
        CLOCK_FIELDS,
    )


def _people() -> Iterator[Command]:
    for name, function, short, more in (
        ("list", "list_all", translate("Cli", "List the people of the service."), ""),
        (
            "add",
            "add",
            translate("Cli", "Add a person with a key of their own."),
            translate("Cli", "The passphrase comes from a file or is typed twice."),
        ),
        (
            "change",
            "change",
            translate("Cli", "Correct name, rank, role, order, days."),
            translate("Cli", "What is not given stays. Nobody changes their own."),
        ),
        (
            "end",
            "end",
            translate("Cli", "End a habilitation."),
            translate("Cli", "From the last day on the key is destroyed."),
        ),
    ):
        yield Command(f"person {name}", f"people:{function}", short, more, PERSON_FIELDS)


def _transfer() -> Iterator[Command]:
    yield Command(
        "sync",
        "transfer:sync",
        translate("Cli", "Bring in what docks and folders hold."),
        translate(
            "Cli",
            "Each file is sealed and verified. Without SOURCE: the folders of the settings. Needs nobody "
            "signed in. Exit code 3 where a file or a folder could not be brought in. --simulate brings "
            "in nothing and erases nothing.",
        ),
        "ingested, already_there, erased_before, damaged, unknown_camera, released, bytes, seconds, clips, "
        "left, left_overdue, unseen, skipped, overdue, problems; with --simulate a list: place, files (file, "
        "bytes, fate, stays_because, camera, older_than_a_month)",
    )
    yield Command(
        "sweep",
        "transfer:sweep",
        translate("Cli", "Erase what is due now."),
        translate("Cli", "Needs nobody signed in. Exit code 3 while the brake against mass erasure holds."),
        "erased, due_next, due_next_count, late, braked, reports, requesters, forgotten, record, "
        "open_elsewhere",
    )
    yield Command(
        "put-back",
        "put_back:put_back",
        translate("Cli", "Settle an old copy that was put back."),
        translate("Cli", "Where nobody knows what was released since the copy, nothing is listed before."),
        "standing, expected, found, holds; with --settle: run, released, erased",
    )
    yield Command(
        "records",
        "records:records",
        translate("Cli", "List the records of erasure, or write one."),
        translate("Cli", "Every sweep that erases something makes one. Needs nobody signed in."),
        "a list of records: number, at, erased, late, first, last; with --yearly: year, one number "
        "for each figure, parts",
    )
    yield Command(
        "due",
        "deadlines:due",
        translate("Cli", "Say what falls on which day."),
        translate(
            "Cli",
            "Recordings that go, holds to look at again, requests to answer, persons of reports. Today and "
            "the 44 days after it, unless --days says otherwise; what is overdue comes first.",
        ),
        "a list of days on which something falls: day, count, held, recording_days, heap, duties: kind, "
        "reference, count",
    )
    yield Command(
        "verify",
        "transfer:verify",
        translate("Cli", "Check recordings, catalogue and journal."),
        translate(
            "Cli",
            "Needs nobody signed in; --deep opens every chunk and needs a person. Exit code 1 where "
            "something is wrong.",
        ),
        "clips_checked, clips_bad, journal_entries, journal_ok, first_bad_entry, deep, problems",
    )
    yield Command(
        "journal",
        "journal:journal",
        translate("Cli", "Read the journal, or write it as CSV or PDF."),
        "",
        "a list of entries: seq, at, author, role, operation, subjects, reason, reference, recipients, "
        "result, details, head",
    )


def _receiver() -> Iterator[Command]:
    yield Command(
        "receive",
        "receiver:receive",
        translate("Cli", "Let docks in and bring in what they push."),
        translate(
            "Cli",
            "Until it is stopped at the keyboard. The open window does the same by itself. Needs nobody.",
        ),
        "ingested, already_there, erased_before, damaged, unknown_camera, released, bytes, seconds, clips, "
        "left, overdue, problems",
    )
    for name, function, short, more in (
        ("show", "show", translate("Cli", "Say how docks are let in."), ""),
        (
            "on",
            "on",
            translate("Cli", "Let docks in at an address of this computer."),
            translate("Cli", "Another address or port makes the connection file invalid."),
        ),
        ("off", "off", translate("Cli", "Let no dock in any more."), ""),
        (
            "connection-file",
            "connection_file",
            translate("Cli", "Make the file that the dock's manager imports."),
            translate(
                "Cli", "With new credentials: docks set up with an older file are refused from now on."
            ),
        ),
    ):
        fields = RECEIVER_FIELDS if name != "connection-file" else f"file, {RECEIVER_FIELDS}"
        yield Command(f"receiver {name}", f"receiver:{function}", short, more, fields)


def _registers() -> Iterator[Command]:
    yield Command(
        "inventory",
        "inventory:inventory",
        translate("Cli", "Say what was filmed between two moments."),
        translate("Cli", "Erased recordings too; --pdf prints the answer. It is on record."),
        "proves_nothing, failed, cameras: serial, label, count, docked_at, docked_since; "
        "lines and uncertain: clip, sha256, camera, corrected_at, recorded_at, clock_offset_s, duration_s, "
        "docked_at, due_on, erased_at, erased_why",
    )


def _daily() -> Iterator[Command]:
    yield Command(
        "clips",
        "clips:clips",
        translate("Cli", "List recordings with due dates and holds."),
        "",
        f"a list of clips, each with {CLIP_FIELDS}. state: {STATES}. Erased ones, with --state erased, "
        "carry erased_at, erased_why, late_days and nothing else than the inventory keeps",
    )
    yield Command(
        "complete",
        "clips:complete",
        translate("Cli", "State wearer, place, information given."),
        translate("Cli", "Old values are kept."),
        f"a list of clips, each with {CLIP_FIELDS}. state: {STATES}",
    )
    yield Command(
        "identify",
        "identify:identify",
        translate("Cli", "Say which camera recordings came from."),
        translate(
            "Cli",
            "For those of no known camera, all together or none. Nothing is due later than it was; old "
            "values are kept. With --label a camera is put on the list.",
        ),
        IDENTIFY_FIELDS,
    )
    yield Command(
        "mark",
        "clips:mark",
        translate("Cli", "Mark an instant or a span of a recording."),
        translate("Cli", "A mark never stops the countdown."),
        "id, clip, kind, category, note, start, end, camera_time, corrected_time",
    )
    yield Command(
        "export-clip",
        "clips:export_clip",
        translate("Cli", "Emergency: write the plain original."),
        translate("Cli", "It is an extraction on record: reason, reference, recipient."),
        "clip, file, sha256, size_bytes",
    )


def _incidents() -> Iterator[Command]:
    yield Command(
        "report",
        "incidents:report",
        translate("Cli", "Write the report of an incident as PDF."),
        translate("Cli", "It is on record; where it shows pictures, with the reason they are looked at for."),
        "incident, file, sha256, size_bytes",
    )
    yield Command(
        "incident new",
        "incidents:new",
        translate("Cli", "Open an incident."),
        translate("Cli", "Without --when it happened when its first recording began."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident add",
        "incidents:add",
        translate("Cli", "Put recordings under an incident."),
        "",
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident show", "incidents:show", translate("Cli", "Show an incident."), "", INCIDENT_FIELDS
    )
    yield Command(
        "incident close",
        "incidents:close",
        translate("Cli", "Close an incident: its report is signed."),
        translate("Cli", "By the writer of its report or the head of service."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident reopen",
        "incidents:reopen",
        translate("Cli", "Let a closed incident change again."),
        translate("Cli", "By the head of service, with a reason that is kept."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident list", "incidents:list_all", translate("Cli", "List the incidents."), "", INCIDENT_FIELDS
    )


def _categories() -> Iterator[Command]:
    for name, short, more in (
        ("list", translate("Cli", "List the categories."), ""),
        (
            "add",
            translate("Cli", "Put a category on the list."),
            translate("Cli", "It says what happened, never who people are."),
        ),
        ("rename", translate("Cli", "Call a category otherwise."), ""),
        (
            "hide",
            translate("Cli", "No longer offer a category."),
            translate("Cli", "What carries it keeps it."),
        ),
        ("show", translate("Cli", "Offer a category again."), ""),
    ):
        yield Command(
            f"category {name}",
            "category:list_all" if name == "list" else f"category:{name}",
            short,
            more,
            "code, family, fr, en, article, hidden",
        )
    yield Command(
        "category natinf",
        "category:natinf",
        translate("Cli", "Import the public list of offences."),
        translate("Cli", "The CSV file of data.gouv.fr replaces the list before; it is on record."),
        "count, sha256, skipped: number, label, twice",
    )


def _holds() -> Iterator[Command]:
    yield Command(
        "hold open", "holds:open_", translate("Cli", "Keep a recording for a procedure."), "", HOLD_FIELDS
    )
    yield Command(
        "hold review",
        "holds:review",
        translate("Cli", "Keep on holding, with a new review date."),
        translate("Cli", "Allowed after the month too: the hold keeps the recording."),
        HOLD_FIELDS,
    )
    yield Command(
        "hold handed-over",
        "holds:handed_over",
        translate("Cli", "Note a hand-over against a signature."),
        translate(
            "Cli",
            "Where the service reads the rule strictly, the original follows its month from then on; over, "
            "it is erased at once: it asks, or wants --yes.",
        ),
        "id, clip, handed_over_on, erased",
    )
    yield Command(
        "hold release",
        "holds:release",
        translate("Cli", "Release a hold."),
        translate(
            "Cli", "The last one after the month erases the recording at once: it asks, or wants --yes."
        ),
        "id, clip, erased",
    )
    yield Command("hold list", "holds:list_all", translate("Cli", "List the holds."), "", HOLD_FIELDS)


def _requests() -> Iterator[Command]:
    for name, function, short in (
        ("new", "new", translate("Cli", "Register a request.")),
        ("list", "list_all", translate("Cli", "List the requests.")),
        ("show", "show", translate("Cli", "Show a request.")),
        ("concern", "concern", translate("Cli", "State the recordings concerned.")),
        ("identity", "identity", translate("Cli", "Note how far the identity is known.")),
        ("restrict", "restrict", translate("Cli", "Restrict a recording.")),
        ("lift", "lift", translate("Cli", "Lift a restriction.")),
        ("erase", "erase", translate("Cli", "Erase a recording on request.")),
        ("decide", "decide", translate("Cli", "Note what is answered.")),
    ):
        yield Command(f"request {name}", f"requests:{function}", short, "", REQUEST_FIELDS)
    yield Command(
        "request find",
        "requests:find",
        translate("Cli", "Find what a request may concern."),
        translate("Cli", "Erased recordings too. It is on record."),
        "a list: clip, camera, recorded_at, corrected_at, duration_s, due_on, erased_at, place",
    )


def _rules() -> Iterator[Command]:
    effect = (
        "erase_from, days_early, reading, report_months, moved, reports, "
        "erased: clip, camera, recorded_at, due_before, due_after"
    )
    yield Command(
        "rule show",
        "rules:show",
        translate("Cli", "Say the rules in force and their changes."),
        "",
        "erase_from, days_early, reading, report_months, changes: rule, old, new, by, at, reason",
    )
    yield Command(
        "rule simulate",
        "rules:simulate",
        translate("Cli", "Say what other rules would erase now."),
        translate("Cli", "Nothing is changed."),
        effect,
    )
    yield Command(
        "rule change",
        "rules:change",
        translate("Cli", "Change a rule, with its reason."),
        translate("Cli", "What it erases is listed first: it asks, or wants --yes."),
        effect,
    )
