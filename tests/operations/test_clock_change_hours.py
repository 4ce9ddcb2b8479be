"""What a real station says of recordings of the two nights of 2026 on which the clock of Paris changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from bwc_review.app.lines import clip_lines
from bwc_review.domain.attribution import attributed
from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip, ClipId, TimeCandidate, TimeSource
from bwc_review.domain.effect import Agreed
from bwc_review.domain.incident import Narrative
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.moments import in_zone, instant, later, seconds_between
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.recording import place, seams
from bwc_review.domain.retention import due_date
from bwc_review.operations.ask_inventory import InventoryQuestion, ask_inventory, print_inventory
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.identify_clips import identify_clips, identify_effect
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.print_list import ListView, list_paper, list_table
from bwc_review.operations.state_date import date_effect, state_date
from bwc_review.operations.sweep import sweep
from bwc_review.operations.wearers import whose
from bwc_review.operations.write_report import preview_report
from bwc_review.ui import language
from bwc_review.ui.incidents.words import clip_hours
from bwc_review.ui.recording_words import clips_words
from tests.operations.seating import seat_at
from tests.tables import read_table

OCTOBER, MARCH = "2026-10-25", "2026-03-29"
HOUR = 3600.0
LENGTH_S = 5400.0
# start on the clock, is it the second one, end on the clock, start corrected by three hours
CASES = [
    (f"{OCTOBER} 02:30", 0, "03:00", "04:30"),
    (f"{OCTOBER} 02:30", 1, "04:00", "05:30"),
    (f"{OCTOBER} 01:30", 0, "02:00", "03:30"),
    (f"{MARCH} 01:30", 0, "04:00", "05:30"),
    (f"{MARCH} 02:30", 0, "05:00", "06:30"),  # on no clock: 03:30
]


def paris(bench: Any, text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=bench.profile.zone, fold=fold)


def listed(bench: Any, text: str, fold: int = 0, **fields: Any) -> Clip:
    """A recording of an hour and a half, docked at noon of its day, the clock of the station a day later."""
    start = paris(bench, text, fold)
    fields = {"recorded_at": start, "docked_at": paris(bench, f"{text[:10]} 12:00"), **fields}
    bench.clock.now = later(fields["docked_at"], 24 * HOUR)
    clip: Clip = bench.ingest(text, duration_s=LENGTH_S, **fields)
    return clip


def found(bench: Any, clip: Clip) -> Clip:
    with bench.catalogue.read() as tables:
        one: Clip = tables.clips.get(clip.id)
    return one


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def hour(bench: Any, at: datetime) -> str:
    return f"{in_zone(at, bench.profile.zone):%H:%M}"


def which(bench: Any, at: datetime, *names: str) -> str:
    """Which of the two hours between two and three it is, in the night of October that has both."""
    there = in_zone(at, bench.profile.zone)
    if (there.month, there.day, there.hour) != (10, 25, 2):
        return ""
    return f" ({names[there.utcoffset() == timedelta(hours=1)]})"


@pytest.mark.parametrize(("start", "fold", "end", "corrected"), CASES)
def test_its_hours_are_the_same_in_the_list_on_paper_and_in_the_inventory(
    bench: Any, qapp: QApplication, start: str, fold: int, end: str, corrected: str
) -> None:
    language.install(qapp, "en")
    clip = listed(bench, start, fold)
    begun = hour(bench, clip.recorded_at)
    with bench.catalogue.read() as tables:
        [line] = clip_lines(tables, seat_at(bench), [clip])
    last = later(clip.recorded_at, LENGTH_S)
    on_screen = [which(bench, each, "summer time", "winter time") for each in (clip.recorded_at, last)]
    on_paper = [which(bench, each, "heure d’été", "heure d’hiver") for each in (clip.recorded_at, last)]
    assert clip_hours(line).endswith(f"{begun}{on_screen[0]}–{end}{on_screen[1]}")
    assert clips_words([clip, replace(clip, id=ClipId("x"))]).startswith(
        f"{language.day(date.fromisoformat(start[:10]))} {begun}{on_screen[0]} – {end}{on_screen[1]} ·"
    )

    asked = (bench.catalogue, bench.chief, [clip.id])
    view, categories = ListView(ClipQuery()), Categories((), ())
    listed_ = words(list_paper(*asked, view, categories, bench.now, bench.profile))
    assert f"{begun}:00{on_paper[0]} – {end}:00{on_paper[1]}" in listed_
    [row] = read_table(list_table(*asked, bench.now, bench.profile))
    assert datetime.fromisoformat(row["recorded_at"]).timestamp() == instant(clip.recorded_at).timestamp()

    number = create_incident(
        bench.catalogue, bench.chief, "insult", clip.recorded_at, "Halle", [clip.id], bench.now, bench.profile
    ).number
    report = preview_report(
        bench.catalogue, bench.store, bench.keys, bench.chief, number, Narrative(), None,
        categories, bench.now, bench.profile,
    )  # fmt: skip
    said = words(report)
    assert f"{begun}:00{on_paper[0]}" in said
    assert f"{end}:00{on_paper[1]}" in said

    for at, is_there in ((last, True), (later(last, 1), False), (later(clip.recorded_at, -1), False)):
        question = InventoryQuestion(at, at, None)
        answer = ask_inventory(bench.catalogue, bench.chief, question, bench.now, bench.profile)
        assert [one.clip for one in answer.lines] == [clip.id] * is_there, at
    question = InventoryQuestion(last, last, None)
    answered = words(print_inventory(bench.catalogue, bench.dpo, question, bench.now, bench.profile))
    assert f"{begun}:00{on_paper[0]}" in answered
    assert f"{end}:00{on_paper[1]}" in answered


@pytest.mark.parametrize(("start", "fold", "end", "corrected"), CASES)
def test_three_hours_added_to_its_clock_are_three_hours(
    bench: Any, start: str, fold: int, end: str, corrected: str
) -> None:
    clip = listed(bench, start, fold)
    first = later(clip.recorded_at, -1)
    period = ClockPeriod("DSJ-1", first, later(first, 2), 3 * HOUR)
    [change] = clock_effect(bench.catalogue, bench.chief, period, bench.now, bench.profile)
    assert hour(bench, change.after.corrected_at) == corrected
    correct(bench, period, "pile changée")
    moved = found(bench, clip)
    assert seconds_between(clip.recorded_at, moved.corrected_at) == 3 * HOUR
    assert hour(bench, moved.corrected_at) == corrected
    assert moved.due_on == due_date(date.fromisoformat(start[:10]), bench.profile)
    with bench.catalogue.read() as tables:
        assert tables.inventory.line(clip.id).corrected_at == moved.corrected_at
        [line] = tables.inventory.running(moved.corrected_at, moved.corrected_at, paris(bench, "2018-08-05"))[
            0
        ]
    assert line.clip == clip.id


def correct(bench: Any, period: ClockPeriod, reason: str) -> None:
    """As it is shown; nothing is erased by it."""
    asked, now = (bench.catalogue, bench.chief, period), (bench.now, bench.profile)
    correct_clock(*asked, reason, Agreed(clock_effect(*asked, *now)), *now)


@pytest.mark.parametrize(
    ("start", "hours", "counted"),
    [
        ("2026-10-26 00:30", -1, "2026-10-25"),
        ("2026-10-26 00:30", -25, "2026-10-25"),  # a day of 25 hours: 00:30
        ("2026-10-26 00:30", -26, "2026-10-24"),
        ("2026-03-30 00:30", -23, "2026-03-29"),  # a day of 23 hours: 00:30
        ("2026-03-30 00:30", -24, "2026-03-28"),
    ],
)
def test_the_legal_date_follows_from_real_hours(bench: Any, start: str, hours: int, counted: str) -> None:
    clip = listed(bench, start)
    period = ClockPeriod("DSJ-1", clip.recorded_at, later(clip.recorded_at, 1), hours * HOUR)
    correct(bench, period, "contrôle")
    moved, day = found(bench, clip), date.fromisoformat(counted)
    assert (moved.counted_from, moved.due_on) == (day, due_date(day, bench.profile))
    strange = replace(clip, to_identify=True)
    after = attributed(strange, Camera("DSJ-2", "CAM-02", clock_offset_s=hours * HOUR), bench.profile)
    assert (after.counted_from, after.due_on) == (day, due_date(day, bench.profile))


def test_the_wearer_is_who_had_the_camera_in_that_very_hour(bench: Any) -> None:
    """Handed over at 02:45 summer time; half an hour later clocks show 02:15."""
    handed = paris(bench, f"{OCTOBER} 02:45")
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM)) as tables:
        evening = paris(bench, "2026-10-24 20:00")
        tables.cameras.assign(Assignment("DSJ-1", bench.wearer.id, evening, handed))
        tables.cameras.assign(Assignment("DSJ-1", bench.officer.id, handed))
    for text, fold, offset_s, wearer in (
        ("02:30", 0, 0.0, bench.wearer),
        ("02:30", 1, 0.0, bench.officer),
        ("02:10", 0, HOUR, bench.officer),
        ("03:10", 0, -2 * HOUR, bench.wearer),
        ("03:10", 0, -HOUR, bench.officer),
        ("01:00", 0, HOUR, bench.wearer),
    ):
        clip = listed(bench, f"{OCTOBER} {text}", fold, clock_offset_s=offset_s)
        with bench.catalogue.read() as tables:
            assert whose(tables, clip).wearer == wearer.id, (text, fold, offset_s)


def told(at: datetime) -> tuple[TimeCandidate, ...]:
    return (TimeCandidate(TimeSource.NAME, at),)


@pytest.mark.parametrize(
    ("first", "second", "fold", "why", "gap_s"),
    [
        (f"{OCTOBER} 02:00", f"{OCTOBER} 02:30", 1, JoinedBy.TIMES, None),  # it really went on
        (f"{OCTOBER} 02:00", f"{OCTOBER} 03:30", 0, JoinedBy.TIMES, None),  # by a clock nobody put back
        (f"{OCTOBER} 02:00", f"{OCTOBER} 02:40", 1, None, 600.0),
        (f"{MARCH} 01:00", f"{MARCH} 03:30", 0, JoinedBy.TIMES, None),
        (f"{MARCH} 01:00", f"{MARCH} 02:30", 0, JoinedBy.TIMES, None),  # by a clock nobody put forward
        (f"{MARCH} 01:00", f"{MARCH} 04:30", 0, None, 3600.0),
    ],
)
def test_files_on_both_sides_of_the_change_are_found_and_joined(
    bench: Any, first: str, second: str, fold: int, why: JoinedBy | None, gap_s: float | None
) -> None:
    before = listed(bench, first, times=told(paris(bench, first)))
    after = listed(bench, second, fold, times=told(in_zone(paris(bench, second, fold), bench.profile.zone)))
    for one, other in ((before, after), (after, before)):
        with bench.catalogue.read() as tables:
            near = tables.clips.neighbours(one, 61.0)
        assert [each.id for each in near] == ([other.id] if why else [])
        joined = place(one, near)
        assert {by for by in (joined.by, *(by for _, by in joined.following)) if by} == (
            {why} if why else set()
        )
    pair = [before, replace(after, recording=before.recording)]
    assert [seam.seconds for seam in seams(pair)] == ([gap_s] if gap_s else [])


# --- attribution


def test_a_recording_whose_reset_clock_was_put_right_is_not_erased_because_it_is_attributed(
    bench: Any,
) -> None:
    """Its camera's own time, 1970, gives no day: R15 says the same when it comes in."""
    reset, docked = paris(bench, "1970-01-01 00:10"), paris(bench, "2026-11-12 17:00")
    true = paris(bench, "2026-11-10 09:00")
    clip = bench.ingest(
        "1970-01-01 00:10",
        recorded_at=reset,
        docked_at=docked,
        counted_from=date(2026, 11, 12),
        due_on=date(2026, 12, 12),
        clock_suspect=True,
        wearer=None,
    )
    period = ClockPeriod("DSJ-1", reset, later(reset, 1), seconds_between(reset, true))
    correct(bench, period, "pile vide")
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, to_identify=True, camera="", camera_label="?")
    put_right = found(bench, clip)
    assert (put_right.clock_suspect, put_right.counted_from) == (False, date(2026, 11, 10))
    asked = (bench.catalogue, bench.chief, [clip.id], Camera("DSJ-2", "CAM-02"))
    [effect] = identify_effect(*asked, bench.now, bench.profile)
    assert (effect.is_erased, effect.is_due_otherwise) == (False, False)
    [done] = identify_clips(*asked, "carte", Agreed([effect]), bench.now, bench.profile)
    assert (done.counted_from, done.due_on) == (date(2026, 11, 10), date(2026, 12, 10))
    assert sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now).erased == ()


@pytest.mark.parametrize("is_suspect", [True, False])
def test_attributed_counts_as_it_would_have_coming_in(bench: Any, is_suspect: bool) -> None:
    clip = bench.ingest(
        "2031-01-01 08:00",
        docked_at=paris(bench, "2026-11-12 17:00"),
        counted_from=date(2026, 11, 12),
        due_on=date(2026, 12, 12),
        clock_suspect=is_suspect,
        to_identify=True,
    )
    emptied = paris(bench, "2026-11-08 12:00")
    for camera, day in (
        (Camera("DSJ-2", "CAM-02"), date(2026, 11, 12)),
        (Camera("DSJ-2", "CAM-02", last_emptied_at=emptied), date(2026, 11, 8)),
        (Camera("DSJ-2", "CAM-02", last_emptied_at=paris(bench, "2026-11-20 12:00")), date(2026, 11, 12)),
    ):
        assert attributed(clip, camera, bench.profile).counted_from == day


def test_an_hour_that_is_asked_is_asked_by_the_clock_of_the_camera_that_it_is_attributed_to(
    bench: Any,
) -> None:
    """Whether 02:01 is local or not; the clock of the camera is two minutes fast."""
    clip = bench.ingest(
        "2026-11-12 02:01",
        docked_at=paris(bench, "2026-11-12 17:00"),
        counted_from=date(2026, 11, 12),
        due_on=date(2026, 12, 12),
        clock_evidence="file",
        clock_proposal_s=-2 * HOUR,
        to_identify=True,
    )
    after = attributed(clip, Camera("DSJ-2", "CAM-02", clock_offset_s=-120.0), bench.profile)
    assert (after.clock_offset_s, after.clock_proposal_s) == (-120.0, -2 * HOUR - 120.0)
    assert (after.clock_evidence, after.counted_from) == ("file", date(2026, 11, 11))


def test_the_second_of_two_hours_that_look_alike_can_be_stated(bench: Any) -> None:
    zone = bench.profile.zone
    first = datetime(2026, 10, 25, 2, 30, tzinfo=zone)
    docked = datetime(2026, 10, 26, 9, tzinfo=zone)
    clip = bench.ingest("2026-10-25 02:30", docked_at=docked, clock_suspect=True, counted_from=docked.date())
    bench.local("2026-10-27 10:00")
    asked, now = (bench.catalogue, bench.chief, clip.id, first.replace(fold=1)), (bench.now, bench.profile)
    [after] = state_date(*asked, "vue à l'image", Agreed(date_effect(*asked, *now)), *now)
    assert seconds_between(first, after.recorded_at) == 3600
    with bench.catalogue.read() as tables:
        assert "recorded_at" in {one.field for one in tables.clips.history(clip.id)}
