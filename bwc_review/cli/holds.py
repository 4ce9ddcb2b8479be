"""Commands about conservations: open, release, list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.catalogue.catalogue import Tables
from bwc_review.cli.documents import hold_document
from bwc_review.cli.list_files import are_written
from bwc_review.cli.named import find_clip
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, ClipArgument, Login, PaperFile, TableFile, a_day, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, table, translate
from bwc_review.domain.hold import Hold, HoldId, HoldOrder, ProcedureKind
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import days_left, local_day
from bwc_review.operations.hand_over import hand_over_holds, handed_over_with
from bwc_review.operations.hold_groups import grouped, together
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.permit import holds_of
from bwc_review.operations.print_registers import holds_paper, holds_table, in_order
from bwc_review.operations.release_hold import release_holds, released_with
from bwc_review.operations.review_hold import review_holds
from bwc_review.ui.countdown_words import due_words, erased_words
from bwc_review.ui.language import day
from bwc_review.ui.words import procedure_words, short_id


def open_(
    context: typer.Context,
    clip: ClipArgument,
    procedure: Annotated[
        ProcedureKind, typer.Option("--procedure", help=translate("Cli", "Kind of procedure"))
    ],
    reference: Annotated[
        str, typer.Option("--reference", help=translate("Cli", "Of the procedure, like PV 2026/0123"))
    ],
    authority: Annotated[str, typer.Option("--authority", help=translate("Cli", "Who conducts it"))],
    requested_by: Annotated[
        str, typer.Option("--requested-by", help=translate("Cli", "Officer of the authority"))
    ] = "",
    review_on: Annotated[
        date | None,
        typer.Option(
            "--review-on",
            parser=a_day,
            metavar="DAY",
            help=translate("Cli", "When the hold is looked at again"),
        ),
    ] = None,
    procedure_on: Annotated[
        date | None,
        typer.Option(
            "--date", parser=a_day, metavar="DAY", help=translate("Cli", "Date of the request or decision")
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Keep a recording for a procedure."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        order = HoldOrder(procedure, reference, authority, requested_by, review_on, procedure_on)
        named = find_clip(at, clip).id
        with at.station.catalogue.read() as tables:
            files = [one.id for one in tables.clips.with_recordings([named])]
        several = open_holds(at.station.catalogue, at.who.person, files, order, at.station.clock(), rules)
        made = next(one for one in several if one.clip == named)
        if as_json:
            emit(hold_document(made, rules.zone))
        else:
            say(
                translate(
                    "Cli", "Kept for {reference}; to be looked at again on {review}. Hold {hold}."
                ).format(reference=made.reference, review=day(made.review_on), hold=made.id)
            )


def release(
    context: typer.Context,
    hold: Annotated[str, typer.Argument(help=translate("Cli", "Hold, by its id, its beginning or its end"))],
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is released"))],
    yes: Annotated[
        bool, typer.Option("--yes", help=translate("Cli", "Do not ask, even where the recording is erased"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Release a hold; what it erases is said first."""
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        catalogue = at.station.catalogue
        found, ids = _find(at, hold)
        with catalogue.read() as tables:
            goes = released_with(tables, ids, now, rules)
        if goes and not yes:
            question = translate("Cli", "The month is over: this erases the recording at once. Go on?")
            _ask(question)
        done = release_holds(catalogue, at.station.store, at.who.person, ids, reason, goes, now, rules)
        is_erased = any(one.is_erased for one in done)
        if as_json:
            emit({"id": found.id, "clip": found.clip, "erased": is_erased})
        elif is_erased:
            say(translate("Cli", "Released; the recording is erased."))
        else:
            say(translate("Cli", "Released; the original due date counts again."))


def review(
    context: typer.Context,
    hold: Annotated[str, typer.Argument(help=translate("Cli", "Hold, by its id, its beginning or its end"))],
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why it is still needed"))],
    next_on: Annotated[
        date | None,
        typer.Option(
            "--next",
            parser=a_day,
            metavar="DAY",
            help=translate("Cli", "When the hold is looked at again"),
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Keep on holding: state why, and when the hold is looked at next."""
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        found, ids = _find(at, hold)
        several = review_holds(at.station.catalogue, at.who.person, ids, next_on, reason, now, rules)
        kept = next(one for one in several if one.id == found.id)
        if as_json:
            emit(hold_document(kept, rules.zone))
        else:
            words = translate("Cli", "Kept on; to be looked at again on {review}.")
            say(words.format(review=day(kept.review_on)))


def handed_over(
    context: typer.Context,
    hold: Annotated[str, typer.Argument(help=translate("Cli", "Hold, by its id, its beginning or its end"))],
    recipient: Annotated[str, typer.Option("--to", help=translate("Cli", "Who signed for it"))],
    signed_on: Annotated[
        date | None,
        typer.Option(
            "--on", parser=a_day, metavar="DAY", help=translate("Cli", "Day of the signature; today without")
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help=translate("Cli", "Do not ask, even where the recording is erased"))
    ] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Note a hand-over against a signature; what it erases is said first."""
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        catalogue = at.station.catalogue
        found, ids = _find(at, hold)
        with catalogue.read() as tables:
            goes, reading = handed_over_with(tables, ids, now, rules), tables.service.get().reading
        if goes and not yes:
            _ask(translate("Cli", "The month is over: this erases the recording at once. Go on?"))
        day_of = signed_on or local_day(now, rules)
        store, person = at.station.store, at.who.person
        done = hand_over_holds(catalogue, store, person, ids, recipient, day_of, reading, goes, now, rules)
        is_erased = any(one.is_erased for one in done)
        if as_json:
            emit(
                {
                    "id": found.id,
                    "clip": found.clip,
                    "handed_over_on": day_of.isoformat(),
                    "erased": is_erased,
                }
            )
        elif is_erased:
            say(translate("Cli", "Noted; the recording is erased."))
        elif any(one.hold.keeps for one in done):
            say(translate("Cli", "Noted; the hold keeps the recording until it is released."))
        else:
            say(translate("Cli", "Noted; the original due date counts again."))


def _ask(question: str) -> None:
    """Go on where a person at the terminal says yes; refuse where nobody is there to ask."""
    if not is_somebody_there():
        raise typer.BadParameter(
            translate("Cli", "this erases the recording at once and nobody is here to ask: add --yes")
        )
    typer.confirm(question, abort=True, err=True)


def list_all(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help=translate("Cli", "Released ones too"))] = False,
    csv: TableFile = None,
    pdf: PaperFile = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """List the holds, the next to be looked at first."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        asked = (at.station.catalogue, at.who.person, at.station.clock(), rules)
        if are_written(
            (csv, pdf),
            lambda: holds_table(*asked, only_open=not every),
            lambda: holds_paper(*asked, only_open=not every),
        ):
            return
        found = [one for one in in_order(holds_of(*asked)) if every or one.is_open]
        if as_json:
            with at.station.catalogue.read() as tables:
                clips = {clip.id: clip for clip in tables.clips.rows([one.clip for one in found])}
                lines = tables.inventory.lines([one.clip for one in found])
            days = {one.id: (clips.get(one.clip) or lines[one.clip]).due_on.isoformat() for one in found}
            emit([hold_document(one, rules.zone) | {"due_on": days[one.id]} for one in found])
        else:
            with at.station.catalogue.read() as tables:  # one line for a recording, however many files it has
                groups = grouped(tables, found)
                due = {one[0].id: _due(tables, one, at.station.clock(), rules) for one in groups}
            print_holds([group[0] for group in groups], due)


def _due(tables: Tables, group: Sequence[Hold], now: datetime, rules: LegalProfile) -> str:
    """When the recording goes, as the window says it; of what is not held the earliest."""
    clips = tables.clips.rows([one.clip for one in group])
    if not clips:
        gone = tables.inventory.line(group[0].clip).erased_at
        return erased_words(day(local_day(gone, rules))) if gone else ""
    free = [clip.due_on for clip in clips if not clip.open_holds]
    due_on = min(free or [clip.due_on for clip in clips])
    return due_words(due_on, days_left(due_on, rules, now), is_held=not free)


def print_holds(found: list[Hold], due: Mapping[HoldId, str] | None = None) -> None:
    """Holds as a table for a person. due: when each recording goes, in words, where that is said."""
    if not found:
        say(translate("Cli", "No hold."))
        return
    rows = [
        {
            "id": short_id(one.id),
            "clip": short_id(one.clip),
            "procedure": procedure_words(one.procedure),
            "reference": one.reference,
            "authority": one.authority,
            "review": day(one.review_on),
            "due": (due or {}).get(one.id, ""),
            "state": translate("Cli", "open") if one.is_open else translate("Cli", "released"),
        }
        for one in found
    ]
    titles = {
        "id": translate("Cli", "Hold"),
        "clip": translate("Cli", "Recording"),
        "procedure": translate("Cli", "Procedure"),
        "reference": translate("Cli", "Reference"),
        "authority": translate("Cli", "Authority"),
        "review": translate("Cli", "Look again on"),
        "due": translate("Cli", "Due date"),
        "state": translate("Cli", "State"),
    }
    table(rows, titles, spare=("procedure", "authority", "state"))


def _find(at: Signed, prefix: str) -> tuple[Hold, tuple[HoldId, ...]]:
    """The hold, and the ids of those that are one with it: of all files of its recording."""
    with at.station.catalogue.read() as tables:
        found = tables.holds.find(prefix)
        return found, tuple(one.id for one in together(tables, found.id))
