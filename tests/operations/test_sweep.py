"""R9, R12, R22: what a sweep erases, when, in which order, and what it leaves for the next one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

import bwc_review.operations.sweep as of_sweep
from bwc_review.domain.brake import Brake
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import (
    AccessRefused,
    Cancelled,
    ClipErased,
    DateNotShown,
    ErasureNotShown,
    FolderUnusable,
)
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant
from bwc_review.domain.progress import SILENT
from bwc_review.operations.mark import mark
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.sweep import DateShown, Swept, sweep
from bwc_review.operations.verify import verify

Sweep = Callable[..., Swept]


@pytest.fixture
def swept(bench: Any) -> Sweep:
    """Sweep the bench's station at the bench's time."""

    def run(**options: Any) -> Swept:
        return sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now, **options)

    return run


def line(bench: Any, clip: Clip) -> Any:
    with bench.catalogue.read() as tables:
        return tables.inventory.line(clip.id)


@pytest.mark.parametrize(
    ("recorded", "day"),
    [
        ("2026-11-15 10:00", "2026-12-15"),
        ("2027-01-28 10:00", "2027-02-28"),
        ("2027-01-29 10:00", "2027-02-28"),
        ("2027-01-30 10:00", "2027-02-28"),
        ("2027-01-31 23:50", "2027-02-28"),
        ("2028-01-31 10:00", "2028-02-29"),
        ("2027-02-28 10:00", "2027-03-28"),  # the day the clock goes on
        ("2026-09-25 10:00", "2026-10-25"),  # the day it goes back
        ("2027-03-31 10:00", "2027-04-30"),
        ("2026-12-31 10:00", "2027-01-31"),
    ],
)
def test_a_clip_goes_at_the_hour_of_its_day_and_not_before(
    bench: Any, swept: Sweep, recorded: str, day: str
) -> None:
    bench.local(recorded)
    clip = bench.ingest(recorded)
    assert clip.due_on == date.fromisoformat(day)
    bench.local(f"{day} 17:59")
    bench.log()  # in use every month, so the clock is not in doubt
    bench.clock.wait(minutes=0)
    assert swept() == Swept((), clip.due_on, 1, (), None, ())
    bench.local(f"{day} 18:00")
    done = swept()
    assert (done.erased, done.due_next, done.late, done.braked) == ((clip.id,), None, (), None)
    assert bench.files(clip.id) == []
    kept = line(bench, clip)
    assert (kept.erased_at, kept.erased_why, kept.late_days) == (bench.now, "due", 0)
    with bench.catalogue.read() as tables, pytest.raises(ClipErased):
        tables.clips.get(clip.id)


def test_everything_of_the_clip_goes_and_the_journal_says_so(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03", place=None)
    other = bench.ingest("2026-12-05 14:03")
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, informed_reason="motmarqueur")
    bench.local("2026-12-12 17:00")
    mark(
        bench.catalogue,
        bench.chief,
        clip.id,
        Instant(1, 2, 0.04),
        None,
        "rebellion",
        "motmarqueur",
        bench.now,
        bench.profile,
    )
    assert len(bench.files(clip.id)) == 4  # head, body, two derived
    bench.local("2026-12-12 18:30")
    done = swept()
    assert done.erased == (clip.id,)
    assert done.due_next == other.due_on
    assert bench.files(clip.id) == []
    assert len(bench.files(other.id)) == 4
    with bench.catalogue.read() as tables:
        assert [one.id for one in tables.clips.rows([clip.id, other.id])] == [other.id]
        assert tables.marks.of_clip(clip.id) == []
        assert tables.clips.history(clip.id) == []
    intent, erased = bench.entries(clip=clip.id)[-2:]
    assert (intent.operation, erased.operation) == (Operation.ERASE_INTENDED, Operation.ERASE_DONE)
    assert erased.author == SYSTEM
    assert erased.details["sha256"] == clip.sha256
    assert (erased.details["files"], erased.details["late_days"]) == (4, 0)
    assert verify(bench.catalogue, bench.store).ok


def test_no_word_of_an_erased_clip_is_left_in_the_opened_database(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, place=replace(clip.place, text="impassedumarqueur"))
    assert bench.catalogue.checkpoint_wal()
    assert b"impassedumarqueur" in bench.opened_pages()
    bench.local("2026-12-12 18:30")
    swept()
    assert sum(log.stat().st_size for log in bench.root.glob("catalogue.db-wal")) == 0
    dug = bench.opened_pages()  # free pages included
    assert b"impassedumarqueur" not in dug
    assert bytes.fromhex(clip.sha256) in dug  # the inventory line is there: the digging works


def test_late_is_said_with_its_cause(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-01 10:00")
    bench.log()
    bench.local("2026-12-14 08:00")
    bench.restart()
    done = swept()
    assert (done.erased, done.late) == ((clip.id,), (clip.id,))
    erased = bench.entries(Operation.ERASE_DONE)[-1]
    assert (erased.details["late_days"], erased.details["cause"]) == (2, "off")
    assert line(bench, clip).late_days == 2


def test_late_although_the_station_ran_is_said_too(bench: Any, swept: Sweep) -> None:
    bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 20:00")
    bench.log()
    bench.local("2026-12-13 08:00")
    swept()
    assert bench.entries(Operation.ERASE_DONE)[-1].details["cause"] == "failed"


def test_docked_after_its_term(bench: Any, swept: Sweep) -> None:
    bench.local("2026-11-23 10:00")
    clip = bench.ingest("2026-09-12 14:03", docked_at=bench.now)
    assert swept().late == (clip.id,)
    assert bench.entries(Operation.ERASE_DONE)[-1].details["cause"] == "docked_late"


def test_a_hold_keeps_a_clip_and_a_tag_does_not(bench: Any, swept: Sweep) -> None:
    held, marked = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    bench.hold(held)
    mark(
        bench.catalogue,
        bench.chief,
        marked.id,
        Instant(0, 0, 0.0),
        None,
        "evidence",
        "",
        bench.now,
        bench.profile,
    )
    bench.local("2026-12-12 18:00")
    done = swept()
    assert done.erased == (marked.id,)
    assert done.due_next is None  # what is held has no next date
    bench.local("2027-01-05 18:00")
    bench.log()
    assert swept().erased == ()
    assert len(bench.files(held.id)) == 4


def test_a_hold_opened_between_judgement_and_intent_keeps_the_clip(
    bench: Any, swept: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")

    class Late:
        """Somebody opens a hold while the sweep is already at this clip."""

        def step(self, done: int, total: int, what: str = "") -> None:
            if what == clip.id:
                bench.hold(clip)

    done = swept(progress=Late())
    assert done.erased == ()
    assert len(bench.files(clip.id)) == 4
    assert bench.entries(Operation.ERASE_INTENDED) == []


def test_a_dry_run_changes_nothing(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    before = len(bench.entries())
    assert swept(dry_run=True).erased == (clip.id,)
    assert len(bench.entries()) == before
    assert len(bench.files(clip.id)) == 4


def test_a_changed_rule_is_simulated_first(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-11 18:00")
    assert swept(dry_run=True).erased == ()
    bench.service = replace(bench.service, days_early=1)
    assert swept(dry_run=True).erased == (clip.id,)
    bench.service = replace(bench.service, days_early=0, erase_from=time(12))
    bench.local("2026-12-12 12:00")
    assert swept().erased == (clip.id,)


def test_a_shutdown_may_take_what_is_due_today(bench: Any, swept: Sweep) -> None:
    clip, tomorrow = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-13 14:03")
    bench.local("2026-12-12 09:00")
    assert swept().erased == ()
    assert swept(whole_day=True).erased == (clip.id,)
    assert bench.files(tomorrow.id)


def test_cancelled_between_two_batches_nothing_is_half_done(
    bench: Any, swept: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(of_sweep, "BATCH", 1)
    clips = [bench.ingest(f"2026-11-12 14:0{minute}") for minute in range(3)]
    bench.local("2026-12-12 18:00")

    class Stopping:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        swept(progress=Stopping())
    left = [clip for clip in clips if bench.files(clip.id)]
    assert len(left) == 2
    assert sorted(swept().erased) == sorted(clip.id for clip in left)


class Watching:
    """How many clips still had their head at each step; may cancel at one of them."""

    def __init__(self, bench: Any, clips: list[Clip], cancel_at: int = -1) -> None:
        self.heads: list[int] = []
        self._store, self._clips = bench.store, clips
        self._cancel_at = cancel_at

    def step(self, done: int, total: int, what: str = "") -> None:
        self.heads.append(sum(self._store.has_head(clip.id) for clip in self._clips))
        if self.heads[-1] == self._cancel_at:
            raise Cancelled


def test_each_clip_of_a_batch_gives_a_sign_of_life(bench: Any, swept: Sweep) -> None:
    clips = [bench.ingest(f"2026-11-12 14:0{minute}") for minute in range(3)]
    bench.local("2026-12-12 18:00")
    watching = Watching(bench, clips)
    swept(progress=watching)
    assert watching.heads == [3, 2, 1, 0, 0]


def test_cancelled_within_a_batch_what_is_gone_is_certified_and_the_rest_is_finished_later(
    bench: Any, swept: Sweep
) -> None:
    clips = [bench.ingest(f"2026-11-12 14:0{minute}") for minute in range(3)]
    bench.local("2026-12-12 18:00")
    with pytest.raises(Cancelled):
        swept(progress=Watching(bench, clips, cancel_at=2))
    left = {clip.id for clip in clips if bench.store.has_head(clip.id)}
    [done] = bench.entries(Operation.ERASE_DONE)
    assert {clip.id for clip in clips} - left == set(done.subjects)
    watching = Watching(bench, clips)
    assert set(swept(progress=watching).resumed) == left
    assert watching.heads[:2] == [2, 1]  # what was cut short gives signs of life too
    assert verify(bench.catalogue, bench.store).ok


# --- crash at every step -----------------------------------------------------


def test_a_crash_at_every_step_is_finished_by_the_next_sweep(
    tmp_path: Path, profile: Any, bench: Any, power_cut: type[BaseException], cut_at: Callable[..., list[str]]
) -> None:
    """The same clip again and again, the power cut before and after each step in turn."""
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    bench.catalogue.close()
    template = tmp_path / "template"
    shutil.copytree(bench.root, template, ignore=shutil.ignore_patterns("template"))

    def copy(name: str) -> Any:
        root = shutil.copytree(template, tmp_path / name)
        clock = type(bench.clock)()
        clock.now = bench.now
        return type(bench)(root, profile, clock, starts=1, is_new=False)

    whole = copy("whole")
    with pytest.MonkeyPatch.context() as patch:
        steps = cut_at(whole, patch, at=10**6)
        sweep(whole.catalogue, whole.store, profile, whole.service, whole.now)
    whole.catalogue.close()
    assert whole.files(clip.id) == []
    kinds = [step.split()[0] for step in steps]
    assert [step for step in steps if step.startswith("commit")] == [
        "commit erase_intended",
        "commit erase_done",
        "commit swept",
    ]
    assert (kinds.count("unlink"), kinds.count("write"), kinds[-1]) == (4, 1, "fold")
    assert len(steps) == 13
    half_done = 0
    for at in range(2 * len(steps)):
        station = copy(f"cut-{at}")
        try:
            with pytest.MonkeyPatch.context() as patch:
                cut_at(station, patch, at)
                with pytest.raises(power_cut):
                    sweep(station.catalogue, station.store, profile, station.service, station.now)
            station.restart()
            done = sweep(station.catalogue, station.store, profile, station.service, station.now)
            half_done += len(done.resumed)
            assert station.files(clip.id) == [], steps[at // 2]
            kept = line(station, clip)
            assert (kept.erased_why, kept.late_days) == ("due", 0)
            said = [entry.operation for entry in station.entries(clip=clip.id)]
            assert said.count(Operation.ERASE_DONE) == 1, steps[at // 2]
            assert said.index(Operation.ERASE_INTENDED) < said.index(Operation.ERASE_DONE)
            checked = verify(station.catalogue, station.store)
            assert checked.ok, (steps[at // 2], checked)
            assert checked.clips_checked == 0
        finally:
            station.catalogue.close()
    assert half_done > 10  # most cuts do leave an erasure open


def test_a_crash_in_a_batch_leaves_every_clip_to_the_next_sweep(
    make_bench: Callable[[], Any], cut_at: Callable[..., list[str]], power_cut: type[BaseException]
) -> None:
    """Three clips in one batch, the power cut at every third step."""
    for at in range(0, 50, 3):
        bench = make_bench()
        clips = [bench.ingest(f"2026-11-12 14:0{number}", size=10) for number in range(3)]
        bench.local("2026-12-12 18:00")
        with pytest.MonkeyPatch.context() as patch:
            steps = cut_at(bench, patch, at)
            with pytest.raises(power_cut):
                sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
        bench.restart()
        sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
        for clip in clips:
            assert bench.files(clip.id) == [], steps[-1]
            said = [entry.operation for entry in bench.entries(clip=clip.id)]
            assert said.count(Operation.ERASE_DONE) == 1
        assert verify(bench.catalogue, bench.store).ok


def test_a_hold_opened_meanwhile_takes_its_clip_out_of_the_batch(
    bench: Any, swept: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips = [bench.ingest(f"2026-11-12 14:0{number}") for number in range(3)]
    bench.local("2026-12-12 18:00")
    real = vars(of_sweep)["erase_several"]

    def meanwhile(*args: Any) -> Any:
        bench.hold(clips[1])
        return real(*args)

    monkeypatch.setattr(of_sweep, "erase_several", meanwhile)
    assert sorted(swept().erased) == sorted([clips[0].id, clips[2].id])
    assert len(bench.files(clips[1].id)) == 4
    assert bench.entries(Operation.ERASE_INTENDED, clips[1].id) == []
    assert verify(bench.catalogue, bench.store).ok


# --- the brake ---------------------------------------------------------------


def _many(bench: Any, count: int, recorded: str = "2026-11-12 14:03") -> list[Clip]:
    return [bench.ingest(recorded, size=10, with_derived=False) for _ in range(count)]


def test_the_brake_by_count_holds_states_its_end_and_lets_go(bench: Any, swept: Sweep) -> None:
    clips = _many(bench, 21)
    bench.local("2026-12-11 18:00")
    bench.log()
    bench.local("2026-12-12 18:00")
    done = swept()
    day = date(2026, 12, 12)
    assert done.braked == Brake("count", 21, day, day)
    assert done.erased == ()
    assert sorted(done.waiting) == sorted(clip.id for clip in clips)
    bench.local("2026-12-12 19:00")
    assert swept().braked == done.braked
    assert len(bench.entries(Operation.BRAKE)) == 1  # said once, not each hour
    bench.local("2026-12-12 21:59")
    assert swept().erased == ()
    bench.local("2026-12-12 22:00")
    gone = swept()
    assert sorted(gone.erased) == sorted(clip.id for clip in clips)
    assert (gone.braked, gone.waiting, gone.late) == (None, (), ())  # by 24:00: the month was kept to


def test_the_brake_asks_from_the_first_hour_of_the_day_and_a_confirmed_date_is_asked_no_more(
    bench: Any, swept: Sweep
) -> None:
    clips = _many(bench, 21)
    bench.service = replace(bench.service, erase_from=time(23, 30))
    bench.local("2026-12-12 08:00")
    assert swept().braked is not None
    assert (swept(confirmed=bench.chief).erased, len(bench.files(clips[0].id))) == ((), 2)
    bench.local("2026-12-12 23:30")
    done = swept()
    assert (len(done.erased), done.braked, done.late) == (21, None, ())


def test_the_brake_never_keeps_a_recording_beyond_its_own_month(bench: Any, swept: Sweep) -> None:
    """Of those past their month already, and of one whose month ends today."""
    over = _many(bench, 25, "2026-10-14 10:00")
    ends = bench.ingest("2026-10-23 10:00", with_derived=False)
    bench.use_until("2026-11-13 12:00")
    bench.local("2026-11-23 17:05")
    bench.restart()
    day = date(2026, 11, 23)
    assert swept().braked == Brake("count", 26, day, day)
    bench.local("2026-11-23 22:07")
    assert sorted(swept().erased) == sorted(clip.id for clip in (*over, ends))
    assert line(bench, ends).late_days == 0
    assert line(bench, over[0]).late_days == 9  # the brake has added no day


def test_a_brake_of_a_clock_lets_go_what_becomes_due_while_it_stands(bench: Any, swept: Sweep) -> None:
    bench.ingest("2026-11-12 14:03")
    bench.local("2026-11-23 10:00")
    bench.log()
    bench.local("2031-05-01 10:00")
    bench.restart()
    assert swept().braked == Brake("clock_ahead", 1, date(2031, 5, 1), date(2031, 5, 3))
    due = bench.ingest("2031-04-02 09:00")
    bench.local("2031-05-02 18:07")
    assert bench.files(due.id)
    assert swept().erased == ()
    bench.local("2031-05-02 22:07")
    assert swept().erased == (due.id,)
    assert line(bench, due).late_days == 0


def test_a_recording_cut_into_many_files_is_one_to_the_brake(bench: Any, swept: Sweep) -> None:
    first = bench.ingest("2026-11-12 10:00", with_derived=False)
    rest = [
        bench.ingest(f"2026-11-12 10:{minute:02d}", with_derived=False, recording=first.id)
        for minute in range(1, 31)
    ]
    bench.local("2026-12-12 18:00")
    done = swept()
    assert (len(done.erased), done.braked) == (1 + len(rest), None)
    # Nor does it make so busy a day that anything would be normal.
    _many(bench, 21, "2026-12-01 10:00")
    bench.local("2027-01-01 18:00")
    assert swept().braked is not None


def test_twenty_clips_or_three_times_the_busiest_day_are_normal(bench: Any, swept: Sweep) -> None:
    _many(bench, 20)
    bench.local("2026-12-12 18:00")
    bench.clock.wait(minutes=1)
    assert len(swept().erased) == 20
    _many(bench, 21, "2026-12-01 10:00")
    bench.local("2027-01-01 18:00")
    done = swept()
    assert done.braked is None  # 21 is not over three times 20
    assert len(done.erased) == 21


def test_a_date_is_confirmed_over_what_was_read_and_nothing_more(bench: Any, swept: Sweep) -> None:
    """R22: the question may stand open while another window works on, or past midnight."""
    clips = _many(bench, 25)
    bench.local("2026-12-12 18:00")
    read = DateShown(date(2026, 12, 12), frozenset(swept(dry_run=True).waiting))
    more = bench.ingest("2026-11-12 16:00")
    with pytest.raises(ErasureNotShown) as refused:
        swept(confirmed=bench.chief, shown=read)
    assert refused.value.count == 26
    assert not bench.entries(Operation.BRAKE_CONFIRMED)
    assert bench.files(clips[0].id)
    read = replace(read, waiting=read.waiting | {more.id})
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Parquet")
    open_holds(bench.catalogue, bench.chief, [clips[0].id], order, bench.now, bench.profile)
    done = swept(confirmed=bench.chief, shown=read)  # less than was read goes on
    assert set(done.erased) == read.waiting - {clips[0].id}


def test_a_date_that_is_another_one_by_now_is_not_confirmed(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-11-23 10:00")
    bench.log()
    bench.local("2027-03-01 23:58")
    bench.restart()
    read = DateShown(date(2027, 3, 1), frozenset(swept().waiting))
    assert read.waiting == {clip.id}
    bench.clock.wait(minutes=4)
    with pytest.raises(DateNotShown) as refused:
        swept(confirmed=bench.chief, shown=read)
    assert refused.value.day == date(2027, 3, 2)
    assert bench.files(clip.id)
    assert not bench.entries(Operation.BRAKE_CONFIRMED)
    assert swept(confirmed=bench.chief, shown=replace(read, day=date(2027, 3, 2))).erased == (clip.id,)


def test_the_responsable_confirms_the_date(bench: Any, swept: Sweep) -> None:
    clips = _many(bench, 25)
    bench.local("2026-12-12 18:00")
    assert swept().braked is not None
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            swept(confirmed=person)
    assert len(bench.files(clips[0].id)) == 2
    done = swept(confirmed=bench.chief)
    assert len(done.erased) == 25
    said = bench.entries(Operation.BRAKE_CONFIRMED)[-1]
    assert said.author.id == bench.chief.id
    assert said.details["cause"] == "count"


def test_a_clock_far_ahead_asks_before_erasing_everything(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-11-23 10:00")
    bench.log()
    bench.local("2031-05-01 10:00")
    bench.restart()
    done = swept()
    assert done.braked == Brake("clock_ahead", 1, date(2031, 5, 1), date(2031, 5, 3))
    assert bench.files(clip.id)
    # Later the same day the start's own entries must not pass for a use of the station.
    bench.local("2031-05-01 12:00")
    assert swept().braked == done.braked
    # The clock is set right again: nothing the wrong clock wrote counts.
    bench.local("2026-11-23 11:00")
    bench.restart()
    assert swept() == Swept((), clip.due_on, 1, (), None, ())
    bench.local("2026-12-12 18:00")
    assert swept().erased == (clip.id,)


def test_forty_five_days_away_is_no_jump(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-11-23 10:00")
    bench.log()
    bench.local("2027-01-07 09:00")
    bench.restart()
    assert swept().erased == (clip.id,)


def test_a_clock_behind_the_last_use_asks(bench: Any, swept: Sweep) -> None:
    old = bench.ingest("2026-10-12 14:03")
    bench.local("2026-12-20 10:00")
    bench.log()
    bench.local("2026-11-20 10:00")
    bench.restart()
    done = swept()
    assert done.braked is not None
    assert done.braked.cause == "clock_behind"
    assert bench.files(old.id)
    assert verify(bench.catalogue, bench.store).ok


def test_a_brake_does_not_hold_what_was_confirmed_before(bench: Any, swept: Sweep) -> None:
    _many(bench, 22)
    bench.local("2026-12-12 18:00")
    assert swept().braked is not None
    assert len(swept(confirmed=bench.chief).erased) == 22
    # A second batch of the same confirmed day, docked late, goes without another question.
    _many(bench, 21)
    bench.clock.wait(minutes=30)
    assert len(swept().erased) == 21


def test_a_new_brake_does_not_hold_what_an_older_one_has_let_go(bench: Any, swept: Sweep) -> None:
    _many(bench, 22)
    bench.local("2026-12-12 18:00")
    assert len(swept(confirmed=bench.chief).erased) == 22
    waiting = _many(bench, 70, "2026-11-20 10:00")
    found_late = bench.ingest("2026-11-12 15:00")  # of the day that was confirmed
    bench.local("2026-12-20 18:00")
    done = swept()
    assert done.braked == Brake("count", 70, date(2026, 12, 20), date(2026, 12, 20))
    assert done.erased == done.late == (found_late.id,)
    assert all(bench.files(clip.id) for clip in waiting)


def test_nothing_due_no_brake_and_nothing_written(bench: Any, swept: Sweep) -> None:
    bench.ingest("2026-11-12 14:03")
    before = len(bench.entries())
    assert swept().due_next == date(2026, 12, 12)
    assert len(bench.entries()) == before


def test_the_sweep_is_silent_by_default_and_counts_when_asked(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    told: list[tuple[int, int, str]] = []

    class Told:
        def step(self, done: int, total: int, what: str = "") -> None:
            told.append((done, total, what))

    assert swept(progress=Told(), dry_run=True).erased == (clip.id,)
    assert told == []
    swept(progress=Told())
    assert told == [(0, 1, clip.id), (1, 1, clip.id), (1, 1, "")]
    SILENT.step(0, 0)


def test_erased_ids_are_clip_ids(bench: Any, swept: Sweep) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    erased = swept().erased
    assert erased == (ClipId(clip.id),)
    assert bench.now - timedelta(days=1) < bench.entries(Operation.ERASE_DONE)[0].at


def test_a_clip_that_cannot_be_destroyed_stops_no_other(
    bench: Any, swept: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips = [bench.ingest(f"2026-11-12 1{hour}:00") for hour in range(3)]
    stuck = min(clips, key=lambda clip: clip.id)
    bench.local("2026-12-12 18:00")
    real = bench.store.overwrite_head

    def refusing(clip: str) -> None:
        if clip == stuck.id:
            raise FolderUnusable("vault", "Input/output error")
        real(clip)

    monkeypatch.setattr(bench.store, "overwrite_head", refusing)
    done = swept()
    others = {clip.id for clip in clips} - {stuck.id}
    assert (set(done.erased), len(done.failures)) == (others, 1)
    later = bench.ingest("2026-11-12 16:00")
    again = swept()
    assert (again.erased, len(again.failures)) == ((later.id,), 1)
    assert len(bench.entries(Operation.ERASE_INTENDED, stuck.id)) == 1
    monkeypatch.undo()
    healed = swept()
    assert (healed.erased, healed.resumed, healed.failures) == ((stuck.id,), (stuck.id,), ())
