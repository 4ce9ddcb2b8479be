"""Two windows on one data folder: what changed between what a person was shown and their yes is told anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, Effect, erased
from bwc_review.domain.errors import EffectChanged, ErasureNotShown, FieldMissing
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.domain.retention import local_day
from bwc_review.domain.service import LENIENT, STRICT
from bwc_review.operations.change_service import change_service
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.hand_over import hand_over_holds, handed_over_with
from bwc_review.operations.identify_clips import identify_clips, identify_effect, identify_waiting
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.regroup import join_effect, join_recordings
from bwc_review.operations.release_hold import release_holds, released_with
from bwc_review.operations.sign_in import SignedIn

STRANGE: dict[str, Any] = {"camera": "", "camera_label": "?", "to_identify": True, "wearer": None}


@dataclass
class Decision:
    """One of the decisions that may erase: how it is shown, and how it is carried out."""

    name: str
    clips: list[Clip]
    show: Callable[[Any], list[Effect]]
    do: Callable[[Any, Agreed], object]
    operation: Operation = Operation.CLIP_CHANGED


@pytest.fixture
def other(bench: Any) -> Iterator[Any]:
    """Another window on the same folder: a catalogue of its own."""
    made = bench.open()
    yield made
    made.close()


def deciding(bench: Any, name: str) -> Decision:
    """At 19 h, an hour after the sweep: files of today that were due yesterday, once it is decided."""

    def now() -> tuple[Any, Any]:
        return bench.now, bench.profile

    bench.local("2026-12-12 10:00")
    if name == "join":
        clips = [
            bench.ingest("2026-11-11 23:58", duration_s=60.0),
            bench.ingest("2026-11-12 00:00", duration_s=60.0),
        ]
        ids = [one.id for one in clips]
        return Decision(
            name, clips,
            lambda at: join_effect(at, bench.chief, ids, *now()),
            lambda at, agreed: join_recordings(at, bench.chief, ids, "une seule", agreed, *now()),
            Operation.RECORDING_JOINED,
        )  # fmt: skip
    if name == "clock":
        clips = [bench.ingest("2026-11-12 00:05"), bench.ingest("2026-11-12 00:30")]
        zone = bench.profile.zone
        first, last = (datetime(2026, 11, day, tzinfo=zone) for day in (12, 13))
        period = ClockPeriod("DSJ-1", first, last, -3600.0)
        return Decision(
            name, clips,
            lambda at: clock_effect(at, bench.chief, period, *now()),
            lambda at, agreed: correct_clock(at, bench.chief, period, "été", agreed, *now()),
        )  # fmt: skip
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("DSJ-2",))) as tables:
        camera = replace(tables.cameras.get("DSJ-2"), clock_offset_s=-3600.0)
        tables.cameras.change(camera)
    clips = [bench.ingest("2026-11-12 00:05", **STRANGE), bench.ingest("2026-11-12 00:30", **STRANGE)]
    ids = [one.id for one in clips]
    return Decision(
        name, clips,
        lambda at: identify_effect(at, bench.chief, ids, camera, *now()),
        lambda at, agreed: identify_clips(at, bench.chief, ids, camera, "carte", agreed, *now()),
    )  # fmt: skip


@pytest.fixture(params=["join", "identify", "clock"])
def decision(bench: Any, request: pytest.FixtureRequest) -> Decision:
    return deciding(bench, request.param)


def kept(bench: Any, catalogue: Any, clip: ClipId) -> None:
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 7", "Parquet")
    open_holds(catalogue, bench.chief, [clip], order, bench.now, bench.profile)


def as_they_are(bench: Any, clips: list[Clip]) -> list[Clip]:
    with bench.catalogue.read() as tables:
        found: list[Clip] = tables.clips.rows([one.id for one in clips])
    return found


def test_a_hold_that_another_window_opened_since_is_told_anew_and_nothing_is_done(
    bench: Any, other: Any, decision: Decision
) -> None:
    shown = decision.show(bench.catalogue)
    assert decision.clips[1].id in erased(shown), decision.name
    kept(bench, other, decision.clips[1].id)
    before, said = as_they_are(bench, decision.clips), bench.entries()
    with pytest.raises(EffectChanged):
        decision.do(bench.catalogue, Agreed(shown, erases=True))
    assert as_they_are(bench, decision.clips) == before
    assert bench.entries() == said, "nothing is on record either"
    anew = decision.show(bench.catalogue)
    assert decision.clips[1].id not in erased(anew)
    decision.do(bench.catalogue, Agreed(anew, erases=True))
    assert as_they_are(bench, decision.clips) != before


def test_a_file_that_would_go_by_now_is_told_anew_and_nothing_is_done(bench: Any, other: Any) -> None:
    """Between what was shown and the yes lies midnight."""
    for name in ("join", "identify", "clock"):
        decision = deciding(bench, name)
        bench.local("2026-12-10 12:00")
        shown = decision.show(bench.catalogue)
        assert erased(shown) == []
        bench.local("2026-12-11 00:30")
        before = as_they_are(bench, decision.clips)
        for agreed in (Agreed(shown), Agreed(shown, erases=True)):
            with pytest.raises(ErasureNotShown):
                decision.do(other, agreed)
        assert as_they_are(bench, decision.clips) == before


def test_what_goes_later_that_day_is_shown_and_wants_a_yes_which_holds_past_the_erasure_hour(
    bench: Any, other: Any
) -> None:
    """At noon of the due day nothing goes at once: it goes at six, by nobody's further word."""
    for name in ("join", "identify", "clock"):
        decision = deciding(bench, name)
        bench.local("2026-12-11 12:00")
        shown = decision.show(bench.catalogue)
        assert not any(one.is_erased for one in shown)
        tonight = [one.before.id for one in shown if one.is_erased_tonight]
        assert decision.clips[1].id in tonight
        assert erased(shown) == tonight
        before = as_they_are(bench, decision.clips)
        with pytest.raises(ErasureNotShown):
            decision.do(other, Agreed(shown))
        assert as_they_are(bench, decision.clips) == before
        bench.local("2026-12-11 18:30")
        assert [one.before.id for one in decision.show(bench.catalogue) if one.is_erased] == tonight
        decision.do(other, Agreed(shown, erases=True))
        assert as_they_are(bench, decision.clips) != before


def test_a_yes_is_asked_for_what_goes_and_what_is_found_out_meanwhile_makes_no_difference(
    bench: Any, other: Any, decision: Decision
) -> None:
    shown = decision.show(bench.catalogue)
    with pytest.raises(ErasureNotShown):
        decision.do(bench.catalogue, Agreed(shown))
    with pytest.raises(EffectChanged):
        decision.do(bench.catalogue, Agreed([*shown, shown[0]], erases=True))
    with other.write(Draft(Operation.CHECK_DONE, SYSTEM)) as tables:
        tables.clips.update(decision.clips[1].id, informed=True)
    decision.do(bench.catalogue, Agreed(shown, erases=True))
    assert {entry.subjects[0] for entry in bench.entries(decision.operation)} >= set(erased(shown))


def test_showing_writes_nothing(bench: Any, decision: Decision) -> None:
    before, said = as_they_are(bench, decision.clips), bench.entries()
    decision.show(bench.catalogue)
    assert (as_they_are(bench, decision.clips), bench.entries()) == (before, said)


def test_what_the_cameras_own_would_lose_by_an_attribution_is_shown_and_on_record(bench: Any) -> None:
    """What is attributed is one recording with it, and goes on the earliest day: it too."""
    strange = bench.ingest("2026-11-11 23:59", duration_s=60.0, **STRANGE)
    own = bench.ingest("2026-11-12 00:00", duration_s=60.0, camera="DSJ-2", camera_label="CAM-02")
    with bench.catalogue.read() as tables:
        camera = tables.cameras.get("DSJ-2")
    bench.local("2026-12-11 19:00")
    asked, now = (bench.catalogue, bench.chief, [strange.id], camera), (bench.now, bench.profile)
    shown = identify_effect(*asked, *now)
    assert erased(shown) == [own.id]
    with pytest.raises(ErasureNotShown):
        identify_clips(*asked, "carte", Agreed(shown), *now)
    identify_clips(*asked, "carte", Agreed(shown, erases=True), *now)
    [after] = as_they_are(bench, [own])
    assert (after.recording, after.due_on.day) == (strange.id, 11)
    [entry] = bench.entries(Operation.CLIP_CHANGED, own.id)
    assert (entry.details["counted_from"], entry.details["old_counted_from"]) == ("2026-11-11", "2026-11-12")


def test_what_waits_for_a_camera_waits_on_where_the_cameras_own_would_go_unseen(bench: Any) -> None:
    named = STRANGE | {"camera": "DSJ-2"}
    early = bench.ingest("2026-11-11 23:59", duration_s=60.0, **named)
    own = bench.ingest("2026-11-12 00:00", duration_s=60.0, camera="DSJ-2", camera_label="CAM-02")
    later = bench.ingest("2026-11-20 10:00", **named)
    bench.local("2026-12-11 19:00")
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("DSJ-2",))) as tables:
        identify_waiting(tables, SYSTEM, tables.cameras.get("DSJ-2"), bench.now, bench.profile)
    [waits, untouched, done] = as_they_are(bench, [early, own, later])
    assert waits == early
    assert untouched == own
    assert not done.to_identify
    assert [entry.subjects[0] for entry in bench.entries(Operation.CLIP_CHANGED)] == [later.id]


def test_a_release_that_would_erase_by_now_is_told_anew_and_nothing_is_done(bench: Any, other: Any) -> None:
    """Midnight, or another window that let the other hold go, lies between what was shown and the yes."""
    clip = bench.ingest("2026-11-12 14:00")
    bench.local("2026-12-12 10:00")
    for _ in range(2):
        kept(bench, bench.catalogue, clip.id)
    with bench.catalogue.read() as tables:
        first, second = [hold.id for hold in tables.holds.of_clip(clip.id)]
    bench.local("2026-12-14 10:00")
    ask = (bench.store, bench.chief)
    now = (bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert released_with(tables, [second], *now) == set()
    release_holds(other, *ask, [first], "classée", (), *now)
    said = bench.entries()
    with pytest.raises(ErasureNotShown):
        release_holds(bench.catalogue, *ask, [second], "classée", (), *now)
    assert bench.entries() == said
    assert as_they_are(bench, [clip])[0].open_holds == 1
    [done] = release_holds(bench.catalogue, *ask, [second], "classée", [clip.id], *now)
    assert done.is_erased
    assert as_they_are(bench, [clip]) == []


def test_a_release_that_no_longer_erases_is_told_anew_and_nothing_is_done(bench: Any, other: Any) -> None:
    """Shown after midnight by a clock that was put back then: the month runs, another hold was opened."""
    clip = bench.ingest("2026-11-12 14:00")
    bench.local("2026-12-12 23:50")
    kept(bench, bench.catalogue, clip.id)
    with bench.catalogue.read() as tables:
        [hold] = [one.id for one in tables.holds.of_clip(clip.id)]
        goes = released_with(tables, [hold], bench.now + timedelta(minutes=20), bench.profile)
    assert goes == {clip.id}
    kept(bench, other, clip.id)
    later = (bench.now + timedelta(minutes=20), bench.profile)
    with pytest.raises(EffectChanged):
        release_holds(bench.catalogue, bench.store, bench.chief, [hold], "classée", goes, *later)
    assert as_they_are(bench, [clip])[0].open_holds == 2
    release_holds(bench.catalogue, bench.store, bench.chief, [hold], "classée", (), *later)


def test_a_reading_that_another_window_chose_since_erases_no_original_unseen(bench: Any, other: Any) -> None:
    clip = bench.ingest("2026-11-12 14:00")
    bench.local("2026-12-12 10:00")
    kept(bench, bench.catalogue, clip.id)
    bench.local("2026-12-14 10:00")
    now = (bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        [hold] = [one.id for one in tables.holds.of_clip(clip.id)]
        assert handed_over_with(tables, [hold], *now) == set(), "lenient"
    with other.write(Draft(Operation.SETTING_CHANGED, SYSTEM, ("service",))) as tables:
        tables.service.set(replace(tables.service.get(), reading=STRICT))
    noted = ([hold], "Adj. Roux", local_day(bench.now, bench.profile))
    with pytest.raises(ErasureNotShown):
        hand_over_holds(bench.catalogue, bench.store, bench.chief, *noted, LENIENT, (), *now)
    assert bench.entries(Operation.HANDED_OVER) == []
    [done] = hand_over_holds(bench.catalogue, bench.store, bench.chief, *noted, STRICT, [clip.id], *now)
    assert done.is_erased


@pytest.mark.parametrize(("before", "after"), [(LENIENT, STRICT), (STRICT, LENIENT)])
def test_a_reading_that_another_window_chose_since_frees_no_original_unseen(
    bench: Any, other: Any, before: str, after: str
) -> None:
    """Nothing goes at once; but whether its month counts again is not what was shown."""

    def choose(at: Any, reading: str) -> None:
        with at.write(Draft(Operation.SETTING_CHANGED, SYSTEM, ("service",))) as tables:
            tables.service.set(replace(tables.service.get(), reading=reading))

    clip = bench.ingest("2026-11-12 14:00")
    bench.local("2026-11-20 10:00")
    kept(bench, bench.catalogue, clip.id)
    choose(bench.catalogue, before)
    with bench.catalogue.read() as tables:
        [hold] = [one.id for one in tables.holds.of_clip(clip.id)]
    choose(other, after)
    noted = ([hold], "Adj. Roux", local_day(bench.now, bench.profile))
    now = (bench.now, bench.profile)
    with pytest.raises(EffectChanged):
        hand_over_holds(bench.catalogue, bench.store, bench.chief, *noted, before, (), *now)
    assert bench.entries(Operation.HANDED_OVER) == []
    assert as_they_are(bench, [clip])[0].open_holds == 1
    [done] = hand_over_holds(bench.catalogue, bench.store, bench.chief, *noted, after, (), *now)
    assert done.hold.keeps == (after == LENIENT)


def test_a_rule_that_another_window_changed_since_is_not_written_over_unseen(
    bench: Any, other: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letterhead is changed; in the moment before it is written a rule is tightened elsewhere."""
    by = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    with bench.catalogue.read() as tables:
        before = tables.service.get()
    write = bench.catalogue.write

    def after_another(*drafts: Draft) -> Any:
        monkeypatch.setattr(bench.catalogue, "write", write)
        change_service(other, by, replace(before, days_early=1), bench.now, bench.profile, "avis du DPO")
        return write(*drafts)

    monkeypatch.setattr(bench.catalogue, "write", after_another)
    with pytest.raises(FieldMissing):
        change_service(bench.catalogue, by, replace(before, telephone="05"), bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert tables.service.get().days_early == 1, "loosening a rule wants a reason of its own"
