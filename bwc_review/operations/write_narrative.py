"""Writes the structured report of an intervention; the journal names the parts, never a word of them."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import IncidentClosed
from bwc_review.domain.incident import Incident, IncidentState, Narrative
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit_incident


def write_narrative(
    catalogue: Catalogue,
    person: Person,
    number: str,
    narrative: Narrative,
    now: datetime,
    profile: LegalProfile,
) -> Incident:
    """Put a narrative in the place of the one before.

    Raises AccessRefused, IncidentUnknown, IncidentClosed, ClipUnknown (a fact refers to a clip that was never
    seen). The journal names the parts that changed, never a word of them.
    """
    old = permit_incident(catalogue, person, Action.WRITE_INCIDENT, number, now, profile)
    with catalogue.read() as tables:
        if old.state is IncidentState.CLOSED:
            raise IncidentClosed(number)
        for fact in narrative.facts:
            if fact.clip is not None:
                tables.inventory.line(fact.clip)
    changed = [
        one.name
        for one in fields(Narrative)
        if getattr(old.narrative, one.name) != getattr(narrative, one.name)
    ]
    if not changed:
        return old
    draft = Draft(
        Operation.INCIDENT_CHANGED,
        author_of(person),
        (number,),
        details={"fields": ",".join(changed), "facts": len(narrative.facts), "people": len(narrative.people)},
    )
    with catalogue.write(draft) as tables:
        tables.incidents.save(replace(tables.incidents.get(number), narrative=narrative))  # as it is by now
        return tables.incidents.get(number)
