"""The due days follow the service's stricter reading of the month (R8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from bwc_review.domain.errors import AccessRefused, RuleEffectChanged, RulesNotShown
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.rule_change import RuleEffect
from bwc_review.operations.change_service import change_service
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.sweep import sweep


def _at(bench: Any, person: Any) -> SignedIn:
    return SignedIn(person, bench.keys, author_of(person))


def test_the_stricter_day_is_the_one_shown_and_the_looser_one_comes_back(bench: Any) -> None:
    clip = bench.ingest("2026-11-20 10:00")
    chief = _at(bench, bench.chief)
    stricter = replace(bench.service, days_early=1)
    shown = simulate_rules(bench.catalogue, bench.chief, stricter, bench.now, bench.profile)
    change_service(bench.catalogue, chief, stricter, bench.now, bench.profile, "décision", shown)
    with bench.catalogue.read() as tables:
        assert (clip.due_on - tables.clips.get(clip.id).due_on).days == 1
    looser = replace(stricter, days_early=0)
    shown = simulate_rules(bench.catalogue, bench.chief, looser, bench.now, bench.profile)
    change_service(bench.catalogue, chief, looser, bench.now, bench.profile, "décision", shown)
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).due_on == clip.due_on


def test_what_a_rule_would_erase_is_shown_first_and_is_what_the_sweep_then_erases(bench: Any) -> None:
    today, held, later = (bench.ingest(f"2026-{day} 10:00") for day in ("10-24", "10-24", "11-20"))
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    open_holds(bench.catalogue, bench.chief, [held.id], order, bench.now, bench.profile)
    bench.local("2026-11-23 19:00")  # the day before the term, after the hour
    stricter = replace(bench.service, days_early=1)
    found = simulate_rules(bench.catalogue, bench.chief, stricter, bench.now, bench.profile)
    assert found.moved == 3
    [gone] = found.erased
    assert (gone.clip, gone.camera) == (today.id, "CAM-01")
    assert (gone.due_before, gone.due_after) == (date(2026, 11, 24), date(2026, 11, 23))
    chief = _at(bench, bench.chief)
    entries = len(bench.entries())
    with pytest.raises(RulesNotShown) as refused:
        change_service(bench.catalogue, chief, stricter, bench.now, bench.profile, "décision")
    assert refused.value.count == 1
    assert len(bench.entries()) == entries
    with bench.catalogue.read() as tables:
        assert tables.service.get().days_early == 0
    change_service(bench.catalogue, chief, stricter, bench.now, bench.profile, "décision", found)
    done = sweep(bench.catalogue, bench.store, bench.profile, stricter, bench.now)
    assert set(done.erased) == found.goes
    assert bench.files(later.id)
    assert bench.files(held.id)


def test_what_goes_later_today_is_shown_as_such_and_nothing_that_goes_by_the_evening_is_left_out(
    bench: Any,
) -> None:
    tomorrow, today, later = (bench.ingest(f"2026-{day} 10:00") for day in ("10-24", "10-23", "10-30"))
    held = bench.ingest("2026-10-24 11:00")
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    open_holds(bench.catalogue, bench.chief, [held.id], order, bench.now, bench.profile)
    bench.local("2026-11-23 09:00")  # before the erasure hour
    stricter = replace(bench.service, days_early=1)
    found = simulate_rules(bench.catalogue, bench.chief, stricter, bench.now, bench.profile)
    assert [one.clip for one in found.erased] == [today.id]
    assert [one.clip for one in found.today] == [tomorrow.id]
    assert [(one.clip, one.due_before, one.due_after) for one in found.soon] == [
        (later.id, date(2026, 11, 30), date(2026, 11, 29))
    ]
    chief = _at(bench, bench.chief)
    with pytest.raises(RulesNotShown):
        change_service(bench.catalogue, chief, stricter, bench.now, bench.profile, "décision")
    change_service(bench.catalogue, chief, stricter, bench.now, bench.profile, "décision", found)
    bench.use_until("2026-11-23 18:01")
    done = sweep(bench.catalogue, bench.store, bench.profile, stricter, bench.now)
    assert set(done.erased) == found.goes


def test_a_rule_is_changed_for_what_was_shown_and_for_nothing_else(bench: Any) -> None:
    """A hold came, a recording came in: what would happen is not what somebody agreed to."""
    today = bench.ingest("2026-10-24 10:00")
    bench.local("2026-11-23 19:00")
    stricter, chief = replace(bench.service, days_early=1), _at(bench, bench.chief)
    asked = (bench.catalogue, bench.chief, stricter, bench.now, bench.profile)

    def change(shown: RuleEffect) -> None:
        change_service(bench.catalogue, chief, stricter, bench.now, bench.profile, "décision", shown)

    shown = simulate_rules(*asked)
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    open_holds(bench.catalogue, bench.chief, [today.id], order, bench.now, bench.profile)
    with pytest.raises(RuleEffectChanged):
        change(shown)
    shown = simulate_rules(*asked)
    bench.ingest("2026-11-20 10:00")
    with pytest.raises(RuleEffectChanged):
        change(shown)
    with bench.catalogue.read() as tables:
        assert tables.service.get().days_early == 0
    change(simulate_rules(*asked))


def test_an_earlier_hour_is_simulated_too(bench: Any) -> None:
    clip = bench.ingest("2026-10-23 10:00")
    bench.local("2026-11-23 12:00")
    earlier = replace(bench.service, erase_from=time(11, 0))
    found = simulate_rules(bench.catalogue, bench.chief, earlier, bench.now, bench.profile)
    assert [one.clip for one in found.erased] == [clip.id]
    assert found.moved == 0
    same = simulate_rules(bench.catalogue, bench.chief, bench.service, bench.now, bench.profile)
    assert same.erased == ()


def test_only_the_responsable_simulates(bench: Any) -> None:
    with pytest.raises(AccessRefused):
        simulate_rules(bench.catalogue, bench.officer, bench.service, bench.now, bench.profile)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 1
