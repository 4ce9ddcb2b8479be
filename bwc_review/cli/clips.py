"""Commands that complete and mark recordings, and the emergency export."""

from __future__ import annotations

from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import clip_document, mark_document
from bwc_review.cli.list_clips import print_clips
from bwc_review.cli.named import NOBODY, category_code, find_clip
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import (
    AsJson,
    ClipArgument,
    ClipIds,
    Login,
    OutFile,
    a_time,
    front,
)
from bwc_review.cli.terminal import bar, emit, say, translate
from bwc_review.domain.access import Action, Reason
from bwc_review.domain.clip import Place
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.timecode import format_offset
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.export_clip import export_clip as export
from bwc_review.operations.locate_instant import locate_instant, read_frame_index
from bwc_review.operations.mark import mark as set_mark
from bwc_review.operations.permit import permit
from bwc_review.ui.language import day, hour_fine


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
        ids = [find_clip(at, one).id for one in clip]
        with at.station.catalogue.read() as tables:
            person = tables.people.by_login(wearer).id if wearer and wearer != NOBODY else wearer and ""
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
            print_clips(list(done))


def mark(
    context: typer.Context,
    clip: ClipArgument,
    at_time: Annotated[
        float,
        typer.Option(
            "--at", parser=a_time, metavar="T", help=translate("Cli", "Time from the start, like 01:12.480")
        ),
    ],
    category: Annotated[
        str, typer.Option("--category", help=translate("Cli", "Category, by its code or its name"))
    ],
    to_time: Annotated[
        float | None,
        typer.Option("--to", parser=a_time, metavar="T", help=translate("Cli", "End of the span")),
    ] = None,
    note: Annotated[str, typer.Option("--note", help=translate("Cli", "A few words"))] = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Mark an instant or a span."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        code = category_code(at, category)
        found = find_clip(at, clip)
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
            find_clip(at, clip).id,
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
