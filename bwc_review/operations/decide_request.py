"""Answers a rights request: the decision fits the right, the identity is known, the register keeps why."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action, Reason
from bwc_review.domain.errors import (
    DecisionUnfit,
    FieldMissing,
    IdentityUnchecked,
    NotLookedAt,
    NotSearched,
    SearchFound,
)
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.request import (
    Decision,
    RightsRequest,
    decisions_for,
    grants,
    is_known,
    state_after,
)
from bwc_review.operations.erase import REQUEST
from bwc_review.operations.find_for_request import last_found
from bwc_review.operations.permit import permit, rules_on_record
from bwc_review.operations.receive_request import pending


def decide_request(
    catalogue: Catalogue,
    person: Person,
    number: str,
    decision: Decision,
    grounds: str,
    now: datetime,
    profile: LegalProfile,
) -> RightsRequest:
    """Note what is answered, and why; what sends it back leaves the request open, its due date where it is.

    A decision that states a fact is taken only where the registers bear it out: ERASED where each clip
    concerned was erased on request, ALREADY_ERASED where each is erased, LIMITED where each is restricted,
    VIEWING and COPY where one exists, RECTIFIED where one was corrected since, NOTHING_FOUND where none is
    concerned and the newest search for this request found none, NOT_SHOWN where none is concerned and each
    recording that a search found was looked at for this right since. Raises AccessRefused, RequestUnknown,
    RequestClosed, DecisionUnfit, NotLookedAt, NotSearched, SearchFound, IdentityUnchecked, FieldMissing
    ("grounds").
    """
    permit(catalogue, person, Action.ANSWER_REQUEST, now, profile)
    if not grounds.strip():
        raise FieldMissing("grounds")
    with catalogue.read() as tables:
        found = pending(tables, number)
    details: dict[str, int | str] = {
        "decision": decision.value,
        "right": found.right.value,
        "clips": len(found.clips),
        "due": found.due_on.isoformat(),
    }
    with rules_on_record(catalogue, person, Action.ANSWER_REQUEST, number):
        draft = Draft(Operation.REQUEST_DECIDED, author_of(person), (number, *found.clips), details=details)
        with catalogue.write(draft) as tables:
            found = pending(tables, number)
            if decision not in decisions_for(found.right) or not _is_borne_out(tables, found, decision):
                raise DecisionUnfit(number, decision.value)
            if decision is Decision.NOT_SHOWN:
                _check_looks(tables, found, profile)
            if decision is Decision.NOTHING_FOUND:
                _check_search(tables, number)
            if grants(decision) and not is_known(found.identity):
                raise IdentityUnchecked(number)
            decided = replace(
                found,
                decision=decision,
                state=state_after(decision),
                grounds=grounds.strip(),
                decided_at=now,
                decided_by=person.id,
            )
            tables.requests.save(decided)
        return decided


def _check_search(tables: Tables, number: str) -> None:
    """The journal holds each search for a request: the newest one says what the answer can be."""
    searches = tables.journal.numbers(clip=number, operation=Operation.SEARCH)
    if not searches:
        raise NotSearched(number)
    [newest] = tables.journal.of_numbers(searches[-1:])
    count = newest.details["count"]
    if isinstance(count, int) and count:
        raise SearchFound(number, count)


def _check_looks(tables: Tables, request: RightsRequest, profile: LegalProfile) -> None:
    """Each recording found that is still here was looked at for this right since; one at least was at all."""
    looks = tables.journal.numbers(start=request.noted_at, operation=Operation.VIEW)
    for_it = (one for one in tables.journal.of_numbers(looks) if one.reason == Reason.DROIT_ACCES.value)
    seen = {subject for one in for_it for subject in one.subjects}
    found = last_found(tables, request, profile)
    unseen = [one.clip for one in found if one.clip is not None and one.id not in seen]
    if unseen:
        recordings = tuple((clip.corrected_at, clip.camera_label) for clip in unseen)
        raise NotLookedAt(request.number, Decision.NOT_SHOWN.value, recordings)
    if not any(one.id in seen for one in found):
        raise DecisionUnfit(request.number, Decision.NOT_SHOWN.value)


def _is_borne_out(tables: Tables, request: RightsRequest, decision: Decision) -> bool:
    lines = [tables.inventory.line(clip) for clip in request.clips]
    match decision:
        case Decision.ERASED:
            return bool(lines) and all(line.erased_why == REQUEST for line in lines)
        case Decision.ALREADY_ERASED:
            return bool(lines) and all(line.erased_at is not None for line in lines)
        case Decision.NOTHING_FOUND | Decision.NOT_SHOWN:
            return not lines
        case Decision.VIEWING | Decision.COPY:
            return any(line.erased_at is None for line in lines)
        case Decision.RECTIFIED:
            changes = [change for line in lines for change in tables.clips.history(line.clip)]
            corrected = (change for change in changes if change.field != "incident")  # a move says nothing
            return any(change.at >= request.noted_at for change in corrected)
        case Decision.LIMITED:
            open_ = {
                one.clip for one in tables.requests.restrictions(request.number) if one.lifted_at is None
            }
            left = {line.clip for line in lines if line.erased_at is None}
            return bool(left) and left <= open_
        case _:
            return True
