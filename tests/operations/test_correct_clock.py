"""R15: a camera's clock is corrected for a period, shown first, with a reason, the camera's times kept."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bwc_review.domain.camera import Assignment
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.effect import Agreed, erased
from bwc_review.domain.errors import AccessRefused, CameraUnknown, ErasureNotShown, FieldMissing
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant, Mark, Still
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.mark import mark, remove_mark, restore_mark
from bwc_review.operations.state_date import date_effect, state_date
from bwc_review.operations.take_still import take_still

HOUR = 3600.0


def _at(bench: Any, text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=bench.profile.zone)


def _period(bench: Any, first: str, last: str, offset_s: float, camera: str = "DSJ-1") -> ClockPeriod:
    return ClockPeriod(camera, _at(bench, first), _at(bench, last), offset_s)


def _clip(bench: Any, clip: Any) -> Any:
    with bench.catalogue.read() as tables:
        return tables.clips.get(clip.id)


def _correct(bench: Any, period: ClockPeriod, reason: str = "heure d'hiver", shown: Any = ()) -> Any:
    """shown: what the person said may be erased."""
    now = (bench.now, bench.profile)
    effect = clock_effect(bench.catalogue, bench.chief, period, *now)
    assert not shown or erased(effect) == list(shown)
    agreed = Agreed(effect, bool(shown))
    return correct_clock(bench.catalogue, bench.chief, period, reason, agreed, *now)


def test_the_recordings_of_the_period_move_and_the_camera_s_times_stay(bench: Any) -> None:
    inside = bench.ingest("2026-11-12 14:03")
    outside = bench.ingest("2026-11-13 14:03")
    other = bench.ingest("2026-11-12 15:03", camera="DSJ-2", camera_label="CAM-02")
    period = _period(bench, "11-12", "11-13", -HOUR)
    effect = clock_effect(bench.catalogue, bench.chief, period, bench.now, bench.profile)
    assert [(one.before.id, one.after.corrected_at) for one in effect] == [
        (inside.id, _at(bench, "11-12 13:03"))
    ]
    assert _clip(bench, inside).clock_offset_s == 0, "showing changes nothing"
    _correct(bench, period)
    found = _clip(bench, inside)
    assert (found.recorded_at, found.corrected_at) == (inside.recorded_at, _at(bench, "11-12 13:03"))
    assert found.clock_evidence == "person"
    assert [_clip(bench, each).clock_offset_s for each in (outside, other)] == [0, 0]
    [entry] = bench.entries(Operation.CLIP_CHANGED)
    assert entry.subjects == (inside.id,)
    assert (entry.details["clock_offset_ms"], entry.details["old_clock_offset_ms"]) == (-3_600_000, 0)
    with bench.catalogue.read() as tables:
        [kept] = [one for one in tables.clips.history(inside.id) if one.field == "clock_offset_s"]
        line = tables.inventory.line(inside.id)
    assert (kept.old, kept.reason, kept.by) == ("0.0", "heure d'hiver", bench.chief.id)
    assert line.corrected_at == _at(bench, "11-12 13:03"), "the inventory answers by the corrected hour"


def test_a_due_date_moves_nearer_over_midnight_and_never_away(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 00:30", docked_at=_at(bench, "11-14 10:00"))
    _correct(bench, _period(bench, "11-12", "11-13", -HOUR))
    assert _clip(bench, clip).due_on == date(2026, 12, 11)
    _correct(bench, _period(bench, "11-12", "11-13", 24 * HOUR))
    found = _clip(bench, clip)
    assert (found.corrected_at, found.due_on) == (_at(bench, "11-13 00:30"), date(2026, 12, 11))


def test_what_would_go_at_once_was_shown_before(bench: Any) -> None:
    clip = bench.ingest("2026-10-25 10:00", docked_at=_at(bench, "10-25 18:00"))
    period = _period(bench, "10-25", "10-26", -5 * 24 * HOUR)
    with pytest.raises(ErasureNotShown) as refused:
        _correct(bench, period)
    assert refused.value.count == 1
    assert _clip(bench, clip).clock_offset_s == 0
    effect = clock_effect(bench.catalogue, bench.chief, period, bench.now, bench.profile)
    _correct(bench, period, shown=erased(effect))
    assert _clip(bench, clip).due_on == date(2026, 11, 20)


def test_a_clock_that_was_reset_is_put_right_for_all_its_recordings(bench: Any) -> None:
    docked = _at(bench, "11-14 10:00")
    doubted = [
        bench.ingest(f"2000-01-01 0{hour}:00", docked_at=docked, clock_suspect=True, wearer=None)
        for hour in (1, 2)
    ]
    offset = (_at(bench, "11-13 08:00") - datetime(2000, 1, 1, tzinfo=bench.profile.zone)).total_seconds()
    first = datetime(2000, 1, 1, tzinfo=bench.profile.zone)
    period = ClockPeriod("DSJ-1", first, first.replace(day=2), offset)
    assert len(_correct(bench, period)) == 2
    found = [_clip(bench, each) for each in doubted]
    assert [each.corrected_at for each in found] == [_at(bench, "11-13 09:00"), _at(bench, "11-13 10:00")]
    assert {(each.clock_suspect, each.due_on) for each in found} == {(False, date(2026, 12, 13))}


def test_a_start_after_the_docking_is_shown_as_impossible_and_stays(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    period = _period(bench, "11-12", "11-13", 5 * HOUR)
    [change] = clock_effect(bench.catalogue, bench.chief, period, bench.now, bench.profile)
    assert change.is_impossible
    assert _correct(bench, period) == []
    assert _clip(bench, clip) == clip


def test_the_wearer_is_who_had_the_camera_at_the_corrected_hour(bench: Any) -> None:
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM)) as tables:
        for who, start, end in ((bench.wearer, "08:00", "13:30"), (bench.officer, "13:30", "18:00")):
            line = Assignment("DSJ-1", who.id, _at(bench, f"11-12 {start}"), _at(bench, f"11-12 {end}"))
            tables.cameras.assign(line)
    clip = bench.ingest("2026-11-12 14:03", wearer=bench.officer.id, wearer_evidence="register")
    stated = bench.ingest("2026-11-12 14:10", wearer=bench.officer.id, wearer_evidence="person")
    _correct(bench, _period(bench, "11-12", "11-13", -HOUR))
    assert _clip(bench, clip).wearer == bench.wearer.id
    assert _clip(bench, stated).wearer == bench.officer.id
    told = {entry.subjects[0]: entry.details["fields"] for entry in bench.entries(Operation.CLIP_CHANGED)}
    assert told == {clip.id: "clock_offset_s,wearer", stated.id: "clock_offset_s"}


def test_only_the_responsable_corrects_a_camera_of_the_list_and_says_why(bench: Any) -> None:
    bench.ingest("2026-11-12 14:03")
    period = _period(bench, "11-12", "11-13", -HOUR)
    with pytest.raises(FieldMissing):
        _correct(bench, period, reason=" ")
    with pytest.raises(CameraUnknown):
        _correct(bench, _period(bench, "11-12", "11-13", -HOUR, "none"))
    with pytest.raises(AccessRefused):
        correct_clock(bench.catalogue, bench.officer, period, "x", Agreed(()), bench.now, bench.profile)
    assert not bench.entries(Operation.CLIP_CHANGED)


_AT = Instant(431, 155_160, 17.24)
_INTO = timedelta(seconds=17.24)


def _marked(bench: Any, clip: Any) -> tuple[Mark, Still]:
    """A span and a still, both at the same frame."""
    end = Instant(500, 180_000, 20.0)
    now = (bench.now, bench.profile)
    put = mark(bench.catalogue, bench.chief, clip.id, _AT, end, "rebellion", "", *now)
    picture = (clip.id, _AT, b"picture", 640, 360)
    return put, take_still(bench.catalogue, bench.store, bench.keys, bench.chief, *picture, *now).still


def _hours(bench: Any, clip: Any) -> set[tuple[datetime, datetime]]:
    """Camera's and corrected hour of everything marked in a clip."""
    with bench.catalogue.read() as tables:
        kept = [*tables.marks.of_clip(clip.id), *tables.marks.stills_of_clip(clip.id)]
    assert len(kept) == 3
    return {(one.camera_time, one.corrected_time) for one in kept}


def test_the_hours_of_marks_and_stills_follow_the_corrected_clock(bench: Any) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-13 14:03")
    for one in (clip, other):
        _marked(bench, one)
    _correct(bench, _period(bench, "11-12", "11-13", -HOUR))
    begin = clip.recorded_at + _INTO
    assert _hours(bench, clip) == {(begin, begin - timedelta(hours=1))}
    assert _hours(bench, other) == {(other.recorded_at + _INTO,) * 2}


def test_a_mark_taken_away_before_the_clock_was_corrected_comes_back_with_the_hours_of_its_frame(
    bench: Any,
) -> None:
    clip, now = bench.ingest("2026-11-12 14:03"), (bench.now, bench.profile)
    put, still = _marked(bench, clip)
    removed = [remove_mark(bench.catalogue, bench.chief, one, *now) for one in (put.id, still.mark)]
    _correct(bench, _period(bench, "11-12", "11-13", -HOUR))
    begin = clip.recorded_at + _INTO
    for one in removed:
        back = restore_mark(bench.catalogue, bench.chief, one, *now)
        assert (back.camera_time, back.corrected_time) == (begin, begin - timedelta(hours=1))
    assert _hours(bench, clip) == {(begin, begin - timedelta(hours=1))}


def test_the_hours_of_marks_and_stills_follow_a_date_that_a_person_states(bench: Any) -> None:
    docked = _at(bench, "11-14 10:00")
    clip = bench.ingest("2000-01-01 01:00", docked_at=docked, clock_suspect=True, wearer=None)
    _marked(bench, clip)
    stated = (bench.catalogue, bench.chief, clip.id, _at(bench, "11-13 09:00"))
    now = (bench.now, bench.profile)
    state_date(*stated, "vue à l'image", Agreed(date_effect(*stated, *now), erases=False), *now)
    assert _hours(bench, clip) == {(_at(bench, "11-13 09:00") + _INTO,) * 2}
