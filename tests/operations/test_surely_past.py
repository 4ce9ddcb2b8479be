"""What is kept for years counts to what surely has been: a wrong clock purges nothing, idle months all (R14).

A station is used, lies idle, its clock runs ahead and is put right, or falls back and is put right.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bwc_review.domain.camera import Assignment
from bwc_review.domain.ended import Ended, EndedKind, EndedNote, note_text
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, purge_before
from bwc_review.domain.retention import local_day
from bwc_review.operations.close_day import close_day
from bwc_review.operations.keep_ended import keep_ended
from bwc_review.operations.last_use import surely_past
from bwc_review.vault import signing

DAY = timedelta(days=1)
NOTICED = 6  # days of use at a date that is wrong, before somebody puts it right


def closed(bench: Any) -> None:
    close_day(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile)


def visit(bench: Any, days: int = 1, *, start: bool = True) -> None:
    """Somebody uses the station on that many days, each time from its start on."""
    for number in range(days):
        if number:
            bench.clock.wait(days=1)
        if start:
            bench.restart()
        bench.log()
        bench.clock.wait(hours=1)
        bench.log()
        closed(bench)


def purged_to(bench: Any) -> int:
    with bench.catalogue.read() as tables:
        number: int = tables.journal.purged_to()
    return number


def sure_of(bench: Any) -> datetime | None:
    with bench.catalogue.read() as tables:
        return surely_past(tables, bench.now, bench.profile)


@pytest.mark.parametrize(("days", "idle"), [(1, 50), (2, 60), (3, 90), (6, 46)])
def test_a_station_that_is_used_now_and_then_purges_all_the_same(bench: Any, days: int, idle: int) -> None:
    """It never is on for a week at a time, and idle for longer than a jump may be."""
    taken = bench.now - DAY
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, ("DSJ-1", bench.wearer.id))) as tables:
        tables.cameras.assign(Assignment("DSJ-1", bench.wearer.id, taken, taken + timedelta(hours=4)))
    begun, visits = bench.now, 0
    while bench.now < begun + 4 * 365 * DAY:
        visit(bench, days)
        visits += 1
        bench.clock.wait(days=idle)
    assert purged_to(bench) > 0
    with bench.catalogue.read() as tables:
        assert tables.cameras.register() == [], "whose it was is forgotten too"
    oldest = bench.entries()[0].at
    a_week_of_use = -(-7 // days) * timedelta(days=days + idle)
    assert oldest >= purge_before(bench.now - a_week_of_use - 2 * idle * DAY, bench.profile)
    assert oldest >= begun, "and not a day less than three years"


def test_a_clock_years_ahead_for_an_hour_purges_no_more_than_the_right_one(bench: Any) -> None:
    for _ in range(8):
        visit(bench, 1)
        bench.clock.wait(days=50)
    sure, kept = sure_of(bench), bench.entries()
    assert sure is not None
    assert sure < bench.now - 300 * DAY, "seven days of use ago"
    bench.clock.now += 20 * 365 * DAY
    visit(bench)
    assert [one for one in bench.entries() if one.seq <= kept[-1].seq] == kept
    for hour in range(12):  # turned on and on within the hour, without a new start
        bench.clock.now += 400 * DAY
        bench.clock.wait(minutes=5)
        bench.log()
        closed(bench)
        assert purged_to(bench) == 0, hour
    bench.clock.now -= (20 * 365 + 12 * 400) * DAY
    visit(bench)
    assert purged_to(bench) == 0
    assert sure_of(bench) is None, "the clock went back: seven days of use from here on"
    for _ in range(7):
        bench.clock.wait(days=50)
        visit(bench)
    assert sure_of(bench) is not None


@pytest.mark.parametrize("days", [2, 8, 44])
def test_a_clock_turned_on_by_little_steps_purges_nothing(bench: Any, days: int) -> None:
    """None of them is a jump; together, within the hour, they are years."""
    visit(bench, 8)
    for step in range(4 * 365 // days):
        bench.clock.now += days * DAY
        bench.clock.wait(seconds=2)
        bench.log()
        if step % 20 == 0 or step > 3 * 365 // days:
            closed(bench)
            assert purged_to(bench) == 0, step


@pytest.mark.parametrize("ahead", [200, 2 * 365, 20 * 365])
def test_a_clock_that_ran_ahead_once_holds_nothing_back_for_years(bench: Any, ahead: int) -> None:
    """Neither what came after it, nor what it dated itself, nor a line of the register it dated."""
    for _ in range(10):
        visit(bench)
        bench.clock.wait(days=4)
    bench.clock.now += ahead * DAY
    wrong = bench.now
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, ("DSJ-1", bench.wearer.id))) as tables:
        tables.cameras.assign(Assignment("DSJ-1", bench.wearer.id, wrong - timedelta(hours=1), wrong))
    visit(bench)
    bench.clock.now -= ahead * DAY
    right = bench.now
    while purge_before(bench.now, bench.profile) < right:
        visit(bench, start=False)
        bench.clock.wait(days=4)
    kept = {one.at for one in bench.entries()}
    assert wrong in kept, "three years and not a day less"
    assert right - 12 * DAY not in kept
    while purge_before(bench.now, bench.profile) < right + bench.profile.clock_jump_days * DAY + 5 * DAY:
        visit(bench, start=False)
        bench.clock.wait(days=4)
    kept = {one.at for one in bench.entries()}
    assert wrong not in kept
    assert min(kept) < purge_before(bench.now, bench.profile) + 6 * DAY, "and what follows goes on its day"
    assert min(kept) >= purge_before(bench.now, bench.profile) - 6 * DAY
    with bench.catalogue.read() as tables:
        is_kept = bool(tables.cameras.register())
    assert is_kept == (ahead < 3 * 365), "a line that looks young has a date that can be corrected"


def test_years_by_little_steps_in_one_start_are_no_years(bench: Any) -> None:
    """Set back and come forward, or come ahead and set back: honest entries days old stay."""
    for _ in range(40):
        visit(bench)
        bench.clock.wait(days=9)
    kept = [one.seq for one in bench.entries()]
    for back in (4 * 365 * DAY, timedelta()):
        right = bench.now
        bench.restart()
        bench.clock.now -= back
        for _ in range(4 * 365 // 44 + 1):
            bench.clock.wait(seconds=20)
            bench.log()
            bench.clock.now += 44 * DAY
        bench.clock.now = right + timedelta(minutes=12)
        bench.log()
        visit(bench, 10)
        assert sure_of(bench) == bench.now
        assert [one.seq for one in bench.entries()][: len(kept)] == kept
        assert purged_to(bench) == 0


def test_what_ended_is_remembered_outside_as_long_as_the_journal_tells_it(bench: Any, tmp_path: Path) -> None:
    """A clock years ahead for an hour makes nobody forget what no old copy may bring back (R21)."""
    place = tmp_path / "outside"
    place.mkdir()

    def note() -> list[str]:
        key = bench.custody.signing_key()
        assert keep_ended(bench.catalogue, key, [place], bench.now, bench.profile) == ()
        return sorted(one.name for one in place.glob("*.ended"))

    kept: list[str] = []
    for clip in ("c-1", "c-2", "c-3"):
        with bench.catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (clip,), details={"why": "due"})):
            pass
        kept = note()
        visit(bench, 4)
    assert len(kept) == 3
    bench.clock.now += 20 * 365 * DAY
    visit(bench)
    assert note() == kept
    bench.clock.now -= 20 * 365 * DAY
    visit(bench)
    while not purged_to(bench):
        assert note() == kept
        bench.clock.wait(days=30)
        visit(bench)
    visit(bench, 3)
    assert note() == kept[-1:], "the newest one stays: it tells how far the place knows"


def test_what_a_lost_branch_dated_ahead_holds_back_no_note_behind_it(bench: Any, tmp_path: Path) -> None:
    place, key, origin = tmp_path, bench.custody.signing_key(), bench.service.origin
    ahead = EndedNote(
        origin, 1, b"x" * 32, "", (Ended(EndedKind.ERASED, "c-0", "due", bench.now + 9000 * DAY),)
    )
    lost = place / f"{ahead.name}.ended"
    lost.write_text(signing.write_note(note_text(ahead), origin, key), "utf-8")
    for clip in ("c-1", "c-2"):
        with bench.catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (clip,), details={"why": "due"})):
            pass
        visit(bench)
        assert keep_ended(bench.catalogue, key, [place], bench.now, bench.profile) == ()
    assert len(list(place.glob("*.ended"))) == 3
    while not purged_to(bench):
        bench.clock.wait(days=30)
        visit(bench)
    visit(bench, 3)
    assert keep_ended(bench.catalogue, key, [place], bench.now, bench.profile) == ()
    kept = sorted(place.glob("*.ended"))
    assert len(kept) == 2, "the newest one stays"
    assert lost in kept


def test_a_clock_that_fell_back_and_was_put_right_lets_nothing_go_early(bench: Any) -> None:
    """What it dated looks old, and what came before it looks as if a clock had run ahead."""
    for _ in range(10):
        visit(bench)
        bench.clock.wait(days=4)
    before = [one.seq for one in bench.entries()]
    for back in (4000, 30):
        bench.clock.now -= back * DAY
        for _ in range(10):
            visit(bench)
            bench.clock.wait(days=4)
        bench.clock.now += back * DAY
        for _ in range(10):
            visit(bench)
            bench.clock.wait(days=4)
    while purge_before(bench.now, bench.profile) < bench.entries()[0].at:
        assert [one.seq for one in bench.entries()][: len(before)] == before
        visit(bench, start=False)
        bench.clock.wait(days=20)


def test_a_clock_that_falls_back_twice_lets_nothing_go_while_it_is_behind(bench: Any) -> None:
    """What it dated right is to come by then, and what it dated further behind looks years old."""
    bench.clock.wait(days=200)
    visit(bench)
    right = bench.now
    bench.clock.now -= 3500 * DAY
    bench.clock.wait(days=200)
    visit(bench, 3)
    bench.clock.now += 3500 * DAY
    visit(bench)
    kept = [one.seq for one in bench.entries()]
    bench.clock.now -= 560 * DAY
    visit(bench, 5)
    bench.clock.wait(days=300)
    visit(bench, 3)
    sure = sure_of(bench)
    assert sure is not None
    assert sure < bench.now < right, "the date is proved, and behind"
    assert purged_to(bench) == 0
    assert [one.seq for one in bench.entries()][: len(kept)] == kept


def test_a_date_that_had_its_years_once_is_not_believed_where_less_is_sure_again(bench: Any) -> None:
    """A station that lay idle is sure of less than at its last purge; what a clock behind dated stays."""
    bench.clock.wait(days=860)
    bench.clock.now -= 861 * DAY
    visit(bench)
    behind = bench.now
    bench.clock.now += 861 * DAY
    bench.clock.wait(days=246)
    visit(bench, 8)
    gone = purged_to(bench)
    assert gone > 0, "of the first day"
    bench.clock.wait(days=46)
    visit(bench, 3)
    assert purged_to(bench) == gone
    assert any(one.at <= behind for one in bench.entries())
    while purge_before(bench.now, bench.profile) <= behind + (861 + 246 + 200) * DAY:
        bench.clock.wait(days=20)
        visit(bench)
    assert not any(one.at <= behind for one in bench.entries()), "nor longer than what follows it"


def test_what_follows_what_use_let_go_is_not_believed_where_it_is_dated_earlier(bench: Any) -> None:
    """In one start, on for years, use tells that its beginning is old; a date behind tells nothing of it."""
    first = bench.now
    bench.clock.now -= 1136 * DAY
    visit(bench)
    bench.clock.wait(days=1167)
    bench.clock.now -= 32 * DAY
    assert bench.now < first, "behind all the while"
    bench.log()
    kept = bench.entries()[-1]
    bench.clock.now += 1168 * DAY
    visit(bench, 8)
    assert purged_to(bench) > 0, "of the first day"
    assert kept in bench.entries()


def test_a_day_in_idle_years_and_a_clock_fallen_back_to_it_leave_the_same_journal(
    make_bench: Callable[[], Any],
) -> None:
    """So nothing can tell them apart, and what was used now and then has had its years."""
    idle, behind = make_bench(), make_bench()
    for bench, back in ((idle, 0), (behind, 1400)):
        visit(bench)
        bench.clock.wait(days=200 + back)
        bench.clock.now -= back * DAY
        visit(bench)
        bench.clock.now += back * DAY
        bench.clock.wait(days=1400 - back)
    for day in range(9):
        told = [
            [(one.seq, one.at, one.start_id, one.monotonic_ns, one.operation) for one in bench.entries()]
            for bench in (idle, behind)
        ]
        assert told[0] == told[1], day
        assert purged_to(idle) == purged_to(behind)
        for bench in (idle, behind):
            visit(bench)
            bench.clock.wait(days=1)
    assert min(one.at for one in idle.entries()) > idle.now - 30 * DAY


def test_a_date_that_is_wrong_on_seven_days_of_use_is_the_date(bench: Any) -> None:
    visit(bench)
    bench.clock.now += 5 * 365 * DAY
    for number in range(7):
        assert purged_to(bench) == 0, number
        bench.clock.wait(days=60)
        visit(bench)
    assert purged_to(bench) > 0


def test_idle_weeks_of_a_clock_that_runs_ahead_do_not_prove_its_date(bench: Any) -> None:
    """Seen on two days at a wrong date, then nobody for a month: no gap of these is a jump."""
    visit(bench, 8)
    sure = sure_of(bench)
    bench.clock.now += 108 * DAY
    visit(bench, 2)
    bench.clock.wait(days=34)
    visit(bench)
    later = sure_of(bench)
    assert sure is not None
    assert later is not None
    assert later <= sure


class Use(RuleBasedStateMachine):
    """One small real station, and when each of its entries was really made."""

    def __init__(self, make_bench: Callable[[], Any]) -> None:
        super().__init__()
        self.bench = make_bench()
        self.off = timedelta()  # what is to add to the true time
        self.wrong: set[date] = set()  # days of use at a date that has not been yet
        self.made_at: dict[int, datetime] = {}
        self.started_at = self.bench.now
        self.right_to = self.bench.now  # the latest date of an entry by the right clock
        self.bench.log()
        self._look()

    @property
    def true(self) -> datetime:
        moment: datetime = self.bench.now - self.off
        return moment

    @property
    def is_ahead(self) -> bool:
        return self.off > timedelta()

    @precondition(lambda self: not self.is_ahead or len(self.wrong) + 2 <= NOTICED)  # it may pass midnight
    @rule(start=st.booleans(), hours=st.integers(1, 12))
    def use(self, start: bool, hours: int) -> None:
        """A day on which somebody sits before it, or it runs by itself; no computer is on for years."""
        begun = self.bench.now
        start = start or self.true - self.started_at > 365 * DAY
        if start:
            self.started_at = self.true
        visit(self.bench, start=start)
        self.bench.clock.wait(hours=hours)
        if not self.is_ahead:
            self.wrong = set()  # from here on it shows that the clock was put right
        else:
            self.wrong |= {local_day(each, self.bench.profile) for each in (begun, self.bench.now)}
        self.bench.log()
        closed(self.bench)
        self._look()
        self.bench.clock.wait(hours=24 - hours)

    @rule(days=st.sampled_from((1, 3, 20, 46, 60, 200)))
    def idle(self, days: int) -> None:
        """Nobody; while it runs ahead, too short or too long for a week that is steady."""
        if self.is_ahead:
            days = 60
        self.bench.clock.wait(days=days)

    @precondition(lambda self: not self.off)
    @rule(days=st.integers(50, 4000))
    def runs_ahead(self, days: int) -> None:
        self._set(timedelta(days=days))

    @precondition(lambda self: not self.off)
    @rule(days=st.integers(1, 4000))
    def falls_back(self, days: int) -> None:
        self._set(-timedelta(days=days))

    @precondition(lambda self: self.off)
    @rule()
    def is_put_right(self) -> None:
        self._set(timedelta())

    def _set(self, off: timedelta) -> None:
        self.bench.clock.now += off - self.off
        self.off = off

    def _look(self) -> None:
        """Nothing went before its three years, by the time that really was."""
        with self.bench.catalogue.read() as tables:
            count, _ = tables.journal.head()
            gone = tables.journal.purged_to()
            made = tables.journal.of_numbers(range(len(self.made_at) + 1, count + 1))
            sure = surely_past(tables, self.bench.now, self.bench.profile)
        for entry in made:
            self._note(entry)
        assert sure is None or sure <= self.true + timedelta(minutes=1), "it has not been yet"
        limit = purge_before(self.true, self.bench.profile)
        assert all(self.made_at[number] < limit for number in range(1, gone + 1)), "purged too early"

    def _note(self, entry: Entry) -> None:
        """When it really was made, or what it says where nothing tells that the clock is behind.

        That is where it is dated later than all that the right clock dated before it, and then what is before
        it is older than that date as well (``over_by_date``).
        """
        self.made_at[entry.seq] = entry.at - self.off
        if self.off < timedelta() and entry.at >= self.right_to:
            self.made_at = {number: min(at, entry.at) for number, at in self.made_at.items()}
        elif not self.off:
            self.right_to = max(self.right_to, entry.at)


def test_whatever_the_clock_does_nothing_goes_before_its_three_years(make_bench: Callable[[], Any]) -> None:
    run_state_machine_as_test(
        lambda: Use(make_bench),  # type: ignore[arg-type]  # any maker of one serves
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            deadline=None,
            phases=(Phase.reuse, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )
