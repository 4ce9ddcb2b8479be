"""Commands about docks that push: set the receiver up, make its connection file, receive."""

from __future__ import annotations

import queue
from pathlib import Path
from typing import Annotated

import typer

from bwc_review import __version__, startup, station
from bwc_review.cli import DONE, FACT
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import opened, signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import emit, say, translate, warn
from bwc_review.cli.transfer import say_synced, sync_document
from bwc_review.documents import check_place, write_file
from bwc_review.domain.errors import ReceiverNotSetUp
from bwc_review.domain.receiver import PORT, Receiver
from bwc_review.domain.retention import sweeps_again
from bwc_review.operations.ingest import Synced
from bwc_review.operations.set_up_receiver import make_connection_file, set_up_receiver
from bwc_review.station import Station
from bwc_review.ui.error_text import sentence
from bwc_review.ui.receiver_words import file_warning, received_words, state_words

_TURN_S = 0.5  # how long a stop at the keyboard may go unheard


def show(context: typer.Context, as_json: AsJson = False) -> None:
    """Say how the receiver is set up; needs nobody."""
    with opened(front(context).paths) as open_:
        _tell(open_, startup.receiver_of(open_), as_json=as_json)


def on(
    context: typer.Context,
    address: Annotated[
        str | None,
        typer.Option("--address", help=translate("Cli", "Address of this computer that docks reach")),
    ] = None,
    port: Annotated[int | None, typer.Option("--port", help=translate("Cli", "Port, 8443 at first"))] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Let docks in. What is not given stays."""
    _set(context, login, is_on=True, address=address, port=port, as_json=as_json)


def off(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """Let no dock in any more."""
    _set(context, login, is_on=False, address=None, port=None, as_json=as_json)


def _set(
    context: typer.Context,
    login: str | None,
    *,
    is_on: bool,
    address: str | None,
    port: int | None,
    as_json: bool,
) -> None:
    with signed_in(front(context).paths, login) as at:
        known = startup.receiver_of(at.station)
        made = set_up_receiver(
            at.station.catalogue,
            at.who.person,
            is_on,
            (known.address if known else "") if address is None else address,
            (known.port if known else PORT) if port is None else port,
            at.station.clock(),
            station.rules(at.station),
        )
        _tell(at.station, made, as_json=as_json)


def connection_file(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=translate("Cli", "Where the file goes"))],
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Make new credentials and the file that the dock's manager imports."""
    place = file.expanduser().absolute()
    check_place(place)
    with signed_in(front(context).paths, login) as at:
        open_ = at.station
        data = make_connection_file(
            open_.catalogue, at.who.person, __version__, open_.clock(), station.rules(open_)
        )
        write_file(place, data, is_secret=True)
        document = _document(open_, startup.receiver_of(open_))
    if as_json:
        emit({"file": str(place), **document})
    else:
        say(translate("Cli", "Written: {file}").format(file=place))
        say(file_warning())


def receive(
    context: typer.Context,
    recordings: Annotated[
        int | None,
        typer.Option("--recordings", min=1, help=translate("Cli", "End once so many were brought in")),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Let docks in and bring in what they push, until it is stopped at the keyboard."""
    told: queue.SimpleQueue[int] = queue.SimpleQueue()
    done = Synced()
    with opened(front(context).paths) as open_:
        receiving = startup.begin_receiving(open_, lambda: told.put(1))
        if receiving is None:
            raise ReceiverNotSetUp
        try:
            if not as_json:
                place = f"{receiving.address}:{receiving.port}"
                say(translate("Cli", "Docks are let in at {place}. Ctrl+C ends it.").format(place=place))
            told.put(1)  # what came before
            swept_at = open_.clock()  # by opening it
            while recordings is None or done.ingested + done.already_there < recordings:
                done = _added(done, _bring_in(open_, told, as_json=as_json))
                if sweeps_again(swept_at, open_.clock(), station.rules(open_)):
                    swept_at = open_.clock()
                    _sweep(open_, told)
        except KeyboardInterrupt:
            pass
        finally:
            receiving.close()
    if as_json:
        emit(sync_document(done))
    return FACT if done.problems else DONE


def _sweep(open_: Station, told: queue.SimpleQueue[int]) -> None:
    """As the open window does: a station that receives for days erases what is due meanwhile."""
    for problem in startup.sweep_problems(startup.sweep_hourly(open_)):
        warn(sentence(problem))
    told.put(1)  # the disk may have been full before


def _bring_in(open_: Station, told: queue.SimpleQueue[int], *, as_json: bool) -> Synced:
    try:
        told.get(timeout=_TURN_S)
        while not told.empty():
            told.get_nowait()
    except queue.Empty:
        return Synced()
    done = startup.bring_in_received(open_)
    if done.ingested and not as_json:
        say_synced(done)
    for error in done.problems:
        warn(sentence(error))
    return done


def _added(one: Synced, other: Synced) -> Synced:
    return Synced(
        ingested=one.ingested + other.ingested,
        already_there=one.already_there + other.already_there,
        damaged=one.damaged + other.damaged,
        unknown_camera=one.unknown_camera + other.unknown_camera,
        released=one.released + other.released,
        from_folders=one.from_folders + other.from_folders,
        from_reception=one.from_reception + other.from_reception,
        bytes=one.bytes + other.bytes,
        seconds=one.seconds + other.seconds,
        problems=(*one.problems, *other.problems),
        clips=(*one.clips, *other.clips),
        left=other.left or one.left,
        overdue=one.overdue + other.overdue,
        erased_before=one.erased_before + other.erased_before,
        to_prepare=other.to_prepare or one.to_prepare,
    )


def _tell(open_: Station, receiver: Receiver | None, *, as_json: bool) -> None:
    if as_json:
        emit(_document(open_, receiver))
        return
    say(state_words(receiver))
    if receiver is not None:
        say(received_words(receiver.last_received_at))


def _document(open_: Station, receiver: Receiver | None) -> dict[str, object]:
    """Nothing secret: what a dock needs stands in the connection file alone."""
    zone = station.rules(open_).zone
    if receiver is None:
        return {"on": False, "address": "", "port": PORT, "made_at": None, "last_received_at": None}
    made = receiver.credentials
    return {
        "on": receiver.is_on,
        "address": receiver.address,
        "port": receiver.port,
        "made_at": iso(made.made_at if made is not None else None, zone),
        "last_received_at": iso(receiver.last_received_at, zone),
    }
