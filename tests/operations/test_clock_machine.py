"""The legal clock as a machine: days pass, holds come and go, rules change, power fails, folders come back.

Whatever the order, nothing is erased before its time or while it is held, nothing due and free survives a
sweep, every effect has its entry, and the inventory never shrinks (R8, R9, R11, R12, R21, R22).
"""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased, HoldClosed, HoldTooLate
from bwc_review.domain.hold import HoldId, HoldOrder, ProcedureKind
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.legal import LegalProfile, tightened
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import counted_from, deadline, due_date, erase_moment, local_day
from bwc_review.domain.service import LENIENT, STRICT
from bwc_review.operations.change_service import change_service
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.review_hold import review_holds
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.sweep import Swept, sweep
from bwc_review.operations.verify import verify

FIRST = datetime(2025, 3, 1, tzinfo=UTC)  # nobody of the station was habilitated much earlier
NEVER = 10**6  # a step that no operation reaches


@dataclass
class Known:
    """What the law says of the recordings, kept beside the station and computed apart from it."""

    first_days: dict[str, date] = field(default_factory=dict)  # of every recording there ever was
    holds: dict[str, str] = field(default_factory=dict)  # open ones -> the recording they keep
    gone: set[str] = field(default_factory=set)
    handed: set[str] = field(default_factory=set)  # holds, against a signature
    freed: set[str] = field(default_factory=set)  # of those, what the strict reading lets go

    def is_held(self, clip: str) -> bool:
        return any(kept == clip and hold not in self.freed for hold, kept in self.holds.items())


@dataclass(frozen=True)
class Copy:
    """A folder copied away, and what was true when it was."""

    folder: Path
    known: Known
    service: Any


class LegalClock(RuleBasedStateMachine):
    """One small real station."""

    def __init__(self, make_bench: Callable[[], Any], cut_at: Callable[..., Any], cut: type[BaseException]):
        super().__init__()
        self.bench = make_bench()
        self.cut_at, self.cut = cut_at, cut
        self.known = Known()
        self.copy: Copy | None = None
        self.ever: set[str] = set()  # what the inventory must know

    @property
    def law(self) -> LegalProfile:
        return tightened(self.bench.profile, self.bench.service)

    @property
    def now(self) -> datetime:
        moment: datetime = self.bench.now
        return moment

    @property
    def seat(self) -> SignedIn:
        return SignedIn(self.bench.chief, self.bench.keys, author_of(self.bench.chief))

    def due(self, clip: str) -> date:
        return due_date(self.known.first_days[clip], self.law)

    def _goes(self, clip: str) -> bool:
        """Whether nothing keeps it from being erased now."""
        return not self.known.is_held(clip) and self.now >= erase_moment(self.due(clip), self.law)

    # --- what happens ---------------------------------------------------------------

    @initialize()
    def begin(self) -> None:
        self.record(days_ago=3, hour=14)
        self.record(days_ago=29, hour=23)

    @rule(days_ago=st.integers(0, 40), hour=st.integers(0, 23))
    def record(self, days_ago: int, hour: int) -> None:
        """A recording is brought in, perhaps after its month."""
        local = self.now.astimezone(self.law.zone) - timedelta(days=days_ago)
        start = local.replace(hour=hour, minute=30, second=0, microsecond=0, tzinfo=None)
        day = counted_from(start.replace(tzinfo=self.law.zone), self.law)
        clip = self.bench.ingest(
            start.isoformat(), size=10, with_derived=False, due_on=due_date(day, self.law)
        )
        self.known.first_days[clip.id] = day
        self.ever.add(clip.id)

    @rule(which=st.integers(0, 20), kind=st.sampled_from(ProcedureKind))
    def hold(self, which: int, kind: ProcedureKind) -> None:
        """Keep a recording: only while its month runs, and not once its erasure has begun."""
        clip = sorted(self.known.first_days)[which % len(self.known.first_days)]
        over = self.now >= deadline(self.due(clip), self.law)
        try:
            [made] = open_holds(
                self.bench.catalogue,
                self.bench.chief,
                [ClipId(clip)],
                HoldOrder(kind, "PV 2026/0123", "Brigade"),
                self.now,
                self.law,
            )
        except ClipErased:
            assert clip in self.known.gone
        except HoldTooLate:
            assert over
        else:
            assert not over
            assert clip not in self.known.gone
            self.known.holds[made.id] = clip

    @precondition(lambda self: self.known.holds)
    @rule(which=st.integers(0, 20), cut_at=st.sampled_from((NEVER, NEVER, *range(24))))
    def release(self, which: int, cut_at: int) -> None:
        """Let one hold go; the last one after the month takes the recording with it, whatever happens."""
        hold, clip = sorted(self.known.holds.items())[which % len(self.known.holds)]
        others = [one for one, kept in self.known.holds.items() if kept == clip and one != hold]
        is_last = not set(others) - self.known.freed
        ends = is_last and self.now >= deadline(self.due(clip), self.law)

        def run() -> None:
            done = release_hold(
                self.bench.catalogue,
                self.bench.store,
                self.bench.chief,
                HoldId(hold),
                "jugement rendu",
                self.now,
                self.law,
            )
            assert done.is_erased == ends

        before = self.known.gone.copy()
        was_cut = self._cut(run, cut_at)
        with self.bench.catalogue.read() as tables:
            if not tables.holds.get(hold).is_open:
                del self.known.holds[hold]
        assert was_cut or hold not in self.known.holds
        if was_cut:
            self._start_again()
        else:
            self._look()
            assert self.known.gone - before == ({clip} if ends else set())
            with pytest.raises(HoldClosed):
                run()

    @precondition(lambda self: self.known.holds)
    @rule(which=st.integers(0, 20), days=st.integers(1, 80))
    def review(self, which: int, days: int) -> None:
        """A hold is looked at again, before or after the month: it stays, until its new date."""
        hold = sorted(self.known.holds)[which % len(self.known.holds)]
        day = local_day(self.now, self.law) + timedelta(days=days)
        [kept] = review_holds(
            self.bench.catalogue, self.bench.chief, [HoldId(hold)], day, "attente", self.now, self.law
        )
        assert kept.review_on == day

    @rule(cut_at=st.sampled_from((NEVER, NEVER, *range(24))), confirms=st.booleans(), whole_day=st.booleans())
    def sweep(self, cut_at: int, confirms: bool, whole_day: bool) -> None:
        """Erase what is due, perhaps cut short and begun again."""
        was_cut = self._cut(lambda: self._sweep(confirms=confirms, whole_day=whole_day), cut_at)
        if was_cut:
            self._start_again(whole_day=whole_day)

    @rule(hours=st.integers(1, 400), uses=st.booleans())
    def time_passes(self, hours: int, uses: bool) -> None:
        self.bench.clock.wait(hours=hours)
        if uses:
            self.bench.log()

    @rule(days=st.sampled_from((-400, -40, -2, 60, 800)), confirms=st.booleans())
    def clock_jumps(self, days: int, confirms: bool) -> None:
        """The clock of the computer is set while the station is off."""
        if self.now + timedelta(days=days) < FIRST:
            return
        self.bench.clock.now += timedelta(days=days)
        self._start_again()
        if not confirms:  # nobody believes it: it is set right again
            self.bench.clock.now -= timedelta(days=days)
            self._start_again()

    @rule(early=st.sampled_from((0, 1)), hour=st.integers(0, 23), reading=st.sampled_from((LENIENT, STRICT)))
    def rules_change(self, early: int, hour: int, reading: str) -> None:
        service = replace(self.bench.service, days_early=early, erase_from=time(hour, 0), reading=reading)
        shown = simulate_rules(self.bench.catalogue, self.bench.chief, service, self.now, self.bench.profile)
        kept = {clip for clip in self.known.first_days.keys() - self.known.gone if not self._goes(clip)}
        change_service(
            self.bench.catalogue, self.seat, service, self.now, self.bench.profile, "décision", shown
        )
        self.bench.service = service
        self.known.freed = set(self.known.handed) if reading == STRICT else set()
        assert shown.goes == {clip for clip in kept if self._goes(clip)}

    @rule()
    def copied_away(self) -> None:
        """Somebody copies the folder of the station, while it is shut."""
        self.bench.catalogue.close()
        folder = self.bench.root.with_name(self.bench.root.name + "-copy")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.bench.root, folder)
        self.copy = Copy(folder, copy.deepcopy(self.known), self.bench.service)
        self.bench.restart()

    @precondition(lambda self: self.copy is not None)
    @rule()
    def put_back(self) -> None:
        """The old folder comes back: what was due is erased before anything is listed (R21)."""
        assert self.copy is not None
        self.bench.catalogue.close()
        shutil.rmtree(self.bench.root)
        shutil.copytree(self.copy.folder, self.bench.root)
        self.known = copy.deepcopy(self.copy.known)
        self.bench.service = self.copy.service
        self.ever = set(self.known.first_days)  # an old inventory is all there is
        self._start_again()

    # --- what must be true ----------------------------------------------------------

    def _cut(self, run: Callable[[], object], at: int) -> bool:
        """Do it with the power cut at one step; whether that step was reached."""
        try:
            with pytest.MonkeyPatch.context() as patch:
                self.cut_at(self.bench, patch, at)
                run()
        except self.cut:
            return True
        return False

    def _start_again(self, *, whole_day: bool = False) -> None:
        """The station starts: what was begun is finished, what is due goes, the rest waits for the brake.

        ``whole_day``: of the sweep that was cut; what it had begun may go before the hour of today.
        """
        self.bench.restart()
        self._sweep(whole_day=whole_day)

    def _sweep(self, *, confirms: bool = False, whole_day: bool = False) -> None:
        done = sweep(
            self.bench.catalogue,
            self.bench.store,
            self.bench.profile,
            self.bench.service,
            self.now,
            confirmed=self.bench.chief if confirms else None,
            whole_day=whole_day,
        )
        assert done.failures == ()
        assert not (confirms and done.braked)
        self._look(whole_day=whole_day)
        self._nothing_due_is_left(done)

    def _look(self, *, whole_day: bool = False) -> None:
        """What has gone since the last look was due and free."""
        with self.bench.catalogue.read() as tables:
            alive = set(tables.clips.ids(ClipQuery()))
            inventory = {line.clip: line.erased_at for line in tables.inventory.between()}
        assert inventory.keys() == self.ever
        for clip in self.known.first_days.keys() - alive - self.known.gone:
            day = self.due(clip)
            assert not self.known.is_held(clip), "erased while held"
            if whole_day:
                assert local_day(self.now, self.law) >= day, "erased before its day"
            else:
                assert self.now >= erase_moment(day, self.law), "erased before its hour"
            assert inventory[clip] is not None
            self.known.gone.add(clip)
        for clip in self.known.gone:
            assert clip not in alive, "erased and listed again"
            assert self.bench.files(clip) == []
        for clip in alive:
            assert len(self.bench.files(clip)) == 2, "listed, and its files are gone"

    def _nothing_due_is_left(self, done: Swept) -> None:
        free = [
            clip for clip in self.known.first_days.keys() - self.known.gone if not self.known.is_held(clip)
        ]
        left = [clip for clip in free if self.now >= erase_moment(self.due(clip), self.law)]
        if done.braked is None:
            assert left == [], "due, free, and still there"
        else:  # the brake says for how many it stands, and an end of its own
            assert done.braked.count >= len(left)
            assert done.braked.until <= local_day(self.now, self.law) + timedelta(days=self.law.brake_days)

    def teardown(self) -> None:
        """Every effect has its entry: the registers say what the journal says, and the chain holds."""
        checked = verify(self.bench.catalogue, self.bench.store)
        assert checked.ok, checked
        said = self.bench.entries()
        for clip in self.known.gone:
            of_clip = [entry.operation for entry in said if clip in entry.subjects]
            assert of_clip.count(Operation.ERASE_DONE) == 1
            assert of_clip.index(Operation.ERASE_INTENDED) < of_clip.index(Operation.ERASE_DONE)
        opened = [entry.subjects[1] for entry in said if entry.operation is Operation.HOLD_OPENED]
        released = [entry.subjects[1] for entry in said if entry.operation is Operation.HOLD_RELEASED]
        assert len(released) == len(set(released))
        assert set(opened) - set(released) == self.known.holds.keys()
        self.bench.catalogue.close()


def test_whatever_the_order_the_month_and_the_holds_are_kept_to(
    make_bench: Callable[[], Any], cut_at: Callable[..., Any], power_cut: type[BaseException]
) -> None:
    run_state_machine_as_test(
        lambda: LegalClock(make_bench, cut_at, power_cut),  # type: ignore[arg-type]  # any maker of one serves
        settings=settings(
            max_examples=10,
            stateful_step_count=20,
            suppress_health_check=list(HealthCheck),
            phases=(
                Phase.reuse,
                Phase.generate,
            ),  # a story of twenty steps is told whole: shorter takes minutes
        ),
    )
