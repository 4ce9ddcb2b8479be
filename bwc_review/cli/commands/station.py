"""The commands that set the station up: itself, people, cameras, docks, maps."""

from __future__ import annotations

from collections.abc import Iterator

from bwc_review.cli.commands.command import SYNC_FIELDS, Command
from bwc_review.cli.terminal import translate

PERSON_FIELDS = "id, login, first_name, last_name, role, rank, matricule, order_reference, starts_on, ends_on"
CLOCK_FIELDS = (
    "id, source_name, recorded_at, corrected_at_before, corrected_at, clock_suspect, due_on_before, due_on, "
    "held, impossible, erased_at_once, erased_later_today"
)
SLIP_FIELDS = "serial, label, night, offset_s, from, to, offsets_measured, set_since, clips"
HANDING_FIELDS = "number, camera, camera_label, wearer, taken_at, returned_at, void, before"
RECEIVER_FIELDS = "on, address, port, made_at, last_received_at"
BASEMAP_FIELDS = (
    "id, title, attribution, shown, opacity, min_zoom, max_zoom, west, south, east, north, size_bytes, "
    "sha256, added_at, there"
)
CAMERA_FIELDS = "serial, label, release, clock_offset_s, pre_record_s, wearer, last_docked_at"


def setup() -> Iterator[Command]:
    """The station itself, its cameras and docks."""
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


def people() -> Iterator[Command]:
    """Who may do what."""
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


def _docks() -> Iterator[Command]:
    yield Command(
        "camera status",
        "docks:status",
        translate("Cli", "Show how each camera stands."),
        translate("Cli", "Which is docked, what lies on it, what its clock says, whether it is free."),
        "serial, label, listed, state, release, wearer, place, files, bytes, others, own, docked_at, last, "
        "clock",
    )
    yield Command(
        "camera history",
        "docks:history",
        translate("Cli", "Show or print a camera's dockings."),
        translate("Cli", "From the journal: what was found, came in, went and was left."),
        "docked_at, ended_at, end, files, bytes, cameras, new, already, problems, emptying, released, "
        "released_bytes, left, own, overdue, unseen",
    )
    yield Command(
        "camera release",
        "docks:release",
        translate("Cli", "Empty one camera by order."),
        translate(
            "Cli",
            "Only what was read again and compared goes; a camera set never to be emptied keeps everything.",
        ),
        "released, freed, cleared, never, strange, left, own; with --dry-run a list: place, "
        "files (file, bytes, fate, stays_because, camera, older_than_a_month)",
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


def receiver() -> Iterator[Command]:
    """Docks that push."""
    yield Command(
        "receive",
        "receiver:receive",
        translate("Cli", "Let docks in and bring in what they push."),
        translate(
            "Cli",
            "Until it is stopped at the keyboard. The open window does the same by itself. Needs nobody.",
        ),
        SYNC_FIELDS,
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


def basemaps() -> Iterator[Command]:
    """Maps of the town."""
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
