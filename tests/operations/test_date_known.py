"""A date that was known only once it was over is told so, and by whom: no lateness of the station (R9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pypdfium2
import pytest

from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.clip import Clip
from bwc_review.domain.date_known import KnownBy
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, author_of
from bwc_review.operations.change_service import change_service
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.identify_clips import identify_clips, identify_effect
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.print_erasures import print_erasures, print_sweep
from bwc_review.operations.regroup import join_effect, join_recordings
from bwc_review.operations.release_hold import release_holds
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.state_date import date_effect, state_date
from bwc_review.operations.sweep import Swept, sweep
from bwc_review.reports.journal_words import detail
from bwc_review.ui.inventory_words import fate_of

STRANGE: dict[str, Any] = {"camera": "", "camera_label": "?", "to_identify": True, "wearer": None}


def evening(bench: Any) -> datetime:
    return datetime(2026, 11, 20, 18, tzinfo=bench.profile.zone)


def swept(bench: Any, **how: Any) -> Swept:
    with bench.catalogue.read() as tables:
        service = tables.service.get()
    bench.log()
    done = sweep(bench.catalogue, bench.store, bench.profile, service, bench.now, **how)
    assert done.braked is None
    return done


def joined(bench: Any, first: Clip, second: Clip) -> None:
    ids, now = [first.id, second.id], (bench.now, bench.profile)
    effect = join_effect(bench.catalogue, bench.chief, ids, *now)
    join_recordings(bench.catalogue, bench.chief, ids, "une seule", Agreed(effect, erases=True), *now)


def corrected(bench: Any, days: int) -> list[Effect]:
    zone, now = bench.profile.zone, (bench.now, bench.profile)
    first, last = (datetime(2026, month, 1, tzinfo=zone) for month in (11, 12))
    asked = (bench.catalogue, bench.chief, ClockPeriod("DSJ-1", first, last, -days * 86_400.0))
    return correct_clock(*asked, "lue", Agreed(clock_effect(*asked, *now), erases=True), *now)


def held(bench: Any, clip: Clip) -> str:
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 7", "Parquet")
    [hold] = open_holds(bench.catalogue, bench.chief, [clip.id], order, bench.now, bench.profile)
    return str(hold.id)


def by_joining(bench: Any) -> Clip:
    """The earlier file is held, past its month; what goes on it is due today."""
    first = bench.ingest("2026-11-12 23:58", duration_s=60.0)
    clip: Clip = bench.ingest("2026-11-13 00:00", duration_s=60.0)
    bench.local("2026-12-12 10:00")
    held(bench, first)
    bench.local("2026-12-13 10:00")
    joined(bench, first, clip)
    return clip


def by_correction(bench: Any) -> Clip:
    clip: Clip = bench.ingest(
        "2026-11-20 14:00", docked_at=datetime(2026, 11, 20, 18, tzinfo=bench.profile.zone)
    )
    bench.local("2026-12-13 10:00")
    corrected(bench, 15)
    return clip


def by_attribution(bench: Any) -> Clip:
    """Two days at most: what is more is doubted, and moves no date."""
    clip: Clip = bench.ingest("2026-11-14 00:30", **STRANGE)
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("DSJ-2",))) as tables:
        camera = replace(tables.cameras.get("DSJ-2"), clock_offset_s=-47 * 3600.0)
        tables.cameras.change(camera)
    bench.local("2026-12-13 10:00")
    asked, now = (bench.catalogue, bench.chief, [clip.id], camera), (bench.now, bench.profile)
    identify_clips(*asked, "carte", Agreed(identify_effect(*asked, *now), erases=True), *now)
    return clip


def by_stating(bench: Any) -> Clip:
    docked = datetime(2026, 11, 20, 18, tzinfo=bench.profile.zone)
    clip: Clip = bench.ingest(
        "2000-01-01 00:10", docked_at=docked, clock_suspect=True, counted_from=docked.date(),
        due_on=date(2026, 12, 20),
    )  # fmt: skip
    bench.local("2026-12-13 10:00")
    at = datetime(2026, 11, 5, 14, tzinfo=bench.profile.zone)
    asked, now = (bench.catalogue, bench.chief, clip.id, at), (bench.now, bench.profile)
    state_date(*asked, "horloge lue", Agreed(date_effect(*asked, *now), erases=True), *now)
    return clip


def by_rule(bench: Any) -> Clip:
    clip: Clip = bench.ingest("2026-11-13 14:00")
    bench.local("2026-12-13 10:00")
    by = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    with bench.catalogue.read() as tables:
        after = replace(tables.service.get(), days_early=1)
    now = (bench.now, bench.profile)
    shown = simulate_rules(bench.catalogue, bench.chief, after, *now)
    assert shown.goes == {clip.id}
    change_service(bench.catalogue, by, after, *now, "avis du DPO", shown)
    return clip


WAYS: Sequence[tuple[KnownBy, Callable[[Any], Clip]]] = (
    (KnownBy.JOINED, by_joining),
    (KnownBy.CORRECTED, by_correction),
    (KnownBy.ATTRIBUTED, by_attribution),
    (KnownBy.STATED, by_stating),
    (KnownBy.TIGHTENED, by_rule),
)


@pytest.fixture(params=WAYS, ids=[by.value for by, _ in WAYS])
def way(request: pytest.FixtureRequest) -> tuple[KnownBy, Callable[[Any], Clip]]:
    found: tuple[KnownBy, Callable[[Any], Clip]] = request.param
    return found


def act_of(bench: Any, by: KnownBy, clip: Clip) -> Entry:
    operation = {KnownBy.JOINED: Operation.RECORDING_JOINED, KnownBy.TIGHTENED: Operation.SETTING_CHANGED}
    about = "service" if by is KnownBy.TIGHTENED else clip.id
    found: Entry = bench.entries(operation.get(by, Operation.CLIP_CHANGED), about)[-1]
    return found


def paper(bench: Any) -> str:
    first, last = date(2026, 12, 1), date(2026, 12, 31)
    pdf = print_erasures(bench.catalogue, first, last, SYSTEM, "", bench.now, bench.profile)
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def test_what_was_found_to_be_over_goes_within_the_hour_and_is_not_told_as_late(
    bench: Any, way: tuple[KnownBy, Callable[[Any], Clip]]
) -> None:
    by, happens = way
    clip = happens(bench)
    act = act_of(bench, by, clip)
    bench.clock.wait(minutes=50)
    assert swept(bench, dry_run=True).late == ()
    done = swept(bench)
    assert (done.erased, done.late) == ((clip.id,), ())
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.reason, entry.details["late_days"], entry.details["cause"]) == (by.value, 0, "")
    assert entry.details["known_on"] == "2026-12-13"
    assert entry.details["known_entry"] == act.seq
    [swept_entry] = bench.entries(Operation.SWEPT)
    assert swept_entry.details["late"] == 0
    with bench.catalogue.read() as tables:
        line = tables.inventory.line(clip.id)
    assert (line.erased_why, line.late_days) == (by.value, 0)
    assert "date past" in fate_of(line)
    text = paper(bench)
    assert "1 enregistrement effacé, dont 0 en retard." in text
    assert f"13/12/2026 (Anne Rey, journal n° {act.seq})" in text
    assert "en retard de" not in text
    assert "cause :" not in text
    number = bench.entries(Operation.SWEPT)[0].subjects[0]
    print_sweep(bench.catalogue, number, SYSTEM, bench.now, bench.profile)
    for key in ("known_on", "known_entry", "why"):
        assert key not in detail(key, entry.details[key], bench.profile.zone), "said in French"


def test_what_the_station_leaves_lying_after_that_is_its_lateness(
    bench: Any, way: tuple[KnownBy, Callable[[Any], Clip]]
) -> None:
    by, happens = way
    clip = happens(bench)
    bench.clock.wait(days=3)
    assert swept(bench, dry_run=True).late == (clip.id,)
    assert swept(bench).late == (clip.id,)
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.reason, entry.details["late_days"], entry.details["cause"]) == (by.value, 3, "off")
    text = paper(bench)
    assert "en retard de 3 jours" in text
    assert "cause : poste éteint" in text
    assert "date connue seulement le 13/12/2026" in text


def test_an_act_just_before_midnight_makes_nothing_late(bench: Any) -> None:
    clip = bench.ingest("2026-11-20 14:00", docked_at=evening(bench))
    bench.local("2026-12-13 23:50")
    corrected(bench, 15)
    bench.clock.wait(minutes=30)
    assert swept(bench).late == ()
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.details["late_days"], entry.details["known_on"]) == (0, "2026-12-13")


def test_what_was_overdue_already_stays_late_whatever_is_corrected_then(bench: Any) -> None:
    clip = bench.ingest("2026-11-08 14:00")
    bench.local("2026-12-13 10:00")
    corrected(bench, 2)
    assert swept(bench).late == (clip.id,)
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.reason, entry.details["cause"], entry.details["late_days"]) == ("due", "off", 7)
    assert "known_on" not in entry.details


def test_a_correction_in_time_is_no_cause(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 00:30", docked_at=datetime(2026, 11, 12, 9, tzinfo=bench.profile.zone))
    bench.local("2026-12-01 10:00")
    corrected(bench, 1)
    bench.local("2026-12-11 18:30")
    swept(bench)
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.reason, entry.details["late_days"]) == ("due", 0)


def test_a_hold_that_was_released_before_is_not_what_kept_it(bench: Any) -> None:
    """It was released on a day that is past its month now, and was not then."""
    clip = bench.ingest("2026-11-20 14:00", docked_at=evening(bench))
    hold: Any = held(bench, clip)
    bench.local("2026-12-10 10:00")
    release_holds(bench.catalogue, bench.store, bench.chief, [hold], "classée", (), bench.now, bench.profile)
    bench.local("2026-12-13 10:00")
    corrected(bench, 15)
    swept(bench)
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert entry.reason == KnownBy.CORRECTED.value


def test_what_came_in_after_a_rule_was_tightened_is_late_for_its_docking(bench: Any) -> None:
    """The rule took a day from what was there, and nothing from what was still in the camera."""
    bench.ingest("2026-11-30 14:00")
    bench.local("2026-12-13 10:00")
    by = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    with bench.catalogue.read() as tables:
        after = replace(tables.service.get(), days_early=1)
    now = (bench.now, bench.profile)
    shown = simulate_rules(bench.catalogue, bench.chief, after, *now)
    assert not shown.erased
    change_service(bench.catalogue, by, after, *now, "avis du DPO", shown)
    bench.local("2026-12-20 10:00")
    clip = bench.ingest("2026-11-13 14:00", docked_at=bench.now, due_on=date(2026, 12, 12))
    assert swept(bench).late == (clip.id,)
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.reason, entry.details["cause"], entry.details["late_days"]) == ("due", "docked_late", 8)
    assert "known_on" not in entry.details
    assert "date connue seulement" not in paper(bench)


def test_a_moment_in_doubt_that_is_said_to_be_the_true_one_is_on_record(bench: Any) -> None:
    docked = datetime(2026, 12, 13, 9, tzinfo=bench.profile.zone)
    clip = bench.ingest(
        "2026-11-05 14:00", docked_at=docked, clock_suspect=True, counted_from=docked.date(),
        due_on=date(2027, 1, 13), wearer=None,
    )  # fmt: skip
    bench.local("2026-12-14 10:00")
    asked, now = (bench.catalogue, bench.chief, clip.id, clip.recorded_at), (bench.now, bench.profile)
    state_date(*asked, "vue à l'image", Agreed(date_effect(*asked, *now), erases=True), *now)
    [act] = bench.entries(Operation.CLIP_CHANGED, clip.id)
    assert act.details["fields"] == "recorded_at"
    assert (act.details["old_counted_from"], act.details["counted_from"]) == ("2026-12-13", "2026-11-05")
    assert swept(bench).erased == (clip.id,)
    [entry] = bench.entries(Operation.ERASE_DONE, clip.id)
    assert (entry.reason, entry.details["known_entry"]) == (KnownBy.STATED.value, act.seq)
