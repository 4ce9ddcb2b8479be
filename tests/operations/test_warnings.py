"""R11: who is warned of what, at seven, three and one days; what is held or untouched is not warned of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.mark import Instant
from bwc_review.operations.mark import mark
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.warnings import Warned, warnings


def warned(bench: Any, profile: Any = None) -> tuple[Warned, ...]:
    with bench.catalogue.read() as tables:
        return warnings(tables, profile or bench.profile, bench.now)


def marked(bench: Any, recorded: str) -> Any:
    clip = bench.ingest(recorded)
    at = Instant(1, 2, 0.04)
    mark(bench.catalogue, bench.chief, clip.id, at, None, "rebellion", "", bench.now, bench.profile)
    return clip


def test_marked_clips_are_warned_of_at_each_step_of_the_profile(bench: Any) -> None:
    marked(bench, "2026-11-12 14:03")  # due 12 December
    marked(bench, "2026-11-12 15:03")
    bench.ingest("2026-11-12 16:03")  # nobody marked it
    seen = {}
    for day in range(3, 13):
        bench.local(f"2026-12-{day:02} 09:00")
        seen[day] = warned(bench)
    assert seen[3] == seen[4] == ()
    assert seen[5] == seen[8] == (Warned(7, 2),)
    assert seen[9] == seen[10] == (Warned(3, 2),)
    assert seen[11] == (Warned(1, 2),)
    assert seen[12] == (Warned(0, 2),)


def test_the_days_are_data(bench: Any) -> None:
    marked(bench, "2026-11-12 14:03")
    bench.local("2026-12-02 09:00")
    assert warned(bench) == ()
    assert warned(bench, replace(bench.profile, warn_days=(10, 2))) == (Warned(10, 1),)


def test_what_is_held_is_not_warned_of_and_the_tightest_comes_first(bench: Any) -> None:
    kept, *_ = (marked(bench, f"2026-11-{day} 14:03") for day in (12, 13, 18))
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    open_holds(bench.catalogue, bench.chief, [kept.id], order, bench.now, bench.profile)
    bench.local("2026-12-12 09:00")
    assert warned(bench) == (Warned(1, 1), Warned(7, 1))
