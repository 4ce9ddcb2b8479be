"""Registers a rights request, and what becomes known of it: identity, what it concerns (R16).

The journal names a request by its number. Who asks, and in which words, stays in the register.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import FieldMissing, RequestClosed, StillRestricted
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.request import Channel, Identity, Requester, Right, RightsRequest, Sought, answer_due
from bwc_review.domain.retention import local_day
from bwc_review.domain.span import is_askable
from bwc_review.operations.permit import permit


def receive_request(
    catalogue: Catalogue,
    person: Person,
    received_on: date,
    channel: Channel,
    right: Right,
    requester: Requester,
    now: datetime,
    profile: LegalProfile,
    sought: Sought = Sought(),
) -> RightsRequest:
    """Register a request under the next number of the year it came in; the two months run from that day.

    Raises AccessRefused, FieldMissing ("requester", "received_on" where it lies ahead, "span" where it ends
    before it begins or leaves the calendar).
    """
    permit(catalogue, person, Action.ANSWER_REQUEST, now, profile)
    if not requester.name.strip():
        raise FieldMissing("requester")
    if received_on > local_day(now, profile):
        raise FieldMissing("received_on")
    if not is_askable(sought.start, sought.end):
        raise FieldMissing("span")
    due_on = answer_due(received_on, profile)
    # its number is only known inside, so the entry that names it is stated there, before anything else
    details: dict[str, int | str] = {
        "right": right.value,
        "channel": channel.value,
        "received_on": received_on.isoformat(),
        "due": due_on.isoformat(),
    }
    draft = Draft(Operation.REQUEST_RECEIVED, author_of(person), details=details)
    with catalogue.write(draft) as tables:
        made = RightsRequest(
            number=tables.requests.next_number(received_on.year),
            received_on=received_on,
            channel=channel,
            right=right,
            due_on=due_on,
            noted_at=now,
            noted_by=person.id,
            sought=replace(sought, place=sought.place.strip()),
        )
        tables.drafts[0] = replace(draft, subjects=(made.number,))
        named = Requester(requester.name.strip(), requester.contact.strip(), requester.said.strip())
        tables.requests.add(made, named)
    return made


def check_identity(
    catalogue: Catalogue,
    person: Person,
    number: str,
    identity: Identity,
    now: datetime,
    profile: LegalProfile,
) -> RightsRequest:
    """Note how far the identity is established. Raises AccessRefused, RequestUnknown, RequestClosed."""
    permit(catalogue, person, Action.ANSWER_REQUEST, now, profile)
    details: dict[str, int | str] = {"identity": identity.value}
    draft = Draft(Operation.REQUEST_CHANGED, author_of(person), (number,), details=details)
    with catalogue.write(draft) as tables:
        changed = replace(pending(tables, number), identity=identity)
        tables.requests.save(changed)
    return changed


def concern_clips(
    catalogue: Catalogue,
    person: Person,
    number: str,
    clips: Sequence[ClipId],
    now: datetime,
    profile: LegalProfile,
) -> RightsRequest:
    """State which recordings the request concerns, erased ones too, instead of those stated before.

    One that was erased for it stays among them. Raises AccessRefused, RequestUnknown, RequestClosed,
    ClipUnknown, StillRestricted where one that is left out is restricted for this request.
    """
    permit(catalogue, person, Action.ANSWER_REQUEST, now, profile)
    chosen = tuple(dict.fromkeys(clips))
    details: dict[str, int | str] = {"clips": len(chosen)}
    draft = Draft(Operation.REQUEST_CHANGED, author_of(person), (number, *chosen), details=details)
    with catalogue.write(draft) as tables:
        pending(tables, number)
        for clip in chosen:
            tables.inventory.line(clip)
        for one in tables.requests.restrictions(number):
            if one.lifted_at is None and one.clip not in chosen:
                raise StillRestricted(number, one.clip)
        tables.requests.set_clips(number, chosen)
        return tables.requests.get(number)


def read_requests(
    catalogue: Catalogue, person: Person, now: datetime, profile: LegalProfile
) -> list[RightsRequest]:
    """The register, what is not answered first. Raises AccessRefused (journaled)."""
    permit(catalogue, person, Action.READ_REQUESTS, now, profile)
    with catalogue.read() as tables:
        return tables.requests.all()


def pending(tables: Tables, number: str) -> RightsRequest:
    """A request that is not answered yet; RequestUnknown, RequestClosed."""
    found = tables.requests.get(number)
    if found.is_answered:
        raise RequestClosed(number)
    return found
