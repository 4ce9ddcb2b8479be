"""What the station keeps of its receiver; secrets lie here, and in no settings file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_receiver import ReceiverRow
from bwc_review.domain.receiver import Credentials, Receiver

RECEIVER = table(ReceiverRow)
ONE = 1


class ReceiverRecord:
    """The one record of the receiver."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def get(self) -> Receiver | None:
        """The receiver; None where it was never switched on."""
        row = self._talk.first(select(RECEIVER))
        if row is None:
            return None
        made = None
        if row.user_name is not None:
            made = Credentials(
                row.user_name, row.key_sha256, row.certificate, row.private_key, row.password, row.made_at
            )
        return Receiver(row.spool_key, row.is_on, row.address, row.port, made, row.last_received_at)

    def set(self, receiver: Receiver) -> None:
        """Write it. ValueError for another spool key: what was received would never open again."""
        known = self.get()
        if known is None:
            self._talk.insert(RECEIVER, id=ONE, spool_key=receiver.spool_key, **_values(receiver))
        elif known.spool_key != receiver.spool_key:
            raise ValueError("the key of the spool never changes")
        else:
            self._talk.connection.execute(update(RECEIVER).values(**_values(receiver)))


def _values(receiver: Receiver) -> dict[str, Any]:
    made = receiver.credentials
    return {
        "is_on": receiver.is_on,
        "address": receiver.address,
        "port": receiver.port,
        "user_name": None if made is None else made.user,
        "key_sha256": None if made is None else made.key_sha256,
        "certificate": None if made is None else made.certificate,
        "private_key": None if made is None else made.private_key,
        "password": None if made is None else made.password,
        "made_at": None if made is None else made.made_at,
        "last_received_at": receiver.last_received_at,
    }
