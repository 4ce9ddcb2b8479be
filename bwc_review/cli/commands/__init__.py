"""Lists the commands, their help, and what each writes as JSON, without loading any."""

from __future__ import annotations

from collections.abc import Iterator

from bwc_review.cli.commands import procedures, recordings, station
from bwc_review.cli.commands.command import Command
from bwc_review.cli.terminal import translate


def groups() -> tuple[tuple[str, str], ...]:
    """The first words of commands of two, and their help."""
    return (
        ("camera", translate("Cli", "The cameras of the service and who wears them.")),
        ("person", translate("Cli", "People: add, change, end.")),
        ("recording", translate("Cli", "Recordings: split, join.")),
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
    yield from station.setup()
    yield from station.people()
    yield from recordings.transfer()
    yield from station.receiver()
    yield from station.basemaps()
    yield from recordings.registers()
    yield from recordings.daily()
    yield from procedures.incidents()
    yield from procedures.categories()
    yield from procedures.holds()
    yield from procedures.requests()
    yield from procedures.rules()
