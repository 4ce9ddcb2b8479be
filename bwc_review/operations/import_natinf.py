"""Takes in the public list of offences from a file somebody gives; the list before is replaced whole."""

from __future__ import annotations

import hashlib
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import NatinfUnreadable
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.natinf import NatinfList, NotNatinf, natinf_list
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit


def import_natinf(
    catalogue: Catalogue, person: Person, content: bytes, file: str, now: datetime, profile: LegalProfile
) -> NatinfList:
    """Replace the list by what ``content`` says, and tell what of it was left out.

    ``file`` is its name, for the sentence of a refusal alone. Incidents keep the number and the words they
    were given. Raises AccessRefused, NatinfUnreadable: nothing is changed then.
    """
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    try:
        found = natinf_list(content)
    except NotNatinf as error:
        raise NatinfUnreadable(file, error.cause) from error
    sha256 = hashlib.sha256(content).hexdigest()
    draft = Draft(
        Operation.NATINF_IMPORTED,
        author_of(person),
        details={"sha256": sha256, "count": len(found.items), "skipped": found.left_out},
    )
    with catalogue.write(draft) as tables:
        tables.natinf.replace(found.items, sha256)
    return found
