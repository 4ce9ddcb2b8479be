"""Changes what the service says of itself and the rules it may tighten."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import due_date
from bwc_review.domain.service import Service
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn


def change_service(
    catalogue: Catalogue, by: SignedIn, service: Service, now: datetime, profile: LegalProfile
) -> Service:
    """Write the service's record; the journal names the fields that changed. Origin and kind stay."""
    permit(catalogue, by.person, Action.CHANGE_SERVICE, now, profile)
    if not service.commune.strip():
        raise FieldMissing("commune")
    with catalogue.read() as tables:
        before = tables.service.get()
    after = replace(service, origin=before.origin, is_demonstration=before.is_demonstration)
    old, new = asdict(before), asdict(after)
    changed = [name for name in new if new[name] != old[name]]
    if changed:
        details = {"fields": ",".join(changed)}
        with catalogue.write(
            Draft(Operation.SETTING_CHANGED, by.author, ("service",), details=details)
        ) as tables:
            tables.service.set(after)
            if "days_early" in changed:
                _recount(tables, replace(profile, days_early=min(max(after.days_early, 0), 1)))
    return after


def _recount(tables: Tables, rules: LegalProfile) -> None:
    """The due day on screen and on paper is the one the sweep goes by."""
    for clip in tables.clips.rows(tables.clips.ids(ClipQuery())):
        due = due_date(clip.counted_from, rules)
        if due != clip.due_on:
            tables.clips.update(clip.id, due_on=due)
