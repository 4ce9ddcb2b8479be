"""What the service says of itself changes on record, by who may; what names the station does not change."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from bwc_review.domain.errors import AccessRefused, FieldMissing
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.operations.change_service import change_service
from bwc_review.operations.simulate_rules import rule_effect


def service(station: Any) -> Service:
    with station.catalogue.read() as tables:
        found: Service = tables.service.get()
    return found


def change(station: Any, to: Service, by: Any = None, reason: str = "décision 12/2026") -> Service:
    now = (station.clocks.now, station.profile)
    with station.catalogue.read() as tables:
        shown = rule_effect(tables, tables.service.get(), to, *now)
    return change_service(station.catalogue, by or station.chief, to, *now, reason, shown)


def test_the_journal_names_the_fields_and_never_what_is_in_them(station: Any) -> None:
    before = service(station)
    after = change(station, replace(before, mayor_name="Max Puy", days_early=1))
    assert service(station) == after
    assert (after.mayor_name, after.days_early) == ("Max Puy", 1)
    entry = station.entries(Operation.SETTING_CHANGED)[-1]
    assert entry.details == {"fields": "mayor_name,days_early", "new_days_early": 1}
    assert b"12/2026" not in entry.body
    with station.catalogue.read() as tables:
        [said] = tables.service.changes("days_early")
    assert (said.old, said.new, said.reason) == ("0", "1", "décision 12/2026")
    assert entry.body is not None
    assert b"Puy" not in entry.body


def test_what_names_the_station_stays(station: Any) -> None:
    before = service(station)
    assert change(station, replace(before, origin="other", is_demonstration=True)) == before
    assert service(station) == before


def test_saving_the_same_is_no_entry(station: Any) -> None:
    entries = len(station.entries(Operation.SETTING_CHANGED))
    change(station, service(station))
    assert len(station.entries(Operation.SETTING_CHANGED)) == entries


def test_a_service_has_a_commune(station: Any) -> None:
    with pytest.raises(FieldMissing):
        change(station, replace(service(station), commune=" "))
    assert service(station).commune == "Fleurance"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.RESPONSABLE])
def test_who_may_not(station: Any, role: Role) -> None:
    seat = station.seat(Person(PersonId("p-2"), "luc", "Luc", "Sol", role))
    with pytest.raises(AccessRefused):
        change(station, replace(service(station), commune="Lectoure"), by=seat)
    assert service(station).commune == "Fleurance"


def test_a_rule_is_changed_with_a_reason_the_letterhead_without(station: Any) -> None:
    before = service(station)
    with pytest.raises(FieldMissing, match="reason"):
        change(station, replace(before, erase_from=time(9, 0)), reason="  ")
    assert service(station) == before
    change(station, replace(before, telephone="05 62 11 11 11"), reason="")
    entry = station.entries(Operation.SETTING_CHANGED)[-1]
    assert entry.details == {"fields": "telephone"}
