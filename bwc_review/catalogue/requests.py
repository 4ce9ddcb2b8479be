"""The register of rights requests, and which clips they restrict."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_clips import ClipRow
from bwc_review.catalogue.schema_requests import RequestClipRow, RequesterRow, RequestRow, RestrictionRow
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import RequestUnknown
from bwc_review.domain.people import PersonId
from bwc_review.domain.request import (
    Requester,
    RequestState,
    Restriction,
    RightsRequest,
    Sought,
    request_number,
)

CLIPS = table(ClipRow)
REQUESTS, REQUESTERS = table(RequestRow), table(RequesterRow)
CONCERNED, RESTRICTIONS = table(RequestClipRow), table(RestrictionRow)


class Requests:
    """No request is ever deleted, so that no number is missing."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def next_number(self, year: int) -> str:
        """The number the next request of that year gets. Asked inside the write that adds it."""
        last = self._talk.scalar(select(func.max(REQUESTS.c.place_in_year)).where(REQUESTS.c.year == year))
        return request_number(year, (last or 0) + 1)

    def add(self, request: RightsRequest, requester: Requester) -> None:
        """Register a request and, apart from it, who asks. Clips are said with ``set_clips``."""
        year, _, place = request.number.partition("-D-")
        self._talk.insert(
            REQUESTS,
            number=request.number,
            year=int(year),
            place_in_year=int(place),
            received_on=request.received_on,
            channel=request.channel,
            right=request.right,
            due_on=request.due_on,
            noted_at=request.noted_at,
            noted_by=request.noted_by,
            **_changing(request),
        )
        self._talk.insert(
            REQUESTERS,
            request=request.number,
            name=requester.name,
            contact=requester.contact,
            said=requester.said,
        )

    def save(self, request: RightsRequest) -> None:
        """What may change of a request, as it now is. RequestUnknown."""
        done = self._talk.connection.execute(
            update(REQUESTS).where(REQUESTS.c.number == request.number).values(**_changing(request))
        )
        if not done.rowcount:
            raise RequestUnknown(request.number)

    def set_clips(self, number: str, clips: Iterable[ClipId]) -> None:
        """Which recordings the request concerns, instead of those before; what was erased for it stays."""
        here = CONCERNED.c.request == number
        self._talk.connection.execute(delete(CONCERNED).where(here, CONCERNED.c.erasure_at.is_(None)))
        kept = set(self._talk.rows(select(CONCERNED.c.clip).where(here)).scalars())
        for clip in dict.fromkeys(clips):
            if clip not in kept:
                self._talk.insert(CONCERNED, request=number, clip=clip, erasure_reason="")

    def note_erasure(
        self, number: str, clip: ClipId, reason: str, at: datetime | None, by: PersonId | None
    ) -> None:
        """Why a clip that the request concerns is erased now; "" and None where it stays after all."""
        this = (CONCERNED.c.request == number) & (CONCERNED.c.clip == clip)
        self._talk.connection.execute(
            update(CONCERNED).where(this).values(erasure_reason=reason, erasure_at=at, erasure_by=by)
        )

    def get(self, number: str) -> RightsRequest:
        """One request; RequestUnknown."""
        found = self._filled(select(REQUESTS).where(REQUESTS.c.number == number))
        if not found:
            raise RequestUnknown(number)
        return found[0]

    def all(self) -> list[RightsRequest]:
        """The register: what is not answered first, the nearest due date on top; then the newest answered."""
        answered = REQUESTS.c.state == RequestState.ANSWERED
        found = self._filled(select(REQUESTS).where(~answered).order_by(REQUESTS.c.due_on, REQUESTS.c.number))
        done = select(REQUESTS).where(answered).order_by(REQUESTS.c.number.desc())
        return found + self._filled(done)

    def pending(self) -> list[RightsRequest]:
        """What is not answered, the nearest due date on top."""
        question = select(REQUESTS).where(REQUESTS.c.state != RequestState.ANSWERED)
        return self._filled(question.order_by(REQUESTS.c.due_on, REQUESTS.c.number))

    def requester(self, number: str) -> Requester:
        """Who asks, nobody once that was erased; RequestUnknown."""
        row = self._talk.first(select(REQUESTERS).where(REQUESTERS.c.request == number))
        if row is None and self.get(number).requester_erased_at is not None:
            return Requester("")
        if row is None:
            raise RequestUnknown(number)
        return Requester(row.name, row.contact, row.said)

    def with_requester(self) -> list[RightsRequest]:
        """Answered ones of which the name is kept and no recording there is restricted, the oldest first."""
        limited = select(RESTRICTIONS.c.id).where(
            RESTRICTIONS.c.request == REQUESTS.c.number,
            RESTRICTIONS.c.lifted_at.is_(None),
            RESTRICTIONS.c.clip == CLIPS.c.id,
        )
        question = select(REQUESTS).where(
            REQUESTS.c.state == RequestState.ANSWERED,
            REQUESTS.c.requester_erased_at.is_(None),
            ~limited.exists(),
        )
        return self._filled(question.order_by(REQUESTS.c.decided_at, REQUESTS.c.number))

    def erase_requester(self, number: str, at: datetime) -> None:
        """Name, contact and words of who asked go, and the free texts that may name somebody."""
        self._talk.connection.execute(delete(REQUESTERS).where(REQUESTERS.c.request == number))
        change = update(REQUESTS).where(REQUESTS.c.number == number)
        self._talk.connection.execute(change.values(requester_erased_at=at, grounds="", place=""))
        lifted = update(RESTRICTIONS).where(RESTRICTIONS.c.request == number)
        self._talk.connection.execute(lifted.values(lift_reason=""))
        erased = update(CONCERNED).where(CONCERNED.c.request == number)
        self._talk.connection.execute(erased.values(erasure_reason=""))

    def restrict(self, clip: ClipId, request: str, reason: str, at: datetime, by: PersonId) -> None:
        """From now on the clip is looked at for this reason only."""
        self._talk.insert(RESTRICTIONS, clip=clip, request=request, reason=reason, begun_at=at, begun_by=by)

    def lift(self, clip: ClipId, request: str, at: datetime, by: PersonId, reason: str) -> int:
        """The restrictions of this clip for this request end; how many there were."""
        open_ = (RESTRICTIONS.c.clip == clip) & (RESTRICTIONS.c.request == request)
        done = self._talk.connection.execute(
            update(RESTRICTIONS)
            .where(open_, RESTRICTIONS.c.lifted_at.is_(None))
            .values(lifted_at=at, lifted_by=by, lift_reason=reason)
        )
        return int(done.rowcount)

    def restrictions(self, request: str | None = None) -> list[Restriction]:
        """The restrictions, of one request where it is named, lifted ones too, oldest first."""
        question = select(RESTRICTIONS).order_by(RESTRICTIONS.c.id)
        if request is not None:
            question = question.where(RESTRICTIONS.c.request == request)
        return [
            Restriction(
                id=row.id,
                clip=ClipId(row.clip),
                request=row.request,
                reason=row.reason,
                begun_at=row.begun_at,
                begun_by=PersonId(row.begun_by),
                lifted_at=row.lifted_at,
                lifted_by=None if row.lifted_by is None else PersonId(row.lifted_by),
                lift_reason=row.lift_reason,
            )
            for row in self._talk.rows(question)
        ]

    def _filled(self, question: Any) -> list[RightsRequest]:
        rows = self._talk.rows(question).all()
        clips: dict[str, list[ClipId]] = {}
        asked = select(CONCERNED).where(CONCERNED.c.request.in_([row.number for row in rows]))
        for pair in self._talk.rows(asked.order_by(CONCERNED.c.clip)):
            clips.setdefault(pair.request, []).append(ClipId(pair.clip))
        return [_request(row, tuple(clips.get(row.number, ()))) for row in rows]


def _changing(request: RightsRequest) -> dict[str, Any]:
    return {
        "sought_from": request.sought.start,
        "sought_to": request.sought.end,
        "camera": request.sought.camera,
        "place": request.sought.place,
        "identity": request.identity,
        "state": request.state,
        "decision": request.decision,
        "grounds": request.grounds,
        "decided_at": request.decided_at,
        "decided_by": request.decided_by,
    }


def _request(row: Any, clips: tuple[ClipId, ...]) -> RightsRequest:
    return RightsRequest(
        number=row.number,
        received_on=row.received_on,
        channel=row.channel,
        right=row.right,
        due_on=row.due_on,
        noted_at=row.noted_at,
        noted_by=PersonId(row.noted_by),
        sought=Sought(row.sought_from, row.sought_to, row.camera, row.place),
        identity=row.identity,
        state=row.state,
        decision=row.decision,
        grounds=row.grounds,
        decided_at=row.decided_at,
        decided_by=None if row.decided_by is None else PersonId(row.decided_by),
        clips=clips,
        requester_erased_at=row.requester_erased_at,
    )
