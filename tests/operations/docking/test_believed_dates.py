from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.volumes import no_volume
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.service import Service
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.sweep import Swept, sweep
from tests.operations.docking.conftest import SERIAL, a_volume

if TYPE_CHECKING:
    from pathlib import Path

    from tests.operations.docking.conftest import Receiving


def test_recordings_whose_month_is_over_are_said_where_satellites_bear_their_date_out(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    """The camera's clock is checked by another than its own (law.md A13)."""
    name = receiving.dsj("20260301_100000")
    receiving.put(name, small_clips[0])
    receiving.bear_out(name, datetime(2026, 3, 1, 9, 0, tzinfo=UTC))
    receiving.put(receiving.dsj(), small_clips[1])
    assert receiving.sync().overdue == 1
    old = next(clip for clip in receiving.clips() if clip.recorded_at.month == 3)
    assert not old.clock_suspect
    swept = sweep_later(receiving)
    assert swept.erased == (old.id,)


def sweep_later(receiving: Receiving, hours: int = 1) -> Swept:
    at = receiving.now + timedelta(hours=hours)
    service = Service("Fleurance", origin="station-1")
    return sweep(receiving.catalogue, receiving.store, receiving.profile, service, at)


@pytest.mark.parametrize("release", [ReleasePolicy.ALWAYS, ReleasePolicy.ASK])
@pytest.mark.parametrize("is_dock", [False, True])
def test_a_clock_that_was_reset_erases_nothing_though_other_recordings_have_the_right_date(
    receiving: Receiving, small_clips: tuple[Path, ...], release: ReleasePolicy, is_dock: bool
) -> None:
    """One that is dated well vouches for no other: a person looks first (law.md A13, E7)."""
    receiving.know(Camera(SERIAL, "CAM-01", release=release))
    receiving.put(receiving.dsj("20260619_100324"), small_clips[0])
    reset = receiving.dsj("20250101_000512")
    receiving.put(reset, small_clips[1], datetime(2025, 1, 1, 0, 6, tzinfo=UTC))
    synced = receiving.sync(is_volume=no_volume if is_dock else a_volume)
    assert synced.overdue == 0
    doubted = next(clip for clip in receiving.clips() if clip.source_name == reset)
    assert (doubted.clock_suspect, doubted.due_on) == (True, date(2026, 7, 20))
    assert sweep_later(receiving).erased == ()
    assert sweep_later(receiving, 24 * 31).erased != (), "the month of the docking is its bound"
    assert receiving.clips() == []


@pytest.mark.parametrize(
    ("inside", "written", "due_on", "proposal_s"),
    [
        # a camera that writes its local hour as if it were UTC: filmed on the evening of the 18th
        (
            datetime(2026, 6, 18, 23, 30, tzinfo=UTC),
            datetime(2026, 6, 18, 21, 30, 1, tzinfo=UTC),
            18,
            -7200.0,
        ),
        # the time of the file is read as UTC, which the volume keeps as local time
        (datetime(2026, 6, 18, 21, 30, tzinfo=UTC), datetime(2026, 6, 18, 23, 30, 1, tzinfo=UTC), 18, 7200.0),
        (datetime(2026, 6, 18, 23, 30, tzinfo=UTC), datetime(2026, 6, 18, 23, 30, 1, tzinfo=UTC), 19, None),
        (datetime(2026, 6, 18, 23, 30, tzinfo=UTC), datetime(2026, 6, 18, 23, 2, 0, tzinfo=UTC), 19, None),
    ],
)
def test_an_hour_that_may_be_local_or_not_is_asked_and_its_month_counts_from_the_earlier_day(
    receiving: Receiving,
    tmp_path: Path,
    inside: datetime,
    written: datetime,
    due_on: int,
    proposal_s: float | None,
) -> None:
    receiving.know()
    scene = Scene(inside, seconds=1.0, size=(160, 90), fps=10, view=7)
    receiving.put("DCIM/100MEDIA/MOVI0001.mp4", make_clip(tmp_path / "m.mp4", scene).path, written)
    receiving.sync(camera=SERIAL)
    (clip,) = receiving.clips()
    assert (clip.due_on, clip.clock_suspect) == (date(2026, 7, due_on), False)
    assert (clip.clock_offset_s, clip.clock_proposal_s) == (0.0, proposal_s)
    assert clip.clock_evidence == ("" if proposal_s is None else "file")
    assert clip.recorded_at == inside, "nothing is corrected unasked"
