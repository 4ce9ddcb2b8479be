"""Settles a put-back folder: the responsable says which open holds still run, and which were released."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.hold import HoldId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.end_again import AGAIN, settle, stands
from bwc_review.operations.permit import permit
from bwc_review.operations.release_hold import Released, release_hold
from bwc_review.vault.store import Store


def settle_put_back(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    run: Collection[HoldId],
    released: Collection[HoldId],
    now: datetime,
    profile: LegalProfile,
) -> tuple[Released, ...]:
    """Release again what was released before, which erases what is over (R12); the others still run.

    ``run`` and ``released``: each open hold in one of them, none in both, or FieldMissing ("holds"). Nothing
    to do where no put-back folder stands. Cut short, it stands and is done again. Raises AccessRefused, and
    as release_hold.
    """
    permit(catalogue, person, Action.SETTLE_PUT_BACK, now, profile)
    with catalogue.read() as tables:
        standing = stands(tables)
    if standing is None:
        return ()
    if sorted((*run, *released)) != sorted(hold.id for hold in standing.holds):
        raise FieldMissing("holds")
    done = tuple(
        release_hold(catalogue, store, person, hold, AGAIN, now, profile) for hold in sorted(released)
    )
    settle(catalogue, person, now, profile)
    return done
