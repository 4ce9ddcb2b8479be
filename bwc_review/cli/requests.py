"""Commands about rights requests: register, find, restrict, erase, answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from bwc_review import station
from bwc_review.cli.documents import request_document, restriction_document
from bwc_review.cli.named import find_clip
from bwc_review.cli.opening import Signed, signed_in
from bwc_review.cli.options import AsJson, ClipArgument, ClipIds, Login, a_day, a_moment, an_hour, front
from bwc_review.cli.terminal import emit, is_somebody_there, say, table, translate
from bwc_review.domain.access import Reason
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased
from bwc_review.domain.request import (
    Channel,
    Decision,
    Identity,
    Requester,
    Right,
    RightsRequest,
    Sought,
    first_lost,
)
from bwc_review.operations.decide_request import decide_request
from bwc_review.operations.erase_on_request import erase_on_request
from bwc_review.operations.find_for_request import Candidate, find_for_request
from bwc_review.operations.receive_request import (
    check_identity,
    concern_clips,
    read_requests,
    receive_request,
)
from bwc_review.operations.restrict_clip import lift_restriction, restrict_clip
from bwc_review.ui.language import day, duration, moment
from bwc_review.ui.request_words import decision_words, lifted_words, request_state_words, right_words
from bwc_review.ui.words import camera_words, reason_text, short_id

Number = Annotated[str, typer.Argument(help=translate("Cli", "Number of the request, like 2026-D-0001"))]
FromMoment = Annotated[
    datetime | None,
    typer.Option(
        "--from",
        parser=a_moment,
        metavar="MOMENT",
        help=translate("Cli", "From when, by the station's clock"),
    ),
]
ToMoment = Annotated[
    datetime | None,
    typer.Option(
        "--to", parser=a_moment, metavar="MOMENT", help=translate("Cli", "Until when, by the station's clock")
    ),
]
Serial = Annotated[str | None, typer.Option("--camera", help=translate("Cli", "Serial of the camera"))]
PlaceWords = Annotated[str, typer.Option("--place", help=translate("Cli", "Words of the place"))]


def new(
    context: typer.Context,
    right: Annotated[Right, typer.Option("--right", help=translate("Cli", "Right that is invoked"))],
    name: Annotated[str, typer.Option("--name", help=translate("Cli", "Who asks; stays in the register"))],
    received: Annotated[
        date, typer.Option("--received", parser=a_day, metavar="DAY", help=translate("Cli", "Day of receipt"))
    ],
    channel: Annotated[
        Channel, typer.Option("--channel", help=translate("Cli", "How it came in"))
    ] = Channel.LETTER,
    contact: Annotated[str, typer.Option("--contact", help=translate("Cli", "Where the answer goes"))] = "",
    said: Annotated[str, typer.Option("--said", help=translate("Cli", "The request in its words"))] = "",
    start: FromMoment = None,
    end: ToMoment = None,
    camera: Serial = None,
    place: PlaceWords = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Register a request; the two months run from the day of receipt."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        sought = _sought(at, start, end, camera, place)
        made = receive_request(
            at.station.catalogue,
            at.who.person,
            received,
            channel,
            right,
            Requester(name, contact, said),
            at.station.clock(),
            rules,
            sought,
        )
        _answer(
            at,
            made,
            as_json,
            translate("Cli", "Request {number}; the answer is due on {day}.").format(
                number=made.number, day=day(made.due_on)
            ),
        )


def list_all(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List the requests, the most pressing first."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        known = read_requests(at.station.catalogue, at.who.person, at.station.clock(), rules)
        if as_json:
            emit([request_document(one, _first_lost(at, one), rules.zone) for one in known])
            return
        _print(at, known)


def show(context: typer.Context, number: Number, login: Login = None, as_json: AsJson = False) -> None:
    """Show a request."""
    with signed_in(front(context).paths, login) as at:
        rules = station.rules(at.station)
        known = read_requests(at.station.catalogue, at.who.person, at.station.clock(), rules)
        with at.station.catalogue.read() as tables:
            found = tables.requests.get(number.strip().upper())
            restrictions = tables.requests.restrictions(found.number)
            names = {one.id: one.name for one in tables.people.all()}
        if as_json:
            limited = [restriction_document(one, rules.zone) for one in restrictions]
            emit(request_document(found, _first_lost(at, found), rules.zone) | {"restrictions": limited})
            return
        _print(at, [one for one in known if one.number == found.number])
        for one in restrictions:
            if one.lifted_at is None or one.lifted_by is None:
                words = translate("Cli", "{clip}: restricted to “{reason}”.")
                say(words.format(clip=short_id(one.clip), reason=reason_text(one.reason)))
            else:
                said = lifted_words(one.lifted_at, names.get(one.lifted_by, ""), one.lift_reason)
                say(f"{short_id(one.clip)}: {said}")


def find(
    context: typer.Context,
    number: Number,
    start: FromMoment = None,
    end: ToMoment = None,
    camera: Serial = None,
    place: PlaceWords = "",
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Find the recordings a request may concern, erased ones too."""
    with signed_in(front(context).paths, login) as at:
        rules, now = station.rules(at.station), at.station.clock()
        sought = _sought(at, start, end, camera, place)
        found = find_for_request(
            at.station.catalogue, at.who.person, number.strip().upper(), sought, now, rules
        )
        if as_json:
            emit([_candidate_document(one) for one in found])
            return
        _print_candidates(found)


def concern(
    context: typer.Context, number: Number, clips: ClipIds, login: Login = None, as_json: AsJson = False
) -> None:
    """State which recordings a request concerns, instead of those stated before."""
    with signed_in(front(context).paths, login) as at:
        facts = (at.station.clock(), station.rules(at.station))
        ids = [_find_any(at, one) for one in clips]
        made = concern_clips(at.station.catalogue, at.who.person, number.strip().upper(), ids, *facts)
        _answer(at, made, as_json, translate("Cli", "Done."))


def identity(
    context: typer.Context,
    number: Number,
    how: Annotated[Identity, typer.Argument(help=translate("Cli", "How far it is established"))],
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Note how far the identity of the person asking is established."""
    with signed_in(front(context).paths, login) as at:
        facts = (at.station.clock(), station.rules(at.station))
        made = check_identity(at.station.catalogue, at.who.person, number.strip().upper(), how, *facts)
        _answer(at, made, as_json, translate("Cli", "Done."))


def restrict(
    context: typer.Context,
    number: Number,
    clip: ClipArgument,
    reason: Annotated[
        Reason, typer.Option("--reason", help=translate("Cli", "The only reason to look at it from now on"))
    ] = Reason.DROIT_ACCES,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Restrict a recording: it is looked at for one reason only."""
    with signed_in(front(context).paths, login) as at:
        facts = (at.station.clock(), station.rules(at.station))
        found = find_clip(at, clip).id
        restrict_clip(at.station.catalogue, at.who.person, number.strip().upper(), found, *facts, reason)
        _answer(at, _get(at, number), as_json, translate("Cli", "Restricted."))


def lift(
    context: typer.Context,
    number: Number,
    clip: ClipArgument,
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why; stays in the register"))],
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Lift the restriction of a recording."""
    with signed_in(front(context).paths, login) as at:
        facts = (reason, at.station.clock(), station.rules(at.station))
        lift_restriction(
            at.station.catalogue, at.who.person, number.strip().upper(), _find_any(at, clip), *facts
        )
        _answer(at, _get(at, number), as_json, translate("Cli", "Lifted."))


def erase(
    context: typer.Context,
    number: Number,
    clip: ClipArgument,
    reason: Annotated[str, typer.Option("--reason", help=translate("Cli", "Why; stays in the register"))],
    yes: Annotated[bool, typer.Option("--yes", help=translate("Cli", "Do not ask"))] = False,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Erase a recording on request, for good."""
    with signed_in(front(context).paths, login) as at:
        facts = (reason, at.station.clock(), station.rules(at.station))
        found = find_clip(at, clip).id
        if not yes:
            if not is_somebody_there():
                raise typer.BadParameter(
                    translate("Cli", "this erases the recording at once and nobody is here to ask: add --yes")
                )
            typer.confirm(
                translate("Cli", "This erases the recording for good. Go on?"), abort=True, err=True
            )
        at_station = at.station
        erase_on_request(
            at_station.catalogue, at_station.store, at.who.person, number.strip().upper(), found, *facts
        )
        _answer(at, _get(at, number), as_json, translate("Cli", "Erased."))


def decide(
    context: typer.Context,
    number: Number,
    decision: Annotated[Decision, typer.Argument(help=translate("Cli", "What is answered"))],
    grounds: Annotated[str, typer.Option("--grounds", help=translate("Cli", "Why; stays in the register"))],
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Note what is answered."""
    with signed_in(front(context).paths, login) as at:
        facts = (decision, grounds, at.station.clock(), station.rules(at.station))
        made = decide_request(at.station.catalogue, at.who.person, number.strip().upper(), *facts)
        _answer(at, made, as_json, translate("Cli", "Noted."))


def _sought(
    at: Signed, start: datetime | None, end: datetime | None, camera: str | None, place: str
) -> Sought:
    """Hours as they were typed are hours of the station's zone."""
    zone = station.rules(at.station).zone
    first = an_hour(start, zone) if start else None
    last = an_hour(end, zone, is_end=True) if end else None
    return Sought(first, last, camera, place)


def _get(at: Signed, number: str) -> RightsRequest:
    with at.station.catalogue.read() as tables:
        return tables.requests.get(number.strip().upper())


def _find_any(at: Signed, part: str) -> ClipId:
    """A recording by the beginning or the end of its id, erased or not."""
    try:
        return find_clip(at, part).id
    except ClipErased as erased:
        return ClipId(erased.clip)


def _first_lost(at: Signed, request: RightsRequest) -> date | None:
    with at.station.catalogue.read() as tables:
        return first_lost(request, tables.clips.rows(request.clips))


def _answer(at: Signed, request: RightsRequest, as_json: bool, words: str) -> None:
    if as_json:
        zone = station.rules(at.station).zone
        emit(request_document(request, _first_lost(at, request), zone))
    else:
        say(words)


def _print(at: Signed, found: list[RightsRequest]) -> None:
    if not found:
        say(translate("Cli", "No request."))
        return
    rows = []
    for one in found:
        lost = _first_lost(at, one)
        rows.append(
            {
                "number": one.number,
                "right": right_words(one.right),
                "received": day(one.received_on),
                "due": day(one.due_on),
                "lost": day(lost) if lost else "",
                "state": request_state_words(one.state),
                "decision": decision_words(one.decision) if one.decision else "",
            }
        )
    titles = {
        "number": translate("Cli", "No."),
        "right": translate("Cli", "Right"),
        "received": translate("Cli", "Received"),
        "due": translate("Cli", "Answer due"),
        "lost": translate("Cli", "First erasure"),
        "state": translate("Cli", "State"),
        "decision": translate("Cli", "Decision"),
    }
    table(rows, titles, spare=("decision", "received"))


def _candidate_document(one: Candidate) -> dict[str, object]:
    line = one.line
    return {
        "clip": line.clip,
        "camera": line.camera,
        "recorded_at": line.recorded_at.isoformat(),
        "corrected_at": line.corrected_at.astimezone(line.recorded_at.tzinfo).isoformat(),
        "duration_s": line.duration_s,
        "is_certain": one.is_certain,
        "due_on": line.due_on.isoformat(),
        "erased_at": line.erased_at.isoformat() if line.erased_at else None,
        "place": one.clip.place.text if one.clip is not None and one.clip.place is not None else None,
    }


def _print_candidates(found: tuple[Candidate, ...]) -> None:
    if not found:
        say(translate("Cli", "Nothing was recorded then."))
        return
    rows = [
        {
            "id": short_id(one.id),
            "recorded": moment(one.line.corrected_at),
            "duration": duration(one.line.duration_s),
            "camera": camera_words(one.clip.camera_label if one.clip is not None else one.line.camera),
            "place": one.clip.place.text if one.clip is not None and one.clip.place is not None else "",
            "state": day(one.line.due_on) if one.line.erased_at is None else translate("Cli", "erased"),
            "hour": "" if one.is_certain else translate("Cli", "not certain"),
        }
        for one in found
    ]
    titles = {
        "id": translate("Cli", "Recording"),
        "recorded": translate("Cli", "Recorded"),
        "hour": translate("Cli", "Hour"),
        "duration": translate("Cli", "Length"),
        "camera": translate("Cli", "Camera"),
        "place": translate("Cli", "Place"),
        "state": translate("Cli", "Erased on"),
    }
    table(rows, titles, spare=("place", "duration"))
