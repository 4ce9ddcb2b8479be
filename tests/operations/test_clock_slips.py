"""R15: a camera that was not put back is proposed, corrected in one go or left; nothing goes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bwc_review.domain.camera import Camera
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.effect import Agreed, Effect, erased
from bwc_review.domain.errors import CameraUnknown
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.operations.camera_cards import camera_board
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.clock_slips import clock_slips, dismiss_slip
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.sign_in import SignedIn

HOUR = 3600.0


def _proposed(bench: Any) -> list[CameraSlip]:
    with bench.catalogue.read() as tables:
        return clock_slips(tables, bench.profile)


def _corrected(bench: Any, found: CameraSlip, reason: str = "x") -> list[Effect]:
    """As it is proposed; nothing is erased by it."""
    asked, now = (bench.catalogue, bench.chief, found.period), (bench.now, bench.profile)
    return correct_clock(*asked, reason, Agreed(clock_effect(*asked, *now)), *now)


def _as_they_are(bench: Any, *clips: Any) -> list[Any]:
    with bench.catalogue.read() as tables:
        return [tables.clips.get(each.id) for each in clips]


@pytest.fixture
def october(bench: Any) -> dict[str, Any]:
    """A camera that went on showing summer time after 25 October; half of its recordings met satellites."""
    bench.local("2026-11-04 09:00")
    gps = {"clock_evidence": "gps"}
    slipped = {"clock_proposal_s": -HOUR}
    return {
        "before": bench.ingest("2026-10-20 10:00", **gps),
        "first": bench.ingest("2026-10-26 10:00", **slipped),
        "silent": bench.ingest("2026-10-27 00:20"),
        "second": bench.ingest("2026-10-28 10:00", **slipped),
        "sure": bench.ingest("2026-10-28 15:00", clock_offset_s=-HOUR - 4, **gps),
        "newest": bench.ingest("2026-11-03 10:00"),
        "other": bench.ingest("2026-10-28 10:00", camera="DSJ-2", camera_label="CAM-02", **gps),
    }


def test_all_it_recorded_since_the_night_is_corrected_in_one_go(bench: Any, october: dict[str, Any]) -> None:
    [found] = _proposed(bench)
    assert (found.serial, found.label, found.count) == ("DSJ-1", "CAM-01", 4)
    assert (found.slip.offset_s, found.slip.readings, found.slip.is_set) == (-HOUR, 3, False)
    assert found.slip.night == datetime.fromisoformat("2026-10-25T01:00+00:00")
    ids = [october[name] for name in ("first", "silent", "second", "newest")]
    assert [each.clock_offset_s for each in _as_they_are(bench, *ids)] == [0, 0, 0, 0], "only proposed"
    changes = _corrected(bench, found, "heure d'hiver")
    assert [one.before.id for one in changes] == [each.id for each in ids]
    after = _as_they_are(bench, *ids, october["before"], october["sure"], october["other"])
    assert [one.clock_offset_s for one in after] == [-HOUR] * 4 + [0, -HOUR - 4, 0]
    assert after[1].due_on < october["silent"].due_on, "it was filmed the evening before"
    assert len(bench.entries(Operation.CLIP_CHANGED)) == 4
    assert not erased(changes)
    assert _proposed(bench) == []


def test_satellites_stay_what_tells_an_offset_where_only_the_day_moves(
    bench: Any, october: dict[str, Any]
) -> None:
    late = {"recording": october["silent"].recording, "clock_offset_s": -HOUR - 4, "clock_evidence": "gps"}
    second = bench.ingest("2026-10-27 00:50", **late)
    [found] = _proposed(bench)
    _corrected(bench, found)
    first, second_after = _as_they_are(bench, october["silent"], second)
    assert (first.clock_evidence, second_after.clock_evidence) == ("person", "gps")
    assert second_after.clock_offset_s == -HOUR - 4
    assert first.due_on == second_after.due_on < second.due_on


def test_of_two_nights_the_card_says_the_one_that_is_opened_first(
    bench: Any, october: dict[str, Any]
) -> None:
    for start in ("2026-04-01 10:00", "2026-04-02 10:00"):
        bench.ingest(start, clock_proposal_s=HOUR)
    first, second = _proposed(bench)
    assert first.slip.night < second.slip.night
    cards = camera_board(bench.catalogue, bench.chief, (), bench.now, bench.profile).cards
    assert [one.slip for one in cards if one.camera.serial == "DSJ-1"] == [first]


def test_what_comes_in_after_a_correction_is_proposed_once_it_is_measured(
    bench: Any, october: dict[str, Any]
) -> None:
    [found] = _proposed(bench)
    _corrected(bench, found)
    bench.ingest("2026-11-04 07:00", clock_proposal_s=-HOUR)
    [again] = _proposed(bench)
    assert (again.count, again.slip.readings) == (1, 6)
    bench.ingest("2026-11-04 08:00", clock_evidence="gps")
    [still] = _proposed(bench)
    assert still.slip.is_set
    assert again.count == still.count


def test_a_proposal_that_was_dismissed_does_not_come_again_for_that_night(
    bench: Any, october: dict[str, Any]
) -> None:
    [found] = _proposed(bench)
    seat = SignedIn(bench.chief, bench.keys, SYSTEM)
    with pytest.raises(CameraUnknown):
        dismiss_slip(bench.catalogue, seat, "DSJ-9", found.slip.night, bench.profile, bench.now)
    dismiss_slip(bench.catalogue, seat, "DSJ-1", found.slip.night, bench.profile, bench.now)
    assert _proposed(bench) == []
    save_camera(bench.catalogue, seat, Camera("DSJ-1", "CAM-01", model="DSJ"), bench.profile, bench.now)
    bench.restart()
    bench.ingest("2026-11-03 12:00", clock_proposal_s=-HOUR)
    assert _proposed(bench) == [], "remembered over a restart and a correction of the list"
    [entry] = [one for one in bench.entries(Operation.CAMERA_CHANGED) if "slip_dismissed" in one.details]
    assert (entry.subjects, entry.details["slip_dismissed"]) == (("DSJ-1",), "2026-10-25")
    assert _as_they_are(bench, october["first"])[0].clock_proposal_s == -HOUR, "its own concern stays"
    with bench.catalogue.write(Draft(Operation.SETTING_CHANGED, SYSTEM)) as tables:
        camera = tables.cameras.get("DSJ-1")
        assert camera.slip_dismissed == found.slip.night
        tables.cameras.change(
            replace(camera, slip_dismissed=datetime.fromisoformat("2026-03-29T01:00+00:00"))
        )
    assert [one.serial for one in _proposed(bench)] == ["DSJ-1"], "a later night is another question"
