"""Gives an intervention its number in the public list of offences, with the words of that day."""

from __future__ import annotations

from dataclasses import replace

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.errors import NatinfUnknown
from bwc_review.domain.incident import Incident
from bwc_review.domain.natinf import natinf_code


def with_offence(tables: Tables, incident: Incident, natinf: str) -> Incident:
    """The incident with that number; "" for none.

    Its own number stays as it is, also once a newer list has it no more. Without a list any number is taken,
    and has no words. Raises NatinfUnknown.
    """
    if not natinf.strip():
        return replace(incident, natinf="", natinf_label="")
    code = natinf_code(natinf)
    if code and code == incident.natinf:
        return incident
    found = tables.natinf.get(code)
    if not code or (found is None and tables.natinf.file() is not None):
        raise NatinfUnknown(natinf.strip())
    return replace(incident, natinf=code, natinf_label=found.label if found else "")
