"""What the service says of itself, and the origin that names its journal."""

from __future__ import annotations

from sqlalchemy import select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.packing import service_in, service_out
from bwc_review.catalogue.schema_service import RuleChangeRow, ServiceRow
from bwc_review.domain.people import PersonId
from bwc_review.domain.service import RuleChange, Service

SERVICE = table(ServiceRow)
CHANGES = table(RuleChangeRow)
ONE = 1


class ServiceRecord:
    """The one record of the service."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def get(self) -> Service:
        """The service; one without commune and origin before the station was set up."""
        row = self._talk.first(select(SERVICE))
        return Service(commune="") if row is None else service_in(row.origin, row.data)

    def set(self, service: Service) -> None:
        """Write the service. The origin is given once and stays: ValueError otherwise."""
        if not service.origin:
            raise ValueError("the journal needs an origin")
        known = self._talk.scalar(select(SERVICE.c.origin))
        if known is None:
            self._talk.insert(SERVICE, id=ONE, origin=service.origin, data=service_out(service))
        elif known != service.origin:
            raise ValueError("the origin of a journal never changes")
        else:
            self._talk.connection.execute(update(SERVICE).values(data=service_out(service)))

    def note(self, change: RuleChange) -> None:
        """Keep a change of a rule with its reason."""
        self._talk.insert(
            CHANGES,
            rule=change.rule,
            old=change.old,
            new=change.new,
            by=change.by,
            at=change.at,
            reason=change.reason,
        )

    def changes(self, rule: str) -> list[RuleChange]:
        """How a rule was changed, newest first."""
        question = select(CHANGES).where(CHANGES.c.rule == rule).order_by(CHANGES.c.id.desc())
        return [
            RuleChange(row.rule, row.old, row.new, PersonId(row.by), row.at, row.reason)
            for row in self._talk.rows(question)
        ]
