"""R11 and R12: opening, several holds, releasing before and after the month."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import (
    AccessRefused,
    ClipErased,
    ClipUnknown,
    ErasureNotShown,
    FieldMissing,
    HoldClosed,
    HoldTooLate,
    HoldUnknown,
    TextTooLong,
)
from bwc_review.domain.hold import Hold, HoldId, HoldOrder, ProcedureKind
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.year_figures import journal_counts
from bwc_review.operations.open_hold import open_hold, open_holds
from bwc_review.operations.release_hold import Released, release_hold, release_holds, released_with
from bwc_review.operations.review_hold import review_holds
from bwc_review.operations.sweep import sweep
from bwc_review.operations.verify import verify

Opening = Callable[..., Hold]
Releasing = Callable[..., Released]


@pytest.fixture
def opening(bench: Any) -> Opening:
    def run(clip: str, **changed: Any) -> Hold:
        said: dict[str, Any] = {
            "person": bench.chief,
            "procedure": ProcedureKind.JUDICIAIRE,
            "reference": " PV 2026/0123 ",
            "authority": "Brigade de Fleurance",
            "review_on": None,
            "requested_by": "Adj. Roux",
        } | changed
        return open_hold(bench.catalogue, clip=ClipId(clip), now=bench.now, profile=bench.profile, **said)

    return run


@pytest.fixture
def releasing(bench: Any) -> Releasing:
    def run(hold: str, reason: str = "jugement rendu", person: Any = None) -> Released:
        return release_hold(
            bench.catalogue,
            bench.store,
            person or bench.chief,
            HoldId(hold),
            reason,
            bench.now,
            bench.profile,
        )

    return run


def erases(bench: Any, hold: Hold) -> bool:
    with bench.catalogue.read() as tables:
        return bool(released_with(tables, [hold.id], bench.now, bench.profile))


def test_a_hold_states_procedure_reference_authority_and_a_review_date(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    hold = opening(clip.id)
    assert (hold.reference, hold.authority, hold.requested_by) == (
        "PV 2026/0123",
        "Brigade de Fleurance",
        "Adj. Roux",
    )
    assert hold.review_on == date(2027, 2, 23)  # three months from 23 November
    with bench.catalogue.read() as tables:
        assert tables.holds.of_clip(clip.id) == [hold]
        assert tables.clips.get(clip.id).open_holds == 1
    said = bench.entries(Operation.HOLD_OPENED)[-1]
    assert said.subjects == (clip.id, hold.id)
    assert (said.reason, said.reference) == ("judiciaire", "PV 2026/0123")
    assert said.author.id == bench.chief.id
    body = said.body.decode()
    assert "Roux" not in body  # who asked stays in the register
    assert "Brigade" not in body


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"reference": "  "}, "reference"),
        ({"authority": ""}, "authority"),
        ({"review_on": date(2026, 11, 22)}, "review_on"),
        ({"review_on": date(2027, 2, 24)}, "review_on"),
    ],
)
def test_what_a_hold_needs(bench: Any, opening: Opening, changed: dict[str, Any], field: str) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with pytest.raises(FieldMissing) as refused:
        opening(clip.id, **changed)
    assert refused.value.field == field
    assert bench.entries(Operation.HOLD_OPENED) == []


def test_only_the_responsable_opens_and_releases(bench: Any, opening: Opening, releasing: Releasing) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    hold = opening(clip.id)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            opening(clip.id, person=person)
        with pytest.raises(AccessRefused):
            releasing(hold.id, person=person)
    refused = bench.entries(Operation.ACCESS_REFUSED)
    assert len(refused) == 8
    assert {entry.result for entry in refused} == {Result.REFUSED}
    assert refused[0].details == {"action": "open_hold", "why": "role"}


def test_only_while_the_month_runs(bench: Any, opening: Opening) -> None:
    late, unknown = bench.ingest("2026-11-12 14:03"), "01930000-0000-7000-8000-000000000000"
    bench.local("2026-12-12 23:59")
    opening(late.id)
    other = bench.ingest("2026-11-12 15:03")
    bench.local("2026-12-13 00:00")
    with pytest.raises(HoldTooLate) as refused:
        opening(other.id)
    assert refused.value.due_on == date(2026, 12, 12)
    with pytest.raises(HoldTooLate):
        opening(late.id)  # an open hold does not let a second one in after the month
    said = bench.entries(Operation.ACCESS_REFUSED)
    assert [entry.subjects for entry in said] == [(other.id,), (late.id,)]
    assert {tuple(entry.details.items()) for entry in said} == {
        (("action", "open_hold"), ("rule", "too_late"))
    }
    assert journal_counts(said, bench.profile.zone) == {}, "nobody lacked the right"
    with pytest.raises(ClipUnknown):
        opening(unknown)
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    with pytest.raises(ClipErased):
        opening(other.id)


def test_no_hold_saves_a_clip_whose_erasure_has_begun(
    bench: Any, opening: Opening, power_cut: type[BaseException], fail_at: Callable[..., None]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    with pytest.MonkeyPatch.context() as patch:
        fail_at(patch, bench.store, "unlink_head")
        with pytest.raises(power_cut):
            sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    with pytest.raises(HoldTooLate):
        opening(clip.id)


def test_several_holds_the_original_date_and_erasure_after_the_last(
    bench: Any, opening: Opening, releasing: Releasing
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    first = opening(clip.id)
    second = opening(clip.id, procedure=ProcedureKind.DISCIPLINAIRE, reference="D-7")
    # Before the month ends, releasing gives the original date back.
    assert not erases(bench, first)
    assert not releasing(first.id).is_erased
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).due_on == date(2026, 12, 12)
        assert tables.clips.get(clip.id).open_holds == 1
    third = opening(clip.id, reference="PV 2026/0124")
    bench.local("2027-01-20 10:00")
    assert not erases(bench, third)  # the second still holds
    assert not releasing(third.id).is_erased
    assert len(bench.files(clip.id)) == 4
    assert erases(bench, second)
    with pytest.raises(FieldMissing):
        releasing(second.id, reason="  ")
    assert len(bench.files(clip.id)) == 4
    done = releasing(second.id)
    assert done.is_erased
    assert done.hold.release_reason == "jugement rendu"
    assert bench.files(clip.id) == []
    with bench.catalogue.read() as tables:
        kept = tables.inventory.line(clip.id)
        assert (kept.erased_why, kept.late_days) == ("released", 0)
        assert len(tables.holds.of_clip(clip.id)) == 3  # the register stays
    erased = bench.entries(Operation.ERASE_DONE)[-1]
    assert erased.author.id == bench.chief.id
    assert erased.reason == "released"
    assert verify(bench.catalogue, bench.store).ok


def test_released_on_the_last_evening_it_goes_at_once_and_that_is_shown_before(
    bench: Any, opening: Opening, releasing: Releasing
) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    hold, early = opening(clip.id), opening(other.id)
    bench.local("2026-12-12 17:59")
    assert not erases(bench, early)
    assert not releasing(early.id).is_erased  # its hour has not come
    bench.local("2026-12-12 18:00")
    assert erases(bench, hold)
    facts = (bench.catalogue, bench.store, bench.chief, [hold.id], "jugé")
    with pytest.raises(ErasureNotShown):
        release_holds(*facts, (), bench.now, bench.profile)
    assert bench.files(clip.id)
    assert releasing(hold.id).is_erased
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert (done.erased, done.late) == ((other.id,), ())
    with bench.catalogue.read() as tables:
        why = {line.clip: line.erased_why for line in tables.inventory.lines([clip.id, other.id]).values()}
    assert why == {clip.id: "released", other.id: "due"}


def test_a_hold_is_released_once(bench: Any, opening: Opening, releasing: Releasing) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    hold = opening(clip.id)
    releasing(hold.id)
    with pytest.raises(HoldClosed):
        releasing(hold.id)
    with pytest.raises(HoldUnknown):
        releasing("nothing")
    assert len(bench.entries(Operation.HOLD_RELEASED)) == 1


def test_a_crash_while_releasing_erases_at_the_next_start(
    bench: Any,
    opening: Opening,
    releasing: Releasing,
    power_cut: type[BaseException],
    fail_at: Callable[..., None],
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    hold = opening(clip.id)
    bench.local("2027-01-20 10:00")
    with pytest.MonkeyPatch.context() as patch:
        fail_at(patch, bench.store, "unlink_bodies")
        with pytest.raises(power_cut):
            releasing(hold.id)
    bench.restart()
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert done.resumed == (clip.id,)
    assert bench.files(clip.id) == []
    with bench.catalogue.read() as tables:
        assert tables.inventory.line(clip.id).erased_why == "released"
    assert bench.entries(Operation.ERASE_DONE)[-1].author.id == bench.chief.id


def test_a_crash_at_every_step_of_a_release_ends_with_one_erasure(
    tmp_path: Path, profile: Any, bench: Any, power_cut: type[BaseException], cut_at: Callable[..., list[str]]
) -> None:
    """The same release again and again, the power cut before and after each step in turn."""
    clip = bench.ingest("2026-11-12 14:03")
    [hold] = open_holds(bench.catalogue, bench.chief, [clip.id], ORDER, bench.now, bench.profile)
    bench.local("2026-12-20 10:00")
    bench.log()
    bench.local("2027-01-20 10:00")
    bench.catalogue.close()
    template = tmp_path / "template"
    shutil.copytree(bench.root, template, ignore=shutil.ignore_patterns("template"))

    def copy(name: str) -> Any:
        clock = type(bench.clock)()
        clock.now = bench.now
        return type(bench)(shutil.copytree(template, tmp_path / name), profile, clock, starts=1, is_new=False)

    def release(station: Any) -> None:
        release_hold(station.catalogue, station.store, station.chief, hold.id, "classé", station.now, profile)

    whole = copy("whole")
    with pytest.MonkeyPatch.context() as patch:
        steps = cut_at(whole, patch, 10**6)
        release(whole)
    whole.catalogue.close()
    assert [step for step in steps if step.startswith("commit")] == [
        "commit hold_released",
        "commit erase_intended",
        "commit erase_done",
    ]
    outcomes = set()
    for at in range(2 * len(steps)):
        station = copy(f"cut-{at}")
        try:
            with pytest.MonkeyPatch.context() as patch:
                cut_at(station, patch, at)
                with pytest.raises(power_cut):
                    release(station)
            station.restart()
            sweep(station.catalogue, station.store, profile, station.service, station.now)
            with station.catalogue.read() as tables:
                is_open = tables.holds.get(hold.id).is_open
            # Either nothing happened, or all of it: a released recording never outlives the next start.
            assert (len(station.files(clip.id)) == 4) == is_open, steps[at // 2]
            assert bool(station.files(clip.id)) == is_open, steps[at // 2]
            assert len(station.entries(Operation.HOLD_RELEASED)) == (0 if is_open else 1)
            erased = station.entries(Operation.ERASE_DONE)
            # Never a late erasure: the hold kept it, and its release let it go.
            said = [] if is_open else [("released", 0)]
            assert [(each.reason, each.details["late_days"]) for each in erased] == said, steps[at // 2]
            assert verify(station.catalogue, station.store).ok, steps[at // 2]
            outcomes.add(is_open)
        finally:
            station.catalogue.close()
    assert outcomes == {True, False}


# --- several at once, and looking at one again ---------------------------------------


ORDER = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade", procedure_on=date(2026, 11, 20))


def test_several_clips_are_held_all_or_none(bench: Any) -> None:
    first, second = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-10-12 14:03")  # the second is over
    with pytest.raises(HoldTooLate):
        open_holds(bench.catalogue, bench.chief, [first.id, second.id], ORDER, bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert tables.holds.all() == []
    assert bench.entries(Operation.HOLD_OPENED) == []


def test_a_crash_between_two_holds_leaves_none(
    bench: Any, power_cut: type[BaseException], fail_at: Callable[..., None]
) -> None:
    from bwc_review.catalogue.holds import Holds

    clips = [bench.ingest("2026-11-12 14:03").id, bench.ingest("2026-11-12 14:13").id]
    with pytest.MonkeyPatch.context() as patch:
        fail_at(patch, Holds, "add", call=2)
        with pytest.raises(power_cut):
            open_holds(bench.catalogue, bench.chief, clips, ORDER, bench.now, bench.profile)
    bench.restart()
    with bench.catalogue.read() as tables:
        assert tables.holds.all() == []
    made = open_holds(bench.catalogue, bench.chief, clips, ORDER, bench.now, bench.profile)
    assert [one.clip for one in made] == clips
    assert [entry.subjects for entry in bench.entries(Operation.HOLD_OPENED)] == [
        (one.clip, one.id) for one in made
    ]
    assert verify(bench.catalogue, bench.store).ok


def test_a_hold_says_when_it_was_asked_for_and_never_a_day_to_come(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    [made] = open_holds(bench.catalogue, bench.chief, [clip.id], ORDER, bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert tables.holds.get(made.id).procedure_on == date(2026, 11, 20)
    assert bench.entries(Operation.HOLD_OPENED)[-1].details["procedure_on"] == "2026-11-20"
    tomorrow = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade", procedure_on=date(2026, 11, 24))
    with pytest.raises(FieldMissing, match="procedure_on"):
        open_holds(bench.catalogue, bench.chief, [clip.id], tomorrow, bench.now, bench.profile)


def test_a_hold_is_looked_at_again_even_after_the_month(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    hold = opening(clip.id)
    bench.local("2027-02-23 10:00")
    bench.log()
    said = (hold.id,)
    for next_on, reason, field in (
        (date(2027, 2, 23), "attente", "review_on"),  # today is no next time
        (date(2027, 5, 24), "attente", "review_on"),  # later than three months
        (date(2027, 4, 1), "  ", "reason"),
    ):
        with pytest.raises(FieldMissing) as refused:
            review_holds(bench.catalogue, bench.chief, said, next_on, reason, bench.now, bench.profile)
        assert refused.value.field == field
    day = date(2027, 4, 1)
    [kept] = review_holds(
        bench.catalogue, bench.chief, said, day, " audience en mai ", bench.now, bench.profile
    )
    assert (kept.review_on, kept.is_open) == (day, True)
    with bench.catalogue.read() as tables:
        [look] = tables.holds.reviews(hold.id)
    assert (look.next_on, look.reason, look.by) == (day, "audience en mai", bench.chief.id)
    entry = bench.entries(Operation.HOLD_REVIEWED)[-1]
    assert entry.subjects == (clip.id, hold.id)
    assert entry.details == {"review": "2027-04-01", "review_before": "2027-02-23"}
    assert b"audience" not in entry.body
    assert verify(bench.catalogue, bench.store).ok
    assert bench.files(clip.id)


def test_only_the_responsable_looks_again_and_only_at_an_open_hold(
    bench: Any, opening: Opening, releasing: Releasing
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    hold = opening(clip.id)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            review_holds(bench.catalogue, person, [hold.id], None, "x", bench.now, bench.profile)
    assert bench.entries(Operation.ACCESS_REFUSED)[-1].details["action"] == "review_hold"
    releasing(hold.id)
    with pytest.raises(HoldClosed):
        review_holds(bench.catalogue, bench.chief, [hold.id], None, "x", bench.now, bench.profile)


def test_a_review_date_changed_behind_the_journal_is_found(bench: Any, opening: Opening) -> None:
    from sqlalchemy import text

    hold = opening(bench.ingest("2026-11-12 14:03").id)
    assert verify(bench.catalogue, bench.store).ok
    with bench.catalogue._engine.begin() as connection:
        connection.execute(text("UPDATE holds SET review_on = '2030-01-01'"))
    faults = verify(bench.catalogue, bench.store).register_faults
    assert [(one.kind, one.subject) for one in faults] == [("hold_other_review", hold.id)]


@pytest.mark.parametrize("field", ["reference", "authority", "requested_by"])
def test_a_reference_that_fits_no_line_is_refused_with_nothing_written(bench: Any, field: str) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    texts = {"reference": "PV 1", "authority": "brigade", "requested_by": ""} | {field: "x" * 201}
    told = texts["reference"], texts["authority"], texts["requested_by"]
    order = HoldOrder(ProcedureKind.JUDICIAIRE, *told)
    before = len(bench.entries())
    with pytest.raises(TextTooLong):
        open_holds(bench.catalogue, bench.chief, [clip.id], order, bench.now, bench.profile)
    assert len(bench.entries()) == before
    with pytest.raises(TextTooLong):
        ReasonSession(bench.chief.id, clip.id, Reason.JUDICIAIRE, "x" * 201, bench.now)
