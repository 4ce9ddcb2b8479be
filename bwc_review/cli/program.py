"""Lists the commands, their help, and what each writes as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bwc_review import __version__
from bwc_review.cli import clips, holds, incidents, journal, setup, transfer
from bwc_review.cli.options import Front
from bwc_review.cli.terminal import say, translate
from bwc_review.paths import Paths, default_paths

CLIP_FIELDS = (
    "id, sha256, size_bytes, camera, camera_label, wearer, recorded_at, corrected_at, clock_offset_s, "
    "duration_s, header_duration_s, due_on, state, damage, place, informed, holds, marks, camera_marks, "
    "incident, recording, source_name, docked_at"
)
STATES = "kept, held, to_complete, clock_check, damaged, erased"


def build() -> typer.Typer:
    """The whole command line."""
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
    _add_setup(app)
    _add_transfer(app)
    _add_daily(app)
    _add_registers(app)
    return app


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


def _json(fields: str) -> str:
    return translate("Cli", "JSON fields: {fields}").format(fields=fields)


def _add_setup(app: typer.Typer) -> None:
    app.command(
        "init",
        help=translate("Cli", "Make a new station."),
        epilog=_json("folder, login, custody, recovery_file"),
    )(setup.init)
    app.command(
        "demo",
        help=translate(
            "Cli", "Make a throw-away station with two simulated cameras, do the whole job, open the window."
        ),
        epilog=_json("folder, login, passphrase_file, clips, incident, hold, report, seconds"),
    )(setup.demo)
    app.command(
        "doctor",
        help=translate("Cli", "Look at what the station stands on: each line is well or says what to do."),
        epilog=_json("checks: name, ok, facts"),
    )(setup.doctor)
    cameras = typer.Typer(help=translate("Cli", "The cameras of the service and who wears them."))
    cameras.command("add", help=translate("Cli", "Put a camera on the list."))(setup.camera_add)
    cameras.command("assign", help=translate("Cli", "Say who wears a camera from a moment on."))(
        setup.camera_assign
    )
    cameras.command(
        "list",
        help=translate("Cli", "List the cameras."),
        epilog=_json("serial, label, release, wearer, last_docked_at"),
    )(setup.camera_list)
    app.add_typer(cameras, name="camera")


def _add_transfer(app: typer.Typer) -> None:
    app.command(
        "sync",
        help=translate(
            "Cli",
            "Bring in what docks and folders hold, verified and sealed. Without SOURCE: the folders of the "
            "settings. Needs nobody signed in.",
        ),
        epilog=_json(
            "ingested, already_there, damaged, unknown_camera, released, bytes, seconds, clips, problems"
        ),
    )(transfer.sync)
    app.command(
        "sweep",
        help=translate("Cli", "Erase what is due now. Needs nobody signed in."),
        epilog=_json("erased, due_next, due_next_count, late, braked"),
    )(transfer.sweep)
    app.command(
        "verify",
        help=translate(
            "Cli",
            "Check recordings, catalogue and journal. Needs nobody signed in; --deep opens every chunk and "
            "needs a person. Exit code 1 where something is wrong.",
        ),
        epilog=_json("clips_checked, clips_bad, journal_entries, journal_ok, problems"),
    )(transfer.verify)


def _add_daily(app: typer.Typer) -> None:
    app.command(
        "clips",
        help=translate("Cli", "List recordings with their due dates and holds."),
        epilog=_json(f"a list of clips, each with {CLIP_FIELDS}. state: {STATES}"),
    )(clips.clips)
    app.command(
        "complete",
        help=translate("Cli", "State wearer, place, information given."),
        epilog=_json(CLIP_FIELDS),
    )(clips.complete)
    app.command(
        "mark",
        help=translate("Cli", "Mark an instant or a span of a recording. A mark never stops the countdown."),
        epilog=_json("id, clip, kind, category, note, start, end, camera_time, corrected_time"),
    )(clips.mark)
    app.command(
        "export-clip",
        help=translate("Cli", "Emergency: write the plain original, as an extraction on record."),
        epilog=_json("clip, file, sha256, size_bytes"),
    )(clips.export_clip)
    incident = typer.Typer(help=translate("Cli", "Incidents and their reports."))
    fields = _json("number, category, occurred_at, place, state, clips")
    incident.command("new", help=translate("Cli", "Open an incident."), epilog=fields)(incidents.new)
    incident.command("add", help=translate("Cli", "Put recordings under an incident."), epilog=fields)(
        incidents.add
    )
    incident.command("show", help=translate("Cli", "Show an incident."), epilog=fields)(incidents.show)
    incident.command("list", help=translate("Cli", "List the incidents."), epilog=fields)(incidents.list_all)
    app.add_typer(incident, name="incident")
    app.command(
        "report",
        help=translate("Cli", "Write the report of an incident as PDF."),
        epilog=_json("incident, file, sha256, size_bytes"),
    )(incidents.report)
    hold = typer.Typer(help=translate("Cli", "Keep recordings for a procedure."))
    fields = _json(
        "id, clip, procedure, reference, authority, requested_by, opened_at, review_on, released_at, open"
    )
    hold.command("open", help=translate("Cli", "Keep a recording for a procedure."), epilog=fields)(
        holds.open_
    )
    hold.command(
        "release",
        help=translate("Cli", "Release a hold; the last one after the month erases the recording at once."),
        epilog=_json("id, clip, erased"),
    )(holds.release)
    hold.command("list", help=translate("Cli", "List the holds."), epilog=fields)(holds.list_all)
    app.add_typer(hold, name="hold")


def _add_registers(app: typer.Typer) -> None:
    app.command(
        "journal",
        help=translate("Cli", "Read the journal, or write it as CSV or PDF."),
        epilog=_json(
            "a list of entries: seq, at, author, role, operation, subjects, reason, reference, recipients, "
            "result, details, head"
        ),
    )(journal.journal)
